#pragma once

#include "models/core/result.h"

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::workspace {

/// When somebody last looked at the workspace in the window. It travels with the file, is no action
/// anybody undoes, and makes no cached answer old.
class VisitRepository
{
public:
    /// Whoever is back within this time never really left.
    static constexpr qint64 kSameVisitMs = 30 * 60 * 1000;

    explicit VisitRepository(const storage::Connection& connection);

    /// When the visit before the present one ended; nothing during the first.
    Result<std::optional<qint64>> previousEnd() const;
    /// Somebody is looking at \a now. Returns what previousEnd() is from then on.
    Result<std::optional<qint64>> note(qint64 now) const;

private:
    Result<std::optional<qint64>> read(const char16_t* key) const;
    Result<void> write(const char16_t* key, qint64 moment) const;

    const storage::Connection& m_connection;
};

} // namespace rondom::workspace
