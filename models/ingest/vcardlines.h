#pragma once

#include "models/core/result.h"
#include "models/ingest/bytesource.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace rondom::ingest {

/// The content lines of a vCard file with their folds and soft line breaks taken out.
class VCardLines
{
public:
    explicit VCardLines(std::unique_ptr<ByteSource> source);

    /// Fills \a line with the next one that is not empty; false at the end. What a line has beyond
    /// a few megabytes is dropped: pictures, not people.
    Result<bool> next(QByteArray& line);
    /// 1-based number of the physical line on which the last one began.
    qint64 number() const { return m_number; }

    qint64 position() const { return m_source->position(m_end - m_begin); }
    qint64 size() const { return m_source->size(); }

private:
    /// Makes the next physical line the one peeked at; m_hasPeeked is false at the end.
    Result<void> peek();
    Result<bool> refill();

    std::unique_ptr<ByteSource> m_source;
    std::vector<char> m_buffer;
    size_t m_begin = 0;
    size_t m_end = 0;
    QByteArray m_peeked;
    bool m_hasPeeked = false;
    qint64 m_peekedNumber = 0;
    qint64 m_number = 0;
};

} // namespace rondom::ingest
