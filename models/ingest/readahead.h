#pragma once

#include "models/ingest/entryreader.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace rondom::ingest {

/// Reads a file on a thread of its own, a little ahead of whoever stores what it says:
/// understanding rows and writing them keep one core each busy.
///
/// While it lives nobody else may move \a reader on; header, mapping and size may be read.
class ReadAhead
{
public:
    explicit ReadAhead(EntryReader& reader);
    /// Stops reading, wherever it is.
    ~ReadAhead();
    Q_DISABLE_COPY_MOVE(ReadAhead)

    /// What EntryReader::next() gives, in the same order. Valid until the next call.
    Result<const EntryReader::Item*> next();
    /// How far the file was read when the item given last was.
    qint64 position() const { return m_position; }

private:
    struct Batch
    {
        std::vector<Result<EntryReader::Item>> items;
        qint64 position = 0;
    };

    void readAll();
    Batch readBatch();
    void takeBatch();

    EntryReader& m_reader;
    Batch m_current;
    std::size_t m_next = 0;
    qint64 m_position = 0;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_ready; ///< guarded by m_mutex
    /// Taken apart where they were put together: memory given back by another thread is slow.
    std::vector<Batch> m_used; ///< guarded by m_mutex
    bool m_isStopped = false;  ///< guarded by m_mutex
    std::thread m_thread;
};

} // namespace rondom::ingest
