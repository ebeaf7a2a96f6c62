#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>

namespace rondom::ingest {

// The sentences about archives, workbooks, JSON and cards, translated, as in ingesttext.h.

Error archiveDamaged(const QString& path);
Error archiveEncrypted(const QString& path);
Error archivePackingUnknown(const QString& path);
Error archiveEmpty(const QString& path);
Error archiveNested(const QString& path);
Error contentGrowsTooMuch(const QString& path);
Error contentEndsEarly(const QString& path);
Error workbookIsOld(const QString& path);
Error workbookIsBinary(const QString& path);
Error fileIsDocument(const QString& path);
Error sheetDamaged(const QString& path);
Error sheetTooLarge(const QString& path);
Error sheetTextTooLong(const QString& path);
Error sheetHasDefinitions(const QString& path);
Error sheetsAllEmpty(const QString& path);
Error workbookHasTooManyTexts(const QString& path);
Error jsonHasNoRecords(const QString& path);
Error archiveHasTooManyMembers(const QString& path, qint64 count, qint64 most);
Error archiveMemberMissing(const QString& path, const QString& member);
Error temporaryFileFailed(const QString& path, const QString& reason);
Error sheetUnknown(const QString& path, const QString& sheet, const QStringList& sheets);

QString jsonBrokenReason();
QString jsonNotObjectReason();
QString cardUnfinishedReason();
QString formulaErrorReason();

} // namespace rondom::ingest
