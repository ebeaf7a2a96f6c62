#include "models/profiles/profilestext.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace rondom::profiles {

Error temporaryFolderFull()
{
    return {Error::Code::StorageFailed,
            QCoreApplication::translate(
                "ProfilesText", "The temporary folder %1 is full or cannot be written. Nothing was "
                                "changed. Make room on that drive and try again.")
                .arg(QDir::toNativeSeparators(QDir::tempPath())),
            u"temporary file failed"_s};
}

} // namespace rondom::profiles
