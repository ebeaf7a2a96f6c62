#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "app/cli/profileargument.h"
#include "app/cli/segmentargument.h"
#include "app/cli/textlayout.h"
#include "models/columns/columnstore.h"
#include "models/core/calendar.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmenttext.h"
#include "models/storage/databasefile.h"
#include "models/storage/storagetext.h"
#include "models/workspace/segmentchanges.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

Result<Answer> count(Invocation& invocation)
{
    const auto segment = openSegmentToCount(invocation);
    if (!segment) {
        return segment.error();
    }
    QElapsedTimer timer;
    timer.start();
    const auto counted = segments::countSegment(segment->connection, segment->definition,
                                                invocation.now(), invocation.job());
    if (!counted) {
        return counted.error();
    }
    QJsonArray conditions;
    for (const segments::ConditionCount& condition : counted->conditions) {
        conditions.append(QJsonObject{{u"path"_s, condition.path}, {u"count"_s, condition.count}});
    }
    QJsonArray steps;
    for (const segments::WaterfallStep& step : counted->steps) {
        steps.append(QJsonObject{
            {u"path"_s, step.path}, {u"left"_s, step.left}, {u"removed"_s, step.removed}});
    }
    return Answer(QJsonObject{{u"count"_s, counted->count},
                              {u"total"_s, counted->total},
                              {u"seconds"_s, invocation.seconds(double(timer.elapsed()) / 1000.0)},
                              {u"conditions"_s, conditions},
                              {u"steps"_s, steps}});
}

Result<Answer> save(Invocation& invocation)
{
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto definition = segmentFile(invocation.arguments().word(0));
    if (!definition) {
        return definition.error();
    }
    const auto report =
        workspace::saveSegment(**file, *definition, invocation.now(), invocation.job());
    if (!report) {
        return report.error();
    }
    return Answer(QJsonObject{{u"name"_s, definition->name},
                              {u"definition"_s, definition->toJson()},
                              {u"count"_s, report->count}},
                  CommandLine::tr("Saved the segment \"%1\" with %2 members.")
                      .arg(definition->name)
                      .arg(report->count));
}

Result<Answer> list(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const segments::SegmentRepository repository((*file)->connection());
    const auto summaries = repository.list();
    if (!summaries) {
        return summaries.error();
    }
    QJsonArray rows;
    for (const segments::SegmentSummary& summary : *summaries) {
        const auto stored = repository.find(summary.name);
        if (!stored) {
            return stored.error();
        }
        rows.append(
            QJsonObject{{u"name"_s, summary.name},
                        {u"count"_s, summary.size ? QJsonValue(*summary.size) : QJsonValue()},
                        {u"counted_at"_s,
                         summary.sizedAt ? QJsonValue(toIsoUtc(*summary.sizedAt)) : QJsonValue()},
                        {u"definition"_s, stored->definition.toJson()}});
    }
    QJsonArray brief;
    for (const QJsonValue row : rows) {
        QJsonObject object = row.toObject();
        object.remove(u"definition"_s);
        brief.append(object);
    }
    return Answer(rows, layOut(brief));
}

Result<Answer> show(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const storage::Connection& connection = (*file)->connection();
    const QString name = invocation.arguments().word(0);
    const segments::SegmentRepository repository(connection);
    const auto stored = repository.find(name);
    if (!stored) {
        return stored.error();
    }
    const auto members = segments::segmentMembers(connection, stored->definition, invocation.now(),
                                                  invocation.job());
    const auto usedBy = repository.usedBy(name);
    if (!members || !usedBy) {
        return members ? usedBy.error() : members.error();
    }
    return Answer(QJsonObject{
        {u"name"_s, name},
        {u"definition"_s, stored->definition.toJson()},
        {u"text"_s, segments::segmentSentence(stored->definition, (*file)->settings().language)},
        {u"count"_s, members->size()},
        {u"used_by"_s, QJsonArray::fromStringList(*usedBy)}});
}

Result<Answer> members(Invocation& invocation)
{
    const auto segment = openSegmentToCount(invocation);
    if (!segment) {
        return segment.error();
    }
    const auto ids = segments::segmentMembers(segment->connection, segment->definition,
                                              invocation.now(), invocation.job());
    if (!ids) {
        return ids.error();
    }
    QJsonArray array;
    for (const qint64 id : *ids) {
        array.append(id);
    }
    QJsonObject json{{u"count"_s, ids->size()}, {u"profile_ids"_s, array}};
    if (!invocation.arguments().has(u"out"_s)) {
        return Answer(json);
    }
    // Ids alone: what could reach a person leaves only through "export".
    const QString out = invocation.arguments().value(u"out"_s);
    if (storage::isDatabaseFile(out)) {
        return storage::fileExists(out);
    }
    QSaveFile csv(out);
    QByteArray rows = "profile_id\n";
    for (const qint64 id : *ids) {
        rows += QByteArray::number(id) + '\n';
    }
    if (!csv.open(QIODevice::WriteOnly) || csv.write(rows) != rows.size() || !csv.commit()) {
        return Error{Error::Code::StorageFailed,
                     CommandLine::tr("%1 cannot be written. Nothing was changed. Choose a folder "
                                     "you may write to.")
                         .arg(out),
                     u"members file"_s};
    }
    json.insert(u"file"_s, out);
    return Answer(json, CommandLine::tr("Wrote %1 members to %2.").arg(ids->size()).arg(out));
}

Result<Answer> explain(Invocation& invocation)
{
    const auto segment = openSegment(invocation);
    if (!segment) {
        return segment.error();
    }
    const auto profile = profileArgument(segment->connection, invocation.arguments().word(1));
    if (!profile) {
        return profile.error();
    }
    const auto explanation = segments::explainMember(segment->connection, segment->definition,
                                                     profile->value(), invocation.now());
    if (!explanation) {
        return explanation.error();
    }
    QJsonArray conditions;
    for (const segments::ConditionReason& condition : explanation->conditions) {
        conditions.append(QJsonObject{{u"path"_s, condition.path},
                                      {u"holds"_s, condition.holds},
                                      {u"because"_s, condition.because}});
    }
    return Answer(QJsonObject{{u"member"_s, explanation->isMember}, {u"conditions"_s, conditions}});
}

QJsonObject toJson(const segments::RefreshReport& report)
{
    return {{u"name"_s, report.name},
            {u"count"_s, report.count},
            {u"entered"_s, report.entered},
            {u"left"_s, report.left}};
}

Result<Answer> refresh(Invocation& invocation)
{
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto prepared = columns::ColumnStore::prepare((*file)->connection(), invocation.job());
    if (!prepared) {
        return prepared.error();
    }
    segments::SegmentRepository repository((*file)->connection());
    if (!invocation.arguments().words().isEmpty()) {
        const auto report =
            repository.refresh(invocation.arguments().word(0), invocation.now(), invocation.job());
        return report ? Result<Answer>(Answer(toJson(*report))) : report.error();
    }
    const auto reports = repository.refreshAll(invocation.now(), invocation.job());
    if (!reports) {
        return reports.error();
    }
    QJsonArray rows;
    for (const segments::RefreshReport& report : *reports) {
        rows.append(toJson(report));
    }
    return Answer(rows);
}

Result<Answer> history(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto sizes =
        segments::SegmentRepository((*file)->connection()).history(invocation.arguments().word(0));
    if (!sizes) {
        return sizes.error();
    }
    QJsonArray rows;
    for (const segments::SizeEntry& size : *sizes) {
        rows.append(QJsonObject{{u"at"_s, toIsoUtc(size.at)},
                                {u"size"_s, size.size},
                                {u"entered"_s, size.entered},
                                {u"left"_s, size.left}});
    }
    return Answer(rows);
}

Result<Answer> text(Invocation& invocation)
{
    const auto definition = [&]() -> Result<segments::Definition> {
        if (isFile(invocation.arguments().word(0))) {
            return segmentFile(invocation.arguments().word(0));
        }
        const auto file = invocation.openForReading();
        if (!file) {
            return file.error();
        }
        return segmentArgument((*file)->connection(), invocation.arguments().word(0));
    }();
    if (!definition) {
        return definition.error();
    }
    const QString language = invocation.arguments().value(u"language"_s, u"en"_s);
    if (language != u"en"_s && language != u"nl"_s) {
        return usageError(CommandLine::tr("--language is en or nl."));
    }
    const QString sentence = segments::segmentSentence(*definition, language);
    return Answer(QJsonObject{{u"text"_s, sentence}}, sentence);
}

Result<Answer> remove(Invocation& invocation)
{
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const QString name = invocation.arguments().word(0);
    if (const auto done = workspace::removeSegment(**file, name, invocation.now()); !done) {
        return done.error();
    }
    return Answer(QJsonObject{{u"name"_s, name}},
                  CommandLine::tr("Deleted the segment \"%1\".").arg(name));
}

} // namespace

QList<Command> segmentCommands()
{
    const QString which = u"NAME|FILE"_s;
    return {
        {u"segment count"_s,
         which,
         CommandLine::tr("Counts the members, and the people each condition selects."),
         {},
         1,
         1,
         count},
        {u"segment save"_s,
         u"FILE"_s,
         CommandLine::tr("Saves a segment under its name."),
         {},
         1,
         1,
         save},
        {u"segment list"_s, {}, CommandLine::tr("Lists the saved segments."), {}, 0, 0, list},
        {u"segment show"_s, u"NAME"_s, CommandLine::tr("Shows a saved segment."), {}, 1, 1, show},
        {u"segment members"_s,
         which,
         CommandLine::tr("Lists who is in a segment."),
         {{u"out"_s, u"FILE.csv"_s, CommandLine::tr("write the ids to a file")}},
         1,
         1,
         members},
        {u"segment explain"_s,
         u"NAME|FILE PROFILE"_s,
         CommandLine::tr("Tells why somebody is in a segment, or is not."),
         {},
         2,
         2,
         explain},
        {u"segment refresh"_s,
         u"[NAME]"_s,
         CommandLine::tr("Finds out who entered and who left."),
         {},
         0,
         1,
         refresh},
        {u"segment history"_s,
         u"NAME"_s,
         CommandLine::tr("Shows the size over time."),
         {},
         1,
         1,
         history},
        {u"segment text"_s,
         which,
         CommandLine::tr("Says the rule as a sentence."),
         {{u"language"_s, u"en|nl"_s, CommandLine::tr("the language of the sentence")}},
         1,
         1,
         text},
        {u"segment remove"_s,
         u"NAME"_s,
         CommandLine::tr("Deletes a saved segment."),
         {},
         1,
         1,
         remove},
    };
}

} // namespace rondom::cli
