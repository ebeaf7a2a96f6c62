#include "models/columns/columnstore.h"
#include "models/profiles/changelog.h"
#include "models/segments/definitionparser.h"
#include "models/segments/segmentengine.h"
#include "tests/support/naiveevaluator.h"
#include "tests/support/randomrules.h"
#include "tests/support/randomworld.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;

namespace {

constexpr int kDefinitions = 500;
constexpr int kDefinitionsWhenSlow = 20'000;
/// One small world serves so many definitions.
constexpr int kDefinitionsPerWorld = 25;

/// Every other person changed; in truth nobody did.
void noteSome(const tests::World& world, const storage::Connection& connection)
{
    std::vector<qint64> changed;
    for (qsizetype i = 0; i < world.people.size(); i += 2) {
        changed.push_back(world.people.at(i).id);
    }
    tests::must(profiles::ChangeLog(connection).note(changed));
}

template <typename Answer>
QString sayWhy(const Result<Answer>& answer)
{
    return answer ? QString()
                  : QString(answer.error().message + u' ' + answer.error().detail + u' ');
}

} // namespace

/// Random rules over random people: the product says what the naive evaluator says, whether it
/// counts, lists or explains.
class TestSegmentRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CACHE_HOME", m_cache.path().toUtf8()); }
    void agreesWithTheNaiveEvaluator();

private:
    QTemporaryDir m_cache;
};

void TestSegmentRandom::agreesWithTheNaiveEvaluator()
{
    const bool isSlow = qEnvironmentVariableIsSet("RONDOM_SLOW");
    const int definitions = isSlow ? kDefinitionsWhenSlow : kDefinitions;
    int tried = 0;
    int refused = 0;
    int mixed = 0;
    for (quint32 seed = 1; tried < definitions; ++seed) {
        tests::Dice dice(seed);
        tests::World world = tests::RandomWorld::make(dice);
        tests::RandomRules rules(dice);
        // Segments that the product refuses (low above high) would refuse what uses them too.
        for (const QString& name : {u"One"_s, u"Two"_s}) {
            world.segments.insert(
                name, QJsonObject{{u"rondom"_s, u"segment/1"_s},
                                  {u"name"_s, name},
                                  {u"where"_s,
                                   QJsonObject{{u"trait"_s, u"flag"_s}, {u"op"_s, u"is_true"_s}}}});
        }
        QTemporaryDir folder;
        tests::TestWorkspace workspace = tests::TestWorkspace::inFile(
            folder.filePath(u"world.rondom"_s), QString::fromUtf8(world.zone.id()));
        for (const QString& trait : {u"text"_s, u"number"_s, u"money"_s, u"flag"_s, u"date"_s,
                                     u"instant"_s, u"list"_s, u"company"_s}) {
            const QString type = trait == u"flag"_s      ? u"boolean"_s
                                 : trait == u"company"_s ? u"text"_s
                                 : trait == u"instant"_s ? u"datetime"_s
                                                         : trait;
            workspace.run("INSERT INTO trait(key, type) VALUES (?, ?)", trait, type);
        }
        tests::store(world, workspace);
        const tests::NaiveEvaluator naive(world);
        JobContext unwatched;
        const auto members = [&](const Definition& definition) {
            return segmentMembers(workspace.connection(), definition, world.now, unwatched);
        };
        for (int i = 0; i < kDefinitionsPerWorld; ++i, ++tried) {
            const QJsonObject json = rules.definition(u"Tried"_s, 3, {u"One"_s, u"Two"_s});
            const QString where =
                u"seed %1 now %2 %3 "_s.arg(seed).arg(toIsoUtc(world.now),
                                                      QString::fromUtf8(world.zone.id())) +
                QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
            const auto definition = DefinitionParser::parse(json);
            QVERIFY2(definition, qPrintable(sayWhy(definition) + where));
            const auto checked = checkDefinition(workspace.connection(), *definition);
            if (!checked) {
                // Only borders in the wrong order may be refused.
                QVERIFY2(checked.error().message.contains(u"higher"_s),
                         qPrintable(sayWhy(checked) + where));
                ++refused;
                continue;
            }
            // By the tables alone, then with columns, then with columns half the world of which
            // changed since they were written.
            columns::ColumnStore::setSmallestFile(columns::ColumnStore::kSmallestFile);
            const auto ids = members(*definition);
            QVERIFY2(ids, qPrintable(sayWhy(ids) + where));
            columns::ColumnStore::setSmallestFile(0);
            QVERIFY(columns::ColumnStore::prepare(workspace.connection(), unwatched));
            const auto snapshot = columns::ColumnStore::snapshot(workspace.connection());
            QVERIFY(snapshot && *snapshot);
            const auto byColumns = members(*definition);
            QVERIFY2(byColumns, qPrintable(sayWhy(byColumns) + where));
            if (*byColumns != *ids) {
                qWarning() << "columns" << *byColumns << "tables" << *ids;
            }
            QVERIFY2(*byColumns == *ids, qPrintable(where));
            if (i == kDefinitionsPerWorld / 2) {
                noteSome(world, workspace.connection());
            }
            const QList<qint64> expected = naive.members(json);
            if (*ids != expected) {
                qWarning() << "product" << *ids << "naive" << expected;
            }
            QVERIFY2(*ids == expected, qPrintable(where));
            mixed += !expected.isEmpty() && expected.size() < world.people.size() ? 1 : 0;

            const auto count =
                countSegment(workspace.connection(), *definition, world.now, unwatched);
            QVERIFY(count);
            QCOMPARE(count->count, qint64(expected.size()));
            for (const tests::WorldPerson& person : world.people) {
                const auto explanation = explainMember(workspace.connection(), *definition,
                                                       person.id, world.now, u"nl"_s);
                QVERIFY2(explanation, qPrintable(where));
                QVERIFY2(explanation->isMember == expected.contains(person.id), qPrintable(where));
            }
        }
    }
    // The rules must tell people apart, or nothing was tried.
    QVERIFY(mixed > definitions / 5);
    QVERIFY(refused < definitions / 2);
}

QTEST_GUILESS_MAIN(TestSegmentRandom)
#include "tst_segmentrandom.moc"
