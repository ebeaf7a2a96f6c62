#include "models/demo/contact.h"

#include "models/demo/nametable.h"
#include "models/demo/places.h"
#include "models/demo/random.h"

#include <QString>

#include <array>
#include <utility>

namespace rondom::demo {

namespace {

constexpr std::array kMainDomains = {"example.nl",      "example.com",      "post.example.nl",
                                     "mail.example.nl", "mail.example.com", "example.org"};
constexpr std::array kBelgianDomains = {"example.be", "post.example.be", "mail.example.com"};
constexpr std::array kSecondDomains = {"werk.example.nl", "kantoor.example.com",
                                       "studie.example.org"};
constexpr const char* kStaffDomain = "lumenenzo.example.nl";

const char* domain(const Person& person, Mailbox mailbox)
{
    const auto drawn = size_t(person.mailDomain);
    if (mailbox == Mailbox::Second) {
        return kSecondDomains[drawn % kSecondDomains.size()];
    }
    if (person.isEmployee) {
        return kStaffDomain;
    }
    return person.country == Country::Belgium ? kBelgianDomains[drawn % kBelgianDomains.size()]
                                              : kMainDomains[drawn];
}

/// The seven digits that tell telephone numbers apart.
QByteArray phoneDigits(const Person& person)
{
    return QByteArray::number(person.phoneIndex).rightJustified(7, '0');
}

/// What follows the country's code and the 6, 4 or 15 that says it is a mobile telephone.
QByteArray subscriberDigits(const Person& person)
{
    switch (person.country) {
    case Country::Netherlands:
        return QByteArray::number(1 + person.phoneIndex % 5) + phoneDigits(person);
    case Country::Belgium:
        return "7" + phoneDigits(person);
    case Country::Germany:
        return "11" + phoneDigits(person);
    }
    Q_UNREACHABLE();
}

/// The country's code and the beginning of its mobile numbers.
struct PhonePrefix
{
    const char* countryCode;
    const char* mobile;
};

PhonePrefix phonePrefix(Country country)
{
    switch (country) {
    case Country::Netherlands:
        return {"31", "6"};
    case Country::Belgium:
        return {"32", "4"};
    case Country::Germany:
        return {"49", "15"};
    }
    Q_UNREACHABLE();
}

bool isAsciiLetter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

} // namespace

QByteArray givenName(const Person& person)
{
    return person.givenName->text;
}

QByteArray lastName(const Person& person)
{
    const Surname& surname = *person.surname;
    if (surname.particle.isEmpty()) {
        return surname.name;
    }
    return surname.particle + ' ' + surname.name;
}

QByteArray fullName(const Person& person)
{
    return givenName(person) + ' ' + lastName(person);
}

QByteArray email(const Person& person, Mailbox mailbox)
{
    const QByteArray& given = person.givenName->slug;
    const QByteArray& surname = person.surname->slug;
    // The number after a letter or a point is what makes the address one person's own.
    const QByteArray number = QByteArray::number(person.index + 1);
    const int style = mailbox == Mailbox::Main ? person.mailStyle : (person.mailStyle + 1) % 4;

    QByteArray address;
    address.reserve(64);
    switch (style) {
    case 0:
        address.append(given).append('.').append(surname).append('.');
        break;
    case 1:
        address.append(given).append(surname);
        break;
    case 2:
        address.append(given.first(1)).append('.').append(surname);
        break;
    default:
        address.append(surname).append('.').append(given).append('.');
        break;
    }
    return address.append(number).append('@').append(domain(person, mailbox));
}

QByteArray carelessEmail(const QByteArray& address)
{
    QByteArray careless = address;
    bool atStart = true;
    for (char& character : careless) {
        if (atStart && character >= 'a' && character <= 'z') {
            character = char(character - 'a' + 'A');
        }
        atStart = character == '.' || character == '@';
    }
    return careless;
}

QByteArray shoutedEmail(const QByteArray& address)
{
    return ' ' + address.toUpper() + ' ';
}

QByteArray phone(const Person& person)
{
    const PhonePrefix prefix = phonePrefix(person.country);
    return QByteArray("+") + prefix.countryCode + prefix.mobile + subscriberDigits(person);
}

QByteArray carelessPhone(const Person& person, Random& random)
{
    const PhonePrefix prefix = phonePrefix(person.country);
    const QByteArray digits = subscriberDigits(person);
    const QByteArray national = QByteArray(prefix.mobile) + digits;
    // A national number means nothing to a file without a country, so only the shop's own country
    // is ever left out.
    const int spelling = random.below(person.country == Country::Netherlands ? 5 : 3);
    switch (spelling) {
    case 0:
        return QByteArray("+") + prefix.countryCode + national;
    case 1:
        return QByteArray("00") + prefix.countryCode + national;
    case 2:
        return QByteArray("+") + prefix.countryCode + ' ' + prefix.mobile + ' ' + digits.first(4) +
               ' ' + digits.sliced(4);
    case 3:
        return QByteArray("0") + prefix.mobile + '-' + digits;
    default:
        return QByteArray("0") + national;
    }
}

QByteArray addressLine(const Person& person)
{
    QByteArray line = QByteArray(person.street) + ' ' + QByteArray::number(person.houseNumber);
    switch (person.houseAddition) {
    case 1:
        line.append(" A");
        break;
    case 2:
        line.append(" bis");
        break;
    case 3:
        line.append("-2");
        break;
    default:
        break;
    }
    return line;
}

QByteArray postcode(const Person& person, QByteArrayView separator)
{
    QByteArray text = QByteArray::number(person.postcode);
    if (person.country == Country::Netherlands) {
        text.append(separator).append(person.postcodeLetters[0]).append(person.postcodeLetters[1]);
    }
    return text;
}

QByteArray misspelled(const QByteArray& name, Random& random)
{
    if (name.size() < 4) {
        return name;
    }
    const qsizetype at = 1 + random.below(int(name.size()) - 2);
    if (!isAsciiLetter(name[at]) || !isAsciiLetter(name[at + 1])) {
        return name;
    }
    QByteArray wrong = name;
    if (wrong[at] == wrong[at + 1] || random.chance(400)) {
        wrong.remove(at, 1);
    } else {
        std::swap(wrong[at], wrong[at + 1]);
    }
    return wrong;
}

QByteArray shouted(const QByteArray& text)
{
    return QString::fromUtf8(text).toUpper().toUtf8();
}

} // namespace rondom::demo
