#include "models/storage/migrator.h"

#include "models/storage/connection.h"
#include "models/storage/statement.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using rondom::storage::Connection;
using rondom::storage::Migrator;
using rondom::tests::must;

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bringsAFreshFileToTheNewestVersion();
    void changesNothingTheSecondTime();
    void goesOnFromTheVersionOfTheFile();
    void copiesAFileWithDataFirst();
    void makesNoCopyOfAnEmptyFile();
    void staysAtTheVersionBeforeAStepThatFails();
    void refusesRowsWithoutTheirParent();
    void refusesANewerFileAndLeavesIt();
    void refusesAForeignDatabaseAndLeavesIt();
    void saysThatALockedFileIsBusy();
    void knowsTriggersFromStatements();
    void appliesStepsInOrderOfTheirNumber();

private:
    void addStep(const QString& name, const QByteArray& sql) const;
    Migrator migrator() const { return Migrator(m_folder->filePath(u"steps"_s)); }
    std::unique_ptr<Connection> create() const { return must(Connection::create(m_path)); }
    QString text(const Connection& connection, const char* sql) const;
    QStringList files() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestMigrator::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"a.rondom"_s);
    QVERIFY(QDir(m_folder->path()).mkdir(u"steps"_s));
    addStep(u"0001_people.sql"_s, "CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT) STRICT;");
    addStep(u"0002_pets.sql"_s, "CREATE TABLE pet(owner INTEGER REFERENCES person(id)) STRICT;");
}

void TestMigrator::addStep(const QString& name, const QByteArray& sql) const
{
    QFile file(m_folder->filePath(u"steps/"_s + name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sql);
}

QString TestMigrator::text(const Connection& connection, const char* sql) const
{
    auto statement = must(connection.prepare(sql));
    return must(statement.next()) ? statement.text(0) : QString();
}

QStringList TestMigrator::files() const
{
    return QDir(m_folder->path()).entryList({u"a.rondom.*"_s}, QDir::Files);
}

void TestMigrator::bringsAFreshFileToTheNewestVersion()
{
    const auto connection = create();

    must(migrator().migrate(*connection, m_path));

    QCOMPARE(must(Migrator::version(*connection)), 2);
    QCOMPARE(text(*connection, "PRAGMA application_id"), QString::number(storage::kApplicationId));
    QCOMPARE(text(*connection, "SELECT group_concat(name) FROM sqlite_schema"), u"person,pet"_s);
}

void TestMigrator::changesNothingTheSecondTime()
{
    const auto connection = create();
    must(migrator().migrate(*connection, m_path));
    must(connection->exec("INSERT INTO person VALUES (1, 'Sanne')"));
    const QString before = text(*connection, "PRAGMA schema_version");

    must(migrator().migrate(*connection, m_path));

    QCOMPARE(text(*connection, "PRAGMA schema_version"), before);
    QCOMPARE(text(*connection, "SELECT name FROM person"), u"Sanne"_s);
    QVERIFY(files().isEmpty());
}

void TestMigrator::goesOnFromTheVersionOfTheFile()
{
    const auto connection = create();
    must(migrator().migrate(*connection, m_path));
    must(connection->exec("INSERT INTO person VALUES (1, 'Sanne')"));
    addStep(u"0003_cities.sql"_s, "ALTER TABLE person ADD COLUMN city TEXT;");

    must(migrator().migrate(*connection, m_path));

    QCOMPARE(must(Migrator::version(*connection)), 3);
    QCOMPARE(text(*connection, "SELECT name FROM person WHERE city IS NULL"), u"Sanne"_s);
}

void TestMigrator::copiesAFileWithDataFirst()
{
    const auto connection = create();
    must(migrator().migrate(*connection, m_path));
    must(connection->exec("INSERT INTO person VALUES (1, 'Sanne')"));
    addStep(u"0003_forget.sql"_s, "DELETE FROM person;");

    must(migrator().migrate(*connection, m_path));

    QCOMPARE(files(), QStringList{u"a.rondom.before-v3"_s});
    const auto copy = must(Connection::open(m_path + u".before-v3"_s, Connection::Access::Reader));
    QCOMPARE(must(Migrator::version(*copy)), 2);
    QCOMPARE(text(*copy, "SELECT name FROM person"), u"Sanne"_s);
}

void TestMigrator::makesNoCopyOfAnEmptyFile()
{
    const auto connection = create();

    must(migrator().migrate(*connection, m_path));

    QVERIFY(files().isEmpty());
}

void TestMigrator::staysAtTheVersionBeforeAStepThatFails()
{
    const auto connection = create();
    must(migrator().migrate(*connection, m_path));
    addStep(u"0003_fine.sql"_s, "CREATE TABLE fine(a INTEGER) STRICT;");
    addStep(u"0004_broken.sql"_s, "CREATE TABLE half(a INTEGER) STRICT; INSERT INTO missing "
                                  "VALUES (1);");

    const auto migrated = migrator().migrate(*connection, m_path);

    QVERIFY(!migrated.has_value());
    QCOMPARE(migrated.error().code, Error::Code::StorageFailed);
    QVERIFY(migrated.error().detail.contains(u"migration 4"_s));
    QCOMPARE(must(Migrator::version(*connection)), 3);
    QCOMPARE(text(*connection, "SELECT group_concat(name) FROM sqlite_schema"),
             u"person,pet,fine"_s);
}

void TestMigrator::refusesRowsWithoutTheirParent()
{
    addStep(u"0003_orphans.sql"_s,
            "CREATE TABLE bag(id INTEGER PRIMARY KEY, owner INTEGER REFERENCES person(id) "
            "DEFERRABLE INITIALLY DEFERRED) STRICT; INSERT INTO bag VALUES (1, 99);");
    const auto connection = create();

    const auto migrated = migrator().migrate(*connection, m_path);

    QVERIFY(!migrated.has_value());
    QCOMPARE(must(Migrator::version(*connection)), 2);
}

void TestMigrator::refusesANewerFileAndLeavesIt()
{
    const auto connection = create();
    must(migrator().migrate(*connection, m_path));
    must(connection->exec("PRAGMA user_version = 99"));
    const QString before = text(*connection, "PRAGMA schema_version");

    const auto migrated = migrator().migrate(*connection, m_path);

    QVERIFY(!migrated.has_value());
    QCOMPARE(migrated.error().code, Error::Code::SchemaTooNew);
    QCOMPARE(must(Migrator::version(*connection)), 99);
    QCOMPARE(text(*connection, "PRAGMA schema_version"), before);
    QVERIFY(files().isEmpty());
}

void TestMigrator::refusesAForeignDatabaseAndLeavesIt()
{
    const auto connection = must(Connection::openInMemory());
    must(connection->exec("CREATE TABLE bookmarks(url TEXT)"));

    const auto migrated = migrator().migrate(*connection, m_path);

    QVERIFY(!migrated.has_value());
    QCOMPARE(migrated.error().code, Error::Code::StorageFailed);
    QCOMPARE(text(*connection, "SELECT group_concat(name) FROM sqlite_schema"), u"bookmarks"_s);
    QCOMPARE(must(Migrator::version(*connection)), 0);
    QVERIFY(files().isEmpty());
}

void TestMigrator::saysThatALockedFileIsBusy()
{
    const auto holder = create();
    must(holder->begin());
    const auto connection = must(Connection::open(m_path, Connection::Access::Writer));
    must(connection->exec("PRAGMA busy_timeout = 0"));

    const auto migrated = migrator().migrate(*connection, m_path);

    QVERIFY(!migrated.has_value());
    QCOMPARE(migrated.error().code, Error::Code::StorageBusy);
    holder->rollback();
    QVERIFY(migrator().migrate(*connection, m_path).has_value());
}

void TestMigrator::knowsTriggersFromStatements()
{
    addStep(u"0003_trigger.sql"_s,
            "-- one; comment\nCREATE TRIGGER count_up AFTER INSERT ON person BEGIN "
            "INSERT INTO pet VALUES (new.id); END;\nINSERT INTO person VALUES (1, 'a;b');");
    const auto connection = create();

    must(migrator().migrate(*connection, m_path));

    QCOMPARE(text(*connection, "SELECT count(*) FROM pet"), u"1"_s);
}

void TestMigrator::appliesStepsInOrderOfTheirNumber()
{
    addStep(u"0004_b.sql"_s, "INSERT INTO log VALUES ('four');");
    addStep(u"0003_z.sql"_s, "CREATE TABLE log(a TEXT) STRICT; INSERT INTO log VALUES ('three');");
    addStep(u"notes.sql"_s, "this is no step");
    const auto connection = create();

    must(migrator().migrate(*connection, m_path));

    QCOMPARE(text(*connection, "SELECT group_concat(a) FROM log"), u"three,four"_s);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
