#include "models/profiles/profilestext.h"

#include "models/storage/storagetext.h"

#include <QCoreApplication>
#include <QDir>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace rondom::profiles {

namespace {

struct ProfilesText
{
    Q_DECLARE_TR_FUNCTIONS(ProfilesText)
};

} // namespace

Error temporaryFolderFull()
{
    return storage::driveIsFull(QStorageInfo(QDir::tempPath()), u"temporary file failed"_s);
}

Error survivorshipNotUnderstood(const QString& what)
{
    return {Error::Code::InvalidInput,
            ProfilesText::tr("The rules cannot be used: %1 is not understood. Nothing was changed. "
                             "\"profile survivorship\" prints the present ones as an example.")
                .arg(what),
            u"survivorship: "_s + what};
}

} // namespace rondom::profiles
