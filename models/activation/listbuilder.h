#pragma once

#include "models/activation/exportplan.h"
#include "models/activation/exportreport.h"
#include "models/activation/row.h"
#include "models/activation/rowformatter.h"
#include "models/consent/gate.h"
#include "models/core/job.h"

#include <functional>

namespace rondom::activation {

/// Finds out who is on a list and what their rows are: the members of the segment, those the gate
/// lets through, their facts. Only reads.
class ListBuilder
{
public:
    using Take = std::function<Result<void>(const consent::Permit&, const Row&)>;

    ListBuilder(const storage::Connection& connection, const ExportPlan& plan);

    QStringList header() const { return m_formatter.header(); }
    /// Calls \a take for each row, by ascending profile, and counts the others into \a report.
    Result<void> build(ExportReport& report, const Take& take, JobContext& context) const;

private:
    const storage::Connection& m_connection;
    const ExportPlan& m_plan;
    RowFormatter m_formatter;
};

} // namespace rondom::activation
