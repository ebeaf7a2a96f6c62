#pragma once

#include "models/ingest/mapping.h"

#include <optional>

namespace rondom::ingest {

/// What the name of a column says by itself, in English, Dutch, German and French.
struct HeaderWord
{
    enum class Meaning {
        Identifier, ///< name is the identifier type
        Trait,      ///< name is the trait
        Line,       ///< name is the field of an order line
        Property,   ///< name is the property of an event or order
        OrderId,
        RecordId,
        EventName,
        Time,
        Currency,
        Secret, ///< passwords and tokens: never stored
    };

    Meaning meaning = Meaning::Trait;
    QString name;
};

/// Nothing for a word that is not known. Case, accents, spaces and punctuation do not matter.
std::optional<HeaderWord> headerWord(const QString& header);

/// True for columns of passwords, tokens and card numbers, also as part of a path such as
/// "properties.password" or "user: api_key".
bool isSecretHeader(const QString& header);

/// A key made from a header nobody knows: "Shoe size (EU)" is "shoe_size_eu".
QString keyFromHeader(const QString& header);

} // namespace rondom::ingest
