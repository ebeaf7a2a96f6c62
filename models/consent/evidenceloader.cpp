#include "models/consent/evidenceloader.h"

#include "models/consent/suppressionlist.h"
#include "models/storage/connection.h"
#include "models/storage/listtext.h"
#include "models/storage/rows.h"

#include <algorithm>
#include <tuple>

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

constexpr auto kAllIdentifiers = R"sql(
    SELECT r.profile_id, t.name, i.value, i.at, i.import_id, i.row
      FROM identifier_type t
     CROSS JOIN identifier i ON i.type_id = t.id
     CROSS JOIN source_record r ON r.id = i.record_id
     WHERE t.name IN (SELECT value FROM json_each(?1))
       AND i.ended_import_id IS NULL
)sql";
/// Each person's identifiers of all types at once: finding them is what takes the time.
constexpr auto kListedIdentifiers = R"sql(
    SELECT r.profile_id, t.name, i.value, i.at, i.import_id, i.row
      FROM source_record r
     CROSS JOIN identifier i ON i.record_id = r.id
     CROSS JOIN identifier_type t ON t.id = i.type_id
     WHERE r.profile_id IN (SELECT value FROM json_each(?1))
       AND t.name IN (SELECT value FROM json_each(?2))
       AND i.ended_import_id IS NULL
)sql";

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

using HeldByPerson = std::vector<std::pair<int, HeldIdentifier>>;

/// By person, newest first, each value of a person once: two records of somebody often state the
/// same, and the newest statement stands for all.
HeldByPerson eachOnce(HeldByPerson held)
{
    std::sort(held.begin(), held.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.first, -a.second.at, -a.second.import, -a.second.row) <
               std::tuple(b.first, -b.second.at, -b.second.import, -b.second.row);
    });
    HeldByPerson once;
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
    return once;
}

} // namespace

EvidenceLoader::EvidenceLoader(const Connection& connection, const Policy& policy,
                               const Evidence::Scope& scope)
    : m_connection(connection)
    , m_scope(scope)
    , m_wanted(scope.profiles ? jsonArrayOf(*scope.profiles) : QString())
    , m_events(connection, policy, scope, m_wanted, m_evidence.m_profiles)
{
    m_evidence.m_types = scope.types;
}

Result<Evidence> EvidenceLoader::load()
{
    if (const auto done = loadProfiles(); !done) {
        return done.error();
    }
    if (const auto done = m_events.read(); !done) {
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
    m_evidence.m_eventsOf = Grouped<int>(m_events.ofPeople(), m_evidence.m_profiles.size());
    m_evidence.m_eventsNaming =
        Grouped<int>(m_events.ofIdentifiers(), std::size_t(m_events.numbers().count()));
    m_evidence.m_events = m_events.takeEvents();
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
    return storage::forEachRow(*rows, [this](const Statement& row) {
        m_evidence.m_profiles.append(ProfileId(row.integer(0)));
    });
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
    rows->bind(storage::listText(m_scope.types));
    std::vector<std::pair<int, HeldIdentifier>> held;
    const auto read = storage::forEachRow(*rows, [&](const Statement& row) {
        const int person = m_evidence.m_profiles.find(ProfileId(row.integer(0)));
        if (person < 0) {
            return;
        }
        const QString typeName = row.text(1);
        const QString value = row.text(2);
        m_events.addNameless(*suppressions, typeName, value);
        held.push_back(
            {person,
             {int(m_scope.types.indexOf(typeName)), m_events.numbers().find(typeName, value), value,
              row.integer(3), row.integer(4), row.integer(5)}});
    });
    if (!read) {
        return read;
    }
    m_evidence.m_held =
        Grouped<HeldIdentifier>(eachOnce(std::move(held)), m_evidence.m_profiles.size());
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
    const auto found = storage::forEachRow(*traits, [&](const Statement& row) {
        (row.text(1) == u"birthday"_s ? birthday : country) = row.integer(0);
    });
    if (!found) {
        return found;
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
    const auto read = storage::forEachRow(*rows, [&](const Statement& row) {
        const int person = m_evidence.m_profiles.find(ProfileId(row.integer(0)));
        Stated statement{person, row.integer(1), row.integer(2), row.text(3)};
        if (statement.record != last.record || statement.trait != last.trait) {
            keep(last);
        }
        last = std::move(statement);
    });
    if (!read) {
        return read;
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
    return storage::forEachRow(*rows, [this](const Statement& row) {
        if (const int person = m_evidence.m_profiles.find(ProfileId(row.integer(0))); person >= 0) {
            m_evidence.m_hasOrdered[std::size_t(person)] = true;
        }
    });
}

} // namespace rondom::consent
