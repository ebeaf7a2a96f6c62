#pragma once

#include "models/workspace/session.h"
#include "ui/common/card.h"
#include "ui/common/people.h"
#include "ui/segments/segmentreading.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QTabWidget;
QT_END_NAMESPACE

namespace rondom::ui {

class AnswerView;
class Button;
class ConditionModel;
class DataTable;
class ElidedLabel;
class LazyTableModel;
class RuleEditor;
class TextLabel;

/// One segment: what it means, who is in, how many meet which condition, its rule, and what else is
/// told of it.
class SegmentDetails : public Card
{
    Q_OBJECT

public:
    SegmentDetails(workspace::Session& session, const People& people, QWidget* parent = nullptr);

    void setSegment(const CountedSegment& segment);
    /// Shows a rule that is not saved yet, ready to be named and built.
    void startRule(const segments::Definition& definition);
    /// Starts editing over with \a definition.
    void edit(const segments::Definition& definition);
    /// What is edited belongs to no segment any more: the next one starts editing over.
    void leaveRule() { m_edited.clear(); }
    bool isRuleChanged() const;
    const std::optional<segments::Definition>& definition() const { return m_definition; }

Q_SIGNALS:
    void saveRequested(const rondom::segments::Definition& definition);
    /// Another rule for this segment came out of what is told of it.
    void ruleSuggested(const rondom::segments::Definition& definition);
    void segmentSuggested(const rondom::segments::Definition& definition);
    void duplicateRequested();
    void freezeRequested();
    void removeRequested();
    void exportRequested();
    void openProfileRequested(rondom::ProfileId profile);
    void failed(const rondom::Error& error);

private:
    void makeHead();
    void makeTabs(const People& people);
    void makeAnswers();
    void setSaved(bool isSaved);

    workspace::Session& m_session;
    std::optional<segments::Definition> m_definition;
    /// The segment whose rule is in the editor; empty for a new one.
    QString m_edited;
    ElidedLabel* m_title = nullptr;
    TextLabel* m_count = nullptr;
    TextLabel* m_sentence = nullptr;
    TextLabel* m_usedBy = nullptr;
    QList<Button*> m_actions;
    QTabWidget* m_tabs = nullptr;
    DataTable* m_membersTable = nullptr;
    LazyTableModel* m_members = nullptr;
    DataTable* m_conditionsTable = nullptr;
    ConditionModel* m_conditions = nullptr;
    RuleEditor* m_editor = nullptr;
    QList<AnswerView*> m_answers;
};

} // namespace rondom::ui
