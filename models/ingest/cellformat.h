#pragma once

#include <QString>

namespace rondom::ingest {

/// How the cells of a column are spelled. Empty fields fall back to the mapping's, then to the
/// workspace's.
struct CellFormat
{
    /// Of dates and times, e.g. "dd-MM-yyyy HH:mm"; empty is ISO 8601. Several, separated by `|`,
    /// are tried in order; "auto" first is what the cells of the column show.
    QString format;
    QString zone;      ///< IANA name, for times without an offset
    QString decimal;   ///< "." or ","
    QString separator; ///< between the items of a list
    QString country;   ///< two letters, for national phone numbers
    QString currency;  ///< of money cells that name none

    friend bool operator==(const CellFormat&, const CellFormat&) = default;
};

} // namespace rondom::ingest
