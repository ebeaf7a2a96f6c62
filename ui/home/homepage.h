#pragma once

#include "models/ingest/sourcerepository.h"
#include "models/workspace/changes.h"
#include "models/workspace/overviewrepository.h"
#include "models/workspace/session.h"
#include "models/workspace/watchedfolder.h"
#include "models/workspace/workspacefile.h"
#include "ui/common/page.h"
#include "ui/common/people.h"
#include "ui/home/briefingline.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QTimer;
QT_END_NAMESPACE

namespace rondom::ui {

class Card;
class DataTable;
class LinkCard;
class MonthChart;
class PeoplePanel;
class StatTile;
class StringTableModel;
class TextLabel;

/// The morning briefing: what changed since the last visit, how many customers there are and what
/// they bring in, what was imported last, what to do next. Every number opens what is behind it.
class HomePage : public Page
{
    Q_OBJECT

public:
    HomePage(workspace::Session& session, const People& people, QWidget* parent = nullptr);

    void setCounts(const workspace::WorkspaceCounts& counts);

Q_SIGNALS:
    void customersRequested();
    void mailableRequested();
    void activeRequested();
    void revenueRequested();
    void importRequested();
    void importFilesRequested(const QStringList& paths);
    void historyRequested();
    void segmentsRequested();
    void segmentRequested(const QString& name);
    void exportRequested();
    void duplicatesRequested();
    void exportHistoryRequested();
    void openProfileRequested(rondom::ProfileId profile);

protected:
    void refresh() override;
    bool event(QEvent* event) override;

private:
    struct Briefing
    {
        QList<workspace::MonthFigures> months;
        QList<ingest::ImportSummary> imports;
        std::optional<workspace::Changes> changes;
        qint64 expiringSoon = 0;
        qint64 duplicates = 0;
        bool wasCompared = false;
        bool hasExported = false;
        QList<workspace::WatchResult> watched;
    };

    QWidget* makeOverview();
    QWidget* makeTiles();
    QWidget* makeCharts();
    QWidget* makeLists();
    void show(const Briefing& briefing);
    void showCharts(const QList<workspace::MonthFigures>& months);
    void showImports(const QList<ingest::ImportSummary>& imports);
    void showNews();
    void showToDo();
    /// Tells the workspace that somebody looks; a new visit begins when nobody did for a while.
    void noteVisit();
    void takeVisit(std::optional<qint64> previousEnd);
    void follow(const BriefingLine& line);
    void openPeople(workspace::ChangesRepository::Kind kind);

    workspace::Session& m_session;
    workspace::Question m_reading;
    QStackedWidget* m_stack;
    StatTile* m_customers = nullptr;
    StatTile* m_mailable = nullptr;
    StatTile* m_active = nullptr;
    StatTile* m_revenue = nullptr;
    MonthChart* m_growth = nullptr;
    MonthChart* m_sales = nullptr;
    TextLabel* m_growthSummary = nullptr;
    TextLabel* m_salesSummary = nullptr;
    DataTable* m_importsTable = nullptr;
    StringTableModel* m_imports = nullptr;
    LinkCard* m_news = nullptr;
    LinkCard* m_next = nullptr;
    PeoplePanel* m_people;
    QTimer* m_visitClock;
    int m_generation = 0;
    qint64 m_notedAt = 0;
    /// Whether it is known when the visit before this one ended, and when that was.
    bool m_knowsVisit = false;
    std::optional<qint64> m_since;
    std::optional<workspace::WorkspaceCounts> m_counts;
    std::optional<Briefing> m_briefing;
};

} // namespace rondom::ui
