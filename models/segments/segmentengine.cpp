#include "models/segments/segmentengine.h"

#include "models/segments/question.h"
#include "models/segments/reasonfinder.h"

namespace rondom::segments {

namespace {

/// One requirement after the other, as somebody reads the rule.
QList<WaterfallStep> waterfall(const Definition& definition, const Evaluation& evaluation,
                               qsizetype everybody)
{
    const auto members = evaluation.nodesByPath();
    columns::MemberSet left(everybody);
    left.invert();
    QList<WaterfallStep> steps;
    const auto keep = [&](const Node& node, bool isExcluded) {
        const columns::MemberSet* const those = members.value(node.path);
        if (!those) {
            return;
        }
        columns::MemberSet kept = *those;
        if (isExcluded) {
            kept.invert();
        }
        const qint64 before = left.count();
        left &= kept;
        steps.append({node.path, left.count(), before - left.count()});
    };
    if (definition.where) {
        const auto* group = std::get_if<Group>(&definition.where->content);
        if (group && group->kind == Group::Kind::All) {
            for (const Node& child : group->children) {
                keep(child, false);
            }
        } else {
            keep(*definition.where, false);
        }
    }
    if (definition.exclude) {
        keep(*definition.exclude, true);
    }
    return steps;
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
    const auto answer = [&definition](const Catalog&, const columns::Population& population,
                                      const Evaluation& evaluation,
                                      const columns::MemberSet& members) -> Result<SegmentCount> {
        SegmentCount count;
        count.count = members.count();
        count.total = population.size();
        for (const Evaluation::NodeMembers& node : evaluation.nodes()) {
            count.conditions.append({node.node->path, node.members.count()});
        }
        count.steps = waterfall(definition, evaluation, population.size());
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
