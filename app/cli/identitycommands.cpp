#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "app/cli/profileargument.h"
#include "models/core/calendar.h"
#include "models/identity/identityrepository.h"
#include "models/storage/databasefile.h"
#include "models/storage/storagetext.h"
#include "models/workspace/identitychanges.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

QString csvCell(const QString& text)
{
    const bool isPlain = !text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') &&
                         !text.contains(u'\r');
    return isPlain ? text : QString(u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"');
}

Answer profileIds(const QList<ProfileId>& profiles)
{
    QJsonArray ids;
    for (const ProfileId profile : profiles) {
        ids.append(profile.value());
    }
    return Answer(QJsonObject{{u"profile_ids"_s, ids}});
}

Result<Answer> clusters(Invocation& invocation)
{
    const QString out = invocation.arguments().value(u"out"_s);
    if (out.isEmpty()) {
        return usageError(CommandLine::tr("--out FILE says where the list goes."));
    }
    if (storage::isDatabaseFile(out)) {
        return storage::fileExists(out);
    }
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto rows = identity::IdentityRepository((*file)->connection()).clusters();
    if (!rows) {
        return rows.error();
    }
    QSaveFile csv(out);
    const auto cannotWrite = [&] {
        return Error{Error::Code::StorageFailed,
                     CommandLine::tr("%1 cannot be written. Nothing was changed. Choose a folder "
                                     "you may write to.")
                         .arg(out),
                     u"clusters file"_s};
    };
    if (!csv.open(QIODevice::WriteOnly)) {
        return cannotWrite();
    }
    csv.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    csv.write("source,record_id,profile_id\n");
    for (const identity::ClusterRow& row : *rows) {
        csv.write((csvCell(row.source) + u',' + csvCell(row.recordId) + u',' +
                   QString::number(row.profile.value()) + u'\n')
                      .toUtf8());
    }
    if (!csv.commit()) {
        return cannotWrite();
    }
    return Answer(QJsonObject{{u"file"_s, out}, {u"records"_s, rows->size()}});
}

/// merge and distinct: two people, and what was decided about them.
template <typename Decide>
Result<Answer> decideAboutTwo(Invocation& invocation, Decide decide)
{
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto a = profileArgument((*file)->connection(), invocation.arguments().word(0));
    const auto b = profileArgument((*file)->connection(), invocation.arguments().word(1));
    if (!a || !b) {
        return a ? b.error() : a.error();
    }
    const auto profiles = decide(**file, *a, *b, invocation.now(), invocation.job());
    return profiles ? Result<Answer>(profileIds(*profiles)) : profiles.error();
}

Result<Answer> merge(Invocation& invocation)
{
    return decideAboutTwo(invocation, workspace::mergeProfiles);
}

Result<Answer> distinct(Invocation& invocation)
{
    return decideAboutTwo(invocation, workspace::markDistinct);
}

Result<Answer> split(Invocation& invocation)
{
    const QString record = invocation.arguments().value(u"record"_s);
    const QString source = record.section(u':', 0, 0);
    const QString recordId = record.section(u':', 1);
    if (source.isEmpty() || recordId.isEmpty()) {
        return usageError(CommandLine::tr("--record SOURCE:ID says which record to take out."));
    }
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto profile = profileArgument((*file)->connection(), invocation.arguments().word(0));
    if (!profile) {
        return profile.error();
    }
    const auto profiles = workspace::splitRecord(**file, *profile, source, recordId,
                                                 invocation.now(), invocation.job());
    return profiles ? Result<Answer>(profileIds(*profiles)) : profiles.error();
}

Result<Answer> explain(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const storage::Connection& connection = (*file)->connection();
    const auto profile = profileArgument(connection, invocation.arguments().word(0));
    if (!profile) {
        return profile.error();
    }
    const auto links = identity::IdentityRepository(connection).explain(*profile);
    if (!links) {
        return links.error();
    }
    QJsonArray list;
    for (const identity::Link& link : *links) {
        list.append(QJsonObject{{u"a"_s, link.a},
                                {u"b"_s, link.b},
                                {u"rule"_s, link.rule},
                                {u"evidence"_s, link.evidence},
                                {u"import_id"_s, link.import.value()},
                                {u"row"_s, link.row},
                                {u"at"_s, toIsoUtc(link.at)}});
    }
    return Answer(QJsonObject{{u"links"_s, list}});
}

} // namespace

QList<Command> identityCommands()
{
    return {
        {u"identity clusters"_s,
         {},
         CommandLine::tr("Writes which source record belongs to which customer."),
         {{u"out"_s, u"FILE"_s, CommandLine::tr("the CSV to write")}},
         0,
         0,
         clusters},
        {u"identity merge"_s,
         u"A B"_s,
         CommandLine::tr("Makes two customers one."),
         {},
         2,
         2,
         merge},
        {u"identity split"_s,
         u"PROFILE --record SOURCE:ID"_s,
         CommandLine::tr("Takes a source record out of a customer."),
         {{u"record"_s, u"SOURCE:ID"_s, CommandLine::tr("the record to take out")}},
         1,
         1,
         split},
        {u"identity distinct"_s,
         u"A B"_s,
         CommandLine::tr("Remembers that two customers are different people."),
         {},
         2,
         2,
         distinct},
        {u"identity explain"_s,
         u"ID"_s,
         CommandLine::tr("Tells why the records of a customer are one person."),
         {},
         1,
         1,
         explain},
    };
}

} // namespace rondom::cli
