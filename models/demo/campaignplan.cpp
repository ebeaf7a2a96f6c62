#include "models/demo/campaignplan.h"

#include "models/demo/random.h"
#include "models/demo/tradingcalendar.h"

#include <QString>

#include <algorithm>
#include <array>

namespace rondom::demo {

namespace {

constexpr int kDays = 182;
constexpr int kLastDaysAgo = 2;
constexpr int kFewest = 13;
constexpr int kMost = 100'000;

constexpr std::array kThemes = {"Nieuw licht in huis",  "Winterlicht",    "Lentelicht",
                                "Buiten eten",          "Tips van Jaap",  "Licht op je werkplek",
                                "Zomer & zo",           "Sale: op is op", "Herfst thuis",
                                "Cadeaus onder 30 euro"};

} // namespace

CampaignPlan::CampaignPlan(const TradingCalendar& calendar, qint64 messages, int people)
    : m_calendar(calendar)
{
    // About half of all people get a newsletter; a campaign reaches most of them.
    const qint64 perCampaign = std::max<qint64>(1, qint64(people) * 35 / 100);
    m_size = int(std::clamp<qint64>(messages / perCampaign, kFewest, kMost));
}

Moment CampaignPlan::sentAt(int campaign) const
{
    const qint64 campaignsAfter = m_size - 1 - campaign;
    const int daysAgo = kLastDaysAgo + int(campaignsAfter * kDays / m_size);
    const int wallSecond = (9 + campaign % 8) * 3600;
    const auto sent = m_calendar.on(m_calendar.today() - daysAgo, wallSecond);
    Q_ASSERT(sent);
    return *sent;
}

QByteArray CampaignPlan::title(int campaign) const
{
    return "Nieuwsbrief " + QByteArray::number(campaign + 1) + ": " +
           kThemes[size_t(campaign) % kThemes.size()];
}

QByteArray CampaignPlan::id(int campaign) const
{
    Random random(0, Random::Stream::Campaign, quint64(campaign));
    return QByteArray::number(random.next() & 0xffffffffffU, 16).rightJustified(10, '0');
}

} // namespace rondom::demo
