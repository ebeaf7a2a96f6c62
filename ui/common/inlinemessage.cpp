#include "ui/common/inlinemessage.h"

#include "models/core/errortext.h"
#include "ui/common/button.h"
#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Positive:
        return u"success"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Negative:
        return u"error"_s;
    case Tone::Normal:
    case Tone::Muted:
    case Tone::Accent:
    case Tone::Info:
    case Tone::OnAccent:
        return u"info"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

InlineMessage::InlineMessage(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new TextLabel({}, TextSize::Body, TextWeight::Regular, Tone::Normal, this))
    , m_action(new Button({}, Button::Kind::Secondary, this))
    , m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(u"messageText"_s);
    identify(m_action, u"messageAction"_s, tr("Do what the message suggests"));
    identify(m_close, u"messageClose"_s, tr("Close this message"));
    m_close->setIcon(lineIcon(u"close"_s, Tone::Muted));
    m_close->setAutoRaise(true);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kGap, metrics::kGrid, metrics::kGrid, metrics::kGrid);
    row->setSpacing(metrics::kGap);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_icon->setMinimumHeight(metrics::kControlHeight);
    m_text->setMinimumHeight(metrics::kControlHeight);

    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, &InlineMessage::actionTriggered);
    hide();
}

void InlineMessage::showMessage(Tone tone, const QString& text, const QString& action)
{
    m_tone = tone;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    drawIcon();
    setAccessibleName(text);
    show();
    update();
}

void InlineMessage::showError(const Error& error)
{
    if (error.code == Error::Code::Canceled) {
        showMessage(Tone::Info, describe(error));
        return;
    }
    showMessage(Tone::Negative, describe(error));
}

QString InlineMessage::text() const
{
    return m_text->text();
}

void InlineMessage::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    controls::roundedRect(painter, rect(), colors.tint(m_tone), colors.border);
}

void InlineMessage::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawIcon();
    }
}

void InlineMessage::drawIcon()
{
    m_icon->setPixmap(iconPixmap(iconOf(m_tone), colorsOf(palette()).of(m_tone), metrics::kIcon,
                                 devicePixelRatioF()));
}

} // namespace rondom::ui
