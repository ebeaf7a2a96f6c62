#pragma once

#include "models/ingest/csvrecord.h"

#include <string>
#include <string_view>
#include <vector>

namespace rondom::ingest {

/// A record that names its own cells. Reuse one object for all records; it keeps its memory.
class FieldRecord
{
public:
    /// Begins a new record. \a line is 1-based, where it begins in the file.
    void begin(qint64 line);
    /// Adds a cell. What is empty says nothing and is left out.
    void add(std::string_view name, std::string_view value);
    /// The record cannot be used; \a text is what stands there, for the person who repairs it.
    void damage(CsvRecord::Damage damage, std::string_view text);

    qint64 line() const { return m_line; }
    CsvRecord::Damage damage() const { return m_damage; }
    size_t size() const { return m_fields.size(); }
    std::string_view name(size_t i) const { return view(m_fields[i].name); }
    std::string_view value(size_t i) const { return view(m_fields[i].value); }
    /// False when the record holds more than a record may.
    bool fits() const { return m_fits; }

private:
    struct Span
    {
        size_t begin = 0;
        size_t size = 0;
    };
    struct Field
    {
        Span name;
        Span value;
    };

    std::string_view view(Span span) const { return {m_text.data() + span.begin, span.size}; }
    Span keep(std::string_view text);

    std::string m_text;
    std::vector<Field> m_fields;
    qint64 m_line = 0;
    CsvRecord::Damage m_damage = CsvRecord::Damage::None;
    bool m_fits = true;
};

} // namespace rondom::ingest
