#pragma once

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringDecoder>

/// A small file of comma or semicolon separated values, read whole: enough to look into what the
/// generator wrote without the importer that is tested elsewhere.
class CsvTable
{
public:
    static CsvTable read(const QString& path, char delimiter = ',',
                         QStringConverter::Encoding encoding = QStringConverter::Utf8)
    {
        CsvTable table;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return table;
        }
        table.parse(QStringDecoder(encoding).decode(file.readAll()), QLatin1Char(delimiter));
        return table;
    }

    qsizetype columnCount() const { return m_header.size(); }
    const QList<QString>& header() const { return m_header; }
    /// The rows with something in them.
    const QList<QList<QString>>& rows() const { return m_rows; }
    qsizetype blankRows() const { return m_blankRows; }

    /// The cell of \a row in column \a name; empty where a ragged row ends before it.
    QString cell(const QList<QString>& row, const QString& name) const
    {
        return row.value(m_header.indexOf(name));
    }

private:
    void parse(const QString& text, QChar delimiter)
    {
        QList<QString> row;
        QString cell;
        bool isQuoted = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar character = text[i];
            if (isQuoted) {
                if (character != u'"') {
                    cell.append(character);
                } else if (i + 1 < text.size() && text[i + 1] == u'"') {
                    cell.append(character);
                    ++i;
                } else {
                    isQuoted = false;
                }
            } else if (character == u'"') {
                isQuoted = true;
            } else if (character == delimiter) {
                row.append(cell);
                cell.clear();
            } else if (character == u'\n') {
                row.append(cell);
                cell.clear();
                add(row);
                row.clear();
            } else if (character != u'\r') {
                cell.append(character);
            }
        }
    }

    void add(const QList<QString>& row)
    {
        if (row.size() == 1 && row.first().isEmpty()) {
            ++m_blankRows;
        } else if (m_header.isEmpty()) {
            m_header = row;
        } else {
            m_rows.append(row);
        }
    }

    QList<QString> m_header;
    QList<QList<QString>> m_rows;
    qsizetype m_blankRows = 0;
};
