#include "models/activation/activationtext.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

QString shown(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

QString listed(const QStringList& words)
{
    return words.join(u", "_s);
}

Error wrongUsage(const QString& message, const QString& detail)
{
    return {Error::Code::Usage, message, detail};
}

} // namespace

Error destinationIsUnknown(const QString& id, const QStringList& known)
{
    return wrongUsage(
        QCoreApplication::translate("ActivationText",
                                    "There is no destination \"%1\". Nothing was changed. Choose "
                                    "one of these: %2.")
            .arg(id, listed(known)),
        u"unknown destination"_s);
}

Error channelIsUnknown(const QString& channel, const QStringList& known)
{
    return wrongUsage(
        QCoreApplication::translate("ActivationText",
                                    "There is no channel \"%1\". Nothing was changed. Choose one "
                                    "of these: %2.")
            .arg(channel, listed(known)),
        u"unknown channel"_s);
}

Error channelDoesNotFit(const QString& destination, const QString& channel,
                        const QStringList& fitting)
{
    return wrongUsage(
        QCoreApplication::translate("ActivationText",
                                    "%1 does not reach people by the channel \"%2\". Nothing was "
                                    "changed. Choose one of these: %3.")
            .arg(destination, channel, listed(fitting)),
        u"channel does not fit the destination"_s);
}

Error fieldIsUnknown(const QString& field)
{
    return wrongUsage(
        QCoreApplication::translate("ActivationText",
                                    "Nothing is known by the name \"%1\". Nothing was changed. "
                                    "Name a trait, a kind of identifier or profile_id.")
            .arg(field),
        u"unknown field"_s);
}

Error fieldHasNoColumn(const QString& field, const QString& destination, const QStringList& known)
{
    return wrongUsage(QCoreApplication::translate(
                          "ActivationText", "The file for %2 has no column for \"%1\". Nothing was "
                                            "changed. Choose from these: %3.")
                          .arg(field, destination, listed(known)),
                      u"field without a column"_s);
}

Error pathIsMissing()
{
    return wrongUsage(QCoreApplication::translate("ActivationText",
                                                  "It is not said which file to write. Nothing was "
                                                  "changed. Name the file and try again."),
                      u"no path"_s);
}

Error pathIsFolder(const QString& path)
{
    return wrongUsage(QCoreApplication::translate("ActivationText",
                                                  "%1 is a folder. It was left as it is, and "
                                                  "nothing was exported. Name a file in it.")
                          .arg(shown(path)),
                      u"path is a folder"_s);
}

Error pathIsLink(const QString& path)
{
    return wrongUsage(
        QCoreApplication::translate("ActivationText",
                                    "%1 is a link to another place. Nothing was exported. Name the "
                                    "file itself, so that the list lands where you expect it.")
            .arg(shown(path)),
        u"path is a link"_s);
}

Error pathIsNoFile(const QString& path)
{
    return wrongUsage(QCoreApplication::translate("ActivationText",
                                                  "%1 is not an ordinary file. It was left as it "
                                                  "is, and nothing was exported. Choose another "
                                                  "name.")
                          .arg(shown(path)),
                      u"path is no regular file"_s);
}

Error folderIsMissing(const QString& path)
{
    return wrongUsage(QCoreApplication::translate("ActivationText",
                                                  "There is no folder %1. Nothing was exported. "
                                                  "Make the folder first, or choose another.")
                          .arg(shown(path)),
                      u"folder is missing"_s);
}

Error serviceIsNoAdvertising(const QString& destination)
{
    return {Error::Code::ConsentMissing,
            QCoreApplication::translate("ActivationText",
                                        "Messages people need for what they bought cannot go to "
                                        "%1, which is for advertising. Nothing was exported. "
                                        "Choose another purpose or destination.")
                .arg(destination),
            u"service purpose for advertising"_s};
}

Error fileCannotBeWritten(const QString& path, const QString& reason)
{
    return {Error::Code::StorageFailed,
            QCoreApplication::translate("ActivationText",
                                        "%1 could not be written: %2. Nothing was exported, and "
                                        "the ledger is as it was. Check the disk and the "
                                        "permissions of the folder and try again.")
                .arg(shown(path), reason),
            u"export file cannot be written"_s};
}

Error exportIsMissing()
{
    return {Error::Code::NotFound,
            QCoreApplication::translate("ActivationText",
                                        "There is no export with that number. Nothing was changed. "
                                        "Look it up in the list of exports."),
            u"no such export"_s};
}

Error destinationIsBroken(const QString& detail)
{
    return {Error::Code::InvalidInput,
            QCoreApplication::translate("ActivationText",
                                        "The description of a destination cannot be understood. "
                                        "Nothing was changed. Correct it and try again."),
            detail};
}

Error exportWasCanceled()
{
    return {Error::Code::Canceled,
            QCoreApplication::translate("ActivationText",
                                        "The export was canceled. No file was written, and nobody "
                                        "was marked as exported."),
            {}};
}

QString rowIsUnchanged()
{
    return QCoreApplication::translate("ActivationText",
                                       "The destination already has this, from the last export.");
}

} // namespace rondom::activation
