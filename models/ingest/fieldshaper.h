#pragma once

#include "models/ingest/fieldrecord.h"
#include "models/ingest/keptrecords.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rondom::ingest {

/// Lets a map be asked with a text that is not copied for it.
struct TextHash
{
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// The column in which the fields of a name stand.
using FieldColumns = std::unordered_map<std::string, size_t, TextHash, std::equal_to<>>;

/// Puts the fields of records into columns. One object for each thread.
class FieldShaper
{
public:
    static constexpr size_t kNoColumn = size_t(-1);

    /// \a columns may gain names later; it must outlive the object.
    explicit FieldShaper(const FieldColumns& columns) : m_columns(&columns) {}

    /// Adds \a fields to \a records. What has no column is told as JSON in the column \a other.
    void shape(const FieldRecord& fields, size_t other, KeptRecords& records);

    /// The column of a field of the record; kNoColumn when its name has none.
    size_t columnOf(const FieldRecord& fields, size_t field);
    /// To be called when names went to other columns.
    void forget() { m_places.clear(); }

private:
    /// The column of the field at one place of a record, and under which name it was found.
    struct Place
    {
        size_t column = kNoColumn;
        quint32 version = 0;
    };

    const FieldColumns* m_columns;
    std::vector<Place> m_places; ///< of the fields of a record
};

} // namespace rondom::ingest
