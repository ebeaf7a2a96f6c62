#include "models/consent/noticelibrary.h"

#include "models/consent/consenttext.h"
#include "models/core/sha256.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

namespace rondom::consent {

using storage::Connection;

namespace {

constexpr auto kFindText =
    "SELECT id FROM consent_notice WHERE sha256 = ? AND version = ? AND language = ?";
constexpr auto kInsert = R"sql(
    INSERT INTO consent_notice(sha256, version, language, text, url, added_at)
    VALUES (?, ?, ?, ?, ?, ?)
)sql";
constexpr auto kFindVersion =
    "SELECT max(id) FROM consent_notice WHERE version = ? AND language = ?";
constexpr auto kList = R"sql(
    SELECT n.id, n.text, n.version, n.language, n.url, n.sha256, n.added_at,
           (SELECT count(*) FROM consent_event e WHERE e.notice_id = n.id)
      FROM consent_notice n
     ORDER BY n.id
)sql";
constexpr auto kUses = "SELECT count(*) FROM consent_event WHERE notice_id = ?";
constexpr auto kDelete = "DELETE FROM consent_notice WHERE id = ?";

} // namespace

NoticeLibrary::NoticeLibrary(const Connection& connection) : m_connection(connection) {}

Result<NoticeId> NoticeLibrary::store(const Notice& notice, qint64 now) const
{
    const QString sha256 = QString::fromLatin1(Sha256::of(notice.text.toUtf8()).toHex());
    auto find = m_connection.prepare(kFindText);
    if (!find) {
        return find.error();
    }
    const auto known = find->bind(sha256).bind(notice.version).bind(notice.language).next();
    if (!known) {
        return known.error();
    }
    if (*known) {
        return NoticeId(find->integer(0));
    }
    auto insert = m_connection.prepare(kInsert);
    if (!insert) {
        return insert.error();
    }
    insert->bind(sha256).bind(notice.version).bind(notice.language);
    if (const auto done = insert->bind(notice.text).bind(notice.url).bind(now).run(); !done) {
        return done.error();
    }
    return NoticeId(m_connection.lastInsertId());
}

Result<std::optional<NoticeId>> NoticeLibrary::find(const QString& version,
                                                    const QString& language) const
{
    auto find = m_connection.prepare(kFindVersion);
    if (!find) {
        return find.error();
    }
    const auto row = find->bind(version).bind(language).next();
    if (!row) {
        return row.error();
    }
    const auto id = find->optionalInteger(0);
    return id ? std::optional(NoticeId(*id)) : std::nullopt;
}

Result<QList<Notice>> NoticeLibrary::list() const
{
    auto rows = m_connection.prepare(kList);
    if (!rows) {
        return rows.error();
    }
    QList<Notice> notices;
    for (;;) {
        const auto row = rows->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return notices;
        }
        notices.append({NoticeId(rows->integer(0)), rows->text(1), rows->text(2), rows->text(3),
                        rows->text(4), rows->text(5), rows->integer(6), rows->integer(7)});
    }
}

Result<void> NoticeLibrary::remove(NoticeId notice) const
{
    auto uses = m_connection.prepare(kUses);
    if (!uses) {
        return uses.error();
    }
    const auto row = uses->bind(notice).next();
    if (!row) {
        return row.error();
    }
    if (const qint64 events = uses->integer(0); events > 0) {
        return noticeIsInUse(notice, events);
    }
    auto remove = m_connection.prepare(kDelete);
    if (!remove) {
        return remove.error();
    }
    if (const auto done = remove->bind(notice).run(); !done) {
        return done;
    }
    if (m_connection.changes() == 0) {
        return noticeIsMissing(notice);
    }
    return {};
}

} // namespace rondom::consent
