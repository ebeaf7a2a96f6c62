#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace rondom::consent {

/// Items grouped by a key from 0 up, in one block of memory: a group is found by its key alone.
/// Items keep the order they were given in.
template <typename Item>
class Grouped
{
public:
    Grouped() = default;
    Grouped(const std::vector<std::pair<int, Item>>& items, std::size_t groups)
        : m_first(groups + 1, 0), m_items(items.size())
    {
        for (const auto& [group, item] : items) {
            ++m_first[std::size_t(group) + 1];
        }
        for (std::size_t i = 1; i < m_first.size(); ++i) {
            m_first[i] += m_first[i - 1];
        }
        std::vector<std::size_t> next(m_first.begin(), m_first.end() - 1);
        for (const auto& [group, item] : items) {
            m_items[next[std::size_t(group)]++] = item;
        }
    }

    std::span<const Item> of(int group) const
    {
        const auto index = std::size_t(group);
        return group < 0 || index + 1 >= m_first.size()
                   ? std::span<const Item>()
                   : std::span(m_items).subspan(m_first[index],
                                                m_first[index + 1] - m_first[index]);
    }

private:
    std::vector<std::size_t> m_first;
    std::vector<Item> m_items;
};

} // namespace rondom::consent
