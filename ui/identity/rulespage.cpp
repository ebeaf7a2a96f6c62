#include "ui/identity/rulespage.h"

#include "models/core/identifiertype.h"
#include "models/ingest/sourcerepository.h"
#include "models/workspace/rulechanges.h"
#include "models/workspace/shifttext.h"
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
#include "ui/identity/identifierruleform.h"
#include "ui/identity/rulewords.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr qsizetype kMostSilent = 500;
constexpr int kMostRecords = 10'000;
constexpr int kMostDays = 3660;
constexpr int kNumberWidth = 112;
constexpr int kTypesWidth = 320;

enum Tab { IdentifiersTab, SilentTab, OutcomeTab };

} // namespace

RulesPage::RulesPage(workspace::Session& session, QWidget* parent)
    : Page(tr("Recognition rules"), parent)
    , m_session(session)
    , m_tabs(new QTabWidget(this))
    , m_progress(new ProgressStrip(this))
{
    auto* duplicates = new Button(tr("Duplicates"), u"link"_s, Button::Kind::Secondary, this);
    identify(duplicates, u"rulesDuplicates"_s, tr("Customers who may be there twice"));
    actions()->addWidget(duplicates);
    connect(duplicates, &QPushButton::clicked, this, &RulesPage::duplicatesRequested);

    m_tabs->setDocumentMode(true);
    identify(m_tabs->tabBar(), u"rulesTabs"_s, tr("Identifiers, values that join nobody"));
    m_tabs->addTab(makeRules(), tr("Identifiers"));
    m_tabs->addTab(makeSilent(), tr("Values that join nobody"));
    m_tabs->addTab(makeOutcome(), tr("What would change"));
    m_tabs->setTabVisible(OutcomeTab, false);
    connect(m_tabs, &QTabWidget::currentChanged, this, &RulesPage::readSilent);
    auto* card = new Card(this);
    card->content()->addWidget(m_progress);
    card->content()->addWidget(m_tabs, 1);
    card->content()->addWidget(makeFooter());
    content()->addWidget(card, 1);
}

Result<RulesPage::Present> RulesPage::read(const storage::Connection& connection)
{
    Present present;
    const ingest::SourceRepository sources(connection);
    auto rules = identity::readIdentityRules(connection);
    auto types = sources.identifierTypes();
    auto traits = sources.traits();
    if (!rules || !types || !traits) {
        return !rules ? rules.error() : types ? traits.error() : types.error();
    }
    present.rules = std::move(*rules);
    present.types = std::move(*types);
    for (const ingest::KnownTrait& trait : *traits) {
        present.traits.append(trait.key);
    }
    std::stable_sort(
        present.traits.begin(), present.traits.end(),
        [](const QString& a, const QString& b) { return traitPlace(a) < traitPlace(b); });
    return present;
}

void RulesPage::refresh()
{
    m_session.ask<Present>(this, &RulesPage::read, [this](const Result<Present>& present) {
        if (present) {
            show(*present);
        } else {
            message()->showError(present.error());
        }
    });
    m_isSilentStale = true;
    readSilent();
}

/// It looks at every identifier there is: only while somebody looks.
void RulesPage::readSilent()
{
    if (!m_isSilentStale || m_tabs->currentIndex() != SilentTab) {
        return;
    }
    m_isSilentStale = false;
    m_silentText->setText(tr("Looking through all identifiers..."));
    m_reading.cancel();
    m_reading = m_session.ask<identity::SilentValues>(
        this,
        [](const storage::Connection& connection) {
            JobContext unwatched;
            return identity::readSilentValues(connection, kMostSilent, unwatched);
        },
        [this](const Result<identity::SilentValues>& silent) {
            if (silent) {
                showSilent(*silent);
            } else {
                message()->showError(silent.error());
            }
        });
}

QWidget* RulesPage::makeRules()
{
    auto* tab = new QWidget(this);
    auto* column = new QVBoxLayout(tab);
    column->setContentsMargins(0, metrics::kGap, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(
        mutedLabel(tr("Records that state the same identifier are one customer; what stands "
                      "higher is trusted more. A change can be tried first and undone later."),
                   tab));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kCardGap);
    row->addWidget(makeTypes(tab));
    auto* right = new QVBoxLayout;
    right->setSpacing(metrics::kGutter);
    m_form = new IdentifierRuleForm(tab);
    right->addWidget(m_form);
    right->addWidget(makeGeneral(tab));
    right->addStretch();
    row->addLayout(right, 1);
    column->addLayout(row, 1);
    connect(m_form, &IdentifierRuleForm::edited, this, &RulesPage::takeRule);
    return tab;
}

QWidget* RulesPage::makeTypes(QWidget* parent)
{
    auto* list = new QWidget(parent);
    list->setFixedWidth(kTypesWidth);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGrid);
    m_types = new StringTableModel(this);
    m_typesTable = new DataTable(list);
    identify(m_typesTable, u"rulesTypes"_s, tr("Identifiers, the most trusted first"));
    m_typesTable->setModel(m_types);
    column->addWidget(m_typesTable, 1);
    m_up = new Button(tr("More trusted"), u"chevron-up"_s, Button::Kind::Quiet, list);
    identify(m_up, u"rulesUp"_s, tr("Trust the identifier more"));
    m_down = new Button(tr("Less trusted"), u"chevron-down"_s, Button::Kind::Quiet, list);
    identify(m_down, u"rulesDown"_s, tr("Trust the identifier less"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kGrid);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_typesTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RulesPage::showRule);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    return list;
}

QWidget* RulesPage::makeGeneral(QWidget* parent)
{
    auto* general = new QWidget(parent);
    auto* column = new QVBoxLayout(general);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGrid);
    column->addWidget(sectionTitle(tr("For all identifiers"), general));
    m_most = new QSpinBox(general);
    m_most->setRange(2, kMostRecords);
    m_most->setFixedWidth(kNumberWidth);
    identify(m_most, u"rulesMost"_s, tr("The most records that one value joins"));
    auto* most = new QHBoxLayout;
    most->setSpacing(metrics::kGrid);
    most->addWidget(new TextLabel(tr("A value joins at most"), TextSize::Body, TextWeight::Regular,
                                  Tone::Normal, general));
    most->addWidget(m_most);
    most->addWidget(
        new TextLabel(tr("records"), TextSize::Body, TextWeight::Regular, Tone::Normal, general));
    most->addStretch();
    column->addLayout(most);
    m_roles = new QCheckBox(tr("Addresses of an office (info@..., sales@...) join too"), general);
    identify(m_roles, u"rulesRoles"_s, m_roles->text());
    column->addWidget(m_roles);
    m_device =
        new QCheckBox(tr("A device used with more than one e-mail address joins nobody"), general);
    identify(m_device, u"rulesDevice"_s, m_device->text());
    m_days = new QSpinBox(general);
    m_days->setRange(0, kMostDays);
    m_days->setSpecialValueText(tr("any time"));
    m_days->setSuffix(tr(" days"));
    m_days->setFixedWidth(kNumberWidth);
    identify(m_days, u"rulesDays"_s, tr("Within how many days the addresses were used"));
    column->addWidget(m_device);
    auto* device = new QHBoxLayout;
    device->setContentsMargins(metrics::kCardGap, 0, 0, 0);
    device->setSpacing(metrics::kGrid);
    device->addWidget(new TextLabel(tr("The addresses were used within"), TextSize::Body,
                                    TextWeight::Regular, Tone::Normal, general));
    device->addWidget(m_days);
    device->addStretch();
    column->addLayout(device);
    connect(m_most, &QSpinBox::valueChanged, this, &RulesPage::takeGeneral);
    connect(m_roles, &QCheckBox::toggled, this, &RulesPage::takeGeneral);
    connect(m_device, &QCheckBox::toggled, this, &RulesPage::takeGeneral);
    connect(m_days, &QSpinBox::valueChanged, this, &RulesPage::takeGeneral);
    return general;
}

QWidget* RulesPage::makeSilent()
{
    auto* tab = new QWidget(this);
    auto* column = new QVBoxLayout(tab);
    column->setContentsMargins(0, metrics::kGap, 0, 0);
    column->setSpacing(metrics::kGap);
    m_silentText = mutedLabel({}, tab);
    m_silentText->setObjectName(u"rulesSilentText"_s);
    column->addWidget(m_silentText);
    m_silent = new StringTableModel(this);
    m_silent->setNumberColumns({2, 3});
    m_silentTable = new DataTable(tab);
    identify(m_silentTable, u"rulesSilent"_s, tr("Values that join nobody"));
    m_silentTable->setModel(m_silent);
    column->addWidget(m_silentTable, 1);
    return tab;
}

QWidget* RulesPage::makeOutcome()
{
    auto* tab = new QWidget(this);
    auto* column = new QVBoxLayout(tab);
    column->setContentsMargins(0, metrics::kGap, 0, 0);
    m_examples = new StringTableModel(this);
    m_examplesTable = new DataTable(tab);
    identify(m_examplesTable, u"rulesExamples"_s, tr("Customers who would become others"));
    m_examplesTable->setModel(m_examples);
    column->addWidget(m_examplesTable);
    return tab;
}

QWidget* RulesPage::makeFooter()
{
    m_footer = new TrialFooter(u"rules"_s, this);
    m_standard = new Button(tr("Standard rules"), Button::Kind::Quiet, m_footer);
    identify(m_standard, u"rulesStandard"_s, tr("Go back to the rules Rondom comes with"));
    m_footer->buttons()->insertWidget(1, m_standard);
    connect(m_standard, &QPushButton::clicked, this, &RulesPage::useStandard);
    connect(m_footer, &TrialFooter::discardRequested, this, &RulesPage::discard);
    connect(m_footer, &TrialFooter::tryRequested, this, &RulesPage::tryRules);
    connect(m_footer, &TrialFooter::applyRequested, this, &RulesPage::applyRules);
    return m_footer;
}

void RulesPage::show(const Present& present)
{
    const bool isEdited = m_rules != m_stored;
    m_traits = present.traits;
    identity::IdentityRules rules = present.rules;
    // Types that have no rule yet stand where they count: after those listed, before devices.
    for (const QString& type : present.types) {
        const auto isOfType = [&type](const identity::IdentifierRule& rule) {
            return rule.type == type;
        };
        if (std::any_of(rules.identifiers.begin(), rules.identifiers.end(), isOfType)) {
            continue;
        }
        auto place = rules.identifiers.end();
        if (!isDeviceIdentifier(type)) {
            place = std::find_if(
                rules.identifiers.begin(), rules.identifiers.end(),
                [](const identity::IdentifierRule& rule) { return isDeviceIdentifier(rule.type); });
        }
        rules.identifiers.insert(place, rules.of(type));
    }
    m_stored = rules;
    // What somebody is changing is not taken out of their hands by an import that ended.
    if (!isEdited) {
        m_rules = rules;
        showTypes();
        showGeneral();
    }
    updateFooter();
}

void RulesPage::showTypes()
{
    const int row = std::max(0, typeRow());
    QList<QStringList> rows;
    for (const identity::IdentifierRule& rule : std::as_const(m_rules.identifiers)) {
        rows.append({identifierName(rule.type), RuleWords::joining(rule)});
    }
    m_isShowing = true;
    m_types->setTable({tr("Identifier"), tr("What it does")}, rows);
    m_typesTable->setColumnWidths({152, 0});
    m_typesTable->setCurrentIndex(m_types->index(std::min(row, int(rows.size()) - 1), 0));
    m_isShowing = false;
    showRule();
}

void RulesPage::showGeneral()
{
    m_isShowing = true;
    m_most->setValue(m_rules.mostRecords);
    m_roles->setChecked(m_rules.doRolesJoin);
    m_device->setChecked(m_rules.isDeviceGuarded);
    m_days->setValue(m_rules.deviceDays);
    m_days->setEnabled(m_rules.isDeviceGuarded);
    m_isShowing = false;
}

void RulesPage::showSilent(const identity::SilentValues& silent)
{
    QList<QStringList> rows;
    for (const identity::SilentValue& value : silent.values) {
        rows.append({identifierName(value.type), value.value, formatCount(value.records),
                     formatCount(value.customers), RuleWords::silence(value.reason)});
    }
    m_silentText->setText(
        silent.total == 0
            ? tr("Every value that more than one record states makes them one customer.")
            : tr("%Ln value(s) that several records state do not make them one customer, or are "
                 "worth a look. Those with the most records come first.",
                 nullptr, int(silent.total)));
    m_silent->setTable({tr("Identifier"), tr("Value"), tr("Records"), tr("Customers"), tr("Why")},
                       rows);
    m_silentTable->setColumnWidths({144, 256, 80, 96, 0});
}

int RulesPage::typeRow() const
{
    const int row = m_typesTable->currentIndex().row();
    return row < m_rules.identifiers.size() ? row : -1;
}

void RulesPage::showRule()
{
    const int row = typeRow();
    if (m_isShowing || row < 0) {
        return;
    }
    m_form->showRule(m_rules.identifiers.at(row), m_traits);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row + 1 < m_rules.identifiers.size());
}

void RulesPage::takeRule()
{
    const int row = typeRow();
    if (row < 0) {
        return;
    }
    m_rules.identifiers[row] = m_form->rule();
    m_types->setCell(row, 1, RuleWords::joining(m_form->rule()));
    edit();
}

void RulesPage::takeGeneral()
{
    if (m_isShowing) {
        return;
    }
    m_rules.mostRecords = m_most->value();
    m_rules.doRolesJoin = m_roles->isChecked();
    m_rules.isDeviceGuarded = m_device->isChecked();
    m_rules.deviceDays = m_days->value();
    m_days->setEnabled(m_rules.isDeviceGuarded);
    edit();
}

void RulesPage::move(int step)
{
    const int row = typeRow();
    if (row < 0 || row + step < 0 || row + step >= m_rules.identifiers.size()) {
        return;
    }
    m_rules.identifiers.swapItemsAt(row, row + step);
    m_isShowing = true;
    m_typesTable->setCurrentIndex(m_types->index(row + step, 0));
    m_isShowing = false;
    showTypes();
    edit();
}

void RulesPage::edit()
{
    m_tabs->setTabVisible(OutcomeTab, false);
    m_footer->setOutcome({});
    updateFooter();
}

void RulesPage::discard()
{
    m_rules = m_stored;
    showTypes();
    showGeneral();
    edit();
}

void RulesPage::useStandard()
{
    const identity::IdentityRules standard = identity::IdentityRules::standard();
    identity::IdentityRules rules = m_rules;
    rules.mostRecords = standard.mostRecords;
    rules.doRolesJoin = standard.doRolesJoin;
    rules.isDeviceGuarded = standard.isDeviceGuarded;
    rules.deviceDays = standard.deviceDays;
    rules.identifiers = standard.identifiers;
    for (const identity::IdentifierRule& rule : std::as_const(m_rules.identifiers)) {
        const bool isListed = std::any_of(
            standard.identifiers.begin(), standard.identifiers.end(),
            [&rule](const identity::IdentifierRule& other) { return other.type == rule.type; });
        if (!isListed) {
            rules.identifiers.append(standard.of(rule.type));
        }
    }
    std::stable_partition(
        rules.identifiers.begin(), rules.identifiers.end(),
        [](const identity::IdentifierRule& rule) { return !isDeviceIdentifier(rule.type); });
    m_rules = rules;
    showTypes();
    showGeneral();
    edit();
}

void RulesPage::tryRules()
{
    auto shift = std::make_shared<workspace::IdentityShift>();
    Job* job = m_session.runUnseen(tr("Trying the rules"),
                                   [shift, rules = m_rules](const workspace::WorkspaceFile& file,
                                                            JobContext& context) -> Result<void> {
                                       auto tried = workspace::previewRules(file.connection(),
                                                                            rules, context);
                                       if (!tried) {
                                           return tried.error();
                                       }
                                       *shift = std::move(*tried);
                                       return {};
                                   });
    follow(job, [this, shift] { showShift(*shift); });
}

void RulesPage::applyRules()
{
    auto shift = std::make_shared<workspace::IdentityShift>();
    Job* job = m_session.run(
        tr("Recognising all customers anew"),
        [shift, rules = m_rules, now = m_session.now()](const workspace::WorkspaceFile& file,
                                                        JobContext& context) -> Result<void> {
            auto applied = workspace::applyRules(file, rules, now, context);
            if (!applied) {
                return applied.error();
            }
            *shift = std::move(*applied);
            return {};
        });
    follow(job, [this, shift] {
        m_stored = m_rules;
        edit();
        message()->showMessage(Tone::Positive,
                               tr("The rules hold from now on. %1 Ctrl+Z takes it back.")
                                   .arg(workspace::ShiftWords::done(*shift)));
    });
}

void RulesPage::showShift(const workspace::IdentityShift& shift)
{
    m_footer->setOutcome(workspace::ShiftWords::wouldDo(shift));
    QList<QStringList> rows;
    for (const workspace::IdentityShift::Example& example : shift.examples) {
        rows.append({example.names.join(u", "_s), workspace::ShiftWords::becomes(example)});
    }
    m_examples->setTable({tr("Customers now"), tr("With these rules")}, rows);
    m_examplesTable->setColumnWidths({0, 240});
    m_tabs->setTabVisible(OutcomeTab, !rows.isEmpty());
    if (!rows.isEmpty()) {
        m_tabs->setCurrentIndex(OutcomeTab);
    }
}

void RulesPage::follow(Job* job, std::function<void()> done)
{
    message()->hide();
    m_progress->follow(job);
    updateFooter();
    whenEnded(job, std::move(done));
    connect(m_progress, &ProgressStrip::ended, this, &RulesPage::updateFooter,
            Qt::UniqueConnection);
}

void RulesPage::updateFooter()
{
    const bool isEdited = m_rules != m_stored;
    const bool isIdle = !m_progress->isBusy();
    m_footer->setCanChange(isEdited && isIdle);
    m_standard->setEnabled(isIdle);
}

} // namespace rondom::ui
