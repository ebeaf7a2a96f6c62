#include "ui/segments/builderfields.h"
#include "ui/segments/builderoffer.h"
#include "ui/segments/buildersentence.h"
#include "ui/segments/builderwords.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rondom::ui::sentence {

namespace {

using fields::choice;
using fields::word;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BuilderEventSentence)
};

const QStringList& aggregateKeys()
{
    static const QStringList keys{u"sum"_s, u"avg"_s,    u"min"_s,
                                  u"max"_s, u"median"_s, u"distinct"_s};
    return keys;
}

/// What is measured about the events, in the order it is told: "count" or the key of an aggregate.
QStringList measuresOf(const QJsonObject& condition)
{
    QStringList measures;
    if (condition.contains(u"count"_s)) {
        measures.append(u"count"_s);
    }
    for (const QString& key : aggregateKeys()) {
        if (condition.contains(key)) {
            measures.append(key);
        }
    }
    return measures;
}

bool isNever(const QJsonObject& count)
{
    return count.value(u"op"_s).toString() == u"=" && count.value(u"value"_s).isDouble() &&
           count.value(u"value"_s).toDouble() == 0;
}

/// "count:>=" for a count, "sum" for an aggregate, "happened" and "never".
QString measureKey(const QJsonObject& condition, const QString& measure)
{
    if (measure.isEmpty()) {
        return u"happened"_s;
    }
    const QJsonObject test = condition.value(measure).toObject();
    if (measure != u"count") {
        return measure;
    }
    return isNever(test) ? u"never"_s : QString(u"count:"_s + test.value(u"op"_s).toString());
}

QList<PartChoice> measureChoices()
{
    const QString times = Words::tr("How often");
    const QString amounts = Words::tr("What it adds up to");
    return {{u"happened"_s, Words::tr("happened"), {}, times, {}},
            {u"never"_s, Words::tr("did not happen"), {}, times, {}},
            {u"count:>="_s, Words::tr("at least"), {}, times, {}},
            {u"count:="_s, Words::tr("exactly"), {}, times, {}},
            {u"count:<="_s, Words::tr("at most"), {}, times, {}},
            {u"count:>"_s, Words::tr("more than"), {}, times, {}},
            {u"count:<"_s, Words::tr("fewer than"), {}, times, {}},
            {u"count:between"_s, Words::tr("between"), {}, times, {}},
            {u"count:!="_s, Words::tr("other than"), {}, times, {}},
            {u"sum"_s, Words::tr("with a total of"), {}, amounts, {}},
            {u"avg"_s, Words::tr("with an average of"), {}, amounts, {}},
            {u"min"_s, Words::tr("with a lowest"), {}, amounts, {}},
            {u"max"_s, Words::tr("with a highest"), {}, amounts, {}},
            {u"median"_s, Words::tr("with a median of"), {}, amounts, {}},
            {u"distinct"_s, Words::tr("with different values of"), {}, amounts, {}}};
}

/// The condition with \a measure told as \a key instead.
QJsonObject withMeasure(QJsonObject condition, const QString& measure, const QString& key)
{
    const QJsonObject old = condition.value(measure).toObject();
    if (!measure.isEmpty()) {
        condition.remove(measure);
    }
    if (key == u"happened") {
        return condition;
    }
    if (key == u"never") {
        condition.insert(u"count"_s, QJsonObject{{u"op"_s, u"="_s}, {u"value"_s, 0}});
        return condition;
    }
    if (key.startsWith(u"count:"_s)) {
        const QString op = key.section(u':', 1);
        const QJsonValue oldValue = old.value(u"value"_s);
        const bool keeps = measure == u"count" && !isNever(old);
        const int low =
            keeps ? (oldValue.isArray() ? oldValue.toArray().first() : oldValue).toInt(2) : 2;
        const QJsonValue value =
            op == u"between" ? QJsonValue(QJsonArray{low, low + 1}) : QJsonValue(low);
        condition.insert(u"count"_s, QJsonObject{{u"op"_s, op}, {u"value"_s, value}});
        return condition;
    }
    QJsonObject aggregate = old;
    if (!aggregate.contains(u"property"_s)) {
        aggregate = {{u"property"_s, key == u"distinct" ? QString() : u"revenue"_s},
                     {u"op"_s, u">="_s},
                     {u"value"_s, key == u"distinct" ? 2 : 100}};
    }
    condition.insert(key, aggregate);
    return condition;
}

QList<RowPart> countParts(const QJsonObject& condition, const QString& measure)
{
    const QJsonObject count = condition.value(measure).toObject();
    if (isNever(count)) {
        return {};
    }
    // The operator is part of the picker before it; only the number is left.
    QList<RowPart> parts =
        fields::numberTest(u"count/"_s, count, [condition](const QJsonObject& changed) {
            QJsonObject whole = condition;
            whole.insert(u"count"_s, changed);
            return whole;
        }).mid(1);
    parts.append(word(Words::tr("times")));
    return parts;
}

QList<RowPart> aggregateParts(const QJsonObject& condition, const QString& measure,
                              BuilderOffer& offer)
{
    const QString event = condition.value(u"event"_s).toString();
    const QJsonObject aggregate = condition.value(measure).toObject();
    const auto wrap = [condition, measure](const QJsonObject& changed) {
        QJsonObject whole = condition;
        whole.insert(measure, changed);
        return whole;
    };
    RowPart property = choice(
        measure + u"/property"_s, Words::tr("Property"), aggregate.value(u"property"_s).toString(),
        offer.propertyChoices(event), [aggregate, wrap](const QJsonValue& chosen) {
            QJsonObject changed = aggregate;
            changed.insert(u"property"_s, chosen);
            return wrap(changed);
        });
    property.isAnyTextAllowed = true;
    return QList<RowPart>{property} + fields::numberTest(measure + u'/', aggregate, wrap);
}

QList<RowPart> measureParts(const QJsonObject& condition, const QString& measure, bool isFirst,
                            BuilderOffer& offer)
{
    QList<PartChoice> choices = measureChoices();
    const QStringList others = measuresOf(condition);
    choices.removeIf([&](const PartChoice& offered) {
        const QString taken = offered.key.startsWith(u"count:"_s) || offered.key == u"never"
                                  ? u"count"_s
                                  : offered.key;
        const bool isTaken = taken != measure && others.contains(taken);
        return isTaken || (!isFirst && taken == u"happened");
    });
    QList<RowPart> parts{choice(isFirst ? u"measure"_s : QString(u"measure/"_s + measure),
                                Words::tr("How often, or what it adds up to"),
                                measureKey(condition, measure), choices,
                                [condition, measure](const QJsonValue& chosen) {
                                    return withMeasure(condition, measure, chosen.toString());
                                })};
    if (measure == u"count") {
        parts += countParts(condition, measure);
    } else if (!measure.isEmpty()) {
        parts += aggregateParts(condition, measure, offer);
    }
    if (!isFirst) {
        QJsonObject without = condition;
        without.remove(measure);
        parts.append(fields::remove(measure + u"/remove"_s, Words::tr("Take this away"), without));
    }
    return parts;
}

QJsonObject withFilters(QJsonObject condition, const QJsonArray& filters)
{
    if (filters.isEmpty()) {
        condition.remove(u"where"_s);
    } else {
        condition.insert(u"where"_s, filters);
    }
    return condition;
}

QJsonObject newFilter(const QString& event, const QString& property, BuilderOffer& offer)
{
    QJsonObject filter{{u"property"_s, property}};
    fields::startComparison(filter, offer.propertyType(event, property));
    return filter;
}

QList<RowPart> filterParts(const QJsonObject& condition, int index, BuilderOffer& offer)
{
    const QString event = condition.value(u"event"_s).toString();
    const QJsonArray filters = condition.value(u"where"_s).toArray();
    const QJsonObject whole = filters.at(index).toObject();
    const bool isNegated =
        whole.value(u"not"_s).toObject().contains(u"property"_s) && !whole.contains(u"disabled"_s);
    const QJsonObject filter = isNegated ? whole.value(u"not"_s).toObject() : whole;
    const QString id = u"where/%1/"_s.arg(index);
    const auto put = [condition, filters, index](const QJsonObject& changed) {
        QJsonArray changedFilters = filters;
        changedFilters.replace(index, changed);
        return withFilters(condition, changedFilters);
    };
    const fields::Wrap wrap = [put, isNegated](const QJsonObject& changed) {
        return put(isNegated ? QJsonObject{{u"not"_s, changed}} : changed);
    };

    QList<RowPart> parts{fields::lineBreak(id),
                         word(index == 0 ? Words::tr("where") : Words::tr("and"))};
    QJsonArray others = filters;
    others.removeAt(index);
    const RowPart cross = fields::remove(id + u"remove"_s, Words::tr("Take this filter away"),
                                         withFilters(condition, others));
    if (!filter.contains(u"property"_s) || filter.contains(u"disabled"_s)) {
        parts.append(word(Words::tr("a filter that is edited as text")));
        parts.append(cross);
        return parts;
    }
    const QString property = filter.value(u"property"_s).toString();
    const ValueType type = offer.propertyType(event, property);
    const bool isLine = property.startsWith(u"products."_s);
    if (isLine || isNegated) {
        parts.append(choice(
            id + u"some"_s, Words::tr("Some or none"), isNegated ? u"none"_s : u"some"_s,
            {{u"some"_s, isLine ? Words::tr("some line's") : Words::tr("it is so:"), {}, {}, {}},
             {u"none"_s, isLine ? Words::tr("no line's") : Words::tr("it is not so:"), {}, {}, {}}},
            [put, filter](const QJsonValue& chosen) {
                return put(chosen.toString() == u"none" ? QJsonObject{{u"not"_s, filter}} : filter);
            }));
    }
    RowPart subject =
        choice(id + u"property"_s, Words::tr("Property"), property, offer.propertyChoices(event),
               [event, wrap, &offer](const QJsonValue& chosen) {
                   return wrap(newFilter(event, chosen.toString(), offer));
               });
    subject.isAnyTextAllowed = true;
    parts.append(subject);
    parts += fields::comparison(id, filter, type, propertyOperatorsFor(type), {{}, event, property},
                                wrap);
    parts.append(cross);
    return parts;
}

} // namespace

RowPart eventSubject(const QJsonObject& condition, const BuilderOffer& offer)
{
    QList<PartChoice> events = offer.eventChoices();
    for (PartChoice& offered : events) {
        offered.section.clear();
    }
    RowPart subject = choice(u"event"_s, Words::tr("Event"), condition.value(u"event"_s).toString(),
                             events, [condition](const QJsonValue& chosen) {
                                 QJsonObject changed = condition;
                                 changed.insert(u"event"_s, chosen);
                                 return changed;
                             });
    subject.isStrong = true;
    subject.isAnyTextAllowed = true;
    return subject;
}

QList<RowPart> eventParts(const QJsonObject& condition, BuilderOffer& offer)
{
    const auto member = [condition](const QString& key) {
        return [condition, key](const QJsonValue& value) {
            QJsonObject changed = condition;
            if (value.isUndefined()) {
                changed.remove(key);
            } else {
                changed.insert(key, value);
            }
            return changed;
        };
    };
    QList<RowPart> parts;
    if (condition.contains(u"pick"_s)) {
        parts.append(choice(
            u"pick"_s, Words::tr("Which of the events"), condition.value(u"pick"_s).toString(),
            {{u"every"_s, Words::tr("every"), {}, {}, {}},
             {u"first"_s, Words::tr("only the first"), {}, {}, {}},
             {u"last"_s, Words::tr("only the last"), {}, {}, {}}},
            [member](const QJsonValue& chosen) {
                const bool isEvery = chosen.toString() == u"every";
                return member(u"pick"_s)(isEvery ? QJsonValue(QJsonValue::Undefined) : chosen);
            }));
    }
    parts.append(eventSubject(condition, offer));
    const QStringList measures = measuresOf(condition);
    parts += measureParts(condition, measures.value(0), true, offer);
    for (const QString& measure : measures.mid(1)) {
        parts.append(word(Words::tr("and")));
        parts += measureParts(condition, measure, false, offer);
    }
    parts += fields::window(u"window/"_s, condition.value(u"window"_s), true, member(u"window"_s));
    for (const QString& key : {u"first"_s, u"last"_s}) {
        if (condition.contains(key)) {
            parts.append(
                word(key == u"first" ? Words::tr("the first one") : Words::tr("the latest one")));
            parts += fields::window(key + u'/', condition.value(key), false, member(key));
            parts.append(fields::remove(key + u"/remove"_s, Words::tr("Take this away"),
                                        member(key)(QJsonValue::Undefined)));
        }
    }
    return parts + whereParts(condition, offer);
}

QList<RowPart> whereParts(const QJsonObject& condition, BuilderOffer& offer)
{
    const QString event = condition.value(u"event"_s).toString();
    const QJsonArray filters = condition.value(u"where"_s).toArray();
    QList<RowPart> parts;
    for (int index = 0; index < filters.size(); ++index) {
        parts += filterParts(condition, index, offer);
    }
    RowPart add =
        choice(u"where/add"_s, filters.isEmpty() ? Words::tr("where …") : Words::tr("and …"), {},
               offer.propertyChoices(event),
               [condition, event, filters, &offer](const QJsonValue& chosen) {
                   QJsonArray more = filters;
                   more.append(newFilter(event, chosen.toString(), offer));
                   return withFilters(condition, more);
               });
    add.isOptional = true;
    add.isAnyTextAllowed = true;
    parts.append(add);
    return parts;
}

QList<RowAction> eventActions(const QJsonObject& condition)
{
    const auto with = [&condition](const QString& key, const QJsonValue& value) {
        QJsonObject changed = condition;
        changed.insert(key, value);
        return changed;
    };
    const QJsonObject lastMonth{{u"last"_s, 30}, {u"unit"_s, u"day"_s}};
    QList<RowAction> actions;
    const QStringList measures = measuresOf(condition);
    if (!measures.isEmpty() && !measures.contains(u"sum"_s)) {
        actions.append({Words::tr("And with a total of …"), withMeasure(condition, {}, u"sum"_s)});
    }
    if (!measures.isEmpty() && !measures.contains(u"distinct"_s)) {
        actions.append({Words::tr("And with different values of …"),
                        withMeasure(condition, {}, u"distinct"_s)});
    }
    if (!condition.contains(u"first"_s)) {
        actions.append({Words::tr("The first one happened in …"), with(u"first"_s, lastMonth)});
    }
    if (!condition.contains(u"last"_s)) {
        actions.append({Words::tr("The latest one happened in …"), with(u"last"_s, lastMonth)});
    }
    if (!condition.contains(u"pick"_s)) {
        actions.append({Words::tr("Look only at the first one"), with(u"pick"_s, u"first"_s)});
        actions.append({Words::tr("Look only at the last one"), with(u"pick"_s, u"last"_s)});
    }
    return actions;
}

} // namespace rondom::ui::sentence
