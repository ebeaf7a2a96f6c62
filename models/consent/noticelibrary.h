#pragma once

#include "models/core/id.h"
#include "models/core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// A text people saw when they were asked.
struct Notice
{
    NoticeId id;
    QString text;
    QString version;
    QString language;
    QString url;
    QString sha256; ///< of the text in UTF-8, in hexadecimal digits
    qint64 addedAt = 0;
    /// Lines of the ledger that name it. It stays as long as there are any.
    qint64 events = 0;
};

/// The texts and versions people were shown.
class NoticeLibrary
{
public:
    explicit NoticeLibrary(const storage::Connection& connection);

    /// The text under this version and language, added when it is new.
    Result<NoticeId> store(const Notice& notice, qint64 now) const;
    /// A text stored before, by its version and language; the newest when there are several.
    Result<std::optional<NoticeId>> find(const QString& version, const QString& language) const;
    Result<QList<Notice>> list() const;
    /// Fails with ConsentMissing when an event names it, with NotFound when it is not there. Inside
    /// the caller's transaction.
    Result<void> remove(NoticeId notice) const;

private:
    const storage::Connection& m_connection;
};

} // namespace rondom::consent
