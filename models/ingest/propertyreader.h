#pragma once

#include "models/ingest/amounts.h"
#include "models/ingest/cellmemo.h"
#include "models/ingest/entry.h"
#include "models/ingest/readingcontext.h"

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
    void read(const CsvRecord& record, Properties& properties, Amounts& amounts,
              Entry& entry) const;

    bool isEmpty() const { return m_columns.empty() && m_constants.empty(); }
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

    struct Meaning
    {
        Properties properties;
        Amounts amounts;
    };

    void readCells(const CsvRecord& record, Properties& properties, Amounts& amounts,
                   Entry& entry) const;

    mutable CellMemo<Meaning> m_memo;
    mutable QByteArray m_cells;
    std::vector<Column> m_columns;
    std::vector<std::pair<QString, QByteArray>> m_constants;
};

/// \a value as it stands in the properties of an event.
QJsonValue propertyValue(const Value& value);

} // namespace rondom::ingest
