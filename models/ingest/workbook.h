#pragma once

#include "models/ingest/fileformat.h"
#include "models/ingest/sheetreader.h"

#include <QStringList>

#include <memory>

namespace rondom::ingest {

/// A sheet of a workbook as a table, and what else there is to choose.
struct OpenedSheet
{
    std::unique_ptr<SheetReader> reader;
    QString sheet;
    QStringList sheets; ///< all of them, hidden ones too
};

/// What the ZIP archive at \a path is: a workbook or a plain archive. Fails for documents of other
/// kinds, and for a plain archive that is itself packed.
Result<FileFormat> formatOfArchive(const QString& path);

/// Opens the sheet called \a sheet; when it is empty, the first that is not hidden and has
/// anything in it.
Result<OpenedSheet> openSheet(const QString& path, FileFormat format, const QString& sheet);

} // namespace rondom::ingest
