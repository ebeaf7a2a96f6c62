#include "models/ingest/sharedtexts.h"

#include <QTemporaryFile>

namespace rondom::ingest {

namespace {

constexpr qsizetype kMostInMemory = 16 * 1024 * 1024;
constexpr size_t kMostTexts = 8'000'000;

} // namespace

SharedTexts::SharedTexts() = default;
SharedTexts::~SharedTexts() = default;

bool SharedTexts::add(QByteArrayView text)
{
    if (m_ends.size() >= kMostTexts) {
        return false;
    }
    if (m_memory.size() + text.size() > kMostInMemory && !spill()) {
        return false;
    }
    m_memory.append(text);
    m_ends.push_back(m_spilled + quint64(m_memory.size()));
    return true;
}

bool SharedTexts::spill()
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>();
        if (!m_file->open()) {
            return false;
        }
    }
    if (m_file->write(m_memory) != m_memory.size()) {
        return false;
    }
    m_spilled += quint64(m_memory.size());
    m_memory.clear();
    return true;
}

bool SharedTexts::finish()
{
    if (!m_file) {
        return true;
    }
    if (!spill() || !m_file->flush()) {
        return false;
    }
    m_memory = {};
    m_mapped = m_spilled > 0 ? m_file->map(0, qint64(m_spilled)) : nullptr;
    return m_mapped || m_spilled == 0;
}

QByteArrayView SharedTexts::at(qsizetype number) const
{
    if (number < 0 || number >= size()) {
        return {};
    }
    const quint64 begin = number == 0 ? 0 : m_ends[size_t(number) - 1];
    const auto* const texts =
        m_mapped ? reinterpret_cast<const char*>(m_mapped) : m_memory.constData();
    return {texts + begin, qsizetype(m_ends[size_t(number)] - begin)};
}

} // namespace rondom::ingest
