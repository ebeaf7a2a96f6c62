#include "models/segments/definitionparser.h"
#include "tests/support/dice.h"
#include "tests/support/randomrules.h"
#include "ui/segments/builderoffer.h"
#include "ui/segments/buildersentence.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ui;

namespace {

constexpr int kRules = 400;

QByteArray textOf(const QJsonObject& condition)
{
    return QJsonDocument(condition).toJson(QJsonDocument::Compact);
}

/// The conditions of a rule, without their groups.
void collect(const QJsonObject& node, QList<QJsonObject>& conditions)
{
    if (node.value(u"not"_s).isObject()) {
        collect(node.value(u"not"_s).toObject(), conditions);
    } else if (node.contains(u"all"_s) || node.contains(u"any"_s)) {
        const QJsonArray children =
            node.value(node.contains(u"all"_s) ? u"all"_s : u"any"_s).toArray();
        for (const QJsonValue& child : children) {
            collect(child.toObject(), conditions);
        }
    } else {
        conditions.append(node);
    }
}

bool isUnderstood(const QJsonObject& condition)
{
    return segments::DefinitionParser::parse(
               QJsonObject{{u"rondom"_s, u"segment/1"_s}, {u"where"_s, condition}})
        .has_value();
}

} // namespace

/// What conditions look like in the builder, and what becomes of them when a field is changed.
class TestBuilderSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsConditionsOfEveryKind();
    void startsEveryKindOfCondition();
    void buildsAHabitFieldByField();
    void buildsASequenceFieldByField();
    void asksHowLongATraitHasHeld();
    void asksOfTheCompany();
    void leavesOtherQuestionsOfTheCompanyToText();

private:
    RowPart part(const QJsonObject& condition, const QString& id)
    {
        const auto parts = sentence::partsOf(condition, m_offer).value_or(QList<RowPart>());
        const auto found = std::find_if(parts.begin(), parts.end(),
                                        [&id](const RowPart& one) { return one.id == id; });
        if (found == parts.end()) {
            qFatal("no part %s in %s", qPrintable(id), textOf(condition).constData());
        }
        return *found;
    }
    QJsonObject changed(const QJsonObject& condition, const QString& id, const QJsonValue& value)
    {
        return part(condition, id).apply(value);
    }
    void checkFields(const QJsonObject& condition);

    BuilderOffer m_offer;
};

void TestBuilderSentence::initTestCase()
{
    segments::PickerValues values;
    for (const auto& [key, type] :
         {std::pair{u"text"_s, ValueType::Text}, std::pair{u"number"_s, ValueType::Number},
          std::pair{u"money"_s, ValueType::Money}, std::pair{u"flag"_s, ValueType::Boolean},
          std::pair{u"date"_s, ValueType::Date}, std::pair{u"instant"_s, ValueType::DateTime},
          std::pair{u"list"_s, ValueType::List}}) {
        segments::OfferedTrait trait;
        trait.key = key;
        trait.type = type;
        values.traits.append(trait);
    }
    for (const QString& name : {u"E"_s, u"F"_s}) {
        segments::OfferedEvent event;
        event.name = name;
        values.events.append(event);
    }
    m_offer.setValues(values);
    m_offer.setProperties(u"E"_s, {});
}

/// Every choice makes a condition that is understood, or says what it still lacks.
void TestBuilderSentence::checkFields(const QJsonObject& condition)
{
    const auto parts = sentence::partsOf(condition, m_offer);
    QVERIFY2(parts, textOf(condition).constData());
    QSet<QString> ids;
    for (const RowPart& one : *parts) {
        if (!one.isField()) {
            continue;
        }
        QVERIFY2(!ids.contains(one.id), qPrintable(one.id));
        ids.insert(one.id);
        QVERIFY2(!one.label.isEmpty(), qPrintable(one.id));
        if (one.kind == RowPart::Kind::Remove) {
            QVERIFY(isUnderstood(one.apply({})));
            continue;
        }
        if (one.kind != RowPart::Kind::Choice) {
            continue;
        }
        for (const PartChoice& offered : one.choices) {
            const QJsonObject other = one.apply(offered.key);
            QVERIFY2(isUnderstood(other) || !sentence::missingIn(other, m_offer).isEmpty(),
                     QByteArray(one.id.toUtf8() + ' ' + textOf(other)).constData());
        }
    }
}

void TestBuilderSentence::drawsConditionsOfEveryKind()
{
    tests::Dice dice(11);
    dice.setToday(QDate(2026, 5, 20));
    tests::RandomRules rules(dice);
    QSet<QString> kinds;
    for (int i = 0; i < kRules; ++i) {
        QList<QJsonObject> conditions;
        collect(rules.definition(u"Tried"_s, 2, {u"One"_s}).value(u"where"_s).toObject(),
                conditions);
        for (QJsonObject condition : std::as_const(conditions)) {
            condition.remove(u"disabled"_s);
            if (condition.contains(u"ids"_s) || condition.contains(u"company"_s) ||
                !isUnderstood(condition)) {
                continue;
            }
            for (const QString& kind :
                 {u"trait"_s, u"event"_s, u"pattern"_s, u"trend"_s, u"sequence"_s, u"segment"_s}) {
                if (condition.contains(kind)) {
                    kinds.insert(kind);
                }
            }
            checkFields(condition);
        }
    }
    QCOMPARE(kinds.size(), 6);
}

void TestBuilderSentence::startsEveryKindOfCondition()
{
    for (const PartChoice& offered : sentence::newChoices(m_offer)) {
        const QJsonObject condition = sentence::newCondition(offered.key, m_offer);
        QVERIFY2(sentence::partsOf(condition, m_offer), qPrintable(offered.key));
        QVERIFY2(isUnderstood(condition) || !sentence::missingIn(condition, m_offer).isEmpty(),
                 textOf(condition).constData());
    }
}

void TestBuilderSentence::buildsAHabitFieldByField()
{
    QJsonObject condition = sentence::newCondition(u"habit:stopped"_s, m_offer);
    QVERIFY(!sentence::missingIn(condition, m_offer).isEmpty());

    condition = changed(condition, u"event"_s, u"E"_s);
    condition = changed(condition, u"recent/n"_s, 90);
    QCOMPARE(textOf(condition),
             QByteArray("{\"before\":{\"n\":120,\"unit\":\"day\"},\"event\":\"E\",\"pattern\":"
                        "\"stopped\",\"recent\":{\"n\":90,\"unit\":\"day\"}}"));

    // Another habit keeps what it also asks.
    condition = changed(condition, u"habit"_s, u"restarted"_s);
    QCOMPARE(part(condition, u"recent/n"_s).value.toInt(), 90);
    condition = changed(condition, u"habit"_s, u"regular"_s);
    condition = changed(condition, u"times"_s, 2);
    condition = changed(condition, u"per"_s, u"quarter"_s);
    QCOMPARE(textOf(condition),
             QByteArray("{\"event\":\"E\",\"in\":5,\"of\":6,\"pattern\":\"regular\",\"per\":"
                        "\"quarter\",\"times\":2}"));
    condition = changed(condition, u"habit"_s, u"trend"_s);
    QVERIFY(isUnderstood(condition));
    QVERIFY(sentence::missingIn(condition, m_offer).isEmpty());
}

void TestBuilderSentence::buildsASequenceFieldByField()
{
    QJsonObject condition = sentence::newCondition(u"sequence:"_s, m_offer);

    condition = changed(condition, u"sequence/0/event"_s, u"E"_s);
    condition = changed(condition, u"sequence/1/event"_s, u"F"_s);
    condition = changed(condition, u"sequence/1/did"_s, u"no"_s);
    condition = changed(condition, u"sequence/1/within/add"_s, u"day"_s);
    condition = changed(condition, u"sequence/1/within/n"_s, 2);
    condition = changed(condition, u"same"_s, u"cart_id"_s);
    QCOMPARE(textOf(condition),
             QByteArray("{\"same\":\"cart_id\",\"sequence\":[{\"event\":\"E\"},{\"did\":false,"
                        "\"event\":\"F\",\"within\":{\"n\":2,\"unit\":\"day\"}}]}"));

    condition = changed(condition, u"sequence/add"_s, u"E"_s);
    QCOMPARE(condition.value(u"sequence"_s).toArray().size(), 3);
    condition = changed(condition, u"sequence/2/remove"_s, {});
    condition = changed(condition, u"same/remove"_s, {});
    condition = changed(condition, u"sequence/1/within/remove"_s, {});
    condition = changed(condition, u"sequence/1/did"_s, u"yes"_s);
    QCOMPARE(textOf(condition), QByteArray("{\"sequence\":[{\"event\":\"E\"},{\"event\":\"F\"}]}"));
}

void TestBuilderSentence::asksHowLongATraitHasHeld()
{
    const QJsonObject condition{{u"trait"_s, u"text"_s}, {u"op"_s, u"="_s}, {u"value"_s, u"Ede"_s}};
    const auto actions = sentence::actionsFor(condition, m_offer);
    const auto held = std::find_if(actions.begin(), actions.end(), [](const RowAction& action) {
        return action.condition.contains(u"for"_s);
    });
    QVERIFY(held != actions.end());

    const QJsonObject longer = changed(held->condition, u"for/n"_s, 90);

    QCOMPARE(longer.value(u"for"_s).toObject().value(u"n"_s).toInt(), 90);
    QVERIFY(isUnderstood(longer));
    QCOMPARE(changed(longer, u"for/remove"_s, {}), condition);
}

void TestBuilderSentence::asksOfTheCompany()
{
    QJsonObject condition = sentence::newCondition(u"company:"_s, m_offer);
    QVERIFY(!sentence::missingIn(condition, m_offer).isEmpty());

    condition = changed(condition, u"segment"_s, u"Buyers"_s);
    condition = changed(condition, u"company"_s, u"none"_s);

    QCOMPARE(textOf(condition),
             QByteArray("{\"company\":\"none\",\"of\":{\"segment\":\"Buyers\"}}"));
}

void TestBuilderSentence::leavesOtherQuestionsOfTheCompanyToText()
{
    const QJsonObject condition{
        {u"company"_s, u"any"_s},
        {u"of"_s, QJsonObject{{u"trait"_s, u"flag"_s}, {u"op"_s, u"is_true"_s}}}};

    QVERIFY(!sentence::partsOf(condition, m_offer));
}

QTEST_GUILESS_MAIN(TestBuilderSentence)
#include "tst_buildersentence.moc"
