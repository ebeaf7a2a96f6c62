#pragma once

#include "models/ingest/numberformat.h"
#include "models/ingest/sharedtexts.h"
#include "models/ingest/sheetrows.h"
#include "models/ingest/workbooksheet.h"
#include "models/ingest/xmlpart.h"
#include "models/ingest/ziparchive.h"

#include <QHash>
#include <QList>

#include <memory>
#include <vector>

namespace rondom::ingest {

/// What the sheets of one .xlsx file share: their names, their texts and what styles make of
/// numbers.
class XlsxWorkbook : public std::enable_shared_from_this<XlsxWorkbook>
{
public:
    /// \a path names the file in messages.
    static Result<std::shared_ptr<XlsxWorkbook>> open(std::shared_ptr<ZipArchive> archive,
                                                      const QString& path);

    const QList<WorkbookSheet>& sheets() const { return m_sheets; }
    Result<std::unique_ptr<SheetRows>> rows(const WorkbookSheet& sheet);

    const SharedTexts& texts() const { return m_texts; }
    NumberFormat formatOfStyle(int style) const;
    bool isFrom1904() const { return m_isFrom1904; }
    const QString& path() const { return m_path; }

private:
    XlsxWorkbook(std::shared_ptr<ZipArchive> archive, const QString& path);
    /// The part called \a name; nothing when there is none.
    Result<std::unique_ptr<XmlPart>> part(const QString& name) const;
    /// Relation id or type to the member it leads to.
    Result<QHash<QString, QString>> relations(const QString& ofPart, bool isByType) const;
    Result<void> readSheets(const QString& part, const QHash<QString, QString>& relations);
    Result<void> readTexts(const QString& part);
    Result<void> readStyles(const QString& part);

    std::shared_ptr<ZipArchive> m_archive;
    QString m_path;
    QList<WorkbookSheet> m_sheets;
    SharedTexts m_texts;
    QString m_textsPart;
    bool m_hasReadTexts = false;
    std::vector<NumberFormat> m_styles;
    bool m_isFrom1904 = false;
};

/// Text as OOXML spells it: "_x000D_" stands for a carriage return.
QString unescapedText(QStringView text);

} // namespace rondom::ingest
