#pragma once

#include "tests/support/naivecomparison.h"
#include "tests/support/naiveevents.h"
#include "tests/support/world.h"

namespace rondom::tests {

/// The meaning of a segment definition, written straight from its description over plain values:
/// one person at a time, no SQL, nothing shared with the product but calendars, decimals and
/// folding. Slow and obvious. Definitions must be valid.
class NaiveEvaluator
{
public:
    explicit NaiveEvaluator(const World& world)
        : m_world(world), m_comparison(world.calendar(), world.now), m_events(world)
    {
    }

    QList<qint64> members(const QJsonObject& definition) const
    {
        QList<qint64> ids;
        for (const WorldPerson& person : m_world.people) {
            if (isMember(definition, person)) {
                ids.append(person.id);
            }
        }
        return ids;
    }

    bool isMember(const QJsonObject& definition, const WorldPerson& person) const
    {
        const QJsonObject where = definition.value(naive::key("where")).toObject();
        const QJsonObject exclude = definition.value(naive::key("exclude")).toObject();
        const bool isIn = where.isEmpty() || naive::leftOut(where) || holds(where, person);
        const bool isOut = !exclude.isEmpty() && !naive::leftOut(exclude) && holds(exclude, person);
        return isIn && !isOut;
    }

private:
    bool holds(const QJsonObject& node, const WorldPerson& person) const
    {
        if (naive::isGroup(node)) {
            return naive::combined(node,
                                   [&](const QJsonObject& child) { return holds(child, person); });
        }
        if (node.contains(naive::key("company"))) {
            return companyHolds(node, person);
        }
        if (node.contains(naive::key("trait"))) {
            return traitHolds(node, person);
        }
        if (node.contains(naive::key("sequence"))) {
            return m_events.sequenceHolds(node, person);
        }
        if (node.contains(naive::key("event"))) {
            return node.contains(naive::key("pattern")) || node.contains(naive::key("trend"))
                       ? m_events.patternHolds(node, person)
                       : m_events.eventHolds(node, person);
        }
        if (node.contains(naive::key("segment"))) {
            return isMember(m_world.segments.value(node.value(naive::key("segment")).toString()),
                            person);
        }
        if (node.contains(naive::key("source"))) {
            return person.source == node.value(naive::key("source")).toString();
        }
        if (node.contains(naive::key("identifier"))) {
            const bool isSet =
                person.identifierTypes.contains(node.value(naive::key("identifier")).toString());
            return isSet == (node.value(naive::key("op")).toString() == naive::key("is_set"));
        }
        if (node.contains(naive::key("ids"))) {
            return node.value(naive::key("ids")).toArray().contains(QJsonValue(person.id));
        }
        qFatal("the naive evaluator does not know this condition");
    }

    static QString companyOf(const WorldPerson& person)
    {
        // "Acme" and "ACME B.V." of RandomWorld are one.
        const QString name = person.traits.value(naive::key("company")).text;
        return name.left(4).toLower();
    }

    bool companyHolds(const QJsonObject& node, const WorldPerson& person) const
    {
        if (companyOf(person).isEmpty()) {
            return false;
        }
        int fitting = 0;
        int people = 0;
        for (const WorldPerson& other : m_world.people) {
            if (companyOf(other) == companyOf(person)) {
                ++people;
                fitting += holds(node.value(naive::key("of")).toObject(), other) ? 1 : 0;
            }
        }
        const QString who = node.value(naive::key("company")).toString();
        return who == naive::key("any")   ? fitting > 0
               : who == naive::key("all") ? fitting == people
                                          : fitting == 0;
    }

    bool traitHolds(const QJsonObject& node, const WorldPerson& person) const
    {
        const QString trait = node.value(naive::key("trait")).toString();
        const QString op = node.value(naive::key("op")).toString();
        const auto found = person.traits.constFind(trait);
        const naive::Comparison::Cell cell =
            found == person.traits.cend() ? naive::Comparison::Cell() : m_comparison.cellOf(*found);
        if (op == naive::key("top_percent") || op == naive::key("decile_is")) {
            return cell.kind == naive::Comparison::Cell::Kind::Number &&
                   rankHolds(node, trait, cell.number);
        }
        return m_comparison.compares(node, cell);
    }

    bool rankHolds(const QJsonObject& node, const QString& trait, Decimal number) const
    {
        qint64 people = 0;
        qint64 higher = 0;
        for (const WorldPerson& other : m_world.people) {
            const auto found = other.traits.constFind(trait);
            if (found != other.traits.cend()) {
                ++people;
                higher += number < m_comparison.cellOf(*found).number ? 1 : 0;
            }
        }
        if (node.value(naive::key("op")).toString() == naive::key("decile_is")) {
            return 10 * higher / people + 1 == node.value(naive::key("value")).toInt();
        }
        // Fewer than ceil(percent / 100 x people) have more.
        const Decimal wanted = *naive::Comparison::numberOf(node.value(naive::key("value"))) *
                               Decimal::fromInteger(people);
        return Decimal::fromInteger(100 * higher) < wanted;
    }

    const World& m_world;
    naive::Comparison m_comparison;
    naive::Events m_events;
};

} // namespace rondom::tests
