#include "tests/support/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom::tests;

/// A drive that really fills up while something is imported.
///
/// The drive is a piece of memory that only the program started here can see; making it takes a
/// system that lets ordinary users have namespaces of their own.
class TestSmallDrive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesNothingWhenTheDriveIsFull();
};

void TestSmallDrive::changesNothingWhenTheDriveIsFull()
{
    CommandLineRunner cli;
    QCOMPARE(cli.run({u"demo"_s, cli.path(u"shop"_s), u"--people"_s, u"4000"_s}).exitCode, 0);
    QCOMPARE(cli.run({u"workspace"_s, u"create"_s, cli.path(u"w.rondom"_s)}).exitCode, 0);
    QVERIFY(QDir().mkdir(cli.path(u"drive"_s)));
    cli.write(u"import.sh"_s, "set -e\n"
                              "mount -t tmpfs -o size=$1k tmpfs drive\n"
                              "cp w.rondom drive/w.rondom\n"
                              "code=0\n"
                              "TMPDIR=$PWD/drive \"$2\" --workspace drive/w.rondom import \\\n"
                              "  shop/customers_export.csv shop/orders_export.csv \\\n"
                              "  --source 'Web shop' >out.txt 2>error.txt || code=$?\n"
                              "cp drive/w.rondom* .\n"
                              "exit $code\n");
    const QByteArray before = cli.contents();

    constexpr int kDrives = 20;
    int full = 0;
    for (int drive = 1; drive <= kDrives; ++drive) {
        for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s}) {
            QFile::remove(cli.path(u"w.rondom"_s) + suffix);
        }
        QCOMPARE(cli.run({u"workspace"_s, u"create"_s, cli.path(u"w.rondom"_s)}).exitCode, 0);
        QProcess process;
        process.setWorkingDirectory(cli.path(u"."_s));
        process.start(u"unshare"_s,
                      {u"--map-root-user"_s, u"--mount"_s, u"bash"_s, u"import.sh"_s,
                       QString::number(1'000 + drive * 700), CommandLineRunner::program()});
        QVERIFY(process.waitForFinished(120'000));
        const QByteArray said = cli.read(u"error.txt"_s);
        if (process.exitCode() == 0) {
            continue;
        }
        ++full;
        QVERIFY2(said.contains("is full") && said.contains("MB"), said.constData());
        QVERIFY2(said.contains("Nothing was changed."), said.constData());
        QCOMPARE(cli.contents(), before);
        QCOMPARE(cli.run({u"workspace"_s, u"check"_s}).exitCode, 0);
    }
    QVERIFY2(full >= kDrives / 2, "most of these drives should have been too small");
}

QTEST_GUILESS_MAIN(TestSmallDrive)
#include "tst_smalldrive.moc"
