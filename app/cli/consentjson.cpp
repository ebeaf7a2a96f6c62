#include "app/cli/consentjson.h"

#include "models/consent/consenttext.h"
#include "models/core/calendar.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

QJsonValue instant(const std::optional<qint64>& at)
{
    return at ? QJsonValue(toIsoUtc(*at)) : QJsonValue();
}

QJsonValue eventId(const consent::Verdict& verdict)
{
    return verdict.event ? QJsonValue(verdict.event->value()) : QJsonValue();
}

} // namespace

QJsonObject toJson(const consent::CellState& cell)
{
    return {{u"purpose"_s, cell.purpose},
            {u"channel"_s, cell.channel},
            {u"state"_s, consent::keyOf(cell.verdict.state())},
            {u"reason"_s, consent::codeOf(cell.verdict.reason)},
            {u"event_id"_s, eventId(cell.verdict)},
            {u"needs_review"_s, cell.verdict.needsReview}};
}

QJsonObject toJson(const consent::Verdict& verdict)
{
    const QJsonValue identifier =
        verdict.identifier ? QJsonValue(verdict.identifier->type + u':' + verdict.identifier->value)
                           : QJsonValue();
    return {{u"allowed"_s, verdict.isAllowed()},
            {u"reason"_s, consent::codeOf(verdict.reason)},
            {u"because"_s, consent::describe(verdict.reason)},
            {u"event_id"_s, eventId(verdict)},
            {u"identifier"_s, identifier}};
}

QJsonObject toJson(const consent::CellRule& rule)
{
    return {{u"purpose"_s, rule.purpose},
            {u"channel"_s, rule.channel},
            {u"country"_s, rule.country},
            {u"needs_double_opt_in"_s, rule.needsDoubleOptIn},
            {u"bases"_s, QJsonArray::fromStringList(consent::keysOf(rule.bases).split(u','))},
            {u"review_months"_s, rule.reviewMonths}};
}

QJsonObject toJson(const consent::LogEntry& entry)
{
    const consent::ConsentEvent& event = entry.event;
    QJsonObject json{{u"event_id"_s, entry.id.value()},
                     {u"decision"_s, consent::keyOf(event.decision)},
                     {u"purpose"_s, event.purpose},
                     {u"channel"_s, event.channel},
                     {u"at"_s, event.at ? QJsonValue(toIsoUtc(event.at->stated)) : QJsonValue()},
                     {u"recorded_at"_s, toIsoUtc(entry.recordedAt)},
                     {u"effective_from"_s, instant(event.effectiveFrom)},
                     {u"expires_at"_s, instant(event.expiresAt)},
                     {u"method"_s, consent::keyOf(event.method)},
                     {u"actor"_s, consent::keyOf(event.actor)},
                     {u"lawful_basis"_s, consent::keyOf(event.basis)},
                     {u"details"_s, event.details},
                     {u"retracted"_s, entry.isRetracted},
                     {u"erased"_s, entry.isErased}};
    json.insert(u"identifier"_s, event.identifier ? QJsonValue(event.identifier->type + u':' +
                                                               event.identifier->value)
                                                  : QJsonValue());
    if (entry.notice) {
        json.insert(u"notice"_s, QJsonObject{{u"text"_s, entry.notice->text},
                                             {u"version"_s, entry.notice->version},
                                             {u"language"_s, entry.notice->language}});
    }
    if (event.import) {
        json.insert(u"import_id"_s, event.import->value());
        json.insert(u"file"_s, entry.file);
        json.insert(u"row"_s, event.importRow.value_or(0));
    }
    if (entry.claim) {
        json.insert(u"claim"_s, consent::describe(*entry.claim));
    }
    return json;
}

} // namespace rondom::cli
