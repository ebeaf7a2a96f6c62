#pragma once

#include "models/core/job.h"
#include "models/segments/catalog.h"
#include "models/segments/compiler.h"
#include "models/segments/memberset.h"
#include "models/segments/population.h"

#include <QHash>
#include <QList>

namespace rondom::segments {

/// One run of a checked definition over a population: who meets it, and who meets each of its
/// nodes.
class Evaluation
{
public:
    /// Everything must outlive the evaluation. \a onlyProfile is the one person of the population,
    /// or 0 for everybody.
    Evaluation(const storage::Connection& connection, const Catalog& catalog,
               const Population& population, qint64 now, JobContext& context,
               qint64 onlyProfile = 0);

    /// \a needed: the saved segments it uses, each after those it needs itself.
    Result<MemberSet> members(const Definition& definition, const QStringList& needed);

    struct NodeMembers
    {
        const Node* node = nullptr;
        MemberSet members;
    };
    /// After members(): the nodes of the definition that are not left out, in reading order.
    const QList<NodeMembers>& nodes() const { return m_nodes; }

private:
    Result<MemberSet> definitionMembers(const Definition& definition, bool keepNodes);
    Result<MemberSet> nodeMembers(const Node& node, bool keepNodes);
    Result<MemberSet> groupMembers(const Group& group, bool keepNodes);
    Result<MemberSet> conditionMembers(const Node& node);
    Result<MemberSet> consentMembers(const ConsentCondition& condition);
    Result<MemberSet> run(const Query& query);
    MemberSet everybody() const;

    const storage::Connection& m_connection;
    const Population& m_population;
    qint64 m_now = 0;
    JobContext& m_context;
    const Catalog& m_catalog;
    Compiler m_compiler;
    QHash<QString, MemberSet> m_segments;
    QList<NodeMembers> m_nodes;
};

} // namespace rondom::segments
