#pragma once

#include "models/ingest/fieldsource.h"
#include "models/ingest/tablereader.h"

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

namespace rondom::ingest {

/// Makes a table of records that name their own cells.
///
/// The columns are all names in the first 16 MB of the file, at most 2,000. What later records
/// name besides is kept as JSON in a last column "(other)".
class FieldReader final : public TableReader
{
public:
    /// Opens the records from their beginning.
    using Open = std::function<Result<std::unique_ptr<FieldSource>>()>;

    static Result<std::unique_ptr<FieldReader>> open(const Open& open);

    Result<bool> next(CsvRecord& record) override;
    qint64 position() const override { return m_source->position(); }
    qint64 size() const override { return m_source->size(); }

    /// No record at all in the file.
    bool isEmpty() const { return m_isEmpty; }

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };

    /// The column of the field at one place of a record, and under which name it was found.
    struct Place
    {
        size_t column = kNoColumn;
        quint32 version = 0;
    };
    static constexpr size_t kNoColumn = size_t(-1);

    FieldReader() = default;
    Result<void> findColumns();
    void fill(CsvRecord& record);
    size_t columnOf(size_t field);

    std::unique_ptr<FieldSource> m_source;
    std::unordered_map<std::string, size_t, Hash, std::equal_to<>> m_columns;
    FieldRecord m_fields;
    std::vector<Place> m_places; ///< of the fields of a record
    QByteArray m_other;
    bool m_hasOther = false;
    bool m_isEmpty = true;
    qint64 m_row = 0;
};

} // namespace rondom::ingest
