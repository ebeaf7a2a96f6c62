#include "models/ingest/readahead.h"

namespace rondom::ingest {

namespace {

constexpr std::size_t kItemsAtOnce = 512;
constexpr std::size_t kMostBatches = 8;

bool isLast(const Result<EntryReader::Item>& item)
{
    return !item || std::holds_alternative<EntryReader::End>(*item);
}

} // namespace

ReadAhead::ReadAhead(EntryReader& reader) : m_reader(reader), m_thread([this] { readAll(); }) {}

ReadAhead::~ReadAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void ReadAhead::readAll()
{
    std::vector<Batch> used;
    for (bool isAtEnd = false; !isAtEnd;) {
        used.clear();
        Batch batch = readBatch();
        isAtEnd = isLast(batch.items.back());
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isStopped || m_ready.size() < kMostBatches; });
        if (m_isStopped) {
            return;
        }
        m_ready.push_back(std::move(batch));
        used.swap(m_used);
        lock.unlock();
        m_changed.notify_all();
    }
}

ReadAhead::Batch ReadAhead::readBatch()
{
    Batch batch;
    batch.items.reserve(kItemsAtOnce);
    do {
        batch.items.push_back(m_reader.next());
    } while (batch.items.size() < kItemsAtOnce && !isLast(batch.items.back()));
    batch.position = m_reader.position();
    return batch;
}

void ReadAhead::takeBatch()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_ready.empty(); });
    m_used.push_back(std::move(m_current));
    m_current = std::move(m_ready.front());
    m_ready.pop_front();
    lock.unlock();
    m_changed.notify_all();
    m_next = 0;
    m_position = m_current.position;
}

Result<const EntryReader::Item*> ReadAhead::next()
{
    const bool isAtEnd = !m_current.items.empty() && m_next == m_current.items.size() &&
                         isLast(m_current.items.back());
    if (m_next == m_current.items.size() && !isAtEnd) {
        takeBatch();
    }
    const auto& item = isAtEnd ? m_current.items.back() : m_current.items[m_next++];
    return item ? Result<const EntryReader::Item*>(&*item)
                : Result<const EntryReader::Item*>(item.error());
}

} // namespace rondom::ingest
