#pragma once

#include <QByteArrayView>

namespace rondom::ingest {

/// What one cell of a text file looks like at a glance; not what it is read as.
enum class CellType {
    Empty,
    Missing, ///< NA, NULL, "-" and other words for nothing
    Number,  ///< with sign, currency, percent sign and separators of thousands
    Time,    ///< a date, a time of day or both
    Address, ///< an e-mail address or a URL
    Word,    ///< one word, code or name without spaces
    Text,    ///< several words
};

/// \a cell is UTF-8. Looks at no more than its first few hundred bytes.
CellType cellTypeOf(QByteArrayView cell);

/// Numbers, times and addresses: what stands in columns and rarely above them.
bool isTypedValue(CellType type);

} // namespace rondom::ingest
