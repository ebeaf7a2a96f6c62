#pragma once

#include "models/workspace/globalsearch.h"
#include "models/workspace/session.h"
#include "ui/common/hitsearch.h"

#include <QList>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace rondom::ui {

/// One field that finds people, orders, segments, pages and commands. While nothing is typed it
/// offers the pages and the commands.
class SearchEverywhere : public HitSearch
{
    Q_OBJECT

public:
    explicit SearchEverywhere(workspace::Session& session, QWidget* parent = nullptr);

    /// What can be opened and done, as WindowActions offers it.
    void setActions(const QList<QAction*>& pages, const QList<QAction*>& commands);
    /// Puts the cursor into the field and lists what it can do.
    void start();

Q_SIGNALS:
    void personChosen(rondom::ProfileId profile);
    void segmentChosen(const QString& name);

protected:
    void find(const QString& text) override;
    void open(const QStandardItem& hit) override;
    void offer() override;
    QString listName() const override;

private:
    void show(const QString& text, const workspace::SearchHits& hits);
    QList<QStandardItem*> peopleItems(const workspace::SearchHits& hits) const;
    QList<QStandardItem*> orderItems(const workspace::SearchHits& hits) const;
    QList<QStandardItem*> segmentItems(const workspace::SearchHits& hits) const;
    QList<QStandardItem*> actionItems(const QList<QAction*>& actions, const QString& text) const;

    workspace::Session& m_session;
    workspace::Question m_question;
    QList<QAction*> m_pages;
    QList<QAction*> m_commands;
    int m_generation = 0;
};

} // namespace rondom::ui
