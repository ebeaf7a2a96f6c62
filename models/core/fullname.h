#pragma once

#include <QString>

namespace rondom {

/// The parts of a name that was written into one field.
struct FullName
{
    QString first;
    QString particle; ///< "van der", "de la", "von"; as it is written
    QString last;     ///< without the particle
};

/// Splits \a text at its particles: "Anna van der Berg", "Berg, Anna van der", "Ludwig von Mises".
/// Titles in front ("Dr.", "Mevr.") are no part of the name. Without particle or comma the first
/// word is the first name; a single word is a first name.
FullName splitFullName(const QString& text);

} // namespace rondom
