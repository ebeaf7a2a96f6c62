#include "models/workspace/matchchanges.h"

#include "models/identity/matchrepository.h"
#include "models/identity/resolver.h"
#include "models/storage/transaction.h"
#include "models/workspace/actionhistory.h"
#include "models/workspace/identitychanges.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

/// The rest of the work is writing down what was found.
constexpr double kFound = 0.6;

QSet<RecordId> setOf(const QList<RecordId>& records)
{
    return {records.begin(), records.end()};
}

} // namespace

Result<MatchReport> matchAll(const WorkspaceFile& workspace,
                             const identity::MatchThresholds& thresholds, qint64 now,
                             JobContext& context)
{
    const storage::Connection& connection = workspace.connection();
    const identity::MatchRepository matches(connection);
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    const auto before = matches.linkedRecords();
    if (!before) {
        return before.error();
    }
    QSet<RecordId> around = setOf(*before);
    const auto groups = identity::Resolver(connection)
                            .groups(around, identity::LinkGraph::Matches::LeftOut, context);
    if (!groups) {
        return groups.error();
    }
    JobContext matching = context.part(0, kFound);
    const auto found = identity::matchRecords(connection, *groups, thresholds, matching);
    if (!found) {
        return found.error();
    }
    const auto run = matches.add(*found, thresholds, now);
    if (!run) {
        return run.error();
    }
    for (const identity::RecordMatch& match : found->matches) {
        if (match.isLink) {
            around.insert(match.a);
            around.insert(match.b);
        }
    }
    JobContext resolving = context.part(kFound, 1);
    if (const auto done = resolveAround(connection, around, now, resolving); !done) {
        return done.error();
    }
    const auto noted =
        ActionHistory(connection)
            .add(now, ActionHistory::kMatch, QString::number(found->merged), {{u"run"_s, *run}});
    if (!noted) {
        return noted.error();
    }
    // The last moment at which a cancel still means that nothing happened.
    if (context.isCancelRequested()) {
        return Error{Error::Code::Canceled, {}, {}};
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return MatchReport{found->compared, found->merged, found->queued};
}

Result<void> restoreMatching(const storage::Connection& connection, const QJsonObject& payload,
                             bool isUndo, qint64 now, JobContext& context)
{
    const identity::MatchRepository matches(connection);
    const auto before = matches.linkedRecords();
    if (!before) {
        return before.error();
    }
    const auto changed = matches.setUndone(payload.value(u"run"_s).toInteger(),
                                           isUndo ? std::optional(now) : std::nullopt);
    if (!changed) {
        return changed;
    }
    const auto after = matches.linkedRecords();
    if (!after) {
        return after.error();
    }
    return resolveAround(connection, setOf(*before).unite(setOf(*after)), now, context);
}

} // namespace rondom::workspace
