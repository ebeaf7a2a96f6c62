#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::workspace {

/// One thing a person did that changed data.
struct Action
{
    qint64 id = 0;
    qint64 at = 0;
    QString kind;
    QString subject;
    QJsonObject payload;
    bool isUndone = false;
};

/// The one list of what was done to a workspace, newest first. It remembers; undoing is done by
/// whoever knows the kind of action (workspace/undo.h).
class ActionHistory
{
public:
    static constexpr auto kImport = u"import";
    static constexpr auto kSegmentSave = u"segment.save";
    static constexpr auto kSegmentRemove = u"segment.remove";
    static constexpr auto kMerge = u"identity.merge";
    static constexpr auto kSplit = u"identity.split";
    static constexpr auto kDistinct = u"identity.distinct";
    static constexpr auto kMatch = u"identity.match";
    static constexpr auto kRules = u"identity.rules";
    static constexpr auto kPin = u"profile.pin";
    static constexpr auto kSurvivors = u"profile.survivorship";
    static constexpr auto kTraitSave = u"trait.save";
    static constexpr auto kTraitRemove = u"trait.remove";

    explicit ActionHistory(const storage::Connection& connection);

    /// Notes an action, inside the transaction that carries it out. What was undone before can no
    /// longer be redone. Also tells every cached answer that data changed.
    Result<qint64> add(qint64 at, const char16_t* kind, const QString& subject,
                       const QJsonObject& payload) const;
    Result<QList<Action>> list(int limit) const;
    /// Those of one kind about one subject that were not undone, oldest first.
    Result<QList<Action>> about(const char16_t* kind, const QString& subject) const;
    Result<std::optional<Action>> find(qint64 id) const;
    Result<void> setUndone(qint64 id, std::optional<qint64> at) const;

    /// The newest action that still holds, and the oldest undone one after it.
    Result<std::optional<Action>> nextUndo() const;
    Result<std::optional<Action>> nextRedo() const;

private:
    const storage::Connection& m_connection;
};

} // namespace rondom::workspace
