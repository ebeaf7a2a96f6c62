#include "ui/segments/builderfields.h"

#include "ui/segments/builderwords.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui::fields {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BuilderFields)
};

QList<PartChoice> choicesOf(std::initializer_list<std::pair<QString, QString>> pairs)
{
    QList<PartChoice> choices;
    for (const auto& [key, text] : pairs) {
        choices.append({key, text, {}, {}, {}});
    }
    return choices;
}

QString windowKind(const QJsonValue& value)
{
    if (!value.isObject()) {
        return u"ever"_s;
    }
    const QJsonObject window = value.toObject();
    for (const QString& key :
         {u"last"_s, u"before_last"_s, u"between_ago"_s, u"this"_s, u"previous"_s}) {
        if (window.contains(key)) {
            return key;
        }
    }
    return u"dates"_s;
}

/// Whole windows that people choose most, told by their keys: "last:90:day".
QList<PartChoice> usualWindows()
{
    const QString section = Words::tr("Often used");
    return {{u"last:30:day"_s, Words::tr("in the last 30 days"), {}, section, {}},
            {u"last:90:day"_s, Words::tr("in the last 90 days"), {}, section, {}},
            {u"last:12:month"_s, Words::tr("in the last 12 months"), {}, section, {}}};
}

/// A window of another kind, with the count and the unit of the one before where it has them.
QJsonValue windowOfKind(const QString& kind, const QJsonObject& old)
{
    if (kind.startsWith(u"last:"_s)) {
        return QJsonObject{{u"last"_s, kind.section(u':', 1, 1).toInt()},
                           {u"unit"_s, kind.section(u':', 2, 2)}};
    }
    const QString oldKind = windowKind(old);
    const QJsonObject ago = old.value(u"between_ago"_s).toObject();
    int count = old.value(oldKind).toInt(30);
    QString unit = old.value(u"unit"_s).toString(ago.value(u"unit"_s).toString(u"day"_s));
    if (ago.contains(u"to"_s)) {
        count = ago.value(u"to"_s).toInt(count);
    }
    if (kind == u"ever") {
        return QJsonValue::Undefined;
    }
    if (kind == u"last" || kind == u"before_last") {
        return QJsonObject{{kind, count}, {u"unit"_s, unit}};
    }
    if (kind == u"between_ago") {
        return QJsonObject{{kind, QJsonObject{{u"from"_s, count},
                                              {u"to"_s, std::max(1, 2 * count)},
                                              {u"unit"_s, unit}}}};
    }
    if (kind == u"this" || kind == u"previous") {
        const QString calendarUnit = old.value(oldKind).toString(u"month"_s);
        return QJsonObject{{kind, calendarUnit}};
    }
    const QDate today = QDate::currentDate();
    return QJsonObject{{u"from"_s, QDate(today.year(), 1, 1).toString(Qt::ISODate)},
                       {u"to"_s, today.toString(Qt::ISODate)}};
}

RowPart dateField(const QString& id, const QString& label, const QString& key,
                  const QJsonObject& owner, const WrapValue& wrap)
{
    RowPart part;
    const QString text = owner.value(key).toString();
    // An instant keeps its time of day, which a calendar has no room for.
    part.kind = text.size() > 10 ? RowPart::Kind::Text : RowPart::Kind::Date;
    part.id = id;
    part.label = label;
    part.value = text;
    part.isOptional = true;
    part.apply = [owner, key, wrap](const QJsonValue& value) {
        QJsonObject changed = owner;
        if (value.toString().isEmpty()) {
            changed.remove(key);
        } else {
            changed.insert(key, value);
        }
        return wrap(changed);
    };
    return part;
}

WrapValue member(const QJsonObject& owner, const QString& key, const Wrap& wrap)
{
    return [owner, key, wrap](const QJsonValue& value) {
        QJsonObject changed = owner;
        changed.insert(key, value);
        return wrap(changed);
    };
}

} // namespace

RowPart word(const QString& text)
{
    RowPart part;
    part.label = text;
    return part;
}

RowPart choice(const QString& id, const QString& label, const QString& value,
               const QList<PartChoice>& choices, const WrapValue& apply)
{
    RowPart part;
    part.kind = RowPart::Kind::Choice;
    part.id = id;
    part.label = label;
    part.value = value;
    part.choices = choices;
    part.apply = apply;
    return part;
}

RowPart number(const QString& id, const QString& label, const QJsonValue& value,
               const WrapValue& apply)
{
    RowPart part;
    part.kind = RowPart::Kind::Number;
    part.id = id;
    part.label = label;
    part.value = value;
    part.apply = apply;
    return part;
}

RowPart remove(const QString& id, const QString& label, const QJsonObject& without)
{
    RowPart part;
    part.kind = RowPart::Kind::Remove;
    part.id = id;
    part.label = label;
    part.apply = [without](const QJsonValue&) { return without; };
    return part;
}

RowPart lineBreak(const QString& id)
{
    RowPart part;
    part.kind = RowPart::Kind::Break;
    part.id = id;
    return part;
}

QList<RowPart> within(QList<RowPart> parts, const QString& id, const Wrap& wrap)
{
    for (RowPart& part : parts) {
        part.id.prepend(id);
        if (part.apply) {
            part.apply = [inner = part.apply, wrap](const QJsonValue& value) {
                return wrap(inner(value));
            };
        }
    }
    return parts;
}

QList<PartChoice> unitChoices(bool isMany, bool withClock)
{
    QList<PartChoice> choices;
    for (const TimeUnit unit : {TimeUnit::Minute, TimeUnit::Hour, TimeUnit::Day, TimeUnit::Week,
                                TimeUnit::Month, TimeUnit::Year}) {
        if (withClock || unit >= TimeUnit::Day) {
            choices.append({timeUnitName(unit), unitWords(unit, isMany), {}, {}, {}});
        }
    }
    return choices;
}

QList<PartChoice> calendarUnitChoices()
{
    QList<PartChoice> choices;
    for (const TimeUnit unit :
         {TimeUnit::Day, TimeUnit::Week, TimeUnit::Month, TimeUnit::Quarter, TimeUnit::Year}) {
        choices.append({timeUnitName(unit), unitWords(unit, false), {}, {}, {}});
    }
    return choices;
}

QList<RowPart> span(const QString& id, const QJsonObject& owner, const QString& countKey,
                    const Wrap& wrap, bool withClock)
{
    const QJsonValue count = owner.value(countKey);
    return {number(id + u"n"_s, Words::tr("How many"), count, member(owner, countKey, wrap)),
            choice(id + u"unit"_s, Words::tr("Unit of time"), owner.value(u"unit"_s).toString(),
                   unitChoices(count.toInt() != 1, withClock), member(owner, u"unit"_s, wrap))};
}

QList<RowPart> numberTest(const QString& id, const QJsonObject& owner, const Wrap& wrap)
{
    const QList<PartChoice> operators = choicesOf({{u">="_s, Words::tr("at least")},
                                                   {u"="_s, Words::tr("exactly")},
                                                   {u"<="_s, Words::tr("at most")},
                                                   {u">"_s, Words::tr("more than")},
                                                   {u"<"_s, Words::tr("less than")},
                                                   {u"between"_s, Words::tr("between")},
                                                   {u"!="_s, Words::tr("other than")}});
    const QString op = owner.value(u"op"_s).toString();
    QList<RowPart> parts;
    parts.append(choice(id + u"op"_s, Words::tr("How to compare"), op, operators,
                        [owner, wrap](const QJsonValue& chosen) {
                            QJsonObject changed = owner;
                            const QJsonValue old = owner.value(u"value"_s);
                            const QJsonValue low = old.isArray() ? old.toArray().first() : old;
                            changed.insert(u"op"_s, chosen);
                            if (chosen.toString() == u"between") {
                                changed.insert(u"value"_s, QJsonArray{low, low});
                            } else {
                                changed.insert(u"value"_s, low);
                            }
                            return wrap(changed);
                        }));
    if (op != u"between") {
        parts.append(number(id + u"value"_s, Words::tr("Number"), owner.value(u"value"_s),
                            member(owner, u"value"_s, wrap)));
        return parts;
    }
    const QJsonArray borders = owner.value(u"value"_s).toArray();
    const auto border = [&](int index) {
        return [owner, borders, index, wrap](const QJsonValue& value) {
            QJsonArray changedBorders = borders;
            changedBorders.replace(index, value);
            QJsonObject changed = owner;
            changed.insert(u"value"_s, changedBorders);
            return wrap(changed);
        };
    };
    parts.append(number(id + u"low"_s, Words::tr("Lowest"), borders.at(0), border(0)));
    parts.append(word(Words::tr("and")));
    parts.append(number(id + u"high"_s, Words::tr("Highest"), borders.at(1), border(1)));
    return parts;
}

QList<RowPart> window(const QString& id, const QJsonValue& value, bool mayBeAnyTime,
                      const WrapValue& wrap)
{
    QList<PartChoice> kinds = choicesOf({{u"last"_s, Words::tr("in the last")},
                                         {u"before_last"_s, Words::tr("longer ago than")},
                                         {u"between_ago"_s, Words::tr("ago, between")},
                                         {u"this"_s, Words::tr("in this")},
                                         {u"previous"_s, Words::tr("in the previous")},
                                         {u"dates"_s, Words::tr("between the dates")}});
    if (mayBeAnyTime) {
        kinds.prepend({u"ever"_s, Words::tr("at any time"), {}, {}, {}});
    }
    kinds += usualWindows();
    const QJsonObject owner = value.toObject();
    const Wrap wrapObject = [wrap](const QJsonObject& changed) { return wrap(changed); };
    const QString kind = windowKind(value);
    QList<RowPart> parts{choice(id + u"kind"_s, Words::tr("When"), kind, kinds,
                                [owner, wrap](const QJsonValue& chosen) {
                                    return wrap(windowOfKind(chosen.toString(), owner));
                                })};
    if (kind == u"last" || kind == u"before_last") {
        parts += span(id, owner, kind, wrapObject);
    } else if (kind == u"between_ago") {
        const QJsonObject ago = owner.value(kind).toObject();
        const Wrap wrapAgo = [wrap](const QJsonObject& changed) {
            return wrap(QJsonObject{{u"between_ago"_s, changed}});
        };
        parts.append(number(id + u"from"_s, Words::tr("Nearest"), ago.value(u"from"_s),
                            member(ago, u"from"_s, wrapAgo)));
        parts.append(word(Words::tr("and")));
        parts.append(number(id + u"to"_s, Words::tr("Farthest"), ago.value(u"to"_s),
                            member(ago, u"to"_s, wrapAgo)));
        parts.append(choice(id + u"unit"_s, Words::tr("Unit of time"),
                            ago.value(u"unit"_s).toString(), unitChoices(true),
                            member(ago, u"unit"_s, wrapAgo)));
    } else if (kind == u"this" || kind == u"previous") {
        parts.append(choice(id + u"unit"_s, Words::tr("Unit of time"), owner.value(kind).toString(),
                            calendarUnitChoices(), member(owner, kind, wrapObject)));
    } else if (kind == u"dates") {
        parts.append(dateField(id + u"from"_s, Words::tr("First day"), u"from"_s, owner, wrap));
        parts.append(word(Words::tr("and")));
        parts.append(dateField(id + u"to"_s, Words::tr("Last day"), u"to"_s, owner, wrap));
    }
    return parts;
}

} // namespace rondom::ui::fields
