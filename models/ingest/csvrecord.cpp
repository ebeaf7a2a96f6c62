#include "models/ingest/csvrecord.h"

#include <algorithm>

namespace rondom::ingest {

namespace {

bool isAsciiSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Bytes of the white space character \a text begins with; 0 when it begins with another.
qsizetype leadingSpace(QByteArrayView text)
{
    if ((text.front() & 0x80) == 0) {
        return isAsciiSpace(text.front()) ? 1 : 0;
    }
    // No-break space, zero-width space, left-to-right mark, narrow no-break space, byte order mark.
    for (const QByteArrayView space :
         {QByteArrayView("\xC2\xA0"), QByteArrayView("\xE2\x80\x8B"),
          QByteArrayView("\xE2\x80\x8E"), QByteArrayView("\xE2\x80\xAF"),
          QByteArrayView("\xEF\xBB\xBF")}) {
        if (text.startsWith(space)) {
            return space.size();
        }
    }
    return 0;
}

qsizetype trailingSpace(QByteArrayView text)
{
    if ((text.back() & 0x80) == 0) {
        return isAsciiSpace(text.back()) ? 1 : 0;
    }
    // The white space characters above have two or three bytes.
    for (const qsizetype size : {2, 3}) {
        if (text.size() >= size && leadingSpace(text.last(size)) == size) {
            return size;
        }
    }
    return 0;
}

} // namespace

QByteArrayView trimmedCell(QByteArrayView text)
{
    while (!text.isEmpty()) {
        const qsizetype size = leadingSpace(text);
        if (size == 0) {
            break;
        }
        text = text.sliced(size);
    }
    while (!text.isEmpty()) {
        const qsizetype size = trailingSpace(text);
        if (size == 0) {
            break;
        }
        text.chop(size);
    }
    return text;
}

QStringList CsvRecord::texts() const
{
    QStringList texts;
    texts.reserve(size());
    for (const QByteArrayView cell : m_cells) {
        texts.append(QString::fromUtf8(cell));
    }
    return texts;
}

bool CsvRecord::isBlank() const
{
    return std::all_of(m_cells.begin(), m_cells.end(),
                       [](QByteArrayView cell) { return trimmedCell(cell).isEmpty(); });
}

} // namespace rondom::ingest
