#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"
#include "models/segments/definition.h"

#include <QStringList>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::segments {

struct SegmentSummary
{
    SegmentId id;
    QString name;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    /// As of the last refresh; nothing before the first.
    std::optional<qint64> size;
    std::optional<qint64> sizedAt;
};

struct StoredSegment
{
    SegmentSummary summary;
    Definition definition;
};

/// What one refresh changed.
struct RefreshReport
{
    QString name;
    qint64 count = 0;
    qint64 entered = 0;
    qint64 left = 0;
};

struct SizeEntry
{
    qint64 at = 0;
    qint64 size = 0;
    qint64 entered = 0;
    qint64 left = 0;
};

/// A time somebody was in a segment.
struct Stay
{
    QString segment;
    qint64 enteredAt = 0;
    /// Nothing while they are in.
    std::optional<qint64> leftAt;
};

/// The saved segments of a workspace, by name, and who was in them when.
///
/// The functions that change something need a writing connection; each is one transaction, or part
/// of the caller's when one is open. A name that does not exist is NotFound.
class SegmentRepository
{
public:
    explicit SegmentRepository(const storage::Connection& connection);

    /// Adds the segment, or replaces the rule of the one with the same name. Refused when the
    /// workspace does not know what it speaks of, or when it would refer to itself.
    Result<SegmentId> save(const Definition& definition, qint64 now);
    Result<QList<SegmentSummary>> list() const;
    Result<StoredSegment> find(const QString& name) const;
    /// Refused while another segment uses it.
    Result<void> remove(const QString& name);
    /// Also in the rules that use it. Refused when the new name is taken.
    Result<void> rename(const QString& name, const QString& newName, qint64 now);
    /// The segments whose rule speaks of \a name, in alphabetical order.
    Result<QStringList> usedBy(const QString& name) const;

    /// Finds out who is in now, and notes who entered and who left since the last time.
    Result<RefreshReport> refresh(const QString& name, qint64 now, JobContext& context);
    Result<QList<RefreshReport>> refreshAll(qint64 now, JobContext& context);
    /// Sizes over time, oldest first.
    Result<QList<SizeEntry>> history(const QString& name) const;
    /// Every stay of a person in a segment, as the refreshes noted them: those they are in now by
    /// name, then those that ended, the last one first.
    Result<QList<Stay>> staysOf(ProfileId profile) const;

private:
    Result<RefreshReport> recordMembers(const SegmentSummary& segment, const QList<qint64>& members,
                                        qint64 now);

    const storage::Connection& m_connection;
};

} // namespace rondom::segments
