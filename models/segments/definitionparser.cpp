#include "models/segments/definitionparser.h"

#include "models/segments/nodereader.h"
#include "models/segments/personreader.h"
#include "models/segments/refusaltext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

constexpr auto kFormat = "segment/1"_L1;

QList<Expectation> readExpected(ObjectReader& reader)
{
    QList<Expectation> expected;
    ObjectReader lists(reader.value(u"expected"_s), reader.pathOf(u"expected"_s), reader.problem());
    for (const QString& key : {u"in"_s, u"out"_s}) {
        if (lists.has(key)) {
            for (const qint64 id : readIdList(lists, key)) {
                expected.append({ProfileId(id), key == u"in"_s});
            }
        }
    }
    lists.refuseOthers();
    return expected;
}

} // namespace

Result<Definition> DefinitionParser::parse(const QByteArray& json)
{
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(json, &failure);
    if (failure.error == QJsonParseError::DeepNesting) {
        return nestedTooDeeply({}, kDeepest);
    }
    if (failure.error != QJsonParseError::NoError) {
        return notJson(QString::number(failure.offset));
    }
    if (!document.isObject()) {
        return mustBe({}, anObject());
    }
    return parse(document.object());
}

Result<Definition> DefinitionParser::parse(const QJsonObject& json)
{
    Problem problem;
    ObjectReader reader(json, {}, problem);
    if (reader.value(u"rondom"_s).toString() != kFormat) {
        return wrongFormat();
    }
    Definition definition;
    if (reader.has(u"name"_s)) {
        definition.name = reader.text(u"name"_s);
    }
    NodeReader nodes(problem);
    if (reader.has(u"where"_s)) {
        definition.where = nodes.read(reader.value(u"where"_s), reader.pathOf(u"where"_s));
    }
    if (reader.has(u"exclude"_s)) {
        definition.exclude = nodes.read(reader.value(u"exclude"_s), reader.pathOf(u"exclude"_s));
    }
    if (reader.has(u"expected"_s)) {
        definition.expected = readExpected(reader);
    }
    reader.refuseOthers();
    if (problem.isRaised()) {
        return problem.error();
    }
    return definition;
}

} // namespace rondom::segments
