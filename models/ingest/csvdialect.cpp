#include "models/ingest/csvdialect.h"

#include "models/ingest/bytesource.h"
#include "models/ingest/csvscanner.h"
#include "models/ingest/encoding.h"
#include "models/ingest/headerrow.h"
#include "models/ingest/ingesttext.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr qint64 kSampleSize = 256 * 1024;
constexpr size_t kSampledRecords = 400;
constexpr std::array kDelimiters{',', ';', '\t', '|', '^', '~'};

/// The beginning of the file in UTF-8.
struct Sample
{
    QByteArray text;
    bool isWholeFile = false;
};

Result<Sample> readSample(const QString& path, const QString& encoding)
{
    auto source = ByteSource::open(path, encoding);
    if (!source) {
        return source.error();
    }
    Sample sample;
    sample.text.resize(kSampleSize);
    qint64 size = 0;
    while (size + 64 <= kSampleSize && !sample.isWholeFile) {
        auto got = (*source)->read(sample.text.data() + size, kSampleSize - size);
        if (!got) {
            return got.error();
        }
        size += *got;
        sample.isWholeFile = *got == 0;
    }
    sample.text.truncate(size);
    return sample;
}

/// The sample as one dialect reads it.
struct Reading
{
    std::vector<CsvRecord> records;
    /// The records point into this.
    QByteArray text;
    qsizetype strayQuotes = 0;
    bool hasOpenQuote = false;
};

Reading readAs(const CsvDialect& dialect, const Sample& sample)
{
    Reading reading;
    // A byte in front, so that every cell has one before it.
    reading.text = '\n' + sample.text;
    char* at = reading.text.data() + 1;
    char* const end = reading.text.data() + reading.text.size();
    CsvScanner scanner(dialect);
    while (at != end && reading.records.size() < kSampledRecords) {
        CsvRecord record;
        const auto found = scanner.scan(at, end, sample.isWholeFile, record);
        if (!found) {
            reading.hasOpenQuote = scanner.isInsideQuotes();
            break;
        }
        reading.strayQuotes += record.hasStrayQuote() ? 1 : 0;
        reading.records.push_back(std::move(record));
        at += found->size;
    }
    return reading;
}

bool isNumberWithComma(QByteArrayView cell)
{
    return std::all_of(cell.begin(), cell.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == ',' || c == '.' || c == '-' || c == ' ';
    });
}

/// How much a cell looks like one value, 0 to 1: characters that separate or quote speak against
/// it, unless quotation marks had made them part of the cell.
double purity(QByteArrayView cell, char delimiter, char quote)
{
    const QByteArrayView trimmed = trimmedCell(cell);
    if (trimmed.isEmpty()) {
        return 1;
    }
    const bool wasQuoted = quote != 0 && cell.data()[-1] == quote;
    if (wasQuoted) {
        return 1;
    }
    const char first = trimmed.front();
    const char last = trimmed.back();
    if (first == '"' || (first == '\'' && last == '\'' && trimmed.size() > 1)) {
        return 0;
    }
    double purity = 1;
    for (const char separator : kDelimiters) {
        if (separator == delimiter || !trimmed.contains(separator)) {
            continue;
        }
        const bool isHarmless = separator == ',' && isNumberWithComma(trimmed);
        purity = std::min(purity, isHarmless ? 1 : separator == ',' ? 0.4 : 0.1);
    }
    return purity;
}

/// Regular rows of more than one cell, of cells that look like one value each.
double score(const Reading& reading, const CsvDialect& dialect)
{
    QHash<qsizetype, int> widths;
    double pureCells = 0;
    qsizetype cells = 0;
    qsizetype rows = 0;
    for (const CsvRecord& record : reading.records) {
        if (record.isBlank()) {
            continue;
        }
        ++rows;
        ++widths[record.size()];
        for (qsizetype i = 0; i < record.size(); ++i) {
            pureCells += purity(record.bytes(i), dialect.delimiter, dialect.quote);
        }
        cells += record.size();
    }
    if (rows == 0) {
        return 0;
    }
    double pattern = 0;
    for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
        const double gain = std::max(0.001, double(it.key() - 1)) / double(it.key());
        pattern += double(it.value()) * gain;
    }
    pattern /= double(widths.size()) * double(rows);
    const double trouble =
        double(reading.strayQuotes) / double(rows) + (reading.hasOpenQuote ? 0.5 : 0);
    return pattern * (pureCells / double(cells)) * std::max(0.01, 1 - trouble);
}

/// The delimiter a spreadsheet's `sep=;` line names; 0 without one.
char namedDelimiter(QByteArrayView text)
{
    QByteArrayView line = text.first(std::min(text.size(), qsizetype(8)));
    const bool isQuoted = line.startsWith('"');
    if (isQuoted) {
        line = line.sliced(1);
    }
    if (line.size() < 6 || qstrnicmp(line.data(), "sep=", 4) != 0) {
        return 0;
    }
    const char after = isQuoted && line[5] == '"' && line.size() > 6 ? line[6] : line[5];
    return after == '\n' || after == '\r' ? line[4] : 0;
}

/// How often \a quote opens a cell, and whether it ever closes one.
struct QuoteUse
{
    qsizetype opened = 0;
    bool hasClosed = false;
};

QuoteUse useOf(const QByteArray& text, char quote)
{
    const auto isBorder = [](char c) {
        return c == '\n' || c == '\r' ||
               std::find(kDelimiters.begin(), kDelimiters.end(), c) != kDelimiters.end();
    };
    QuoteUse use;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != quote) {
            continue;
        }
        if (use.opened > 0 && (i + 1 == text.size() || isBorder(text[i + 1]))) {
            use.hasClosed = true;
        }
        use.opened += i == 0 || isBorder(text[i - 1]) ? 1 : 0;
    }
    return use;
}

std::vector<CsvDialect> candidates(const CsvDialect& base, const QByteArray& text)
{
    std::vector<char> quotes{'"'};
    if (useOf(text, '\'').hasClosed) {
        quotes.push_back('\'');
    }
    // One mark that is never closed is damage; several that never are close nothing.
    if (const QuoteUse use = useOf(text, '"'); !use.hasClosed && use.opened >= 3) {
        quotes.push_back(0);
    }
    std::vector<CsvDialect> list;
    for (const char delimiter : kDelimiters) {
        if (delimiter != ',' && !text.contains(delimiter)) {
            continue;
        }
        for (const char quote : quotes) {
            CsvDialect dialect = base;
            dialect.delimiter = delimiter;
            dialect.quote = quote;
            list.push_back(dialect);
            if (quote != 0 && text.contains(QByteArray("\\").append(quote))) {
                dialect.escape = CsvDialect::Escape::Backslash;
                list.push_back(dialect);
            }
        }
    }
    return list;
}

CsvDialect::LineEnding lineEndingOf(QByteArrayView text)
{
    qsizetype lf = 0;
    qsizetype crLf = 0;
    qsizetype cr = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++lf;
        } else if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') {
            ++crLf;
            ++i;
        } else if (text[i] == '\r') {
            ++cr;
        }
    }
    if ((lf > 0) + (crLf > 0) + (cr > 0) > 1) {
        return CsvDialect::LineEnding::Mixed;
    }
    return crLf > 0 ? CsvDialect::LineEnding::CrLf
           : cr > 0 ? CsvDialect::LineEnding::Cr
                    : CsvDialect::LineEnding::Lf;
}

/// The line breaks between records; those inside quoted cells are content.
CsvDialect::LineEnding lineEndingOf(const CsvDialect& dialect, const Sample& sample)
{
    QByteArray text = sample.text;
    CsvScanner scanner(dialect);
    CsvRecord record;
    QByteArray breaks;
    char* at = text.data();
    char* const end = at + text.size();
    while (at != end) {
        const auto found = scanner.scan(at, end, sample.isWholeFile, record);
        if (!found) {
            break;
        }
        at += found->size;
        const qsizetype size = found->size >= 2 && at[-2] == '\r' && at[-1] == '\n' ? 2 : 1;
        if (at[-1] == '\n' || at[-1] == '\r') {
            breaks.append(at - size, size).append(' ');
        }
    }
    return lineEndingOf(QByteArrayView(breaks));
}

/// True when a space follows every delimiter, as people type lists.
bool hasSpacesAfterDelimiters(const QByteArray& text, char delimiter)
{
    qsizetype delimiters = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != delimiter) {
            continue;
        }
        if (text[i + 1] != ' ') {
            return false;
        }
        ++delimiters;
    }
    return delimiters > 0;
}

} // namespace

QString lineEndingName(CsvDialect::LineEnding ending)
{
    switch (ending) {
    case CsvDialect::LineEnding::Lf:
        return u"LF"_s;
    case CsvDialect::LineEnding::CrLf:
        return u"CRLF"_s;
    case CsvDialect::LineEnding::Cr:
        return u"CR"_s;
    case CsvDialect::LineEnding::Mixed:
        return u"mixed"_s;
    }
    Q_UNREACHABLE();
}

Result<CsvDialect> detectDialect(const QString& path)
{
    auto encoding = detectEncoding(path);
    if (!encoding) {
        return encoding.error();
    }
    CsvDialect dialect;
    dialect.encoding = encoding->name;
    dialect.bom = encoding->hasMark;
    auto sample = readSample(path, dialect.encoding);
    if (!sample) {
        return sample.error();
    }
    if (trimmedCell(sample->text).isEmpty()) {
        return fileEmpty(path);
    }

    const char named = namedDelimiter(sample->text);
    // The line that names the delimiter is no row of the table.
    Sample table = *sample;
    if (named != 0) {
        const auto isBreak = [](char c) { return c == '\n' || c == '\r'; };
        const auto end = std::find_if(table.text.cbegin(), table.text.cend(), isBreak);
        table.text = table.text.sliced(end - table.text.cbegin());
    }
    double bestScore = -1;
    for (CsvDialect candidate : candidates(dialect, table.text)) {
        if (named != 0 && candidate.delimiter != named) {
            continue;
        }
        const double points = score(readAs(candidate, table), candidate);
        if (points > bestScore) {
            bestScore = points;
            dialect = candidate;
        }
    }
    if (named != 0) {
        dialect.delimiter = named;
    }
    dialect.skipsInitialSpaces =
        dialect.quote != 0 && hasSpacesAfterDelimiters(sample->text, dialect.delimiter);
    dialect.lineEnding = lineEndingOf(dialect, *sample);
    dialect.headerRow = findHeaderRow(readAs(dialect, *sample).records, named != 0 ? 1 : 0);
    return dialect;
}

} // namespace rondom::ingest
