#include "models/segments/definitionparser.h"
#include "models/segments/segmentdifference.h"
#include "models/segments/segmentoverlap.h"
#include "models/segments/segmentreach.h"
#include "models/segments/segmentrepository.h"
#include "tests/support/testworkspace.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;
using tests::must;

namespace {

/// 2026-05-20T12:00:00Z
constexpr qint64 kNow = 1'779'278'400'000;

Definition peopleIn(const QString& name, const QString& city)
{
    return must(DefinitionParser::parse(
        u"{\"rondom\": \"segment/1\", \"name\": \"%1\", \"where\": {\"trait\": \"city\", "
        "\"op\": \"=\", \"value\": \"%2\"}}"_s.arg(name, city)
            .toUtf8()));
}

Definition tagged(const QString& tag)
{
    return must(DefinitionParser::parse(
        u"{\"rondom\": \"segment/1\", \"name\": \"%1\", \"where\": {\"trait\": \"%1\", "
        "\"op\": \"=\", \"value\": \"yes\"}}"_s.arg(tag)
            .toUtf8()));
}

} // namespace

/// What is asked about a segment beside who is in it.
class TestSegmentAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatIsDifferent();
    void findsNothingDifferentByChance();
    void skipsTraitsOfWhichEverybodyHasTheirOwn();
    void countsWhatPeopleDo();
    void hasNoDifferencesOfNobody();
    void overlapsAsSetsDo();
    void refusesOneAndSeven();
    void refusesASegmentThatIsNotThere();
    void reachesWhoAgreed();

private:
    ProfileId add(const QMap<QString, QString>& traits)
    {
        const QString key = QString::number(++m_added);
        const RecordId record = m_workspace->addPerson(key, u"p%1@example.nl"_s.arg(key));
        for (auto trait = traits.begin(); trait != traits.end(); ++trait) {
            m_workspace->addTrait(record, trait.key(), Value::ofText(trait.value()));
        }
        m_workspace->refreshProfile({record});
        return ProfileId(record.value());
    }
    Differences differences(const Definition& definition)
    {
        return must(segmentDifferences(m_workspace->connection(), definition, kNow, 20, m_context));
    }

    std::unique_ptr<tests::TestWorkspace> m_workspace;
    JobContext m_context;
    int m_added = 0;
};

void TestSegmentAnswers::init()
{
    m_workspace = std::make_unique<tests::TestWorkspace>();
    m_added = 0;
}

void TestSegmentAnswers::findsWhatIsDifferent()
{
    for (int i = 0; i < 100; ++i) {
        // In Ede four in five read the newsletter, elsewhere one in five.
        const bool isInEde = i < 50;
        const bool reads = isInEde ? i % 5 != 0 : i % 5 == 0;
        add({{u"city"_s, isInEde ? u"Ede"_s : u"Utrecht"_s},
             {u"reader"_s, reads ? u"yes"_s : u"no"_s}});
    }

    const Differences found = differences(peopleIn(u"Ede"_s, u"Ede"_s));

    QCOMPARE(found.members, qint64(50));
    QCOMPARE(found.everybody, qint64(100));
    const auto reader = std::find_if(found.list.begin(), found.list.end(), [](const auto& one) {
        return one.key == u"reader"_s && one.value == u"yes"_s;
    });
    QVERIFY(reader != found.list.end());
    QCOMPARE(reader->members, qint64(40));
    QCOMPARE(reader->everybody, qint64(50));
    QCOMPARE(reader->share, 0.8);
    QCOMPARE(reader->shareOfAll, 0.5);
    QCOMPARE(reader->lift, 1.6);
    // The test of two proportions by hand: 0.8 - 0.2 over sqrt(0.25 * (1/50 + 1/50)).
    QVERIFY(std::abs(reader->z - 6.0) < 1e-9);
    // What the segment asks for differs most of all.
    QCOMPARE(found.list.first().key, u"city"_s);
}

void TestSegmentAnswers::findsNothingDifferentByChance()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 400; ++i) {
        add({{u"city"_s, i % 2 == 0 ? u"Ede"_s : u"Utrecht"_s},
             {u"colour"_s, u"c%1"_s.arg(random.bounded(5))}});
    }

    const Differences found = differences(peopleIn(u"Ede"_s, u"Ede"_s));
    // Ede and Utrecht themselves, and nothing else.
    QCOMPARE(found.list.size(), 2);
    for (const Difference& difference : found.list) {
        QCOMPARE(difference.key, u"city"_s);
    }
}

void TestSegmentAnswers::skipsTraitsOfWhichEverybodyHasTheirOwn()
{
    for (int i = 0; i < 2100; ++i) {
        add({{u"city"_s, i % 2 == 0 ? u"Ede"_s : u"Utrecht"_s},
             {u"note"_s, u"%1 of %2"_s.arg(i).arg(i % 2)}});
    }
    const Differences found = differences(peopleIn(u"Ede"_s, u"Ede"_s));
    QCOMPARE(found.list.size(), 2);
    for (const Difference& difference : found.list) {
        QCOMPARE(difference.key, u"city"_s);
    }
}

void TestSegmentAnswers::countsWhatPeopleDo()
{
    for (int i = 0; i < 40; ++i) {
        const ProfileId profile = add({{u"city"_s, i < 20 ? u"Ede"_s : u"Utrecht"_s}});
        for (int times = 0; times < (i < 20 ? 3 : 0); ++times) {
            m_workspace->addEvent(RecordId(profile.value()), u"Product Viewed"_s, kNow - times);
        }
    }

    const Differences found = differences(peopleIn(u"Ede"_s, u"Ede"_s));

    const auto viewed = std::find_if(found.list.begin(), found.list.end(), [](const auto& one) {
        return one.kind == Difference::Kind::Event;
    });
    QVERIFY(viewed != found.list.end());
    QCOMPARE(viewed->key, u"Product Viewed"_s);
    QCOMPARE(viewed->members, qint64(20));
    QCOMPARE(viewed->everybody, qint64(20));
}

void TestSegmentAnswers::hasNoDifferencesOfNobody()
{
    add({{u"city"_s, u"Ede"_s}});
    QVERIFY(differences(peopleIn(u"Nowhere"_s, u"Nowhere"_s)).list.isEmpty());
    QVERIFY(differences(peopleIn(u"Ede"_s, u"Ede"_s)).list.isEmpty());
}

void TestSegmentAnswers::overlapsAsSetsDo()
{
    QRandomGenerator random(11);
    const QStringList tags{u"a"_s, u"b"_s, u"c"_s};
    std::map<QString, std::set<int>> inside;
    for (int i = 0; i < 200; ++i) {
        QMap<QString, QString> traits{{u"a"_s, u"no"_s}, {u"b"_s, u"no"_s}, {u"c"_s, u"no"_s}};
        for (const QString& tag : tags) {
            if (random.bounded(3) == 0) {
                traits.insert(tag, u"yes"_s);
                inside[tag].insert(i);
            }
        }
        add(traits);
    }
    SegmentRepository repository(m_workspace->connection());
    for (const QString& tag : tags) {
        must(repository.save(tagged(tag), kNow));
    }

    const Overlap overlap = must(segmentOverlap(m_workspace->connection(), tags, kNow, m_context));

    for (qsizetype i = 0; i < 3; ++i) {
        for (qsizetype j = 0; j < 3; ++j) {
            std::set<int> both;
            const std::set<int>& a = inside.at(tags.at(i));
            const std::set<int>& b = inside.at(tags.at(j));
            std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                                  std::inserter(both, both.end()));
            QCOMPARE(overlap.shared[i][j], qint64(both.size()));
            const double either = double(a.size() + b.size() - both.size());
            QCOMPARE(overlap.likeness(i, j), double(both.size()) / either);
        }
    }
    qint64 people = 0;
    for (const Overlap::Part& part : overlap.parts) {
        people += part.people;
        qint64 expected = 0;
        for (int i = 0; i < 200; ++i) {
            QStringList in;
            for (const QString& tag : tags) {
                if (inside.at(tag).contains(i)) {
                    in.append(tag);
                }
            }
            expected += in == part.inside;
        }
        QCOMPARE(part.people, expected);
    }
    std::set<int> anywhere;
    for (const auto& [tag, members] : inside) {
        anywhere.insert(members.begin(), members.end());
    }
    QCOMPARE(people, qint64(anywhere.size()));
}

void TestSegmentAnswers::refusesOneAndSeven()
{
    for (const int count : {0, 1, 7}) {
        const auto overlap =
            segmentOverlap(m_workspace->connection(), QStringList(count, u"a"_s), kNow, m_context);
        QVERIFY(!overlap);
        QCOMPARE(overlap.error().code, Error::Code::Usage);
    }
}

void TestSegmentAnswers::refusesASegmentThatIsNotThere()
{
    const auto overlap =
        segmentOverlap(m_workspace->connection(), {u"a"_s, u"b"_s}, kNow, m_context);
    QVERIFY(!overlap);
    QCOMPARE(overlap.error().code, Error::Code::NotFound);
}

void TestSegmentAnswers::reachesWhoAgreed()
{
    const ProfileId granted = add({{u"city"_s, u"Ede"_s}});
    const ProfileId withdrawn = add({{u"city"_s, u"Ede"_s}});
    const ProfileId elsewhere = add({{u"city"_s, u"Utrecht"_s}});
    add({{u"city"_s, u"Ede"_s}});
    const auto state = [this](ProfileId profile, const QString& name) {
        m_workspace->run(
            "INSERT INTO consent_state(profile_id, purpose, channel, state, reason, needs_review, "
            "stable_from) VALUES (?, 'newsletter', 'email', ?, 'test', 0, 0)",
            profile, name);
    };
    state(granted, u"granted"_s);
    state(withdrawn, u"withdrawn"_s);
    state(elsewhere, u"granted"_s);

    const Reach reach = must(
        segmentReach(m_workspace->connection(), peopleIn(u"Ede"_s, u"Ede"_s), kNow, m_context));

    QCOMPARE(reach.members, qint64(3));
    QCOMPARE(reach.cells.size(), 1);
    QCOMPARE(reach.cells.first().granted, qint64(1));
    QCOMPARE(reach.cells.first().withdrawn, qint64(1));
    QCOMPARE(reach.cells.first().expired, qint64(0));
    QCOMPARE(reach.cells.first().unknown, qint64(1));
}

QTEST_GUILESS_MAIN(TestSegmentAnswers)
#include "tst_segmentanswers.moc"
