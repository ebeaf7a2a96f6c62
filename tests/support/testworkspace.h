#pragma once

#include "models/core/calendar.h"
#include "models/core/decimal.h"
#include "models/core/fold.h"
#include "models/core/id.h"
#include "models/core/value.h"
#include "models/storage/connection.h"
#include "models/storage/migrator.h"
#include "models/storage/statement.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <memory>
#include <optional>

namespace rondom::tests {

/// The value of a result that a test cannot go on without.
template <typename T>
T must(Result<T> result)
{
    if (!result) {
        qFatal("%s", qPrintable(result.error().detail + u' ' + result.error().message));
    }
    return std::move(result).value();
}

inline void must(const Result<void>& result)
{
    if (!result) {
        qFatal("%s", qPrintable(result.error().detail + u' ' + result.error().message));
    }
}

/// A workspace in memory with every table, and short ways to put people into it.
///
/// A record starts as a profile of its own; refreshProfile() joins records and computes the person
/// naively (of each trait, the value stated last). Anything that goes wrong ends the test.
class TestWorkspace
{
public:
    explicit TestWorkspace(const QString& country = QStringLiteral("NL"),
                           const QString& zone = QStringLiteral("Europe/Amsterdam"))
        : TestWorkspace(must(storage::Connection::openInMemory()), country, zone)
    {
    }
    /// In a new file instead.
    static TestWorkspace inFile(const QString& path, const QString& zone)
    {
        return {must(storage::Connection::create(path)), QStringLiteral("NL"), zone};
    }

    TestWorkspace(std::unique_ptr<storage::Connection> connection, const QString& country,
                  const QString& zone)
        : m_connection(std::move(connection))
    {
        must(storage::Migrator::builtIn().migrate(*m_connection, QStringLiteral("test")));
        run("INSERT INTO workspace(id, uuid, country, currency, timezone, language, created_at) "
            "VALUES (1, 'test', ?, 'EUR', ?, 'en', 0)",
            country, zone);
    }

    const storage::Connection& connection() const { return *m_connection; }

    /// Runs one statement with its values.
    template <typename... Values>
    void run(const char* sql, const Values&... values) const
    {
        auto statement = must(m_connection->prepare(sql));
        (statement.bind(values), ...);
        must(statement.run());
    }

    /// The first column of the first row; 0 when there is none.
    template <typename... Values>
    qint64 number(const char* sql, const Values&... values) const
    {
        auto statement = must(m_connection->prepare(sql));
        (statement.bind(values), ...);
        return must(statement.next()) ? statement.integer(0) : 0;
    }

    template <typename... Values>
    QString text(const char* sql, const Values&... values) const
    {
        auto statement = must(m_connection->prepare(sql));
        (statement.bind(values), ...);
        return must(statement.next()) ? statement.text(0) : QString();
    }

    /// The source of that name, made when it is new.
    SourceId source(const QString& name) const
    {
        run("INSERT INTO source(name) VALUES (?) ON CONFLICT DO NOTHING", name);
        return SourceId(number("SELECT id FROM source WHERE name = ?", name));
    }

    /// A new import of one file; facts added afterwards belong to it.
    ImportId startImport(SourceId from, const QString& file = QStringLiteral("file.csv"),
                         qint64 at = 0)
    {
        run("INSERT INTO import(at, mode) VALUES (?, 'upsert')", at);
        m_import = ImportId(m_connection->lastInsertId());
        m_row = 0;
        run("INSERT INTO import_file(import_id, position, source_id, recipe, name, sha256, bytes, "
            "first_row, rows) VALUES (?, 0, ?, 'test', ?, 'sha', 0, 1, 1000000)",
            m_import, from, file);
        return m_import;
    }

    ImportId currentImport() const { return m_import; }

    /// A person as one source knows them, for now a profile of their own.
    RecordId addRecord(const QString& sourceName, const QString& key, qint64 at = 0)
    {
        const SourceId from = source(sourceName);
        if (!m_import.isValid()) {
            startImport(from);
        }
        run("INSERT INTO source_record(source_id, record_key, profile_id, import_id, row, at) "
            "VALUES (?, ?, 0, ?, ?, ?)",
            from, key, m_import, ++m_row, at);
        const RecordId record(m_connection->lastInsertId());
        run("UPDATE source_record SET profile_id = id WHERE id = ?", record);
        return record;
    }

    /// A record with an e-mail address and its computed profile.
    RecordId addPerson(const QString& key, const QString& email)
    {
        const RecordId record = addRecord(QStringLiteral("Web shop"), key);
        addIdentifier(record, QStringLiteral("email"), email);
        refreshProfile({record});
        return record;
    }

    /// \a value in its normalised spelling. Types that mean the same everywhere have no scope.
    void addIdentifier(RecordId record, const QString& type, const QString& value, qint64 at = 0,
                       SourceId scope = {})
    {
        run("INSERT INTO identifier_type(name) VALUES (?) ON CONFLICT DO NOTHING", type);
        run("INSERT INTO identifier(type_id, scope_id, value, record_id, import_id, row, at) "
            "SELECT id, ?, ?, ?, ?, ?, ? FROM identifier_type WHERE name = ?",
            scope, value, record, m_import, ++m_row, at, type);
    }

    /// The record no longer states the identifier.
    void endIdentifier(RecordId record, const QString& type, const QString& value) const
    {
        run("UPDATE identifier SET ended_import_id = ? WHERE record_id = ? AND value = ? AND "
            "type_id = (SELECT id FROM identifier_type WHERE name = ?)",
            m_import, record, value, type);
    }

    void addTrait(RecordId record, const QString& key, const Value& value, qint64 at = 0)
    {
        run("INSERT INTO trait(key, type) VALUES (?, ?) ON CONFLICT DO NOTHING", key,
            valueTypeName(value.type));
        run("INSERT OR REPLACE INTO trait_value(record_id, trait_id, import_id, row, at, text, "
            "number) SELECT ?, id, ?, ?, ?, ?, ? FROM trait WHERE key = ?",
            record, m_import, ++m_row, at, value.text, value.number, key);
    }

    /// Something the person of \a record did. \a revenue is in the workspace's currency.
    void addEvent(RecordId record, const QString& name, qint64 at,
                  const QJsonObject& properties = {}, std::optional<Decimal> revenue = std::nullopt)
    {
        run("INSERT INTO event_kind(name) VALUES (?) ON CONFLICT DO NOTHING", name);
        const QString json =
            QString::fromUtf8(QJsonDocument(properties).toJson(QJsonDocument::Compact));
        run("INSERT INTO property_set(hash, json) SELECT ?1, ?2 WHERE NOT EXISTS "
            "(SELECT 1 FROM property_set WHERE json = ?2)",
            qint64(qHash(json) >> 1), json);
        const auto amount = revenue ? std::optional(revenue->toMicros()) : std::nullopt;
        run("INSERT INTO event(profile_id, ts, seq, kind_id, source_id, record_id, import_id, row, "
            "amount, properties_id) SELECT r.profile_id, ?, ?, k.id, r.source_id, r.id, ?, ?, ?, "
            "p.id FROM source_record r, event_kind k, property_set p "
            "WHERE r.id = ? AND k.name = ? AND p.json = ?",
            at, ++m_sequence, m_import, ++m_row, amount, record, name, json);
    }

    /// Makes one profile of \a records, and no others, and computes it. Returns its id.
    ProfileId refreshProfile(const QList<RecordId>& records) const
    {
        const RecordId first = *std::min_element(records.begin(), records.end());
        for (const RecordId record : records) {
            run("DELETE FROM profile WHERE id = ?", record);
            run("DELETE FROM profile_trait WHERE profile_id = ?", record);
            run("UPDATE source_record SET profile_id = ? WHERE id = ?", first, record);
            run("UPDATE event SET profile_id = ? WHERE record_id = ?", first, record);
        }
        fillTraits(first);
        fillProfile(first);
        return ProfileId(first.value());
    }

private:
    void fillTraits(RecordId profile) const
    {
        auto values = must(m_connection->prepare(
            "SELECT v.trait_id, v.text, v.number, v.record_id, v.import_id, v.row, v.at, t.type "
            "FROM source_record r JOIN trait_value v ON v.record_id = r.id "
            "JOIN trait t ON t.id = v.trait_id WHERE r.profile_id = ? "
            "ORDER BY v.at, v.import_id, v.record_id"));
        values.bind(profile);
        while (must(values.next())) {
            // A list's folded spelling is an array again; everything else folds as text.
            QString folded = fold(values.text(1));
            if (values.text(7) == QStringLiteral("list")) {
                const Value list{ValueType::List, values.text(1), {}, std::nullopt};
                folded = Value::ofList(list.items()).folded;
            }
            run("INSERT OR REPLACE INTO profile_trait(trait_id, profile_id, text, folded, number, "
                "record_id, import_id, row, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values.integer(0), profile, values.text(1), folded, values.optionalReal(2),
                values.integer(3), values.integer(4), values.integer(5), values.integer(6));
        }
    }

    void fillProfile(RecordId profile) const
    {
        const QString name = text("SELECT group_concat(text, ' ') FROM (SELECT v.text FROM "
                                  "profile_trait v JOIN trait t ON t.id = v.trait_id WHERE "
                                  "v.profile_id = ? AND t.key IN ('first_name', 'last_name') "
                                  "ORDER BY t.key)",
                                  profile);
        const auto newest = [&](const QString& type) {
            const QString value =
                text("SELECT i.value FROM identifier i JOIN source_record r ON r.id = i.record_id "
                     "JOIN identifier_type t ON t.id = i.type_id WHERE r.profile_id = ? AND "
                     "t.name = ? AND i.ended_import_id IS NULL "
                     "ORDER BY i.at DESC, i.import_id DESC, i.row DESC",
                     profile, type);
            return value.isEmpty() ? std::nullopt : std::optional(value);
        };
        const auto email = newest(QStringLiteral("email"));
        const auto phone = newest(QStringLiteral("phone"));
        run("INSERT INTO profile(id, name, sort_name, email, phone, is_known, first_seen, "
            "last_seen, event_count, order_count, revenue, last_order_at) "
            "SELECT ?1, ?2, ?3, ?4, ?5, ?6, min(e.ts), "
            "max(CASE WHEN k.is_system = 0 THEN e.ts END), count(e.seq), "
            "coalesce(sum(k.name = 'Order Completed'), 0), coalesce(sum(e.amount), 0), "
            "max(CASE WHEN k.name = 'Order Completed' THEN e.ts END) "
            "FROM (SELECT 1) LEFT JOIN event e ON e.profile_id = ?1 "
            "LEFT JOIN event_kind k ON k.id = e.kind_id",
            profile, name, fold(name), email, phone, int(email || phone));
    }

    std::unique_ptr<storage::Connection> m_connection;
    ImportId m_import;
    qint64 m_row = 0;
    qint64 m_sequence = 0;
};

} // namespace rondom::tests
