#include "tests/demo/demoshop.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Row = DemoShop::Row;

/// One person as one source shows them.
struct Record
{
    QString source;
    QString key;
    QString email;
    QStringList phones;
};

} // namespace

class TestPopulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasEveryRecordInTheTruthAndNoOther();
    void leavesATraceOfEverybody();
    void makesGuestsOnlyOfPeopleWithoutAnAccount();
    void sharesNoAddressBetweenPeople();
    void sharesTelephonesOnlyInHouseholds();
    void knowsOnePersonByDifferentAddresses();
    void writesTelephonesThatCanBeDialled();

private:
    void collectCustomers();
    void collectGuests();
    void collectAudience();
    void collectCards();
    QString personOf(const Record& record) const
    {
        return m_shop.personOf(record.source, record.key);
    }

    DemoShop m_shop;
    QList<Record> m_records;
};

void TestPopulation::initTestCase()
{
    QVERIFY(m_shop.write());
    collectCustomers();
    collectGuests();
    collectAudience();
    collectCards();
}

void TestPopulation::collectCustomers()
{
    const CsvTable customers = m_shop.table(u"customers_export.csv"_s);
    for (const Row& row : customers.rows()) {
        const QString id = DemoShop::withoutGuard(customers.cell(row, u"Customer ID"_s));
        const QStringList phones{customers.cell(row, u"Phone"_s),
                                 customers.cell(row, u"Default Address Phone"_s)};
        m_records.append({u"Web shop"_s, id, customers.cell(row, u"Email"_s), phones});
    }
}

void TestPopulation::collectGuests()
{
    // An order is a record of its own where nobody has an account.
    QSet<QString> accounts;
    for (const Record& record : m_records) {
        accounts.insert(DemoShop::normalEmail(record.email));
    }
    const CsvTable orders = m_shop.table(u"orders_export.csv"_s);
    for (const Row& row : DemoShop::firstRows(orders)) {
        const QString key = u"order:"_s + row[0];
        const bool isGuest = !m_shop.personOf(u"Web shop"_s, key).isEmpty();
        if (isGuest) {
            QVERIFY(!accounts.contains(DemoShop::normalEmail(row[1])));
            const QStringList phones{orders.cell(row, u"Billing Phone"_s)};
            m_records.append({u"Web shop"_s, key, row[1], phones});
        }
    }
}

void TestPopulation::collectAudience()
{
    for (const QString& status :
         {u"subscribed"_s, u"non-subscribed"_s, u"unsubscribed"_s, u"cleaned"_s}) {
        const CsvTable audience = m_shop.audience(status);
        for (const Row& row : audience.rows()) {
            const QString address = DemoShop::normalEmail(row[0]);
            if (!address.isEmpty()) {
                const QStringList phones{audience.cell(row, u"Phone Number"_s)};
                m_records.append({u"Newsletter"_s, address, row[0], phones});
            }
        }
    }
}

void TestPopulation::collectCards()
{
    const CsvTable cards = m_shop.till(u"till_customers.csv"_s);
    for (const Row& row : cards.rows()) {
        const QStringList phones{cards.cell(row, u"Telefoon"_s)};
        m_records.append({u"Till"_s, row[0], cards.cell(row, u"E-mail"_s), phones});
    }
}

void TestPopulation::hasEveryRecordInTheTruthAndNoOther()
{
    QSet<QString> records;
    for (const Record& record : m_records) {
        const QString name = record.source + u'|' + record.key;
        QVERIFY2(!personOf(record).isEmpty(), qPrintable(name));
        QVERIFY2(!records.contains(name), qPrintable(name));
        records.insert(name);
    }
    const CsvTable truth = m_shop.table(u"truth.csv"_s);
    QCOMPARE(truth.rows().size(), records.size());
    for (const Row& row : truth.rows()) {
        QVERIFY2(records.contains(row[1] + u'|' + row[2]), qPrintable(row.join(u',')));
    }
}

void TestPopulation::leavesATraceOfEverybody()
{
    QSet<int> people;
    for (const Record& record : m_records) {
        people.insert(personOf(record).toInt());
    }
    QCOMPARE(people.size(), 2000);
    QVERIFY(!people.contains(0));
    QVERIFY(people.contains(1));
    QVERIFY(people.contains(2000));
}

void TestPopulation::makesGuestsOnlyOfPeopleWithoutAnAccount()
{
    QSet<QString> withAccount;
    QSet<QString> guests;
    for (const Record& record : m_records) {
        if (record.source == u"Web shop"_s) {
            const bool isGuest = record.key.startsWith(u"order:"_s);
            (isGuest ? guests : withAccount).insert(personOf(record));
        }
    }
    QVERIFY(guests.size() > 60);
    QVERIFY(!guests.intersects(withAccount));
}

void TestPopulation::sharesNoAddressBetweenPeople()
{
    static const QRegularExpression kInvented(u"@([a-z]+\\.)?example\\.(nl|com|org|be)$"_s);
    QHash<QString, QString> personByEmail;
    for (const Record& record : m_records) {
        const QString address = DemoShop::normalEmail(record.email);
        if (address.isEmpty()) {
            continue;
        }
        QVERIFY2(kInvented.match(address).hasMatch(), qPrintable(address));
        const QString person = personByEmail.value(address, personOf(record));
        QVERIFY2(person == personOf(record), qPrintable(address));
        personByEmail.insert(address, person);
    }
    QVERIFY(personByEmail.size() > 1800);
}

void TestPopulation::sharesTelephonesOnlyInHouseholds()
{
    QHash<QString, QSet<int>> people;
    for (const Record& record : m_records) {
        for (const QString& phone : record.phones) {
            if (!phone.isEmpty()) {
                people[DemoShop::normalPhone(phone)].insert(personOf(record).toInt());
            }
        }
    }
    QVERIFY(people.size() > 1200);
    int households = 0;
    for (const QSet<int>& sharing : people) {
        QVERIFY(sharing.size() <= 2);
        if (sharing.size() == 2) {
            const QList<int> pair(sharing.cbegin(), sharing.cend());
            QCOMPARE(qAbs(pair[0] - pair[1]), 1);
            ++households;
        }
    }
    QCOMPARE(households, 3);
}

void TestPopulation::knowsOnePersonByDifferentAddresses()
{
    QHash<QString, QSet<QString>> emails;
    QHash<QString, QSet<QString>> sources;
    for (const Record& record : m_records) {
        sources[personOf(record)].insert(record.source);
        const QString address = DemoShop::normalEmail(record.email);
        if (!address.isEmpty()) {
            emails[personOf(record)].insert(address);
        }
    }
    int withTwoAddresses = 0;
    for (const QSet<QString>& addresses : emails) {
        QVERIFY(addresses.size() <= 2);
        withTwoAddresses += addresses.size() == 2 ? 1 : 0;
    }
    QVERIFY(withTwoAddresses > 100 && withTwoAddresses < 300);
    int everywhere = 0;
    for (const QSet<QString>& of : sources) {
        everywhere += of.size() == 3 ? 1 : 0;
    }
    QVERIFY(everywhere > 150);
}

void TestPopulation::writesTelephonesThatCanBeDialled()
{
    static const QRegularExpression kMobile(
        u"^(\\+316[1-5][0-9]{7}|\\+3247[0-9]{7}|\\+4915[0-9]{9})$"_s);
    static const QRegularExpression kDigits(u"[0-9]+"_s);
    QSet<QString> spellings;
    for (const Record& record : m_records) {
        for (const QString& phone : record.phones) {
            if (!phone.isEmpty()) {
                const QString normal = DemoShop::normalPhone(phone);
                QVERIFY2(kMobile.match(normal).hasMatch(), qPrintable(phone));
                spellings.insert(phone.first(2) + QString(phone).replace(kDigits, u"9"_s));
            }
        }
    }
    QVERIFY(spellings.size() >= 5);
}

QTEST_GUILESS_MAIN(TestPopulation)
#include "tst_population.moc"
