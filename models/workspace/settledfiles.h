#pragma once

#include "models/workspace/folderlisting.h"

#include <QHash>

namespace rondom::workspace {

/// Tells files that are complete from those still being copied: whoever is complete keeps its size
/// and its time.
class SettledFiles
{
public:
    /// \a settleMs is how long a file has to stay as it is.
    explicit SettledFiles(qint64 settleMs) : m_settleMs(settleMs) {}

    /// Those of \a files that have not changed for long enough at \a now, by a clock that nobody
    /// puts back. What is no longer among \a files is forgotten.
    QList<FoundFile> look(const QList<FoundFile>& files, qint64 now);
    /// Whether some file of the last look has to be looked at again.
    bool isWaiting() const { return m_isWaiting; }

private:
    struct Seen
    {
        FoundFile file;
        qint64 since = 0;
    };

    qint64 m_settleMs;
    QHash<QString, Seen> m_seen;
    bool m_isWaiting = false;
};

} // namespace rondom::workspace
