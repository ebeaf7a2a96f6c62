#include "models/demo/demotext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rondom::demo {

Error folderNotMade(const QString& folder)
{
    return {Error::Code::StorageFailed,
            QCoreApplication::translate(
                "DemoText", "The folder %1 cannot be made. Nothing was written. Choose another "
                            "folder, or one that you may write to.")
                .arg(folder),
            u"the demo folder cannot be made"_s};
}

Error fileNotWritten(const QString& path, const QString& detail)
{
    return {Error::Code::StorageFailed,
            QCoreApplication::translate(
                "DemoText", "The file %1 cannot be written, so the demo shop was not made and its "
                            "files were removed again. Check that the disk has space and that you "
                            "may write to the folder, then try again.")
                .arg(path),
            detail};
}

Error sizeNotPossible(int largestPeople)
{
    return {Error::Code::Usage,
            QCoreApplication::translate(
                "DemoText", "A demo shop has between 0 and %1 people, and no fewer than 0 events. "
                            "Nothing was written. Ask for a number in between.")
                .arg(largestPeople),
            u"demo size out of range"_s};
}

Error demoCanceled()
{
    return {Error::Code::Canceled,
            QCoreApplication::translate("DemoText",
                                        "Canceled. No demo files were written. Start again when "
                                        "you want them."),
            {}};
}

} // namespace rondom::demo
