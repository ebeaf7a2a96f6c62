#include "models/consent/consentlog.h"

#include "models/consent/consenttext.h"
#include "models/consent/evidence.h"
#include "models/consent/personfinder.h"
#include "models/consent/policy.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rondom::consent {

using storage::Connection;
using storage::Statement;

namespace {

constexpr auto kLog = R"sql(
    WITH mine(id) AS (
        SELECT e.id
          FROM source_record r
         CROSS JOIN consent_event e ON e.record_id = r.id
         WHERE r.profile_id = ?1
        UNION
        SELECT p.event_id
          FROM source_record r
         CROSS JOIN identifier i ON i.record_id = r.id
         CROSS JOIN identifier_type t ON t.id = i.type_id
         CROSS JOIN consent_personal p ON p.identifier_value = i.value
                                      AND p.identifier_type = t.name
         WHERE r.profile_id = ?1)
    SELECT e.id, e.uuid, e.record_id, e.purpose, e.channel, e.decision, e.is_person_wide,
           e.happened_at, e.earliest_at, e.latest_at, e.utc_offset, e.recorded_at,
           e.effective_from, e.expires_at, e.confirmed_at, e.method, e.actor, e.lawful_basis,
           e.is_proven, e.has_ad_signals, e.is_own_sale, e.third_parties, e.reason,
           e.jurisdiction, e.brand, e.import_id, e.import_row, e.retracts,
           n.id, n.text, n.version, n.language, n.url, n.sha256, n.added_at,
           p.event_id, p.identifier_type, p.identifier_value, p.details,
           (SELECT f.name FROM import_file f
             WHERE f.import_id = e.import_id AND e.import_row >= f.first_row
               AND e.import_row < f.first_row + f.rows),
           EXISTS (SELECT 1 FROM consent_event x WHERE x.retracts = e.id)
      FROM mine
      JOIN consent_event e ON e.id = mine.id
      LEFT JOIN consent_notice n   ON n.id = e.notice_id
      LEFT JOIN consent_personal p ON p.event_id = e.id
     ORDER BY coalesce(e.happened_at, e.recorded_at) DESC, e.id DESC
)sql";

template <typename Tag>
std::optional<Id<Tag>> idAt(const Statement& row, int column)
{
    const auto value = row.optionalInteger(column);
    return value ? std::optional(Id<Tag>(*value)) : std::nullopt;
}

std::optional<EventTime> timeAt(const Statement& row)
{
    const auto stated = row.optionalInteger(7);
    if (!stated) {
        return std::nullopt;
    }
    EventTime time{*stated, row.integer(8), row.integer(9), std::nullopt};
    if (const auto offset = row.optionalInteger(10)) {
        time.utcOffset = int(*offset);
    }
    return time;
}

ConsentEvent eventAt(const Statement& row)
{
    ConsentEvent event;
    event.record = idAt<RecordTag>(row, 2);
    event.purpose = row.text(3);
    event.channel = row.text(4);
    event.decision = decisionFromKey(row.text(5)).value_or(Decision::Denied);
    event.isPersonWide = row.integer(6) != 0;
    event.at = timeAt(row);
    event.effectiveFrom = row.optionalInteger(12);
    event.expiresAt = row.optionalInteger(13);
    event.confirmedAt = row.optionalInteger(14);
    event.method = methodFromKey(row.text(15)).value_or(Method::Import);
    event.actor = actorFromKey(row.text(16)).value_or(Actor::System);
    event.basis = lawfulBasisFromKey(row.text(17)).value_or(LawfulBasis::LegitimateInterest);
    event.isProven = row.integer(18) != 0;
    event.hasAdSignals = row.integer(19) != 0;
    event.isOwnSale = row.integer(20) != 0;
    event.thirdParties = row.text(21).split(u',', Qt::SkipEmptyParts);
    event.suppression = suppressionReasonFromKey(row.text(22));
    event.jurisdiction = row.text(23);
    event.brand = row.text(24);
    event.import = idAt<ImportTag>(row, 25);
    event.importRow = row.optionalInteger(26);
    event.retracts = idAt<ConsentEventTag>(row, 27);
    event.notice = idAt<NoticeTag>(row, 28);
    if (const QString type = row.text(36); !type.isEmpty()) {
        event.identifier = Identifier{type, row.text(37)};
    }
    event.details = QJsonDocument::fromJson(row.text(38).toUtf8()).object();
    return event;
}

/// The person comes of age at \a comesOfAge: what a parent says counts before, not after.
std::optional<Claim> claimOf(const ConsentEvent& event, const Policy& policy,
                             std::optional<qint64> comesOfAge)
{
    if (event.decision != Decision::Granted) {
        return std::nullopt;
    }
    LoggedEvent logged;
    logged.purpose = policy.indexOf(event.purpose);
    const auto channel = channelFromKey(event.channel);
    logged.channel = channel ? int(*channel) : LoggedEvent::kNone;
    logged.identifier = event.identifier ? 0 : -1;
    logged.method = event.method;
    logged.basis = event.basis;
    logged.isProven = event.isProven;
    logged.hasNotice = event.notice.has_value();
    logged.stated = event.at ? std::optional(event.at->stated) : std::nullopt;
    if (const auto claim = logged.claim()) {
        return claim;
    }
    const bool isOfAdult = event.actor == Actor::Parent &&
                           (!comesOfAge || (event.at && event.at->latest >= *comesOfAge));
    return isOfAdult ? std::optional(Claim::ParentOfAdult) : std::nullopt;
}

} // namespace

Result<QList<LogEntry>> logOf(const Connection& connection, ProfileId profile)
{
    auto finder = PersonFinder::open(connection);
    if (!finder) {
        return finder.error();
    }
    const auto current = finder->current(profile);
    if (!current) {
        return current.error();
    }
    if (!*current) {
        return personIsMissing();
    }
    const auto policy = Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    Evidence::Scope scope;
    scope.profiles = QList<ProfileId>{**current};
    const auto evidence = Evidence::load(connection, *policy, scope);
    if (!evidence) {
        return evidence.error();
    }
    const auto birthday = evidence->birthday(0);
    const auto comesOfAge =
        birthday ? std::optional(policy->comesOfAge(*birthday, evidence->countries(0)))
                 : std::nullopt;

    auto rows = connection.prepare(kLog);
    if (!rows) {
        return rows.error();
    }
    rows->bind(**current);
    QList<LogEntry> log;
    for (;;) {
        const auto row = rows->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return log;
        }
        LogEntry entry;
        entry.id = ConsentEventId(rows->integer(0));
        entry.uuid = rows->text(1);
        entry.event = eventAt(*rows);
        entry.recordedAt = rows->integer(11);
        if (entry.event.notice) {
            entry.notice =
                Notice{*entry.event.notice, rows->text(29), rows->text(30),    rows->text(31),
                       rows->text(32),      rows->text(33), rows->integer(34), 0};
        }
        entry.isErased = rows->isNull(35);
        entry.file = rows->text(39);
        entry.isRetracted = rows->integer(40) != 0;
        entry.claim = claimOf(entry.event, *policy, comesOfAge);
        log.append(entry);
    }
}

} // namespace rondom::consent
