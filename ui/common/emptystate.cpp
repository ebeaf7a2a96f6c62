#include "ui/common/emptystate.h"

#include "ui/common/button.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kIconSize = 40;
constexpr int kTextWidth = 420;

} // namespace

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& text,
                       const QString& action, QWidget* parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_text(mutedLabel(text, this))
{
    auto* heading = new TextLabel(title, TextSize::Lead, TextWeight::Strong, Tone::Normal, this);
    heading->setAlignment(Qt::AlignCenter);
    heading->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setMaximumWidth(kTextWidth);
    m_icon->setAlignment(Qt::AlignCenter);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kCardGap, metrics::kCardGap, metrics::kCardGap,
                               metrics::kCardGap);
    column->setSpacing(metrics::kGrid);
    column->addStretch();
    column->addWidget(m_icon);
    column->addSpacing(metrics::kGrid);
    column->addWidget(heading);
    auto* line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(m_text, 1);
    line->addStretch();
    column->addLayout(line);
    if (!action.isEmpty()) {
        m_button = new Button(action, Button::Kind::Primary, this);
        m_button->setObjectName(u"emptyStateAction"_s);
        connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
        column->addSpacing(metrics::kGrid);
        column->addWidget(m_button, 0, Qt::AlignHCenter);
    }
    column->addStretch();
    drawIcon();
}

void EmptyState::setText(const QString& text)
{
    m_text->setText(text);
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawIcon();
    }
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(
        iconPixmap(m_iconName, colorsOf(palette()).accent, kIconSize, devicePixelRatioF()));
}

} // namespace rondom::ui
