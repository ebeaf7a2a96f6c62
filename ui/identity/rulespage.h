#pragma once

#include "models/identity/silentvalues.h"
#include "models/workspace/identityshift.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QSpinBox;
class QTabWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class DataTable;
class IdentifierRuleForm;
class ProgressStrip;
class StringTableModel;
class TextLabel;
class TrialFooter;

/// By which identifiers records are recognised as one customer: to be changed, tried and applied,
/// and the values that join nobody.
class RulesPage : public Page
{
    Q_OBJECT

public:
    explicit RulesPage(workspace::Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void duplicatesRequested();

protected:
    void refresh() override;

private:
    /// What the page shows of the workspace.
    struct Present
    {
        identity::IdentityRules rules;
        QStringList types;
        QStringList traits;
    };

    static Result<Present> read(const storage::Connection& connection);
    QWidget* makeRules();
    QWidget* makeTypes(QWidget* parent);
    QWidget* makeGeneral(QWidget* parent);
    QWidget* makeSilent();
    QWidget* makeOutcome();
    QWidget* makeFooter();
    void show(const Present& present);
    void readSilent();
    void showTypes();
    void showGeneral();
    void showSilent(const identity::SilentValues& silent);
    void showRule();
    void takeRule();
    void takeGeneral();
    void move(int step);
    /// The rules on the page became others.
    void edit();
    void discard();
    void useStandard();
    void tryRules();
    void applyRules();
    void showShift(const workspace::IdentityShift& shift);
    void follow(Job* job, std::function<void()> done);
    void updateFooter();
    int typeRow() const;

    workspace::Session& m_session;
    QTabWidget* m_tabs;
    ProgressStrip* m_progress;
    identity::IdentityRules m_stored;
    identity::IdentityRules m_rules;
    QStringList m_traits;
    bool m_isShowing = false;

    StringTableModel* m_types = nullptr;
    DataTable* m_typesTable = nullptr;
    Button* m_up = nullptr;
    Button* m_down = nullptr;
    IdentifierRuleForm* m_form = nullptr;
    QSpinBox* m_most = nullptr;
    QCheckBox* m_roles = nullptr;
    QCheckBox* m_device = nullptr;
    QSpinBox* m_days = nullptr;

    workspace::Question m_reading;
    bool m_isSilentStale = true;
    TextLabel* m_silentText = nullptr;
    StringTableModel* m_silent = nullptr;
    DataTable* m_silentTable = nullptr;

    StringTableModel* m_examples = nullptr;
    DataTable* m_examplesTable = nullptr;
    Button* m_standard = nullptr;
    TrialFooter* m_footer = nullptr;
};

} // namespace rondom::ui
