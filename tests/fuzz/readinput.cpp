#include "tests/fuzz/readinput.h"

#include "models/ingest/entryreader.h"
#include "models/ingest/inspection.h"

#include <QDir>
#include <QFile>
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

} // namespace rondom::fuzz
