#include "ui/segments/builderjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rondom::ui::jsontree {

QStringList stepsOf(const QString& path)
{
    return path.split(u'/', Qt::SkipEmptyParts);
}

QJsonValue valueAt(const QJsonValue& from, const QStringList& steps)
{
    QJsonValue value = from;
    for (const QString& step : steps) {
        if (value.isArray()) {
            bool isIndex = false;
            const int index = step.toInt(&isIndex);
            value = isIndex ? value.toArray().at(index) : QJsonValue(QJsonValue::Undefined);
        } else {
            value = value.toObject().value(step);
        }
    }
    return value;
}

QJsonValue replacedAt(const QJsonValue& from, const QStringList& steps, const QJsonValue& value)
{
    if (steps.isEmpty()) {
        return value;
    }
    const QString& step = steps.first();
    if (from.isArray()) {
        QJsonArray array = from.toArray();
        const int index = step.toInt();
        const QJsonValue changed = replacedAt(array.at(index), steps.mid(1), value);
        if (changed.isUndefined()) {
            array.removeAt(index);
        } else {
            array.replace(index, changed);
        }
        return array;
    }
    QJsonObject object = from.toObject();
    object.insert(step, replacedAt(object.value(step), steps.mid(1), value));
    return object;
}

QString groupKey(const QJsonObject& node)
{
    return node.contains(kAll) ? kAll : node.contains(kAny) ? kAny : QString();
}

QJsonObject coreOf(QJsonObject node)
{
    while (node.contains(kNot)) {
        node = node.value(kNot).toObject();
    }
    return node;
}

bool anyDisabled(QJsonObject node)
{
    while (!node.value(kDisabled).toBool()) {
        if (!node.contains(kNot)) {
            return false;
        }
        node = node.value(kNot).toObject();
    }
    return true;
}

QJsonObject enabled(QJsonObject node)
{
    node.remove(kDisabled);
    if (node.contains(kNot)) {
        node.insert(kNot, enabled(node.value(kNot).toObject()));
    }
    return node;
}

QJsonObject withCore(QJsonObject node, const QJsonObject& core)
{
    if (!node.contains(kNot)) {
        return core;
    }
    node.insert(kNot, withCore(node.value(kNot).toObject(), core));
    return node;
}

std::optional<QString> findMarked(const QJsonObject& node, const QString& path)
{
    if (node.contains(kMarker)) {
        return path;
    }
    if (node.contains(kNot)) {
        return findMarked(node.value(kNot).toObject(), path + u"/not"_s);
    }
    const QString key = groupKey(node);
    const QJsonArray children = node.value(key).toArray();
    for (qsizetype i = 0; i < children.size(); ++i) {
        const QString childPath = path + u'/' + key + u'/' + QString::number(i);
        if (const auto found = findMarked(children.at(i).toObject(), childPath)) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace rondom::ui::jsontree
