#include "models/segments/definitionparser.h"
#include "models/workspace/session.h"
#include "tests/support/testworkspace.h"
#include "ui/common/theme.h"
#include "ui/segments/builderfield.h"
#include "ui/segments/buildergroup.h"
#include "ui/segments/builderpicker.h"
#include "ui/segments/builderpopup.h"
#include "ui/segments/builderrow.h"
#include "ui/segments/buildervaluechip.h"
#include "ui/segments/segmentbuilder.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rondom;

/// The builder as people use it, on a small workspace: by mouse and by keyboard.
class TestSegmentBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void startsWithEverybody();
    void addsAConditionByKeyboard();
    void choosesValuesFromTheData();
    void pastesAListFromASpreadsheet();
    void countsWhileANumberIsTyped();
    void saysWhatIsStillMissing();
    void showsARefusalAtItsRow();
    void neverShowsAnOldCountUnmarked();
    void filtersTheProductsOfAnOrder();
    void excludes();
    void dropsAConditionInAnotherGroup();
    void movesByKeyboard();
    void deletesByKeyboardAndBringsBack();
    void leavesOutByTheEye();
    void drawsWhatItCannotEditAsASentence();
    void keepsEveryRuleItShows();
    void namesEverythingThatTakesTheFocus();
    void drawsInLightAndDark();

private:
    template <typename T>
    T* find(const QString& name) const
    {
        return m_builder->findChild<T*>(name);
    }
    void show(const QByteArray& where, const QByteArray& exclude = {});
    /// Opens a list, searches in it and takes what is found.
    void pick(const QString& picker, const QString& search);
    /// Where windows have no manager, nobody gives the focus back when a list closes.
    void returnToWindow();
    /// The list that is open now.
    ui::BuilderPopup* openPopup() const;
    QJsonObject json() const;
    void waitForCount();

    QTemporaryDir m_folder;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<workspace::Session> m_session;
    std::unique_ptr<ui::SegmentBuilder> m_builder;
};

namespace {

constexpr qint64 kDay = 86'400'000;
constexpr qint64 kNow = 20'000 * kDay + kDay / 2;

/// Twelve people: the first eight in NL, the others in BE; person i ordered i times.
void fill(tests::TestWorkspace& workspace)
{
    for (int i = 0; i < 12; ++i) {
        const RecordId record = workspace.addRecord(u"Web shop"_s, QString::number(i));
        workspace.addTrait(record, u"country"_s, Value::ofText(i < 8 ? u"NL"_s : u"BE"_s));
        workspace.addTrait(record, u"city"_s, Value::ofText(i % 2 ? u"Utrecht"_s : u"Gent"_s));
        workspace.addTrait(record, u"birthday"_s, Value::ofDate(QDate(1980 + i, 5, 12)));
        workspace.addTrait(record, u"points"_s, Value::ofNumber(Decimal::fromInteger(i * 10)));
        workspace.addTrait(record, u"tags"_s, Value::ofList({u"vip"_s}));
        workspace.addIdentifier(record, u"email"_s, u"p%1@example.nl"_s.arg(i));
        for (int order = 0; order < i; ++order) {
            workspace.addEvent(
                record, u"Order Completed"_s, kNow - (order + 1) * 10 * kDay,
                {{u"revenue"_s, 20 + order},
                 {u"products"_s, QJsonArray{QJsonObject{{u"sku"_s, order % 2 ? u"A"_s : u"B"_s},
                                                        {u"price"_s, 10}}}}},
                Decimal::fromInteger(20 + order));
        }
        if (i == 11) {
            workspace.addEvent(record, u"Complaint Opened"_s, kNow - kDay);
        }
        workspace.addEvent(record, u"Email Opened"_s, kNow - i * 20 * kDay - 1);
        workspace.refreshProfile({record});
    }
    workspace.run("INSERT INTO segment(name, definition, created_at, updated_at, size, sized_at) "
                  "VALUES ('Employees', '{\"rondom\": \"segment/1\", \"where\": {\"trait\": "
                  "\"points\", \"op\": \"=\", \"value\": 0}}', 0, 0, 1, 0)");
}

} // namespace

void TestSegmentBuilder::initTestCase()
{
    m_theme = std::make_unique<ui::Theme>(ui::Theme::Mode::Light);
    tests::TestWorkspace workspace;
    fill(workspace);
    tests::must(workspace.connection().copyTo(m_folder.filePath(u"test.rondom"_s)));
}

void TestSegmentBuilder::init()
{
    m_session = tests::must(workspace::Session::open(m_folder.filePath(u"test.rondom"_s)));
    m_session->setClock([] { return kNow; });
    m_builder = std::make_unique<ui::SegmentBuilder>();
    m_builder->resize(1120, 900);
    m_builder->setSession(m_session.get());
    m_builder->show();
    QVERIFY(QTest::qWaitForWindowActive(m_builder.get()));
    waitForCount();
    // A few conditions are offered before anything is read from the workspace.
    const auto* add = find<ui::BuilderPicker>(u"builderAddCondition"_s);
    QTRY_VERIFY(std::ranges::any_of(add->choices(), [](const ui::PartChoice& choice) {
        return choice.key == u"trait:country"_s;
    }));
}

void TestSegmentBuilder::cleanup()
{
    m_builder.reset();
    m_session.reset();
}

void TestSegmentBuilder::show(const QByteArray& where, const QByteArray& exclude)
{
    QByteArray text = R"({"rondom": "segment/1", "name": "Tested", "where": )" + where;
    text += exclude.isEmpty() ? QByteArray("}") : R"(, "exclude": )" + exclude + "}";
    m_builder->setDefinition(tests::must(segments::DefinitionParser::parse(text)));
    waitForCount();
}

void TestSegmentBuilder::pick(const QString& name, const QString& search)
{
    auto* picker = find<ui::BuilderPicker>(name);
    QVERIFY2(picker, qPrintable(name));
    picker->setFocus();
    QTest::keyClick(picker, Qt::Key_Return);
    auto* popup = openPopup();
    QVERIFY(popup);
    auto* field = popup->findChild<QLineEdit*>(u"builderPopupSearch"_s);
    auto* list = popup->findChild<QListView*>(u"builderPopupList"_s);
    if (field->isVisible()) {
        QTest::keyClicks(field, search);
        QTest::keyClick(field, Qt::Key_Return);
        returnToWindow();
        return;
    }
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data().toString() == search) {
            list->setCurrentIndex(list->model()->index(row, 0));
            QTest::keyClick(list, Qt::Key_Return);
            returnToWindow();
            return;
        }
    }
    QFAIL(qPrintable(u"no choice "_s + search));
}

void TestSegmentBuilder::returnToWindow()
{
    if (!QApplication::activePopupWidget()) {
        m_builder->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_builder.get()));
    }
}

ui::BuilderPopup* TestSegmentBuilder::openPopup() const
{
    return qobject_cast<ui::BuilderPopup*>(QApplication::activePopupWidget());
}

QJsonObject TestSegmentBuilder::json() const
{
    const auto definition = m_builder->definition();
    return definition ? definition->toJson() : QJsonObject();
}

void TestSegmentBuilder::waitForCount()
{
    QTRY_VERIFY(!m_builder->isCounting());
}

void TestSegmentBuilder::startsWithEverybody()
{
    QCOMPARE(m_builder->count().value_or(-1), 12);
    QCOMPARE(m_builder->total(), 12);
    QVERIFY(!m_builder->canSave());
    QCOMPARE(json(), (QJsonObject{{u"rondom"_s, u"segment/1"_s}}));
    QTest::keyClicks(find<QLineEdit>(u"builderName"_s), u"All"_s);
    QVERIFY(m_builder->canSave());
    QCOMPARE(json().value(u"name"_s).toString(), u"All"_s);
}

void TestSegmentBuilder::addsAConditionByKeyboard()
{
    QSignalSpy changed(m_builder.get(), &ui::SegmentBuilder::definitionChanged);
    pick(u"builderAddCondition"_s, u"order comp"_s);

    QVERIFY(find<ui::BuilderRow>(u"builderRow_/where/all/0"_s));
    QVERIFY(changed.count() > 0);
    waitForCount();
    QCOMPARE(m_builder->count().value_or(-1), 11);
    // The keyboard goes on in the new row.
    QVERIFY(
        find<ui::BuilderRow>(u"builderRow_/where/all/0"_s)->isAncestorOf(m_builder->focusWidget()));
}

void TestSegmentBuilder::choosesValuesFromTheData()
{
    pick(u"builderAddCondition"_s, u"country"_s);
    const QString adder = u"builderField_/where/all/0/value/add"_s;
    // The values come from another thread; windows without a manager may close the list meanwhile.
    const auto firstRow = [&](const QString& typed) {
        if (!openPopup()) {
            find<ui::BuilderPicker>(adder)->openList();
        }
        auto* field = openPopup()->findChild<QLineEdit*>(u"builderPopupSearch"_s);
        if (field->text() != typed) {
            field->setText(typed);
        }
        const auto* list = openPopup()->findChild<QListView*>(u"builderPopupList"_s);
        return list->model()->index(0, 0).data().toString();
    };
    QTRY_COMPARE(firstRow({}), u"NL"_s);
    QTRY_COMPARE(firstRow(u"be"_s), u"BE"_s);
    auto* popup = openPopup();
    auto* search = popup->findChild<QLineEdit*>(u"builderPopupSearch"_s);
    QTest::keyClick(search, Qt::Key_Return);
    // Several can be chosen, so the list stays open.
    QVERIFY(popup->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    returnToWindow();
    waitForCount();

    QCOMPARE(m_builder->count().value_or(-1), 4);
    auto* chip = find<ui::BuilderValueChip>(u"builderField_/where/all/0/value/0"_s);
    QVERIFY(chip);
    QCOMPARE(chip->text(), u"BE"_s);
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Delete);
    QVERIFY(!m_builder->definition());
}

void TestSegmentBuilder::pastesAListFromASpreadsheet()
{
    show(R"({"all": [{"trait": "city", "op": "in", "value": ["Gent"]}]})");
    QApplication::clipboard()->setText(u"Utrecht\r\nGent\r\n\tParis\n"_s);
    find<ui::BuilderPicker>(u"builderField_/where/all/0/value/add"_s)->openList();
    auto* search = openPopup()->findChild<QLineEdit*>(u"builderPopupSearch"_s);
    QTest::keySequence(search, QKeySequence::Paste);

    const QJsonObject row =
        json().value(u"where"_s).toObject().value(u"all"_s).toArray().first().toObject();
    QCOMPARE(row.value(u"value"_s).toArray(), (QJsonArray{u"Gent"_s, u"Utrecht"_s, u"Paris"_s}));
}

void TestSegmentBuilder::countsWhileANumberIsTyped()
{
    pick(u"builderAddCondition"_s, u"order comp"_s);
    pick(u"builderField_/where/all/0/measure"_s, u"at least"_s);
    const QString name = u"builderField_/where/all/0/count/value"_s;
    auto* number = find<ui::BuilderField>(name);
    QVERIFY(number);
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, u"10"_s);
    // Typing does not take the field away under the fingers.
    QCOMPARE(find<ui::BuilderField>(name), number);
    QVERIFY(number->hasFocus());
    waitForCount();
    QCOMPARE(m_builder->count().value_or(-1), 2);
    m_builder->undoStack()->undo();
    waitForCount();
    QCOMPARE(m_builder->count().value_or(-1), 10);
}

void TestSegmentBuilder::saysWhatIsStillMissing()
{
    pick(u"builderAddCondition"_s, u"points"_s);
    auto* problem = find<QLabel>(u"builderProblem_/where/all/0"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(!m_builder->definition());
    QVERIFY(m_builder->definition().error().message.contains(problem->text()));
    QVERIFY(!m_builder->canSave());
    // The keyboard is where something is missing.
    QTest::keyClicks(QApplication::focusWidget(), u"50"_s);
    QVERIFY(!problem->isVisible());
    waitForCount();
    QCOMPARE(m_builder->count().value_or(-1), 7);
}

void TestSegmentBuilder::showsARefusalAtItsRow()
{
    show(R"({"all": [{"trait": "nonsense", "op": "=", "value": "x"},
                     {"trait": "country", "op": "=", "value": "NL"}]})");
    QTRY_VERIFY(find<QLabel>(u"builderProblem_/where/all/0"_s)->isVisible());
    QVERIFY(find<QLabel>(u"builderProblem_/where/all/0"_s)->text().contains(u"nonsense"_s));
    QVERIFY(!find<QLabel>(u"builderProblem_/where/all/1"_s)->isVisible());
    QVERIFY(!m_builder->canSave());
    // What can be counted is counted.
    QCOMPARE(m_builder->count().value_or(-1), 8);
}

void TestSegmentBuilder::neverShowsAnOldCountUnmarked()
{
    show(R"({"all": [{"trait": "country", "op": "=", "value": "NL"}]})");
    QCOMPARE(m_builder->count().value_or(-1), 8);
    auto* field = find<QLineEdit>(u"builderField_/where/all/0/value"_s);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"BE"_s);
    QVERIFY(m_builder->isCounting());
    QVERIFY(!m_builder->count());
    waitForCount();
    QCOMPARE(m_builder->count().value_or(-1), 4);
}

void TestSegmentBuilder::filtersTheProductsOfAnOrder()
{
    pick(u"builderAddCondition"_s, u"order comp"_s);
    const auto adder = u"builderField_/where/all/0/where/add"_s;
    // The properties are read when the row is first shown.
    QTRY_VERIFY([&] {
        find<ui::BuilderPicker>(adder)->openList();
        auto* popup = openPopup();
        const int rows = popup->findChild<QListView*>()->model()->rowCount();
        popup->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return rows > 3;
    }());
    pick(adder, u"product sku"_s);
    pick(u"builderField_/where/all/0/where/0/value/add"_s, u"A"_s);
    openPopup()->close();
    returnToWindow();
    pick(u"builderField_/where/all/0/where/0/some"_s, u"no line's"_s);
    waitForCount();
    const QJsonObject event =
        json().value(u"where"_s).toObject().value(u"all"_s).toArray().first().toObject();
    QVERIFY(event.value(u"where"_s).toArray().first().toObject().contains(u"not"_s));
    QCOMPARE(m_builder->count().value_or(-1), 11);
}

void TestSegmentBuilder::excludes()
{
    pick(u"builderAddCondition_/exclude"_s, u"complaint"_s);
    waitForCount();
    QCOMPARE(m_builder->count().value_or(-1), 11);
    QVERIFY(json().contains(u"exclude"_s));
    QVERIFY(!json().contains(u"where"_s));
}

void TestSegmentBuilder::dropsAConditionInAnotherGroup()
{
    show(R"({"all": [{"trait": "country", "op": "=", "value": "NL"},
                     {"any": [{"event": "Order Completed"}]}]})");
    auto* group = find<ui::BuilderGroup>(u"builderGroup_/where/all/1"_s);
    QMimeData data;
    data.setData(ui::BuilderNode::mimeType(), "/where/all/0");
    QDragEnterEvent enter(QPoint(20, group->height() - 2), Qt::MoveAction, &data, Qt::LeftButton,
                          Qt::NoModifier);
    QApplication::sendEvent(group, &enter);
    QDropEvent drop(QPointF(20, group->height() - 2), Qt::MoveAction, &data, Qt::LeftButton,
                    Qt::NoModifier);
    QApplication::sendEvent(group, &drop);

    QVERIFY(find<ui::BuilderRow>(u"builderRow_/where/all/0/any/1"_s));
    waitForCount();
    QCOMPARE(m_builder->count().value_or(-1), 12);
}

void TestSegmentBuilder::movesByKeyboard()
{
    show(R"({"all": [{"trait": "country", "op": "=", "value": "NL"},
                     {"event": "Order Completed"}]})");
    find<QToolButton>(u"builderHandle_/where/all/1"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
    QVERIFY(json()
                .value(u"where"_s)
                .toObject()
                .value(u"all"_s)
                .toArray()
                .first()
                .toObject()
                .contains(u"event"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(find<ui::BuilderGroup>(u"builderGroup_/where/all/0"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(find<ui::BuilderRow>(u"builderRow_/where/all/1"_s));
}

void TestSegmentBuilder::deletesByKeyboardAndBringsBack()
{
    show(R"({"all": [{"trait": "country", "op": "=", "value": "NL"}]})");
    find<QToolButton>(u"builderHandle_/where/all/0"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QVERIFY(!find<ui::BuilderRow>(u"builderRow_/where/all/0"_s));
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Undo);
    QVERIFY(find<ui::BuilderRow>(u"builderRow_/where/all/0"_s));
}

void TestSegmentBuilder::leavesOutByTheEye()
{
    show(R"({"all": [{"trait": "country", "op": "=", "value": "NL"}]})");
    find<QToolButton>(u"builderEye_/where/all/0"_s)->click();
    waitForCount();
    QCOMPARE(m_builder->count().value_or(-1), 12);
    find<QToolButton>(u"builderEye_/where/all/0"_s)->click();
    waitForCount();
    QCOMPARE(m_builder->count().value_or(-1), 8);
}

void TestSegmentBuilder::drawsWhatItCannotEditAsASentence()
{
    show(R"({"all": [{"event": "Order Completed", "pattern": "stopped",
        "recent": {"n": 30, "unit": "day"}, "before": {"n": 90, "unit": "day"}}]})");
    QVERIFY(m_builder->count());
    find<QToolButton>(u"builderMore_/where/all/0"_s)->click();
    auto* menu = m_builder->findChild<QMenu*>(u"builderMenu"_s);
    menu->actions().first()->trigger();
    menu->close();
    auto* text = find<QPlainTextEdit>(u"builderText_/where/all/0"_s);
    QVERIFY(text);
    text->setPlainText(u"{\"event\": \"Order Completed\"}"_s);
    find<QAbstractButton>(u"builderTextApply_/where/all/0"_s)->click();
    waitForCount();
    QCOMPARE(m_builder->count().value_or(-1), 11);
}

void TestSegmentBuilder::keepsEveryRuleItShows()
{
    const QByteArray rule = R"({"any": [
        {"trait": "birthday", "op": "anniversary_in_next", "value": {"n": 7, "unit": "day"}},
        {"trait": "birthday", "op": "between_ago", "value": {"from": 1, "to": 3, "unit": "year"}},
        {"trait": "birthday", "op": "between", "value": ["1980-01-01", "1985-01-01"]},
        {"trait": "birthday", "op": "month_is", "value": [5, 6]},
        {"trait": "points", "op": "top_percent", "value": 10},
        {"trait": "points", "op": "between", "value": [1, 2]},
        {"trait": "tags", "op": "length", "value": {"op": ">=", "value": 1}},
        {"trait": "city", "op": "!=", "value": "x", "also_empty": false, "exact": true},
        {"not": {"segment": "Employees"}},
        {"segment": "Employees", "entered": {"last": 7, "unit": "day"}},
        {"consent": {"purpose": "newsletter", "channel": "email"}, "is": "granted"},
        {"source": "Web shop"}, {"identifier": "email", "op": "not_set"},
        {"sample": {"percent": 10, "seed": "a"}}, {"ids": [1, 2]},
        {"event": "Order Completed", "sum": {"property": "revenue", "op": ">=", "value": 50},
         "count": {"op": ">=", "value": 2}, "window": {"between_ago": {"from": 1, "to": 9,
         "unit": "month"}}, "first": {"this": "year"}, "pick": "last"}]})";
    const auto before = tests::must(segments::DefinitionParser::parse(
        R"({"rondom": "segment/1", "name": "Tested", "where": )" + rule + "}"));
    m_builder->setDefinition(before);
    waitForCount();
    QTRY_VERIFY(find<ui::BuilderRow>(u"builderRow_/where/any/15"_s));
    const auto after = m_builder->definition();
    QVERIFY2(after, after ? "" : qPrintable(after.error().message));
    QCOMPARE(*after, before);
    QCOMPARE(m_builder->undoStack()->count(), 0);
}

void TestSegmentBuilder::namesEverythingThatTakesTheFocus()
{
    show(R"({"all": [{"trait": "country", "op": "not_in", "value": ["NL"]},
        {"trait": "birthday", "op": "on", "value": "1980-05-12"},
        {"not": {"any": [{"event": "Order Completed", "count": {"op": ">=", "value": 2},
         "where": [{"property": "products.sku", "op": "=", "value": "A"}]}]}}]})");
    for (QWidget* widget : m_builder->findChildren<QWidget*>()) {
        const bool isPart =
            qobject_cast<QLineEdit*>(widget) && widget->objectName() == u"qt_spinbox_lineedit";
        if (widget->focusPolicy() == Qt::NoFocus || isPart || !widget->isVisible()) {
            continue;
        }
        const QString what =
            QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(what));
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(what));
    }
}

void TestSegmentBuilder::drawsInLightAndDark()
{
    // RONDOM_SHOTS names a folder for whoever wants to look at them.
    const QTemporaryDir scratch;
    const QString folder = qEnvironmentVariable("RONDOM_SHOTS", scratch.path());
    show(R"({"all": [
        {"event": "Order Completed", "count": {"op": ">=", "value": 2},
         "window": {"last": 12, "unit": "month"},
         "where": [{"property": "products.sku", "op": "in", "value": ["A", "B"]},
                   {"property": "revenue", "op": ">=", "value": 20}]},
        {"trait": "country", "op": "in", "value": ["NL", "BE"]},
        {"any": [
           {"event": "Email Opened", "count": {"op": "=", "value": 0},
            "window": {"last": 90, "unit": "day"}},
           {"trait": "birthday", "op": "anniversary_in_next", "value": {"n": 30, "unit": "day"}},
           {"not": {"any": [{"trait": "points", "op": "between", "value": [10, 50]},
                            {"trait": "nonsense", "op": "=", "value": "x"}]}}]},
        {"not": {"segment": "Employees"}},
        {"event": "Order Completed", "pattern": "stopped", "recent": {"n": 60, "unit": "day"},
         "before": {"n": 120, "unit": "day"}},
        {"event": "Email Opened", "pattern": "regular", "times": 1, "per": "month", "in": 5,
         "of": 6},
        {"event": "Order Completed", "trend": {"n": 30, "unit": "day", "op": "<=", "value": 0.5}},
        {"sequence": [{"event": "Product Added"},
                      {"event": "Order Completed", "within": {"n": 1, "unit": "day"},
                       "did": false}], "same": "product_id"},
        {"company": "any", "of": {"segment": "Employees"}},
        {"trait": "city", "op": "=", "value": "Gent", "for": {"n": 30, "unit": "day"}},
        {"event": "Order Completed", "sum": {"property": "revenue", "op": ">=", "value": 10},
         "disabled": true}]})",
         R"({"any": [{"event": "Complaint Opened", "window": {"last": 30, "unit": "day"}},
                     {"trait": "city", "op": "in", "value": ["Paris"]}]})");
    m_builder->resize(1120, 1480);
    QTest::qWait(100);
    for (const auto mode : {ui::Theme::Mode::Light, ui::Theme::Mode::Dark}) {
        m_theme->setMode(mode);
        QTest::qWait(100);
        const QString name = mode == ui::Theme::Mode::Light ? u"light"_s : u"dark"_s;
        QVERIFY(m_builder->grab().save(folder + u"/builder-"_s + name + u".png"_s));
        auto* adder = find<ui::BuilderPicker>(u"builderAddCondition"_s);
        adder->openList();
        auto* popup = openPopup();
        QTest::qWait(50);
        QVERIFY(popup->grab().save(folder + u"/popup-"_s + name + u".png"_s));
        popup->close();
    }
    m_theme->setMode(ui::Theme::Mode::Light);
    m_builder->clear();
    m_builder->resize(760, 600);
    waitForCount();
    QVERIFY(m_builder->grab().save(folder + u"/builder-empty.png"_s));
}

QTEST_MAIN(TestSegmentBuilder)
#include "tst_segmentbuilder.moc"
