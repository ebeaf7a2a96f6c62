#include "models/ingest/sheetreader.h"

#include "models/ingest/headerrow.h"

#include <algorithm>
#include <functional>

namespace rondom::ingest {

namespace {

constexpr size_t kSampledRows = 400;
/// Fewer rows of very wide sheets: the sample stays in memory.
constexpr qsizetype kSampledCells = 200'000;
constexpr qsizetype kSampledBytes = 8 * 1024 * 1024;

/// As wide as all but a tenth of the rows: a note far to the right does not widen the table.
qsizetype usualWidth(const std::vector<SheetRow>& rows)
{
    std::vector<qsizetype> widths;
    for (const SheetRow& row : rows) {
        widths.push_back(row.size());
    }
    std::sort(widths.begin(), widths.end(), std::greater<>());
    return widths.empty() ? 0 : widths[widths.size() / 10];
}

} // namespace

SheetReader::SheetReader(std::unique_ptr<SheetRows> rows, qint64 fileSize)
    : m_rows(std::move(rows)), m_fileSize(fileSize)
{
}

Result<std::unique_ptr<SheetReader>> SheetReader::open(std::unique_ptr<SheetRows> rows,
                                                       qint64 fileSize)
{
    std::unique_ptr<SheetReader> reader(new SheetReader(std::move(rows), fileSize));
    qsizetype cells = 0;
    qsizetype bytes = 0;
    qsizetype width = 0;
    while (reader->m_sample.size() < kSampledRows && cells < kSampledCells &&
           bytes < kSampledBytes) {
        SheetRow row;
        const auto isThere = reader->m_rows->next(row);
        if (!isThere) {
            return isThere.error();
        }
        if (!*isThere) {
            break;
        }
        cells += row.size();
        for (qsizetype i = 0; i < row.size(); ++i) {
            bytes += row.cell(i).size();
        }
        width = std::max(width, row.size());
        reader->m_sample.push_back(std::move(row));
    }
    reader->m_isEmpty = reader->m_sample.empty();
    std::vector<CsvRecord> records(reader->m_sample.size());
    const qsizetype usual = usualWidth(reader->m_sample);
    for (size_t i = 0; i < records.size(); ++i) {
        fill(records[i], reader->m_sample[i], 0);
        // Empty cells at the end of a row are not there; to the eye they are.
        while (records[i].size() < usual) {
            records[i].append({});
        }
    }
    const qint64 header = findHeaderRow(records, 0);
    // Cells do not move in a sheet as they do in a text: a column without a name is a column too.
    QStringList names(width);
    if (header >= 0) {
        const QStringList texts = records[size_t(header)].texts();
        std::copy(texts.begin(), texts.end(), names.begin());
        reader->m_nextOfSample = size_t(header) + 1;
        reader->m_headerRow = reader->m_sample[size_t(header)].number() - 1;
    }
    reader->setHeader(uniqueNames(names));
    return reader;
}

Result<bool> SheetReader::next(CsvRecord& record)
{
    if (m_nextOfSample < m_sample.size()) {
        fill(record, m_sample[m_nextOfSample++], ++m_count);
        return true;
    }
    const auto isThere = m_rows->next(m_row);
    if (isThere && *isThere) {
        fill(record, m_row, ++m_count);
    }
    return isThere;
}

qint64 SheetReader::position() const
{
    const qint64 size = m_rows->size();
    return size > 0 ? qint64(double(m_rows->position()) / double(size) * double(m_fileSize)) : 0;
}

void SheetReader::fill(CsvRecord& record, const SheetRow& row, qint64 number)
{
    record.begin(number, row.number(),
                 row.isTooLong() ? CsvRecord::Damage::TooLong : CsvRecord::Damage::None);
    for (qsizetype i = 0; i < row.size(); ++i) {
        record.append(row.cell(i));
    }
    for (const qsizetype column : row.errorColumns()) {
        record.addErrorColumn(column);
    }
}

} // namespace rondom::ingest
