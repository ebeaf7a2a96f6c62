#include "models/segments/segmentrepository.h"

#include "models/segments/catalog.h"
#include "models/segments/definitionparser.h"
#include "models/segments/refusaltext.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmentuse.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"
#include "models/storage/savepoint.h"
#include "models/storage/statement.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

constexpr auto kUpsert = R"sql(
    INSERT INTO segment(name, definition, created_at, updated_at) VALUES (?1, ?2, ?3, ?3)
    ON CONFLICT (name) DO UPDATE
       SET definition = excluded.definition, updated_at = excluded.updated_at
    RETURNING id
)sql";

constexpr auto kSelectAll = R"sql(
    SELECT id, name, created_at, updated_at, size, sized_at, definition FROM segment
     ORDER BY fold(name), name
)sql";

constexpr auto kSelectOne = R"sql(
    SELECT id, name, created_at, updated_at, size, sized_at, definition FROM segment
     WHERE name = ?
)sql";

constexpr auto kDelete = "DELETE FROM segment WHERE id = ?";

constexpr auto kRewrite =
    "UPDATE segment SET name = ?, definition = ?, updated_at = ? WHERE id = ?";

constexpr auto kClearMembers = "CREATE TEMP TABLE IF NOT EXISTS refreshed(id INTEGER PRIMARY KEY)";
constexpr auto kEmptyMembers = "DELETE FROM refreshed";
constexpr auto kAddMember = "INSERT INTO refreshed(id) VALUES (?)";

constexpr auto kLeave = R"sql(
    UPDATE segment_member SET left_at = max(?2, entered_at)
     WHERE segment_id = ?1 AND left_at IS NULL AND profile_id NOT IN (SELECT id FROM refreshed)
)sql";

/// A person who returns within the same millisecond simply stayed.
constexpr auto kEnter = R"sql(
    INSERT INTO segment_member(segment_id, profile_id, entered_at)
    SELECT ?1, id, ?2 FROM refreshed
     WHERE id NOT IN (SELECT profile_id FROM segment_member
                       WHERE segment_id = ?1 AND left_at IS NULL)
    ON CONFLICT DO UPDATE SET left_at = NULL
)sql";

constexpr auto kRecordSize = R"sql(
    INSERT INTO segment_size(segment_id, at, size, entered, left) VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT DO UPDATE
       SET size = excluded.size, entered = entered + excluded.entered, left = left + excluded.left
)sql";

constexpr auto kRememberSize = "UPDATE segment SET size = ?, sized_at = ? WHERE id = ?";

constexpr auto kSelectHistory =
    "SELECT at, size, entered, left FROM segment_size WHERE segment_id = ? ORDER BY at";

constexpr auto kSelectStays = R"sql(
    SELECT s.name, m.entered_at, m.left_at
      FROM segment s JOIN segment_member m ON m.segment_id = s.id
     WHERE m.profile_id = ?
     ORDER BY m.left_at IS NOT NULL, m.left_at DESC, fold(s.name), s.name
)sql";

SegmentSummary readSummary(const storage::Statement& row)
{
    return {SegmentId(row.integer(0)), row.text(1),           row.integer(2), row.integer(3),
            row.optionalInteger(4),    row.optionalInteger(5)};
}

/// Runs one statement with its values.
template <typename... Values>
Result<void> run(const storage::Connection& connection, const char* sql, const Values&... values)
{
    auto statement = connection.prepare(sql);
    if (!statement) {
        return statement.error();
    }
    (statement->bind(values), ...);
    return statement->run();
}

} // namespace

SegmentRepository::SegmentRepository(const storage::Connection& connection)
    : m_connection(connection)
{
}

Result<SegmentId> SegmentRepository::save(const Definition& definition, qint64 now)
{
    if (definition.name.trimmed().isEmpty()) {
        return nameIsEmpty();
    }
    if (const auto checked = checkDefinition(m_connection, definition); !checked) {
        return checked.error();
    }
    auto statement = m_connection.prepare(kUpsert);
    if (!statement) {
        return statement.error();
    }
    const auto row = statement->bind(definition.name)
                         .bind(QString::fromUtf8(definition.toText()))
                         .bind(now)
                         .next();
    if (!row) {
        return row.error();
    }
    const SegmentId id(statement->integer(0));
    // A statement that returns rows has done its work only when it was stepped to the end.
    if (const auto end = statement->next(); !end) {
        return end.error();
    }
    return id;
}

Result<QList<SegmentSummary>> SegmentRepository::list() const
{
    auto statement = m_connection.prepare(kSelectAll);
    if (!statement) {
        return statement.error();
    }
    QList<SegmentSummary> summaries;
    for (;;) {
        const auto row = statement->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return summaries;
        }
        summaries.append(readSummary(*statement));
    }
}

Result<StoredSegment> SegmentRepository::find(const QString& name) const
{
    auto statement = m_connection.prepare(kSelectOne);
    if (!statement) {
        return statement.error();
    }
    const auto row = statement->bind(name).next();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return segmentNotFound(name);
    }
    auto definition = DefinitionParser::parse(statement->text(6).toUtf8());
    if (!definition) {
        return definition.error();
    }
    return StoredSegment{readSummary(*statement), *std::move(definition)};
}

Result<QStringList> SegmentRepository::usedBy(const QString& name) const
{
    auto statement = m_connection.prepare(kSelectAll);
    if (!statement) {
        return statement.error();
    }
    QStringList users;
    for (;;) {
        const auto row = statement->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return users;
        }
        const auto definition = DefinitionParser::parse(statement->text(6).toUtf8());
        if (definition && usesSegment(*definition, name)) {
            users.append(statement->text(1));
        }
    }
}

Result<void> SegmentRepository::remove(const QString& name)
{
    const auto stored = find(name);
    if (!stored) {
        return stored.error();
    }
    const auto users = usedBy(name);
    if (!users) {
        return users.error();
    }
    if (!users->isEmpty()) {
        return segmentIsUsed(name, *users);
    }
    return run(m_connection, kDelete, stored->summary.id);
}

Result<void> SegmentRepository::rename(const QString& name, const QString& newName, qint64 now)
{
    if (newName.trimmed().isEmpty()) {
        return nameIsEmpty();
    }
    const auto stored = find(name);
    if (!stored) {
        return stored.error();
    }
    if (newName == name) {
        return {};
    }
    if (find(newName)) {
        return nameIsTaken(newName);
    }
    const auto users = usedBy(name);
    if (!users) {
        return users.error();
    }
    auto savepoint = storage::Savepoint::begin(m_connection);
    if (!savepoint) {
        return savepoint.error();
    }
    for (const QString& user : *users + QStringList{name}) {
        const auto rewritten = find(user);
        if (!rewritten) {
            return rewritten.error();
        }
        Definition definition = withSegmentRenamed(rewritten->definition, name, newName);
        if (user == name) {
            definition.name = newName;
        }
        const auto done = run(m_connection, kRewrite, definition.name,
                              QString::fromUtf8(definition.toText()), now, rewritten->summary.id);
        if (!done) {
            return done;
        }
    }
    return savepoint->release();
}

Result<RefreshReport> SegmentRepository::refresh(const QString& name, qint64 now,
                                                 JobContext& context)
{
    const auto stored = find(name);
    if (!stored) {
        return stored.error();
    }
    const auto members = segmentMembers(m_connection, stored->definition, now, context);
    if (!members) {
        return members.error();
    }
    return recordMembers(stored->summary, *members, now);
}

/// Compares who is in with who was, in one transaction.
Result<RefreshReport> SegmentRepository::recordMembers(const SegmentSummary& segment,
                                                       const QList<qint64>& members, qint64 now)
{
    auto savepoint = storage::Savepoint::begin(m_connection);
    if (!savepoint) {
        return savepoint.error();
    }
    for (const char* sql : {kClearMembers, kEmptyMembers}) {
        if (const auto done = m_connection.exec(sql); !done) {
            return done.error();
        }
    }
    auto add = m_connection.prepare(kAddMember);
    if (!add) {
        return add.error();
    }
    for (const qint64 member : members) {
        if (const auto done = add->bind(member).run(); !done) {
            return done.error();
        }
    }
    RefreshReport report{segment.name, members.size(), 0, 0};
    if (const auto done = run(m_connection, kLeave, segment.id, now); !done) {
        return done.error();
    }
    report.left = m_connection.changes();
    if (const auto done = run(m_connection, kEnter, segment.id, now); !done) {
        return done.error();
    }
    report.entered = m_connection.changes();
    const auto recorded =
        run(m_connection, kRecordSize, segment.id, now, report.count, report.entered, report.left);
    if (!recorded) {
        return recorded.error();
    }
    if (const auto done = run(m_connection, kRememberSize, report.count, now, segment.id); !done) {
        return done.error();
    }
    if (const auto released = savepoint->release(); !released) {
        return released.error();
    }
    return report;
}

Result<QList<RefreshReport>> SegmentRepository::refreshAll(qint64 now, JobContext& context)
{
    const auto segments = list();
    if (!segments) {
        return segments.error();
    }
    auto savepoint = storage::Savepoint::begin(m_connection);
    if (!savepoint) {
        return savepoint.error();
    }
    QList<RefreshReport> reports;
    for (const SegmentSummary& segment : *segments) {
        auto report = refresh(segment.name, now, context);
        if (!report) {
            return report.error();
        }
        reports.append(*std::move(report));
        context.setProgress(reports.size(), segments->size());
    }
    if (const auto released = savepoint->release(); !released) {
        return released.error();
    }
    return reports;
}

Result<QList<SizeEntry>> SegmentRepository::history(const QString& name) const
{
    const auto stored = find(name);
    if (!stored) {
        return stored.error();
    }
    auto statement = m_connection.prepare(kSelectHistory);
    if (!statement) {
        return statement.error();
    }
    statement->bind(stored->summary.id);
    QList<SizeEntry> entries;
    for (;;) {
        const auto row = statement->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return entries;
        }
        entries.append({statement->integer(0), statement->integer(1), statement->integer(2),
                        statement->integer(3)});
    }
}

Result<QList<Stay>> SegmentRepository::staysOf(ProfileId profile) const
{
    auto select = m_connection.prepare(kSelectStays);
    if (!select) {
        return select.error();
    }
    QList<Stay> stays;
    const auto read =
        storage::forEachRow(select->bind(profile), [&](const storage::Statement& row) {
            stays.append({row.text(0), row.integer(1), row.optionalInteger(2)});
        });
    return read ? Result<QList<Stay>>(std::move(stays)) : read.error();
}

} // namespace rondom::segments
