#pragma once

#include "models/ingest/csvrecord.h"

#include <string>
#include <string_view>
#include <vector>

namespace rondom::ingest {

/// A record that names its own cells. Reuse one object for all records; it keeps its memory, and
/// the names: record after record has the same ones in the same order, so that a source which
/// compares with expectedName() need not spell them again.
class FieldRecord
{
public:
    /// Begins a new record. \a line is 1-based, where it begins in the file.
    void begin(qint64 line);
    /// Adds a cell and copies it. What is empty says nothing and is left out.
    void add(std::string_view name, std::string_view value);
    /// The same for a value that stays where it is until the source goes on.
    void addStable(std::string_view name, std::string_view value);

    /// The name that stood at the next place in a record before; empty where none did, and where
    /// it holds a backslash, which formats spell in a way of their own.
    std::string_view expectedName() const
    {
        const size_t place = m_fields.size();
        return place < m_names.size() && m_names[place].isPlain
                   ? std::string_view(m_names[place].text)
                   : std::string_view();
    }
    /// Adds a cell under expectedName(), which must not be empty.
    void addExpected(std::string_view stableValue)
    {
        if (!stableValue.empty()) {
            m_fields.push_back({stableValue.data(), 0, stableValue.size()});
        }
    }

    /// The record cannot be used; \a text is what stands there, for the person who repairs it.
    void damage(CsvRecord::Damage damage, std::string_view text);

    qint64 line() const { return m_line; }
    CsvRecord::Damage damage() const { return m_damage; }
    size_t size() const { return m_fields.size(); }
    std::string_view name(size_t i) const { return m_names[i].text; }
    QString nameText(size_t i) const { return QString::fromStdString(m_names[i].text); }
    /// Changes when another name comes to this place.
    quint32 nameVersion(size_t i) const { return m_names[i].version; }
    std::string_view value(size_t i) const
    {
        const Field& field = m_fields[i];
        return {field.stable ? field.stable : m_text.data() + field.begin, field.size};
    }
    /// False when the record holds more than a record may.
    bool fits() const { return m_fits; }

private:
    struct Name
    {
        std::string text;
        quint32 version = 0;
        bool isPlain = true; ///< without a backslash
    };
    struct Field
    {
        const char* stable = nullptr; ///< else it begins in m_text
        size_t begin = 0;
        size_t size = 0;
    };

    bool hasRoom(size_t size);
    void keepName(std::string_view name);

    std::string m_text;
    std::vector<Name> m_names;
    std::vector<Field> m_fields;
    qint64 m_line = 0;
    CsvRecord::Damage m_damage = CsvRecord::Damage::None;
    bool m_fits = true;
};

} // namespace rondom::ingest
