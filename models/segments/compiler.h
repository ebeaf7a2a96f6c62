#pragma once

#include "models/segments/catalog.h"
#include "models/segments/query.h"

namespace rondom::segments {

/// Turns one condition into the SQL that selects its people.
///
/// The only place where a condition gets its meaning: count, list, explain and export run what it
/// makes. Values that people wrote are bound, never part of the text. Groups are no SQL: they
/// combine the sets of their conditions.
class Compiler
{
public:
    /// \a onlyProfile limits every query to one person; 0 is everybody.
    Compiler(const Catalog& catalog, qint64 now, qint64 onlyProfile = 0);

    /// For any checked condition but groups, plain segments and consent, whose people come from
    /// elsewhere. All queries must hold together.
    QList<Query> compile(const Node& condition) const;

private:
    Query compileTrait(const TraitCondition& condition) const;
    /// Of \a rows with the columns profile_id, text, folded and number.
    Query fitting(const Comparison& comparison, const Sql& rows, ValueType type) const;
    /// That it also was so all the time before, by what the sources stated.
    QList<Query> compileHeld(const TraitCondition& condition) const;
    Sql statements(qint64 trait) const;
    static Query compileUnknown(const Comparison& comparison);
    Query compileRank(const Comparison& comparison, const Catalog::Trait& trait) const;
    Query compileChange(const Comparison& comparison, qint64 trait) const;
    Query compileStays(const SegmentCondition& condition) const;
    Query compileSource(const SourceCondition& condition) const;
    Query compileIdentifier(const IdentifierCondition& condition) const;
    Query compileSample(const SampleCondition& condition) const;
    Query compileCampaign(const CampaignCondition& condition) const;
    Query compileIds(const IdsCondition& condition) const;

    /// "AND column = the one person", when there is only one.
    Sql andOnlyProfile(const QString& column) const;

    const Catalog& m_catalog;
    qint64 m_now = 0;
    qint64 m_onlyProfile = 0;
};

} // namespace rondom::segments
