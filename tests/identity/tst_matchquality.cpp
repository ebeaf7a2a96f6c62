#include "models/workspace/matchchanges.h"

#include "models/identity/identityrepository.h"
#include "models/identity/matchrepository.h"
#include "models/workspace/identitychanges.h"
#include "models/workspace/importer.h"
#include "tests/support/inventedpeople.h"
#include "tests/support/pairquality.h"
#include "tests/support/testworkspace.h"

#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using rondom::tests::InventedPeople;
using rondom::tests::InventedRecord;
using rondom::tests::must;

namespace {

using Quality = tests::PairQuality<QString, qint64>;

} // namespace

/// Imports lists with a known truth as a person would, matches with nothing set, and compares.
class TestMatchQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSamePeople_data();
    void findsTheSamePeople();
    void keepsTwinsAndNamesakesOfOneHomeApart();
    void learnsFromAnswers();

private:
    static Quality measure(const QByteArray& csv, const QByteArray& mapping,
                           const QHash<QString, QString>& truth, double threshold,
                           QHash<QString, qint64>* profiles = nullptr);
};

Quality TestMatchQuality::measure(const QByteArray& csv, const QByteArray& mapping,
                                  const QHash<QString, QString>& truth, double threshold,
                                  QHash<QString, qint64>* profiles)
{
    const QTemporaryDir folder;
    QFile list(folder.filePath(u"people.csv"_s));
    if (!list.open(QIODevice::WriteOnly) || list.write(csv) != csv.size()) {
        qFatal("cannot write a test file");
    }
    list.close();
    const auto file =
        must(workspace::WorkspaceFile::create(folder.filePath(u"quality.rondom"_s), {}, 0));
    JobContext context;
    workspace::ImportRequest request;
    request.files = {list.fileName()};
    request.mapping = must(ingest::parseMapping(mapping));
    request.source = u"List"_s;
    must(workspace::Importer(*file, 0).run(request, context));

    identity::MatchThresholds thresholds;
    thresholds.automatic = threshold;
    must(workspace::matchAll(*file, thresholds, 0, context));

    Quality quality;
    const auto clusters = must(identity::IdentityRepository(file->connection()).clusters());
    for (const identity::ClusterRow& row : clusters) {
        quality.add(truth.value(row.recordId), row.profile.value());
        if (profiles) {
            profiles->insert(row.recordId, row.profile.value());
        }
    }
    return quality;
}

void TestMatchQuality::findsTheSamePeople_data()
{
    QTest::addColumn<int>("records");
    QTest::addColumn<bool>("hasBirthdays");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<double>("precision");
    QTest::addColumn<double>("f1");
    QTest::newRow("more likely than not") << 6000 << true << 0.5 << 0.93 << 0.93;
    QTest::newRow("beyond reasonable doubt") << 6000 << true << 0.99 << 0.995 << 0.70;
    QTest::newRow("few records") << 300 << true << 0.5 << 0.90 << 0.90;
    QTest::newRow("no birthdays") << 6000 << false << 0.99 << 0.98 << 0.05;
}

void TestMatchQuality::findsTheSamePeople()
{
    QFETCH(int, records);
    QFETCH(bool, hasBirthdays);
    QFETCH(double, threshold);
    QFETCH(double, precision);
    QFETCH(double, f1);
    InventedPeople::Options options;
    options.records = records;
    options.hasBirthdays = hasBirthdays;
    options.seed = 11;
    const InventedPeople people(options);
    QHash<QString, QString> truth;
    for (std::size_t i = 0; i < people.records().size(); ++i) {
        truth.insert(QString::number(i + 1), QString::number(people.records()[i].person));
    }

    const Quality quality = measure(people.csv(), InventedPeople::mapping(), truth, threshold);

    const QString figures = u"precision %1, recall %2, F1 %3"_s.arg(quality.precision())
                                .arg(quality.recall())
                                .arg(quality.f1());
    qInfo().noquote() << figures;
    QVERIFY2(quality.precision() >= precision, qPrintable(figures));
    QVERIFY2(quality.f1() >= f1, qPrintable(figures));
}

void TestMatchQuality::keepsTwinsAndNamesakesOfOneHomeApart()
{
    InventedPeople::Options options;
    options.records = 3000;
    options.twins = 0.3;
    options.namesakes = 0.3;
    options.seed = 5;
    const InventedPeople people(options);
    QHash<QString, QString> truth;
    for (std::size_t i = 0; i < people.records().size(); ++i) {
        truth.insert(QString::number(i + 1), QString::number(people.records()[i].person));
    }
    QHash<QString, qint64> profiles;

    const Quality quality =
        measure(people.csv(), InventedPeople::mapping(), truth, 0.99, &profiles);

    // Homes full of them: hundreds, of which hardly any may be taken for one person.
    int relatives = 0;
    int mistaken = 0;
    for (std::size_t i = 0; i < people.records().size(); ++i) {
        for (std::size_t j = i + 1; j < people.records().size(); ++j) {
            const InventedRecord& a = people.records()[i];
            const InventedRecord& b = people.records()[j];
            if (a.household != b.household || a.person == b.person || a.birthday.isEmpty() ||
                b.birthday.isEmpty() || (a.given == b.given) == (a.birthday == b.birthday)) {
                continue;
            }
            ++relatives;
            mistaken +=
                profiles.value(QString::number(i + 1)) == profiles.value(QString::number(j + 1))
                    ? 1
                    : 0;
        }
    }
    QVERIFY(relatives > 200);
    QVERIFY2(mistaken <= relatives / 50, qPrintable(u"%1 of %2"_s.arg(mistaken).arg(relatives)));
    QVERIFY2(quality.precision() > 0.98, qPrintable(QString::number(quality.precision())));
}

void TestMatchQuality::learnsFromAnswers()
{
    InventedPeople::Options options;
    options.records = 3000;
    options.seed = 5;
    const InventedPeople people(options);
    const QTemporaryDir folder;
    QFile list(folder.filePath(u"people.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write(people.csv());
    list.close();
    const auto file =
        must(workspace::WorkspaceFile::create(folder.filePath(u"answers.rondom"_s), {}, 0));
    JobContext context;
    workspace::ImportRequest request;
    request.files = {list.fileName()};
    request.mapping = must(ingest::parseMapping(InventedPeople::mapping()));
    request.source = u"List"_s;
    must(workspace::Importer(*file, 0).run(request, context));
    const identity::MatchRepository matches(file->connection());
    must(workspace::matchAll(*file, {}, 0, context));
    const auto before = must(matches.candidates(1000));
    QVERIFY(before.size() > 20);

    // Everybody asked about was two people, says somebody who knows them.
    for (int i = 0; i < 15; ++i) {
        must(workspace::markDistinct(*file, before.at(i).a, before.at(i).b, i + 1, context));
    }
    must(workspace::matchAll(*file, {}, 100, context));

    const auto after = must(matches.candidates(1000));
    const QByteArray model = must(matches.current())->model;
    QVERIFY2(model.contains("\"distinct\":15"), model.constData());
    int compared = 0;
    for (const identity::MatchCandidate& was : before) {
        for (const identity::MatchCandidate& is : after) {
            if (was.recordA == is.recordA && was.recordB == is.recordB) {
                ++compared;
                QVERIFY(is.probability < was.probability);
            }
        }
    }
    QVERIFY(compared > 0);
}

QTEST_GUILESS_MAIN(TestMatchQuality)
#include "tst_matchquality.moc"
