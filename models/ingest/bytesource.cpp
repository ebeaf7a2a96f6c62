#include "models/ingest/bytesource.h"

#include "models/ingest/ingesttext.h"

#include <QFileInfo>

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

Result<void> checkReadableFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fileNotFound(path);
    }
    if (info.isDir()) {
        return fileIsFolder(path);
    }
    return {};
}

void ByteSource::CloseConverter::operator()(UConverter* converter) const
{
    ucnv_close(converter);
}

ByteSource::ByteSource(const QString& path) : m_file(path) {}

ByteSource::~ByteSource() = default;

Result<std::unique_ptr<ByteSource>> ByteSource::open(const QString& path, const QString& encoding)
{
    if (auto readable = checkReadableFile(path); !readable) {
        return readable.error();
    }
    std::unique_ptr<ByteSource> source(new ByteSource(path));
    if (!source->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return fileUnreadable(path, source->m_file.errorString());
    }
    source->m_size = source->m_file.size();
    if (encoding.compare(u"UTF-8", Qt::CaseInsensitive) == 0) {
        char mark[3];
        const qint64 got = source->m_file.read(mark, sizeof mark);
        if (got != sizeof mark || QByteArrayView(mark, sizeof mark) != kUtf8Mark) {
            source->m_file.seek(0);
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
    return m_from ? readConverted(target, capacity) : readFile(target, capacity);
}

qint64 ByteSource::position() const
{
    return m_file.pos() - (m_rawEnd - m_rawBegin);
}

Result<qint64> ByteSource::readFile(char* target, qint64 capacity)
{
    const qint64 got = m_file.read(target, capacity);
    if (got < 0) {
        return fileReadFailed(m_file.fileName(), m_file.errorString());
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
        const bool isFirst = m_pivotTarget == m_pivot.data() && m_rawBegin == m_raw.data() &&
                             m_file.pos() == m_rawEnd - m_rawBegin;
        char* out = target;
        UErrorCode status = U_ZERO_ERROR;
        ucnv_convertEx(m_to.get(), m_from.get(), &out, target + capacity, &m_rawBegin, m_rawEnd,
                       m_pivot.data(), &m_pivotSource, &m_pivotTarget,
                       m_pivot.data() + m_pivot.size(), false, m_isFileAtEnd, &status);
        m_isFlushed = m_isFileAtEnd && status != U_BUFFER_OVERFLOW_ERROR;
        qint64 size = out - target;
        if (isFirst && QByteArrayView(target, size).startsWith(kUtf8Mark)) {
            size -= kUtf8Mark.size();
            std::memmove(target, target + kUtf8Mark.size(), size_t(size));
        }
        if (size > 0) {
            return size;
        }
    }
    return 0;
}

} // namespace rondom::ingest
