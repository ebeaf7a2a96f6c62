#include "ui/common/card.h"

#include "ui/common/controlpainter.h"
#include "ui/common/textlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace rondom::ui {

Card::Card(QWidget* parent) : QFrame(parent), m_content(new QVBoxLayout(this))
{
    m_content->setContentsMargins(metrics::kGutter, metrics::kGutter, metrics::kGutter,
                                  metrics::kGutter);
    m_content->setSpacing(metrics::kGrid);
}

Card::Card(const QString& title, QWidget* parent) : Card(parent)
{
    m_header = new QHBoxLayout;
    m_header->setSpacing(metrics::kGrid);
    m_content->setContentsMargins(metrics::kGutter, metrics::kCardTop, metrics::kGutter,
                                  metrics::kGutter);
    auto* name = sectionTitle(title, this);
    // As high as with a button, so that titles of cards beside each other stand in line.
    name->setMinimumHeight(metrics::kControlHeight);
    m_header->addWidget(name, 1);
    m_content->addLayout(m_header);
}

void Card::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    controls::roundedRect(painter, rect(), colors.surface, colors.border);
}

} // namespace rondom::ui
