#include "ui/segments/computedtraitsentence.h"

#include "models/segments/computedtrait.h"
#include "ui/segments/builderfields.h"
#include "ui/segments/builderoffer.h"
#include "ui/segments/buildersentence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rondom::ui::sentence {

namespace {

using fields::choice;
using fields::word;
using segments::Computation;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ComputedTraitSentence)
};

QList<PartChoice> computations(bool withRatio)
{
    const QString often = Words::tr("How often and when");
    const QString numbers = Words::tr("Of a number");
    const QString values = Words::tr("Of any value");
    QList<PartChoice> choices{
        {u"count"_s, Words::tr("How often it happened:"), {}, often, {}},
        {u"days_since"_s, Words::tr("Days since the last"), {}, often, {}},
        {u"days_between"_s, Words::tr("Days from one to the next:"), {}, often, {}}};
    if (withRatio) {
        choices += {{u"first_at"_s, Words::tr("When it happened first:"), {}, often, {}},
                    {u"last_at"_s, Words::tr("When it happened last:"), {}, often, {}}};
    }
    choices +=
        {{u"sum"_s, Words::tr("The total of"), {}, numbers, {}},
         {u"avg"_s, Words::tr("The average of"), {}, numbers, {}},
         {u"median"_s, Words::tr("The median of"), {}, numbers, {}},
         {u"min"_s, Words::tr("The lowest"), {}, numbers, {}},
         {u"max"_s, Words::tr("The highest"), {}, numbers, {}},
         {u"unique_count"_s, Words::tr("The number of different values of"), {}, values, {}}};
    if (withRatio) {
        choices += {{u"most_frequent"_s, Words::tr("The most frequent"), {}, values, {}},
                    {u"first_value"_s, Words::tr("The first"), {}, values, {}},
                    {u"last_value"_s, Words::tr("The last"), {}, values, {}},
                    {u"unique_list"_s, Words::tr("All values of"), {}, values, {}},
                    {u"ratio"_s,
                     Words::tr("One number divided by another:"),
                     {},
                     Words::tr("Of two of these"),
                     {}}};
    }
    return choices;
}

bool needsProperty(const QString& compute)
{
    const auto computation = segments::computationFromName(compute);
    return computation && segments::needsProperty(*computation);
}

/// The same events worked out in another way.
QJsonObject withComputation(QJsonObject trait, const QString& compute)
{
    const QJsonObject before = trait;
    if (before.value(u"compute"_s).toString() == compute) {
        return before;
    }
    trait.insert(u"compute"_s, compute);
    if (compute == u"ratio") {
        for (const QString& key :
             {u"event"_s, u"where"_s, u"window"_s, u"property"_s, u"session"_s}) {
            trait.remove(key);
        }
        QJsonObject part = before;
        part.remove(u"rondom"_s);
        part.remove(u"trait"_s);
        part.insert(u"compute"_s, u"count"_s);
        part.remove(u"property"_s);
        trait.insert(u"of"_s, part);
        trait.insert(u"by"_s, part);
        return trait;
    }
    if (before.contains(u"of"_s)) {
        const QJsonObject part = before.value(u"of"_s).toObject();
        for (const QString& key : {u"event"_s, u"where"_s, u"window"_s, u"session"_s}) {
            if (part.contains(key)) {
                trait.insert(key, part.value(key));
            }
        }
        trait.remove(u"of"_s);
        trait.remove(u"by"_s);
    }
    if (!needsProperty(compute)) {
        trait.remove(u"property"_s);
    } else if (!trait.contains(u"property"_s)) {
        trait.insert(u"property"_s, u""_s);
    }
    return trait;
}

QList<RowPart> measureParts(const QJsonObject& trait, bool isWhole, BuilderOffer& offer)
{
    const QString compute = trait.value(u"compute"_s).toString();
    const auto with = [trait](const QString& key) {
        return [trait, key](const QJsonValue& value) {
            QJsonObject changed = trait;
            if (value.isUndefined()) {
                changed.remove(key);
            } else {
                changed.insert(key, value);
            }
            return changed;
        };
    };
    QList<RowPart> parts{choice(
        u"compute"_s, Words::tr("What is worked out"), compute, computations(isWhole),
        [trait](const QJsonValue& chosen) { return withComputation(trait, chosen.toString()); })};
    if (compute == u"ratio") {
        return parts;
    }
    if (needsProperty(compute)) {
        RowPart property =
            choice(u"property"_s, Words::tr("Property"), trait.value(u"property"_s).toString(),
                   offer.propertyChoices(trait.value(u"event"_s).toString()), with(u"property"_s));
        property.isAnyTextAllowed = true;
        parts.append(property);
        parts.append(word(Words::tr("of")));
    }
    parts.append(eventSubject(trait, offer));
    parts += fields::window(u"window/"_s, trait.value(u"window"_s), true, with(u"window"_s));
    RowPart visit;
    visit.kind = RowPart::Kind::Toggle;
    visit.id = u"session"_s;
    visit.label = Words::tr("only in the last visit");
    visit.value = trait.contains(u"session"_s);
    visit.apply = [with](const QJsonValue& isOn) {
        return with(u"session"_s)(isOn.toBool() ? QJsonValue(u"last"_s)
                                                : QJsonValue(QJsonValue::Undefined));
    };
    parts.append(visit);
    return parts + whereParts(trait, offer);
}

} // namespace

QJsonObject newComputedTrait()
{
    return {{u"rondom"_s, u"trait/1"_s}, {u"compute"_s, u"count"_s}, {u"event"_s, u""_s}};
}

QList<RowPart> computedTraitParts(const QJsonObject& trait, BuilderOffer& offer)
{
    QList<RowPart> parts = measureParts(trait, true, offer);
    if (trait.value(u"compute"_s).toString() != u"ratio") {
        return parts;
    }
    for (const QString& key : {u"of"_s, u"by"_s}) {
        parts.append(fields::lineBreak(key));
        if (key == u"by") {
            parts.append(word(Words::tr("divided by")));
        }
        parts += fields::within(measureParts(trait.value(key).toObject(), false, offer), key + u'/',
                                [trait, key](const QJsonObject& part) {
                                    QJsonObject changed = trait;
                                    changed.insert(key, part);
                                    return changed;
                                });
    }
    return parts;
}

} // namespace rondom::ui::sentence
