#include "models/identity/linkgraph.h"

#include "models/identity/linkrules.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <algorithm>
#include <functional>
#include <set>

namespace rondom::identity {

namespace {

constexpr auto kSelectProfile = "SELECT profile_id FROM source_record WHERE id = ?";
constexpr auto kSelectMates = "SELECT id FROM source_record WHERE profile_id = ?";

constexpr auto kSelectValues = R"sql(
    SELECT type_id, scope_id, value FROM identifier WHERE record_id = ?
)sql";

constexpr auto kSelectStating = R"sql(
    SELECT record_id FROM identifier
     WHERE type_id = ? AND scope_id = ? AND value = ?
)sql";

constexpr auto kSelectDecisions = R"sql(
    SELECT record_a, record_b, is_same FROM identity_decision
     WHERE record_a = ?1 OR record_b = ?1
)sql";

constexpr auto kSelectRun = "SELECT max(id) FROM match_run WHERE undone_at IS NULL";

/// Each half by its own index: either is a few rows, where the run alone is all of them.
constexpr auto kSelectProbable = R"sql(
    SELECT record_a, record_b, probability FROM match_pair INDEXED BY match_pair_a
     WHERE record_a = ?1 AND run_id = ?2 AND is_link = 1
     UNION ALL
    SELECT record_a, record_b, probability FROM match_pair INDEXED BY match_pair_b
     WHERE record_b = ?1 AND run_id = ?2 AND is_link = 1
)sql";

constexpr int kCheckEvery = 4096;

/// Walks outwards from the records asked about.
class Walk
{
public:
    Walk(const storage::Connection& connection, const LinkRules& rules, LinkGraph::Matches matches)
        : m_connection(connection), m_rules(rules), m_matches(matches)
    {
    }

    Result<void> open()
    {
        for (const char* sql : {kSelectProfile, kSelectMates, kSelectValues, kSelectStating,
                                kSelectDecisions, kSelectProbable}) {
            auto statement = m_connection.prepare(sql);
            if (!statement) {
                return statement.error();
            }
            m_statements.push_back(std::move(*statement));
        }
        auto decisions = m_connection.prepare("SELECT EXISTS (SELECT 1 FROM identity_decision)");
        if (!decisions) {
            return decisions.error();
        }
        if (const auto row = decisions->next(); !row) {
            return row.error();
        }
        m_hasDecisions = decisions->integer(0) != 0;
        return m_matches == LinkGraph::Matches::Followed ? findRun() : Result<void>();
    }

    /// Begins at \a record.
    void ask(RecordId record)
    {
        m_asked.insert(record);
        push(record);
    }

    void push(RecordId record)
    {
        if (!m_seen.contains(record)) {
            m_seen.insert(record);
            m_frontier.push_back(record);
        }
    }

    bool isDone() const { return m_frontier.empty(); }

    Result<void> visitNext(QHash<RecordId, ProfileId>& records,
                           std::map<SharedValue, std::vector<RecordId>>& shared,
                           std::vector<Decision>& found, std::vector<ProbableLink>& probable)
    {
        const RecordId record = m_frontier.back();
        m_frontier.pop_back();
        auto& profile = m_statements[0];
        const auto row = profile.bind(record).next();
        if (!row || !*row) {
            return row ? Result<void>() : row.error();
        }
        const ProfileId now(profile.integer(0));
        profile.reset();
        records.insert(record, now);

        if (!m_seenProfiles.contains(now)) {
            m_seenProfiles.insert(now);
            const auto mates =
                storage::forEachRow(m_statements[1].bind(now), [this](storage::Statement& mate) {
                    push(RecordId(mate.integer(0)));
                });
            if (!mates) {
                return mates;
            }
        }
        if (const auto values = visitValues(record, shared); !values) {
            return values;
        }
        if (m_hasDecisions) {
            if (const auto visited = visitDecisions(record, found); !visited) {
                return visited;
            }
        }
        return m_run > 0 ? visitProbable(record, probable) : Result<void>();
    }

private:
    Result<void> findRun()
    {
        auto run = m_connection.prepare(kSelectRun);
        if (!run) {
            return run.error();
        }
        if (const auto row = run->next(); !row) {
            return row.error();
        }
        m_run = run->integer(0);
        return {};
    }

    Result<void> visitValues(RecordId record, std::map<SharedValue, std::vector<RecordId>>& shared)
    {
        std::vector<SharedValue> values;
        const auto read = storage::forEachRow(
            m_statements[2].bind(record), [this, &values](storage::Statement& statement) {
                const QString value = statement.text(2);
                if (m_rules.silenceOf(statement.integer(0), value) == Silence::None) {
                    values.push_back({statement.integer(0), statement.integer(1), value});
                }
            });
        if (!read) {
            return read;
        }
        for (SharedValue& value : values) {
            if (shared.contains(value) || m_crowded.contains(value)) {
                continue;
            }
            auto stating = recordsStating(value);
            if (!stating) {
                return stating.error();
            }
            for (const RecordId other : *stating) {
                push(other);
            }
            if (stating->size() > 1) {
                shared.emplace(std::move(value), std::move(*stating));
            }
        }
        return {};
    }

    /// The records that \a value joins; none when too many state it.
    Result<std::vector<RecordId>> recordsStating(const SharedValue& value)
    {
        const auto most = std::size_t(m_rules.rules().mostRecords);
        std::vector<RecordId> stating;
        std::vector<RecordId> others;
        auto& select = m_statements[3];
        select.bind(value.type).bind(value.scope).bind(value.value);
        for (;;) {
            const auto row = select.next();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            stating.emplace_back(select.integer(0));
            if (!m_asked.contains(stating.back())) {
                others.push_back(stating.back());
            }
            if (others.size() > most) {
                select.reset();
                break;
            }
        }
        if (stating.size() <= most) {
            return stating;
        }
        m_crowded.insert(value);
        // It joined the others until those asked about stated it too: now it no longer does.
        if (others.size() <= most) {
            for (const RecordId other : others) {
                push(other);
            }
        }
        return std::vector<RecordId>();
    }

    Result<void> visitDecisions(RecordId record, std::vector<Decision>& found)
    {
        return storage::forEachRow(
            m_statements[4].bind(record), [&](storage::Statement& statement) {
                const Decision decision{RecordId(statement.integer(0)),
                                        RecordId(statement.integer(1)), statement.integer(2) != 0};
                if (decision.a == record) {
                    found.push_back(decision);
                }
                push(decision.a);
                push(decision.b);
            });
    }

    Result<void> visitProbable(RecordId record, std::vector<ProbableLink>& found)
    {
        return storage::forEachRow(
            m_statements[5].bind(record).bind(m_run), [&](storage::Statement& statement) {
                const ProbableLink link{RecordId(statement.integer(0)),
                                        RecordId(statement.integer(1)), statement.real(2)};
                if (link.a == record) {
                    found.push_back(link);
                }
                push(link.a);
                push(link.b);
            });
    }

    const storage::Connection& m_connection;
    const LinkRules& m_rules;
    LinkGraph::Matches m_matches;
    /// The run of the matching that holds; 0 when there is none.
    qint64 m_run = 0;
    std::vector<storage::Statement> m_statements;
    std::vector<RecordId> m_frontier;
    QSet<RecordId> m_asked;
    QSet<RecordId> m_seen;
    /// Values that more records state than one person can have.
    std::set<SharedValue> m_crowded;
    QSet<ProfileId> m_seenProfiles;
    bool m_hasDecisions = false;
};

} // namespace

Result<LinkGraph> LinkGraph::around(const storage::Connection& connection, const LinkRules& rules,
                                    const QSet<RecordId>& records, Matches matches,
                                    JobContext& context)
{
    Walk walk(connection, rules, matches);
    if (const auto opened = walk.open(); !opened) {
        return opened.error();
    }
    // Visited in the order of the tables: the one asked last comes first.
    std::vector<RecordId> ordered(records.begin(), records.end());
    std::sort(ordered.begin(), ordered.end(), std::greater());
    for (const RecordId record : ordered) {
        walk.ask(record);
    }
    LinkGraph graph;
    for (int visited = 0; !walk.isDone(); ++visited) {
        if (visited % kCheckEvery == 0 && context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        const auto step =
            walk.visitNext(graph.m_records, graph.m_shared, graph.m_decisions, graph.m_probable);
        if (!step) {
            return step.error();
        }
    }
    // Whoever is asked about: the same decisions always come in the same order.
    std::sort(graph.m_decisions.begin(), graph.m_decisions.end(),
              [](const Decision& left, const Decision& right) {
                  return left.a != right.a ? left.a < right.a : left.b < right.b;
              });
    std::sort(graph.m_probable.begin(), graph.m_probable.end(),
              [](const ProbableLink& left, const ProbableLink& right) {
                  return left.probability != right.probability
                             ? left.probability > right.probability
                         : left.a != right.a ? left.a < right.a
                                             : left.b < right.b;
              });
    return graph;
}

} // namespace rondom::identity
