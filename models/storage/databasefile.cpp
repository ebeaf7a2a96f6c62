#include "models/storage/databasefile.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::storage {

bool isDatabaseFile(const QString& path)
{
    // Ours are known by their names: reading an open database here and closing it again would let
    // go of the locks that SQLite holds on it.
    const QStringList own{u".rondom"_s, u".rondom-wal"_s, u".rondom-shm"_s, u".rondom.lock"_s};
    const bool isOwn = std::any_of(own.begin(), own.end(), [&path](const QString& ending) {
        return path.endsWith(ending, Qt::CaseInsensitive) && QFile::exists(path);
    });
    static const QByteArray kMagic("SQLite format 3", 16);
    QFile file(path);
    return isOwn || (file.open(QIODevice::ReadOnly) && file.read(kMagic.size()) == kMagic);
}

} // namespace rondom::storage
