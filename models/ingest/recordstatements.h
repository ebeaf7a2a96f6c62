#pragma once

#include "models/core/result.h"
#include "models/storage/statement.h"

namespace rondom::storage {
class Connection;
}

namespace rondom::ingest {

/// What RecordWriter asks and tells the tables of source records, prepared once.
struct RecordStatements
{
    static Result<RecordStatements> prepare(const storage::Connection& connection);

    storage::Statement findByKey;
    storage::Statement findByIdentifier;
    storage::Statement selectIdentifiers;
    storage::Statement insertIdentifier;
    storage::Statement keepEnding;
    storage::Statement reviveIdentifier;
    storage::Statement endIdentifier;
    storage::Statement selectTraits;
    storage::Statement writeTrait;
    storage::Statement dropVoidTraits;
    storage::Statement countChanges;
    storage::Statement countOverwritten;
};

} // namespace rondom::ingest
