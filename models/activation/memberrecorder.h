#pragma once

#include "models/activation/exportrepository.h"
#include "models/activation/row.h"
#include "models/consent/permit.h"
#include "models/core/result.h"
#include "models/storage/statement.h"

#include <QSet>

namespace rondom::activation {

/// Writes into the ledger and the timelines who is on a list, while it is made.
///
/// Inside the caller's transaction.
class MemberRecorder
{
public:
    /// \a summary is the export's line as begun; \a fileName has no folder, which is nobody's
    /// business in a timeline.
    static Result<MemberRecorder> open(const storage::Connection& connection,
                                       const ExportSummary& summary, const QString& fileName);

    /// \a row, made from \a permit, is in the file.
    Result<void> record(const consent::Permit& permit, const Row& row);
    /// In a list of changes: \a members are no longer among those the destination has.
    Result<void> recordGone(const QList<KnownMember>& members);
    /// Counts the new events with the profiles. Call once, at the end.
    Result<void> finish();

private:
    MemberRecorder(const storage::Connection& connection, ExportId id, qint64 at);
    Result<void> prepare();
    Result<qint64> eventKind();

    const storage::Connection& m_connection;
    ExportId m_id;
    qint64 m_at = 0;
    qint64 m_kind = 0;
    qint64 m_properties = 0;
    std::optional<storage::Statement> m_insertMember;
    std::optional<storage::Statement> m_insertEvent;
    QSet<ProfileId> m_recorded;
};

} // namespace rondom::activation
