#include "tests/support/commandline.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom::tests;

/// kill -9 in the middle of an import: either all of it is there afterwards, or nothing.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheOldStateOrTheNew();
};

void TestKill::leavesTheOldStateOrTheNew()
{
    const bool isSlow = qEnvironmentVariableIsSet("RONDOM_SLOW");
    const int kills = isSlow ? 200 : 10;
    CommandLineRunner cli;
    QCOMPARE(cli.run({u"demo"_s, cli.path(u"shop"_s), u"--people"_s, u"4000"_s}).exitCode, 0);
    const QStringList import{u"import"_s, u"shop/customers_export.csv"_s,
                             u"shop/orders_export.csv"_s, u"--source"_s, u"Web shop"_s};

    // How long it takes undisturbed, and what is there afterwards.
    QCOMPARE(cli.run({u"workspace"_s, u"create"_s, cli.path(u"w.rondom"_s)}).exitCode, 0);
    const QByteArray before = cli.contents();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(cli.run(import).exitCode, 0);
    const int duration = int(timer.elapsed());
    const QByteArray after = cli.contents();
    QVERIFY(before != after);

    QRandomGenerator random(7);
    int killed = 0;
    for (int round = 0; round < kills; ++round) {
        for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s}) {
            QFile::remove(cli.path(u"w.rondom"_s) + suffix);
        }
        QCOMPARE(cli.run({u"workspace"_s, u"create"_s, cli.path(u"w.rondom"_s)}).exitCode, 0);
        QProcess process;
        process.setWorkingDirectory(cli.path(u"."_s));
        process.start(CommandLineRunner::program(), cli.withGlobals(import));
        QVERIFY(process.waitForStarted());
        if (!process.waitForFinished(random.bounded(1, std::max(2, duration * 2 / 3)))) {
            process.kill();
            process.waitForFinished();
            ++killed;
        }
        const auto check = cli.run({u"workspace"_s, u"check"_s});
        QVERIFY2(check.exitCode == 0, QByteArray(check.out + check.error).constData());
        const QByteArray now = cli.contents();
        QVERIFY2(now == before || now == after, "half an import is visible");
        QCOMPARE(cli.run(import).exitCode, 0);
        QCOMPARE(cli.contents(), after);
    }
    QVERIFY2(killed > kills / 4, "too few of the imports were under way when they were killed");
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
