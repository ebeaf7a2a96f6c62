#pragma once

#include <QString>

namespace rondom {

/// The spelling used to compare text without regard to letter case and accents.
///
/// Unicode NFD, full case folding, combining marks dropped, then the letters that have no
/// decomposition: ł→l ø→o đ→d ð→d ħ→h ŧ→t ı→i æ→ae œ→oe þ→th. No locale is consulted, so the same
/// text folds the same everywhere. Thread-safe.
QString fold(const QString& text);

} // namespace rondom
