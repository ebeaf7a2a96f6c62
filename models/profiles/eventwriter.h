#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/texttable.h"
#include "models/ingest/entry.h"
#include "models/profiles/activity.h"
#include "models/profiles/eventstage.h"
#include "models/profiles/propertysets.h"
#include "models/storage/statement.h"

#include <QHash>
#include <QSet>

#include <memory>
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
    ~EventWriter();
    Q_DISABLE_COPY_MOVE(EventWriter)

    /// Whose event it is: the record it was found to belong to (not valid: a sale that names
    /// nobody), and a hash of how the row names the person. The same row finds another record once
    /// more is known about the person, but it names them in the same way.
    struct Person
    {
        RecordId record;
        qint64 statedAs = 0;
    };

    /// The ticket of an event whose outcome is counted and not told apart.
    static constexpr int kNoTicket = -1;

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
        /// For each ticket what became of its events; Updated where that differs among them.
        std::vector<EventChange> tickets;
        /// Whether an event with the ticket was counted yet.
        std::vector<bool> hasTicket;
        /// Events without a ticket, how many of those created are nobody's among them.
        qint64 looseCreated = 0;
        qint64 looseUnchanged = 0;
        qint64 looseAnonymous = 0;
        /// What was added to whose timeline, by profile.
        std::vector<Activity> added;
        /// Profiles in whose timelines something was taken away or changed besides.
        QSet<ProfileId> changed;
    };
    /// Writes everything taken. Call once, after identity has assigned the profiles.
    Result<Outcome> finish(JobContext& context);

private:
    struct Kind
    {
        quint32 id = 0;
        bool isOrder = false;
        bool isSystem = false;
    };

    Result<Kind> kindOf(const QString& name);
    Result<std::optional<qint64>> amountOf(const ingest::EventFact& event);
    Result<std::optional<Decimal>> rateOf(const QString& currency, const QString& day);
    Result<std::vector<quint32>> profilesOfRecords() const;
    Result<std::vector<quint32>> profilesOneByOne(std::vector<quint32> profiles) const;
    Result<void> open();
    Result<void> writeRange(std::vector<StagedEvent>& events, Outcome& outcome,
                            JobContext& context);
    static void countOccurrences(std::vector<StagedEvent>& events);
    Result<EventChange> replaceReferenced(const StagedEvent& event, Outcome& outcome);
    Result<void> readStored(quint32 profile, qint64 first, qint64 last);
    bool isStored(const StagedEvent& event) const;
    void count(const StagedEvent& event, EventChange change, Outcome& outcome) const;
    void addActivity(const StagedEvent& event, Outcome& outcome) const;
    Result<void> writeReferences(const std::vector<StagedEvent>& events);

    const storage::Connection& m_connection;
    ImportId m_import;
    PropertySets m_sets;
    QHash<QString, Kind> m_kinds;
    std::vector<Kind> m_kindById;
    QString m_currency;
    QHash<std::pair<QString, QString>, std::optional<Decimal>> m_rates; ///< by currency and day
    EventStage m_stage;
    TextTable m_references;
    std::vector<std::size_t> m_stageOfReference;
    /// The texts to search by of references that are searched by another text than their own.
    QHash<qint32, QString> m_searchTexts;
    qint64 m_withoutRate = 0;
    bool m_hasEvents = true;
    bool m_hasReferences = true;
    quint32 m_profileRead = 0;
    /// Times and numbers of the events a profile had before.
    std::vector<std::pair<qint64, qint64>> m_stored;

    struct Statements;
    std::unique_ptr<Statements> m_statements;
};

} // namespace rondom::profiles
