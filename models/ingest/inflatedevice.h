#pragma once

#include "models/ingest/contentdevice.h"

#include <QString>

#include <memory>
#include <vector>

struct z_stream_s;

namespace rondom::ingest {

/// Unpacks what another device holds while it is read, and checks it: a sum that does not match, an
/// early end and content that grows beyond all measure are failures with a sentence.
class InflateDevice : public ContentDevice
{
public:
    enum class Packing { Stored, Deflated, Gzip };

    /// What an archive says about its member.
    struct Promise
    {
        qint64 size = 0;
        quint32 checksum = 0;
    };

    /// \a packed is open; \a path names the file in messages. A gzip stream holds its own promise.
    InflateDevice(std::unique_ptr<QIODevice> packed, Packing packing, qint64 storedSize,
                  const QString& path, std::optional<Promise> promise = {});
    ~InflateDevice() override;

    qint64 consumed() const override { return m_consumed; }
    qint64 storedSize() const override { return m_storedSize; }

protected:
    qint64 readData(char* target, qint64 capacity) override;

private:
    struct CloseStream
    {
        void operator()(z_stream_s* stream) const;
    };

    /// False at the end of the packed bytes.
    Result<bool> refill();
    qint64 readStored(char* target, qint64 capacity);
    qint64 readInflated(char* target, qint64 capacity);
    qint64 finish();

    std::unique_ptr<QIODevice> m_packed;
    Packing m_packing;
    qint64 m_storedSize;
    QString m_path;
    std::optional<Promise> m_promise;
    std::unique_ptr<z_stream_s, CloseStream> m_stream;
    std::vector<unsigned char> m_buffer;
    qint64 m_consumed = 0;
    qint64 m_produced = 0;
    quint32 m_checksum = 0;
    bool m_isAtEnd = false;
    bool m_hasEnded = false; ///< the packed stream said that it is complete
};

} // namespace rondom::ingest
