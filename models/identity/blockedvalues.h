#pragma once

#include <QString>

namespace rondom::identity {

/// Whether \a value says nothing about who somebody is: "n/a", "000000", "test@test.nl",
/// "noreply@...". Such a value is kept as it was stated, but joins nobody.
bool isBlockedValue(const QString& type, const QString& value);

} // namespace rondom::identity
