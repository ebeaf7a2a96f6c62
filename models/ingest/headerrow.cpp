#include "models/ingest/headerrow.h"

#include "models/ingest/headerword.h"

#include <QHash>

#include <algorithm>

namespace rondom::ingest {

namespace {

constexpr size_t kLongestPreamble = 60;
constexpr qsizetype kLongestName = 120;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Numbers, dates, phone numbers and e-mail addresses: what stands in columns, not above them.
bool looksLikeData(QByteArrayView cell)
{
    if (cell.size() > kLongestName) {
        return true;
    }
    const qsizetype at = cell.indexOf('@');
    if (at > 0 && cell.sliced(at).contains('.')) {
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
bool isRemark(const CsvRecord& record)
{
    return record.bytes(0).startsWith('#') && filledCells(record) == 1;
}

/// The most frequent number of cells; the larger of two equally frequent ones.
qsizetype usualWidth(const std::vector<CsvRecord>& records)
{
    QHash<qsizetype, int> counts;
    for (const CsvRecord& record : records) {
        if (!record.isBlank() && !isRemark(record)) {
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

bool canNameColumns(const CsvRecord& record, qsizetype width)
{
    const qsizetype filled = filledCells(record);
    if (width == 1) {
        return filled == 1;
    }
    // A row may end in a delimiter that the header has not.
    const qsizetype least = width >= 5 ? width - 1 : width;
    return record.size() >= least && filled >= 2 && filled * 2 >= width;
}

/// A value that comes back below it in its own column is a value.
bool repeatsBelow(const std::vector<CsvRecord>& records, size_t header)
{
    const CsvRecord& record = records[header];
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QByteArrayView cell = trimmedCell(record.bytes(i));
        if (cell.isEmpty()) {
            continue;
        }
        const auto rest = records.begin() + qsizetype(header) + 1;
        const auto same = std::count_if(rest, records.end(), [&](const CsvRecord& other) {
            return trimmedCell(other.bytes(i)) == cell;
        });
        if (same > 0) {
            return true;
        }
    }
    return false;
}

bool isHeader(const std::vector<CsvRecord>& records, size_t candidate)
{
    const CsvRecord& record = records[candidate];
    qsizetype known = 0;
    bool hasData = false;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QByteArrayView cell = trimmedCell(record.bytes(i));
        if (cell.isEmpty()) {
            continue;
        }
        hasData = hasData || looksLikeData(cell);
        known += headerWord(QString::fromUtf8(cell)) ? 1 : 0;
    }
    if (known >= 2 && known * 2 >= filledCells(record)) {
        return true;
    }
    if (known >= 1 && !hasData) {
        return true;
    }
    return !hasData && !repeatsBelow(records, candidate);
}

} // namespace

qint64 findHeaderRow(const std::vector<CsvRecord>& records, qint64 first)
{
    const qsizetype width = usualWidth(records);
    const size_t end = std::min(records.size(), size_t(first) + kLongestPreamble);
    for (size_t i = size_t(first); i < end; ++i) {
        if (!isRemark(records[i]) && canNameColumns(records[i], width)) {
            return isHeader(records, i) ? qint64(i) : -1;
        }
    }
    // No row is as wide as most: take the first with anything in it.
    for (size_t i = size_t(first); i < records.size(); ++i) {
        if (!records[i].isBlank() && !isRemark(records[i])) {
            return isHeader(records, i) ? qint64(i) : -1;
        }
    }
    return -1;
}

} // namespace rondom::ingest
