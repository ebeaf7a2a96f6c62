#pragma once

#include "models/ingest/sheetrows.h"
#include "models/ingest/workbooksheet.h"
#include "models/ingest/xmlpart.h"
#include "models/ingest/ziparchive.h"

#include <QList>

#include <memory>

namespace rondom::ingest {

/// The sheets of one .ods file, which all lie in one part of it.
class OdsWorkbook
{
public:
    /// \a path names the file in messages.
    static Result<std::shared_ptr<OdsWorkbook>> open(std::shared_ptr<ZipArchive> archive,
                                                     const QString& path);

    const QList<WorkbookSheet>& sheets() const { return m_sheets; }
    /// The rows of the sheet with this number.
    Result<std::unique_ptr<SheetRows>> rows(qsizetype sheet) const;

private:
    OdsWorkbook(std::shared_ptr<ZipArchive> archive, const QString& path);
    Result<std::unique_ptr<XmlPart>> content() const;
    Result<bool> isEncrypted() const;

    std::shared_ptr<ZipArchive> m_archive;
    QString m_path;
    QList<WorkbookSheet> m_sheets;
};

} // namespace rondom::ingest
