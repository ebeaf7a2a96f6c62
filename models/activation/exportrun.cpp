#include "models/activation/exportrun.h"

#include "models/activation/activationtext.h"
#include "models/activation/columnchoice.h"
#include "models/activation/csvline.h"
#include "models/activation/exporter.h"
#include "models/core/sha256.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

const QString kUnchanged = u"unchanged"_s;
/// More names alike than anybody has.
constexpr int kMostNames = 10'000;
constexpr qint64 kHashedAtOnce = 1 << 18;

QString sha256Of(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    Sha256 hash;
    while (!file.atEnd()) {
        const QByteArray part = file.read(kHashedAtOnce);
        if (part.isEmpty()) {
            return {};
        }
        hash.add(part);
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

ExportRun::ExportRun(const storage::Connection& connection, const ExportPlan& plan,
                     const ExportRequest& request)
    : m_connection(connection)
    , m_plan(plan)
    , m_request(request)
    , m_ledger(connection)
    , m_builder(connection, plan)
    , m_keys(keyColumns(plan.destination, plan.question.channel))
    , m_changes({}, m_keys.size())
{
}

Result<void> ExportRun::open()
{
    const auto known = m_ledger.knownMembers(m_plan.series);
    if (!known) {
        return known.error();
    }
    m_changes = ListChanges(*known, m_keys.size());
    m_report.isService = m_plan.isService();
    m_report.header = m_builder.header();
    if (!m_request.isDryRun) {
        auto list = TargetFile::open(m_request.outPath);
        if (!list) {
            return list.error();
        }
        m_list = *std::move(list);
        m_summary.at = m_plan.question.now;
        m_summary.series = m_plan.series;
        m_summary.isChangesOnly = m_plan.changesOnly;
        m_summary.isService = m_plan.isService();
        for (const Column& column : m_plan.columns) {
            m_summary.fields.append(column.field);
        }
        const auto id = m_ledger.begin(m_summary, m_plan.definition.toText());
        if (!id) {
            return id.error();
        }
        m_summary.id = *id;
        auto recorder =
            MemberRecorder::open(m_connection, m_summary, QFileInfo(m_request.outPath).fileName());
        if (!recorder) {
            return recorder.error();
        }
        m_recorder.emplace(*std::move(recorder));
    }
    m_writer.emplace(m_plan.destination, m_report.header, m_list.get());
    return m_writer->writeHeader();
}

Result<void> ExportRun::gather(JobContext& context)
{
    if (const auto opened = open(); !opened) {
        return opened;
    }
    const auto built = m_builder.build(
        m_report,
        [this](const consent::Permit& permit, const Row& row) { return take(permit, row); },
        context);
    if (!built) {
        return built;
    }
    if (const auto flushed = m_writer->flush(); !flushed) {
        return flushed;
    }
    m_report.sha256 = m_writer->sha256();
    const QList<QStringList> removals = m_changes.removals();
    m_report.removed = removals.size();
    if (m_request.isDryRun) {
        return {};
    }
    if (!removals.isEmpty()) {
        if (const auto written = writeRemovals(removals); !written) {
            return written;
        }
    }
    if (m_plan.changesOnly) {
        if (const auto recorded = m_recorder->recordGone(m_changes.gone()); !recorded) {
            return recorded;
        }
    }
    if (const auto counted = m_recorder->finish(); !counted) {
        return counted;
    }
    return context.isCancelRequested() ? Result<void>(exportWasCanceled()) : Result<void>();
}

Result<void> ExportRun::take(const consent::Permit& permit, const Row& row)
{
    switch (m_changes.compare(row)) {
    case ListChanges::Change::Added:
        ++m_report.added;
        break;
    case ListChanges::Change::Changed:
        ++m_report.changed;
        break;
    case ListChanges::Change::Unchanged:
        ++m_report.unchanged;
        if (m_plan.changesOnly) {
            ++m_report.excluded[kUnchanged];
            if (m_plan.namesHeldBack) {
                m_report.heldBack[kUnchanged].append(permit.profile());
            }
            return {};
        }
        break;
    }
    ++m_report.rows;
    if (m_report.firstRows.size() < Exporter::kPreviewRows) {
        m_report.firstRows.append(row.cells);
    }
    if (const auto written = m_writer->write(permit, row); !written) {
        return written;
    }
    return m_recorder ? m_recorder->record(permit, row) : Result<void>();
}

Result<QString> ExportRun::removalsPath() const
{
    const QFileInfo list(m_request.outPath);
    const QString stem = m_request.outPath.chopped(list.fileName().size()) +
                         list.completeBaseName() + u".removals"_s;
    const auto exports = m_ledger.list();
    if (!exports) {
        return exports.error();
    }
    const auto isOurs = [&](const QString& path) {
        const QString absolute = QFileInfo(path).absoluteFilePath();
        const QString hash = sha256Of(path);
        return std::any_of(exports->begin(), exports->end(), [&](const ExportSummary& summary) {
            return std::any_of(
                summary.files.begin(), summary.files.end(), [&](const ExportedFile& file) {
                    return file.isRemovals && file.path == absolute && file.sha256 == hash;
                });
        });
    };
    // Nobody was asked about this name. Links and folders are TargetFile's to refuse.
    QString path = stem + u".csv"_s;
    for (int number = 2; QFileInfo(path).isFile() && !QFileInfo(path).isSymbolicLink() &&
                         !isOurs(path) && number < kMostNames;
         ++number) {
        path = u"%1-%2.csv"_s.arg(stem).arg(number);
    }
    return path;
}

Result<void> ExportRun::writeRemovals(const QList<QStringList>& removals)
{
    const auto chosen = removalsPath();
    if (!chosen) {
        return chosen.error();
    }
    const QString& path = *chosen;
    auto target = TargetFile::open(path);
    if (!target) {
        return target.error();
    }
    m_removals = *std::move(target);

    const Destination& destination = m_plan.destination;
    QStringList header;
    for (const Column& key : m_keys) {
        header.append(key.header);
    }
    QByteArray bytes = destination.hasByteOrderMark ? QByteArray("\xEF\xBB\xBF") : QByteArray();
    bytes += csvLine(header, destination.delimiter, destination.lineEnding);
    for (const QStringList& cells : removals) {
        bytes += csvLine(cells, destination.delimiter, destination.lineEnding);
    }
    if (const auto written = m_removals->write(bytes); !written) {
        return written;
    }
    m_report.removalsFile = path;
    m_summary.files.append(
        {QFileInfo(path).absoluteFilePath(), QString::fromLatin1(Sha256::of(bytes).toHex()), true});
    return m_removals->flush();
}

Result<void> ExportRun::publish(storage::Transaction& transaction)
{
    m_report.id = m_summary.id;
    m_report.files = {m_request.outPath};
    m_summary.members = m_report.members;
    m_summary.rows = m_report.rows;
    m_summary.excluded = m_report.excluded;
    m_summary.files.prepend(
        {QFileInfo(m_request.outPath).absoluteFilePath(), m_report.sha256, false});

    // The ledger first, the files next, and then the hash that says they are in their place: if
    // the power fails in between, the ledger names more than left, never less, and the next export
    // does not build on it.
    if (const auto written = m_ledger.complete(m_summary); !written) {
        return written;
    }
    if (const auto committed = transaction.commit(); !committed) {
        return committed;
    }
    Result<void> done = m_removals ? putInPlace(*m_removals) : Result<void>();
    if (done) {
        done = putInPlace(*m_list);
    }
    if (done) {
        m_summary.sha256 = m_report.sha256;
        done = m_ledger.complete(m_summary);
    }
    if (!done) {
        rollBack();
    }
    return done;
}

Result<void> ExportRun::putInPlace(TargetFile& file)
{
    auto published = file.publish();
    if (published) {
        m_published.append(file.path());
    }
    return published;
}

void ExportRun::rollBack()
{
    for (const QString& path : std::as_const(m_published)) {
        QFile::remove(path);
    }
    auto transaction = storage::Transaction::begin(m_connection);
    if (transaction && m_ledger.withdraw(m_summary.id, m_summary.at)) {
        // What cannot be committed is rolled back by going out of scope.
        (void)transaction->commit();
    }
}

} // namespace rondom::activation
