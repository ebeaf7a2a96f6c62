#pragma once

#include "ui/segments/builderdraft.h"

#include <QFrame>
#include <QHash>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace rondom::ui {

/// Whether all, any or none of a group must hold: three words of which one is on.
class BuilderSwitch : public QFrame
{
    Q_OBJECT

public:
    /// \a name is the object name the buttons' names start with.
    explicit BuilderSwitch(const QString& name, QWidget* parent = nullptr);

    /// `not all` is no choice of its own; it is shown where a rule says so.
    void setKind(BuilderDraft::GroupKind kind);

Q_SIGNALS:
    void chosen(rondom::ui::BuilderDraft::GroupKind kind);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHash<int, QToolButton*> m_buttons;
};

} // namespace rondom::ui
