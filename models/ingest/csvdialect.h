#pragma once

#include "models/core/result.h"

#include <QString>

namespace rondom::ingest {

/// How a text file spells its table. Every field can be changed by the person before reading.
struct CsvDialect
{
    /// How a quotation mark inside a quoted cell is written. A backslash also protects a delimiter
    /// outside quotation marks.
    enum class Escape { Doubled, Backslash };
    enum class LineEnding { Lf, CrLf, Cr, Mixed };

    QString encoding; ///< IANA name, e.g. "UTF-8", "windows-1252"
    bool bom = false;
    char delimiter = ',';
    char quote = '"'; ///< 0 when nothing quotes
    Escape escape = Escape::Doubled;
    LineEnding lineEnding = LineEnding::Lf;
    /// 0-based number of the record that names the columns; -1 when none does. Records before it
    /// (a title, blank lines, a `sep=;` line) are no data.
    qint64 headerRow = -1;
    /// Records right below the header that say more of the columns, such as their units. No data.
    int unitRows = 0;
    /// The header names the columns from the second on.
    bool hasRowNames = false;
    /// Spaces after a delimiter belong to nobody, so a quotation mark after them opens a cell. When
    /// the delimiter is a space, several of them are one.
    bool skipsInitialSpaces = false;

    friend bool operator==(const CsvDialect&, const CsvDialect&) = default;
};

/// Finds the dialect from the beginning of the file, the encoding from all of it.
///
/// Fails with NotFound or InvalidInput, and a message that names the file, when it is missing, a
/// folder, unreadable, empty or no text.
Result<CsvDialect> detectDialect(const QString& path);

/// "LF", "CRLF", "CR" or "mixed".
QString lineEndingName(CsvDialect::LineEnding ending);

} // namespace rondom::ingest
