#include "models/segments/sentencebuilder.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

QString SentenceBuilder::sentence(const Definition& definition) const
{
    QString text = !definition.where || isLeftOut(*definition.where)
                       ? m_phrases.fill(Phrase::Everyone)
                       : m_phrases.fill(Phrase::EveryoneFor, {clause(*definition.where)});
    if (definition.exclude && !isLeftOut(*definition.exclude)) {
        text += u' ' + m_phrases.fill(Phrase::LeftOut, {clause(*definition.exclude)});
    }
    return text;
}

QString SentenceBuilder::clause(const Node& node) const
{
    if (const auto* group = std::get_if<Group>(&node.content)) {
        return groupClause(*group);
    }
    if (const auto* trait = std::get_if<TraitCondition>(&node.content)) {
        const QString clause = m_values.clause(m_phrases.nameOf(trait->trait), trait->comparison);
        return trait->heldFor
                   ? m_phrases.fill(Phrase::HeldFor, {clause, m_values.span(*trait->heldFor)})
                   : clause;
    }
    if (const auto* property = std::get_if<PropertyCondition>(&node.content)) {
        return m_values.clause(m_phrases.nameOf(property->property), property->comparison);
    }
    if (const auto* event = std::get_if<EventCondition>(&node.content)) {
        return eventClause(*event);
    }
    if (const auto* pattern = std::get_if<PatternCondition>(&node.content)) {
        return patternClause(*pattern);
    }
    if (const auto* sequence = std::get_if<SequenceCondition>(&node.content)) {
        return sequenceClause(*sequence);
    }
    if (const auto* segment = std::get_if<SegmentCondition>(&node.content)) {
        return segmentClause(*segment);
    }
    if (const auto* company = std::get_if<CompanyCondition>(&node.content)) {
        return companyClause(*company);
    }
    return otherClause(node);
}

QString SentenceBuilder::companyClause(const CompanyCondition& condition) const
{
    const Node& of = condition.of.front();
    const bool isGroup = std::holds_alternative<Group>(of.content);
    const QString part = isGroup ? m_phrases.fill(Phrase::Brackets, {clause(of)}) : clause(of);
    switch (condition.who) {
    case CompanyCondition::Who::Any:
        return m_phrases.fill(Phrase::AnyOfCompany, {part});
    case CompanyCondition::Who::All:
        return m_phrases.fill(Phrase::AllOfCompany, {part});
    case CompanyCondition::Who::None:
        return m_phrases.fill(Phrase::NoneOfCompany, {part});
    }
    Q_UNREACHABLE();
}

QString SentenceBuilder::groupClause(const Group& group) const
{
    QStringList parts;
    for (const Node& child : group.children) {
        if (isLeftOut(child)) {
            continue;
        }
        const auto* inner = std::get_if<Group>(&child.content);
        const bool needsBrackets = inner && inner->kind != Group::Kind::Not &&
                                   group.kind != Group::Kind::Not && group.children.size() > 1;
        const QString part = clause(child);
        parts.append(needsBrackets ? m_phrases.fill(Phrase::Brackets, {part}) : part);
    }
    if (group.kind != Group::Kind::Not) {
        return m_phrases.joined(parts, group.kind == Group::Kind::All ? Phrase::And : Phrase::Or);
    }
    const auto* segment = std::get_if<SegmentCondition>(&group.children.front().content);
    if (segment && segment->when == SegmentCondition::When::Now) {
        return m_phrases.fill(Phrase::NotInSegment, {m_values.quoted(segment->segment)});
    }
    return m_phrases.fill(Phrase::Not, parts);
}

QString SentenceBuilder::eventName(const EventCondition& condition) const
{
    const QString name = namedWith(condition.event, condition.where);
    switch (condition.pick) {
    case EventCondition::Pick::First:
        return m_phrases.fill(Phrase::FirstEvent, {name});
    case EventCondition::Pick::Last:
        return m_phrases.fill(Phrase::LastEvent, {name});
    case EventCondition::Pick::Every:
        break;
    }
    return name;
}

QString SentenceBuilder::eventClause(const EventCondition& condition) const
{
    const QString name = eventName(condition);
    const QString time = window(condition.window);
    QStringList parts;
    if (condition.count) {
        const NumberTest& count = *condition.count;
        const bool isNone = count.op == Operator::Equal && count.value.isZero();
        const bool isOne = count.op != Operator::Between && count.value == Decimal::fromInteger(1);
        parts.append(isNone ? m_phrases.fill(Phrase::DidNotHappen, {name, time})
                            : m_phrases.fill(isOne ? Phrase::HappenedOnce : Phrase::HappenedTimes,
                                             {name, time, m_values.test(count)}));
    }
    for (const Aggregate& aggregate : condition.aggregates) {
        parts.append(m_phrases.fill(
            Phrase::MeasureOf, {measure(aggregate), name, time, m_values.test(aggregate.test)}));
    }
    if (condition.first) {
        parts.append(m_phrases.fill(
            Phrase::FirstEventWas,
            {time.isEmpty() ? name : QString(name + u' ' + time), window(condition.first)}));
    }
    if (condition.last) {
        parts.append(m_phrases.fill(
            Phrase::LastEventWas,
            {time.isEmpty() ? name : QString(name + u' ' + time), window(condition.last)}));
    }
    if (parts.isEmpty()) {
        parts.append(m_phrases.fill(Phrase::Happened, {name, time}));
    }
    return m_phrases.joined(parts, Phrase::And);
}

QString SentenceBuilder::measure(const Aggregate& aggregate) const
{
    const QStringList name{m_phrases.nameOf(aggregate.property)};
    switch (aggregate.kind) {
    case Aggregate::Kind::Distinct:
        return m_phrases.fill(Phrase::DifferentValues, name);
    case Aggregate::Kind::Sum:
        return m_phrases.fill(Phrase::Total, name);
    case Aggregate::Kind::Average:
        return m_phrases.fill(Phrase::Average, name);
    case Aggregate::Kind::Minimum:
        return m_phrases.fill(Phrase::Lowest, name);
    case Aggregate::Kind::Maximum:
        return m_phrases.fill(Phrase::Highest, name);
    case Aggregate::Kind::Median:
        return m_phrases.fill(Phrase::Median, name);
    }
    Q_UNREACHABLE();
}

/// What is worked out of the property, without the events it is of.
QString SentenceBuilder::valueOf(const ComputedTrait& trait) const
{
    if (const auto kind = aggregateOf(trait.computation)) {
        return measure({*kind, trait.property, {}});
    }
    const QStringList name{m_phrases.nameOf(trait.property)};
    switch (trait.computation) {
    case Computation::UniqueList:
        return m_phrases.fill(Phrase::ValuesOf, name);
    case Computation::MostFrequent:
        return m_phrases.fill(Phrase::MostFrequentOf, name);
    case Computation::FirstValue:
        return m_phrases.fill(Phrase::FirstValueOf, name);
    default:
        return m_phrases.fill(Phrase::LastValueOf, name);
    }
}

QString SentenceBuilder::computed(const ComputedTrait& trait) const
{
    if (trait.computation == Computation::Ratio) {
        return m_phrases.fill(Phrase::TraitRatio,
                              {computed(trait.parts.front()), computed(trait.parts.back())});
    }
    const QString name = namedWith(trait.events.event, trait.events.where);
    const QString time = window(trait.events.window);
    const auto told = [&] {
        switch (trait.computation) {
        case Computation::Count:
            return m_phrases.fill(Phrase::TraitCount, {name, time});
        case Computation::FirstAt:
            return m_phrases.fill(Phrase::TraitFirstAt, {name, time});
        case Computation::LastAt:
            return m_phrases.fill(Phrase::TraitLastAt, {name, time});
        case Computation::DaysSince:
            return m_phrases.fill(Phrase::TraitDaysSince, {name, time});
        case Computation::DaysBetween:
            return m_phrases.fill(Phrase::TraitDaysBetween, {name, time});
        default:
            return m_phrases.fill(Phrase::TraitOver, {valueOf(trait), name, time});
        }
    }();
    return trait.events.isOfLastVisit ? m_phrases.fill(Phrase::DuringLastVisit, {told}) : told;
}

QString SentenceBuilder::patternClause(const PatternCondition& condition) const
{
    const QString name = namedWith(condition.event, condition.where);
    switch (condition.kind) {
    case PatternCondition::Kind::Stopped:
        return m_phrases.fill(Phrase::Stopped, {name, m_values.span(condition.before),
                                                m_values.span(condition.recent)});
    case PatternCondition::Kind::Restarted:
        return m_phrases.fill(Phrase::Restarted, {name, m_values.span(condition.before),
                                                  m_values.span(condition.recent)});
    case PatternCondition::Kind::Regular:
        return m_phrases.fill(Phrase::Regular,
                              {name, QString::number(condition.times),
                               m_phrases.unit(condition.per, 1), QString::number(condition.in),
                               m_phrases.span(condition.of, condition.per)});
    case PatternCondition::Kind::Trend:
        return m_phrases.fill(
            Phrase::Trend, {name, m_values.span(condition.recent), m_values.test(condition.trend)});
    }
    Q_UNREACHABLE();
}

QString SentenceBuilder::sequenceClause(const SequenceCondition& condition) const
{
    QStringList steps;
    for (const SequenceStep& step : condition.steps) {
        QString text = namedWith(step.event, step.where);
        if (!steps.isEmpty()) {
            text = m_phrases.fill(step.did ? Phrase::Then : Phrase::ThenNot, {text});
        }
        steps.append(step.within
                         ? m_phrases.fill(Phrase::Within, {text, m_values.span(*step.within)})
                         : text);
    }
    const QString clause =
        m_phrases.fill(Phrase::InOrder, {steps.join(u", "_s), window(condition.window)});
    return condition.same.isEmpty()
               ? clause
               : m_phrases.fill(Phrase::WithTheSame, {clause, m_phrases.nameOf(condition.same)});
}

QString SentenceBuilder::segmentClause(const SegmentCondition& condition) const
{
    const QString name = m_values.quoted(condition.segment);
    const QString time = window(condition.window);
    switch (condition.when) {
    case SegmentCondition::When::Now:
        return m_phrases.fill(Phrase::InSegment, {name});
    case SegmentCondition::When::Since:
        return m_phrases.fill(Phrase::InSegmentSince, {name, time});
    case SegmentCondition::When::Entered:
        return m_phrases.fill(Phrase::EnteredSegment, {name, time});
    case SegmentCondition::When::Left:
        return m_phrases.fill(Phrase::LeftSegment, {name, time});
    case SegmentCondition::When::For:
        return m_phrases.fill(Phrase::InSegmentFor, {name, m_values.span(*condition.span)});
    case SegmentCondition::When::Ever:
        return m_phrases.fill(Phrase::EverInSegment, {name});
    }
    Q_UNREACHABLE();
}

QString SentenceBuilder::otherClause(const Node& node) const
{
    if (const auto* consent = std::get_if<ConsentCondition>(&node.content)) {
        return m_phrases.fill(Phrase::ConsentIs, {m_phrases.nameOfConsent(consent->purpose),
                                                  m_phrases.nameOfConsent(consent->channel),
                                                  m_phrases.consentState(consent->state)});
    }
    if (const auto* source = std::get_if<SourceCondition>(&node.content)) {
        return m_phrases.fill(Phrase::KnownFrom, {m_values.quoted(source->source)});
    }
    if (const auto* identifier = std::get_if<IdentifierCondition>(&node.content)) {
        return m_phrases.fill(identifier->isSet ? Phrase::HasIdentifier : Phrase::HasNoIdentifier,
                              {m_phrases.nameOf(identifier->type)});
    }
    if (const auto* sample = std::get_if<SampleCondition>(&node.content)) {
        return m_phrases.fill(Phrase::InSample, {sample->percent.toString()});
    }
    if (const auto* campaign = std::get_if<CampaignCondition>(&node.content)) {
        const QStringList name{m_values.quoted(campaign->campaign)};
        switch (campaign->did) {
        case CampaignCondition::Did::Sent:
            return m_phrases.fill(Phrase::CampaignSent, name);
        case CampaignCondition::Did::Opened:
            return m_phrases.fill(Phrase::CampaignOpened, name);
        case CampaignCondition::Did::Clicked:
            return m_phrases.fill(Phrase::CampaignClicked, name);
        }
    }
    const auto& ids = std::get<IdsCondition>(node.content);
    return m_phrases.fill(Phrase::OneOfChosen, {QString::number(ids.ids.size())});
}

QString SentenceBuilder::namedWith(const QString& event, const std::vector<Node>& where) const
{
    QStringList parts;
    for (const Node& node : where) {
        if (!isLeftOut(node)) {
            const bool isGroup = std::holds_alternative<Group>(node.content);
            parts.append(isGroup ? m_phrases.fill(Phrase::Brackets, {clause(node)}) : clause(node));
        }
    }
    if (parts.isEmpty()) {
        return m_values.quoted(event);
    }
    const QString asked = m_phrases.joined(parts, Phrase::And);
    return m_phrases.fill(Phrase::EventWith,
                          {m_values.quoted(event), m_phrases.fill(Phrase::Brackets, {asked})});
}

QString SentenceBuilder::window(const std::optional<Window>& window) const
{
    if (!window) {
        return {};
    }
    const QString length = m_phrases.span(window->n, window->unit);
    switch (window->kind) {
    case Window::Kind::Last:
        return m_phrases.fill(Phrase::InTheLast, {length});
    case Window::Kind::BeforeLast:
        return m_phrases.fill(Phrase::MoreThanAgo, {length});
    case Window::Kind::BetweenAgo:
        return m_phrases.fill(Phrase::BetweenAgo, {QString::number(window->from), length});
    case Window::Kind::This:
        return m_phrases.calendarUnit(window->unit, 0);
    case Window::Kind::Previous:
        return m_phrases.calendarUnit(window->unit, -1);
    case Window::Kind::Dates:
        break;
    }
    if (window->end.isEmpty()) {
        return m_phrases.fill(Phrase::Since, {m_values.moment(window->begin)});
    }
    if (window->begin.isEmpty()) {
        return m_phrases.fill(Phrase::Until, {m_values.moment(window->end)});
    }
    return m_phrases.fill(Phrase::FromTo,
                          {m_values.moment(window->begin), m_values.moment(window->end)});
}

} // namespace rondom::segments
