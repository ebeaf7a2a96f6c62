#pragma once

#include "models/core/decimal.h"
#include "models/core/id.h"
#include "models/core/result.h"
#include "models/core/value.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::workspace {

/// Two people who wait for somebody to say whether they are one.
struct ReviewRow
{
    ProfileId a; ///< the smaller
    ProfileId b;
    QString nameA;
    QString nameB;
    double probability = 0;
};

/// Everybody who waits.
struct ReviewQueue
{
    /// When the records were last compared; nothing when they never were.
    std::optional<qint64> comparedAt;
    QList<ReviewRow> rows; ///< the most probable first
    qint64 waiting = 0;    ///< may be more than the rows
    /// How many of those waiting are one person, as far as the probabilities can be trusted.
    double expected = 0;
    /// Groups of records that look alike in one respect and were too many to compare with each
    /// other; they were compared where they look alike in another.
    qint64 skippedGroups = 0;
    /// Answers of people that the last comparison learned from.
    qint64 answers = 0;
};

/// What the two say about one thing.
struct ReviewField
{
    bool isIdentifier = false;
    QString key; ///< of the trait, or the identifier type
    ValueType type = ValueType::Text;
    QString a; ///< empty when it says nothing
    QString b;
    /// What comparing the two gave, see identity::MatchReason; empty when it was not compared.
    QString level;
    /// How much that speaks for one person; below 0, against. The logarithm to base 2 of how many
    /// times as often it is seen between records of one person.
    double bits = 0;
};

/// One of the two.
struct ReviewSide
{
    ProfileId id;
    QString name;
    QStringList sources;
    qint64 orders = 0;
    Decimal revenue; ///< in the workspace's currency
    std::optional<qint64> lastSeen;
};

struct ReviewPair
{
    ReviewSide a;
    ReviewSide b;
    double probability = 0;
    /// What was compared first, the weightiest first; then the rest.
    QList<ReviewField> fields;
};

/// At most \a most rows.
Result<ReviewQueue> readReviewQueue(const storage::Connection& connection, int most);
/// The two side by side; nothing when one of them is gone, or was decided about.
Result<std::optional<ReviewPair>> readReviewPair(const storage::Connection& connection, ProfileId a,
                                                 ProfileId b);

} // namespace rondom::workspace
