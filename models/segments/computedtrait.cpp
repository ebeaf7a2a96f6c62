#include "models/segments/computedtrait.h"

#include "models/segments/literal.h"
#include "models/segments/nodereader.h"
#include "models/segments/nodewriter.h"
#include "models/segments/refusaltext.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

constexpr auto kFormat = "trait/1"_L1;

struct Named
{
    QStringView name;
    Computation computation;
};

constexpr std::array<Named, 16> kComputations{{
    {u"count", Computation::Count},
    {u"sum", Computation::Sum},
    {u"avg", Computation::Average},
    {u"min", Computation::Minimum},
    {u"max", Computation::Maximum},
    {u"median", Computation::Median},
    {u"unique_count", Computation::UniqueCount},
    {u"unique_list", Computation::UniqueList},
    {u"most_frequent", Computation::MostFrequent},
    {u"first_value", Computation::FirstValue},
    {u"last_value", Computation::LastValue},
    {u"first_at", Computation::FirstAt},
    {u"last_at", Computation::LastAt},
    {u"days_since", Computation::DaysSince},
    {u"days_between", Computation::DaysBetween},
    {u"ratio", Computation::Ratio},
}};

/// The events of a trait are written as those of a condition.
EventCondition readEvents(ObjectReader& reader)
{
    QJsonObject condition{{u"event"_s, reader.text(u"event"_s)}};
    for (const QString& key : {u"where"_s, u"window"_s}) {
        if (reader.has(key)) {
            condition.insert(key, reader.value(key));
        }
    }
    EventCondition events;
    if (!reader.problem().isRaised()) {
        Node node = NodeReader(reader.problem()).read(condition, reader.path());
        if (auto* read = std::get_if<EventCondition>(&node.content)) {
            events = std::move(*read);
        }
    }
    if (reader.has(u"session"_s)) {
        events.isOfLastVisit = reader.word(u"session"_s, {u"last"_s}) == u"last"_s;
    }
    return events;
}

ComputedTrait readTrait(ObjectReader& reader);

ComputedTrait readPart(ObjectReader& reader, const QString& key)
{
    ObjectReader part(reader.value(key), reader.pathOf(key), reader.problem());
    ComputedTrait trait = readTrait(part);
    const bool isNumber = trait.type() == ValueType::Number;
    if (!reader.problem().isRaised() && (!isNumber || trait.computation == Computation::Ratio)) {
        reader.problem().raise(mustBe(part.pathOf(u"compute"_s), aNumber()));
    }
    part.refuseOthers();
    return trait;
}

ComputedTrait readTrait(ObjectReader& reader)
{
    QStringList words;
    for (const Named& one : kComputations) {
        words.append(one.name.toString());
    }
    ComputedTrait trait;
    trait.computation =
        computationFromName(reader.word(u"compute"_s, words)).value_or(Computation::Count);
    if (reader.problem().isRaised()) {
        return trait;
    }
    if (trait.computation == Computation::Ratio) {
        trait.parts.push_back(readPart(reader, u"of"_s));
        trait.parts.push_back(readPart(reader, u"by"_s));
        return trait;
    }
    if (needsProperty(trait.computation)) {
        trait.property = reader.text(u"property"_s);
    }
    trait.events = readEvents(reader);
    return trait;
}

void write(QJsonObject& json, const ComputedTrait& trait)
{
    json.insert(u"compute"_s, computationName(trait.computation));
    if (trait.computation == Computation::Ratio) {
        QJsonObject of;
        write(of, trait.parts.front());
        QJsonObject by;
        write(by, trait.parts.back());
        json.insert(u"of"_s, of);
        json.insert(u"by"_s, by);
        return;
    }
    if (!trait.property.isEmpty()) {
        json.insert(u"property"_s, trait.property);
    }
    const QJsonObject events = toJsonValue(Node{{}, false, trait.events});
    for (auto member = events.begin(); member != events.end(); ++member) {
        json.insert(member.key(), *member);
    }
}

} // namespace

ValueType ComputedTrait::type() const
{
    switch (computation) {
    case Computation::UniqueList:
        return ValueType::List;
    case Computation::MostFrequent:
    case Computation::FirstValue:
    case Computation::LastValue:
        return ValueType::Text;
    case Computation::FirstAt:
    case Computation::LastAt:
        return ValueType::DateTime;
    default:
        return ValueType::Number;
    }
}

QJsonObject ComputedTrait::toJson() const
{
    QJsonObject json{{u"rondom"_s, QString(kFormat)}, {u"trait"_s, key}};
    write(json, *this);
    return json;
}

bool operator==(const ComputedTrait& a, const ComputedTrait& b)
{
    return a.key == b.key && a.computation == b.computation && a.events == b.events &&
           a.property == b.property && a.parts == b.parts;
}

std::optional<Aggregate::Kind> aggregateOf(Computation computation)
{
    switch (computation) {
    case Computation::Sum:
        return Aggregate::Kind::Sum;
    case Computation::Average:
        return Aggregate::Kind::Average;
    case Computation::Minimum:
        return Aggregate::Kind::Minimum;
    case Computation::Maximum:
        return Aggregate::Kind::Maximum;
    case Computation::Median:
        return Aggregate::Kind::Median;
    case Computation::UniqueCount:
        return Aggregate::Kind::Distinct;
    default:
        return std::nullopt;
    }
}

bool needsProperty(Computation computation)
{
    switch (computation) {
    case Computation::Count:
    case Computation::FirstAt:
    case Computation::LastAt:
    case Computation::DaysSince:
    case Computation::DaysBetween:
    case Computation::Ratio:
        return false;
    default:
        return true;
    }
}

QString computationName(Computation computation)
{
    const auto found =
        std::find_if(kComputations.begin(), kComputations.end(),
                     [computation](const Named& one) { return one.computation == computation; });
    return found->name.toString();
}

std::optional<Computation> computationFromName(QStringView name)
{
    const auto found = std::find_if(kComputations.begin(), kComputations.end(),
                                    [name](const Named& one) { return one.name == name; });
    return found == kComputations.end() ? std::nullopt : std::optional(found->computation);
}

Result<ComputedTrait> parseComputedTrait(const QByteArray& json)
{
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(json, &failure);
    if (failure.error != QJsonParseError::NoError) {
        return notJson(QString::number(failure.offset));
    }
    return document.isObject() ? parseComputedTrait(document.object())
                               : Result<ComputedTrait>(mustBe({}, anObject()));
}

Result<ComputedTrait> parseComputedTrait(const QJsonObject& json)
{
    Problem problem;
    ObjectReader reader(json, {}, problem);
    if (reader.value(u"rondom"_s).toString() != kFormat) {
        return wrongTraitFormat();
    }
    const QString key = reader.text(u"trait"_s);
    ComputedTrait trait = readTrait(reader);
    trait.key = key;
    reader.refuseOthers();
    if (problem.isRaised()) {
        return problem.error();
    }
    return trait;
}

std::optional<EventCondition> asEventCondition(const ComputedTrait& trait,
                                               const Comparison& comparison)
{
    const auto aggregate = aggregateOf(trait.computation);
    if (!aggregate && trait.computation != Computation::Count) {
        return std::nullopt;
    }
    const bool isAlwaysThere = trait.computation == Computation::Count ||
                               trait.computation == Computation::Sum ||
                               trait.computation == Computation::UniqueCount;
    NumberTest test;
    test.op = comparison.op;
    switch (comparison.op) {
    case Operator::NotEqual:
        // Who has no value differs from every value, and did nothing a condition could compare.
        if (!isAlwaysThere) {
            return std::nullopt;
        }
        break;
    case Operator::Equal:
    case Operator::Less:
    case Operator::LessOrEqual:
    case Operator::Greater:
    case Operator::GreaterOrEqual:
    case Operator::Between:
        break;
    default:
        return std::nullopt;
    }
    for (Decimal* const border : {&test.value, &test.high}) {
        const qsizetype index = border == &test.value ? 0 : comparison.values.size() - 1;
        const auto number = literalNumber(comparison.values.value(index));
        if (!number) {
            return std::nullopt;
        }
        *border = *number;
    }
    EventCondition condition = trait.events;
    if (aggregate) {
        condition.aggregates.push_back({*aggregate, trait.property, test});
    } else {
        condition.count = test;
    }
    return condition;
}

} // namespace rondom::segments
