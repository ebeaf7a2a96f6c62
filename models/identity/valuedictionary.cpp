#include "models/identity/valuedictionary.h"

#include <functional>

namespace rondom::identity {

namespace {

constexpr std::size_t kFirstSlots = 64;

quint32 hashOf(std::string_view text)
{
    const std::size_t hash = std::hash<std::string_view>{}(text);
    return quint32(hash ^ (hash >> 32));
}

} // namespace

ValueDictionary::ValueDictionary() : m_ends{0, 0}, m_slots(kFirstSlots), m_hashes{0} {}

quint32 ValueDictionary::add(std::string_view text)
{
    if (text.empty()) {
        return 0;
    }
    if (std::size_t(size()) * 2 > m_slots.size()) {
        grow();
    }
    const quint32 hash = hashOf(text);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (m_slots[slot] != 0) {
        const quint32 code = m_slots[slot];
        if (m_hashes[code] == hash && this->text(code) == text) {
            return code;
        }
        slot = (slot + 1) & mask;
    }
    const quint32 code = size();
    m_slots[slot] = code;
    m_hashes.push_back(hash);
    m_bytes.append(text);
    m_ends.push_back(m_bytes.size());
    return code;
}

void ValueDictionary::close()
{
    m_slots = {};
    m_hashes = {};
}

void ValueDictionary::grow()
{
    std::vector<quint32> slots(m_slots.size() * 2);
    const std::size_t mask = slots.size() - 1;
    for (quint32 code = 1; code < size(); ++code) {
        std::size_t slot = m_hashes[code] & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = code;
    }
    m_slots = std::move(slots);
}

} // namespace rondom::identity
