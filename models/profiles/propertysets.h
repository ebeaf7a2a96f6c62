#pragma once

#include "models/core/result.h"
#include "models/ingest/properties.h"
#include "models/storage/statement.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::profiles {

/// The dictionary of event properties: each distinct set is stored once.
class PropertySets
{
public:
    explicit PropertySets(const storage::Connection& connection);

    /// The id of \a properties, stored when it is new. The empty set is 0.
    Result<qint64> intern(const ingest::Properties& properties);
    Result<QJsonObject> properties(qint64 id);
    /// Gives back the memory of what was stored: it is looked up again from now on.
    void forget();
    /// Deletes those of \a candidates that no event uses any more. Reads every event once.
    static Result<void> dropUnused(const storage::Connection& connection,
                                   const QSet<qint64>& candidates);

private:
    /// Two hashes of the text: enough to know it again without keeping it. Not those of the file,
    /// so that nobody can know them beforehand.
    struct Key
    {
        size_t first = 0;
        size_t second = 0;

        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed = 0) { return key.first ^ seed; }
    };

    Result<void> open();
    Result<qint64> store(const QByteArray& json);

    const storage::Connection& m_connection;
    std::optional<storage::Statement> m_find;
    std::optional<storage::Statement> m_insert;
    std::optional<storage::Statement> m_read;
    /// Nothing was stored before: what is not known is not there.
    bool m_isFresh = false;
    QHash<Key, qint64> m_known;
    size_t m_seed;
};

} // namespace rondom::profiles
