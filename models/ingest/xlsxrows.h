#pragma once

#include "models/ingest/sheetrows.h"
#include "models/ingest/xlsxworkbook.h"

namespace rondom::ingest {

/// The rows of one sheet of an .xlsx file.
class XlsxRows final : public SheetRows
{
public:
    XlsxRows(std::shared_ptr<const XlsxWorkbook> workbook, std::unique_ptr<XmlPart> part);

    Result<bool> next(SheetRow& row) override;
    qint64 position() const override { return m_part->position(); }
    qint64 size() const override { return m_part->size(); }

private:
    /// Reads the cell that has just started; false when the sheet cannot be read on.
    bool readCell(SheetRow& row);
    void keep(SheetRow& row, QStringView type, int style);
    Error failure() const;

    std::shared_ptr<const XlsxWorkbook> m_workbook;
    std::unique_ptr<XmlPart> m_part;
    qint64 m_rowNumber = 0;
    qsizetype m_column = -1;
    QString m_value;
    bool m_isBeyondSheet = false;
    bool m_isAtEnd = false;
};

} // namespace rondom::ingest
