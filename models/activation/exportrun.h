#pragma once

#include "models/activation/exportplan.h"
#include "models/activation/exportreport.h"
#include "models/activation/exportrepository.h"
#include "models/activation/listbuilder.h"
#include "models/activation/listchanges.h"
#include "models/activation/listwriter.h"
#include "models/activation/memberrecorder.h"
#include "models/activation/targetfile.h"
#include "models/core/job.h"

#include <memory>
#include <optional>

namespace rondom::storage {
class Transaction;
}

namespace rondom::activation {

/// One export under way: what it compares with, where it writes, what it counted.
class ExportRun
{
public:
    /// \a plan and \a request must outlive the run.
    ExportRun(const storage::Connection& connection, const ExportPlan& plan,
              const ExportRequest& request);

    /// Goes through the list. Everything is written but nothing of it can be seen yet.
    Result<void> gather(JobContext& context);
    /// Makes the files and the ledger appear; \a transaction holds what gather() wrote.
    Result<void> publish(storage::Transaction& transaction);

    const ExportReport& report() const { return m_report; }

private:
    Result<void> open();
    Result<void> putInPlace(TargetFile& file);
    Result<void> take(const consent::Permit& permit, const Row& row);
    /// Beside the list, under its name: "spring.removals.csv". These are no new people: the
    /// destination has every one of them already.
    Result<void> writeRemovals(const QList<QStringList>& removals);
    /// Where the removals go: never in the place of a file that no export put there.
    Result<QString> removalsPath() const;
    /// After the ledger was committed: takes the export back. Where even that fails, the line
    /// without a hash stays and says what might have left.
    void rollBack();

    const storage::Connection& m_connection;
    const ExportPlan& m_plan;
    const ExportRequest& m_request;
    ExportRepository m_ledger;
    ListBuilder m_builder;
    QList<Column> m_keys;
    ListChanges m_changes;
    ExportReport m_report;
    ExportSummary m_summary;
    std::unique_ptr<TargetFile> m_list;
    std::unique_ptr<TargetFile> m_removals;
    /// In their place already, should it go wrong after all.
    QStringList m_published;
    std::optional<ListWriter> m_writer;
    std::optional<MemberRecorder> m_recorder;
};

} // namespace rondom::activation
