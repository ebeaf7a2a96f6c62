#pragma once

#include <QString>

namespace rondom::profiles {

/// The last name as it is written: with a particle that a source keeps in a field of its own ("van
/// der" + "Berg"). A title in that field ("Dr.") is no part of the name.
QString lastNameWithParticle(const QString& prefix, const QString& last);

/// What people call somebody: the names, completed from the full name a source gave where one of
/// them is missing, else the full name. Empty when there is neither.
QString displayName(const QString& first, const QString& middle, const QString& prefix,
                    const QString& last, const QString& full);

} // namespace rondom::profiles
