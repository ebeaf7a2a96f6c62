#include "models/columns/columnstore.h"
#include "models/segments/definitionparser.h"
#include "models/segments/segmentengine.h"
#include "models/workspace/identitychanges.h"
#include "models/workspace/undo.h"
#include "tests/support/dice.h"
#include "tests/workspace/diskworkspace.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using columns::ColumnStore;

namespace {

constexpr qint64 kNow = DiskWorkspace::kNow;

/// One condition of each sort that columns answer.
const QList<QByteArray> kConditions{
    R"({"trait": "city", "op": "=", "value": "Utrecht"})",
    R"({"trait": "city", "op": "not_contains", "value": "ent"})",
    R"({"trait": "email", "op": "contains", "value": "7@"})",
    R"({"event": "Order Completed"})",
    R"({"event": "Order Completed", "count": {"op": "<", "value": 2},
        "window": {"last": 20, "unit": "day"}})",
    R"({"event": "Order Completed", "sum": {"property": "revenue", "op": ">=", "value": 60}})",
    R"({"event": "Order Completed", "distinct": {"property": "products.sku", "op": ">=",
        "value": 2}})",
    R"({"event": "Order Completed", "where": {"property": "products.sku", "op": "=",
        "value": "S1"}})",
    R"({"event": "Order Completed", "pattern": "stopped", "recent": {"n": 10, "unit": "day"},
        "before": {"n": 20, "unit": "day"}})",
    R"({"sequence": [{"event": "Order Completed"}, {"event": "Order Completed"}],
        "same": "sku"})",
    R"({"sequence": [{"event": "Order Completed"}, {"event": "Order Completed", "did": false,
        "within": {"n": 7, "unit": "day"}}]})"};

QByteArray definitionOf(const QByteArray& condition)
{
    return R"({"rondom": "segment/1", "name": "Asked", "where": )" + condition + '}';
}

QString cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           u"/rondom/columns"_s;
}

} // namespace

/// Columns beside the tables: whatever happens to a workspace, both give the same answers.
class TestColumnStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { QDir(cacheFolder()).removeRecursively(); }
    void hasNoneForASmallWorkspace();
    void hasNoneBeforeTheyArePrepared();
    void keepsUpWithAnImport();
    void keepsUpWithPeopleWhoComeAndGo();
    void keepsUpWithMergesAndSplits();
    void keepsUpWithAnUndo();
    void keepsUpWithRandomChanges();
    void isReadBackByTheNextRun();
    void readsNoDamagedFiles();
    void tellsCopiesApart();
    void goesWithoutWhereItCannotWrite();
    void givesUpWhenAsked();

private:
    ImportId people(int from, int to)
    {
        QByteArray rows("id,first,last,city,mail,mobile\n");
        for (int i = from; i < to; ++i) {
            rows += QByteArray::number(i) + ",Anna,Visser," + (i % 3 == 0 ? "Utrecht" : "Gent") +
                    ",p" + QByteArray::number(i) + "@x.nl,\n";
        }
        return m_workspace->import(u"CRM"_s, peopleMapping(), rows).import;
    }
    /// One order each, by somebody the dice choose.
    ImportId orders(int first, int count, int people)
    {
        QByteArray rows("order,time,mail,city,sku,quantity,price\n");
        for (int i = first; i < first + count; ++i) {
            const QByteArray day = QDateTime::fromMSecsSinceEpoch(
                                       kNow - m_dice.upTo(60) * DiskWorkspace::kDay, Qt::UTC)
                                       .toString(Qt::ISODate)
                                       .toLatin1();
            rows += QByteArray::number(i) + ',' + day + ",p" +
                    QByteArray::number(m_dice.upTo(people - 1)) + "@x.nl,,S" +
                    QByteArray::number(m_dice.upTo(3)) + ",1," +
                    QByteArray::number(10 + m_dice.upTo(40)) + ".50\n";
        }
        return m_workspace->import(u"Shop"_s, orderMapping(), rows).import;
    }
    QList<qint64> members(const QByteArray& condition)
    {
        const auto definition = must(segments::DefinitionParser::parse(definitionOf(condition)));
        return must(
            segments::segmentMembers(m_workspace->connection(), definition, kNow, m_context));
    }
    std::shared_ptr<const columns::Snapshot> snapshot() const
    {
        return must(ColumnStore::snapshot(m_workspace->connection()));
    }
    void prepare() { must(ColumnStore::prepare(m_workspace->connection(), m_context)); }
    /// The first condition about which columns and tables disagree; empty when there is none.
    QString disagreement()
    {
        if (!snapshot()) {
            return u"there are no columns"_s;
        }
        for (const QByteArray& condition : kConditions) {
            const QList<qint64> byColumns = members(condition);
            ColumnStore::setSmallestFile(ColumnStore::kSmallestFile);
            const QList<qint64> byTables = members(condition);
            ColumnStore::setSmallestFile(0);
            if (byColumns != byTables) {
                return QString::fromUtf8(condition);
            }
        }
        return {};
    }

    QTemporaryDir m_cache;
    JobContext m_context;
    Dice m_dice{5};
    std::unique_ptr<DiskWorkspace> m_workspace;
};

void TestColumnStore::initTestCase()
{
    // A cache of its own: tests run beside each other.
    QVERIFY(m_cache.isValid());
    qputenv("XDG_CACHE_HOME", m_cache.path().toUtf8());
}

void TestColumnStore::init()
{
    ColumnStore::setSmallestFile(0);
    m_dice = Dice(5);
    m_workspace = std::make_unique<DiskWorkspace>();
    people(0, 30);
    orders(0, 60, 30);
}

void TestColumnStore::hasNoneForASmallWorkspace()
{
    ColumnStore::setSmallestFile(ColumnStore::kSmallestFile);
    prepare();
    QVERIFY(!snapshot());
    QVERIFY(!QDir(cacheFolder()).exists());
}

void TestColumnStore::hasNoneBeforeTheyArePrepared()
{
    QVERIFY(!snapshot());
    prepare();
    QCOMPARE(disagreement(), QString());
    // Conditions that nobody meets, or everybody does, would prove nothing.
    for (const QByteArray& condition : kConditions) {
        const qsizetype count = members(condition).size();
        QVERIFY2(count > 0 && count < 30, condition.constData());
    }
}

void TestColumnStore::keepsUpWithAnImport()
{
    prepare();
    const auto before = members(R"({"event": "Order Completed"})");
    orders(100, 20, 30);
    QCOMPARE(disagreement(), QString());
    QVERIFY(members(R"({"event": "Order Completed"})").size() > before.size());
    QVERIFY(snapshot()->changedCount() > 0);
    QVERIFY(snapshot()->changedCount() <= 20);
}

void TestColumnStore::keepsUpWithPeopleWhoComeAndGo()
{
    prepare();
    const ImportId more = people(30, 35);
    QCOMPARE(disagreement(), QString());
    QCOMPARE(members(R"({"trait": "email", "op": "is_set"})").size(), 35);
    orders(200, 10, 35);
    QCOMPARE(disagreement(), QString());
    m_workspace->undo(more);
    QCOMPARE(disagreement(), QString());
}

void TestColumnStore::keepsUpWithMergesAndSplits()
{
    prepare();
    const ProfileId one = m_workspace->profileOf(u"p1@x.nl"_s);
    const ProfileId other = m_workspace->profileOf(u"p2@x.nl"_s);
    must(workspace::mergeProfiles(m_workspace->file(), one, other, kNow, m_context));
    QCOMPARE(disagreement(), QString());
    QCOMPARE(snapshot()->population()->size(), 29);
    must(workspace::undoLast(m_workspace->file(), kNow, m_context));
    QCOMPARE(disagreement(), QString());
    QCOMPARE(snapshot()->population()->size(), 30);
}

void TestColumnStore::keepsUpWithAnUndo()
{
    prepare();
    const ImportId import = orders(300, 15, 30);
    QCOMPARE(disagreement(), QString());
    m_workspace->undo(import);
    QCOMPARE(disagreement(), QString());
}

void TestColumnStore::keepsUpWithRandomChanges()
{
    prepare();
    QList<ImportId> imports;
    for (int step = 0; step < 40; ++step) {
        switch (m_dice.upTo(4)) {
        case 0:
            imports.append(people(30 + step, 31 + step));
            break;
        case 1:
            if (!imports.isEmpty()) {
                m_workspace->undo(imports.takeAt(m_dice.upTo(int(imports.size()) - 1)));
            }
            break;
        case 2: {
            const QList<qint64> everybody = members(R"({"all": []})");
            const auto someone = [&] {
                return ProfileId(everybody.at(m_dice.upTo(int(everybody.size()) - 1)));
            };
            // Two who are one already cannot be merged: nothing happens then.
            const auto merged = workspace::mergeProfiles(m_workspace->file(), someone(), someone(),
                                                         kNow, m_context);
            Q_UNUSED(merged)
            break;
        }
        default:
            imports.append(orders(1000 + 10 * step, 5, 30));
            break;
        }
        if (m_dice.oneIn(10)) {
            // Another program opens the file: it begins with what is on disk.
            ColumnStore::forget(m_workspace->connection().path());
        }
        QVERIFY2(disagreement().isEmpty(),
                 qPrintable(u"step %1: %2"_s.arg(step).arg(disagreement())));
    }
}

void TestColumnStore::isReadBackByTheNextRun()
{
    prepare();
    QCOMPARE(disagreement(), QString());
    const QString path = snapshot()->generation()->path();
    ColumnStore::forget(m_workspace->connection().path());
    QVERIFY(snapshot());
    prepare();
    QCOMPARE(snapshot()->generation()->path(), path);
    QCOMPARE(disagreement(), QString());
}

void TestColumnStore::readsNoDamagedFiles()
{
    prepare();
    QCOMPARE(disagreement(), QString());
    const QString path = snapshot()->generation()->path();
    const auto files = QDir(path).entryInfoList(QDir::Files);
    QVERIFY(files.size() > 10);
    for (const QFileInfo& file : files) {
        if (file.size() == 0) {
            continue;
        }
        ColumnStore::forget(m_workspace->connection().path());
        const QByteArray whole = [&file] {
            QFile read(file.absoluteFilePath());
            return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
        }();
        QVERIFY(QFile::resize(file.absoluteFilePath(), file.size() / 2));
        // Tables where the columns are gone, columns made anew where one of them is.
        for (const QByteArray& condition : kConditions) {
            const QList<qint64> found = members(condition);
            ColumnStore::setSmallestFile(ColumnStore::kSmallestFile);
            QVERIFY2(found == members(condition), qPrintable(file.fileName()));
            ColumnStore::setSmallestFile(0);
        }
        QFile write(file.absoluteFilePath());
        QVERIFY(write.open(QIODevice::WriteOnly) && write.write(whole) == whole.size());
    }
}

void TestColumnStore::tellsCopiesApart()
{
    prepare();
    // Put back as it was, and another history begins.
    const QString copy = m_workspace->path(u"copy.rondom"_s);
    must(m_workspace->connection().copyTo(copy));
    orders(400, 5, 30);
    QCOMPARE(disagreement(), QString());
    prepare();
    const QString path = m_workspace->connection().path();
    m_workspace->close();
    ColumnStore::forget(path);
    QVERIFY(QFile::remove(path) && QFile::rename(copy, path));
    QFile::remove(path + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
    const auto file =
        must(workspace::WorkspaceFile::open(path, workspace::WorkspaceFile::Access::Writer));
    workspace::ImportRequest request = m_workspace->request(
        u"Shop"_s, orderMapping(),
        "order,time,mail,city,sku,quantity,price\n900,2026-05-01,p3@x.nl,,S9,1,5\n");
    must(workspace::Importer(*file, kNow).run(request, m_context));
    const auto definition = must(segments::DefinitionParser::parse(definitionOf(
        R"({"event": "Order Completed", "where": {"property": "products.sku", "op": "=",
            "value": "S9"}})")));
    const auto found =
        must(segments::segmentMembers(file->connection(), definition, kNow, m_context));
    QCOMPARE(found.size(), 1);
}

void TestColumnStore::goesWithoutWhereItCannotWrite()
{
    QVERIFY(QDir().mkpath(QFileInfo(cacheFolder()).path()));
    QFile inTheWay(cacheFolder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    prepare();
    QVERIFY(!snapshot());
    QVERIFY(!members(kConditions.first()).isEmpty());
    QVERIFY(inTheWay.remove());
}

void TestColumnStore::givesUpWhenAsked()
{
    for (int i = 0; i < 12; ++i) {
        orders(10'000 + 2'000 * i, 2'000, 30);
    }
    auto isCancelRequested = std::make_shared<std::atomic_bool>(true);
    JobContext context({}, isCancelRequested);
    const auto prepared = ColumnStore::prepare(m_workspace->connection(), context);
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().code, Error::Code::Canceled);
    QVERIFY(!snapshot());
    QDirIterator left(cacheFolder(), QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(!left.hasNext());
}

QTEST_GUILESS_MAIN(TestColumnStore)
#include "tst_columnstore.moc"
