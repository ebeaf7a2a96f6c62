#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>

namespace rondom::ingest {

/// What a file is, whatever its name says.
enum class FileFormat { Csv, Xlsx, Ods, Json, VCard, Zip };

/// Looks at the beginning of what \a path names. Fails when it cannot be read, is empty, or is of a
/// kind that holds no table.
Result<FileFormat> detectFormat(const QString& path);

/// "csv", "xlsx", "ods", "json", "vcard", "zip".
QString fileFormatName(FileFormat format);

/// The tables at \a path: itself, or the members of the archive it is, as paths of their own in the
/// order of the archive. Fails when the archive is damaged or holds no files.
Result<QStringList> tablePaths(const QString& path);

} // namespace rondom::ingest
