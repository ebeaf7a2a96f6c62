#include "models/ingest/containertext.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

QString shown(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

Error unreadable(const QString& message, const QString& detail)
{
    return {Error::Code::InvalidInput, message, detail};
}

} // namespace

Error archiveDamaged(const QString& path)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "%1 is damaged: what it holds does not match what it says. Nothing "
                          "was changed. Download or export it again and try again.")
                          .arg(shown(path)),
                      u"archive is damaged"_s);
}

Error archiveEncrypted(const QString& path)
{
    return unreadable(
        QCoreApplication::translate("IngestText",
                                    "%1 is protected with a password. Nothing was changed. Save it "
                                    "without a password and try again.")
            .arg(shown(path)),
        u"archive is encrypted"_s);
}

Error archivePackingUnknown(const QString& path)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "%1 is packed in a way Rondom cannot read. Nothing was changed. "
                          "Unpack it and choose the file itself.")
                          .arg(shown(path)),
                      u"unknown packing"_s);
}

Error archiveEmpty(const QString& path)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "%1 holds no files. Nothing was changed. Export it again or choose "
                          "another file.")
                          .arg(shown(path)),
                      u"archive is empty"_s);
}

Error archiveNested(const QString& path)
{
    return unreadable(
        QCoreApplication::translate(
            "IngestText",
            "%1 is an archive Rondom does not open, or one inside another. Nothing was "
            "changed. Unpack it and choose the file itself.")
            .arg(shown(path)),
        u"nested archive"_s);
}

Error contentGrowsTooMuch(const QString& path)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "%1 would grow beyond all measure when it is unpacked, as a file "
                          "made to do harm does. Nothing was changed. If you trust it, unpack "
                          "it yourself and choose the file itself.")
                          .arg(shown(path)),
                      u"unpacking limit reached"_s);
}

Error contentEndsEarly(const QString& path)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "%1 ends too early: a part of it is missing. Nothing was changed. "
                          "Download or export it again and try again.")
                          .arg(shown(path)),
                      u"content is cut off"_s);
}

Error workbookIsOld(const QString& path)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "%1 is a workbook of an old kind (.xls) or protected with a "
                          "password. Nothing was changed. Open it, save it as .xlsx without a "
                          "password and choose that file.")
                          .arg(shown(path)),
                      u"OLE2 container"_s);
}

Error workbookIsBinary(const QString& path)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "%1 is a binary workbook (.xlsb). Nothing was changed. Open it, save "
                          "it as .xlsx and choose that file.")
                          .arg(shown(path)),
                      u"xlsb workbook"_s);
}

Error fileIsDocument(const QString& path)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "%1 is a document, not a table. Nothing was changed. Save the table "
                          "as .xlsx or CSV and choose that file.")
                          .arg(shown(path)),
                      u"document without table"_s);
}

Error sheetDamaged(const QString& path)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "The workbook %1 is damaged. Nothing was changed. Open it, save it "
                          "again as .xlsx or CSV and choose that file.")
                          .arg(shown(path)),
                      u"workbook XML cannot be read"_s);
}

Error sheetTooLarge(const QString& path)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "The workbook %1 has a cell beyond the last row or column any "
                          "spreadsheet program knows. Nothing was changed. Open it, save it "
                          "again as .xlsx or CSV and choose that file.")
                          .arg(shown(path)),
                      u"cell reference out of range"_s);
}

Error sheetTextTooLong(const QString& path)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "The workbook %1 has a cell with more text than any spreadsheet "
                          "program allows. Nothing was changed. Shorten it, or save the sheet "
                          "as CSV and choose that file.")
                          .arg(shown(path)),
                      u"cell text too long"_s);
}

Error sheetHasDefinitions(const QString& path)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "The workbook %1 holds definitions of its own, which no spreadsheet "
                          "program writes and which can do harm. Nothing was changed. Open it, "
                          "save it again as .xlsx or CSV and choose that file.")
                          .arg(shown(path)),
                      u"document type definition refused"_s);
}

Error sheetsAllEmpty(const QString& path)
{
    return unreadable(
        QCoreApplication::translate("IngestText",
                                    "The workbook %1 has no sheet with anything in it. Nothing was "
                                    "changed. Choose another file, or name a hidden sheet.")
            .arg(shown(path)),
        u"no sheet with content"_s);
}

Error workbookHasTooManyTexts(const QString& path)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "The workbook %1 holds more different texts than Rondom can keep at "
                          "a time. Nothing was changed. Save the sheet as CSV and choose that "
                          "file.")
                          .arg(shown(path)),
                      u"too many shared strings"_s);
}

Error jsonHasNoRecords(const QString& path)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "%1 holds no list of records. Nothing was changed. Export it as a "
                          "list of objects, or as one object in each line.")
                          .arg(shown(path)),
                      u"no JSON records"_s);
}

Error archiveHasTooManyMembers(const QString& path, qint64 count, qint64 most)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "%1 holds %2 files, more than the %3 Rondom reads from one archive. "
                          "Nothing was changed. Unpack it and choose the files you need.")
                          .arg(shown(path))
                          .arg(count)
                          .arg(most),
                      u"too many archive members"_s);
}

Error archiveMemberMissing(const QString& path, const QString& member)
{
    return {Error::Code::NotFound,
            QCoreApplication::translate("IngestText",
                                        "There is no file %1 in %2. Nothing was changed. Check the "
                                        "name and try again.")
                .arg(member, shown(path)),
            u"archive member not found"_s};
}

Error temporaryFileFailed(const QString& path, const QString& reason)
{
    return unreadable(QCoreApplication::translate(
                          "IngestText", "%1 cannot be unpacked to the temporary folder: %2. "
                                        "Nothing was changed. Make room there and try again.")
                          .arg(shown(path), reason),
                      u"temporary file failed"_s);
}

Error sheetUnknown(const QString& path, const QString& sheet, const QStringList& sheets)
{
    return {Error::Code::NotFound,
            QCoreApplication::translate("IngestText",
                                        "The workbook %1 has no sheet %2. Nothing was changed. Its "
                                        "sheets are: %3.")
                .arg(shown(path), sheet, sheets.join(u", "_s)),
            u"sheet not found"_s};
}

QString jsonBrokenReason()
{
    return QCoreApplication::translate("IngestText", "This is not valid JSON.");
}

QString jsonNotObjectReason()
{
    return QCoreApplication::translate("IngestText",
                                       "This is not a JSON object, so its parts have no names.");
}

QString cardUnfinishedReason()
{
    return QCoreApplication::translate("IngestText", "This card has no end.");
}

QString formulaErrorReason()
{
    return QCoreApplication::translate("IngestText", "The formula of this cell shows an error.");
}

} // namespace rondom::ingest
