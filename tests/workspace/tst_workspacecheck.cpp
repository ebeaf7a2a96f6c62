#include "models/workspace/workspacecheck.h"

#include "tests/workspace/diskworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;

class TestWorkspaceCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsNothingInASoundWorkspace();
    void namesABrokenRule_data();
    void namesABrokenRule();
    void findsRowsWithoutTheirParent();
    void findsAnAlteredLedger();
    void changesNothing();
    void stopsWhenAskedTo();

private:
    CheckReport check() const
    {
        JobContext context;
        return must(checkWorkspace(m_workspace->connection(), context));
    }

    std::unique_ptr<DiskWorkspace> m_workspace;
};

void TestWorkspaceCheck::init()
{
    m_workspace = std::make_unique<DiskWorkspace>();
    m_workspace->import(u"CRM"_s, peopleMapping(),
                        "id,first,last,city,mail,mobile\n1,Anna,Berg,Utrecht,anna@example.nl,\n"
                        "2,Bert,Dijk,Zeist,bert@example.nl,\n");
    m_workspace->import(u"Shop"_s, orderMapping(),
                        "order,time,mail,city,sku,quantity,price\n"
                        "1,2026-05-01T10:00:00Z,anna@example.nl,Utrecht,L,1,10\n"
                        "2,2026-05-01T10:00:00Z,,Utrecht,L,1,10\n");
    m_workspace->import(u"Sign-ups"_s, consentMapping(),
                        "mail,newsletter,optin\nanna@example.nl,yes,2026-01-01T10:00:00Z\n");
}

void TestWorkspaceCheck::findsNothingInASoundWorkspace()
{
    const CheckReport report = check();

    QVERIFY(report.isOk());
    QCOMPARE(report.physical, QStringList());
    QCOMPARE(report.rules, QStringList());
    QCOMPARE(report.ledger.events, qint64(1));
}

void TestWorkspaceCheck::namesABrokenRule_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("rule");

    QTest::newRow("identifier") << u"UPDATE identifier SET record_id = 99 WHERE record_id = 1"_s
                                << u"identifiers without a source record"_s;
    QTest::newRow("value") << u"UPDATE trait_value SET record_id = 99 WHERE record_id = 1"_s
                           << u"trait values without a source record"_s;
    QTest::newRow("no profile") << u"DELETE FROM profile WHERE id = 2"_s
                                << u"source records without a profile"_s;
    QTest::newRow("no record") << u"DELETE FROM source_record WHERE id = 2"_s
                               << u"profiles without a source record"_s;
    QTest::newRow("wrong id") << u"UPDATE source_record SET profile_id = 2 WHERE profile_id = 1"_s
                              << u"profiles whose id is not that of their first record"_s;
    QTest::newRow("wrong timeline") << u"UPDATE event SET profile_id = 2 WHERE profile_id = 1"_s
                                    << u"events on the timeline of somebody else"_s;
    QTest::newRow("properties") << u"DELETE FROM property_set WHERE id <> 0"_s
                                << u"events without their properties"_s;
    QTest::newRow("reference") << u"UPDATE event SET ts = ts + 1"_s
                               << u"references to events that are not there"_s;
    QTest::newRow("history") << u"DELETE FROM import WHERE id = 1"_s
                             << u"facts of an import that is not in the history"_s;
    QTest::newRow("undone") << u"UPDATE import SET undone_at = 1 WHERE id = 2"_s
                            << u"facts of an import that is not in the history"_s;
    QTest::newRow("count") << u"UPDATE profile SET event_count = 7 WHERE id = 1"_s
                           << u"event counts that differ from the timeline"_s;
}

void TestWorkspaceCheck::namesABrokenRule()
{
    QFETCH(QString, damage);
    QFETCH(QString, rule);
    must(m_workspace->connection().exec("PRAGMA foreign_keys = OFF"));
    must(m_workspace->connection().exec(damage));

    const CheckReport report = check();

    QVERIFY(!report.isOk());
    const QStringList found = report.rules.filter(rule);
    QVERIFY2(found.size() == 1, qPrintable(report.rules.join(u'\n')));
}

void TestWorkspaceCheck::findsRowsWithoutTheirParent()
{
    must(m_workspace->connection().exec("PRAGMA foreign_keys = OFF; DELETE FROM source"));

    const CheckReport report = check();

    QVERIFY(!report.physical.isEmpty());
    QVERIFY(report.physical.first().contains(u"source"));
}

void TestWorkspaceCheck::findsAnAlteredLedger()
{
    must(m_workspace->connection().exec("DROP TRIGGER consent_event_is_never_changed; "
                                        "UPDATE consent_event SET purpose = 'research'"));

    const CheckReport report = check();

    QVERIFY(!report.isOk());
    QVERIFY(report.ledger.firstBad.has_value());
}

void TestWorkspaceCheck::changesNothing()
{
    const TableContents before = contents(m_workspace->connection());

    check();

    QCOMPARE(difference(before, contents(m_workspace->connection())), QString());
    // A reader is enough.
    const auto reader =
        must(WorkspaceFile::open(m_workspace->path(), WorkspaceFile::Access::Reader));
    JobContext context;
    QVERIFY(must(checkWorkspace(reader->connection(), context)).isOk());
}

void TestWorkspaceCheck::stopsWhenAskedTo()
{
    JobContext context({}, std::make_shared<std::atomic_bool>(true));

    const auto report = checkWorkspace(m_workspace->connection(), context);

    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, Error::Code::Canceled);
}

QTEST_GUILESS_MAIN(TestWorkspaceCheck)
#include "tst_workspacecheck.moc"
