#pragma once

#include "models/segments/columnreader.h"

namespace rondom::segments {

/// The `where` of an event over columns: what EventFilter says in SQL. One object per question and
/// thread.
class ContentFilter
{
public:
    /// Nothing where only tables can answer.
    static Result<std::optional<ContentFilter>> make(const ColumnReader& reader,
                                                     const std::vector<Node>& where);

    /// Whether everything fits.
    bool isEmpty() const { return m_parts.empty(); }
    /// Whether an event with that content and amount fits: some line of it meets all conditions.
    bool fits(quint32 content, qint64 amount) const
    {
        if (isEmpty()) {
            return true;
        }
        const Answer answer = m_readsRevenue ? Answer::Unknown : m_answers[content];
        return answer == Answer::Unknown ? findOut(content, amount) : answer == Answer::Yes;
    }
    enum class Answer : quint8 { Unknown, Yes, No };
    /// What is known so far, by content; null where the content alone does not decide.
    const Answer* answers() const
    {
        return isEmpty() || m_readsRevenue ? nullptr : m_answers.data();
    }
    /// Calls \a visit with the number of each line that meets all conditions.
    template <typename Visit>
    void forEachLine(quint32 content, qint64 amount, const columns::PropertyColumn& lines,
                     const Visit& visit) const
    {
        const std::size_t count = lines.codesOf(content).size();
        for (std::size_t line = 0; line < count; ++line) {
            if (isEmpty() || holds(m_parts.back(), content, amount, line)) {
                visit(line);
            }
        }
    }

private:
    /// One node: a group of parts before it, or a condition.
    struct Part
    {
        enum class Kind { All, Any, Not, Property, LineProperty, Revenue };

        Kind kind = Kind::All;
        std::vector<std::size_t> children;
        ColumnReader::Property column;
        std::vector<bool> verdicts; ///< by code
        Comparison revenue;         ///< in millionths
    };

    bool findOut(quint32 content, qint64 amount) const;
    Result<bool> add(const ColumnReader& reader, const Node& node);
    Result<bool> addGroup(const ColumnReader& reader, Group::Kind kind,
                          const std::vector<Node>& children);
    Result<bool> addProperty(const ColumnReader& reader, const PropertyCondition& condition);
    bool holds(const Part& part, quint32 content, qint64 amount, std::size_t line) const;
    bool holdsOfSomeLine(const Part& part, quint32 content, qint64 amount) const;
    static bool revenueFits(const Comparison& comparison, qint64 amount);

    std::vector<Part> m_parts;      ///< the last one is the root
    ColumnReader::Property m_lines; ///< of some property of the lines; null when none is asked for
    bool m_readsRevenue = false;
    mutable std::vector<Answer> m_answers; ///< by content
};

} // namespace rondom::segments
