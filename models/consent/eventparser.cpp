#include "models/consent/eventparser.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::consent {

namespace {

using Refusal = std::optional<QString>;

bool isBlank(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return true;
    case QJsonValue::Bool:
        return !value.toBool();
    case QJsonValue::String:
        return value.toString().trimmed().isEmpty();
    case QJsonValue::Array:
        return value.toArray().isEmpty();
    case QJsonValue::Object:
        return value.toObject().isEmpty();
    case QJsonValue::Double:
        return false;
    }
    Q_UNREACHABLE();
}

QString textOf(const QJsonObject& json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString().trimmed();
}

bool isTrue(const QJsonObject& json, QLatin1StringView key)
{
    return json.value(key).toBool();
}

/// Grants and confirmations are for one cell; a person's restriction is for all of them.
bool needsOneCell(Decision decision)
{
    return decision == Decision::Granted || decision == Decision::Retracted ||
           decision == Decision::DoubleOptInRequested || decision == Decision::DoubleOptInConfirmed;
}

bool isObjection(Decision decision)
{
    return decision == Decision::Objected || decision == Decision::ObjectionWithdrawn;
}

bool isRestriction(Decision decision)
{
    return decision == Decision::Restricted || decision == Decision::RestrictionLifted;
}

/// A word of a closed list: \a fallback when the key is absent, a refusal when it is unknown.
template <typename Enum>
Refusal readWord(const QJsonObject& json, QLatin1StringView key,
                 std::optional<Enum> (*fromKey)(QStringView), const QString& refusal, Enum& value)
{
    if (isBlank(json.value(key))) {
        return std::nullopt;
    }
    const auto known = fromKey(textOf(json, key));
    if (!known) {
        return refusal;
    }
    value = *known;
    return std::nullopt;
}

} // namespace

bool isProof(const QJsonObject& proof)
{
    return std::any_of(proof.begin(), proof.end(),
                       [](const QJsonValue& value) { return !isBlank(value); });
}

std::variant<ParsedEvent, QString> EventParser::parse(const QJsonValue& value) const
{
    if (!value.isObject()) {
        return u"malformed"_s;
    }
    const QJsonObject json = value.toObject();
    ParsedEvent parsed;
    if (const Refusal refusal = readWords(json, parsed.event)) {
        return *refusal;
    }
    const Decision decision = parsed.event.decision;
    const Refusal cell =
        isObjection(decision) ? readObjection(json, parsed.event) : readCell(json, parsed.event);
    if (cell) {
        return *cell;
    }
    if (const Refusal refusal = readTimes(json, parsed.event)) {
        return *refusal;
    }
    readPerson(json, parsed);
    if (const Refusal refusal = readIdentifier(json, parsed)) {
        return *refusal;
    }
    readEvidence(json, parsed);
    return parsed;
}

std::optional<QString> EventParser::readWords(const QJsonObject& json, ConsentEvent& event) const
{
    const auto decision = decisionFromKey(textOf(json, "decision"_L1));
    if (!decision) {
        return u"unknown_decision"_s;
    }
    event.decision = *decision;
    if (const Refusal refusal =
            readWord(json, "method"_L1, &methodFromKey, u"unknown_method"_s, event.method)) {
        return refusal;
    }
    if (const Refusal refusal =
            readWord(json, "actor"_L1, &actorFromKey, u"unknown_actor"_s, event.actor)) {
        return refusal;
    }
    if (const Refusal refusal = readWord(json, "lawful_basis"_L1, &lawfulBasisFromKey,
                                         u"unknown_lawful_basis"_s, event.basis)) {
        return refusal;
    }
    if (event.decision == Decision::Suppressed) {
        SuppressionReason reason = SuppressionReason::Manual;
        if (const Refusal refusal = readWord(json, "reason"_L1, &suppressionReasonFromKey,
                                             u"unknown_reason"_s, reason)) {
            return refusal;
        }
        event.suppression = reason;
    }
    return std::nullopt;
}

std::optional<QString> EventParser::readCell(const QJsonObject& json, ConsentEvent& event) const
{
    if (isRestriction(event.decision)) {
        event.isPersonWide = true;
        return std::nullopt; // of the whole person, whatever else it says
    }
    const QString purpose = textOf(json, "purpose"_L1);
    const QString channel = textOf(json, "channel"_L1);
    event.purpose = purpose.isEmpty() ? kAll : purpose;
    event.channel = channel.isEmpty() ? kAll : channel;
    if (event.purpose != kAll && m_policy.indexOf(event.purpose) < 0) {
        return u"unknown_purpose"_s;
    }
    if (event.channel != kAll && !channelFromKey(event.channel)) {
        return u"unknown_channel"_s;
    }
    const bool isForPerson = textOf(json, "scope"_L1) == u"person"_s;
    if (needsOneCell(event.decision) &&
        (event.purpose == kAll || event.channel == kAll || isForPerson)) {
        return u"not_specific"_s;
    }
    event.isPersonWide = isForPerson && isDenial(event.decision);
    return std::nullopt;
}

std::optional<QString> EventParser::readObjection(const QJsonObject& json,
                                                  ConsentEvent& event) const
{
    event.isPersonWide = true;
    const QString purpose = textOf(json, "purpose"_L1);
    if (purpose == kAll || purpose == kProfiling) {
        event.purpose = purpose;
        return std::nullopt;
    }
    const bool isKnown =
        purpose.isEmpty() || purpose == kDirectMarketing || m_policy.indexOf(purpose) >= 0;
    if (!isKnown) {
        return u"unknown_purpose"_s;
    }
    // Whoever objects to one kind of direct marketing objects to all of it.
    event.purpose = kDirectMarketing;
    return std::nullopt;
}

std::optional<QString> EventParser::readTimes(const QJsonObject& json, ConsentEvent& event) const
{
    const auto read = [&](QLatin1StringView key, std::optional<EventTime>& time) {
        if (isBlank(json.value(key))) {
            return true;
        }
        time = EventTime::parse(json.value(key).toString(), m_policy.calendar());
        return time.has_value();
    };
    std::optional<EventTime> from;
    std::optional<EventTime> until;
    if (!read("at"_L1, event.at) || !read("effective_from"_L1, from) ||
        !read("expires_at"_L1, until)) {
        return u"malformed_time"_s;
    }
    // A time that may be meant an hour later or earlier narrows what is allowed, never widens it.
    constexpr qint64 kHour = 3'600'000;
    if (from) {
        const bool isDay = from->latest - from->stated > kHour;
        event.effectiveFrom = isDay ? from->stated : from->latest;
    }
    if (until) {
        event.expiresAt = until->earliest;
    }
    return std::nullopt;
}

std::optional<QString> EventParser::readIdentifier(const QJsonObject& json,
                                                   ParsedEvent& parsed) const
{
    ConsentEvent& event = parsed.event;
    const QJsonObject given = json.value("identifier"_L1).toObject();
    const QString type = textOf(given, "type"_L1);
    const QString value = textOf(given, "value"_L1);
    if (type.isEmpty() || value.isEmpty()) {
        const bool namesPerson = parsed.person || parsed.profile;
        const bool isDenialOfPerson = event.isPersonWide || isDenial(event.decision);
        if (!namesPerson || !isDenialOfPerson) {
            return u"identifier_missing"_s;
        }
        event.isPersonWide = true;
        return std::nullopt;
    }
    const auto identifier = Identifier::parse(type, value, m_policy.country().toString());
    if (!identifier) {
        return u"identifier_malformed"_s;
    }
    event.identifier = *identifier;
    const auto channel = channelFromKey(event.channel);
    if (!channel || identifierTypes(*channel).contains(identifier->type)) {
        return std::nullopt;
    }
    if (needsOneCell(event.decision) || event.decision == Decision::Suppressed) {
        return u"identifier_wrong_type"_s;
    }
    // "No calls", said by somebody known by their e-mail address, is about the person.
    event.isPersonWide = event.isPersonWide || isDenial(event.decision);
    return std::nullopt;
}

void EventParser::readEvidence(const QJsonObject& json, ParsedEvent& parsed) const
{
    ConsentEvent& event = parsed.event;
    const QJsonObject proof = json.value("proof"_L1).toObject();
    const QJsonObject adSignals = json.value("signals"_L1).toObject();
    const QJsonObject sale = json.value("sale"_L1).toObject();
    const QJsonObject notice = json.value("notice"_L1).toObject();
    event.isProven = isProof(proof);
    if (const auto confirmed =
            EventTime::parse(proof.value("double_opt_in_at"_L1).toString(), m_policy.calendar())) {
        event.confirmedAt = confirmed->stated;
    }
    event.hasAdSignals =
        textOf(adSignals, "ad_user_data"_L1).compare("granted"_L1, Qt::CaseInsensitive) == 0 &&
        textOf(adSignals, "ad_personalization"_L1).compare("granted"_L1, Qt::CaseInsensitive) == 0;
    event.isOwnSale =
        isTrue(sale, "own"_L1) && isTrue(sale, "similar"_L1) && isTrue(sale, "opt_out_offered"_L1);
    for (const QJsonValue& destination : json.value("third_party_allowed"_L1).toArray()) {
        const QString id = destination.toString().trimmed().toLower();
        if (!id.isEmpty() && !id.contains(u',')) {
            event.thirdParties.append(id);
        }
    }
    event.jurisdiction = textOf(json, "jurisdiction"_L1);
    event.brand = textOf(json, "brand"_L1);

    const QString text = notice.value("text"_L1).toString();
    const QString version = textOf(notice, "version"_L1);
    const QString language = textOf(notice, "language"_L1);
    const bool hasText = !text.trimmed().isEmpty();
    if (hasText || (!version.isEmpty() && !language.isEmpty())) {
        parsed.notice = Notice{
            {}, hasText ? text : QString(), version, language, textOf(notice, "url"_L1), {}, 0, 0};
    }

    for (const QLatin1StringView key :
         {"proof"_L1, "signals"_L1, "sale"_L1, "person"_L1, "source"_L1, "reason"_L1}) {
        if (!isBlank(json.value(key))) {
            event.details.insert(key, json.value(key));
        }
    }
}

void EventParser::readPerson(const QJsonObject& json, ParsedEvent& parsed) const
{
    const QJsonObject person = json.value("person"_L1).toObject();
    const QString source = textOf(person, "source"_L1);
    const QString recordId = textOf(person, "record_id"_L1);
    if (!source.isEmpty() && !recordId.isEmpty()) {
        parsed.person = ParsedEvent::Person{source, recordId};
    }
    if (const qint64 profile = json.value("profile"_L1).toInteger(); profile > 0) {
        parsed.profile = ProfileId(profile);
    }
}

} // namespace rondom::consent
