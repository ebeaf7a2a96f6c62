#include "tests/support/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom::tests;

/// Bad input gets a clear answer on stderr and changes nothing.
class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void changesNothing_data();
    void changesNothing();
    void refusesAFileThatIsNoWorkspace();
    void refusesAFolderAsWorkspace();
    void saysWhereTheWorkspaceShouldBe();
    void refusesASecondWorkspaceOfTheSameName();
    void refusesAFolderThatMayNotBeWritten();

private:
    CommandLineRunner m_cli;
};

void TestBadInput::initTestCase()
{
    m_cli.write(u"people.csv"_s, "id,email\n1,anna@example.nl\n");
    m_cli.write(u"people.json"_s, R"({"rondom": "mapping/1", "name": "People", "kind": "people",
        "record_id": "id", "columns": {"id": {"to": "identifier", "type": "crm_id"},
        "email": {"to": "identifier", "type": "email"}}})");
    m_cli.write(u"empty.csv"_s, "");
    m_cli.write(u"binary.csv"_s, QByteArray("\x7f"
                                            "ELF\0\1\2\3\0\0",
                                            10)
                                     .repeated(50));
    m_cli.write(u"nobody.csv"_s, "colour,size\nred,1\n");
    m_cli.write(u"nobody.json"_s, R"({"rondom": "mapping/1", "name": "No", "kind": "people",
        "columns": {"colour": {"to": "trait", "trait": "colour"}}})");
    m_cli.write(u"broken.json"_s, "{");
    m_cli.write(u"unknown_trait.json"_s,
                R"({"rondom": "segment/1", "name": "x",
                    "where": {"all": [{"trait": "nope", "op": "=", "value": 1}]}})");
    m_cli.write(u"unknown_operator.json"_s,
                R"({"rondom": "segment/1", "name": "x",
                    "where": {"any": [{"trait": "city", "op": "sounds_like", "value": "x"}]}})");
    QCOMPARE(m_cli.run({u"workspace"_s, u"create"_s, m_cli.path(u"w.rondom"_s)}).exitCode, 0);
    QCOMPARE(m_cli.run({u"import"_s, u"people.csv"_s, u"--mapping"_s, u"people.json"_s}).exitCode,
             0);
}

void TestBadInput::changesNothing_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const QStringList& words, int exitCode,
                        const QByteArray& says) {
        QTest::newRow(name) << words << exitCode << says;
    };
    row("empty file", {u"import"_s, u"empty.csv"_s}, 3, "empty");
    row("binary file", {u"import"_s, u"binary.csv"_s}, 3, "not a text file");
    row("folder", {u"import"_s, u"."_s}, 3, "folder");
    row("missing file", {u"import"_s, u"nowhere.csv"_s}, 3, "nowhere.csv");
    row("no recipe fits", {u"import"_s, u"nobody.csv"_s}, 3, "mapping");
    row("mapping without identifier",
        {u"import"_s, u"nobody.csv"_s, u"--mapping"_s, u"nobody.json"_s}, 3, "who a row is about");
    row("broken mapping", {u"import"_s, u"people.csv"_s, u"--mapping"_s, u"broken.json"_s}, 3,
        "JSON");
    row("mapping for another file",
        {u"import"_s, u"nobody.csv"_s, u"--mapping"_s, u"people.json"_s}, 3, "email");
    row("one good file and one bad",
        {u"import"_s, u"people.csv"_s, u"empty.csv"_s, u"--mapping"_s, u"people.json"_s}, 3,
        "empty");
    row("unknown recipe", {u"import"_s, u"people.csv"_s, u"--recipe"_s, u"nope"_s}, 2, "nope");
    row("unknown trait", {u"segment"_s, u"save"_s, u"unknown_trait.json"_s}, 3, "/where/all/0");
    row("unknown operator", {u"segment"_s, u"save"_s, u"unknown_operator.json"_s}, 3,
        "/where/any/0");
    row("broken segment", {u"segment"_s, u"save"_s, u"broken.json"_s}, 3, "");
    row("unknown segment", {u"segment"_s, u"show"_s, u"nope"_s}, 3, "nope");
    row("unknown customer", {u"profile"_s, u"show"_s, u"99"_s}, 3, "99");
    row("unknown import", {u"import"_s, u"undo"_s, u"99"_s}, 3, "99");
    row("a list in the place of the workspace",
        {u"identity"_s, u"clusters"_s, u"--out"_s, u"w.rondom"_s}, 5, "w.rondom");
    row("rejects in the place of the workspace",
        {u"import"_s, u"people.csv"_s, u"--mapping"_s, u"people.json"_s, u"--rejects"_s,
         u"w.rondom"_s},
        5, "w.rondom");
    row("rejects in the place of the file",
        {u"import"_s, u"people.csv"_s, u"--mapping"_s, u"people.json"_s, u"--rejects"_s,
         u"people.csv"_s},
        5, "people.csv");
    row("unknown command", {u"conquer"_s}, 2, "conquer");
    row("unknown option", {u"import"_s, u"people.csv"_s, u"--fast"_s}, 2, "--fast");
    row("a query that writes", {u"query"_s, u"DELETE FROM profile"_s}, 3, "SELECT");
    row("a query that is no SQL", {u"query"_s, u"please"_s}, 3, "");
    row("two queries", {u"query"_s, u"SELECT 1; SELECT 2"_s}, 3, "more than one statement");
    row("consent for an unknown destination",
        {u"consent"_s, u"check"_s, u"1"_s, u"--purpose"_s, u"newsletter"_s, u"--channel"_s,
         u"email"_s, u"--destination"_s, u"nope"_s},
        2, "nope");
    row("unknown destination",
        {u"export"_s, u"people.json"_s, u"--destination"_s, u"nope"_s, u"--purpose"_s,
         u"newsletter"_s, u"--channel"_s, u"email"_s, u"--out"_s, u"x.csv"_s},
        3, "");
}

void TestBadInput::changesNothing()
{
    QFETCH(QStringList, words);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    const QByteArray before = m_cli.contents();
    const auto result = m_cli.run(words);
    QVERIFY(!result.crashed);
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2(result.out.isEmpty(), result.out.constData());
    QVERIFY2(result.error.contains(says), result.error.constData());
    QVERIFY2(result.error.trimmed().size() > 20, "the message says too little");
    QCOMPARE(m_cli.contents(), before);
}

void TestBadInput::refusesAFileThatIsNoWorkspace()
{
    const QByteArray before = m_cli.read(u"people.csv"_s);
    for (const QStringList& words :
         {QStringList{u"workspace"_s, u"info"_s}, QStringList{u"import"_s, u"people.csv"_s}}) {
        const auto result =
            m_cli.runAsTyped(QStringList{u"--workspace"_s, m_cli.path(u"people.csv"_s)} + words);
        QCOMPARE(result.exitCode, 5);
        QVERIFY(result.error.contains("people.csv"));
    }
    QCOMPARE(m_cli.read(u"people.csv"_s), before);
}

void TestBadInput::refusesAFolderAsWorkspace()
{
    const auto result =
        m_cli.runAsTyped({u"--workspace"_s, m_cli.path(u"."_s), u"workspace"_s, u"info"_s});
    QCOMPARE(result.exitCode, 5);
}

void TestBadInput::saysWhereTheWorkspaceShouldBe()
{
    const auto result = m_cli.runAsTyped(
        {u"--workspace"_s, m_cli.path(u"none.rondom"_s), u"workspace"_s, u"info"_s});
    QCOMPARE(result.exitCode, 5);
    QVERIFY(result.error.contains("none.rondom"));
    QVERIFY(!QFile::exists(m_cli.path(u"none.rondom"_s)));
}

void TestBadInput::refusesASecondWorkspaceOfTheSameName()
{
    const QByteArray before = m_cli.contents();
    const auto result = m_cli.run({u"workspace"_s, u"create"_s, m_cli.path(u"w.rondom"_s)});
    QCOMPARE(result.exitCode, 5);
    QCOMPARE(m_cli.contents(), before);
}

void TestBadInput::refusesAFolderThatMayNotBeWritten()
{
    // /proc takes no files from anybody, root included.
    const auto result = m_cli.run({u"workspace"_s, u"create"_s, u"/proc/w.rondom"_s});
    QCOMPARE(result.exitCode, 5);
    QVERIFY(!result.error.isEmpty());
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
