#pragma once

#include "models/consent/consentlog.h"
#include "models/consent/consentstates.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"
#include "ui/common/people.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QComboBox;
class QTableView;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class Card;
class ConsentMatrixModel;
class DataTable;
class PersonSearch;
class StringTableModel;
class TextLabel;

/// Who allows what: for everybody as numbers, for one person cell by cell with the ledger behind
/// it. A withdrawal takes three clicks: the person, the cell, the button.
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

    QWidget* makeMatrix();
    QWidget* makePersonPanel();
    QWidget* makeHint();
    void loadCoverage();
    void loadPerson();
    void show(const PersonConsent& person);
    void showCell();
    void showLog(const QList<consent::LogEntry>& log);
    void recordWithdrawal();
    void verifyLedger();
    void fitMatrix();

    workspace::Session& m_session;
    ProfileId m_profile;
    int m_generation = 0;
    PersonSearch* m_search;
    Button* m_everybody;
    Button* m_open;
    Button* m_verify;
    TextLabel* m_subject;
    QTableView* m_matrix = nullptr;
    ConsentMatrixModel* m_model = nullptr;
    Card* m_personPanel = nullptr;
    Card* m_hint = nullptr;
    TextLabel* m_cell = nullptr;
    TextLabel* m_reason = nullptr;
    QComboBox* m_method = nullptr;
    Button* m_withdraw = nullptr;
    DataTable* m_logTable = nullptr;
    StringTableModel* m_log = nullptr;
};

} // namespace rondom::ui
