#include "models/demo/audiencefiles.h"

#include "models/demo/blemish.h"
#include "models/demo/contact.h"
#include "models/demo/membership.h"
#include "models/demo/places.h"
#include "models/demo/truthfile.h"
#include "models/demo/workmeter.h"

#include <QByteArrayList>

#include <array>

namespace rondom::demo {

namespace {

constexpr const char* kMergeFields =
    "\"Email Address\",\"First Name\",\"Last Name\",\"Phone Number\",\"Favourite Rooms\",";
constexpr const char* kUnsubscribeColumns =
    "UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_CAMPAIGN_ID,UNSUB_REASON,UNSUB_REASON_OTHER,";
constexpr const char* kCleanColumns = "CLEAN_TIME,CLEAN_CAMPAIGN_TITLE,CLEAN_CAMPAIGN_ID,";
constexpr const char* kSystemColumns =
    "MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,"
    "TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS";

constexpr CsvLayout kMailchimp{',', CsvLayout::Quoting::AlsoForSpaces, CsvLayout::Encoding::Utf8,
                               "\n"};

QByteArray header(Subscription status)
{
    QByteArray line = kMergeFields;
    if (status == Subscription::Unsubscribed) {
        line.append(kUnsubscribeColumns);
    } else if (status == Subscription::Cleaned) {
        line.append(kCleanColumns);
    }
    return line.append(kSystemColumns);
}

const char* timeZone(Country country)
{
    switch (country) {
    case Country::Netherlands:
        return "Europe/Amsterdam";
    case Country::Belgium:
        return "Europe/Brussels";
    case Country::Germany:
        return "Europe/Berlin";
    }
    Q_UNREACHABLE();
}

/// An address of the ranges kept free for examples (RFC 5737).
QByteArray exampleIp(Random& random)
{
    constexpr std::array kRanges = {"192.0.2.", "198.51.100.", "203.0.113."};
    const char* range = kRanges[size_t(random.below(int(kRanges.size())))];
    return range + QByteArray::number(1 + random.below(254));
}

QByteArray favouriteRooms(Random& random)
{
    constexpr std::array kRooms = {"Woonkamer", "Slaapkamer", "Keuken", "Tuin"};
    QByteArrayList rooms;
    for (const char* room : kRooms) {
        if (random.chance(220)) {
            rooms.append(room);
        }
    }
    return rooms.join(", ");
}

/// Tags come as a list that is quoted itself: "VIP","Blog"
QByteArray tagList(const Person& person, Random& random)
{
    QByteArrayList tags;
    if (person.isEmployee) {
        tags.append("\"Team\"");
    }
    if (person.opensPerThousand > 700) {
        tags.append("\"VIP\"");
    }
    if (random.chance(150)) {
        tags.append("\"Blog\"");
    }
    return tags.join(',');
}

/// Writes the rows of one status; columns stand in the order of the header.
class AudienceRows
{
public:
    AudienceRows(QIODevice& device, Subscription status, const CampaignPlan& campaigns,
                 TruthFile& truth, WorkMeter& meter)
        : m_file(device, kMailchimp, meter)
        , m_status(status)
        , m_campaigns(campaigns)
        , m_truth(truth)
    {
        m_file.writeHeader(header(status));
    }

    void write(const Person& person, const Membership& membership, Random random);

private:
    void writeMember(const Person& person, Blemish blemish, Random& random);
    void writeLeaving(const Membership& membership, Random& random);
    void writeProof(const Membership& membership, Blemish blemish, Random& random);
    void writePlace(const Person& person);
    /// An address that somebody once typed into the tool, and nothing else.
    void writeJunk();
    int campaignBefore(qint64 instant) const;

    CsvFile m_file;
    Subscription m_status;
    const CampaignPlan& m_campaigns;
    TruthFile& m_truth;
    qint64 m_row = 0;
};

void AudienceRows::write(const Person& person, const Membership& membership, Random random)
{
    const Blemish blemish = blemishOf(m_row++);
    if (blemish == Blemish::BlankRow) {
        m_file.blankRow();
    } else if (blemish == Blemish::BrokenEmail) {
        writeJunk();
    }
    writeMember(person, blemish, random);
    writeLeaving(membership, random);
    m_file.number(1 + person.opensPerThousand / 210);
    writeProof(membership, blemish, random);
    writePlace(person);
    m_file.cell(plainUtcTime(membership.changedAt));
    m_file.number(90'000'001 + person.index);
    m_file.cell(QByteArray::number(random.next() & 0xffffffffffU, 16).rightJustified(10, '0'));
    if (blemish != Blemish::RaggedRow) {
        m_file.empty(); // NOTES
        m_file.cell(tagList(person, random));
    }
    m_file.endRow();
    m_truth.add(person, kNewsletter, email(person, person.newsletterMailbox));
}

void AudienceRows::writeMember(const Person& person, Blemish blemish, Random& random)
{
    QByteArray address = email(person, person.newsletterMailbox);
    if (blemish == Blemish::ShoutedEmail) {
        address = shoutedEmail(address);
    } else if (random.chance(20)) {
        address = carelessEmail(address);
    }
    QByteArray first = givenName(person);
    QByteArray last = lastName(person);
    if (blemish == Blemish::WrongCaseName) {
        first = first.toLower();
        last = last.toLower();
    } else if (random.chance(20)) {
        last = misspelled(last, random);
    }
    const bool givesName = random.chance(920);
    m_file.cell(address);
    m_file.cell(givesName ? first : QByteArray());
    m_file.cell(givesName ? last : QByteArray());
    m_file.cell(person.givesPhoneToNewsletter ? carelessPhone(person, random) : QByteArray());
    m_file.cell(favouriteRooms(random));
}

void AudienceRows::writeLeaving(const Membership& membership, Random& random)
{
    if (!membership.leftAt) {
        return;
    }
    const int campaign = campaignBefore(*membership.leftAt);
    m_file.cell(plainUtcTime(*membership.leftAt));
    m_file.cell(campaign < 0 ? QByteArray() : m_campaigns.title(campaign));
    m_file.cell(campaign < 0 ? QByteArray() : m_campaigns.id(campaign));
    if (m_status == Subscription::Unsubscribed) {
        const bool saysWhy = random.chance(300);
        m_file.cell(saysWhy ? "No longer interested" : "None given");
        m_file.empty(); // UNSUB_REASON_OTHER
    }
}

void AudienceRows::writeProof(const Membership& membership, Blemish blemish, Random& random)
{
    const QByteArray ip = exampleIp(random);
    const bool isConfirmed = membership.hasProof && random.chance(940);
    if (!membership.hasProof) {
        m_file.empty(2);
    } else {
        // Mailchimp's own way of saying that it does not know any more.
        const bool isForgotten = blemish == Blemish::ImpossibleDate;
        m_file.cell(isForgotten ? QByteArray("0000-00-00 00:00:00")
                                : plainUtcTime(membership.signedUpAt));
        m_file.cell(ip);
    }
    if (!isConfirmed) {
        m_file.empty(2);
    } else {
        m_file.cell(plainUtcTime(membership.confirmedAt));
        m_file.cell(ip);
    }
}

void AudienceRows::writePlace(const Person& person)
{
    m_file.cell(person.place->latitude);
    m_file.cell(person.place->longitude);
    m_file.number(1);
    m_file.number(2);
    m_file.cell(timeZone(person.country));
    m_file.cell(countryCode(person.country));
    m_file.cell(person.place->region);
}

void AudienceRows::writeJunk()
{
    m_file.cell("geen e-mail");
    const int columns = int(header(m_status).count(',')) + 1;
    m_file.empty(columns - 1);
    m_file.endRow();
}

int AudienceRows::campaignBefore(qint64 instant) const
{
    // Campaigns are few, and only those who left are looked up.
    int campaign = m_campaigns.size() - 1;
    while (campaign >= 0 && m_campaigns.sentAt(campaign).instant > instant) {
        --campaign;
    }
    return campaign;
}

} // namespace

void writeAudience(const Shop& shop, const CampaignPlan& campaigns, const AudienceDevices& devices,
                   TruthFile& truth, WorkMeter& meter)
{
    AudienceRows subscribed(devices.subscribed, Subscription::Subscribed, campaigns, truth, meter);
    AudienceRows nonSubscribed(devices.nonSubscribed, Subscription::NonSubscribed, campaigns, truth,
                               meter);
    AudienceRows unsubscribed(devices.unsubscribed, Subscription::Unsubscribed, campaigns, truth,
                              meter);
    AudienceRows cleaned(devices.cleaned, Subscription::Cleaned, campaigns, truth, meter);
    for (int i = 0; i < shop.population.size() && !meter.isStopped(); ++i) {
        const Person person = shop.population.person(i);
        if (!person.isInNewsletter()) {
            continue;
        }
        const Membership membership = membershipOf(shop, person);
        const Random random(shop.seed, Random::Stream::AudienceRow, quint64(i));
        switch (person.subscription) {
        case Subscription::None:
            break;
        case Subscription::Subscribed:
            subscribed.write(person, membership, random);
            break;
        case Subscription::NonSubscribed:
            nonSubscribed.write(person, membership, random);
            break;
        case Subscription::Unsubscribed:
            unsubscribed.write(person, membership, random);
            break;
        case Subscription::Cleaned:
            cleaned.write(person, membership, random);
            break;
        }
    }
}

} // namespace rondom::demo
