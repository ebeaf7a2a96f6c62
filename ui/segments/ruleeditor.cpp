#include "ui/segments/ruleeditor.h"

#include "models/core/errortext.h"
#include "ui/common/button.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/segments/segmentbuilder.h"
#include "ui/segments/segmenteditor.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace rondom::ui {

RuleEditor::RuleEditor(workspace::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_builder(new SegmentBuilder(this))
    , m_text(new SegmentEditor(session, this))
    , m_ways(new QStackedWidget(this))
{
    m_builder->setSession(&session);
    m_ways->addWidget(makeBuilderPage());
    m_ways->addWidget(makeTextPage());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kGrid, 0, 0);
    column->addWidget(m_ways);

    connect(m_builder, &SegmentBuilder::definitionChanged, this, &RuleEditor::refreshButtons);
    connect(m_builder, &SegmentBuilder::countsChanged, this, &RuleEditor::refreshButtons);
    connect(m_text, &SegmentEditor::saveRequested, this, &RuleEditor::saveRequested);
    refreshButtons();
}

QWidget* RuleEditor::makeBuilderPage()
{
    auto* page = new QWidget(m_ways);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGrid);
    column->addWidget(m_builder, 1);

    auto* asText = new Button(tr("Edit as text"), u"edit"_s, Button::Kind::Secondary, page);
    m_missing = new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Muted, page);
    m_missing->setObjectName(u"ruleMissing"_s);
    m_missing->setWordWrap(true);
    m_revert = new Button(tr("Revert"), Button::Kind::Secondary, page);
    m_save = new Button(tr("Save"), u"save"_s, Button::Kind::Primary, page);
    identify(asText, u"ruleAsText"_s, tr("Edit the rule as text"));
    identify(m_revert, u"ruleRevert"_s, tr("Go back to the saved rule"));
    identify(m_save, u"ruleSave"_s, tr("Save the segment"));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGrid);
    row->addWidget(asText);
    row->addWidget(m_missing, 1);
    row->addWidget(m_revert);
    row->addWidget(m_save);
    column->addLayout(row);

    connect(asText, &QPushButton::clicked, this, &RuleEditor::showText);
    connect(m_revert, &QPushButton::clicked, this, [this] { m_builder->setDefinition(m_saved); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const auto definition = m_builder->definition()) {
            Q_EMIT saveRequested(*definition);
        }
    });
    return page;
}

QWidget* RuleEditor::makeTextPage()
{
    auto* page = new QWidget(m_ways);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGrid);
    auto* back = new Button(tr("Back to the builder"), Button::Kind::Secondary, page);
    identify(back, u"ruleAsCards"_s, tr("Edit the rule with the builder"));
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addWidget(m_text, 1);
    connect(back, &QPushButton::clicked, this, &RuleEditor::showBuilder);
    return page;
}

void RuleEditor::setDefinition(const segments::Definition& definition)
{
    m_saved = definition;
    m_builder->setDefinition(definition);
    m_text->setDefinition(definition);
    refreshButtons();
}

void RuleEditor::editName()
{
    m_builder->editName();
}

bool RuleEditor::isChanged() const
{
    if (m_ways->currentIndex() == 0) {
        return !m_builder->undoStack()->isClean();
    }
    // Also what was built before it was shown as text, and text that cannot be understood.
    return m_text->isChanged() || !m_text->definition() || !(*m_text->definition() == m_saved);
}

void RuleEditor::showText()
{
    // An unfinished rule has no text yet; then the text is that of the saved one.
    const auto built = m_builder->definition();
    m_text->setDefinition(built ? *built : m_saved);
    m_ways->setCurrentIndex(1);
}

void RuleEditor::showBuilder()
{
    if (const auto written = m_text->definition()) {
        m_builder->setDefinition(*written);
    }
    m_ways->setCurrentIndex(0);
}

void RuleEditor::refreshButtons()
{
    const auto definition = m_builder->definition();
    const bool isDifferent = !definition || !(*definition == m_saved);
    m_save->setEnabled(m_builder->canSave());
    m_revert->setEnabled(isDifferent);
    m_missing->setText(definition ? QString() : describe(definition.error()));
}

} // namespace rondom::ui
