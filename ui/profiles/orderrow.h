#pragma once

#include "models/core/calendar.h"
#include "models/profiles/profile.h"
#include "ui/common/theme.h"

#include <QAbstractButton>

namespace rondom::ui {

/// An order in a list of orders: number and amount, below them the day and what was in it. A refund
/// and a cancellation say so. Pressing it leads to the order.
class OrderRow : public QAbstractButton
{
    Q_OBJECT

public:
    OrderRow(const profiles::TimelineEvent& order, const Calendar& calendar,
             const QString& currency, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_amount;
    QString m_detail;
    QString m_icon;
    Tone m_tone = Tone::Positive;
};

} // namespace rondom::ui
