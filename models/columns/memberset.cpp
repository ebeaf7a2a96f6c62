#include "models/columns/memberset.h"

#include <bit>

namespace rondom::columns {

namespace {

constexpr qsizetype kBits = 64;

} // namespace

MemberSet::MemberSet(qsizetype size)
    : m_size(size), m_words(std::size_t((size + kBits - 1) / kBits), 0)
{
}

bool MemberSet::contains(qsizetype place) const
{
    return (m_words[std::size_t(place / kBits)] >> (place % kBits) & 1) != 0;
}

qint64 MemberSet::count() const
{
    qint64 count = 0;
    for (const quint64 word : m_words) {
        count += std::popcount(word);
    }
    return count;
}

void MemberSet::grow(qsizetype size)
{
    Q_ASSERT(size >= m_size);
    m_size = size;
    m_words.resize(std::size_t((size + kBits - 1) / kBits), 0);
}

MemberSet& MemberSet::operator&=(const MemberSet& other)
{
    Q_ASSERT(m_size == other.m_size);
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        m_words[i] &= other.m_words[i];
    }
    return *this;
}

MemberSet& MemberSet::operator|=(const MemberSet& other)
{
    Q_ASSERT(m_size == other.m_size);
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        m_words[i] |= other.m_words[i];
    }
    return *this;
}

void MemberSet::invert()
{
    for (quint64& word : m_words) {
        word = ~word;
    }
    clearTail();
}

/// The bits behind the last place stay 0, so that count() need not know them.
void MemberSet::clearTail()
{
    if (m_size % kBits != 0) {
        m_words.back() &= (quint64(1) << (m_size % kBits)) - 1;
    }
}

} // namespace rondom::columns
