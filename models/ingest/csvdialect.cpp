#include "models/ingest/csvdialect.h"

#include "models/ingest/bytesource.h"
#include "models/ingest/csvscanner.h"
#include "models/ingest/dialectscore.h"
#include "models/ingest/encoding.h"
#include "models/ingest/headerrow.h"
#include "models/ingest/ingesttext.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr qint64 kSampleSize = 128 * 1024;
constexpr size_t kSampledRecords = 400;

Result<TextSample> readSample(const QString& path, const QString& encoding)
{
    auto source = ByteSource::open(path, encoding);
    if (!source) {
        return source.error();
    }
    TextSample sample;
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

bool isLineBreak(char c)
{
    return c == '\n' || c == '\r';
}

/// A first line such as `sep=;`, which tells a spreadsheet the delimiter.
struct NamingLine
{
    char delimiter = 0; ///< 0 without such a line
    qsizetype size = 0; ///< without its line break
};

NamingLine namingLine(QByteArrayView text)
{
    const auto end = std::find_if(text.begin(), text.begin() + std::min<qsizetype>(text.size(), 40),
                                  isLineBreak);
    const qsizetype size = end - text.begin();
    QByteArrayView line = text.first(size);
    // What a spreadsheet appends when it saves such a line as a row of the table.
    const auto chopped = [](QByteArrayView view) {
        while (view.size() > 5 && (view.back() == ' ' || view.back() == '"')) {
            view.chop(1);
        }
        return view;
    };
    while (!line.isEmpty() && (line.front() == '"' || line.front() == '\'')) {
        line = line.sliced(1);
    }
    if (line.size() < 5 || qstrnicmp(line.data(), "sep=", 4) != 0 || size == text.size()) {
        return {};
    }
    line = line.sliced(4);
    const QByteArrayView name = chopped(line);
    if (name.startsWith("\\t")) {
        return {'\t', size};
    }
    const char first =
        line.size() > 1 && (line.front() == '"' || line.front() == '\'') && line[1] != '\n'
            ? line[1]
            : line.front();
    const bool isNamed = std::all_of(name.begin(), name.end(), [&](char c) {
        return c == first || c == ' ' || c == '"' || c == '\'';
    });
    return isNamed && first != '"' ? NamingLine{first, size} : NamingLine{};
}

/// How often a quotation mark opens a cell, and whether it ever closes one.
struct QuoteUse
{
    qsizetype opened = 0;
    bool hasClosed = false;
};

QuoteUse useOf(const QByteArray& text, char quote, char delimiter)
{
    const auto isBorder = [delimiter](char c) { return isLineBreak(c) || c == delimiter; };
    QuoteUse use;
    for (qsizetype i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) {
        if (use.opened > 0 && (i + 1 == text.size() || isBorder(text[i + 1]))) {
            use.hasClosed = true;
        }
        const bool isAfterSpace = i > 1 && text[i - 1] == ' ' && isBorder(text[i - 2]);
        use.opened += i == 0 || isBorder(text[i - 1]) || isAfterSpace ? 1 : 0;
    }
    return use;
}

std::vector<CsvDialect> candidates(const CsvDialect& base, const QByteArray& text, char delimiter)
{
    std::vector<char> quotes{'"'};
    if (useOf(text, '\'', delimiter).hasClosed) {
        quotes.push_back('\'');
    }
    // One mark that is never closed is damage; several that never are close nothing.
    if (const QuoteUse use = useOf(text, '"', delimiter); !use.hasClosed && use.opened >= 3) {
        quotes.push_back(0);
    }
    std::vector<CsvDialect> list;
    for (const char quote : quotes) {
        CsvDialect dialect = base;
        dialect.delimiter = delimiter;
        dialect.quote = quote;
        list.push_back(dialect);
        const bool isQuoteEscaped = quote != 0 && text.contains(QByteArray("\\").append(quote));
        if (isQuoteEscaped || text.contains(QByteArray("\\").append(delimiter))) {
            CsvDialect escaped = dialect;
            escaped.escape = CsvDialect::Escape::Backslash;
            list.push_back(escaped);
        }
        // Spaces after a delimiter, or several as one delimiter.
        const QByteArray spaced = QByteArray(1, delimiter).append(' ');
        if (delimiter == ' ' ? text.contains(spaced)
                             : quote != 0 && text.contains(QByteArray(spaced).append(quote))) {
            CsvDialect skipping = list.back();
            skipping.skipsInitialSpaces = true;
            list.push_back(skipping);
        }
    }
    return list;
}

/// A delimiter that does not cut the only column there is.
char delimiterOfSingleColumn(const TextSample& sample)
{
    CsvDialect dialect;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        dialect.delimiter = delimiter;
        if (dialectScore(dialect, sample) <= 0) {
            return delimiter;
        }
    }
    return '\x1f';
}

/// The dialect that explains the sample best; of \a named, when a line names the delimiter.
CsvDialect bestDialect(const CsvDialect& base, const TextSample& sample, char named)
{
    CsvDialect best = base;
    double bestScore = 0;
    const QByteArrayView delimiters = named != 0 ? QByteArrayView(&named, 1) : knownDelimiters();
    for (const char delimiter : delimiters) {
        if (!sample.text.contains(delimiter)) {
            continue;
        }
        for (const CsvDialect& candidate : candidates(base, sample.text, delimiter)) {
            const double points = dialectScore(candidate, sample);
            if (points > bestScore) {
                bestScore = points;
                best = candidate;
            }
        }
    }
    if (named != 0) {
        best.delimiter = named;
    } else if (bestScore < singleColumnScore(sample)) {
        best = base;
        best.delimiter = delimiterOfSingleColumn(sample);
    }
    return best;
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
CsvDialect::LineEnding lineEndingOf(const CsvDialect& dialect, const TextSample& sample)
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

/// The first records of the sample.
struct Beginning
{
    std::vector<CsvRecord> records;
    /// The records point into this.
    QByteArray text;
};

Beginning beginningOf(const CsvDialect& dialect, const TextSample& sample)
{
    Beginning beginning;
    beginning.text = sample.text;
    char* at = beginning.text.data();
    char* const end = at + beginning.text.size();
    CsvScanner scanner(dialect);
    while (at != end && beginning.records.size() < kSampledRecords) {
        CsvRecord record;
        auto found = scanner.scan(at, end, sample.isWholeFile, record);
        if (!found && !scanner.isInsideQuotes()) {
            break;
        }
        if (!found) {
            found = scanner.scanLine(at, end, CsvRecord::Damage::UnclosedQuote, record);
        }
        beginning.records.push_back(std::move(record));
        at += found->size;
    }
    return beginning;
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

    const NamingLine naming = namingLine(sample->text);
    // The line that names the delimiter is no row of the table.
    TextSample table = *sample;
    table.text = table.text.sliced(naming.size);
    dialect = bestDialect(dialect, table, naming.delimiter);
    dialect.skipsInitialSpaces =
        dialect.skipsInitialSpaces || (dialect.quote != 0 && dialect.delimiter != ' ' &&
                                       hasSpacesAfterDelimiters(sample->text, dialect.delimiter));
    dialect.lineEnding = lineEndingOf(dialect, *sample);
    const Beginning beginning = beginningOf(dialect, *sample);
    const HeaderPlace header = findHeader(beginning.records, naming.delimiter != 0 ? 1 : 0);
    dialect.headerRow = header.row;
    dialect.unitRows = header.unitRows;
    dialect.hasRowNames = header.hasRowNames;
    return dialect;
}

} // namespace rondom::ingest
