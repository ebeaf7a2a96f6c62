#include "models/demo/shopgenerator.h"

#include "tests/demo/demoshop.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::demo;

namespace {

ShopOptions options(int people, quint64 seed = 1, qint64 events = -1)
{
    return {people, seed, events, DemoShop::instant(u"2026-05-05T10:30:00Z"_s)};
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray firstLine(const QString& path)
{
    const QByteArray bytes = contents(path);
    return bytes.first(bytes.indexOf('\n')).trimmed();
}

QStringList entries(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
}

} // namespace

class TestShopGenerator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesTheSameBytesForTheSameOptions();
    void givesAnotherShopForAnotherSeed();
    void writesTheHeadersOfTheTools_data();
    void writesTheHeadersOfTheTools();
    void growsWithThePeopleAskedFor();
    void writesAsManyEventsAsAskedFor_data();
    void writesAsManyEventsAsAskedFor();
    void worksForAnyNumberOfPeople_data();
    void worksForAnyNumberOfPeople();
    void writesNoDateAfterNow_data();
    void writesNoDateAfterNow();
    void makesTheFoldersAboveIt();
    void namesASourceAndAMappingForEachFile();
    void mapsColumnsThatTheFilesHave_data();
    void mapsColumnsThatTheFilesHave();
    void refusesSizesThatCannotBe_data();
    void refusesSizesThatCannotBe();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    Result<ShopFiles> write(const QString& name, const ShopOptions& shop)
    {
        JobContext context;
        return writeShop(path(name), shop, context);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestShopGenerator::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestShopGenerator::givesTheSameBytesForTheSameOptions()
{
    QVERIFY(write(u"a"_s, options(300)));
    QVERIFY(write(u"b"_s, options(300)));
    const QStringList names = entries(path(u"a"_s));
    QCOMPARE(names.size(), 15);
    QCOMPARE(entries(path(u"b"_s)), names);
    for (const QString& name : names) {
        QCOMPARE(contents(path(u"b/"_s + name)), contents(path(u"a/"_s + name)));
    }
}

void TestShopGenerator::givesAnotherShopForAnotherSeed()
{
    const auto one = write(u"a"_s, options(300, 1));
    const auto two = write(u"b"_s, options(300, 2));
    QVERIFY(one);
    QVERIFY(two);
    for (qsizetype i = 0; i < one->files.size(); ++i) {
        QVERIFY2(contents(one->files[i]) != contents(two->files[i]), qPrintable(one->files[i]));
    }
}

void TestShopGenerator::writesTheHeadersOfTheTools_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("header");

    const QByteArray mergeFields =
        R"("Email Address","First Name","Last Name","Phone Number","Favourite Rooms",)";
    const QByteArray systemColumns =
        "MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,"
        "DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS";
    QTest::newRow("customers") << u"customers_export.csv"_s
                               << QByteArray("Customer ID,First Name,Last Name,Email,Accepts Email "
                                             "Marketing,Default Address Company,Default Address "
                                             "Address1,Default Address Address2,Default Address "
                                             "City,Default Address Province Code,Default Address "
                                             "Country Code,Default Address Zip,Default Address "
                                             "Phone,Phone,Accepts SMS Marketing,Total Spent,Total "
                                             "Orders,Note,Tax Exempt,Tags");
    QTest::newRow("orders")
        << u"orders_export.csv"_s
        << QByteArray(
               "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts "
               "Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount "
               "Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem "
               "price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem "
               "taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing "
               "Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing "
               "Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping "
               "Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping "
               "Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled "
               "at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding "
               "Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem "
               "discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax "
               "4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing "
               "Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment "
               "Due At,Payment References");
    QTest::newRow("subscribed") << u"subscribed_email_audience_export_8f3a2c.csv"_s
                                << QByteArray(mergeFields + systemColumns);
    QTest::newRow("non-subscribed") << u"non-subscribed_email_audience_export_8f3a2c.csv"_s
                                    << QByteArray(mergeFields + systemColumns);
    QTest::newRow("unsubscribed")
        << u"unsubscribed_email_audience_export_8f3a2c.csv"_s
        << QByteArray(mergeFields +
                      "UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_CAMPAIGN_ID,UNSUB_REASON,"
                      "UNSUB_REASON_OTHER," +
                      systemColumns);
    QTest::newRow("cleaned") << u"cleaned_email_audience_export_8f3a2c.csv"_s
                             << QByteArray(mergeFields +
                                           "CLEAN_TIME,CLEAN_CAMPAIGN_TITLE,CLEAN_CAMPAIGN_ID," +
                                           systemColumns);
    QTest::newRow("till customers")
        << u"till_customers.csv"_s
        << QByteArray("Klantnummer;Voornaam;Tussenvoegsel;Achternaam;E-mail;Telefoon;Postcode;"
                      "Plaats;Geboortedatum;Nieuwsbrief");
    QTest::newRow("till sales")
        << u"till_sales.csv"_s
        << QByteArray("Bonnummer;Datum;Klantnummer;Artikel;Omschrijving;Aantal;Prijs");
    QTest::newRow("mail activity")
        << u"email_activity.csv"_s << QByteArray("Email Address,Event,Time,Campaign");
    QTest::newRow("web events")
        << u"web_events.csv"_s
        << QByteArray("user_email,anonymous_id,event,time,product_id,product_name,url");
    QTest::newRow("truth") << u"truth.csv"_s << QByteArray("person,source,record_key");
}

void TestShopGenerator::writesTheHeadersOfTheTools()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, header);
    QVERIFY(write(u"shop"_s, options(20)));
    QCOMPARE(firstLine(path(u"shop/"_s + name)), header);
}

void TestShopGenerator::growsWithThePeopleAskedFor()
{
    const auto shop = write(u"shop"_s, options(2000));
    QVERIFY(shop);
    QCOMPARE(shop->people, 2000);
    const auto rowsOf = [&](const QString& name, char delimiter = ',') {
        return CsvTable::read(path(u"shop/"_s + name), delimiter, QStringConverter::Latin1)
            .rows()
            .size();
    };
    const auto isAbout = [](qsizetype rows, int expected) {
        return qAbs(rows - expected) <= expected / 15;
    };
    QVERIFY(isAbout(rowsOf(u"customers_export.csv"_s), 1333));
    QVERIFY(isAbout(rowsOf(u"till_customers.csv"_s, ';'), 710));
    qsizetype audience = 0;
    for (const QString& status :
         {u"subscribed"_s, u"non-subscribed"_s, u"unsubscribed"_s, u"cleaned"_s}) {
        audience += rowsOf(status + u"_email_audience_export_8f3a2c.csv"_s);
    }
    QVERIFY(isAbout(audience, 1200));

    const CsvTable orders = CsvTable::read(path(u"shop/orders_export.csv"_s));
    QSet<QString> names;
    for (const QList<QString>& row : orders.rows()) {
        names.insert(row.first());
    }
    QCOMPARE(names.size(), 3500);
}

void TestShopGenerator::writesAsManyEventsAsAskedFor_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<qint64>("expected");

    QTest::newRow("in proportion") << 200 << qint64(-1) << qint64(2400);
    QTest::newRow("none") << 200 << qint64(0) << qint64(0);
    QTest::newRow("one") << 200 << qint64(1) << qint64(1);
    QTest::newRow("few") << 200 << qint64(77) << qint64(77);
    QTest::newRow("many") << 200 << qint64(20'000) << qint64(20'000);
    QTest::newRow("of one person") << 1 << qint64(500) << qint64(500);
    QTest::newRow("of nobody the shop knows") << 0 << qint64(500) << qint64(500);
}

void TestShopGenerator::writesAsManyEventsAsAskedFor()
{
    QFETCH(int, people);
    QFETCH(qint64, asked);
    QFETCH(qint64, expected);
    QVERIFY(write(u"shop"_s, options(people, 1, asked)));
    const CsvTable mail = CsvTable::read(path(u"shop/email_activity.csv"_s));
    const CsvTable web = CsvTable::read(path(u"shop/web_events.csv"_s));
    QCOMPARE(qint64(mail.rows().size() + web.rows().size()), expected);
}

void TestShopGenerator::worksForAnyNumberOfPeople_data()
{
    QTest::addColumn<int>("people");
    for (const int people : {0, 1, 2, 3, 5, 17, 33, 101, 667, 1000}) {
        QTest::addRow("%d people", people) << people;
    }
}

void TestShopGenerator::worksForAnyNumberOfPeople()
{
    QFETCH(int, people);
    const auto shop = write(u"shop"_s, options(people));
    QVERIFY(shop);
    QCOMPARE(shop->people, people);
    QCOMPARE(shop->files.size(), 10);
    const CsvTable truth = CsvTable::read(shop->truthFile);
    QSet<QString> persons;
    for (const QList<QString>& row : truth.rows()) {
        persons.insert(row.first());
    }
    QCOMPARE(int(persons.size()), people);
}

void TestShopGenerator::writesNoDateAfterNow_data()
{
    QTest::addColumn<QString>("now");

    QTest::newRow("a day in spring") << u"2026-05-05T10:30:00Z"_s;
    QTest::newRow("before the shop opens") << u"2026-05-05T04:00:00Z"_s;
    QTest::newRow("a minute after opening") << u"2026-05-05T05:01:00Z"_s;
    QTest::newRow("just before midnight") << u"2026-05-05T21:59:59.999Z"_s;
    QTest::newRow("as clocks go forward") << u"2026-03-29T01:00:00Z"_s;
    QTest::newRow("as clocks go back") << u"2025-10-26T01:00:00Z"_s;
    QTest::newRow("on a Sunday with the counter closed") << u"2026-05-03T12:00:00Z"_s;
    QTest::newRow("new year") << u"2025-12-31T23:00:00Z"_s;
    QTest::newRow("leap day") << u"2024-02-29T12:00:00Z"_s;
}

void TestShopGenerator::writesNoDateAfterNow()
{
    QFETCH(QString, now);
    const qint64 latest = DemoShop::instant(now);
    QTemporaryDir folder;
    JobContext context;
    const auto shop = writeShop(folder.path(), {300, 3, -1, latest}, context);
    QVERIFY(shop);

    static const QRegularExpression kTime(
        u"(?<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9:]{8}( \\+0[12]00|Z)?)"
        u"|(?<till>[0-9]{2}-[0-9]{2}-[0-9]{4} [0-9]{2}:[0-9]{2})"_s);
    int times = 0;
    for (const QString& path : shop->files) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromLatin1(file.readAll());
        for (auto it = kTime.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            std::optional<qint64> at;
            if (match.hasCaptured(u"till"_s)) {
                const QDateTime wall =
                    QDateTime::fromString(match.captured(), u"dd-MM-yyyy HH:mm"_s);
                const Calendar amsterdam(QTimeZone("Europe/Amsterdam"));
                at = amsterdam.instantAt(wall.date(), wall.time());
            } else if (match.captured().size() > 20) {
                at = DemoShop::shopifyInstant(match.captured());
            } else {
                at = fromIso(match.captured().first(19).replace(u' ', u'T') + u'Z',
                             Calendar(QTimeZone::utc()));
            }
            QVERIFY2(!at || *at <= latest, qPrintable(match.captured()));
            times += at ? 1 : 0;
        }
    }
    QVERIFY(times > 5000);
}

void TestShopGenerator::makesTheFoldersAboveIt()
{
    const auto shop = write(u"a/b/c"_s, options(5));
    QVERIFY(shop);
    for (const QString& file : shop->files + QStringList{shop->truthFile}) {
        QVERIFY(QFileInfo(file).isAbsolute());
        QVERIFY(QFileInfo::exists(file));
        QVERIFY(file.startsWith(path(u"a/b/c"_s)));
    }
}

void TestShopGenerator::namesASourceAndAMappingForEachFile()
{
    const auto shop = write(u"shop"_s, options(5));
    QVERIFY(shop);
    QStringList sources;
    QStringList mapped;
    for (const QString& file : shop->files) {
        const ImportAdvice advice = importOf(file);
        sources.append(advice.source);
        if (!advice.mapping.isEmpty()) {
            QVERIFY(QFileInfo::exists(advice.mapping));
            mapped.append(QFileInfo(file).fileName());
        }
    }
    sources.removeDuplicates();
    QCOMPARE(sources, QStringList({u"Web shop"_s, u"Newsletter"_s, u"Till"_s}));
    QCOMPARE(mapped, QStringList({u"till_customers.csv"_s, u"till_sales.csv"_s,
                                  u"email_activity.csv"_s, u"web_events.csv"_s}));
}

void TestShopGenerator::mapsColumnsThatTheFilesHave_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<char>("delimiter");

    QTest::newRow("mail activity") << u"email_activity"_s << u"events"_s << ',';
    QTest::newRow("web events") << u"web_events"_s << u"events"_s << ',';
    QTest::newRow("till customers") << u"till_customers"_s << u"people"_s << ';';
    QTest::newRow("till sales") << u"till_sales"_s << u"orders"_s << ';';
}

void TestShopGenerator::mapsColumnsThatTheFilesHave()
{
    QFETCH(QString, name);
    QFETCH(QString, kind);
    QFETCH(char, delimiter);
    QVERIFY(write(u"shop"_s, options(5)));
    const QString base = path(u"shop/"_s + name);

    QJsonParseError error;
    const QJsonObject mapping =
        QJsonDocument::fromJson(contents(base + u".mapping.json"_s), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(mapping["rondom"_L1].toString(), u"mapping/1"_s);
    QCOMPARE(mapping["kind"_L1].toString(), kind);
    QVERIFY(!mapping["name"_L1].toString().isEmpty());

    const CsvTable table = CsvTable::read(base + u".csv"_s, delimiter);
    QStringList mapped = mapping["columns"_L1].toObject().keys();
    QStringList header = table.header();
    mapped.sort();
    header.sort();
    QCOMPARE(mapped, header);
    for (const QLatin1StringView key : {"at"_L1, "event"_L1, "order_id"_L1}) {
        const QString column = mapping[key].toObject()["column"_L1].toString();
        QVERIFY(column.isEmpty() || table.header().contains(column));
    }
}

void TestShopGenerator::refusesSizesThatCannotBe_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<qint64>("events");

    QTest::newRow("fewer than nobody") << -1 << qint64(-1);
    QTest::newRow("more than there are numbers for") << 10'000'001 << qint64(-1);
    QTest::newRow("fewer than no events") << 10 << qint64(-2);
}

void TestShopGenerator::refusesSizesThatCannotBe()
{
    QFETCH(int, people);
    QFETCH(qint64, events);
    const auto shop = write(u"shop"_s, options(people, 1, events));
    QVERIFY(!shop);
    QCOMPARE(shop.error().code, Error::Code::Usage);
    QVERIFY(!shop.error().message.isEmpty());
    QVERIFY(!QFileInfo::exists(path(u"shop"_s)));
}

QTEST_GUILESS_MAIN(TestShopGenerator)
#include "tst_shopgenerator.moc"
