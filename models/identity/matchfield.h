#pragma once

#include "models/identity/valuedictionary.h"

#include <QString>

#include <array>
#include <vector>

namespace rondom::identity {

/// What a field of a record is compared as.
enum class FieldKind {
    GivenName,
    FamilyName,
    Birthday,
    Email,
    Phone,
    Street,
    HouseNumber,
    PostalCode,
    City,
    Region,
    Category, ///< a few values: equal or not
    Text,
    Number, ///< digits, or letters and digits: a number, an id
    Date,
};

/// How alike two values are, the most alike first; what a level means exactly depends on the kind.
enum class Level : quint8 {
    Missing, ///< one of them has no value: evidence of nothing
    Exact,   ///< equal once spelling that means nothing is taken off
    Variant, ///< another form of it: a nickname, a part, the same mailbox elsewhere
    Close,   ///< a typing error apart
    Alike,   ///< sounds the same, or most of it is the same
    Initial, ///< one is only the first letter of the other; of dates: about a year apart at most
    Swapped, ///< given and family name stand in each other's place
    Different,
};
constexpr std::size_t kLevels = 8;

/// The most fields records are compared by.
constexpr std::size_t kMostFields = 20;

/// Whom a value is shared with besides oneself.
enum class Sharing {
    Nobody, ///< a birthday, a given name, a number of one's own
    Family,
    Home,
};

QString fieldKindName(FieldKind kind);
QString levelName(Level level);

/// One field that records are compared by, with the distinct values of all records.
struct MatchField
{
    QString key; ///< of the trait or the identifier type it comes from
    FieldKind kind = FieldKind::Text;
    Sharing sharing = Sharing::Nobody;

    ValueDictionary values;
    /// Of each value the number of records that have it.
    std::vector<quint32> counts;
    /// Records with a value.
    qint64 filled = 0;
    /// Of names only: a hash of how each value sounds, and the nicknames it stands among.
    std::vector<quint32> sounds;
    std::vector<quint64> nicknames;

    /// The share of the records with a value that have this one.
    double frequency(quint32 code) const { return double(counts[code]) / double(filled); }
    /// How often two records with a value have the same one by chance.
    double equalByChance() const
    {
        double sum = 0;
        for (quint32 code = 1; code < values.size(); ++code) {
            sum += frequency(code) * frequency(code);
        }
        return sum;
    }
};

/// Two shares for each level that add up to one over the levels that can occur: how often records
/// of one person, and records of two people, are that much alike. Missing has none.
using LevelShares = std::array<double, kLevels>;

/// Whether values of \a kind can be alike at \a level.
bool hasLevel(FieldKind kind, Level level);
/// What to believe of a field before any record was seen.
LevelShares priorOfSame(FieldKind kind);
LevelShares priorOfDifferent(FieldKind kind);

} // namespace rondom::identity
