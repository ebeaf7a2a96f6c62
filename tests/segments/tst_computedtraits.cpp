#include "models/columns/columnstore.h"
#include "models/segments/computedtraitrepository.h"
#include "models/segments/definitionparser.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmentrepository.h"
#include "models/segments/segmenttext.h"
#include "tests/support/randomrules.h"
#include "tests/support/randomworld.h"

#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;
using tests::must;

namespace {

/// 2026-05-20T12:00:00Z
constexpr qint64 kNow = 1'779'278'400'000;
constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
constexpr int kWorlds = 40;

ComputedTrait parsed(const QByteArray& members)
{
    return must(parseComputedTrait("{\"rondom\": \"trait/1\", \"trait\": \"worked_out\", " +
                                   members + "}"));
}

/// The numbers of property "p" of the E events of a person, in order of time.
QList<double> numbersOf(const tests::WorldPerson& person, qint64 now)
{
    QList<tests::WorldEvent> events = person.events;
    std::stable_sort(events.begin(), events.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
    QList<double> numbers;
    for (const tests::WorldEvent& event : std::as_const(events)) {
        const QJsonValue value = event.properties.value(u"p"_s);
        if (event.name == u"E" && event.at <= now && value.isDouble()) {
            numbers.append(value.toDouble());
        }
    }
    return numbers;
}

} // namespace

/// Traits that are worked out of what people did.
class TestComputedTraits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void computesEveryKind_data();
    void computesEveryKind();
    void hasNoValueOfNothing_data();
    void hasNoValueOfNothing();
    void looksOnlyAtTheLastVisit();
    void countsTheLastVisitBesideColumns();
    void equalsWhatIsWorkedOutByHand();
    void meansTheSameInARule();
    void ranksAndListsInARule();
    void refusesWhatIsNoTrait_data();
    void refusesWhatIsNoTrait();
    void tellsWhichValuesAreCommon();
    void keepsClearOfStatedTraits();
    void staysWhileASegmentUsesIt();
    void saysWhatItIs();

private:
    RecordId person(const QString& key)
    {
        return m_workspace->addPerson(key, u"p%1@example.nl"_s.arg(key));
    }
    QString valueOf(RecordId record, const ComputedTrait& trait)
    {
        const ComputedTraitRepository repository(m_workspace->connection());
        must(repository.save(trait, kNow));
        const auto values = must(repository.valuesOf(ProfileId(record.value()), kNow));
        return values.isEmpty() ? u"nothing"_s : values.first().text;
    }
    void order(RecordId record, qint64 at, int revenue, const QString& shop)
    {
        m_workspace->addEvent(record, u"Order Completed"_s, at,
                              {{u"shop"_s, shop}, {u"n"_s, revenue / 10}},
                              Decimal::fromInteger(revenue));
    }

    std::unique_ptr<tests::TestWorkspace> m_workspace;
};

void TestComputedTraits::init()
{
    m_workspace = std::make_unique<tests::TestWorkspace>();
}

void TestComputedTraits::computesEveryKind_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& members, const QString& expected) {
        QTest::newRow(name) << QByteArray("\"event\": \"Order Completed\", \"compute\": " + members)
                            << expected;
    };

    row("count", R"("count")", u"4"_s);
    row("count in a window", R"("count", "window": {"last": 30, "unit": "day"})", u"2"_s);
    row("count of some", R"("count", "where": [{"property": "shop", "op": "=", "value": "ede"}])",
        u"3"_s);
    row("sum", R"("sum", "property": "revenue")", u"100"_s);
    row("sum of a property", R"("sum", "property": "n")", u"10"_s);
    row("average", R"("avg", "property": "revenue")", u"25"_s);
    row("least", R"("min", "property": "revenue")", u"10"_s);
    row("most", R"("max", "property": "revenue")", u"40"_s);
    row("median", R"("median", "property": "revenue")", u"25"_s);
    row("different values", R"("unique_count", "property": "shop")", u"2"_s);
    row("all values", R"("unique_list", "property": "shop")", u"[\"Ede\",\"Utrecht\"]"_s);
    row("most frequent", R"("most_frequent", "property": "shop")", u"Ede"_s);
    row("first value", R"("first_value", "property": "shop")", u"Ede"_s);
    row("last value", R"("last_value", "property": "shop")", u"Utrecht"_s);
    row("first number", R"("first_value", "property": "n")", u"1"_s);
    row("last amount", R"("last_value", "property": "revenue")", u"40"_s);
    row("first", R"("first_at")", u"2026-02-09T12:00:00Z"_s);
    row("last", R"("last_at")", u"2026-05-17T12:00:00Z"_s);
    row("days since", R"("days_since")", u"3"_s);
    row("days between", R"("days_between")", u"32.33"_s);
    QTest::newRow("ratio") << QByteArray(R"("compute": "ratio",
        "of": {"compute": "sum", "property": "revenue", "event": "Order Completed",
               "window": {"last": 30, "unit": "day"}},
        "by": {"compute": "sum", "property": "revenue", "event": "Order Completed"})")
                           << u"0.7"_s;
}

void TestComputedTraits::computesEveryKind()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, expected);
    const RecordId anna = person(u"1"_s);
    order(anna, kNow - 100 * kDay, 10, u"Ede"_s);
    order(anna, kNow - 60 * kDay, 20, u"EDE"_s);
    order(anna, kNow - 10 * kDay, 30, u"Ede"_s);
    order(anna, kNow - 3 * kDay, 40, u"Utrecht"_s);
    // What is not yet, and what others do, is nothing of hers.
    order(anna, kNow + kDay, 1000, u"Gouda"_s);
    order(person(u"2"_s), kNow - kDay, 1000, u"Gouda"_s);

    const ComputedTrait trait = parsed(members);

    QCOMPARE(valueOf(anna, trait), expected);
    QCOMPARE(must(parseComputedTrait(trait.toJson())), trait);
}

void TestComputedTraits::hasNoValueOfNothing_data()
{
    QTest::addColumn<QByteArray>("compute");
    QTest::addColumn<QString>("expected");

    for (const char* name : {"count", "sum", "unique_count"}) {
        QTest::newRow(name) << QByteArray(name) << u"0"_s;
    }
    for (const char* name :
         {"avg", "min", "max", "median", "unique_list", "most_frequent", "first_value",
          "last_value", "first_at", "last_at", "days_since", "days_between"}) {
        QTest::newRow(name) << QByteArray(name) << u"nothing"_s;
    }
}

void TestComputedTraits::hasNoValueOfNothing()
{
    QFETCH(QByteArray, compute);
    QFETCH(QString, expected);
    const bool asksProperty = needsProperty(*computationFromName(QString::fromUtf8(compute)));

    const QString value =
        valueOf(person(u"1"_s), parsed("\"event\": \"Order Completed\", \"compute\": \"" + compute +
                                       "\"" + (asksProperty ? ", \"property\": \"n\"" : "")));

    QCOMPARE(value, expected);
}

void TestComputedTraits::looksOnlyAtTheLastVisit()
{
    const RecordId anna = person(u"1"_s);
    for (const qint64 minutes : {300, 290, 100, 75, 50}) {
        m_workspace->addEvent(anna, u"Product Viewed"_s, kNow - minutes * 60'000);
    }
    // Half an hour without anything ends a visit, and less does not.
    m_workspace->addEvent(anna, u"Product Added"_s, kNow - 20 * 60'000);

    QCOMPARE(valueOf(anna, parsed(R"("compute": "count", "event": "Product Viewed",
                                     "session": "last")")),
             u"3"_s);
}

void TestComputedTraits::countsTheLastVisitBesideColumns()
{
    const QTemporaryDir folder;
    qputenv("XDG_CACHE_HOME", folder.path().toUtf8());
    auto workspace =
        tests::TestWorkspace::inFile(folder.filePath(u"visits.rondom"_s), u"Europe/Amsterdam"_s);
    const RecordId anna = workspace.addPerson(u"1"_s, u"anna@example.nl"_s);
    for (const qint64 minutes : {300, 50, 20}) {
        workspace.addEvent(anna, u"Product Viewed"_s, kNow - minutes * 60'000);
    }
    const ComputedTraitRepository repository(workspace.connection());
    must(repository.save(parsed(R"("compute": "count", "event": "Product Viewed",
                                   "session": "last")"),
                         kNow));
    JobContext unwatched;
    columns::ColumnStore::setSmallestFile(0);
    must(columns::ColumnStore::prepare(workspace.connection(), unwatched));
    QVERIFY(must(columns::ColumnStore::snapshot(workspace.connection())));
    const auto members = [&](int times) {
        const auto definition = must(DefinitionParser::parse(QJsonObject{
            {u"rondom"_s, u"segment/1"_s},
            {u"where"_s,
             QJsonObject{{u"trait"_s, u"worked_out"_s}, {u"op"_s, u"="_s}, {u"value"_s, times}}}}));
        return must(segmentMembers(workspace.connection(), definition, kNow, unwatched));
    };

    // All three are known to the columns, and the question about all was not this one.
    QCOMPARE(members(2), QList<qint64>{anna.value()});
    QCOMPARE(members(3), QList<qint64>{});
    columns::ColumnStore::setSmallestFile(columns::ColumnStore::kSmallestFile);
}

void TestComputedTraits::equalsWhatIsWorkedOutByHand()
{
    int compared = 0;
    for (quint32 seed = 1; seed <= kWorlds; ++seed) {
        tests::Dice dice(seed);
        const tests::World world = tests::RandomWorld::make(dice);
        tests::TestWorkspace workspace(u"NL"_s, QString::fromUtf8(world.zone.id()));
        tests::store(world, workspace);
        const ComputedTraitRepository repository(workspace.connection());
        for (const char* name : {"count", "sum", "avg", "min", "max", "median"}) {
            const QByteArray property = qstrcmp(name, "count") == 0 ? "" : ", \"property\": \"p\"";
            must(repository.save(
                must(parseComputedTrait(QByteArray("{\"rondom\": \"trait/1\", \"trait\": \"") +
                                        name + "_e\", \"event\": \"E\", \"compute\": \"" + name +
                                        "\"" + property + "}")),
                world.now));
        }
        for (const tests::WorldPerson& one : world.people) {
            QList<double> numbers = numbersOf(one, world.now);
            QMap<QString, double> expected;
            expected[u"count_e"_s] =
                double(std::count_if(one.events.begin(), one.events.end(), [&](const auto& event) {
                    return event.name == u"E" && event.at <= world.now;
                }));
            const double sum = std::accumulate(numbers.begin(), numbers.end(), 0.0);
            expected[u"sum_e"_s] = sum;
            if (!numbers.isEmpty()) {
                std::sort(numbers.begin(), numbers.end());
                const qsizetype n = numbers.size();
                expected[u"avg_e"_s] = sum / double(n);
                expected[u"min_e"_s] = numbers.first();
                expected[u"max_e"_s] = numbers.last();
                expected[u"median_e"_s] = (numbers.at((n - 1) / 2) + numbers.at(n / 2)) / 2;
            }
            const auto values = must(repository.valuesOf(ProfileId(one.id), world.now));
            QCOMPARE(values.size(), expected.size());
            for (const ComputedValue& value : values) {
                QVERIFY(std::abs(*value.number - expected.value(value.trait.key)) < 1e-9);
                ++compared;
            }
        }
    }
    QVERIFY(compared > kWorlds * 10);
}

void TestComputedTraits::meansTheSameInARule()
{
    JobContext unwatched;
    int mixed = 0;
    for (quint32 seed = 1; seed <= kWorlds; ++seed) {
        tests::Dice dice(seed);
        const tests::World world = tests::RandomWorld::make(dice);
        tests::TestWorkspace workspace(u"NL"_s, QString::fromUtf8(world.zone.id()));
        tests::store(world, workspace);
        const ComputedTraitRepository repository(workspace.connection());
        const QString compute = dice.anyOf(
            QStringList{u"count"_s, u"sum"_s, u"avg"_s, u"min"_s, u"median"_s, u"unique_count"_s});
        QJsonObject json{{u"rondom"_s, u"trait/1"_s},
                         {u"trait"_s, u"worked_out"_s},
                         {u"compute"_s, compute},
                         {u"event"_s, u"E"_s}};
        if (compute != u"count") {
            json.insert(u"property"_s, dice.oneIn(2) ? u"p"_s : u"revenue"_s);
        }
        must(repository.save(must(parseComputedTrait(json)), world.now));
        for (const QString& op : {u"="_s, u"!="_s, u"<"_s, u">="_s, u"is_set"_s, u"not_set"_s,
                                  u"in"_s, u"not_between"_s}) {
            const double wanted = dice.anyOf(QList<double>{0, 0.3, 1, 2});
            QJsonObject node{{u"trait"_s, u"worked_out"_s}, {u"op"_s, op}};
            if (op == u"in" || op == u"not_between") {
                node.insert(u"value"_s, QJsonArray{wanted, wanted + 1});
            } else if (!op.endsWith(u"set"_s)) {
                node.insert(u"value"_s, wanted);
            }
            const auto definition = must(DefinitionParser::parse(
                QJsonObject{{u"rondom"_s, u"segment/1"_s}, {u"where"_s, node}}));
            const auto members =
                must(segmentMembers(workspace.connection(), definition, world.now, unwatched));
            for (const tests::WorldPerson& one : world.people) {
                const auto values = must(repository.valuesOf(ProfileId(one.id), world.now));
                const bool has = !values.isEmpty();
                const double number = has ? *values.first().number : 0;
                const bool expected = op == u"is_set"    ? has
                                      : op == u"not_set" ? !has
                                      : op == u"!="      ? !has || number != wanted
                                      : op == u"not_between"
                                          ? !has || number < wanted || number > wanted + 1
                                      : !has        ? false
                                      : op == u"="  ? number == wanted
                                      : op == u"in" ? number == wanted || number == wanted + 1
                                      : op == u"<"  ? number < wanted
                                                    : number >= wanted;
                QVERIFY2(members.contains(one.id) == expected,
                         QJsonDocument(node).toJson().constData());
                QCOMPARE(must(explainMember(workspace.connection(), definition, one.id, world.now))
                             .isMember,
                         expected);
            }
            mixed += !members.isEmpty() && members.size() < world.people.size() ? 1 : 0;
        }
    }
    QVERIFY(mixed > kWorlds);
}

void TestComputedTraits::ranksAndListsInARule()
{
    for (int i = 1; i <= 10; ++i) {
        const RecordId record = person(QString::number(i));
        order(record, kNow - i * kDay, 10 * i, i % 2 == 0 ? u"Ede"_s : u"Utrecht"_s);
    }
    const ComputedTraitRepository repository(m_workspace->connection());
    must(repository.save(must(parseComputedTrait(QByteArray(
                             R"({"rondom": "trait/1", "trait": "spent", "compute": "sum",
                                 "property": "revenue", "event": "Order Completed"})"))),
                         kNow));
    must(repository.save(must(parseComputedTrait(QByteArray(
                             R"({"rondom": "trait/1", "trait": "shops", "compute": "unique_list",
                                 "property": "shop", "event": "Order Completed"})"))),
                         kNow));
    const auto members = [this](const QByteArray& node) {
        JobContext unwatched;
        const auto definition =
            must(DefinitionParser::parse("{\"rondom\": \"segment/1\", \"where\": " + node + "}"));
        return must(segmentMembers(m_workspace->connection(), definition, kNow, unwatched));
    };

    QCOMPARE(members(R"({"trait": "spent", "op": "top_percent", "value": 20})"),
             (QList<qint64>{9, 10}));
    QCOMPARE(members(R"({"trait": "shops", "op": "contains_any", "value": ["ede"]})"),
             (QList<qint64>{2, 4, 6, 8, 10}));
    QCOMPARE(members(R"({"trait": "shops", "op": "length", "value": 1})").size(), 10);
}

void TestComputedTraits::refusesWhatIsNoTrait_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");

    QTest::newRow("not JSON") << QByteArray("{") << QString();
    QTest::newRow("something else") << QByteArray(R"({"rondom": "segment/1"})") << QString();
    QTest::newRow("no name") << QByteArray(R"({"rondom": "trait/1", "compute": "count",
                                               "event": "E"})")
                             << u"/:"_s;
    QTest::newRow("unknown") << QByteArray(R"({"rondom": "trait/1", "trait": "x",
                                               "compute": "guess", "event": "E"})")
                             << u"/compute:"_s;
    QTest::newRow("no property") << QByteArray(R"({"rondom": "trait/1", "trait": "x",
                                                   "compute": "sum", "event": "E"})")
                                 << u"/:"_s;
    QTest::newRow("no event") << QByteArray(R"({"rondom": "trait/1", "trait": "x",
                                                "compute": "count"})")
                              << u"/:"_s;
    QTest::newRow("other key") << QByteArray(R"({"rondom": "trait/1", "trait": "x", "color": 1,
                                                 "compute": "count", "event": "E"})")
                               << u"/color:"_s;
    QTest::newRow("ratio of texts")
        << QByteArray(R"({"rondom": "trait/1", "trait": "x", "compute": "ratio",
            "of": {"compute": "last_value", "property": "p", "event": "E"},
            "by": {"compute": "count", "event": "E"}})")
        << u"/of/compute:"_s;
    QTest::newRow("bad window") << QByteArray(R"({"rondom": "trait/1", "trait": "x",
                                                  "compute": "count", "event": "E",
                                                  "window": {"last": -1, "unit": "day"}})")
                                << u"/window"_s;
}

void TestComputedTraits::refusesWhatIsNoTrait()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);

    const auto refused = parseComputedTrait(json);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::InvalidInput);
    QVERIFY2(refused.error().message.startsWith(path), qPrintable(refused.error().message));
}

void TestComputedTraits::tellsWhichValuesAreCommon()
{
    for (int i = 0; i < 7; ++i) {
        const RecordId record = person(QString::number(i));
        for (int order = 0; order < i % 3; ++order) {
            this->order(record, kNow - kDay, 10, u"Ede"_s);
        }
    }
    const ComputedTraitRepository repository(m_workspace->connection());
    const ComputedTrait count = parsed(R"("compute": "count", "event": "Order Completed")");

    const TraitValues all = must(repository.values(count, kNow, 10));
    const TraitValues one = must(repository.values(count, kNow, 1));

    // 0 for three of them, then 1 and 2 for two.
    QCOMPARE(all.people, qint64(7));
    QCOMPARE(all.common.size(), 3);
    QCOMPARE(all.common.first().text, u"0"_s);
    QCOMPARE(all.common.first().people, qint64(3));
    QCOMPARE(all.common.last().text, u"2"_s);
    QCOMPARE(all.common.last().people, qint64(2));
    QCOMPARE(one.people, qint64(7));
    QCOMPARE(one.common.size(), 1);
    QVERIFY(must(repository.values(count, kNow, 0)).common.isEmpty());
    QCOMPARE(must(repository.values(parsed(R"("compute": "last_at", "event": "Nothing")"), kNow, 5))
                 .people,
             qint64(0));
}

void TestComputedTraits::keepsClearOfStatedTraits()
{
    const RecordId anna = person(u"1"_s);
    m_workspace->addTrait(anna, u"worked_out"_s, Value::ofText(u"x"_s));
    const ComputedTraitRepository repository(m_workspace->connection());

    const auto stated = repository.save(parsed(R"("compute": "count", "event": "E")"), kNow);
    const auto standard =
        repository.save(must(parseComputedTrait(QByteArray(R"({"rondom": "trait/1", "trait": "city",
                                               "compute": "count", "event": "E"})"))),
                        kNow);

    QVERIFY(!stated && !standard);
    QVERIFY(must(repository.list()).isEmpty());
}

void TestComputedTraits::staysWhileASegmentUsesIt()
{
    const ComputedTraitRepository repository(m_workspace->connection());
    must(repository.save(parsed(R"("compute": "count", "event": "E")"), kNow));
    SegmentRepository segments(m_workspace->connection());
    must(segments.save(must(DefinitionParser::parse(QByteArray(
                           R"({"rondom": "segment/1", "name": "Uses it",
                "where": {"trait": "worked_out", "op": ">", "value": 1}})"))),
                       kNow));

    const auto refused = repository.remove(u"worked_out"_s);
    must(segments.remove(u"Uses it"_s));

    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"Uses it"_s));
    must(repository.remove(u"worked_out"_s));
    QCOMPARE(repository.find(u"worked_out"_s).error().code, Error::Code::NotFound);
    QVERIFY(!repository.remove(u"worked_out"_s));
}

void TestComputedTraits::saysWhatItIs()
{
    QCOMPARE(computedTraitPhrase(parsed(R"("compute": "sum", "property": "revenue",
                 "event": "Order Completed", "window": {"last": 12, "unit": "month"})"),
                                 u"en"_s),
             u"the total of revenue over \"Order Completed\" in the last 12 months"_s);
    QCOMPARE(computedTraitPhrase(parsed(R"("compute": "days_since", "event": "Order Completed")"),
                                 u"nl"_s),
             u"dagen sinds \"Order Completed\" voor het laatst gebeurde"_s);
}

QTEST_GUILESS_MAIN(TestComputedTraits)
#include "tst_computedtraits.moc"
