#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace rondom::ui {

/// What a draft does to the documented JSON of a rule: finding and replacing nodes by the steps of
/// their JSON Pointer, and looking through the `not`s around a node. Nothing here changes what it
/// is given.
namespace jsontree {

inline const QString kWhere = QStringLiteral("where");
inline const QString kExclude = QStringLiteral("exclude");
inline const QString kAll = QStringLiteral("all");
inline const QString kAny = QStringLiteral("any");
inline const QString kNot = QStringLiteral("not");
inline const QString kDisabled = QStringLiteral("disabled");

/// Marks a node while others move around it. No definition may hold such a key.
inline const QString kMarker = QStringLiteral("\u0001marker");

QStringList stepsOf(const QString& path);
QJsonValue valueAt(const QJsonValue& from, const QStringList& steps);
/// \a from with what stands at \a steps replaced; an undefined value takes an array's element away.
QJsonValue replacedAt(const QJsonValue& from, const QStringList& steps, const QJsonValue& value);

/// "all" or "any"; empty for what is no group.
QString groupKey(const QJsonObject& node);
/// The node without any `not` around it.
QJsonObject coreOf(QJsonObject node);
/// The node with another core within its `not`s.
QJsonObject withCore(QJsonObject node, const QJsonObject& core);
/// Whether the node or any `not` around its core is left out.
bool anyDisabled(QJsonObject node);
QJsonObject enabled(QJsonObject node);
/// Where the marked node below \a node is, which is itself at \a path.
std::optional<QString> findMarked(const QJsonObject& node, const QString& path);

} // namespace jsontree

} // namespace rondom::ui
