#include "models/profiles/eventwriter.h"

#include "models/core/calendar.h"
#include "models/core/stablehash.h"
#include "models/profiles/eventrows.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <QJsonArray>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace rondom::profiles {

namespace {

/// So many rows go into a table before somebody may cancel.
constexpr std::size_t kAtOnce = 64 * 1024;

/// Fewer events than this part of all records look up their profiles one by one.
constexpr std::size_t kSmallPart = 16;

const QString kProducts = u"products"_s;

constexpr auto kInsertEvents = R"sql(
    INSERT OR IGNORE INTO event(profile_id, ts, seq, kind_id, source_id, record_id, import_id, row,
                                amount, properties_id)
    SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 FROM row_source(?)
)sql";

constexpr auto kSelectStored = R"sql(
    SELECT ts, seq FROM event WHERE profile_id = ? AND ts BETWEEN ? AND ? ORDER BY ts, seq
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

constexpr auto kWriteReferences = R"sql(
    INSERT INTO event_reference(source_id, reference, kind_id, record_id, ts, seq, search)
    SELECT c0, c1, c2, c3, c4, c5, c6 FROM row_source(?) WHERE true
    ON CONFLICT DO UPDATE SET record_id = excluded.record_id, ts = excluded.ts,
                              seq = excluded.seq, search = excluded.search
)sql";

/// The first version an import replaces is the one undo brings back.
constexpr auto kKeepReplaced = R"sql(
    INSERT OR IGNORE INTO event_replaced(import_id, source_id, reference, kind_id, record_id, ts,
                                         seq, first_import_id, row, amount, properties_id, search)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
)sql";

constexpr auto kSelectProfiles = "SELECT id, profile_id FROM source_record";
constexpr auto kSelectProfile = "SELECT profile_id FROM source_record WHERE id = ?";
constexpr auto kMostRecords = "SELECT ifnull(max(id), 0) FROM source_record";
constexpr auto kIsAnyEvent =
    "SELECT EXISTS (SELECT 1 FROM event), EXISTS (SELECT 1 FROM event_reference)";

/// The rate in force on the day, as a decimal text.
constexpr auto kSelectRate = R"sql(
    SELECT rate FROM exchange_rate WHERE currency = ? AND day <= ? ORDER BY day DESC LIMIT 1
)sql";

std::optional<qint64> amountOf(const StagedEvent& event)
{
    return event.amount == StagedEvent::kNoAmount ? std::nullopt : std::optional(event.amount);
}

} // namespace

struct EventWriter::Statements
{
    storage::Statement selectStored;
    storage::Statement deleteEvent;
    storage::Statement findReference;
    storage::Statement keepReplaced;
};

EventWriter::EventWriter(const storage::Connection& connection, ImportId import)
    : m_connection(connection), m_import(import), m_sets(connection)
{
}

EventWriter::~EventWriter() = default;

Result<void> EventWriter::add(const ingest::EventFact& event, SourceId source, const Person& person,
                              qint64 row, int ticket)
{
    const auto kind = kindOf(event.name);
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
    StagedEvent staged;
    staged.at = event.at;
    staged.amount = amount->value_or(StagedEvent::kNoAmount);
    staged.record = quint32(person.record.value());
    staged.row = quint32(row);
    staged.properties = quint32(*properties);
    staged.ticket = ticket;
    staged.kind = kind->id;
    staged.source = quint16(source.value());
    StableHash hash;
    hash.add(source.value()).add(event.name.toUtf8());
    if (event.reference.isEmpty()) {
        hash.add(person.statedAs).add(event.at).add(*properties).add(amount->value_or(0));
        staged.seq = hash.positive();
        return m_stage.add(staged);
    }
    const QByteArray reference = event.reference.toUtf8();
    const TextTable::Place place{staged.source, staged.kind};
    staged.seq = hash.add(reference).positive();
    staged.reference = m_references.find(place, reference);
    const bool isKnown = staged.reference != TextTable::kNone;
    if (isKnown) {
        // Told twice in one import: the later telling is the one that holds.
        m_stage.keepInstead(m_stageOfReference[std::size_t(staged.reference)], staged);
    } else {
        staged.reference = m_references.add(place, reference);
        m_stageOfReference.push_back(m_stage.keep(staged));
    }
    if (event.searchText != event.reference) {
        m_searchTexts.insert(staged.reference, event.searchText);
    } else if (isKnown) {
        m_searchTexts.remove(staged.reference);
    }
    return {};
}

Result<int> EventWriter::addLines(const ingest::EventFact& more, SourceId source)
{
    const auto kind = kindOf(more.name);
    if (!kind) {
        return kind.error();
    }
    const qint32 reference =
        m_references.find({quint32(source.value()), kind->id}, more.reference.toUtf8());
    if (reference == TextTable::kNone) {
        return -1;
    }
    StagedEvent& staged = m_stage.kept(m_stageOfReference[std::size_t(reference)]);
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
        staged.amount = profiles::amountOf(staged).value_or(0) + **amount;
        const Decimal revenue =
            Decimal::fromDouble(properties->value(u"revenue"_s).toDouble()) + *more.revenue;
        properties->insert(u"revenue"_s, revenue.toDouble());
        // Of an order whose lines are added up, the total is their sum as well.
        const Decimal total =
            Decimal::fromDouble(properties->value(u"total"_s).toDouble()) + *more.revenue;
        properties->insert(u"total"_s, total.toDouble());
    }
    const auto changed = m_sets.intern(*properties);
    if (!changed) {
        return changed.error();
    }
    staged.properties = quint32(*changed);
    return staged.ticket;
}

Result<void> EventWriter::open()
{
    std::vector<storage::Statement> prepared;
    for (const char* sql : {kSelectStored, kDeleteEvent, kFindReference, kKeepReplaced}) {
        auto statement = m_connection.prepare(sql);
        if (!statement) {
            return statement.error();
        }
        prepared.push_back(std::move(*statement));
    }
    m_statements =
        std::make_unique<Statements>(Statements{std::move(prepared[0]), std::move(prepared[1]),
                                                std::move(prepared[2]), std::move(prepared[3])});
    auto any = m_connection.prepare(kIsAnyEvent);
    if (!any) {
        return any.error();
    }
    if (const auto row = any->next(); !row) {
        return row.error();
    }
    m_hasEvents = any->integer(0) != 0;
    m_hasReferences = any->integer(1) != 0;
    return {};
}

Result<EventWriter::Outcome> EventWriter::finish(JobContext& context)
{
    Outcome outcome;
    outcome.withoutRate = m_withoutRate;
    if (m_stage.size() == 0) {
        return outcome;
    }
    if (const auto opened = open(); !opened) {
        return opened.error();
    }
    m_sets.forget();
    auto profiles = profilesOfRecords();
    if (!profiles) {
        return profiles.error();
    }
    m_stage.assignProfiles(*std::move(profiles));
    const auto total = qint64(m_stage.size());
    qint64 done = 0;
    std::vector<StagedEvent> events;
    for (;;) {
        const auto range = m_stage.nextRange(events);
        if (!range) {
            return range.error();
        }
        if (!*range) {
            return outcome;
        }
        const auto size = qint64(events.size());
        JobContext part =
            context.part(double(done) / double(total), double(done + size) / double(total));
        if (const auto written = writeRange(events, outcome, part); !written) {
            return written.error();
        }
        done += size;
        context.setCount(done, WorkUnit::Events);
    }
}

Result<std::vector<quint32>> EventWriter::profilesOfRecords() const
{
    auto most = m_connection.prepare(kMostRecords);
    auto select = m_connection.prepare(kSelectProfiles);
    if (!most || !select) {
        return most ? select.error() : most.error();
    }
    if (const auto row = most->next(); !row) {
        return row.error();
    }
    std::vector<quint32> profiles(std::size_t(most->integer(0)) + 1);
    if (m_stage.size() < profiles.size() / kSmallPart) {
        return profilesOneByOne(std::move(profiles));
    }
    const auto read = storage::forEachRow(*select, [&profiles](const storage::Statement& row) {
        profiles[std::size_t(row.integer(0))] = quint32(row.integer(1));
    });
    return read ? Result<std::vector<quint32>>(std::move(profiles)) : read.error();
}

Result<std::vector<quint32>> EventWriter::profilesOneByOne(std::vector<quint32> profiles) const
{
    auto select = m_connection.prepare(kSelectProfile);
    if (!select) {
        return select.error();
    }
    const std::vector<quint32>& counts = m_stage.countsByRecord();
    for (std::size_t record = 1; record < std::min(counts.size(), profiles.size()); ++record) {
        if (counts[record] == 0) {
            continue;
        }
        if (const auto row = select->bind(qint64(record)).next(); !row) {
            return row.error();
        }
        profiles[record] = quint32(select->integer(0));
        select->reset();
    }
    return profiles;
}

/// Exact duplicates in one file all count: the n-th is another event than the first.
void EventWriter::countOccurrences(std::vector<StagedEvent>& events)
{
    const auto isSameMoment = [](const StagedEvent& a, const StagedEvent& b) {
        return a.profile == b.profile && a.at == b.at;
    };
    for (std::size_t begin = 0; begin < events.size();) {
        std::size_t end = begin;
        quint64 occurrence = 0;
        qint64 base = 0;
        for (; end < events.size() && isSameMoment(events[begin], events[end]); ++end) {
            StagedEvent& event = events[end];
            occurrence = end > begin && event.seq == base ? occurrence + 1 : 0;
            base = event.seq;
            if (event.reference < 0) {
                event.seq = StableHash(occurrence).add(event.seq).positive();
            }
        }
        std::sort(events.begin() + std::ptrdiff_t(begin), events.begin() + std::ptrdiff_t(end));
        begin = end;
    }
}

Result<void> EventWriter::writeRange(std::vector<StagedEvent>& events, Outcome& outcome,
                                     JobContext& context)
{
    countOccurrences(events);
    // Those that are there already leave; the rest keeps its order.
    auto kept = events.begin();
    for (auto event = events.begin(); event != events.end(); ++event) {
        const bool isFirstOfProfile = event == events.begin() || event->profile != m_profileRead;
        if (isFirstOfProfile && m_hasEvents) {
            const auto next = std::find_if(event, events.end(), [event](const StagedEvent& other) {
                return other.profile != event->profile;
            });
            const auto read = readStored(event->profile, event->at, (next - 1)->at);
            if (!read) {
                return read;
            }
        }
        m_profileRead = event->profile;
        EventChange change = isStored(*event) ? EventChange::Unchanged : EventChange::Created;
        if (event->reference >= 0 && m_hasReferences) {
            const auto replaced = replaceReferenced(*event, outcome);
            if (!replaced) {
                return replaced.error();
            }
            change = *replaced;
        }
        count(*event, change, outcome);
        if (change != EventChange::Unchanged) {
            addActivity(*event, outcome);
            *kept++ = *event;
        }
        const auto seen = std::size_t(event - events.begin());
        if (seen % kAtOnce == 0) {
            if (context.isCancelRequested()) {
                return Error{Error::Code::Canceled, {}, {}};
            }
            context.setProgress(qint64(seen / 4), qint64(events.size()));
        }
    }
    events.erase(kept, events.end());
    for (std::size_t begin = 0; begin < events.size(); begin += kAtOnce) {
        if (context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        context.setProgress(qint64(events.size() / 3 + begin), qint64(events.size() * 4 / 3));
        EventRows rows(std::span<const StagedEvent>(events).subspan(
                           begin, std::min(kAtOnce, events.size() - begin)),
                       m_import);
        if (const auto done = storage::insertRows(m_connection, kInsertEvents, rows); !done) {
            return done;
        }
    }
    return writeReferences(events);
}

Result<void> EventWriter::readStored(quint32 profile, qint64 first, qint64 last)
{
    m_stored.clear();
    auto& select = m_statements->selectStored;
    select.bind(qint64(profile)).bind(first).bind(last);
    return storage::forEachRow(select, [this](const storage::Statement& row) {
        m_stored.emplace_back(row.integer(0), row.integer(1));
    });
}

bool EventWriter::isStored(const StagedEvent& event) const
{
    return std::binary_search(m_stored.begin(), m_stored.end(), std::pair(event.at, event.seq));
}

void EventWriter::count(const StagedEvent& event, EventChange change, Outcome& outcome) const
{
    outcome.created += change == EventChange::Created ? 1 : 0;
    outcome.updated += change == EventChange::Updated ? 1 : 0;
    outcome.duplicates += change == EventChange::Unchanged ? 1 : 0;
    if (event.ticket == kNoTicket) {
        outcome.looseUnchanged += change == EventChange::Unchanged ? 1 : 0;
        outcome.looseCreated += change == EventChange::Created ? 1 : 0;
        outcome.looseAnonymous += change == EventChange::Created && event.record == 0 ? 1 : 0;
        return;
    }
    if (std::size_t(event.ticket) >= outcome.tickets.size()) {
        outcome.tickets.resize(std::size_t(event.ticket) + 1, EventChange::Unchanged);
        outcome.hasTicket.resize(outcome.tickets.size());
    }
    const auto number = std::size_t(event.ticket);
    EventChange& ticket = outcome.tickets[number];
    if (!outcome.hasTicket[number]) {
        outcome.hasTicket[number] = true;
        ticket = change;
    } else if (ticket != change) {
        // An order that was known and gains a refund is no new order.
        ticket = EventChange::Updated;
    }
}

void EventWriter::addActivity(const StagedEvent& event, Outcome& outcome) const
{
    if (event.profile == 0) {
        return;
    }
    if (outcome.added.empty() || outcome.added.back().profile != event.profile) {
        outcome.added.push_back({});
        outcome.added.back().profile = event.profile;
    }
    Activity& activity = outcome.added.back();
    const Kind& kind = m_kindById[event.kind];
    ++activity.events;
    activity.revenue += profiles::amountOf(event).value_or(0);
    // Events of a profile come in the order of time.
    if (kind.isOrder) {
        ++activity.orders;
        activity.lastOrder = event.at;
    }
    if (!kind.isSystem) {
        activity.first = activity.first.value_or(event.at);
        activity.last = event.at;
    }
}

/// Takes the version that is there away, unless it says the same.
Result<EventChange> EventWriter::replaceReferenced(const StagedEvent& event, Outcome& outcome)
{
    const QString reference = QString::fromUtf8(m_references.text(event.reference));
    auto& find = m_statements->findReference;
    const auto found =
        find.bind(qint64(event.source)).bind(reference).bind(qint64(event.kind)).next();
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return EventChange::Created;
    }
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
    if (record == event.record && at == event.at && amount == profiles::amountOf(event) &&
        properties == event.properties) {
        return EventChange::Unchanged;
    }
    if (import != m_import.value()) {
        const auto kept = m_statements->keepReplaced.bind(m_import)
                              .bind(qint64(event.source))
                              .bind(reference)
                              .bind(qint64(event.kind))
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
    for (const qint64 changed : {profile, qint64(event.profile)}) {
        if (changed != 0) {
            outcome.changed.insert(ProfileId(changed));
        }
    }
    return EventChange::Updated;
}

Result<void> EventWriter::writeReferences(const std::vector<StagedEvent>& events)
{
    std::vector<const StagedEvent*> referenced;
    for (const StagedEvent& event : events) {
        if (event.reference >= 0) {
            referenced.push_back(&event);
        }
    }
    // In the order of the table.
    std::sort(referenced.begin(), referenced.end(),
              [this](const StagedEvent* a, const StagedEvent* b) {
                  if (a->source != b->source) {
                      return a->source < b->source;
                  }
                  const int order =
                      m_references.text(a->reference).compare(m_references.text(b->reference));
                  return order != 0 ? order < 0 : a->kind < b->kind;
              });
    ReferenceRows rows(referenced, m_references, m_searchTexts);
    return storage::insertRows(m_connection, kWriteReferences, rows);
}

Result<EventWriter::Kind> EventWriter::kindOf(const QString& name)
{
    if (const auto known = m_kinds.constFind(name); known != m_kinds.constEnd()) {
        return *known;
    }
    auto insert = m_connection.prepare("INSERT OR IGNORE INTO event_kind(name) VALUES (?)");
    auto select = m_connection.prepare("SELECT id, is_system FROM event_kind WHERE name = ?");
    if (!insert || !select) {
        return insert ? select.error() : insert.error();
    }
    if (const auto done = insert->bind(name).run(); !done) {
        return done.error();
    }
    if (const auto row = select->bind(name).next(); !row) {
        return row.error();
    }
    const Kind kind{quint32(select->integer(0)), name == u"Order Completed",
                    select->integer(1) != 0};
    m_kinds.insert(name, kind);
    if (m_kindById.size() <= kind.id) {
        m_kindById.resize(std::size_t(kind.id) + 1);
    }
    m_kindById[kind.id] = kind;
    return kind;
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
    const auto rate = rateOf(event.currency, toIsoUtc(event.at).left(10));
    if (!rate) {
        return rate.error();
    }
    if (!*rate) {
        ++m_withoutRate;
        return std::optional<qint64>();
    }
    return std::optional((*event.revenue * **rate).toMicros());
}

/// The rate in force on the day.
Result<std::optional<Decimal>> EventWriter::rateOf(const QString& currency, const QString& day)
{
    const std::pair key(currency, day);
    if (const auto known = m_rates.constFind(key); known != m_rates.constEnd()) {
        return *known;
    }
    auto select = m_connection.prepare(kSelectRate);
    if (!select) {
        return select.error();
    }
    const auto row = select->bind(currency).bind(day).next();
    if (!row) {
        return row.error();
    }
    const auto rate =
        *row ? std::optional(Decimal::fromText(select->text(0)).value_or(Decimal())) : std::nullopt;
    m_rates.insert(key, rate);
    return rate;
}

} // namespace rondom::profiles
