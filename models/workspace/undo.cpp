#include "models/workspace/undo.h"

#include "models/storage/transaction.h"
#include "models/workspace/computedtraitchanges.h"
#include "models/workspace/identitychanges.h"
#include "models/workspace/importer.h"
#include "models/workspace/matchchanges.h"
#include "models/workspace/rulechanges.h"
#include "models/workspace/segmentchanges.h"
#include "models/workspace/traitchanges.h"
#include "models/workspace/workspacetext.h"

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

enum class Direction { Undo, Redo };

/// What kind of action it was decides how it is put back. Inside the caller's transaction.
Result<void> restore(const storage::Connection& connection, const Action& action,
                     Direction direction, qint64 now, JobContext& context)
{
    const bool isUndo = direction == Direction::Undo;
    const QString side = isUndo ? u"before"_s : u"after"_s;
    if (action.kind == QStringView(ActionHistory::kMatch)) {
        return restoreMatching(connection, action.payload, isUndo, now, context);
    }
    if (action.kind == QStringView(ActionHistory::kRules)) {
        return restoreRules(connection, action.payload, side, now, context);
    }
    if (action.kind == QStringView(ActionHistory::kPin)) {
        return restorePin(connection, action.payload, side, now, context);
    }
    if (action.kind == QStringView(ActionHistory::kSurvivors)) {
        return restoreSurvivors(connection, action.payload, side, now, context);
    }
    const QJsonObject wanted = action.payload.value(side).toObject();
    const QJsonObject present = action.payload.value(isUndo ? u"after"_s : u"before"_s).toObject();
    if (action.kind == QStringView(ActionHistory::kTraitSave) ||
        action.kind == QStringView(ActionHistory::kTraitRemove)) {
        return restoreComputedTrait(connection, wanted, present, now);
    }
    if (changesIdentity(action.kind)) {
        return restoreDecisions(connection, action.payload.value(u"decisions"_s).toArray(), side,
                                now, context);
    }
    return restoreSegment(connection, wanted, present, now);
}

Result<void> apply(const WorkspaceFile& workspace, const Action& action, Direction direction,
                   qint64 now, JobContext& context)
{
    const storage::Connection& connection = workspace.connection();
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    if (const auto restored = restore(connection, action, direction, now, context); !restored) {
        return restored;
    }
    const auto undoneAt = direction == Direction::Undo ? std::optional(now) : std::nullopt;
    const auto marked = ActionHistory(connection).setUndone(action.id, undoneAt);
    if (!marked) {
        return marked;
    }
    return transaction->commit();
}

Result<Action> takeBack(const WorkspaceFile& workspace, Action action, qint64 now,
                        JobContext& context)
{
    if (action.kind == QStringView(ActionHistory::kImport)) {
        const ImportId import(action.payload.value(u"import_id"_s).toInteger());
        const auto undone = Importer(workspace, now).undo(import, context);
        if (!undone) {
            return undone.error();
        }
    } else {
        const auto undone = apply(workspace, action, Direction::Undo, now, context);
        if (!undone) {
            return undone.error();
        }
    }
    action.isUndone = true;
    return action;
}

} // namespace

Result<Action> undoLast(const WorkspaceFile& workspace, qint64 now, JobContext& context)
{
    const auto action = ActionHistory(workspace.connection()).nextUndo();
    if (!action) {
        return action.error();
    }
    return *action ? takeBack(workspace, **action, now, context) : Result<Action>(nothingToUndo());
}

Result<Action> redoLast(const WorkspaceFile& workspace, qint64 now, JobContext& context)
{
    const auto found = ActionHistory(workspace.connection()).nextRedo();
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return nothingToRedo();
    }
    Action action = **found;
    if (action.kind == QStringView(ActionHistory::kImport)) {
        return cannotBeRedone();
    }
    const auto done = apply(workspace, action, Direction::Redo, now, context);
    if (!done) {
        return done.error();
    }
    action.isUndone = false;
    return action;
}

Result<Action> undoNewest(const WorkspaceFile& workspace, const char16_t* kind,
                          const QString& subject, qint64 now, JobContext& context)
{
    const auto actions = ActionHistory(workspace.connection()).about(kind, subject);
    if (!actions) {
        return actions.error();
    }
    return actions->isEmpty() ? Result<Action>(nothingToUndo())
                              : takeBack(workspace, actions->last(), now, context);
}

Result<Action> undoAction(const WorkspaceFile& workspace, qint64 id, qint64 now,
                          JobContext& context)
{
    const auto action = ActionHistory(workspace.connection()).find(id);
    if (!action) {
        return action.error();
    }
    if (!*action || (*action)->isUndone) {
        return nothingToUndo();
    }
    return takeBack(workspace, **action, now, context);
}

bool changesIdentity(const QString& kind)
{
    return kind.startsWith(u"identity."_s);
}

Result<IdentityShift> previewUndo(const WorkspaceFile& workspace, qint64 id, qint64 now,
                                  JobContext& context)
{
    const storage::Connection& connection = workspace.connection();
    const auto action = ActionHistory(connection).find(id);
    if (!action) {
        return action.error();
    }
    if (!*action || (*action)->isUndone || !changesIdentity((*action)->kind)) {
        return nothingToUndo();
    }
    const auto before = readAssignment(connection);
    if (!before) {
        return before.error();
    }
    Assignment after;
    {
        // Done for real, and never committed.
        auto transaction = storage::Transaction::begin(connection);
        if (!transaction) {
            return transaction.error();
        }
        const auto restored = restore(connection, **action, Direction::Undo, now, context);
        auto assigned = readAssignment(connection);
        if (!restored || !assigned) {
            return restored ? assigned.error() : restored.error();
        }
        after = std::move(*assigned);
    }
    return describeShift(connection, *before, after, context);
}

} // namespace rondom::workspace
