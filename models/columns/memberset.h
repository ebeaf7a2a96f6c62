#pragma once

#include <QtGlobal>

#include <vector>

namespace rondom::columns {

/// A set of people as one bit for each place in a Population.
class MemberSet
{
public:
    /// Nobody out of \a size people.
    explicit MemberSet(qsizetype size = 0);

    void insert(qsizetype place) { m_words[std::size_t(place) / 64] |= quint64(1) << (place % 64); }
    void flip(qsizetype place) { m_words[std::size_t(place) / 64] ^= quint64(1) << (place % 64); }
    bool contains(qsizetype place) const;
    qint64 count() const;
    qsizetype size() const { return m_size; }
    /// More people, none of them in the set.
    void grow(qsizetype size);

    MemberSet& operator&=(const MemberSet& other);
    MemberSet& operator|=(const MemberSet& other);
    /// Everybody else.
    void invert();

private:
    void clearTail();

    qsizetype m_size = 0;
    std::vector<quint64> m_words;
};

} // namespace rondom::columns
