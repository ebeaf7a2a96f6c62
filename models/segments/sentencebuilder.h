#pragma once

#include "models/segments/definition.h"
#include "models/segments/phrasebook.h"

namespace rondom::segments {

/// Tells rules, and parts of them, in the words of one phrasebook.
class SentenceBuilder
{
public:
    explicit SentenceBuilder(const Phrasebook& phrases) : m_phrases(phrases) {}

    QString sentence(const Definition& definition) const;
    QString clause(const Node& node) const;

    /// "happened at least 2 times": what is said about the event of a condition.
    QString eventName(const EventCondition& condition) const;
    QString window(const std::optional<Window>& window) const;
    QString test(const NumberTest& test) const;
    /// "the total of revenue"
    QString measure(const Aggregate& aggregate) const;

private:
    QString groupClause(const Group& group) const;
    QString comparisonClause(const QString& name, const Comparison& comparison) const;
    QString valueClause(const QString& name, const Comparison& comparison) const;
    QString timeClause(const QString& name, const Comparison& comparison) const;
    QString eventClause(const EventCondition& condition) const;
    QString patternClause(const PatternCondition& condition) const;
    QString sequenceClause(const SequenceCondition& condition) const;
    QString segmentClause(const SegmentCondition& condition) const;
    QString otherClause(const Node& node) const;
    QString namedWith(const QString& event, const std::vector<Node>& where) const;
    QString span(const Span& span) const;
    QString literal(const Literal& literal) const;
    QStringList literals(const Comparison& comparison) const;
    QString moment(const QString& text) const;
    QString quoted(const QString& text) const;

    const Phrasebook& m_phrases;
};

} // namespace rondom::segments
