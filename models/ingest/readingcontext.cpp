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

CellText ReadingContext::cell(const QString& column, const WordMap& words) const
{
    QString prefix;
    for (const ColumnRule& rule : m_mapping.columns) {
        if (rule.column == column && prefix.isEmpty()) {
            prefix = rule.prefix;
        }
    }
    return CellText(indexOf(column), prefix, words);
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
    : m_value(source.value.toUtf8())
    , m_join(source.join)
    , m_words(source.words)
    , m_reader(context.timeReader(source, fallback))
{
    for (const QString& column : source.columns) {
        if (context.indexOf(column) >= 0) {
            m_columns.push_back(context.cell(column));
        }
    }
    m_column = source.columns.value(0);
}

QByteArrayView SourceReader::bytes(const CsvRecord& record) const
{
    m_joined.clear();
    for (const CellText& column : m_columns) {
        const QByteArrayView cell = column.read(record);
        if (cell.isEmpty()) {
            continue;
        }
        if (!m_join) {
            return m_words.translated(cell);
        }
        if (!m_joined.isEmpty()) {
            m_joined += m_join->toUtf8();
        }
        m_joined += cell;
    }
    return m_joined.isEmpty() ? m_words.translated(m_value) : QByteArrayView(m_joined);
}

bool SourceReader::saysNothing(const CsvRecord& record) const
{
    const auto first =
        std::find_if(m_columns.begin(), m_columns.end(),
                     [&record](const CellText& column) { return !column.read(record).isEmpty(); });
    return first != m_columns.end() && m_words.translated(first->read(record)).isEmpty();
}

QString SourceReader::text(const CsvRecord& record) const
{
    return QString::fromUtf8(bytes(record));
}

} // namespace rondom::ingest
