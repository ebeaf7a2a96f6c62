#pragma once

#include "models/ingest/csvdialect.h"

#include <QHash>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace rondom::ingest {

/// Orders that hold a line nobody understood: a hash of the order's id, and that line of the file.
using BrokenOrders = QHash<size_t, qint64>;

/// What the workspace and the person add to a mapping.
struct ReadOptions
{
    QString country;  ///< two letters, for national phone numbers
    QString currency; ///< for money without one
    QTimeZone zone = QTimeZone::utc();
    QString noticeText;     ///< for grants whose rule has no text of its own
    QString noticeLanguage; ///< two letters
    /// Without folder; set by the reader of the file.
    QString fileName;
    /// Found by detectDialect() when not given.
    std::optional<CsvDialect> dialect;
    /// Which sheet of a workbook; the first with anything in it when empty.
    QString sheet;
    /// Orders of this file known to be broken, from an earlier reading of it.
    BrokenOrders brokenOrders;
};

} // namespace rondom::ingest
