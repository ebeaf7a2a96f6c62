#pragma once

#include "models/segments/definition.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace rondom::ui {

/// A rule while somebody builds it: the documented JSON, in which things may still be missing.
///
/// JSON and not segments::Definition, because a half-written condition has no meaning yet, and
/// because whatever the builder cannot draw is kept as it is. A value: every edit returns a new
/// draft and leaves this one alone, which is what makes undo simple. Nodes are addressed by their
/// JSON Pointer, the same paths that counts and errors come with.
///
/// Both lanes, "where" and "exclude", are always groups here; toDefinitionJson() takes away what
/// was only added to draw them.
class BuilderDraft
{
public:
    /// What the children of a group must do.
    enum class GroupKind { All, Any, None, NotAll };

    BuilderDraft();
    static BuilderDraft fromDefinition(const segments::Definition& definition);

    static QString wherePath() { return QStringLiteral("/where"); }
    static QString excludePath() { return QStringLiteral("/exclude"); }

    /// As it is drawn and counted: the paths are valid in here.
    const QJsonObject& json() const { return m_json; }
    /// As it is saved.
    QJsonObject toDefinitionJson() const;

    QString name() const;
    bool isEmpty() const;

    bool contains(const QString& path) const;
    /// The node with every `not` around its core.
    QJsonObject node(const QString& path) const;
    /// Where the condition or group under the `not`s of a node is.
    QString corePath(const QString& path) const;
    QJsonObject core(const QString& path) const { return node(corePath(path)); }
    bool isNegated(const QString& path) const;
    bool isDisabled(const QString& path) const;
    bool isGroup(const QString& path) const;
    GroupKind groupKind(const QString& path) const;
    /// The nodes directly in a group.
    QStringList children(const QString& path) const;
    /// Every condition, in reading order.
    QStringList conditions() const;
    /// The group a node is in; empty for a lane.
    static QString parentPath(const QString& path);
    /// Its place among the children of that group.
    static int indexOf(const QString& path);
    static bool isLane(const QString& path);
    /// Whether \a path is \a ancestor or below it.
    static bool isWithin(const QString& path, const QString& ancestor);

    // Edits. Those that put something somewhere also say where it is afterwards.
    using Placed = std::pair<BuilderDraft, QString>;
    BuilderDraft withName(const QString& name) const;
    BuilderDraft withNode(const QString& path, const QJsonObject& node) const;
    /// Replaces the condition under the `not`s of a node.
    BuilderDraft withCondition(const QString& path, const QJsonObject& condition) const;
    BuilderDraft withGroupKind(const QString& path, GroupKind kind) const;
    BuilderDraft withNegated(const QString& path) const;
    BuilderDraft withDisabled(const QString& path, bool isDisabled) const;
    BuilderDraft withRemoved(const QString& path) const;
    Placed withInserted(const QString& group, int index, const QJsonObject& node) const;
    Placed withDuplicated(const QString& path) const;
    Placed withWrapped(const QString& path) const;
    /// \a index counts before the node is taken away. A node cannot go into itself.
    Placed withMoved(const QString& path, const QString& group, int index) const;
    /// One up or down among its siblings.
    Placed withMovedBy(const QString& path, int step) const;
    /// Into the group before it, or into a new group of its own.
    Placed withNested(const QString& path) const;
    /// Out of its group, to stand after it.
    Placed withUnnested(const QString& path) const;

    friend bool operator==(const BuilderDraft&, const BuilderDraft&) = default;

private:
    /// How a lane was written: not at all, as one node that is no group, or as the group it is.
    enum class Writing { Missing, Bare, Group };

    static std::pair<QJsonObject, Writing> laneOf(const QJsonObject& definition,
                                                  const QString& key);
    void writeLane(QJsonObject& json, const QString& key, Writing writing) const;
    std::optional<QString> findMarked() const;
    void collectConditions(const QString& path, QStringList& paths) const;

    QJsonObject m_json;
    Writing m_where = Writing::Missing;
    Writing m_exclude = Writing::Missing;
};

} // namespace rondom::ui
