#include "models/storage/connection.h"
#include "models/storage/migrator.h"
#include "models/storage/statement.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using rondom::storage::Connection;
using rondom::storage::Migrator;
using rondom::tests::must;

namespace {

const auto kMigrations = QStringLiteral(RONDOM_SOURCE_DIR "/resources/migrations");
const auto kSnapshots = QStringLiteral(RONDOM_SOURCE_DIR "/tests/data/schema");

QString schemaOf(const Connection& connection)
{
    auto statement = must(connection.prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE '\\' ORDER BY type, name"));
    QString schema;
    while (must(statement.next())) {
        schema += statement.text(0) + u";\n\n";
    }
    return schema;
}

QString freshSchema()
{
    const auto connection = must(Connection::openInMemory());
    must(Migrator::builtIn().migrate(*connection, u"fresh"_s));
    return schemaOf(*connection);
}

QString snapshotPath()
{
    const QString version = QString::number(Migrator::builtIn().newestVersion());
    return kSnapshots + u'/' + version.rightJustified(4, u'0') + u".sql";
}

} // namespace

/// The layout of the file, against the one written down.
///
/// After adding a migration, write the snapshot of the new version and commit it with the step:
/// `RONDOM_WRITE_SNAPSHOTS=1 ctest --preset dev -R tst_schema`. Older snapshots are never changed.
class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheOneWrittenDown();
    void isTheSameFreshAsUpgraded();
    void hasOnlyStrictTables();
    void hasViewsThatUseNoFunctionsOfOurs();
    void hasViewsThatCanBeRead();
    void hasViewsThatCanBeReadWhereOnlyReadingIsAllowed();
    void givesTheNumberOfAnOrder();
    void carriesEveryMigrationInTheProgram();
};

void TestSchema::isTheOneWrittenDown()
{
    const QString schema = freshSchema();
    QFile snapshot(snapshotPath());
    if (qEnvironmentVariableIsSet("RONDOM_WRITE_SNAPSHOTS")) {
        QVERIFY(snapshot.open(QIODevice::WriteOnly));
        snapshot.write(schema.toUtf8());
        return;
    }

    QVERIFY2(snapshot.open(QIODevice::ReadOnly), qPrintable(snapshotPath() + u" is missing"));
    const QStringList expected = QString::fromUtf8(snapshot.readAll()).split(u'\n');
    const QStringList actual = schema.split(u'\n');

    // By line: a failure then shows the line that differs.
    for (qsizetype line = 0; line < std::min(expected.size(), actual.size()); ++line) {
        QCOMPARE(actual.at(line), expected.at(line));
    }
    QCOMPARE(actual.size(), expected.size());
}

void TestSchema::isTheSameFreshAsUpgraded()
{
    const QStringList steps = QDir(kMigrations).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    const QString fresh = freshSchema();
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"steps"_s));

    for (const QString& step : steps) {
        QVERIFY(QFile::copy(kMigrations + u'/' + step, folder.filePath(u"steps/"_s + step)));
        const QString path = folder.filePath(step + u".rondom");
        const auto connection = must(Connection::create(path));
        must(Migrator(folder.filePath(u"steps"_s)).migrate(*connection, path));

        must(Migrator::builtIn().migrate(*connection, path));

        QCOMPARE(schemaOf(*connection), fresh);
    }
}

void TestSchema::hasOnlyStrictTables()
{
    const auto connection = must(Connection::openInMemory());
    must(Migrator::builtIn().migrate(*connection, u"fresh"_s));
    auto tables = must(connection->prepare("SELECT group_concat(name) FROM pragma_table_list "
                                           "WHERE type = 'table' AND NOT strict "
                                           "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"));

    QVERIFY(must(tables.next()));
    QCOMPARE(tables.text(0), QString());
}

void TestSchema::hasViewsThatUseNoFunctionsOfOurs()
{
    const auto connection = must(Connection::openInMemory());
    must(Migrator::builtIn().migrate(*connection, u"fresh"_s));
    const QRegularExpression ours(u"\\b(fold|nfc|matches|like_folded|exact_\\w+|median)\\s*\\("_s);

    auto views =
        must(connection->prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'view'"));
    while (must(views.next())) {
        QVERIFY2(!ours.match(views.text(1)).hasMatch(), qPrintable(views.text(0)));
    }
}

void TestSchema::hasViewsThatCanBeRead()
{
    const tests::TestWorkspace workspace;
    auto views =
        must(workspace.connection().prepare("SELECT name FROM sqlite_schema WHERE type = 'view'"));
    QStringList names;
    while (must(views.next())) {
        names.append(views.text(0));
        must(workspace.connection().exec(u"SELECT * FROM "_s + views.text(0)));
    }

    for (const QString& name :
         {u"v_identifier"_s, u"v_event"_s, u"v_order"_s, u"v_consent"_s, u"v_company"_s,
          u"v_ticket"_s, u"v_segment_member"_s, u"v_source_record"_s}) {
        QVERIFY2(names.contains(name), qPrintable(name));
    }
}

void TestSchema::hasViewsThatCanBeReadWhereOnlyReadingIsAllowed()
{
    const tests::TestWorkspace workspace;

    workspace.connection().allowOnlyReading();

    for (const char* view :
         {"v_identifier", "v_event", "v_order", "v_consent", "v_segment_member"}) {
        must(workspace.connection().exec(u"SELECT * FROM "_s + QLatin1StringView(view)));
    }
}

void TestSchema::givesTheNumberOfAnOrder()
{
    tests::TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, u"sanne@example.nl"_s);
    workspace.addEvent(sanne, u"Order Completed"_s, 1000, {{u"order_id"_s, u"#1001"_s}});
    workspace.addEvent(sanne, u"Order Completed"_s, 2000);

    QCOMPARE(workspace.text("SELECT group_concat(coalesce(order_id, '-')) FROM v_order"),
             u"#1001,-"_s);
}

void TestSchema::carriesEveryMigrationInTheProgram()
{
    const QStringList steps = QDir(kMigrations).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);

    QCOMPARE(Migrator::builtIn().newestVersion(), int(steps.size()));
    for (qsizetype i = 0; i < steps.size(); ++i) {
        QCOMPARE(steps.at(i).left(4), QString::number(i + 1).rightJustified(4, u'0'));
    }
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
