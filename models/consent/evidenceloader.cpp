#include "models/consent/evidenceloader.h"

#include "models/consent/personfinder.h"
#include "models/storage/connection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::consent {

using storage::Connection;
using storage::Statement;

namespace {

constexpr auto kAllProfiles = "SELECT DISTINCT profile_id FROM source_record ORDER BY profile_id";
constexpr auto kListedProfiles = R"sql(
    SELECT DISTINCT profile_id
      FROM source_record
     WHERE profile_id IN (SELECT value FROM json_each(?))
     ORDER BY profile_id
)sql";

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

constexpr auto kAllIdentifiers = R"sql(
    SELECT r.profile_id, i.value, i.at, i.import_id, i.row
      FROM identifier i
     CROSS JOIN source_record r ON r.id = i.record_id
     WHERE i.type_id = (SELECT id FROM identifier_type WHERE name = ?1)
       AND i.ended_import_id IS NULL
)sql";
constexpr auto kListedIdentifiers = R"sql(
    SELECT r.profile_id, i.value, i.at, i.import_id, i.row
      FROM source_record r
     CROSS JOIN identifier i ON i.record_id = r.id
     WHERE r.profile_id IN (SELECT value FROM json_each(?1))
       AND i.type_id = (SELECT id FROM identifier_type WHERE name = ?2)
       AND i.ended_import_id IS NULL
)sql";

constexpr auto kNamelessSuppressions =
    "SELECT digest, purpose, channel, reason, since FROM suppression WHERE event_id IS NULL";

constexpr auto kTraitIds = "SELECT id, key FROM trait WHERE key IN ('birthday', 'country')";
constexpr auto kAllTraits = R"sql(
    SELECT r.profile_id, r.id, v.trait_id, v.text
      FROM source_record r
     CROSS JOIN trait_value v ON v.record_id = r.id AND v.trait_id IN (?1, ?2)
     ORDER BY r.id, v.trait_id, v.import_id
)sql";
constexpr auto kListedTraits = R"sql(
    SELECT r.profile_id, r.id, v.trait_id, v.text
      FROM source_record r
     CROSS JOIN trait_value v ON v.record_id = r.id AND v.trait_id IN (?2, ?3)
     WHERE r.profile_id IN (SELECT value FROM json_each(?1))
     ORDER BY r.id, v.trait_id, v.import_id
)sql";

constexpr auto kAllBuyers = "SELECT id FROM profile WHERE order_count > 0";
constexpr auto kListedBuyers = R"sql(
    SELECT id FROM profile WHERE order_count > 0 AND id IN (SELECT value FROM json_each(?))
)sql";

QString jsonArray(const QList<ProfileId>& profiles)
{
    QStringList numbers;
    numbers.reserve(profiles.size());
    for (const ProfileId profile : profiles) {
        numbers.append(QString::number(profile.value()));
    }
    return u'[' + numbers.join(u',') + u']';
}

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

EvidenceLoader::EvidenceLoader(const Connection& connection, const Policy& policy,
                               const Evidence::Scope& scope)
    : m_connection(connection)
    , m_policy(policy)
    , m_scope(scope)
    , m_wanted(scope.profiles ? jsonArray(*scope.profiles) : QString())
{
    m_evidence.m_types = scope.types;
}

Result<Evidence> EvidenceLoader::load()
{
    if (const auto done = loadProfiles(); !done) {
        return done.error();
    }
    if (const auto done = loadEvents(); !done) {
        return done.error();
    }
    if (const auto done = loadNamelessSuppressions(); !done) {
        return done.error();
    }
    if (const auto done = loadIdentifiers(); !done) {
        return done.error();
    }
    if (const auto done = loadTraits(); !done) {
        return done.error();
    }
    if (const auto done = loadOrders(); !done) {
        return done.error();
    }
    return std::move(m_evidence);
}

Result<Statement> EvidenceLoader::prepare(const char* wholeSql, const char* listSql) const
{
    if (!m_scope.profiles) {
        return m_connection.prepare(wholeSql);
    }
    auto statement = m_connection.prepare(listSql);
    if (statement) {
        statement->bind(m_wanted);
    }
    return statement;
}

Result<void> EvidenceLoader::loadProfiles()
{
    auto rows = prepare(kAllProfiles, kListedProfiles);
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
        m_evidence.m_profiles.push_back(rows->integer(0));
    }
}

Result<void> EvidenceLoader::loadEvents()
{
    const QString columns = QString::fromLatin1(kEventColumns);
    const QString joins = QString::fromLatin1(kEventJoins);
    const QString order = u" ORDER BY e.id"_s;
    const bool isOfCell = !m_scope.profiles && m_scope.cell;
    const QString whole = columns + u" FROM consent_event e "_s + joins +
                          (isOfCell ? QString::fromLatin1(kOfCell) : QString()) + order;
    const QString listed = QString::fromLatin1(kChosenEvents) + columns +
                           u" FROM chosen c CROSS JOIN consent_event e ON e.id = c.id "_s + joins +
                           order;
    auto rows = prepare(whole.toLatin1().constData(), listed.toLatin1().constData());
    if (!rows) {
        return rows.error();
    }
    if (isOfCell) {
        rows->bind(m_scope.cell->first).bind(keyOf(m_scope.cell->second));
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
        if (const auto taken = takeEvent(*rows, *finder); !taken) {
            return taken;
        }
    }
    m_evidence.m_eventsOf = Grouped<int>(m_eventsOf, m_evidence.m_profiles.size());
    markRetracted();
    return {};
}

LoggedEvent EvidenceLoader::eventAt(const Statement& row) const
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

Result<void> EvidenceLoader::takeEvent(const Statement& row, PersonFinder& finder)
{
    LoggedEvent event = eventAt(row);
    const int index = int(m_evidence.m_events.size());
    const Identifier identifier{row.text(25), row.text(26)};
    if (!identifier.type.isEmpty()) {
        event.identifier = numberOf(identifier.type, identifier.value);
        m_eventsNaming.emplace_back(event.identifier, index);
    }
    m_evidence.m_events.push_back(event);
    if (const auto profile = row.optionalInteger(24)) {
        if (const int person = m_evidence.personOf(ProfileId(*profile)); person >= 0) {
            m_eventsOf.emplace_back(person, index);
        }
        return {};
    }
    if (event.identifier >= 0 && concernsPerson(event)) {
        return attachNameless(index, identifier, finder);
    }
    return {};
}

Result<void> EvidenceLoader::attachNameless(int event, const Identifier& identifier,
                                            PersonFinder& finder)
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
    if (profiles.size() > 1 && !isRestrictive(m_evidence.event(event))) {
        return {}; // nobody can say whose it is
    }
    for (const ProfileId profile : profiles) {
        if (const int person = m_evidence.personOf(profile); person >= 0) {
            m_eventsOf.emplace_back(person, event);
        }
    }
    return {};
}

void EvidenceLoader::markRetracted()
{
    auto& events = m_evidence.m_events;
    for (const auto& [person, place] : m_eventsOf) {
        const LoggedEvent& retraction = m_evidence.event(place);
        if (retraction.decision != Decision::Retracted || retraction.retracts) {
            continue;
        }
        // One that names no event takes back what imports granted in its cell before it.
        for (const int other : m_evidence.eventsOf(person)) {
            LoggedEvent& event = events[std::size_t(other)];
            if (event.decision == Decision::Granted && event.method == Method::Import &&
                event.id < retraction.id && event.identifier == retraction.identifier &&
                event.purpose == retraction.purpose && event.channel == retraction.channel) {
                event.isRetracted = true;
            }
        }
    }
    for (const LoggedEvent& retraction : events) {
        if (retraction.decision != Decision::Retracted || !retraction.retracts) {
            continue;
        }
        const auto found =
            std::lower_bound(events.begin(), events.end(), *retraction.retracts,
                             [](const LoggedEvent& event, qint64 id) { return event.id < id; });
        if (found != events.end() && found->id == *retraction.retracts) {
            found->isRetracted = true;
        }
    }
}

Result<void> EvidenceLoader::loadNamelessSuppressions()
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
        const QString purpose = rows->text(1);
        if (purpose != kAll) {
            const int index = m_policy.indexOf(purpose);
            event.purpose = index < 0 ? LoggedEvent::kEvery : index;
        }
        const auto channel = channelFromKey(rows->text(2));
        event.channel = channel ? int(*channel) : LoggedEvent::kEvery;
        event.suppression =
            suppressionReasonFromKey(rows->text(3)).value_or(SuppressionReason::Legal);
        event.earliest = event.latest = event.recordedAt = rows->integer(4);
        m_nameless[rows->blob(0)].append(event);
    }
}

void EvidenceLoader::suppressNameless(const SuppressionList& suppressions, const QString& type,
                                      const QString& value)
{
    const auto found = m_nameless.constFind(suppressions.digest({type, value}));
    if (found == m_nameless.constEnd()) {
        return;
    }
    const int number = numberOf(type, value);
    for (LoggedEvent event : *found) {
        event.identifier = number;
        m_eventsNaming.emplace_back(number, int(m_evidence.m_events.size()));
        m_evidence.m_events.push_back(event);
    }
}

Result<void> EvidenceLoader::loadIdentifiers()
{
    const auto suppressions = SuppressionList::open(m_connection);
    if (!suppressions) {
        return suppressions.error();
    }
    auto rows = prepare(kAllIdentifiers, kListedIdentifiers);
    if (!rows) {
        return rows.error();
    }
    std::vector<std::pair<int, HeldIdentifier>> held;
    for (int type = 0; type < m_scope.types.size(); ++type) {
        const QString& typeName = m_scope.types.at(type);
        if (m_scope.profiles) {
            rows->reset();
            rows->bind(m_wanted);
        }
        rows->bind(typeName);
        for (;;) {
            const auto row = rows->next();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            const int person = m_evidence.personOf(ProfileId(rows->integer(0)));
            if (person < 0) {
                continue;
            }
            const QString value = rows->text(1);
            if (!m_nameless.isEmpty()) {
                suppressNameless(*suppressions, typeName, value);
            }
            held.push_back({person,
                            {type, knownNumber(typeName, value), value, rows->integer(2),
                             rows->integer(3), rows->integer(4)}});
        }
    }
    const auto isNewer = [](const auto& a, const auto& b) {
        return std::tuple(a.first, -a.second.at, -a.second.import, -a.second.row) <
               std::tuple(b.first, -b.second.at, -b.second.import, -b.second.row);
    };
    std::sort(held.begin(), held.end(), isNewer);
    // Two records of a person often state the same value: the newest statement stands for all.
    std::vector<std::pair<int, HeldIdentifier>> once;
    once.reserve(held.size());
    std::size_t firstOfPerson = 0;
    for (auto& item : held) {
        if (once.empty() || once.back().first != item.first) {
            firstOfPerson = once.size();
        }
        const bool isKnown = std::any_of(once.begin() + std::ptrdiff_t(firstOfPerson), once.end(),
                                         [&](const auto& other) {
                                             return other.second.type == item.second.type &&
                                                    other.second.value == item.second.value;
                                         });
        if (!isKnown) {
            once.push_back(std::move(item));
        }
    }
    m_evidence.m_held = Grouped<HeldIdentifier>(once, m_evidence.m_profiles.size());
    m_evidence.m_eventsNaming = Grouped<int>(m_eventsNaming, std::size_t(m_numberCount));
    return {};
}

Result<void> EvidenceLoader::loadTraits()
{
    qint64 birthday = -1;
    qint64 country = -1;
    auto traits = m_connection.prepare(kTraitIds);
    if (!traits) {
        return traits.error();
    }
    for (;;) {
        const auto row = traits->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        (traits->text(1) == u"birthday"_s ? birthday : country) = traits->integer(0);
    }
    if (birthday < 0 && country < 0) {
        return {};
    }
    auto rows = prepare(kAllTraits, kListedTraits);
    if (!rows) {
        return rows.error();
    }
    rows->bind(birthday).bind(country);

    // Of one record's statements the one of the newest import holds: the last of its run of rows.
    struct Stated
    {
        int person = -1;
        qint64 record = 0;
        qint64 trait = 0;
        QString text;
    } last;
    std::vector<std::pair<int, Country>> countries;
    const auto keep = [&](const Stated& statement) {
        if (statement.person < 0) {
            return;
        }
        if (statement.trait == country) {
            countries.emplace_back(statement.person, Country::fromText(statement.text));
            return;
        }
        const QDate date = QDate::fromString(statement.text.left(10), Qt::ISODate);
        if (date.isValid()) {
            auto& birthdays = m_evidence.m_birthdays;
            if (birthdays.size() <= std::size_t(statement.person)) {
                birthdays.resize(m_evidence.m_profiles.size(), 0);
            }
            qint64& latest = birthdays[std::size_t(statement.person)];
            latest = std::max(latest, date.toJulianDay());
        }
    };
    for (;;) {
        const auto row = rows->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        const int person = m_evidence.personOf(ProfileId(rows->integer(0)));
        Stated statement{person, rows->integer(1), rows->integer(2), rows->text(3)};
        if (statement.record != last.record || statement.trait != last.trait) {
            keep(last);
        }
        last = std::move(statement);
    }
    keep(last);
    m_evidence.m_countries = Grouped<Country>(countries, m_evidence.m_profiles.size());
    return {};
}

Result<void> EvidenceLoader::loadOrders()
{
    if (!m_scope.needsOrders) {
        return {};
    }
    auto rows = prepare(kAllBuyers, kListedBuyers);
    if (!rows) {
        return rows.error();
    }
    m_evidence.m_hasOrdered.resize(m_evidence.m_profiles.size(), false);
    for (;;) {
        const auto row = rows->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        if (const int person = m_evidence.personOf(ProfileId(rows->integer(0))); person >= 0) {
            m_evidence.m_hasOrdered[std::size_t(person)] = true;
        }
    }
}

int EvidenceLoader::numberOf(const QString& type, const QString& value)
{
    QHash<QString, int>& numbers = m_numbers[type];
    const auto known = numbers.constFind(value);
    if (known != numbers.constEnd()) {
        return *known;
    }
    numbers.insert(value, m_numberCount);
    return m_numberCount++;
}

int EvidenceLoader::knownNumber(const QString& type, const QString& value) const
{
    const auto numbers = m_numbers.constFind(type);
    return numbers == m_numbers.constEnd() ? -1 : numbers->value(value, -1);
}

} // namespace rondom::consent
