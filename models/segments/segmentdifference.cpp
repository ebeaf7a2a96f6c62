#include "models/segments/segmentdifference.h"

#include "models/columns/memberset.h"
#include "models/columns/population.h"
#include "models/segments/segmentengine.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"
#include "models/storage/savepoint.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

constexpr qint64 kFewestPeople = 5;
constexpr double kSurprising = 3;
/// A trait with more values than this is one of names, addresses and the like.
constexpr qsizetype kMostValues = 2000;

constexpr auto kSelectTraits =
    "SELECT id, key FROM trait WHERE type IN ('text', 'boolean', 'list')";
constexpr auto kSelectValues =
    "SELECT profile_id, text, folded FROM profile_trait WHERE trait_id = ?";

constexpr auto kSelectKinds = "SELECT id, name FROM event_kind WHERE is_system = 0";
/// In the order of the table: what one person did stands together.
constexpr auto kSelectDone = "SELECT profile_id, kind_id FROM event WHERE profile_id > 0";

class Search
{
public:
    Search(const columns::Population& population, const columns::MemberSet& members)
        : m_population(population), m_members(members)
    {
        m_found.members = members.count();
        m_found.everybody = population.size();
    }

    Result<void> compareTrait(const storage::Connection& connection, qint64 trait,
                              const QString& key, JobContext& context)
    {
        auto select = connection.prepare(kSelectValues);
        if (!select) {
            return select.error();
        }
        QHash<QString, Counted> values;
        const auto read =
            storage::forEachRow(select->bind(trait), context, [&](const storage::Statement& row) {
                const qsizetype place = m_population.placeOf(row.integer(0));
                if (place < 0 || values.size() > kMostValues) {
                    return;
                }
                Counted& counted = values[row.text(2)];
                if (counted.all == 0) {
                    counted.text = row.text(1);
                }
                ++counted.all;
                counted.inside += m_members.contains(place);
            });
        if (!read || values.size() > kMostValues) {
            return read;
        }
        for (const Counted& counted : std::as_const(values)) {
            take(Difference::Kind::Trait, key, counted.text, counted.inside, counted.all);
        }
        return {};
    }

    /// Who did what at all; how often is not asked.
    Result<void> compareEvents(const storage::Connection& connection,
                               const QHash<qint64, QString>& kinds, JobContext& context)
    {
        auto select = connection.prepare(kSelectDone);
        if (!select) {
            return select.error();
        }
        QHash<qint64, Counted> counted;
        QHash<qint64, qint64> lastDoer;
        const auto read = storage::forEachRow(*select, context, [&](const storage::Statement& row) {
            const qint64 profile = row.integer(0);
            qint64& last = lastDoer[row.integer(1)];
            if (last == profile) {
                return;
            }
            last = profile;
            const qsizetype place = m_population.placeOf(profile);
            if (place >= 0) {
                Counted& kind = counted[row.integer(1)];
                ++kind.all;
                kind.inside += m_members.contains(place);
            }
        });
        for (auto kind = counted.cbegin(); kind != counted.cend(); ++kind) {
            if (kinds.contains(kind.key())) {
                take(Difference::Kind::Event, kinds.value(kind.key()), {}, kind->inside, kind->all);
            }
        }
        return read;
    }

    Differences found(qsizetype limit)
    {
        std::sort(
            m_found.list.begin(), m_found.list.end(), [](const Difference& a, const Difference& b) {
                const double ofA = std::abs(a.z);
                const double ofB = std::abs(b.z);
                return ofA != ofB ? ofA > ofB : a.key != b.key ? a.key < b.key : a.value < b.value;
            });
        m_found.list.resize(std::min(limit, m_found.list.size()));
        return std::move(m_found);
    }

private:
    struct Counted
    {
        QString text;
        qint64 all = 0;
        qint64 inside = 0;
    };

    void take(Difference::Kind kind, const QString& key, const QString& value, qint64 inside,
              qint64 all)
    {
        const double members = double(m_found.members);
        const double others = double(m_found.everybody) - members;
        if (all < kFewestPeople || members == 0 || others == 0) {
            return;
        }
        const double share = double(inside) / members;
        const double shareOfOthers = double(all - inside) / others;
        const double pooled = double(all) / double(m_found.everybody);
        const double deviation = std::sqrt(pooled * (1 - pooled) * (1 / members + 1 / others));
        const double z = deviation > 0 ? (share - shareOfOthers) / deviation : 0;
        if (std::abs(z) < kSurprising) {
            return;
        }
        m_found.list.append({kind, key, value, inside, all, share, pooled, share / pooled, z});
    }

    const columns::Population& m_population;
    const columns::MemberSet& m_members;
    Differences m_found;
};

/// The rows of a small table of ids and names.
Result<QList<std::pair<qint64, QString>>> named(const storage::Connection& connection,
                                                const char* sql)
{
    auto select = connection.prepare(sql);
    if (!select) {
        return select.error();
    }
    QList<std::pair<qint64, QString>> names;
    const auto read = storage::forEachRow(*select, [&names](const storage::Statement& row) {
        names.append({row.integer(0), row.text(1)});
    });
    return read ? Result<QList<std::pair<qint64, QString>>>(std::move(names)) : read.error();
}

} // namespace

Result<Differences> segmentDifferences(const storage::Connection& connection,
                                       const Definition& definition, qint64 now, qsizetype limit,
                                       JobContext& context)
{
    // Members and everybody are of one state of the workspace.
    const auto snapshot = storage::Savepoint::begin(connection);
    if (!snapshot) {
        return snapshot.error();
    }
    const auto population = columns::Population::everybody(connection);
    const auto ids = segmentMembers(connection, definition, now, context);
    if (!population || !ids) {
        return population ? ids.error() : population.error();
    }
    const columns::MemberSet members = population->setOf(*ids);
    const auto traits = named(connection, kSelectTraits);
    const auto kinds = named(connection, kSelectKinds);
    if (!traits || !kinds) {
        return traits ? kinds.error() : traits.error();
    }
    Search search(*population, members);
    for (const auto& [id, key] : *traits) {
        if (const auto done = search.compareTrait(connection, id, key, context); !done) {
            return done.error();
        }
    }
    const QHash<qint64, QString> nameOfKind(kinds->begin(), kinds->end());
    if (const auto done = search.compareEvents(connection, nameOfKind, context); !done) {
        return done.error();
    }
    return search.found(limit);
}

} // namespace rondom::segments
