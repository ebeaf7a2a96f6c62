#include "models/workspace/importer.h"

#include "tests/workspace/diskworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;

namespace {

/// People by id, mail, city, tags and the day the row was changed; \a city and \a tags are what the
/// mapping says about writing them.
QByteArray mapping(const QByteArray& city, const QByteArray& tags = {})
{
    const auto write = [](const QByteArray& mode) -> QByteArray {
        return mode.isEmpty() ? QByteArray() : ", \"write\": \"" + mode + '"';
    };
    return R"({"rondom": "mapping/1", "kind": "people", "record_id": "id",
        "at": {"column": "changed", "format": "yyyy-MM-dd"},
        "columns": {
            "id":   {"to": "identifier", "type": "crm_id"},
            "mail": {"to": "identifier", "type": "email"},
            "city": {"to": "trait", "trait": "city")" +
           write(city) + R"(},
            "tags": {"to": "trait", "trait": "tags", "type": "list", "separator": "|")" +
           write(tags) + "}}}";
}

const QByteArray kHeader = "id,mail,city,tags,changed\n";
constexpr qint64 kLater = DiskWorkspace::kNow + DiskWorkspace::kDay;

QString trait(const DiskWorkspace& workspace, const char* sql, const QString& mail)
{
    return workspace.text(sql, mail);
}

QString city(const DiskWorkspace& workspace, const QString& mail = u"anna@example.nl"_s)
{
    return trait(workspace, "SELECT city FROM v_profile WHERE email = ?", mail);
}

QString tags(const DiskWorkspace& workspace)
{
    return trait(workspace, "SELECT tags FROM v_profile WHERE email = ?", u"anna@example.nl"_s);
}

} // namespace

/// What becomes of a value where there is one already.
class TestWriteModes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsOnlyWhatIsEmpty();
    void theFirstToFillStays();
    void theNewestStatementHolds();
    void anUndatedRowOnlyFills();
    void addsToAList();
    void anOrderMayOverwrite();
    void undoBringsBackWhatWasThere();
    void changesNothingTheSecondTime_data();
    void changesNothingTheSecondTime();
};

void TestWriteModes::fillsOnlyWhatIsEmpty()
{
    const DiskWorkspace workspace;
    workspace.import(u"CRM"_s, mapping({}),
                     kHeader + "1,anna@example.nl,Utrecht,,\n2,bert@example.nl,,,\n");

    // Another source, later: it may say what the CRM does not.
    const ImportReport report = workspace.import(
        u"Fair"_s, mapping("fill"),
        kHeader + "a,anna@example.nl,Zeist,,\nb,bert@example.nl,Breda,,\n", kLater);
    QCOMPARE(report.rows.created, qint64(2));
    QCOMPARE(city(workspace), u"Utrecht"_s);
    QCOMPARE(city(workspace, u"bert@example.nl"_s), u"Breda"_s);

    // The same source says something else about the same person.
    const ImportReport again = workspace.import(
        u"Fair"_s, mapping("fill"), kHeader + "b,bert@example.nl,Assen,,\n", kLater + 1000);
    QCOMPARE(again.rows.unchanged, qint64(1));
    QCOMPARE(again.fieldsOverwritten, qint64(0));
    QCOMPARE(city(workspace, u"bert@example.nl"_s), u"Breda"_s);

    // What is stated for good later goes before what filled the gap.
    workspace.import(u"CRM"_s, mapping({}), kHeader + "2,bert@example.nl,Delft,,\n");
    QCOMPARE(city(workspace, u"bert@example.nl"_s), u"Delft"_s);
}

void TestWriteModes::theFirstToFillStays()
{
    const DiskWorkspace workspace;
    workspace.import(u"Fair"_s, mapping("fill"), kHeader + "a,anna@example.nl,Zeist,,\n");
    workspace.import(u"Web"_s, mapping("fill"), kHeader + "b,anna@example.nl,Breda,,\n", kLater);
    QCOMPARE(city(workspace), u"Zeist"_s);
}

void TestWriteModes::theNewestStatementHolds()
{
    const DiskWorkspace workspace;
    workspace.import(u"CRM"_s, mapping("newest"),
                     kHeader + "1,anna@example.nl,Utrecht,,2026-03-01\n");
    const ImportReport older = workspace.import(
        u"CRM"_s, mapping("newest"), kHeader + "1,anna@example.nl,Zeist,,2026-02-01\n", kLater);
    QCOMPARE(older.rows.unchanged, qint64(1));
    QCOMPARE(city(workspace), u"Utrecht"_s);

    const ImportReport newer = workspace.import(
        u"CRM"_s, mapping("newest"), kHeader + "1,anna@example.nl,Breda,,2026-04-01\n", kLater);
    QCOMPARE(newer.fieldsOverwritten, qint64(1));
    QCOMPARE(city(workspace), u"Breda"_s);

    // Between sources as well, whichever was imported last.
    workspace.import(u"Old CRM"_s, mapping("newest"),
                     kHeader + "x,anna@example.nl,Assen,,2026-01-01\n", kLater + 1000);
    QCOMPARE(city(workspace), u"Breda"_s);
}

void TestWriteModes::anUndatedRowOnlyFills()
{
    const DiskWorkspace workspace;
    workspace.import(u"CRM"_s, mapping("newest"), kHeader + "1,anna@example.nl,Utrecht,,\n");
    QCOMPARE(city(workspace), u"Utrecht"_s);
    workspace.import(u"CRM"_s, mapping("newest"), kHeader + "1,anna@example.nl,Breda,,2020-04-01\n",
                     kLater);
    QCOMPARE(city(workspace), u"Breda"_s);
    workspace.import(u"CRM"_s, mapping("newest"), kHeader + "1,anna@example.nl,Assen,,\n", kLater);
    QCOMPARE(city(workspace), u"Breda"_s);
}

void TestWriteModes::addsToAList()
{
    const DiskWorkspace workspace;
    workspace.import(u"CRM"_s, mapping({}, "append"), kHeader + "1,anna@example.nl,,vip|b2b,\n");
    const ImportReport report = workspace.import(
        u"CRM"_s, mapping({}, "append"),
        kHeader + "1,anna@example.nl,,fair|vip,\n1,anna@example.nl,,new,\n", kLater);
    QCOMPARE(report.rows.updated, qint64(2));
    for (const QString& item : {u"vip"_s, u"b2b"_s, u"fair"_s, u"new"_s}) {
        QVERIFY2(tags(workspace).contains(item), qPrintable(tags(workspace)));
    }
    QCOMPARE(tags(workspace).count(u"vip"_s), qsizetype(1));
    // Without it the row says all there is.
    workspace.import(u"CRM"_s, mapping({}), kHeader + "1,anna@example.nl,,vip,\n", kLater + 1000);
    QVERIFY(!tags(workspace).contains(u"fair"_s));
}

void TestWriteModes::anOrderMayOverwrite()
{
    const DiskWorkspace workspace;
    workspace.import(u"Shop"_s, mapping({}), kHeader + "1,anna@example.nl,Utrecht,,\n",
                     DiskWorkspace::kNow - 1000);
    const auto orders = [](const QByteArray& write) -> QByteArray {
        return R"({"rondom": "mapping/1", "kind": "orders", "order_id": "order",
            "at": {"column": "time"}, "columns": {
                "order": {"to": "ignore"}, "time": {"to": "ignore"},
                "mail": {"to": "identifier", "type": "email"},
                "city": {"to": "trait", "trait": "city")" +
               write + R"(},
                "total": {"to": "property", "property": "total"}}})";
    };
    const QByteArray file =
        "order,time,mail,city,total\n7,2026-01-05T10:00:00Z,anna@example.nl,Breda,9\n";
    workspace.import(u"Shop"_s, orders({}), file);
    QCOMPARE(city(workspace), u"Utrecht"_s);
    workspace.import(u"Shop"_s, orders(", \"write\": \"overwrite\""), file);
    QCOMPARE(city(workspace), u"Breda"_s);
}

void TestWriteModes::undoBringsBackWhatWasThere()
{
    const DiskWorkspace workspace;
    workspace.import(u"CRM"_s, mapping({}, "append"),
                     kHeader + "1,anna@example.nl,,vip,\n2,bert@example.nl,,,\n");
    const TableContents before = contents(workspace.connection(), historyTables());
    for (const char* mode : {"fill", "newest", "overwrite"}) {
        const ImportReport report = workspace.import(
            u"CRM"_s, mapping(mode, "append"),
            kHeader + "1,anna@example.nl,Zeist,fair,2026-04-01\n2,bert@example.nl,Breda,x,\n",
            kLater);
        QVERIFY(report.rows.updated > 0);
        workspace.undo(report.import, kLater + 1000);
        QCOMPARE(difference(before, contents(workspace.connection(), historyTables())), QString());
    }
}

void TestWriteModes::changesNothingTheSecondTime_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::newRow("fill") << QByteArray("fill");
    QTest::newRow("newest") << QByteArray("newest");
    QTest::newRow("overwrite") << QByteArray("overwrite");
    QTest::newRow("usual") << QByteArray();
}

void TestWriteModes::changesNothingTheSecondTime()
{
    QFETCH(QByteArray, mode);
    const DiskWorkspace workspace;
    const QByteArray file = kHeader + "1,anna@example.nl,Utrecht,vip|b2b,2026-03-01\n"
                                      "1,anna@example.nl,Zeist,new,2026-02-01\n"
                                      "2,bert@example.nl,Breda,,\n";
    workspace.import(u"CRM"_s, mapping(mode, "append"), file);
    const TableContents before = contents(workspace.connection(), historyTables());
    const ImportReport again = workspace.import(u"CRM"_s, mapping(mode, "append"), file, kLater);
    QCOMPARE(again.rows.unchanged, qint64(3));
    QCOMPARE(difference(before, contents(workspace.connection(), historyTables())), QString());
}

QTEST_GUILESS_MAIN(TestWriteModes)
#include "tst_writemodes.moc"
