#include "models/segments/columnengine.h"

#include "models/segments/eventmeter.h"
#include "models/segments/patternmeter.h"
#include "models/segments/sequencewalk.h"
#include "models/segments/traitmeter.h"

#include <array>

namespace rondom::segments {

namespace {

/// In place of the number of a kind of event that never happened.
constexpr qint64 kNoKind = -1;

} // namespace

Result<std::optional<columns::MemberSet>> ColumnEngine::members(const Node& condition) const
{
    if (const auto* trait = std::get_if<TraitCondition>(&condition.content)) {
        // What was stated when, and what is worked out of events, is in the tables.
        const auto known = m_reader.catalog().trait(trait->trait);
        return trait->heldFor || (known && known->computed)
                   ? Result<Answer>(Answer())
                   : TraitMeter::members(m_reader, *trait, m_before.get());
    }
    if (const auto* event = std::get_if<EventCondition>(&condition.content)) {
        return eventMembers(*event);
    }
    if (const auto* pattern = std::get_if<PatternCondition>(&condition.content)) {
        return patternMembers(*pattern);
    }
    if (const auto* sequence = std::get_if<SequenceCondition>(&condition.content)) {
        return sequenceMembers(*sequence);
    }
    return Answer();
}

columns::MemberSet ColumnEngine::start(bool areMembers) const
{
    if (m_before) {
        columns::MemberSet members = *m_before;
        members.grow(m_reader.snapshot().population()->size());
        m_reader.snapshot().setChanged(members, areMembers);
        return members;
    }
    columns::MemberSet members(m_reader.snapshot().population()->size());
    if (areMembers) {
        members.invert();
    }
    return members;
}

columns::Snapshot::Whom ColumnEngine::whom() const
{
    return m_before ? columns::Snapshot::Whom::Changed : columns::Snapshot::Whom::Everybody;
}

Result<ColumnEngine::Answer> ColumnEngine::eventMembers(const EventCondition& condition) const
{
    const auto meter = EventMeter::make(m_reader, condition);
    if (!meter) {
        return meter.error();
    }
    if (!*meter) {
        return Answer();
    }
    const qint64 kind = m_reader.snapshot().kind(condition.event).value_or(kNoKind);
    const bool holdsForNothing = (*meter)->holds({});
    columns::MemberSet members = start(holdsForNothing);
    const auto visit = [&](const auto& holds) {
        m_reader.snapshot().forEachPerson(
            std::array{kind}, (*meter)->scan(), whom(),
            [&](qsizetype place, std::span<const columns::EventList> events) {
                if (holds(events.front()) != holdsForNothing) {
                    members.flip(place);
                }
            });
    };
    // What is asked most often is only a count or a sum.
    if (const auto count = (*meter)->asCount()) {
        visit(*count);
    } else if (const auto sum = (*meter)->asRevenue()) {
        visit(*sum);
    } else {
        visit([&meter](const columns::EventList& events) { return (*meter)->holds(events); });
    }
    return Answer(std::move(members));
}

Result<ColumnEngine::Answer> ColumnEngine::patternMembers(const PatternCondition& condition) const
{
    const auto meter = PatternMeter::make(m_reader, condition);
    if (!meter) {
        return meter.error();
    }
    if (!*meter) {
        return Answer();
    }
    columns::MemberSet members = start(false);
    const qint64 kind = m_reader.snapshot().kind(condition.event).value_or(kNoKind);
    m_reader.snapshot().forEachPerson(
        std::array{kind}, (*meter)->scan(), whom(),
        [&](qsizetype place, std::span<const columns::EventList> events) {
            if ((*meter)->holds(events.front())) {
                members.insert(place);
            }
        });
    return Answer(std::move(members));
}

Result<ColumnEngine::Answer> ColumnEngine::sequenceMembers(const SequenceCondition& condition) const
{
    const auto walk = SequenceWalk::make(m_reader, condition);
    if (!walk) {
        return walk.error();
    }
    if (!*walk) {
        return Answer();
    }
    std::vector<qint64> kinds;
    for (const SequenceStep& step : condition.steps) {
        kinds.push_back(m_reader.snapshot().kind(step.event).value_or(kNoKind));
    }
    columns::MemberSet members = start(false);
    m_reader.snapshot().forEachPerson(
        kinds, (*walk)->scan(), whom(),
        [&](qsizetype place, std::span<const columns::EventList> events) {
            if ((*walk)->holds(events)) {
                members.insert(place);
            }
        });
    return Answer(std::move(members));
}

} // namespace rondom::segments
