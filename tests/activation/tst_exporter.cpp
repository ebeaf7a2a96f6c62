#include "tests/activation/exporttest.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

#include <random>

using namespace rondom;
using namespace rondom::activation;
using namespace rondom::tests;
using namespace Qt::StringLiterals;

class TestExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsNobodyOutWithoutConsent();
    void letsOutWhoAllowedIt();
    void consentForOneChannelIsNoneForAnother();
    void hashedAudiencesPassTheSameGate();
    void aThirdPartyHasToBeNamed();
    void anObjectionToProfilingClosesListsMadeByBehaviour();
    void countsEverybodyOnce();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void refusesServiceMessagesForAdvertising();
    void refusesAnUnknownSegment();
    void writesNothingInADryRun();
    void aDryRunToldTheTruth();
    void sameDataMakesTheSameBytes();
    void leavesNothingBehindWhenCanceled();
    void leavesNothingBehindWhenTheFileCannotBePutInPlace();
    void writesTheLedger();
    void writesTheTimelines();
    void marksServiceLists();
    void previewsForTheWindow();
    void namesWhoIsHeldBack();
};

void TestExporter::letsNobodyOutWithoutConsent()
{
    ExportTest test;
    for (int i = 0; i < 100; ++i) {
        test.addPerson(u"p%1@example.nl"_s.arg(i));
    }
    const ExportReport report = test.doExport(test.request(u"mailchimp"_s));
    QCOMPARE(report.members, 100);
    QCOMPARE(report.rows, 0);
    QCOMPARE(report.excluded, (QMap<QString, qint64>{{u"unknown"_s, 100}}));
    QVERIFY(!report.removalsFile);
    QCOMPARE(test.content(), "Email Address,First Name,Last Name,Address,Birthday,Tags\n");
}

void TestExporter::letsOutWhoAllowedIt()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"sanne@example.nl"_s, u"Sanne"_s, u"+31612345678"_s);
    test.addPerson(u"piet@example.nl"_s, u"Piet"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    const ExportReport report = test.doExport(test.request());
    QCOMPARE(report.rows, 1);
    QCOMPARE(report.excluded, (QMap<QString, qint64>{{u"unknown"_s, 1}}));
    QCOMPARE(test.content(),
             QByteArray("profile_id,email,phone,first_name,last_name\n" +
                        QByteArray::number(sanne) + ",sanne@example.nl,+31612345678,Sanne,\n"));
    QCOMPARE(report.sha256.toLatin1(),
             QCryptographicHash::hash(test.content(), QCryptographicHash::Sha256).toHex());
    QCOMPARE(report.files, QStringList{test.path()});
}

void TestExporter::consentForOneChannelIsNoneForAnother()
{
    ExportTest test;
    test.addPerson(u"sanne@example.nl"_s, u"Sanne"_s, u"+31612345678"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    ExportRequest request = test.request();
    request.purpose = u"offers_own"_s;
    request.channel = u"sms"_s;
    const ExportReport report = test.doExport(request);
    QCOMPARE(report.rows, 0);
    QCOMPARE(report.excluded, (QMap<QString, qint64>{{u"unknown"_s, 1}}));
}

void TestExporter::hashedAudiencesPassTheSameGate()
{
    ExportTest test;
    test.addPerson(u"sanne@example.nl"_s);
    test.addPerson(u"piet@example.nl"_s);
    ExportRequest request = test.request(u"meta"_s);
    request.purpose = u"third_party_ads"_s;
    request.channel = u"ads_upload"_s;
    QCOMPARE(test.doExport(request).rows, 0);

    test.grant(u"email"_s, u"sanne@example.nl"_s, request.purpose, request.channel,
               {{u"third_party_allowed"_s, QJsonArray{u"meta"_s}}});
    const ExportReport report = test.doExport(request);
    QCOMPARE(report.rows, 1);
    QVERIFY(!test.content().contains("sanne"));
    QVERIFY(test.content().contains(
        QCryptographicHash::hash("sanne@example.nl", QCryptographicHash::Sha256).toHex()));
}

void TestExporter::aThirdPartyHasToBeNamed()
{
    ExportTest test;
    test.addPerson(u"sanne@example.nl"_s);
    ExportRequest request = test.request(u"google"_s);
    request.purpose = u"third_party_ads"_s;
    request.channel = u"ads_upload"_s;
    test.grant(u"email"_s, u"sanne@example.nl"_s, request.purpose, request.channel,
               {{u"third_party_allowed"_s, QJsonArray{u"meta"_s}}});
    QCOMPARE(test.doExport(request).excluded,
             (QMap<QString, qint64>{{u"third_party_not_named"_s, 1}}));

    test.grant(u"email"_s, u"sanne@example.nl"_s, request.purpose, request.channel,
               {{u"third_party_allowed"_s, QJsonArray{u"google"_s}}},
               ExportTest::kNow - 20 * ExportTest::kDay);
    QCOMPARE(test.doExport(request).excluded,
             (QMap<QString, qint64>{{u"ad_signals_missing"_s, 1}}));

    test.grant(u"email"_s, u"sanne@example.nl"_s, request.purpose, request.channel,
               {{u"third_party_allowed"_s, QJsonArray{u"google"_s}},
                {u"signals"_s, QJsonObject{{u"ad_user_data"_s, u"granted"_s},
                                           {u"ad_personalization"_s, u"granted"_s}}}},
               ExportTest::kNow - 10 * ExportTest::kDay);
    QCOMPARE(test.doExport(request).rows, 1);
    QVERIFY(test.content().startsWith("Email,Phone,First Name,Last Name,Country,Zip\n"));
}

void TestExporter::anObjectionToProfilingClosesListsMadeByBehaviour()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"sanne@example.nl"_s);
    test.workspace.addEvent(RecordId(sanne), u"Order Completed"_s,
                            ExportTest::kNow - 5 * ExportTest::kDay);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    test.record({{u"identifier"_s,
                  QJsonObject{{u"type"_s, u"email"_s}, {u"value"_s, u"sanne@example.nl"_s}}},
                 {u"purpose"_s, u"profiling"_s},
                 {u"channel"_s, u"all"_s},
                 {u"decision"_s, u"objected"_s},
                 {u"method"_s, u"web_form"_s},
                 {u"actor"_s, u"data_subject"_s}},
                ExportTest::kNow - ExportTest::kDay);
    ExportRequest request = test.request();
    QCOMPARE(test.doExport(request).rows, 1);

    const QByteArray buyers = R"({"event": "Order Completed"})";
    const QMap<QString, qint64> objected{{u"objected_profiling"_s, 1}};
    request.audience = ExportTest::definition(buyers);
    QCOMPARE(test.doExport(request).excluded, objected);
    // Also deep inside, and through another segment.
    request.audience =
        ExportTest::definition(R"({"any": [{"not": )" + buyers + R"(}, )" + buyers + "]}");
    QCOMPARE(test.doExport(request).excluded, objected);
    test.workspace.run("INSERT INTO segment(name, definition, created_at, updated_at) "
                       "VALUES ('Buyers', ?, 0, 0)",
                       QString::fromUtf8(ExportTest::definition(buyers, "Buyers").toText()));
    request.audience = ExportTest::definition(R"({"segment": "Buyers"})");
    QCOMPARE(test.doExport(request).excluded, objected);
    request.audience = u"Buyers"_s;
    QCOMPARE(test.doExport(request).excluded, objected);
    // What is left out does not count.
    request.audience =
        ExportTest::definition(R"({"all": [{"event": "Order Completed", "disabled": true}]})");
    QCOMPARE(test.doExport(request).rows, 1);
}

void TestExporter::countsEverybodyOnce()
{
    ExportTest test;
    std::mt19937 random(42);
    for (int i = 0; i < 120; ++i) {
        const QString email = u"p%1@example.nl"_s.arg(i);
        test.addPerson(email, random() % 9 == 0 ? u"=1+1"_s : u"Jan"_s);
        if (random() % 2 == 0) {
            test.grant(u"email"_s, email);
        }
        if (random() % 4 == 0) {
            test.withdraw(u"email"_s, email);
        }
    }
    for (int i = 0; i < 5; ++i) {
        test.workspace.refreshProfile({test.workspace.addRecord(u"Till"_s, QString::number(i))});
    }
    for (const QString& destination :
         {u"csv"_s, u"csv_spreadsheet"_s, u"jsonl"_s, u"mailchimp"_s}) {
        for (const bool changesOnly : {false, true}) {
            ExportRequest request = test.request(destination);
            request.changesOnly = changesOnly;
            const ExportReport report = test.doExport(request);
            QCOMPARE(report.members, 125);
            QCOMPARE(report.rows + ExportTest::sumOf(report.excluded), report.members);
            QCOMPARE(report.excluded.value(u"identifier_missing"_s), 5);
            QCOMPARE(qint64(test.content().count('\n')),
                     report.rows + (destination == u"jsonl" ? 0 : 1));
        }
    }
}

void TestExporter::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("field");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("destination") << u"myspace"_s << u"newsletter"_s << u"email"_s << QString()
                                 << Error::Code::Usage;
    QTest::newRow("channel") << u"csv"_s << u"newsletter"_s << u"owl"_s << QString()
                             << Error::Code::Usage;
    QTest::newRow("every channel")
        << u"csv"_s << u"newsletter"_s << u"all"_s << QString() << Error::Code::Usage;
    QTest::newRow("a channel that does not fit")
        << u"mailchimp"_s << u"newsletter"_s << u"post"_s << QString() << Error::Code::Usage;
    QTest::newRow("mail to an ad platform")
        << u"google"_s << u"newsletter"_s << u"email"_s << QString() << Error::Code::Usage;
    QTest::newRow("purpose") << u"csv"_s << u"spam"_s << u"email"_s << QString()
                             << Error::Code::ConsentMissing;
    QTest::newRow("every purpose")
        << u"csv"_s << u"all"_s << u"email"_s << QString() << Error::Code::ConsentMissing;
    QTest::newRow("field") << u"csv"_s << u"newsletter"_s << u"email"_s << u"shoe_size"_s
                           << Error::Code::Usage;
    QTest::newRow("a field without a column")
        << u"mailchimp"_s << u"newsletter"_s << u"email"_s << u"city"_s << Error::Code::Usage;
}

void TestExporter::refusesWhatMakesNoSense()
{
    QFETCH(QString, destination);
    QFETCH(QString, purpose);
    QFETCH(QString, channel);
    QFETCH(QString, field);
    QFETCH(Error::Code, code);
    ExportTest test;
    test.addPerson(u"sanne@example.nl"_s);
    ExportRequest request = test.request(destination);
    request.purpose = purpose;
    request.channel = channel;
    if (!field.isEmpty()) {
        request.fields = {u"email"_s, field};
    }
    for (const bool isDryRun : {true, false}) {
        request.isDryRun = isDryRun;
        const auto report = test.tryExport(request);
        QVERIFY(!report);
        QCOMPARE(report.error().code, code);
        QVERIFY(!report.error().message.isEmpty());
    }
    QVERIFY(QDir(test.folder.path()).isEmpty());
    QCOMPARE(test.workspace.number("SELECT count(*) FROM export"), 0);
}

void TestExporter::refusesServiceMessagesForAdvertising()
{
    ExportTest test;
    for (const QString& destination : {u"google"_s, u"csv"_s}) {
        ExportRequest request = test.request(destination);
        request.purpose = u"service"_s;
        request.channel = u"ads_upload"_s;
        const auto report = test.tryExport(request);
        QVERIFY(!report);
        QCOMPARE(report.error().code, Error::Code::ConsentMissing);
    }
}

void TestExporter::refusesAnUnknownSegment()
{
    ExportTest test;
    ExportRequest request = test.request();
    request.audience = u"Nobody knows"_s;
    QCOMPARE(test.tryExport(request).error().code, Error::Code::NotFound);
}

void TestExporter::writesNothingInADryRun()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"sanne@example.nl"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    ExportRequest request = test.request();
    request.isDryRun = true;
    request.outPath.clear();
    const ExportReport report = test.doExport(request);
    QCOMPARE(report.rows, 1);
    QVERIFY(!report.id);
    QVERIFY(report.files.isEmpty());
    QCOMPARE(report.firstRows.size(), 1);
    QCOMPARE(report.firstRows.first(), (QStringList{QString::number(sanne), u"sanne@example.nl"_s,
                                                    QString(), u"Sanne"_s, QString()}));
    QVERIFY(QDir(test.folder.path()).isEmpty());
    for (const char* table : {"export", "export_member", "event", "event_kind"}) {
        QCOMPARE(test.workspace.number(
                     qPrintable(u"SELECT count(*) FROM "_s + QLatin1StringView(table))),
                 0);
    }
}

void TestExporter::aDryRunToldTheTruth()
{
    ExportTest test;
    for (int i = 0; i < 80; ++i) {
        const QString email = u"p%1@example.nl"_s.arg(i);
        test.addPerson(email);
        if (i % 4 != 0) {
            test.grant(u"email"_s, email);
        }
    }
    ExportRequest request = test.request(u"mailchimp"_s);
    request.isDryRun = true;
    const ExportReport before = test.doExport(request);
    request.isDryRun = false;
    const ExportReport after = test.doExport(request);
    QCOMPARE(before.members, after.members);
    QCOMPARE(before.rows, after.rows);
    QCOMPARE(before.excluded, after.excluded);
    QCOMPARE(before.sha256, after.sha256);
    QCOMPARE(before.firstRows, after.firstRows);
    QCOMPARE(before.firstRows.size(), qsizetype(Exporter::kPreviewRows));
}

void TestExporter::sameDataMakesTheSameBytes()
{
    ExportTest test;
    for (int i = 0; i < 50; ++i) {
        test.addPerson(u"p%1@example.nl"_s.arg(i));
        test.grant(u"email"_s, u"p%1@example.nl"_s.arg(i));
    }
    const ExportReport first = test.doExport(test.request());
    const QByteArray content = test.content();
    const ExportReport second = test.doExport(test.request());
    QCOMPARE(second.sha256, first.sha256);
    QCOMPARE(test.content(), content);
    QCOMPARE(second.unchanged, 50);
}

void TestExporter::leavesNothingBehindWhenCanceled()
{
    ExportTest test;
    test.addPerson(u"sanne@example.nl"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    JobContext context({}, std::make_shared<const std::atomic_bool>(true));
    const auto report =
        Exporter().run(test.workspace.connection(), test.request(), ExportTest::kNow, context);
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::Canceled);
    QVERIFY(QDir(test.folder.path()).isEmpty());
    QCOMPARE(test.workspace.number("SELECT count(*) FROM export"), 0);
    QCOMPARE(test.doExport(test.request()).rows, 1);
}

void TestExporter::leavesNothingBehindWhenTheFileCannotBePutInPlace()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"sanne@example.nl"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    const qint64 events =
        test.workspace.number("SELECT event_count FROM profile WHERE id = ?", sanne);
    // The folder appears while the list is made, after the path was found to be free.
    JobContext context([&test](qint64, qint64) { QDir().mkpath(test.path()); },
                       std::make_shared<const std::atomic_bool>(false));
    const auto report =
        Exporter().run(test.workspace.connection(), test.request(), ExportTest::kNow, context);
    QVERIFY(!report);
    QCOMPARE(test.workspace.number("SELECT count(*) FROM export"), 0);
    QCOMPARE(test.workspace.number("SELECT count(*) FROM export_member"), 0);
    QCOMPARE(test.workspace.number("SELECT count(*) FROM event"), 0);
    QCOMPARE(test.workspace.number("SELECT event_count FROM profile WHERE id = ?", sanne), events);
    QCOMPARE(
        QDir(test.folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
        QStringList{u"list.csv"_s});
}

void TestExporter::writesTheLedger()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"sanne@example.nl"_s);
    test.addPerson(u"piet@example.nl"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    const ExportReport report = test.doExport(test.request());

    const ExportRepository ledger(test.workspace.connection());
    const auto exports = must(ledger.list());
    QCOMPARE(exports.size(), 1);
    const ExportSummary& summary = exports.first();
    QCOMPARE(summary.id, *report.id);
    QCOMPARE(summary.at, ExportTest::kNow);
    QCOMPARE(summary.series, (ExportSeries{u"Everyone"_s, u"csv"_s, u"newsletter"_s, u"email"_s}));
    QCOMPARE(summary.members, 2);
    QCOMPARE(summary.rows, 1);
    QCOMPARE(summary.excluded, report.excluded);
    QCOMPARE(summary.sha256, report.sha256);
    QCOMPARE(summary.files, (QList<ExportedFile>{{test.path(), report.sha256, false}}));
    QVERIFY(summary.fields.contains(u"first_name"_s));
    QVERIFY(!summary.isService);

    const auto mine = must(ledger.exportsOf(ProfileId(sanne)));
    QCOMPARE(mine.size(), 1);
    QCOMPARE(mine.first().identifier, u"sanne@example.nl"_s);
    // Every row names the line of the consent ledger that allowed it.
    QCOMPARE(mine.first().consentEvent->value(),
             test.workspace.number("SELECT id FROM consent_event WHERE decision = 'granted'"));
    QCOMPARE(must(ledger.find(*report.id)).rows, 1);
    QCOMPARE(ledger.find(ExportId(99)).error().code, Error::Code::NotFound);
}

void TestExporter::writesTheTimelines()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"sanne@example.nl"_s);
    const qint64 piet = test.addPerson(u"piet@example.nl"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    const ExportReport report = test.doExport(test.request());
    const QString json = test.workspace.text(
        "SELECT p.json FROM event e JOIN event_kind k ON k.id = e.kind_id "
        "JOIN property_set p ON p.id = e.properties_id "
        "WHERE e.profile_id = ? AND e.ts = ? AND k.name = 'List Exported' AND k.is_system = 1",
        sanne, ExportTest::kNow);
    const QJsonObject properties = QJsonDocument::fromJson(json.toUtf8()).object();
    QCOMPARE(properties, (QJsonObject{{u"destination"_s, u"csv"_s},
                                      {u"segment"_s, u"Everyone"_s},
                                      {u"purpose"_s, u"newsletter"_s},
                                      {u"channel"_s, u"email"_s},
                                      {u"export_id"_s, report.id->value()},
                                      {u"file"_s, u"list.csv"_s}}));
    const char* count = "SELECT event_count FROM profile WHERE id = ?";
    QCOMPARE(test.workspace.number(count, sanne), 1);
    QCOMPARE(test.workspace.number(count, piet), 0);
    // Twice at the same moment are two events.
    test.doExport(test.request());
    QCOMPARE(test.workspace.number(count, sanne), 2);
    QCOMPARE(test.workspace.number("SELECT count(*) FROM event WHERE profile_id = ?", sanne), 2);
}

void TestExporter::marksServiceLists()
{
    ExportTest test;
    test.addPerson(u"sanne@example.nl"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s, u"service"_s, u"email"_s,
               {{u"lawful_basis"_s, u"contract"_s}});
    ExportRequest request = test.request();
    request.purpose = u"service"_s;
    const ExportReport report = test.doExport(request);
    QCOMPARE(report.rows, 1);
    QVERIFY(report.isService);
    QVERIFY(must(ExportRepository(test.workspace.connection()).list()).first().isService);
    QCOMPARE(test.workspace.number("SELECT count(*) FROM property_set "
                                   "WHERE json_extract(json, '$.content') = 'service'"),
             1);
}

void TestExporter::previewsForTheWindow()
{
    ExportTest test;
    for (int i = 0; i < 6; ++i) {
        test.addPerson(u"p%1@example.nl"_s.arg(i));
        if (i < 2) {
            test.grant(u"email"_s, u"p%1@example.nl"_s.arg(i));
        }
    }
    test.withdraw(u"email"_s, u"p1@example.nl"_s);
    ExportRequest request = test.request();
    request.outPath.clear();
    JobContext context;
    const auto preview =
        must(Exporter().preview(test.workspace.connection(), request, ExportTest::kNow, context));
    QCOMPARE(preview.members, 6);
    QCOMPARE(preview.rows, 1);
    QCOMPARE(preview.heldBack.size(), 2);
    QCOMPARE(preview.heldBack.first().code, u"unknown"_s);
    QCOMPARE(preview.heldBack.first().count, 4);
    QCOMPARE(preview.heldBack.last().code, u"withdrawn"_s);
    QVERIFY(!preview.heldBack.last().reason.isEmpty());
    QCOMPARE(preview.header.first(), u"profile_id"_s);
    QCOMPARE(test.workspace.number("SELECT count(*) FROM export"), 0);
}

void TestExporter::namesWhoIsHeldBack()
{
    ExportTest test;
    QList<qint64> people;
    for (int i = 0; i < 5; ++i) {
        people.append(test.addPerson(u"p%1@example.nl"_s.arg(i)));
        if (i < 2) {
            test.grant(u"email"_s, u"p%1@example.nl"_s.arg(i));
        }
    }
    test.withdraw(u"email"_s, u"p1@example.nl"_s);
    ExportRequest request = test.request();
    const auto heldFor = [&](const QString& code) {
        JobContext context;
        const auto ids = must(Exporter().heldBack(test.workspace.connection(), request, code,
                                                  ExportTest::kNow, context));
        return QList<qint64>(ids.begin(), ids.end());
    };

    QCOMPARE(heldFor(u"unknown"_s), people.mid(2));
    QCOMPARE(heldFor(u"withdrawn"_s), people.mid(1, 1));
    QCOMPARE(heldFor(u"denied"_s), QList<qint64>());
    // Whom the destination has already is held back too when only changes are wanted.
    test.doExport(request);
    request.changesOnly = true;
    QCOMPARE(heldFor(u"unchanged"_s), people.mid(0, 1));
    // Asked by name, every person who is counted is named.
    request.isDryRun = true;
    request.namesHeldBack = true;
    const ExportReport report = test.doExport(request);
    for (auto entry = report.excluded.begin(); entry != report.excluded.end(); ++entry) {
        QCOMPARE(report.heldBack.value(entry.key()).size(), *entry);
    }
    // Nobody asked: nobody is named.
    request.namesHeldBack = false;
    QVERIFY(test.doExport(request).heldBack.isEmpty());
}

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
