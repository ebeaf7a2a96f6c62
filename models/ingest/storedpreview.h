#pragma once

#include "models/core/result.h"
#include "models/core/value.h"
#include "models/ingest/entryreader.h"

#include <QList>

namespace rondom::ingest {

/// One cell as an import would keep it.
struct StoredCell
{
    QString text; ///< canonical, as Value::text; empty when nothing is kept
    ValueType type = ValueType::Text;
    std::optional<double> number;
    QString raw;     ///< as it stands in the file
    QString problem; ///< why the cell is not kept, or costs its row; translated
};

/// One row as an import would keep it.
struct StoredRow
{
    qint64 row = 0;
    qint64 line = 0;
    QList<StoredCell> cells;
    QString rejectReason; ///< why the row cannot be used; empty for the others
};

/// What becomes of one column.
struct StoredColumn
{
    QString column; ///< as the file calls it
    QString target; ///< targetText(), or "order_id", "at", "event", "currency", "record_id"
};

/// The first rows of a file as an import would keep them.
struct StoredPreview
{
    QList<StoredColumn> columns;
    QList<StoredRow> rows;
};

constexpr int kPreviewedRows = 50;

/// Reads the first rows of \a path with the readers of the import. Fails as EntryReader::open().
Result<StoredPreview> previewStored(const QString& path, const Mapping& mapping,
                                    const ReadOptions& options, int rows = kPreviewedRows);

} // namespace rondom::ingest
