#include "tests/support/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom::tests;

namespace {

const QByteArray kPeople =
    "id,first,last,mail,mobile,city,postcode,country,born,tags,source_time\n"
    "1,Zoë,van der Berg,zoe@example.nl,0612345678,Utrecht,0123 AB,NL,1990-04-03,vip|shoes,\n"
    "2,\"Bo \"\"B\"\"\",\"Smit, jr\",bo@example.nl,,'s-Gravenhage,2511 CD,NL,,,\n"
    "3,=cmd,O'Hara,cas@example.nl,0687654321,Ede,6711 AA,BE,1984-12-31,,\n";

const QByteArray kMapping = R"({"rondom": "mapping/1", "name": "CRM", "kind": "people",
    "record_id": "id", "columns": {
        "id":       {"to": "identifier", "type": "crm_id"},
        "first":    {"to": "trait", "trait": "first_name"},
        "last":     {"to": "trait", "trait": "last_name"},
        "mail":     {"to": "identifier", "type": "email"},
        "mobile":   {"to": "identifier", "type": "phone"},
        "city":     {"to": "trait", "trait": "city"},
        "postcode": {"to": "trait", "trait": "postal_code"},
        "country":  {"to": "trait", "trait": "country"},
        "born":     {"to": "trait", "trait": "birthday", "type": "date"},
        "tags":     {"to": "trait", "trait": "tags", "type": "list", "separator": "|"}}})";

const QByteArray kEverybody =
    R"({"rondom": "segment/1", "name": "Everybody", "where": {"all": []}})";

} // namespace

class TestRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void changesNothingByItsOwnExport_data();
    void changesNothingByItsOwnExport();
    void doesNotBringBackWhatChangedSince();

private:
    CommandLineRunner m_cli;
};

void TestRoundTrip::initTestCase()
{
    m_cli.runAsTyped({u"workspace"_s, u"create"_s, m_cli.path(u"w.rondom"_s)});
    m_cli.write(u"people.csv"_s, kPeople);
    m_cli.write(u"people.json"_s, kMapping);
    m_cli.write(u"everybody.json"_s, kEverybody);
    const CommandResult imported =
        m_cli.run({u"import"_s, m_cli.path(u"people.csv"_s), u"--mapping"_s,
                   m_cli.path(u"people.json"_s), u"--source"_s, u"CRM"_s});
    QCOMPARE(imported.exitCode, 0);
    QJsonArray grants;
    for (const QString& who : {u"zoe"_s, u"bo"_s, u"cas"_s}) {
        for (const QString& channel : {u"email"_s, u"ads_upload"_s}) {
            for (const QString& purpose :
                 {u"newsletter"_s, u"third_party_ads"_s, u"offers_own"_s}) {
                grants.append(QJsonObject{
                    {u"identifier"_s, QJsonObject{{u"type"_s, u"email"_s},
                                                  {u"value"_s, QString(who + u"@example.nl"_s)}}},
                    {u"purpose"_s, purpose},
                    {u"channel"_s, channel},
                    {u"decision"_s, u"granted"_s},
                    {u"at"_s, u"2026-10-05T10:00:00+02:00"_s},
                    {u"method"_s, u"web_form"_s},
                    {u"actor"_s, u"data_subject"_s},
                    {u"lawful_basis"_s, u"consent"_s},
                    {u"proof"_s,
                     QJsonObject{{u"ip"_s, u"203.0.113.4"_s},
                                 {u"double_opt_in_at"_s, u"2026-10-05T10:05:00+02:00"_s}}},
                    {u"third_party_allowed"_s,
                     QJsonArray{u"google"_s, u"meta"_s, u"linkedin"_s, u"tiktok"_s}},
                    {u"notice"_s, QJsonObject{{u"text"_s, u"Yes"_s},
                                              {u"version"_s, u"1"_s},
                                              {u"language"_s, u"en"_s}}},
                    {u"source"_s, u"CRM"_s}});
            }
        }
    }
    m_cli.write(u"grants.json"_s, QJsonDocument(grants).toJson());
    const CommandResult recorded =
        m_cli.run({u"consent"_s, u"record"_s, m_cli.path(u"grants.json"_s)});
    QCOMPARE(recorded.exitCode, 0);
}

void TestRoundTrip::changesNothingByItsOwnExport_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<bool>("isHashed");
    const CommandLineRunner cli;
    const QJsonArray destinations =
        cli.runAsTyped({u"--json"_s, u"destination"_s, u"list"_s}).array();
    QVERIFY(destinations.size() > 10);
    for (const QJsonValue& destination : destinations) {
        const QString id = destination[u"id"_s].toString();
        QTest::newRow(qPrintable(id)) << id << (destination[u"hashing"_s].toString() != u"none"_s);
    }
}

void TestRoundTrip::changesNothingByItsOwnExport()
{
    QFETCH(const QString, destination);
    QFETCH(const bool, isHashed);
    const QString out = m_cli.path(destination + u".out"_s);
    const QString channel = isHashed ? u"ads_upload"_s : u"email"_s;
    const QString purpose = isHashed ? u"third_party_ads"_s : u"newsletter"_s;
    const CommandResult exported =
        m_cli.run({u"export"_s, m_cli.path(u"everybody.json"_s), u"--destination"_s, destination,
                   u"--purpose"_s, purpose, u"--channel"_s, channel, u"--out"_s, out});
    QVERIFY2(exported.exitCode == 0, exported.error.constData());
    const int rows = exported.object()[u"rows"_s].toInt();
    // Whom advertisers may have is another test's matter: the file is theirs also when it is empty.
    QVERIFY2(rows > 0 || isHashed, exported.out.constData());
    const QByteArray before = m_cli.contents();

    const CommandResult imported = m_cli.run({u"import"_s, out});

    QCOMPARE(m_cli.contents(), before);
    if (isHashed) {
        QCOMPARE(imported.exitCode, 3);
        QVERIFY2(imported.error.contains("hashes"), imported.error.constData());
        return;
    }
    QVERIFY2(imported.exitCode == 0, imported.error.constData());
    const QJsonObject balance = imported.object()[u"rows"_s].toObject();
    QCOMPARE(balance[u"read"_s].toInt(), rows);
    QCOMPARE(balance[u"unchanged"_s].toInt(), rows);
    QCOMPARE(imported.object()[u"events"_s][u"created"_s].toInt(), 0);
    QCOMPARE(imported.object()[u"consents"_s][u"granted"_s].toInt(), 0);
}

void TestRoundTrip::doesNotBringBackWhatChangedSince()
{
    const QString out = m_cli.path(u"old.csv"_s);
    QCOMPARE(
        m_cli
            .run({u"export"_s, m_cli.path(u"everybody.json"_s), u"--destination"_s, u"csv"_s,
                  u"--purpose"_s, u"newsletter"_s, u"--channel"_s, u"email"_s, u"--out"_s, out})
            .exitCode,
        0);
    m_cli.write(u"moved.csv"_s, QByteArray(kPeople).replace("Zoë", "Zoey"));
    QCOMPARE(m_cli
                 .run({u"import"_s, m_cli.path(u"moved.csv"_s), u"--mapping"_s,
                       m_cli.path(u"people.json"_s), u"--source"_s, u"CRM"_s})
                 .exitCode,
             0);
    const QByteArray before = m_cli.contents();

    QCOMPARE(m_cli.run({u"import"_s, out}).exitCode, 0);

    QCOMPARE(m_cli.contents(), before);
    QVERIFY(before.contains("Zoey"));
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
