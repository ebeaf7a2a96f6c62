#include "ui/profiles/survivorpage.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/datatable.h"
#include "ui/common/fieldwords.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/progressstrip.h"
#include "ui/common/stringtablemodel.h"
#include "ui/common/textlabel.h"
#include "ui/common/trialfooter.h"
#include "ui/profiles/survivorwords.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

using profiles::Survivor;
using profiles::SurvivorRule;

namespace {

constexpr int kTraitsWidth = 440;
constexpr int kExamplesHeight = 204;
constexpr int kChoiceWidth = 280;

} // namespace

SurvivorPage::SurvivorPage(workspace::Session& session, QWidget* parent)
    : Page(tr("Which value holds"), parent), m_session(session), m_progress(new ProgressStrip(this))
{
    auto* card = new Card(this);
    card->content()->setSpacing(metrics::kGap);
    card->content()->addWidget(m_progress);
    card->content()->addWidget(
        mutedLabel(tr("Where sources disagree about a customer, this decides. Nothing the sources "
                      "said is lost, a value you corrected by hand goes before all of it, and a "
                      "change can be tried first and undone later."),
                   card));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kCardGap);
    row->addWidget(makeTraits(card));
    row->addWidget(makeChoice(card), 1);
    card->content()->addLayout(row, 1);
    card->content()->addWidget(makeFooter(card));
    content()->addWidget(card, 1);
}

Result<SurvivorPage::Present> SurvivorPage::read(const storage::Connection& connection)
{
    Present present;
    const ingest::SourceRepository sources(connection);
    auto rules = profiles::readSurvivorRules(connection);
    auto traits = sources.traits();
    auto names = sources.names();
    if (!rules || !traits || !names) {
        return !rules ? rules.error() : traits ? names.error() : traits.error();
    }
    present.traits = std::move(*traits);
    present.sources = std::move(*names);
    present.rules = std::move(*rules);
    std::stable_sort(present.traits.begin(), present.traits.end(),
                     [](const ingest::KnownTrait& a, const ingest::KnownTrait& b) {
                         return traitPlace(a.key) < traitPlace(b.key);
                     });
    return present;
}

void SurvivorPage::refresh()
{
    m_session.ask<Present>(this, &SurvivorPage::read, [this](const Result<Present>& present) {
        if (present) {
            show(*present);
        } else {
            message()->showError(present.error());
        }
    });
}

QWidget* SurvivorPage::makeTraits(QWidget* parent)
{
    m_traitModel = new StringTableModel(this);
    m_traitTable = new DataTable(parent);
    identify(m_traitTable, u"survivorTraits"_s, tr("Traits and which value of them holds"));
    m_traitTable->setModel(m_traitModel);
    m_traitTable->setFixedWidth(kTraitsWidth);
    connect(m_traitTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SurvivorPage::showRule);
    return m_traitTable;
}

QWidget* SurvivorPage::makeChoice(QWidget* parent)
{
    auto* choice = new QWidget(parent);
    auto* column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGrid);
    m_title = sectionTitle({}, choice);
    column->addWidget(m_title);
    m_survivor = new QComboBox(choice);
    m_survivor->setFixedWidth(kChoiceWidth);
    identify(m_survivor, u"survivorRule"_s, tr("Which value holds"));
    column->addWidget(m_survivor);
    m_explanation = mutedLabel({}, choice);
    column->addWidget(m_explanation);

    m_order = new QWidget(choice);
    auto* order = new QVBoxLayout(m_order);
    order->setContentsMargins(0, metrics::kGrid, 0, 0);
    order->setSpacing(metrics::kGrid);
    m_sourceModel = new StringTableModel(this);
    m_sourceTable = new DataTable(m_order);
    m_sourceTable->setMaximumWidth(kChoiceWidth);
    identify(m_sourceTable, u"survivorSources"_s, tr("Sources, the most trusted first"));
    m_sourceTable->setModel(m_sourceModel);
    order->addWidget(m_sourceTable, 1);
    auto* up = new Button(tr("More trusted"), u"chevron-up"_s, Button::Kind::Quiet, m_order);
    identify(up, u"survivorUp"_s, tr("Trust the source more"));
    auto* down = new Button(tr("Less trusted"), u"chevron-down"_s, Button::Kind::Quiet, m_order);
    identify(down, u"survivorDown"_s, tr("Trust the source less"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kGrid);
    buttons->addWidget(up);
    buttons->addWidget(down);
    buttons->addStretch();
    order->addLayout(buttons);
    column->addWidget(m_order, 1);
    column->addStretch();
    connect(m_survivor, &QComboBox::activated, this, &SurvivorPage::takeSurvivor);
    connect(up, &QPushButton::clicked, this, [this] { moveSource(-1); });
    connect(down, &QPushButton::clicked, this, [this] { moveSource(1); });
    return choice;
}

QWidget* SurvivorPage::makeFooter(QWidget* parent)
{
    auto* footer = new QWidget(parent);
    auto* column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGrid);
    m_examples = new StringTableModel(this);
    m_examplesTable = new DataTable(footer);
    identify(m_examplesTable, u"survivorExamples"_s, tr("Values that would change"));
    m_examplesTable->setModel(m_examples);
    m_examplesTable->setFixedHeight(kExamplesHeight);
    m_examplesTable->hide();
    column->addWidget(m_examplesTable);
    m_footer = new TrialFooter(u"survivor"_s, footer);
    column->addWidget(m_footer);
    connect(m_footer, &TrialFooter::discardRequested, this, &SurvivorPage::discard);
    connect(m_footer, &TrialFooter::tryRequested, this, [this] { start(true); });
    connect(m_footer, &TrialFooter::applyRequested, this, [this] { start(false); });
    return footer;
}

void SurvivorPage::show(const Present& present)
{
    const bool isEdited = m_rules != m_stored;
    m_traits = present.traits;
    m_sources = present.sources;
    m_stored = present.rules;
    // What somebody is changing is not taken out of their hands by an import that ended.
    if (!isEdited) {
        m_rules = m_stored;
    }
    showTraits();
    updateFooter();
}

void SurvivorPage::showTraits()
{
    const int row = std::max(0, m_traitTable->currentIndex().row());
    QList<QStringList> rows;
    for (const ingest::KnownTrait& trait : std::as_const(m_traits)) {
        const SurvivorRule rule = m_rules.value(trait.key);
        QString words = survivorTitle(rule.survivor, trait.type);
        if (rule.survivor == Survivor::Trusted) {
            words = tr("%1: %2", "rule: source").arg(words, rule.sources.value(0));
        }
        rows.append({traitName(trait.key), words});
    }
    m_isShowing = true;
    m_traitModel->setTable({tr("Trait"), tr("Which value holds")}, rows);
    m_traitTable->setColumnWidths({160, 0});
    m_traitTable->setCurrentIndex(m_traitModel->index(std::min(row, int(rows.size()) - 1), 0));
    m_isShowing = false;
    showRule();
}

const ingest::KnownTrait* SurvivorPage::chosen() const
{
    const int row = m_traitTable->currentIndex().row();
    return row >= 0 && row < m_traits.size() ? &m_traits.at(row) : nullptr;
}

void SurvivorPage::showRule()
{
    const ingest::KnownTrait* const trait = chosen();
    if (m_isShowing || !trait) {
        return;
    }
    const SurvivorRule rule = m_rules.value(trait->key);
    m_title->setText(traitName(trait->key));
    m_survivor->clear();
    for (const Survivor survivor : survivorsFor(trait->type)) {
        m_survivor->addItem(survivorTitle(survivor, trait->type), int(survivor));
    }
    if (m_survivor->findData(int(rule.survivor)) < 0) {
        m_survivor->addItem(survivorTitle(rule.survivor, trait->type), int(rule.survivor));
    }
    m_survivor->setCurrentIndex(m_survivor->findData(int(rule.survivor)));
    m_explanation->setText(survivorSentence(rule.survivor, trait->type));
    m_order->setVisible(rule.survivor == Survivor::Trusted);
    showSources();
}

void SurvivorPage::showSources()
{
    const ingest::KnownTrait* const trait = chosen();
    if (!trait) {
        return;
    }
    const int row = std::max(0, m_sourceTable->currentIndex().row());
    QList<QStringList> rows;
    for (const QString& source : m_rules.value(trait->key).sources) {
        rows.append({source});
    }
    m_sourceModel->setTable({tr("The most trusted first")}, rows);
    m_sourceTable->setColumnWidths({0});
    m_sourceTable->setCurrentIndex(m_sourceModel->index(std::min(row, int(rows.size()) - 1), 0));
}

void SurvivorPage::takeSurvivor()
{
    const ingest::KnownTrait* const trait = chosen();
    if (!trait) {
        return;
    }
    const auto survivor = Survivor(m_survivor->currentData().toInt());
    if (survivor == Survivor::Usual) {
        m_rules.remove(trait->key);
    } else {
        m_rules.insert(trait->key,
                       {survivor, survivor == Survivor::Trusted ? m_sources : QStringList()});
    }
    showTraits();
    edit();
}

void SurvivorPage::moveSource(int step)
{
    const ingest::KnownTrait* const trait = chosen();
    const int row = m_sourceTable->currentIndex().row();
    if (!trait || row < 0) {
        return;
    }
    QStringList& sources = m_rules[trait->key].sources;
    if (row + step < 0 || row + step >= sources.size()) {
        return;
    }
    sources.swapItemsAt(row, row + step);
    showTraits();
    m_sourceTable->setCurrentIndex(m_sourceModel->index(row + step, 0));
    edit();
}

void SurvivorPage::edit()
{
    m_examplesTable->hide();
    m_footer->setOutcome({});
    updateFooter();
}

void SurvivorPage::discard()
{
    m_rules = m_stored;
    showTraits();
    edit();
}

void SurvivorPage::start(bool isTrial)
{
    auto shift = std::make_shared<workspace::SurvivorShift>();
    const auto work = [shift, isTrial, rules = m_rules,
                       now = m_session.now()](const workspace::WorkspaceFile& file,
                                              JobContext& context) -> Result<void> {
        const auto change = isTrial ? workspace::previewSurvivors : workspace::applySurvivors;
        auto changed = change(file, rules, now, context);
        if (!changed) {
            return changed.error();
        }
        *shift = std::move(*changed);
        return {};
    };
    Job* job = isTrial ? m_session.runUnseen(tr("Trying the rules"), work)
                       : m_session.run(tr("Choosing values anew"), work);
    message()->hide();
    m_progress->follow(job);
    updateFooter();
    connect(m_progress, &ProgressStrip::ended, this, &SurvivorPage::updateFooter,
            Qt::UniqueConnection);
    whenEnded(job, [this, shift, isTrial] {
        if (isTrial) {
            showShift(*shift);
            return;
        }
        m_stored = m_rules;
        edit();
        message()->showMessage(
            Tone::Positive,
            tr("The rules hold from now on; %Ln customer(s) changed. Ctrl+Z takes it back.",
               nullptr, int(shift->customers)));
    });
}

void SurvivorPage::showShift(const workspace::SurvivorShift& shift)
{
    m_footer->setOutcome(shift.values == 0
                             ? tr("Every customer keeps every value.")
                             : tr("%Ln customer(s) would change.", nullptr, int(shift.customers)));
    QList<QStringList> rows;
    for (const workspace::SurvivorShift::Example& example : shift.examples) {
        rows.append({example.name, traitName(example.trait), example.before, example.after});
    }
    m_examples->setTable({tr("Customer"), tr("Trait"), tr("Now"), tr("With these rules")}, rows);
    m_examplesTable->setColumnWidths({216, 160, 0, 0});
    m_examplesTable->setVisible(!rows.isEmpty());
}

void SurvivorPage::updateFooter()
{
    m_footer->setCanChange(m_rules != m_stored && !m_progress->isBusy());
}

} // namespace rondom::ui
