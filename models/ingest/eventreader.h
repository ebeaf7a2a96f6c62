#pragma once

#include "models/ingest/personreader.h"
#include "models/ingest/propertyreader.h"

#include <optional>

namespace rondom::ingest {

/// Makes one entry with one event from a row.
class EventReader
{
public:
    explicit EventReader(const ReadingContext& context);

    /// Fills \a entry; a problem means that the row cannot be used.
    std::optional<RowProblem> read(const CsvRecord& record, Entry& entry) const;

private:
    QString nameOf(const CsvRecord& record) const;
    void setRevenue(EventFact& event, const Amounts& amounts) const;

    PersonReader m_person;
    PropertyReader m_properties;
    SourceReader m_event;
    mutable CellMemo<QString> m_names;
    SourceReader m_at;
    SourceReader m_currency;
    std::optional<CellText> m_reference;
    QString m_referencePrefix; ///< of files whose ids count within them only
    QString m_defaultCurrency;
};

} // namespace rondom::ingest
