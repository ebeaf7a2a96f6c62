#include "models/profiles/profilestext.h"

#include "models/storage/storagetext.h"

#include <QDir>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace rondom::profiles {

Error temporaryFolderFull()
{
    return storage::driveIsFull(QStorageInfo(QDir::tempPath()), u"temporary file failed"_s);
}

} // namespace rondom::profiles
