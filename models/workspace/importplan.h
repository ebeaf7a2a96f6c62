#pragma once

#include "models/workspace/importer.h"

#include <memory>

namespace rondom::workspace {

/// How to read one file, and under which name its rows are known.
struct ImportPlan
{
    std::unique_ptr<ingest::EntryReader> reader;
    QString recipe;
    QString sourceName;
    SourceId source;
    QString notice; ///< the text people saw, as given now or for an earlier file like this
};

/// Looks at \a path and decides how \a request reads it. Makes the source when it is new, so it
/// belongs into the transaction of the import. \a brokenOrders of this file are rejected whole.
Result<ImportPlan> planImport(const WorkspaceFile& workspace, const ImportRequest& request,
                              const QString& path, const ingest::BrokenOrders& brokenOrders = {});

} // namespace rondom::workspace
