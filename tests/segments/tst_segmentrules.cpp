#include "models/segments/definitionparser.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmenttext.h"
#include "tests/support/naiveevaluator.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;

/// Every rule of tests/data/segments: what people it selects, by the product and by the naive
/// evaluator, and which rules are refused at which path.
class TestSegmentRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsExactlyTheExpectedPeople_data();
    void selectsExactlyTheExpectedPeople();
    void refusesWithThePath_data();
    void refusesWithThePath();
};

namespace {

QString dataFolder()
{
    return QStringLiteral(RONDOM_SOURCE_DIR) + u"/tests/data/segments"_s;
}

QJsonObject readFile(const QString& name)
{
    QFile file(dataFolder() + u'/' + name);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(name));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        qFatal("%s: %s at %d", qPrintable(name), qPrintable(error.errorString()), error.offset);
    }
    return document.object();
}

/// The rows of all files whose case has the key \a wanted.
void addRows(const QString& wanted)
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QJsonObject>("rule");
    const QStringList files = QDir(dataFolder()).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QVERIFY(!files.isEmpty());
    for (const QString& file : files) {
        const QJsonArray cases = readFile(file).value(u"cases"_s).toArray();
        for (const QJsonValue& entry : cases) {
            const QJsonObject rule = entry.toObject();
            if (rule.contains(wanted)) {
                const QString row = file + u": "_s + rule.value(u"name"_s).toString();
                QTest::newRow(qPrintable(row)) << file << rule;
            }
        }
    }
}

QJsonObject definitionOf(const QJsonObject& rule)
{
    QJsonObject definition{{u"rondom"_s, u"segment/1"_s}, {u"name"_s, u"Tested"_s}};
    for (const QString& key : {u"where"_s, u"exclude"_s}) {
        if (rule.contains(key)) {
            definition.insert(key, rule.value(key));
        }
    }
    return definition;
}

QStringList labels(const tests::World& world, const QList<qint64>& ids)
{
    QStringList labels;
    for (const qint64 id : ids) {
        labels.append(world.people.at(id - 1).label);
    }
    return labels;
}

} // namespace

void TestSegmentRules::selectsExactlyTheExpectedPeople_data()
{
    addRows(u"members"_s);
}

void TestSegmentRules::selectsExactlyTheExpectedPeople()
{
    QFETCH(QString, file);
    QFETCH(QJsonObject, rule);
    QJsonObject given = readFile(file);
    if (rule.contains(u"now"_s)) {
        given.insert(u"now"_s, rule.value(u"now"_s));
    }
    const tests::World world = tests::worldFromJson(given);
    tests::TestWorkspace workspace(u"NL"_s, QString::fromUtf8(world.zone.id()));
    tests::store(world, workspace);
    QStringList expected;
    const QJsonArray members = rule.value(u"members"_s).toArray();
    for (const QJsonValue& member : members) {
        expected.append(member.toString());
    }
    const QJsonObject json = definitionOf(rule);

    const auto definition = DefinitionParser::parse(json);
    QVERIFY2(definition, definition ? "" : qPrintable(definition.error().message));
    JobContext context;
    const auto ids = segmentMembers(workspace.connection(), *definition, world.now, context);
    QVERIFY2(ids, ids ? "" : qPrintable(ids.error().message + ids.error().detail));
    QCOMPARE(labels(world, *ids), expected);
    if (!rule.value(u"onlyProduct"_s).toBool()) {
        QCOMPARE(labels(world, tests::NaiveEvaluator(world).members(json)), expected);
    }

    const auto count = countSegment(workspace.connection(), *definition, world.now, context);
    QVERIFY(count);
    QCOMPARE(count->count, qint64(expected.size()));
    QCOMPARE(count->total, qint64(world.people.size()));
    for (const tests::WorldPerson& person : world.people) {
        const auto explanation =
            explainMember(workspace.connection(), *definition, person.id, world.now, u"en"_s);
        QVERIFY2(explanation, explanation ? ""
                                          : qPrintable(explanation.error().message +
                                                       explanation.error().detail));
        QCOMPARE(explanation->isMember, expected.contains(person.label));
        for (const ConditionReason& reason : explanation->conditions) {
            QVERIFY(!reason.because.isEmpty());
        }
    }

    const auto again = DefinitionParser::parse(definition->toText());
    QVERIFY(again);
    QCOMPARE(*again, *definition);
    QVERIFY(!segmentSentence(*definition, u"en"_s).isEmpty());
    QVERIFY(!segmentSentence(*definition, u"nl"_s).isEmpty());
}

void TestSegmentRules::refusesWithThePath_data()
{
    addRows(u"refused"_s);
}

void TestSegmentRules::refusesWithThePath()
{
    QFETCH(QString, file);
    QFETCH(QJsonObject, rule);
    const tests::World world = tests::worldFromJson(readFile(file));
    tests::TestWorkspace workspace(u"NL"_s, QString::fromUtf8(world.zone.id()));
    tests::store(world, workspace);

    auto definition = DefinitionParser::parse(definitionOf(rule));
    std::optional<Error> error;
    if (!definition) {
        error = definition.error();
    } else if (const auto checked = checkDefinition(workspace.connection(), *definition);
               !checked) {
        error = checked.error();
    }

    QVERIFY(error);
    QCOMPARE(error->code, Error::Code::InvalidInput);
    QCOMPARE(error->message.section(u": "_s, 0, 0), rule.value(u"refused"_s).toString());
}

QTEST_GUILESS_MAIN(TestSegmentRules)
#include "tst_segmentrules.moc"
