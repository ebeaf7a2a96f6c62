#include "models/ingest/bytesource.h"

#include "models/ingest/filecontent.h"
#include "models/ingest/ingesttext.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr size_t kRawSize = 256 * 1024;
constexpr size_t kPivotSize = 16 * 1024;
constexpr QByteArrayView kUtf8Mark("\xEF\xBB\xBF");

} // namespace

void ByteSource::CloseConverter::operator()(UConverter* converter) const
{
    ucnv_close(converter);
}

ByteSource::ByteSource(const QString& path, std::unique_ptr<ContentDevice> content)
    : m_path(path), m_content(std::move(content))
{
}

ByteSource::~ByteSource() = default;

Result<std::unique_ptr<ByteSource>> ByteSource::open(const QString& path, const QString& encoding)
{
    auto content = openContent(path);
    if (!content) {
        return content.error();
    }
    std::unique_ptr<ByteSource> source(new ByteSource(path, *std::move(content)));
    if (encoding.compare(u"UTF-8", Qt::CaseInsensitive) == 0) {
        if (auto skipped = source->skipMark(); !skipped) {
            return skipped.error();
        }
        return source;
    }
    UErrorCode status = U_ZERO_ERROR;
    // The names UTF-16LE and UTF-32LE keep the mark as a character; the plain names eat it.
    source->m_from.reset(ucnv_open(encoding.toLatin1().constData(), &status));
    source->m_to.reset(ucnv_open("UTF-8", &status));
    if (U_FAILURE(status)) {
        return encodingUnknown(encoding);
    }
    source->m_raw.resize(kRawSize);
    source->m_pivot.resize(kPivotSize);
    source->m_pivotSource = source->m_pivot.data();
    source->m_pivotTarget = source->m_pivot.data();
    return source;
}

Result<qint64> ByteSource::read(char* target, qint64 capacity)
{
    if (m_from) {
        return readConverted(target, capacity);
    }
    // What was read while looking for a mark comes first, together with what follows.
    const qint64 size = m_head.size();
    std::memcpy(target, m_head.constData(), size_t(size));
    m_head.clear();
    const auto got = readFile(target + size, capacity - size);
    return got ? Result<qint64>(size + *got) : got;
}

qint64 ByteSource::position(size_t unread) const
{
    const qint64 ahead = qint64(unread) + (m_rawEnd - m_rawBegin);
    return std::max<qint64>(m_content->consumed() - ahead, 0);
}

Result<void> ByteSource::skipMark()
{
    m_head.resize(kUtf8Mark.size());
    qsizetype size = 0;
    while (size < m_head.size()) {
        const auto got = readFile(m_head.data() + size, m_head.size() - size);
        if (!got) {
            return got.error();
        }
        if (*got == 0) {
            break;
        }
        size += *got;
    }
    m_head.truncate(size);
    if (m_head == kUtf8Mark) {
        m_head.clear();
    }
    return {};
}

Result<qint64> ByteSource::readFile(char* target, qint64 capacity)
{
    const qint64 got = m_content->read(target, capacity);
    if (got < 0) {
        return m_content->failure().value_or(fileReadFailed(m_path, m_content->errorString()));
    }
    return got;
}

Result<qint64> ByteSource::readConverted(char* target, qint64 capacity)
{
    while (!m_isFlushed) {
        if (m_rawBegin == m_rawEnd && !m_isFileAtEnd) {
            auto got = readFile(m_raw.data(), qint64(m_raw.size()));
            if (!got) {
                return got;
            }
            m_rawBegin = m_raw.data();
            m_rawEnd = m_rawBegin + *got;
            m_isFileAtEnd = *got == 0;
        }
        char* out = target;
        UErrorCode status = U_ZERO_ERROR;
        ucnv_convertEx(m_to.get(), m_from.get(), &out, target + capacity, &m_rawBegin, m_rawEnd,
                       m_pivot.data(), &m_pivotSource, &m_pivotTarget,
                       m_pivot.data() + m_pivot.size(), false, m_isFileAtEnd, &status);
        m_isFlushed = m_isFileAtEnd && status != U_BUFFER_OVERFLOW_ERROR;
        qint64 size = out - target;
        if (m_isFirst && QByteArrayView(target, size).startsWith(kUtf8Mark)) {
            size -= kUtf8Mark.size();
            std::memmove(target, target + kUtf8Mark.size(), size_t(size));
        }
        m_isFirst = m_isFirst && out == target;
        if (size > 0) {
            return size;
        }
    }
    return 0;
}

} // namespace rondom::ingest
