#include "models/workspace/settledfiles.h"

namespace rondom::workspace {

QList<FoundFile> SettledFiles::look(const QList<FoundFile>& files, qint64 now)
{
    QHash<QString, Seen> seen;
    QList<FoundFile> settled;
    m_isWaiting = false;
    for (const FoundFile& file : files) {
        const auto before = m_seen.constFind(file.path);
        const bool isSame = before != m_seen.constEnd() && before->file == file;
        const qint64 since = isSame ? before->since : now;
        seen.insert(file.path, {file, since});
        if (isSame && now - since >= m_settleMs) {
            settled.append(file);
        } else {
            m_isWaiting = true;
        }
    }
    m_seen = std::move(seen);
    return settled;
}

} // namespace rondom::workspace
