#include "tests/activation/exporttest.h"

#include <QMap>
#include <QTest>

#include <random>

using namespace rondom;
using namespace rondom::activation;
using namespace rondom::tests;
using namespace Qt::StringLiterals;

/// What a later export says about an earlier one.
class TestExportChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhoIsToBeRemovedAfterAWithdrawal();
    void removalsAreSpelledAsTheDestinationKnowsPeople();
    void replacesNoFileOfSomebodyElse();
    void writesOnlyWhatIsNew();
    void theFirstListOfChangesIsTheWholeList();
    void keepsSeriesApart();
    void anotherAddressReplacesTheOldOne();
    void aMergedPersonIsNoChange();
    void removesOnlyTheIdentifierThatWasWithdrawn();
    void buildsOnNothingThatWasCutShort();
    void oneProfileKnowsItsExports();
    void changesAddUpToTheFullList();
};

namespace {

/// Lines of a list by their e-mail address.
QMap<QByteArray, QByteArray> byEmail(const QList<QByteArray>& lines)
{
    QMap<QByteArray, QByteArray> people;
    for (const QByteArray& line : lines) {
        people.insert(line.split(',').at(0), line);
    }
    return people;
}

} // namespace

void TestExportChanges::namesWhoIsToBeRemovedAfterAWithdrawal()
{
    ExportTest test;
    for (const QString& email : {u"sanne@example.nl"_s, u"piet@example.nl"_s}) {
        test.addPerson(email);
        test.grant(u"email"_s, email);
    }
    QVERIFY(!test.doExport(test.request()).removalsFile);
    test.withdraw(u"email"_s, u"piet@example.nl"_s);
    const ExportReport report = test.doExport(test.request());
    QCOMPARE(report.rows, 1);
    QCOMPARE(report.removed, 1);
    QCOMPARE(report.excluded, (QMap<QString, qint64>{{u"withdrawn"_s, 1}}));
    QCOMPARE(*report.removalsFile, test.path(u"list.removals.csv"_s));
    QCOMPARE(ExportTest::contentOf(*report.removalsFile), "email\npiet@example.nl\n");
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QCOMPARE(QFile::permissions(*report.removalsFile) & others, QFileDevice::Permissions());
    QVERIFY(!test.content().contains("piet"));
    // Once told, told.
    QVERIFY(!test.doExport(test.request()).removalsFile);
}

void TestExportChanges::removalsAreSpelledAsTheDestinationKnowsPeople()
{
    ExportTest test;
    test.addPerson(u"test@abc.com"_s);
    ExportRequest request = test.request(u"meta"_s);
    request.purpose = u"third_party_ads"_s;
    request.channel = u"ads_upload"_s;
    test.grant(u"email"_s, u"test@abc.com"_s, request.purpose, request.channel,
               {{u"third_party_allowed"_s, QJsonArray{u"meta"_s}}});
    QCOMPARE(test.doExport(request).rows, 1);
    test.withdraw(u"email"_s, u"test@abc.com"_s, request.purpose, request.channel);
    const ExportReport report = test.doExport(request);
    QCOMPARE(ExportTest::contentOf(*report.removalsFile),
             "email,phone\n"
             "d3142c8f9c9129484daf28df80cc5c955791efed5e69afabb603bc8cb9ffd419,\n");
}

void TestExportChanges::replacesNoFileOfSomebodyElse()
{
    ExportTest test;
    for (const QString& email : {u"sanne@example.nl"_s, u"piet@example.nl"_s}) {
        test.addPerson(email);
        test.grant(u"email"_s, email);
    }
    test.doExport(test.request());
    QFile own(test.path(u"list.removals.csv"_s));
    QVERIFY(own.open(QIODevice::WriteOnly));
    own.write("somebody's own");
    own.close();

    test.withdraw(u"email"_s, u"piet@example.nl"_s);
    const ExportReport first = test.doExport(test.request());
    QCOMPARE(*first.removalsFile, test.path(u"list.removals-2.csv"_s));
    QCOMPARE(ExportTest::contentOf(own.fileName()), "somebody's own");

    // What an export put there itself is replaced as the list is.
    test.withdraw(u"email"_s, u"sanne@example.nl"_s);
    QCOMPARE(*test.doExport(test.request()).removalsFile, *first.removalsFile);
    QCOMPARE(ExportTest::contentOf(*first.removalsFile), "email\nsanne@example.nl\n");
}

void TestExportChanges::writesOnlyWhatIsNew()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"sanne@example.nl"_s);
    test.addPerson(u"piet@example.nl"_s, u"Piet"_s);
    test.addPerson(u"klaas@example.nl"_s, u"Klaas"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    test.grant(u"email"_s, u"piet@example.nl"_s);
    ExportRequest request = test.request();
    request.fields = {u"email"_s, u"first_name"_s, u"city"_s};
    test.doExport(request);

    test.addTrait(sanne, u"city"_s, Value::ofText(u"Utrecht"_s));
    test.grant(u"email"_s, u"klaas@example.nl"_s);
    request.changesOnly = true;
    const ExportReport report = test.doExport(request);
    QCOMPARE(test.content(), "email,first_name,city\n"
                             "sanne@example.nl,Sanne,Utrecht\n"
                             "klaas@example.nl,Klaas,\n");
    QCOMPARE(report.added, 1);
    QCOMPARE(report.changed, 1);
    QCOMPARE(report.unchanged, 1);
    QCOMPARE(report.rows, 2);
    QCOMPARE(report.excluded, (QMap<QString, qint64>{{u"unchanged"_s, 1}}));

    // Nothing happened since: nothing to say.
    const ExportReport again = test.doExport(request);
    QCOMPARE(again.rows, 0);
    QCOMPARE(again.unchanged, 3);
    QVERIFY(!again.removalsFile);
    // And who was not in the file has nothing in the timeline.
    QCOMPARE(test.workspace.number("SELECT count(*) FROM event"), 4);
}

void TestExportChanges::theFirstListOfChangesIsTheWholeList()
{
    ExportTest test;
    test.addPerson(u"sanne@example.nl"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    ExportRequest request = test.request();
    request.changesOnly = true;
    const ExportReport report = test.doExport(request);
    QCOMPARE(report.rows, 1);
    QCOMPARE(report.added, 1);
    QCOMPARE(test.doExport(request).unchanged, 1);
}

void TestExportChanges::keepsSeriesApart()
{
    ExportTest test;
    test.addPerson(u"sanne@example.nl"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    test.doExport(test.request(u"mailchimp"_s));
    ExportRequest request = test.request();
    request.changesOnly = true;
    QCOMPARE(test.doExport(request).added, 1);
    request.audience = ExportTest::definition(R"({"all": []})", "Other");
    QCOMPARE(test.doExport(request).added, 1);
    QCOMPARE(test.doExport(request).unchanged, 1);
}

void TestExportChanges::anotherAddressReplacesTheOldOne()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"old@example.nl"_s);
    test.grant(u"email"_s, u"old@example.nl"_s);
    ExportRequest request = test.request();
    request.fields = {u"email"_s};
    request.changesOnly = true;
    test.doExport(request);
    test.workspace.addIdentifier(RecordId(sanne), u"email"_s, u"new@example.nl"_s, 1);
    test.grant(u"email"_s, u"new@example.nl"_s);
    test.workspace.endIdentifier(RecordId(sanne), u"email"_s, u"old@example.nl"_s);
    test.workspace.refreshProfile({RecordId(sanne)});
    const ExportReport report = test.doExport(request);
    QCOMPARE(test.content(), "email\nnew@example.nl\n");
    QCOMPARE(ExportTest::contentOf(*report.removalsFile), "email\nold@example.nl\n");
    const ExportReport again = test.doExport(request);
    QCOMPARE(again.unchanged, 1);
    QVERIFY(!again.removalsFile);
}

void TestExportChanges::aMergedPersonIsNoChange()
{
    ExportTest test;
    const qint64 first = test.addPerson(u"a@example.nl"_s);
    const qint64 second = test.addPerson(u"b@example.nl"_s);
    test.grant(u"email"_s, u"b@example.nl"_s);
    ExportRequest request = test.request();
    request.fields = {u"email"_s};
    request.changesOnly = true;
    test.doExport(request);
    test.workspace.refreshProfile({RecordId(first), RecordId(second)});
    const ExportReport report = test.doExport(request);
    QCOMPARE(report.members, 1);
    QCOMPARE(report.unchanged, 1);
    QVERIFY(!report.removalsFile);
    // The export of then is an export of the person of today.
    const ExportRepository ledger(test.workspace.connection());
    QCOMPARE(must(ledger.exportsOf(ProfileId(first))).size(), 1);
    QVERIFY(must(ledger.exportsOf(ProfileId(second))).isEmpty());
}

void TestExportChanges::removesOnlyTheIdentifierThatWasWithdrawn()
{
    ExportTest test;
    test.addPerson(u"sanne@example.nl"_s, u"Sanne"_s, u"+31612345678"_s);
    ExportRequest request = test.request();
    request.purpose = u"third_party_ads"_s;
    request.channel = u"ads_upload"_s;
    request.fields = {u"email"_s, u"phone"_s};
    test.grant(u"email"_s, u"sanne@example.nl"_s, request.purpose, request.channel);
    test.grant(u"phone"_s, u"+31612345678"_s, request.purpose, request.channel);
    test.doExport(request);
    test.withdraw(u"phone"_s, u"+31612345678"_s, request.purpose, request.channel);
    const ExportReport report = test.doExport(request);
    QCOMPARE(test.content(), "email,phone\nsanne@example.nl,\n");
    QCOMPARE(ExportTest::contentOf(*report.removalsFile), "email,phone\n,+31612345678\n");
}

void TestExportChanges::buildsOnNothingThatWasCutShort()
{
    ExportTest test;
    test.addPerson(u"sanne@example.nl"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    test.doExport(test.request());
    // As the ledger is when the power fails before the file is in its place.
    test.workspace.run("UPDATE export SET sha256 = ''");
    ExportRequest request = test.request();
    request.changesOnly = true;
    QCOMPARE(test.doExport(request).rows, 1);
}

void TestExportChanges::oneProfileKnowsItsExports()
{
    ExportTest test;
    const qint64 sanne = test.addPerson(u"sanne@example.nl"_s);
    test.grant(u"email"_s, u"sanne@example.nl"_s);
    ExportRequest request = test.request();
    request.changesOnly = true;
    test.doExport(request);
    test.withdraw(u"email"_s, u"sanne@example.nl"_s);
    test.doExport(request);
    const auto exports =
        must(ExportRepository(test.workspace.connection()).exportsOf(ProfileId(sanne)));
    QCOMPARE(exports.size(), 2);
    QVERIFY(exports.first().wasRemoval);
    QVERIFY(!exports.first().consentEvent);
    QCOMPARE(exports.first().summary.files.size(), 2);
    QVERIFY(!exports.last().wasRemoval);
    QVERIFY(exports.last().consentEvent);
}

void TestExportChanges::changesAddUpToTheFullList()
{
    ExportTest test;
    std::mt19937 random(1);
    QList<qint64> people;
    for (int i = 0; i < 40; ++i) {
        people.append(test.addPerson(u"p%1@example.nl"_s.arg(i)));
    }
    QMap<QByteArray, QByteArray> atDestination;
    qint64 at = ExportTest::kNow - 300 * ExportTest::kDay;
    for (int round = 0; round < 12; ++round) {
        at += ExportTest::kDay;
        for (int i = 0; i < 40; ++i) {
            const QString email = u"p%1@example.nl"_s.arg(i);
            switch (random() % 8) {
            case 0:
                test.grant(u"email"_s, email, u"newsletter"_s, u"email"_s, {}, at);
                break;
            case 1:
                test.withdraw(u"email"_s, email, u"newsletter"_s, u"email"_s, at);
                break;
            case 2:
                test.workspace.run("DELETE FROM trait_value WHERE record_id = ? AND trait_id = "
                                   "(SELECT id FROM trait WHERE key = 'city')",
                                   people.at(i));
                test.addTrait(people.at(i), u"city"_s,
                              Value::ofText(u"City %1"_s.arg(random() % 100)));
                break;
            default:
                break;
            }
        }
        at += ExportTest::kDay;
        // What the destination makes of the lists it gets ...
        ExportRequest request = test.request();
        request.fields = {u"email"_s, u"city"_s};
        request.changesOnly = round % 5 != 0;
        const ExportReport report = test.doExport(request, at);
        QCOMPARE(report.rows + ExportTest::sumOf(report.excluded), report.members);
        if (!request.changesOnly) {
            atDestination = byEmail(test.lines());
        } else {
            const auto changes = byEmail(test.lines());
            for (auto change = changes.begin(); change != changes.end(); ++change) {
                QVERIFY(atDestination.value(change.key()) != change.value());
                atDestination.insert(change.key(), change.value());
            }
        }
        if (report.removalsFile) {
            for (const QByteArray& email : ExportTest::linesOf(*report.removalsFile)) {
                QCOMPARE(atDestination.remove(email), request.changesOnly ? 1 : 0);
            }
        }
        // ... is what a full list of now holds, found without touching the series.
        request.changesOnly = false;
        request.audience = ExportTest::definition(R"({"all": []})", "Check");
        request.outPath = test.path(u"check.csv"_s);
        test.doExport(request, at);
        QCOMPARE(atDestination, byEmail(ExportTest::linesOf(request.outPath)));
    }
}

QTEST_GUILESS_MAIN(TestExportChanges)
#include "tst_exportchanges.moc"
