#pragma once

#include "models/workspace/importer.h"

#include <QJsonObject>

namespace rondom::workspace {

/// The counts of an import as the history keeps them and the command line prints them:
/// `rows`, `events`, `consents`.
QJsonObject toJson(const ImportReport& report);

} // namespace rondom::workspace
