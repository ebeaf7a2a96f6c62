#pragma once

#include "models/core/value.h"
#include "models/identity/valuedictionary.h"

#include <QString>

#include <vector>

namespace rondom::identity {

/// What the records state of one trait, or of one type of identifier, as they state it.
struct RawColumn
{
    QString key;
    bool isIdentifier = false;
    ValueType type = ValueType::Text;
    ValueDictionary values;
    /// One for each record, 0 where it states nothing.
    std::vector<quint32> codes;
};

/// Every record with what it states, column by column.
struct RawColumns
{
    /// Ascending.
    std::vector<qint64> records;
    std::vector<qint64> profiles;
    std::vector<RawColumn> columns;
};

} // namespace rondom::identity
