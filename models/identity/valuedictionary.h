#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace rondom::identity {

/// The distinct texts of one field, each known by a small number: a record then holds numbers, and
/// equal texts are equal numbers. 0 is the empty text, a missing value.
class ValueDictionary
{
public:
    ValueDictionary();

    /// The number of \a text, a new one when it was not there yet.
    quint32 add(std::string_view text);
    std::string_view text(quint32 code) const
    {
        return std::string_view(m_bytes).substr(m_ends[code], m_ends[code + 1] - m_ends[code]);
    }
    /// One more than the greatest number.
    quint32 size() const { return quint32(m_ends.size() - 1); }
    /// No more texts come: gives back what is needed only to find them again.
    void close();

private:
    void grow();

    std::string m_bytes;
    std::vector<std::size_t> m_ends;
    /// Open addressing; a slot holds a number, 0 when it is free.
    std::vector<quint32> m_slots;
    std::vector<quint32> m_hashes;
};

} // namespace rondom::identity
