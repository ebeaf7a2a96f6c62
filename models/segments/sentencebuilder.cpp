#include "models/segments/sentencebuilder.h"

#include "models/segments/valuereader.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

/// A value longer than this is cut: the sentence must stay one.
constexpr qsizetype kLongestShown = 60;

} // namespace

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
        return comparisonClause(m_phrases.nameOf(trait->trait), trait->comparison);
    }
    if (const auto* property = std::get_if<PropertyCondition>(&node.content)) {
        return comparisonClause(m_phrases.nameOf(property->property), property->comparison);
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
    return otherClause(node);
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
        return m_phrases.joined(parts,
                                group.kind == Group::Kind::All ? Phrase::And : Phrase::Or);
    }
    const auto* segment = std::get_if<SegmentCondition>(&group.children.front().content);
    if (segment && segment->when == SegmentCondition::When::Now) {
        return m_phrases.fill(Phrase::NotInSegment, {quoted(segment->segment)});
    }
    return m_phrases.fill(Phrase::Not, parts);
}

QString SentenceBuilder::comparisonClause(const QString& name, const Comparison& comparison) const
{
    QString clause = valueClause(name, comparison);
    if (!comparison.alsoEmpty) {
        clause = m_phrases.fill(Phrase::OnlyIfKnown, {clause});
    }
    return comparison.isExact ? m_phrases.fill(Phrase::LetterForLetter, {clause}) : clause;
}

QString SentenceBuilder::valueClause(const QString& name, const Comparison& comparison) const
{
    const QStringList values = literals(comparison);
    const QString first = values.value(0);
    const QString anyOf = m_phrases.joined(values, Phrase::Or);
    const QString allOf = m_phrases.joined(values, Phrase::And);
    const auto with = [&](Phrase phrase, const QString& value, const QString& other = {}) {
        return m_phrases.fill(phrase, {name, value, other});
    };
    switch (comparison.op) {
    case Operator::Equal:
        return with(Phrase::Is, first);
    case Operator::NotEqual:
        return with(Phrase::IsNot, first);
    case Operator::Less:
        return with(Phrase::IsLess, first);
    case Operator::LessOrEqual:
        return with(Phrase::IsAtMost, first);
    case Operator::Greater:
        return with(Phrase::IsMore, first);
    case Operator::GreaterOrEqual:
        return with(Phrase::IsAtLeast, first);
    case Operator::Between:
        return with(Phrase::IsBetween, first, values.value(1));
    case Operator::NotBetween:
        return with(Phrase::IsNotBetween, first, values.value(1));
    case Operator::In:
        return with(Phrase::Is, anyOf);
    case Operator::NotIn:
        return with(Phrase::IsNoneOf, allOf);
    case Operator::Contains:
        return with(Phrase::Contains, first);
    case Operator::NotContains:
        return with(Phrase::ContainsNot, first);
    case Operator::StartsWith:
        return with(Phrase::StartsWith, first);
    case Operator::EndsWith:
        return with(Phrase::EndsWith, first);
    case Operator::Like:
        return with(Phrase::LooksLike, first);
    case Operator::Matches:
        return with(Phrase::MatchesPattern, first);
    case Operator::IsSet:
        return with(Phrase::IsKnown, {});
    case Operator::NotSet:
        return with(Phrase::IsUnknown, {});
    case Operator::IsTrue:
        return with(Phrase::Is, m_phrases.fill(Phrase::True));
    case Operator::IsFalse:
        return with(Phrase::Is, m_phrases.fill(Phrase::False));
    case Operator::ContainsAll:
        return with(Phrase::ContainsAll, allOf);
    case Operator::ContainsAny:
        return with(Phrase::ContainsAny, anyOf);
    case Operator::ContainsNone:
        return with(Phrase::ContainsNone, allOf);
    case Operator::Length:
        return with(Phrase::HasLength, test(*comparison.length));
    case Operator::TopPercent:
        return with(Phrase::IsInTop, first);
    case Operator::DecileIs:
        return with(Phrase::IsInDecile, QString::number(comparison.numbers.value(0)));
    default:
        return timeClause(name, comparison);
    }
}

QString SentenceBuilder::timeClause(const QString& name, const Comparison& comparison) const
{
    const auto with = [&](Phrase phrase, const QString& value, const QString& other = {}) {
        return m_phrases.fill(phrase, {name, value, other});
    };
    const QString asked = comparison.span ? span(*comparison.span) : QString();
    const auto during = [&](int offset) {
        return m_phrases.calendarUnit(*comparison.unit, offset);
    };
    QStringList names;
    for (const int number : comparison.numbers) {
        names.append(comparison.op == Operator::MonthIs ? m_phrases.locale().monthName(number)
                                                        : m_phrases.locale().dayName(number));
    }
    switch (comparison.op) {
    case Operator::On:
        return with(Phrase::IsOn, literals(comparison).value(0));
    case Operator::Before:
        return with(Phrase::IsBefore, literals(comparison).value(0));
    case Operator::After:
        return with(Phrase::IsAfter, literals(comparison).value(0));
    case Operator::InLast:
        return with(Phrase::IsInLast, asked);
    case Operator::NotInLast:
        return with(Phrase::IsNotInLast, asked);
    case Operator::InNext:
        return with(Phrase::IsInNext, asked);
    case Operator::MoreThanAgo:
        return with(Phrase::IsMoreThanAgo, asked);
    case Operator::BetweenAgo:
        return with(Phrase::IsBetweenAgo, QString::number(comparison.from), asked);
    case Operator::This:
        return with(Phrase::IsDuring, during(0));
    case Operator::Last:
        return with(Phrase::IsDuring, during(-1));
    case Operator::Next:
        return with(Phrase::IsDuring, during(1));
    case Operator::MonthIs:
        return with(Phrase::IsInMonth, m_phrases.joined(names, Phrase::Or));
    case Operator::WeekdayIs:
        return with(Phrase::IsOnWeekday, m_phrases.joined(names, Phrase::Or));
    case Operator::AnniversaryInNext:
        return with(Phrase::AnniversaryInNext, asked);
    case Operator::AnniversaryInLast:
        return with(Phrase::AnniversaryInLast, asked);
    case Operator::AnniversaryThis:
        return with(Phrase::AnniversaryDuring, during(0));
    default:
        return with(Phrase::Changed, asked);
    }
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
                                             {name, time, test(count)}));
    }
    for (const Aggregate& aggregate : condition.aggregates) {
        parts.append(m_phrases.fill(Phrase::MeasureOf,
                                    {measure(aggregate), name, time, test(aggregate.test)}));
    }
    if (condition.first) {
        parts.append(m_phrases.fill(Phrase::FirstEventWas,
                                    {name + u' ' + time, window(condition.first)}));
    }
    if (condition.last) {
        parts.append(m_phrases.fill(Phrase::LastEventWas,
                                    {name + u' ' + time, window(condition.last)}));
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

QString SentenceBuilder::patternClause(const PatternCondition& condition) const
{
    const QString name = namedWith(condition.event, condition.where);
    switch (condition.kind) {
    case PatternCondition::Kind::Stopped:
        return m_phrases.fill(Phrase::Stopped,
                              {name, span(condition.before), span(condition.recent)});
    case PatternCondition::Kind::Restarted:
        return m_phrases.fill(Phrase::Restarted,
                              {name, span(condition.before), span(condition.recent)});
    case PatternCondition::Kind::Regular:
        return m_phrases.fill(Phrase::Regular,
                              {name, QString::number(condition.times),
                               m_phrases.unit(condition.per, 1), QString::number(condition.in),
                               m_phrases.span(condition.of, condition.per)});
    case PatternCondition::Kind::Trend:
        return m_phrases.fill(Phrase::Trend,
                              {name, span(condition.recent), test(condition.trend)});
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
        steps.append(step.within ? m_phrases.fill(Phrase::Within, {text, span(*step.within)})
                                 : text);
    }
    const QString clause = m_phrases.fill(
        Phrase::InOrder, {steps.join(u", "_s), window(condition.window)});
    return condition.same.isEmpty()
               ? clause
               : m_phrases.fill(Phrase::WithTheSame, {clause, m_phrases.nameOf(condition.same)});
}

QString SentenceBuilder::segmentClause(const SegmentCondition& condition) const
{
    const QString name = quoted(condition.segment);
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
        return m_phrases.fill(Phrase::InSegmentFor, {name, span(*condition.span)});
    case SegmentCondition::When::Ever:
        return m_phrases.fill(Phrase::EverInSegment, {name});
    }
    Q_UNREACHABLE();
}

QString SentenceBuilder::otherClause(const Node& node) const
{
    if (const auto* consent = std::get_if<ConsentCondition>(&node.content)) {
        return m_phrases.fill(Phrase::ConsentIs,
                              {m_phrases.nameOf(consent->purpose),
                               m_phrases.nameOf(consent->channel),
                               m_phrases.consentState(consent->state)});
    }
    if (const auto* source = std::get_if<SourceCondition>(&node.content)) {
        return m_phrases.fill(Phrase::KnownFrom, {quoted(source->source)});
    }
    if (const auto* identifier = std::get_if<IdentifierCondition>(&node.content)) {
        return m_phrases.fill(identifier->isSet ? Phrase::HasIdentifier : Phrase::HasNoIdentifier,
                              {m_phrases.nameOf(identifier->type)});
    }
    if (const auto* sample = std::get_if<SampleCondition>(&node.content)) {
        return m_phrases.fill(Phrase::InSample, {sample->percent.toString()});
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
            parts.append(isGroup ? m_phrases.fill(Phrase::Brackets, {clause(node)})
                                 : clause(node));
        }
    }
    if (parts.isEmpty()) {
        return quoted(event);
    }
    const QString asked = m_phrases.joined(parts, Phrase::And);
    return m_phrases.fill(Phrase::EventWith,
                          {quoted(event), m_phrases.fill(Phrase::Brackets, {asked})});
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
        return m_phrases.fill(Phrase::Since, {moment(window->begin)});
    }
    if (window->begin.isEmpty()) {
        return m_phrases.fill(Phrase::Until, {moment(window->end)});
    }
    return m_phrases.fill(Phrase::FromTo, {moment(window->begin), moment(window->end)});
}

QString SentenceBuilder::test(const NumberTest& test) const
{
    const QStringList values{test.value.toString(), test.high.toString()};
    switch (test.op) {
    case Operator::Equal:
        return m_phrases.fill(Phrase::Exactly, values);
    case Operator::NotEqual:
        return m_phrases.fill(Phrase::OtherThan, values);
    case Operator::Less:
        return m_phrases.fill(Phrase::FewerThan, values);
    case Operator::LessOrEqual:
        return m_phrases.fill(Phrase::AtMost, values);
    case Operator::Greater:
        return m_phrases.fill(Phrase::MoreThan, values);
    case Operator::GreaterOrEqual:
        return m_phrases.fill(Phrase::AtLeast, values);
    default:
        return m_phrases.fill(Phrase::Between, values);
    }
}

QString SentenceBuilder::span(const Span& span) const
{
    return m_phrases.span(span.n, span.unit);
}

QString SentenceBuilder::literal(const Literal& literal) const
{
    if (const auto* text = std::get_if<QString>(&literal)) {
        return isDateText(*text) || isInstantText(*text) ? moment(*text) : quoted(*text);
    }
    if (const auto* flag = std::get_if<bool>(&literal)) {
        return m_phrases.fill(*flag ? Phrase::True : Phrase::False);
    }
    return std::get<Decimal>(literal).toString();
}

QStringList SentenceBuilder::literals(const Comparison& comparison) const
{
    QStringList texts;
    for (const Literal& value : comparison.values) {
        texts.append(literal(value));
    }
    return texts;
}

QString SentenceBuilder::moment(const QString& text) const
{
    return isDateText(text) ? m_phrases.date(QDate::fromString(text, Qt::ISODate)) : text;
}

QString SentenceBuilder::quoted(const QString& text) const
{
    const bool isLong = text.size() > kLongestShown;
    return u'"' + (isLong ? QString(text.first(kLongestShown) + u'…') : text) + u'"';
}

} // namespace rondom::segments
