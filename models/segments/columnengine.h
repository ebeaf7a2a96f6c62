#pragma once

#include "models/segments/columnreader.h"

namespace rondom::segments {

/// Finds the people of a condition in the columns of a workspace: what Compiler says in SQL, many
/// times as quick. What it cannot answer the tables answer; the two agree on everything else.
class ColumnEngine
{
public:
    /// \a before: what the same condition found in the snapshot before this one, if anything; only
    /// who changed is looked at then.
    ColumnEngine(const ColumnReader& reader, columns::RememberedAnswers::Answer before)
        : m_reader(reader), m_before(std::move(before))
    {
    }

    /// Nothing where only tables can answer.
    Result<std::optional<columns::MemberSet>> members(const Node& condition) const;

private:
    using Answer = std::optional<columns::MemberSet>;

    Result<Answer> eventMembers(const EventCondition& condition) const;
    Result<Answer> patternMembers(const PatternCondition& condition) const;
    Result<Answer> sequenceMembers(const SequenceCondition& condition) const;
    /// Who is a member before anybody is looked at.
    columns::MemberSet start(bool areMembers) const;
    columns::Snapshot::Whom whom() const;

    const ColumnReader& m_reader;
    columns::RememberedAnswers::Answer m_before;
};

} // namespace rondom::segments
