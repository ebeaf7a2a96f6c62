#include "models/demo/mailactivityfile.h"

#include "models/demo/blemish.h"
#include "models/demo/contact.h"
#include "models/demo/csvfile.h"
#include "models/demo/membership.h"
#include "models/demo/workmeter.h"

namespace rondom::demo {

namespace {

constexpr qint64 kMsPerSecond = 1000;
constexpr qint64 kMsPerDay = 86'400'000;
constexpr int kSecondsToDeliverAll = 1800;
constexpr double kSecondsToOpen = 2 * 86'400.0;
/// Who is quiet opens nothing this recent; with the time to open it is more than 90 days.
constexpr qint64 kQuietDays = 100;

/// Writes what happened to messages, row by row.
class ActivityRows
{
public:
    ActivityRows(const Shop& shop, CsvFile& file) : m_shop(shop), m_file(file) {}

    qint64 count() const { return m_row; }
    void writeMessage(const Person& person, qint64 sentAt, const QByteArray& title, Random random);

private:
    void writeRow(const QByteArray& address, const char* event, qint64 at, const QByteArray& title);

    const Shop& m_shop;
    CsvFile& m_file;
    qint64 m_row = 0;
};

void ActivityRows::writeMessage(const Person& person, qint64 sentAt, const QByteArray& title,
                                Random random)
{
    const qint64 now = m_shop.calendar.now();
    const qint64 deliveredAt = sentAt + random.below(kSecondsToDeliverAll) * kMsPerSecond;
    const qint64 secondsToOpen = 60 + qint64(random.steeplySkewed() * kSecondsToOpen);
    const qint64 openedAt = deliveredAt + secondsToOpen * kMsPerSecond;
    const qint64 clickedAt = openedAt + (5 + random.below(115)) * kMsPerSecond;
    const bool isTooQuiet = person.isQuiet && sentAt >= now - kQuietDays * kMsPerDay;
    const bool opens = random.chance(person.opensPerThousand);
    const bool clicks = random.chance(180);

    const QByteArray address = email(person, person.newsletterMailbox);
    writeRow(address, "Email Delivered", deliveredAt, title);
    if (!opens || isTooQuiet || openedAt > now) {
        return;
    }
    writeRow(address, "Email Opened", openedAt, title);
    if (clicks && clickedAt <= now) {
        writeRow(address, "Email Link Clicked", clickedAt, title);
    }
}

void ActivityRows::writeRow(const QByteArray& address, const char* event, qint64 at,
                            const QByteArray& title)
{
    const Blemish blemish = blemishOf(m_row++);
    if (blemish == Blemish::BlankRow) {
        m_file.blankRow();
    }
    if (blemish == Blemish::BrokenEmail) {
        m_file.cell(address.first(address.indexOf('@')));
    } else if (blemish == Blemish::ShoutedEmail) {
        m_file.cell(shoutedEmail(address));
    } else {
        m_file.cell(address);
    }
    m_file.cell(event);
    m_file.cell(blemish == Blemish::ImpossibleDate ? QByteArray("2025-02-30T10:00:00Z")
                                                   : isoUtcTime(at));
    if (blemish != Blemish::RaggedRow) {
        m_file.cell(title);
    }
    m_file.endRow();
}

bool receives(const Shop& shop, const Person& person, qint64 sentAt)
{
    const bool isMember =
        person.isInNewsletter() && person.subscription != Subscription::NonSubscribed;
    return isMember && membershipOf(shop, person).receivesAt(sentAt);
}

} // namespace

qint64 messagesFor(qint64 rows)
{
    // Of a hundred messages 45 are opened and 8 are clicked.
    return rows * 100 / 153;
}

qint64 writeMailActivity(const Shop& shop, const CampaignPlan& campaigns, qint64 rows,
                         QIODevice& device, WorkMeter& meter)
{
    CsvFile file(device, CsvLayout{}, meter);
    file.writeHeader("Email Address,Event,Time,Campaign");
    ActivityRows activity(shop, file);
    const int people = shop.population.size();
    for (int campaign = 0; campaign < campaigns.size(); ++campaign) {
        const qint64 enough = rows * (campaign + 1) / campaigns.size();
        const qint64 sentAt = campaigns.sentAt(campaign).instant;
        const QByteArray title = campaigns.title(campaign);
        Random random(shop.seed, Random::Stream::Campaign, quint64(campaign));
        const int first = random.below(people);
        for (int i = 0; i < people && activity.count() < enough && !meter.isStopped(); ++i) {
            const Person person = shop.population.person(
                shop.population.indexOfRank(int((qint64(first) + i) % people)));
            if (receives(shop, person, sentAt)) {
                const quint64 message = (quint64(campaign) << 32) | quint64(person.index);
                activity.writeMessage(person, sentAt, title,
                                      Random(shop.seed, Random::Stream::Message, message));
            }
        }
    }
    return activity.count();
}

} // namespace rondom::demo
