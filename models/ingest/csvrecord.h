#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <vector>

namespace rondom::ingest {

/// One record of a table. Its cells point into the reader's memory: they are valid until the
/// reader goes on. Reuse one object for all records; it keeps its memory.
class CsvRecord
{
public:
    enum class Damage {
        None,
        UnclosedQuote, ///< a quotation mark opened in this line is never closed
        ZeroBytes,     ///< holds bytes that are no text
        TooLong,       ///< longer than any record may be
        NotJson,       ///< a JSON record that cannot be understood
        NotObject,     ///< a JSON value whose parts have no names
        Unfinished,    ///< a card without an end
    };

    /// 1-based number of the record after the header, blank ones counted; 0 for the header.
    qint64 row() const { return m_row; }
    /// 1-based physical line on which the record begins; of a sheet, the number of the row.
    qint64 line() const { return m_line; }
    Damage damage() const { return m_damage; }
    /// Text follows a closing quotation mark: read as it stands, but something is wrong.
    bool hasStrayQuote() const { return m_hasStrayQuote; }

    qsizetype size() const { return qsizetype(m_cells.size()); }
    /// The cell in UTF-8, without its quotation marks, not trimmed. Empty beyond the last cell.
    QByteArrayView bytes(qsizetype column) const
    {
        return column < size() ? m_cells[size_t(column)] : QByteArrayView();
    }
    QString text(qsizetype column) const { return QString::fromUtf8(bytes(column)); }
    QStringList texts() const;
    /// True when every cell is empty or white space.
    bool isBlank() const;
    /// Columns whose cell shows an error instead of a value and is therefore empty.
    const std::vector<qsizetype>& errorColumns() const { return m_errorColumns; }

    /// For readers: begins a new record without cells.
    void begin(qint64 row, qint64 line, Damage damage = Damage::None)
    {
        m_cells.clear();
        m_errorColumns.clear();
        m_row = row;
        m_line = line;
        m_damage = damage;
        m_hasStrayQuote = false;
    }
    /// For readers: adds a cell, which must stay where it is until the reader goes on.
    void append(QByteArrayView cell) { m_cells.push_back(cell); }
    /// For readers: makes room for \a columns cells, empty ones.
    void widen(qsizetype columns) { m_cells.assign(size_t(columns), {}); }
    /// For readers: puts a cell into the room made by widen().
    void set(qsizetype column, QByteArrayView cell) { m_cells[size_t(column)] = cell; }
    void addErrorColumn(qsizetype column) { m_errorColumns.push_back(column); }

private:
    friend class CsvScanner;
    friend class CsvReader;

    std::vector<QByteArrayView> m_cells;
    qint64 m_row = 0;
    qint64 m_line = 1;
    Damage m_damage = Damage::None;
    bool m_hasStrayQuote = false;
    std::vector<qsizetype> m_errorColumns;
};

/// \a text without white space at both ends, also the no-break and zero-width kinds.
QByteArrayView trimmedCell(QByteArrayView text);

} // namespace rondom::ingest
