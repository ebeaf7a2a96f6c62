#pragma once

#include "ui/segments/builderdraft.h"
#include "ui/segments/builderedit.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QUndoStack;
QT_END_NAMESPACE

namespace rondom::ui {

/// The rule in the builder and everything that can be done to it. Each edit is one step of the undo
/// stack; an edit that changes nothing is none.
class BuilderModel : public QObject
{
    Q_OBJECT

public:
    explicit BuilderModel(QObject* parent = nullptr);

    const BuilderDraft& draft() const { return m_draft; }
    QUndoStack* undoStack() const { return m_stack; }
    /// Starts over with another rule; what was done before cannot be undone any more.
    void reset(const BuilderDraft& draft);

    void rename(const QString& name);
    /// \a field names what is typed in, so that one undo takes back the typing and not a letter.
    void setCondition(const QString& path, const QJsonObject& condition, const QString& field = {});
    /// The condition becomes another node altogether, which may be a group.
    void replace(const QString& path, const QJsonObject& node);
    void insert(const QString& group, int index, const QJsonObject& node);
    void remove(const QString& path);
    void duplicate(const QString& path);
    void negate(const QString& path);
    void setDisabled(const QString& path, bool isDisabled);
    void setGroupKind(const QString& path, BuilderDraft::GroupKind kind);
    void wrap(const QString& path);
    void moveTo(const QString& path, const QString& group, int index);
    void moveBy(const QString& path, int step);
    void nest(const QString& path);
    void unnest(const QString& path);

Q_SIGNALS:
    /// Anything at all changed; comes after the signals below.
    void changed();
    void nameChanged();
    /// The condition at \a path says something else; every path is as before.
    void conditionChanged(const QString& path);
    /// Nodes came, went or moved; \a path is where to go on.
    void structureChanged(const QString& path);
    /// Somebody added a condition that is at \a path now.
    void inserted(const QString& path);

private:
    friend class BuilderEdit;
    void take(const BuilderDraft& draft, BuilderEdit::Scope scope, const QString& path);
    void push(const QString& text, BuilderEdit::Change change);
    void place(const QString& text, const BuilderDraft::Placed& placed, const QString& pathBefore);

    BuilderDraft m_draft;
    QUndoStack* m_stack;
};

} // namespace rondom::ui
