#include "ui/segments/builderrow.h"

#include "models/segments/definitionparser.h"
#include "models/segments/programlanguagetext.h"
#include "models/segments/segmenttext.h"
#include "ui/common/button.h"
#include "ui/common/controlpainter.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"
#include "ui/segments/buildercounter.h"
#include "ui/segments/buildercountlabel.h"
#include "ui/segments/buildermodel.h"
#include "ui/segments/builderoffer.h"
#include "ui/segments/buildersentence.h"
#include "ui/segments/buildersentenceview.h"
#include "ui/segments/buildervaluechip.h"

#include <QFontDatabase>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kEditorHeight = 160;
constexpr double kLeftOutOpacity = 0.45;

} // namespace

BuilderRow::BuilderRow(const BuilderContext& context, const QString& path, QWidget* parent)
    : BuilderNode(context, path, parent)
    , m_sentence(new BuilderSentenceView(context.offer, u"builderField_"_s + path, this))
    , m_plain(new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Normal, this))
    , m_problem(new TextLabel({}, TextSize::Small, TextWeight::Regular, Tone::Muted, this))
    , m_middle(new QVBoxLayout)
{
    m_plain->setWordWrap(true);
    m_plain->setMinimumHeight(metrics::kControlHeight);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"builderProblem_"_s + path);
    m_problem->hide();

    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(metrics::kHalfGrid, metrics::kHalfGrid, metrics::kGrid,
                             metrics::kHalfGrid);
    line->setSpacing(metrics::kHalfGrid);
    line->addWidget(handle(), 0, Qt::AlignTop);
    if (context.model.draft().isNegated(path)) {
        auto* negation = new BuilderValueChip(tr("not"), this);
        identify(negation, u"builderNot_"_s + path, tr("Take back “not”"));
        negation->setToolTip(negation->accessibleName());
        connect(negation, &QAbstractButton::clicked, this,
                [model = &context.model, path] { model->negate(path); });
        line->addWidget(negation, 0, Qt::AlignTop);
        line->addSpacing(metrics::kHalfGrid);
    }
    m_middle->setSpacing(metrics::kHalfGrid);
    m_middle->addWidget(m_sentence);
    m_middle->addWidget(m_plain);
    m_middle->addWidget(m_problem);
    line->addLayout(m_middle, 1);
    line->addWidget(count(), 0, Qt::AlignTop);
    line->addWidget(eye(), 0, Qt::AlignTop);
    line->addWidget(more(), 0, Qt::AlignTop);

    if (context.model.draft().isDisabled(path)) {
        auto* faint = new QGraphicsOpacityEffect(m_sentence);
        faint->setOpacity(kLeftOutOpacity);
        m_sentence->setGraphicsEffect(faint);
    }
    connect(m_sentence, &BuilderSentenceView::edited, this,
            [this](const QJsonObject& condition, const QString& field) {
                this->context().model.setCondition(this->path(), condition, field);
            });
    refresh();
    refreshCount();
}

QString BuilderRow::plainSentence() const
{
    const QJsonObject definition{{u"rondom"_s, u"segment/1"_s},
                                 {u"where"_s, context().model.draft().core(path())}};
    const auto parsed = segments::DefinitionParser::parse(definition);
    return parsed && parsed->where
               ? capitalised(segments::conditionPhrase(*parsed->where, segments::programLanguage()))
               : tr("A condition that is not finished yet");
}

void BuilderRow::refresh()
{
    const QJsonObject condition = context().model.draft().core(path());
    const auto parts = sentence::partsOf(condition, context().offer);
    m_sentence->setVisible(parts.has_value());
    m_plain->setVisible(!parts);
    if (parts) {
        m_sentence->setParts(*parts);
    } else {
        m_plain->setText(plainSentence());
    }
    setNodeName(plainSentence());
    refreshCount();
}

void BuilderRow::refreshCount()
{
    BuilderNode::refreshCount();
    const auto problem = context().counter.problemOf(path());
    m_problem->setVisible(problem.has_value());
    if (problem) {
        m_problem->setText(problem->text);
        m_problem->setTone(problem->isUnfinished ? Tone::Warning : Tone::Negative);
    }
    if (problem || context().model.draft().isDisabled(path())) {
        count()->setCount(std::nullopt, 0);
        count()->setBusy(false);
    }
}

void BuilderRow::takeFocus()
{
    if (context().counter.problemOf(path())) {
        m_sentence->focusMissing();
    } else {
        m_sentence->focusFirstField();
    }
}

void BuilderRow::openMissing()
{
    m_sentence->openMissing();
}

void BuilderRow::addActions(QMenu& menu)
{
    const auto extras = sentence::actionsFor(context().model.draft().core(path()), context().offer);
    for (const RowAction& extra : extras) {
        QAction* action = menu.addAction(lineIcon(u"plus"_s), extra.text);
        connect(action, &QAction::triggered, &context().model,
                [model = &context().model, path = path(), condition = extra.condition] {
                    model->setCondition(path, condition);
                });
    }
    if (!extras.isEmpty()) {
        menu.addSeparator();
    }
    connect(menu.addAction(lineIcon(u"edit"_s), tr("Edit as text")), &QAction::triggered, this,
            &BuilderRow::editAsText);
}

void BuilderRow::editAsText()
{
    if (m_editor) {
        m_text->setFocus();
        return;
    }
    m_editor = new QWidget(this);
    auto* layout = new QVBoxLayout(m_editor);
    layout->setContentsMargins(0, 0, 0, metrics::kHalfGrid);
    layout->setSpacing(metrics::kGrid);
    m_text = new QPlainTextEdit(m_editor);
    identify(m_text, u"builderText_"_s + path(), tr("The condition as text"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(kEditorHeight);
    const QJsonObject condition = context().model.draft().core(path());
    m_text->setPlainText(QString::fromUtf8(QJsonDocument(condition).toJson()));
    m_textProblem = new TextLabel({}, TextSize::Small, TextWeight::Regular, Tone::Negative, this);
    m_textProblem->setWordWrap(true);
    m_textProblem->hide();
    auto* apply = new Button(tr("Apply"), Button::Kind::Secondary, m_editor);
    auto* cancel = new Button(tr("Cancel"), Button::Kind::Quiet, m_editor);
    apply->setObjectName(u"builderTextApply_"_s + path());
    cancel->setObjectName(u"builderTextCancel_"_s + path());
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(apply);
    buttons->addWidget(cancel);
    buttons->addStretch();
    layout->addWidget(m_text);
    layout->addWidget(m_textProblem);
    layout->addLayout(buttons);
    m_middle->addWidget(m_editor);
    connect(apply, &QPushButton::clicked, this, &BuilderRow::takeText);
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_editor->deleteLater();
        m_editor = nullptr;
        handle()->setFocus();
    });
    m_text->setFocus();
}

void BuilderRow::takeText()
{
    const QJsonDocument typed = QJsonDocument::fromJson(m_text->toPlainText().toUtf8());
    const QJsonObject definition{{u"rondom"_s, u"segment/1"_s}, {u"where"_s, typed.object()}};
    const auto parsed = segments::DefinitionParser::parse(definition);
    if (!typed.isObject() || !parsed) {
        m_textProblem->setText(typed.isObject() ? parsed.error().message
                                                : tr("This is no JSON object. Nothing was changed. "
                                                     "Correct the text and apply it again."));
        m_textProblem->show();
        return;
    }
    m_editor->deleteLater();
    m_editor = nullptr;
    context().model.replace(path(), typed.object());
}

void BuilderRow::enterEvent(QEnterEvent* event)
{
    BuilderNode::enterEvent(event);
    update();
}

void BuilderRow::leaveEvent(QEvent* event)
{
    BuilderNode::leaveEvent(event);
    update();
}

void BuilderRow::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    if (!underMouse()) {
        return;
    }
    QPainter painter(this);
    controls::roundedRect(painter, rect(), colorsOf(palette()).hover(), {});
}

} // namespace rondom::ui
