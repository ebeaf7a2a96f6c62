#pragma once

#include "models/segments/computedtrait.h"
#include "models/segments/definition.h"
#include "models/segments/phrasebook.h"
#include "models/segments/valuesentences.h"

namespace rondom::segments {

/// Tells rules, and parts of them, in the words of one phrasebook.
class SentenceBuilder
{
public:
    explicit SentenceBuilder(const Phrasebook& phrases) : m_phrases(phrases), m_values(phrases) {}

    QString sentence(const Definition& definition) const;
    QString clause(const Node& node) const;

    /// "the last "Order Completed" with (sku is 7)"
    QString eventName(const EventCondition& condition) const;
    QString window(const std::optional<Window>& window) const;
    QString test(const NumberTest& test) const { return m_values.test(test); }
    /// "the total of revenue"
    QString measure(const Aggregate& aggregate) const;

    /// "the total of revenue over "Order Completed" in the last 12 months"
    QString computed(const ComputedTrait& trait) const;

private:
    QString valueOf(const ComputedTrait& trait) const;
    QString groupClause(const Group& group) const;
    QString eventClause(const EventCondition& condition) const;
    QString patternClause(const PatternCondition& condition) const;
    QString sequenceClause(const SequenceCondition& condition) const;
    QString segmentClause(const SegmentCondition& condition) const;
    QString companyClause(const CompanyCondition& condition) const;
    QString otherClause(const Node& node) const;
    QString namedWith(const QString& event, const std::vector<Node>& where) const;

    const Phrasebook& m_phrases;
    ValueSentences m_values;
};

} // namespace rondom::segments
