#include "models/segments/contentfilter.h"

#include "models/columns/propertyname.h"
#include "models/segments/literal.h"
#include "models/segments/propertycompiler.h"

#include <algorithm>

namespace rondom::segments {

Result<std::optional<ContentFilter>> ContentFilter::make(const ColumnReader& reader,
                                                         const std::vector<Node>& where)
{
    ContentFilter filter;
    if (!std::all_of(where.begin(), where.end(), isLeftOut)) {
        const auto added = filter.addGroup(reader, Group::Kind::All, where);
        if (!added) {
            return added.error();
        }
        if (!*added) {
            return std::optional<ContentFilter>();
        }
        filter.m_answers.assign(reader.snapshot().contentCount(), Answer::Unknown);
    }
    return std::optional(std::move(filter));
}

Result<bool> ContentFilter::add(const ColumnReader& reader, const Node& node)
{
    if (const auto* group = std::get_if<Group>(&node.content)) {
        return addGroup(reader, group->kind, group->children);
    }
    return addProperty(reader, std::get<PropertyCondition>(node.content));
}

Result<bool> ContentFilter::addGroup(const ColumnReader& reader, Group::Kind kind,
                                     const std::vector<Node>& children)
{
    Part part;
    part.kind = kind == Group::Kind::All   ? Part::Kind::All
                : kind == Group::Kind::Any ? Part::Kind::Any
                                           : Part::Kind::Not;
    for (const Node& child : children) {
        if (isLeftOut(child)) {
            continue;
        }
        const auto added = add(reader, child);
        if (!added || !*added) {
            return added;
        }
        part.children.push_back(m_parts.size() - 1);
    }
    m_parts.push_back(std::move(part));
    return true;
}

Result<bool> ContentFilter::addProperty(const ColumnReader& reader,
                                        const PropertyCondition& condition)
{
    Part part;
    if (PropertyCompiler::isRevenue(condition.property)) {
        part.kind = Part::Kind::Revenue;
        part.revenue = condition.comparison;
        for (Literal& literal : part.revenue.values) {
            if (const auto number = literalNumber(literal)) {
                literal = PropertyCompiler::inMillionths(*number);
            }
        }
        m_readsRevenue = true;
        m_parts.push_back(std::move(part));
        return true;
    }
    if (!columns::PropertyColumn::canRead(condition.property)) {
        return false;
    }
    auto column = reader.property(condition.property);
    if (!column) {
        return column.error();
    }
    auto verdicts = reader.verdicts(**column, condition.comparison);
    if (!verdicts) {
        return verdicts.error();
    }
    part.kind = Part::Kind::Property;
    part.column = *std::move(column);
    part.verdicts = *std::move(verdicts);
    if (columns::isAboutLines(condition.property)) {
        part.kind = Part::Kind::LineProperty;
        m_lines = part.column;
    }
    m_parts.push_back(std::move(part));
    return true;
}

bool ContentFilter::findOut(quint32 content, qint64 amount) const
{
    const bool fits = holdsOfSomeLine(m_parts.back(), content, amount);
    if (!m_readsRevenue) {
        m_answers[content] = fits ? Answer::Yes : Answer::No;
    }
    return fits;
}

bool ContentFilter::holdsOfSomeLine(const Part& part, quint32 content, qint64 amount) const
{
    const std::size_t lines = m_lines ? m_lines->codesOf(content).size() : 1;
    for (std::size_t line = 0; line < lines; ++line) {
        if (holds(part, content, amount, line)) {
            return true;
        }
    }
    return false;
}

bool ContentFilter::holds(const Part& part, quint32 content, qint64 amount, std::size_t line) const
{
    const auto holdsHere = [&](std::size_t child) {
        return holds(m_parts[child], content, amount, line);
    };
    switch (part.kind) {
    case Part::Kind::All:
        return std::all_of(part.children.begin(), part.children.end(), holdsHere);
    case Part::Kind::Any:
        return std::any_of(part.children.begin(), part.children.end(), holdsHere);
    case Part::Kind::Not:
        // By no line at all, whatever line is looked at elsewhere.
        return !holdsOfSomeLine(m_parts[part.children.front()], content, amount);
    case Part::Kind::Property:
        return part.verdicts[part.column->codesOf(content).front()];
    case Part::Kind::LineProperty:
        return part.verdicts[part.column->codesOf(content)[line]];
    case Part::Kind::Revenue:
        return revenueFits(part.revenue, amount);
    }
    Q_UNREACHABLE();
}

bool ContentFilter::revenueFits(const Comparison& comparison, qint64 amount)
{
    const bool isThere = amount != columns::kNoAmount;
    if (comparison.op == Operator::IsSet || comparison.op == Operator::NotSet) {
        return isThere == (comparison.op == Operator::IsSet);
    }
    if (comparison.op == Operator::Length) {
        return !isThere && comparison.length->holds(Decimal());
    }
    if (!isThere) {
        return isNegative(comparison.op) && comparison.alsoEmpty;
    }
    QList<Decimal> values;
    for (const Literal& literal : comparison.values) {
        if (const auto number = literalNumber(literal)) {
            values.append(*number);
        }
    }
    const Decimal number = Decimal::fromInteger(amount);
    const Operator op = positiveOf(comparison.op);
    bool fits = false;
    if (op == Operator::Equal || op == Operator::In) {
        fits = values.contains(number);
    } else if (isNumberOperator(op) && (op != Operator::Between || values.size() == 2) &&
               !values.isEmpty()) {
        fits = NumberTest{op, values.first(), values.last()}.holds(number);
    }
    return fits != isNegative(comparison.op);
}

} // namespace rondom::segments
