#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/profiles/survivorship.h"
#include "models/workspace/workspacefile.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace rondom::workspace {

/// Says by hand what a trait of a customer is, whatever the sources say; nothing gives the word
/// back to them. \a text as Value::fromText() reads it. Undoable.
Result<void> pinTrait(const WorkspaceFile& workspace, ProfileId profile, const QString& trait,
                      const std::optional<QString>& text, qint64 now, JobContext& context);

/// Whose value another choice of survivor changes.
struct SurvivorShift
{
    qint64 customers = 0;
    qint64 values = 0;
    struct Example
    {
        ProfileId profile;
        QString name;
        QString trait;
        QString before;
        QString after;
    };
    QList<Example> examples;
};

/// What applySurvivors() would do. Nothing is changed; on the connection that writes, because it is
/// tried there.
Result<SurvivorShift> previewSurvivors(const WorkspaceFile& workspace,
                                       const profiles::SurvivorRules& rules, qint64 now,
                                       JobContext& context);
/// Makes \a rules those of the workspace and computes anew whoever they concern. Undoable.
Result<SurvivorShift> applySurvivors(const WorkspaceFile& workspace,
                                     const profiles::SurvivorRules& rules, qint64 now,
                                     JobContext& context);

/// Puts a pin or the rules back as they were on \a side ("before" or "after"), for undo and redo.
/// Inside the caller's transaction.
Result<void> restorePin(const storage::Connection& connection, const QJsonObject& payload,
                        const QString& side, qint64 now, JobContext& context);
Result<void> restoreSurvivors(const storage::Connection& connection, const QJsonObject& payload,
                              const QString& side, qint64 now, JobContext& context);

} // namespace rondom::workspace
