#pragma once

#include "models/segments/segmentengine.h"
#include "models/workspace/session.h"
#include "ui/common/page.h"
#include "ui/common/people.h"

#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QTabWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class AnswerView;
class Button;
class ConditionModel;
class DataTable;
class ElidedLabel;
class Dialogs;
class LazyTableModel;
class RuleEditor;
class SegmentListModel;
class TemplatesView;
class TextLabel;

/// The saved segments: what each means, how many people meet which condition, who they are.
class SegmentsPage : public Page
{
    Q_OBJECT

public:
    SegmentsPage(workspace::Session& session, Dialogs& dialogs, const People& people,
                 QWidget* parent = nullptr);

    void showSegment(const QString& name);
    /// Opens the builder on an empty rule.
    void startNew();

Q_SIGNALS:
    void openProfileRequested(rondom::ProfileId profile);
    void computedTraitsRequested();
    void exportRequested(const QString& segment);

protected:
    void refresh() override;

private:
    QWidget* makeList();
    QWidget* makeDetails(const People& people);
    void makeAnswers();
    void showTemplates();
    /// Saves the members of today under a name of their own.
    void freeze();
    void select(const QString& name);
    void load();
    void show(const segments::Definition& definition, const segments::SegmentCount& count,
              const QStringList& usedBy);
    /// Shows \a definition as a segment that is not saved yet.
    void begin(const segments::Definition& definition);
    void addExample(const segments::Definition& example);
    void undoRemoval();
    void duplicate();
    void remove();
    void refreshAll();
    void save(const segments::Definition& definition);
    /// \a done is called when the work succeeded.
    void run(const QString& title, workspace::Session::Work work, std::function<void()> done);
    void edit(const segments::Definition& definition);
    bool mayLeave();
    QString freeName(const QString& wanted) const;

    workspace::Session& m_session;
    Dialogs& m_dialogs;
    workspace::Question m_question;
    QString m_name;
    /// What is shown is not saved yet; a change elsewhere must not take it away.
    bool m_isNew = false;
    /// The segment whose rule is in the editor; empty for a new one.
    QString m_edited;
    std::optional<segments::Definition> m_definition;
    int m_generation = 0;
    /// The segment that was deleted last, while the message about it is there.
    QString m_removed;
    QStackedWidget* m_stack;
    DataTable* m_list = nullptr;
    SegmentListModel* m_segments = nullptr;
    ElidedLabel* m_title = nullptr;
    TextLabel* m_count = nullptr;
    TextLabel* m_sentence = nullptr;
    TextLabel* m_usedBy = nullptr;
    QTabWidget* m_tabs = nullptr;
    DataTable* m_membersTable = nullptr;
    LazyTableModel* m_members = nullptr;
    DataTable* m_conditionsTable = nullptr;
    ConditionModel* m_conditions = nullptr;
    RuleEditor* m_editor = nullptr;
    QList<AnswerView*> m_answers;
    TemplatesView* m_templates = nullptr;
    Button* m_remove = nullptr;
    Button* m_duplicate = nullptr;
    Button* m_freeze = nullptr;
    Button* m_export = nullptr;
};

} // namespace rondom::ui
