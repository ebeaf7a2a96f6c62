#pragma once

#include "models/activation/destinationlibrary.h"
#include "models/activation/exportreport.h"
#include "models/activation/exportrequest.h"
#include "models/core/job.h"
#include "models/core/result.h"

#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::activation {

/// Hands a list of people to a destination: for exactly those the gate lets through, with a line
/// in the ledger and in the timeline of everybody on it.
class Exporter
{
public:
    static constexpr int kPreviewRows = 50;

    explicit Exporter(const DestinationLibrary& library = DestinationLibrary::builtIn());

    /// Writes the list, the removals and the ledger, all of it or nothing. \a connection must be
    /// able to write, with no transaction open; a dry run only reads.
    ///
    /// Fails with Usage for a destination, channel, field or path that makes no sense, with
    /// NotFound for a segment there is none of, with ConsentMissing when the export as a whole is
    /// refused, with Canceled when \a context asks.
    Result<ExportReport> run(const storage::Connection& connection, const ExportRequest& request,
                             qint64 now, JobContext& context) const;

    /// What run() would do, for the window. Only reads, and needs no path.
    Result<ExportPreview> preview(const storage::Connection& connection, ExportRequest request,
                                  qint64 now, JobContext& context) const;
    /// The people run() would hold back for the reason with this code, ascending. Only reads.
    Result<std::vector<qint64>> heldBack(const storage::Connection& connection,
                                         ExportRequest request, const QString& code, qint64 now,
                                         JobContext& context) const;

private:
    const DestinationLibrary& m_library;
};

} // namespace rondom::activation
