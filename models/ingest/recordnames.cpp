#include "models/ingest/recordnames.h"

#include "models/storage/connection.h"
#include "models/storage/statement.h"

namespace rondom::ingest {

Result<qint64> RecordNames::identifierType(const QString& name)
{
    if (const auto known = m_identifierTypes.constFind(name);
        known != m_identifierTypes.constEnd()) {
        return *known;
    }
    auto insert = m_connection.prepare("INSERT OR IGNORE INTO identifier_type(name) VALUES (?)");
    auto select = m_connection.prepare("SELECT id FROM identifier_type WHERE name = ?");
    if (!insert || !select) {
        return insert ? select.error() : insert.error();
    }
    if (const auto done = insert->bind(name).run(); !done) {
        return done.error();
    }
    if (const auto row = select->bind(name).next(); !row) {
        return row.error();
    }
    const qint64 id = select->integer(0);
    m_identifierTypes.insert(name, id);
    return id;
}

Result<qint64> RecordNames::trait(const TraitFact& fact)
{
    if (const auto known = m_traits.constFind(fact.trait); known != m_traits.constEnd()) {
        return *known;
    }
    auto insert = m_connection.prepare("INSERT OR IGNORE INTO trait(key, type) VALUES (?, ?)");
    auto select = m_connection.prepare("SELECT id FROM trait WHERE key = ?");
    if (!insert || !select) {
        return insert ? select.error() : insert.error();
    }
    const auto done = insert->bind(fact.trait).bind(valueTypeName(fact.value.type)).run();
    if (!done) {
        return done.error();
    }
    if (const auto row = select->bind(fact.trait).next(); !row) {
        return row.error();
    }
    const qint64 id = select->integer(0);
    m_traits.insert(fact.trait, id);
    return id;
}

} // namespace rondom::ingest
