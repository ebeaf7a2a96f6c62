#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <vector>

namespace rondom::ingest {

/// One record of a text table. Its cells point into the reader's memory: they are valid until the
/// reader goes on. Reuse one object for all records; it keeps its memory.
class CsvRecord
{
public:
    enum class Damage {
        None,
        UnclosedQuote, ///< a quotation mark opened in this line is never closed
        ZeroBytes,     ///< holds bytes that are no text
        TooLong,       ///< longer than any record may be
    };

    /// 1-based number of the record after the header, blank ones counted; 0 for the header.
    qint64 row() const { return m_row; }
    /// 1-based physical line on which the record begins.
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

private:
    friend class CsvScanner;
    friend class CsvReader;

    std::vector<QByteArrayView> m_cells;
    qint64 m_row = 0;
    qint64 m_line = 1;
    Damage m_damage = Damage::None;
    bool m_hasStrayQuote = false;
};

/// \a text without white space at both ends, also the no-break and zero-width kinds.
QByteArrayView trimmedCell(QByteArrayView text);

} // namespace rondom::ingest
