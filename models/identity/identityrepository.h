#pragma once

#include "models/core/id.h"
#include "models/core/result.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::identity {

class LinkRules;
struct SharedValue;

/// Why two records are one person.
struct Link
{
    QString a; ///< "Web shop:1042"
    QString b;
    QString rule;     ///< "email", "phone", ..., "match", or "decision"
    QString evidence; ///< the value both state; of a match, how probable it is and why
    ImportId import;  ///< of the statement that came last
    qint64 row = 0;
    qint64 at = 0;
};

/// A source record and the profile it is in.
struct ClusterRow
{
    QString source;
    QString recordId;
    ProfileId profile;
};

/// Reads who is who and why, and keeps what people decided about it.
class IdentityRepository
{
public:
    explicit IdentityRepository(const storage::Connection& connection);

    /// The profile a once given id stands for today; nothing when no record has it.
    Result<std::optional<ProfileId>> current(ProfileId id) const;
    Result<QList<RecordId>> records(ProfileId profile) const;
    /// The record a source knows under \a recordId.
    Result<std::optional<RecordId>> record(const QString& source, const QString& recordId) const;
    /// What a record states now: of each trait and each type of identifier the value, or the values
    /// behind each other.
    Result<QHash<QString, QString>> stated(RecordId record) const;
    Result<QList<Link>> explain(ProfileId profile) const;
    /// Every source record, by source and id.
    Result<QList<ClusterRow>> clusters() const;

    /// Remembers that two records are the same person, or are not. Returns the decision that stood
    /// before, for undo. The caller resolves afterwards.
    Result<std::optional<bool>> decide(RecordId a, RecordId b, std::optional<bool> isSame,
                                       qint64 now) const;

private:
    Result<void> addIdentifiers(ProfileId profile, QList<Link>& links) const;
    Result<bool> isSharedDevice(const SharedValue& value, LinkRules& rules) const;
    /// The links that comparing the records found.
    Result<void> addMatches(ProfileId profile, QList<Link>& links) const;
    Result<void> addDecisions(ProfileId profile, QList<Link>& links) const;

    const storage::Connection& m_connection;
};

} // namespace rondom::identity
