#include "ui/segments/reasonlist.h"

#include "models/segments/programlanguagetext.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/segments/conditionlist.h"

#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace rondom::ui {

ReasonList::ReasonList(QWidget* parent) : QScrollArea(parent)
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, metrics::kGrid, 0);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(metrics::kGap);
    column->addLayout(m_rows);
    column->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ReasonList::clear()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ReasonList::setExplanation(const segments::Definition& definition,
                                const segments::Explanation& explanation)
{
    clear();
    QHash<QString, segments::ConditionReason> reasons;
    for (const segments::ConditionReason& reason : explanation.conditions) {
        reasons.insert(reason.path, reason);
    }
    for (const ConditionLine& line : conditionLines(definition, segments::programLanguage())) {
        const segments::ConditionReason reason = reasons.value(line.path);
        addRow(line.depth, reason.holds, line.text, reason.because);
    }
    verticalScrollBar()->setValue(0);
}

void ReasonList::addRow(int depth, bool holds, const QString& condition, const QString& because)
{
    auto* row = new QWidget(widget());
    row->setAccessibleName(holds ? tr("Met: %1", "condition").arg(condition)
                                 : tr("Not met: %1", "condition").arg(condition));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(depth * metrics::kGutter, 0, 0, 0);
    line->setSpacing(metrics::kGrid);
    auto* sign = new QLabel(row);
    const Tone tone = holds ? Tone::Positive : Tone::Negative;
    sign->setPixmap(
        lineIcon(holds ? u"check"_s : u"cross"_s, tone)
            .pixmap(QSize(metrics::kSmallIcon, metrics::kSmallIcon), devicePixelRatioF()));
    sign->setFixedWidth(metrics::kSmallIcon);
    sign->setToolTip(holds ? tr("Met") : tr("Not met"));
    line->addWidget(sign, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* text = new TextLabel(capitalised(condition), TextSize::Body, TextWeight::Strong,
                               Tone::Normal, row);
    text->setWordWrap(true);
    words->addWidget(text);
    words->addWidget(mutedLabel(because, row));
    line->addLayout(words, 1);
    m_rows->addWidget(row);
}

} // namespace rondom::ui
