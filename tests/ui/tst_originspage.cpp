#include "ui/identity/originspage.h"

#include "models/workspace/undo.h"
#include "tests/ui/pagetest.h"
#include "ui/common/inlinemessage.h"
#include "ui/identity/recordgraph.h"

#include <QAbstractItemModelTester>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::ui;

namespace {

using OriginsTest = PageTest<OriginsPage>;

/// Anna in the web shop, the newsletter and the till: joined by her e-mail and her phone.
TestWorkspace shop()
{
    TestWorkspace workspace;
    workspace.startImport(workspace.source(u"Web shop"_s), u"customers.csv"_s, OriginsTest::kNow);
    const RecordId web = workspace.addRecord(u"Web shop"_s, u"1042"_s);
    workspace.addIdentifier(web, u"email"_s, u"anna@example.nl"_s, OriginsTest::kNow);
    workspace.addIdentifier(web, u"phone"_s, u"+31612345678"_s, OriginsTest::kNow);
    workspace.startImport(workspace.source(u"Newsletter"_s), u"audience.csv"_s, OriginsTest::kNow);
    const RecordId news = workspace.addRecord(u"Newsletter"_s, u"a1"_s);
    workspace.addIdentifier(news, u"email"_s, u"anna@example.nl"_s, OriginsTest::kNow);
    const RecordId till = workspace.addRecord(u"Till"_s, u"7"_s);
    workspace.addIdentifier(till, u"phone"_s, u"+31612345678"_s, OriginsTest::kNow);
    workspace.addEvent(till, u"Order Completed"_s, OriginsTest::kNow - OriginsTest::kDay);
    workspace.refreshProfile({web, news, till});
    return workspace;
}

void openPage(OriginsTest& test)
{
    test.open();
    test.page->showProfile(ProfileId(1));
    QTRY_COMPARE(test.rows(u"originsReasons"_s), 2);
}

RecordGraph* graphOf(const OriginsTest& test)
{
    return test.find<RecordGraph>(u"originsGraph"_s);
}

int peopleIn(const OriginsTest& test)
{
    const auto reader =
        must(workspace::WorkspaceFile::open(test.path(), workspace::WorkspaceFile::Access::Reader));
    auto count = must(reader->connection().prepare("SELECT count(*) FROM profile"));
    must(count.next());
    return int(count.integer(0));
}

} // namespace

class TestOriginsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsWhatJoinsTheRecords();
    void explainsALineThatIsClicked();
    void goesThroughEverythingByKeyboard();
    void takesARecordOutAndGivesItBack();
    void saysWhenThereIsNothingToJoin();
    void saysWhenNotAllAreDrawn();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestOriginsPage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
}

void TestOriginsPage::tellsWhatJoinsTheRecords()
{
    OriginsTest test(shop());
    openPage(test);
    const QAbstractItemModelTester tester(test.find<QTableView>(u"originsReasons"_s)->model());
    QCOMPARE(test.cell(u"originsReasons"_s, 0, 0), u"Same: E-mail"_s);
    QCOMPARE(test.cell(u"originsReasons"_s, 0, 1), u"anna@example.nl"_s);
    QCOMPARE(test.cell(u"originsReasons"_s, 1, 0), u"Same: Phone"_s);
    QTRY_VERIFY(test.text(u"originsDetail"_s).contains(u"audience.csv, row 2"_s));
}

void TestOriginsPage::explainsALineThatIsClicked()
{
    OriginsTest test(shop());
    openPage(test);
    QTest::mouseClick(graphOf(test), Qt::LeftButton, {}, graphOf(test)->middleOf(1));
    QCOMPARE(graphOf(test)->chosenLink(), 1);
    QCOMPARE(test.find<QTableView>(u"originsReasons"_s)->currentIndex().row(), 1);
    QVERIFY(test.text(u"originsDetail"_s).contains(u"+31612345678"_s));
    QVERIFY(!test.find(u"originsTakeOut"_s)->isVisible());
}

void TestOriginsPage::goesThroughEverythingByKeyboard()
{
    OriginsTest test(shop());
    openPage(test);
    graphOf(test)->setFocus();
    graphOf(test)->chooseRecord(0);
    // Three records, two lines, and from the start again.
    for (int step = 1; step < 5; ++step) {
        QTest::keyClick(graphOf(test), Qt::Key_Right);
        const bool isRecord = step < 3;
        QCOMPARE(graphOf(test)->chosenRecord(), isRecord ? step : -1);
        QCOMPARE(graphOf(test)->chosenLink(), isRecord ? -1 : step - 3);
    }
    QTest::keyClick(graphOf(test), Qt::Key_Right);
    QCOMPARE(graphOf(test)->chosenRecord(), 0);
    QTest::keyClick(graphOf(test), Qt::Key_Left);
    QCOMPARE(graphOf(test)->chosenLink(), 1);
}

void TestOriginsPage::takesARecordOutAndGivesItBack()
{
    OriginsTest test(shop());
    openPage(test);
    const int before = peopleIn(test);
    int till = -1;
    for (int record = 0; record < 3; ++record) {
        QTest::mouseClick(graphOf(test), Qt::LeftButton, {}, graphOf(test)->boxOf(record).center());
        QCOMPARE(graphOf(test)->chosenRecord(), record);
        if (test.text(u"originsDetail"_s).contains(u"1 event"_s)) {
            till = record;
        }
    }
    QVERIFY(till >= 0);
    graphOf(test)->chooseRecord(till);
    test.click(u"originsTakeOut"_s);
    QTRY_COMPARE(test.rows(u"originsReasons"_s), 1);
    QCOMPARE(peopleIn(test), before + 1);
    test.session->run(
        u"undo"_s, [](const workspace::WorkspaceFile& file, JobContext& context) -> Result<void> {
            const auto undone = workspace::undoLast(file, OriginsTest::kNow, context);
            return undone ? Result<void>() : undone.error();
        });
    QTRY_COMPARE(test.rows(u"originsReasons"_s), 2);
    QCOMPARE(peopleIn(test), before);
}

void TestOriginsPage::saysWhenThereIsNothingToJoin()
{
    TestWorkspace workspace;
    workspace.addPerson(u"1"_s, u"anna@example.nl"_s);
    OriginsTest test(workspace);
    test.open();
    test.page->showProfile(ProfileId(1));
    QTRY_VERIFY(test.text(u"originsIntroduction"_s).startsWith(u"One record"_s));
    QVERIFY(!test.find(u"originsTakeOut"_s)->isVisible());
    test.page->showProfile(ProfileId(99));
    QTRY_VERIFY(test.page->message()->isVisible());
}

void TestOriginsPage::saysWhenNotAllAreDrawn()
{
    TestWorkspace workspace;
    workspace.startImport(workspace.source(u"Till"_s), u"till.csv"_s, OriginsTest::kNow);
    QList<RecordId> records;
    for (int i = 1; i <= RecordGraph::kMostRecords + 1; ++i) {
        records.append(workspace.addRecord(u"Till"_s, QString::number(i)));
    }
    workspace.refreshProfile(records);
    OriginsTest test(workspace);
    test.open();
    test.page->showProfile(ProfileId(1));
    QTRY_VERIFY(test.text(u"originsIntroduction"_s).contains(u"The first 24 are drawn"_s));
}

QTEST_MAIN(TestOriginsPage)
#include "tst_originspage.moc"
