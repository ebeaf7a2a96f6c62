#include "models/workspace/rulechanges.h"

#include "models/identity/resolver.h"
#include "models/identity/sharedvalues.h"
#include "models/storage/transaction.h"
#include "models/workspace/actionhistory.h"
#include "models/workspace/identitychanges.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

constexpr double kLookedAt = 0.2;
constexpr double kAssigned = 0.9;

/// Nobody else can be touched by a rule.
Result<QSet<RecordId>> whoMayMove(const storage::Connection& connection, JobContext& context)
{
    return identity::recordsSharingValues(connection, RecordId(0), context);
}

/// Keeps \a rules and assigns everybody by them.
Result<void> put(const storage::Connection& connection, const identity::IdentityRules& rules,
                 qint64 now, JobContext& context)
{
    if (const auto written = identity::writeIdentityRules(connection, rules); !written) {
        return written;
    }
    JobContext looking = context.part(0, kLookedAt);
    const auto records = whoMayMove(connection, looking);
    if (!records) {
        return records.error();
    }
    JobContext assigning = context.part(kLookedAt, kAssigned);
    return resolveAround(connection, *records, now, assigning);
}

} // namespace

Result<IdentityShift> previewRules(const storage::Connection& connection,
                                   const identity::IdentityRules& rules, JobContext& context)
{
    JobContext looking = context.part(0, kLookedAt);
    const auto records = whoMayMove(connection, looking);
    const auto before = readAssignment(connection);
    if (!records || !before) {
        return records ? before.error() : records.error();
    }
    JobContext assigning = context.part(kLookedAt, kAssigned);
    const auto groups = identity::Resolver(connection, rules)
                            .groups(*records, identity::LinkGraph::Matches::Followed, assigning);
    if (!groups) {
        return groups.error();
    }
    Assignment after;
    for (auto record = groups->cbegin(); record != groups->cend(); ++record) {
        after.insert(record.key(), ProfileId(record->value()));
    }
    return describeShift(connection, *before, after, context);
}

Result<IdentityShift> applyRules(const WorkspaceFile& workspace,
                                 const identity::IdentityRules& rules, qint64 now,
                                 JobContext& context)
{
    const storage::Connection& connection = workspace.connection();
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    const auto former = identity::readIdentityRules(connection);
    const auto before = readAssignment(connection);
    if (!former || !before) {
        return former ? before.error() : former.error();
    }
    if (*former == rules) {
        return compareAssignments(*before, *before);
    }
    if (const auto done = put(connection, rules, now, context); !done) {
        return done.error();
    }
    const auto after = readAssignment(connection);
    if (!after) {
        return after.error();
    }
    const IdentityShift shift = compareAssignments(*before, *after);
    const auto noted =
        ActionHistory(connection)
            .add(now, ActionHistory::kRules, QString::number(shift.after),
                 {{u"before"_s, identity::toJson(*former)}, {u"after"_s, identity::toJson(rules)}});
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
    return shift;
}

Result<void> restoreRules(const storage::Connection& connection, const QJsonObject& payload,
                          const QString& side, qint64 now, JobContext& context)
{
    const auto rules = identity::parseIdentityRules(
        QJsonDocument(payload.value(side).toObject()).toJson(QJsonDocument::Compact));
    return rules ? put(connection, *rules, now, context) : rules.error();
}

} // namespace rondom::workspace
