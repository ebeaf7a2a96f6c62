#pragma once

#include "models/core/result.h"
#include "models/ingest/fieldshaper.h"
#include "models/ingest/fieldsource.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace rondom::ingest {

/// Understands the records of a source on several threads, and gives them out in their order.
///
/// While it lives nobody else may use the source.
class FieldBatches
{
public:
    /// \a columns and \a source, which makes parsers, must outlive the object. What has no column
    /// is told in the column \a other.
    FieldBatches(FieldSource& source, const FieldColumns& columns, size_t other);
    /// Stops reading, wherever it is.
    ~FieldBatches();
    Q_DISABLE_COPY_MOVE(FieldBatches)

    /// Replaces \a records by the next ones; false at the end. Fails when the file cannot be read
    /// on, after everything before that was given out.
    Result<bool> next(KeptRecords& records);
    /// How far the source was read when the records given last were.
    qint64 position() const { return m_position; }

private:
    struct Batch
    {
        KeptRecords records;
        Result<bool> isThere = true;
        qint64 position = 0;
    };

    void work();
    bool isLast(const Batch& batch) const { return !batch.isThere || !*batch.isThere; }
    /// Cuts the next block; its number, or nothing when there is none to be worked on.
    std::optional<quint64> takeBlock(FieldBlock& block, Batch& batch);
    KeptRecords emptyRecords();

    FieldSource& m_source;
    const FieldColumns& m_columns;
    size_t m_other;
    qint64 m_position = 0;
    quint64 m_next = 0; ///< the number of the batch to be given out; guarded by m_mutex

    std::mutex m_reading;
    quint64 m_cut = 0;      ///< blocks; guarded by m_reading
    bool m_isAtEnd = false; ///< guarded by m_reading

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<quint64, Batch> m_ready; ///< by number; guarded by m_mutex
    std::vector<KeptRecords> m_used;  ///< whose memory can be used again; guarded by m_mutex
    bool m_isStopped = false;         ///< guarded by m_mutex
    std::vector<std::thread> m_threads;
};

} // namespace rondom::ingest
