#include "models/core/calendar.h"
#include "models/ingest/entryreader.h"
#include "tests/ingest/fixturefile.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

namespace {

const QByteArray kLines = R"({"rondom": "mapping/1", "kind": "orders",
    "order_id": "order_id", "at": "date", "currency": {"value": "EUR"},
    "columns": {
        "mail": {"to": "identifier", "type": "email"},
        "sku": {"to": "line", "field": "sku"},
        "qty": {"to": "line", "field": "quantity"},
        "price": {"to": "line", "field": "price"}}})";

const QByteArray kTotals = R"({"rondom": "mapping/1", "kind": "orders",
    "order_id": "order_id", "at": "date", "currency": "currency",
    "columns": {
        "mail": {"to": "identifier", "type": "email"},
        "total": {"to": "property", "property": "total"},
        "status": {"to": "property", "property": "status"},
        "cancelled": {"to": "property", "property": "cancelled_at", "type": "datetime"},
        "refund": {"to": "property", "property": "refunded_amount"},
        "sku": {"to": "line", "field": "sku"},
        "qty": {"to": "line", "field": "quantity"},
        "price": {"to": "line", "field": "price"}}})";

/// "Order Completed 30 EUR [2]": name, revenue and number of products of each event.
QStringList summary(const Entry& entry)
{
    QStringList lines;
    for (const EventFact& event : entry.events) {
        const auto products = event.properties.value(u"products"_s).toArray().size();
        lines.append(
            u"%1 %2 [%3]"_s.arg(event.name, event.revenue ? event.revenue->toString() : u"-"_s)
                .arg(products));
    }
    return lines;
}

} // namespace

/// The rows of orders, read from files.
class OrderAssemblerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOneEventFromTheLinesOfAnOrder();
    void makesEvents_data();
    void makesEvents();
    void continuesAnOrderThatComesBack();
    void addsNothingToAnOrderThatSaidWhatItCosts();
    void keepsOrdersThatNameNobody();
    void joinsNoStrangersThroughOneOrder();
    void rejectsRowsItCannotUse();
    void rejectsAnOrderWithABadLineWhole_data();
    void rejectsAnOrderWithABadLineWhole();
    void namesTheLineThatBroke();
    void dropsNoWarningsOfOthersWithAnOrder();
    void tellsOfOrdersThatBreakAfterTheyWereGiven();
    void addsNoLineToTheOrderBeforeARejectedOne();
    void readsOrdersWithoutIds();

private:
    QList<Entry> read(const QByteArray& content, const QByteArray& json,
                      const BrokenOrders& broken = {});

    FixtureFolder m_files;
    QList<Reject> m_rejects;
    BrokenOrders m_broken;
};

QList<Entry> OrderAssemblerTest::read(const QByteArray& content, const QByteArray& json,
                                      const BrokenOrders& broken)
{
    QList<Entry> entries;
    m_rejects.clear();
    auto mapping = parseMapping(json);
    if (!mapping) {
        qWarning("%s", qPrintable(mapping.error().message));
        return {};
    }
    ReadOptions options;
    options.brokenOrders = broken;
    auto reader = EntryReader::open(m_files.write(u"orders.csv"_s, content), *mapping, options);
    if (!reader) {
        qWarning("%s", qPrintable(reader.error().message));
        return {};
    }
    for (;;) {
        auto item = (*reader)->next();
        if (!item || std::holds_alternative<EntryReader::End>(*item)) {
            m_broken = (*reader)->brokenOrders();
            return entries;
        }
        if (auto* entry = std::get_if<Entry>(&*item)) {
            entries.append(*entry);
        } else if (auto* reject = std::get_if<Reject>(&*item)) {
            m_rejects.append(*reject);
        }
    }
}

void OrderAssemblerTest::makesOneEventFromTheLinesOfAnOrder()
{
    const QList<Entry> entries = read("order_id,date,mail,sku,qty,price\n"
                                      "1001,2026-05-01T10:00:00Z,a@x.nl,A,2,0.10\n"
                                      "1001,2026-05-01T10:00:00Z,a@x.nl,B,1,0.20\n"
                                      "1001,2026-05-01T10:00:00Z,a@x.nl,C,3,5\n"
                                      "1002,2026-05-02T10:00:00Z,b@x.nl,A,1,1\n",
                                      kLines);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].rowCount, 3);
    QCOMPARE(entries[0].firstRow, 1);
    QCOMPARE(entries[1].firstRow, 4);
    QCOMPARE(entries[0].identifiers.size(), 1);
    QCOMPARE(entries[0].events.size(), 1);
    const EventFact event = entries[0].events[0];
    QCOMPARE(event.name, u"Order Completed"_s);
    QCOMPARE(event.reference, u"1001"_s);
    QCOMPARE(event.searchText, u"1001"_s);
    QCOMPARE(event.revenue->toString(), u"15.4"_s);
    QCOMPARE(event.currency, u"EUR"_s);
    QCOMPARE(toIsoUtc(event.at), u"2026-05-01T10:00:00Z"_s);
    QCOMPARE(event.properties.value(u"order_id"_s).toString(), u"1001"_s);
    QCOMPARE(event.properties.value(u"total"_s).toDouble(), 15.4);
    const QJsonArray products = event.properties.value(u"products"_s).toArray();
    QCOMPARE(products.size(), 3);
    QCOMPARE(products[0][u"sku"_s].toString(), u"A"_s);
    QCOMPARE(products[0][u"quantity"_s].toDouble(), 2.0);
}

void OrderAssemblerTest::makesEvents_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& rows, const QStringList& expected) {
        QTest::newRow(name) << rows << expected;
    };
    // order_id,date,currency,mail,total,status,cancelled,refund,sku,qty,price
    row("a given total wins", "1,2026-05-01,EUR,a@x.nl,27.50,,,,A,1,10\n1,,,,,,,,B,2,10\n",
        {u"Order Completed 27.5 [2]"_s});
    row("only a total", "1,2026-05-01,EUR,a@x.nl,27.50,,,,,,\n", {u"Order Completed 27.5 [0]"_s});
    row("a negative total", "1,2026-05-01,EUR,a@x.nl,-27.50,,,,,,\n",
        {u"Order Refunded -27.5 [0]"_s});
    row("negative quantities", "1,2026-05-01,EUR,a@x.nl,,,,,A,-1,10\n1,,,,,,,,B,-2,3\n",
        {u"Order Refunded -16 [2]"_s});
    row("negative quantities and a total", "1,2026-05-01,EUR,a@x.nl,16,,,,A,-1,10\n",
        {u"Order Refunded -16 [1]"_s});
    row("sold and returned", "1,2026-05-01,EUR,a@x.nl,,,,,A,2,10\n1,,,,,,,,B,-1,3\n",
        {u"Order Completed 20 [1]"_s, u"Order Refunded -3 [1]"_s});
    row("sold and returned with a total", "1,2026-05-01,EUR,a@x.nl,17,,,,A,2,10\n1,,,,,,,,B,-1,3\n",
        {u"Order Completed 17 [2]"_s});
    row("no quantity is one", "1,2026-05-01,EUR,a@x.nl,,,,,A,,10\n", {u"Order Completed 10 [1]"_s});
    row("cancelled by a date", "1,2026-05-01,EUR,a@x.nl,10,,2026-05-02,,,,\n",
        {u"Order Completed 10 [0]"_s, u"Order Cancelled -10 [0]"_s});
    row("cancelled by its status", "1,2026-05-01,EUR,a@x.nl,10,Geannuleerd,,,,,\n",
        {u"Order Completed 10 [0]"_s, u"Order Cancelled -10 [0]"_s});
    row("partly refunded", "1,2026-05-01,EUR,a@x.nl,10,,,2.50,,,\n",
        {u"Order Completed 10 [0]"_s, u"Order Refunded -2.5 [0]"_s});
    row("cancelled and refunded", "1,2026-05-01,EUR,a@x.nl,10,,2026-05-02,10,,,\n",
        {u"Order Completed 10 [0]"_s, u"Order Refunded -10 [0]"_s, u"Order Cancelled - [0]"_s});
    row("refund of nothing", "1,2026-05-01,EUR,a@x.nl,10,paid,,0.00,,,\n",
        {u"Order Completed 10 [0]"_s});
}

void OrderAssemblerTest::makesEvents()
{
    QFETCH(QByteArray, rows);
    QFETCH(QStringList, expected);
    const QList<Entry> entries =
        read("order_id,date,currency,mail,total,status,cancelled,refund,sku,qty,price\n" + rows,
             kTotals);
    QCOMPARE(m_rejects.size(), 0);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(summary(entries[0]), expected);
    for (const EventFact& event : entries[0].events) {
        QCOMPARE(event.currency, u"EUR"_s);
        QCOMPARE(event.reference, u"1"_s);
    }
}

void OrderAssemblerTest::continuesAnOrderThatComesBack()
{
    const QList<Entry> entries = read("order_id,date,mail,sku,qty,price\n"
                                      "1,2026-05-01,a@x.nl,A,1,10\n"
                                      "2,2026-05-01,b@x.nl,A,1,10\n"
                                      "1,2026-05-01,a@x.nl,B,2,4\n",
                                      kLines);
    QCOMPARE(entries.size(), 3);
    QVERIFY(!entries[0].continuesOrder);
    QVERIFY(!entries[1].continuesOrder);
    QVERIFY(entries[2].continuesOrder);
    QCOMPARE(summary(entries[2]), QStringList{u"Order Completed 8 [1]"_s});
    QCOMPARE(entries[2].events[0].reference, u"1"_s);
}

void OrderAssemblerTest::addsNothingToAnOrderThatSaidWhatItCosts()
{
    const QByteArray header =
        "order_id,date,mail,currency,total,status,cancelled,refund,sku,qty,price\n";
    const QByteArray first = "1,2026-05-01,a@x.nl,EUR,30,,,,A,1,10\n";
    const QByteArray other = "2,2026-05-01,b@x.nl,EUR,5,,,,A,1,5\n";
    for (const QByteArray& total : {QByteArray("30"), QByteArray()}) {
        const QList<Entry> entries = read(
            header + first + other + "1,2026-05-01,a@x.nl,EUR," + total + ",,,,B,1,20\n", kTotals);
        QCOMPARE(entries.size(), 3);
        QVERIFY(entries[2].continuesOrder);
        QVERIFY(!entries[2].events.first().revenue);
    }
}

void OrderAssemblerTest::keepsOrdersThatNameNobody()
{
    const QList<Entry> entries = read("order_id,date,mail,sku,qty,price\n"
                                      "1,2026-05-01,,A,1,10\n"
                                      "2,2026-05-01,nobody,A,1,10\n",
                                      kLines);
    QCOMPARE(m_rejects.size(), 0);
    QCOMPARE(entries.size(), 2);
    QVERIFY(entries[0].identifiers.isEmpty());
    QVERIFY(entries[0].warnings.isEmpty());
    QVERIFY(entries[1].identifiers.isEmpty());
    QCOMPARE(entries[1].warnings.size(), 1);
}

void OrderAssemblerTest::joinsNoStrangersThroughOneOrder()
{
    const QList<Entry> entries = read("order_id,date,mail,sku,qty,price\n"
                                      "1,2026-05-01,a@x.nl,A,1,10\n"
                                      "1,2026-05-01,A@X.NL,B,1,10\n"
                                      "1,2026-05-01,b@x.nl,C,1,10\n",
                                      kLines);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].identifiers.size(), 1);
    QCOMPARE(entries[0].warnings.size(), 1);
    QCOMPARE(entries[0].warnings[0].row, 3);
    QCOMPARE(summary(entries[0]), QStringList{u"Order Completed 30 [3]"_s});
}

void OrderAssemblerTest::rejectsRowsItCannotUse()
{
    const QList<Entry> entries = read("order_id,date,mail,sku,qty,price\n"
                                      ",2026-05-01,a@x.nl,A,1,10\n"
                                      "1,someday,a@x.nl,A,1,10\n"
                                      "1,,a@x.nl,B,1,10\n"
                                      "1,2026-05-01,a@x.nl,C,1,10\n"
                                      "1,2026-05-01,a@x.nl,D,two,10\n"
                                      "2,2026-05-01,a@x.nl,E,99999999999,99999999999\n",
                                      kLines);
    QStringList columns;
    for (const Reject& reject : m_rejects) {
        columns.append(reject.column);
    }
    QCOMPARE(columns, QStringList({u"order_id"_s, u"date"_s, u""_s, u""_s, u"qty"_s, u""_s}));
    QCOMPARE(entries.size(), 0);
}

void OrderAssemblerTest::rejectsAnOrderWithABadLineWhole_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QList<qint64>>("rejected");
    QTest::addColumn<QList<qint64>>("others");
    QTest::addColumn<QStringList>("kept");
    const auto row = [](const char* name, const QByteArray& rows, const QList<qint64>& rejected,
                        const QList<qint64>& others, const QStringList& kept) {
        QTest::newRow(name) << rows << rejected << others << kept;
    };
    const QByteArray good = "1,2026-05-01,a@x.nl,A,1,10\n";
    const QByteArray bad = "1,2026-05-01,a@x.nl,B,two,10\n";
    const QByteArray other = "2,2026-05-01,b@x.nl,A,1,10\n";
    row("first", bad + good + good + other, {1, 2, 3}, {2, 3}, {u"2"_s});
    row("middle", good + bad + good + other, {1, 2, 3}, {1, 3}, {u"2"_s});
    row("last", other + good + good + bad, {2, 3, 4}, {2, 3}, {u"2"_s});
    row("two bad", good + bad + bad, {1, 2, 3}, {1}, {});
    row("comes back good", good + bad + other + good, {1, 2, 4}, {1, 4}, {u"2"_s});
    row("no time", "1,,a@x.nl,A,1,10\n" + good + other, {1, 2}, {2}, {u"2"_s});
    row("shifted", good + "1,2026-05-01,a@x.nl,B,1,10,extra\n" + other, {1, 2}, {1}, {u"2"_s});
    row("blank between", good + "\n" + bad + other, {1, 3}, {1}, {u"2"_s});
    row("of no order", good + ",2026-05-01,a@x.nl,B,1,10\n" + other, {2}, {}, {u"1"_s, u"2"_s});
}

void OrderAssemblerTest::rejectsAnOrderWithABadLineWhole()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const QList<qint64>, rejected);
    QFETCH(const QList<qint64>, others);
    QFETCH(const QStringList, kept);
    const QList<Entry> entries = read("order_id,date,mail,sku,qty,price\n" + rows, kLines);
    QList<qint64> found;
    QList<qint64> foundOthers;
    for (const Reject& reject : m_rejects) {
        found.append(reject.row);
        QCOMPARE(reject.line, reject.row + 1);
        QVERIFY(reject.cells.size() >= 6);
        QVERIFY(!reject.reason.isEmpty());
        if (reject.reason.contains(u"same order"_s)) {
            foundOthers.append(reject.row);
        }
    }
    QStringList ids;
    for (const Entry& entry : entries) {
        ids.append(entry.events[0].reference);
        QVERIFY(!entry.continuesOrder);
    }
    QCOMPARE(found, rejected);
    QCOMPARE(foundOthers, others);
    QCOMPARE(ids, kept);
    QVERIFY(m_broken.isEmpty());
}

void OrderAssemblerTest::namesTheLineThatBroke()
{
    read("order_id,date,mail,sku,qty,price\n"
         "1,2026-05-01,a@x.nl,A,1,10\n"
         "1,2026-05-01,a@x.nl,B,two,10\n"
         "1,2026-05-01,a@x.nl,C,1,10\n",
         kLines);
    QCOMPARE(m_rejects.size(), 3);
    QVERIFY(m_rejects[0].reason.contains(u"line 3"_s));
    QCOMPARE(m_rejects[0].cells,
             QStringList({u"1"_s, u"2026-05-01"_s, u"a@x.nl"_s, u"A"_s, u"1"_s, u"10"_s}));
    QCOMPARE(m_rejects[1].column, u"qty"_s);
    QVERIFY(m_rejects[2].reason.contains(u"line 3"_s));
}

void OrderAssemblerTest::dropsNoWarningsOfOthersWithAnOrder()
{
    const QList<Entry> entries = read("order_id,date,mail,sku,qty,price\n"
                                      "1,2026-05-01,nobody,A,1,10\n"
                                      "1,2026-05-01,a@x.nl,B,two,10\n"
                                      "2,2026-05-01,nobody,A,1,10\n",
                                      kLines);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].warnings.size(), 1);
    QCOMPARE(entries[0].warnings[0].row, 3);
}

void OrderAssemblerTest::tellsOfOrdersThatBreakAfterTheyWereGiven()
{
    const QByteArray rows = "order_id,date,mail,sku,qty,price\n"
                            "1,2026-05-01,a@x.nl,A,1,10\n"
                            "2,2026-05-01,b@x.nl,A,1,10\n"
                            "1,2026-05-01,a@x.nl,B,two,10\n";
    QCOMPARE(read(rows, kLines).size(), 2);
    QCOMPARE(m_broken.size(), 1);

    const BrokenOrders broken = m_broken;
    const QList<Entry> entries = read(rows, kLines, broken);

    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].events[0].reference, u"2"_s);
    QCOMPARE(m_rejects.size(), 2);
    QVERIFY(m_rejects[0].reason.contains(u"line 4"_s));
    QCOMPARE(m_rejects[1].column, u"qty"_s);
    QVERIFY(m_broken.isEmpty());
}

void OrderAssemblerTest::addsNoLineToTheOrderBeforeARejectedOne()
{
    QByteArray json = kLines;
    json.replace("\"order_id\": \"order_id\"",
                 "\"order_id\": \"order_id\", \"rows\": {\"blank_order_id\": \"continues\"}");
    const QList<Entry> entries = read("order_id,date,mail,sku,qty,price\n"
                                      "1,2026-05-01,a@x.nl,A,1,10\n"
                                      ",,,B,1,5\n"
                                      "2,someday,b@x.nl,A,1,10\n"
                                      ",,,B,1,5\n",
                                      json);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(summary(entries[0]), QStringList{u"Order Completed 15 [2]"_s});
    QCOMPARE(m_rejects.size(), 2);
    QVERIFY(m_rejects[1].reason.contains(u"line 4"_s));
}

void OrderAssemblerTest::readsOrdersWithoutIds()
{
    const QByteArray json = R"({"rondom": "mapping/1", "kind": "orders", "at": "date",
        "columns": {"nr": {"to": "identifier", "type": "customer_no"},
                    "sum": {"to": "property", "property": "total"}}})";
    const QList<Entry> entries = read("nr,date,sum\n1,2026-05-01,10\n1,2026-05-01,12\n", json);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].events[0].reference, QString());
    QVERIFY(!entries[1].continuesOrder);
}

QTEST_GUILESS_MAIN(OrderAssemblerTest)
#include "tst_orderassembler.moc"
