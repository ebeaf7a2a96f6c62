#include "models/activation/exporter.h"

#include "models/activation/activationtext.h"
#include "models/activation/exportrun.h"
#include "models/consent/consenttext.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"

#include <algorithm>

namespace rondom::activation {

Exporter::Exporter(const DestinationLibrary& library) : m_library(library) {}

Result<ExportReport> Exporter::run(const storage::Connection& connection,
                                   const ExportRequest& request, qint64 now,
                                   JobContext& context) const
{
    if (request.isDryRun) {
        const auto plan = planExport(connection, m_library, request, now);
        if (!plan) {
            return plan.error();
        }
        ExportRun run(connection, *plan, request);
        if (const auto gathered = run.gather(context); !gathered) {
            return gathered.error();
        }
        return run.report();
    }
    // One write transaction around everything: nobody else can record a withdrawal while it is
    // open, so what the gate says in it still holds at the moment the file appears. Asking again
    // right before that would read the same snapshot.
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    const auto plan = planExport(connection, m_library, request, now);
    if (!plan) {
        return plan.error();
    }
    ExportRun run(connection, *plan, request);
    if (const auto gathered = run.gather(context); !gathered) {
        return gathered.error();
    }
    if (const auto published = run.publish(*transaction); !published) {
        return published.error();
    }
    return run.report();
}

Result<ExportPreview> Exporter::preview(const storage::Connection& connection,
                                        ExportRequest request, qint64 now,
                                        JobContext& context) const
{
    request.isDryRun = true;
    const auto report = run(connection, request, now, context);
    if (!report) {
        return report.error();
    }
    ExportPreview preview;
    preview.members = report->members;
    preview.rows = report->rows;
    preview.added = report->added;
    preview.changed = report->changed;
    preview.removed = report->removed;
    preview.header = report->header;
    preview.firstRows = report->firstRows;
    for (auto entry = report->excluded.begin(); entry != report->excluded.end(); ++entry) {
        const auto reason = consent::reasonFromCode(entry.key());
        preview.heldBack.append(
            {entry.key(), reason ? consent::describe(*reason) : rowIsUnchanged(), entry.value()});
    }
    std::stable_sort(preview.heldBack.begin(), preview.heldBack.end(),
                     [](const ExportPreview::HeldBack& a, const ExportPreview::HeldBack& b) {
                         return a.count > b.count;
                     });
    return preview;
}

Result<std::vector<qint64>> Exporter::heldBack(const storage::Connection& connection,
                                               ExportRequest request, const QString& code,
                                               qint64 now, JobContext& context) const
{
    request.isDryRun = true;
    request.namesHeldBack = true;
    const auto report = run(connection, request, now, context);
    if (!report) {
        return report.error();
    }
    std::vector<qint64> people;
    for (const ProfileId profile : report->heldBack.value(code)) {
        people.push_back(profile.value());
    }
    return people;
}

} // namespace rondom::activation
