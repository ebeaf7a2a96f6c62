#pragma once

#include "models/core/result.h"

#include <QHashFunctions>
#include <QString>

namespace rondom::consent {

/// An identifier of a person: its type and its value in the spelling used for matching.
struct Identifier
{
    QString type;
    QString value;

    /// Normalises \a text as an identifier of \a type; \a country is how phone numbers without
    /// one are read. Fails with InvalidInput.
    static Result<Identifier> parse(const QString& type, const QString& text,
                                    const QString& country);
    /// Reads "TYPE:VALUE".
    static Result<Identifier> parse(const QString& typeAndText, const QString& country);

    friend bool operator==(const Identifier&, const Identifier&) = default;
    friend size_t qHash(const Identifier& identifier, size_t seed = 0)
    {
        return qHashMulti(seed, identifier.type, identifier.value);
    }
};

} // namespace rondom::consent
