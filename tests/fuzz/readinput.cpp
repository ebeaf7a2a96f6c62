#include "tests/fuzz/readinput.h"

#include "models/ingest/entryreader.h"
#include "models/ingest/inspection.h"

#include <QDir>
#include <QFile>
#include <QList>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace rondom::ingest;

namespace rondom::fuzz {

namespace {

QString inputPath()
{
    // A folder in memory, where there is one.
    static const QTemporaryDir folder(
        (QFile::exists(u"/dev/shm"_s) ? u"/dev/shm"_s : QDir::tempPath()) + u"/fuzz-XXXXXX"_s);
    return folder.filePath(u"input"_s);
}

} // namespace

bool readInput(const QByteArray& content)
{
    const QString path = inputPath();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("the input cannot be written");
    }
    file.close();
    const auto paths = tablePaths(path);
    if (!paths) {
        return false;
    }
    bool isRead = false;
    for (const QString& one : *paths) {
        const auto inspection = inspect(one);
        if (!inspection) {
            continue;
        }
        auto reader = EntryReader::open(one, guessMapping(*inspection), {});
        while (reader) {
            const auto item = (*reader)->next();
            if (!item || std::holds_alternative<EntryReader::End>(*item)) {
                isRead = isRead || item;
                break;
            }
        }
    }
    return isRead;
}

QByteArray mutated(QByteArray bytes, quint32 seed)
{
    static const QList<QByteArray> pieces{"\"",        "{",
                                          "}",         "[",
                                          "]",         ",",
                                          "\n",        "\\",
                                          "<",         ">",
                                          "&",         ":",
                                          "\0",        "\xFF\xFE",
                                          "999999999", "-1",
                                          "=C",        ";",
                                          "/>",        "PK\x01\x02",
                                          "]]>",       "BEGIN:VCARD\n",
                                          "\r",        "sep=;\n",
                                          "\xC3",      "\xED\xA0\x80",
                                          "'",         "\t",
                                          "1e999",     "\xEF\xBB\xBF"};
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

} // namespace rondom::fuzz
