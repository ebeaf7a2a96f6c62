#pragma once

#include "models/ingest/sourcerepository.h"
#include "models/workspace/overviewrepository.h"
#include "models/workspace/session.h"
#include "models/workspace/workspacefile.h"
#include "ui/common/page.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class Card;
class MonthChart;
class StatTile;
class StringTableModel;
class DataTable;
class TextLabel;

/// What a person wants to know first: how many customers, how many can be mailed, what they bring
/// in, what was imported last. Every number opens what is behind it.
class HomePage : public Page
{
    Q_OBJECT

public:
    explicit HomePage(workspace::Session& session, QWidget* parent = nullptr);

    void setCounts(const workspace::WorkspaceCounts& counts);

Q_SIGNALS:
    void customersRequested();
    void mailableRequested();
    void activeRequested();
    void revenueRequested();
    void importRequested();
    void historyRequested();
    void segmentsRequested();

protected:
    void refresh() override;

private:
    struct Briefing
    {
        QList<workspace::MonthFigures> months;
        QList<ingest::ImportSummary> imports;
    };

    QWidget* makeOverview();
    QWidget* makeTiles();
    QWidget* makeCharts();
    QWidget* makeLists();
    void show(const Briefing& briefing);
    void showNext(const workspace::WorkspaceCounts& counts);

    workspace::Session& m_session;
    workspace::Question m_reading;
    QStackedWidget* m_stack;
    StatTile* m_customers = nullptr;
    StatTile* m_mailable = nullptr;
    StatTile* m_active = nullptr;
    StatTile* m_revenue = nullptr;
    MonthChart* m_growth = nullptr;
    MonthChart* m_sales = nullptr;
    DataTable* m_importsTable = nullptr;
    StringTableModel* m_imports = nullptr;
    Card* m_next = nullptr;
};

} // namespace rondom::ui
