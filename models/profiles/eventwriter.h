#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/ingest/entry.h"
#include "models/profiles/propertysets.h"
#include "models/storage/statement.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::profiles {

/// What became of the events of one entry.
enum class EventChange { Created, Updated, Unchanged };

/// Writes events into the timelines, so that importing the same file again adds nothing.
///
/// Events are collected while a file is read and written at the end, sorted by the key of the
/// table: identity decides in between whose they are. One object per import, inside its
/// transaction.
class EventWriter
{
public:
    EventWriter(const storage::Connection& connection, ImportId import);

    /// Whose event it is: the record it was found to belong to (not valid: a sale that names
    /// nobody), and a hash of how the row names the person. The same row finds another record once
    /// more is known about the person, but it names them in the same way.
    struct Person
    {
        RecordId record;
        qint64 statedAs = 0;
    };

    /// Takes \a event. \a ticket tells the outcome apart when finish() reports it; several events
    /// may carry the same one.
    Result<void> add(const ingest::EventFact& event, SourceId source, const Person& person,
                     qint64 row, int ticket);
    /// Joins more lines of an order to the event taken before and returns its ticket, or -1 when
    /// it is not there.
    Result<int> addLines(const ingest::EventFact& more, SourceId source);

    struct Outcome
    {
        qint64 created = 0;
        qint64 updated = 0;
        qint64 duplicates = 0;
        qint64 withoutRate = 0; ///< money in a currency there is no rate for
        /// For each ticket the greatest change among its events.
        std::vector<EventChange> tickets;
        QSet<ProfileId> profiles; ///< whose timeline changed
    };
    /// Writes everything taken. Call once, after identity has assigned the profiles.
    Result<Outcome> finish(JobContext& context);

private:
    struct Staged
    {
        qint64 profile = 0;
        qint64 at = 0;
        qint64 seq = 0; ///< of an event without a reference: before its occurrence is counted
        qint64 kind = 0;
        qint64 source = 0;
        qint64 record = 0;
        qint64 row = 0;
        qint64 properties = 0;
        std::optional<qint64> amount;
        int ticket = 0;
        int reference = -1; ///< into m_references
    };
    struct Reference
    {
        QString text;
        QString search;
    };
    struct ReferenceKey
    {
        qint64 source = 0;
        qint64 kind = 0;
        QString text;

        friend bool operator==(const ReferenceKey&, const ReferenceKey&) = default;
        friend size_t qHash(const ReferenceKey& key, size_t seed = 0)
        {
            return qHashMulti(seed, key.source, key.kind, key.text);
        }
    };

    Result<qint64> kindId(const QString& name);
    Result<std::optional<qint64>> amountOf(const ingest::EventFact& event);
    Result<void> assignProfiles(const JobContext& context);
    Result<void> write(Outcome& outcome, JobContext& context);
    Result<EventChange> writeReferenced(const Staged& event);
    Result<EventChange> writeOther(const Staged& event);
    Result<void> insert(const Staged& event);
    Result<qint64> profileOf(qint64 record);

    const storage::Connection& m_connection;
    ImportId m_import;
    PropertySets m_sets;
    QHash<QString, qint64> m_kinds;
    QString m_currency;
    QHash<qint64, qint64> m_profiles;
    std::vector<Staged> m_staged;
    std::vector<Reference> m_references;
    QHash<ReferenceKey, std::size_t> m_byReference;
    qint64 m_withoutRate = 0;
    QSet<ProfileId> m_changedProfiles;

    struct Statements;
    std::shared_ptr<Statements> m_statements;
};

} // namespace rondom::profiles
