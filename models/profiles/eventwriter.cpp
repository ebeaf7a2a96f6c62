#include "models/profiles/eventwriter.h"

#include "models/core/calendar.h"
#include "models/core/stablehash.h"
#include "models/profiles/ordernumber.h"
#include "models/storage/connection.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace rondom::profiles {

namespace {

constexpr int kCheckEvery = 8192;

const QString kProducts = u"products"_s;

constexpr auto kInsertEvent = R"sql(
    INSERT OR IGNORE INTO event(profile_id, ts, seq, kind_id, source_id, record_id, import_id, row,
                                amount, properties_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
)sql";

constexpr auto kDeleteEvent = "DELETE FROM event WHERE profile_id = ? AND ts = ? AND seq = ?";

constexpr auto kFindReference = R"sql(
    SELECT r.record_id, r.ts, r.seq, e.profile_id, e.import_id, e.row, e.amount, e.properties_id,
           r.search
      FROM event_reference r
      LEFT JOIN source_record s ON s.id = r.record_id
      JOIN event e ON e.profile_id = ifnull(s.profile_id, 0) AND e.ts = r.ts AND e.seq = r.seq
     WHERE r.source_id = ? AND r.reference = ? AND r.kind_id = ?
)sql";

constexpr auto kWriteReference = R"sql(
    INSERT INTO event_reference(source_id, reference, kind_id, record_id, ts, seq, search)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET record_id = excluded.record_id, ts = excluded.ts,
                              seq = excluded.seq, search = excluded.search
)sql";

/// The first version an import replaces is the one undo brings back.
constexpr auto kKeepReplaced = R"sql(
    INSERT OR IGNORE INTO event_replaced(import_id, source_id, reference, kind_id, record_id, ts,
                                         seq, first_import_id, row, amount, properties_id, search)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
)sql";

constexpr auto kSelectProfile = "SELECT profile_id FROM source_record WHERE id = ?";

/// The rate in force on the day, as a decimal text.
constexpr auto kSelectRate = R"sql(
    SELECT rate FROM exchange_rate WHERE currency = ? AND day <= ? ORDER BY day DESC LIMIT 1
)sql";

} // namespace

struct EventWriter::Statements
{
    storage::Statement insertEvent;
    storage::Statement deleteEvent;
    storage::Statement findReference;
    storage::Statement writeReference;
    storage::Statement keepReplaced;
    storage::Statement selectProfile;
};

EventWriter::EventWriter(const storage::Connection& connection, ImportId import)
    : m_connection(connection), m_import(import), m_sets(connection)
{
}

Result<void> EventWriter::add(const ingest::EventFact& event, SourceId source, const Person& person,
                              qint64 row, int ticket)
{
    const auto kind = kindId(event.name);
    if (!kind) {
        return kind.error();
    }
    const auto amount = amountOf(event);
    if (!amount) {
        return amount.error();
    }
    const auto properties = m_sets.intern(event.properties);
    if (!properties) {
        return properties.error();
    }
    Staged staged{0,           event.at, 0,      *kind, source.value(), person.record.value(), row,
                  *properties, *amount,  ticket, -1};
    StableHash hash;
    hash.add(source.value()).add(event.name.toUtf8());
    if (event.reference.isEmpty()) {
        hash.add(person.statedAs).add(event.at).add(*properties).add(amount->value_or(0));
        staged.seq = hash.positive();
    } else {
        const ReferenceKey key{source.value(), *kind, event.reference};
        staged.seq = hash.add(event.reference.toUtf8()).positive();
        staged.reference = int(m_references.size());
        m_references.push_back({event.reference, event.searchText});
        if (const auto seen = m_byReference.constFind(key); seen != m_byReference.constEnd()) {
            // Told twice in one import: the later telling is the one that holds.
            m_staged[*seen] = staged;
            return {};
        }
        m_byReference.insert(key, m_staged.size());
    }
    m_staged.push_back(staged);
    return {};
}

Result<int> EventWriter::addLines(const ingest::EventFact& more, SourceId source)
{
    const auto kind = kindId(more.name);
    if (!kind) {
        return kind.error();
    }
    const auto seen = m_byReference.constFind(ReferenceKey{source.value(), *kind, more.reference});
    if (seen == m_byReference.constEnd()) {
        return -1;
    }
    Staged& staged = m_staged[*seen];
    auto properties = m_sets.properties(staged.properties);
    if (!properties) {
        return properties.error();
    }
    QJsonArray lines = properties->value(kProducts).toArray();
    for (const QJsonValue line : more.properties.value(kProducts).toArray()) {
        lines.append(line);
    }
    properties->insert(kProducts, lines);
    const auto amount = amountOf(more);
    if (!amount) {
        return amount.error();
    }
    if (*amount) {
        staged.amount = staged.amount.value_or(0) + **amount;
        const Decimal revenue =
            Decimal::fromDouble(properties->value(u"revenue"_s).toDouble()) + *more.revenue;
        properties->insert(u"revenue"_s, revenue.toDouble());
    }
    const auto changed = m_sets.intern(*properties);
    if (!changed) {
        return changed.error();
    }
    staged.properties = *changed;
    return staged.ticket;
}

Result<EventWriter::Outcome> EventWriter::finish(JobContext& context)
{
    std::vector<storage::Statement> prepared;
    for (const char* sql : {kInsertEvent, kDeleteEvent, kFindReference, kWriteReference,
                            kKeepReplaced, kSelectProfile}) {
        auto statement = m_connection.prepare(sql);
        if (!statement) {
            return statement.error();
        }
        prepared.push_back(std::move(*statement));
    }
    m_statements = std::make_shared<Statements>(
        Statements{std::move(prepared[0]), std::move(prepared[1]), std::move(prepared[2]),
                   std::move(prepared[3]), std::move(prepared[4]), std::move(prepared[5])});
    if (const auto assigned = assignProfiles(context); !assigned) {
        return assigned.error();
    }
    // In the order of the table: a tree grown at its end is several times faster to write.
    std::sort(m_staged.begin(), m_staged.end(), [](const Staged& a, const Staged& b) {
        return std::tie(a.profile, a.at, a.seq, a.row) < std::tie(b.profile, b.at, b.seq, b.row);
    });
    Outcome outcome;
    outcome.withoutRate = m_withoutRate;
    if (const auto written = write(outcome, context); !written) {
        return written.error();
    }
    outcome.profiles = m_changedProfiles;
    return outcome;
}

Result<void> EventWriter::assignProfiles(const JobContext& context)
{
    for (std::size_t i = 0; i < m_staged.size(); ++i) {
        if (i % kCheckEvery == 0 && context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        Staged& event = m_staged[i];
        const auto profile = profileOf(event.record);
        if (!profile) {
            return profile.error();
        }
        event.profile = *profile;
    }
    return {};
}

Result<qint64> EventWriter::profileOf(qint64 record)
{
    if (record == 0) {
        return 0;
    }
    if (const auto known = m_profiles.constFind(record); known != m_profiles.constEnd()) {
        return *known;
    }
    auto& select = m_statements->selectProfile;
    if (const auto row = select.bind(record).next(); !row) {
        return row.error();
    }
    const qint64 profile = select.integer(0);
    select.reset();
    m_profiles.insert(record, profile);
    return profile;
}

Result<void> EventWriter::write(Outcome& outcome, JobContext& context)
{
    qint64 sameBefore = 0;
    for (std::size_t i = 0; i < m_staged.size(); ++i) {
        if (i % kCheckEvery == 0) {
            if (context.isCancelRequested()) {
                return Error{Error::Code::Canceled, {}, {}};
            }
            context.setCount(qint64(i), WorkUnit::Events);
            context.setProgress(qint64(i), qint64(m_staged.size()));
        }
        Staged event = m_staged[i];
        const bool hasReference = event.reference >= 0;
        if (!hasReference) {
            // Exact duplicates in one file all count: the n-th is another event than the first.
            const bool sameAsLast = i > 0 && m_staged[i - 1].profile == event.profile &&
                                    m_staged[i - 1].at == event.at &&
                                    m_staged[i - 1].seq == event.seq;
            sameBefore = sameAsLast ? sameBefore + 1 : 0;
            event.seq = StableHash(quint64(sameBefore)).add(event.seq).positive();
        }
        const auto change = hasReference ? writeReferenced(event) : writeOther(event);
        if (!change) {
            return change.error();
        }
        outcome.created += *change == EventChange::Created ? 1 : 0;
        outcome.updated += *change == EventChange::Updated ? 1 : 0;
        outcome.duplicates += *change == EventChange::Unchanged ? 1 : 0;
        if (std::size_t(event.ticket) >= outcome.tickets.size()) {
            outcome.tickets.resize(std::size_t(event.ticket) + 1, EventChange::Unchanged);
        }
        EventChange& ticket = outcome.tickets[std::size_t(event.ticket)];
        ticket = std::min(ticket, *change);
        if (*change != EventChange::Unchanged && event.profile != 0) {
            m_changedProfiles.insert(ProfileId(event.profile));
        }
    }
    return {};
}

Result<EventChange> EventWriter::writeReferenced(const Staged& event)
{
    const Reference& reference = m_references[std::size_t(event.reference)];
    auto& find = m_statements->findReference;
    const auto found = find.bind(event.source).bind(reference.text).bind(event.kind).next();
    if (!found) {
        return found.error();
    }
    if (*found) {
        const qint64 record = find.integer(0);
        const qint64 at = find.integer(1);
        const qint64 seq = find.integer(2);
        const qint64 profile = find.integer(3);
        const qint64 import = find.integer(4);
        const qint64 row = find.integer(5);
        const auto amount = find.optionalInteger(6);
        const qint64 properties = find.integer(7);
        const auto search = find.optionalText(8);
        find.reset();
        if (record == event.record && at == event.at && amount == event.amount &&
            properties == event.properties) {
            return EventChange::Unchanged;
        }
        if (import != m_import.value()) {
            const auto kept = m_statements->keepReplaced.bind(m_import)
                                  .bind(event.source)
                                  .bind(reference.text)
                                  .bind(event.kind)
                                  .bind(record)
                                  .bind(at)
                                  .bind(seq)
                                  .bind(import)
                                  .bind(row)
                                  .bind(amount)
                                  .bind(properties)
                                  .bind(search)
                                  .run();
            if (!kept) {
                return kept.error();
            }
        }
        const auto deleted = m_statements->deleteEvent.bind(profile).bind(at).bind(seq).run();
        if (!deleted) {
            return deleted.error();
        }
        if (profile != 0) {
            m_changedProfiles.insert(ProfileId(profile));
        }
    }
    if (const auto inserted = insert(event); !inserted) {
        return inserted.error();
    }
    auto& write = m_statements->writeReference;
    write.bind(event.source).bind(reference.text).bind(event.kind).bind(event.record);
    write.bind(event.at).bind(event.seq);
    const QString search = orderSearchKey(reference.search);
    if (search.isEmpty()) {
        write.bind(nullptr);
    } else {
        write.bind(search);
    }
    if (const auto written = write.run(); !written) {
        return written.error();
    }
    return *found ? EventChange::Updated : EventChange::Created;
}

Result<EventChange> EventWriter::writeOther(const Staged& event)
{
    if (const auto inserted = insert(event); !inserted) {
        return inserted.error();
    }
    return m_connection.changes() > 0 ? EventChange::Created : EventChange::Unchanged;
}

Result<void> EventWriter::insert(const Staged& event)
{
    return m_statements->insertEvent.bind(event.profile)
        .bind(event.at)
        .bind(event.seq)
        .bind(event.kind)
        .bind(event.source)
        .bind(event.record)
        .bind(m_import)
        .bind(event.row)
        .bind(event.amount)
        .bind(event.properties)
        .run();
}

Result<qint64> EventWriter::kindId(const QString& name)
{
    if (const auto known = m_kinds.constFind(name); known != m_kinds.constEnd()) {
        return *known;
    }
    auto insert = m_connection.prepare("INSERT OR IGNORE INTO event_kind(name) VALUES (?)");
    auto select = m_connection.prepare("SELECT id FROM event_kind WHERE name = ?");
    if (!insert || !select) {
        return insert ? select.error() : insert.error();
    }
    if (const auto done = insert->bind(name).run(); !done) {
        return done.error();
    }
    if (const auto row = select->bind(name).next(); !row) {
        return row.error();
    }
    const qint64 id = select->integer(0);
    m_kinds.insert(name, id);
    return id;
}

Result<std::optional<qint64>> EventWriter::amountOf(const ingest::EventFact& event)
{
    if (!event.revenue) {
        return std::optional<qint64>();
    }
    if (m_currency.isEmpty()) {
        auto select = m_connection.prepare("SELECT currency FROM workspace WHERE id = 1");
        if (!select) {
            return select.error();
        }
        if (const auto row = select->next(); !row) {
            return row.error();
        }
        m_currency = select->text(0);
    }
    if (event.currency.isEmpty() || event.currency == m_currency) {
        return std::optional(event.revenue->toMicros());
    }
    auto select = m_connection.prepare(kSelectRate);
    if (!select) {
        return select.error();
    }
    const auto row = select->bind(event.currency).bind(toIsoUtc(event.at).left(10)).next();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        ++m_withoutRate;
        return std::optional<qint64>();
    }
    const Decimal rate = Decimal::fromText(select->text(0)).value_or(Decimal());
    return std::optional((*event.revenue * rate).toMicros());
}

} // namespace rondom::profiles
