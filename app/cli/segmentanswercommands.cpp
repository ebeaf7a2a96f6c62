#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "app/cli/segmentargument.h"
#include "models/columns/columnstore.h"
#include "models/core/calendar.h"
#include "models/segments/programlanguagetext.h"
#include "models/segments/segmentdifference.h"
#include "models/segments/segmentoverlap.h"
#include "models/segments/segmentreach.h"
#include "models/segments/segmenttemplates.h"
#include "models/segments/whatif.h"
#include "models/workspace/segmentchanges.h"
#include "models/workspace/segmentversions.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

constexpr qint64 kDifferences = 50;

Result<Answer> reach(Invocation& invocation)
{
    const auto segment = openSegmentToCount(invocation);
    if (!segment) {
        return segment.error();
    }
    const auto found = segments::segmentReach(segment->connection, segment->definition,
                                              invocation.now(), invocation.job());
    if (!found) {
        return found.error();
    }
    QJsonArray cells;
    for (const segments::ReachCell& cell : found->cells) {
        cells.append(QJsonObject{{u"purpose"_s, cell.purpose},
                                 {u"channel"_s, cell.channel},
                                 {u"granted"_s, cell.granted},
                                 {u"withdrawn"_s, cell.withdrawn},
                                 {u"expired"_s, cell.expired},
                                 {u"unknown"_s, cell.unknown}});
    }
    return Answer(QJsonObject{{u"members"_s, found->members}, {u"cells"_s, cells}});
}

Result<Answer> differences(Invocation& invocation)
{
    const auto limit = invocation.arguments().number(u"limit"_s, kDifferences);
    if (!limit) {
        return limit.error();
    }
    const auto segment = openSegmentToCount(invocation);
    if (!segment) {
        return segment.error();
    }
    const auto found = segments::segmentDifferences(segment->connection, segment->definition,
                                                    invocation.now(), *limit, invocation.job());
    if (!found) {
        return found.error();
    }
    QJsonArray list;
    for (const segments::Difference& difference : found->list) {
        const bool isTrait = difference.kind == segments::Difference::Kind::Trait;
        QJsonObject json{{isTrait ? u"trait"_s : u"event"_s, difference.key},
                         {u"members"_s, difference.members},
                         {u"everybody"_s, difference.everybody},
                         {u"share"_s, difference.share},
                         {u"share_of_all"_s, difference.shareOfAll},
                         {u"lift"_s, difference.lift},
                         {u"z"_s, difference.z}};
        if (isTrait) {
            json.insert(u"value"_s, difference.value);
        }
        list.append(json);
    }
    return Answer(QJsonObject{{u"members"_s, found->members},
                              {u"everybody"_s, found->everybody},
                              {u"differences"_s, list}});
}

/// The values to try, as written: "30,60,90".
Result<QList<double>> valuesToTry(const QString& text, const segments::WhatIfNumber& number)
{
    if (text.isEmpty()) {
        return segments::whatIfValues(number);
    }
    QList<double> values;
    for (const QString& word : text.split(u',')) {
        bool isNumber = false;
        values.append(word.trimmed().toDouble(&isNumber));
        if (!isNumber) {
            return usageError(
                CommandLine::tr("“%1” is not a number. Nothing was changed. Write the values to "
                                "try with commas: --values 30,60,90.")
                    .arg(word));
        }
    }
    return values;
}

Result<Answer> whatIf(Invocation& invocation)
{
    const auto segment = openSegmentToCount(invocation);
    if (!segment) {
        return segment.error();
    }
    const QList<segments::WhatIfNumber> numbers = segments::whatIfNumbers(segment->definition);
    const QString path = invocation.arguments().value(u"number"_s);
    if (path.isEmpty()) {
        QJsonArray list;
        for (const segments::WhatIfNumber& number : numbers) {
            list.append(
                QJsonObject{{u"number"_s, number.path},
                            {u"value"_s, number.value},
                            {u"condition"_s, segments::whatIfPhrase(segment->definition, number,
                                                                    segments::programLanguage())}});
        }
        return Answer(QJsonObject{{u"numbers"_s, list}});
    }
    const auto number = std::find_if(numbers.begin(), numbers.end(),
                                     [&path](const auto& each) { return each.path == path; });
    const auto values = valuesToTry(invocation.arguments().value(u"values"_s),
                                    number == numbers.end() ? segments::WhatIfNumber() : *number);
    if (!values) {
        return values.error();
    }
    const auto points = segments::whatIf(segment->connection, segment->definition, path, *values,
                                         invocation.now(), invocation.job());
    if (!points) {
        return points.error();
    }
    QJsonArray list;
    for (const segments::WhatIfPoint& point : *points) {
        list.append(QJsonObject{{u"value"_s, point.value}, {u"people"_s, point.people}});
    }
    return Answer(QJsonObject{{u"number"_s, path}, {u"points"_s, list}});
}

Result<Answer> overlap(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    QStringList names;
    for (int i = 0; !invocation.arguments().word(i).isEmpty(); ++i) {
        names.append(invocation.arguments().word(i));
    }
    const auto prepared = columns::ColumnStore::prepare((*file)->connection(), invocation.job());
    if (!prepared) {
        return prepared.error();
    }
    const auto found =
        segments::segmentOverlap((*file)->connection(), names, invocation.now(), invocation.job());
    if (!found) {
        return found.error();
    }
    QJsonArray shared;
    for (const QList<qint64>& row : found->shared) {
        QJsonArray cells;
        for (const qint64 people : row) {
            cells.append(people);
        }
        shared.append(cells);
    }
    QJsonArray parts;
    for (const segments::Overlap::Part& part : found->parts) {
        parts.append(QJsonObject{{u"inside"_s, QJsonArray::fromStringList(part.inside)},
                                 {u"people"_s, part.people}});
    }
    return Answer(QJsonObject{{u"segments"_s, QJsonArray::fromStringList(found->names)},
                              {u"shared"_s, shared},
                              {u"parts"_s, parts}});
}

Result<QList<workspace::SegmentVersion>> versionsOf(const storage::Connection& connection,
                                                    const QString& name)
{
    return workspace::segmentVersions(connection, name, segments::programLanguage());
}

Result<Answer> versions(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto found = versionsOf((*file)->connection(), invocation.arguments().word(0));
    if (!found) {
        return found.error();
    }
    QJsonArray list;
    for (const workspace::SegmentVersion& version : *found) {
        list.append(QJsonObject{
            {u"version"_s, version.number},
            {u"at"_s, toIsoUtc(version.at)},
            {u"added"_s, QJsonArray::fromStringList(version.added)},
            {u"removed"_s, QJsonArray::fromStringList(version.removed)},
            {u"size"_s, version.size ? QJsonValue(*version.size) : QJsonValue(QJsonValue::Null)},
            {u"definition"_s, version.definition.toJson()}});
    }
    return Answer(list);
}

Result<Answer> restore(Invocation& invocation)
{
    const auto number = invocation.arguments().number(u"version"_s, 0);
    if (!number) {
        return number.error();
    }
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const QString name = invocation.arguments().word(0);
    const auto found = versionsOf((*file)->connection(), name);
    if (!found) {
        return found.error();
    }
    if (*number < 1 || *number > found->size()) {
        return usageError(CommandLine::tr("--version N names one of the versions that \"segment "
                                          "versions\" lists."));
    }
    const auto report = workspace::saveSegment(**file, found->at(*number - 1).definition,
                                               invocation.now(), invocation.job());
    if (!report) {
        return report.error();
    }
    return Answer(QJsonObject{{u"name"_s, name},
                              {u"count"_s, report->count},
                              {u"entered"_s, report->entered},
                              {u"left"_s, report->left}});
}

Result<Answer> templates(Invocation&)
{
    const auto found = segments::segmentTemplates(segments::programLanguage());
    if (!found) {
        return found.error();
    }
    QJsonArray list;
    for (const segments::SegmentTemplate& each : *found) {
        list.append(QJsonObject{{u"group"_s, each.group},
                                {u"name"_s, each.definition.name},
                                {u"definition"_s, each.definition.toJson()}});
    }
    return Answer(list);
}

Result<Answer> freeze(Invocation& invocation)
{
    const QString name = invocation.arguments().value(u"as"_s);
    if (name.isEmpty()) {
        return usageError(CommandLine::tr("--as NAME says what the frozen segment is called."));
    }
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto source = segmentArgument((*file)->connection(), invocation.arguments().word(0));
    if (!source) {
        return source.error();
    }
    const auto report =
        workspace::freezeSegment(**file, *source, name, invocation.now(), invocation.job());
    if (!report) {
        return report.error();
    }
    return Answer(QJsonObject{{u"name"_s, name}, {u"count"_s, report->count}});
}

} // namespace

QList<Command> segmentAnswerCommands()
{
    return {
        {u"segment reach"_s,
         u"NAME|FILE"_s,
         CommandLine::tr("Counts who of a segment may be contacted for what by which channel."),
         {},
         1,
         1,
         reach},
        {u"segment differences"_s,
         u"NAME|FILE"_s,
         CommandLine::tr("Tells what is seen more or less often in a segment than elsewhere."),
         {{u"limit"_s, u"N"_s, CommandLine::tr("at most so many")}},
         1,
         1,
         differences},
        {u"segment whatif"_s,
         u"NAME|FILE"_s,
         CommandLine::tr("Counts a segment with other numbers in its rule; lists the numbers "
                         "without --number."),
         {{u"number"_s, u"PATH"_s, CommandLine::tr("which number, as the list names it")},
          {u"values"_s, u"N,N,..."_s, CommandLine::tr("the values to try")}},
         1,
         1,
         whatIf},
        {u"segment overlap"_s,
         u"NAME NAME ..."_s,
         CommandLine::tr("Counts how many people two to six segments share."),
         {},
         2,
         int(segments::kMostCompared),
         overlap},
        {u"segment templates"_s,
         {},
         CommandLine::tr("Lists the rules Rondom comes with to start from."),
         {},
         0,
         0,
         templates},
        {u"segment freeze"_s,
         u"NAME|FILE --as NAME"_s,
         CommandLine::tr("Keeps the members of today as a segment that stays as it is."),
         {{u"as"_s, u"NAME"_s, CommandLine::tr("what the frozen segment is called")}},
         1,
         1,
         freeze},
        {u"segment versions"_s,
         u"NAME"_s,
         CommandLine::tr("Lists every saved version of a segment and what changed."),
         {},
         1,
         1,
         versions},
        {u"segment restore"_s,
         u"NAME --version N"_s,
         CommandLine::tr("Makes an older version of a segment its rule again."),
         {{u"version"_s, u"N"_s, CommandLine::tr("which version")}},
         1,
         1,
         restore},
    };
}

} // namespace rondom::cli
