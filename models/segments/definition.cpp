#include "models/segments/definition.h"

#include "models/segments/nodewriter.h"

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
    return json;
}

QByteArray Definition::toText() const
{
    return QJsonDocument(toJson()).toJson(QJsonDocument::Indented);
}

} // namespace rondom::segments
