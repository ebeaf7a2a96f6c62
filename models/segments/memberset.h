#pragma once

#include <QtGlobal>

#include <vector>

namespace rondom::segments {

/// A set of people as one bit for each place in a Population.
class MemberSet
{
public:
    /// Nobody out of \a size people.
    explicit MemberSet(qsizetype size = 0);

    void insert(qsizetype place);
    bool contains(qsizetype place) const;
    qint64 count() const;
    qsizetype size() const { return m_size; }

    MemberSet& operator&=(const MemberSet& other);
    MemberSet& operator|=(const MemberSet& other);
    /// Everybody else.
    void invert();

private:
    void clearTail();

    qsizetype m_size = 0;
    std::vector<quint64> m_words;
};

} // namespace rondom::segments
