#include "models/segments/definitionchecker.h"

#include "models/consent/vocabulary.h"
#include "models/segments/literal.h"
#include "models/segments/moments.h"
#include "models/segments/refusaltext.h"
#include "models/segments/textcomparison.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

/// Segments built on segments: deeper than anybody can follow, and bounded for the stack.
constexpr int kLongestChain = 32;

bool isOneOf(ValueType type, std::initializer_list<ValueType> types)
{
    return std::find(types.begin(), types.end(), type) != types.end();
}

bool fits(Operator op, ValueType type)
{
    using enum ValueType;
    if (isTimeOperator(op)) {
        return isOneOf(type, {Date, DateTime});
    }
    switch (positiveOf(op)) {
    case Operator::Less:
    case Operator::LessOrEqual:
    case Operator::Greater:
    case Operator::GreaterOrEqual:
    case Operator::Between:
        return isOneOf(type, {Text, Number, Money, Date, DateTime});
    case Operator::Contains:
    case Operator::StartsWith:
    case Operator::EndsWith:
    case Operator::Like:
    case Operator::Matches:
        return isOneOf(type, {Text, List});
    case Operator::IsTrue:
    case Operator::IsFalse:
        return type == Boolean;
    case Operator::ContainsAll:
    case Operator::ContainsAny:
    case Operator::Length:
        return type == List;
    case Operator::TopPercent:
    case Operator::DecileIs:
        return isOneOf(type, {Number, Money});
    default:
        return true;
    }
}

bool isMoment(const Literal& literal, const Calendar& calendar)
{
    const auto* text = std::get_if<QString>(&literal);
    return text && readMoment(*text, calendar);
}

bool valueFits(const Literal& literal, ValueType type, const Calendar& calendar)
{
    switch (type) {
    case ValueType::Text:
    case ValueType::List:
        return !std::holds_alternative<bool>(literal);
    case ValueType::Number:
    case ValueType::Money:
        return literalNumber(literal).has_value();
    case ValueType::Boolean:
        return literalBoolean(literal).has_value();
    case ValueType::Date:
    case ValueType::DateTime:
        return isMoment(literal, calendar);
    }
    Q_UNREACHABLE();
}

/// Whether the first of two values of the type comes after the second.
bool isAbove(const Literal& low, const Literal& high, ValueType type, bool isExact,
             const Calendar& calendar)
{
    switch (type) {
    case ValueType::Number:
    case ValueType::Money:
        return literalNumber(low) > literalNumber(high);
    case ValueType::Date:
    case ValueType::DateTime: {
        const auto begin = readMoment(literalText(low), calendar);
        const auto end = readMoment(literalText(high), calendar);
        return begin && end && begin->span.begin >= end->span.end;
    }
    case ValueType::Text:
        // UTF-8 puts code points in order; UTF-16 does not.
        return comparedSpelling(literalText(low), isExact).toUtf8() >
               comparedSpelling(literalText(high), isExact).toUtf8();
    case ValueType::Boolean:
    case ValueType::List:
        break;
    }
    return false;
}

/// What two values of a property are compared as: nothing when they are of different kinds.
std::optional<ValueType> commonType(const Literal& a, const Literal& b, const Calendar& calendar)
{
    if (std::holds_alternative<Decimal>(a) && std::holds_alternative<Decimal>(b)) {
        return ValueType::Number;
    }
    if (isMoment(a, calendar) && isMoment(b, calendar)) {
        return ValueType::DateTime;
    }
    const bool areTexts = std::holds_alternative<QString>(a) && std::holds_alternative<QString>(b);
    return areTexts ? std::optional(ValueType::Text) : std::nullopt;
}

bool isAbsolute(Operator op)
{
    return op == Operator::On || op == Operator::Before || op == Operator::After;
}

/// Whether a stated value meets the operator or not, whenever and beside whatever others it is.
bool isAboutOneValue(Operator op)
{
    const bool isRank = op == Operator::TopPercent || op == Operator::DecileIs;
    return !isRank && op != Operator::ChangedInLast &&
           (!isTimeOperator(op) || isAbsolute(op) || op == Operator::MonthIs ||
            op == Operator::WeekdayIs);
}

/// The path of one of the values of a comparison.
QString valuePath(const Comparison& comparison, const QString& path, qsizetype index)
{
    const QString value = pathBelow(path, u"value"_s);
    switch (positiveOf(comparison.op)) {
    case Operator::In:
    case Operator::Between:
    case Operator::ContainsAll:
    case Operator::ContainsAny:
        return pathBelow(value, index);
    default:
        return value;
    }
}

} // namespace

Result<void> DefinitionChecker::check(const Definition& definition)
{
    m_chain = {definition.name};
    checkDefinition(definition);
    if (m_problem.isRaised()) {
        return m_problem.error();
    }
    return {};
}

void DefinitionChecker::checkDefinition(const Definition& definition)
{
    if (definition.where) {
        checkNode(*definition.where);
    }
    if (definition.exclude) {
        checkNode(*definition.exclude);
    }
}

QString DefinitionChecker::shown(const QString& path) const
{
    return m_chain.size() == 1 ? path : QString(u'"' + m_chain.last() + u"\" "_s + path);
}

void DefinitionChecker::checkNode(const Node& node)
{
    if (isLeftOut(node) || m_problem.isRaised()) {
        return;
    }
    for (const Node& child : childrenOf(node)) {
        checkNode(child);
    }
    if (const auto* trait = std::get_if<TraitCondition>(&node.content)) {
        checkTrait(*trait, node.path);
    } else if (const auto* property = std::get_if<PropertyCondition>(&node.content)) {
        checkProperty(*property, node.path);
    } else if (const auto* event = std::get_if<EventCondition>(&node.content)) {
        checkEvent(*event, node.path);
    } else if (const auto* pattern = std::get_if<PatternCondition>(&node.content)) {
        checkWhere(pattern->where);
    } else if (const auto* sequence = std::get_if<SequenceCondition>(&node.content)) {
        checkSequence(*sequence, node.path);
    } else if (const auto* segment = std::get_if<SegmentCondition>(&node.content)) {
        checkSegment(*segment, node.path);
    } else if (const auto* consent = std::get_if<ConsentCondition>(&node.content)) {
        checkConsent(*consent, node.path);
    }
}

void DefinitionChecker::checkTrait(const TraitCondition& condition, const QString& path)
{
    const auto trait = m_catalog.trait(condition.trait);
    if (!trait) {
        m_problem.raise(unknownTrait(shown(pathBelow(path, u"trait"_s)), condition.trait));
        return;
    }
    checkPatternOf(condition.comparison, path);
    if (condition.heldFor && (!trait->profileColumn.isEmpty() || trait->computed ||
                              !isAboutOneValue(condition.comparison.op))) {
        m_problem.raise(hasNoHistory(shown(pathBelow(path, u"for"_s))));
        return;
    }
    if (!trait->type) {
        return;
    }
    if (trait->computed && condition.comparison.op == Operator::ChangedInLast) {
        m_problem.raise(hasNoHistory(shown(pathBelow(path, u"op"_s))));
        return;
    }
    if (!fits(condition.comparison.op, *trait->type)) {
        m_problem.raise(operatorDoesNotFit(shown(pathBelow(path, u"op"_s)),
                                           operatorName(condition.comparison.op), condition.trait,
                                           valueTypeName(*trait->type)));
        return;
    }
    if (condition.comparison.op != Operator::TopPercent) {
        checkTraitValues(condition, *trait->type, path);
    }
}

void DefinitionChecker::checkTraitValues(const TraitCondition& condition, ValueType type,
                                         const QString& path)
{
    const Comparison& comparison = condition.comparison;
    const Calendar& calendar = m_catalog.calendar();
    for (qsizetype i = 0; i < comparison.values.size(); ++i) {
        if (!valueFits(comparison.values.at(i), type, calendar)) {
            m_problem.raise(valueDoesNotFit(shown(valuePath(comparison, path, i)), condition.trait,
                                            valueTypeName(type)));
            return;
        }
    }
    if (positiveOf(comparison.op) == Operator::Between &&
        isAbove(comparison.values.first(), comparison.values.last(), type, comparison.isExact,
                calendar)) {
        m_problem.raise(lowAboveHigh(shown(pathBelow(path, u"value"_s))));
    }
}

void DefinitionChecker::checkProperty(const PropertyCondition& condition, const QString& path)
{
    const Comparison& comparison = condition.comparison;
    const Calendar& calendar = m_catalog.calendar();
    checkPatternOf(comparison, path);
    if (isAbsolute(comparison.op) && !isMoment(comparison.values.first(), calendar)) {
        m_problem.raise(mustBe(shown(pathBelow(path, u"value"_s)), aDateOrInstant()));
    }
    if (positiveOf(comparison.op) != Operator::Between) {
        return;
    }
    const Literal& low = comparison.values.first();
    const Literal& high = comparison.values.last();
    const auto type = commonType(low, high, calendar);
    if (type && isAbove(low, high, *type, comparison.isExact, calendar)) {
        m_problem.raise(lowAboveHigh(shown(pathBelow(path, u"value"_s))));
    }
}

void DefinitionChecker::checkPatternOf(const Comparison& comparison, const QString& path)
{
    if (comparison.op != Operator::Matches) {
        return;
    }
    const QRegularExpression pattern(literalText(comparison.values.first()),
                                     QRegularExpression::UseUnicodePropertiesOption);
    if (!pattern.isValid()) {
        m_problem.raise(invalidPattern(shown(pathBelow(path, u"value"_s)), pattern.errorString()));
    }
}

void DefinitionChecker::checkEvent(const EventCondition& condition, const QString& path)
{
    checkWhere(condition.where);
    checkWindow(condition.first, pathBelow(path, u"first"_s));
    checkWindow(condition.last, pathBelow(path, u"last"_s));
    checkWindow(condition.window, pathBelow(path, u"window"_s));
}

void DefinitionChecker::checkSequence(const SequenceCondition& condition, const QString& path)
{
    for (const SequenceStep& step : condition.steps) {
        checkWhere(step.where);
    }
    checkWindow(condition.window, pathBelow(path, u"window"_s));
}

void DefinitionChecker::checkWhere(const std::vector<Node>& where)
{
    for (const Node& node : where) {
        checkNode(node);
    }
}

void DefinitionChecker::checkWindow(const std::optional<Window>& window, const QString& path)
{
    if (!window || window->kind != Window::Kind::Dates) {
        return;
    }
    const auto begin = readMoment(window->begin, m_catalog.calendar());
    const auto end = readMoment(window->end, m_catalog.calendar());
    if (begin && end && begin->span.begin >= end->span.end) {
        m_problem.raise(fromNotBeforeTo(shown(path)));
    }
}

void DefinitionChecker::checkSegment(const SegmentCondition& condition, const QString& path)
{
    const QString where = shown(pathBelow(path, u"segment"_s));
    if (m_chain.contains(condition.segment)) {
        m_problem.raise(refersToItself(where, condition.segment));
        return;
    }
    const Catalog::Segment* segment = m_catalog.segment(condition.segment);
    if (!segment) {
        m_problem.raise(unknownSegment(where, condition.segment));
        return;
    }
    checkWindow(condition.window, path);
    if (condition.when != SegmentCondition::When::Now) {
        if (!segment->isRefreshed) {
            m_problem.raise(segmentNotRefreshed(where, condition.segment));
        }
        return;
    }
    if (m_inOrder.contains(condition.segment)) {
        return;
    }
    if (m_chain.size() > kLongestChain) {
        m_problem.raise(nestedTooDeeply(where, kLongestChain));
        return;
    }
    m_chain.append(condition.segment);
    checkDefinition(segment->definition);
    m_chain.removeLast();
    m_inOrder.append(condition.segment);
}

void DefinitionChecker::checkConsent(const ConsentCondition& condition, const QString& path)
{
    if (!m_catalog.purposes().contains(condition.purpose) ||
        !consent::channelFromKey(condition.channel)) {
        m_problem.raise(unknownPurposeOrChannel(shown(pathBelow(path, u"consent"_s))));
    }
}

} // namespace rondom::segments
