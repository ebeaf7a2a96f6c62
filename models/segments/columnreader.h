#pragma once

#include "models/columns/snapshot.h"
#include "models/segments/catalog.h"
#include "models/segments/comparisoncompiler.h"

#include <vector>

namespace rondom::segments {

/// What conditions ask the columns of a workspace: one state of it, one moment.
class ColumnReader
{
public:
    ColumnReader(const storage::Connection& connection, const Catalog& catalog,
                 const columns::Snapshot& snapshot, qint64 now, JobContext& context)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_snapshot(snapshot)
        , m_now(now)
        , m_context(context)
    {
    }

    const columns::Snapshot& snapshot() const { return m_snapshot; }
    const Calendar& calendar() const { return m_catalog.calendar(); }
    const Catalog& catalog() const { return m_catalog; }
    qint64 now() const { return m_now; }
    /// Everything up to now.
    TimeSpan everything() const { return spanOf({}); }
    /// The window, up to now.
    TimeSpan spanOf(const std::optional<Window>& window) const
    {
        return pastSpan(window, calendar(), m_now);
    }

    using Trait = std::shared_ptr<const columns::TraitColumn>;
    using Property = std::shared_ptr<const columns::PropertyColumn>;

    Result<Trait> trait(const Catalog::Trait& trait) const;
    Result<Property> property(const QString& property) const;
    /// By code of \a column: whether the value, or the lack of one, meets \a comparison.
    Result<std::vector<bool>> verdicts(const columns::PropertyColumn& column,
                                       const Comparison& comparison) const;

private:
    Result<void> addFitting(const columns::PropertyColumn& column, const Comparison& comparison,
                            std::span<const quint32> codes, std::vector<bool>& fits) const;

    const storage::Connection& m_connection;
    const Catalog& m_catalog;
    const columns::Snapshot& m_snapshot;
    qint64 m_now = 0;
    JobContext& m_context;
};

} // namespace rondom::segments
