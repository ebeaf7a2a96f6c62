#pragma once

#include "models/core/result.h"

#include <QString>

namespace rondom::ingest {

// The sentences of this folder, translated. Errors say what happened, what is unchanged and what to
// do next; reasons are short, for the reject file and lists of warnings, and never quote a cell.

Error fileNotFound(const QString& path);
Error fileIsFolder(const QString& path);
Error fileUnreadable(const QString& path, const QString& reason);
Error fileEmpty(const QString& path);
Error fileBinary(const QString& path);
Error fileIsWorkbook(const QString& path);
Error fileReadFailed(const QString& path, const QString& reason);
Error encodingUnknown(const QString& encoding);

Error mappingNotJson(const QString& reason, int line);
Error mappingKeyUnknown(const QString& path);
Error mappingKeyMissing(const QString& path);
Error mappingValueWrong(const QString& path, const QString& expected);
Error mappingVersionUnknown(const QString& path, const QString& found);
Error mappingWithoutIdentifier();
Error mappingColumnAbsent(const QString& column);
Error kindNotSupported(const QString& kind);
Error recipesUnreadable(const QString& path);

/// A column whose content is dropped.
QString secretColumnDoubt(const QString& column);
QString vendorWordDoubt(const QString& column, const QString& word);
QString ambiguousDateDoubt(const QString& column);
QString ambiguousNumberDoubt(const QString& column);
QString noIdentifierDoubt();
QString unlikelyDoubt(const QString& column);
QString leftOutDoubt(const QString& column, bool isEmail);
QString unknownColumnDoubt(const QString& column);
QString storedBefore(const QString& column);

QString unclosedQuoteReason();
QString zeroBytesReason();
QString recordTooLongReason();
QString tooManyCellsReason(qsizetype cells, qsizetype columns);
QString strayQuoteReason();
QString undecodableReason();
QString totalRowReason();
QString notAnEmailReason();
QString notAPhoneReason();
QString phoneWithoutCountryReason();
QString notANumberReason();
QString notABooleanReason();
QString notADateReason();
QString notADateInFormatReason(const QString& format);
QString notMoneyReason();
QString noIdentifierReason();
QString noUsableIdentifierReason();
QString noEventNameReason();
QString noTimeReason();
QString noOrderIdReason();
QString brokenOrderReason(qint64 line);
QString noLineAmountReason();
QString otherCustomerReason();

} // namespace rondom::ingest
