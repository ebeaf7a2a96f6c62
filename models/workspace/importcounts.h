#pragma once

#include "models/workspace/importer.h"

#include <QJsonObject>

namespace rondom::workspace {

/// The counts of an import as the history keeps them and the command line prints them:
/// `rows`, `events`, `consents`, `fields_overwritten`, `warnings`.
QJsonObject toJson(const ImportReport& report);

/// The number of an outcome in the report.
qint64 numberOf(const ImportReport& report, RowOutcome outcome);

} // namespace rondom::workspace
