#include "ui/segments/segmenteditor.h"

#include "models/core/errortext.h"
#include "models/segments/definitionparser.h"
#include "models/segments/programlanguagetext.h"
#include "models/segments/segmenttext.h"
#include "ui/common/button.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kPauseMs = 250;

} // namespace

SegmentEditor::SegmentEditor(workspace::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(new QPlainTextEdit(this))
    , m_state(new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Muted, this))
    , m_save(new Button(tr("Save"), u"save"_s, Button::Kind::Primary, this))
    , m_revert(new Button(tr("Revert"), Button::Kind::Secondary, this))
    , m_delay(new QTimer(this))
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(int(TextSize::Body));
    m_text->setFont(fixed);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::StyledPanel);
    // The frame fills the corners, which are round.
    m_text->viewport()->setAutoFillBackground(false);
    m_text->document()->setDocumentMargin(metrics::kGap);
    identify(m_text, u"segmentDefinition"_s, tr("Definition"));
    identify(m_save, u"segmentSave"_s, tr("Save the segment"));
    identify(m_revert, u"segmentRevert"_s, tr("Go back to the saved definition"));
    m_state->setObjectName(u"segmentState"_s);
    m_state->setWordWrap(true);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kPauseMs);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kGrid, 0, 0);
    column->setSpacing(metrics::kGrid);
    column->addWidget(m_text, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGrid);
    row->addWidget(m_state, 1);
    row->addWidget(m_revert);
    row->addWidget(m_save);
    column->addLayout(row);

    connect(m_text, &QPlainTextEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_delay, &QTimer::timeout, this, &SegmentEditor::check);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_delay->stop();
        check();
        if (m_definition) {
            Q_EMIT saveRequested(*m_definition);
        }
    });
    connect(m_revert, &QPushButton::clicked, this,
            [this] { m_text->setPlainText(QString::fromUtf8(m_saved)); });
}

void SegmentEditor::setDefinition(const segments::Definition& definition)
{
    m_saved = QJsonDocument(definition.toJson()).toJson(QJsonDocument::Indented);
    m_text->setPlainText(QString::fromUtf8(m_saved));
    m_delay->stop();
    check();
}

bool SegmentEditor::isChanged() const
{
    return m_text->toPlainText().toUtf8() != m_saved;
}

void SegmentEditor::check()
{
    m_question.cancel();
    ++m_generation;
    m_revert->setEnabled(isChanged());
    const auto definition = segments::DefinitionParser::parse(m_text->toPlainText().toUtf8());
    m_save->setEnabled(definition.has_value());
    if (!definition) {
        m_definition.reset();
        showState(false, describe(definition.error()));
        return;
    }
    m_definition = *definition;
    count(*definition);
}

void SegmentEditor::count(const segments::Definition& definition)
{
    m_question = m_session.ask<segments::SegmentCount>(
        this,
        [definition, now = m_session.now()](const storage::Connection& connection) {
            JobContext unwatched;
            return segments::countSegment(connection, definition, now, unwatched);
        },
        [this, asked = m_generation, definition](const Result<segments::SegmentCount>& count) {
            if (asked != m_generation) {
                return;
            }
            if (!count) {
                m_save->setEnabled(false);
                showState(false, describe(count.error()));
                return;
            }
            const QString sentence =
                segments::segmentSentence(definition, segments::programLanguage());
            showState(true, tr("%1\n%2", "number of people, the rule as a sentence")
                                .arg(tr("%Ln person(s)", nullptr, int(count->count)), sentence));
        });
}

void SegmentEditor::showState(bool isGood, const QString& text)
{
    m_state->setTone(isGood ? Tone::Muted : Tone::Negative);
    m_state->setText(text);
}

} // namespace rondom::ui
