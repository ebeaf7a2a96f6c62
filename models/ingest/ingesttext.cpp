#include "models/ingest/ingesttext.h"

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

Error fileNotFound(const QString& path)
{
    return {Error::Code::NotFound,
            QCoreApplication::translate("IngestText",
                                        "There is no file %1. Nothing was changed. Check the name "
                                        "and the folder and try again.")
                .arg(shown(path)),
            u"file not found"_s};
}

Error fileIsFolder(const QString& path)
{
    return unreadable(QCoreApplication::translate("IngestText",
                                                  "%1 is a folder, not a file. Nothing was "
                                                  "changed. Choose a file in it.")
                          .arg(shown(path)),
                      u"path is a folder"_s);
}

Error fileUnreadable(const QString& path, const QString& reason)
{
    return unreadable(QCoreApplication::translate("IngestText",
                                                  "%1 cannot be opened: %2. Nothing was changed. "
                                                  "Check that you may read it and try again.")
                          .arg(shown(path), reason),
                      u"file cannot be opened"_s);
}

Error fileEmpty(const QString& path)
{
    return unreadable(QCoreApplication::translate("IngestText",
                                                  "%1 is empty. Nothing was changed. Export it "
                                                  "again or choose another file.")
                          .arg(shown(path)),
                      u"file is empty"_s);
}

Error fileBinary(const QString& path)
{
    return unreadable(QCoreApplication::translate("IngestText",
                                                  "%1 is not a text file. Nothing was changed. "
                                                  "Save it as CSV and choose that file.")
                          .arg(shown(path)),
                      u"file is binary"_s);
}

Error fileIsWorkbook(const QString& path)
{
    return unreadable(QCoreApplication::translate("IngestText",
                                                  "%1 is a workbook or an archive, not a text "
                                                  "file. Nothing was changed. Open it, save the "
                                                  "sheet as CSV and choose that file.")
                          .arg(shown(path)),
                      u"file is a workbook or archive"_s);
}

Error fileReadFailed(const QString& path, const QString& reason)
{
    return unreadable(QCoreApplication::translate("IngestText",
                                                  "Reading %1 stopped: %2. Nothing was changed. "
                                                  "Check the disk and try again.")
                          .arg(shown(path), reason),
                      u"read failed"_s);
}

Error encodingUnknown(const QString& encoding)
{
    return unreadable(QCoreApplication::translate("IngestText",
                                                  "The encoding %1 is not known. Nothing was "
                                                  "changed. Choose another encoding.")
                          .arg(encoding),
                      u"unknown encoding"_s);
}

Error mappingNotJson(const QString& reason, int line)
{
    return unreadable(QCoreApplication::translate("IngestText",
                                                  "The mapping is not valid JSON: %1 in line %2. "
                                                  "Nothing was changed. Correct it and try again.")
                          .arg(reason)
                          .arg(line),
                      u"mapping is no JSON"_s);
}

Error mappingKeyUnknown(const QString& path)
{
    return unreadable(QCoreApplication::translate("IngestText",
                                                  "The mapping says %1, which has no meaning. "
                                                  "Nothing was changed. Remove or correct it and "
                                                  "try again.")
                          .arg(path),
                      u"unknown mapping key "_s + path);
}

Error mappingKeyMissing(const QString& path)
{
    return unreadable(QCoreApplication::translate("IngestText",
                                                  "The mapping lacks %1. Nothing was changed. Add "
                                                  "it and try again.")
                          .arg(path),
                      u"missing mapping key "_s + path);
}

Error mappingValueWrong(const QString& path, const QString& expected)
{
    return unreadable(QCoreApplication::translate("IngestText",
                                                  "The mapping's %1 cannot be understood; possible "
                                                  "is: %2. Nothing was changed. Correct it and try "
                                                  "again.")
                          .arg(path, expected),
                      u"wrong mapping value "_s + path);
}

Error mappingVersionUnknown(const QString& path, const QString& found)
{
    return unreadable(QCoreApplication::translate("IngestText",
                                                  "The file says %1 is \"%2\", where a mapping "
                                                  "says \"mapping/1\". Nothing was changed. Choose "
                                                  "a mapping file.")
                          .arg(path, found),
                      u"not a mapping/1 file"_s);
}

Error mappingWithoutIdentifier()
{
    return unreadable(QCoreApplication::translate(
                          "IngestText",
                          "The mapping names no column that tells who a row is about, such as "
                          "an e-mail address, a phone number or a customer number. Nothing "
                          "was changed. Add one and try again."),
                      u"mapping without identifier"_s);
}

Error mappingColumnAbsent(const QString& column)
{
    return unreadable(QCoreApplication::translate("IngestText",
                                                  "The mapping names a column %1 that the file "
                                                  "does not have. Nothing was changed. Correct the "
                                                  "mapping or choose another file.")
                          .arg(column),
                      u"mapped column absent: "_s + column);
}

Error kindNotSupported(const QString& kind)
{
    return unreadable(QCoreApplication::translate("IngestText",
                                                  "Files of the kind %1 cannot be imported yet. "
                                                  "Nothing was changed. Possible are people, "
                                                  "orders and events.")
                          .arg(kind),
                      u"kind not supported: "_s + kind);
}

Error recipesUnreadable(const QString& path)
{
    return {Error::Code::NotFound,
            QCoreApplication::translate("IngestText",
                                        "There is no folder %1 with recipes. Nothing was changed. "
                                        "Check the folder and try again.")
                .arg(shown(path)),
            u"recipe folder not found"_s};
}

QString secretColumnDoubt(const QString& column)
{
    return QCoreApplication::translate("IngestText",
                                       "The column \"%1\" holds passwords, tokens or card numbers. "
                                       "It is dropped: nothing of it is stored.")
        .arg(column);
}

QString vendorWordDoubt(const QString& column, const QString& word)
{
    return QCoreApplication::translate(
               "IngestText", "Column %1: in many tools \"%2\" only means being on a list. "
                             "Make sure that it records a consent.")
        .arg(column, word);
}

QString ambiguousDateDoubt(const QString& column)
{
    return QCoreApplication::translate("IngestText",
                                       "Column %1: day and month cannot be told apart. Choose the "
                                       "order of the dates.")
        .arg(column);
}

QString ambiguousNumberDoubt(const QString& column)
{
    return QCoreApplication::translate("IngestText",
                                       "Column %1: decimals and thousands cannot be told apart. "
                                       "Choose the decimal sign.")
        .arg(column);
}

QString noIdentifierDoubt()
{
    return QCoreApplication::translate(
        "IngestText", "No column was recognised that tells who a row is about. Choose an e-mail "
                      "address, a phone number or a customer number.");
}

QString unlikelyDoubt(const QString& column)
{
    return QCoreApplication::translate("IngestText",
                                       "Column %1: few of its cells look like what it becomes. "
                                       "Check the examples, or choose something else.")
        .arg(column);
}

QString leftOutDoubt(const QString& column, bool isEmail)
{
    return isEmail ? QCoreApplication::translate(
                         "IngestText", "Column %1 is left out, but it looks like e-mail addresses. "
                                       "Choose whose they are, or leave it out.")
                         .arg(column)
                   : QCoreApplication::translate(
                         "IngestText", "Column %1 is left out, but it looks like phone numbers. "
                                       "Choose whose they are, or leave it out.")
                         .arg(column);
}

QString unknownColumnDoubt(const QString& column)
{
    return QCoreApplication::translate(
               "IngestText",
               "Column %1 is not known, so it becomes a field of its own. Choose what "
               "it means, keep it, or leave it out.")
        .arg(column);
}

QString storedBefore(const QString& column)
{
    return QCoreApplication::translate("IngestText",
                                       "Not stored: column %1 comes first and has a value.")
        .arg(column);
}

QString unclosedQuoteReason()
{
    return QCoreApplication::translate("IngestText",
                                       "A quotation mark in this row is never closed.");
}

QString zeroBytesReason()
{
    return QCoreApplication::translate("IngestText",
                                       "The row holds zero bytes, which are no text.");
}

QString recordTooLongReason()
{
    return QCoreApplication::translate("IngestText", "The row is too long to be one.");
}

QString tooManyCellsReason(qsizetype cells, qsizetype columns)
{
    return QCoreApplication::translate("IngestText",
                                       "The row has %1 cells where the header has %2.")
        .arg(cells)
        .arg(columns);
}

QString strayQuoteReason()
{
    return QCoreApplication::translate("IngestText", "Text follows a closing quotation mark.");
}

QString totalRowReason()
{
    return QCoreApplication::translate("IngestText", "The row adds up the rows above it.");
}

QString undecodableReason()
{
    return QCoreApplication::translate("IngestText",
                                       "Some characters are not valid in the file's encoding.");
}

QString notAnEmailReason()
{
    return QCoreApplication::translate("IngestText", "This is not an e-mail address.");
}

QString notAPhoneReason()
{
    return QCoreApplication::translate("IngestText", "This is not a phone number.");
}

QString phoneWithoutCountryReason()
{
    return QCoreApplication::translate(
        "IngestText", "This phone number needs a country, and none is known for it.");
}

QString notANumberReason()
{
    return QCoreApplication::translate("IngestText",
                                       "This is not a number, or its decimal sign is not clear.");
}

QString notABooleanReason()
{
    return QCoreApplication::translate("IngestText", "This is neither yes nor no.");
}

QString notADateReason()
{
    return QCoreApplication::translate(
        "IngestText", "This is not a date such as 2026-05-01, or that day does not exist.");
}

QString notADateInFormatReason(const QString& format)
{
    return QCoreApplication::translate("IngestText",
                                       "This is not a date written as %1, or that day does not "
                                       "exist.")
        .arg(format);
}

QString notMoneyReason()
{
    return QCoreApplication::translate(
        "IngestText", "This is not an amount of money, or its decimal sign is not clear.");
}

QString noIdentifierReason()
{
    return QCoreApplication::translate("IngestText", "The row does not say who it is about.");
}

QString noUsableIdentifierReason()
{
    return QCoreApplication::translate("IngestText", "The row has no usable identifier.");
}

QString noEventNameReason()
{
    return QCoreApplication::translate("IngestText", "The row does not say what happened.");
}

QString noTimeReason()
{
    return QCoreApplication::translate("IngestText", "The row does not say when it happened.");
}

QString noOrderIdReason()
{
    return QCoreApplication::translate("IngestText",
                                       "The row does not say which order it belongs to.");
}

QString brokenOrderReason(qint64 line)
{
    return QCoreApplication::translate("IngestText",
                                       "Another row of the same order, on line %1, was not "
                                       "understood. An order is imported whole or not at all.")
        .arg(line);
}

QString noLineAmountReason()
{
    return QCoreApplication::translate("IngestText",
                                       "The amount of this order line cannot be read.");
}

QString otherCustomerReason()
{
    return QCoreApplication::translate(
        "IngestText", "This row of the order names another customer than its first row.");
}

} // namespace rondom::ingest
