#pragma once

#include <QString>

namespace rondom::identity {

/// Whether \a value says nothing about who somebody is: "n/a", "000000", "test@test.nl",
/// "noreply@...". Such a value is kept as it was stated, but joins nobody.
bool isBlockedValue(const QString& type, const QString& value);

/// Whether an e-mail address is that of an office rather than of a person: "info@...", "sales@...".
bool isRoleAddress(QStringView email);

} // namespace rondom::identity
