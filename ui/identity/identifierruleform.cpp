#include "ui/identity/identifierruleform.h"

#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/fieldwords.h"
#include "ui/common/flowlayout.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"
#include "ui/identity/rulewords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kMostValues = 1000;
constexpr int kMostLetters = 100;
constexpr int kNumberWidth = 136;
constexpr int kTraitLetters = 9;

} // namespace

IdentifierRuleForm::IdentifierRuleForm(QWidget* parent)
    : QWidget(parent)
    , m_title(sectionTitle({}, this))
    , m_joins(new QCheckBox(tr("Records with the same value are one customer"), this))
    , m_conditions(new QWidget(this))
    , m_limit(new QSpinBox(this))
    , m_period(new QComboBox(this))
    , m_blocked(new QLineEdit(this))
    , m_shortest(new QSpinBox(this))
{
    identify(m_joins, u"ruleJoins"_s, m_joins->text());
    makeConditions();

    m_limit->setRange(0, kMostValues);
    m_limit->setSuffix(tr(" values"));
    m_limit->setSpecialValueText(tr("any number"));
    m_limit->setFixedWidth(kNumberWidth);
    identify(m_limit, u"ruleLimit"_s, tr("The most different values a customer may have"));
    for (const auto period : {identity::LimitPeriod::Ever, identity::LimitPeriod::Year,
                              identity::LimitPeriod::Month, identity::LimitPeriod::Week}) {
        m_period->addItem(RuleWords::period(period), int(period));
    }
    identify(m_period, u"rulePeriod"_s, tr("Within which time they are counted"));
    auto* limit = new QHBoxLayout;
    limit->setSpacing(metrics::kGrid);
    limit->addWidget(m_limit);
    limit->addWidget(m_period);
    limit->addStretch();

    m_blocked->setPlaceholderText(tr("None; for example kassa@*, 0000*"));
    identify(m_blocked, u"ruleBlocked"_s, tr("Values that name nobody, with commas"));
    m_shortest->setRange(0, kMostLetters);
    m_shortest->setSuffix(tr(" characters"));
    m_shortest->setSpecialValueText(tr("any length"));
    m_shortest->setFixedWidth(kNumberWidth);
    identify(m_shortest, u"ruleShortest"_s, tr("The fewest characters of a value"));

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(metrics::kGutter);
    form->setVerticalSpacing(metrics::kGrid);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto addRow = [&](const QString& text, auto field) {
        auto* label = new TextLabel(text, TextSize::Body, TextWeight::Regular, Tone::Normal, this);
        label->setMinimumHeight(metrics::kControlHeight);
        form->addRow(label, field);
    };
    addRow(tr("Only when also the same"), m_conditions);
    addRow(tr("A customer has at most"), limit);
    addRow(tr("Values that name nobody"), m_blocked);
    addRow(tr("A value has at least"), m_shortest);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_title);
    column->addWidget(m_joins);
    column->addLayout(form);

    connect(m_joins, &QCheckBox::toggled, this, &IdentifierRuleForm::take);
    connect(m_limit, &QSpinBox::valueChanged, this, &IdentifierRuleForm::take);
    connect(m_period, &QComboBox::currentIndexChanged, this, &IdentifierRuleForm::take);
    connect(m_blocked, &QLineEdit::textEdited, this, &IdentifierRuleForm::take);
    connect(m_shortest, &QSpinBox::valueChanged, this, &IdentifierRuleForm::take);
}

void IdentifierRuleForm::makeConditions()
{
    auto* column = new QVBoxLayout(m_conditions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kHalfGrid);
    auto* chips = new QWidget(m_conditions);
    m_chips = new FlowLayout(chips);
    column->addWidget(chips);
    m_first = new QComboBox(m_conditions);
    identify(m_first, u"ruleCondition"_s, tr("What else has to be the same"));
    m_second = new QComboBox(m_conditions);
    identify(m_second, u"ruleConditionToo"_s, tr("What has to be the same as well"));
    m_add = new Button(tr("Add"), u"plus"_s, Button::Kind::Secondary, m_conditions);
    identify(m_add, u"ruleConditionAdd"_s, tr("Add the condition"));
    for (QComboBox* choice : {m_first, m_second}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(kTraitLetters);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGrid);
    row->addWidget(m_first, 1);
    row->addWidget(m_second, 1);
    row->addWidget(m_add);
    row->addStretch();
    column->addLayout(row);
    connect(m_first, &QComboBox::currentIndexChanged, this, [this] {
        m_second->setEnabled(m_first->currentIndex() > 0);
        m_add->setEnabled(m_first->currentIndex() > 0);
    });
    connect(m_add, &QPushButton::clicked, this, &IdentifierRuleForm::addCondition);
}

void IdentifierRuleForm::showRule(const identity::IdentifierRule& rule, const QStringList& traits)
{
    m_isShowing = true;
    m_rule = rule;
    m_title->setText(identifierName(rule.type));
    m_joins->setChecked(rule.isJoining);
    for (QComboBox* choice : {m_first, m_second}) {
        choice->clear();
        choice->addItem(choice == m_first ? tr("A trait") : tr("and no other"));
        for (const QString& trait : traits) {
            choice->addItem(traitName(trait), trait);
        }
    }
    m_second->setEnabled(false);
    m_add->setEnabled(false);
    m_limit->setValue(rule.limit);
    m_period->setCurrentIndex(int(rule.period));
    m_blocked->setText(rule.blocked.join(u", "_s));
    m_shortest->setValue(rule.shortest);
    m_isShowing = false;
    showConditions();
}

void IdentifierRuleForm::showConditions()
{
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_chips->parentWidget()->setVisible(!m_rule.onlyWith.isEmpty());
    for (qsizetype i = 0; i < m_rule.onlyWith.size(); ++i) {
        auto* chip = new Chip(RuleWords::condition(m_rule.onlyWith.at(i)), u"close"_s, Tone::Accent,
                              m_chips->parentWidget());
        identify(chip, u"ruleCondition%1"_s.arg(i),
                 tr("Take the condition away: %1").arg(chip->text()));
        chip->setToolTip(chip->accessibleName());
        m_chips->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, i] {
            m_rule.onlyWith.removeAt(i);
            showConditions();
            Q_EMIT edited();
        });
    }
    const bool joins = m_rule.isJoining;
    m_conditions->setEnabled(joins);
    m_limit->setEnabled(joins);
    m_period->setEnabled(joins && m_rule.limit > 0);
}

void IdentifierRuleForm::addCondition()
{
    QStringList parts{m_first->currentData().toString()};
    const QString second = m_second->currentData().toString();
    if (!second.isEmpty() && second != parts.first()) {
        parts.append(second);
    }
    m_first->setCurrentIndex(0);
    m_second->setCurrentIndex(0);
    if (!m_rule.onlyWith.contains(parts)) {
        m_rule.onlyWith.append(parts);
        showConditions();
        Q_EMIT edited();
    }
}

void IdentifierRuleForm::take()
{
    if (m_isShowing) {
        return;
    }
    m_rule.isJoining = m_joins->isChecked();
    m_rule.limit = m_limit->value();
    m_rule.period = identity::LimitPeriod(m_period->currentData().toInt());
    m_rule.shortest = m_shortest->value();
    m_rule.blocked.clear();
    for (const QString& pattern : m_blocked->text().split(u',')) {
        if (!pattern.trimmed().isEmpty()) {
            m_rule.blocked.append(pattern.trimmed());
        }
    }
    showConditions();
    Q_EMIT edited();
}

} // namespace rondom::ui
