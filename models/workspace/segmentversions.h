#pragma once

#include "models/core/result.h"
#include "models/segments/definition.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::workspace {

/// A segment as it was saved once.
struct SegmentVersion
{
    int number = 0; ///< from 1 up
    qint64 at = 0;
    segments::Definition definition;
    /// Conditions, in words, that the version before did not have, and those that it had.
    QStringList added;
    QStringList removed;
    /// Who was in when it was saved; nothing where that was not counted.
    std::optional<qint64> size;

    /// The conditions are those of before, but put together in another way.
    bool isRearranged = false;
};

/// Every version of a segment that was saved and not taken back, oldest first. \a language is "en"
/// or "nl". Fails with NotFound when there is no such segment.
Result<QList<SegmentVersion>> segmentVersions(const storage::Connection& connection,
                                              const QString& name, const QString& language);

} // namespace rondom::workspace
