#include "tests/support/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom::tests;

namespace {

const QByteArray kMapping = R"({"rondom": "mapping/1", "name": "CRM", "kind": "people",
    "record_id": "id", "columns": {"id": {"to": "identifier", "type": "crm_id"},
    "mail": {"to": "identifier", "type": "email"}}})";

} // namespace

class TestWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsWhatIsNewOnce();
    void refusesAFolderThatIsNotThere();
};

void TestWatch::importsWhatIsNewOnce()
{
    const CommandLineRunner cli;
    cli.runAsTyped({u"workspace"_s, u"create"_s, cli.path(u"w.rondom"_s)});
    QVERIFY(QDir().mkpath(cli.path(u"incoming"_s)));
    cli.write(u"crm.json"_s, kMapping);
    QCOMPARE(cli.run({u"watch"_s, u"add"_s, cli.path(u"incoming"_s), u"--mapping"_s,
                      cli.path(u"crm.json"_s), u"--source"_s, u"CRM"_s})
                 .exitCode,
             0);
    cli.write(u"incoming/people.csv"_s, "id,mail\n1,anna@example.nl\n");
    cli.write(u"incoming/more.csv.part"_s, "id,mail\n2,be");
    const QStringList once{u"watch"_s, u"run"_s, u"--settle"_s, u"0"_s};

    const CommandResult first = cli.run(once);

    QCOMPARE(first.exitCode, 0);
    const QJsonArray files = first.object()[u"files"_s].toArray();
    QCOMPARE(files.size(), 1);
    QCOMPARE(files[0][u"outcome"_s].toString(), u"imported"_s);
    QCOMPARE(files[0][u"created"_s].toInt(), 1);
    QVERIFY(QFile::exists(cli.path(u"incoming/done/people.csv"_s)));
    QVERIFY(cli.run(once).object()[u"files"_s].toArray().isEmpty());
    const QJsonArray folders = cli.run({u"watch"_s, u"list"_s}).array();
    QCOMPARE(folders.size(), 1);
    QCOMPARE(folders[0][u"source"_s].toString(), u"CRM"_s);
    // A paused folder is left alone.
    QCOMPARE(cli.run({u"watch"_s, u"pause"_s, cli.path(u"incoming"_s)}).exitCode, 0);
    cli.write(u"incoming/people.csv"_s, "id,mail\n2,bert@example.nl\n");
    QVERIFY(cli.run(once).object()[u"files"_s].toArray().isEmpty());
    QCOMPARE(cli.run({u"watch"_s, u"remove"_s, cli.path(u"incoming"_s)}).exitCode, 0);
    QVERIFY(cli.run({u"watch"_s, u"list"_s}).array().isEmpty());
}

void TestWatch::refusesAFolderThatIsNotThere()
{
    const CommandLineRunner cli;
    cli.runAsTyped({u"workspace"_s, u"create"_s, cli.path(u"w.rondom"_s)});
    QCOMPARE(cli.run({u"watch"_s, u"add"_s, cli.path(u"missing"_s)}).exitCode, 3);
    QCOMPARE(cli.run({u"watch"_s, u"remove"_s, cli.path(u"missing"_s)}).exitCode, 3);
}

QTEST_GUILESS_MAIN(TestWatch)
#include "tst_watch.moc"
