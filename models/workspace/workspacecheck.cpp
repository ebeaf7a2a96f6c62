#include "models/workspace/workspacecheck.h"

#include "models/storage/connection.h"
#include "models/storage/statement.h"

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

/// A rule of the data: its name for the report, and a query that counts what breaks it.
struct Rule
{
    const char* name;
    const char* count;
};

constexpr Rule kRules[] = {
    {"identifiers without a source record",
     "SELECT count(*) FROM identifier WHERE record_id NOT IN (SELECT id FROM source_record)"},
    {"trait values without a source record",
     "SELECT count(*) FROM trait_value WHERE record_id NOT IN (SELECT id FROM source_record)"},
    {"source records without a profile",
     "SELECT count(*) FROM source_record WHERE profile_id NOT IN (SELECT id FROM profile)"},
    {"profiles without a source record",
     "SELECT count(*) FROM profile WHERE id NOT IN (SELECT profile_id FROM source_record)"},
    {"profiles whose id is not that of their first record",
     "SELECT count(*) FROM (SELECT profile_id, min(id) AS first FROM source_record"
     " GROUP BY profile_id) WHERE first <> profile_id"},
    {"events on the timeline of somebody else",
     "SELECT count(*) FROM event e LEFT JOIN source_record r ON r.id = e.record_id"
     " WHERE ifnull(r.profile_id, 0) <> e.profile_id"},
    {"events without their properties",
     "SELECT count(*) FROM event WHERE properties_id NOT IN (SELECT id FROM property_set)"},
    {"references to events that are not there",
     "SELECT count(*) FROM event_reference r LEFT JOIN source_record s ON s.id = r.record_id"
     " WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.profile_id = ifnull(s.profile_id, 0)"
     " AND e.ts = r.ts AND e.seq = r.seq)"},
    {"facts of an import that is not in the history",
     "SELECT count(*) FROM (SELECT import_id FROM trait_value UNION SELECT import_id FROM"
     " identifier UNION SELECT import_id FROM event WHERE import_id <> 0)"
     " WHERE import_id NOT IN (SELECT id FROM import WHERE undone_at IS NULL)"},
    {"event counts that differ from the timeline",
     "SELECT count(*) FROM profile p WHERE event_count <>"
     " (SELECT count(*) FROM event WHERE profile_id = p.id)"},
};

Result<QStringList> physicalProblems(const storage::Connection& connection)
{
    auto check = connection.prepare("PRAGMA integrity_check(100)");
    if (!check) {
        return check.error();
    }
    QStringList problems;
    for (;;) {
        const auto row = check->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        if (check->text(0) != u"ok"_s) {
            problems.append(check->text(0));
        }
    }
    auto foreign = connection.prepare("PRAGMA foreign_key_check");
    if (!foreign) {
        return foreign.error();
    }
    for (;;) {
        const auto row = foreign->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return problems;
        }
        problems.append(u"%1: row %2 without its %3"_s.arg(foreign->text(0), foreign->text(1),
                                                           foreign->text(2)));
    }
}

} // namespace

Result<CheckReport> checkWorkspace(const storage::Connection& connection, JobContext& context)
{
    CheckReport report;
    const auto physical = physicalProblems(connection);
    if (!physical) {
        return physical.error();
    }
    report.physical = *physical;
    qint64 done = 0;
    for (const Rule& rule : kRules) {
        if (context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        context.setProgress(done++, qint64(std::size(kRules)));
        auto count = connection.prepare(rule.count);
        if (!count) {
            return count.error();
        }
        if (const auto row = count->next(); !row) {
            return row.error();
        }
        if (const qint64 broken = count->integer(0); broken > 0) {
            report.rules.append(u"%1: %2"_s.arg(QString::fromUtf8(rule.name)).arg(broken));
        }
    }
    const auto ledger = consent::Ledger::verify(connection, context);
    if (!ledger) {
        return ledger.error();
    }
    report.ledger = *ledger;
    return report;
}

} // namespace rondom::workspace
