#include "models/ingest/dialectscore.h"

#include "models/ingest/celltype.h"
#include "models/ingest/csvscanner.h"

#include <QByteArrayView>
#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace rondom::ingest {

namespace {

constexpr size_t kMostRecords = 300;
constexpr qsizetype kMostCells = 30'000;
/// Marks that open a cell and never close it; more of them say nothing new.
constexpr int kMostOpenQuotes = 8;
constexpr size_t kMostColumns = 64;
constexpr std::array kUsual{',', ';', '\t', '|'};
constexpr std::array kRare{'^', '~', ':', '#'};

/// The sample as one dialect reads it.
struct Reading
{
    std::vector<CsvRecord> records;
    /// The records point into this.
    QByteArray text;
    qsizetype strayQuotes = 0;
    qsizetype openQuotes = 0;
};

Reading readAs(const CsvDialect& dialect, const TextSample& sample)
{
    Reading reading;
    // A byte in front, so that every cell has one before it.
    reading.text = '\n' + sample.text;
    char* at = reading.text.data() + 1;
    char* const end = reading.text.data() + reading.text.size();
    CsvScanner scanner(dialect);
    qsizetype cells = 0;
    while (at != end && reading.records.size() < kMostRecords && cells < kMostCells) {
        CsvRecord record;
        auto found = scanner.scan(at, end, sample.isWholeFile, record);
        if (!found && !scanner.isInsideQuotes()) {
            break;
        }
        if (!found) {
            // As the reader does: a mark that is never closed costs one line.
            if (++reading.openQuotes > kMostOpenQuotes) {
                break;
            }
            found = scanner.scanLine(at, end, CsvRecord::Damage::UnclosedQuote, record);
        }
        reading.strayQuotes += record.hasStrayQuote() ? 1 : 0;
        cells += record.size();
        at += found->size;
        // Remarks and blank lines say nothing about the delimiter.
        const bool isRemark = !record.bytes(0).isEmpty() && record.bytes(0).front() == '#' &&
                              dialect.delimiter != '#';
        if (!record.isBlank() && !(isRemark && record.size() == 1)) {
            reading.records.push_back(std::move(record));
        }
    }
    return reading;
}

/// How much a delimiter that was left inside \a cell speaks against the reading.
double leftDelimiterPurity(QByteArrayView cell, char delimiter)
{
    double purity = 1;
    for (const char other : kUsual) {
        const qsizetype at = other == delimiter ? -1 : cell.indexOf(other);
        if (at < 0) {
            continue;
        }
        const bool isSpaced = at + 1 == cell.size() || cell[at + 1] == ' ';
        const double left = other == ',' ? (isSpaced ? 0.8 : 0.5) : (isSpaced ? 0.4 : 0.3);
        purity = std::min(purity, left);
    }
    // Several of a rare delimiter in one cell are probably no accident.
    for (const char other : kRare) {
        if (other != delimiter && cell.count(other) >= 2) {
            purity = std::min(purity, 0.6);
        }
    }
    return purity;
}

bool isEnclosed(QByteArrayView cell, char open, char close)
{
    return cell.size() > 1 && cell.front() == open && cell.back() == close;
}

/// How much a cell looks like one value, 0 to 1.
double purity(QByteArrayView cell, CellType type, char delimiter, char quote)
{
    const bool wasQuoted = quote != 0 && cell.data()[-1] == quote;
    if (wasQuoted || type == CellType::Missing) {
        return 1;
    }
    const QByteArrayView trimmed = trimmedCell(cell);
    if (trimmed.isEmpty()) {
        return delimiter == ' ' ? 0.3 : 0.9;
    }
    const char first = trimmed.front();
    const char last = trimmed.back();
    if (first == '"' || last == '"' || isEnclosed(trimmed, '\'', '\'')) {
        return 0;
    }
    if (isTypedValue(type) || isEnclosed(trimmed, '{', '}') || isEnclosed(trimmed, '[', ']')) {
        return 1;
    }
    if ((first == '{' && last != '}') || (first == '[' && last != ']')) {
        return 0.2;
    }
    double marks = (first == '\'') != (last == '\'') ? 0.7 : 1;
    const qsizetype mark = trimmed.indexOf('"');
    if (mark > 0 && (trimmed[mark - 1] == ' ' || trimmed[mark + 1] == ' ')) {
        marks = std::min(marks, 0.7);
    }
    return marks * leftDelimiterPurity(trimmed, delimiter);
}

/// How sure a delimiter is of itself: those that stand in texts and numbers anyway need more.
double prior(char delimiter)
{
    switch (delimiter) {
    case ',':
    case ';':
    case '\t':
        return 1;
    case '|':
        return 0.98;
    case '\x01':
    case '\x1f':
        return 0.98;
    case '^':
    case '~':
        return 0.9;
    case ':':
        return 0.5;
    case ' ':
        return 0.55;
    case '#':
        return 0.7;
    default:
        return 0.4;
    }
}

int kindOf(CellType type)
{
    switch (type) {
    case CellType::Number:
        return 0;
    case CellType::Time:
        return 1;
    case CellType::Address:
        return 2;
    case CellType::Word:
    case CellType::Text:
        return 3;
    case CellType::Empty:
    case CellType::Missing:
        break;
    }
    return -1;
}

/// What the cells of one reading add up to.
struct Tally
{
    std::vector<std::array<int, 4>> columns;
    double pure = 0;
    double typed = 0;
    double quoted = 0;
    double cells = 0;

    void add(const CsvRecord& record, const CsvDialect& dialect, bool isFirst)
    {
        for (qsizetype i = 0; i < record.size(); ++i) {
            const QByteArrayView cell = record.bytes(i);
            const CellType type = cellTypeOf(cell);
            pure += purity(cell, type, dialect.delimiter, dialect.quote);
            typed += isTypedValue(type) ? 1 : 0;
            quoted += dialect.quote != 0 && cell.data()[-1] == dialect.quote ? 1 : 0;
            cells += 1;
            const int kind = kindOf(type);
            if (isFirst || kind < 0 || size_t(i) >= kMostColumns) {
                continue;
            }
            columns.resize(std::max(columns.size(), size_t(i) + 1));
            ++columns[size_t(i)][size_t(kind)];
        }
    }

    /// The share of cells that are of the most frequent kind of their column.
    double uniformity() const
    {
        double same = 0;
        double all = 0;
        for (const auto& kinds : columns) {
            same += *std::max_element(kinds.begin(), kinds.end());
            for (const int count : kinds) {
                all += count;
            }
        }
        return all > 0 ? same / all : 1;
    }
};

/// How regular the rows are: the share that has the usual width, and the share that is cut at all.
struct Pattern
{
    qsizetype width = 1;
    double usual = 0;
    double cut = 0;
};

Pattern patternOf(const std::vector<CsvRecord>& records)
{
    QHash<qsizetype, int> widths;
    int cut = 0;
    for (const CsvRecord& record : records) {
        ++widths[record.size()];
        cut += record.size() > 1 ? 1 : 0;
    }
    Pattern pattern;
    int most = 0;
    for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
        if (it.key() > 1 &&
            (it.value() > most || (it.value() == most && it.key() > pattern.width))) {
            pattern.width = it.key();
            most = it.value();
        }
    }
    // A row may end in a delimiter the others have not.
    const double beside =
        std::max(widths.value(pattern.width - 1), widths.value(pattern.width + 1));
    const double rows = double(records.size());
    pattern.usual = std::min(1.0, (most + (pattern.width > 2 ? 0.5 * beside : 0)) / rows);
    pattern.cut = cut / rows;
    return pattern;
}

/// True when most colons outside quotation marks stand in times and addresses.
bool areColonsContent(const QByteArray& text)
{
    qsizetype content = 0;
    qsizetype all = 0;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        isQuoted = isQuoted != (text[i] == '"');
        if (text[i] != ':' || isQuoted) {
            continue;
        }
        ++all;
        const bool isInTime = i > 0 && i + 2 < text.size() && isDigit(text[i - 1]) &&
                              isDigit(text[i + 1]) && isDigit(text[i + 2]) &&
                              (i < 3 || !isDigit(text[i - 3]) || text[i - 3] == ':');
        const bool isInAddress = i + 2 < text.size() && text[i + 1] == '/' && text[i + 2] == '/';
        content += isInTime || isInAddress ? 1 : 0;
    }
    return content * 2 > all;
}

double weightOf(const CsvDialect& dialect, const Tally& tally, const Pattern& pattern,
                const TextSample& sample)
{
    const double weight = prior(dialect.delimiter);
    const double typed = tally.typed / tally.cells;
    const double quoted = tally.quoted / tally.cells;
    if (dialect.delimiter == ' ') {
        // Words follow each other in any text; numbers and quoted cells are a table.
        const double table = std::min(1.0, std::max(typed, quoted) * 1.6);
        return pattern.usual < 0.6 ? 0.1 : weight * (0.3 + 0.7 * table) + 0.35 * quoted;
    }
    if (dialect.delimiter == ':') {
        return areColonsContent(sample.text) ? 0.05 : weight * (quoted > 0.5 ? 1.6 : 1);
    }
    if (weight < 0.6) {
        return pattern.usual < 0.95 || pattern.width < 3 ? 0.02 : weight;
    }
    return weight;
}

} // namespace

QByteArrayView knownDelimiters()
{
    return QByteArrayView(",;\t|^~: #+*&!?$@%\x01\x1f");
}

double dialectScore(const CsvDialect& dialect, const TextSample& sample)
{
    const Reading reading = readAs(dialect, sample);
    if (reading.records.empty()) {
        return 0;
    }
    const Pattern pattern = patternOf(reading.records);
    if (pattern.width < 2) {
        return 0;
    }
    Tally tally;
    bool isFirst = true;
    for (const CsvRecord& record : reading.records) {
        // Titles and remarks above and below the table are not judged by its types.
        if (record.size() > 1 || pattern.cut < 0.7) {
            tally.add(record, dialect, std::exchange(isFirst, false));
        }
    }
    const double rows = double(reading.records.size());
    // Names of columns have their delimiter; titles above a table have not.
    const bool isFirstCut = reading.records.front().size() > 1 || rows < 2;
    const double gain = std::sqrt(double(pattern.width - 1) / double(pattern.width));
    const double regular = 0.25 * pattern.cut + 0.75 * pattern.usual * pattern.usual;
    const double pure = tally.pure / tally.cells;
    const double trouble = (double(reading.strayQuotes) + 2 * double(reading.openQuotes)) / rows;
    return gain * regular * (isFirstCut ? 1 : 0.65) * pure * pure *
           (0.6 + 0.4 * tally.uniformity()) * weightOf(dialect, tally, pattern, sample) *
           std::max(0.05, 1 - std::min(trouble, 0.95));
}

double singleColumnScore(const TextSample& sample)
{
    CsvDialect dialect;
    dialect.delimiter = '\0';
    const Reading reading = readAs(dialect, sample);
    if (reading.records.empty()) {
        return 0;
    }
    double typed = 0;
    double quoted = 0;
    double cut = 0;
    for (const CsvRecord& record : reading.records) {
        const QByteArrayView cell = record.bytes(0);
        const bool wasQuoted = cell.data()[-1] == dialect.quote && !record.hasStrayQuote();
        const bool isCut =
            std::any_of(kUsual.begin(), kUsual.end(), [cell](char c) { return cell.contains(c); });
        typed += isTypedValue(cellTypeOf(cell)) ? 1 : 0;
        quoted += wasQuoted && record.size() == 1 ? 1 : 0;
        cut += isCut && !wasQuoted ? 1 : 0;
    }
    const double rows = double(reading.records.size());
    return 0.12 + std::max(0.0, 0.5 * std::max(typed, quoted) - 0.3 * cut) / rows;
}

} // namespace rondom::ingest
