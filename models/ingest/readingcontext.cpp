#include "models/ingest/readingcontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

void fill(QString& value, const QString& fallback)
{
    if (value.isEmpty()) {
        value = fallback;
    }
}

CellFormat withFallback(CellFormat format, const CellFormat& fallback)
{
    fill(format.format, fallback.format);
    fill(format.zone, fallback.zone);
    fill(format.decimal, fallback.decimal);
    fill(format.separator, fallback.separator);
    fill(format.country, fallback.country);
    fill(format.currency, fallback.currency);
    return format;
}

} // namespace

ReadingContext::ReadingContext(const Mapping& mapping, const QStringList& header,
                               const ReadOptions& options)
    : m_mapping(mapping), m_options(options)
{
    for (const QString& name : header) {
        m_indexes.insert(name, int(m_indexes.size()));
    }
}

CellFormat ReadingContext::resolved(CellFormat format) const
{
    CellFormat full = withFallback(std::move(format), m_mapping.format);
    fill(full.currency, m_options.currency);
    fill(full.zone, QString::fromLatin1(m_options.zone.id()));
    return full;
}

CellReader ReadingContext::reader(ValueType type, const CellFormat& format) const
{
    const CellFormat full = resolved(format);
    auto& clock = m_clocks[full.zone];
    if (!clock) {
        clock = std::make_shared<const LocalClock>(QTimeZone(full.zone.toUtf8()));
    }
    return {type, full, clock};
}

CellReader ReadingContext::timeReader(const ValueSource& source, const CellFormat& fallback) const
{
    CellFormat format = withFallback(source.format, fallback);
    for (const QString& column : source.columns) {
        const auto rule =
            std::find_if(m_mapping.columns.begin(), m_mapping.columns.end(),
                         [&column](const ColumnRule& known) { return known.column == column; });
        if (rule != m_mapping.columns.end()) {
            format = withFallback(format, rule->format);
        }
    }
    return reader(ValueType::DateTime, format);
}

SourceReader::SourceReader(const ReadingContext& context, const ValueSource& source,
                           const CellFormat& fallback)
    : m_value(source.value.toUtf8()), m_reader(context.timeReader(source, fallback))
{
    for (const QString& column : source.columns) {
        if (const int index = context.indexOf(column); index >= 0) {
            m_columns.push_back(index);
        }
    }
    m_column = source.columns.value(0);
}

QByteArrayView SourceReader::bytes(const CsvRecord& record) const
{
    for (const int column : m_columns) {
        const QByteArrayView cell = cleanedCell(record.bytes(column));
        if (!cell.isEmpty()) {
            return cell;
        }
    }
    return m_value;
}

QString SourceReader::text(const CsvRecord& record) const
{
    return QString::fromUtf8(bytes(record));
}

} // namespace rondom::ingest
