#include "models/segments/segmenttemplates.h"

#include "models/segments/definitionparser.h"
#include "models/segments/shippedfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rondom::segments {

Result<QList<SegmentTemplate>> segmentTemplates(const QString& language)
{
    const auto file = shippedFile(u"templates/segments.json"_s);
    if (!file) {
        return file.error();
    }
    QList<SegmentTemplate> templates;
    for (const QJsonValue value : QJsonDocument::fromJson(*file).array()) {
        const QJsonObject stored = value.toObject();
        const QString own = stored.value(u"name_"_s + language).toString();
        const auto definition = DefinitionParser::parse(
            QJsonObject{{u"rondom"_s, u"segment/1"_s},
                        {u"name"_s, own.isEmpty() ? stored.value(u"name"_s) : QJsonValue(own)},
                        {u"where"_s, stored.value(u"where"_s)}});
        if (!definition) {
            return definition.error();
        }
        templates.append({stored.value(u"group"_s).toString(), *definition});
    }
    return templates;
}

} // namespace rondom::segments
