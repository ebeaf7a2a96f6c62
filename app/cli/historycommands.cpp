#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "app/cli/shiftjson.h"
#include "models/core/calendar.h"
#include "models/workspace/undo.h"
#include "models/workspace/workspacetext.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

QJsonObject toJson(const workspace::Action& action)
{
    return {{u"id"_s, action.id},
            {u"at"_s, toIsoUtc(action.at)},
            {u"kind"_s, action.kind},
            {u"what"_s, workspace::actionTitle(action.kind, action.subject)},
            {u"undone"_s, action.isUndone}};
}

Result<Answer> list(Invocation& invocation)
{
    const auto limit = invocation.arguments().number(u"limit"_s, 50);
    if (!limit) {
        return limit.error();
    }
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto actions = workspace::ActionHistory((*file)->connection()).list(int(*limit));
    if (!actions) {
        return actions.error();
    }
    QJsonArray rows;
    for (const workspace::Action& action : *actions) {
        rows.append(toJson(action));
    }
    return Answer(rows);
}

/// What undoing would do to the customers; other actions than those about who is who are told by
/// their name only.
Result<Answer> previewOfUndo(const workspace::WorkspaceFile& file, const QString& id,
                             Invocation& invocation)
{
    const workspace::ActionHistory history(file.connection());
    const auto action = id.isEmpty() ? history.nextUndo() : history.find(id.toLongLong());
    if (!action) {
        return action.error();
    }
    if (!*action || (*action)->isUndone) {
        return workspace::nothingToUndo();
    }
    QJsonObject json = toJson(**action);
    if (workspace::changesIdentity((*action)->kind)) {
        const auto shift =
            workspace::previewUndo(file, (*action)->id, invocation.now(), invocation.job());
        if (!shift) {
            return shift.error();
        }
        json.insert(u"would_change"_s, shiftJson(*shift));
    }
    return Answer(json);
}

Result<Answer> undo(Invocation& invocation)
{
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const QString id = invocation.arguments().word(0);
    if (invocation.arguments().has(u"dry-run"_s)) {
        return previewOfUndo(**file, id, invocation);
    }
    const auto action =
        id.isEmpty()
            ? workspace::undoLast(**file, invocation.now(), invocation.job())
            : workspace::undoAction(**file, id.toLongLong(), invocation.now(), invocation.job());
    if (!action) {
        return action.error();
    }
    return Answer(
        toJson(*action),
        CommandLine::tr("Undone: %1.").arg(workspace::actionTitle(action->kind, action->subject)));
}

Result<Answer> redo(Invocation& invocation)
{
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto action = workspace::redoLast(**file, invocation.now(), invocation.job());
    if (!action) {
        return action.error();
    }
    return Answer(toJson(*action), CommandLine::tr("Done again: %1.")
                                       .arg(workspace::actionTitle(action->kind, action->subject)));
}

} // namespace

QList<Command> historyCommands()
{
    return {
        {u"history"_s,
         {},
         CommandLine::tr("Lists what was done to the workspace, newest first."),
         {{u"limit"_s, u"N"_s, CommandLine::tr("at most so many")}},
         0,
         0,
         list},
        {u"undo"_s,
         u"[ID]"_s,
         CommandLine::tr("Takes back the last action, or the one named."),
         {{u"dry-run"_s, {}, CommandLine::tr("only tells which customers would change")}},
         0,
         1,
         undo},
        {u"redo"_s, {}, CommandLine::tr("Does the action undone last again."), {}, 0, 0, redo},
    };
}

} // namespace rondom::cli
