#include "tests/demo/demoshop.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;

namespace {

using Row = DemoShop::Row;

} // namespace

class TestOrdersFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void addsUpEveryOrder();
    void leavesOrderColumnsEmptyOnOtherLines();
    void addsUpWhatCustomersSpent();
    void usesTheClockOfAmsterdam();
    void writesDatesInTheOrderOfTime();
    void guardsWhatSpreadsheetsSpoil();
    void tagsEightEmployees();
    void hasAFewFlaws();

private:
    DemoShop m_shop;
    CsvTable m_customers;
    CsvTable m_orders;
};

void TestOrdersFile::initTestCase()
{
    QVERIFY(m_shop.write());
    m_customers = m_shop.table(u"customers_export.csv"_s);
    m_orders = m_shop.table(u"orders_export.csv"_s);
}

void TestOrdersFile::addsUpEveryOrder()
{
    QHash<QString, Decimal> lines;
    for (const Row& row : m_orders.rows()) {
        const Decimal price = DemoShop::decimal(m_orders.cell(row, u"Lineitem price"_s));
        lines[row[0]] += price * DemoShop::decimal(m_orders.cell(row, u"Lineitem quantity"_s));
    }
    const QList<Row> orders = DemoShop::firstRows(m_orders);
    QCOMPARE(orders.size(), lines.size());
    for (const Row& row : orders) {
        const auto amount = [&](const QString& name) {
            return DemoShop::decimal(m_orders.cell(row, name));
        };
        QCOMPARE(amount(u"Subtotal"_s).toString(),
                 (lines[row[0]] - amount(u"Discount Amount"_s)).toString());
        QCOMPARE(amount(u"Total"_s).toString(),
                 (amount(u"Subtotal"_s) + amount(u"Shipping"_s)).toString());
        QVERIFY(amount(u"Refunded Amount"_s) <= amount(u"Total"_s));
        const QString status = m_orders.cell(row, u"Financial Status"_s);
        QCOMPARE(!amount(u"Refunded Amount"_s).isZero(), status.endsWith(u"refunded"_s));
    }
}

void TestOrdersFile::leavesOrderColumnsEmptyOnOtherLines()
{
    QString order;
    int otherLines = 0;
    for (const Row& row : m_orders.rows()) {
        const bool isFirst = row[0] != order;
        order = row[0];
        if (isFirst) {
            QCOMPARE(row.size(), m_orders.columnCount());
            continue;
        }
        ++otherLines;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString& name = m_orders.header()[i];
            const bool isRepeated = name == u"Name"_s || name == u"Email"_s ||
                                    name == u"Created at"_s || name.startsWith(u"Lineitem"_s);
            QVERIFY2(isRepeated || row[i].isEmpty(), qPrintable(name));
        }
    }
    QVERIFY(otherLines > 1500);
}

void TestOrdersFile::addsUpWhatCustomersSpent()
{
    QHash<QString, Decimal> spent;
    QHash<QString, int> count;
    for (const Row& row : DemoShop::firstRows(m_orders)) {
        const QString status = m_orders.cell(row, u"Financial Status"_s);
        const QString address = DemoShop::normalEmail(row[1]);
        ++count[address];
        if (status != u"pending"_s && status != u"voided"_s) {
            spent[address] += DemoShop::decimal(m_orders.cell(row, u"Total"_s)) -
                              DemoShop::decimal(m_orders.cell(row, u"Refunded Amount"_s));
        }
    }
    int buyers = 0;
    for (const Row& row : m_customers.rows()) {
        const QString address = DemoShop::normalEmail(m_customers.cell(row, u"Email"_s));
        if (address.isEmpty()) {
            continue;
        }
        QCOMPARE(m_customers.cell(row, u"Total Orders"_s).toInt(), count.value(address));
        QCOMPARE(DemoShop::decimal(m_customers.cell(row, u"Total Spent"_s)).toString(),
                 spent.value(address).toString());
        buyers += count.contains(address) ? 1 : 0;
    }
    QVERIFY(buyers > 700);
}

void TestOrdersFile::usesTheClockOfAmsterdam()
{
    const QTimeZone zone("Europe/Amsterdam");
    int summer = 0;
    int winter = 0;
    for (const Row& row : DemoShop::firstRows(m_orders)) {
        const QString cell = m_orders.cell(row, u"Created at"_s);
        const qint64 at = DemoShop::shopifyInstant(cell).value();
        const int offset = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC));
        QCOMPARE(cell.last(5), offset == 7200 ? u"+0200"_s : u"+0100"_s);
        ++(offset == 7200 ? summer : winter);
    }
    QVERIFY(summer > 1000);
    QVERIFY(winter > 1000);
}

void TestOrdersFile::writesDatesInTheOrderOfTime()
{
    qint64 previous = 0;
    for (const Row& row : DemoShop::firstRows(m_orders)) {
        const qint64 at = DemoShop::shopifyInstant(m_orders.cell(row, u"Created at"_s)).value();
        QVERIFY(at >= previous);
        previous = at;
        for (const QString& name : {u"Paid at"_s, u"Fulfilled at"_s, u"Cancelled at"_s}) {
            const QString cell = m_orders.cell(row, name);
            const auto later = cell.isEmpty() ? std::optional(at) : DemoShop::shopifyInstant(cell);
            QVERIFY(!later || *later >= at);
        }
    }
}

void TestOrdersFile::guardsWhatSpreadsheetsSpoil()
{
    for (const Row& row : m_customers.rows()) {
        QVERIFY(m_customers.cell(row, u"Customer ID"_s).startsWith(u'\''));
        QVERIFY(m_customers.cell(row, u"Default Address Zip"_s).startsWith(u'\''));
        const QString phone = m_customers.cell(row, u"Phone"_s);
        QVERIFY(phone.isEmpty() || phone.startsWith(u"'+"_s));
        for (const QString& cell : row) {
            QVERIFY(!cell.startsWith(u'+') && !cell.startsWith(u'='));
        }
    }
}

void TestOrdersFile::tagsEightEmployees()
{
    int employees = 0;
    for (const Row& row : m_customers.rows()) {
        const QStringList tags = m_customers.cell(row, u"Tags"_s).split(u", "_s);
        employees += tags.contains(u"employee"_s) ? 1 : 0;
    }
    QCOMPARE(employees, 8);
}

void TestOrdersFile::hasAFewFlaws()
{
    int brokenAddresses = 0;
    for (const Row& row : m_customers.rows()) {
        const QString address = m_customers.cell(row, u"Email"_s);
        brokenAddresses += DemoShop::normalEmail(address).isEmpty() ? 1 : 0;
    }
    QCOMPARE(brokenAddresses, 1);
    QCOMPARE(m_customers.blankRows(), 1);
    QVERIFY(m_orders.blankRows() > 2);
}

QTEST_GUILESS_MAIN(TestOrdersFile)
#include "tst_ordersfile.moc"
