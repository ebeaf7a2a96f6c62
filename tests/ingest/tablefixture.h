#pragma once

#include "models/ingest/opentable.h"

#include <QStringList>

/// What reading a file gives: header and rows, or the sentence that says why not.
struct ReadTable
{
    QStringList header;
    QList<QStringList> rows;
    QList<qint64> lines;
    QList<rondom::ingest::CsvRecord::Damage> damages;
    QString error;
    rondom::ingest::FileFormat format = rondom::ingest::FileFormat::Csv;
    QString sheet;
    QStringList sheets;
    qint64 position = 0;
    qint64 size = 0;

    /// The cell of a row in the column called \a name.
    QString cell(qsizetype row, const QString& name) const
    {
        return rows.value(row).value(header.indexOf(name));
    }
};

inline ReadTable readTable(const QString& path, const QString& sheet = {})
{
    using namespace rondom::ingest;
    ReadTable read;
    auto table = openTable(path, {std::nullopt, sheet});
    if (!table) {
        read.error = table.error().message;
        return read;
    }
    read.header = table->reader->header();
    read.format = table->format;
    read.sheet = table->sheet;
    read.sheets = table->sheets;
    CsvRecord record;
    for (;;) {
        const auto isThere = table->reader->next(record);
        if (!isThere) {
            read.error = isThere.error().message;
            return read;
        }
        if (!*isThere) {
            break;
        }
        read.rows.append(record.texts());
        read.lines.append(record.line());
        read.damages.append(record.damage());
    }
    read.position = table->reader->position();
    read.size = table->reader->size();
    return read;
}
