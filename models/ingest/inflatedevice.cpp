#include "models/ingest/inflatedevice.h"

#include "models/ingest/containertext.h"
#include "models/ingest/growthlimit.h"

#include <zlib.h>

#include <algorithm>

namespace rondom::ingest {

namespace {

constexpr size_t kBlockSize = 64 * 1024;
constexpr qint64 kLargestStep = 1024 * 1024;

} // namespace

void InflateDevice::CloseStream::operator()(z_stream_s* stream) const
{
    inflateEnd(stream);
    delete stream;
}

InflateDevice::InflateDevice(std::unique_ptr<QIODevice> packed, Packing packing, qint64 storedSize,
                             const QString& path, std::optional<Promise> promise)
    : m_packed(std::move(packed))
    , m_packing(packing)
    , m_storedSize(storedSize)
    , m_path(path)
    , m_promise(promise)
    , m_stream(new z_stream())
    , m_buffer(kBlockSize)
{
    // Raw deflate has no header of its own; 16 stands for a gzip one.
    const int window = packing == Packing::Gzip ? MAX_WBITS + 16 : -MAX_WBITS;
    inflateInit2(m_stream.get(), window);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

InflateDevice::~InflateDevice() = default;

qint64 InflateDevice::readData(char* target, qint64 capacity)
{
    if (failure()) {
        return -1;
    }
    if (m_isAtEnd || capacity <= 0) {
        return 0;
    }
    const qint64 step = std::min(capacity, kLargestStep);
    const qint64 got =
        m_packing == Packing::Stored ? readStored(target, step) : readInflated(target, step);
    if (got < 0) {
        return got;
    }
    if (got == 0) {
        return finish();
    }
    m_produced += got;
    if (m_promise) {
        m_checksum = quint32(
            crc32(m_checksum, reinterpret_cast<const Bytef*>(target), static_cast<uInt>(got)));
    }
    if (m_packing != Packing::Stored && isBeyondMeasure(m_produced, m_consumed)) {
        return fail(contentGrowsTooMuch(m_path));
    }
    return got;
}

Result<bool> InflateDevice::refill()
{
    const qint64 got =
        m_packed->read(reinterpret_cast<char*>(m_buffer.data()), qint64(m_buffer.size()));
    if (got < 0) {
        return archiveDamaged(m_path);
    }
    m_consumed += got;
    m_stream->next_in = m_buffer.data();
    m_stream->avail_in = static_cast<uInt>(got);
    return got > 0;
}

qint64 InflateDevice::readStored(char* target, qint64 capacity)
{
    const qint64 got = m_packed->read(target, capacity);
    if (got < 0) {
        return fail(archiveDamaged(m_path));
    }
    m_consumed += got;
    m_hasEnded = true;
    return got;
}

qint64 InflateDevice::readInflated(char* target, qint64 capacity)
{
    m_stream->next_out = reinterpret_cast<Bytef*>(target);
    m_stream->avail_out = static_cast<uInt>(capacity);
    while (m_stream->avail_out == static_cast<uInt>(capacity)) {
        if (m_stream->avail_in == 0) {
            const auto isThere = refill();
            if (!isThere) {
                return fail(isThere.error());
            }
            if (!*isThere) {
                break;
            }
        }
        if (m_hasEnded) {
            // Several gzip streams in a row are one file; zeros behind the last one are padding.
            if (m_packing != Packing::Gzip || m_stream->next_in[0] == 0) {
                m_stream->avail_in = 0;
                continue;
            }
            inflateReset(m_stream.get());
            m_hasEnded = false;
        }
        const int status = inflate(m_stream.get(), Z_NO_FLUSH);
        m_hasEnded = status == Z_STREAM_END;
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
            return fail(archiveDamaged(m_path));
        }
    }
    return capacity - qint64(m_stream->avail_out);
}

qint64 InflateDevice::finish()
{
    if (!m_hasEnded) {
        return fail(contentEndsEarly(m_path));
    }
    if (m_promise && (m_produced != m_promise->size || m_checksum != m_promise->checksum)) {
        return fail(archiveDamaged(m_path));
    }
    m_isAtEnd = true;
    return 0;
}

} // namespace rondom::ingest
