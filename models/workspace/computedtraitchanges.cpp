#include "models/workspace/computedtraitchanges.h"

#include "models/segments/computedtraitrepository.h"
#include "models/storage/transaction.h"
#include "models/workspace/actionhistory.h"

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

/// The trait as it is, or nothing where there is none.
Result<QJsonObject> storedTrait(const storage::Connection& connection, const QString& key)
{
    const auto stored = segments::ComputedTraitRepository(connection).find(key);
    if (stored) {
        return stored->toJson();
    }
    return stored.error().code == Error::Code::NotFound ? Result<QJsonObject>(QJsonObject())
                                                        : stored.error();
}

/// From what is stored under \a key to \a after, which is empty to delete it.
Result<void> change(const WorkspaceFile& workspace, const char16_t* kind, const QString& key,
                    const QJsonObject& after, qint64 now)
{
    const storage::Connection& connection = workspace.connection();
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    const auto before = storedTrait(connection, key);
    if (!before) {
        return before.error();
    }
    const QJsonObject present{{u"trait"_s, key}};
    if (const auto done = restoreComputedTrait(connection, after, present, now); !done) {
        return done;
    }
    const auto noted = ActionHistory(connection)
                           .add(now, kind, key, {{u"before"_s, *before}, {u"after"_s, after}});
    if (!noted) {
        return noted.error();
    }
    return transaction->commit();
}

} // namespace

Result<void> saveComputedTrait(const WorkspaceFile& workspace, const segments::ComputedTrait& trait,
                               qint64 now)
{
    return change(workspace, ActionHistory::kTraitSave, trait.key, trait.toJson(), now);
}

Result<void> removeComputedTrait(const WorkspaceFile& workspace, const QString& key, qint64 now)
{
    return change(workspace, ActionHistory::kTraitRemove, key, {}, now);
}

Result<void> restoreComputedTrait(const storage::Connection& connection, const QJsonObject& wanted,
                                  const QJsonObject& present, qint64 now)
{
    const segments::ComputedTraitRepository traits(connection);
    if (wanted.isEmpty()) {
        return traits.remove(present.value(u"trait"_s).toString());
    }
    const auto trait = segments::parseComputedTrait(wanted);
    return trait ? traits.save(*trait, now) : trait.error();
}

} // namespace rondom::workspace
