#pragma once

#include "models/core/id.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::identity {

/// What somebody said about two records. All those of one answer have the same time.
struct AnsweredPair
{
    RecordId a;
    RecordId b;
    bool isSame = false;
    qint64 at = 0;
};

struct MatchResult;
struct MatchThresholds;

/// Why two people may be one: what one field said.
struct MatchReason
{
    QString field; ///< "last_name", "email", ...
    QString level; ///< "exact", "variant", "close", "alike", "initial", "swapped", "different"
    double bits = 0;
};

/// The reasons kept as a pair's evidence, the weightiest first.
QList<MatchReason> matchReasons(const QByteArray& evidence);

/// Two people who may be one, waiting for somebody to decide.
struct MatchCandidate
{
    ProfileId a; ///< the smaller
    ProfileId b;
    RecordId recordA;
    RecordId recordB;
    QString nameA; ///< "Web shop:1042"
    QString nameB;
    double probability = 0;
    QByteArray evidence; ///< for matchReasons()
};

/// What a run of the matching left behind.
struct MatchRun
{
    qint64 id = 0;
    qint64 at = 0;
    double autoThreshold = 0;
    double reviewThreshold = 0;
    qint64 compared = 0;
    QByteArray model;
};

/// Keeps what the matching found: runs, joined pairs, and pairs that wait for review. The newest
/// run that was not undone is the one that holds.
class MatchRepository
{
public:
    explicit MatchRepository(const storage::Connection& connection);

    Result<std::optional<MatchRun>> current() const;
    /// Adds a run with its pairs; it holds from now on. Inside the caller's transaction.
    Result<qint64> add(const MatchResult& result, const MatchThresholds& thresholds,
                       qint64 now) const;
    /// Inside the caller's transaction, which resolves linkedRecords() from before and after.
    Result<void> setUndone(qint64 run, std::optional<qint64> at) const;
    /// The records that the run that holds joined to others.
    Result<QList<RecordId>> linkedRecords() const;
    /// Everything that was decided about two records.
    Result<std::vector<AnsweredPair>> answeredPairs() const;

    /// Those waiting, the most probable first. Left out is who became one since, and of whom
    /// somebody said that they are two.
    Result<QList<MatchCandidate>> candidates(int limit) const;
    /// The likeliest pair of records between two people; nothing when they do not wait.
    Result<std::optional<MatchCandidate>> candidate(ProfileId a, ProfileId b) const;
    Result<qint64> candidateCount() const;

private:
    const storage::Connection& m_connection;
};

} // namespace rondom::identity
