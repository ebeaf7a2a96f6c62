#include "models/consent/suppressionlist.h"

#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>
#include <cstring>

namespace rondom::consent {

using storage::Connection;

namespace {

constexpr auto kReadKey = "SELECT key FROM suppression_key WHERE id = 1";
constexpr auto kInsertKey = "INSERT INTO suppression_key(id, key) VALUES (1, ?)";
constexpr auto kInsert = R"sql(
    INSERT INTO suppression(digest, purpose, channel, reason, since, event_id)
    VALUES (?, ?, ?, ?, ?, ?)
)sql";

constexpr qsizetype kKeySize = 32;

} // namespace

SuppressionList::SuppressionList(const Connection& connection, QByteArray key)
    : m_connection(&connection), m_key(std::move(key))
{
}

Result<SuppressionList> SuppressionList::open(const Connection& connection)
{
    auto key = connection.prepare(kReadKey);
    if (!key) {
        return key.error();
    }
    const auto row = key->next();
    if (!row) {
        return row.error();
    }
    return SuppressionList(connection, *row ? key->blob(0) : QByteArray());
}

Result<void> SuppressionList::makeKey()
{
    std::array<quint32, kKeySize / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    QByteArray key(kKeySize, Qt::Uninitialized);
    std::memcpy(key.data(), words.data(), std::size_t(kKeySize));
    auto insert = m_connection->prepare(kInsertKey);
    if (!insert) {
        return insert.error();
    }
    if (const auto done = insert->bind(key).run(); !done) {
        return done;
    }
    m_key = key;
    return {};
}

Result<void> SuppressionList::add(const Identifier& identifier, const QString& purpose,
                                  const QString& channel, SuppressionReason reason, qint64 since,
                                  ConsentEventId event)
{
    if (m_key.isEmpty()) {
        if (const auto made = makeKey(); !made) {
            return made;
        }
    }
    auto insert = m_connection->prepare(kInsert);
    if (!insert) {
        return insert.error();
    }
    return insert->bind(digest(identifier))
        .bind(purpose)
        .bind(channel)
        .bind(keyOf(reason))
        .bind(since)
        .bind(event)
        .run();
}

QByteArray SuppressionList::digest(const Identifier& identifier) const
{
    if (m_key.isEmpty()) {
        return {};
    }
    // The zero byte keeps type and value apart: neither can contain one.
    return QMessageAuthenticationCode::hash(identifier.type.toUtf8() + '\0' +
                                                identifier.value.toUtf8(),
                                            m_key, QCryptographicHash::Sha256);
}

} // namespace rondom::consent
