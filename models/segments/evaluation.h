#pragma once

#include "models/columns/memberset.h"
#include "models/columns/population.h"
#include "models/core/job.h"
#include "models/segments/catalog.h"
#include "models/segments/columnreader.h"
#include "models/segments/compiler.h"

#include <QHash>
#include <QList>

namespace rondom::segments {

/// One run of a checked definition over a population: who meets it, and who meets each of its
/// nodes.
class Evaluation
{
public:
    /// Everything must outlive the evaluation. \a onlyProfile is the one person of the population,
    /// or 0 for everybody. \a columns, when there are any, answer what they can.
    Evaluation(const storage::Connection& connection, const Catalog& catalog,
               const columns::Population& population, qint64 now, JobContext& context,
               qint64 onlyProfile = 0, std::shared_ptr<const columns::Snapshot> columns = nullptr);

    /// \a needed: the saved segments it uses, each after those it needs itself.
    Result<columns::MemberSet> members(const Definition& definition, const QStringList& needed);

    struct NodeMembers
    {
        const Node* node = nullptr;
        columns::MemberSet members;
    };
    /// After members(): the nodes of the definition that are not left out, in reading order.
    const QList<NodeMembers>& nodes() const { return m_nodes; }
    /// The same by path.
    QHash<QString, const columns::MemberSet*> nodesByPath() const;

private:
    Result<columns::MemberSet> definitionMembers(const Definition& definition, bool keepNodes);
    Result<columns::MemberSet> nodeMembers(const Node& node, bool keepNodes);
    Result<columns::MemberSet> groupMembers(const Group& group, bool keepNodes);
    Result<columns::MemberSet> companyMembers(const CompanyCondition& condition, bool keepNodes);
    /// Whether the one person of the population has such a company.
    Result<bool> hasCompany(const CompanyCondition& condition);
    Result<columns::MemberSet> conditionMembers(const Node& node);
    Result<columns::MemberSet> rememberedMembers(const Node& node);
    Result<QByteArray> dataVersion();
    Result<columns::MemberSet> tableMembers(const Node& node);
    Result<columns::MemberSet> consentMembers(const ConsentCondition& condition);
    Result<columns::MemberSet> run(const Query& query);
    columns::MemberSet everybody() const;

    const storage::Connection& m_connection;
    const columns::Population& m_population;
    qint64 m_now = 0;
    qint64 m_onlyProfile = 0;
    JobContext& m_context;
    const Catalog& m_catalog;
    Compiler m_compiler;
    std::shared_ptr<const columns::Snapshot> m_columns;
    std::optional<ColumnReader> m_reader;
    QByteArray m_dataVersion; ///< once it was asked for
    QStringList m_needed;
    QHash<QString, columns::MemberSet> m_segments;
    QList<NodeMembers> m_nodes;
};

} // namespace rondom::segments
