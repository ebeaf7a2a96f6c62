#include "models/segments/valuesentences.h"

#include "models/segments/valuereader.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

/// A value longer than this is cut: the sentence must stay one.
constexpr qsizetype kLongestShown = 60;

} // namespace

QString ValueSentences::clause(const QString& name, const Comparison& comparison) const
{
    QString clause = valueClause(name, comparison);
    if (!comparison.alsoEmpty) {
        clause = m_phrases.fill(Phrase::OnlyIfKnown, {clause});
    }
    return comparison.isExact ? m_phrases.fill(Phrase::LetterForLetter, {clause}) : clause;
}

QString ValueSentences::valueClause(const QString& name, const Comparison& comparison) const
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

QString ValueSentences::timeClause(const QString& name, const Comparison& comparison) const
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

QString ValueSentences::test(const NumberTest& test) const
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

QString ValueSentences::span(const Span& span) const
{
    return m_phrases.span(span.n, span.unit);
}

QString ValueSentences::literal(const Literal& literal) const
{
    if (const auto* text = std::get_if<QString>(&literal)) {
        return isDateText(*text) || isInstantText(*text) ? moment(*text) : quoted(*text);
    }
    if (const auto* flag = std::get_if<bool>(&literal)) {
        return m_phrases.fill(*flag ? Phrase::True : Phrase::False);
    }
    return std::get<Decimal>(literal).toString();
}

QStringList ValueSentences::literals(const Comparison& comparison) const
{
    QStringList texts;
    for (const Literal& value : comparison.values) {
        texts.append(literal(value));
    }
    return texts;
}

QString ValueSentences::moment(const QString& text) const
{
    return isDateText(text) ? m_phrases.date(QDate::fromString(text, Qt::ISODate)) : text;
}

QString ValueSentences::quoted(const QString& text) const
{
    const bool isLong = text.size() > kLongestShown;
    return u'"' + (isLong ? QString(text.first(kLongestShown) + u'…') : text) + u'"';
}

} // namespace rondom::segments
