#include "models/consent/eventreader.h"

#include "models/consent/personfinder.h"
#include "models/consent/suppressionlist.h"
#include "models/storage/connection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::consent {

using storage::Connection;
using storage::Statement;

namespace {

constexpr auto kEventColumns = R"sql(
    SELECT e.id, e.purpose, e.channel, e.decision, e.method, e.actor, e.lawful_basis, e.reason,
           e.is_person_wide, e.is_proven, e.notice_id IS NOT NULL, e.has_ad_signals,
           e.is_own_sale, e.import_id IS NOT NULL, e.happened_at, e.earliest_at, e.latest_at,
           e.recorded_at, e.effective_from, e.expires_at, e.confirmed_at, e.retracts,
           e.third_parties, e.brand, r.profile_id, p.identifier_type, p.identifier_value
)sql";
constexpr auto kEventJoins = R"sql(
      LEFT JOIN consent_personal p ON p.event_id = e.id
      LEFT JOIN source_record r    ON r.id = e.record_id
)sql";
/// Events of the cell; those that concern the whole person; confirmations of any cell, since they
/// show that an address which bounced is read again.
constexpr auto kOfCell = R"sql(
     WHERE (e.purpose IN (?1, 'all') AND e.channel IN (?2, 'all'))
        OR e.decision IN ('objected', 'objection_withdrawn', 'restricted', 'restriction_lifted',
                          'doi_confirmed')
        OR (e.confirmed_at IS NOT NULL
            AND EXISTS (SELECT 1
                          FROM consent_personal q
                          JOIN consent_event b ON b.id = q.event_id
                         WHERE q.identifier_value = p.identifier_value
                           AND q.identifier_type = p.identifier_type
                           AND b.reason = 'hard_bounce'))
)sql";
constexpr auto kChosenEvents = R"sql(
      WITH chosen(id) AS (
          SELECT e.id
            FROM source_record r
           CROSS JOIN consent_event e ON e.record_id = r.id
           WHERE r.profile_id IN (SELECT value FROM json_each(?1))
          UNION
          SELECT p.event_id
            FROM source_record r
           CROSS JOIN identifier i ON i.record_id = r.id
           CROSS JOIN identifier_type t ON t.id = i.type_id
           CROSS JOIN consent_personal p ON p.identifier_value = i.value
                                        AND p.identifier_type = t.name
           WHERE r.profile_id IN (SELECT value FROM json_each(?1)))
)sql";

constexpr auto kNamelessSuppressions =
    "SELECT digest, purpose, channel, reason, since FROM suppression WHERE event_id IS NULL";

/// An event about a person rather than an identifier has to find its person.
bool concernsPerson(const LoggedEvent& event)
{
    const bool isOfIdentifier = isDenial(event.decision) || event.decision == Decision::Suppressed;
    return !isOfIdentifier || event.isPersonWide;
}

/// Events that hold for everybody who may be meant, rather than for nobody.
bool isRestrictive(const LoggedEvent& event)
{
    return isDenial(event.decision) || event.decision == Decision::Objected ||
           event.decision == Decision::Restricted;
}

} // namespace

EventReader::EventReader(const Connection& connection, const Policy& policy,
                         const Evidence::Scope& scope, const QString& wanted,
                         const ProfileSet& people)
    : m_connection(connection), m_policy(policy), m_scope(scope), m_wanted(wanted), m_people(people)
{
}

Result<void> EventReader::read()
{
    auto rows = prepare();
    if (!rows) {
        return rows.error();
    }
    auto finder = PersonFinder::open(m_connection);
    if (!finder) {
        return finder.error();
    }
    for (;;) {
        const auto row = rows->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        if (const auto taken = take(*rows, *finder); !taken) {
            return taken;
        }
    }
    markRetracted();
    return readNameless();
}

Result<Statement> EventReader::prepare() const
{
    const QString columns = QString::fromLatin1(kEventColumns);
    const QString joins = QString::fromLatin1(kEventJoins);
    const QString order = u" ORDER BY e.id"_s;
    if (m_scope.profiles) {
        auto listed = m_connection.prepare(
            QString::fromLatin1(kChosenEvents) + columns +
            u" FROM chosen c CROSS JOIN consent_event e ON e.id = c.id "_s + joins + order);
        if (listed) {
            listed->bind(m_wanted);
        }
        return listed;
    }
    const QString everything = columns + u" FROM consent_event e "_s + joins;
    if (!m_scope.cell) {
        return m_connection.prepare(QString(everything + order));
    }
    auto ofCell = m_connection.prepare(QString(everything + QString::fromLatin1(kOfCell) + order));
    if (ofCell) {
        ofCell->bind(m_scope.cell->first).bind(keyOf(m_scope.cell->second));
    }
    return ofCell;
}

LoggedEvent EventReader::eventAt(const Statement& row) const
{
    LoggedEvent event;
    event.id = row.integer(0);
    const QString purpose = row.text(1);
    if (purpose != kAll) {
        const int index = m_policy.indexOf(purpose);
        event.purpose = index < 0 ? LoggedEvent::kNone : index;
    }
    const QString channel = row.text(2);
    if (channel != kAll) {
        const auto known = channelFromKey(channel);
        event.channel = known ? int(*known) : LoggedEvent::kNone;
    }
    // A word this version does not know means the most restrictive thing it could mean.
    event.decision = decisionFromKey(row.text(3)).value_or(Decision::Denied);
    event.method = methodFromKey(row.text(4)).value_or(Method::Import);
    event.actor = actorFromKey(row.text(5)).value_or(Actor::System);
    event.basis = lawfulBasisFromKey(row.text(6)).value_or(LawfulBasis::LegitimateInterest);
    if (event.decision == Decision::Suppressed) {
        event.suppression =
            suppressionReasonFromKey(row.text(7)).value_or(SuppressionReason::Legal);
    }
    event.isPersonWide = row.integer(8) != 0;
    event.isProven = row.integer(9) != 0;
    event.hasNotice = row.integer(10) != 0;
    event.hasAdSignals = row.integer(11) != 0;
    event.isOwnSale = row.integer(12) != 0;
    event.isImported = row.integer(13) != 0;
    event.stated = row.optionalInteger(14);
    event.recordedAt = row.integer(17);
    event.earliest = row.optionalInteger(15).value_or(event.recordedAt);
    event.latest = row.optionalInteger(16).value_or(event.recordedAt);
    event.effectiveFrom = row.optionalInteger(18);
    event.expiresAt = row.optionalInteger(19);
    event.confirmedAt = row.optionalInteger(20);
    event.retracts = row.optionalInteger(21);
    event.thirdParties = row.text(22);
    event.brand = row.text(23);
    event.concernsProfiling = purpose == kProfiling || purpose == kAll;
    event.concernsMarketing = purpose != kProfiling;
    return event;
}

Result<void> EventReader::take(const Statement& row, PersonFinder& finder)
{
    LoggedEvent event = eventAt(row);
    const int place = int(m_events.size());
    const Identifier identifier{row.text(25), row.text(26)};
    if (!identifier.type.isEmpty()) {
        event.identifier = m_numbers.number(identifier.type, identifier.value);
        m_ofIdentifiers.emplace_back(event.identifier, place);
    }
    m_events.push_back(event);
    if (const auto profile = row.optionalInteger(24)) {
        if (const int person = m_people.find(ProfileId(*profile)); person >= 0) {
            m_ofPeople.emplace_back(person, place);
        }
        return {};
    }
    if (event.identifier >= 0 && concernsPerson(event)) {
        return attach(place, identifier, finder);
    }
    return {};
}

Result<void> EventReader::attach(int event, const Identifier& identifier, PersonFinder& finder)
{
    const auto carriers = finder.carriers(identifier);
    if (!carriers) {
        return carriers.error();
    }
    QList<ProfileId> profiles;
    for (const Carrier& carrier : *carriers) {
        if (!profiles.contains(carrier.profile)) {
            profiles.append(carrier.profile);
        }
    }
    if (profiles.size() > 1 && !isRestrictive(m_events[std::size_t(event)])) {
        return {}; // nobody can say whose it is
    }
    for (const ProfileId profile : std::as_const(profiles)) {
        if (const int person = m_people.find(profile); person >= 0) {
            m_ofPeople.emplace_back(person, event);
        }
    }
    return {};
}

void EventReader::markRetracted()
{
    const Grouped<int> ofPeople(m_ofPeople, m_people.size());
    for (const auto& [person, place] : m_ofPeople) {
        const LoggedEvent& retraction = m_events[std::size_t(place)];
        if (retraction.decision != Decision::Retracted || retraction.retracts) {
            continue;
        }
        // One that names no event takes back what imports granted in its cell before it.
        for (const int other : ofPeople.of(person)) {
            LoggedEvent& event = m_events[std::size_t(other)];
            if (event.decision == Decision::Granted && event.method == Method::Import &&
                event.id < retraction.id && event.identifier == retraction.identifier &&
                event.purpose == retraction.purpose && event.channel == retraction.channel) {
                event.isRetracted = true;
            }
        }
    }
    for (const LoggedEvent& retraction : m_events) {
        if (retraction.decision != Decision::Retracted || !retraction.retracts) {
            continue;
        }
        const auto found =
            std::lower_bound(m_events.begin(), m_events.end(), *retraction.retracts,
                             [](const LoggedEvent& event, qint64 id) { return event.id < id; });
        if (found != m_events.end() && found->id == *retraction.retracts) {
            found->isRetracted = true;
        }
    }
}

Result<void> EventReader::readNameless()
{
    auto rows = m_connection.prepare(kNamelessSuppressions);
    if (!rows) {
        return rows.error();
    }
    for (;;) {
        const auto row = rows->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        LoggedEvent event;
        event.decision = Decision::Suppressed;
        // A word that is not known any more suppresses everything.
        const int purpose = m_policy.indexOf(rows->text(1));
        event.purpose = purpose < 0 ? LoggedEvent::kEvery : purpose;
        const auto channel = channelFromKey(rows->text(2));
        event.channel = channel ? int(*channel) : LoggedEvent::kEvery;
        event.suppression =
            suppressionReasonFromKey(rows->text(3)).value_or(SuppressionReason::Legal);
        event.earliest = event.latest = event.recordedAt = rows->integer(4);
        m_nameless[rows->blob(0)].append(event);
    }
}

void EventReader::addNameless(const SuppressionList& suppressions, const QString& type,
                              const QString& value)
{
    if (m_nameless.isEmpty()) {
        return;
    }
    // Taken out, so that a second person with the same identifier does not add them again.
    const QList<LoggedEvent> found = m_nameless.take(suppressions.digest({type, value}));
    for (LoggedEvent event : found) {
        event.identifier = m_numbers.number(type, value);
        m_ofIdentifiers.emplace_back(event.identifier, int(m_events.size()));
        m_events.push_back(event);
    }
}

} // namespace rondom::consent
