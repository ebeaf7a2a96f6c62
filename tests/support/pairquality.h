#pragma once

#include <QHash>

#include <algorithm>
#include <utility>

namespace rondom::tests {

/// How well records put into groups agree with the people they are really of, pair by pair: the
/// share of the pairs found that are right, and the share of the right pairs that were found.
template <typename Person, typename Group>
class PairQuality
{
public:
    /// One record.
    void add(const Person& person, const Group& group)
    {
        ++m_people[person];
        ++m_groups[group];
        ++m_both[{person, group}];
    }

    double precision() const { return pairs(m_both) / std::max(pairs(m_groups), 1.0); }
    double recall() const { return pairs(m_both) / std::max(pairs(m_people), 1.0); }
    double f1() const { return 2 * precision() * recall() / (precision() + recall()); }

private:
    template <typename Counts>
    static double pairs(const Counts& counts)
    {
        double sum = 0;
        for (const int count : counts) {
            sum += double(count) * (count - 1) / 2;
        }
        return sum;
    }

    QHash<Person, int> m_people;
    QHash<Group, int> m_groups;
    QHash<std::pair<Person, Group>, int> m_both;
};

} // namespace rondom::tests
