#pragma once

#include "ui/segments/builderdraft.h"

#include <QUndoCommand>

namespace rondom::ui {

class BuilderModel;

/// One edit of a rule, from the draft before it to the draft after it.
class BuilderEdit : public QUndoCommand
{
public:
    /// What has to be drawn again.
    enum class Scope { Name, Condition, Structure };

    struct Change
    {
        Scope scope = Scope::Structure;
        BuilderDraft before;
        BuilderDraft after;
        /// The node to go on with afterwards, and the one to return to.
        QString pathAfter;
        QString pathBefore;
        /// Edits of one field while somebody types in it become one; empty for none.
        QString mergeKey;
    };

    BuilderEdit(BuilderModel& model, const QString& text, Change change);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    BuilderModel& m_model;
    Change m_change;
};

} // namespace rondom::ui
