#include "models/workspace/identityshift.h"

#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <set>

namespace rondom::workspace {

namespace {

constexpr qsizetype kMostExamples = 200;
constexpr int kCheckEvery = 1024;

constexpr auto kSelectAll = "SELECT id, profile_id FROM source_record";
constexpr auto kCountEvents = "SELECT count(*) FROM event WHERE profile_id = ? AND record_id = ?";
constexpr auto kCountConsents = "SELECT count(*) FROM consent_event WHERE record_id = ?";
constexpr auto kSelectName = "SELECT name FROM profile WHERE id = ?";
constexpr auto kSelectSegments = R"sql(
    SELECT s.name FROM segment s
     WHERE EXISTS (SELECT 1 FROM segment_member m
                    WHERE m.segment_id = s.id AND m.profile_id = ? AND m.left_at IS NULL)
)sql";

/// By their ids, so that the same shift always reads the same.
std::map<ProfileId, std::set<ProfileId>> groupedBy(const Assignment& keys, const Assignment& values)
{
    std::map<ProfileId, std::set<ProfileId>> groups;
    for (auto record = values.cbegin(); record != values.cend(); ++record) {
        groups[keys.value(record.key())].insert(*record);
    }
    return groups;
}

/// The records that go to another customer.
Assignment movedIn(const Assignment& before, const Assignment& after)
{
    Assignment moved;
    for (auto record = after.cbegin(); record != after.cend(); ++record) {
        if (before.value(record.key()) != *record) {
            moved.insert(record.key(), before.value(record.key()));
        }
    }
    return moved;
}

} // namespace

Result<Assignment> readAssignment(const storage::Connection& connection)
{
    auto select = connection.prepare(kSelectAll);
    if (!select) {
        return select.error();
    }
    Assignment assignment;
    const auto read = storage::forEachRow(*select, [&assignment](const storage::Statement& row) {
        assignment.insert(RecordId(row.integer(0)), ProfileId(row.integer(1)));
    });
    return read ? Result<Assignment>(std::move(assignment)) : read.error();
}

IdentityShift compareAssignments(const Assignment& before, const Assignment& after)
{
    IdentityShift shift;
    // Only customers whose records all stand in `after` are compared: the others stay.
    Assignment now;
    Assignment then;
    QSet<ProfileId> concerned;
    const Assignment moved = movedIn(before, after);
    for (auto record = moved.cbegin(); record != moved.cend(); ++record) {
        concerned.insert(*record);
        concerned.insert(after.value(record.key()));
    }
    QSet<ProfileId> all;
    for (auto record = before.cbegin(); record != before.cend(); ++record) {
        all.insert(*record);
        if (concerned.contains(*record)) {
            now.insert(record.key(), *record);
            then.insert(record.key(), after.value(record.key(), *record));
        }
    }
    const auto groupsThen = groupedBy(then, now);
    const auto groupsNow = groupedBy(now, then);
    shift.before = all.size();
    shift.after = shift.before - qint64(groupsNow.size()) + qint64(groupsThen.size());
    std::set<ProfileId> merging;
    for (const auto& [group, profiles] : groupsThen) {
        if (profiles.size() < 2) {
            continue;
        }
        merging.insert(profiles.begin(), profiles.end());
        if (shift.examples.size() < kMostExamples) {
            shift.examples.append({QList(profiles.begin(), profiles.end()), {}, 1});
        }
    }
    for (const auto& [profile, groups] : groupsNow) {
        if (groups.size() < 2) {
            continue;
        }
        ++shift.splitting;
        if (shift.examples.size() < 2 * kMostExamples) {
            shift.examples.append({{profile}, {}, qint64(groups.size())});
        }
    }
    shift.merging = qint64(merging.size());
    return shift;
}

Result<IdentityShift> describeShift(const storage::Connection& connection, const Assignment& before,
                                    const Assignment& after, JobContext& context)
{
    IdentityShift shift = compareAssignments(before, after);
    auto events = connection.prepare(kCountEvents);
    auto consents = connection.prepare(kCountConsents);
    auto name = connection.prepare(kSelectName);
    auto segments = connection.prepare(kSelectSegments);
    if (!events || !consents || !name || !segments) {
        return !events     ? events.error()
               : !consents ? consents.error()
               : !name     ? name.error()
                           : segments.error();
    }
    const Assignment moved = movedIn(before, after);
    int step = 0;
    for (auto record = moved.cbegin(); record != moved.cend(); ++record) {
        if (++step % kCheckEvery == 0 && context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        const auto countedEvents =
            storage::forEachRow(events->bind(*record).bind(record.key()),
                                [&](const auto& row) { shift.events += row.integer(0); });
        const auto countedConsents =
            storage::forEachRow(consents->bind(record.key()),
                                [&](const auto& row) { shift.consents += row.integer(0); });
        if (!countedEvents || !countedConsents) {
            return countedEvents ? countedConsents.error() : countedEvents.error();
        }
    }
    std::set<QString> inSegments;
    for (IdentityShift::Example& example : shift.examples) {
        for (const ProfileId profile : std::as_const(example.profiles)) {
            const auto named = storage::forEachRow(
                name->bind(profile), [&](const auto& row) { example.names.append(row.text(0)); });
            const auto listed = storage::forEachRow(
                segments->bind(profile), [&](const auto& row) { inSegments.insert(row.text(0)); });
            if (!named || !listed) {
                return named ? listed.error() : named.error();
            }
        }
    }
    shift.segments = QStringList(inSegments.begin(), inSegments.end());
    return shift;
}

} // namespace rondom::workspace
