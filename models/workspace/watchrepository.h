#pragma once

#include "models/core/result.h"
#include "models/workspace/watchedfolder.h"

#include <QJsonArray>
#include <QList>

namespace rondom::storage {
class Connection;
}

namespace rondom::workspace {

/// The watched folders of a workspace and what last came out of them. Settings, not data: nobody
/// undoes them, and they make no cached answer old.
class WatchRepository
{
public:
    /// Older results are forgotten; the history of imports has them for good.
    static constexpr int kMostResults = 50;

    explicit WatchRepository(const storage::Connection& connection);

    Result<QList<WatchedFolder>> folders() const;
    /// Adds \a folder, or changes the one with its path.
    Result<void> keep(const WatchedFolder& folder) const;
    /// Forgets the folder and what waits in it. Fails with NotFound for one that is not watched.
    Result<void> remove(const QString& path) const;

    /// Newest first. What waited and is there no longer is left out.
    Result<QList<WatchResult>> results() const;
    /// A file has one result: an older one that waited goes.
    Result<void> addResult(const WatchResult& result) const;

    /// Whether each of \a hashes is the content of a file in an import that still holds.
    Result<bool> knowsContents(const QStringList& hashes) const;

private:
    Result<QJsonArray> read(const char16_t* key) const;
    Result<void> write(const char16_t* key, const QJsonArray& list) const;

    const storage::Connection& m_connection;
};

} // namespace rondom::workspace
