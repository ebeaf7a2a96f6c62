#include "ui/segments/buildersentence.h"

#include "models/consent/consenttext.h"
#include "ui/common/fieldwords.h"
#include "ui/segments/builderfields.h"
#include "ui/segments/builderoffer.h"
#include "ui/segments/builderwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui::sentence {

namespace {

using fields::choice;
using fields::word;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BuilderSentence)
};

fields::WrapValue member(const QJsonObject& condition, const QString& key)
{
    return [condition, key](const QJsonValue& value) {
        QJsonObject changed = condition;
        changed.insert(key, value);
        return changed;
    };
}

RowPart subject(const QString& id, const QString& label, const QString& value,
                const QList<PartChoice>& choices, const fields::WrapValue& apply)
{
    RowPart part = choice(id, label, value, choices, apply);
    part.isStrong = true;
    part.isAnyTextAllowed = true;
    return part;
}

QList<RowPart> traitParts(const QJsonObject& condition, BuilderOffer& offer)
{
    const QString trait = condition.value(u"trait"_s).toString();
    const ValueType type = offer.traitType(trait);
    QList<PartChoice> traits = offer.traitChoices();
    for (PartChoice& offered : traits) {
        offered.section.clear();
    }
    QList<RowPart> parts{subject(u"trait"_s, Words::tr("Trait"), trait, traits,
                                 [condition, &offer](const QJsonValue& chosen) {
                                     QJsonObject changed = condition;
                                     changed.insert(u"trait"_s, chosen);
                                     const ValueType newType = offer.traitType(chosen.toString());
                                     // Values of another trait mean nothing to this one.
                                     fields::startComparison(changed, newType);
                                     return changed;
                                 })};
    parts += fields::comparison({}, condition, type, operatorsFor(type), {trait, {}, {}},
                                [](const QJsonObject& changed) { return changed; });
    if (condition.contains(u"for"_s)) {
        parts.append(word(Words::tr("for at least")));
        parts += fields::span(u"for/"_s, condition.value(u"for"_s).toObject(), u"n"_s,
                              [condition](const QJsonObject& changed) {
                                  return member(condition, u"for"_s)(changed);
                              });
        QJsonObject without = condition;
        without.remove(u"for"_s);
        parts.append(
            fields::remove(u"for/remove"_s, Words::tr("However short it has been so"), without));
    }
    return parts;
}

QList<RowPart> campaignParts(const QJsonObject& condition, BuilderOffer& offer)
{
    QList<PartChoice> campaigns;
    for (const segments::OfferedProperty& property : offer.properties(u"Email Opened"_s)) {
        for (const segments::OfferedValue& value : property.values) {
            if (property.key == u"campaign_name") {
                campaigns.append({value.text, value.text, {}, {}, u"megaphone"_s});
            }
        }
    }
    return {choice(u"did"_s, Words::tr("What they did with it"),
                   condition.value(u"did"_s).toString(),
                   {{u"sent"_s, Words::tr("Was sent"), {}, {}, {}},
                    {u"opened"_s, Words::tr("Opened"), {}, {}, {}},
                    {u"clicked"_s, Words::tr("Clicked in"), {}, {}, {}}},
                   member(condition, u"did"_s)),
            word(Words::tr("the campaign")),
            subject(u"campaign"_s, Words::tr("Campaign"), condition.value(u"campaign"_s).toString(),
                    campaigns, member(condition, u"campaign"_s))};
}

/// Only of a segment: anything else a company is asked is edited as text.
bool isCompanyOfSegment(const QJsonObject& condition)
{
    const QJsonObject of = condition.value(u"of"_s).toObject();
    return condition.contains(u"company"_s) && of.size() == 1 && of.contains(u"segment"_s);
}

QList<RowPart> companyParts(const QJsonObject& condition, const BuilderOffer& offer)
{
    QList<PartChoice> segments = offer.segmentChoices();
    for (PartChoice& offered : segments) {
        offered.section.clear();
    }
    return {choice(u"company"_s, Words::tr("Who of the company"),
                   condition.value(u"company"_s).toString(),
                   {{u"any"_s, Words::tr("Somebody"), {}, {}, {}},
                    {u"all"_s, Words::tr("Everybody"), {}, {}, {}},
                    {u"none"_s, Words::tr("Nobody"), {}, {}, {}}},
                   member(condition, u"company"_s)),
            word(Words::tr("of their company is in the segment")),
            subject(u"segment"_s, Words::tr("Segment"),
                    condition.value(u"of"_s).toObject().value(u"segment"_s).toString(), segments,
                    [condition](const QJsonValue& chosen) {
                        return member(condition, u"of"_s)(QJsonObject{{u"segment"_s, chosen}});
                    })};
}

QList<PartChoice> named(const QStringList& keys, QString (*name)(const QString&))
{
    QList<PartChoice> choices;
    for (const QString& key : keys) {
        choices.append({key, name(key), {}, {}, {}});
    }
    return choices;
}

QString channelWords(const QString& key)
{
    return consent::channelName(key);
}

QString asItIs(const QString& key)
{
    return key;
}

QString segmentWhen(const QJsonObject& condition)
{
    for (const QString& key : {u"since"_s, u"entered"_s, u"left"_s, u"for"_s, u"ever"_s}) {
        if (condition.contains(key)) {
            return key;
        }
    }
    return u"now"_s;
}

QJsonObject withSegmentWhen(const QJsonObject& condition, const QString& when)
{
    QJsonObject changed{{u"segment"_s, condition.value(u"segment"_s)}};
    if (when == u"for") {
        changed.insert(when, QJsonObject{{u"n"_s, 30}, {u"unit"_s, u"day"_s}});
    } else if (when == u"ever") {
        changed.insert(when, true);
    } else if (when != u"now") {
        const QJsonValue window = condition.value(segmentWhen(condition));
        changed.insert(when, window.toObject().contains(u"n"_s) || !window.isObject()
                                 ? QJsonObject{{u"last"_s, 30}, {u"unit"_s, u"day"_s}}
                                 : window);
    }
    return changed;
}

QList<RowPart> segmentParts(const QJsonObject& condition, const BuilderOffer& offer)
{
    const QString when = segmentWhen(condition);
    const QList<PartChoice> whens{
        {u"now"_s, Words::tr("is in the segment"), {}, {}, {}},
        {u"ever"_s, Words::tr("was ever in the segment"), {}, {}, {}},
        {u"for"_s, Words::tr("has been for long in the segment"), {}, {}, {}},
        {u"since"_s, Words::tr("is, from a moment on, in the segment"), {}, {}, {}},
        {u"entered"_s, Words::tr("entered the segment"), {}, {}, {}},
        {u"left"_s, Words::tr("left the segment"), {}, {}, {}}};
    QList<PartChoice> segments = offer.segmentChoices();
    for (PartChoice& offered : segments) {
        offered.section.clear();
    }
    QList<RowPart> parts{choice(u"when"_s, Words::tr("Membership"), when, whens,
                                [condition](const QJsonValue& chosen) {
                                    return withSegmentWhen(condition, chosen.toString());
                                }),
                         subject(u"segment"_s, Words::tr("Segment"),
                                 condition.value(u"segment"_s).toString(), segments,
                                 member(condition, u"segment"_s))};
    if (when == u"for") {
        parts.append(word(Words::tr("for at least")));
        parts += fields::span(u"for/"_s, condition.value(when).toObject(), u"n"_s,
                              [condition](const QJsonObject& changed) {
                                  return member(condition, u"for"_s)(changed);
                              });
    } else if (when != u"now" && when != u"ever") {
        parts += fields::window(when + u'/', condition.value(when), false, member(condition, when));
    }
    return parts;
}

QList<RowPart> consentParts(const QJsonObject& condition, const BuilderOffer& offer)
{
    const QJsonObject cell = condition.value(u"consent"_s).toObject();
    const auto cellMember = [condition, cell](const QString& key) {
        return [condition, cell, key](const QJsonValue& value) {
            QJsonObject changedCell = cell;
            changedCell.insert(key, value);
            return member(condition, u"consent"_s)(changedCell);
        };
    };
    const QList<PartChoice> states{{u"granted"_s, Words::tr("is given"), {}, {}, u"check"_s},
                                   {u"withdrawn"_s, Words::tr("was withdrawn"), {}, {}, u"cross"_s},
                                   {u"unknown"_s, Words::tr("is not known"), {}, {}, u"question"_s},
                                   {u"expired"_s, Words::tr("has expired"), {}, {}, u"clock"_s}};
    return {word(Words::tr("Consent for")),
            subject(u"purpose"_s, Words::tr("Purpose"), cell.value(u"purpose"_s).toString(),
                    named(offer.values().purposes, consent::purposeName), cellMember(u"purpose"_s)),
            word(Words::tr("by")),
            choice(u"channel"_s, Words::tr("Channel"), cell.value(u"channel"_s).toString(),
                   named(offer.values().channels, channelWords), cellMember(u"channel"_s)),
            choice(u"is"_s, Words::tr("State of the consent"), condition.value(u"is"_s).toString(),
                   states, member(condition, u"is"_s))};
}

QList<RowPart> identifierParts(const QJsonObject& condition, const BuilderOffer& offer)
{
    return {choice(u"op"_s, Words::tr("Has or has not"), condition.value(u"op"_s).toString(),
                   {{u"is_set"_s, Words::tr("has the identifier"), {}, {}, {}},
                    {u"not_set"_s, Words::tr("does not have the identifier"), {}, {}, {}}},
                   member(condition, u"op"_s)),
            subject(u"identifier"_s, Words::tr("Identifier"),
                    condition.value(u"identifier"_s).toString(),
                    named(offer.values().identifierTypes, identifierName),
                    member(condition, u"identifier"_s))};
}

QList<RowPart> sampleParts(const QJsonObject& condition)
{
    const QJsonObject sample = condition.value(u"sample"_s).toObject();
    const auto sampleMember = [condition, sample](const QString& key) {
        return [condition, sample, key](const QJsonValue& value) {
            QJsonObject changed = sample;
            changed.insert(key, value);
            return member(condition, u"sample"_s)(changed);
        };
    };
    RowPart seed;
    seed.kind = RowPart::Kind::Text;
    seed.id = u"seed"_s;
    seed.label = Words::tr("Name of the draw");
    seed.value = sample.value(u"seed"_s).toString();
    seed.isOptional = true;
    seed.apply = sampleMember(u"seed"_s);
    RowPart title = word(Words::tr("A random"));
    title.isStrong = true;
    return {title,
            fields::number(u"percent"_s, Words::tr("Percent"), sample.value(u"percent"_s),
                           sampleMember(u"percent"_s)),
            word(Words::tr("% of everybody, always the same people in the draw named")), seed};
}

/// Conditions that are asked for most, whole: the key they are offered by and what they are.
struct ReadyCondition
{
    QString key;
    QString text;
    QJsonObject condition;
};

QList<ReadyCondition> readyConditions()
{
    const auto event = [](const QString& name, const QString& op, int times, int last,
                          const QString& unit) {
        return QJsonObject{{u"event"_s, name},
                           {u"count"_s, QJsonObject{{u"op"_s, op}, {u"value"_s, times}}},
                           {u"window"_s, QJsonObject{{u"last"_s, last}, {u"unit"_s, unit}}}};
    };
    const QString order = u"Order Completed"_s;
    const QString opened = u"Email Opened"_s;
    return {{u"ready:ordered_twice"_s, Words::tr("Ordered at least twice in the last 12 months"),
             event(order, u">="_s, 2, 12, u"month"_s)},
            {u"ready:ordered_never"_s, Words::tr("Ordered nothing in the last 12 months"),
             event(order, u"="_s, 0, 12, u"month"_s)},
            {u"ready:ordered_month"_s, Words::tr("Ordered in the last 30 days"),
             event(order, u">="_s, 1, 30, u"day"_s)},
            {u"ready:opened_never"_s, Words::tr("Opened no mail in the last 90 days"),
             event(opened, u"="_s, 0, 90, u"day"_s)}};
}

} // namespace

std::optional<QList<RowPart>> partsOf(const QJsonObject& condition, BuilderOffer& offer)
{
    if (condition.contains(u"trait"_s)) {
        return traitParts(condition, offer);
    }
    if (condition.contains(u"event"_s)) {
        const bool isHabit = condition.contains(u"pattern"_s) || condition.contains(u"trend"_s);
        return isHabit ? habitParts(condition, offer) : eventParts(condition, offer);
    }
    if (condition.value(u"sequence"_s).isArray()) {
        return sequenceParts(condition, offer);
    }
    if (condition.contains(u"campaign"_s)) {
        return campaignParts(condition, offer);
    }
    if (isCompanyOfSegment(condition)) {
        return companyParts(condition, offer);
    }
    if (condition.contains(u"segment"_s)) {
        return segmentParts(condition, offer);
    }
    if (condition.contains(u"consent"_s)) {
        return consentParts(condition, offer);
    }
    if (condition.contains(u"source"_s)) {
        return QList<RowPart>{
            word(Words::tr("Known from the source")),
            subject(u"source"_s, Words::tr("Source"), condition.value(u"source"_s).toString(),
                    named(offer.values().sources, asItIs), member(condition, u"source"_s))};
    }
    if (condition.contains(u"identifier"_s)) {
        return identifierParts(condition, offer);
    }
    if (condition.contains(u"sample"_s)) {
        return sampleParts(condition);
    }
    return std::nullopt;
}

QList<RowAction> actionsFor(const QJsonObject& condition, BuilderOffer& offer)
{
    if (condition.contains(u"event"_s)) {
        const bool isHabit = condition.contains(u"pattern"_s) || condition.contains(u"trend"_s);
        return isHabit ? QList<RowAction>() : eventActions(condition);
    }
    QList<RowAction> actions;
    const bool isTrait = condition.contains(u"trait"_s);
    const bool isText = isTrait && condition.contains(u"value"_s) &&
                        offer.traitType(condition.value(u"trait"_s).toString()) == ValueType::Text;
    if (isText && !condition.value(u"exact"_s).toBool()) {
        actions.append(
            {Words::tr("Compare letter for letter"), member(condition, u"exact"_s)(true)});
    }
    if (isTrait && !condition.contains(u"for"_s)) {
        const QJsonObject month{{u"n"_s, 30}, {u"unit"_s, u"day"_s}};
        actions.append({Words::tr("And has been so for …"), member(condition, u"for"_s)(month)});
    }
    return actions;
}

QString missingIn(const QJsonObject& condition, BuilderOffer& offer)
{
    const auto parts = partsOf(condition, offer);
    for (const RowPart& part : parts.value_or(QList<RowPart>())) {
        if (part.isMissing()) {
            return part.label;
        }
    }
    return {};
}

QList<PartChoice> newChoices(const BuilderOffer& offer)
{
    QList<PartChoice> choices;
    const auto add = [&](const QString& kind, QList<PartChoice> offered) {
        for (PartChoice& one : offered) {
            one.key.prepend(kind + u':');
            choices.append(one);
        }
    };
    // Also about what does not occur here yet: such a rule is right from the next import on.
    const QList<PartChoice> events = offer.eventChoices();
    for (const ReadyCondition& ready : readyConditions()) {
        const QString event = ready.condition.value(u"event"_s).toString();
        const bool occurs = std::any_of(events.begin(), events.end(),
                                        [&](const PartChoice& one) { return one.key == event; });
        choices.append({ready.key, ready.text,
                        occurs ? QString() : Words::tr("not in the data yet"),
                        Words::tr("Often used"), u"lamp"_s});
    }
    add(u"trait"_s, offer.traitChoices());
    add(u"event"_s, events);
    add(u"habit"_s, habitChoices());
    choices.append({u"sequence:"_s,
                    Words::tr("Did one thing after the other"),
                    {},
                    Words::tr("Habits"),
                    u"activity"_s});
    add(u"segment"_s, offer.segmentChoices());
    choices.append({u"campaign:"_s,
                    Words::tr("Was sent, opened or clicked in a campaign"),
                    {},
                    Words::tr("Campaign"),
                    u"megaphone"_s});
    choices.append({u"company:"_s,
                    Words::tr("The company of somebody in a segment"),
                    {},
                    Words::tr("Company"),
                    u"customers"_s});
    for (const QString& purpose : offer.values().purposes) {
        choices.append({u"consent:"_s + purpose,
                        consent::purposeName(purpose),
                        {},
                        Words::tr("Consent"),
                        u"consent"_s});
    }
    for (const QString& source : offer.values().sources) {
        choices.append(
            {u"source:"_s + source, source, {}, Words::tr("Known from a source"), u"store"_s});
    }
    for (const QString& type : offer.values().identifierTypes) {
        choices.append({u"identifier:"_s + type,
                        identifierName(type),
                        {},
                        Words::tr("Has an identifier"),
                        u"link"_s});
    }
    choices.append(
        {u"sample:"_s, Words::tr("A random sample"), {}, Words::tr("Chance"), u"customers"_s});
    return choices;
}

QJsonObject newCondition(const QString& key, const BuilderOffer& offer)
{
    const QString kind = key.section(u':', 0, 0);
    const QString name = key.section(u':', 1);
    for (const ReadyCondition& ready : readyConditions()) {
        if (ready.key == key) {
            return ready.condition;
        }
    }
    if (kind == u"trait") {
        QJsonObject condition{{kind, name}};
        fields::startComparison(condition, offer.traitType(name));
        return condition;
    }
    if (kind == u"habit") {
        return newHabit(name, {});
    }
    if (kind == u"sequence") {
        return newSequence();
    }
    if (kind == u"campaign") {
        return {{kind, QString()}, {u"did"_s, u"opened"_s}};
    }
    if (kind == u"company") {
        return {{kind, u"any"_s}, {u"of"_s, QJsonObject{{u"segment"_s, QString()}}}};
    }
    if (kind == u"consent") {
        return {{kind, QJsonObject{{u"purpose"_s, name}, {u"channel"_s, u"email"_s}}},
                {u"is"_s, u"granted"_s}};
    }
    if (kind == u"identifier") {
        return {{kind, name}, {u"op"_s, u"is_set"_s}};
    }
    if (kind == u"sample") {
        return {{kind, QJsonObject{{u"percent"_s, 10}, {u"seed"_s, u"a"_s}}}};
    }
    return {{kind, name}};
}

} // namespace rondom::ui::sentence
