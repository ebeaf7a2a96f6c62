#pragma once

#include "models/columns/memberset.h"
#include "models/core/result.h"

#include <QList>

#include <cstdint>
#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::columns {

/// Everybody a rule can select, each with a place from 0 up in the order of their ids.
class Population
{
public:
    static Result<Population> everybody(const storage::Connection& connection);
    /// Those with \a ids, which ascend.
    explicit Population(QList<qint64> ids);
    /// One person; nobody when there is no such person.
    static Result<Population> only(const storage::Connection& connection, qint64 profile);

    qsizetype size() const { return m_ids.size(); }
    qint64 idAt(qsizetype place) const { return m_ids.at(place); }
    /// -1 for an id that is nobody's.
    qsizetype placeOf(qint64 id) const;
    /// Whether everybody of \a other has the same place here.
    bool extends(const Population& other) const;
    /// Those with \a ids; an id that is nobody's is left out.
    MemberSet setOf(const QList<qint64>& ids) const;

private:
    QList<qint64> m_ids;
    /// By id less the first id, where ids lie close together, as they nearly always do.
    std::vector<std::int32_t> m_places;
};

} // namespace rondom::columns
