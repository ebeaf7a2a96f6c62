#pragma once

#include "models/core/decimal.h"
#include "models/core/result.h"
#include "models/core/value.h"
#include "models/ingest/cellformat.h"
#include "models/ingest/localclock.h"
#include "models/ingest/walltime.h"

#include <QByteArrayView>
#include <QStringList>

#include <memory>
#include <optional>

namespace rondom::ingest {

/// The content of a cell: without white space around it and without the marks a spreadsheet puts in
/// front to keep a number as text: '+31612345678, '1234AB, ="0612".
QByteArrayView cleanedCell(QByteArrayView cell);
/// The same as text. Numbers that went through a spreadsheet's floating point lose their ".0".
QString identifierText(QByteArrayView cell);

/// An amount and the currency written with it, if any.
struct Money
{
    Decimal amount;
    QString currency; ///< ISO 4217; empty when the cell names none
};

/// Reads the cells of one column. An Error's message is the reason, translated, without the cell.
class CellReader
{
public:
    /// \a format with nothing left to fall back to; \a clock for times without an offset.
    CellReader(ValueType type, const CellFormat& format, std::shared_ptr<const LocalClock> clock);

    /// \a cell is not blank.
    Result<Value> value(QByteArrayView cell) const;
    Result<FactTime> time(QByteArrayView cell) const;
    Result<Decimal> number(QByteArrayView cell) const;
    Result<Money> money(QByteArrayView cell) const;

    ValueType type() const { return m_type; }

private:
    Result<WallTime> wallTime(QByteArrayView cell) const;
    QStringList items(const QString& text) const;

    ValueType m_type;
    CellFormat m_format;
    std::vector<TimePattern> m_patterns;
    std::shared_ptr<const LocalClock> m_clock;
};

/// The truth in a word such as "yes", "nee", "wahr" or "0"; nothing for another.
std::optional<bool> truthOfWord(const QString& word);

} // namespace rondom::ingest
