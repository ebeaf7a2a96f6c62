#include "ui/common/factlist.h"

#include "ui/common/textlabel.h"

#include <QGridLayout>

namespace rondom::ui {

FactList::FactList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::kGutter);
    m_grid->setVerticalSpacing(metrics::kGrid);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const QList<Fact>& facts)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact& fact : facts) {
        auto* label = mutedLabel(fact.label, this);
        auto* value =
            new TextLabel(fact.value, TextSize::Body, TextWeight::Regular, Tone::Normal, this);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setToolTip(fact.origin);
        label->setToolTip(fact.origin);
        label->setMinimumWidth(88);
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1, Qt::AlignTop);
        ++row;
    }
}

} // namespace rondom::ui
