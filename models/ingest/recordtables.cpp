#include "models/ingest/recordtables.h"

#include "models/ingest/sourcerepository.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

namespace rondom::ingest {

namespace {

constexpr auto kIsKnownSource = "SELECT EXISTS (SELECT 1 FROM source_record WHERE source_id = ?)";

} // namespace

RecordTables::RecordTables(const storage::Connection& tables, SourceId from)
    : connection(tables), source(from), stage(tables, from), names(tables)
{
}

Result<void> RecordTables::open()
{
    auto prepared = RecordStatements::prepare(connection);
    if (!prepared) {
        return prepared.error();
    }
    statements = std::make_unique<RecordStatements>(*std::move(prepared));
    auto known = connection.prepare(kIsKnownSource);
    if (!known) {
        return known.error();
    }
    if (const auto row = known->bind(source).next(); !row) {
        return row.error();
    }
    isNewSource = known->integer(0) == 0;
    const auto last = SourceRepository(connection).lastRecord();
    if (!last) {
        return last.error();
    }
    recordsBefore = last->value();
    return {};
}

Result<std::vector<HeldIdentifier>> RecordTables::heldIdentifiers(RecordId record) const
{
    std::vector<HeldIdentifier> held;
    const auto read = storage::forEachRow(
        statements->selectIdentifiers.bind(record), [&held](const storage::Statement& row) {
            held.push_back({row.integer(0), row.integer(1), row.text(2), row.integer(3) != 0});
        });
    return read ? Result<std::vector<HeldIdentifier>>(std::move(held)) : read.error();
}

} // namespace rondom::ingest
