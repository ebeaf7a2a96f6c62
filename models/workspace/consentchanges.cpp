#include "models/workspace/consentchanges.h"

#include "models/consent/consentstates.h"
#include "models/ingest/recordwriter.h"
#include "models/ingest/sourcerepository.h"
#include "models/profiles/profilebuilder.h"
#include "models/storage/transaction.h"
#include "models/workspace/identitychanges.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

/// The source of people who are only known because they signed up.
const QString kSignUps = u"Sign-ups"_s;

/// Makes a source record with nothing but the identifier.
Result<RecordId> addPerson(const storage::Connection& connection,
                           const consent::Identifier& identifier, qint64 now)
{
    const ingest::SourceRepository sources(connection);
    const auto source = sources.ensure(kSignUps);
    if (!source) {
        return source.error();
    }
    const auto import = sources.beginImport(now, u"sign-up"_s);
    if (!import) {
        return import.error();
    }
    ingest::RecordWriter writer(connection, *source, ingest::ImportMode::Upsert);
    if (const auto opened = writer.open(); !opened) {
        return opened.error();
    }
    ingest::Entry entry;
    entry.identifiers.append({identifier.type, identifier.value, true});
    const auto written = writer.write(entry, {*import, 1, now, now}, false);
    if (!written) {
        return written.error();
    }
    if (const auto finished = writer.finish(*import); !finished) {
        return finished.error();
    }
    JobContext unwatched;
    const profiles::ProfileBuilder builder(connection);
    const auto built = builder.rebuild({ProfileId(written->record.value())}, unwatched);
    if (!built) {
        return built.error();
    }
    if (const auto resolved = resolveAround(connection, {written->record}, now, unwatched);
        !resolved) {
        return resolved.error();
    }
    return written->record;
}

} // namespace

Result<consent::RecordingReport> recordConsents(const WorkspaceFile& workspace,
                                                const QByteArray& json, qint64 now,
                                                JobContext& context)
{
    const storage::Connection& connection = workspace.connection();
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    const auto newPerson = [&](const consent::Identifier& identifier) {
        return addPerson(connection, identifier, now);
    };
    auto report = consent::recordEvents(connection, json, newPerson, now);
    if (!report) {
        return report;
    }
    if (context.isCancelRequested()) {
        return Error{Error::Code::Canceled, {}, {}};
    }
    const auto bumped = connection.exec("UPDATE workspace SET data_version = data_version + 1");
    if (!bumped) {
        return bumped.error();
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return report;
}

Result<consent::CellRule> changeCell(const WorkspaceFile& workspace,
                                     const consent::CellChange& change, qint64 now,
                                     JobContext& context)
{
    const storage::Connection& connection = workspace.connection();
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    auto rule = consent::setCell(connection, change);
    if (!rule) {
        return rule;
    }
    if (const auto done = consent::refreshAllStates(connection, now, context); !done) {
        return done.error();
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return rule;
}

Result<void> refreshDueConsents(const WorkspaceFile& workspace, qint64 now, JobContext& context)
{
    const storage::Connection& connection = workspace.connection();
    const auto due = consent::nextStateChange(connection);
    if (!due) {
        return due.error();
    }
    if (!*due || **due > now) {
        return {};
    }
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    if (const auto done = consent::refreshDueStates(connection, now, context); !done) {
        return done;
    }
    return transaction->commit();
}

} // namespace rondom::workspace
