#include "models/core/errortext.h"

#include <QCoreApplication>

namespace rondom {

namespace {

QString sentenceFor(Error::Code code)
{
    switch (code) {
    case Error::Code::Usage:
        return QCoreApplication::translate(
            "ErrorText", "That cannot be asked this way. Nothing was changed. See the help for "
                         "what is possible.");
    case Error::Code::InvalidInput:
        return QCoreApplication::translate(
            "ErrorText", "The input cannot be understood. Nothing was changed. Check it and try "
                         "again.");
    case Error::Code::NotFound:
        return QCoreApplication::translate(
            "ErrorText", "That is not in this workspace. Nothing was changed. Check the name and "
                         "try again.");
    case Error::Code::ConsentMissing:
        return QCoreApplication::translate(
            "ErrorText", "Consent does not allow this. Nothing was changed and nothing left the "
                         "workspace.");
    case Error::Code::StorageBusy:
        return QCoreApplication::translate(
            "ErrorText", "The workspace is open for writing in another window or program. Nothing "
                         "was changed. Close the other one and try again.");
    case Error::Code::StorageFailed:
        return QCoreApplication::translate(
            "ErrorText", "The workspace could not be read or written. Nothing was changed. Check "
                         "that the disk has space and that the file may be written.");
    case Error::Code::SchemaTooNew:
        return QCoreApplication::translate(
            "ErrorText", "This workspace was made by a newer version of Rondom. Nothing was "
                         "changed. Install the newer version to open it.");
    case Error::Code::NotEnoughData:
        return QCoreApplication::translate(
            "ErrorText", "There is not enough data for this yet. Nothing was changed. Import more "
                         "first.");
    case Error::Code::Canceled:
        return QCoreApplication::translate("ErrorText", "Canceled. Nothing was changed.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString describe(const Error& error)
{
    return error.message.isEmpty() ? sentenceFor(error.code) : error.message;
}

int exitCode(const Error& error)
{
    switch (error.code) {
    case Error::Code::Usage:
        return 2;
    case Error::Code::InvalidInput:
    case Error::Code::NotFound:
        return 3;
    case Error::Code::ConsentMissing:
        return 4;
    case Error::Code::StorageBusy:
    case Error::Code::StorageFailed:
    case Error::Code::SchemaTooNew:
        return 5;
    case Error::Code::NotEnoughData:
        return 6;
    case Error::Code::Canceled:
        return 130;
    }
    Q_UNREACHABLE();
}

} // namespace rondom
