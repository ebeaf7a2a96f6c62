#pragma once

#include "models/core/id.h"
#include "models/core/result.h"

#include <QList>
#include <QSet>
#include <QString>

namespace rondom::storage {
class Connection;
}

namespace rondom::identity {
class LinkRules;
}

namespace rondom::workspace {

/// Takes back what an import said about who is who: identifiers, and records nothing is left of.
/// Inside the caller's transaction, after values and events have been taken back.
class RecordUndo
{
public:
    RecordUndo(const storage::Connection& connection, ImportId import);

    struct Outcome
    {
        qint64 removedRecords = 0;
        /// The records around which has to be decided anew who is who: those that shared a profile
        /// or a value that joined nobody with what went.
        QSet<RecordId> around;
    };
    /// \a records and \a profiles: those the import touched.
    Result<Outcome> run(const QSet<RecordId>& records, const QSet<ProfileId>& profiles);

private:
    /// A value that may join nobody because of what the import stated.
    struct SilencedValue
    {
        qint64 type = 0;
        qint64 scope = 0;
        QString value;
    };

    Result<void> collectMates(const QSet<ProfileId>& profiles);
    Result<QList<SilencedValue>> silencedValues(const identity::LinkRules& rules) const;
    Result<void> takeBackIdentifiers() const;
    Result<void> endAgain() const;
    Result<void> dropEmptyRecords(const QSet<RecordId>& records);
    Result<void> collectFreed(const QList<SilencedValue>& values, int mostRecords);

    const storage::Connection& m_connection;
    ImportId m_import;
    Outcome m_outcome;
};

} // namespace rondom::workspace
