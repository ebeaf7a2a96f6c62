#pragma once

#include "models/ingest/csvrecord.h"
#include "models/ingest/mapping.h"

#include <QByteArray>
#include <QHash>

namespace rondom::ingest {

/// The words of a mapping, ready to be looked up.
class WordTable
{
public:
    WordTable() = default;
    explicit WordTable(const WordMap& words);

    /// What the mapping says instead of \a cell, else \a cell itself. Lives as long as both.
    QByteArrayView translated(QByteArrayView cell) const;

private:
    QHash<QString, QByteArray> m_words;
};

/// Reads one cell of a row as its column rule wants it: clean, without what stands before every
/// value, words replaced.
class CellText
{
public:
    CellText(int index, const QString& prefix, const WordMap& words = {});

    /// Empty when the cell has no content. Lives as long as the record and this object.
    QByteArrayView read(const CsvRecord& record) const;
    int index() const { return m_index; }

private:
    int m_index;
    QByteArray m_prefix;
    WordTable m_words;
};

} // namespace rondom::ingest
