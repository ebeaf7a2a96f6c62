#pragma once

#include "models/segments/computedtrait.h"
#include "models/workspace/workspacefile.h"

#include <QJsonObject>

namespace rondom::workspace {

/// Adds a computed trait or changes the one of the same key, and notes it for undo.
Result<void> saveComputedTrait(const WorkspaceFile& workspace, const segments::ComputedTrait& trait,
                               qint64 now);
/// Deletes a computed trait; undo brings it back. Refused while a segment uses it.
Result<void> removeComputedTrait(const WorkspaceFile& workspace, const QString& key, qint64 now);

/// Puts the trait \a wanted in the place of \a present; an empty one stands for no trait. For undo
/// and redo, inside the caller's transaction.
Result<void> restoreComputedTrait(const storage::Connection& connection, const QJsonObject& wanted,
                                  const QJsonObject& present, qint64 now);

} // namespace rondom::workspace
