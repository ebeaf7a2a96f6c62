#include "models/demo/customersfile.h"

#include "models/demo/blemish.h"
#include "models/demo/contact.h"
#include "models/demo/places.h"
#include "models/demo/truthfile.h"
#include "models/demo/workmeter.h"

namespace rondom::demo {

namespace {

constexpr const char* kHeader =
    "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,"
    "Default Address Address1,Default Address Address2,Default Address City,"
    "Default Address Province Code,Default Address Country Code,Default Address Zip,"
    "Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,"
    "Tags";

enum class Account { Current, Older };

QByteArray accountId(const Person& person, Account account)
{
    constexpr qint64 kFirstId = 7'210'000'000'000;
    constexpr qint64 kFirstOlderId = 6'110'000'000'000;
    const qint64 first = account == Account::Current ? kFirstId : kFirstOlderId;
    return QByteArray::number(first + qint64(person.index) * 32'771 + 301'122);
}

/// Shopify puts an apostrophe before what a spreadsheet would take for a number or a formula.
QByteArray guarded(const QByteArray& text)
{
    return text.isEmpty() ? text : '\'' + text;
}

QByteArray tags(const Person& person, const Spending& spending, Random& random)
{
    const bool isBusiness = random.chance(20);
    if (person.isEmployee) {
        return "employee, team";
    }
    if (spending.orders >= 6) {
        return isBusiness ? "vip, zakelijk" : "vip";
    }
    return isBusiness ? "zakelijk" : QByteArray();
}

/// Writes the rows of customers; columns stand in the order of the header.
class CustomerRows
{
public:
    CustomerRows(CsvFile& file, TruthFile& truth) : m_file(file), m_truth(truth) {}

    void write(const Person& person, Account account, const Spending& spending, Random& random);

private:
    void writeName(const Person& person, Account account, Blemish blemish, Random& random);
    void writeAddress(const Person& person, Random& random);

    CsvFile& m_file;
    TruthFile& m_truth;
    qint64 m_row = 0;
};

void CustomerRows::write(const Person& person, Account account, const Spending& spending,
                         Random& random)
{
    const Blemish blemish = blemishOf(m_row++);
    if (blemish == Blemish::BlankRow) {
        m_file.blankRow();
    }
    const QByteArray id = accountId(person, account);
    m_file.cell(guarded(id));
    writeName(person, account, blemish, random);
    m_file.cell(person.allowsShopMail && account == Account::Current ? "yes" : "no");
    writeAddress(person, random);
    // Shopify lets a telephone number belong to one account only.
    const bool showsPhone =
        person.givesPhoneToShop && account == Account::Current && !person.isHouseholdPartner;
    m_file.cell(guarded(showsPhone ? phone(person) : QByteArray()));
    m_file.cell(person.allowsShopSms && account == Account::Current ? "yes" : "no");
    m_file.money(spending.cents);
    m_file.number(spending.orders);
    if (blemish != Blemish::RaggedRow || person.isEmployee) {
        m_file.cell(random.chance(15) ? "Belt liever, \"niet mailen\" over bezorging" : "");
        m_file.cell("no");
        m_file.cell(tags(person, spending, random));
    }
    m_file.endRow();
    m_truth.add(person, kWebShop, id);
}

void CustomerRows::writeName(const Person& person, Account account, Blemish blemish, Random& random)
{
    QByteArray first = givenName(person);
    QByteArray last = lastName(person);
    if (account == Account::Older) {
        last = misspelled(last, random);
    }
    if (blemish == Blemish::WrongCaseName) {
        first = shouted(first);
        last = shouted(last);
    }
    QByteArray address =
        email(person, account == Account::Current ? Mailbox::Main : Mailbox::Second);
    if (blemish == Blemish::BrokenEmail) {
        address.replace('@', " at ");
    } else if (blemish == Blemish::ShoutedEmail) {
        address = shoutedEmail(address);
    } else if (random.chance(30)) {
        address = carelessEmail(address);
    }
    m_file.cell(first);
    m_file.cell(last);
    m_file.cell(address);
}

void CustomerRows::writeAddress(const Person& person, Random& random)
{
    m_file.cell(random.chance(30) ? "Studio Noord B.V." : "");
    m_file.cell(addressLine(person));
    m_file.empty(); // Address2
    m_file.cell(person.place->city);
    m_file.empty(); // Province Code: none of the three countries has them in Shopify
    m_file.cell(countryCode(person.country));
    m_file.cell(guarded(postcode(person)));
    if (person.givesPhoneToShop) {
        const QByteArray typed = carelessPhone(person, random);
        m_file.cell(typed.startsWith('+') ? guarded(typed) : typed);
    } else {
        m_file.empty();
    }
}

} // namespace

void writeCustomers(const Shop& shop, const std::vector<Spending>& spending, QIODevice& device,
                    TruthFile& truth, WorkMeter& meter)
{
    CsvFile file(device, CsvLayout{}, meter);
    file.writeHeader(kHeader);
    CustomerRows rows(file, truth);
    for (int i = 0; i < shop.population.size() && !meter.isStopped(); ++i) {
        const Person person = shop.population.person(i);
        if (!person.isInShop) {
            continue;
        }
        Random random(shop.seed, Random::Stream::CustomerRow, quint64(i));
        if (person.hasSecondAccount) {
            rows.write(person, Account::Older, Spending{}, random);
        }
        rows.write(person, Account::Current, spending[size_t(i)], random);
    }
}

} // namespace rondom::demo
