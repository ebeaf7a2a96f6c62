#include "models/segments/traitmeter.h"

#include "models/core/bytefinder.h"
#include "models/segments/literal.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace rondom::segments {

namespace {

bool isComparing(Operator op)
{
    return op == Operator::Less || op == Operator::LessOrEqual || op == Operator::Greater ||
           op == Operator::GreaterOrEqual || op == Operator::Between;
}

/// The amount of a money text like "12.5 EUR".
QByteArrayView amountOf(QByteArrayView text)
{
    const qsizetype space = text.indexOf(' ');
    return space < 0 ? text : text.first(space);
}

bool ordered(Operator op, std::strong_ordering order)
{
    switch (op) {
    case Operator::Less:
        return order < 0;
    case Operator::LessOrEqual:
        return order <= 0;
    case Operator::Greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

/// What a list is asked about its elements: whether one of them is one of those wanted.
Comparison ofElement(Comparison comparison)
{
    const Operator op = positiveOf(comparison.op);
    if (op == Operator::Equal || op == Operator::Contains || op == Operator::ContainsAny) {
        comparison.op = Operator::In;
    }
    return comparison;
}

} // namespace

TraitMeter::TraitMeter(const Comparison& comparison, ValueType type, const ColumnReader& reader)
    : m_comparison(comparison)
    , m_op(positiveOf(comparison.op))
    , m_type(type)
    , m_text(FoldedTextTest::of(type == ValueType::List ? ofElement(comparison) : comparison))
{
    for (const Literal& literal : comparison.values) {
        if (const auto number = literalNumber(literal)) {
            m_numbers.push_back(*number);
        }
        const auto truth = literalBoolean(literal);
        m_isTrueWanted |= truth == std::optional(true);
        m_isFalseWanted |= truth == std::optional(false);
    }
    if (m_op == Operator::IsTrue || m_op == Operator::IsFalse) {
        m_isTrueWanted = m_op == Operator::IsTrue;
        m_isFalseWanted = !m_isTrueWanted;
    }
    if ((type != ValueType::Date && type != ValueType::DateTime) || !canAnswer() ||
        !comparesMoments(comparison)) {
        return;
    }
    const bool isDate = type == ValueType::Date;
    for (const TimeSpan& span : spansOf(comparison, isDate ? MomentKind::Date : MomentKind::Instant,
                                        reader.calendar(), reader.now())) {
        const DaySpan days = daysIn(span, reader.calendar());
        m_spans.push_back(isDate ? TimeSpan{days.begin, days.end} : span);
    }
}

bool TraitMeter::canAnswer() const
{
    if (m_op == Operator::IsSet || m_comparison.op == Operator::NotSet) {
        return true;
    }
    const bool isEqual = m_op == Operator::Equal || m_op == Operator::In;
    switch (m_type) {
    case ValueType::Text:
        return m_text.has_value();
    case ValueType::Number:
    case ValueType::Money:
        return isEqual || isComparing(m_op);
    case ValueType::Boolean:
        return isEqual || m_op == Operator::IsTrue || m_op == Operator::IsFalse;
    case ValueType::Date:
    case ValueType::DateTime:
        return m_op != Operator::MonthIs && m_op != Operator::WeekdayIs &&
               m_op != Operator::AnniversaryInNext && m_op != Operator::AnniversaryInLast &&
               m_op != Operator::AnniversaryThis && comparesMoments(m_comparison);
    case ValueType::List:
        return m_text && m_text->op() == Operator::In;
    }
    Q_UNREACHABLE();
}

Result<std::optional<columns::MemberSet>> TraitMeter::members(const ColumnReader& reader,
                                                              const TraitCondition& condition,
                                                              const columns::MemberSet* before)
{
    using Answer = std::optional<columns::MemberSet>;
    const Comparison& comparison = condition.comparison;
    const Catalog::Trait trait = reader.catalog().trait(condition.trait).value_or(Catalog::Trait());
    if (trait.id == 0 && trait.profileColumn.isEmpty()) {
        return Answer();
    }
    const TraitMeter meter(comparison, trait.type.value_or(ValueType::Text), reader);
    if (!meter.canAnswer()) {
        return Answer();
    }
    const auto column = reader.trait(trait);
    if (!column) {
        return column.error();
    }
    std::vector<bool> fits = meter.fitting(**column);
    const bool isNegated = comparison.op == Operator::NotSet || isNegative(comparison.op);
    const bool withEmpty =
        comparison.op == Operator::NotSet || (isNegative(comparison.op) && comparison.alsoEmpty);
    if (isNegated && !withEmpty) {
        fits.flip();
    }
    using Whom = columns::Snapshot::Whom;
    const columns::Snapshot& snapshot = reader.snapshot();
    columns::MemberSet members(snapshot.population()->size());
    if (before) {
        members = *before;
        if (withEmpty) {
            members.invert();
        }
        members.grow(snapshot.population()->size());
        snapshot.setChanged(members, false);
    }
    snapshot.addHavingCodes(**column, fits, before ? Whom::Changed : Whom::Everybody, members);
    if (withEmpty) {
        members.invert();
    }
    return Answer(std::move(members));
}

std::vector<bool> TraitMeter::fitting(const columns::TraitColumn& column) const
{
    std::vector<bool> fits(column.codeCount(), false);
    quint32 code = 1;
    if (m_type == ValueType::Text && m_op == Operator::Contains && !m_text->wanted().empty()) {
        addContaining(column, fits);
        code = column.writtenCount();
    }
    for (; code < column.codeCount(); ++code) {
        fits[code] = this->fits(column.valueOf(code));
    }
    return fits;
}

/// All values lie one behind the other: one search finds them all.
void TraitMeter::addContaining(const columns::TraitColumn& column, std::vector<bool>& fits) const
{
    const auto ends = column.folded().ends();
    const auto bytes = column.folded().bytes();
    const QByteArray& wanted = m_text->wanted().front();
    if (wanted.isEmpty()) {
        std::fill(fits.begin() + 1, fits.begin() + column.writtenCount(), true);
        return;
    }
    const ByteFinder finder(wanted);
    const QByteArrayView all(bytes.data(), qsizetype(bytes.size()));
    std::size_t value = 0;
    qsizetype from = 0;
    for (;;) {
        const qsizetype hit = finder.find(all, from);
        if (hit < 0) {
            return;
        }
        while (ends[value] <= quint64(hit)) {
            ++value;
        }
        if (quint64(hit + wanted.size()) <= ends[value]) {
            fits[value + 1] = true;
            from = qsizetype(ends[value]);
        } else {
            from = hit + 1; // half in the next value
        }
    }
}

bool TraitMeter::fits(const columns::TraitColumn::Value& value) const
{
    if (m_op == Operator::IsSet || m_comparison.op == Operator::NotSet) {
        return true;
    }
    switch (m_type) {
    case ValueType::Text:
        return m_text->fits(value.folded);
    case ValueType::Number:
    case ValueType::Money:
        return numberFits(value);
    case ValueType::Boolean:
        return truthFits(value.number);
    case ValueType::Date:
    case ValueType::DateTime:
        return timeFits(value.number);
    case ValueType::List:
        return listFits(value.folded);
    }
    Q_UNREACHABLE();
}

/// Compares as doubles and settles ties exactly: two decimals may share one double, but rounding
/// never puts them in the wrong order.
bool TraitMeter::numberFits(const columns::TraitColumn::Value& value) const
{
    if (m_numbers.empty() || (m_op == Operator::Between && m_numbers.size() != 2)) {
        return false;
    }
    const QByteArrayView exact = m_type == ValueType::Money ? amountOf(value.text) : value.text;
    const auto order = [&](Decimal wanted) -> std::optional<std::strong_ordering> {
        const double rounded = wanted.toDouble();
        if (value.number != rounded) {
            return value.number < rounded ? std::strong_ordering::less
                                          : std::strong_ordering::greater;
        }
        const auto decimal = Decimal::fromText(exact);
        return decimal ? std::optional(*decimal <=> wanted) : std::nullopt;
    };
    const auto holds = [&](Operator op, Decimal wanted) {
        const auto found = order(wanted);
        return found && ordered(op, *found);
    };
    switch (m_op) {
    case Operator::Equal:
    case Operator::In:
        return std::any_of(m_numbers.begin(), m_numbers.end(), [&](Decimal wanted) {
            const auto found = order(wanted);
            return found && *found == 0;
        });
    case Operator::Between:
        return holds(Operator::GreaterOrEqual, m_numbers.front()) &&
               holds(Operator::LessOrEqual, m_numbers.back());
    default:
        return holds(m_op, m_numbers.front());
    }
}

bool TraitMeter::truthFits(double number) const
{
    return number != 0 ? m_isTrueWanted : m_isFalseWanted;
}

bool TraitMeter::timeFits(double number) const
{
    const auto moment = qint64(number);
    return std::any_of(m_spans.begin(), m_spans.end(),
                       [moment](const TimeSpan& span) { return span.contains(moment); });
}

bool TraitMeter::listFits(QByteArrayView folded) const
{
    const QJsonArray elements = QJsonDocument::fromJson(folded.toByteArray()).array();
    return std::any_of(elements.begin(), elements.end(), [this](const QJsonValue& element) {
        return m_text->fits(element.toString().toUtf8());
    });
}

} // namespace rondom::segments
