#include "models/profiles/propertysets.h"

#include "models/core/stablehash.h"
#include "models/storage/connection.h"

#include <QJsonDocument>

namespace rondom::profiles {

namespace {

constexpr qsizetype kMostRemembered = 4'000'000;

constexpr auto kFind = "SELECT id FROM property_set WHERE hash = ? AND json = ?";
constexpr auto kInsert = "INSERT INTO property_set(hash, json) VALUES (?, ?)";
constexpr auto kRead = "SELECT json FROM property_set WHERE id = ?";

} // namespace

PropertySets::PropertySets(const storage::Connection& connection) : m_connection(connection) {}

Result<qint64> PropertySets::intern(const QJsonObject& properties)
{
    if (properties.isEmpty()) {
        return 0;
    }
    // QJsonObject keeps its keys sorted: equal sets have equal text.
    const QByteArray json = QJsonDocument(properties).toJson(QJsonDocument::Compact);
    const qint64 hash = StableHash().add(json).positive();
    const auto check = quint32(StableHash(1).add(json).result());
    const auto [first, last] = m_known.equal_range(hash);
    for (auto known = first; known != last; ++known) {
        if (known->check == check) {
            return known->id;
        }
    }
    if (!m_find) {
        auto find = m_connection.prepare(kFind);
        auto insert = m_connection.prepare(kInsert);
        if (!find || !insert) {
            return find ? insert.error() : find.error();
        }
        m_find = std::move(*find);
        m_insert = std::move(*insert);
    }
    const QString text = QString::fromUtf8(json);
    const auto found = m_find->bind(hash).bind(text).next();
    if (!found) {
        return found.error();
    }
    qint64 id = 0;
    if (*found) {
        id = m_find->integer(0);
        m_find->reset();
    } else {
        if (const auto done = m_insert->bind(hash).bind(text).run(); !done) {
            return done.error();
        }
        id = m_connection.lastInsertId();
    }
    if (m_known.size() >= kMostRemembered) {
        m_known.clear();
    }
    m_known.insert(hash, {check, id});
    return id;
}

Result<QJsonObject> PropertySets::properties(qint64 id)
{
    if (id == 0) {
        return QJsonObject();
    }
    if (!m_read) {
        auto read = m_connection.prepare(kRead);
        if (!read) {
            return read.error();
        }
        m_read = std::move(*read);
    }
    const auto row = m_read->bind(id).next();
    if (!row) {
        return row.error();
    }
    const QJsonObject json = QJsonDocument::fromJson(m_read->text(0).toUtf8()).object();
    m_read->reset();
    return json;
}

Result<void> PropertySets::dropUnused(const storage::Connection& connection,
                                      const QSet<qint64>& candidates)
{
    QSet<qint64> unused = candidates;
    unused.remove(0);
    for (const char* sql :
         {"SELECT properties_id FROM event", "SELECT properties_id FROM event_replaced"}) {
        if (unused.isEmpty()) {
            return {};
        }
        auto used = connection.prepare(sql);
        if (!used) {
            return used.error();
        }
        for (;;) {
            const auto row = used->next();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            unused.remove(used->integer(0));
        }
    }
    auto drop = connection.prepare("DELETE FROM property_set WHERE id = ?");
    if (!drop) {
        return drop.error();
    }
    for (const qint64 id : std::as_const(unused)) {
        if (const auto done = drop->bind(id).run(); !done) {
            return done;
        }
    }
    return {};
}

} // namespace rondom::profiles
