#pragma once

#include "models/core/result.h"
#include "models/profiles/profile.h"

#include <QList>

#include <vector>

namespace rondom::storage {
class Connection;
class Statement;
} // namespace rondom::storage

namespace rondom::profiles {

/// Reads people for lists, pages and the search.
///
/// Cheap to create: make one where it is needed, on the connection of the current thread.
class ProfileRepository
{
public:
    explicit ProfileRepository(const storage::Connection& connection);

    /// Another number after every change of the data; what was read before may be out of date then.
    Result<qint64> dataVersion() const;
    /// The ids of everybody in the order asked, so that a table can jump anywhere at once.
    Result<std::vector<qint64>> orderedIds(ProfileOrder order, bool descending) const;
    /// Both directions at the price of one, for what is not a text. People with the same value
    /// stand in the order of their ids in both.
    struct BothWays
    {
        std::vector<qint64> ascending;
        std::vector<qint64> descending;
    };
    Result<BothWays> orderedBothWays(ProfileOrder order) const;
    /// The people of \a ids, in that order; those who have gone are left out.
    Result<QList<ProfileSummary>> summaries(const std::vector<qint64>& ids) const;
    Result<std::optional<ProfileSummary>> summary(ProfileId id) const;
    Result<std::optional<ProfileDetails>> details(ProfileId id) const;
    /// All statements about one trait, newest first.
    Result<QList<TraitStatement>> statements(ProfileId id, const QString& trait) const;

    /// At most \a limit events that pass \a filter, newest first, older than \a before.
    Result<TimelinePage> timeline(ProfileId id, const std::optional<TimelineKey>& before, int limit,
                                  const TimelineFilter& filter) const;

    /// People whose name, e-mail, phone or other identifier contains \a text without regard to case
    /// and accents, every word of it, or who have the order of that number. Best first.
    Result<QList<ProfileMatch>> find(const QString& text, int limit) const;
    /// The ids of all found, ascending, for a list that shows them in its own order.
    Result<std::vector<qint64>> findIds(const QString& text) const;

private:
    Result<QList<TraitWithOrigin>> traits(ProfileId id) const;
    Result<QList<IdentifierOfProfile>> identifiers(ProfileId id) const;
    Result<QList<RecordOfProfile>> records(ProfileId id) const;
    Result<std::vector<qint64>> findOrders(const QString& text, int limit) const;
    Result<std::vector<qint64>> findByText(const QString& text, std::optional<int> limit) const;

    const storage::Connection& m_connection;
};

} // namespace rondom::profiles
