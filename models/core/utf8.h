#pragma once

#include <QByteArray>
#include <QStringView>

namespace rondom {

/// Appends \a text in UTF-8 to \a bytes. Unlike QString::toUtf8() it makes no array of its own, so
/// that a buffer which is used again and again hardly ever asks for memory.
void appendUtf8(QByteArray& bytes, QStringView text);

/// Puts \a text in UTF-8 in the place of what \a bytes held, in the memory it has.
inline void assignUtf8(QByteArray& bytes, QStringView text)
{
    bytes.resize(0);
    appendUtf8(bytes, text);
}

} // namespace rondom
