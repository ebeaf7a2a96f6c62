#include "models/ingest/recordstatements.h"

#include "models/storage/connection.h"

#include <vector>

namespace rondom::ingest {

namespace {

constexpr auto kFindByKey = "SELECT id FROM source_record WHERE source_id = ? AND record_key = ?";

constexpr auto kFindByIdentifier = R"sql(
    SELECT min(r.id)
      FROM identifier i JOIN source_record r ON r.id = i.record_id
     WHERE i.type_id = ? AND i.scope_id = ? AND i.value = ? AND r.source_id = ?
)sql";

constexpr auto kSelectIdentifiers = R"sql(
    SELECT type_id, scope_id, value, ended_import_id IS NOT NULL
      FROM identifier WHERE record_id = ?
)sql";

constexpr auto kInsertIdentifier = R"sql(
    INSERT INTO identifier(type_id, scope_id, value, record_id, import_id, row, at)
    VALUES (?, ?, ?, ?, ?, ?, ?)
)sql";

/// For undo: which import had ended what this one states again.
constexpr auto kKeepEnding = R"sql(
    INSERT OR IGNORE INTO identifier_revived
    SELECT ?, type_id, scope_id, value, record_id, ended_import_id FROM identifier
     WHERE type_id = ? AND scope_id = ? AND value = ? AND record_id = ?
)sql";

constexpr auto kReviveIdentifier = R"sql(
    UPDATE identifier SET ended_import_id = NULL
     WHERE type_id = ? AND scope_id = ? AND value = ? AND record_id = ?
)sql";

constexpr auto kEndIdentifier = R"sql(
    UPDATE identifier SET ended_import_id = ?
     WHERE type_id = ? AND scope_id = ? AND value = ? AND record_id = ? AND import_id <> ?
)sql";

constexpr auto kSelectTraits = R"sql(
    SELECT trait_id, text, at FROM trait_value
     WHERE record_id = ? ORDER BY at, import_id
)sql";

constexpr auto kWriteTrait = R"sql(
    INSERT INTO trait_value(record_id, trait_id, import_id, row, at, text, number)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET row = excluded.row, at = excluded.at, text = excluded.text,
                              number = excluded.number
)sql";

/// A value this import changed and changed back says nothing new; that an order confirmed it on a
/// later day does.
constexpr auto kDropVoidTraits = R"sql(
    DELETE FROM trait_value AS mine
     WHERE mine.record_id = ?1 AND mine.import_id = ?2
       AND mine.at >= (SELECT at FROM import WHERE id = ?2)
       AND mine.text = (SELECT text FROM trait_value AS before
                         WHERE before.record_id = mine.record_id
                           AND before.trait_id = mine.trait_id AND before.import_id <> ?2
                         ORDER BY before.at DESC, before.import_id DESC LIMIT 1)
)sql";

constexpr auto kCountChanges = R"sql(
    SELECT (SELECT count(*) FROM trait_value WHERE record_id = ?1 AND import_id = ?2)
         + (SELECT count(*) FROM identifier WHERE record_id = ?1
             AND (import_id = ?2 OR ended_import_id = ?2))
)sql";

/// Counted once, however often the rows of one import changed it.
constexpr auto kCountOverwritten = R"sql(
    SELECT count(*) FROM trait_value AS mine
     WHERE mine.record_id = ?1 AND mine.import_id = ?2
       AND mine.text <> (SELECT text FROM trait_value AS before
                          WHERE before.record_id = mine.record_id
                            AND before.trait_id = mine.trait_id AND before.import_id <> ?2
                          ORDER BY before.at DESC, before.import_id DESC LIMIT 1)
)sql";

} // namespace

Result<RecordStatements> RecordStatements::prepare(const storage::Connection& connection)
{
    std::vector<storage::Statement> prepared;
    for (const char* sql : {kFindByKey, kFindByIdentifier, kSelectIdentifiers, kInsertIdentifier,
                            kKeepEnding, kReviveIdentifier, kEndIdentifier, kSelectTraits,
                            kWriteTrait, kDropVoidTraits, kCountChanges, kCountOverwritten}) {
        auto statement = connection.prepare(sql);
        if (!statement) {
            return statement.error();
        }
        prepared.push_back(std::move(*statement));
    }
    return RecordStatements{
        std::move(prepared[0]), std::move(prepared[1]),  std::move(prepared[2]),
        std::move(prepared[3]), std::move(prepared[4]),  std::move(prepared[5]),
        std::move(prepared[6]), std::move(prepared[7]),  std::move(prepared[8]),
        std::move(prepared[9]), std::move(prepared[10]), std::move(prepared[11])};
}

} // namespace rondom::ingest
