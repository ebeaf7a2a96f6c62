#include "models/segments/reasonfinder.h"

#include "models/profiles/relations.h"
#include "models/segments/boundstatement.h"
#include "models/segments/propertycompiler.h"
#include "models/segments/traitrows.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

ReasonFinder::ReasonFinder(const storage::Connection& connection, const Catalog& catalog,
                           qint64 profile, qint64 now, const QString& language)
    : m_connection(connection)
    , m_catalog(catalog)
    , m_profile(profile)
    , m_now(now)
    , m_events(catalog.calendar(), now, profile)
    , m_phrases(Phrasebook::forLanguage(language))
    , m_sentences(m_phrases)
{
}

Result<QString> ReasonFinder::because(const Node& node, bool holds) const
{
    if (const auto* group = std::get_if<Group>(&node.content)) {
        return becauseOfParts(*group, holds);
    }
    if (const auto* trait = std::get_if<TraitCondition>(&node.content)) {
        const auto because = becauseOfTrait(*trait);
        return because && trait->heldFor
                   ? Result<QString>(QString(*because + u' ' + becauseOfAll(node, holds)))
                   : because;
    }
    if (const auto* event = std::get_if<EventCondition>(&node.content)) {
        return becauseOfEvents(*event);
    }
    const auto* segment = std::get_if<SegmentCondition>(&node.content);
    if (segment && segment->when == SegmentCondition::When::Now) {
        return becauseOf(holds ? Phrase::InSegment : Phrase::NotInSegment,
                         u'"' + segment->segment + u'"');
    }
    if (const auto* identifier = std::get_if<IdentifierCondition>(&node.content)) {
        const bool isKnown = holds == identifier->isSet;
        return becauseOf(isKnown ? Phrase::HasIdentifier : Phrase::HasNoIdentifier,
                         m_phrases.nameOf(identifier->type));
    }
    return std::holds_alternative<CompanyCondition>(node.content)
               ? becauseOfCompany(node, holds)
               : Result<QString>(becauseOfAll(node, holds));
}

/// The condition as a whole, where no single value decided.
QString ReasonFinder::becauseOfAll(const Node& node, bool holds) const
{
    return m_phrases.fill(holds ? Phrase::BecauseSo : Phrase::BecauseNotSo,
                          {m_sentences.clause(node)});
}

Result<QString> ReasonFinder::becauseOfCompany(const Node& node, bool holds) const
{
    const auto people = profiles::companyOf(m_connection, ProfileId(m_profile));
    if (!people) {
        return people.error();
    }
    return people->isEmpty() ? m_phrases.fill(Phrase::BecauseNoCompany) : becauseOfAll(node, holds);
}

/// What a person is, as a sentence of its own.
QString ReasonFinder::becauseOf(Phrase phrase, const QString& name) const
{
    return capitalised(m_phrases.fill(phrase, {name})) + u'.';
}

QString ReasonFinder::becauseOfParts(const Group& group, bool holds) const
{
    switch (group.kind) {
    case Group::Kind::All:
        return m_phrases.fill(holds ? Phrase::BecauseAllHold : Phrase::BecauseNotAllHold);
    case Group::Kind::Any:
        return m_phrases.fill(holds ? Phrase::BecauseSomeHolds : Phrase::BecauseNoneHolds);
    case Group::Kind::Not:
        return m_phrases.fill(holds ? Phrase::BecauseNegated : Phrase::BecauseNotNegated);
    }
    Q_UNREACHABLE();
}

Result<QString> ReasonFinder::becauseOfTrait(const TraitCondition& condition) const
{
    const QString name = capitalised(m_phrases.nameOf(condition.trait));
    const auto trait = m_catalog.trait(condition.trait).value_or(Catalog::Trait());
    const ValueType type = trait.type.value_or(ValueType::Text);
    auto statement =
        prepareBound(m_connection, Sql(u"SELECT text "_s) +
                                       traitRows(trait, m_catalog.calendar(), m_now, m_profile));
    if (!statement) {
        return statement.error();
    }
    const auto row = statement->next();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return m_phrases.fill(Phrase::BecauseNoValue, {name});
    }
    return m_phrases.fill(Phrase::BecauseValue, {name, shown(statement->text(0), type)});
}

Result<QString> ReasonFinder::becauseOfEvents(const EventCondition& condition) const
{
    auto statement = prepareBound(m_connection, m_events.occurrences(condition));
    if (!statement) {
        return statement.error();
    }
    const auto row = statement->next();
    if (!row) {
        return row.error();
    }
    const QString name = m_sentences.eventName(condition);
    const QString time = m_sentences.window(condition.window);
    if (!*row) {
        return capitalised(m_phrases.fill(Phrase::BecauseNeverHappened, {name, time}));
    }
    const auto dayOf = [this](qint64 instant) {
        return m_phrases.date(m_catalog.calendar().localDate(instant));
    };
    const qint64 count = statement->integer(1);
    const QString times = count == 1 ? m_phrases.fill(Phrase::Once)
                                     : m_phrases.fill(Phrase::Times, {QString::number(count)});
    QStringList sentences{capitalised(m_phrases.fill(
        Phrase::BecauseHappened, {name, time, times, dayOf(statement->integer(3))}))};
    if (condition.count) {
        sentences.append(
            m_phrases.fill(Phrase::BecauseAsked, {m_sentences.test(*condition.count)}));
    }
    if (condition.first) {
        sentences.append(m_phrases.fill(Phrase::BecauseFirst, {dayOf(statement->integer(2))}));
    }
    for (const Aggregate& aggregate : condition.aggregates) {
        const auto measure = becauseOfMeasure(condition, aggregate);
        if (!measure) {
            return measure;
        }
        sentences.append(*measure);
    }
    return sentences.join(u' ');
}

Result<QString> ReasonFinder::becauseOfMeasure(const EventCondition& condition,
                                               const Aggregate& aggregate) const
{
    const QString name = capitalised(m_sentences.measure(aggregate));
    auto statement = prepareBound(m_connection, m_events.measured(condition, aggregate));
    if (!statement) {
        return statement.error();
    }
    const auto row = statement->next();
    if (!row) {
        return row.error();
    }
    const qint64 values = *row ? statement->integer(2) : 0;
    const bool isCounted =
        aggregate.kind == Aggregate::Kind::Distinct || aggregate.kind == Aggregate::Kind::Sum;
    if (values == 0 && !isCounted) {
        return m_phrases.fill(Phrase::BecauseNoMeasure, {name});
    }
    Decimal number;
    if (*row) {
        number = Decimal::fromText(statement->text(1)).value_or(Decimal());
    }
    const bool isMoney = PropertyCompiler::isRevenue(aggregate.property) &&
                         aggregate.kind != Aggregate::Kind::Distinct;
    if (isMoney) {
        number = Decimal::fromText(QString(number.toString() + u"e-6"_s)).value_or(number);
    }
    QString text = number.toString();
    if (aggregate.kind == Aggregate::Kind::Average) {
        // The comparison is exact; what people read is rounded.
        text = QString::number(number.toDouble() / double(values), 'f', 2);
    }
    return m_phrases.fill(Phrase::BecauseMeasure, {name, text, m_sentences.test(aggregate.test)});
}

QString ReasonFinder::shown(const QString& text, ValueType type) const
{
    switch (type) {
    case ValueType::Boolean:
        return m_phrases.fill(text == u"true" ? Phrase::True : Phrase::False);
    case ValueType::Date:
        return m_phrases.date(QDate::fromString(text, Qt::ISODate));
    case ValueType::DateTime: {
        const Calendar& calendar = m_catalog.calendar();
        const qint64 instant = fromIso(text, calendar).value_or(0);
        return m_phrases.date(calendar.localDate(instant)) + u' ' +
               calendar.localTime(instant).toString(u"HH:mm"_s);
    }
    case ValueType::List: {
        const Value list{ValueType::List, text, {}, std::nullopt};
        return m_phrases.joined(list.items(), Phrase::And);
    }
    case ValueType::Text:
    case ValueType::Number:
    case ValueType::Money:
        break;
    }
    return text;
}

QString ReasonFinder::capitalised(const QString& sentence) const
{
    return sentence.left(1).toUpper() + sentence.mid(1);
}

} // namespace rondom::segments
