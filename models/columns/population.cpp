#include "models/columns/population.h"

#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <algorithm>

namespace rondom::columns {

namespace {

constexpr auto kSelectEverybody = "SELECT id FROM profile ORDER BY id";
constexpr auto kSelectOne = "SELECT id FROM profile WHERE id = ?";

/// A table of places costs four bytes an id: worth it up to so many unused ids for each used one.
constexpr qint64 kSparsest = 16;

} // namespace

Population::Population(QList<qint64> ids) : m_ids(std::move(ids))
{
    if (m_ids.isEmpty()) {
        return;
    }
    const qint64 first = m_ids.first();
    const qint64 range = m_ids.last() - first + 1;
    if (range > kSparsest * m_ids.size()) {
        return;
    }
    m_places.assign(std::size_t(range), -1);
    for (qsizetype place = 0; place < m_ids.size(); ++place) {
        m_places[std::size_t(m_ids.at(place) - first)] = std::int32_t(place);
    }
}

Result<Population> Population::everybody(const storage::Connection& connection)
{
    auto statement = connection.prepare(kSelectEverybody);
    if (!statement) {
        return statement.error();
    }
    QList<qint64> ids;
    for (;;) {
        const auto row = statement->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return Population(std::move(ids));
        }
        ids.append(statement->integer(0));
    }
}

Result<Population> Population::only(const storage::Connection& connection, qint64 profile)
{
    auto statement = connection.prepare(kSelectOne);
    if (!statement) {
        return statement.error();
    }
    const auto row = statement->bind(profile).next();
    if (!row) {
        return row.error();
    }
    return Population(*row ? QList<qint64>{profile} : QList<qint64>());
}

qsizetype Population::placeOf(qint64 id) const
{
    if (!m_places.empty()) {
        const qint64 offset = id - m_ids.first();
        const bool isInside = offset >= 0 && offset < qint64(m_places.size());
        return isInside ? m_places[std::size_t(offset)] : -1;
    }
    const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    return found != m_ids.end() && *found == id ? found - m_ids.begin() : -1;
}

bool Population::extends(const Population& other) const
{
    return size() >= other.size() &&
           std::equal(other.m_ids.begin(), other.m_ids.end(), m_ids.begin());
}

MemberSet Population::setOf(const QList<qint64>& ids) const
{
    MemberSet set(size());
    for (const qint64 id : ids) {
        if (const qsizetype place = placeOf(id); place >= 0) {
            set.insert(place);
        }
    }
    return set;
}

} // namespace rondom::columns
