#pragma once

#include "models/segments/columnreader.h"

namespace rondom::segments {

/// Finds the people of a condition in the columns of a workspace: what Compiler says in SQL, many
/// times as quick. What it cannot answer the tables answer; the two agree on everything else.
class ColumnEngine
{
public:
    explicit ColumnEngine(const ColumnReader& reader) : m_reader(reader) {}

    /// Nothing where only tables can answer.
    Result<std::optional<columns::MemberSet>> members(const Node& condition) const;

private:
    using Answer = std::optional<columns::MemberSet>;

    Result<Answer> eventMembers(const EventCondition& condition) const;
    Result<Answer> patternMembers(const PatternCondition& condition) const;
    Result<Answer> sequenceMembers(const SequenceCondition& condition) const;
    columns::MemberSet nobody() const;

    const ColumnReader& m_reader;
};

} // namespace rondom::segments
