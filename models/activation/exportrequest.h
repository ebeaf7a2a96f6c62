#pragma once

#include "models/segments/definition.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace rondom::activation {

/// What somebody asks to be exported.
struct ExportRequest
{
    /// The name of a saved segment, or a rule that need not be saved.
    std::variant<QString, segments::Definition> audience;
    /// The id of a destination.
    QString destination;
    QString purpose;
    QString channel;
    /// The file to write. Not needed for a dry run.
    QString outPath;
    /// Only who is new or different since the last export of the same segment, destination,
    /// purpose and channel.
    bool changesOnly = false;
    /// The columns, by field; empty for those of the destination.
    QStringList fields;
    /// Count and show, and write nothing.
    bool isDryRun = false;
    /// Also say who is held back, not only how many.
    bool namesHeldBack = false;
};

} // namespace rondom::activation
