#include "models/segments/segmentengine.h"

#include "models/columns/columnstore.h"
#include "models/segments/catalog.h"
#include "models/segments/definitionchecker.h"
#include "models/segments/evaluation.h"
#include "models/segments/reasonfinder.h"
#include "models/segments/refusaltext.h"
#include "models/storage/savepoint.h"

namespace rondom::segments {

namespace {

Result<std::shared_ptr<const columns::Population>> peopleOf(const storage::Connection& connection,
                                                            qint64 onlyProfile,
                                                            const columns::Snapshot* columns)
{
    if (columns) {
        return columns->population();
    }
    auto people = onlyProfile == 0 ? columns::Population::everybody(connection)
                                   : columns::Population::only(connection, onlyProfile);
    if (!people) {
        return people.error();
    }
    return std::make_shared<const columns::Population>(*std::move(people));
}

/// What every question starts with: one state of the workspace, a checked definition, the people it
/// is about and who of them are members. \a answer makes an Answer of these.
template <typename Answer, typename MakeAnswer>
Result<Answer> ask(const storage::Connection& connection, const Definition& definition, qint64 now,
                   JobContext& context, qint64 onlyProfile, const MakeAnswer& answer)
{
    const auto snapshot = storage::Savepoint::begin(connection);
    if (!snapshot) {
        return snapshot.error();
    }
    const auto catalog = Catalog::load(connection);
    if (!catalog) {
        return catalog.error();
    }
    DefinitionChecker checker(*catalog);
    if (const auto checked = checker.check(definition); !checked) {
        return checked.error();
    }
    std::shared_ptr<const columns::Snapshot> columns;
    if (onlyProfile == 0) {
        auto found = columns::ColumnStore::snapshot(connection);
        if (!found) {
            return found.error();
        }
        columns = *std::move(found);
    }
    const auto population = peopleOf(connection, onlyProfile, columns.get());
    if (!population) {
        return population.error();
    }
    if (onlyProfile != 0 && (*population)->size() == 0) {
        return profileNotFound(onlyProfile);
    }
    Evaluation evaluation(connection, *catalog, **population, now, context, onlyProfile, columns);
    const auto members = evaluation.members(definition, checker.segmentsInOrder());
    if (!members) {
        return members.error();
    }
    return answer(*catalog, **population, evaluation, *members);
}

} // namespace

Result<void> checkDefinition(const storage::Connection& connection, const Definition& definition)
{
    const auto catalog = Catalog::load(connection);
    if (!catalog) {
        return catalog.error();
    }
    return DefinitionChecker(*catalog).check(definition);
}

Result<SegmentCount> countSegment(const storage::Connection& connection,
                                  const Definition& definition, qint64 now, JobContext& context)
{
    const auto answer = [](const Catalog&, const columns::Population& population,
                           const Evaluation& evaluation,
                           const columns::MemberSet& members) -> Result<SegmentCount> {
        SegmentCount count;
        count.count = members.count();
        count.total = population.size();
        for (const Evaluation::NodeMembers& node : evaluation.nodes()) {
            count.conditions.append({node.node->path, node.members.count()});
        }
        return count;
    };
    return ask<SegmentCount>(connection, definition, now, context, 0, answer);
}

Result<QList<qint64>> segmentMembers(const storage::Connection& connection,
                                     const Definition& definition, qint64 now, JobContext& context)
{
    const auto answer = [](const Catalog&, const columns::Population& population, const Evaluation&,
                           const columns::MemberSet& members) -> Result<QList<qint64>> {
        QList<qint64> ids;
        ids.reserve(members.count());
        for (qsizetype place = 0; place < population.size(); ++place) {
            if (members.contains(place)) {
                ids.append(population.idAt(place));
            }
        }
        return ids;
    };
    return ask<QList<qint64>>(connection, definition, now, context, 0, answer);
}

Result<Explanation> explainMember(const storage::Connection& connection,
                                  const Definition& definition, qint64 profile, qint64 now,
                                  const QString& language)
{
    const auto answer = [&](const Catalog& catalog, const columns::Population&,
                            const Evaluation& evaluation,
                            const columns::MemberSet& members) -> Result<Explanation> {
        Explanation explanation;
        explanation.isMember = members.contains(0);
        const ReasonFinder reasons(connection, catalog, profile, now, language);
        for (const Evaluation::NodeMembers& node : evaluation.nodes()) {
            const bool holds = node.members.contains(0);
            auto because = reasons.because(*node.node, holds);
            if (!because) {
                return because.error();
            }
            explanation.conditions.append({node.node->path, holds, *std::move(because)});
        }
        return explanation;
    };
    JobContext unwatched;
    // 0 stands for everybody, and is nobody.
    return ask<Explanation>(connection, definition, now, unwatched, profile == 0 ? -1 : profile,
                            answer);
}

} // namespace rondom::segments
