#include "models/segments/definitionparser.h"
#include "models/segments/expectedpeople.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmentsample.h"
#include "tests/support/naivetree.h"
#include "tests/support/randomrules.h"
#include "tests/support/randomworld.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;
using tests::must;

namespace {

constexpr int kWorlds = 60;
constexpr int kNever = 1000;

Definition parsed(const QByteArray& where, const QByteArray& more = {})
{
    return must(DefinitionParser::parse("{\"rondom\": \"segment/1\", \"name\": \"Tried\", "
                                        "\"where\": " +
                                        where + more + "}"));
}

/// How many conditions must come out otherwise for a node to hold, or not to, of one person: tried
/// from the text of the rule and who meets which of its parts.
int steps(const QJsonObject& node, const QString& path, bool wanted,
          const QHash<QString, bool>& holds)
{
    if (node.contains(u"not"_s)) {
        return steps(node.value(u"not"_s).toObject(), path + u"/not"_s, !wanted, holds);
    }
    for (const QString& group : {u"all"_s, u"any"_s}) {
        if (!node.contains(group)) {
            continue;
        }
        const bool needsEach = (group == u"all"_s) == wanted;
        const QJsonArray children = node.value(group).toArray();
        int sum = 0;
        int least = kNever;
        for (qsizetype i = 0; i < children.size(); ++i) {
            const QJsonObject child = children.at(i).toObject();
            if (!tests::naive::leftOut(child)) {
                const int part =
                    steps(child, path + u'/' + group + u'/' + QString::number(i), wanted, holds);
                sum += part;
                least = std::min(least, part);
            }
        }
        return needsEach ? sum : least;
    }
    return holds.value(path) == wanted ? 0 : 1;
}

} // namespace

/// Members and near misses to look at, what each requirement takes away, who is expected to be in.
class TestSegmentSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_workspace = std::make_unique<tests::TestWorkspace>(); }
    void findsWhoMissesLeast();
    void drawsTheSamePeopleAgain();
    void drawsAtMostSoMany();
    void drawsNobodyFromNobody();
    void saysHowFarPeopleAre();
    void goesDownFromEverybodyToTheMembers();
    void tellsWhoIsNotWhereTheyBelong();
    void followsSomebodyWhoWasMerged();
    void keepsExpectationsInTheRule();
    void refusesExpectationsThatAreNone_data();
    void refusesExpectationsThatAreNone();

private:
    RecordId add(const QString& city, const QString& tag)
    {
        const QString key = QString::number(++m_added);
        const RecordId record = m_workspace->addPerson(key, u"p%1@example.nl"_s.arg(key));
        m_workspace->addTrait(record, u"city"_s, Value::ofText(city));
        m_workspace->addTrait(record, u"tag"_s, Value::ofText(tag));
        m_workspace->refreshProfile({record});
        return record;
    }
    SegmentSample sample(const Definition& definition, qsizetype count = 20)
    {
        return must(sampleSegment(m_workspace->connection(), definition, 0, count, m_context));
    }

    std::unique_ptr<tests::TestWorkspace> m_workspace;
    JobContext m_context;
    int m_added = 0;
};

void TestSegmentSample::findsWhoMissesLeast()
{
    const RecordId member = add(u"Ede"_s, u"gold"_s);
    const RecordId near = add(u"Ede"_s, u"silver"_s);
    const RecordId far = add(u"Utrecht"_s, u"silver"_s);

    const SegmentSample found =
        sample(parsed("{\"all\": [{\"trait\": \"city\", \"op\": \"=\", \"value\": \"Ede\"}, "
                      "{\"trait\": \"tag\", \"op\": \"=\", \"value\": \"gold\"}]}"));

    QCOMPARE(found.members.size(), 1);
    QCOMPARE(found.members.first().profile.value(), member.value());
    QCOMPARE(found.members.first().missing, 0);
    QCOMPARE(found.nearMisses.size(), 2);
    QCOMPARE(found.nearMisses.first().profile.value(), near.value());
    QCOMPARE(found.nearMisses.first().missing, 1);
    QCOMPARE(found.nearMisses.last().profile.value(), far.value());
    QCOMPARE(found.nearMisses.last().missing, 2);
}

void TestSegmentSample::drawsTheSamePeopleAgain()
{
    for (int i = 0; i < 100; ++i) {
        add(u"Ede"_s, u"gold"_s);
    }
    const auto ids = [this] {
        QList<qint64> drawn;
        for (const SampledPerson& person : sample(parsed("{\"all\": []}"), 5).members) {
            drawn.append(person.profile.value());
        }
        return drawn;
    };

    const QList<qint64> first = ids();

    QCOMPARE(first.size(), 5);
    QCOMPARE(ids(), first);
    // Drawn, and not the first ones.
    QVERIFY(*std::max_element(first.begin(), first.end()) > 20);
}

void TestSegmentSample::drawsAtMostSoMany()
{
    for (int i = 0; i < 10; ++i) {
        add(i % 2 == 0 ? u"Ede"_s : u"Utrecht"_s, u"gold"_s);
    }
    const Definition rule = parsed("{\"trait\": \"city\", \"op\": \"=\", \"value\": \"Ede\"}");

    const SegmentSample three = sample(rule, 3);
    const SegmentSample none = sample(rule, 0);
    const SegmentSample all = sample(rule, 50);

    QCOMPARE(three.members.size(), 3);
    QCOMPARE(three.nearMisses.size(), 3);
    QVERIFY(none.members.isEmpty() && none.nearMisses.isEmpty());
    QCOMPARE(all.members.size(), 5);
    QCOMPARE(all.nearMisses.size(), 5);
}

void TestSegmentSample::drawsNobodyFromNobody()
{
    const SegmentSample found = sample(parsed("{\"all\": []}"));

    QVERIFY(found.members.isEmpty());
    QVERIFY(found.nearMisses.isEmpty());
}

void TestSegmentSample::saysHowFarPeopleAre()
{
    int tried = 0;
    for (quint32 seed = 1; seed <= kWorlds; ++seed) {
        tests::Dice dice(seed);
        const tests::World world = tests::RandomWorld::make(dice);
        tests::TestWorkspace workspace(u"NL"_s, QString::fromUtf8(world.zone.id()));
        tests::store(world, workspace);
        tests::RandomRules rules(dice);
        const QJsonObject json = rules.definition(u"Tried"_s, 3);
        const auto definition = must(DefinitionParser::parse(json));
        const auto found = sampleSegment(workspace.connection(), definition, world.now,
                                         world.people.size(), m_context);
        if (!found) {
            continue; // a border in the wrong order, or a trait nobody has
        }
        for (const SampledPerson& person : found->members + found->nearMisses) {
            const auto why = must(explainMember(workspace.connection(), definition,
                                                person.profile.value(), world.now));
            QHash<QString, bool> holds;
            for (const ConditionReason& reason : why.conditions) {
                holds.insert(reason.path, reason.holds);
            }
            int expected = 0;
            const QJsonObject where = json.value(u"where"_s).toObject();
            if (!tests::naive::leftOut(where)) {
                expected += steps(where, u"/where"_s, true, holds);
            }
            const QJsonObject exclude = json.value(u"exclude"_s).toObject();
            if (!exclude.isEmpty() && !tests::naive::leftOut(exclude)) {
                expected += steps(exclude, u"/exclude"_s, false, holds);
            }
            QVERIFY2(person.missing == expected, QJsonDocument(json).toJson().constData());
            QCOMPARE(person.missing == 0, why.isMember);
            ++tried;
        }
    }
    QVERIFY(tried > kWorlds);
}

void TestSegmentSample::goesDownFromEverybodyToTheMembers()
{
    for (int i = 0; i < 12; ++i) {
        add(i < 8 ? u"Ede"_s : u"Utrecht"_s, i % 2 == 0 ? u"gold"_s : u"silver"_s);
    }

    const SegmentCount count = must(
        countSegment(m_workspace->connection(),
                     parsed("{\"all\": [{\"trait\": \"city\", \"op\": \"=\", \"value\": \"Ede\"}, "
                            "{\"trait\": \"city\", \"op\": \"is_set\", \"disabled\": true}, "
                            "{\"trait\": \"tag\", \"op\": \"=\", \"value\": \"gold\"}]}",
                            ", \"exclude\": {\"ids\": [1, 12]}"),
                     0, m_context));

    QCOMPARE(count.total, qint64(12));
    QCOMPARE(count.steps.size(), 3);
    QCOMPARE(count.steps.at(0).path, u"/where/all/0"_s);
    QCOMPARE(count.steps.at(0).left, qint64(8));
    QCOMPARE(count.steps.at(0).removed, qint64(4));
    QCOMPARE(count.steps.at(1).path, u"/where/all/2"_s);
    QCOMPARE(count.steps.at(1).left, qint64(4));
    QCOMPARE(count.steps.at(1).removed, qint64(4));
    QCOMPARE(count.steps.at(2).path, u"/exclude"_s);
    QCOMPARE(count.steps.at(2).left, count.count);
    QCOMPARE(count.steps.at(2).removed, qint64(1));
}

void TestSegmentSample::tellsWhoIsNotWhereTheyBelong()
{
    const RecordId ede = add(u"Ede"_s, u"gold"_s);
    const RecordId utrecht = add(u"Utrecht"_s, u"gold"_s);
    Definition rule = parsed("{\"trait\": \"city\", \"op\": \"=\", \"value\": \"Ede\"}");
    for (const RecordId record : {ede, utrecht}) {
        rule = withExpectation(rule, ProfileId(record.value()), true);
    }
    rule = withExpectation(rule, ProfileId(99), false);

    const auto people = must(expectedPeople(m_workspace->connection(), rule, 0));

    QCOMPARE(people.size(), 3);
    QVERIFY(people.at(0).isMet());
    QVERIFY(people.at(0).isMember);
    QVERIFY(!people.at(1).isMet());
    QVERIFY(!people.at(1).isMember);
    // Somebody who is not there is not out: nobody can say.
    QVERIFY(people.at(2).isGone);
    QVERIFY(!people.at(2).isMet());
}

void TestSegmentSample::followsSomebodyWhoWasMerged()
{
    const RecordId first = add(u"Ede"_s, u"gold"_s);
    const RecordId second = add(u"Ede"_s, u"gold"_s);
    Definition rule = withExpectation(parsed("{\"all\": []}"), ProfileId(second.value()), true);

    m_workspace->refreshProfile({first, second});
    const auto people = must(expectedPeople(m_workspace->connection(), rule, 0));

    QCOMPARE(people.size(), 1);
    QCOMPARE(people.first().profile.value(), first.value());
    QVERIFY(people.first().isMet());
}

void TestSegmentSample::keepsExpectationsInTheRule()
{
    Definition rule = parsed("{\"all\": []}");
    rule = withExpectation(rule, ProfileId(7), false);
    rule = withExpectation(rule, ProfileId(8), true);
    rule = withExpectation(rule, ProfileId(9), true);
    rule = withExpectation(rule, ProfileId(9), std::nullopt);

    const Definition again = must(DefinitionParser::parse(rule.toText()));

    QCOMPARE(again, rule);
    QCOMPARE(again.expected.size(), 2);
    QCOMPARE(again.expected.first(), (Expectation{ProfileId(8), true}));
}

void TestSegmentSample::refusesExpectationsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QString>("path");

    QTest::newRow("a list") << QByteArray("[1]") << u"/expected"_s;
    QTest::newRow("nobody") << QByteArray("{\"in\": []}") << u"/expected/in"_s;
    QTest::newRow("a name") << QByteArray("{\"out\": [\"Jan\"]}") << u"/expected/out/0"_s;
    QTest::newRow("neither") << QByteArray("{\"maybe\": [1]}") << u"/expected/maybe"_s;
}

void TestSegmentSample::refusesExpectationsThatAreNone()
{
    QFETCH(QByteArray, expected);
    QFETCH(QString, path);

    const auto refused =
        DefinitionParser::parse("{\"rondom\": \"segment/1\", \"expected\": " + expected + "}");

    QVERIFY(!refused);
    QVERIFY2(refused.error().message.startsWith(path + u':'), qPrintable(refused.error().message));
}

QTEST_GUILESS_MAIN(TestSegmentSample)
#include "tst_segmentsample.moc"
