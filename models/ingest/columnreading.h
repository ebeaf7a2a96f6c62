#pragma once

#include "models/ingest/inspection.h"
#include "models/ingest/mapping.h"

#include <QList>

#include <optional>

namespace rondom::ingest {

/// How the cells of a column are understood.
struct ColumnReading
{
    ValueType type = ValueType::Text;
    QString format;  ///< of dates
    QString decimal; ///< of numbers

    friend bool operator==(const ColumnReading&, const ColumnReading&) = default;
};

/// What a person can choose between where the cells alone do not tell: the day or the month first,
/// a comma or a point before the decimals, or the text as it stands. Empty for other columns.
QList<ColumnReading> readingsFor(const ColumnProfile& column);

/// How \a mapping understands the column; nothing where it leaves that open or ignores the column.
std::optional<ColumnReading> readingOf(const Mapping& mapping, const QString& column);

/// Makes \a mapping understand the column so.
void setReading(Mapping& mapping, const QString& column, const ColumnReading& reading);

} // namespace rondom::ingest
