#pragma once

#include "models/core/id.h"
#include "models/ingest/recordnames.h"
#include "models/ingest/recordstage.h"
#include "models/ingest/recordstatements.h"

#include <memory>
#include <vector>

namespace rondom::ingest {

/// An identifier that a record has stated.
struct HeldIdentifier
{
    qint64 type = 0;
    qint64 scope = 0;
    QString value;
    bool hasEnded = false;
};

/// What the parts of a RecordWriter share: the tables of one source, and what waits for them.
struct RecordTables
{
    RecordTables(const storage::Connection& tables, SourceId from);

    /// Prepares the statements and looks at what is there. Call once.
    Result<void> open();

    /// Within which source an identifier means somebody; 0 where it means the same everywhere.
    qint64 scopeOf(const IdentifierFact& fact) const { return fact.isGlobal ? 0 : source.value(); }
    /// Of a record that is in the tables.
    Result<std::vector<HeldIdentifier>> heldIdentifiers(RecordId record) const;

    const storage::Connection& connection;
    SourceId source;
    RecordStage stage;
    RecordNames names;
    std::unique_ptr<RecordStatements> statements;
    bool isNewSource = false; ///< nothing of this source was there before
    qint64 recordsBefore = 0;
};

} // namespace rondom::ingest
