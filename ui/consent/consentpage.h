#pragma once

#include "models/consent/consentlog.h"
#include "models/consent/consentstates.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"
#include "ui/common/people.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QTableView;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class ConsentMatrixModel;
class CoveragePanel;
class PeoplePanel;
class PersonPanel;
class PersonSearch;
class TextLabel;

/// Who allows what: for everybody as numbers with the people behind them, for one person cell by
/// cell with the ledger. A withdrawal takes three clicks: the person, the cell, the button.
class ConsentPage : public Page
{
    Q_OBJECT

public:
    ConsentPage(workspace::Session& session, const People& people, QWidget* parent = nullptr);

    void showPerson(ProfileId profile);
    void showEverybody();

Q_SIGNALS:
    void openProfileRequested(rondom::ProfileId profile);
    void importRequested();

protected:
    void refresh() override;

private:
    struct PersonConsent
    {
        QString name;
        QList<consent::CellState> cells;
        QList<consent::LogEntry> log;
    };

    QWidget* makeSubject();
    QWidget* makeOverview();
    QWidget* makeMatrix();
    void loadCoverage();
    void loadPerson();
    void show(const QList<consent::Coverage>& coverage);
    void show(const PersonConsent& person);
    void showCell();
    /// The people in a state of the chosen cell.
    void openPeople(consent::State state);
    void record(const QString& purpose, const QString& channel, const QString& method);
    void verifyLedger();
    void fitMatrix();

    workspace::Session& m_session;
    ProfileId m_profile;
    int m_generation = 0;
    PersonSearch* m_search;
    Button* m_verify;
    QStackedWidget* m_stack;
    Button* m_everybody = nullptr;
    Button* m_open = nullptr;
    TextLabel* m_subject = nullptr;
    TextLabel* m_hint = nullptr;
    QTableView* m_matrix = nullptr;
    ConsentMatrixModel* m_model = nullptr;
    QStackedWidget* m_below = nullptr;
    CoveragePanel* m_coverage = nullptr;
    PersonPanel* m_person = nullptr;
    PeoplePanel* m_people = nullptr;
};

} // namespace rondom::ui
