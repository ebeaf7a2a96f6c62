#include "models/segments/definitionparser.h"
#include "models/segments/segmentrepository.h"
#include "models/workspace/segmentchanges.h"
#include "tests/ui/pagetest.h"
#include "ui/profiles/peoplesource.h"
#include "ui/segments/segmentspage.h"
#include "ui/segments/venndiagram.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QSlider>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::ui;

namespace {

using SegmentsTest = PageTest<SegmentsPage>;

enum Tab {
    MembersTab,
    ConditionsTab,
    RuleTab,
    WhyTab,
    HistoryTab,
    WhatIfTab,
    DifferencesTab,
    ReachTab,
    OverlapTab,
    VersionsTab
};

void save(TestWorkspace& workspace, const QString& name, const QJsonObject& where)
{
    JobContext context;
    segments::SegmentRepository repository(workspace.connection());
    must(repository.save(
        must(segments::DefinitionParser::parse(
            QJsonObject{{u"rondom"_s, u"segment/1"_s}, {u"name"_s, name}, {u"where"_s, where}})),
        SegmentsTest::kNow - 9 * SegmentsTest::kDay));
    must(repository.refresh(name, SegmentsTest::kNow - 9 * SegmentsTest::kDay, context));
    must(repository.refresh(name, SegmentsTest::kNow, context));
}

QJsonObject hasTrait(const QString& trait, const QString& value)
{
    return {{u"trait"_s, trait}, {u"op"_s, u"="_s}, {u"value"_s, value}};
}

/// Sixty people: thirty in Ede, most of whom read; twenty of all who bought.
TestWorkspace shop()
{
    TestWorkspace workspace;
    for (int i = 0; i < 60; ++i) {
        const QString key = QString::number(i);
        const RecordId record = workspace.addPerson(key, u"p%1@example.nl"_s.arg(key));
        workspace.addTrait(record, u"city"_s, Value::ofText(i < 30 ? u"Ede"_s : u"Utrecht"_s));
        workspace.addTrait(record, u"reader"_s,
                           Value::ofText((i < 30) == (i % 6 != 0) ? u"yes"_s : u"no"_s));
        if (i % 3 == 0) {
            workspace.addEvent(record, u"Order Completed"_s,
                               SegmentsTest::kNow - SegmentsTest::kDay, {},
                               Decimal::fromInteger(300));
        }
        workspace.refreshProfile({record});
        workspace.run("INSERT INTO consent_state(profile_id, purpose, channel, state, reason, "
                      "needs_review, stable_from) VALUES (?, 'newsletter', 'email', ?, 'test', 0, "
                      "0)",
                      record, i % 2 == 0 ? u"granted"_s : u"withdrawn"_s);
    }
    save(workspace, u"Buyers"_s, {{u"event"_s, u"Order Completed"_s}});
    save(workspace, u"In Ede"_s, hasTrait(u"city"_s, u"Ede"_s));
    save(workspace, u"Readers"_s, hasTrait(u"reader"_s, u"yes"_s));
    return workspace;
}

void openAt(SegmentsTest& test, const QString& segment, int tab)
{
    test.open(test.dialogs, peopleOf(*test.session));
    QTRY_COMPARE(test.rows(u"segmentsList"_s), 3);
    test.page->showSegment(segment);
    QTRY_COMPARE(test.text(u"segmentTitle"_s), segment);
    test.page->findChild<QTabWidget*>()->setCurrentIndex(tab);
}

} // namespace

/// What is told about a segment beside its members.
class TestSegmentAnswersViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsWhyPeopleAreInOrNot();
    void expectsSomebodyToBeIn();
    void showsWhatEachConditionTakesAway();
    void saysWhichSegmentsUseIt();
    void showsHowItGrew();
    void triesOtherNumbers();
    void offersNoValueOfAnotherNumber();
    void saysThatARuleHasNoNumbers();
    void showsWhatIsDifferent();
    void showsWhoMayBeContacted();
    void showsWhatSegmentsShare();
    void comparesThree();
    void makesASegmentOfThoseInBoth();
    void makesASegmentOfThoseInOneOnly();
    void saysThatANewSegmentHasNoHistory();
    void bringsAnOlderVersionBack();
    void startsFromATemplate();
    void keepsTheMembersOfToday();
    void drawsCirclesThatOverlapAsMuch_data();
    void drawsCirclesThatOverlapAsMuch();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestSegmentAnswersViews::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
}

void TestSegmentAnswersViews::tellsWhyPeopleAreInOrNot()
{
    SegmentsTest test(shop());
    openAt(test, u"Readers"_s, WhyTab);
    // Twenty of each, under a heading.
    QTRY_COMPARE(test.rows(u"whyPeople"_s), 42);
    QCOMPARE(test.cell(u"whyPeople"_s, 0, 0), u"Some who are in"_s);
    QCOMPARE(test.cell(u"whyPeople"_s, 21, 0), u"Some who just missed it"_s);
    QCOMPARE(test.cell(u"whyPeople"_s, 22, 1), u"1 condition(s) short"_s);
    QTRY_VERIFY(test.text(u"whyVerdict"_s).endsWith(u"is in"_s));
    auto* table = test.page->findChild<QTableView*>(u"whyPeople"_s);

    QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);

    QTRY_VERIFY(test.text(u"whyVerdict"_s).endsWith(u"is not in"_s));
    const auto said = [&test](const QString& text) {
        const auto labels = test.find(u"whyReasons"_s)->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel* label) { return label->text() == text; });
    };
    QTRY_VERIFY(said(u"Reader is no."_s));
    test.photograph(u"segment-why"_s);
}

void TestSegmentAnswersViews::expectsSomebodyToBeIn()
{
    SegmentsTest test(shop());
    openAt(test, u"Readers"_s, WhyTab);
    QTRY_COMPARE(test.rows(u"whyPeople"_s), 42);
    auto* table = test.page->findChild<QTableView*>(u"whyPeople"_s);
    QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY(test.text(u"whyVerdict"_s).endsWith(u"is not in"_s));

    test.click(u"whyMustBeIn"_s);

    // Kept in the rule, and told where it does not come true.
    QTRY_COMPARE(test.cell(u"whyPeople"_s, 0, 0), u"Expected"_s);
    QCOMPARE(test.cell(u"whyPeople"_s, 1, 1), u"should be in"_s);
    auto* list = test.page->findChild<QTableView*>(u"segmentsList"_s);
    QTRY_VERIFY(list->model()
                    ->index(2, 0)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"1 person(s) are not where"_s));
    test.photograph(u"segment-expected"_s);

    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    QTRY_VERIFY(test.page->findChild<QAbstractButton*>(u"whyMustBeIn"_s)->isChecked());
    test.click(u"whyMustBeIn"_s);
    QTRY_COMPARE(test.cell(u"whyPeople"_s, 0, 0), u"Some who are in"_s);
}

void TestSegmentAnswersViews::showsWhatEachConditionTakesAway()
{
    TestWorkspace workspace = shop();
    QJsonArray both;
    both.append(hasTrait(u"city"_s, u"Ede"_s));
    both.append(hasTrait(u"reader"_s, u"yes"_s));
    save(workspace, u"Readers in Ede"_s, {{u"all"_s, both}});
    SegmentsTest test(std::move(workspace));
    test.open(test.dialogs, peopleOf(*test.session));
    QTRY_COMPARE(test.rows(u"segmentsList"_s), 4);
    test.page->showSegment(u"Readers in Ede"_s);
    QTRY_COMPARE(test.text(u"segmentTitle"_s), u"Readers in Ede"_s);
    test.page->findChild<QTabWidget*>()->setCurrentIndex(ConditionsTab);

    QTRY_COMPARE(test.rows(u"segmentConditions"_s), 3);
    QCOMPARE(test.cell(u"segmentConditions"_s, 0, 2), QString());
    QCOMPARE(test.cell(u"segmentConditions"_s, 1, 1), u"30"_s);
    QCOMPARE(test.cell(u"segmentConditions"_s, 1, 2), u"30"_s);
    QCOMPARE(test.cell(u"segmentConditions"_s, 2, 1), u"30"_s);
    QCOMPARE(test.cell(u"segmentConditions"_s, 2, 2), u"25"_s);
    test.photograph(u"segment-conditions"_s);
}

void TestSegmentAnswersViews::saysWhichSegmentsUseIt()
{
    TestWorkspace workspace = shop();
    save(workspace, u"Readers who buy"_s, {{u"segment"_s, u"Readers"_s}});
    SegmentsTest test(std::move(workspace));
    test.open(test.dialogs, peopleOf(*test.session));
    QTRY_COMPARE(test.rows(u"segmentsList"_s), 4);

    test.page->showSegment(u"Readers"_s);
    QTRY_COMPARE(test.text(u"segmentUsedBy"_s), u"Used by: Readers who buy"_s);
    QVERIFY(test.find<QLabel>(u"segmentUsedBy"_s)->isVisible());
    test.page->showSegment(u"Readers who buy"_s);
    QTRY_VERIFY(!test.find<QLabel>(u"segmentUsedBy"_s)->isVisible());
}

void TestSegmentAnswersViews::showsHowItGrew()
{
    SegmentsTest test(shop());
    openAt(test, u"Buyers"_s, HistoryTab);
    QTRY_COMPARE(test.rows(u"historyTable"_s), 2);
    QCOMPARE(test.cell(u"historyTable"_s, 0, 1), u"20"_s);
    QCOMPARE(test.cell(u"historyTable"_s, 0, 2), u"20"_s);
    QCOMPARE(test.text(u"historySentence"_s), u"From 0 to 20 people: 20 entered, 0 left."_s);
    QVERIFY(test.find(u"historyChart"_s)->isVisible());
    test.photograph(u"segment-history"_s);
}

void TestSegmentAnswersViews::triesOtherNumbers()
{
    TestWorkspace workspace;
    for (int i = 1; i <= 20; ++i) {
        const QString key = QString::number(i);
        const RecordId record = workspace.addPerson(key, u"p%1@example.nl"_s.arg(key));
        workspace.addTrait(record, u"points"_s, Value::ofNumber(Decimal::fromInteger(i)));
        workspace.refreshProfile({record});
    }
    save(workspace, u"Good"_s, {{u"trait"_s, u"points"_s}, {u"op"_s, u">="_s}, {u"value"_s, 10}});
    SegmentsTest test(std::move(workspace));
    test.open(test.dialogs, peopleOf(*test.session));
    QTRY_COMPARE(test.rows(u"segmentsList"_s), 1);
    test.page->showSegment(u"Good"_s);
    QTRY_COMPARE(test.text(u"segmentCount"_s), u"11 of 20 people"_s);
    test.page->findChild<QTabWidget*>()->setCurrentIndex(WhatIfTab);

    QTRY_COMPARE(test.text(u"whatIfSentence"_s),
                 u"With 10, as it is: 11 people. Drag to try other values."_s);
    QVERIFY(!test.find<QAbstractButton>(u"whatIfUse"_s)->isEnabled());
    auto* slider = test.find<QSlider>(u"whatIfSlider"_s);
    QTest::keyClick(slider, Qt::Key_Right);
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(test.text(u"whatIfSentence"_s),
             u"With 12 instead of 10: 9 people, 2 fewer than now."_s);
    test.photograph(u"segment-whatif"_s);
    QCOMPARE(test.find<QAbstractButton>(u"whatIfUse"_s)->text(), u"Use 12"_s);
    test.click(u"whatIfUse"_s);
    QTRY_COMPARE(test.text(u"segmentCount"_s), u"9 of 20 people"_s);
    QTRY_COMPARE(test.text(u"whatIfSentence"_s),
                 u"With 12, as it is: 9 people. Drag to try other values."_s);
}

void TestSegmentAnswersViews::offersNoValueOfAnotherNumber()
{
    TestWorkspace workspace = shop();
    save(workspace, u"Buyers"_s,
         {{u"event"_s, u"Order Completed"_s},
          {u"count"_s, QJsonObject{{u"op"_s, u">="_s}, {u"value"_s, 1}}},
          {u"window"_s, QJsonObject{{u"last"_s, 90}, {u"unit"_s, u"day"_s}}}});
    SegmentsTest test(std::move(workspace));
    openAt(test, u"Buyers"_s, WhatIfTab);
    auto* slider = test.find<QSlider>(u"whatIfSlider"_s);
    QTRY_COMPARE(test.text(u"whatIfSentence"_s),
                 u"With 1, as it is: 20 people. Drag to try other values."_s);
    QTest::keyClick(slider, Qt::Key_Right);
    QVERIFY(test.find<QAbstractButton>(u"whatIfUse"_s)->isEnabled());

    // Until it is counted, nothing can be used for the other number.
    test.find<QComboBox>(u"whatIfNumber"_s)->setCurrentIndex(1);
    QVERIFY(!test.find<QAbstractButton>(u"whatIfUse"_s)->isEnabled());
    QCOMPARE(slider->maximum(), 0);
    QTRY_COMPARE(test.text(u"whatIfSentence"_s),
                 u"With 90, as it is: 20 people. Drag to try other values."_s);
    QVERIFY(slider->maximum() > 10);
}

void TestSegmentAnswersViews::saysThatARuleHasNoNumbers()
{
    SegmentsTest test(shop());
    openAt(test, u"Buyers"_s, WhatIfTab);
    QTRY_VERIFY(test.text(u"whatIfSentence"_s).startsWith(u"This rule has no number"_s));
    QVERIFY(!test.find(u"whatIfSlider"_s)->isVisible());
    QVERIFY(!test.find(u"whatIfChart"_s)->isVisible());
}

void TestSegmentAnswersViews::showsWhatIsDifferent()
{
    SegmentsTest test(shop());
    openAt(test, u"In Ede"_s, DifferencesTab);
    QTRY_VERIFY(test.rows(u"differencesTable"_s) >= 4);
    QCOMPARE(test.cell(u"differencesTable"_s, 0, 0), u"City: Ede"_s);
    QCOMPARE(test.cell(u"differencesTable"_s, 0, 1), u"100% (30)"_s);
    QCOMPARE(test.cell(u"differencesTable"_s, 0, 2), u"50% (30)"_s);
    QCOMPARE(test.cell(u"differencesTable"_s, 0, 3), u"2.0 ×"_s);
    test.photograph(u"segment-differences"_s);
}

void TestSegmentAnswersViews::showsWhoMayBeContacted()
{
    SegmentsTest test(shop());
    openAt(test, u"Buyers"_s, ReachTab);
    // Besides those who are served because they ordered.
    QTRY_COMPARE(test.rows(u"reachTable"_s), 3);
    int row = 0;
    while (test.cell(u"reachTable"_s, row, 0) != u"Newsletter"_s) {
        ++row;
    }
    QCOMPARE(test.cell(u"reachTable"_s, row, 2), u"10"_s);
    QCOMPARE(test.cell(u"reachTable"_s, row, 3), u"10"_s);
    QVERIFY(test.text(u"reachSentence"_s).contains(u"10 of 20"_s));
    test.photograph(u"segment-reach"_s);
}

void TestSegmentAnswersViews::showsWhatSegmentsShare()
{
    SegmentsTest test(shop());
    openAt(test, u"Buyers"_s, OverlapTab);
    QTRY_COMPARE(test.rows(u"overlapTable"_s), 2);
    QCOMPARE(test.cell(u"overlapTable"_s, 0, 0), u"Buyers"_s);
    QCOMPARE(test.cell(u"overlapTable"_s, 0, 1), u"20"_s);
    QCOMPARE(test.cell(u"overlapTable"_s, 0, 2), u"10 (50%)"_s);
    QCOMPARE(test.text(u"overlapSentence"_s), u"10 of the 20 members are in \"In Ede\" too."_s);
    QVERIFY(test.find(u"overlapDiagram"_s)->isVisible());
    QVERIFY(test.find(u"overlapBoth"_s)->isVisible());
    test.photograph(u"segment-overlap"_s);
}

void TestSegmentAnswersViews::comparesThree()
{
    SegmentsTest test(shop());
    openAt(test, u"Buyers"_s, OverlapTab);
    QTRY_COMPARE(test.rows(u"overlapTable"_s), 2);
    test.click(u"overlapWith-Readers"_s);
    QTRY_COMPARE(test.rows(u"overlapTable"_s), 3);
    QVERIFY(test.find(u"overlapDiagram"_s)->isVisible());
    QVERIFY(!test.find(u"overlapBoth"_s)->isVisible());
    test.photograph(u"segment-overlap-three"_s);
}

void TestSegmentAnswersViews::makesASegmentOfThoseInBoth()
{
    SegmentsTest test(shop());
    openAt(test, u"Buyers"_s, OverlapTab);
    QTRY_VERIFY(test.find(u"overlapBoth"_s)->isVisible());
    test.click(u"overlapBoth"_s);
    QCOMPARE(test.text(u"segmentTitle"_s), u"Buyers and In Ede"_s);
    QTRY_VERIFY(test.find<QAbstractButton>(u"ruleSave"_s)->isEnabled());
    test.click(u"ruleSave"_s);
    QTRY_COMPARE(test.text(u"segmentCount"_s), u"10 of 60 people"_s);
}

void TestSegmentAnswersViews::makesASegmentOfThoseInOneOnly()
{
    SegmentsTest test(shop());
    openAt(test, u"In Ede"_s, OverlapTab);
    QTRY_VERIFY(test.find(u"overlapOnly"_s)->isVisible());
    test.click(u"overlapOnly"_s);
    QCOMPARE(test.text(u"segmentTitle"_s), u"In Ede without Buyers"_s);
    QTRY_VERIFY(test.find<QAbstractButton>(u"ruleSave"_s)->isEnabled());
    test.click(u"ruleSave"_s);
    QTRY_COMPARE(test.text(u"segmentCount"_s), u"20 of 60 people"_s);
}

void TestSegmentAnswersViews::saysThatANewSegmentHasNoHistory()
{
    SegmentsTest test(shop());
    openAt(test, u"Buyers"_s, HistoryTab);
    test.page->startNew();
    test.page->findChild<QTabWidget*>()->setCurrentIndex(HistoryTab);
    QTRY_COMPARE(test.rows(u"historyTable"_s), 0);
    QVERIFY(!test.find(u"historyChart"_s)->isVisible());
    test.page->findChild<QTabWidget*>()->setCurrentIndex(OverlapTab);
    QTRY_COMPARE(test.text(u"overlapSentence"_s), u"A segment can be compared once it is saved."_s);
}

void TestSegmentAnswersViews::bringsAnOlderVersionBack()
{
    SegmentsTest test(shop());
    openAt(test, u"In Ede"_s, VersionsTab);
    const auto saveAs = [&test](const QString& city) {
        const auto definition = must(segments::DefinitionParser::parse(
            QJsonObject{{u"rondom"_s, u"segment/1"_s},
                        {u"name"_s, u"In Ede"_s},
                        {u"where"_s, hasTrait(u"city"_s, city)}}));
        test.session->run(u"Save"_s,
                          [definition, city](const workspace::WorkspaceFile& file,
                                             JobContext& context) -> Result<void> {
                              const auto saved = workspace::saveSegment(
                                  file, definition, SegmentsTest::kNow + city.size(), context);
                              return saved ? Result<void>() : saved.error();
                          });
    };
    saveAs(u"Ede"_s);
    saveAs(u"Utrecht"_s);
    QTRY_COMPARE(test.rows(u"versionsTable"_s), 2);
    QCOMPARE(test.cell(u"versionsTable"_s, 0, 1),
             u"Added: city is \"Utrecht\". Removed: city is \"Ede\""_s);
    QCOMPARE(test.cell(u"versionsTable"_s, 0, 2), u"30"_s);
    // What holds cannot be restored.
    QVERIFY(!test.find(u"versionsRestore"_s)->isEnabled());
    test.photograph(u"segment-versions"_s);

    auto* table = test.find<QAbstractItemView>(u"versionsTable"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    QCOMPARE(test.text(u"versionsSentence"_s), u"Everyone for whom city is \"Ede\"."_s);
    test.click(u"versionsRestore"_s);
    QTRY_COMPARE(test.rows(u"versionsTable"_s), 3);
    QTRY_COMPARE(test.text(u"segmentSentence"_s), u"Everyone for whom city is \"Ede\"."_s);
}

void TestSegmentAnswersViews::startsFromATemplate()
{
    SegmentsTest test(shop());
    openAt(test, u"Buyers"_s, MembersTab);
    test.click(u"segmentsTemplates"_s);
    QTRY_VERIFY(test.find(u"templatesTable"_s)->isVisible());
    QVERIFY(test.rows(u"templatesTable"_s) >= 25);
    QTRY_COMPARE(test.cell(u"templatesTable"_s, 0, 2), u"20"_s);
    test.photograph(u"segment-templates"_s);
    QVERIFY(!test.text(u"templateSentence"_s).isEmpty());
    test.click(u"templateUse"_s);
    QCOMPARE(test.text(u"segmentTitle"_s), u"Big spenders"_s);
    QTRY_VERIFY(test.find<QAbstractButton>(u"ruleSave"_s)->isEnabled());
    test.click(u"ruleSave"_s);
    QTRY_COMPARE(test.text(u"segmentCount"_s), u"20 of 60 people"_s);
}

void TestSegmentAnswersViews::keepsTheMembersOfToday()
{
    SegmentsTest test(shop());
    openAt(test, u"In Ede"_s, MembersTab);
    QTRY_VERIFY(test.find(u"segmentFreeze"_s)->isEnabled());
    test.click(u"segmentFreeze"_s);
    QTRY_COMPARE(test.text(u"segmentTitle"_s), u"In Ede on 05/05/2026"_s);
    QTRY_COMPARE(test.text(u"segmentCount"_s), u"30 of 60 people"_s);
}

void TestSegmentAnswersViews::drawsCirclesThatOverlapAsMuch_data()
{
    QTest::addColumn<double>("share");
    QTest::newRow("nothing") << 0.0;
    QTest::newRow("a little") << 0.05;
    QTest::newRow("half") << 0.5;
    QTest::newRow("nearly all") << 0.99;
}

void TestSegmentAnswersViews::drawsCirclesThatOverlapAsMuch()
{
    QFETCH(double, share);
    constexpr double kA = 1;
    constexpr double kB = 0.7;
    const double wanted = share * std::numbers::pi * kB * kB;
    const double distance = distanceFor(kA, kB, wanted);

    // Counted by a fine grid, which knows nothing of angles.
    constexpr int kGrid = 2000;
    qint64 inside = 0;
    for (int i = 0; i < kGrid; ++i) {
        for (int j = 0; j < kGrid; ++j) {
            const double x = -1 + 2 * (i + 0.5) / kGrid;
            const double y = -1 + 2 * (j + 0.5) / kGrid;
            const bool isInB = (x - distance) * (x - distance) + y * y < kB * kB;
            inside += isInB && x * x + y * y < kA * kA;
        }
    }
    const double area = double(inside) * 4 / (double(kGrid) * kGrid);
    QVERIFY2(std::abs(area - wanted) < 0.002, qPrintable(QString::number(area - wanted)));
}

QTEST_MAIN(TestSegmentAnswersViews)
#include "tst_segmentanswersviews.moc"
