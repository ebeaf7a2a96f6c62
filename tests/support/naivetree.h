#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <functional>

/// The groups of a definition, for the naive evaluator.
namespace rondom::tests::naive {

inline QString key(const char* name)
{
    return QString::fromLatin1(name);
}

inline bool leftOut(const QJsonObject& node)
{
    if (node.value(key("disabled")).toBool()) {
        return true;
    }
    for (const char* one : {"not", "of"}) {
        if (node.contains(key(one)) && node.value(key(one)).isObject()) {
            return leftOut(node.value(key(one)).toObject());
        }
    }
    for (const char* group : {"all", "any"}) {
        if (node.contains(key(group))) {
            const QJsonArray children = node.value(key(group)).toArray();
            return std::all_of(children.begin(), children.end(),
                               [](const QJsonValue& child) { return leftOut(child.toObject()); });
        }
    }
    return false;
}

/// all, any and not over whatever \a leaf says of a condition; nothing when it is a leaf.
inline bool combined(const QJsonObject& node, const std::function<bool(const QJsonObject&)>& child)
{
    if (node.contains(key("not"))) {
        return !child(node.value(key("not")).toObject());
    }
    const bool isAll = node.contains(key("all"));
    const QJsonArray children = node.value(key(isAll ? "all" : "any")).toArray();
    for (const QJsonValue& entry : children) {
        if (!leftOut(entry.toObject()) && child(entry.toObject()) != isAll) {
            return !isAll;
        }
    }
    return isAll;
}

inline bool isGroup(const QJsonObject& node)
{
    return node.contains(key("all")) || node.contains(key("any")) || node.contains(key("not"));
}

} // namespace rondom::tests::naive
