#include "models/demo/population.h"

#include "models/demo/catalogue.h"
#include "models/demo/places.h"

#include <algorithm>
#include <numeric>

namespace rondom::demo {

namespace {

constexpr int kDaysOfTrade = 730;
constexpr int kHouseholdBlock = 667; ///< one pair in so many people
constexpr int kHouseholdHead = 100;
constexpr int kGuestBlock = 33; ///< one guest in so many people
constexpr int kGuestPlace = 16;
constexpr int kMostEmployees = 8;
constexpr int kDrawsBeforeAnybodyDoes = 64;

bool isHouseholdHead(int index, int size)
{
    return index % kHouseholdBlock == kHouseholdHead && index + 1 < size;
}

bool isHouseholdPartner(int index)
{
    return index % kHouseholdBlock == kHouseholdHead + 1;
}

/// A step that visits every rank once on its way round, near the golden section of \a size so that
/// neighbouring ranks are far apart.
qint64 stepThrough(int size)
{
    qint64 step = std::max<qint64>(1, qint64(size) * 618 / 1000);
    while (std::gcd(step, qint64(size)) > 1) {
        ++step;
    }
    return step;
}

void inventHome(Person& person, Random& random)
{
    person.place = &drawPlace(random, person.country);
    person.street = drawStreet(random, person.country);
    person.houseNumber = 1 + int(random.skewed() * 240);
    person.houseAddition = random.chance(120) ? 1 + random.below(3) : 0;
    const int postcodes = person.place->lastPostcode - person.place->firstPostcode + 1;
    person.postcode = person.place->firstPostcode + random.below(postcodes);
    // The post does without F I O Q U Y, and without SA SD SS; leaving S out altogether is simpler.
    constexpr char kLetters[] = "ABCDEGHJKLMNPRTVWXZ";
    for (char& letter : person.postcodeLetters) {
        letter = kLetters[random.below(int(sizeof kLetters) - 1)];
    }
}

} // namespace

Population::Population(int size, quint64 seed, int today)
    : m_size(size)
    , m_seed(seed)
    , m_today(today)
    , m_rankStep(stepThrough(size))
    , m_rankOffset(Random(seed, Random::Stream::Shop, 0).below(size))
{
}

Person Population::person(int index) const
{
    Person person;
    person.index = index;
    Random random(m_seed, Random::Stream::Person, quint64(index));
    inventLooks(person, random);
    inventHome(person, random);
    inventSources(person, random);
    inventContacts(person, random);
    inventHabits(person, random);
    if (isHouseholdPartner(index)) {
        joinHousehold(person);
    }
    return person;
}

Person Population::drawActive(Random& random) const
{
    return person(indexOfRank(int(random.skewed() * m_size)));
}

Person Population::drawBuyer(Random& random, int day) const
{
    Person drawn;
    for (int tries = 0; tries < kDrawsBeforeAnybodyDoes; ++tries) {
        const double position = random.steeplySkewed();
        drawn = person(indexOfRank(rankNear(position, random)));
        if (drawn.isBuyer() && drawn.isActiveOn(day)) {
            return drawn;
        }
    }
    // In a shop of a few people nobody may fit. Whoever came last buys, as a guest if need be.
    return drawn;
}

Person Population::drawTillCustomer(Random& random, int day) const
{
    Person drawn;
    for (int tries = 0; tries < kDrawsBeforeAnybodyDoes; ++tries) {
        const double position = random.skewed();
        drawn = person(indexOfRank(rankNear(position, random)));
        if (drawn.isAtTill && drawn.isActiveOn(day)) {
            return drawn;
        }
    }
    return drawn;
}

int Population::indexOfRank(int rank) const
{
    return int((qint64(rank) * m_rankStep + m_rankOffset) % m_size);
}

int Population::guestOnlyCount() const
{
    return (m_size + kGuestBlock - 1 - kGuestPlace) / kGuestBlock;
}

int Population::guestOnlyIndex(int ordinal) const
{
    return ordinal * kGuestBlock + kGuestPlace;
}

int Population::rankNear(double position, Random& random) const
{
    constexpr double kSpread = 0.02;
    return int((position * (1.0 - kSpread) + random.unit() * kSpread) * m_size);
}

bool Population::isEmployee(int index) const
{
    const int employees = std::min(kMostEmployees, m_size / 20);
    if (employees == 0) {
        return false;
    }
    const int block = m_size / employees;
    return index % block == 7 && index / block < employees;
}

void Population::inventLooks(Person& person, Random& random) const
{
    const int where = random.below(100);
    person.country = where < 88   ? Country::Netherlands
                     : where < 96 ? Country::Belgium
                                  : Country::Germany;
    person.isFemale = random.chance(580);
    person.givenName = &m_names.drawGivenName(random, person.country, person.isFemale);
    person.surname = &m_names.drawSurname(random, person.country);
    // Between 18 and 80 years old.
    person.birthDay = m_today - 18 * 366 - random.below(62 * 365);
    person.hasKnownBirthday = random.chance(700);
}

void Population::inventSources(Person& person, Random& random) const
{
    bool isInShop = random.chance(650);
    bool isInNewsletter = random.chance(595);
    bool isAtTill = random.chance(340);
    const int only = random.below(10);
    const bool buysAsGuest = random.chance(250);
    const int subscription = random.below(100);

    person.isEmployee = isEmployee(person.index);
    const bool mustBeInShop = person.isEmployee || isHouseholdHead(person.index, m_size) ||
                              isHouseholdPartner(person.index);
    if (mustBeInShop) {
        isInShop = true;
    } else if (person.index % kGuestBlock == kGuestPlace) {
        person.buysAsGuest = true;
        return;
    } else if (!isInShop && !isInNewsletter && !isAtTill) {
        isInShop = only < 4;
        isInNewsletter = only >= 4 && only < 7;
        isAtTill = only >= 7;
    }

    person.isInShop = isInShop;
    person.isAtTill = isAtTill;
    person.buysAsGuest = !isInShop && buysAsGuest;
    if (isInNewsletter) {
        person.subscription = subscription < 70   ? Subscription::Subscribed
                              : subscription < 82 ? Subscription::NonSubscribed
                              : subscription < 96 ? Subscription::Unsubscribed
                                                  : Subscription::Cleaned;
    }
}

void Population::inventContacts(Person& person, Random& random) const
{
    person.mailStyle = random.below(4);
    person.mailDomain = random.below(6);
    // Steps through all numbers of a country's range; the range is larger than any population.
    const int offset = Random(m_seed, Random::Stream::Shop, 1).below(kLargest);
    person.phoneIndex = int((qint64(person.index) * 6'180'339 + offset) % kLargest);

    const bool hasPhone = random.chance(850);
    const bool useSecondForNewsletter = random.chance(100);
    const bool linksByPhone = random.chance(750);
    const int tillMail = random.below(100);
    const bool phoneToNewsletter = random.chance(300);
    const bool phoneAtTill = random.chance(650);
    const bool secondAccount = random.chance(15);
    const bool isKnownElsewhere = person.isInShop || person.isAtTill;

    person.givesPhoneToShop = hasPhone;
    if (useSecondForNewsletter && isKnownElsewhere) {
        person.newsletterMailbox = Mailbox::Second;
        person.givesPhoneToNewsletter = hasPhone && linksByPhone;
    } else {
        person.givesPhoneToNewsletter = hasPhone && phoneToNewsletter;
    }
    if (tillMail < 62) {
        person.tillMailbox = Mailbox::Main;
    } else if (tillMail < 74) {
        person.tillMailbox = Mailbox::Second;
    }
    const bool isMainAtTill = person.tillMailbox == Mailbox::Main;
    person.givesPhoneAtTill = hasPhone && (phoneAtTill || (!isMainAtTill && linksByPhone));
    person.hasSecondAccount = person.isInShop && hasPhone && secondAccount && !person.isEmployee;
    if (isHouseholdHead(person.index, m_size) || isHouseholdPartner(person.index)) {
        person.givesPhoneToShop = true;
    }
}

void Population::inventHabits(Person& person, Random& random) const
{
    person.isQuiet = random.chance(60);
    person.allowsShopMail = random.chance(550);
    person.allowsShopSms = random.chance(150) && person.givesPhoneToShop;
    const bool joinedLongAgo = random.chance(500);
    const int age = random.below(kDaysOfTrade);
    person.joinedDay = m_today - (joinedLongAgo ? kDaysOfTrade + age : age);
    const bool leaves = random.chance(300);
    const int stay = int(random.unit() * double(m_today - person.joinedDay + 1));
    person.leftDay = leaves ? person.joinedDay + stay : m_today;
    person.opensPerThousand = 100 + int(random.skewed() * 900);
    person.favouriteCategory = random.below(categoryCount());
}

void Population::joinHousehold(Person& person) const
{
    const Person head = Population::person(person.index - 1);
    person.isHouseholdPartner = true;
    person.country = head.country;
    person.surname = head.surname;
    person.place = head.place;
    person.street = head.street;
    person.houseNumber = head.houseNumber;
    person.houseAddition = head.houseAddition;
    person.postcode = head.postcode;
    std::copy(std::begin(head.postcodeLetters), std::end(head.postcodeLetters),
              std::begin(person.postcodeLetters));
    person.phoneIndex = head.phoneIndex;
    if (person.givenName == head.givenName) {
        Random random(m_seed, Random::Stream::Shop, quint64(person.index) + 2);
        while (person.givenName == head.givenName) {
            person.givenName = &m_names.drawGivenName(random, person.country, person.isFemale);
        }
    }
}

} // namespace rondom::demo
