#include "models/ingest/recipelibrary.h"

#include "models/core/calendar.h"
#include "models/ingest/entryreader.h"
#include "models/ingest/inspection.h"
#include "tests/ingest/fixturefile.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

namespace {

const QByteArray kCustomers =
    "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address "
    "Company,Default "
    "Address Address1,Default Address Address2,Default Address City,Default Address Province "
    "Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS "
    "Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags";
const QByteArray kCustomersBefore =
    "First Name,Last Name,Email,Accepts Email Marketing,Company,Address1,Address2,City,Province,"
    "Province Code,Country,Country Code,Zip,Phone,Accepts SMS Marketing,Total Spent,Total Orders,"
    "Tags,Note,Tax Exempt";
const QByteArray kCustomersOld =
    "First Name,Last Name,Email,Company,Address1,Address2,City,Province,Province Code,Country,"
    "Country Code,Zip,Phone,Accepts Marketing,Total Spent,Total Orders,Tags,Note,Tax Exempt";
const QByteArray kOrders =
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,"
    "Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created "
    "at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,"
    "Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing "
    "City,Billing Zip,Billing Country,Billing Phone,Cancelled at,Refunded Amount,Id,Phone";
const QByteArray kAudience =
    "\"Email Address\",\"First Name\",\"Last "
    "Name\",\"Phone Number\",Shoe,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,"
    "LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS,SOURCE";

QStringList columnsOf(const QByteArray& header)
{
    return QString::fromUtf8(header).remove(u'"').split(u',');
}

RecipeLibrary library()
{
    auto loaded = RecipeLibrary::load(u":/recipes"_s);
    if (!loaded) {
        qFatal("%s", qPrintable(loaded.error().message));
    }
    return *loaded;
}

QStringList identifiersOf(const Entry& entry)
{
    QStringList texts;
    for (const IdentifierFact& fact : entry.identifiers) {
        texts.append(fact.type + u':' + fact.value);
    }
    texts.sort();
    return texts;
}

QString traitOf(const Entry& entry, const QString& trait)
{
    for (const TraitFact& fact : entry.traits) {
        if (fact.trait == trait) {
            return fact.value.text;
        }
    }
    return {};
}

} // namespace

class RecipeLibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsTheRecipesOfTheProgram();
    void recognisesFiles_data();
    void recognisesFiles();
    void readsShopifyCustomers();
    void readsOldShopifyCustomers();
    void readsShopifyOrders();
    void readsSubscribedMailchimpMembers();
    void readsMailchimpFilesByStatus_data();
    void readsMailchimpFilesByStatus();
    void readsTranslatedMailchimpHeaders();
    void takesNoStatusFromAPlainMapping();
    void refusesAFileOfAnotherKind();
    void refusesABrokenRecipe();
    void hasNoRecipesWithoutAFolder();

private:
    QList<Entry> read(const QString& recipe, const QString& fileName, const QByteArray& content,
                      const QString& notice = {});

    FixtureFolder m_files;
};

QList<Entry> RecipeLibraryTest::read(const QString& recipe, const QString& fileName,
                                     const QByteArray& content, const QString& notice)
{
    const RecipeLibrary recipes = library();
    EntryReader::Options options;
    options.country = u"NL"_s;
    options.currency = u"EUR"_s;
    options.zone = QTimeZone("Europe/Amsterdam");
    options.noticeText = notice;
    auto reader =
        EntryReader::open(m_files.write(fileName, content), *recipes.find(recipe), options);
    if (!reader) {
        qWarning("%s", qPrintable(reader.error().message));
        return {};
    }
    QList<Entry> entries;
    for (;;) {
        auto item = (*reader)->next();
        if (!item || std::holds_alternative<EntryReader::End>(*item)) {
            return entries;
        }
        if (auto* reject = std::get_if<Reject>(&*item)) {
            qWarning("rejected: %s", qPrintable(reject->reason));
        } else if (auto* entry = std::get_if<Entry>(&*item)) {
            entries.append(*entry);
        }
    }
}

void RecipeLibraryTest::loadsTheRecipesOfTheProgram()
{
    const RecipeLibrary recipes = library();
    for (const QString& id :
         {u"shopify_customers"_s, u"shopify_orders"_s, u"mailchimp_audience"_s}) {
        const Recipe* recipe = recipes.find(id);
        QVERIFY2(recipe, qPrintable(id));
        QVERIFY(!recipe->mapping.name.isEmpty());
        QVERIFY(!recipe->requiredColumns.isEmpty());
    }
    QVERIFY(!recipes.find(u"nobody"_s));
}

void RecipeLibraryTest::recognisesFiles_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("recipe");
    const auto row = [](const char* name, const QString& fileName, const QByteArray& header,
                        const QString& recipe) {
        QTest::newRow(name) << fileName << header << recipe;
    };
    row("customers", u"customers_export.csv"_s, kCustomers, u"shopify_customers"_s);
    row("customers, renamed", u"june.csv"_s, kCustomers, u"shopify_customers"_s);
    row("customers with metafields", u"customers_export.csv"_s,
        kCustomers + ",Accepts WhatsApp Marketing,Size (customer.metafields.custom.size)",
        u"shopify_customers"_s);
    row("customers before", u"customers_export.csv"_s, kCustomersBefore, u"shopify_customers"_s);
    row("customers, old", u"customers_export.csv"_s, kCustomersOld, u"shopify_customers"_s);
    row("orders", u"orders_export_1.csv"_s, kOrders, u"shopify_orders"_s);
    row("audience", u"subscribed_email_audience_export_1a2b.csv"_s, kAudience,
        u"mailchimp_audience"_s);
    row("something else", u"list.csv"_s, "Name,Email,Phone", u""_s);
    row("another table of the name", u"customers_export.csv"_s, "Name,Email,Phone", u""_s);
    row("nothing", u"list.csv"_s, "", u""_s);
}

void RecipeLibraryTest::recognisesFiles()
{
    QFETCH(QString, fileName);
    QFETCH(QByteArray, header);
    QFETCH(QString, recipe);
    const RecipeLibrary recipes = library();
    const auto match = recipes.recognise(fileName, columnsOf(header));
    QCOMPARE(match ? match->recipe->id : QString(), recipe);
    if (match) {
        QVERIFY(match->confidence > 0.7 && match->confidence <= 1);
    }
}

void RecipeLibraryTest::readsShopifyCustomers()
{
    const QList<Entry> entries = read(
        u"shopify_customers"_s, u"customers_export.csv"_s,
        kCustomers + ",Size (customer.metafields.custom.size)\n"
                     "'7210448301122,Sanne,de Vries,Sanne@Example.nl,yes,,Kade 1,,Utrecht,UT,NL,"
                     "'1234AB,'+31612345678,0201234567,no,120.50,3,,no,\"vip, wool\",38\n");
    QCOMPARE(entries.size(), 1);
    const Entry& sanne = entries[0];
    QCOMPARE(sanne.recordId, u"7210448301122"_s);
    QCOMPARE(identifiersOf(sanne),
             QStringList({u"customer_id:7210448301122"_s, u"email:sanne@example.nl"_s,
                          u"phone:+31201234567"_s, u"phone:+31612345678"_s}));
    QCOMPARE(traitOf(sanne, u"postal_code"_s), u"1234AB"_s);
    QCOMPARE(traitOf(sanne, u"country"_s), u"NL"_s);
    QCOMPARE(traitOf(sanne, u"tags"_s), u"[\"vip\",\"wool\"]"_s);
    QCOMPARE(traitOf(sanne, u"total_spent"_s), u"120.5"_s);
    QCOMPARE(traitOf(sanne, u"size_customer_metafields_custom_size"_s), u"38"_s);
    // "no" means never asked, as often as not: no withdrawal.
    QCOMPARE(sanne.consents.size(), 1);
    QCOMPARE(sanne.consents[0].channel, u"email"_s);
    QCOMPARE(sanne.consents[0].decision, ConsentDecision::Granted);
    QVERIFY(!sanne.consents[0].at);
    QVERIFY(sanne.warnings.isEmpty());
}

void RecipeLibraryTest::readsOldShopifyCustomers()
{
    const QList<Entry> entries = read(
        u"shopify_customers"_s, u"customers_export.csv"_s,
        kCustomersOld + "\nJan,Jansen,jan@x.nl,,Weg 2,,Gent,Vlaanderen,VL,Belgium,BE,9000,0470 "
                        "12 34 56,yes,5,1,,,no\n");
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].recordId, QString());
    QCOMPARE(identifiersOf(entries[0]),
             QStringList({u"email:jan@x.nl"_s, u"phone:+32470123456"_s}));
    QCOMPARE(traitOf(entries[0], u"country"_s), u"BE"_s);
    QCOMPARE(entries[0].consents.size(), 1);
}

void RecipeLibraryTest::readsShopifyOrders()
{
    const QList<Entry> entries =
        read(u"shopify_orders"_s, u"orders_export_1.csv"_s,
             kOrders +
                 "\n"
                 "#1001,a@x.nl,paid,2026-05-01 10:00:00 +0200,fulfilled,,yes,EUR,25.00,4.95,5.20,"
                 "29.95,WELCOME,5.00,Post,2026-05-01 10:00:00 +0200,2,Cap,10.00,,CAP,true,true,"
                 "fulfilled,Anna Smit,Ede,'6711AA,NL,'+31612345678,,0.00,'5001,\n"
                 ",,,,,,,,,,,,,,,,1,Sock,10.00,,SOCK,true,true,fulfilled,,,,,,,,,\n"
                 "#1002,b@x.nl,refunded,,,,no,EUR,10.00,0.00,2.00,10.00,,,Post,2026-05-02 10:00:00 "
                 "+0200,1,Cap,10.00,,CAP,true,true,,Bob,Ede,6711AA,NL,,2026-05-03 09:00:00 "
                 "+0200,10.00,5002,\n");
    QCOMPARE(entries.size(), 2);
    const Entry& first = entries[0];
    QCOMPARE(first.rowCount, 2);
    QCOMPARE(identifiersOf(first), QStringList({u"email:a@x.nl"_s, u"phone:+31612345678"_s}));
    QCOMPARE(traitOf(first, u"full_name"_s), u"Anna Smit"_s);
    QCOMPARE(traitOf(first, u"postal_code"_s), u"6711AA"_s);
    QCOMPARE(first.events.size(), 1);
    const EventFact completed = first.events[0];
    QCOMPARE(completed.reference, u"#1001"_s);
    QCOMPARE(completed.revenue->toString(), u"25"_s);
    QCOMPARE(completed.currency, u"EUR"_s);
    QCOMPARE(toIsoUtc(completed.at), u"2026-05-01T08:00:00Z"_s);
    QCOMPARE(completed.properties.value(u"total"_s).toDouble(), 29.95);
    QCOMPARE(completed.properties.value(u"financial_status"_s).toString(), u"paid"_s);
    QCOMPARE(completed.properties.value(u"products"_s).toArray().size(), 2);

    QCOMPARE(entries[1].events.size(), 3);
    QCOMPARE(entries[1].events[1].name, u"Order Refunded"_s);
    QCOMPARE(entries[1].events[1].revenue->toString(), u"-10"_s);
    QCOMPARE(entries[1].events[2].name, u"Order Cancelled"_s);
    QCOMPARE(toIsoUtc(entries[1].events[2].at), u"2026-05-03T07:00:00Z"_s);
}

void RecipeLibraryTest::readsSubscribedMailchimpMembers()
{
    const QList<Entry> entries = read(
        u"mailchimp_audience"_s, u"subscribed_email_audience_export_1.csv"_s,
        kAudience +
            "\n"
            "a@x.nl,Anna,Smit,,38,4,\"2024-03-14 09:12:31\",10.0.0.1,\"2024-03-14 "
            "09:15:00\",10.0.0.2,,,,,Europe/Amsterdam,NL,UT,,100,abc,,\"\"\"VIP\"\",\"\"Blog\"\"\","
            "Signup Form\n"
            "b@x.nl,,,,,2,,,\"2024-04-01 08:00:00\",10.0.0.3,,,,,,,,,101,abd,,,\n"
            "c@x.nl,,,,,2,,,\"2024-04-01 08:00:00\",,,,,,,,,,102,abe,,,List Import from File\n"
            "d@x.nl,,,,,2,,,,,,,,,,,,,103,abf,,,\n",
        u"The form"_s);
    QCOMPARE(entries.size(), 4);
    const Entry& anna = entries[0];
    QCOMPARE(anna.recordId, u"abc"_s);
    QCOMPARE(identifiersOf(anna),
             QStringList({u"email:a@x.nl"_s, u"mailchimp_euid:abc"_s, u"mailchimp_leid:100"_s}));
    QCOMPARE(traitOf(anna, u"tags"_s), u"[\"VIP\",\"Blog\"]"_s);
    QCOMPARE(traitOf(anna, u"mailchimp_rating"_s), u"4"_s);
    QCOMPARE(traitOf(anna, u"shoe"_s), u"38"_s);
    QCOMPARE(anna.consents.size(), 1);
    const ConsentFact grant = anna.consents[0];
    QCOMPARE(grant.purpose, u"newsletter"_s);
    QCOMPARE(grant.decision, ConsentDecision::Granted);
    // Mailchimp writes UTC, whatever the workspace's zone.
    QCOMPARE(toIsoUtc(grant.at->instant), u"2024-03-14T09:15:00Z"_s);
    QCOMPARE(grant.noticeText, u"The form"_s);
    QCOMPARE(grant.proof.value(u"ip"_s).toString(), u"10.0.0.2"_s);
    QCOMPARE(grant.proof.value(u"double_opt_in_at"_s).toString(), u"2024-03-14T09:15:00Z"_s);
    // Confirmed without an opt-in before: a single opt-in.
    const ConsentFact single = entries[1].consents.value(0);
    QCOMPARE(toIsoUtc(single.at->instant), u"2024-04-01T08:00:00Z"_s);
    QVERIFY(!single.proof.contains(u"double_opt_in_at"_s));
    QVERIFY(!entries[2].consents.value(0).at);
    QVERIFY(!entries[3].consents.value(0).at);
}

void RecipeLibraryTest::readsMailchimpFilesByStatus_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QByteArray>("extraColumn");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unsubscribed") << u"unsubscribed_email_audience_export_1.csv"_s
                                  << QByteArray("UNSUB_TIME") << u"withdrawn"_s;
    QTest::newRow("cleaned") << u"cleaned_email_audience_export_1.csv"_s << QByteArray("CLEAN_TIME")
                             << u"suppressed"_s;
    QTest::newRow("non-subscribed")
        << u"non-subscribed_email_audience_export_1.csv"_s << QByteArray("X") << u""_s;
    QTest::newRow("renamed, unsubscribed")
        << u"a.csv"_s << QByteArray("UNSUB_TIME") << u"withdrawn"_s;
    QTest::newRow("renamed") << u"a.csv"_s << QByteArray("X") << u""_s;
    QTest::newRow("older name") << u"subscribed_members_export_1.csv"_s << QByteArray("X")
                                << u"granted"_s;
}

void RecipeLibraryTest::readsMailchimpFilesByStatus()
{
    QFETCH(QString, fileName);
    QFETCH(QByteArray, extraColumn);
    QFETCH(QString, expected);
    const QList<Entry> entries =
        read(u"mailchimp_audience"_s, fileName,
             "\"Email Address\"," + extraColumn +
                 ",MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,LEID,EUID\n"
                 "a@x.nl,\"2024-05-01 10:00:00\",2,,\"2024-04-01 08:00:00\",1,e\n");
    QCOMPARE(entries.size(), 1);
    const Entry& entry = entries[0];
    QStringList found;
    for (const ConsentFact& fact : entry.consents) {
        const bool isGrant = fact.decision == ConsentDecision::Granted;
        found.append(isGrant ? u"granted"_s : u"withdrawn"_s);
        QCOMPARE(toIsoUtc(fact.at->instant),
                 isGrant ? u"2024-04-01T08:00:00Z"_s : u"2024-05-01T10:00:00Z"_s);
    }
    for (const SuppressionFact& fact : entry.suppressions) {
        found.append(u"suppressed"_s);
        QCOMPARE(fact.reason, u"hard_bounce"_s);
        QCOMPARE(toIsoUtc(fact.at->instant), u"2024-05-01T10:00:00Z"_s);
    }
    QCOMPARE(found.join(u' '), expected);
}

void RecipeLibraryTest::readsTranslatedMailchimpHeaders()
{
    const QList<Entry> entries = read(
        u"mailchimp_audience"_s, u"subscribed_email_audience_export_1.csv"_s,
        "Indirizzo email,Nome,Cognome,Numero di telefono,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,"
        "LEID,EUID\na@x.it,Anna,Rossi,+39 06 1234 5678,2,,2024-04-01 08:00:00,1,e\n");
    QCOMPARE(entries.size(), 1);
    QCOMPARE(traitOf(entries[0], u"first_name"_s), u"Anna"_s);
    QCOMPARE(traitOf(entries[0], u"last_name"_s), u"Rossi"_s);
    QVERIFY(identifiersOf(entries[0]).contains(u"phone:+390612345678"_s));
}

void RecipeLibraryTest::takesNoStatusFromAPlainMapping()
{
    const RecipeLibrary recipes = library();
    const QString path = m_files.write(u"subscribed_x.csv"_s, kAudience + ",UNSUB_TIME,CLEAN_TIME\n"
                                                                          "a@x.nl\n");
    Mapping mapping = recipes.find(u"mailchimp_audience"_s)->mapping;
    auto reader = EntryReader::open(path, mapping, {});
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    const auto item = (*reader)->next();
    QVERIFY(std::holds_alternative<Entry>(*item));
    QVERIFY(std::get<Entry>(*item).consents.isEmpty());
    QVERIFY(std::get<Entry>(*item).suppressions.isEmpty());
}

void RecipeLibraryTest::refusesAFileOfAnotherKind()
{
    const RecipeLibrary recipes = library();
    const QString path = m_files.write(u"list.csv"_s, "Name,Email\nJan,jan@x.nl\n");
    auto reader = EntryReader::open(path, *recipes.find(u"shopify_orders"_s), {});
    QVERIFY(!reader);
    QVERIFY2(reader.error().message.contains(u"Financial Status"),
             qPrintable(reader.error().message));
}

void RecipeLibraryTest::refusesABrokenRecipe()
{
    const FixtureFolder folder;
    folder.write(u"good.json"_s, R"({"rondom": "mapping/1", "kind": "people",
        "columns": {"e": {"to": "identifier", "type": "email"}}})");
    QVERIFY(RecipeLibrary::load(folder.path()));
    folder.write(u"wrong.json"_s, R"({"rondom": "mapping/1", "kind": "people", "match": {"name": 1},
        "columns": {"e": {"to": "identifier", "type": "email"}}})");
    auto broken = RecipeLibrary::load(folder.path());
    QVERIFY(!broken);
    QVERIFY(broken.error().message.contains(u"match.name"));
    QVERIFY(broken.error().detail.contains(u"wrong.json"));
}

void RecipeLibraryTest::hasNoRecipesWithoutAFolder()
{
    auto absent = RecipeLibrary::load(m_files.path() + u"/none"_s);
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(RecipeLibraryTest)
#include "tst_recipelibrary.moc"
