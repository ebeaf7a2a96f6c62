#include "models/workspace/importer.h"

#include "tests/workspace/diskworkspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;

/// What becomes of the orders of a file.
class TestImportedOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void updatesOrdersSeenAgain();
    void countsSalesThatNameNobody();
    void addsUpLinesThatComeBack();
    void updatesAnOrderThatGainsARefund();
};

void TestImportedOrders::updatesOrdersSeenAgain()
{
    const DiskWorkspace workspace;
    const QByteArray header = "order,time,mail,city,sku,quantity,price\n";
    workspace.import(u"Shop"_s, orderMapping(),
                     header + "1,2026-05-01T10:00:00Z,a@example.nl,Utrecht,L,2,10\n"
                              "2,2026-05-01T11:00:00Z,a@example.nl,Utrecht,L,1,10\n");

    const ImportReport report =
        workspace.import(u"Shop"_s, orderMapping(),
                         header + "1,2026-05-01T10:00:00Z,a@example.nl,Utrecht,L,3,10\n"
                                  "2,2026-05-01T11:00:00Z,a@example.nl,Utrecht,L,1,10\n");

    QCOMPARE(report.rows.updated, qint64(1));
    QCOMPARE(report.rows.unchanged, qint64(1));
    QCOMPARE(report.eventsUpdated, qint64(1));
    QCOMPARE(report.eventDuplicates, qint64(1));
    QCOMPARE(workspace.number("SELECT revenue FROM profile"), qint64(40'000'000));
    QCOMPARE(workspace.number("SELECT order_count FROM profile"), qint64(2));
}

void TestImportedOrders::countsSalesThatNameNobody()
{
    const DiskWorkspace workspace;
    const QByteArray orders = "order,time,mail,city,sku,quantity,price\n"
                              "1,2026-05-01T10:00:00Z,,Utrecht,L,2,10\n"
                              "1,2026-05-01T10:00:00Z,,Utrecht,M,1,5\n"
                              "2,2026-05-01T10:00:00Z,a@example.nl,Utrecht,L,1,10\n";

    const ImportReport report = workspace.import(u"Till"_s, orderMapping(), orders);

    QCOMPARE(report.rows.created, qint64(3));
    QCOMPARE(report.rows.anonymous, qint64(2));
    QCOMPARE(report.eventsCreated, qint64(2));
    QCOMPARE(workspace.number("SELECT count(*) FROM profile"), qint64(1));
    QCOMPARE(workspace.number("SELECT amount FROM event WHERE profile_id = 0"), qint64(25'000'000));
    QCOMPARE(workspace.import(u"Till"_s, orderMapping(), orders).rows.anonymous, qint64(0));
}

void TestImportedOrders::addsUpLinesThatComeBack()
{
    const DiskWorkspace workspace;

    workspace.import(u"Shop"_s, orderMapping(),
                     "order,time,mail,city,sku,quantity,price\n"
                     "1,2026-05-01T10:00:00Z,a@example.nl,Utrecht,L,2,10\n"
                     "2,2026-05-01T11:00:00Z,b@example.nl,Utrecht,L,1,10\n"
                     "1,2026-05-01T10:00:00Z,a@example.nl,Utrecht,M,1,5\n");

    const QString order =
        workspace.text("SELECT properties FROM v_event WHERE event = 'Order Completed' AND revenue "
                       "= 25.0");
    const QJsonObject properties = QJsonDocument::fromJson(order.toUtf8()).object();
    QCOMPARE(properties.value(u"revenue"_s).toDouble(), 25.0);
    QCOMPARE(properties.value(u"total"_s).toDouble(), 25.0);
    QCOMPARE(properties.value(u"products"_s).toArray().size(), 2);
}

void TestImportedOrders::updatesAnOrderThatGainsARefund()
{
    const DiskWorkspace workspace;
    const QByteArray sale = "order,time,mail,city,sku,quantity,price\n"
                            "1,2026-05-01T10:00:00Z,a@example.nl,Utrecht,L,2,10\n";
    const ImportReport first = workspace.import(u"Shop"_s, orderMapping(), sale);
    QCOMPARE(first.rows.created, 1);

    const QByteArray refund = sale + "1,2026-05-01T10:00:00Z,a@example.nl,Utrecht,L,-1,10\n";
    const ImportReport second = workspace.import(u"Shop"_s, orderMapping(), refund);

    QCOMPARE(second.eventsCreated, 1);
    QCOMPARE(second.rows.created, 0);
    QCOMPARE(second.rows.updated, 2);
    QCOMPARE(workspace.import(u"Shop"_s, orderMapping(), refund).rows.unchanged, 2);
    QCOMPARE(workspace.import(u"Till"_s, orderMapping(), refund).rows.created, 2);
}

QTEST_GUILESS_MAIN(TestImportedOrders)
#include "tst_importedorders.moc"
