#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "app/cli/profileargument.h"
#include "app/cli/segmentargument.h"
#include "models/segments/expectedpeople.h"
#include "models/segments/segmentrepository.h"
#include "models/segments/segmentsample.h"
#include "models/workspace/segmentchanges.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

constexpr qint64 kSampled = 20;
/// As of everything that was asked and may not be.
constexpr int kNotAsExpected = 4;

QJsonArray toJson(const QList<segments::SampledPerson>& people)
{
    QJsonArray array;
    for (const segments::SampledPerson& person : people) {
        QJsonObject json{{u"profile_id"_s, person.profile.value()}, {u"name"_s, person.name}};
        if (person.missing > 0) {
            json.insert(u"missing"_s, person.missing);
        }
        array.append(json);
    }
    return array;
}

Result<Answer> sample(Invocation& invocation)
{
    const auto count = invocation.arguments().number(u"count"_s, kSampled);
    if (!count) {
        return count.error();
    }
    const auto segment = openSegmentToCount(invocation);
    if (!segment) {
        return segment.error();
    }
    const auto found = segments::sampleSegment(segment->connection, segment->definition,
                                               invocation.now(), *count, invocation.job());
    if (!found) {
        return found.error();
    }
    return Answer(QJsonObject{{u"members"_s, toJson(found->members)},
                              {u"near_misses"_s, toJson(found->nearMisses)}});
}

Result<Answer> expect(Invocation& invocation)
{
    const QString wanted = invocation.arguments().word(2);
    if (wanted != u"in" && wanted != u"out" && wanted != u"any") {
        return usageError(CommandLine::tr("Say in, out or any after the customer."));
    }
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const storage::Connection& connection = (*file)->connection();
    const auto stored =
        segments::SegmentRepository(connection).find(invocation.arguments().word(0));
    if (!stored) {
        return stored.error();
    }
    const auto profile = profileArgument(connection, invocation.arguments().word(1));
    if (!profile) {
        return profile.error();
    }
    const auto changed =
        segments::withExpectation(stored->definition, *profile,
                                  wanted == u"any" ? std::nullopt : std::optional(wanted == u"in"));
    const auto saved = workspace::saveSegment(**file, changed, invocation.now(), invocation.job());
    return saved ? Result<Answer>(Answer(
                       QJsonObject{{u"name"_s, changed.name}, {u"definition"_s, changed.toJson()}}))
                 : saved.error();
}

/// What was promised of one segment, and whether all of it is so.
Result<QJsonObject> checked(const storage::Connection& connection, const QString& name, qint64 now)
{
    const auto stored = segments::SegmentRepository(connection).find(name);
    if (!stored) {
        return stored.error();
    }
    const auto people = segments::expectedPeople(connection, stored->definition, now);
    if (!people) {
        return people.error();
    }
    QJsonArray expected;
    for (const segments::ExpectedPerson& person : *people) {
        expected.append(
            QJsonObject{{u"profile_id"_s, person.profile.value()},
                        {u"name"_s, person.name},
                        {u"expected"_s, person.isExpectedIn ? u"in"_s : u"out"_s},
                        {u"member"_s, person.isGone ? QJsonValue() : QJsonValue(person.isMember)},
                        {u"ok"_s, person.isMet()}});
    }
    const bool isOk = std::all_of(people->begin(), people->end(),
                                  [](const auto& person) { return person.isMet(); });
    return QJsonObject{{u"name"_s, name}, {u"ok"_s, isOk}, {u"expected"_s, expected}};
}

Result<Answer> check(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const storage::Connection& connection = (*file)->connection();
    QStringList names = invocation.arguments().words();
    if (names.isEmpty()) {
        const auto all = segments::SegmentRepository(connection).list();
        if (!all) {
            return all.error();
        }
        for (const segments::SegmentSummary& segment : *all) {
            names.append(segment.name);
        }
    }
    QJsonArray rows;
    int exitCode = 0;
    for (const QString& name : std::as_const(names)) {
        const auto row = checked(connection, name, invocation.now());
        if (!row) {
            return row.error();
        }
        if (!row->value(u"ok"_s).toBool()) {
            exitCode = kNotAsExpected;
        }
        rows.append(*row);
    }
    return Answer(rows, {}, exitCode);
}

} // namespace

QList<Command> segmentTestCommands()
{
    return {
        {u"segment sample"_s,
         u"NAME|FILE"_s,
         CommandLine::tr("Draws some members, and some who just missed it."),
         {{u"count"_s, u"N"_s, CommandLine::tr("so many of each")}},
         1,
         1,
         sample},
        {u"segment expect"_s,
         u"NAME PROFILE in|out|any"_s,
         CommandLine::tr("Says who must be in a segment, or must stay out."),
         {},
         3,
         3,
         expect},
        {u"segment check"_s,
         u"[NAME]"_s,
         CommandLine::tr("Tells whether everybody is where they are expected to be; ends with 4 "
                         "when somebody is not."),
         {},
         0,
         1,
         check},
    };
}

} // namespace rondom::cli
