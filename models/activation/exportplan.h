#pragma once

#include "models/activation/destinationlibrary.h"
#include "models/activation/exportrepository.h"
#include "models/activation/exportrequest.h"
#include "models/consent/question.h"
#include "models/core/result.h"

namespace rondom::storage {
class Connection;
}

namespace rondom::activation {

/// A request that makes sense: every name in it is known, and all of it goes together.
struct ExportPlan
{
    Destination destination;
    segments::Definition definition;
    /// What the gate is asked about each member.
    consent::Question question;
    QList<Column> columns;
    ExportSeries series;
    bool changesOnly = false;
    bool namesHeldBack = false;

    bool isService() const { return question.purpose == consent::kService; }
};

/// Fails with Usage, NotFound or ConsentMissing where something of \a request is unknown or does
/// not go together.
Result<ExportPlan> planExport(const storage::Connection& connection,
                              const DestinationLibrary& library, const ExportRequest& request,
                              qint64 now);

} // namespace rondom::activation
