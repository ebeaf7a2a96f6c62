#include "tests/support/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom::tests;

namespace {

const QByteArray kCustomers =
    "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,"
    "Default Address Address1,Default Address Address2,Default Address City,"
    "Default Address Province Code,Default Address Country Code,Default Address Zip,"
    "Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,"
    "Tags\n"
    "'7001,Zo\xc3\xab,de Boer,ZOE@Example.nl ,yes,,Kerkstraat 1,,Utrecht,UT,NL,'3511AB,"
    "'+31612345678,,no,89.00,1,,no,\"vip, tea\"\n"
    "'7002,Jan,Jansen,jan@example.nl,no,,Dorpsweg 2,,Gent,,BE,'9000,,,no,0.00,0,,no,employee\n";

const QByteArray kOrders =
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,"
    "Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,"
    "Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n"
    "#1001,zoe@example.nl,paid,,,,no,EUR,80.00,5.00,14.75,85.00,,0.00,Post,"
    "2026-05-01 10:00:00 +0200,1,Lamp Oslo,50.00,LAMP-1\n"
    "#1001,zoe@example.nl,,,,,,,,,,,,,,2026-05-01 10:00:00 +0200,3,Bulb,10.00,BULB\n";

const QByteArray kSubscribed =
    "\"Email Address\",\"First Name\",\"Last Name\",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,"
    "CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,"
    "LEID,EUID,NOTES\n"
    "zoe@example.nl,Zoe,Boer,2,2026-01-02 10:00:00,1.2.3.4,2026-01-02 10:05:00,1.2.3.4,,,,,,,,"
    "2026-01-02 10:05:00,1,abc1,\n"
    "nieuw@example.nl,Nieuw,Iemand,2,,,,,,,,,,,,2026-01-02 10:05:00,2,abc2,\n";

const QByteArray kBuyers =
    R"({"rondom": "segment/1", "name": "Buyers",
        "where": {"event": "Order Completed", "count": {"op": ">=", "value": 1}}})";

} // namespace

/// Two exports in, one person once, a segment out with consent: as somebody types it.
class TestMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bringsTwoExportsTogether();
    void oneOrderOfTwoLinesIsOneEvent();
    void anOrderSeenAgainUpdates();
    void theSameFilesAgainChangeNothing();
    void aDryRunTellsWhatTheImportDoes();
    void undoingAnImportTakesItBack();
    void countsAndExplainsASegment();
    void handsOutOnlyWhoAllowedIt();
    void withoutANoticeNobodyConsented();
    void answersWithOneDocument_data();
    void answersWithOneDocument();
    void givesTheSameBytesTwice();

private:
    void importAll();

    std::unique_ptr<CommandLineRunner> m_cli;
};

void TestMainJob::init()
{
    m_cli = std::make_unique<CommandLineRunner>();
    m_cli->write(u"customers_export.csv"_s, kCustomers);
    m_cli->write(u"orders_export.csv"_s, kOrders);
    m_cli->write(u"subscribed_email_audience_export_1.csv"_s, kSubscribed);
    m_cli->write(u"buyers.json"_s, kBuyers);
    QCOMPARE(m_cli->run({u"workspace"_s, u"create"_s, m_cli->path(u"w.rondom"_s)}).exitCode, 0);
}

void TestMainJob::cleanup()
{
    m_cli.reset();
}

void TestMainJob::importAll()
{
    const auto shop = m_cli->run({u"import"_s, u"customers_export.csv"_s, u"orders_export.csv"_s,
                                  u"--source"_s, u"Web shop"_s});
    QCOMPARE(shop.exitCode, 0);
    const auto mail =
        m_cli->run({u"import"_s, u"subscribed_email_audience_export_1.csv"_s, u"--source"_s,
                    u"Newsletter"_s, u"--notice"_s, u"Yes, mail me"_s});
    QCOMPARE(mail.exitCode, 0);
}

void TestMainJob::bringsTwoExportsTogether()
{
    importAll();
    const QJsonObject info = m_cli->run({u"workspace"_s, u"info"_s}).object();
    QCOMPARE(info.value(u"profiles"_s).toInt(), 3);
    QCOMPARE(info.value(u"source_records"_s).toInt(), 4);
    QCOMPARE(info.value(u"imports"_s).toInt(), 2);
    QCOMPARE(info.value(u"mailable"_s).toInt(), 1);

    const QJsonArray found = m_cli->run({u"profile"_s, u"find"_s, u"zoe boer"_s}).array();
    QCOMPARE(found.size(), 1);
    const QString id = QString::number(found.first().toObject().value(u"profile_id"_s).toInteger());
    const QJsonObject zoe = m_cli->run({u"profile"_s, u"show"_s, id}).object();
    QCOMPARE(zoe.value(u"email"_s).toString(), u"zoe@example.nl"_s);
    QCOMPARE(zoe.value(u"phone"_s).toString(), u"+31612345678"_s);
    QCOMPARE(zoe.value(u"source_records"_s).toArray().size(), 2);
    const QJsonObject city = zoe.value(u"traits"_s).toObject().value(u"city"_s).toObject();
    QCOMPARE(city.value(u"value"_s).toString(), u"Utrecht"_s);
    QCOMPARE(city.value(u"source"_s).toString(), u"Web shop"_s);
    QCOMPARE(city.value(u"row"_s).toInt(), 1);

    const QJsonArray links =
        m_cli->run({u"identity"_s, u"explain"_s, id}).object().value(u"links"_s).toArray();
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.first().toObject().value(u"rule"_s).toString(), u"email"_s);
    QCOMPARE(links.first().toObject().value(u"evidence"_s).toString(), u"zoe@example.nl"_s);
}

void TestMainJob::oneOrderOfTwoLinesIsOneEvent()
{
    importAll();
    const QJsonArray orders = m_cli->run({u"query"_s, u"SELECT * FROM v_order"_s}).array();
    QCOMPARE(orders.size(), 1);
    const QJsonObject order = orders.first().toObject();
    QCOMPARE(order.value(u"at"_s).toString(), u"2026-05-01T08:00:00Z"_s);
    QCOMPARE(order.value(u"revenue"_s).toDouble(), 80.0);
    QCOMPARE(order.value(u"order_id"_s).toString(), u"#1001"_s);
    const QJsonArray byNumber = m_cli->run({u"profile"_s, u"find"_s, u"1001"_s}).array();
    QCOMPARE(byNumber.size(), 1);
    QCOMPARE(byNumber.first().toObject().value(u"match"_s).toString(), u"order"_s);
}

void TestMainJob::anOrderSeenAgainUpdates()
{
    importAll();
    m_cli->write(u"orders_export.csv"_s, QByteArray(kOrders).replace("80.00", "70.00"));
    const QJsonObject report =
        m_cli->run({u"import"_s, u"orders_export.csv"_s, u"--source"_s, u"Web shop"_s}).object();
    QCOMPARE(report.value(u"rows"_s).toObject().value(u"updated"_s).toInt(), 2);
    const QJsonArray orders = m_cli->run({u"query"_s, u"SELECT revenue FROM v_order"_s}).array();
    QCOMPARE(orders.size(), 1);
    QCOMPARE(orders.first().toObject().value(u"revenue"_s).toDouble(), 70.0);

    const auto undone = m_cli->run(
        {u"import"_s, u"undo"_s, QString::number(report.value(u"import_id"_s).toInteger())});
    QCOMPARE(undone.exitCode, 0);
    const QJsonArray restored = m_cli->run({u"query"_s, u"SELECT revenue FROM v_order"_s}).array();
    QCOMPARE(restored.first().toObject().value(u"revenue"_s).toDouble(), 80.0);
}

void TestMainJob::theSameFilesAgainChangeNothing()
{
    importAll();
    const QByteArray before = m_cli->contents();
    const QJsonObject again = m_cli
                                  ->run({u"import"_s, u"customers_export.csv"_s,
                                         u"orders_export.csv"_s, u"--source"_s, u"Web shop"_s})
                                  .object();
    const QJsonObject rows = again.value(u"rows"_s).toObject();
    QCOMPARE(rows.value(u"created"_s).toInt(), 0);
    QCOMPARE(rows.value(u"updated"_s).toInt(), 0);
    QCOMPARE(rows.value(u"unchanged"_s).toInt(), rows.value(u"read"_s).toInt());
    QCOMPARE(m_cli->contents(), before);
}

void TestMainJob::aDryRunTellsWhatTheImportDoes()
{
    const QByteArray before = m_cli->contents();
    const QStringList words{u"import"_s, u"customers_export.csv"_s, u"orders_export.csv"_s,
                            u"--source"_s, u"Web shop"_s};
    const QJsonObject dry = m_cli->run(words + QStringList{u"--dry-run"_s}).object();
    QVERIFY(dry.value(u"dry_run"_s).toBool());
    QCOMPARE(m_cli->contents(), before);
    const QJsonObject real = m_cli->run(words).object();
    for (const QString& part : {u"rows"_s, u"events"_s, u"consents"_s}) {
        QCOMPARE(dry.value(part), real.value(part));
    }
    const QJsonObject rows = real.value(u"rows"_s).toObject();
    QCOMPARE(rows.value(u"read"_s).toInt(), 4);
    QCOMPARE(rows.value(u"created"_s).toInt() + rows.value(u"updated"_s).toInt() +
                 rows.value(u"unchanged"_s).toInt() + rows.value(u"rejected"_s).toInt() +
                 rows.value(u"skipped"_s).toInt(),
             4);
}

void TestMainJob::undoingAnImportTakesItBack()
{
    const auto first = m_cli->run(
        {u"import"_s, u"subscribed_email_audience_export_1.csv"_s, u"--source"_s, u"Newsletter"_s});
    QCOMPARE(first.exitCode, 0);
    const QByteArray before = m_cli->contents();
    const QJsonObject second =
        m_cli->run({u"import"_s, u"customers_export.csv"_s, u"--source"_s, u"Web shop"_s}).object();
    QVERIFY(m_cli->contents() != before);
    const QString id = QString::number(second.value(u"import_id"_s).toInteger());
    QCOMPARE(m_cli->run({u"import"_s, u"undo"_s, id}).exitCode, 0);
    QCOMPARE(m_cli->contents(), before);
    QCOMPARE(m_cli->run({u"import"_s, u"undo"_s, id}).exitCode, 3);
    const QJsonArray history = m_cli->run({u"import"_s, u"list"_s}).array();
    QVERIFY(history.first().toObject().value(u"undone"_s).toBool());
}

void TestMainJob::countsAndExplainsASegment()
{
    importAll();
    const QJsonObject counted = m_cli->run({u"segment"_s, u"count"_s, u"buyers.json"_s}).object();
    QCOMPARE(counted.value(u"count"_s).toInt(), 1);
    QCOMPARE(counted.value(u"total"_s).toInt(), 3);
    QCOMPARE(m_cli->run({u"segment"_s, u"save"_s, u"buyers.json"_s}).exitCode, 0);
    const QJsonObject members = m_cli->run({u"segment"_s, u"members"_s, u"Buyers"_s}).object();
    const QJsonArray ids = members.value(u"profile_ids"_s).toArray();
    QCOMPARE(ids.size(), 1);
    const QJsonObject why = m_cli
                                ->run({u"segment"_s, u"explain"_s, u"Buyers"_s,
                                       QString::number(ids.first().toInteger())})
                                .object();
    QVERIFY(why.value(u"member"_s).toBool());
    const QString dutch =
        m_cli->run({u"segment"_s, u"text"_s, u"Buyers"_s, u"--language"_s, u"nl"_s})
            .object()
            .value(u"text"_s)
            .toString();
    QVERIFY(dutch.contains(u"minstens"_s) || dutch.contains(u"gebeurde"_s));
}

void TestMainJob::handsOutOnlyWhoAllowedIt()
{
    importAll();
    m_cli->write(u"everyone.json"_s, R"({"rondom": "segment/1", "name": "Everyone"})");
    const auto result = m_cli->run({u"export"_s, u"everyone.json"_s, u"--destination"_s,
                                    u"mailchimp"_s, u"--purpose"_s, u"newsletter"_s, u"--channel"_s,
                                    u"email"_s, u"--out"_s, m_cli->path(u"list.csv"_s)});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject report = result.object();
    QCOMPARE(report.value(u"members"_s).toInt(), 3);
    QCOMPARE(report.value(u"rows"_s).toInt(), 1);
    int excluded = 0;
    for (const QJsonValue count : report.value(u"excluded"_s).toObject()) {
        excluded += count.toInt();
    }
    QCOMPARE(excluded, 2);
    const QByteArray list = m_cli->read(u"list.csv"_s);
    QVERIFY(list.contains("zoe@example.nl"));
    QVERIFY(!list.contains("nieuw@example.nl"));
    QVERIFY(!list.contains("jan@example.nl"));
    const QJsonArray exported =
        m_cli->run({u"query"_s, u"SELECT profile_id FROM v_event WHERE event = 'List Exported'"_s})
            .array();
    QCOMPARE(exported.size(), 1);
}

void TestMainJob::withoutANoticeNobodyConsented()
{
    const QJsonObject report =
        m_cli->run({u"import"_s, u"subscribed_email_audience_export_1.csv"_s}).object();
    QCOMPARE(report.value(u"consents"_s).toObject().value(u"granted"_s).toInt(), 0);
    QVERIFY(report.value(u"consents"_s).toObject().value(u"claims"_s).toInt() > 0);
    QVERIFY(report.value(u"wants_notice"_s).toBool());
    QCOMPARE(m_cli->run({u"workspace"_s, u"info"_s}).object().value(u"mailable"_s).toInt(), 0);

    // Told once, the text is known for the next file of the source.
    m_cli->run({u"import"_s, u"subscribed_email_audience_export_1.csv"_s, u"--notice"_s,
                u"Yes, mail me"_s});
    QCOMPARE(m_cli->run({u"workspace"_s, u"info"_s}).object().value(u"mailable"_s).toInt(), 1);
}

void TestMainJob::answersWithOneDocument_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char* name, const QStringList& words, const QStringList& keys) {
        QTest::newRow(name) << words << keys;
    };
    row("info", {u"workspace"_s, u"info"_s},
        {u"profiles"_s, u"source_records"_s, u"events"_s, u"identifiers"_s, u"segments"_s,
         u"imports"_s, u"schema_version"_s, u"size_bytes"_s});
    row("check", {u"workspace"_s, u"check"_s}, {u"physical"_s, u"rules"_s, u"ledger"_s});
    row("inspect", {u"inspect"_s, u"customers_export.csv"_s},
        {u"encoding"_s, u"bom"_s, u"delimiter"_s, u"quote"_s, u"escape"_s, u"line_ending"_s,
         u"header_row"_s, u"rows_sampled"_s, u"columns"_s, u"recipe"_s, u"confidence"_s});
    row("show", {u"profile"_s, u"show"_s, u"1"_s},
        {u"profile_id"_s, u"name"_s, u"traits"_s, u"identifiers"_s, u"consents"_s, u"segments"_s,
         u"scores"_s, u"source_records"_s});
    row("timeline", {u"profile"_s, u"timeline"_s, u"1"_s}, {u"events"_s, u"next"_s});
    row("count", {u"segment"_s, u"count"_s, u"buyers.json"_s},
        {u"count"_s, u"total"_s, u"seconds"_s, u"conditions"_s});
    row("verify", {u"consent"_s, u"verify"_s}, {u"ok"_s, u"events"_s, u"first_bad"_s});
    row("check consent",
        {u"consent"_s, u"check"_s, u"1"_s, u"--purpose"_s, u"newsletter"_s, u"--channel"_s,
         u"email"_s},
        {u"allowed"_s, u"reason"_s, u"event_id"_s});
}

void TestMainJob::answersWithOneDocument()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, keys);
    importAll();
    const auto result = m_cli->run(words);
    QVERIFY2(result.json().isObject(), result.out.constData());
    for (const QString& key : keys) {
        QVERIFY2(result.object().contains(key), qPrintable(key));
    }
}

void TestMainJob::givesTheSameBytesTwice()
{
    importAll();
    const QStringList everything[] = {{u"profile"_s, u"show"_s, u"1"_s},
                                      {u"profile"_s, u"timeline"_s, u"1"_s},
                                      {u"consent"_s, u"show"_s, u"1"_s},
                                      {u"consent"_s, u"log"_s, u"1"_s},
                                      {u"query"_s, u"SELECT * FROM v_event"_s}};
    QList<QByteArray> first;
    for (const QStringList& words : everything) {
        first.append(m_cli->run(words).out);
    }
    init();
    importAll();
    for (qsizetype i = 0; i < first.size(); ++i) {
        QCOMPARE(m_cli->run(everything[i]).out, first.at(i));
    }
}

QTEST_GUILESS_MAIN(TestMainJob)
#include "tst_mainjob.moc"
