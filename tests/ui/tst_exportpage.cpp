#include "models/consent/consentstates.h"
#include "models/segments/definitionparser.h"
#include "models/segments/segmentrepository.h"
#include "tests/support/consentbuilder.h"
#include "tests/ui/pagetest.h"
#include "ui/activation/exportpage.h"
#include "ui/activation/fieldpicker.h"
#include "ui/activation/nextsteps.h"
#include "ui/profiles/peoplesource.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QSignalSpy>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::ui;

namespace {

using ExportPageTest = PageTest<ExportPage>;

constexpr auto kBefore = "2026-04-20T10:00:00Z";

/// Anna allows the newsletter, Bert withdrew, Cleo was never asked.
TestWorkspace shop(bool hasSegment = true)
{
    TestWorkspace workspace;
    for (const QString& name : {u"anna"_s, u"bert"_s, u"cleo"_s}) {
        const RecordId record = workspace.addPerson(name, name + u"@example.nl"_s);
        workspace.addTrait(record, u"first_name"_s, Value::ofText(name));
        workspace.addTrait(record, u"shoe_size"_s, Value::ofNumber(Decimal::fromInteger(38)));
        workspace.refreshProfile({record});
    }
    record(workspace,
           {ConsentJson("granted", u"anna@example.nl"_s, kBefore),
            ConsentJson("withdrawn", u"bert@example.nl"_s, kBefore)},
           kBefore);
    JobContext context;
    must(consent::refreshAllStates(workspace.connection(), ExportPageTest::kNow, context));
    if (hasSegment) {
        must(segments::SegmentRepository(workspace.connection())
                 .save(must(segments::DefinitionParser::parse(
                           R"({"rondom": "segment/1", "name": "Everybody",
                               "where": {"all": []}})")),
                       instant(kBefore)));
    }
    return workspace;
}

void openPage(ExportPageTest& test)
{
    test.open(test.dialogs, peopleOf(*test.session));
}

} // namespace

class TestExportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatIsMissingWithoutASegment();
    void showsWhatLeavesAndWhoIsHeldBack();
    void listsThePeopleBehindAReason();
    void opensAReasonByKeyboard();
    void saysSoWhenEverybodyIsHeldBack();
    void tellsWhereTheFileIsAndWhatComesNext();
    void offersOnlyChangesWhereThereIsSomethingToCompare();
    void choosesColumns();
    void knowsTheNextStepOfEveryTool();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestExportPage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
}

void TestExportPage::saysWhatIsMissingWithoutASegment()
{
    ExportPageTest test(shop(false));
    openPage(test);

    QTRY_VERIFY(test.find(u"exportEmptyAction"_s)->isVisible());
    QVERIFY(!test.find(u"exportStart"_s)->isEnabled());
    QVERIFY(!test.find(u"exportStart"_s)->toolTip().isEmpty());
    test.photograph(u"export-no-segment"_s);
    QSignalSpy wanted(test.page.get(), &ExportPage::segmentsRequested);
    test.click(u"exportEmptyAction"_s);
    QCOMPARE(wanted.count(), 1);
}

void TestExportPage::showsWhatLeavesAndWhoIsHeldBack()
{
    ExportPageTest test(shop());
    openPage(test);

    QTRY_COMPARE(test.text(u"exportHeadline"_s), u"1 of 3 people leave, 2 are held back."_s);
    QCOMPARE(test.rows(u"exportRows"_s), 1);
    QCOMPARE(test.cell(u"exportRows"_s, 0, 0), u"anna@example.nl"_s);
    QCOMPARE(test.rows(u"exportHeldBack"_s), 2);
    QVERIFY(test.find(u"exportStart"_s)->isEnabled());
}

void TestExportPage::listsThePeopleBehindAReason()
{
    ExportPageTest test(shop());
    openPage(test);
    QTRY_COMPARE(test.rows(u"exportHeldBack"_s), 2);
    test.find<QTabBar>(u"exportTabs"_s)->setCurrentIndex(1);

    QStringList held;
    for (int row = 0; row < 2; ++row) {
        auto* reasons = test.find<QAbstractItemView>(u"exportHeldBack"_s);
        reasons->setCurrentIndex(reasons->model()->index(row, 0));
        const QString reason = test.cell(u"exportHeldBack"_s, row, 0);
        test.click(u"exportHeldOpen"_s);
        QTRY_COMPARE(test.text(u"exportHeldPeopleTitle"_s), reason);
        // As many as the number beside the reason says.
        QTRY_COMPARE(QString::number(test.rows(u"exportHeldPeopleTable"_s)),
                     test.cell(u"exportHeldBack"_s, row, 1));
        QTRY_VERIFY(!test.cell(u"exportHeldPeopleTable"_s, 0, 1).isEmpty());
        test.photograph(u"export-held-people"_s);
        held.append(test.cell(u"exportHeldPeopleTable"_s, 0, 1));
        test.click(u"exportHeldPeopleBack"_s);
    }
    held.sort();
    QCOMPARE(held, QStringList({u"bert@example.nl"_s, u"cleo@example.nl"_s}));
}

void TestExportPage::opensAReasonByKeyboard()
{
    ExportPageTest test(shop());
    openPage(test);
    QTRY_COMPARE(test.rows(u"exportHeldBack"_s), 2);
    test.find<QTabBar>(u"exportTabs"_s)->setCurrentIndex(1);
    QTest::keyClick(test.find(u"exportHeldBack"_s), Qt::Key_Return);

    QWidget* people = test.find(u"exportHeldPeopleTable"_s);
    QTRY_COMPARE(test.rows(u"exportHeldPeopleTable"_s), 1);
    QSignalSpy opened(test.page.get(), &ExportPage::openProfileRequested);
    QTest::keyClick(people, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QTest::keyClick(people, Qt::Key_Escape);
    QTRY_VERIFY(test.find(u"exportHeldBack"_s)->isVisible());
}

void TestExportPage::saysSoWhenEverybodyIsHeldBack()
{
    ExportPageTest test(shop());
    openPage(test);
    QTRY_COMPARE(test.rows(u"exportRows"_s), 1);
    auto* purpose = test.find<QComboBox>(u"exportPurpose"_s);
    purpose->setCurrentIndex(purpose->findData(u"research"_s));

    QTRY_COMPARE(test.text(u"exportHeadline"_s), u"0 of 3 people leave, 3 are held back."_s);
    QCOMPARE(test.find<QTabBar>(u"exportTabs"_s)->currentIndex(), 1);
}

void TestExportPage::tellsWhereTheFileIsAndWhatComesNext()
{
    ExportPageTest test(shop());
    openPage(test);
    QTRY_COMPARE(test.rows(u"exportRows"_s), 1);
    QVERIFY(!test.find(u"exportResult"_s)->isVisible());
    test.dialogs.saved = test.path(u"list.csv"_s);
    test.click(u"exportStart"_s);

    QTRY_VERIFY(test.find(u"exportResult"_s)->isVisible());
    QVERIFY(QFile::exists(test.dialogs.saved));
    QCOMPARE(test.text(u"exportResultHeadline"_s), u"1 person(s) exported."_s);
    QVERIFY(test.text(u"exportResultFile"_s).endsWith(u"list.csv"_s));
    QVERIFY(test.text(u"exportResultNext"_s).contains(u"Audience"_s));
    test.photograph(u"export-result"_s);
    test.click(u"exportOpenFolder"_s);
    QCOMPARE(test.dialogs.opened, QStringList{test.folder.path()});
}

void TestExportPage::offersOnlyChangesWhereThereIsSomethingToCompare()
{
    ExportPageTest test(shop());
    openPage(test);
    QTRY_COMPARE(test.rows(u"exportRows"_s), 1);
    auto* changesOnly = test.find<QCheckBox>(u"exportChangesOnly"_s);
    QVERIFY(!changesOnly->isEnabled());
    test.dialogs.saved = test.path(u"list.csv"_s);
    test.click(u"exportStart"_s);
    QTRY_COMPARE(test.rows(u"exportHistory"_s), 1);
    test.page->markStale();

    QTRY_VERIFY(changesOnly->isEnabled());
    QVERIFY(test.text(u"exportFormer"_s).startsWith(u"Last exported on 5 May 2026"_s));
    changesOnly->setChecked(true);
    QTRY_COMPARE(test.text(u"exportHeadline"_s), u"0 of 3 people leave, 3 are held back."_s);
    // Another tool has nothing of this list yet.
    auto* destination = test.find<QComboBox>(u"exportDestination"_s);
    destination->setCurrentIndex(destination->findData(u"brevo"_s));
    QVERIFY(!changesOnly->isEnabled());
    QVERIFY(!changesOnly->isChecked());
}

void TestExportPage::choosesColumns()
{
    ExportPageTest test(shop());
    openPage(test);
    QTRY_COMPARE(test.rows(u"exportRows"_s), 1);
    auto* destination = test.find<QComboBox>(u"exportDestination"_s);
    destination->setCurrentIndex(destination->findData(u"csv"_s));
    auto* fields = test.find<QListWidget>(u"exportFields"_s);
    const auto itemOf = [&](const QString& field) -> QListWidgetItem* {
        for (int row = 0; row < fields->count(); ++row) {
            if (fields->item(row)->data(Qt::UserRole).toString() == field) {
                return fields->item(row);
            }
        }
        return nullptr;
    };
    QVERIFY(itemOf(u"shoe_size"_s));
    QCOMPARE(itemOf(u"shoe_size"_s)->checkState(), Qt::Unchecked);
    itemOf(u"shoe_size"_s)->setCheckState(Qt::Checked);
    itemOf(u"last_name"_s)->setCheckState(Qt::Unchecked);

    const auto header = [&] {
        QStringList names;
        const QAbstractItemModel* model = test.find<QAbstractItemView>(u"exportRows"_s)->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            names.append(model->headerData(column, Qt::Horizontal).toString());
        }
        return names;
    };
    QTRY_VERIFY(header().contains(u"shoe_size"_s));
    QVERIFY(!header().contains(u"last_name"_s));
    QVERIFY(header().contains(u"email"_s));
}

void TestExportPage::knowsTheNextStepOfEveryTool()
{
    const QString general = NextSteps::of(u"csv"_s);
    for (const activation::Destination& tool :
         activation::DestinationLibrary::builtIn().destinations()) {
        const bool isTool = tool.id != u"csv"_s && tool.id != u"jsonl"_s;
        QVERIFY2((NextSteps::of(tool.id) != general) == isTool, qPrintable(tool.id));
    }
}

QTEST_MAIN(TestExportPage)
#include "tst_exportpage.moc"
