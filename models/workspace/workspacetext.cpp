#include "models/workspace/workspacetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

class WorkspaceText
{
    Q_DECLARE_TR_FUNCTIONS(WorkspaceText)
};

} // namespace

Error unknownTimeZone(const QString& name)
{
    return {Error::Code::Usage,
            WorkspaceText::tr("%1 is not a time zone. Nothing was made. Write it as in "
                              "Europe/Amsterdam.")
                .arg(name),
            u"unknown time zone"_s};
}

Error unknownCountryOrCurrency()
{
    return {Error::Code::Usage,
            WorkspaceText::tr("A country has two letters, as NL, and a currency three, as EUR. "
                              "Nothing was made. Correct them and try again."),
            u"country or currency"_s};
}

Error noFilesGiven()
{
    return {Error::Code::Usage,
            WorkspaceText::tr("There is no file to import. Nothing was changed. Name one or more "
                              "files."),
            u"no files"_s};
}

Error recipeUnknown(const QString& id)
{
    return {Error::Code::Usage,
            WorkspaceText::tr("There is no recipe named %1. Nothing was changed. \"recipe list\" "
                              "shows the ones there are.")
                .arg(id),
            u"unknown recipe"_s};
}

Error noRecipeFits(const QString& file, const QStringList& headers)
{
    return {Error::Code::InvalidInput,
            WorkspaceText::tr("No recipe fits %1, which has the columns %2. Nothing was changed. "
                              "Say what its columns mean with a mapping.")
                .arg(file, headers.mid(0, 12).join(u", "_s)),
            u"no recipe fits"_s};
}

QString emptyRowReason()
{
    return WorkspaceText::tr("The row is empty.");
}

QString knownAlreadyReason()
{
    return WorkspaceText::tr("This person is known already, and only new people were asked for.");
}

QString notKnownReason()
{
    return WorkspaceText::tr("Nobody like this is known, and only known people were asked for.");
}

Error importNotFound(qint64 id)
{
    return {Error::Code::NotFound,
            WorkspaceText::tr("There is no import %1. Nothing was changed. \"import list\" shows "
                              "the ones there are.")
                .arg(id),
            u"import not found"_s};
}

Error importUndoneAlready(qint64 id)
{
    return {Error::Code::InvalidInput,
            WorkspaceText::tr("Import %1 was undone before. Nothing was changed. Import the file "
                              "again to bring it back.")
                .arg(id),
            u"import already undone"_s};
}

Error hashedExportCannotBeRead(const QString& file, const QString& destination)
{
    return {Error::Code::InvalidInput,
            WorkspaceText::tr("%1 is an export for %2, in which people stand as hashes: nobody can "
                              "be read out of it again. Nothing was changed. Import the files the "
                              "data came from, or export with \"csv\".")
                .arg(file, destination),
            u"hashed export"_s};
}

Error rejectsFileCannotBeWritten(const QString& path)
{
    return {
        Error::Code::StorageFailed,
        WorkspaceText::tr("The rejected rows cannot be saved at %1. Nothing was changed. Choose "
                          "a folder you may write to.")
            .arg(path),
        u"rejects file"_s};
}

Error importNeedsRoom(const Error& fullDrive, qint64 bytes)
{
    constexpr qint64 kMegabyte = 1'000'000;
    Error error = fullDrive;
    error.message += u' ' + WorkspaceText::tr("This import needs up to about %1 MB of free space.")
                                .arg((bytes + kMegabyte - 1) / kMegabyte);
    return error;
}

Error folderNotWatched(const QString& path)
{
    return {Error::Code::NotFound,
            WorkspaceText::tr("The folder %1 is not watched. Nothing was changed. \"watch list\" "
                              "shows the ones that are.")
                .arg(path),
            u"folder not watched"_s};
}

Error folderNotThere(const QString& path)
{
    return {Error::Code::NotFound,
            WorkspaceText::tr("There is no folder %1. Nothing was changed. Make it first, or name "
                              "another one.")
                .arg(path),
            u"no such folder"_s};
}

QString importingWatchedFile(const QString& file)
{
    return WorkspaceText::tr("Importing %1").arg(file);
}

QString fileCannotBeMoved(const QString& file)
{
    return WorkspaceText::tr("%1 cannot be moved and stays where it is. It is not imported twice. "
                             "Allow writing in its folder, or take it away.")
        .arg(file);
}

QString columnsNotRecognised(const QString& file)
{
    return WorkspaceText::tr("Nobody knows the columns of %1. It stays where it is. Import it by "
                             "hand once and say what its columns mean.")
        .arg(file);
}

Error profileNotFound(const QString& id)
{
    return {Error::Code::NotFound,
            WorkspaceText::tr("There is no customer %1. Nothing was changed. \"profile find\" "
                              "looks for people by name, e-mail, phone or order number.")
                .arg(id),
            u"profile not found"_s};
}

Error traitNotFound(const QString& trait)
{
    return {Error::Code::NotFound,
            WorkspaceText::tr("Nobody has a trait called %1. Nothing was changed. \"profile show\" "
                              "lists the traits of a customer.")
                .arg(trait),
            u"trait not found"_s};
}

Error notAValueOf(const QString& trait, ValueType type)
{
    QString example;
    switch (type) {
    case ValueType::Number:
        example = u"12.5"_s;
        break;
    case ValueType::Boolean:
        example = u"true"_s;
        break;
    case ValueType::Date:
        example = u"1980-05-31"_s;
        break;
    case ValueType::DateTime:
        example = u"2026-05-31T12:00:00Z"_s;
        break;
    case ValueType::Money:
        example = u"12.50 EUR"_s;
        break;
    case ValueType::List:
    case ValueType::Text:
        example = u"lamp, chair"_s;
        break;
    }
    return {
        Error::Code::InvalidInput,
        WorkspaceText::tr("That is no value of %1. Nothing was changed. Write it like this: %2.")
            .arg(trait, example),
        u"not a value"_s};
}

Error bothAreOneCustomer(const QString& a, const QString& b)
{
    return {Error::Code::Usage,
            WorkspaceText::tr("%1 and %2 are the same customer already. Nothing was changed. "
                              "Name two different customers; \"identity split\" takes one record "
                              "out of a customer.")
                .arg(a, b),
            u"one profile named twice"_s};
}

Error recordNotFound(const QString& record)
{
    return {Error::Code::NotFound,
            WorkspaceText::tr("There is no source record %1. Nothing was changed. Write it as "
                              "source:id, as \"profile show\" lists them.")
                .arg(record),
            u"record not found"_s};
}

Error nothingToUndo()
{
    return {Error::Code::NotFound,
            WorkspaceText::tr("There is nothing to undo. Nothing was changed."),
            u"nothing to undo"_s};
}

Error nothingToRedo()
{
    return {Error::Code::NotFound,
            WorkspaceText::tr("There is nothing to redo. Nothing was changed."),
            u"nothing to redo"_s};
}

Error cannotBeRedone()
{
    return {Error::Code::InvalidInput,
            WorkspaceText::tr("An import that was undone cannot be redone. Nothing was changed. "
                              "Import the file again."),
            u"import cannot be redone"_s};
}

Error queryRefused(const QString& detail)
{
    return {Error::Code::InvalidInput,
            WorkspaceText::tr("The query cannot be run: %1. Nothing was changed. Only SELECT is "
                              "possible, on the views of the manual.")
                .arg(detail),
            u"query refused"_s};
}

Error queryIsSeveral()
{
    return {Error::Code::InvalidInput,
            WorkspaceText::tr("The query holds more than one statement. None of them was run and "
                              "nothing was changed. Give one SELECT at a time."),
            u"several statements"_s};
}

Error splitNeedsTwoRecords()
{
    return {Error::Code::InvalidInput,
            WorkspaceText::tr("This record is all there is of the customer, so there is nothing to "
                              "split off. Nothing was changed."),
            u"single record"_s};
}

QString actionTitle(const QString& kind, const QString& subject)
{
    if (kind == u"import"_s) {
        return WorkspaceText::tr("Import of %1").arg(subject);
    }
    if (kind == u"segment.save"_s) {
        return WorkspaceText::tr("Segment \"%1\" saved").arg(subject);
    }
    if (kind == u"segment.remove"_s) {
        return WorkspaceText::tr("Segment \"%1\" deleted").arg(subject);
    }
    if (kind == u"identity.merge"_s) {
        return WorkspaceText::tr("Customers merged: %1").arg(subject);
    }
    if (kind == u"identity.split"_s) {
        return WorkspaceText::tr("Customer split: %1").arg(subject);
    }
    if (kind == u"identity.distinct"_s) {
        return WorkspaceText::tr("Marked as different people: %1").arg(subject);
    }
    if (kind == u"identity.match"_s) {
        return WorkspaceText::tr("Customers matched, joined: %1").arg(subject);
    }
    if (kind == u"profile.pin"_s) {
        return WorkspaceText::tr("Said by hand: %1").arg(subject);
    }
    if (kind == u"profile.survivorship"_s) {
        return WorkspaceText::tr("Choice of values changed, customers concerned: %1").arg(subject);
    }
    if (kind == u"trait.save"_s) {
        return WorkspaceText::tr("Computed trait \"%1\" saved").arg(subject);
    }
    if (kind == u"trait.remove"_s) {
        return WorkspaceText::tr("Computed trait \"%1\" deleted").arg(subject);
    }
    if (kind == u"identity.rules"_s) {
        return WorkspaceText::tr("Identity rules changed, customers after it: %1").arg(subject);
    }
    return subject;
}

} // namespace rondom::workspace
