#include "models/profiles/propertysets.h"

#include "models/core/stablehash.h"
#include "models/storage/connection.h"

#include <QJsonDocument>
#include <QRandomGenerator>

namespace rondom::profiles {

namespace {

constexpr qsizetype kMostRemembered = 2'000'000; // 100 MB

constexpr auto kFind = "SELECT id FROM property_set WHERE hash = ? AND json = ?";
constexpr auto kInsert = "INSERT INTO property_set(hash, json) VALUES (?, ?)";
constexpr auto kRead = "SELECT json FROM property_set WHERE id = ?";

} // namespace

PropertySets::PropertySets(const storage::Connection& connection)
    : m_connection(connection), m_seed(size_t(QRandomGenerator::global()->generate64()))
{
}

Result<qint64> PropertySets::intern(const ingest::Properties& properties)
{
    if (properties.isEmpty()) {
        return 0;
    }
    const QByteArray& json = properties.json();
    const Key key{qHashBits(json.constData(), size_t(json.size()), m_seed),
                  qHashBits(json.constData(), size_t(json.size()), ~m_seed)};
    if (const auto known = m_known.constFind(key); known != m_known.constEnd()) {
        return *known;
    }
    const auto id = store(json);
    if (!id) {
        return id;
    }
    if (m_known.size() >= kMostRemembered) {
        forget();
    }
    m_known.insert(key, *id);
    return id;
}

void PropertySets::forget()
{
    m_known = {};
    m_isFresh = false;
}

Result<void> PropertySets::open()
{
    auto find = m_connection.prepare(kFind);
    auto insert = m_connection.prepare(kInsert);
    auto any = m_connection.prepare("SELECT EXISTS (SELECT 1 FROM property_set WHERE id > 0)");
    if (!find || !insert || !any) {
        return !find ? find.error() : !insert ? insert.error() : any.error();
    }
    if (const auto row = any->next(); !row) {
        return row.error();
    }
    m_isFresh = any->integer(0) == 0;
    m_find = std::move(*find);
    m_insert = std::move(*insert);
    return {};
}

Result<qint64> PropertySets::store(const QByteArray& json)
{
    if (!m_find) {
        if (const auto opened = open(); !opened) {
            return opened.error();
        }
    }
    const qint64 hash = StableHash().add(json).positive();
    if (!m_isFresh) {
        const auto found = m_find->bind(hash).bindText(json).next();
        if (!found) {
            return found.error();
        }
        if (*found) {
            const qint64 id = m_find->integer(0);
            m_find->reset();
            return id;
        }
    }
    if (const auto done = m_insert->bind(hash).bindText(json).run(); !done) {
        return done.error();
    }
    return m_connection.lastInsertId();
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
