#include "models/profiles/orderrepository.h"

#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::profiles;
using rondom::tests::must;
using rondom::tests::TestWorkspace;

class TestOrderRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsOrdersByTheBeginningOfTheirNumber_data();
    void findsOrdersByTheBeginningOfTheirNumber();
    void tellsWhoseOrderItIs();
    void findsARefundedOrderOnce();
    void findsNoMoreThanAskedFor();

private:
    void addOrder(RecordId record, const QString& number, const QString& event, qint64 at)
    {
        m_workspace->addEvent(record, event, at);
        m_workspace->run("INSERT INTO event_reference SELECT source_id, ?, kind_id, record_id, ts, "
                         "seq, ? FROM event WHERE record_id = ? AND ts = ?",
                         number, fold(number), record, at);
    }
    QStringList numbersOf(const QString& text, int limit = 10) const
    {
        QStringList numbers;
        for (const OrderHit& hit :
             must(OrderRepository(m_workspace->connection()).find(text, limit))) {
            numbers.append(hit.number);
        }
        return numbers;
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    RecordId m_anna;
};

void TestOrderRepository::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_anna = m_workspace->addPerson(u"1"_s, u"anna@example.nl"_s);
    const RecordId bert = m_workspace->addPerson(u"2"_s, u"bert@example.nl"_s);
    addOrder(m_anna, u"1001"_s, u"Order Completed"_s, 1000);
    addOrder(m_anna, u"1002"_s, u"Order Completed"_s, 2000);
    addOrder(bert, u"W-77"_s, u"Order Completed"_s, 3000);
}

void TestOrderRepository::findsOrdersByTheBeginningOfTheirNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("whole") << u"1001"_s << QStringList{u"1001"_s};
    QTest::newRow("beginning") << u"100"_s << QStringList{u"1001"_s, u"1002"_s};
    QTest::newRow("hash") << u"#1002"_s << QStringList{u"1002"_s};
    QTest::newRow("case") << u"w-7"_s << QStringList{u"W-77"_s};
    QTest::newRow("middle") << u"01"_s << QStringList{};
    QTest::newRow("blank") << u"  "_s << QStringList{};
    QTest::newRow("wildcard") << u"%"_s << QStringList{};
    QTest::newRow("quote") << u"10'01"_s << QStringList{};
}

void TestOrderRepository::findsOrdersByTheBeginningOfTheirNumber()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);

    QCOMPARE(numbersOf(text), expected);
}

void TestOrderRepository::tellsWhoseOrderItIs()
{
    const auto hits = must(OrderRepository(m_workspace->connection()).find(u"1001"_s, 5));

    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().profile, ProfileId(m_anna.value()));
    QCOMPARE(hits.first().event, u"Order Completed"_s);
    QCOMPARE(hits.first().at, qint64(1000));
}

void TestOrderRepository::findsARefundedOrderOnce()
{
    addOrder(m_anna, u"1001"_s, u"Order Refunded"_s, 5000);

    const auto hits = must(OrderRepository(m_workspace->connection()).find(u"1001"_s, 5));

    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().event, u"Order Completed"_s);
}

void TestOrderRepository::findsNoMoreThanAskedFor()
{
    QCOMPARE(numbersOf(u"100"_s, 1), QStringList{u"1001"_s});
    QCOMPARE(numbersOf(u"100"_s, 0), QStringList{});
}

QTEST_GUILESS_MAIN(TestOrderRepository)
#include "tst_orderrepository.moc"
