#pragma once

#include <QByteArray>
#include <QStringView>

namespace rondom::ingest {

/// How a workbook shows a number, as far as its meaning depends on it.
struct NumberFormat
{
    enum class Kind { Number, Date, Time, DateTime };

    Kind kind = Kind::Number;
    /// "00000" shows 2138 as 02138: digits a code has at least; 0 for other numbers.
    int leastDigits = 0;

    /// The formats that are known by their number alone.
    static NumberFormat ofNumber(int id);
    /// The format with this code, e.g. "dd-mm-yyyy;@".
    static NumberFormat ofCode(QStringView code);
};

/// The number of a cell as text: dates in ISO 8601, numbers with the 15 digits a spreadsheet shows.
/// \a stored is what the file says; it comes back as it is when it is no number.
QByteArray cellText(QByteArrayView stored, const NumberFormat& format, bool isFrom1904);

} // namespace rondom::ingest
