#include "ui/segments/builderdraft.h"

#include "ui/segments/builderjson.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace rondom::ui {

BuilderDraft::BuilderDraft()
    : m_json{{u"rondom"_s, u"segment/1"_s},
             {jsontree::kWhere, QJsonObject{{jsontree::kAll, QJsonArray()}}},
             {jsontree::kExclude, QJsonObject{{jsontree::kAny, QJsonArray()}}}}
{
}

std::pair<QJsonObject, BuilderDraft::Writing> BuilderDraft::laneOf(const QJsonObject& definition,
                                                                   const QString& key)
{
    const QString kind = key == jsontree::kWhere ? jsontree::kAll : jsontree::kAny;
    if (!definition.contains(key)) {
        return {QJsonObject{{kind, QJsonArray()}}, Writing::Missing};
    }
    const QJsonObject node = definition.value(key).toObject();
    // A disabled lane is drawn inside one, where its eye can open it again.
    if (!jsontree::groupKey(jsontree::coreOf(node)).isEmpty() && !jsontree::anyDisabled(node)) {
        return {node, Writing::Group};
    }
    return {QJsonObject{{kind, QJsonArray{node}}}, Writing::Bare};
}

BuilderDraft BuilderDraft::fromDefinition(const segments::Definition& definition)
{
    BuilderDraft draft;
    const QJsonObject json = definition.toJson();
    if (json.contains(u"name"_s)) {
        draft.m_json.insert(u"name"_s, json.value(u"name"_s));
    }
    const auto [where, whereWriting] = laneOf(json, jsontree::kWhere);
    const auto [exclude, excludeWriting] = laneOf(json, jsontree::kExclude);
    draft.m_json.insert(jsontree::kWhere, where);
    draft.m_json.insert(jsontree::kExclude, exclude);
    draft.m_where = whereWriting;
    draft.m_exclude = excludeWriting;
    return draft;
}

void BuilderDraft::writeLane(QJsonObject& json, const QString& key, Writing writing) const
{
    const QJsonArray nodes = m_json.value(key)
                                 .toObject()
                                 .value(key == jsontree::kWhere ? jsontree::kAll : jsontree::kAny)
                                 .toArray();
    const bool isEmptyLane = children(u'/' + key).isEmpty();
    if (writing != Writing::Group && isEmptyLane) {
        json.remove(key);
    } else if (writing == Writing::Bare && nodes.size() == 1) {
        json.insert(key, nodes.first());
    }
}

QJsonObject BuilderDraft::toDefinitionJson() const
{
    QJsonObject json = m_json;
    writeLane(json, jsontree::kWhere, m_where);
    writeLane(json, jsontree::kExclude, m_exclude);
    return json;
}

QString BuilderDraft::name() const
{
    return m_json.value(u"name"_s).toString();
}

bool BuilderDraft::isEmpty() const
{
    return children(wherePath()).isEmpty() && children(excludePath()).isEmpty();
}

bool BuilderDraft::contains(const QString& path) const
{
    return jsontree::valueAt(m_json, jsontree::stepsOf(path)).isObject();
}

QJsonObject BuilderDraft::node(const QString& path) const
{
    return jsontree::valueAt(m_json, jsontree::stepsOf(path)).toObject();
}

QString BuilderDraft::corePath(const QString& path) const
{
    QString core = path;
    for (QJsonObject at = node(path); at.contains(jsontree::kNot);
         at = at.value(jsontree::kNot).toObject()) {
        core += u"/not"_s;
    }
    return core;
}

bool BuilderDraft::isNegated(const QString& path) const
{
    const qsizetype added = corePath(path).size() - path.size();
    return (added / 4) % 2 == 1;
}

bool BuilderDraft::isDisabled(const QString& path) const
{
    return jsontree::anyDisabled(node(path));
}

bool BuilderDraft::isGroup(const QString& path) const
{
    return !jsontree::groupKey(core(path)).isEmpty();
}

BuilderDraft::GroupKind BuilderDraft::groupKind(const QString& path) const
{
    const bool isAll = jsontree::groupKey(core(path)) == jsontree::kAll;
    if (isNegated(path)) {
        return isAll ? GroupKind::NotAll : GroupKind::None;
    }
    return isAll ? GroupKind::All : GroupKind::Any;
}

QStringList BuilderDraft::children(const QString& path) const
{
    const QString at = corePath(path);
    const QJsonObject group = node(at);
    const QString key = jsontree::groupKey(group);
    QStringList paths;
    const qsizetype count = group.value(key).toArray().size();
    for (qsizetype i = 0; i < count; ++i) {
        paths.append(at + u'/' + key + u'/' + QString::number(i));
    }
    return paths;
}

void BuilderDraft::collectConditions(const QString& path, QStringList& paths) const
{
    if (!isGroup(path)) {
        paths.append(path);
        return;
    }
    for (const QString& child : children(path)) {
        collectConditions(child, paths);
    }
}

QStringList BuilderDraft::conditions() const
{
    QStringList paths;
    collectConditions(wherePath(), paths);
    collectConditions(excludePath(), paths);
    return paths;
}

bool BuilderDraft::isLane(const QString& path)
{
    return path == wherePath() || path == excludePath();
}

QString BuilderDraft::parentPath(const QString& path)
{
    if (isLane(path)) {
        return {};
    }
    // Above the index and the group's key there may be `not`s, which belong to the group.
    QStringList steps = jsontree::stepsOf(path);
    steps.removeLast();
    steps.removeLast();
    while (steps.size() > 1 && steps.last() == jsontree::kNot) {
        steps.removeLast();
    }
    return u'/' + steps.join(u'/');
}

int BuilderDraft::indexOf(const QString& path)
{
    return path.section(u'/', -1).toInt();
}

bool BuilderDraft::isWithin(const QString& path, const QString& ancestor)
{
    return path == ancestor || path.startsWith(ancestor + u'/');
}

BuilderDraft BuilderDraft::withName(const QString& name) const
{
    BuilderDraft draft = *this;
    if (name.isEmpty()) {
        draft.m_json.remove(u"name"_s);
    } else {
        draft.m_json.insert(u"name"_s, name);
    }
    return draft;
}

BuilderDraft BuilderDraft::withNode(const QString& path, const QJsonObject& node) const
{
    BuilderDraft draft = *this;
    draft.m_json = jsontree::replacedAt(m_json, jsontree::stepsOf(path), node).toObject();
    return draft;
}

BuilderDraft BuilderDraft::withCondition(const QString& path, const QJsonObject& condition) const
{
    return withNode(path, jsontree::withCore(node(path), condition));
}

BuilderDraft BuilderDraft::withGroupKind(const QString& path, GroupKind kind) const
{
    const QJsonObject old = core(path);
    const bool isAll = kind == GroupKind::All || kind == GroupKind::NotAll;
    QJsonObject group{
        {isAll ? jsontree::kAll : jsontree::kAny, old.value(jsontree::groupKey(old))}};
    if (kind == GroupKind::None || kind == GroupKind::NotAll) {
        group = QJsonObject{{jsontree::kNot, group}};
    }
    if (isDisabled(path)) {
        group.insert(jsontree::kDisabled, true);
    }
    return withNode(path, group);
}

BuilderDraft BuilderDraft::withNegated(const QString& path) const
{
    const QJsonObject old = node(path);
    const bool wasDisabled = jsontree::anyDisabled(old);
    QJsonObject changed = old.contains(jsontree::kNot)
                              ? jsontree::enabled(old.value(jsontree::kNot).toObject())
                              : QJsonObject{{jsontree::kNot, jsontree::enabled(old)}};
    if (wasDisabled) {
        changed.insert(jsontree::kDisabled, true);
    }
    return withNode(path, changed);
}

BuilderDraft BuilderDraft::withDisabled(const QString& path, bool isDisabled) const
{
    QJsonObject changed = jsontree::enabled(node(path));
    if (isDisabled) {
        changed.insert(jsontree::kDisabled, true);
    }
    return withNode(path, changed);
}

BuilderDraft BuilderDraft::withRemoved(const QString& path) const
{
    if (isLane(path)) {
        const QString kind = path == wherePath() ? jsontree::kAll : jsontree::kAny;
        return withNode(path, QJsonObject{{kind, QJsonArray()}});
    }
    BuilderDraft draft = *this;
    draft.m_json =
        jsontree::replacedAt(m_json, jsontree::stepsOf(path), QJsonValue::Undefined).toObject();
    return draft;
}

BuilderDraft::Placed BuilderDraft::withInserted(const QString& group, int index,
                                                const QJsonObject& node) const
{
    const QString at = corePath(group);
    QJsonObject changed = this->node(at);
    const QString key = jsontree::groupKey(changed);
    QJsonArray nodes = changed.value(key).toArray();
    const int place = index < 0 ? int(nodes.size()) : std::min(index, int(nodes.size()));
    nodes.insert(place, node);
    changed.insert(key, nodes);
    return {withNode(at, changed), at + u'/' + key + u'/' + QString::number(place)};
}

BuilderDraft::Placed BuilderDraft::withDuplicated(const QString& path) const
{
    return withInserted(parentPath(path), indexOf(path) + 1, node(path));
}

BuilderDraft::Placed BuilderDraft::withWrapped(const QString& path) const
{
    return {withNode(path, QJsonObject{{jsontree::kAll, QJsonArray{node(path)}}}), path};
}

BuilderDraft::Placed BuilderDraft::withMoved(const QString& path, const QString& group,
                                             int index) const
{
    if (isLane(path) || isWithin(group, path)) {
        return {*this, path};
    }
    // The paths of everything behind the two places shift; marks are found again wherever they go.
    const QJsonObject moved = node(path);
    QJsonObject marked = moved;
    marked.insert(jsontree::kMarker, true);
    auto [draft, copy] = withNode(path, marked).withInserted(group, index, moved);
    const auto original = draft.findMarked();
    Q_ASSERT(original);
    draft = draft.withNode(*original, moved).withNode(copy, marked).withRemoved(*original);
    const auto place = draft.findMarked();
    Q_ASSERT(place);
    return {draft.withNode(*place, moved), *place};
}

std::optional<QString> BuilderDraft::findMarked() const
{
    const auto inWhere = jsontree::findMarked(node(wherePath()), wherePath());
    return inWhere ? inWhere : jsontree::findMarked(node(excludePath()), excludePath());
}

BuilderDraft::Placed BuilderDraft::withMovedBy(const QString& path, int step) const
{
    const QString group = parentPath(path);
    const int index = indexOf(path) + step;
    if (group.isEmpty() || index < 0 || index >= children(group).size()) {
        return {*this, path};
    }
    return withMoved(path, group, step > 0 ? index + 1 : index);
}

BuilderDraft::Placed BuilderDraft::withNested(const QString& path) const
{
    if (isLane(path)) {
        return {*this, path};
    }
    const QStringList siblings = children(parentPath(path));
    const int index = indexOf(path);
    if (index > 0 && isGroup(siblings.at(index - 1))) {
        return withMoved(path, siblings.at(index - 1), -1);
    }
    const BuilderDraft wrapped = withWrapped(path).first;
    return {wrapped, wrapped.children(path).first()};
}

BuilderDraft::Placed BuilderDraft::withUnnested(const QString& path) const
{
    const QString group = parentPath(path);
    if (group.isEmpty() || isLane(group)) {
        return {*this, path};
    }
    return withMoved(path, parentPath(group), indexOf(group) + 1);
}

} // namespace rondom::ui
