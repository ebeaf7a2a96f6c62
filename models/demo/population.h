#pragma once

#include "models/demo/nametable.h"
#include "models/demo/person.h"
#include "models/demo/random.h"

namespace rondom::demo {

/// The people of the invented shop.
///
/// Nobody is kept in memory: person() invents the same person again each time it is asked, which is
/// what lets a million of them be written in any order. No two people share an e-mail address; no
/// two share a telephone number but the households (three pairs in 2,000 people).
class Population
{
public:
    static constexpr int kLargest = 10'000'000;

    /// \a today in days since 1970-01-01: people join and leave before it.
    Population(int size, quint64 seed, int today);

    int size() const { return m_size; }
    Person person(int index) const;

    /// A person, the same few most often (as in every shop). The population must not be empty.
    Person drawActive(Random& random) const;
    Person drawBuyer(Random& random, int day) const;
    Person drawTillCustomer(Random& random, int day) const;

    /// Everybody once, in an order of its own, for ranks 0 up to size().
    int indexOfRank(int rank) const;

    /// How many people exist only in orders without an account, and the index of each of them.
    int guestOnlyCount() const;
    int guestOnlyIndex(int ordinal) const;

private:
    /// The rank at \a position, give or take: the two in a hundred who buy most buy about equally
    /// much, as no one customer is the shop's whole turnover.
    int rankNear(double position, Random& random) const;
    bool isEmployee(int index) const;
    void inventLooks(Person& person, Random& random) const;
    void inventSources(Person& person, Random& random) const;
    void inventContacts(Person& person, Random& random) const;
    void inventHabits(Person& person, Random& random) const;
    void joinHousehold(Person& person) const;

    int m_size;
    quint64 m_seed;
    int m_today;
    qint64 m_rankStep;
    int m_rankOffset;
    NameTable m_names;
};

} // namespace rondom::demo
