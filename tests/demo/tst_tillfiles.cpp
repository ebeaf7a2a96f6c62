#include "tests/demo/demoshop.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Row = DemoShop::Row;

} // namespace

class TestTillFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesTheTillInWindows1252();
    void sellsAtTheTillToStrangersAndTakesThingsBack();
    void hasAFewFlaws();

private:
    DemoShop m_shop;
    CsvTable m_cards;
};

void TestTillFiles::initTestCase()
{
    QVERIFY(m_shop.write());
    m_cards = m_shop.till(u"till_customers.csv"_s);
}

void TestTillFiles::writesTheTillInWindows1252()
{
    QFile cards(m_shop.path(u"till_customers.csv"_s));
    QVERIFY(cards.open(QIODevice::ReadOnly));
    const QByteArray names = cards.readAll();
    QVERIFY(names.contains(";Zo\xeb;"));
    QVERIFY(!names.contains('\xc3'));
    QCOMPARE(names.count('\n'), names.count("\r\n"));

    QFile sales(m_shop.path(u"till_sales.csv"_s));
    QVERIFY(sales.open(QIODevice::ReadOnly));
    const QByteArray lines = sales.readAll();
    QVERIFY(lines.contains("Cadeaubon \x80 25;"));
    QVERIFY(lines.contains(";89,95\r\n"));
}

void TestTillFiles::sellsAtTheTillToStrangersAndTakesThingsBack()
{
    const CsvTable sales = m_shop.till(u"till_sales.csv"_s);
    int strangers = 0;
    int known = 0;
    int returns = 0;
    for (const Row& row : sales.rows()) {
        const QString customer = sales.cell(row, u"Klantnummer"_s);
        QVERIFY(customer.isEmpty() || !m_shop.personOf(u"Till"_s, customer).isEmpty());
        ++(customer.isEmpty() ? strangers : known);
        returns += sales.cell(row, u"Aantal"_s).startsWith(u'-') ? 1 : 0;
    }
    QVERIFY(strangers > 500);
    QVERIFY(known > 500);
    QVERIFY(returns > 5 && returns < 60);
}

void TestTillFiles::hasAFewFlaws()
{
    int ragged = 0;
    for (const Row& row : m_cards.rows()) {
        ragged += row.size() != m_cards.columnCount() ? 1 : 0;
    }
    QCOMPARE(ragged, 1);
    QCOMPARE(m_cards.blankRows(), 1);
}

QTEST_GUILESS_MAIN(TestTillFiles)
#include "tst_tillfiles.moc"
