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
    for (auto& child : childrenOf(node)) {
        visitNodes(child, visit);
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

void collectSegments(const Node& node, QStringList& names)
{
    if (isLeftOut(node)) {
        return;
    }
    for (const Node& child : childrenOf(node)) {
        collectSegments(child, names);
    }
    if (const auto* segment = std::get_if<SegmentCondition>(&node.content)) {
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

bool usesTrait(const Definition& definition, const QString& key)
{
    bool uses = false;
    visitAll(definition, [&](const Node& node) {
        const auto* trait = std::get_if<TraitCondition>(&node.content);
        uses = uses || (trait && trait->trait == key);
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
