#include "models/demo/shopgenerator.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::demo;

namespace {

ShopOptions options(int people, quint64 seed = 1)
{
    constexpr qint64 kNow = 1'777'977'000'000; // 2026-05-05T10:30:00Z
    return {people, seed, -1, kNow};
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList entries(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
}

#ifdef Q_OS_UNIX
/// The largest file this process may write, for as long as this lives; Unix only.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes) : m_previousHandler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_previous);
        const rlimit limit{bytes, m_previous.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_previous);
        std::signal(SIGXFSZ, m_previousHandler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_previous{};
    void (*m_previousHandler)(int);
};
#endif

} // namespace

class TestShopFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void leavesNothingWhereAFolderCannotBe();
    void leavesNothingWhenAFileCannotBeReplaced();
    void leavesNothingOnAFullDisk();
    void keepsOlderFilesWhenItFails();
    void leavesNothingWhenCanceledBeforeItStarts();
    void leavesNothingWhenCanceledHalfway();
    void showsProgressUpToTheEnd();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    Result<ShopFiles> write(const QString& name, const ShopOptions& shop)
    {
        JobContext context;
        return writeShop(path(name), shop, context);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestShopFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestShopFolder::leavesNothingWhereAFolderCannotBe()
{
    QFile file(path(u"taken"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    for (const QString& name : {u"taken"_s, u"taken/shop"_s}) {
        const auto shop = write(name, options(5));
        QVERIFY(!shop);
        QCOMPARE(shop.error().code, Error::Code::StorageFailed);
        QVERIFY(shop.error().message.contains(path(name)));
        QCOMPARE(entries(m_folder->path()), QStringList({u"taken"_s}));
    }
}

void TestShopFolder::leavesNothingWhenAFileCannotBeReplaced()
{
    // A folder stands where the last file should come.
    QVERIFY(QDir().mkpath(path(u"shop/web_events.mapping.json"_s)));
    const auto shop = write(u"shop"_s, options(5));
    QVERIFY(!shop);
    QCOMPARE(shop.error().code, Error::Code::StorageFailed);
    QCOMPARE(entries(path(u"shop"_s)), QStringList({u"web_events.mapping.json"_s}));
}

void TestShopFolder::leavesNothingOnAFullDisk()
{
    const FileSizeLimit limit(64 * 1024);
    const auto shop = write(u"a/shop"_s, options(2000));
    QVERIFY(!shop);
    QCOMPARE(shop.error().code, Error::Code::StorageFailed);
    QVERIFY(shop.error().message.contains(u"orders_export.csv"_s) ||
            shop.error().message.contains(u"customers_export.csv"_s));
    QCOMPARE(entries(m_folder->path()), QStringList());
}

void TestShopFolder::keepsOlderFilesWhenItFails()
{
    const auto first = write(u"shop"_s, options(2000));
    QVERIFY(first);
    const QByteArray before = contents(first->files.constFirst());
    const QStringList names = entries(path(u"shop"_s));
    {
        const FileSizeLimit limit(64 * 1024);
        QVERIFY(!write(u"shop"_s, options(2000, 2)));
    }
    QCOMPARE(entries(path(u"shop"_s)), names);
    QCOMPARE(contents(first->files.constFirst()), before);
}

void TestShopFolder::leavesNothingWhenCanceledBeforeItStarts()
{
    JobContext context({}, std::make_shared<const std::atomic_bool>(true));
    const auto shop = writeShop(path(u"shop"_s), options(2000), context);
    QVERIFY(!shop);
    QCOMPARE(shop.error().code, Error::Code::Canceled);
    QCOMPARE(entries(m_folder->path()), QStringList());
}

void TestShopFolder::leavesNothingWhenCanceledHalfway()
{
    // Once for each report of progress, until it comes to the end.
    int wasCanceled = 0;
    for (int cancelAt = 1; cancelAt < 1000; ++cancelAt) {
        auto cancelRequested = std::make_shared<std::atomic_bool>(false);
        int reports = 0;
        const auto progress = [&](qint64, qint64) {
            if (++reports == cancelAt) {
                cancelRequested->store(true);
            }
        };
        JobContext context(progress, cancelRequested);
        const auto shop = writeShop(path(u"a/shop"_s), options(1000), context);
        if (shop) {
            break;
        }
        ++wasCanceled;
        QCOMPARE(shop.error().code, Error::Code::Canceled);
        QCOMPARE(entries(m_folder->path()), QStringList());
    }
    QVERIFY(wasCanceled > 5);
    QVERIFY(QFileInfo::exists(path(u"a/shop/truth.csv"_s)));
}

void TestShopFolder::showsProgressUpToTheEnd()
{
    QList<qint64> reports;
    qint64 total = 0;
    JobContext context(
        [&](qint64 done, qint64 of) {
            reports.append(done);
            total = of;
        },
        nullptr);
    QVERIFY(writeShop(path(u"shop"_s), options(2000), context));
    QVERIFY(reports.size() > 5);
    QVERIFY(std::is_sorted(reports.cbegin(), reports.cend()));
    QCOMPARE(reports.constLast(), total);
    // The estimate is good: before the last report nearly all was counted.
    QVERIFY(reports[reports.size() - 2] > total * 85 / 100);
}

QTEST_GUILESS_MAIN(TestShopFolder)
#include "tst_shopfolder.moc"
