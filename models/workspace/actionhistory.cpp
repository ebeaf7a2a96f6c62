#include "models/workspace/actionhistory.h"

#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <QJsonDocument>

namespace rondom::workspace {

namespace {

constexpr auto kInsert = "INSERT INTO action(at, kind, subject, payload) VALUES (?, ?, ?, ?)";
/// What follows an undone action is another future than the one that was taken back.
constexpr auto kForgetUndone = "UPDATE action SET kind = kind || '.past' WHERE undone_at IS NOT "
                               "NULL AND kind NOT LIKE '%.past'";
constexpr auto kBumpVersion = "UPDATE workspace SET data_version = data_version + 1";
constexpr auto kSetUndone = "UPDATE action SET undone_at = ? WHERE id = ?";

constexpr auto kSelectAll = R"sql(
    SELECT id, at, replace(kind, '.past', ''), subject, payload, undone_at IS NOT NULL
      FROM action ORDER BY id DESC LIMIT ?
)sql";

constexpr auto kSelectAbout = R"sql(
    SELECT id, at, kind, subject, payload, 0 FROM action
     WHERE kind = ? AND subject = ? AND undone_at IS NULL ORDER BY id
)sql";

constexpr auto kSelectOne = R"sql(
    SELECT id, at, replace(kind, '.past', ''), subject, payload, undone_at IS NOT NULL
      FROM action WHERE id = ?
)sql";

constexpr auto kSelectUndo = R"sql(
    SELECT id, at, kind, subject, payload, 0 FROM action
     WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1
)sql";

constexpr auto kSelectRedo = R"sql(
    SELECT id, at, kind, subject, payload, 1 FROM action
     WHERE undone_at IS NOT NULL AND kind NOT LIKE '%.past' ORDER BY id LIMIT 1
)sql";

Action readAction(const storage::Statement& row)
{
    return {row.integer(0),
            row.integer(1),
            row.text(2),
            row.text(3),
            QJsonDocument::fromJson(row.text(4).toUtf8()).object(),
            row.integer(5) != 0};
}

Result<std::optional<Action>> readOne(Result<storage::Statement> statement,
                                      std::optional<qint64> id = {})
{
    if (!statement) {
        return statement.error();
    }
    if (id) {
        statement->bind(*id);
    }
    const auto row = statement->next();
    if (!row) {
        return row.error();
    }
    return *row ? std::optional(readAction(*statement)) : std::nullopt;
}

} // namespace

ActionHistory::ActionHistory(const storage::Connection& connection) : m_connection(connection) {}

Result<qint64> ActionHistory::add(qint64 at, const char16_t* kind, const QString& subject,
                                  const QJsonObject& payload) const
{
    if (const auto forgotten = m_connection.exec(kForgetUndone); !forgotten) {
        return forgotten.error();
    }
    if (const auto bumped = m_connection.exec(kBumpVersion); !bumped) {
        return bumped.error();
    }
    auto insert = m_connection.prepare(kInsert);
    if (!insert) {
        return insert.error();
    }
    const QByteArray json = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    insert->bind(at).bind(QString::fromUtf16(kind)).bind(subject).bind(QString::fromUtf8(json));
    if (const auto done = insert->run(); !done) {
        return done.error();
    }
    return m_connection.lastInsertId();
}

Result<QList<Action>> ActionHistory::about(const char16_t* kind, const QString& subject) const
{
    auto select = m_connection.prepare(kSelectAbout);
    if (!select) {
        return select.error();
    }
    QList<Action> actions;
    const auto read = storage::forEachRow(
        select->bind(QString::fromUtf16(kind)).bind(subject),
        [&actions](const storage::Statement& row) { actions.append(readAction(row)); });
    return read ? Result<QList<Action>>(std::move(actions)) : read.error();
}

Result<QList<Action>> ActionHistory::list(int limit) const
{
    auto select = m_connection.prepare(kSelectAll);
    if (!select) {
        return select.error();
    }
    select->bind(limit);
    QList<Action> actions;
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return actions;
        }
        actions.append(readAction(*select));
    }
}

Result<std::optional<Action>> ActionHistory::find(qint64 id) const
{
    return readOne(m_connection.prepare(kSelectOne), id);
}

Result<void> ActionHistory::setUndone(qint64 id, std::optional<qint64> at) const
{
    auto update = m_connection.prepare(kSetUndone);
    if (!update) {
        return update.error();
    }
    if (const auto done = update->bind(at).bind(id).run(); !done) {
        return done;
    }
    return m_connection.exec(kBumpVersion);
}

Result<std::optional<Action>> ActionHistory::nextUndo() const
{
    return readOne(m_connection.prepare(kSelectUndo));
}

Result<std::optional<Action>> ActionHistory::nextRedo() const
{
    return readOne(m_connection.prepare(kSelectRedo));
}

} // namespace rondom::workspace
