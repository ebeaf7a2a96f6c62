#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace rondom::tests {

/// \a bytes with a few of them changed, taken out, repeated or cut off; the same \a seed changes
/// them the same way.
inline QByteArray mutated(QByteArray bytes, quint32 seed)
{
    static const QList<QByteArray> pieces{"\"",
                                          "{",
                                          "}",
                                          "[",
                                          "]",
                                          ",",
                                          "\n",
                                          "\\",
                                          "<",
                                          ">",
                                          "&",
                                          ":",
                                          QByteArray(1, '\0'),
                                          "\xFF\xFE",
                                          "999999999",
                                          "-1",
                                          "=C",
                                          ";",
                                          "/>",
                                          "PK\x01\x02",
                                          "]]>",
                                          "BEGIN:VCARD\n",
                                          "\r",
                                          "sep=;\n",
                                          "\xC3",
                                          "\xED\xA0\x80",
                                          "'",
                                          "\t",
                                          "1e999",
                                          "\xEF\xBB\xBF"};
    QRandomGenerator random(seed);
    const int changes = 1 + int(random.bounded(4));
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const auto at = qsizetype(random.bounded(int(bytes.size())));
        const auto span = qsizetype(random.bounded(40));
        switch (random.bounded(6)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes[at] = char(bytes[at] ^ char(1 << random.bounded(8)));
            break;
        case 2:
            bytes.remove(at, span);
            break;
        case 3:
            bytes.insert(at, pieces[qsizetype(random.bounded(int(pieces.size())))]);
            break;
        case 4:
            bytes.insert(at, bytes.mid(at, span));
            break;
        default:
            if (random.bounded(4) == 0) {
                bytes.truncate(at);
            }
            break;
        }
    }
    return bytes;
}

} // namespace rondom::tests
