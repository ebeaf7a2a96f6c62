#include "models/consent/personfinder.h"

#include "models/storage/connection.h"

#include <algorithm>

namespace rondom::consent {

using storage::Connection;
using storage::Statement;

namespace {

constexpr auto kCarriers = R"sql(
    SELECT i.record_id, r.profile_id, i.ended_import_id IS NULL
      FROM identifier_type t
     CROSS JOIN (SELECT 0 AS id UNION ALL SELECT id FROM source) s
     CROSS JOIN identifier i ON i.type_id = t.id AND i.scope_id = s.id AND i.value = ?
      JOIN source_record r ON r.id = i.record_id
     WHERE t.name = ?
     ORDER BY i.record_id
)sql";
constexpr auto kRecord = R"sql(
    SELECT r.id, r.profile_id
      FROM source s
      JOIN source_record r ON r.source_id = s.id
     WHERE s.name = ? AND r.record_key = ?
)sql";
constexpr auto kCurrent = "SELECT profile_id FROM source_record WHERE id = ?";
constexpr auto kFirstRecord = "SELECT min(id) FROM source_record WHERE profile_id = ?";

} // namespace

struct PersonFinder::Statements
{
    Statement carriers;
    Statement record;
    Statement current;
    Statement firstRecord;
};

PersonFinder::PersonFinder(std::shared_ptr<Statements> statements)
    : m_statements(std::move(statements))
{
}

Result<PersonFinder> PersonFinder::open(const Connection& connection)
{
    auto carriers = connection.prepare(kCarriers);
    if (!carriers) {
        return carriers.error();
    }
    auto record = connection.prepare(kRecord);
    if (!record) {
        return record.error();
    }
    auto current = connection.prepare(kCurrent);
    if (!current) {
        return current.error();
    }
    auto firstRecord = connection.prepare(kFirstRecord);
    if (!firstRecord) {
        return firstRecord.error();
    }
    return PersonFinder(std::make_shared<Statements>(Statements{
        std::move(*carriers), std::move(*record), std::move(*current), std::move(*firstRecord)}));
}

Result<QList<Carrier>> PersonFinder::carriers(const Identifier& identifier)
{
    QList<Carrier> current;
    QList<Carrier> former;
    Statement& rows = m_statements->carriers;
    rows.bind(identifier.value).bind(identifier.type);
    for (;;) {
        const auto row = rows.next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return current.isEmpty() ? former : current;
        }
        const Carrier carrier{RecordId(rows.integer(0)), ProfileId(rows.integer(1))};
        (rows.integer(2) != 0 ? current : former).append(carrier);
    }
}

Result<std::optional<Carrier>> PersonFinder::record(const QString& source, const QString& recordId)
{
    Statement& rows = m_statements->record;
    const auto row = rows.bind(source).bind(recordId).next();
    if (!row) {
        return row.error();
    }
    std::optional<Carrier> carrier;
    if (*row) {
        carrier = Carrier{RecordId(rows.integer(0)), ProfileId(rows.integer(1))};
        rows.reset();
    }
    return carrier;
}

Result<std::optional<ProfileId>> PersonFinder::current(ProfileId profile)
{
    Statement& rows = m_statements->current;
    const auto row = rows.bind(profile).next();
    if (!row) {
        return row.error();
    }
    std::optional<ProfileId> found;
    if (*row) {
        found = ProfileId(rows.integer(0));
        rows.reset();
    }
    return found;
}

Result<std::optional<RecordId>> PersonFinder::firstRecord(ProfileId profile)
{
    Statement& rows = m_statements->firstRecord;
    const auto row = rows.bind(profile).next();
    if (!row) {
        return row.error();
    }
    const auto id = rows.optionalInteger(0);
    rows.reset();
    return id ? std::optional(RecordId(*id)) : std::nullopt;
}

} // namespace rondom::consent
