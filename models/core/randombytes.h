#pragma once

#include <QtGlobal>

#include <span>

namespace rondom {

/// Fills \a words with bits nobody can guess, fit for keys and salts. Thread-safe.
void fillRandom(std::span<quint32> words);

} // namespace rondom
