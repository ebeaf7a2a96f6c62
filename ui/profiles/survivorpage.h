#pragma once

#include "models/ingest/sourcerepository.h"
#include "models/profiles/survivorship.h"
#include "models/workspace/session.h"
#include "models/workspace/traitchanges.h"
#include "ui/common/page.h"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace rondom::ui {

class DataTable;
class ProgressStrip;
class StringTableModel;
class TextLabel;
class TrialFooter;

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
    struct Present
    {
        profiles::SurvivorRules rules;
        QList<ingest::KnownTrait> traits;
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
    const ingest::KnownTrait* chosen() const;

    workspace::Session& m_session;
    ProgressStrip* m_progress;
    profiles::SurvivorRules m_stored;
    profiles::SurvivorRules m_rules;
    QList<ingest::KnownTrait> m_traits;
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
    StringTableModel* m_examples = nullptr;
    DataTable* m_examplesTable = nullptr;
    TrialFooter* m_footer = nullptr;
};

} // namespace rondom::ui
