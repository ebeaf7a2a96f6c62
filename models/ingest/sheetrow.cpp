#include "models/ingest/sheetrow.h"

namespace rondom::ingest {

namespace {

constexpr size_t kLongestRow = 16 * 1024 * 1024;

} // namespace

void SheetRow::set(qsizetype column, QByteArrayView value)
{
    if (value.isEmpty() || column < size()) {
        return;
    }
    if (m_text.size() + size_t(value.size()) > kLongestRow) {
        m_isTooLong = true;
        return;
    }
    m_cells.resize(size_t(column));
    m_cells.push_back({m_text.size(), size_t(value.size())});
    m_text.append(value.data(), size_t(value.size()));
}

} // namespace rondom::ingest
