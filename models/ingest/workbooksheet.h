#pragma once

#include <QString>

namespace rondom::ingest {

/// A sheet of a workbook, as the person sees it.
struct WorkbookSheet
{
    QString name;
    bool isHidden = false;
    /// Where its rows lie: a member of the archive, or empty when all sheets share one.
    QString member;
};

} // namespace rondom::ingest
