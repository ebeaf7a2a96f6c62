#include "models/demo/tillfiles.h"

#include "models/demo/blemish.h"
#include "models/demo/catalogue.h"
#include "models/demo/contact.h"
#include "models/demo/places.h"
#include "models/demo/truthfile.h"
#include "models/demo/workmeter.h"

namespace rondom::demo {

namespace {

constexpr CsvLayout kTillLayout{';', CsvLayout::Quoting::WhenNeeded,
                                CsvLayout::Encoding::Windows1252, "\r\n"};
constexpr int kMonths = 24;
constexpr qint64 kFirstReceipt = 500'001;

QByteArray customerNumber(const Person& person)
{
    return QByteArray::number(100'000 + qint64(person.index) * 7 + person.index % 5);
}

/// The names as somebody at the counter typed them.
struct TypedName
{
    QByteArray given;
    QByteArray particle;
    QByteArray surname;
};

TypedName typedName(const Person& person, Blemish blemish, Random& random)
{
    TypedName name{givenName(person), person.surname->particle, person.surname->name};
    const int slip = random.below(1000);
    if (blemish == Blemish::WrongCaseName) {
        name.given = name.given.toLower();
        name.surname = name.surname.toLower();
    } else if (slip < 30) {
        name = {shouted(name.given), shouted(name.particle), shouted(name.surname)};
    } else if (slip < 55) {
        name.surname = misspelled(name.surname, random);
    } else if (slip < 70) {
        name.given = misspelled(name.given, random);
    } else if (slip < 100) {
        name.given = name.given.first(1) + '.';
    }
    return name;
}

QByteArray typedEmail(const Person& person, Blemish blemish, Random& random)
{
    const bool isCareless = random.chance(100);
    if (!person.tillMailbox) {
        return {};
    }
    QByteArray address = email(person, *person.tillMailbox);
    if (blemish == Blemish::BrokenEmail) {
        return address.replace('@', '.');
    }
    if (blemish == Blemish::ShoutedEmail) {
        return shoutedEmail(address);
    }
    return isCareless ? carelessEmail(address) : address;
}

QByteArray newsletterAnswer(Random& random)
{
    const int drawn = random.below(100);
    return drawn < 40 ? "ja" : drawn < 55 ? "nee" : "";
}

/// Writes the rows of customer cards; columns stand in the order of the header.
class CardRows
{
public:
    explicit CardRows(CsvFile& file) : m_file(file) {}

    void write(const Person& person, Random& random);

private:
    CsvFile& m_file;
    qint64 m_row = 0;
};

void CardRows::write(const Person& person, Random& random)
{
    const Blemish blemish = blemishOf(m_row++);
    if (blemish == Blemish::BlankRow) {
        m_file.blankRow();
    }
    const TypedName name = typedName(person, blemish, random);
    m_file.cell(customerNumber(person));
    m_file.cell(name.given);
    m_file.cell(name.particle);
    m_file.cell(name.surname);
    m_file.cell(typedEmail(person, blemish, random));
    m_file.cell(person.givesPhoneAtTill ? carelessPhone(person, random) : QByteArray());
    m_file.cell(postcode(person, " "));
    m_file.cell(person.place->city);
    if (blemish == Blemish::ImpossibleDate) {
        m_file.cell("31-02-1985");
    } else {
        m_file.cell(person.hasKnownBirthday ? dutchDate(person.birthDay) : QByteArray());
    }
    if (blemish != Blemish::RaggedRow) {
        m_file.cell(newsletterAnswer(random));
    }
    m_file.endRow();
}

/// Writes the rows of receipts; columns stand in the order of the header.
class ReceiptRows
{
public:
    explicit ReceiptRows(CsvFile& file) : m_file(file) {}

    void write(const QByteArray& number, const Moment& at, const QByteArray& customer,
               const OrderLine& line);

private:
    CsvFile& m_file;
    qint64 m_row = 0;
};

void ReceiptRows::write(const QByteArray& number, const Moment& at, const QByteArray& customer,
                        const OrderLine& line)
{
    const Blemish blemish = blemishOf(m_row++);
    if (blemish == Blemish::BlankRow) {
        m_file.blankRow();
    }
    m_file.cell(number);
    m_file.cell(blemish == Blemish::ImpossibleDate ? QByteArray("30-02-2025 10:15")
                                                   : dutchTime(at));
    m_file.cell(customer);
    m_file.cell(line.product->sku);
    m_file.cell(line.product->name);
    m_file.number(line.quantity);
    m_file.money(line.product->cents, ',');
    if (blemish == Blemish::RaggedRow) {
        m_file.empty();
    }
    m_file.endRow();
}

void writeReceipt(const Shop& shop, qint64 index, const Moment& at, ReceiptRows& rows)
{
    Random random(shop.seed, Random::Stream::Receipt, quint64(index));
    const bool isReturn = random.chance(20);
    const bool showsCard = random.chance(500);
    const int drawn = random.below(100);
    const int lines = isReturn || drawn < 55 ? 1 : drawn < 85 ? 2 : 3;
    const Person person = shop.population.drawTillCustomer(random, at.day());
    const QByteArray customer =
        showsCard && person.isAtTill ? customerNumber(person) : QByteArray();
    const QByteArray number = QByteArray::number(kFirstReceipt + index);
    for (int i = 0; i < lines; ++i) {
        const Product& product = drawProductFor(random, person.favouriteCategory);
        const int quantity = product.cents < 2000 ? 1 + random.below(4) : 1;
        rows.write(number, at, customer, {&product, isReturn ? -quantity : quantity});
    }
}

} // namespace

void writeTillCustomers(const Shop& shop, QIODevice& device, TruthFile& truth, WorkMeter& meter)
{
    CsvFile file(device, kTillLayout, meter);
    file.writeHeader(
        "Klantnummer;Voornaam;Tussenvoegsel;Achternaam;E-mail;Telefoon;Postcode;Plaats;"
        "Geboortedatum;Nieuwsbrief");
    CardRows rows(file);
    for (int i = 0; i < shop.population.size() && !meter.isStopped(); ++i) {
        const Person person = shop.population.person(i);
        if (person.isAtTill) {
            Random random(shop.seed, Random::Stream::TillRow, quint64(i));
            rows.write(person, random);
            truth.add(person, kTill, customerNumber(person));
        }
    }
}

void writeTillSales(const Shop& shop, QIODevice& device, WorkMeter& meter)
{
    CsvFile file(device, kTillLayout, meter);
    file.writeHeader("Bonnummer;Datum;Klantnummer;Artikel;Omschrijving;Aantal;Prijs");
    const TradingCalendar calendar(shop.calendar.now(), kMonths, TradingCalendar::Hours::Counter);
    // Three receipts for every five people.
    const qint64 receipts = qint64(shop.population.size()) * 3 / 5;
    ReceiptRows rows(file);
    for (qint64 i = 0; i < receipts && !meter.isStopped(); ++i) {
        Random random(shop.seed, Random::Stream::ReceiptTime, quint64(i));
        const double position = (double(i) + random.unit()) / double(receipts);
        writeReceipt(shop, i, calendar.at(position), rows);
    }
}

} // namespace rondom::demo
