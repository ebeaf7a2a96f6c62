#pragma once

#include "models/core/job.h"

#include <QString>

namespace rondom::ui {

/// How big the demo shop is, and where it stands in time.
struct DemoOptions
{
    int people = 2000;
    qint64 now = 0;
};

/// Where the workspace of the demo shop in \a folder is.
QString demoWorkspacePath(const QString& folder);

/// Writes the exports of the invented shop into \a folder and brings them into a new workspace
/// there, as a person would file by file. After a failure no workspace is left.
Result<void> makeDemoWorkspace(const QString& folder, const DemoOptions& options,
                               JobContext& context);

} // namespace rondom::ui
