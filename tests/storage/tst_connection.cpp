#include "models/storage/connection.h"

#include "models/storage/statement.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace rondom;
using rondom::storage::Connection;
using rondom::tests::must;

namespace {

QString firstText(const Connection& connection, const QString& sql)
{
    auto statement = must(connection.prepare(sql));
    return must(statement.next()) ? statement.text(0) : QString();
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A database without the mark of a workspace, in a rollback journal's mode.
QByteArray otherDatabase()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"other.db"_s);
    {
        const auto connection = must(Connection::create(path));
        must(connection->exec("CREATE TABLE bookmark(url); PRAGMA application_id = 0; "
                              "PRAGMA journal_mode = DELETE"));
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Takes away the mask, as on a machine where somebody set it to let everybody read.
class OpenMask
{
public:
    OpenMask() : m_before(umask(0)) {}
    ~OpenMask() { umask(m_before); }
    Q_DISABLE_COPY_MOVE(OpenMask)

private:
    mode_t m_before;
};

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void setsItsPragmas_data();
    void setsItsPragmas();
    void keepsEveryFileForItsOwner();
    void refusesToMakeAFileThatExists();
    void refusesToMakeAFileInAMissingFolder();
    void refusesToOpen_data();
    void refusesToOpen();
    void leavesAForeignFileAsItWas_data();
    void leavesAForeignFileAsItWas();
    void cannotWriteThroughAReader();
    void seesInAReaderWhatTheWriterCommitted();
    void saysThatAnotherWriterIsBusy();
    void runsSeveralStatementsWithSemicolonsInside();
    void stopsAtTheFirstStatementThatFails();
    void stopsWhenItIsInterrupted();
    void allowsOnlyReading_data();
    void allowsOnlyReading();
    void stillReadsWhenOnlyReadingIsAllowed();
    void refusesAnExpressionThatIsTooDeep();
    void copiesWhatIsCommitted();
    void refusesToCopyOntoAFile();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConnection::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestConnection::setsItsPragmas_data()
{
    QTest::addColumn<bool>("isWriter");
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("value");

    for (const bool isWriter : {true, false}) {
        const auto row = [isWriter](const char* pragma, const QString& value) {
            QTest::addRow("%s of a %s", pragma, isWriter ? "writer" : "reader")
                << isWriter << QString::fromLatin1(pragma) << value;
        };
        row("journal_mode", u"wal"_s);
        row("foreign_keys", u"1"_s);
        row("trusted_schema", u"0"_s);
        row("cell_size_check", u"1"_s);
        row("mmap_size", u"0"_s);
        row("recursive_triggers", u"0"_s);
    }
    QTest::newRow("a writer waits for the disk") << true << u"synchronous"_s << u"2"_s;
    QTest::newRow("a writer wipes what it deletes") << true << u"secure_delete"_s << u"1"_s;
    QTest::newRow("a writer may write") << true << u"query_only"_s << u"0"_s;
    QTest::newRow("a writer checkpoints") << true << u"wal_autocheckpoint"_s << u"4096"_s;
    QTest::newRow("a reader may not write") << false << u"query_only"_s << u"1"_s;
    QTest::newRow("a reader never checkpoints") << false << u"wal_autocheckpoint"_s << u"0"_s;
}

void TestConnection::setsItsPragmas()
{
    QFETCH(const bool, isWriter);
    QFETCH(const QString, pragma);
    QFETCH(const QString, value);
    const auto writer = must(Connection::create(path(u"a.rondom"_s)));
    const auto reader = must(Connection::open(path(u"a.rondom"_s), Connection::Access::Reader));

    QCOMPARE(firstText(isWriter ? *writer : *reader, u"PRAGMA "_s + pragma), value);
}

void TestConnection::keepsEveryFileForItsOwner()
{
    const OpenMask mask;
    const auto connection = must(Connection::create(path(u"a.rondom"_s)));
    must(connection->exec("CREATE TABLE t(a)"));
    must(connection->copyTo(path(u"copy.rondom"_s)));

    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files,
             QStringList({u"a.rondom"_s, u"a.rondom-shm"_s, u"a.rondom-wal"_s, u"copy.rondom"_s}));
    for (const QString& file : files) {
        struct stat status = {};
        QCOMPARE(stat(QFile::encodeName(path(file)).constData(), &status), 0);
        QVERIFY2((status.st_mode & 0777) == 0600, qPrintable(file));
    }
}

void TestConnection::refusesToMakeAFileThatExists()
{
    writeFile(path(u"a.rondom"_s), "mine");

    const auto made = Connection::create(path(u"a.rondom"_s));

    QVERIFY(!made.has_value());
    QCOMPARE(made.error().code, Error::Code::StorageFailed);
    QFile file(path(u"a.rondom"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
}

void TestConnection::refusesToMakeAFileInAMissingFolder()
{
    const auto made = Connection::create(path(u"missing/a.rondom"_s));

    QVERIFY(!made.has_value());
    QVERIFY(made.error().message.contains(u"Nothing was changed"_s));
    QVERIFY(!QFileInfo::exists(path(u"missing"_s)));
}

void TestConnection::refusesToOpen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("missing") << u"missing.rondom"_s << QByteArray();
    QTest::newRow("folder") << u"folder"_s << QByteArray();
    QTest::newRow("text") << u"a.csv"_s << QByteArray("email\n").repeated(1000);
    QTest::newRow("empty") << u"empty.rondom"_s << QByteArray("");
    QTest::newRow("cut short") << u"cut.rondom"_s << QByteArray("SQLite format 3\0abc", 19);
}

void TestConnection::refusesToOpen()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    if (!content.isNull()) {
        writeFile(path(name), content);
    }

    for (const auto access : {Connection::Access::Writer, Connection::Access::Reader}) {
        const auto opened = Connection::open(path(name), access);

        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, Error::Code::StorageFailed);
        QVERIFY(!opened.error().message.isEmpty());
        QVERIFY(!opened.error().detail.contains(m_folder->path()));
    }
}

void TestConnection::leavesAForeignFileAsItWas_data()
{
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("table of text") << QByteArray("email,name\n").repeated(500);
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("another program's database") << otherDatabase();
}

void TestConnection::leavesAForeignFileAsItWas()
{
    QFETCH(const QByteArray, content);
    writeFile(path(u"theirs"_s), content);

    QVERIFY(!Connection::open(path(u"theirs"_s), Connection::Access::Writer).has_value());

    QFile file(path(u"theirs"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"theirs"_s});
}

void TestConnection::cannotWriteThroughAReader()
{
    const auto writer = must(Connection::create(path(u"a.rondom"_s)));
    must(writer->exec("CREATE TABLE t(a)"));
    const auto reader = must(Connection::open(path(u"a.rondom"_s), Connection::Access::Reader));

    QVERIFY(!reader->exec("INSERT INTO t VALUES (1)").has_value());
    QCOMPARE(firstText(*writer, u"SELECT count(*) FROM t"_s), u"0"_s);
}

void TestConnection::seesInAReaderWhatTheWriterCommitted()
{
    const auto writer = must(Connection::create(path(u"a.rondom"_s)));
    must(writer->exec("CREATE TABLE t(a)"));
    const auto reader = must(Connection::open(path(u"a.rondom"_s), Connection::Access::Reader));

    must(writer->begin());
    must(writer->exec("INSERT INTO t VALUES (1)"));
    QCOMPARE(firstText(*reader, u"SELECT count(*) FROM t"_s), u"0"_s);
    must(writer->commit());

    QCOMPARE(firstText(*reader, u"SELECT count(*) FROM t"_s), u"1"_s);
}

void TestConnection::saysThatAnotherWriterIsBusy()
{
    const auto first = must(Connection::create(path(u"a.rondom"_s)));
    const auto second = must(Connection::open(path(u"a.rondom"_s), Connection::Access::Writer));
    must(second->exec("PRAGMA busy_timeout = 0"));
    must(first->begin());

    const auto begun = second->begin();

    QVERIFY(!begun.has_value());
    QCOMPARE(begun.error().code, Error::Code::StorageBusy);
    first->rollback();
    QVERIFY(second->begin().has_value());
}

void TestConnection::runsSeveralStatementsWithSemicolonsInside()
{
    const auto connection = must(Connection::openInMemory());

    must(connection->exec(R"sql(
        -- a comment; with a semicolon
        CREATE TABLE t(a TEXT);
        CREATE TRIGGER shout AFTER INSERT ON t BEGIN
            UPDATE t SET a = upper(a); DELETE FROM t WHERE a = 'GONE';
        END;
        INSERT INTO t VALUES ('x;y'); /* ; */
        INSERT INTO t VALUES ('gone');
    )sql"));

    QCOMPARE(firstText(*connection, u"SELECT group_concat(a, '|') FROM t"_s), u"X;Y"_s);
}

void TestConnection::stopsAtTheFirstStatementThatFails()
{
    const auto connection = must(Connection::openInMemory());

    const auto done = connection->exec("CREATE TABLE a(x); CREATE TABLE a(x); CREATE TABLE b(x)");

    QVERIFY(!done.has_value());
    QCOMPARE(firstText(*connection, u"SELECT group_concat(name) FROM sqlite_schema"_s), u"a"_s);
}

void TestConnection::stopsWhenItIsInterrupted()
{
    const auto connection = must(Connection::openInMemory());
    const std::unique_ptr<QThread> other(QThread::create([&connection] {
        QThread::msleep(50);
        connection->interrupt();
    }));
    QElapsedTimer timer;
    timer.start();
    other->start();

    const auto counted = connection->exec(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
    other->wait();

    QVERIFY(!counted.has_value());
    QCOMPARE(counted.error().code, Error::Code::Canceled);
    QVERIFY(timer.elapsed() < 5000);
}

void TestConnection::allowsOnlyReading_data()
{
    QTest::addColumn<QByteArray>("sql");

    QTest::newRow("insert") << QByteArray("INSERT INTO t VALUES (2)");
    QTest::newRow("update") << QByteArray("UPDATE t SET a = 2");
    QTest::newRow("delete") << QByteArray("DELETE FROM t");
    QTest::newRow("drop") << QByteArray("DROP TABLE t");
    QTest::newRow("create") << QByteArray("CREATE TABLE u(a)");
    QTest::newRow("temporary table") << QByteArray("CREATE TEMP TABLE u(a)");
    QTest::newRow("attach") << QByteArray("ATTACH ':memory:' AS other");
    QTest::newRow("pragma") << QByteArray("PRAGMA query_only = OFF");
    QTest::newRow("schema") << QByteArray("UPDATE sqlite_master SET sql = 'x'");
    QTest::newRow("writable schema") << QByteArray("PRAGMA writable_schema = ON");
    QTest::newRow("vacuum") << QByteArray("VACUUM INTO '/tmp/stolen.rondom'");
    QTest::newRow("begin") << QByteArray("BEGIN IMMEDIATE");
    QTest::newRow("extension") << QByteArray("SELECT load_extension('evil')");
    QTest::newRow("secret") << QByteArray("SELECT * FROM salt_key");
    QTest::newRow("secret by a detour") << QByteArray("SELECT (SELECT count(key) FROM salt_key)");
    QTest::newRow("second statement") << QByteArray("SELECT 1; DELETE FROM t");
}

void TestConnection::allowsOnlyReading()
{
    QFETCH(const QByteArray, sql);
    const auto connection = must(Connection::openInMemory());
    must(connection->exec("CREATE TABLE t(a); INSERT INTO t VALUES (1); "
                          "CREATE TABLE salt_key(key)"));

    connection->allowOnlyReading();

    QVERIFY(!connection->exec(sql.constData()).has_value());
    QCOMPARE(firstText(*connection, u"SELECT sum(a) FROM t"_s), u"1"_s);
}

void TestConnection::stillReadsWhenOnlyReadingIsAllowed()
{
    const auto connection = must(Connection::openInMemory());
    must(connection->exec("CREATE TABLE t(a); INSERT INTO t VALUES (1); "
                          "CREATE VIEW v AS SELECT a + 1 AS b FROM t"));

    connection->allowOnlyReading();

    QCOMPARE(firstText(*connection, u"SELECT b FROM v"_s), u"2"_s);
    QCOMPARE(firstText(*connection, u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                    "FROM n WHERE i < 5) SELECT max(i) FROM n"_s),
             u"5"_s);
    QCOMPARE(firstText(*connection, u"SELECT name FROM pragma_table_info('t')"_s), u"a"_s);
    QCOMPARE(firstText(*connection, u"SELECT value FROM json_each('[\"x\"]')"_s), u"x"_s);
}

void TestConnection::refusesAnExpressionThatIsTooDeep()
{
    const auto connection = must(Connection::create(path(u"a.rondom"_s)));

    const auto prepared =
        connection->prepare(u"SELECT "_s + QString(5000, u'(') + u'1' + QString(5000, u')'));

    QVERIFY(!prepared.has_value());
}

void TestConnection::copiesWhatIsCommitted()
{
    const auto connection = must(Connection::create(path(u"a.rondom"_s)));
    must(connection->exec("CREATE TABLE t(a); INSERT INTO t VALUES (7)"));

    must(connection->copyTo(path(u"b.rondom"_s)));

    const auto copy = must(Connection::open(path(u"b.rondom"_s), Connection::Access::Writer));
    QCOMPARE(firstText(*copy, u"SELECT a FROM t"_s), u"7"_s);
    QCOMPARE(firstText(*copy, u"PRAGMA integrity_check"_s), u"ok"_s);
}

void TestConnection::refusesToCopyOntoAFile()
{
    const auto connection = must(Connection::create(path(u"a.rondom"_s)));
    writeFile(path(u"b.rondom"_s), "mine");

    const auto copied = connection->copyTo(path(u"b.rondom"_s));

    QVERIFY(!copied.has_value());
    QCOMPARE(QFileInfo(path(u"b.rondom"_s)).size(), qint64(4));
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
