#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "app/cli/consentjson.h"
#include "app/cli/profileargument.h"
#include "app/cli/profiletext.h"
#include "models/consent/consentstates.h"
#include "models/core/calendar.h"
#include "models/profiles/profilerepository.h"
#include "models/segments/computedtraitrepository.h"
#include "models/segments/segmentrepository.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue instant(const std::optional<qint64>& at)
{
    return at ? QJsonValue(toIsoUtc(*at)) : QJsonValue();
}

QJsonValue typed(const profiles::TraitWithOrigin& trait)
{
    switch (trait.type) {
    case ValueType::Number:
        return trait.number ? QJsonValue(*trait.number) : QJsonValue(trait.text);
    case ValueType::Boolean:
        return trait.text == u"true"_s;
    case ValueType::List:
        return QJsonArray::fromStringList(Value{ValueType::List, trait.text, {}, {}}.items());
    case ValueType::Text:
    case ValueType::Date:
    case ValueType::DateTime:
    case ValueType::Money:
        break;
    }
    return trait.text;
}

Result<Answer> find(Invocation& invocation)
{
    const auto limit = invocation.arguments().number(u"limit"_s, 20);
    if (!limit) {
        return limit.error();
    }
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto found = profiles::ProfileRepository((*file)->connection())
                           .find(invocation.arguments().words().join(u' '), int(*limit));
    if (!found) {
        return found.error();
    }
    QJsonArray list;
    for (const profiles::ProfileMatch& match : *found) {
        list.append(QJsonObject{{u"profile_id"_s, match.profile.id.value()},
                                {u"name"_s, match.profile.name},
                                {u"email"_s, textOrNull(match.profile.email)},
                                {u"phone"_s, textOrNull(match.profile.phone)},
                                {u"match"_s, match.match}});
    }
    return Answer(list);
}

QJsonValue typed(const segments::ComputedValue& value)
{
    if (value.trait.type() == ValueType::List) {
        return QJsonArray::fromStringList(Value{ValueType::List, value.text, {}, {}}.items());
    }
    const bool isNumber = value.trait.type() == ValueType::Number && value.number;
    return isNumber ? QJsonValue(*value.number) : QJsonValue(value.text);
}

QJsonObject traitsOf(const profiles::ProfileDetails& details,
                     const QList<segments::ComputedValue>& computed, qint64 now)
{
    QJsonObject traits;
    for (const profiles::TraitWithOrigin& trait : details.traits) {
        traits.insert(trait.key,
                      QJsonObject{{u"value"_s, typed(trait)},
                                  {u"source"_s, trait.isPinned() ? u"manual"_s : trait.source},
                                  {u"import_id"_s, trait.import.value()},
                                  {u"file"_s, trait.file},
                                  {u"row"_s, trait.row},
                                  {u"at"_s, toIsoUtc(trait.at)}});
    }
    // No import states them: they are worked out of the events, as of now.
    for (const segments::ComputedValue& value : computed) {
        traits.insert(value.trait.key, QJsonObject{{u"value"_s, typed(value)},
                                                   {u"source"_s, u"computed"_s},
                                                   {u"import_id"_s, QJsonValue()},
                                                   {u"file"_s, QJsonValue()},
                                                   {u"row"_s, QJsonValue()},
                                                   {u"at"_s, toIsoUtc(now)}});
    }
    return traits;
}

Result<Answer> show(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const storage::Connection& connection = (*file)->connection();
    const auto profile = profileArgument(connection, invocation.arguments().word(0));
    if (!profile) {
        return profile.error();
    }
    const auto details = profiles::ProfileRepository(connection).details(*profile);
    if (!details) {
        return details.error();
    }
    if (!*details) {
        return workspace::profileNotFound(invocation.arguments().word(0));
    }
    const auto states = consent::statesOf(connection, *profile, invocation.now());
    const auto stays = segments::SegmentRepository(connection).staysOf(*profile);
    const auto computed =
        segments::ComputedTraitRepository(connection).valuesOf(*profile, invocation.now());
    if (!states || !stays || !computed) {
        return !states ? states.error() : stays ? computed.error() : stays.error();
    }
    QJsonArray consents;
    for (const consent::CellState& cell : *states) {
        consents.append(toJson(cell));
    }
    QJsonArray segments;
    for (const segments::Stay& stay : *stays) {
        if (!stay.leftAt) {
            segments.append(
                QJsonObject{{u"name"_s, stay.segment}, {u"since"_s, toIsoUtc(stay.enteredAt)}});
        }
    }
    QJsonArray identifiers;
    for (const profiles::IdentifierOfProfile& identifier : (*details)->identifiers) {
        identifiers.append(
            QJsonObject{{u"type"_s, identifier.type},
                        {u"value"_s, identifier.value},
                        {u"sources"_s, QJsonArray::fromStringList(identifier.sources)},
                        {u"current"_s, !identifier.hasEnded}});
    }
    QJsonArray records;
    for (const profiles::RecordOfProfile& record : (*details)->records) {
        records.append(
            QJsonObject{{u"source"_s, record.source}, {u"record_id"_s, record.recordId}});
    }
    const profiles::ProfileSummary& summary = (*details)->summary;
    return Answer(QJsonObject{{u"profile_id"_s, summary.id.value()},
                              {u"name"_s, summary.name},
                              {u"email"_s, textOrNull(summary.email)},
                              {u"phone"_s, textOrNull(summary.phone)},
                              {u"first_seen"_s, instant(summary.firstSeen)},
                              {u"last_seen"_s, instant(summary.lastSeen)},
                              {u"orders"_s, summary.orderCount},
                              {u"revenue"_s, summary.revenue.toDouble()},
                              {u"events"_s, summary.eventCount},
                              {u"traits"_s, traitsOf(**details, *computed, invocation.now())},
                              {u"identifiers"_s, identifiers},
                              {u"consents"_s, consents},
                              {u"segments"_s, segments},
                              {u"scores"_s, QJsonObject()},
                              {u"source_records"_s, records}},
                  profileText(**details, *states, *stays, (*file)->calendar()));
}

Result<Answer> timeline(Invocation& invocation)
{
    const auto limit = invocation.arguments().number(u"limit"_s, 100);
    if (!limit) {
        return limit.error();
    }
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const storage::Connection& connection = (*file)->connection();
    const auto profile = profileArgument(connection, invocation.arguments().word(0));
    if (!profile) {
        return profile.error();
    }
    // "TIME" or, to go on within one moment, "TIME/SEQ" as `next` gives it.
    std::optional<profiles::TimelineKey> before;
    if (invocation.arguments().has(u"before"_s)) {
        const QString key = invocation.arguments().value(u"before"_s);
        const auto at = fromIso(key.section(u'/', 0, 0), (*file)->calendar());
        if (!at) {
            return usageError(CommandLine::tr("--before wants a time as in 2026-05-05T10:00:00Z."));
        }
        before = profiles::TimelineKey{*at, key.section(u'/', 1).toLongLong()};
    }
    profiles::TimelineFilter filter;
    filter.text = invocation.arguments().value(u"find"_s);
    if (invocation.arguments().has(u"type"_s)) {
        filter.kinds = {invocation.arguments().value(u"type"_s)};
    }
    const auto page =
        profiles::ProfileRepository(connection).timeline(*profile, before, int(*limit), filter);
    if (!page) {
        return page.error();
    }
    QJsonArray events;
    for (const profiles::TimelineEvent& event : page->events) {
        events.append(QJsonObject{
            {u"at"_s, toIsoUtc(event.at)},
            {u"event"_s, event.event},
            {u"source"_s, event.source},
            {u"revenue"_s, event.revenue ? QJsonValue(event.revenue->toDouble()) : QJsonValue()},
            {u"properties"_s, event.properties}});
    }
    const QJsonValue next =
        page->next ? QJsonValue(toIsoUtc(page->next->at) + u'/' + QString::number(page->next->seq))
                   : QJsonValue();
    return Answer(QJsonObject{{u"events"_s, events}, {u"next"_s, next}});
}

Result<Answer> stays(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto profile = profileArgument((*file)->connection(), invocation.arguments().word(0));
    if (!profile) {
        return profile.error();
    }
    const auto found = segments::SegmentRepository((*file)->connection()).staysOf(*profile);
    if (!found) {
        return found.error();
    }
    QJsonArray rows;
    for (const segments::Stay& stay : *found) {
        rows.append(QJsonObject{{u"name"_s, stay.segment},
                                {u"entered"_s, toIsoUtc(stay.enteredAt)},
                                {u"left"_s, instant(stay.leftAt)}});
    }
    return Answer(rows);
}

} // namespace

QList<Command> profileCommands()
{
    return {
        {u"profile find"_s,
         u"TEXT"_s,
         CommandLine::tr("Looks for people by name, e-mail, phone, number or order number."),
         {{u"limit"_s, u"N"_s, CommandLine::tr("at most so many")}},
         1,
         100,
         find},
        {u"profile show"_s,
         u"ID"_s,
         CommandLine::tr("Shows one customer, every value with where it came from."),
         {},
         1,
         1,
         show},
        {u"profile segments"_s,
         u"ID"_s,
         CommandLine::tr("Lists the segments a customer is or was in, from when to when."),
         {},
         1,
         1,
         stays},
        {u"profile timeline"_s,
         u"ID"_s,
         CommandLine::tr("Shows what one customer did, newest first."),
         {{u"limit"_s, u"N"_s, CommandLine::tr("at most so many")},
          {u"before"_s, u"TIME"_s, CommandLine::tr("only what is older")},
          {u"type"_s, u"EVENT"_s, CommandLine::tr("only events of that name")},
          {u"find"_s, u"TEXT"_s,
           CommandLine::tr("only events that say every word of it, such as an order number")}},
         1,
         1,
         timeline},
    };
}

} // namespace rondom::cli
