#include "models/segments/definitionparser.h"
#include "models/segments/examplesegments.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmentrepository.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;
using tests::must;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
/// 2026-05-20T12:00:00Z
constexpr qint64 kNow = 1'779'278'400'000;

Definition parsed(const QByteArray& json)
{
    return must(DefinitionParser::parse(json));
}

Definition peopleIn(const QString& name, const QString& city)
{
    return parsed(u"{\"rondom\": \"segment/1\", \"name\": \"%1\", \"where\": {\"trait\": \"city\", "
                  "\"op\": \"=\", \"value\": \"%2\"}}"_s.arg(name, city)
                      .toUtf8());
}

Definition membersOf(const QString& name, const QString& used, const QByteArray& more = {})
{
    return parsed("{\"rondom\": \"segment/1\", \"name\": \"" + name.toUtf8() +
                  "\", \"where\": {\"segment\": \"" + used.toUtf8() + "\"" + more + "}}");
}

} // namespace

class TestSegmentRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesAndReplacesByName();
    void listsInTheOrderOfTheAlphabet();
    void refusesASegmentWithoutAName();
    void refusesARuleOfUnknownThings();
    void refusesASegmentThatWouldDependOnItself();
    void saysWhatIsNotThere();
    void keepsWhatOthersUse();
    void renamesInTheRulesThatUseIt();
    void refusesANameThatIsTaken();
    void recordsWhoEnteredAndWhoLeft();
    void refreshesEverythingAtOnce();
    void selectsByHistory();
    void findsValuesThatChanged();
    void storesTheExamples();

private:
    void moveTo(const QString& city, RecordId person);
    QList<qint64> members(const Definition& definition, qint64 now = kNow);

    std::unique_ptr<tests::TestWorkspace> m_workspace;
    RecordId m_ada;
    RecordId m_bo;

private Q_SLOTS:
    void init();
};

void TestSegmentRepository::init()
{
    m_workspace = std::make_unique<tests::TestWorkspace>();
    m_ada = m_workspace->addRecord(u"Web shop"_s, u"1"_s);
    m_bo = m_workspace->addRecord(u"Web shop"_s, u"2"_s);
    moveTo(u"Utrecht"_s, m_ada);
    moveTo(u"Gent"_s, m_bo);
}

void TestSegmentRepository::moveTo(const QString& city, RecordId person)
{
    m_workspace->addTrait(person, u"city"_s, Value::ofText(city));
    m_workspace->refreshProfile({person});
}

QList<qint64> TestSegmentRepository::members(const Definition& definition, qint64 now)
{
    JobContext context;
    return must(segmentMembers(m_workspace->connection(), definition, now, context));
}

void TestSegmentRepository::savesAndReplacesByName()
{
    SegmentRepository segments(m_workspace->connection());
    const SegmentId id = must(segments.save(peopleIn(u"Here"_s, u"Utrecht"_s), kNow));

    QCOMPARE(must(segments.save(peopleIn(u"Here"_s, u"Gent"_s), kNow + 1)), id);

    const StoredSegment stored = must(segments.find(u"Here"_s));
    QCOMPARE(stored.definition, peopleIn(u"Here"_s, u"Gent"_s));
    QCOMPARE(stored.summary.createdAt, kNow);
    QCOMPARE(stored.summary.updatedAt, kNow + 1);
    QVERIFY(!stored.summary.size);
}

void TestSegmentRepository::listsInTheOrderOfTheAlphabet()
{
    SegmentRepository segments(m_workspace->connection());
    for (const QString& name : {u"b"_s, u"Á"_s, u"C"_s}) {
        must(segments.save(peopleIn(name, u"Gent"_s), kNow));
    }

    QStringList names;
    for (const SegmentSummary& summary : must(segments.list())) {
        names.append(summary.name);
    }

    QCOMPARE(names, QStringList({u"Á"_s, u"b"_s, u"C"_s}));
}

void TestSegmentRepository::refusesASegmentWithoutAName()
{
    SegmentRepository segments(m_workspace->connection());

    const auto saved = segments.save(parsed("{\"rondom\": \"segment/1\"}"), kNow);

    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::InvalidInput);
}

void TestSegmentRepository::refusesARuleOfUnknownThings()
{
    SegmentRepository segments(m_workspace->connection());

    const auto saved = segments.save(membersOf(u"A"_s, u"Nobody knows"_s), kNow);

    QVERIFY(!saved);
    QVERIFY(saved.error().message.startsWith(u"/where/segment: "_s));
    QVERIFY(must(segments.list()).isEmpty());
}

void TestSegmentRepository::refusesASegmentThatWouldDependOnItself()
{
    SegmentRepository segments(m_workspace->connection());
    must(segments.save(peopleIn(u"A"_s, u"Gent"_s), kNow));
    must(segments.save(membersOf(u"B"_s, u"A"_s), kNow));

    const auto saved = segments.save(membersOf(u"A"_s, u"B"_s), kNow);

    QVERIFY(!saved);
    QCOMPARE(must(segments.find(u"A"_s)).definition, peopleIn(u"A"_s, u"Gent"_s));
}

void TestSegmentRepository::saysWhatIsNotThere()
{
    SegmentRepository segments(m_workspace->connection());
    JobContext context;

    QCOMPARE(segments.find(u"X"_s).error().code, Error::Code::NotFound);
    QCOMPARE(segments.remove(u"X"_s).error().code, Error::Code::NotFound);
    QCOMPARE(segments.rename(u"X"_s, u"Y"_s, kNow).error().code, Error::Code::NotFound);
    QCOMPARE(segments.refresh(u"X"_s, kNow, context).error().code, Error::Code::NotFound);
    QCOMPARE(segments.history(u"X"_s).error().code, Error::Code::NotFound);
    const auto explained =
        explainMember(m_workspace->connection(), peopleIn(u"A"_s, u"Gent"_s), 99, kNow);
    QCOMPARE(explained.error().code, Error::Code::NotFound);
    const auto nobody =
        explainMember(m_workspace->connection(), peopleIn(u"A"_s, u"Gent"_s), 0, kNow);
    QCOMPARE(nobody.error().code, Error::Code::NotFound);
}

void TestSegmentRepository::keepsWhatOthersUse()
{
    SegmentRepository segments(m_workspace->connection());
    must(segments.save(peopleIn(u"A"_s, u"Gent"_s), kNow));
    must(segments.save(membersOf(u"B"_s, u"A"_s), kNow));

    QVERIFY(!segments.remove(u"A"_s));
    QCOMPARE(must(segments.usedBy(u"A"_s)), QStringList{u"B"_s});

    must(segments.remove(u"B"_s));
    must(segments.remove(u"A"_s));
    QVERIFY(must(segments.list()).isEmpty());
}

void TestSegmentRepository::renamesInTheRulesThatUseIt()
{
    SegmentRepository segments(m_workspace->connection());
    must(segments.save(peopleIn(u"A"_s, u"Gent"_s), kNow));
    must(segments.save(membersOf(u"B"_s, u"A"_s), kNow));

    must(segments.rename(u"A"_s, u"In \"Gent\""_s, kNow));

    QCOMPARE(must(segments.usedBy(u"In \"Gent\""_s)), QStringList{u"B"_s});
    QCOMPARE(must(segments.find(u"In \"Gent\""_s)).definition.name, u"In \"Gent\""_s);
    QCOMPARE(members(must(segments.find(u"B"_s)).definition), QList<qint64>{m_bo.value()});
}

void TestSegmentRepository::refusesANameThatIsTaken()
{
    SegmentRepository segments(m_workspace->connection());
    must(segments.save(peopleIn(u"A"_s, u"Gent"_s), kNow));
    must(segments.save(peopleIn(u"B"_s, u"Gent"_s), kNow));

    QVERIFY(!segments.rename(u"A"_s, u"B"_s, kNow));
    QVERIFY(!segments.rename(u"A"_s, u" "_s, kNow));
    QCOMPARE(must(segments.list()).size(), 2);
}

void TestSegmentRepository::recordsWhoEnteredAndWhoLeft()
{
    SegmentRepository segments(m_workspace->connection());
    JobContext context;
    must(segments.save(peopleIn(u"Here"_s, u"Utrecht"_s), kNow));

    const RefreshReport first = must(segments.refresh(u"Here"_s, kNow, context));
    moveTo(u"Utrecht"_s, m_bo);
    const RefreshReport second = must(segments.refresh(u"Here"_s, kNow + kHour, context));
    moveTo(u"Gent"_s, m_ada);
    const RefreshReport third = must(segments.refresh(u"Here"_s, kNow + 2 * kHour, context));
    const RefreshReport again = must(segments.refresh(u"Here"_s, kNow + 3 * kHour, context));

    QCOMPARE(first.count, 1);
    QCOMPARE(first.entered, 1);
    QCOMPARE(second.count, 2);
    QCOMPARE(second.entered, 1);
    QCOMPARE(third.count, 1);
    QCOMPARE(third.left, 1);
    QCOMPARE(again.entered + again.left, 0);
    const QList<SizeEntry> history = must(segments.history(u"Here"_s));
    QCOMPARE(history.size(), 4);
    qint64 size = 0;
    for (const SizeEntry& entry : history) {
        QCOMPARE(entry.size, size + entry.entered - entry.left);
        size = entry.size;
    }
    QCOMPARE(must(segments.find(u"Here"_s)).summary.size, std::optional<qint64>(1));
    const auto of = must(segments.staysOf(ProfileId(m_bo.value())));
    QCOMPARE(of.size(), 1);
    QCOMPARE(of.first().segment, u"Here"_s);
    QCOMPARE(of.first().enteredAt, kNow + kHour);
    QVERIFY(!of.first().leftAt);
    const auto former = must(segments.staysOf(ProfileId(m_ada.value())));
    QCOMPARE(former.size(), 1);
    QCOMPARE(former.first().enteredAt, kNow);
    QCOMPARE(former.first().leftAt, std::optional(kNow + 2 * kHour));
}

void TestSegmentRepository::refreshesEverythingAtOnce()
{
    SegmentRepository segments(m_workspace->connection());
    JobContext context;
    must(segments.save(peopleIn(u"A"_s, u"Utrecht"_s), kNow));
    must(segments.save(membersOf(u"B"_s, u"A"_s), kNow));

    const QList<RefreshReport> reports = must(segments.refreshAll(kNow, context));

    QCOMPARE(reports.size(), 2);
    QCOMPARE(reports.last().name, u"B"_s);
    QCOMPARE(reports.last().count, 1);
}

void TestSegmentRepository::selectsByHistory()
{
    SegmentRepository segments(m_workspace->connection());
    JobContext context;
    must(segments.save(peopleIn(u"Here"_s, u"Utrecht"_s), kNow));
    must(segments.refresh(u"Here"_s, kNow - 10 * kDay, context));
    moveTo(u"Utrecht"_s, m_bo);
    must(segments.refresh(u"Here"_s, kNow - 2 * kDay, context));
    moveTo(u"Gent"_s, m_ada);
    must(segments.refresh(u"Here"_s, kNow - kDay, context));
    const QList<qint64> ada{m_ada.value()};
    const QList<qint64> bo{m_bo.value()};
    const auto found = [&](const QByteArray& more) {
        return members(membersOf(u"Q"_s, u"Here"_s, more));
    };

    QCOMPARE(found(""), bo);
    QCOMPARE(found(", \"ever\": true"), ada + bo);
    QCOMPARE(found(", \"since\": {\"last\": 3, \"unit\": \"day\"}"), bo);
    QCOMPARE(found(", \"since\": {\"last\": 1, \"unit\": \"day\"}"), QList<qint64>());
    QCOMPARE(found(", \"entered\": {\"last\": 20, \"unit\": \"day\"}"), ada + bo);
    QCOMPARE(found(", \"entered\": {\"before_last\": 5, \"unit\": \"day\"}"), ada);
    QCOMPARE(found(", \"left\": {\"last\": 3, \"unit\": \"day\"}"), ada);
    QCOMPARE(found(", \"for\": {\"n\": 1, \"unit\": \"day\"}"), bo);
    QCOMPARE(found(", \"for\": {\"n\": 3, \"unit\": \"day\"}"), QList<qint64>());
    // Before Bo came and Ada left.
    const Definition since =
        membersOf(u"Q"_s, u"Here"_s, ", \"since\": {\"last\": 30, \"unit\": \"day\"}");
    QCOMPARE(members(since, kNow - 3 * kDay), ada);
}

void TestSegmentRepository::findsValuesThatChanged()
{
    const SourceId source = m_workspace->source(u"Web shop"_s);
    m_workspace->startImport(source, u"later.csv"_s, kNow - kDay);
    m_workspace->addTrait(m_bo, u"city"_s, Value::ofText(u"Brugge"_s), kNow - kDay);
    m_workspace->refreshProfile({m_bo});
    const auto changed = [this](const QByteArray& n) {
        return members(
            parsed("{\"rondom\": \"segment/1\", \"where\": {\"trait\": \"city\", \"op\": "
                   "\"changed_in_last\", \"value\": {\"n\": " +
                   n + ", \"unit\": \"hour\"}}}"));
    };

    QCOMPARE(changed("24"), QList<qint64>{m_bo.value()});
    QCOMPARE(changed("23"), QList<qint64>());
}

void TestSegmentRepository::storesTheExamples()
{
    SegmentRepository segments(m_workspace->connection());
    const QList<Definition> examples = must(exampleSegments());

    for (const Definition& example : examples) {
        must(segments.save(example, kNow));
        QCOMPARE(must(segments.find(example.name)).definition, example);
        QVERIFY(members(example).isEmpty());
    }

    QCOMPARE(must(segments.usedBy(u"Employees"_s)), QStringList{u"VIPs who went quiet"_s});
}

QTEST_GUILESS_MAIN(TestSegmentRepository)
#include "tst_segmentrepository.moc"
