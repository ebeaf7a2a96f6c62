#include "models/ingest/rowfilter.h"

#include <algorithm>

namespace rondom::ingest {

RowFilter::RowFilter(const ReadingContext& context)
{
    const QMap<QString, QStringList>& rules = context.mapping().skipWhen;
    for (auto it = rules.cbegin(); it != rules.cend(); ++it) {
        if (context.indexOf(it.key()) < 0) {
            continue;
        }
        Column column{context.cell(it.key()), {}};
        for (const QString& wildcard : *it) {
            column.patterns.emplace_back(wildcard);
        }
        m_columns.push_back(column);
    }
}

bool RowFilter::matches(const CsvRecord& record) const
{
    return std::any_of(m_columns.begin(), m_columns.end(), [&record](const Column& column) {
        const QString cell = QString::fromUtf8(column.cell.read(record));
        return std::any_of(column.patterns.begin(), column.patterns.end(),
                           [&cell](const Wildcard& pattern) { return pattern.matches(cell); });
    });
}

} // namespace rondom::ingest
