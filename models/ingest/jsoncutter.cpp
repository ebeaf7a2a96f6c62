#include "models/ingest/jsoncutter.h"

#include "models/ingest/containertext.h"

#include <algorithm>
#include <cstring>

namespace rondom::ingest {

namespace {

constexpr size_t kBlockSize = 256 * 1024;
/// What the shape is found by.
constexpr size_t kSampleSize = 1024 * 1024;
/// Longer records are damage.
constexpr size_t kLongestRecord = 16 * 1024 * 1024;
/// What is kept of one.
constexpr size_t kShownOfLong = 4096;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

JsonCutter::JsonCutter(const QString& path, std::unique_ptr<ByteSource> source)
    : m_path(path), m_source(std::move(source)), m_buffer(2 * kBlockSize)
{
}

Result<std::unique_ptr<JsonCutter>> JsonCutter::open(const QString& path, const QString& encoding)
{
    auto source = ByteSource::open(path, encoding);
    if (!source) {
        return source.error();
    }
    std::unique_ptr<JsonCutter> cutter(new JsonCutter(path, *std::move(source)));
    while (cutter->m_end < kSampleSize && !cutter->m_isSourceAtEnd) {
        if (auto filled = cutter->refill(); !filled) {
            return filled.error();
        }
    }
    const QByteArrayView sample(cutter->m_buffer.data(), qsizetype(cutter->m_end));
    cutter->m_shape = findJsonShape(sample);
    const QByteArrayView before = sample.first(cutter->m_shape.start);
    cutter->m_line += std::count(before.begin(), before.end(), '\n');
    cutter->m_begin = size_t(cutter->m_shape.start);
    return cutter;
}

Result<bool> JsonCutter::next(Piece& piece)
{
    return m_shape.kind == JsonShape::Kind::Lines ? nextLine(piece) : nextValue(piece);
}

Result<bool> JsonCutter::nextLine(Piece& piece)
{
    Scan scan;
    for (;;) {
        const char* const begin = m_buffer.data() + m_begin;
        const size_t have = m_end - m_begin;
        const void* const found =
            have > scan.at ? std::memchr(begin + scan.at, '\n', have - scan.at) : nullptr;
        if (!found && !m_isSourceAtEnd) {
            scan.at = have;
            if (have >= kLongestRecord) {
                dropLongValue(scan);
            }
            if (auto filled = refill(); !filled) {
                return filled.error();
            }
            continue;
        }
        if (have == 0) {
            m_isAtEnd = true;
            return false;
        }
        const size_t size = found ? size_t(static_cast<const char*>(found) - begin) : have;
        piece.isTooLong = scan.isTooLong || size > kLongestRecord;
        piece.text = {begin, piece.isTooLong ? std::min(size, kShownOfLong) : size};
        piece.line = m_line;
        m_begin += size + (found ? 1 : 0);
        m_line += found ? 1 : 0;
        if (!std::all_of(piece.text.begin(), piece.text.end(), isSpace)) {
            return true;
        }
        scan = {};
    }
}

Result<bool> JsonCutter::findValue()
{
    while (!m_isAtEnd) {
        for (; m_begin < m_end; ++m_begin) {
            const char c = m_buffer[m_begin];
            m_line += c == '\n' ? 1 : 0;
            if (isSpace(c) || c == ',') {
                continue;
            }
            if (c == ']' && m_shape.kind == JsonShape::Kind::Array) {
                m_isAtEnd = true;
                return false;
            }
            return true;
        }
        if (m_isSourceAtEnd) {
            m_isAtEnd = true;
            if (m_shape.kind == JsonShape::Kind::Array) {
                return contentEndsEarly(m_path);
            }
            return false;
        }
        if (auto filled = refill(); !filled) {
            return filled.error();
        }
    }
    return false;
}

bool JsonCutter::scanOn(Scan& scan) const
{
    const char* const begin = m_buffer.data() + m_begin;
    const size_t have = m_end - m_begin;
    for (; scan.at < have; ++scan.at) {
        const char c = begin[scan.at];
        if (scan.isInString) {
            scan.isInString = scan.isEscaped || c != '"';
            scan.isEscaped = !scan.isEscaped && c == '\\';
            scan.lines += c == '\n' ? 1 : 0;
            if (!scan.isInString && scan.depth == 0) {
                ++scan.at;
                return true;
            }
            continue;
        }
        switch (c) {
        case '"':
            if (scan.depth == 0 && scan.at > 0) {
                return true;
            }
            scan.isInString = true;
            break;
        case '{':
        case '[':
            if (scan.depth == 0 && scan.at > 0) {
                return true;
            }
            ++scan.depth;
            break;
        case '}':
        case ']':
            if (scan.depth <= 1) {
                // A closing bracket on its own is a piece too, for its damage to be counted.
                const bool isOwn = scan.depth == 1 || scan.at == 0;
                scan.at += isOwn ? 1 : 0;
                return true;
            }
            --scan.depth;
            break;
        case '\n':
            if (scan.depth == 0) {
                return true;
            }
            ++scan.lines;
            break;
        case ',':
            if (scan.depth == 0) {
                return true;
            }
            break;
        default:
            break;
        }
    }
    return false;
}

void JsonCutter::dropLongValue(Scan& scan)
{
    scan.isTooLong = true;
    m_end = m_begin + kShownOfLong;
    scan.at = kShownOfLong;
}

Result<bool> JsonCutter::nextValue(Piece& piece)
{
    const auto isThere = findValue();
    if (!isThere || !*isThere) {
        return isThere;
    }
    Scan scan;
    while (!scanOn(scan)) {
        if (m_isSourceAtEnd) {
            if (scan.depth > 0 || scan.isInString || m_shape.kind == JsonShape::Kind::Array) {
                m_isAtEnd = true;
                return contentEndsEarly(m_path);
            }
            break;
        }
        if (m_end - m_begin >= kLongestRecord) {
            dropLongValue(scan);
        }
        if (auto filled = refill(); !filled) {
            return filled.error();
        }
    }
    piece.isTooLong = scan.isTooLong || scan.at > kLongestRecord;
    piece.text = {m_buffer.data() + m_begin,
                  piece.isTooLong ? std::min(scan.at, kShownOfLong) : scan.at};
    piece.line = m_line;
    m_begin += scan.at;
    m_line += scan.lines;
    return true;
}

Result<void> JsonCutter::refill()
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_buffer.size() - m_end < kBlockSize + kPadding) {
        m_buffer.resize(2 * m_buffer.size());
    }
    auto got = m_source->read(m_buffer.data() + m_end, qint64(m_buffer.size() - m_end - kPadding));
    if (!got) {
        return got.error();
    }
    m_end += size_t(*got);
    m_isSourceAtEnd = *got == 0;
    return {};
}

} // namespace rondom::ingest
