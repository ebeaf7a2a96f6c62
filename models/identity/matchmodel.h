#pragma once

#include "models/identity/matchfield.h"
#include "models/identity/matchtable.h"

#include <QJsonObject>

#include <vector>

namespace rondom::identity {

/// What was learned about one field.
struct FieldModel
{
    QString key;
    FieldKind kind = FieldKind::Text;
    Sharing sharing = Sharing::Nobody;
    qint64 filled = 0;
    /// Fellegi and Sunter's m and u.
    LevelShares same{};
    LevelShares different{};

    /// The evidence of a level in bits: positive for "one person". 0 where it cannot occur.
    double weight(Level level) const;
};

/// Everything needed to say how probable it is that two records are one person.
///
/// Two records of one person may come from before and after a move: then the home tells nothing.
/// And two people may be related: they share a home and mostly a family name; twins a birthday
/// too, a father and his son the given name. Each of these is weighed against the others, so an
/// address that agrees does not make two people of one home one person.
struct MatchModel
{
    /// Of all pairs of records, the share that is one person.
    double same = 0;
    /// Of all pairs of records, the share that is two people of one home.
    double related = 0;
    /// Of the pairs that are one person, the share with a move in between.
    double moved = 0;
    std::vector<FieldModel> fields;
    /// What somebody answered about pairs, and how far that moves all probabilities, see
    /// leaningOf().
    int answeredSame = 0;
    int answeredDistinct = 0;
    double leaning = 0;

    QJsonObject toJson() const;
};

/// What to believe of the records of \a table before they are compared.
MatchModel priorModel(const MatchTable& table);

} // namespace rondom::identity
