#include "models/segments/definition.h"

#include "models/segments/nodewriter.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rondom::segments {

QJsonObject Definition::toJson() const
{
    QJsonObject json{{u"rondom"_s, u"segment/1"_s}};
    if (!name.isEmpty()) {
        json.insert(u"name"_s, name);
    }
    if (where) {
        json.insert(u"where"_s, toJsonValue(*where));
    }
    if (exclude) {
        json.insert(u"exclude"_s, toJsonValue(*exclude));
    }
    QJsonObject expectations;
    for (const Expectation& one : expected) {
        const QString key = one.isIn ? u"in"_s : u"out"_s;
        QJsonArray ids = expectations.value(key).toArray();
        ids.append(one.profile.value());
        expectations.insert(key, ids);
    }
    if (!expectations.isEmpty()) {
        json.insert(u"expected"_s, expectations);
    }
    return json;
}

QByteArray Definition::toText() const
{
    return QJsonDocument(toJson()).toJson(QJsonDocument::Indented);
}

} // namespace rondom::segments
