#pragma once

#include "models/ingest/sheetrows.h"
#include "models/ingest/xmlpart.h"

#include <memory>

namespace rondom::ingest {

/// The rows of one sheet of an .ods file. Repeated rows and cells come out one by one, within
/// bounds.
class OdsRows final : public SheetRows
{
public:
    /// \a path names the file in messages; \a sheet counts from 0.
    OdsRows(std::unique_ptr<XmlPart> part, const QString& path, qsizetype sheet);

    Result<bool> next(SheetRow& row) override;
    qint64 position() const override { return m_part->position(); }
    qint64 size() const override { return m_part->size(); }

private:
    bool findSheet();
    /// Reads the row that has just started into m_row; false when it cannot be read on.
    bool readRow();
    bool readCell();
    /// Reads one element inside a cell.
    bool readInsideCell();
    QByteArray value(const QString& type, const QString& stored) const;
    Error failure() const;

    std::unique_ptr<XmlPart> m_part;
    QString m_path;
    qsizetype m_sheet;
    bool m_hasFoundSheet = false;
    bool m_isAtEnd = false;
    bool m_isBeyondSheet = false;
    bool m_growsTooMuch = false;
    SheetRow m_row;
    qint64 m_rowNumber = 0;
    qint64 m_repeatsLeft = 0;
    qint64 m_repeated = 0; ///< bytes that came out of repetitions
    qsizetype m_column = 0;
    QString m_text;
    bool m_hasParagraph = false;
};

} // namespace rondom::ingest
