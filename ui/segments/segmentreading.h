#pragma once

#include "models/segments/segmentengine.h"
#include "ui/segments/segmentlistmodel.h"

#include <QStringList>

namespace rondom::storage {
class Connection;
}

namespace rondom::ui {

/// A saved segment as its page shows it.
struct CountedSegment
{
    segments::Definition definition;
    segments::SegmentCount count;
    QStringList usedBy; ///< the segments whose rule speaks of it
};

/// What the page of segments shows, read on any thread.
Result<CountedSegment> readSegment(const storage::Connection& connection, const QString& name,
                                   qint64 now);
/// All saved segments with their last sizes and the expectations they do not meet.
Result<QList<SegmentListModel::Entry>> readSegmentList(const storage::Connection& connection,
                                                       qint64 now);

} // namespace rondom::ui
