#include "models/activation/targetfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rondom;
using namespace rondom::activation;
using namespace Qt::StringLiterals;

class TestTargetFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appearsOnlyWhenPublished();
    void isReadableByItsOwnerAlone();
    void leavesTheOldFileUntilPublished();
    void refusesWhatItMustNotReplace_data();
    void refusesWhatItMustNotReplace();
    void refusesALinkPutThereInTheMeantime();
};

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

void put(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

void TestTargetFile::appearsOnlyWhenPublished()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"list.csv"_s);
    {
        const auto target = TargetFile::open(path);
        QVERIFY(target.has_value());
        QVERIFY((*target)->write("email\n").has_value());
        QVERIFY((*target)->flush().has_value());
        QVERIFY(!QFile::exists(path));
    }
    QVERIFY(QDir(dir.path()).isEmpty());

    const auto target = TargetFile::open(path);
    QVERIFY((*target)->write("email\n").has_value());
    QVERIFY((*target)->publish().has_value());
    QCOMPARE(contentOf(path), "email\n");
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"list.csv"_s});
}

void TestTargetFile::isReadableByItsOwnerAlone()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"list.csv"_s);
    put(path, "old");
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                    QFileDevice::ReadGroup | QFileDevice::ReadOther);
    const auto target = TargetFile::open(path);
    QVERIFY((*target)->publish().has_value());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                        QFileDevice::WriteOther | QFileDevice::ExeOwner;
    QCOMPARE(QFile::permissions(path) & others, QFileDevice::Permissions());
}

void TestTargetFile::leavesTheOldFileUntilPublished()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"list.csv"_s);
    put(path, "old");
    {
        const auto target = TargetFile::open(path);
        QVERIFY((*target)->write("new").has_value());
    }
    QCOMPARE(contentOf(path), "old");
}

void TestTargetFile::refusesWhatItMustNotReplace_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("a folder to be") << u"new/"_s;
    QTest::newRow("a folder that is not there") << u"missing/list.csv"_s;
    QTest::newRow("a folder that is a file") << u"file.csv/list.csv"_s;
    QTest::newRow("a link to a file") << u"link.csv"_s;
    QTest::newRow("a link to nowhere") << u"dangling.csv"_s;
    QTest::newRow("a link to a folder") << u"folderlink"_s;
#ifdef Q_OS_UNIX
    QTest::newRow("a device") << u"/dev/null"_s;
#endif
}

void TestTargetFile::refusesWhatItMustNotReplace()
{
    QFETCH(QString, path);
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkdir(u"folder"_s));
    put(dir.filePath(u"file.csv"_s), "mine");
    QVERIFY(QFile::link(dir.filePath(u"file.csv"_s), dir.filePath(u"link.csv"_s)));
    QVERIFY(QFile::link(dir.filePath(u"nowhere.csv"_s), dir.filePath(u"dangling.csv"_s)));
    QVERIFY(QFile::link(dir.filePath(u"folder"_s), dir.filePath(u"folderlink"_s)));
    const QStringList before = QDir(dir.path()).entryList(QDir::NoFilter);

    const auto target = TargetFile::open(path.isEmpty() ? path : dir.filePath(path));
    QVERIFY(!target);
    QCOMPARE(target.error().code, Error::Code::Usage);
    QVERIFY(!target.error().message.isEmpty());
    QCOMPARE(contentOf(dir.filePath(u"file.csv"_s)), "mine");
    QCOMPARE(QDir(dir.path()).entryList(QDir::NoFilter), before);
}

void TestTargetFile::refusesALinkPutThereInTheMeantime()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"list.csv"_s);
    put(dir.filePath(u"file.csv"_s), "mine");
    const auto target = TargetFile::open(path);
    QVERIFY((*target)->write("list").has_value());
    QVERIFY(QFile::link(dir.filePath(u"file.csv"_s), path));
    QVERIFY(!(*target)->publish());
    QCOMPARE(contentOf(dir.filePath(u"file.csv"_s)), "mine");
}

QTEST_GUILESS_MAIN(TestTargetFile)
#include "tst_targetfile.moc"
