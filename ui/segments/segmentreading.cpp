#include "ui/segments/segmentreading.h"

#include "models/segments/expectedpeople.h"
#include "models/segments/segmentrepository.h"

#include <algorithm>

namespace rondom::ui {

namespace {

/// Enough to see a trend in a line as long as a word.
constexpr qsizetype kMostSizes = 24;

/// How many people a saved segment was promised to select, or not to, and does otherwise.
Result<int> unmetExpectations(const storage::Connection& connection, const QString& name,
                              qint64 now)
{
    const auto stored = segments::SegmentRepository(connection).find(name);
    if (!stored) {
        return stored.error();
    }
    const auto people = segments::expectedPeople(connection, stored->definition, now);
    if (!people) {
        // A rule that cannot be asked says so where it is opened; the list is there all the same.
        return people.error().code == Error::Code::InvalidInput ? Result<int>(0) : people.error();
    }
    return int(std::count_if(people->begin(), people->end(),
                             [](const auto& person) { return !person.isMet(); }));
}

} // namespace

Result<CountedSegment> readSegment(const storage::Connection& connection, const QString& name,
                                   qint64 now)
{
    const segments::SegmentRepository repository(connection);
    const auto stored = repository.find(name);
    const auto usedBy = repository.usedBy(name);
    if (!stored || !usedBy) {
        return stored ? usedBy.error() : stored.error();
    }
    JobContext unwatched;
    const auto count = segments::countSegment(connection, stored->definition, now, unwatched);
    return count ? Result<CountedSegment>(CountedSegment{stored->definition, *count, *usedBy})
                 : count.error();
}

Result<QList<SegmentListModel::Entry>> readSegmentList(const storage::Connection& connection,
                                                       qint64 now)
{
    const segments::SegmentRepository repository(connection);
    const auto list = repository.list();
    if (!list) {
        return list.error();
    }
    QList<SegmentListModel::Entry> entries;
    for (const segments::SegmentSummary& segment : *list) {
        const auto history = repository.history(segment.name);
        if (!history) {
            return history.error();
        }
        const auto unmet = unmetExpectations(connection, segment.name, now);
        if (!unmet) {
            return unmet.error();
        }
        SegmentListModel::Entry entry{segment, {}, *unmet};
        const qsizetype first = std::max<qsizetype>(0, history->size() - kMostSizes);
        for (const segments::SizeEntry& size : history->mid(first)) {
            entry.sizes.append(size.size);
        }
        entries.append(entry);
    }
    return entries;
}

} // namespace rondom::ui
