#pragma once

#include <QByteArrayView>

#include <string>
#include <vector>

namespace rondom::ingest {

/// The cells of one row of a sheet. Reuse one object for all rows; it keeps its memory.
class SheetRow
{
public:
    /// Begins a new row. \a number is 1-based, as spreadsheet programs show it.
    void begin(qint64 number)
    {
        m_text.clear();
        m_cells.clear();
        m_errorColumns.clear();
        m_number = number;
        m_isTooLong = false;
    }
    /// Sets the cell of a column behind the last one that was set; those between are empty.
    void set(qsizetype column, QByteArrayView value);
    void addErrorColumn(qsizetype column) { m_errorColumns.push_back(column); }

    qint64 number() const { return m_number; }
    /// One more than the last column with content.
    qsizetype size() const { return qsizetype(m_cells.size()); }
    QByteArrayView cell(qsizetype column) const
    {
        const Span& span = m_cells[size_t(column)];
        return {m_text.data() + span.begin, qsizetype(span.size)};
    }
    const std::vector<qsizetype>& errorColumns() const { return m_errorColumns; }
    /// Holds more than a row may hold; the cells are not all there.
    bool isTooLong() const { return m_isTooLong; }
    bool hasContent() const { return !m_cells.empty() || !m_errorColumns.empty() || m_isTooLong; }

private:
    struct Span
    {
        size_t begin = 0;
        size_t size = 0;
    };

    std::string m_text;
    std::vector<Span> m_cells;
    std::vector<qsizetype> m_errorColumns;
    qint64 m_number = 0;
    bool m_isTooLong = false;
};

} // namespace rondom::ingest
