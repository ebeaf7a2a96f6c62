#include "models/segments/definitionparser.h"
#include "models/workspace/session.h"
#include "tests/support/testworkspace.h"
#include "ui/common/theme.h"
#include "ui/segments/builderpicker.h"
#include "ui/segments/builderpopup.h"
#include "ui/segments/segmentbuilder.h"

#include <QApplication>
#include <QJsonArray>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rondom;

namespace {

constexpr qint64 kDay = 86'400'000;
constexpr qint64 kNow = 20'000 * kDay + kDay / 2;
/// What a rule of three conditions may cost: clicks, keys, and words typed.
constexpr int kMostActions = 12;

/// Ten people of three countries; every other one orders a lot, the first half opens mails.
void fill(tests::TestWorkspace& workspace)
{
    const QStringList countries{u"NL"_s, u"BE"_s, u"DE"_s};
    for (int i = 0; i < 10; ++i) {
        const RecordId record = workspace.addRecord(u"Web shop"_s, QString::number(i));
        workspace.addTrait(record, u"country"_s, Value::ofText(countries.at(i % 3)));
        workspace.addIdentifier(record, u"email"_s, u"p%1@example.nl"_s.arg(i));
        for (int order = 0; order <= (i % 2) * 2; ++order) {
            workspace.addEvent(record, u"Order Completed"_s, kNow - (order + 1) * 10 * kDay);
        }
        workspace.addEvent(record, u"Email Opened"_s, kNow - (i < 5 ? 3 : 300) * kDay);
        workspace.refreshProfile({record});
    }
}

/// "Country is NL or BE, ordered at least twice in the last year, opened nothing for 90 days."
const QByteArray kWanted = R"({"all": [
    {"trait": "country", "op": "in", "value": ["NL", "BE"]},
    {"event": "Order Completed", "count": {"op": ">=", "value": 2},
     "window": {"last": 12, "unit": "month"}},
    {"event": "Email Opened", "count": {"op": "=", "value": 0},
     "window": {"last": 90, "unit": "day"}}]})";

} // namespace

/// How much work a usual rule is, by mouse alone and by keyboard alone.
class TestBuilderSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void buildsARuleByMouse();
    void buildsARuleByKeyboard();
    void buildsItWordByWord();
    void cleanup();

private:
    ui::BuilderPopup* popup() const
    {
        return qobject_cast<ui::BuilderPopup*>(QApplication::activePopupWidget());
    }
    /// One click on a row of the list that is open.
    void clickRow(const QString& text);
    void clickPicker(const QString& name);
    /// The list of values opens by itself once a condition is added. Where windows have no manager
    /// the end of the list before takes it along; then it is opened again.
    void awaitValues();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString& text);
    void returnToWindow();
    QJsonObject rule() const;
    void photograph(const QString& name) const;

    QTemporaryDir m_folder;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<workspace::Session> m_session;
    std::unique_ptr<ui::SegmentBuilder> m_builder;
    int m_actions = 0;
};

void TestBuilderSteps::initTestCase()
{
    m_theme = std::make_unique<ui::Theme>(ui::Theme::Mode::Light);
    tests::TestWorkspace workspace;
    fill(workspace);
    tests::must(workspace.connection().copyTo(m_folder.filePath(u"test.rondom"_s)));
}

void TestBuilderSteps::init()
{
    m_actions = 0;
    m_session = tests::must(workspace::Session::open(m_folder.filePath(u"test.rondom"_s)));
    m_session->setClock([] { return kNow; });
    m_builder = std::make_unique<ui::SegmentBuilder>();
    m_builder->resize(1120, 700);
    m_builder->setSession(m_session.get());
    m_builder->show();
    QVERIFY(QTest::qWaitForWindowActive(m_builder.get()));
    const auto* add = m_builder->findChild<ui::BuilderPicker*>(u"builderAddCondition"_s);
    // A few conditions are offered before anything is read from the workspace.
    QTRY_VERIFY(std::ranges::any_of(add->choices(), [](const ui::PartChoice& choice) {
        return choice.key == u"trait:country"_s;
    }));
}

void TestBuilderSteps::cleanup()
{
    m_builder.reset();
    m_session.reset();
}

void TestBuilderSteps::clickRow(const QString& text)
{
    QTRY_VERIFY2(popup(), qPrintable(text));
    // The list that was open a moment ago may be on its way out.
    QListView* list = nullptr;
    const auto rowOf = [&] {
        list = popup() ? popup()->findChild<QListView*>(u"builderPopupList"_s) : nullptr;
        for (int row = 0; list && row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString() == text) {
                return list->model()->index(row, 0);
            }
        }
        return QModelIndex();
    };
    QTRY_VERIFY2(rowOf().isValid(), qPrintable(text));
    // Seen without scrolling, or it would be one action more.
    m_actions += list->viewport()->rect().intersects(list->visualRect(rowOf())) ? 1 : 2;
    list->scrollTo(rowOf());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(rowOf()).center());
}

void TestBuilderSteps::clickPicker(const QString& name)
{
    // A click beside an open list closes it and reaches what is there.
    if (popup()) {
        popup()->close();
    }
    returnToWindow();
    ++m_actions;
    QTest::mouseClick(m_builder->findChild<ui::BuilderPicker*>(name), Qt::LeftButton);
}

void TestBuilderSteps::awaitValues()
{
    const QString values = u"builderField_/where/all/0/value/add"_s;
    QTRY_VERIFY(m_builder->findChild<ui::BuilderPicker*>(values));
    QTest::qWait(100);
    if (!popup()) {
        returnToWindow();
        m_builder->findChild<ui::BuilderPicker*>(values)->openList();
    }
    QTRY_VERIFY(popup());
}

void TestBuilderSteps::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_actions;
    QWidget* target = popup() ? popup()->focusWidget() : m_builder->focusWidget();
    QTest::keyClick(target ? target : m_builder.get(), key, modifiers);
    returnToWindow();
}

void TestBuilderSteps::type(const QString& text)
{
    ++m_actions;
    QTRY_VERIFY(popup());
    QTest::keyClicks(popup()->findChild<QLineEdit*>(u"builderPopupSearch"_s), text);
}

void TestBuilderSteps::returnToWindow()
{
    if (!QApplication::activePopupWidget()) {
        m_builder->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_builder.get()));
    }
}

QJsonObject TestBuilderSteps::rule() const
{
    const auto definition = m_builder->definition();
    return definition ? definition->toJson().value(u"where"_s).toObject() : QJsonObject();
}

void TestBuilderSteps::photograph(const QString& name) const
{
    const QString shots = qEnvironmentVariable("RONDOM_SHOTS");
    if (!shots.isEmpty()) {
        m_builder->grab().save(shots + u'/' + name + u".png"_s);
    }
}

void TestBuilderSteps::buildsARuleByMouse()
{
    clickPicker(u"builderAddCondition"_s);
    clickRow(u"Country"_s);
    awaitValues();
    clickRow(u"NL"_s);
    clickRow(u"BE"_s);
    clickPicker(u"builderAddCondition"_s);
    clickRow(u"Ordered at least twice in the last 12 months"_s);
    clickPicker(u"builderAddCondition"_s);
    clickRow(u"Opened no mail in the last 90 days"_s);

    QTRY_VERIFY(!m_builder->isCounting());
    photograph(u"builder-by-mouse"_s);
    QCOMPARE(rule(), QJsonDocument::fromJson(kWanted).object());
    QCOMPARE(m_builder->count().value_or(-1), 2);
    QVERIFY2(m_actions <= kMostActions, qPrintable(QString::number(m_actions)));
}

void TestBuilderSteps::buildsARuleByKeyboard()
{
    press(Qt::Key_Return, Qt::ControlModifier);
    type(u"country"_s);
    press(Qt::Key_Return);
    awaitValues();
    // Both values at once, spelled as the data spells them.
    QTRY_VERIFY(popup()->findChild<QListView*>(u"builderPopupList"_s)->model()->rowCount() >= 3);
    type(u"nl, be"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    press(Qt::Key_Return, Qt::ControlModifier);
    type(u"at least twice"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ControlModifier);
    type(u"no mail"_s);
    press(Qt::Key_Return);

    QTRY_VERIFY(!m_builder->isCounting());
    photograph(u"builder-by-keyboard"_s);
    QCOMPARE(rule(), QJsonDocument::fromJson(kWanted).object());
    QCOMPARE(m_builder->count().value_or(-1), 2);
    QVERIFY2(m_actions <= kMostActions, qPrintable(QString::number(m_actions)));
}

void TestBuilderSteps::buildsItWordByWord()
{
    // Without the conditions that are ready to use: what any other rule of the kind costs.
    clickPicker(u"builderAddCondition"_s);
    clickRow(u"Order Completed"_s);
    clickPicker(u"builderField_/where/all/0/measure"_s);
    clickRow(u"at least"_s);
    clickPicker(u"builderField_/where/all/0/window/kind"_s);
    clickRow(u"in the last 12 months"_s);

    QCOMPARE(rule().value(u"all"_s).toArray().first().toObject(),
             QJsonDocument::fromJson(kWanted).object().value(u"all"_s).toArray().at(1).toObject());
    QVERIFY2(m_actions <= kMostActions, qPrintable(QString::number(m_actions)));
}

QTEST_MAIN(TestBuilderSteps)
#include "tst_buildersteps.moc"
