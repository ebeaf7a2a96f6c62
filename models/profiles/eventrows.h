#pragma once

#include "models/core/id.h"
#include "models/core/texttable.h"
#include "models/profiles/stagedevent.h"
#include "models/storage/rowsource.h"

#include <QHash>
#include <QString>

#include <span>

namespace rondom::profiles {

/// Events on their way into their table: profile, time, number, kind, source, record, import, row,
/// amount, properties.
class EventRows : public storage::RowSource
{
public:
    EventRows(std::span<const StagedEvent> events, ImportId import);

    bool next() override { return ++m_row < m_events.size(); }
    void read(int column, storage::ColumnValue& value) const override;

private:
    std::span<const StagedEvent> m_events;
    ImportId m_import;
    std::size_t m_row = std::size_t(-1);
};

/// Where the events with a source's own id are now, on its way into the table: source, reference,
/// kind, record, time, number, what people search by.
class ReferenceRows : public storage::RowSource
{
public:
    /// \a searchTexts: of references that are searched by another text than their own.
    ReferenceRows(std::span<const StagedEvent* const> events, const TextTable& references,
                  const QHash<qint32, QString>& searchTexts);

    bool next() override;
    void read(int column, storage::ColumnValue& value) const override;

private:
    std::span<const StagedEvent* const> m_events;
    const TextTable& m_references;
    const QHash<qint32, QString>& m_searchTexts;
    std::size_t m_row = std::size_t(-1);
    QByteArray m_search;
};

} // namespace rondom::profiles
