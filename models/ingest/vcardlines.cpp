#include "models/ingest/vcardlines.h"

#include <algorithm>

namespace rondom::ingest {

namespace {

constexpr size_t kBlockSize = 64 * 1024;
constexpr qsizetype kLongestLine = 4 * 1024 * 1024;

/// The line goes on after a "=" at its end.
bool isQuotedPrintable(const QByteArray& line)
{
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && line.first(colon).toUpper().contains("QUOTED-PRINTABLE");
}

} // namespace

VCardLines::VCardLines(std::unique_ptr<ByteSource> source)
    : m_source(std::move(source)), m_buffer(kBlockSize)
{
}

Result<bool> VCardLines::refill()
{
    auto got = m_source->read(m_buffer.data(), qint64(m_buffer.size()));
    if (!got) {
        return got.error();
    }
    m_begin = 0;
    m_end = size_t(*got);
    return *got > 0;
}

Result<void> VCardLines::peek()
{
    m_peeked.clear();
    m_hasPeeked = false;
    for (;;) {
        if (m_begin == m_end) {
            const auto isThere = refill();
            if (!isThere) {
                return isThere.error();
            }
            if (!*isThere) {
                break;
            }
        }
        m_hasPeeked = true;
        const char* const begin = m_buffer.data() + m_begin;
        const char* const end = m_buffer.data() + m_end;
        const char* const lineBreak = std::find(begin, end, '\n');
        if (m_peeked.size() < kLongestLine) {
            m_peeked.append(begin, lineBreak - begin);
        }
        m_begin += size_t(lineBreak - begin);
        if (lineBreak != end) {
            ++m_begin;
            break;
        }
    }
    ++m_peekedNumber;
    while (m_peeked.endsWith('\r')) {
        m_peeked.chop(1);
    }
    return {};
}

Result<bool> VCardLines::next(QByteArray& line)
{
    if (m_peekedNumber == 0) {
        if (auto peeked = peek(); !peeked) {
            return peeked.error();
        }
    }
    while (m_hasPeeked && m_peeked.trimmed().isEmpty()) {
        if (auto peeked = peek(); !peeked) {
            return peeked.error();
        }
    }
    if (!m_hasPeeked) {
        return false;
    }
    line = m_peeked;
    m_number = m_peekedNumber;
    const bool isQuoted = isQuotedPrintable(line);
    for (;;) {
        if (auto peeked = peek(); !peeked) {
            return peeked.error();
        }
        if (!m_hasPeeked) {
            return true;
        }
        const bool isSoft = isQuoted && line.endsWith('=');
        const bool isFolded = m_peeked.startsWith(' ') || m_peeked.startsWith('\t');
        if (!isSoft && !isFolded) {
            return true;
        }
        if (isSoft) {
            line.chop(1);
        }
        if (line.size() < kLongestLine) {
            line.append(isSoft ? m_peeked : m_peeked.sliced(1));
        }
    }
}

} // namespace rondom::ingest
