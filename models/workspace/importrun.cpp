#include "models/workspace/importrun.h"

#include "models/consent/consentstates.h"
#include "models/identity/resolver.h"
#include "models/ingest/columnpattern.h"
#include "models/ingest/filecontent.h"
#include "models/ingest/opentable.h"
#include "models/ingest/readahead.h"
#include "models/profiles/newprofiles.h"
#include "models/profiles/profilebuilder.h"
#include "models/storage/statement.h"
#include "models/workspace/actionhistory.h"
#include "models/workspace/importcounts.h"
#include "models/workspace/ownexport.h"
#include "models/workspace/rejectfile.h"
#include "models/workspace/workspacetext.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QScopeGuard>

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

constexpr int kCheckEvery = 1024;
/// More new people than these, and than a small part of all, are computed in one pass.
constexpr qsizetype kManyPeople = 1000;
constexpr qint64 kSmallPart = 16;

/// Where in the whole each step ends, as it was timed on a shop's exports.
constexpr double kRead = 0.60;
constexpr double kResolved = 0.65;
constexpr double kEventsWritten = 0.85;
constexpr double kPeopleBuilt = 0.95;
constexpr double kSumsRefreshed = 0.97;

QString modeName(ingest::ImportMode mode)
{
    switch (mode) {
    case ingest::ImportMode::Upsert:
        return u"upsert"_s;
    case ingest::ImportMode::CreateOnly:
        return u"create"_s;
    case ingest::ImportMode::UpdateOnly:
        return u"update"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

ImportRun::ImportRun(const WorkspaceFile& workspace, const ImportRequest& request, qint64 now,
                     JobContext& context, const BrokenOrdersOfFiles& brokenOrders)
    : m_workspace(workspace)
    , m_request(request)
    , m_now(now)
    , m_context(context)
    , m_brokenOrders(brokenOrders)
    , m_sources(workspace.connection())
    , m_sampler(request.keepsRows)
    , m_consents(workspace.connection(), now, m_report, m_sampler)
    , m_counter(m_report, m_sampler, request)
{
}

ImportRun::~ImportRun() = default;

Result<void> ImportRun::begin()
{
    const auto import = m_sources.beginImport(m_now, modeName(m_request.mode));
    if (!import) {
        return import.error();
    }
    m_report.import = *import;
    const auto last = m_sources.lastRecord();
    if (!last) {
        return last.error();
    }
    m_lastRecord = *last;
    m_report.isDryRun = m_request.isDryRun;
    m_events = std::make_unique<profiles::EventWriter>(m_workspace.connection(), *import);
    for (const QString& path : m_request.files) {
        m_bytesTotal += QFileInfo(path).size();
    }
    if (!m_request.rejectsFile.isEmpty()) {
        m_rejects = std::make_unique<RejectFile>(m_request.rejectsFile);
        return m_rejects->open();
    }
    return {};
}

Result<void> ImportRun::readFile(const QString& path)
{
    // Only a workspace that exported something can meet its own files again.
    const auto hasExports = hasOwnExports(m_workspace.connection());
    if (!hasExports) {
        return hasExports.error();
    }
    QString hash;
    if (*hasExports) {
        hash = ingest::contentHash(path, m_context);
        const auto own = ownExport(m_workspace.connection(), hash);
        if (!own) {
            return own.error();
        }
        if (*own) {
            return readOwnExport(path, hash, **own);
        }
    }
    const auto prepared = planImport(m_workspace, m_request, path, m_brokenOrders.value(path));
    if (!prepared) {
        return prepared.error();
    }
    const ImportPlan& plan = *prepared;
    const qint64 firstRow = m_nextRow;
    const qint64 readBefore = m_report.rows.read;
    const auto isAbandoned = std::make_shared<std::atomic_bool>(false);
    std::future<QString> hashing = std::async(std::launch::async, [path, isAbandoned, hash] {
        return hash.isEmpty() ? ingest::contentHash(path, JobContext({}, isAbandoned)) : hash;
    });
    const auto abandon = qScopeGuard([&isAbandoned] { *isAbandoned = true; });
    if (const auto read = readRows(plan, firstRow); !read) {
        return read;
    }
    if (const ingest::BrokenOrders& broken = plan.reader->brokenOrders(); !broken.isEmpty()) {
        m_newlyBroken.insert(path, broken);
    }
    m_bytesBefore += plan.reader->size();
    const QStringList secrets = ingest::secretColumns(plan.reader->mapping());
    for (const QString& column : secrets) {
        if (!m_report.droppedColumns.contains(column)) {
            m_report.droppedColumns.append(column);
        }
    }

    ingest::ImportedFile file;
    file.source = plan.source;
    file.recipe = plan.recipe;
    file.name = ingest::shownName(path);
    file.sha256 = hashing.get();
    file.bytes = ingest::contentSize(path);
    file.firstRow = firstRow;
    file.rows = m_report.rows.read - readBefore;
    const auto isKnown = m_sources.knowsFile(plan.source, file.sha256);
    if (!isKnown) {
        return isKnown.error();
    }
    m_allKnown = m_allKnown && *isKnown;
    if (const auto added = m_sources.addFile(m_report.import, m_position++, file); !added) {
        return added;
    }
    m_nextRow += file.rows;
    m_sampler.addFile(path, plan.reader->tableOptions(), firstRow, file.rows);
    m_fileNames.append(file.name);
    m_report.files.append(path);
    if (!m_report.recipe.split(u'+').contains(plan.recipe)) {
        m_report.recipe += (m_report.recipe.isEmpty() ? u""_s : u"+"_s) + plan.recipe;
    }
    m_report.source = m_report.source.isEmpty() ? plan.sourceName : m_report.source;
    const QByteArray mapping =
        QJsonDocument(ingest::toJson(plan.reader->mapping())).toJson(QJsonDocument::Compact);
    return m_sources.keepAnswers(plan.source, plan.recipe, QString::fromUtf8(mapping),
                                 m_request.notice);
}

Result<void> ImportRun::readRows(const ImportPlan& plan, qint64 firstRow)
{
    JobContext reading = m_context.part(0, kRead);
    ingest::ReadAhead ahead(*plan.reader);
    for (int step = 0;; ++step) {
        if (step % kCheckEvery == 0) {
            if (m_context.isCancelRequested()) {
                return Error{Error::Code::Canceled, {}, {}};
            }
            reading.setCount(m_report.rows.read, WorkUnit::Rows);
            reading.setProgress(m_bytesBefore + ahead.position(), m_bytesTotal);
        }
        const auto item = ahead.next();
        if (!item) {
            return item.error();
        }
        if (std::holds_alternative<ingest::EntryReader::End>(**item)) {
            break;
        }
        if (const auto* entry = std::get_if<ingest::Entry>(*item)) {
            if (const auto taken = take(*entry, plan, firstRow); !taken) {
                return taken;
            }
        } else if (const auto* reject = std::get_if<ingest::Reject>(*item)) {
            m_counter.takeReject(*reject, firstRow - 1);
            if (m_rejects) {
                m_rejects->add(*reject, plan.reader->header());
            }
        } else {
            m_counter.takeBlank(std::get<ingest::EntryReader::BlankRow>(**item), firstRow - 1);
        }
    }
    const auto writer = m_writers.find(plan.source);
    return writer == m_writers.end() ? Result<void>() : writer->second->flush();
}

Result<void> ImportRun::readOwnExport(const QString& path, const QString& hash,
                                      const OwnExport& own)
{
    if (own.isHashed) {
        return hashedExportCannotBeRead(ingest::shownName(path), own.destination);
    }
    const auto table = ingest::openTable(path);
    if (!table) {
        return table.error();
    }
    ingest::ImportedFile file;
    ingest::CsvRecord record;
    while (true) {
        const auto isThere = table->reader->next(record);
        if (!isThere) {
            return isThere.error();
        }
        if (!*isThere) {
            break;
        }
        if (file.rows % kCheckEvery == 0 && m_context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        ++file.rows;
    }
    m_report.rows.read += file.rows;
    m_report.rows.unchanged += file.rows;
    file.sourceName = m_request.source.isEmpty() ? u"Rondom"_s : m_request.source;
    const auto source = m_sources.ensure(file.sourceName);
    if (!source) {
        return source.error();
    }
    file.source = *source;
    file.recipe = u"rondom_export"_s;
    file.name = ingest::shownName(path);
    file.sha256 = hash;
    file.bytes = ingest::contentSize(path);
    file.firstRow = m_nextRow;
    if (const auto added = m_sources.addFile(m_report.import, m_position++, file); !added) {
        return added;
    }
    const ingest::TableOptions options{table->dialect, table->sheet};
    m_sampler.addFile(path, options, file.firstRow, file.rows);
    for (qint64 row = 0; row < file.rows && m_sampler.wants(RowOutcome::Unchanged); ++row) {
        m_sampler.add(RowOutcome::Unchanged, file.firstRow + row);
    }
    m_nextRow += file.rows;
    m_bytesBefore += file.bytes;
    m_fileNames.append(file.name);
    m_report.files.append(path);
    if (!m_report.recipe.split(u'+').contains(file.recipe)) {
        m_report.recipe += (m_report.recipe.isEmpty() ? u""_s : u"+"_s) + file.recipe;
    }
    m_report.source = m_report.source.isEmpty() ? file.sourceName : m_report.source;
    return {};
}

Result<ingest::RecordWriter*> ImportRun::writerFor(const ImportPlan& plan)
{
    auto& writer = m_writers[plan.source];
    if (!writer) {
        writer = std::make_unique<ingest::RecordWriter>(m_workspace.connection(), plan.source,
                                                        m_request.mode);
        if (const auto opened = writer->open(); !opened) {
            return opened.error();
        }
    }
    return writer.get();
}

Result<void> ImportRun::take(const ingest::Entry& entry, const ImportPlan& plan, qint64 firstRow)
{
    const qint64 before = firstRow - 1;
    m_counter.takeRead(entry, before);
    const auto writer = writerFor(plan);
    if (!writer) {
        return writer.error();
    }
    const qint64 row = before + entry.firstRow;
    const bool isPeople = plan.reader->mapping().kind == ingest::ImportKind::People;
    ingest::RowOrigin origin{m_report.import, row, m_now, m_now};
    if (!isPeople && !entry.events.isEmpty()) {
        origin.at = std::min(m_now, entry.events.first().at);
    }
    const auto written = (*writer)->write(entry, origin, isPeople);
    if (!written) {
        return written.error();
    }
    if (written->change == ingest::RecordChange::Skipped) {
        m_counter.takeSkipped(entry, before);
        return {};
    }
    const RecordId record = written->record;
    if (written->isRelinked) {
        m_counter.takeRelinked(entry, before, record);
    }
    if (const auto taken = m_consents.take(entry, record, plan.sourceName, row); !taken) {
        return taken;
    }
    if (entry.events.isEmpty()) {
        m_counter.takePerson(entry, before, record, written->change);
        return {};
    }
    const bool isLoose = m_counter.isLoose(entry, written->change);
    const auto ticket = takeEvents(entry, plan.source, record, row, isLoose);
    if (!ticket) {
        return ticket.error();
    }
    if (!isLoose) {
        m_counter.takeEvents(*ticket, entry, before, record, written->change);
    }
    return {};
}

Result<int> ImportRun::takeEvents(const ingest::Entry& entry, SourceId source, RecordId record,
                                  qint64 row, bool isLoose)
{
    if (entry.continuesOrder) {
        for (const ingest::EventFact& event : entry.events) {
            const auto joined = m_events->addLines(event, source);
            if (!joined) {
                return joined.error();
            }
            if (*joined >= 0) {
                return *joined;
            }
        }
    }
    const int ticket = isLoose ? profiles::EventWriter::kNoTicket : m_counter.newTicket();
    const profiles::EventWriter::Person person{record, entry.identifiers.statedAs()};
    for (const ingest::EventFact& event : entry.events) {
        if (const auto added = m_events->add(event, source, person, row, ticket); !added) {
            return added.error();
        }
    }
    return ticket;
}

Result<ImportReport> ImportRun::finish()
{
    for (const auto& [source, writer] : m_writers) {
        if (const auto finished = writer->finish(m_report.import); !finished) {
            return finished.error();
        }
        m_report.fieldsOverwritten += writer->overwrittenFields();
    }
    if (const auto finished = m_consents.finish(); !finished) {
        return finished.error();
    }
    m_counter.countPeople([this](RecordId record) {
        return std::any_of(m_writers.begin(), m_writers.end(), [record](const auto& writer) {
            return writer.second->voidRecords().contains(record);
        });
    });
    if (const auto built = resolveAndBuild(); !built) {
        return built.error();
    }
    if (const auto applied = refreshConsents(); !applied) {
        return applied.error();
    }
    Q_ASSERT(m_report.rows.closes());
    for (qint64 row = 1; row <= m_report.rows.read && m_sampler.wants(RowOutcome::Read); ++row) {
        m_sampler.add(RowOutcome::Read, row);
    }
    auto samples = m_sampler.finish(m_workspace.connection(), m_report.import, m_context);
    if (!samples) {
        return samples.error();
    }
    m_report.samples = std::move(*samples);
    if (const auto recorded = record(); !recorded) {
        return recorded.error();
    }
    // The last moment at which a cancel still means that nothing happened.
    if (m_context.isCancelRequested()) {
        return Error{Error::Code::Canceled, {}, {}};
    }
    if (m_rejects) {
        if (const auto saved = m_rejects->commit(); !saved) {
            return saved.error();
        }
        m_report.rejectsFile = m_request.rejectsFile;
        m_report.rejectsFiles = m_rejects->paths();
    }
    m_report.isKnown = m_allKnown;
    return m_report;
}

Result<void> ImportRun::resolveAndBuild()
{
    QSet<RecordId> relinked;
    QSet<RecordId> changed;
    for (const auto& [source, writer] : m_writers) {
        relinked.unite(writer->relinkedRecords());
        changed.unite(writer->changedRecords());
    }
    const storage::Connection& connection = m_workspace.connection();
    const auto rules = identity::readIdentityRules(connection);
    if (!rules) {
        return rules.error();
    }
    JobContext resolving = m_context.part(kRead, kResolved);
    const auto resolution =
        identity::Resolver(connection, *rules)
            .resolve(rules->dependOnTraits() ? changed : relinked, m_lastRecord, resolving);
    if (!resolution) {
        return resolution.error();
    }
    m_counter.countJoined(resolution->joined);
    JobContext writing = m_context.part(kResolved, kEventsWritten);
    const auto outcome = m_events->finish(writing);
    if (!outcome) {
        return outcome.error();
    }
    m_events.reset();
    m_report.eventsCreated = outcome->created;
    m_report.eventsUpdated = outcome->updated;
    m_report.eventDuplicates = outcome->duplicates;
    m_report.amountsWithoutRate = outcome->withoutRate;
    m_counter.countEvents(*outcome);

    QSet<ProfileId> affected = resolution->changedProfiles;
    for (const RecordId record : std::as_const(changed)) {
        const auto profile = currentProfile(record);
        if (!profile) {
            return profile.error();
        }
        affected.insert(*profile);
    }
    JobContext building = m_context.part(kEventsWritten, kPeopleBuilt);
    if (const auto built = buildPeople(affected, outcome->added, building); !built) {
        return built;
    }
    const profiles::ProfileBuilder builder(connection);
    JobContext summing = m_context.part(kPeopleBuilt, kSumsRefreshed);
    const auto buyers = refreshActivity(*outcome, affected, summing);
    if (!buyers) {
        return buyers.error();
    }
    // Of those whose timeline alone changed, a first order is all that consent looks at.
    const auto newlyBuying = consent::changedByFirstOrder(connection, *buyers);
    if (!newlyBuying) {
        return newlyBuying.error();
    }
    m_affected = affected + outcome->changed + *newlyBuying;
    return builder.refreshView();
}

Result<void> ImportRun::buildPeople(const QSet<ProfileId>& affected,
                                    const std::vector<profiles::Activity>& added,
                                    JobContext& context)
{
    const storage::Connection& connection = m_workspace.connection();
    QSet<ProfileId> known;
    for (const ProfileId profile : affected) {
        if (profile.value() <= m_lastRecord.value()) {
            known.insert(profile);
        }
    }
    const qsizetype newcomers = affected.size() - known.size();
    const bool isMostlyNew =
        newcomers > kManyPeople && newcomers > m_lastRecord.value() / kSmallPart;
    const profiles::ProfileBuilder builder(connection);
    if (!isMostlyNew) {
        return builder.rebuild(affected, context);
    }
    JobContext making = context.part(0, double(newcomers) / double(affected.size()));
    if (const auto made = profiles::NewProfiles(connection, m_lastRecord).build(added, making);
        !made) {
        return made;
    }
    JobContext rebuilding = context.part(double(newcomers) / double(affected.size()), 1);
    return builder.rebuild(known, rebuilding);
}

Result<QSet<ProfileId>> ImportRun::refreshActivity(const profiles::EventWriter::Outcome& outcome,
                                                   const QSet<ProfileId>& rebuilt,
                                                   JobContext& context)
{
    const profiles::ProfileBuilder builder(m_workspace.connection());
    const QSet<ProfileId> recounted = outcome.changed - rebuilt;
    if (const auto counted = builder.refreshSums(recounted, context); !counted) {
        return counted.error();
    }
    std::vector<profiles::Activity> added;
    std::copy_if(outcome.added.begin(), outcome.added.end(), std::back_inserter(added),
                 [&](const profiles::Activity& activity) {
                     const ProfileId profile(activity.profile);
                     return !rebuilt.contains(profile) && !recounted.contains(profile);
                 });
    return builder.addActivity(added, context);
}

Result<void> ImportRun::refreshConsents()
{
    const storage::Connection& connection = m_workspace.connection();
    JobContext deciding = m_context.part(kSumsRefreshed, 1);
    for (const RecordId record : m_consents.records()) {
        const auto profile = currentProfile(record);
        if (!profile) {
            return profile.error();
        }
        m_affected.insert(*profile);
    }
    const auto refreshed = consent::refreshStates(connection, m_affected, m_now, deciding);
    // Others may have changed by time alone since somebody last wrote.
    return refreshed ? consent::refreshDueStates(connection, m_now, deciding) : refreshed;
}

Result<ProfileId> ImportRun::currentProfile(RecordId record)
{
    if (!m_profileOf) {
        auto select =
            m_workspace.connection().prepare("SELECT profile_id FROM source_record WHERE id = ?");
        if (!select) {
            return select.error();
        }
        m_profileOf = std::move(*select);
    }
    if (const auto row = m_profileOf->bind(record).next(); !row) {
        return row.error();
    }
    const ProfileId profile(m_profileOf->integer(0));
    m_profileOf->reset();
    return profile;
}

Result<void> ImportRun::record()
{
    const storage::Connection& connection = m_workspace.connection();
    const auto finished = m_sources.finishImport(m_report.import, toJson(m_report));
    if (!finished) {
        return finished;
    }
    ActionHistory history(connection);
    const auto noted = history.add(m_now, ActionHistory::kImport, m_fileNames.join(u", "_s),
                                   {{u"import_id"_s, m_report.import.value()}});
    return noted ? Result<void>() : noted.error();
}

} // namespace rondom::workspace
