#pragma once

#include "models/demo/timestamps.h"

#include <QByteArray>

namespace rondom::demo {

class TradingCalendar;

/// The newsletters of the last half year.
class CampaignPlan
{
public:
    /// Every other week, or more often when \a messages are more than those could carry to
    /// \a people.
    CampaignPlan(const TradingCalendar& calendar, qint64 messages, int people);

    int size() const { return m_size; }
    Moment sentAt(int campaign) const;
    QByteArray title(int campaign) const;
    /// The mail tool's own id, ten letters and digits.
    QByteArray id(int campaign) const;

private:
    const TradingCalendar& m_calendar;
    int m_size;
};

} // namespace rondom::demo
