#pragma once

#include "models/ingest/cellreader.h"
#include "models/ingest/celltext.h"
#include "models/ingest/csvrecord.h"
#include "models/ingest/mapping.h"
#include "models/ingest/readoptions.h"

#include <QHash>
#include <QStringList>

#include <memory>

namespace rondom::ingest {

/// Why a row or cell cannot be used, and the column it is about.
struct RowProblem
{
    QString column;
    QString reason;
};

/// What every reader of rows needs to know about the file, the mapping and the workspace.
class ReadingContext
{
public:
    /// \a mapping names columns of \a header only.
    ReadingContext(const Mapping& mapping, const QStringList& header, const ReadOptions& options);

    const Mapping& mapping() const { return m_mapping; }
    const ReadOptions& options() const { return m_options; }
    /// -1 when the file has no such column.
    int indexOf(const QString& column) const { return m_indexes.value(column, -1); }

    /// The cell of \a column without what stands before every value of that column.
    CellText cell(const QString& column, const WordMap& words = {}) const;

    CellReader reader(ValueType type, const CellFormat& format) const;
    /// A reader for the times in the columns \a source names. \a fallback is the format of the rule
    /// the source belongs to; after it counts what the mapping says about those columns themselves.
    CellReader timeReader(const ValueSource& source, const CellFormat& fallback) const;

private:
    CellFormat resolved(CellFormat format) const;

    Mapping m_mapping;
    ReadOptions m_options;
    QHash<QString, int> m_indexes;
    mutable QHash<QString, std::shared_ptr<const LocalClock>> m_clocks;
};

/// Reads one ValueSource from rows.
class SourceReader
{
public:
    SourceReader(const ReadingContext& context, const ValueSource& source,
                 const CellFormat& fallback = {});

    bool isEmpty() const { return m_columns.empty() && m_value.isEmpty(); }
    /// The first cell that is not blank, or all of them joined, else the fixed value. Valid until
    /// it is called again.
    QByteArrayView bytes(const CsvRecord& record) const;
    QString text(const CsvRecord& record) const;
    /// True when there is a cell and the mapping says that its word stands for nothing.
    bool saysNothing(const CsvRecord& record) const;
    /// Only where bytes() is not empty.
    Result<FactTime> time(const CsvRecord& record) const { return m_reader.time(bytes(record)); }
    /// The name of the first column, for messages.
    const QString& column() const { return m_column; }

private:
    std::vector<CellText> m_columns;
    QByteArray m_value;
    std::optional<QString> m_join;
    WordTable m_words;
    QString m_column;
    mutable QByteArray m_joined; ///< keeps what bytes() returned last
    CellReader m_reader;
};

} // namespace rondom::ingest
