#include "ui/segments/builderfields.h"
#include "ui/segments/builderoffer.h"
#include "ui/segments/buildersentence.h"
#include "ui/segments/builderwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rondom::ui::sentence {

namespace {

using fields::choice;
using fields::word;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BuilderHabitSentence)
};

const QString kTrend = u"trend"_s;

QString habitOf(const QJsonObject& condition)
{
    return condition.contains(kTrend) ? kTrend : condition.value(u"pattern"_s).toString();
}

QJsonObject days(int n)
{
    return {{u"n"_s, n}, {u"unit"_s, u"day"_s}};
}

/// The same event and filters with another habit.
QJsonObject withHabit(const QJsonObject& condition, const QString& habit)
{
    QJsonObject changed = newHabit(habit, condition.value(u"event"_s).toString());
    for (const QString& key : {u"where"_s, u"recent"_s, u"before"_s}) {
        const bool isKept = key == u"where" || changed.contains(key);
        if (isKept && condition.contains(key)) {
            changed.insert(key, condition.value(key));
        }
    }
    return changed;
}

QList<RowPart> spanOf(const QJsonObject& condition, const QString& key)
{
    return fields::span(key + u'/', condition.value(key).toObject(), u"n"_s,
                        [condition, key](const QJsonObject& changed) {
                            QJsonObject whole = condition;
                            whole.insert(key, changed);
                            return whole;
                        });
}

QList<RowPart> regularParts(const QJsonObject& condition)
{
    const auto member = [condition](const QString& key) {
        return [condition, key](const QJsonValue& value) {
            QJsonObject changed = condition;
            changed.insert(key, value);
            return changed;
        };
    };
    const QString per = condition.value(u"per"_s).toString();
    const QString units = unitWords(timeUnitFromName(per).value_or(TimeUnit::Month), true);
    return {word(Words::tr("at least")),
            fields::number(u"times"_s, Words::tr("How often"), condition.value(u"times"_s),
                           member(u"times"_s)),
            word(Words::tr("times per")),
            choice(u"per"_s, Words::tr("Unit of time"), per, fields::calendarUnitChoices(),
                   member(u"per"_s)),
            word(Words::tr("in")),
            fields::number(u"in"_s, Words::tr("In how many"), condition.value(u"in"_s),
                           member(u"in"_s)),
            word(Words::tr("of the last")),
            fields::number(u"of"_s, Words::tr("Of how many"), condition.value(u"of"_s),
                           member(u"of"_s)),
            word(units)};
}

QList<RowPart> trendParts(const QJsonObject& condition)
{
    const QJsonObject trend = condition.value(kTrend).toObject();
    const fields::Wrap wrap = [condition](const QJsonObject& changed) {
        QJsonObject whole = condition;
        whole.insert(kTrend, changed);
        return whole;
    };
    return QList<RowPart>{word(Words::tr("in the last"))} +
           fields::span(u"trend/"_s, trend, u"n"_s, wrap) +
           QList<RowPart>{word(Words::tr("compared with as long before:"))} +
           fields::numberTest(u"trend/"_s, trend, wrap) +
           QList<RowPart>{word(Words::tr("times as many"))};
}

} // namespace

QList<PartChoice> habitChoices()
{
    const QString section = Words::tr("Habits");
    return {
        {u"stopped"_s, Words::tr("Stopped doing something"), {}, section, u"activity"_s},
        {u"restarted"_s, Words::tr("Does something again"), {}, section, u"activity"_s},
        {u"regular"_s, Words::tr("Does something regularly"), {}, section, u"activity"_s},
        {kTrend, Words::tr("Does something more or less than before"), {}, section, u"activity"_s}};
}

QJsonObject newHabit(const QString& habit, const QString& event)
{
    QJsonObject condition{{u"event"_s, event}};
    if (habit == kTrend) {
        QJsonObject trend = days(30);
        trend.insert(u"op"_s, u"<="_s);
        trend.insert(u"value"_s, 0.5);
        condition.insert(kTrend, trend);
        return condition;
    }
    condition.insert(u"pattern"_s, habit);
    if (habit == u"regular") {
        condition.insert(u"times"_s, 1);
        condition.insert(u"per"_s, u"month"_s);
        condition.insert(u"in"_s, 5);
        condition.insert(u"of"_s, 6);
        return condition;
    }
    condition.insert(u"recent"_s, days(60));
    condition.insert(u"before"_s, days(120));
    return condition;
}

QList<RowPart> habitParts(const QJsonObject& condition, BuilderOffer& offer)
{
    const QString habit = habitOf(condition);
    const QList<PartChoice> habits{{u"stopped"_s, Words::tr("stopped:"), {}, {}, {}},
                                   {u"restarted"_s, Words::tr("started again:"), {}, {}, {}},
                                   {u"regular"_s, Words::tr("happened regularly:"), {}, {}, {}},
                                   {kTrend, Words::tr("went up or down"), {}, {}, {}}};
    QList<RowPart> parts{eventSubject(condition, offer),
                         choice(u"habit"_s, Words::tr("Habit"), habit, habits,
                                [condition](const QJsonValue& chosen) {
                                    return withHabit(condition, chosen.toString());
                                })};
    if (habit == u"stopped") {
        parts.append(word(Words::tr("none in the last")));
        parts += spanOf(condition, u"recent"_s);
        parts.append(word(Words::tr("after some in the")));
        parts += spanOf(condition, u"before"_s);
        parts.append(word(Words::tr("before")));
    } else if (habit == u"restarted") {
        parts.append(word(Words::tr("some in the last")));
        parts += spanOf(condition, u"recent"_s);
        parts.append(word(Words::tr("after none in the")));
        parts += spanOf(condition, u"before"_s);
        parts.append(word(Words::tr("before")));
    } else if (habit == u"regular") {
        parts += regularParts(condition);
    } else {
        parts += trendParts(condition);
    }
    return parts + whereParts(condition, offer);
}

} // namespace rondom::ui::sentence
