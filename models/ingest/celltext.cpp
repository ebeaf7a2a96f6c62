#include "models/ingest/celltext.h"

#include "models/core/fold.h"
#include "models/ingest/cellreader.h"

namespace rondom::ingest {

WordTable::WordTable(const WordMap& words)
{
    for (auto it = words.cbegin(); it != words.cend(); ++it) {
        m_words.insert(fold(it.key()).simplified(), it->toUtf8());
    }
}

QByteArrayView WordTable::translated(QByteArrayView cell) const
{
    if (m_words.isEmpty()) {
        return cell;
    }
    const auto found = m_words.constFind(fold(QString::fromUtf8(cell)).simplified());
    return found == m_words.constEnd() ? cell : QByteArrayView(*found);
}

CellText::CellText(int index, const QString& prefix, const WordMap& words)
    : m_index(index), m_prefix(prefix.toUtf8()), m_words(words)
{
}

QByteArrayView CellText::read(const CsvRecord& record) const
{
    QByteArrayView cell = cleanedCell(record.bytes(m_index));
    if (!m_prefix.isEmpty() && cell.startsWith(m_prefix)) {
        cell = cleanedCell(cell.sliced(m_prefix.size()));
    }
    return m_words.translated(cell);
}

} // namespace rondom::ingest
