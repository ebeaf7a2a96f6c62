#pragma once

#include "models/core/calendar.h"
#include "models/core/result.h"
#include "models/core/value.h"
#include "models/segments/definition.h"

#include <QHash>
#include <QStringList>

#include <memory>

namespace rondom::storage {
class Connection;
}

namespace rondom::segments {

struct ComputedTrait;

/// What a workspace knows that a definition can speak of.
class Catalog
{
public:
    struct Trait
    {
        qint64 id = 0; ///< 0 while nobody has a value
        /// Nothing for a score that was never computed: any operator fits, and no value does.
        std::optional<ValueType> type;
        /// The column of `profile` that holds the value of those without a stated one; mostly none.
        QString profileColumn;
        /// How it is worked out; nothing for a trait that sources state.
        std::shared_ptr<const ComputedTrait> computed;
    };

    struct Segment
    {
        qint64 id = 0;
        Definition definition;
        bool isRefreshed = false;
    };

    static Result<Catalog> load(const storage::Connection& connection);

    /// Nothing for a trait nobody ever heard of.
    std::optional<Trait> trait(const QString& key) const;
    const Segment* segment(const QString& name) const;
    const Calendar& calendar() const { return m_calendar; }
    /// What people may be asked consent for.
    const QStringList& purposes() const { return m_purposes; }

private:
    explicit Catalog(const Calendar& calendar) : m_calendar(calendar) {}

    Calendar m_calendar;
    QStringList m_purposes;
    QHash<QString, Trait> m_traits;
    QHash<QString, Segment> m_segments;
};

} // namespace rondom::segments
