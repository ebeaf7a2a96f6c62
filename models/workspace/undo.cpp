#include "models/workspace/undo.h"

#include "models/storage/transaction.h"
#include "models/workspace/identitychanges.h"
#include "models/workspace/importer.h"
#include "models/workspace/matchchanges.h"
#include "models/workspace/segmentchanges.h"
#include "models/workspace/workspacetext.h"

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

enum class Direction { Undo, Redo };

bool isIdentity(const QString& kind)
{
    return kind.startsWith(u"identity."_s);
}

Result<void> apply(const WorkspaceFile& workspace, const Action& action, Direction direction,
                   qint64 now, JobContext& context)
{
    const storage::Connection& connection = workspace.connection();
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    const bool isUndo = direction == Direction::Undo;
    const QString side = isUndo ? u"before"_s : u"after"_s;
    const Result<void> applied =
        action.kind == QStringView(ActionHistory::kMatch)
            ? restoreMatching(connection, action.payload, isUndo, now, context)
        : isIdentity(action.kind)
            ? restoreDecisions(connection, action.payload.value(u"decisions"_s).toArray(), side,
                               now, context)
            : restoreSegment(connection, action.payload.value(side).toObject(),
                             action.payload.value(isUndo ? u"after"_s : u"before"_s).toObject(),
                             now);
    if (!applied) {
        return applied;
    }
    const auto marked =
        ActionHistory(connection).setUndone(action.id, isUndo ? std::optional(now) : std::nullopt);
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

} // namespace rondom::workspace
