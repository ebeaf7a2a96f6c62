#pragma once

#include "models/core/result.h"
#include "models/ingest/csvrecord.h"

#include <QStringList>

namespace rondom::ingest {

/// A table read row by row in constant memory, whatever kind of file it lies in: the one thing the
/// rest of the import knows of a file.
class TableReader
{
public:
    TableReader() = default;
    virtual ~TableReader() = default;
    Q_DISABLE_COPY_MOVE(TableReader)

    /// The names of the columns, each once, see uniqueNames().
    const QStringList& header() const { return m_header; }
    /// Fills \a record with the next row, blank ones included; false at the end. The cells are
    /// valid until the next call. Fails when the file cannot be read on.
    virtual Result<bool> next(CsvRecord& record) = 0;

    /// Bytes of the file as it is stored that were read so far, and all of them, for progress.
    virtual qint64 position() const = 0;
    virtual qint64 size() const = 0;

    /// Names for the columns of a header record: a repeated one gets " (2)", one without a name is
    /// "(column 3)".
    static QStringList uniqueNames(const QStringList& cells);

protected:
    void setHeader(const QStringList& header) { m_header = header; }

private:
    QStringList m_header;
};

} // namespace rondom::ingest
