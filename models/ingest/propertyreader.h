#pragma once

#include "models/ingest/entry.h"
#include "models/ingest/readingcontext.h"

#include <QHash>

#include <vector>

namespace rondom::ingest {

/// Reads the cells that become properties of an event, or fields of an order line.
class PropertyReader
{
public:
    /// Reads the rules of \a context whose target is \a target.
    PropertyReader(const ReadingContext& context, ColumnRule::Target target);

    /// Adds to \a properties what they do not have yet, and the exact amounts of numbers to
    /// \a amounts. Cells that cannot be used become warnings in \a entry.
    void read(const CsvRecord& record, QJsonObject& properties, QHash<QString, Decimal>& amounts,
              Entry& entry) const;

    bool isEmpty() const { return m_columns.empty() && m_constants.isEmpty(); }
    bool has(const QString& name) const;

private:
    struct Column
    {
        CellText cell;
        QString column;
        QString name;
        bool isAmount;
        CellReader reader;
    };

    std::vector<Column> m_columns;
    QJsonObject m_constants;
};

/// \a value as it stands in the properties of an event.
QJsonValue propertyValue(const Value& value);

} // namespace rondom::ingest
