#pragma once

#include "models/ingest/csvdialect.h"
#include "models/ingest/csvrecord.h"

#include <array>
#include <optional>
#include <vector>

namespace rondom::ingest {

/// Finds the cells of one record in memory. Knows no file and no header.
class CsvScanner
{
public:
    /// What one call found.
    struct Found
    {
        size_t size = 0;  ///< bytes of the record with its line end
        qint64 lines = 0; ///< physical lines it covers
    };

    explicit CsvScanner(const CsvDialect& dialect);

    /// Reads the record that starts at \a begin into \a record. Nothing when the record may go on
    /// behind \a end and \a isAtEnd is false. Removes escapes in place.
    std::optional<Found> scan(char* begin, char* end, bool isAtEnd, CsvRecord& record);
    /// Reads the first line at \a begin as a record of its own whatever its quotation marks say,
    /// and marks it with \a damage.
    Found scanLine(char* begin, char* end, CsvRecord::Damage damage, CsvRecord& record);
    /// True when the last scan() stopped inside quotation marks.
    bool isInsideQuotes() const { return m_isInsideQuotes; }

private:
    enum CharacterClass : unsigned char { Ordinary, Delimiter, Break };

    struct RawCell
    {
        char* begin = nullptr;
        char* end = nullptr;
        bool needsUnescaping = false;
        /// Content between quotation marks; otherwise the opening one is part of the cell.
        bool isBetweenQuotes = true;
        /// No quotation mark opened it; those inside are content.
        bool isPlain = false;
    };

    /// The first delimiter or line break at or after \a at.
    char* endOfPlainCell(char* at, char* end) const;
    /// The same, where a backslash before a delimiter makes it part of the cell.
    char* endOfEscapedCell(char* begin, char* end, bool& hasEscape) const;
    /// The quotation mark that closes the cell whose content starts at \a at, or null.
    char* closingQuote(char* at, char* end, bool& hasEscape) const;
    QByteArrayView unescaped(const RawCell& cell) const;

    char m_delimiter;
    char m_quote;
    CsvDialect::Escape m_escape;
    bool m_skipsInitialSpaces;
    bool m_joinsSpaces;
    bool m_isInsideQuotes = false;
    std::array<unsigned char, 256> m_classes{};
    std::vector<RawCell> m_rawCells;
};

} // namespace rondom::ingest
