#pragma once

#include "models/identity/matchtable.h"

#include <vector>

namespace rondom::identity {

/// The levels of a pair, three bits a field.
using PairLevels = quint64;
constexpr int kLevelBits = 3;

inline Level levelOf(PairLevels levels, std::size_t field)
{
    return Level(levels >> (field * kLevelBits) & 7);
}

/// Two records that might be one person, and how alike they are.
struct CandidatePair
{
    quint32 a = 0; ///< the smaller
    quint32 b = 0;
    PairLevels levels = 0;
};

/// Compares records field by field. What two values gave is remembered: names and streets come back
/// often. For one thread; the result never depends on what was compared before.
class PairComparison
{
public:
    explicit PairComparison(const MatchTable& table);

    /// Each field on its own, but for two things that say the same twice. A place tells nothing
    /// once a smaller place within it agrees, nor does the gender once the given name agrees, nor
    /// an e-mail address that is only alike where a name it is made of is alike. And given and
    /// family name are seen together where they stand in each other's place.
    PairLevels compare(quint32 a, quint32 b);

    /// Whether the pair, which can have \a bound bits of evidence at most, is found to have fewer
    /// than \a fewest: looks at one field after the other and stops as soon as it knows. What is
    /// shared by a home is not looked at, since a move may explain it.
    template <typename Weights>
    bool isHopeless(quint32 a, quint32 b, const Weights& weights, double bound, double fewest)
    {
        const quint32* rowA = m_table.row(a);
        const quint32* rowB = m_table.row(b);
        if (mayBeSwapped(rowA, rowB)) {
            return false;
        }
        for (const std::size_t field : m_order) {
            const quint32 codeA = rowA[field];
            const quint32 codeB = rowB[field];
            if (codeA == 0 || codeB == 0 || codeA == codeB) {
                continue;
            }
            bound -= weights.lost(field, compareField(field, codeA, codeB));
            if (bound < fewest) {
                return true;
            }
        }
        return false;
    }

private:
    struct Remembered
    {
        quint32 a = 0;
        quint32 b = 0;
        Level level = Level::Missing;
    };
    Level compareField(std::size_t field, quint32 a, quint32 b);
    /// Whether the e-mail address of a record is its name, as those of many namesakes are.
    bool isMadeOfName(const quint32* row) const;
    /// Whether two e-mail addresses differ in nothing but the number that keeps namesakes apart.
    bool areNumbered(const quint32* a, const quint32* b) const;
    bool mayBeSwapped(const quint32* a, const quint32* b) const;
    bool areSwapped(const quint32* a, const quint32* b) const;

    const MatchTable& m_table;
    std::vector<Remembered> m_remembered;
    /// Fields that the home does not share, those first that tell most for the least work.
    std::vector<std::size_t> m_order;
    /// Index of the field in the table; -1 when there is none.
    int m_given;
    int m_family;
    int m_gender = -1;
    int m_email;
    int m_postalCode;
    int m_city;
    int m_region;
};

} // namespace rondom::identity
