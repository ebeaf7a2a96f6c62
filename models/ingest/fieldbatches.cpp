#include "models/ingest/fieldbatches.h"

#include <algorithm>

namespace rondom::ingest {

namespace {

constexpr unsigned kMostThreads = 4;
constexpr quint64 kMostAhead = 8;

} // namespace

FieldBatches::FieldBatches(FieldSource& source, const FieldColumns& columns, size_t other)
    : m_source(source), m_columns(columns), m_other(other), m_position(source.position())
{
    const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
    for (unsigned i = 0; i < threads; ++i) {
        m_threads.emplace_back([this] { work(); });
    }
}

FieldBatches::~FieldBatches()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads) {
        thread.join();
    }
}

std::optional<quint64> FieldBatches::takeBlock(FieldBlock& block, Batch& batch)
{
    const std::lock_guard lock(m_reading);
    if (m_isAtEnd) {
        return std::nullopt;
    }
    batch.isThere = m_source.nextBlock(block);
    batch.position = block.position;
    m_isAtEnd = isLast(batch);
    return m_cut++;
}

KeptRecords FieldBatches::emptyRecords()
{
    const std::lock_guard lock(m_mutex);
    if (m_used.empty()) {
        return {};
    }
    KeptRecords records = std::move(m_used.back());
    m_used.pop_back();
    records.reset();
    return records;
}

void FieldBatches::work()
{
    const auto parser = m_source.makeParser();
    FieldShaper shaper(m_columns);
    FieldRecord fields;
    FieldBlock block;
    for (;;) {
        Batch batch;
        const auto number = takeBlock(block, batch);
        if (!number) {
            return;
        }
        if (!isLast(batch)) {
            batch.records = emptyRecords();
            const char* text = block.text.data();
            for (const FieldBlock::Piece& piece : block.pieces) {
                parser->read(text, piece, fields);
                shaper.shape(fields, m_other, batch.records);
                text += piece.size;
            }
        }
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_isStopped || *number < m_next + kMostAhead; });
        if (m_isStopped) {
            return;
        }
        m_ready.emplace(*number, std::move(batch));
        lock.unlock();
        m_changed.notify_all();
    }
}

Result<bool> FieldBatches::next(KeptRecords& records)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ready.contains(m_next); });
    const auto found = m_ready.find(m_next);
    Batch& batch = found->second;
    if (isLast(batch)) {
        // Stays, to be told again to whoever asks again.
        return batch.isThere;
    }
    m_used.push_back(std::exchange(records, std::move(batch.records)));
    m_position = batch.position;
    m_ready.erase(found);
    ++m_next;
    lock.unlock();
    m_changed.notify_all();
    return true;
}

} // namespace rondom::ingest
