#include "models/ingest/headerrow.h"

#include "models/ingest/celltype.h"
#include "models/ingest/headerword.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

namespace rondom::ingest {

namespace {

constexpr size_t kLongestPreamble = 60;
constexpr qsizetype kLongestName = 120;
constexpr qsizetype kComparedColumns = 100;
constexpr size_t kComparedRows = 200;
constexpr int kMostUnitRows = 3;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Numbers, dates, phone numbers, addresses: what stands in columns, not above them.
bool looksLikeData(QByteArrayView cell, CellType type)
{
    if (cell.size() > kLongestName || isTypedValue(type)) {
        return true;
    }
    const auto digits = std::count_if(cell.begin(), cell.end(), isDigit);
    const bool isOnlyFigures = std::all_of(cell.begin(), cell.end(), [](char c) {
        return isDigit(c) || QByteArrayView(" .,:-+/()'%").contains(c);
    });
    return digits > 0 && (isOnlyFigures || (isDigit(cell.front()) && digits * 2 > cell.size()));
}

qsizetype filledCells(const CsvRecord& record)
{
    qsizetype filled = 0;
    for (qsizetype i = 0; i < record.size(); ++i) {
        filled += trimmedCell(record.bytes(i)).isEmpty() ? 0 : 1;
    }
    return filled;
}

/// A remark above the table: "# Free form 1".
bool isRemark(const CsvRecord& record, qsizetype width)
{
    const QByteArrayView first = trimmedCell(record.bytes(0));
    const bool isMarked = first.startsWith('#') || first.startsWith("//");
    return isMarked && (filledCells(record) == 1 || (width > 0 && record.size() != width));
}

/// The most frequent number of cells; the larger of two equally frequent ones.
qsizetype usualWidth(const std::vector<CsvRecord>& records)
{
    QHash<qsizetype, int> counts;
    for (const CsvRecord& record : records) {
        if (!record.isBlank() && !isRemark(record, 0)) {
            ++counts[record.size()];
        }
    }
    qsizetype width = 1;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most || (it.value() == most && it.key() > width)) {
            width = it.key();
            most = it.value();
        }
    }
    return width;
}

bool isAllNames(const CsvRecord& record)
{
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QByteArrayView cell = trimmedCell(record.bytes(i));
        if (cell.isEmpty() || looksLikeData(cell, cellTypeOf(cell))) {
            return false;
        }
    }
    return true;
}

bool canNameColumns(const CsvRecord& record, qsizetype width)
{
    const qsizetype filled = filledCells(record);
    if (width == 1) {
        return filled == 1;
    }
    // A row may end in a delimiter that the header has not; row names may have no header.
    const bool isShort = record.size() + 1 == width;
    const bool isWide = record.size() >= width || (isShort && (width >= 5 || isAllNames(record)));
    return isWide && (filled >= 2 || (isShort && width == 2)) && filled * 2 >= width;
}

/// The number behind what looks like a year or a serial number; nothing for other cells.
std::optional<qint64> plainInteger(QByteArrayView cell)
{
    if (cell.isEmpty() || cell.size() > 9 || !std::all_of(cell.begin(), cell.end(), isDigit)) {
        return std::nullopt;
    }
    return QByteArray(cell.data(), cell.size()).toLongLong();
}

/// Years and serial numbers above columns: they go up in equal steps, behind at least one name.
bool areNumberedNames(const CsvRecord& record)
{
    std::vector<qint64> numbers;
    qsizetype names = 0;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QByteArrayView cell = trimmedCell(record.bytes(i));
        const auto number = plainInteger(cell);
        if (number) {
            numbers.push_back(*number);
        } else if (!cell.isEmpty()) {
            names += isTypedValue(cellTypeOf(cell)) ? -1000 : 1;
        }
    }
    const bool hasFirst = record.size() > 0 && !plainInteger(trimmedCell(record.bytes(0)));
    if (numbers.size() < 2 || !hasFirst || names < 0) {
        return false;
    }
    const qint64 step = numbers[1] - numbers[0];
    const bool areYears = std::all_of(numbers.begin(), numbers.end(), [](qint64 number) {
        return number >= 1800 && number <= 2100;
    });
    for (size_t i = 1; i < numbers.size(); ++i) {
        const qint64 difference = numbers[i] - numbers[i - 1];
        if (difference == 0 || (!areYears && difference != step)) {
            return false;
        }
    }
    return areYears || (numbers.size() >= 3 && (step == 1 || step == -1));
}

/// The records below a header that are as wide as the table.
std::vector<const CsvRecord*> bodyBelow(const std::vector<CsvRecord>& records, size_t header,
                                        qsizetype width)
{
    std::vector<const CsvRecord*> body;
    for (size_t i = header + 1; i < records.size() && body.size() < kComparedRows; ++i) {
        if (!records[i].isBlank() && records[i].size() + 1 >= width) {
            body.push_back(&records[i]);
        }
    }
    return body;
}

bool isSame(const CsvRecord& one, const CsvRecord& other)
{
    if (one.size() != other.size()) {
        return false;
    }
    for (qsizetype i = 0; i < one.size(); ++i) {
        if (one.bytes(i) != other.bytes(i)) {
            return false;
        }
    }
    return true;
}

/// What the cells below a header are.
struct Column
{
    int numbers = 0;
    int times = 0;
    int addresses = 0;
    int texts = 0;
    int repeats = 0; ///< of the name
    qsizetype shortest = kLongestName;
    qsizetype longest = 0;

    int filled() const { return numbers + times + addresses + texts; }
    /// Text unless nearly all cells are of one other type.
    CellType type() const
    {
        const double most = 0.75 * filled();
        return filled() == 0       ? CellType::Empty
               : numbers >= most   ? CellType::Number
               : times >= most     ? CellType::Time
               : addresses >= most ? CellType::Address
                                   : CellType::Text;
    }
};

Column columnBelow(const std::vector<const CsvRecord*>& body, qsizetype index, QByteArrayView name,
                   const CsvRecord& header)
{
    Column column;
    for (const CsvRecord* record : body) {
        const QByteArrayView cell = trimmedCell(record->bytes(index));
        switch (cellTypeOf(cell)) {
        case CellType::Empty:
        case CellType::Missing:
            continue;
        case CellType::Number:
            ++column.numbers;
            break;
        case CellType::Time:
            ++column.times;
            break;
        case CellType::Address:
            ++column.addresses;
            break;
        case CellType::Word:
        case CellType::Text:
            ++column.texts;
            break;
        }
        column.shortest = std::min(column.shortest, cell.size());
        column.longest = std::max(column.longest, cell.size());
        // A header that stands in the file once more is no repeated value.
        column.repeats += cell == name && !isSame(*record, header) ? 1 : 0;
    }
    return column;
}

/// How much one name and the column below it speak for a header.
double vote(QByteArrayView name, const Column& column, bool isNumbered)
{
    const CellType above = cellTypeOf(name);
    const CellType below = column.type();
    if (above == CellType::Empty || below == CellType::Empty) {
        return 0;
    }
    if (above == CellType::Missing) {
        return -0.5;
    }
    if (isTypedValue(below)) {
        if (above == CellType::Number && isNumbered) {
            return 0.25;
        }
        if (above == below) {
            return -1;
        }
        // Amounts and phone numbers above a column that holds some text are still data.
        return isTypedValue(above) ? (above == CellType::Time ? 0.5 : -0.5) : 1;
    }
    if (looksLikeData(name, above)) {
        return isNumbered ? 0 : -1;
    }
    if (column.repeats > 0) {
        return column.repeats > 1 ? -1 : -0.5;
    }
    const bool isFixed = column.filled() >= 4 && column.shortest == column.longest;
    return !isFixed ? 0 : name.size() != column.longest ? 0.5 : -0.5;
}

/// True when the rows begin with a name that has no header, so the columns stand one to the right.
bool hasRowNames(const CsvRecord& header, const std::vector<const CsvRecord*>& body,
                 qsizetype width)
{
    return header.size() + 1 == width && isAllNames(header) && !body.empty() &&
           std::all_of(body.begin(), body.end(), [width](const CsvRecord* row) {
               return row->size() == width && !trimmedCell(row->bytes(width - 1)).isEmpty();
           });
}

bool isHeader(const std::vector<CsvRecord>& records, size_t candidate, qsizetype width)
{
    const CsvRecord& record = records[candidate];
    const auto body = bodyBelow(records, candidate, width);
    const bool isNumbered = areNumberedNames(record);
    const qsizetype shift = hasRowNames(record, body, width) ? 1 : 0;
    qsizetype known = 0;
    bool hasData = false;
    double votes = 0;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QByteArrayView cell = trimmedCell(record.bytes(i));
        if (cell.isEmpty()) {
            continue;
        }
        hasData = hasData || (looksLikeData(cell, cellTypeOf(cell)) && !isNumbered);
        known += headerWord(QString::fromUtf8(cell)) ? 1 : 0;
        if (i < kComparedColumns) {
            votes += vote(cell, columnBelow(body, i + shift, cell, record), isNumbered);
        }
    }
    if (known >= 2 && known * 2 >= filledCells(record)) {
        return true;
    }
    if (known >= 1 && !hasData && votes >= 0) {
        return true;
    }
    return votes > 0 || (votes == 0 && !hasData);
}

bool isUnit(QByteArrayView cell)
{
    static constexpr std::array<const char*, 44> kUnits{
        "kg",  "g",  "mg",  "m",   "cm",  "mm",   "km", "s",    "sec",  "ms",  "h",
        "min", "%",  "eur", "usd", "m/s", "km/h", "w",  "kw",   "kwh",  "mwh", "v",
        "a",   "hz", "bar", "pa",  "hpa", "l",    "ml", "mg/l", "k",    "c",   "f",
        "rpm", "m2", "m3",  "°c",  "°f",  "°",    "€",  "$",    "mm/d", "n",   "j"};
    const bool isBracketed = cell.size() > 2 && ((cell.front() == '(' && cell.back() == ')') ||
                                                 (cell.front() == '[' && cell.back() == ']'));
    const QByteArray folded = QByteArray(cell.data(), cell.size()).toLower();
    return isBracketed || std::any_of(kUnits.begin(), kUnits.end(),
                                      [&](const char* unit) { return folded == unit; });
}

/// Words where numbers and dates follow: a second line of names, or of units.
bool explainsColumns(const std::vector<CsvRecord>& records, size_t row, qsizetype width)
{
    const CsvRecord& record = records[row];
    if (record.isBlank() || record.size() + 1 < width) {
        return false;
    }
    const auto body = bodyBelow(records, row, width);
    if (body.size() < 2) {
        return false;
    }
    int words = 0;
    int units = 0;
    for (qsizetype i = 0; i < std::min(record.size(), kComparedColumns); ++i) {
        const QByteArrayView cell = trimmedCell(record.bytes(i));
        const CellType type = cellTypeOf(cell);
        units += isUnit(cell) ? 1 : 0;
        if (isTypedValue(type)) {
            return false;
        }
        const Column column = columnBelow(body, i, cell, record);
        const int numbers = column.numbers + column.times;
        const bool isTyped = numbers > 0 && numbers * 20 >= column.filled() * 19;
        words += isTyped && (type == CellType::Word || type == CellType::Text) ? 1 : 0;
    }
    return words >= 2 || (words == 1 && units * 2 >= filledCells(record));
}

/// Cells that are empty or say again what the cell before them says, as merged cells do.
qsizetype mergedCells(const CsvRecord& record)
{
    qsizetype merged = 0;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QByteArrayView cell = trimmedCell(record.bytes(i));
        merged += cell.isEmpty() || (i > 0 && cell == trimmedCell(record.bytes(i - 1))) ? 1 : 0;
    }
    return merged;
}

HeaderPlace placeFrom(const std::vector<CsvRecord>& records, size_t row, qsizetype width)
{
    int more = 0;
    while (more < kMostUnitRows && row + size_t(more) + 1 < records.size() &&
           explainsColumns(records, row + size_t(more) + 1, width)) {
        ++more;
    }
    // Of a heading above several columns and their names, the names.
    while (more > 0) {
        const qsizetype here = mergedCells(records[row]);
        const qsizetype below = mergedCells(records[row + 1]);
        if (here < 1 || below >= here || here * 4 < records[row].size()) {
            break;
        }
        ++row;
        --more;
    }
    const auto body = bodyBelow(records, row + size_t(more), width);
    return {qint64(row), more, hasRowNames(records[row], body, width)};
}

} // namespace

HeaderPlace findHeader(const std::vector<CsvRecord>& records, qint64 first)
{
    const qsizetype width = usualWidth(records);
    const size_t end = std::min(records.size(), size_t(first) + kLongestPreamble);
    for (size_t i = size_t(first); i < end; ++i) {
        if (!isRemark(records[i], width) && canNameColumns(records[i], width)) {
            return isHeader(records, i, width) ? placeFrom(records, i, width) : HeaderPlace();
        }
    }
    // No row is as wide as most: take the first with anything in it.
    for (size_t i = size_t(first); i < records.size(); ++i) {
        if (!records[i].isBlank() && !isRemark(records[i], width)) {
            return isHeader(records, i, width) ? HeaderPlace{qint64(i), 0, false} : HeaderPlace();
        }
    }
    return {};
}

qint64 findHeaderRow(const std::vector<CsvRecord>& records, qint64 first)
{
    return findHeader(records, first).row;
}

} // namespace rondom::ingest
