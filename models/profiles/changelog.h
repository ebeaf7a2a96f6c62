#pragma once

#include "models/core/id.h"
#include "models/core/result.h"

#include <QSet>

#include <optional>
#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::profiles {

/// Which customers changed when, so that whoever keeps something made of them can bring it up to
/// date.
///
/// Whoever writes to timelines, golden traits or the list of customers notes it here, in the same
/// transaction. Noting somebody who did not change costs time and nothing else.
class ChangeLog
{
public:
    /// One state of the customers. Two copies of a workspace that went their own ways never share
    /// a stamp.
    struct Stamp
    {
        qint64 version = 0;
        qint64 token = 0;

        friend bool operator==(const Stamp&, const Stamp&) = default;
    };

    /// More customers than this at once are noted as "everybody".
    static constexpr qsizetype kMostNoted = 20'000;

    explicit ChangeLog(const storage::Connection& connection) : m_connection(connection) {}

    Result<void> note(const std::vector<qint64>& profiles) const;
    Result<void> note(const QSet<ProfileId>& profiles) const;
    Result<void> noteEverybody() const;

    Result<Stamp> stamp() const;
    /// Whoever changed after \a since, in ascending order; nothing when that is not known, and
    /// everybody has to be looked at.
    Result<std::optional<std::vector<qint64>>> changedSince(const Stamp& since) const;

private:
    const storage::Connection& m_connection;
};

} // namespace rondom::profiles
