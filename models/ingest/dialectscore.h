#pragma once

#include "models/ingest/csvdialect.h"

#include <QByteArray>
#include <QByteArrayView>

namespace rondom::ingest {

/// The beginning of a text file in UTF-8.
struct TextSample
{
    QByteArray text;
    bool isWholeFile = false;
};

/// The delimiters that are looked for, the usual ones first.
QByteArrayView knownDelimiters();

/// How well \a dialect explains \a sample, 0 to 1; only comparable within one sample.
///
/// The idea is that of G.J.J. van den Burg, A. Nazábal and C. Sutton, "Wrangling messy CSV files by
/// detecting row and type patterns" (2019): the right dialect gives rows of one pattern and cells
/// of a known type. As in W. García, "Detecting CSV file dialects by table uniformity measurement
/// and data type inference" (2024), ragged rows count for less rather than for nothing. Ours are
/// the weights of rare delimiters, of delimiters left inside cells, and of columns that are of one
/// type throughout.
double dialectScore(const CsvDialect& dialect, const TextSample& sample);

/// What dialectScore() would say of a file of one column.
double singleColumnScore(const TextSample& sample);

} // namespace rondom::ingest
