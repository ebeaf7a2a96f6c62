#include "models/columns/columnstore.h"

#include "models/columns/columnfolder.h"
#include "models/storage/connection.h"
#include "models/storage/savepoint.h"
#include "models/storage/statement.h"

#include <QLoggingCategory>

#include <atomic>

using namespace Qt::StringLiterals;

namespace rondom::columns {

namespace {

Q_LOGGING_CATEGORY(lcColumns, "rondom.columns")

/// With more changed customers than this, reading them costs more than tables do.
constexpr std::size_t kMostChanged = 50'000;
/// From so many on, files are made anew where there is time for it.
constexpr qsizetype kManyChanged = 10'000;

constexpr auto kSelectUuid = "SELECT uuid FROM workspace WHERE id = 1";
constexpr auto kSelectSize =
    "SELECT p.page_count * s.page_size FROM pragma_page_count p, pragma_page_size s";

std::atomic<qint64> smallestFile = ColumnStore::kSmallestFile;

/// The columns of one workspace file.
struct Shelf
{
    std::mutex mutex;    ///< of what follows
    std::mutex building; ///< held while files are written
    bool isLookedFor = false;
    std::shared_ptr<Generation> generation;
    std::shared_ptr<const Snapshot> snapshot;
};

/// The shelves by path. They outlive every connection.
struct Shelves
{
    std::mutex mutex;
    QHash<QString, std::shared_ptr<Shelf>> byPath;
};

Shelves& shelves()
{
    static Shelves all;
    return all;
}

std::shared_ptr<Shelf> shelfOf(const QString& path)
{
    const std::scoped_lock lock(shelves().mutex);
    std::shared_ptr<Shelf>& shelf = shelves().byPath[path];
    if (!shelf) {
        shelf = std::make_shared<Shelf>();
    }
    return shelf;
}

Result<bool> isLarge(const storage::Connection& connection)
{
    auto size = connection.prepare(kSelectSize);
    if (!size) {
        return size.error();
    }
    if (const auto row = size->next(); !row) {
        return row.error();
    }
    return size->integer(0) >= smallestFile.load();
}

Result<ColumnFolder> folderOf(const storage::Connection& connection)
{
    auto uuid = connection.prepare(kSelectUuid);
    if (!uuid) {
        return uuid.error();
    }
    if (const auto row = uuid->next(); !row) {
        return row.error();
    }
    return ColumnFolder(uuid->text(0), connection.path());
}

/// The files an earlier run left, when there are any.
Result<void> lookFor(const storage::Connection& connection, Shelf& shelf)
{
    if (shelf.isLookedFor) {
        return {};
    }
    shelf.isLookedFor = true;
    const auto folder = folderOf(connection);
    if (!folder) {
        return folder.error();
    }
    if (const auto newest = folder->newest()) {
        shelf.generation = Generation::open(newest->first, newest->second);
    }
    return {};
}

} // namespace

void ColumnStore::setSmallestFile(qint64 bytes)
{
    smallestFile = bytes;
}

Result<std::shared_ptr<const Snapshot>> ColumnStore::snapshot(const storage::Connection& connection)
{
    const std::shared_ptr<const Snapshot> none;
    if (connection.path().isEmpty()) {
        return none;
    }
    const auto large = isLarge(connection);
    if (!large || !*large) {
        return large ? Result(none) : large.error();
    }
    const profiles::ChangeLog log(connection);
    const auto stamp = log.stamp();
    if (!stamp) {
        return stamp.error();
    }
    const std::shared_ptr<Shelf> shelf = shelfOf(connection.path());
    const std::scoped_lock lock(shelf->mutex);
    if (const auto looked = lookFor(connection, *shelf); !looked) {
        return looked.error();
    }
    if (!shelf->generation) {
        return none;
    }
    if (shelf->snapshot && shelf->snapshot->stamp() == *stamp) {
        return shelf->snapshot;
    }
    // What changed since the last time, or, where that was another history, since the files.
    const Snapshot* former = shelf->snapshot.get();
    auto changed =
        former ? log.changedSince(former->stamp()) : log.changedSince(shelf->generation->stamp());
    if (changed && !*changed && former) {
        former = nullptr;
        changed = log.changedSince(shelf->generation->stamp());
    }
    if (!changed) {
        return changed.error();
    }
    if (!*changed || (*changed)->size() > kMostChanged) {
        return none;
    }
    const auto made = Snapshot::make(connection, shelf->generation, *stamp, **changed, former);
    if (!made) {
        return made.error();
    }
    shelf->snapshot = *made;
    return shelf->snapshot;
}

Result<void> ColumnStore::prepare(const storage::Connection& connection, JobContext& context)
{
    const auto large = isLarge(connection);
    if (!large || !*large || connection.path().isEmpty()) {
        return large ? Result<void>() : large.error();
    }
    const std::shared_ptr<Shelf> shelf = shelfOf(connection.path());
    const std::scoped_lock building(shelf->building);
    // One state of the workspace, from the look at what there is to the last file.
    const auto reading = storage::Savepoint::begin(connection);
    if (!reading) {
        return reading.error();
    }
    const auto current = snapshot(connection);
    if (!current) {
        return current.error();
    }
    if (*current && (*current)->changedCount() < kManyChanged) {
        return {};
    }
    const auto folder = folderOf(connection);
    if (!folder) {
        return folder.error();
    }
    const auto written = Generation::write(connection, *folder, context);
    if (!written && written.error().code == Error::Code::Canceled) {
        return written.error();
    }
    if (!written) {
        qCWarning(lcColumns, "no columns: %s", qPrintable(written.error().detail));
        return {};
    }
    folder->removeOthers((*written)->path());
    const std::scoped_lock lock(shelf->mutex);
    shelf->generation = *written;
    shelf->snapshot = nullptr;
    return {};
}

void ColumnStore::forget(const QString& path)
{
    const std::scoped_lock lock(shelves().mutex);
    shelves().byPath.remove(path);
}

} // namespace rondom::columns
