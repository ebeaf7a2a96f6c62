#include "tests/support/commandline.h"
#include "tests/support/pairquality.h"
#include "tests/support/publicdata.h"

#include <QHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom::tests;

/// Records of invented people with known truth, published to compare record linkage with: the
/// customers found against the people there are, pair by pair. A mapping is all that is given.
class TestPublicMatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSamePeople_data();
    void findsTheSamePeople();

private:
    using Quality = PairQuality<QString, QString>;

    /// \a personOf: the truth, by record.
    static Quality qualityOf(const QByteArray& clusters, const QHash<QString, QString>& personOf);
};

namespace {

QStringList linesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s cannot be read", qPrintable(path));
    }
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

void TestPublicMatching::findsTheSamePeople_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("threshold");
    QTest::addColumn<double>("precision");
    QTest::addColumn<double>("f1");
    QTest::newRow("febrl3, more likely than not") << u"febrl3"_s << u"0.5"_s << 0.99 << 0.99;
    QTest::newRow("febrl3, beyond doubt") << u"febrl3"_s << QString() << 0.995 << 0.98;
    QTest::newRow("splink, more likely than not")
        << u"splink_fake_1000"_s << u"0.5"_s << 0.95 << 0.88;
    QTest::newRow("splink, beyond doubt") << u"splink_fake_1000"_s << QString() << 0.995 << 0.85;
}

void TestPublicMatching::findsTheSamePeople()
{
    QFETCH(const QString, set);
    QFETCH(const QString, threshold);
    QFETCH(const double, precision);
    QFETCH(const double, f1);
    const QString name = u"identity/%1.csv"_s.arg(set);
    const QString csv = publicData(name);
    QHash<QString, QString> personOf;
    const QStringList lines = linesOf(csv).mid(1);
    for (const QString& line : lines) {
        // "rec-1496-dup-3" is person 1496; the other set says so in its last column.
        const QString record = line.section(u',', 0, 0).trimmed();
        personOf.insert(record, set == u"febrl3" ? record.section(u'-', 1, 1)
                                                 : line.section(u',', -1).trimmed());
    }

    const CommandLineRunner cli;
    QCOMPARE(cli.run({u"workspace"_s, u"create"_s, cli.path(u"w.rondom"_s)}).exitCode, 0);
    const CommandResult imported =
        cli.run({u"import"_s, csv, u"--source"_s, u"People"_s, u"--mapping"_s,
                 QStringLiteral(RONDOM_SOURCE_DIR "/tests/data/") + set + u".mapping.json"_s});
    QVERIFY2(imported.exitCode == 0, imported.error.constData());
    QStringList resolve{u"identity"_s, u"resolve"_s};
    if (!threshold.isEmpty()) {
        resolve += {u"--auto-threshold"_s, threshold};
    }
    QCOMPARE(cli.run(resolve).exitCode, 0);
    QCOMPARE(cli.run({u"identity"_s, u"clusters"_s, u"--out"_s, cli.path(u"c.csv"_s)}).exitCode, 0);
    QFile clusters(cli.path(u"c.csv"_s));
    QVERIFY(clusters.open(QIODevice::ReadOnly));

    const Quality quality = qualityOf(clusters.readAll(), personOf);

    qInfo("precision %.4f, recall %.4f, F1 %.4f", quality.precision(), quality.recall(),
          quality.f1());
    QVERIFY(quality.precision() >= precision);
    QVERIFY(quality.f1() >= f1);
}

TestPublicMatching::Quality TestPublicMatching::qualityOf(const QByteArray& clusters,
                                                          const QHash<QString, QString>& personOf)
{
    Quality quality;
    const QStringList rows = QString::fromUtf8(clusters).split(u'\n', Qt::SkipEmptyParts).mid(1);
    for (const QString& row : rows) {
        quality.add(personOf.value(row.section(u',', 1, 1)), row.section(u',', 2, 2).trimmed());
    }
    return quality;
}

QTEST_GUILESS_MAIN(TestPublicMatching)
#include "tst_publicmatching.moc"
