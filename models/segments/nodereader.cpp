#include "models/segments/nodereader.h"

#include "models/segments/definitionparser.h"
#include "models/segments/personreader.h"
#include "models/segments/refusaltext.h"
#include "models/segments/valuereader.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

constexpr int kMostSteps = 6;
constexpr int kMostUnits = 400;
constexpr int kMostTimes = 1'000'000;

const QStringList& groupKeys()
{
    static const QStringList keys{u"all"_s, u"any"_s, u"not"_s};
    return keys;
}

/// The key that tells what a condition is about.
const QStringList& kindKeys()
{
    static const QStringList keys{u"trait"_s,   u"event"_s,    u"sequence"_s,   u"segment"_s,
                                  u"consent"_s, u"source"_s,   u"identifier"_s, u"sample"_s,
                                  u"ids"_s,     u"campaign"_s, u"company"_s};
    return keys;
}

struct AggregateKey
{
    QStringView key;
    Aggregate::Kind kind;
};

constexpr std::array<AggregateKey, 6> kAggregates{{
    {u"distinct", Aggregate::Kind::Distinct},
    {u"sum", Aggregate::Kind::Sum},
    {u"avg", Aggregate::Kind::Average},
    {u"min", Aggregate::Kind::Minimum},
    {u"max", Aggregate::Kind::Maximum},
    {u"median", Aggregate::Kind::Median},
}};

} // namespace

Node NodeReader::read(const QJsonValue& value, const QString& path)
{
    return readNode(value, path, Place::Segment, 0);
}

Node NodeReader::readNode(const QJsonValue& value, const QString& path, Place place, int depth)
{
    Node node;
    node.path = path;
    if (depth > DefinitionParser::kDeepest) {
        m_problem.raise(nestedTooDeeply(path, DefinitionParser::kDeepest));
        return node;
    }
    ObjectReader reader(value, path, m_problem);
    if (m_problem.isRaised()) {
        return node;
    }
    node.isDisabled = reader.flag(u"disabled"_s);
    node.content = readContent(reader, place, depth);
    readHeldFor(reader, node);
    reader.refuseOthers();
    return node;
}

void NodeReader::readHeldFor(ObjectReader& reader, Node& node)
{
    if (!reader.has(u"for"_s) || std::holds_alternative<SegmentCondition>(node.content)) {
        return;
    }
    const QString path = reader.pathOf(u"for"_s);
    if (auto* trait = std::get_if<TraitCondition>(&node.content)) {
        trait->heldFor = readSpan(reader.value(u"for"_s), path, m_problem);
    } else {
        m_problem.raise(hasNoHistory(path));
    }
}

Node::Content NodeReader::readContent(ObjectReader& reader, Place place, int depth)
{
    for (const QString& key : groupKeys()) {
        if (reader.has(key)) {
            return readGroup(reader, key, place, depth);
        }
    }
    if (reader.has(u"property"_s)) {
        if (place == Place::Segment) {
            m_problem.raise(onlyInsideEvent(reader.pathOf(u"property"_s)));
        }
        PropertyCondition condition{reader.text(u"property"_s), readComparison(reader)};
        switch (condition.comparison.op) {
        case Operator::TopPercent:
        case Operator::DecileIs:
        case Operator::ChangedInLast:
            m_problem.raise(notInsideEvent(reader.pathOf(u"op"_s)));
            break;
        default:
            break;
        }
        return condition;
    }
    for (const QString& key : kindKeys()) {
        if (reader.has(key) && place == Place::Event) {
            m_problem.raise(notInsideEvent(reader.pathOf(key)));
            return {};
        }
    }
    if (reader.has(u"trait"_s)) {
        return TraitCondition{reader.text(u"trait"_s), readComparison(reader), {}};
    }
    if (reader.has(u"event"_s)) {
        return readEvent(reader);
    }
    if (reader.has(u"sequence"_s)) {
        return readSequence(reader);
    }
    if (reader.has(u"segment"_s)) {
        return readSegment(reader);
    }
    if (reader.has(u"consent"_s)) {
        return readConsent(reader);
    }
    if (reader.has(u"source"_s)) {
        return SourceCondition{reader.text(u"source"_s)};
    }
    if (reader.has(u"identifier"_s)) {
        return readIdentifier(reader);
    }
    if (reader.has(u"sample"_s)) {
        return readSample(reader);
    }
    if (reader.has(u"ids"_s)) {
        return readIds(reader);
    }
    if (reader.has(u"company"_s)) {
        return readCompany(reader, depth);
    }
    if (reader.has(u"campaign"_s)) {
        return readCampaign(reader);
    }
    m_problem.raise(unknownKindOfCondition(
        reader.path(),
        groupKeys() + (place == Place::Event ? QStringList{u"property"_s} : kindKeys())));
    return {};
}

Group NodeReader::readGroup(ObjectReader& reader, const QString& key, Place place, int depth)
{
    Group group;
    const QJsonValue value = reader.value(key);
    if (key == u"not"_s) {
        group.kind = Group::Kind::Not;
        group.children.push_back(readNode(value, reader.pathOf(key), place, depth + 1));
        return group;
    }
    group.kind = key == u"all"_s ? Group::Kind::All : Group::Kind::Any;
    group.children = readNodes(value, reader.pathOf(key), place, depth + 1);
    return group;
}

CampaignCondition NodeReader::readCampaign(ObjectReader& reader)
{
    CampaignCondition condition;
    condition.campaign = reader.text(u"campaign"_s);
    const QString did = reader.word(
        u"did"_s, {u"sent"_s, u"opened"_s, u"clicked"_s, u"converted"_s, u"in_holdout"_s});
    // Who converted, was held out or got which variant only a campaign of our own knows.
    if (did == u"converted" || did == u"in_holdout") {
        m_problem.raise(notSupportedYet(reader.pathOf(u"did"_s)));
    }
    if (reader.has(u"variant"_s)) {
        m_problem.raise(notSupportedYet(reader.pathOf(u"variant"_s)));
    }
    condition.did = did == u"opened"    ? CampaignCondition::Did::Opened
                    : did == u"clicked" ? CampaignCondition::Did::Clicked
                                        : CampaignCondition::Did::Sent;
    return condition;
}

CompanyCondition NodeReader::readCompany(ObjectReader& reader, int depth)
{
    CompanyCondition condition;
    const QString who = reader.word(u"company"_s, {u"any"_s, u"all"_s, u"none"_s});
    condition.who = who == u"all"_s    ? CompanyCondition::Who::All
                    : who == u"none"_s ? CompanyCondition::Who::None
                                       : CompanyCondition::Who::Any;
    condition.of.push_back(
        readNode(reader.value(u"of"_s), reader.pathOf(u"of"_s), Place::Segment, depth + 1));
    return condition;
}

std::vector<Node> NodeReader::readNodes(const QJsonValue& value, const QString& path, Place place,
                                        int depth)
{
    std::vector<Node> nodes;
    if (!value.isArray()) {
        m_problem.raise(mustBe(path, aList()));
        return nodes;
    }
    const QJsonArray array = value.toArray();
    nodes.reserve(std::size_t(array.size()));
    for (qsizetype i = 0; i < array.size() && !m_problem.isRaised(); ++i) {
        nodes.push_back(readNode(array.at(i), pathBelow(path, i), place, depth));
    }
    return nodes;
}

std::vector<Node> NodeReader::readWhere(ObjectReader& reader)
{
    if (!reader.has(u"where"_s)) {
        return {};
    }
    const QJsonValue where = reader.value(u"where"_s);
    if (where.isObject()) {
        // One node instead of a list of them, as in the segment itself.
        std::vector<Node> nodes;
        nodes.push_back(readNode(where, reader.pathOf(u"where"_s), Place::Event, 0));
        return nodes;
    }
    return readNodes(where, reader.pathOf(u"where"_s), Place::Event, 0);
}

Node::Content NodeReader::readEvent(ObjectReader& reader)
{
    if (reader.has(u"pattern"_s) || reader.has(u"trend"_s)) {
        return readPattern(reader);
    }
    EventCondition condition;
    condition.event = reader.text(u"event"_s);
    condition.where = readWhere(reader);
    if (reader.has(u"count"_s)) {
        ObjectReader count(reader.value(u"count"_s), reader.pathOf(u"count"_s), m_problem);
        condition.count = readNumberTest(count);
        count.refuseOthers();
    }
    for (const AggregateKey& aggregate : kAggregates) {
        if (reader.has(aggregate.key.toString())) {
            condition.aggregates.push_back(
                readAggregate(reader, aggregate.key.toString(), aggregate.kind));
        }
    }
    if (reader.has(u"pick"_s)) {
        condition.pick = reader.word(u"pick"_s, {u"first"_s, u"last"_s}) == u"first"_s
                             ? EventCondition::Pick::First
                             : EventCondition::Pick::Last;
    }
    condition.first = readOptionalWindow(reader, u"first"_s);
    condition.last = readOptionalWindow(reader, u"last"_s);
    condition.window = readOptionalWindow(reader, u"window"_s);
    return condition;
}

Aggregate NodeReader::readAggregate(ObjectReader& reader, const QString& key, Aggregate::Kind kind)
{
    ObjectReader aggregate(reader.value(key), reader.pathOf(key), m_problem);
    const QString property = aggregate.text(u"property"_s);
    const NumberTest test = readNumberTest(aggregate);
    aggregate.refuseOthers();
    return {kind, property, test};
}

PatternCondition NodeReader::readPattern(ObjectReader& reader)
{
    PatternCondition condition;
    condition.event = reader.text(u"event"_s);
    condition.where = readWhere(reader);
    if (reader.has(u"trend"_s)) {
        condition.kind = PatternCondition::Kind::Trend;
        ObjectReader trend(reader.value(u"trend"_s), reader.pathOf(u"trend"_s), m_problem);
        const QJsonObject span{{u"n"_s, trend.value(u"n"_s)}, {u"unit"_s, trend.value(u"unit"_s)}};
        condition.recent = readSpan(span, trend.path(), m_problem);
        condition.trend = readNumberTest(trend);
        trend.refuseOthers();
        return condition;
    }
    const QString kind = reader.word(u"pattern"_s, {u"stopped"_s, u"restarted"_s, u"regular"_s});
    if (kind == u"regular"_s) {
        condition.kind = PatternCondition::Kind::Regular;
        condition.times = reader.number(u"times"_s, 1, kMostTimes);
        condition.per = timeUnitFromName(reader.word(u"per"_s, {u"day"_s, u"week"_s, u"month"_s,
                                                                u"quarter"_s, u"year"_s}))
                            .value_or(TimeUnit::Day);
        condition.of = reader.number(u"of"_s, 1, kMostUnits);
        condition.in = reader.number(u"in"_s, 1, condition.of);
        return condition;
    }
    condition.kind =
        kind == u"stopped"_s ? PatternCondition::Kind::Stopped : PatternCondition::Kind::Restarted;
    condition.recent = readSpan(reader.value(u"recent"_s), reader.pathOf(u"recent"_s), m_problem);
    condition.before = readSpan(reader.value(u"before"_s), reader.pathOf(u"before"_s), m_problem);
    return condition;
}

SequenceCondition NodeReader::readSequence(ObjectReader& reader)
{
    SequenceCondition condition;
    const QString path = reader.pathOf(u"sequence"_s);
    const QJsonValue value = reader.value(u"sequence"_s);
    const QJsonArray steps = value.toArray();
    if (!value.isArray()) {
        m_problem.raise(mustBe(path, aList()));
    } else if (steps.isEmpty()) {
        m_problem.raise(emptyList(path));
    } else if (steps.size() > kMostSteps) {
        m_problem.raise(numberOutOfRange(path, u"1"_s, QString::number(kMostSteps)));
    }
    for (qsizetype i = 0; i < steps.size() && !m_problem.isRaised(); ++i) {
        condition.steps.push_back(readStep(steps.at(i), pathBelow(path, i)));
    }
    if (!condition.steps.empty()) {
        const SequenceStep& first = condition.steps.front();
        if (!first.did || first.within) {
            m_problem.raise(startsWithSomethingDone(pathBelow(path, 0)));
        }
    }
    if (reader.has(u"same"_s)) {
        condition.same = reader.text(u"same"_s);
    }
    condition.window = readOptionalWindow(reader, u"window"_s);
    return condition;
}

SequenceStep NodeReader::readStep(const QJsonValue& value, const QString& path)
{
    ObjectReader reader(value, path, m_problem);
    SequenceStep step;
    step.event = reader.text(u"event"_s);
    step.where = readWhere(reader);
    step.did = reader.flag(u"did"_s, true);
    if (reader.has(u"within"_s)) {
        step.within = readSpan(reader.value(u"within"_s), reader.pathOf(u"within"_s), m_problem);
    }
    reader.refuseOthers();
    return step;
}

} // namespace rondom::segments
