#pragma once

#include "models/core/job.h"
#include "models/core/result.h"
#include "models/segments/definition.h"

namespace rondom::storage {
class Connection;
}

namespace rondom::segments {

struct ConditionCount
{
    QString path;     ///< JSON Pointer into the definition
    qint64 count = 0; ///< of that node alone
};

/// What one requirement after the others leaves.
struct WaterfallStep
{
    QString path;       ///< a node below an outermost `all`, another outermost node, `exclude`
    qint64 left = 0;    ///< who meets this and all before it
    qint64 removed = 0; ///< who met all before it
};

struct SegmentCount
{
    qint64 count = 0;
    qint64 total = 0;                 ///< everybody in the workspace
    QList<ConditionCount> conditions; ///< every node that is not left out, in reading order
    QList<WaterfallStep> steps;       ///< from everybody down to the members
};

struct ConditionReason
{
    QString path;
    bool holds = false;
    QString because; ///< a sentence with the values that decided
};

struct Explanation
{
    bool isMember = false;
    QList<ConditionReason> conditions;
};

/// The questions a definition answers. All of them run the same compiler over the same tree, so
/// they never disagree. They only read, so any connection will do; they stop with Canceled when
/// \a context or an interrupt of the connection asks.
///
/// A definition that speaks of traits or segments the workspace does not know is refused with
/// InvalidInput and the path of the node.
Result<SegmentCount> countSegment(const storage::Connection& connection,
                                  const Definition& definition, qint64 now, JobContext& context);
/// The ids of the members, ascending.
Result<QList<qint64>> segmentMembers(const storage::Connection& connection,
                                     const Definition& definition, qint64 now, JobContext& context);
/// Why the person is a member, or not. NotFound when there is no such person. \a language is "en"
/// or "nl"; empty is that of the program.
Result<Explanation> explainMember(const storage::Connection& connection,
                                  const Definition& definition, qint64 profile, qint64 now,
                                  const QString& language = {});
/// Whether the workspace knows everything the definition speaks of.
Result<void> checkDefinition(const storage::Connection& connection, const Definition& definition);

} // namespace rondom::segments
