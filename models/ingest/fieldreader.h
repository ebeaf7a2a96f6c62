#pragma once

#include "models/ingest/fieldbatches.h"
#include "models/ingest/fieldshaper.h"
#include "models/ingest/fieldsource.h"
#include "models/ingest/keptrecords.h"
#include "models/ingest/tablereader.h"

#include <functional>
#include <memory>

namespace rondom::ingest {

/// Makes a table of records that name their own cells.
///
/// The columns are all names in the first 8 MB of the file, at most 2,000. What later records
/// name besides is kept as JSON in a last column "(other)". What follows the first 8 MB is
/// understood on several threads where the format allows it.
class FieldReader final : public TableReader
{
public:
    /// Opens the records from their beginning.
    using Open = std::function<Result<std::unique_ptr<FieldSource>>()>;

    static Result<std::unique_ptr<FieldReader>> open(const Open& open);

    Result<bool> next(CsvRecord& record) override;
    qint64 position() const override
    {
        return m_batches ? m_batches->position() : m_source->position();
    }
    qint64 size() const override { return m_source->size(); }

    /// No record at all in the file.
    bool isEmpty() const { return m_isEmpty; }

private:
    FieldReader() = default;
    Result<void> findColumns();
    void takeNames(QStringList& names);
    void order(const QStringList& names);
    Result<bool> readOn();
    size_t otherColumn() const { return size_t(header().size()) - 1; }

    std::unique_ptr<FieldSource> m_source;
    FieldColumns m_columns;
    FieldShaper m_shaper{m_columns};
    FieldRecord m_fields;
    KeptRecords m_kept; ///< to be given out next; at first what was read to find the columns
    bool m_isKept = true;
    bool m_hasOther = false;
    bool m_isEmpty = true;
    bool m_mayDivide = true; ///< it was not tried yet whether records can be read by several
    qint64 m_row = 0;
    std::unique_ptr<FieldBatches> m_batches; ///< last: its threads use what stands before
};

} // namespace rondom::ingest
