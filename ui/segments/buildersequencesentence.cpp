#include "ui/segments/builderfields.h"
#include "ui/segments/builderoffer.h"
#include "ui/segments/buildersentence.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rondom::ui::sentence {

namespace {

using fields::choice;
using fields::word;

constexpr qsizetype kMostSteps = 6;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BuilderSequenceSentence)
};

QJsonObject withSteps(QJsonObject condition, const QJsonArray& steps)
{
    condition.insert(u"sequence"_s, steps);
    return condition;
}

QJsonObject without(QJsonObject object, const QString& key)
{
    object.remove(key);
    return object;
}

/// "then" or "then no": the choice is of a step, which is put back whole.
RowPart didChoice(const QJsonObject& step)
{
    return choice(
        u"did"_s, Words::tr("Did it or not"),
        step.value(u"did"_s).toBool(true) ? u"yes"_s : u"no"_s,
        {{u"yes"_s, Words::tr("then"), {}, {}, {}}, {u"no"_s, Words::tr("then no"), {}, {}, {}}},
        [step](const QJsonValue& chosen) {
            QJsonObject changed = without(step, u"did"_s);
            if (chosen.toString() == u"no") {
                changed.insert(u"did"_s, false);
            }
            return changed;
        });
}

QList<RowPart> withinParts(const QJsonObject& step)
{
    const auto with = [step](const QJsonObject& span) {
        QJsonObject changed = step;
        changed.insert(u"within"_s, span);
        return changed;
    };
    if (!step.contains(u"within"_s)) {
        RowPart add = choice(u"within/add"_s, Words::tr("within …"), {}, fields::unitChoices(true),
                             [with](const QJsonValue& unit) {
                                 return with({{u"n"_s, 7}, {u"unit"_s, unit}});
                             });
        add.isOptional = true;
        return {add};
    }
    QList<RowPart> parts{word(Words::tr("within"))};
    parts += fields::span(u"within/"_s, step.value(u"within"_s).toObject(), u"n"_s, with);
    parts.append(fields::remove(u"within/remove"_s, Words::tr("At any time after it"),
                                without(step, u"within"_s)));
    return parts;
}

QList<RowPart> stepParts(const QJsonArray& steps, int index, BuilderOffer& offer)
{
    const QJsonObject step = steps.at(index).toObject();
    QList<RowPart> parts;
    if (index > 0) {
        parts.append(didChoice(step));
    }
    parts.append(eventSubject(step, offer));
    if (index > 0) {
        parts += withinParts(step);
    }
    return parts + whereParts(step, offer);
}

/// "with the same [product_id]"
QList<RowPart> sameParts(const QJsonObject& condition, BuilderOffer& offer)
{
    const QJsonArray steps = condition.value(u"sequence"_s).toArray();
    const QString event = steps.first().toObject().value(u"event"_s).toString();
    const QString same = condition.value(u"same"_s).toString();
    RowPart property =
        choice(u"same"_s, same.isEmpty() ? Words::tr("with the same …") : Words::tr("Property"),
               same, offer.propertyChoices(event), [condition](const QJsonValue& chosen) {
                   QJsonObject changed = condition;
                   changed.insert(u"same"_s, chosen);
                   return changed;
               });
    property.isAnyTextAllowed = true;
    if (same.isEmpty()) {
        property.isOptional = true;
        return {property};
    }
    return {word(Words::tr("with the same")), property,
            fields::remove(u"same/remove"_s, Words::tr("Not only of the same"),
                           without(condition, u"same"_s))};
}

} // namespace

QJsonObject newSequence()
{
    return {{u"sequence"_s, QJsonArray{QJsonObject{{u"event"_s, QString()}},
                                       QJsonObject{{u"event"_s, QString()}}}}};
}

QList<RowPart> sequenceParts(const QJsonObject& condition, BuilderOffer& offer)
{
    const QJsonArray steps = condition.value(u"sequence"_s).toArray();
    QList<RowPart> parts{word(Words::tr("First"))};
    for (int index = 0; index < steps.size(); ++index) {
        const QString id = u"sequence/%1/"_s.arg(index);
        if (index > 0) {
            parts.append(fields::lineBreak(id));
        }
        parts += fields::within(stepParts(steps, index, offer), id,
                                [condition, steps, index](const QJsonObject& step) {
                                    QJsonArray changed = steps;
                                    changed.replace(index, step);
                                    return withSteps(condition, changed);
                                });
        if (steps.size() > 2 && index > 0) {
            QJsonArray fewer = steps;
            fewer.removeAt(index);
            parts.append(fields::remove(id + u"remove"_s, Words::tr("Take this step away"),
                                        withSteps(condition, fewer)));
        }
    }
    parts.append(fields::lineBreak(u"sequence/end"_s));
    if (steps.size() < kMostSteps) {
        RowPart add = choice(u"sequence/add"_s, Words::tr("then …"), {}, offer.eventChoices(),
                             [condition, steps](const QJsonValue& event) {
                                 QJsonArray more = steps;
                                 more.append(QJsonObject{{u"event"_s, event}});
                                 return withSteps(condition, more);
                             });
        add.isOptional = true;
        add.isAnyTextAllowed = true;
        parts.append(add);
    }
    parts += sameParts(condition, offer);
    parts += fields::window(u"window/"_s, condition.value(u"window"_s), true,
                            [condition](const QJsonValue& window) {
                                QJsonObject changed = condition;
                                if (window.isUndefined()) {
                                    changed.remove(u"window"_s);
                                } else {
                                    changed.insert(u"window"_s, window);
                                }
                                return changed;
                            });
    return parts;
}

} // namespace rondom::ui::sentence
