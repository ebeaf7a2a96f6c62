#include "models/ingest/fieldrecord.h"

namespace rondom::ingest {

namespace {

constexpr size_t kMostText = 32 * 1024 * 1024;
constexpr size_t kMostFields = 100'000;
/// A broken record is shown to be found again, not to be read.
constexpr size_t kShownText = 2000;

} // namespace

void FieldRecord::begin(qint64 line)
{
    m_text.clear();
    m_fields.clear();
    m_line = line;
    m_damage = CsvRecord::Damage::None;
    m_fits = true;
}

bool FieldRecord::hasRoom(size_t size)
{
    m_fits = m_fits && m_text.size() + size <= kMostText && m_fields.size() < kMostFields;
    return m_fits;
}

void FieldRecord::keepName(std::string_view name)
{
    const size_t place = m_fields.size();
    if (place == m_names.size()) {
        m_names.emplace_back();
    }
    Name& here = m_names[place];
    if (here.text != name || here.version == 0) {
        here.text = name;
        ++here.version;
        here.isPlain = name.find('\\') == std::string_view::npos;
    }
}

void FieldRecord::add(std::string_view name, std::string_view value)
{
    if (value.empty() || !hasRoom(value.size())) {
        return;
    }
    keepName(name);
    m_fields.push_back({nullptr, m_text.size(), value.size()});
    m_text.append(value);
}

void FieldRecord::addStable(std::string_view name, std::string_view value)
{
    if (value.empty() || !hasRoom(0)) {
        return;
    }
    keepName(name);
    m_fields.push_back({value.data(), 0, value.size()});
}

void FieldRecord::damage(CsvRecord::Damage damage, std::string_view text)
{
    const qint64 line = m_line;
    begin(line);
    m_damage = damage;
    add({}, text.substr(0, kShownText));
}

} // namespace rondom::ingest
