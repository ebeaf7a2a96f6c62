#pragma once

#include "models/core/result.h"
#include "models/segments/catalog.h"
#include "models/segments/objectreader.h"

#include <QSet>
#include <QStringList>

namespace rondom::segments {

/// Compares a definition with what the workspace knows: whether its traits and segments exist, its
/// operators and values fit the types of the traits, its borders are in order, and no segment
/// depends on itself. Nodes that are left out may speak of anything.
class DefinitionChecker
{
public:
    explicit DefinitionChecker(const Catalog& catalog) : m_catalog(catalog) {}

    Result<void> check(const Definition& definition);

    /// After check(): the saved segments the definition needs, each after those it needs itself.
    const QStringList& segmentsInOrder() const { return m_inOrder; }

private:
    void checkDefinition(const Definition& definition);
    void checkNode(const Node& node);
    void checkTrait(const TraitCondition& condition, const QString& path);
    void checkTraitValues(const TraitCondition& condition, ValueType type, const QString& path);
    void checkProperty(const PropertyCondition& condition, const QString& path);
    void checkPatternOf(const Comparison& comparison, const QString& path);
    void checkEvent(const EventCondition& condition, const QString& path);
    void checkSequence(const SequenceCondition& condition, const QString& path);
    void checkSegment(const SegmentCondition& condition, const QString& path);
    void checkConsent(const ConsentCondition& condition, const QString& path);
    void checkWhere(const std::vector<Node>& where);
    void checkWindow(const std::optional<Window>& window, const QString& path);
    /// Where a problem is: in the definition asked about, or in a segment it uses.
    QString shown(const QString& path) const;

    const Catalog& m_catalog;
    Problem m_problem;
    QStringList m_inOrder;
    /// The segments being looked into, from the definition asked about down.
    QStringList m_chain;
};

} // namespace rondom::segments
