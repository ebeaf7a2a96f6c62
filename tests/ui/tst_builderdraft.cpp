#include "models/segments/definitionparser.h"
#include "ui/segments/builderdraft.h"
#include "ui/segments/buildermodel.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUndoStack>

#include <functional>

using namespace Qt::StringLiterals;
using namespace rondom;
using ui::BuilderDraft;

using Edit = std::function<void(ui::BuilderModel&)>;
Q_DECLARE_METATYPE(Edit)

/// The rule while it is built: nothing is lost on the way in and out, every edit does what it says,
/// and every edit can be undone.
class TestBuilderDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryRule_data();
    void keepsEveryRule();
    void undoesAndRedoesEveryEdit_data();
    void undoesAndRedoesEveryEdit();
    void movesBetweenGroupsAndLanes();
    void neverMovesAGroupIntoItself();
    void nestsAndUnnests();
    void togglesNotTwiceBackToTheSame();
    void enablesWhateverWasLeftOut();
    void mergesTypingInOneField();
    void forgetsAnEditThatCameToNothing();
};

namespace {

const QJsonObject kTrait{{u"trait"_s, u"city"_s}, {u"op"_s, u"="_s}, {u"value"_s, u"x"_s}};
const QJsonObject kEvent{{u"event"_s, u"Order Completed"_s}};

segments::Definition parsed(const QJsonObject& rule)
{
    QJsonObject json{{u"rondom"_s, u"segment/1"_s}, {u"name"_s, u"Tested"_s}};
    for (const QString& key : {u"where"_s, u"exclude"_s}) {
        if (rule.contains(key)) {
            json.insert(key, rule.value(key));
        }
    }
    const auto definition = segments::DefinitionParser::parse(json);
    return definition ? *definition : segments::Definition();
}

/// where: all of [trait, any of [event, trait]]; exclude: any of [event].
BuilderDraft sample()
{
    return BuilderDraft::fromDefinition(parsed(
        {{u"where"_s,
          QJsonObject{
              {u"all"_s, QJsonArray{kTrait, QJsonObject{{u"any"_s, QJsonArray{kEvent, kTrait}}}}}}},
         {u"exclude"_s, QJsonObject{{u"any"_s, QJsonArray{kEvent}}}}}));
}

} // namespace

void TestBuilderDraft::keepsEveryRule_data()
{
    QTest::addColumn<QJsonObject>("rule");
    const QDir folder(QStringLiteral(RONDOM_SOURCE_DIR) + u"/tests/data/segments"_s);
    for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject tests = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonArray cases = tests.value(u"cases"_s).toArray();
        for (const QJsonValue& entry : cases) {
            const QJsonObject rule = entry.toObject();
            if (rule.contains(u"members"_s)) {
                QTest::newRow(qPrintable(name + u": "_s + rule.value(u"name"_s).toString()))
                    << rule;
            }
        }
    }
    const QDir ready(QStringLiteral(RONDOM_SOURCE_DIR) + u"/resources/segments"_s);
    for (const QString& name : ready.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(ready.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << QJsonDocument::fromJson(file.readAll()).object();
    }
    const auto row = [](const char* name, const QByteArray& where) {
        const QJsonObject rule = QJsonDocument::fromJson("{\"where\": " + where + "}").object();
        QTest::newRow(name) << rule;
    };
    row("a bare condition", R"({"trait": "city", "op": "is_set"})");
    row("a bare not", R"({"not": {"trait": "city", "op": "is_set"}})");
    row("none", R"({"not": {"any": [{"trait": "city", "op": "is_set"}]}})");
    row("a disabled lane", R"({"any": [{"trait": "city", "op": "is_set"}], "disabled": true})");
    row("not not", R"({"all": [{"not": {"not": {"all": []}}}]})");
    row("sequence", R"({"sequence": [{"event": "A"}, {"event": "B", "did": false,
        "within": {"n": 7, "unit": "day"}}], "same": "product_id"})");
    row("pattern", R"({"all": [{"event": "A", "pattern": "regular", "times": 1, "per": "month",
        "in": 2, "of": 3}]})");
    row("everything about events", R"({"all": [{"event": "A", "count": {"op": "between",
        "value": [2, 4]}, "sum": {"property": "revenue", "op": ">=", "value": 10.5},
        "distinct": {"property": "sku", "op": ">", "value": 1}, "pick": "last",
        "first": {"last": 3, "unit": "month"}, "window": {"from": "2026-01-01"},
        "where": [{"not": {"property": "products.sku", "op": "=", "value": "X"}},
                  {"any": [{"property": "a", "op": "is_set"}]}]}]})");
}

void TestBuilderDraft::keepsEveryRule()
{
    QFETCH(QJsonObject, rule);
    const segments::Definition definition = parsed(rule);

    const BuilderDraft draft = BuilderDraft::fromDefinition(definition);
    const auto saved = segments::DefinitionParser::parse(draft.toDefinitionJson());

    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(*saved, definition);
    // What is drawn and counted means the same and is valid too.
    QVERIFY(segments::DefinitionParser::parse(draft.json()));
}

void TestBuilderDraft::undoesAndRedoesEveryEdit_data()
{
    QTest::addColumn<Edit>("edit");
    const QString first = u"/where/all/0"_s;
    const QString group = u"/where/all/1"_s;
    const auto row = [](const char* name, Edit edit) { QTest::newRow(name) << edit; };
    row("rename", [](auto& model) { model.rename(u"New"_s); });
    row("set condition", [=](auto& model) { model.setCondition(first, kEvent); });
    row("replace", [=](auto& model) { model.replace(first, kEvent); });
    row("insert", [=](auto& model) { model.insert(group, 0, kTrait); });
    row("insert at the end", [=](auto& model) { model.insert(u"/exclude"_s, -1, kTrait); });
    row("remove", [=](auto& model) { model.remove(first); });
    row("remove group", [=](auto& model) { model.remove(group); });
    row("duplicate", [=](auto& model) { model.duplicate(first); });
    row("negate", [=](auto& model) { model.negate(first); });
    row("negate group", [=](auto& model) { model.negate(group); });
    row("disable", [=](auto& model) { model.setDisabled(first, true); });
    row("all", [=](auto& model) { model.setGroupKind(group, BuilderDraft::GroupKind::All); });
    row("none", [=](auto& model) { model.setGroupKind(group, BuilderDraft::GroupKind::None); });
    row("none of the lane",
        [=](auto& model) { model.setGroupKind(u"/where"_s, BuilderDraft::GroupKind::None); });
    row("wrap", [=](auto& model) { model.wrap(first); });
    row("move to", [=](auto& model) { model.moveTo(first, group, 1); });
    row("move down", [=](auto& model) { model.moveBy(first, 1); });
    row("nest", [=](auto& model) { model.nest(first); });
    row("unnest", [=](auto& model) { model.unnest(u"/where/all/1/any/0"_s); });
}

void TestBuilderDraft::undoesAndRedoesEveryEdit()
{
    QFETCH(Edit, edit);
    ui::BuilderModel model;
    model.reset(sample());

    edit(model);
    const BuilderDraft after = model.draft();
    QVERIFY(after != sample());
    QCOMPARE(model.undoStack()->count(), 1);
    QVERIFY(!model.undoStack()->undoText().isEmpty());
    QVERIFY(segments::DefinitionParser::parse(after.toDefinitionJson()));

    model.undoStack()->undo();
    QVERIFY(model.draft() == sample());
    model.undoStack()->redo();
    QVERIFY(model.draft() == after);
}

void TestBuilderDraft::movesBetweenGroupsAndLanes()
{
    const auto [down, place] = sample().withMoved(u"/where/all/0"_s, u"/where/all/1"_s, 1);
    QCOMPARE(place, u"/where/all/0/any/1"_s);
    QCOMPARE(down.node(place), kTrait);
    QCOMPARE(down.children(u"/where"_s).size(), 1);

    const auto [excluded, lane] = sample().withMoved(u"/where/all/1/any/0"_s, u"/exclude"_s, -1);
    QCOMPARE(lane, u"/exclude/any/1"_s);
    QCOMPARE(excluded.children(u"/where/all/1"_s).size(), 1);

    const auto [swapped, below] = sample().withMovedBy(u"/where/all/0"_s, 1);
    QCOMPARE(below, u"/where/all/1"_s);
    QVERIFY(swapped.isGroup(u"/where/all/0"_s));
    QCOMPARE(sample().withMovedBy(u"/where/all/0"_s, -1).second, u"/where/all/0"_s);
}

void TestBuilderDraft::neverMovesAGroupIntoItself()
{
    const auto [draft, place] = sample().withMoved(u"/where/all/1"_s, u"/where/all/1"_s, 0);
    QVERIFY(draft == sample());
    QCOMPARE(place, u"/where/all/1"_s);
    QVERIFY(sample().withMoved(u"/where"_s, u"/exclude"_s, 0).first == sample());
}

void TestBuilderDraft::nestsAndUnnests()
{
    const auto [wrapped, inside] = sample().withNested(u"/where/all/0"_s);
    QCOMPARE(inside, u"/where/all/0/all/0"_s);
    const auto [back, outside] = wrapped.withUnnested(inside);
    QCOMPARE(outside, u"/where/all/1"_s);
    QCOMPARE(back.node(outside), kTrait);

    const auto [joined, last] =
        sample().withInserted(u"/where"_s, -1, kEvent).first.withNested(u"/where/all/2"_s);
    QCOMPARE(last, u"/where/all/1/any/2"_s);
    QCOMPARE(joined.node(last), kEvent);
    QCOMPARE(sample().withUnnested(u"/where/all/0"_s).second, u"/where/all/0"_s);
}

void TestBuilderDraft::togglesNotTwiceBackToTheSame()
{
    const QString path = u"/where/all/0"_s;
    const BuilderDraft negated = sample().withNegated(path);
    QVERIFY(negated.isNegated(path));
    QCOMPARE(negated.core(path), kTrait);
    QVERIFY(negated.withNegated(path) == sample());

    const QString group = u"/where/all/1"_s;
    const BuilderDraft none = sample().withGroupKind(group, BuilderDraft::GroupKind::None);
    QVERIFY(none.groupKind(group) == BuilderDraft::GroupKind::None);
    QCOMPARE(none.children(group).first(), u"/where/all/1/not/any/0"_s);
    QCOMPARE(BuilderDraft::parentPath(none.children(group).first()), group);
    QVERIFY(none.withGroupKind(group, BuilderDraft::GroupKind::Any) == sample());
}

void TestBuilderDraft::enablesWhateverWasLeftOut()
{
    const BuilderDraft draft = BuilderDraft::fromDefinition(
        parsed({{u"where"_s,
                 QJsonObject{{u"all"_s, QJsonArray{QJsonObject{
                                            {u"not"_s, QJsonObject{{u"trait"_s, u"city"_s},
                                                                   {u"op"_s, u"is_set"_s},
                                                                   {u"disabled"_s, true}}}}}}}}}));
    const QString path = u"/where/all/0"_s;
    QVERIFY(draft.isDisabled(path));
    const BuilderDraft enabled = draft.withDisabled(path, false);
    QVERIFY(!enabled.isDisabled(path));
    QVERIFY(enabled.isNegated(path));
}

void TestBuilderDraft::mergesTypingInOneField()
{
    ui::BuilderModel model;
    model.reset(sample());
    QJsonObject typed = kTrait;
    for (const QString& text : {u"U"_s, u"Ut"_s, u"Utr"_s}) {
        typed.insert(u"value"_s, text);
        model.setCondition(u"/where/all/0"_s, typed, u"value"_s);
    }
    QCOMPARE(model.undoStack()->count(), 1);
    model.setCondition(u"/where/all/0"_s, kTrait);
    QCOMPARE(model.undoStack()->count(), 2);
    model.undoStack()->undo();
    QCOMPARE(model.draft().node(u"/where/all/0"_s), typed);
    model.undoStack()->undo();
    QVERIFY(model.draft() == sample());
}

void TestBuilderDraft::forgetsAnEditThatCameToNothing()
{
    ui::BuilderModel model;
    model.reset(sample());
    model.setCondition(u"/where/all/0"_s, kTrait);
    model.moveBy(u"/where/all/0"_s, -1);
    QCOMPARE(model.undoStack()->count(), 0);

    QJsonObject typed = kTrait;
    typed.insert(u"value"_s, u"xy"_s);
    model.setCondition(u"/where/all/0"_s, typed, u"value"_s);
    model.setCondition(u"/where/all/0"_s, kTrait, u"value"_s);
    QCOMPARE(model.undoStack()->count(), 0);
}

QTEST_GUILESS_MAIN(TestBuilderDraft)
#include "tst_builderdraft.moc"
