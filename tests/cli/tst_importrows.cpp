#include "tests/support/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom::tests;

namespace {

const QByteArray kMapping = R"({"rondom": "mapping/1", "name": "CRM", "kind": "people",
    "record_id": "id",
    "columns": {"id": {"to": "identifier", "type": "crm_id"},
                "city": {"to": "trait", "trait": "city"},
                "mail": {"to": "identifier", "type": "email"},
                "letter": {"to": "consent", "purpose": "newsletter", "channel": "email",
                           "granted": ["yes"], "withdrawn": ["no"], "at": "since",
                           "text": "Yes, mail me."},
                "since": {"to": "ignore"}}})";

} // namespace

/// The rows behind the numbers of an import, on the command line.
class TestImportRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void leavesTheAnswerSmallUnlessAsked();
    void givesTheRowsOfEachNumber_data();
    void givesTheRowsOfEachNumber();
    void givesTheSameRowsInADryRun();
    void tellsWhatChanged();
    void printsATable();
    void refusesANumberNobodyKnows();

private:
    QStringList import(const QStringList& options = {}) const;

    std::unique_ptr<CommandLineRunner> m_command;
};

void TestImportRows::init()
{
    m_command = std::make_unique<CommandLineRunner>();
    QCOMPARE(m_command->run({u"workspace"_s, u"create"_s, m_command->path(u"w.rondom"_s)}).exitCode,
             0);
    m_command->write(u"crm.json"_s, kMapping);
    m_command->write(u"people.csv"_s, "id,city,mail,letter,since\n"
                                      "1,Utrecht,anna@example.nl,yes,2026-01-02\n"
                                      "2,Leiden,bo@example.nl,no,\n"
                                      "3,Delft,no address,yes,\n"
                                      ",,,,\n"
                                      ",Ede,,,\n");
}

QStringList TestImportRows::import(const QStringList& options) const
{
    return QStringList{u"import"_s, m_command->path(u"people.csv"_s), u"--mapping"_s,
                       m_command->path(u"crm.json"_s)} +
           options;
}

void TestImportRows::leavesTheAnswerSmallUnlessAsked()
{
    const CommandResult result = m_command->run(import());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(!result.object().contains(u"samples"_s));
    QCOMPARE(result.object().value(u"fields_overwritten"_s).toInt(-1), 0);
}

void TestImportRows::givesTheRowsOfEachNumber_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QList<int>>("lines");
    QTest::newRow("read") << u"read"_s << QList<int>{2, 3, 4, 5, 6};
    QTest::newRow("created") << u"created"_s << QList<int>{2, 3, 4};
    QTest::newRow("updated") << u"updated"_s << QList<int>{};
    QTest::newRow("rejected") << u"rejected"_s << QList<int>{6};
    QTest::newRow("skipped") << u"skipped"_s << QList<int>{5};
    QTest::newRow("warnings") << u"warnings"_s << QList<int>{4};
    QTest::newRow("consents") << u"consents"_s << QList<int>{2, 3, 4};
}

void TestImportRows::givesTheRowsOfEachNumber()
{
    QFETCH(const QString, word);
    QFETCH(const QList<int>, lines);
    const CommandResult result = m_command->run(import({u"--show"_s, word}));
    QCOMPARE(result.exitCode, 0);
    const QJsonObject samples = result.object().value(u"samples"_s).toObject();
    QCOMPARE(samples.keys(), QStringList(word));
    QList<int> found;
    for (const QJsonValue row : samples.value(word).toArray()) {
        found.append(row.toObject().value(u"line"_s).toInt());
        QCOMPARE(row.toObject().value(u"file"_s).toString(), u"people.csv"_s);
    }
    QCOMPARE(found, lines);
}

void TestImportRows::givesTheSameRowsInADryRun()
{
    const QStringList show{u"--show"_s, u"created,rejected,skipped,warnings,consents,read"_s};
    const QJsonObject promised =
        m_command->run(import(show + QStringList(u"--dry-run"_s))).object();
    const QJsonObject done = m_command->run(import(show)).object();
    QCOMPARE(promised.value(u"samples"_s).toObject().size(), 6);
    QCOMPARE(promised.value(u"samples"_s), done.value(u"samples"_s));
    QCOMPARE(promised.value(u"rows"_s), done.value(u"rows"_s));
}

void TestImportRows::tellsWhatChanged()
{
    QCOMPARE(m_command->run(import()).exitCode, 0);
    m_command->write(u"people.csv"_s, "id,city,mail,letter,since\n"
                                      "1,Utrecht,anna@example.nl,,\n"
                                      "2,Gouda,bo@example.nl,,\n");
    const QJsonObject answer =
        m_command->run(import({u"--show"_s, u"updated,unchanged"_s})).object();
    QCOMPARE(answer.value(u"fields_overwritten"_s).toInt(), 1);
    const QJsonObject samples = answer.value(u"samples"_s).toObject();
    QCOMPARE(samples.value(u"unchanged"_s).toArray().size(), 1);
    const QJsonObject row = samples.value(u"updated"_s).toArray().first().toObject();
    QCOMPARE(row.value(u"line"_s).toInt(), 3);
    const QJsonArray expected{
        QJsonObject{{u"field"_s, u"city"_s}, {u"before"_s, u"Leiden"_s}, {u"after"_s, u"Gouda"_s}}};
    QCOMPARE(row.value(u"changes"_s).toArray(), expected);
}

void TestImportRows::printsATable()
{
    QStringList typed = m_command->withGlobals(import({u"--show"_s, u"rejected,updated"_s}));
    typed.removeOne(u"--json"_s);
    const CommandResult result = m_command->runAsTyped(typed);
    QCOMPARE(result.exitCode, 0);
    const QList<QByteArray> lines = result.out.split('\n');
    const auto has = [&](const QByteArray& text) {
        return std::any_of(lines.begin(), lines.end(), [&](const QByteArray& line) {
            return line.contains("people.csv") && line.contains(text);
        });
    };
    QVERIFY2(has("Ede"), result.out.constData());
    QVERIFY(!has("Utrecht"));
    QVERIFY(result.out.contains("updated: 0 row"));
}

void TestImportRows::refusesANumberNobodyKnows()
{
    for (const QString& word : {u"everything"_s, u"created,nonsense"_s, u""_s}) {
        QCOMPARE(m_command->run(import({u"--show"_s, word})).exitCode, 2);
    }
}

QTEST_GUILESS_MAIN(TestImportRows)
#include "tst_importrows.moc"
