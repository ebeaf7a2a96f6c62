#include "models/workspace/identitychanges.h"

#include "models/consent/consentstates.h"
#include "models/identity/identityrepository.h"
#include "models/identity/resolver.h"
#include "models/profiles/profilebuilder.h"
#include "models/storage/transaction.h"
#include "models/workspace/actionhistory.h"
#include "models/workspace/workspacetext.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

QJsonValue toJson(std::optional<bool> decision)
{
    return decision ? QJsonValue(*decision) : QJsonValue(QJsonValue::Null);
}

/// A set of decisions taken together: carried out, noted for undo, and its result reported.
class Change
{
public:
    Change(const WorkspaceFile& workspace, qint64 now) : m_workspace(workspace), m_now(now) {}

    Result<void> decide(RecordId a, RecordId b, bool isSame)
    {
        const auto before =
            identity::IdentityRepository(m_workspace.connection()).decide(a, b, isSame, m_now);
        if (!before) {
            return before.error();
        }
        m_decisions.append(QJsonObject{{u"a"_s, a.value()},
                                       {u"b"_s, b.value()},
                                       {u"before"_s, toJson(*before)},
                                       {u"after"_s, isSame}});
        m_records.insert(a);
        m_records.insert(b);
        return {};
    }

    Result<QList<ProfileId>> finish(const char16_t* kind, const QString& subject,
                                    JobContext& context)
    {
        const storage::Connection& connection = m_workspace.connection();
        if (const auto done = resolveAround(connection, m_records, m_now, context); !done) {
            return done.error();
        }
        const auto noted =
            ActionHistory(connection).add(m_now, kind, subject, {{u"decisions"_s, m_decisions}});
        if (!noted) {
            return noted.error();
        }
        QList<ProfileId> profiles;
        for (const RecordId record : std::as_const(m_records)) {
            const auto profile =
                identity::IdentityRepository(connection).current(ProfileId(record.value()));
            if (!profile) {
                return profile.error();
            }
            if (*profile && !profiles.contains(**profile)) {
                profiles.append(**profile);
            }
        }
        std::sort(profiles.begin(), profiles.end());
        return profiles;
    }

private:
    const WorkspaceFile& m_workspace;
    qint64 m_now;
    QJsonArray m_decisions;
    QSet<RecordId> m_records;
};

Result<QList<RecordId>> recordsOf(const WorkspaceFile& workspace, ProfileId profile)
{
    const identity::IdentityRepository identities(workspace.connection());
    const auto current = identities.current(profile);
    if (!current) {
        return current.error();
    }
    if (!*current) {
        return profileNotFound(QString::number(profile.value()));
    }
    return identities.records(**current);
}

QString pairText(ProfileId a, ProfileId b)
{
    return u"%1, %2"_s.arg(a.value()).arg(b.value());
}

/// Decides about every pair of records of two people: what was decided about any two of them before
/// no longer holds.
Result<QList<ProfileId>> decideAboutAll(const WorkspaceFile& workspace, ProfileId a, ProfileId b,
                                        bool areSame, qint64 now, JobContext& context)
{
    const auto ofA = recordsOf(workspace, a);
    const auto ofB = recordsOf(workspace, b);
    if (!ofA || !ofB) {
        return ofA ? ofB.error() : ofA.error();
    }
    if (*ofA == *ofB) {
        return bothAreOneCustomer(QString::number(a.value()), QString::number(b.value()));
    }
    auto transaction = storage::Transaction::begin(workspace.connection());
    if (!transaction) {
        return transaction.error();
    }
    Change change(workspace, now);
    for (const RecordId first : *ofA) {
        for (const RecordId second : *ofB) {
            if (const auto decided = change.decide(first, second, areSame); !decided) {
                return decided.error();
            }
        }
    }
    auto profiles = change.finish(areSame ? ActionHistory::kMerge : ActionHistory::kDistinct,
                                  pairText(a, b), context);
    if (!profiles) {
        return profiles;
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return profiles;
}

} // namespace

Result<void> resolveAround(const storage::Connection& connection, const QSet<RecordId>& records,
                           qint64 now, JobContext& context)
{
    const auto resolution = identity::Resolver(connection).resolve(records, context);
    if (!resolution) {
        return resolution.error();
    }
    const auto built =
        profiles::ProfileBuilder(connection).rebuild(resolution->changedProfiles, context);
    if (!built) {
        return built;
    }
    return consent::refreshStates(connection, resolution->changedProfiles, now, context);
}

Result<void> restoreDecisions(const storage::Connection& connection, const QJsonArray& decisions,
                              const QString& side, qint64 now, JobContext& context)
{
    const identity::IdentityRepository identities(connection);
    QSet<RecordId> records;
    for (const QJsonValue value : decisions) {
        const QJsonObject decision = value.toObject();
        const RecordId a(decision.value(u"a"_s).toInteger());
        const RecordId b(decision.value(u"b"_s).toInteger());
        const QJsonValue wanted = decision.value(side);
        const auto restored = identities.decide(
            a, b, wanted.isBool() ? std::optional(wanted.toBool()) : std::nullopt, now);
        if (!restored) {
            return restored.error();
        }
        records.insert(a);
        records.insert(b);
    }
    return resolveAround(connection, records, now, context);
}

Result<QList<ProfileId>> mergeProfiles(const WorkspaceFile& workspace, ProfileId a, ProfileId b,
                                       qint64 now, JobContext& context)
{
    return decideAboutAll(workspace, a, b, true, now, context);
}

Result<QList<ProfileId>> splitRecord(const WorkspaceFile& workspace, ProfileId profile,
                                     const QString& source, const QString& recordId, qint64 now,
                                     JobContext& context)
{
    const auto record =
        identity::IdentityRepository(workspace.connection()).record(source, recordId);
    if (!record) {
        return record.error();
    }
    const auto all = recordsOf(workspace, profile);
    if (!all) {
        return all.error();
    }
    if (!*record || !all->contains(**record)) {
        return recordNotFound(source + u':' + recordId);
    }
    if (all->size() < 2) {
        return splitNeedsTwoRecords();
    }
    auto transaction = storage::Transaction::begin(workspace.connection());
    if (!transaction) {
        return transaction.error();
    }
    Change change(workspace, now);
    for (const RecordId other : *all) {
        if (other == **record) {
            continue;
        }
        if (const auto decided = change.decide(other, **record, false); !decided) {
            return decided.error();
        }
    }
    auto profiles = change.finish(ActionHistory::kSplit, source + u':' + recordId, context);
    if (!profiles) {
        return profiles;
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return profiles;
}

Result<QList<ProfileId>> markDistinct(const WorkspaceFile& workspace, ProfileId a, ProfileId b,
                                      qint64 now, JobContext& context)
{
    return decideAboutAll(workspace, a, b, false, now, context);
}

} // namespace rondom::workspace
