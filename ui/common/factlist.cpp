#include "ui/common/factlist.h"

#include "ui/common/elidedlabel.h"

#include <QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

/// A word longer than this would push the list out of its column.
constexpr qsizetype kLongestWord = 21;

bool hasLongWord(const QString& text)
{
    const QStringList words = text.split(u' ');
    return std::any_of(words.begin(), words.end(),
                       [](const QString& word) { return word.size() > kLongestWord; });
}

TextLabel* valueLabel(const Fact& fact, QWidget* parent)
{
    if (hasLongWord(fact.value)) {
        auto* line =
            new ElidedLabel(fact.value, TextSize::Body, TextWeight::Regular, Tone::Normal, parent);
        line->setHint(fact.origin);
        return line;
    }
    auto* label =
        new TextLabel(fact.value, TextSize::Body, TextWeight::Regular, Tone::Normal, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setToolTip(fact.origin);
    return label;
}

} // namespace

FactList::FactList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::kGap);
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
        TextLabel* value = valueLabel(fact, this);
        label->setToolTip(fact.origin);
        label->setMinimumWidth(80);
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
        value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        ++row;
    }
}

} // namespace rondom::ui
