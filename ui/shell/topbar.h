#pragma once

#include "models/core/id.h"
#include "models/workspace/session.h"
#include "ui/common/people.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace rondom::ui {

class PersonSearch;
class ProgressStrip;

/// The strip above every page: the search, what is running, the way back and forth, help.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(workspace::Session& session, const People& people, QWidget* parent = nullptr);

    void focusSearch();
    /// Empty where there is nothing to undo or redo.
    void setHistory(const QString& undo, const QString& redo);

Q_SIGNALS:
    void personChosen(rondom::ProfileId profile);
    void undoRequested();
    void redoRequested();
    void helpRequested();
    void themeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* addButton(const QString& iconName, const QString& name, const QString& text);

    PersonSearch* m_search;
    ProgressStrip* m_progress;
    QToolButton* m_undo = nullptr;
    QToolButton* m_redo = nullptr;
};

} // namespace rondom::ui
