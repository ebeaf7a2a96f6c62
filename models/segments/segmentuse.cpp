#include "models/segments/segmentuse.h"

#include <QStringList>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

template <typename AnyNode, typename Visit>
void visitNodes(AnyNode& node, const Visit& visit)
{
    visit(node);
    if (auto* group = std::get_if<Group>(&node.content)) {
        for (auto& child : group->children) {
            visitNodes(child, visit);
        }
    }
}

template <typename AnyDefinition, typename Visit>
void visitAll(AnyDefinition& definition, const Visit& visit)
{
    if (definition.where) {
        visitNodes(*definition.where, visit);
    }
    if (definition.exclude) {
        visitNodes(*definition.exclude, visit);
    }
}

bool isBehaviour(const Node& node)
{
    if (isLeftOut(node)) {
        return false;
    }
    if (const auto* group = std::get_if<Group>(&node.content)) {
        return std::any_of(group->children.begin(), group->children.end(), isBehaviour);
    }
    if (const auto* trait = std::get_if<TraitCondition>(&node.content)) {
        return trait->trait.startsWith(u"scores."_s) || trait->trait.startsWith(u"rfm."_s);
    }
    return std::holds_alternative<EventCondition>(node.content) ||
           std::holds_alternative<PatternCondition>(node.content) ||
           std::holds_alternative<SequenceCondition>(node.content);
}

void collectSegments(const Node& node, QStringList& names)
{
    if (isLeftOut(node)) {
        return;
    }
    if (const auto* group = std::get_if<Group>(&node.content)) {
        for (const Node& child : group->children) {
            collectSegments(child, names);
        }
    } else if (const auto* segment = std::get_if<SegmentCondition>(&node.content)) {
        names.append(segment->segment);
    }
}

} // namespace

bool usesSegment(const Definition& definition, const QString& name)
{
    bool uses = false;
    visitAll(definition, [&](const Node& node) {
        const auto* segment = std::get_if<SegmentCondition>(&node.content);
        uses = uses || (segment && segment->segment == name);
    });
    return uses;
}

Definition withSegmentRenamed(Definition definition, const QString& name, const QString& newName)
{
    visitAll(definition, [&](Node& node) {
        auto* segment = std::get_if<SegmentCondition>(&node.content);
        if (segment && segment->segment == name) {
            segment->segment = newName;
        }
    });
    return definition;
}

bool usesBehaviour(const Definition& definition)
{
    return (definition.where && isBehaviour(*definition.where)) ||
           (definition.exclude && isBehaviour(*definition.exclude));
}

QStringList segmentsIn(const Definition& definition)
{
    QStringList names;
    if (definition.where) {
        collectSegments(*definition.where, names);
    }
    if (definition.exclude) {
        collectSegments(*definition.exclude, names);
    }
    names.removeDuplicates();
    return names;
}

} // namespace rondom::segments
