#include "ui/segments/whatifview.h"

#include "models/segments/programlanguagetext.h"
#include "ui/common/format.h"
#include "ui/common/identify.h"
#include "ui/common/textlabel.h"
#include "ui/segments/whatifchart.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

constexpr int kUseWidth = 120;

QString valueText(double value)
{
    return QLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace

WhatIfView::WhatIfView(workspace::Session& session, QWidget* parent)
    : AnswerView(session, parent)
    , m_number(new QComboBox(this))
    , m_sentence(new TextLabel({}, TextSize::Body, TextWeight::Strong, Tone::Normal, this))
    , m_chart(new WhatIfChart(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_use(new QPushButton(this))
{
    identify(m_number, u"whatIfNumber"_s, tr("The number to try other values of"));
    identify(m_slider, u"whatIfSlider"_s, tr("The value to try"));
    identify(m_use, u"whatIfUse"_s, tr("Use the value that is tried in the rule"));
    m_sentence->setObjectName(u"whatIfSentence"_s);
    m_sentence->setWordWrap(true);
    m_chart->setObjectName(u"whatIfChart"_s);
    m_number->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_use->setMinimumWidth(kUseWidth);
    m_slider->setPageStep(3);

    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGap);
    row->addWidget(m_slider, 1);
    row->addWidget(m_use);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kGap, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_number);
    column->addWidget(m_sentence);
    column->addWidget(m_chart, 1);
    column->addLayout(row);

    connect(m_number, &QComboBox::currentIndexChanged, this, &WhatIfView::count);
    connect(m_slider, &QSlider::valueChanged, this, &WhatIfView::showTried);
    connect(m_use, &QPushButton::clicked, this, &WhatIfView::use);
}

void WhatIfView::load()
{
    showNumbers();
    count();
}

void WhatIfView::showNumbers()
{
    const QString kept = chosen() ? chosen()->path : QString();
    m_numbers = segments::whatIfNumbers(definition());
    const QSignalBlocker blocker(m_number);
    m_number->clear();
    for (const segments::WhatIfNumber& number : std::as_const(m_numbers)) {
        m_number->addItem(
            tr("%1 in: %2", "number, condition")
                .arg(valueText(number.value),
                     segments::whatIfPhrase(definition(), number, segments::programLanguage())));
        if (number.path == kept) {
            m_number->setCurrentIndex(m_number->count() - 1);
        }
    }
    const bool hasNumbers = !m_numbers.isEmpty();
    for (QWidget* widget : {static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_chart),
                            static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_use)}) {
        widget->setVisible(hasNumbers);
    }
}

const segments::WhatIfNumber* WhatIfView::chosen() const
{
    const int index = m_number->currentIndex();
    return index >= 0 && index < m_numbers.size() ? &m_numbers.at(index) : nullptr;
}

void WhatIfView::count()
{
    // The values of another number are nothing to choose from.
    show({});
    const segments::WhatIfNumber* number = chosen();
    if (!number) {
        m_sentence->setText(tr("This rule has no number to try other values of. “Ordered at "
                               "least twice in 90 days” has two."));
        return;
    }
    m_sentence->setText(tr("Counting..."));
    ask<QList<segments::WhatIfPoint>>(
        [definition = definition(), number = *number,
         now = session().now()](const storage::Connection& connection) {
            JobContext unwatched;
            return segments::whatIf(connection, definition, number.path,
                                    segments::whatIfValues(number), now, unwatched);
        },
        [this](const QList<segments::WhatIfPoint>& points) { show(points); });
}

const segments::WhatIfPoint* WhatIfView::current() const
{
    const segments::WhatIfNumber* number = chosen();
    const auto found = std::find_if(m_points.begin(), m_points.end(), [number](const auto& point) {
        return number && point.value == number->value;
    });
    return found == m_points.end() ? nullptr : &*found;
}

void WhatIfView::show(const QList<segments::WhatIfPoint>& points)
{
    m_points = points;
    m_chart->setPoints(points, chosen() ? chosen()->value : 0);
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, std::max(0, int(points.size()) - 1));
    m_slider->setValue(current() ? int(current() - m_points.constData()) : 0);
    showTried();
}

void WhatIfView::showTried()
{
    const segments::WhatIfPoint* now = current();
    const qsizetype index = m_slider->value();
    const bool canTry = now && index < m_points.size();
    m_use->setEnabled(canTry && m_points.at(index).value != now->value);
    m_use->setText(canTry ? tr("Use %1", "number").arg(valueText(m_points.at(index).value))
                          : tr("Use"));
    m_chart->setTried(canTry ? index : -1);
    if (!canTry) {
        return;
    }
    const segments::WhatIfPoint& tried = m_points.at(index);
    const qint64 more = tried.people - now->people;
    if (tried.value == now->value) {
        m_sentence->setText(tr("With %1, as it is: %n people. Drag to try other values.", nullptr,
                               int(tried.people))
                                .arg(valueText(tried.value)));
    } else {
        const QString change = more == 0  ? tr("as many as now")
                               : more > 0 ? tr("%1 more than now").arg(formatCount(more))
                                          : tr("%1 fewer than now").arg(formatCount(-more));
        m_sentence->setText(tr("With %1 instead of %2: %3 people, %4.", "number, number, count, "
                                                                        "change")
                                .arg(valueText(tried.value), valueText(now->value),
                                     formatCount(tried.people), change));
    }
}

void WhatIfView::use()
{
    const segments::WhatIfNumber* number = chosen();
    if (!number || m_slider->value() >= m_points.size()) {
        return;
    }
    const auto changed =
        segments::withNumber(definition(), number->path, m_points.at(m_slider->value()).value);
    if (changed) {
        Q_EMIT ruleChosen(*changed);
    } else {
        Q_EMIT failed(changed.error());
    }
}

} // namespace rondom::ui
