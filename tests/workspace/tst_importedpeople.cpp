#include "models/workspace/importer.h"

#include "models/workspace/workspacecheck.h"
#include "tests/workspace/diskworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;

/// What becomes of the people of a file.
class TestImportedPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void updatesPeople();
    void onlyCreatesWhenAskedTo();
    void onlyUpdatesWhenAskedTo();
    void joinsPeopleAcrossSourcesAndCountsThem();
    void endsAnAddressThatIsNoLongerStated();
    void keepsTheFactOfTwoRowsAboutOnePerson();
    void learnsWhoAVisitorIs();
    void recognisesManyAsItDoesOne();
};

void TestImportedPeople::updatesPeople()
{
    const DiskWorkspace workspace;
    workspace.import(u"CRM"_s, peopleMapping(),
                     "id,first,last,city,mail,mobile\n"
                     "1,Anna,Berg,Utrecht,anna@example.nl,\n"
                     "2,Bert,Dijk,Zeist,bert@example.nl,\n");

    const ImportReport report = workspace.import(u"CRM"_s, peopleMapping(),
                                                 "id,first,last,city,mail,mobile\n"
                                                 "1,Anna,Berg,Amersfoort,anna@example.nl,\n"
                                                 "2,Bert,Dijk,,bert@example.nl,\n"
                                                 "3,Cees,Vos,Breda,cees@example.nl,\n",
                                                 DiskWorkspace::kNow + 1000);

    QCOMPARE(report.rows.read, qint64(3));
    QCOMPARE(report.rows.created, qint64(1));
    QCOMPARE(report.rows.updated, qint64(1));
    // An empty cell is no value: it takes nothing away.
    QCOMPARE(report.rows.unchanged, qint64(1));
    const auto city = [&workspace](const QString& mail) {
        return workspace.text("SELECT city FROM v_profile WHERE email = ?", mail);
    };
    QCOMPARE(city(u"anna@example.nl"_s), u"Amersfoort"_s);
    QCOMPARE(city(u"bert@example.nl"_s), u"Zeist"_s);
}

void TestImportedPeople::onlyCreatesWhenAskedTo()
{
    const DiskWorkspace workspace;
    workspace.import(u"CRM"_s, peopleMapping(),
                     "id,first,last,city,mail,mobile\n1,Anna,Berg,Utrecht,,\n");
    ImportRequest request = workspace.request(u"CRM"_s, peopleMapping(),
                                              "id,first,last,city,mail,mobile\n"
                                              "1,Anna,Berg,Zeist,,\n"
                                              "2,Bert,Dijk,Zeist,,\n"
                                              "2,Bert,Dijk,Breda,,\n");
    request.mode = ingest::ImportMode::CreateOnly;

    const ImportReport report = workspace.import(request);

    QCOMPARE(report.rows.skipped, qint64(1));
    QCOMPARE(report.rows.created, qint64(1));
    QCOMPARE(report.rows.updated, qint64(1));
    QVERIFY(report.rows.closes());
    QCOMPARE(workspace.text("SELECT group_concat(city) FROM (SELECT city FROM v_profile ORDER BY "
                            "profile_id)"),
             u"Utrecht,Breda"_s);
}

void TestImportedPeople::onlyUpdatesWhenAskedTo()
{
    const DiskWorkspace workspace;
    workspace.import(u"CRM"_s, peopleMapping(),
                     "id,first,last,city,mail,mobile\n1,Anna,Berg,Utrecht,,\n");
    ImportRequest request = workspace.request(u"CRM"_s, peopleMapping(),
                                              "id,first,last,city,mail,mobile\n"
                                              "1,Anna,Berg,Zeist,,\n"
                                              "2,Bert,Dijk,Zeist,,\n");
    request.mode = ingest::ImportMode::UpdateOnly;

    const ImportReport report = workspace.import(request);

    QCOMPARE(report.rows.skipped, qint64(1));
    QCOMPARE(report.rows.updated, qint64(1));
    QCOMPARE(workspace.number("SELECT count(*) FROM profile"), qint64(1));
    QCOMPARE(workspace.text("SELECT city FROM v_profile"), u"Zeist"_s);
}

void TestImportedPeople::joinsPeopleAcrossSourcesAndCountsThem()
{
    const DiskWorkspace workspace;
    workspace.import(u"CRM"_s, peopleMapping(),
                     "id,first,last,city,mail,mobile\n"
                     "1,Anna,Berg,Utrecht,anna@example.nl,\n"
                     "2,Bert,Dijk,Zeist,,06-12345678\n");

    const ImportReport report = workspace.import(u"Old CRM"_s, peopleMapping(),
                                                 "id,first,last,city,mail,mobile\n"
                                                 "1,Annie,Berg,,ANNA@Example.nl ,0612345678\n"
                                                 "2,Cees,Vos,,cees@example.nl,\n");

    QCOMPARE(report.rows.created, qint64(2));
    QCOMPARE(report.rows.merged, qint64(1));
    QCOMPARE(workspace.number("SELECT count(*) FROM profile"), qint64(2));
    // The person is called by the smallest of their records.
    QCOMPARE(workspace.number("SELECT count(*) FROM source_record WHERE profile_id = 1"),
             qint64(3));
}

void TestImportedPeople::endsAnAddressThatIsNoLongerStated()
{
    const DiskWorkspace workspace;
    workspace.import(u"CRM"_s, peopleMapping(),
                     "id,first,last,city,mail,mobile\n1,Anna,Berg,Utrecht,old@example.nl,\n");
    const ImportReport report =
        workspace.import(u"CRM"_s, peopleMapping(),
                         "id,first,last,city,mail,mobile\n1,Anna,Berg,Utrecht,new@example.nl,\n");

    QCOMPARE(report.rows.updated, qint64(1));
    QCOMPARE(workspace.text("SELECT email FROM profile"), u"new@example.nl"_s);
    QCOMPARE(workspace.number("SELECT ended_import_id FROM identifier WHERE value = "
                              "'old@example.nl'"),
             report.import.value());

    workspace.import(u"CRM"_s, peopleMapping(),
                     "id,first,last,city,mail,mobile\n1,Anna,Berg,Utrecht,old@example.nl,\n");
    QCOMPARE(workspace.text("SELECT email FROM profile"), u"old@example.nl"_s);
}

void TestImportedPeople::keepsTheFactOfTwoRowsAboutOnePerson()
{
    const DiskWorkspace workspace;
    const QByteArray twice = "id,first,last,city,mail,mobile\n"
                             "1,Anna,Berg,Utrecht,one@example.nl,\n"
                             "1,Anna,Berg,Zeist,two@example.nl,\n";
    const ImportReport first = workspace.import(u"CRM"_s, peopleMapping(), twice);
    QCOMPARE(first.rows.created, qint64(1));
    QCOMPARE(first.rows.updated, qint64(1));
    QCOMPARE(workspace.number("SELECT count(*) FROM identifier WHERE ended_import_id IS NULL AND "
                              "value LIKE '%@example.nl'"),
             qint64(2));
    QCOMPARE(workspace.text("SELECT city FROM v_profile"), u"Zeist"_s);

    const ImportReport again =
        workspace.import(u"CRM"_s, peopleMapping(), twice, DiskWorkspace::kNow + 1000);
    QCOMPARE(again.rows.unchanged, qint64(2));
    QCOMPARE(workspace.text("SELECT city FROM v_profile"), u"Zeist"_s);
}

void TestImportedPeople::learnsWhoAVisitorIs()
{
    const DiskWorkspace workspace;
    const QByteArray mapping = R"({"rondom": "mapping/1", "name": "Visits", "kind": "events",
        "event": {"name": "Page Viewed"}, "at": {"column": "time"},
        "columns": {"time": {"to": "ignore"},
                    "visitor": {"to": "identifier", "type": "anonymous_id", "scope": "global"},
                    "mail": {"to": "identifier", "type": "email"},
                    "page": {"to": "property", "property": "page"}}})";
    // Unknown at first; then the visitor signs in, and is known before and after.
    const QByteArray visits = "time,visitor,mail,page\n"
                              "2026-05-01T10:00:00Z,v1,,/a\n"
                              "2026-05-01T10:01:00Z,v1,,/a\n"
                              "2026-05-01T10:02:00Z,v1,anna@example.nl,/b\n"
                              "2026-05-01T10:03:00Z,v1,,/c\n"
                              "2026-05-01T10:04:00Z,,anna@example.nl,/d\n"
                              "2026-05-01T10:05:00Z,v2,anna@example.nl,/e\n"
                              "2026-05-01T10:06:00Z,v2,,/f\n"
                              "2026-05-01T10:07:00Z,v3,,/g\n";

    const ImportReport report = workspace.import(u"Site"_s, mapping, visits);

    QCOMPARE(report.eventsCreated, qint64(8));
    QCOMPARE(workspace.number("SELECT count(*) FROM profile"), qint64(2));
    QCOMPARE(workspace.number("SELECT event_count FROM profile WHERE email = 'anna@example.nl'"),
             qint64(7));
    QCOMPARE(workspace.number("SELECT count(*) FROM profile WHERE is_known = 1"), qint64(1));

    const TableContents before =
        contents(workspace.connection(), {u"action"_s, u"import"_s, u"import_file"_s});
    const ImportReport again = workspace.import(u"Site"_s, mapping, visits);
    QCOMPARE(again.rows.unchanged, qint64(8));
    QCOMPARE(difference(before, contents(workspace.connection(),
                                         {u"action"_s, u"import"_s, u"import_file"_s})),
             QString());
    JobContext context;
    QCOMPARE(must(checkWorkspace(workspace.connection(), context)).rules, QStringList());
}

void TestImportedPeople::recognisesManyAsItDoesOne()
{
    // A file that names many people is looked up in another way than a row that comes alone.
    const DiskWorkspace together;
    const DiskWorkspace alone;
    constexpr int kPeople = 80;
    QByteArray people = "id,first,last,city,mail,mobile\n";
    for (int i = 1; i <= kPeople; ++i) {
        // Every fifth shares the address of the one before; every seventh changes it later.
        const QByteArray mail = QByteArray::number(i % 5 == 0 ? i - 1 : i) + "@example.nl";
        people += QByteArray::number(i) + ",Anna,Berg,Utrecht," + mail + ",\n";
    }
    QByteArray moved = "id,first,last,city,mail,mobile\n";
    for (int i = 7; i <= kPeople; i += 7) {
        moved += QByteArray::number(i) + ",Anna,Berg,Utrecht,new" + QByteArray::number(i) +
                 "@example.nl,\n";
    }
    for (const DiskWorkspace* workspace : {&together, &alone}) {
        workspace->import(u"Shop"_s, peopleMapping(), people);
        workspace->import(u"Shop"_s, peopleMapping(), moved);
    }
    const QByteArray mapping = R"({"rondom": "mapping/1", "name": "Visits", "kind": "events",
        "event": {"name": "Page Viewed"}, "at": {"column": "time"},
        "columns": {"time": {"to": "ignore"}, "mail": {"to": "identifier", "type": "email"}}})";
    const QByteArray header = "time,mail\n";
    QByteArray visits = header;
    for (int i = 0; i < 100; ++i) {
        const QByteArray number = QByteArray::number(i * 37 % 110);
        const QByteArray row =
            "2026-05-01T10:00:" + QByteArray::number(i % 60).rightJustified(2, '0') + '.' +
            QByteArray::number(i).rightJustified(3, '0') + "Z," + (i % 9 == 0 ? "new" : "") +
            number + "@example.nl\n";
        visits += row;
        alone.import(u"Shop"_s, mapping, header + row);
    }

    const ImportReport report = together.import(u"Shop"_s, mapping, visits);

    QCOMPARE(report.eventsCreated, qint64(100));
    const auto story = [](const DiskWorkspace& workspace) {
        return workspace.text(
            "SELECT group_concat(ts || ':' || profile_id || ':' || record_id, ' ') "
            "FROM (SELECT * FROM event ORDER BY ts)");
    };
    QCOMPARE(story(together), story(alone));
    const auto identifiers = [](const DiskWorkspace& workspace) {
        return workspace.text("SELECT group_concat(value || ':' || record_id, ' ') "
                              "FROM (SELECT * FROM identifier ORDER BY value, record_id)");
    };
    QCOMPARE(identifiers(together), identifiers(alone));
}

QTEST_GUILESS_MAIN(TestImportedPeople)
#include "tst_importedpeople.moc"
