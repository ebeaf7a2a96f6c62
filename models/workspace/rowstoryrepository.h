#pragma once

#include "models/core/id.h"
#include "models/core/result.h"
#include "models/storage/statement.h"
#include "models/workspace/rowsamples.h"

namespace rondom::storage {
class Connection;
}

namespace rondom::workspace {

/// What one row of an import did to its record, as the tables tell it.
class RowStoryRepository
{
public:
    static Result<RowStoryRepository> open(const storage::Connection& connection);

    /// What \a row made different about \a record, old and new.
    Result<QList<FieldChange>> changes(RecordId record, ImportId import, qint64 row);
    /// The name of the person the record belongs to, or else their e-mail address or phone number.
    Result<QString> person(RecordId record);
    /// Other records of the same person, the first few: "Web shop: 1042".
    Result<QStringList> knownAs(RecordId record);

private:
    RowStoryRepository(storage::Statement traits, storage::Statement identifiers,
                       storage::Statement person, storage::Statement others);

    storage::Statement m_traits;
    storage::Statement m_identifiers;
    storage::Statement m_person;
    storage::Statement m_others;
};

} // namespace rondom::workspace
