#pragma once

#include "models/core/value.h"
#include "models/profiles/survivorship.h"
#include "models/workspace/session.h"
#include "models/workspace/traitchanges.h"
#include "ui/common/page.h"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class DataTable;
class ProgressStrip;
class StringTableModel;
class TextLabel;

/// Which of several values of a trait holds where sources disagree: to be chosen, tried and
/// applied.
class SurvivorPage : public Page
{
    Q_OBJECT

public:
    explicit SurvivorPage(workspace::Session& session, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    struct Trait
    {
        QString key;
        ValueType type = ValueType::Text;
    };
    struct Present
    {
        profiles::SurvivorRules rules;
        QList<Trait> traits;
        QStringList sources;
    };

    static Result<Present> read(const storage::Connection& connection);
    QWidget* makeTraits(QWidget* parent);
    QWidget* makeChoice(QWidget* parent);
    QWidget* makeFooter(QWidget* parent);
    void show(const Present& present);
    void showTraits();
    void showRule();
    void showSources();
    void takeSurvivor();
    void moveSource(int step);
    void edit();
    void discard();
    void start(bool isTrial);
    void showShift(const workspace::SurvivorShift& shift);
    void updateFooter();
    const Trait* chosen() const;

    workspace::Session& m_session;
    ProgressStrip* m_progress;
    profiles::SurvivorRules m_stored;
    profiles::SurvivorRules m_rules;
    QList<Trait> m_traits;
    QStringList m_sources;
    bool m_isShowing = false;
    StringTableModel* m_traitModel = nullptr;
    DataTable* m_traitTable = nullptr;
    TextLabel* m_title = nullptr;
    QComboBox* m_survivor = nullptr;
    TextLabel* m_explanation = nullptr;
    QWidget* m_order = nullptr;
    StringTableModel* m_sourceModel = nullptr;
    DataTable* m_sourceTable = nullptr;
    TextLabel* m_outcome = nullptr;
    StringTableModel* m_examples = nullptr;
    DataTable* m_examplesTable = nullptr;
    Button* m_discard = nullptr;
    Button* m_try = nullptr;
    Button* m_apply = nullptr;
};

} // namespace rondom::ui
