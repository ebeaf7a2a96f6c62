#include "models/core/utf8.h"

namespace rondom {

void appendUtf8(QByteArray& bytes, QStringView text)
{
    const qsizetype before = bytes.size();
    bytes.resize(before + text.size());
    char* const out = bytes.data() + before;
    const char16_t* const in = text.utf16();
    // Most text is ASCII: copied and checked in one go, without a branch for each letter.
    char16_t all = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        all |= in[i];
        out[i] = char(in[i]);
    }
    if (all < 0x80) {
        return;
    }
    bytes.resize(before);
    bytes.append(text.toUtf8());
}

} // namespace rondom
