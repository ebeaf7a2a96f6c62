#include "models/activation/formulaguard.h"
#include "models/segments/computedtraitrepository.h"
#include "tests/activation/exporttest.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace rondom;
using namespace rondom::activation;
using namespace rondom::tests;
using namespace Qt::StringLiterals;

/// What stands in the files: exactly what may, exactly as the destination wants it.
class TestExportFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesTheAddressThatIsAllowed();
    void leavesOutAddressesOfThePast();
    void hidesWhatWasHeldBackEverywhere_data();
    void hidesWhatWasHeldBackEverywhere();
    void hidesNumbersInWhateverSpelling();
    void adsNeedAGrantForEachIdentifier();
    void feedsAreExact();
    void feedsHoldBackFormulas_data();
    void feedsHoldBackFormulas();
    void spreadsheetsShowFormulasAsText_data();
    void spreadsheetsShowFormulasAsText();
    void spreadsheetsShowHeadersAsText();
    void spreadsheetsFollowTheCountry();
    void writesMailchimpFiles();
    void cutsLongTextsBetweenLetters();
    void holdsBackAddressesMailchimpCannotTake();
    void writesJsonLines();
    void writesGoogleFiles();
    void writesMetaFiles();
    void splitsFullNames();
    void writesTheFieldsAskedFor();
    void writesComputedTraits();
    void anotherChannelBringsItsIdentifier();
    void refusesBadPaths_data();
    void refusesBadPaths();
#ifdef Q_OS_UNIX
    void aKilledExportLeavesNoFile();
#endif
};

namespace {

Value text(const QString& value)
{
    return Value::ofText(value);
}

} // namespace

void TestExportFiles::usesTheAddressThatIsAllowed()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"private@example.nl"_s);
    test.workspace.addIdentifier(RecordId(sanne), u"email"_s, u"news@example.nl"_s);
    test.workspace.refreshProfile({RecordId(sanne)});
    test.grant(u"email"_s, u"private@example.nl"_s);
    QCOMPARE(test.doExport(test.request()).rows, 1);
    QVERIFY(test.content().contains("private@example.nl"));
    QVERIFY(!test.content().contains("news@example.nl"));
}

void TestExportFiles::leavesOutAddressesOfThePast()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"old@example.nl"_s);
    test.grant(u"email"_s, u"old@example.nl"_s);
    test.workspace.addIdentifier(RecordId(sanne), u"email"_s, u"new@example.nl"_s, 1);
    test.workspace.endIdentifier(RecordId(sanne), u"email"_s, u"old@example.nl"_s);
    test.workspace.refreshProfile({RecordId(sanne)});
    QCOMPARE(test.doExport(test.request()).rows, 0);
    QVERIFY(!test.content().contains("example.nl"));
}

void TestExportFiles::hidesWhatWasHeldBackEverywhere_data()
{
    QTest::addColumn<QString>("trait");
    QTest::addColumn<QString>("value");
    QTest::newRow("as a name") << u"last_name"_s << u"secret@example.nl"_s;
    QTest::newRow("in a remark") << u"remark"_s << u"Or write to Secret@Example.NL, please"_s;
    QTest::newRow("in brackets") << u"remark"_s << u"Sanne <secret@example.nl>"_s;
    QTest::newRow("as a full name") << u"full_name"_s << u"Sanne secret@example.nl"_s;
}

void TestExportFiles::hidesWhatWasHeldBackEverywhere()
{
    QFETCH(QString, trait);
    QFETCH(QString, value);
    for (const QString& destination :
         {u"csv"_s, u"csv_spreadsheet"_s, u"jsonl"_s, u"mailchimp"_s}) {
        ExportTest test;
        const qint64 sanne = test.addPerson(u"sanne@example.nl"_s);
        test.workspace.addIdentifier(RecordId(sanne), u"email"_s, u"secret@example.nl"_s, 5);
        test.workspace.addIdentifier(RecordId(sanne), u"crm_id"_s, u"secret@example.nl"_s);
        test.addTrait(sanne, u"remark"_s, text(u"nothing"_s));
        test.addTrait(sanne, trait, text(value));
        test.addTrait(sanne, u"tags"_s, Value::ofList({u"vip"_s, u"secret@example.nl"_s}));
        test.grant(u"email"_s, u"sanne@example.nl"_s);
        test.withdraw(u"email"_s, u"secret@example.nl"_s);
        ExportRequest request = test.request(destination);
        if (destination != u"mailchimp") {
            request.fields = {u"profile_id"_s, u"name"_s,      u"email"_s,  u"crm_id"_s,
                              u"full_name"_s,  u"last_name"_s, u"remark"_s, u"tags"_s};
        }
        QCOMPARE(test.doExport(request).rows, 1);
        QVERIFY(test.content().contains("sanne@example.nl"));
        QVERIFY2(!test.content().toLower().contains("secret"), test.content().constData());
    }
}

void TestExportFiles::hidesNumbersInWhateverSpelling()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"sanne@example.nl"_s, u"Sanne"_s, u"+31612345678"_s);
    test.workspace.addIdentifier(RecordId(sanne), u"phone"_s, u"+31698765432"_s, 5);
    test.addTrait(sanne, u"remark"_s, text(u"Also reached at 06 - 9876 5432"_s));
    test.grant(u"phone"_s, u"+31612345678"_s, u"newsletter"_s, u"sms"_s);
    ExportRequest request = test.request();
    request.channel = u"sms"_s;
    request.fields = {u"phone"_s, u"first_name"_s, u"remark"_s};
    QCOMPARE(test.doExport(request).rows, 1);
    QCOMPARE(test.content(), "phone,first_name,remark\n+31612345678,Sanne,\n");
}

void TestExportFiles::adsNeedAGrantForEachIdentifier()
{
    ExportTest test;
    test.addPerson(u"sanne@example.nl"_s, u"Sanne"_s, u"+31612345678"_s);
    ExportRequest request = test.request();
    request.purpose = u"third_party_ads"_s;
    request.channel = u"ads_upload"_s;
    request.fields = {u"email"_s, u"phone"_s};
    test.grant(u"phone"_s, u"+31612345678"_s, request.purpose, request.channel);
    QCOMPARE(test.doExport(request).rows, 1);
    QCOMPARE(test.content(), "email,phone\n,+31612345678\n");
    test.grant(u"email"_s, u"sanne@example.nl"_s, request.purpose, request.channel);
    QCOMPARE(test.doExport(request).rows, 1);
    QCOMPARE(test.content(), "email,phone\nsanne@example.nl,+31612345678\n");
}

void TestExportFiles::feedsAreExact()
{
    ExportTest test;
    const qint64 sanne =
        test.addPerson(u"sanne@example.nl"_s, u"Sanne \"de\" B\u00E9,r"_s, u"+31612345678"_s);
    test.addTrait(sanne, u"postal_code"_s, text(u"0123 AB"_s));
    test.addTrait(sanne, u"balance"_s, Value::ofNumber(*Decimal::fromText(u"-12.50")));
    test.addTrait(sanne, u"credit"_s, Value::ofMoney(Decimal::fromInteger(-7), u"EUR"_s));
    test.addTrait(sanne, u"birthday"_s, Value::ofDate(QDate(1988, 5, 12)));
    test.addTrait(sanne, u"remark"_s, text(u"two\nlines; '=quoted'"_s));
    test.addTrait(sanne, u"tags"_s, Value::ofList({u"vip"_s, u"a,b"_s}));
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    ExportRequest request = test.request();
    request.fields = {u"email"_s,  u"phone"_s,    u"first_name"_s, u"postal_code"_s, u"balance"_s,
                      u"credit"_s, u"birthday"_s, u"remark"_s,     u"tags"_s};
    QCOMPARE(test.doExport(request).rows, 1);
    QCOMPARE(test.content(),
             "email,phone,first_name,postal_code,balance,credit,birthday,remark,tags\n"
             "sanne@example.nl,+31612345678,\"Sanne \"\"de\"\" B\xC3\xA9,r\",0123 AB,-12.5,-7 EUR,"
             "1988-05-12,\"two\nlines; '=quoted'\",\"vip|a,b\"\n");
}

void TestExportFiles::feedsHoldBackFormulas_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("equals") << u"=1+1"_s;
    QTest::newRow("plus") << u"+cmd|'/C calc'!A0"_s;
    QTest::newRow("minus") << u"-1+1"_s;
    QTest::newRow("at") << u"@SUM(1)"_s;
    QTest::newRow("tab") << u"\t=1"_s;
    QTest::newRow("full width") << u"\uFF1D1+1"_s;
    QTest::newRow("blank first") << u" =1+1"_s;
}

void TestExportFiles::feedsHoldBackFormulas()
{
    QFETCH(QString, name);
    ExportTest test;
    test.addPerson(u"evil@example.nl"_s, name);
    test.addPerson(u"sanne@example.nl"_s);
    test.grant(u"email"_s, u"evil@example.nl"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    for (const QString& destination : {u"csv"_s, u"mailchimp"_s, u"brevo"_s}) {
        const ExportReport report = test.doExport(test.request(destination));
        QCOMPARE(report.rows, 1);
        QCOMPARE(report.excluded, (QMap<QString, qint64>{{u"format_rejected"_s, 1}}));
        QVERIFY(!test.content().contains("evil@example.nl"));
    }
}

void TestExportFiles::spreadsheetsShowFormulasAsText_data()
{
    feedsHoldBackFormulas_data();
    QTest::newRow("another separator") << u"Jan;=1+1"_s;
    QTest::newRow("another line") << u"Jan\n=1+1"_s;
}

void TestExportFiles::spreadsheetsShowFormulasAsText()
{
    QFETCH(QString, name);
    ExportTest test;
    test.addPerson(u"evil@example.nl"_s, name, u"+31612345678"_s);
    test.grant(u"email"_s, u"evil@example.nl"_s);
    ExportRequest request = test.request(u"csv_spreadsheet"_s);
    request.fields = {u"phone"_s, u"first_name"_s};
    const ExportReport report = test.doExport(request);
    QCOMPARE(report.rows, 1);
    QCOMPARE(report.firstRows.first().first(), u"+31612345678"_s);
    const QString shown = report.firstRows.first().last();
    QVERIFY(shown != name);
    QVERIFY(!startsAsFormula(shown));
    QCOMPARE(restored(shown), name);
}

void TestExportFiles::spreadsheetsShowHeadersAsText()
{
    ExportTest test;
    test.addTrait(test.addPerson(u"sanne@example.nl"_s), u"=1+1"_s, text(u"x"_s));
    ExportRequest request = test.request(u"csv_spreadsheet"_s);
    request.fields = {u"email"_s, u"=1+1"_s};
    test.doExport(request);
    QCOMPARE(test.content(), "\xEF\xBB\xBF"
                             "email;'=1+1\r\n");
}

void TestExportFiles::spreadsheetsFollowTheCountry()
{
    for (const auto& [country, expected] :
         {std::pair(u"NL"_s, QByteArray("\xEF\xBB\xBF"
                                        "email;balance\r\nsanne@example.nl;\"-12,5\"\r\n")),
          std::pair(u"GB"_s, QByteArray("\xEF\xBB\xBF"
                                        "email,balance\r\nsanne@example.nl,-12.5\r\n"))}) {
        ExportTest test(country);
        const qint64 sanne = test.addPerson(u"sanne@example.nl"_s);
        test.addTrait(sanne, u"balance"_s, Value::ofNumber(*Decimal::fromText(u"-12.50")));
        test.grant(u"email"_s, u"sanne@example.nl"_s);
        ExportRequest request = test.request(u"csv_spreadsheet"_s);
        request.fields = {u"email"_s, u"balance"_s};
        QCOMPARE(test.doExport(request).rows, 1);
        QCOMPARE(test.content(), expected);
    }
}

void TestExportFiles::writesMailchimpFiles()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"sanne@example.nl"_s, u"Sanne"_s, u"+31612345678"_s);
    for (const auto& [key, value] :
         {std::pair(u"last_name"_s, text(u"de Boer"_s)),
          std::pair(u"street"_s, text(u"Lange  Nieuwstraat"_s)),
          std::pair(u"house_number"_s, text(u"12"_s)), std::pair(u"house_addition"_s, text(u"a"_s)),
          std::pair(u"postal_code"_s, text(u"3512 PN"_s)), std::pair(u"city"_s, text(u"Utrecht"_s)),
          std::pair(u"region"_s, text(u"UT"_s)), std::pair(u"country"_s, text(u"Nederland"_s)),
          std::pair(u"birthday"_s, Value::ofDate(QDate(1988, 5, 12))),
          std::pair(u"tags"_s, Value::ofList({u"VIP"_s, u"a, b"_s}))}) {
        test.addTrait(sanne, key, value);
    }
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    QCOMPARE(test.doExport(test.request(u"mailchimp"_s)).rows, 1);
    QCOMPARE(test.content(),
             "Email Address,First Name,Last Name,Address,Birthday,Tags\n"
             "sanne@example.nl,Sanne,de Boer,"
             "Lange Nieuwstraat 12a  Utrecht  UT  3512 PN  NL,05/12,\"VIP,\"\"a, b\"\"\"\n");
}

void TestExportFiles::cutsLongTextsBetweenLetters()
{
    ExportTest test;
    test.addPerson(u"sanne@example.nl"_s, QString(200, QChar(0xE9)));
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    const ExportReport report = test.doExport(test.request(u"mailchimp"_s));
    QCOMPARE(report.firstRows.first().at(1), QString(127, QChar(0xE9)));
}

void TestExportFiles::holdsBackAddressesMailchimpCannotTake()
{
    ExportTest test;
    test.addPerson(u"m\u00FCller@example.de"_s);
    test.grant(u"email"_s, u"m\u00FCller@example.de"_s);
    QCOMPARE(test.doExport(test.request(u"mailchimp"_s)).excluded,
             (QMap<QString, qint64>{{u"format_rejected"_s, 1}}));
    QCOMPARE(test.doExport(test.request(u"csv"_s)).rows, 1);
}

void TestExportFiles::writesJsonLines()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"sanne@example.nl"_s, u"=Sanne \"x\""_s);
    test.addTrait(sanne, u"balance"_s, Value::ofNumber(*Decimal::fromText(u"-12.50")));
    test.addTrait(sanne, u"is_vip"_s, Value::ofBoolean(true));
    test.addTrait(sanne, u"tags"_s, Value::ofList({u"a"_s, u"b"_s}));
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    ExportRequest request = test.request(u"jsonl"_s);
    request.fields = {u"profile_id"_s, u"email"_s,  u"first_name"_s, u"last_name"_s,
                      u"balance"_s,    u"is_vip"_s, u"tags"_s};
    QCOMPARE(test.doExport(request).rows, 1);
    QCOMPARE(test.content(),
             R"({"profile_id":)" + QByteArray::number(sanne) +
                 R"(,"email":"sanne@example.nl","first_name":"=Sanne \"x\"","last_name":null,)"
                 R"("balance":-12.5,"is_vip":true,"tags":["a","b"]})" +
                 "\n");
    QVERIFY(QJsonDocument::fromJson(test.content()).isObject());
}

void TestExportFiles::writesGoogleFiles()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"alexz@example.com"_s, u"GivenName"_s, u"+18005550100"_s);
    test.addTrait(sanne, u"last_name"_s, text(u"FamilyName"_s));
    test.addTrait(sanne, u"country"_s, text(u"us"_s));
    const qint64 piet = test.addPerson(u"jefferson.loves.hiking@gmail.com"_s, u"Piet"_s);
    test.addTrait(piet, u"country"_s, text(u"NL"_s));
    ExportRequest request = test.request(u"google"_s);
    request.purpose = u"third_party_ads"_s;
    request.channel = u"ads_upload"_s;
    const QJsonObject terms{{u"third_party_allowed"_s, QJsonArray{u"google"_s}},
                            {u"signals"_s, QJsonObject{{u"ad_user_data"_s, u"granted"_s},
                                                       {u"ad_personalization"_s, u"granted"_s}}}};
    test.grant(u"email"_s, u"alexz@example.com"_s, request.purpose, request.channel, terms);
    test.grant(u"phone"_s, u"+18005550100"_s, request.purpose, request.channel, terms);
    test.grant(u"email"_s, u"jefferson.loves.hiking@gmail.com"_s, request.purpose, request.channel,
               terms);

    // Without a postcode an address means nothing: names and country stay here.
    QCOMPARE(test.doExport(request).rows, 2);
    const QByteArray email = "509e933019bb285a134a9334b8bb679dff79d0ce023d529af4bd744d47b4fd8a";
    const QByteArray phone = "fb4f73a6ec5fdb7077d564cdd22c3554b43ce49168550c3b12c547b78c517b30";
    const QByteArray gmail = "515d2f967f73864e76937ab2b897210a86fd286016903b1b08c3da07c75f513e";
    QCOMPARE(test.lines().first(), QByteArray(email + ',' + phone + ",,,,"));
    QCOMPARE(test.lines().last(), QByteArray(gmail + ",,,,,"));

    test.addTrait(sanne, u"postal_code"_s, text(u"94035"_s));
    test.doExport(request);
    QCOMPARE(test.lines().first(),
             QByteArray(email + ',' + phone +
                        ",128a07bfe2df877c52076e60d7774cf5baaa046c5a6c48daf30ff43ecca2f814,"
                        "77762c287e61ce065bee5c15464012c6fbe088398b8057627d5577249430d574,"
                        "US,94035"));
}

void TestExportFiles::writesMetaFiles()
{
    ExportTest test;
    const qint64 ann = test.addPerson(u"test@abc.com"_s, u"Ann"_s, u"+16505551212"_s);
    test.addTrait(ann, u"last_name"_s, text(u"O'Brien"_s));
    test.addTrait(ann, u"postal_code"_s, text(u"94035-1234"_s));
    test.addTrait(ann, u"country"_s, text(u"US"_s));
    test.addTrait(ann, u"birthday"_s, Value::ofDate(QDate(1988, 5, 2)));
    ExportRequest request = test.request(u"meta"_s);
    request.purpose = u"third_party_ads"_s;
    request.channel = u"ads_upload"_s;
    request.fields = {u"last_name"_s, u"postal_code"_s, u"country"_s, u"birthday"_s};
    const QJsonObject terms{{u"third_party_allowed"_s, QJsonArray{u"meta"_s}}};
    test.grant(u"email"_s, u"test@abc.com"_s, request.purpose, request.channel, terms);
    test.grant(u"phone"_s, u"+16505551212"_s, request.purpose, request.channel, terms);
    QCOMPARE(test.doExport(request).rows, 1);
    const auto hash = [](QByteArrayView bytes) {
        return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256).toHex();
    };
    QCOMPARE(test.content(),
             QByteArray("email,phone,ln,zip,country,dobd,dobm,doby\n"
                        "d3142c8f9c9129484daf28df80cc5c955791efed5e69afabb603bc8cb9ffd419,"
                        "e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176,"
                        "b4cb6cb33fe4b865868de825023a1e2790dc12ac01ecc8d7c5afe8254071c8ba,"
                        "1794327a4d443904421f5ca1f3d72d0a62ba2f0770d80755ec2220fc0efb052e,"
                        "79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621,") +
                 hash("02") + ',' + hash("05") + ',' + hash("1988") + '\n');
}

void TestExportFiles::splitsFullNames()
{
    ExportTest test;
    const RecordId first = test.workspace.addPerson(u"a"_s, u"a@example.nl"_s);
    test.addTrait(first.value(), u"full_name"_s, text(u"Jan van der Berg"_s));
    const RecordId second = test.workspace.addPerson(u"b"_s, u"b@example.nl"_s);
    test.addTrait(second.value(), u"full_name"_s, text(u"Berg, Jan"_s));
    test.grant(u"email"_s, u"a@example.nl"_s);
    test.grant(u"email"_s, u"b@example.nl"_s);
    ExportRequest request = test.request();
    request.fields = {u"first_name"_s, u"last_name"_s};
    test.doExport(request);
    QCOMPARE(test.content(), "first_name,last_name\nJan,van der Berg\nJan,Berg\n");
}

void TestExportFiles::writesTheFieldsAskedFor()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"sanne@example.nl"_s);
    test.workspace.addEvent(RecordId(sanne), u"Order Completed"_s, 86'400'000, {},
                            Decimal::fromInteger(25));
    test.workspace.refreshProfile({RecordId(sanne)});
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    ExportRequest request = test.request();
    request.fields = {u"email"_s,        u"city"_s,    u"email"_s,        u"name"_s,
                      u"orders_count"_s, u"revenue"_s, u"last_order_at"_s};
    QCOMPARE(test.doExport(request).rows, 1);
    QCOMPARE(test.content(), "email,city,name,orders_count,revenue,last_order_at\n"
                             "sanne@example.nl,,Sanne,1,25 EUR,1970-01-02T00:00:00Z\n");
}

void TestExportFiles::writesComputedTraits()
{
    ExportTest test;
    for (const QString& email : {u"anna@example.nl"_s, u"bert@example.nl"_s}) {
        const qint64 person = test.addPerson(email);
        test.grant(u"email"_s, email);
        if (email.startsWith(u"anna"_s)) {
            test.workspace.addEvent(RecordId(person), u"Order Completed"_s,
                                    ExportTest::kNow - ExportTest::kDay, {{u"shop"_s, u"Ede"_s}});
            test.workspace.refreshProfile({RecordId(person)});
        }
    }
    const segments::ComputedTraitRepository traits(test.workspace.connection());
    for (const char* trait :
         {R"({"rondom": "trait/1", "trait": "orders", "compute": "count",
              "event": "Order Completed"})",
          R"({"rondom": "trait/1", "trait": "shop", "compute": "last_value", "property": "shop",
              "event": "Order Completed"})"}) {
        must(traits.save(must(segments::parseComputedTrait(QByteArray(trait))), ExportTest::kNow));
    }
    ExportRequest request = test.request();
    request.fields = {u"email"_s, u"orders"_s, u"shop"_s};
    QCOMPARE(test.doExport(request).rows, 2);
    QCOMPARE(test.content(), "email,orders,shop\n"
                             "anna@example.nl,1,Ede\n"
                             "bert@example.nl,0,\n");
}

void TestExportFiles::anotherChannelBringsItsIdentifier()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"sanne@example.nl"_s);
    test.workspace.addIdentifier(RecordId(sanne), u"device_id"_s, u"device-7"_s);
    test.workspace.refreshProfile({RecordId(sanne)});
    test.grant(u"device_id"_s, u"device-7"_s, u"newsletter"_s, u"push"_s);
    ExportRequest request = test.request();
    request.channel = u"push"_s;
    QCOMPARE(test.doExport(request).rows, 1);
    QVERIFY(test.content().startsWith("profile_id,device_id,email,"));
    QVERIFY(test.content().contains(",device-7,"));
}

void TestExportFiles::refusesBadPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("none") << QString();
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("a link") << u"link.csv"_s;
    QTest::newRow("no folder") << u"missing/list.csv"_s;
}

void TestExportFiles::refusesBadPaths()
{
    QFETCH(QString, path);
    ExportTest test;
    test.addPerson(u"sanne@example.nl"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    QVERIFY(QDir(test.folder.path()).mkdir(u"folder"_s));
    QVERIFY(QFile::link(test.path(u"elsewhere.csv"_s), test.path(u"link.csv"_s)));
    ExportRequest request = test.request();
    request.outPath = path.isEmpty() ? path : test.path(path);
    const auto report = test.tryExport(request);
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::Usage);
    QVERIFY(!QFile::exists(test.path(u"elsewhere.csv"_s)));
    QCOMPARE(test.workspace.number("SELECT count(*) FROM export"), 0);
    QCOMPARE(test.workspace.number("SELECT count(*) FROM event"), 0);
}

#ifdef Q_OS_UNIX
void TestExportFiles::aKilledExportLeavesNoFile()
{
    ExportTest test;
    test.addPerson(u"sanne@example.nl"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    const pid_t child = fork();
    if (child == 0) {
        JobContext context([](qint64, qint64) { raise(SIGKILL); },
                           std::make_shared<const std::atomic_bool>(false));
        (void)Exporter().run(test.workspace.connection(), test.request(), ExportTest::kNow,
                             context);
        _exit(0);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QVERIFY(!QFile::exists(test.path()));
}
#endif

QTEST_GUILESS_MAIN(TestExportFiles)
#include "tst_exportfiles.moc"
