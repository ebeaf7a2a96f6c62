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

FieldRecord::Span FieldRecord::keep(std::string_view text)
{
    const Span span{m_text.size(), text.size()};
    m_text.append(text);
    return span;
}

void FieldRecord::add(std::string_view name, std::string_view value)
{
    if (value.empty()) {
        return;
    }
    if (m_text.size() + name.size() + value.size() > kMostText || m_fields.size() >= kMostFields) {
        m_fits = false;
        return;
    }
    const Span nameSpan = keep(name);
    m_fields.push_back({nameSpan, keep(value)});
}

void FieldRecord::damage(CsvRecord::Damage damage, std::string_view text)
{
    const qint64 line = m_line;
    begin(line);
    m_damage = damage;
    m_fields.push_back({{}, keep(text.substr(0, kShownText))});
}

} // namespace rondom::ingest
