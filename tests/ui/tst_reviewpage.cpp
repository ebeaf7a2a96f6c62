#include "ui/identity/reviewpage.h"

#include "models/identity/matchrepository.h"
#include "models/identity/recordmatcher.h"
#include "models/workspace/undo.h"
#include "tests/ui/pagetest.h"
#include "ui/identity/comparisondelegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::ui;

namespace {

using ReviewTest = PageTest<ReviewPage>;

RecordId addCustomer(TestWorkspace& workspace, const QString& key, const QString& first,
                     const QString& last, const QString& email)
{
    const RecordId record = workspace.addPerson(key, email);
    workspace.addTrait(record, u"first_name"_s, Value::ofText(first));
    workspace.addTrait(record, u"last_name"_s, Value::ofText(last));
    workspace.refreshProfile({record});
    return record;
}

/// Four customers, two pairs of whom may be one.
TestWorkspace shop(bool isCompared = true)
{
    TestWorkspace workspace;
    const RecordId sanne =
        addCustomer(workspace, u"1"_s, u"Sanne"_s, u"de Boer"_s, u"sanne@example.nl"_s);
    const RecordId sane =
        addCustomer(workspace, u"2"_s, u"Sane"_s, u"de Boer"_s, u"s.deboer@example.nl"_s);
    const RecordId jan = addCustomer(workspace, u"3"_s, u"Jan"_s, u"Bakker"_s, u"jan@example.nl"_s);
    const RecordId bakker =
        addCustomer(workspace, u"4"_s, u"J"_s, u"Bakker"_s, u"bakker@example.nl"_s);
    if (isCompared) {
        identity::MatchResult result;
        result.skippedBlocks = 3;
        result.model.answeredSame = 1;
        result.model.answeredDistinct = 1;
        result.matches = {
            {sanne, sane, 0.97, false,
             R"([{"field":"last_name","level":"exact","bits":9.1},
                 {"field":"first_name","level":"close","bits":6.2},
                 {"field":"email","level":"different","bits":-1.5}])"},
            {jan, bakker, 0.7, false, R"([{"field":"last_name","level":"exact","bits":6.0}])"}};
        must(identity::MatchRepository(workspace.connection())
                 .add(result, identity::MatchThresholds(), ReviewTest::kNow));
    }
    return workspace;
}

void openReview(ReviewTest& test)
{
    test.open();
    QTRY_COMPARE(test.rows(u"reviewPairs"_s), 2);
    QTRY_VERIFY(test.rows(u"reviewFields"_s) > 0);
}

int peopleIn(const ReviewTest& test)
{
    const auto reader =
        must(workspace::WorkspaceFile::open(test.path(), workspace::WorkspaceFile::Access::Reader));
    auto count = must(reader->connection().prepare("SELECT count(*) FROM profile"));
    must(count.next());
    return int(count.integer(0));
}

} // namespace

class TestReviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void offersToCompareAtFirst();
    void listsTheLikeliestPairFirst();
    void putsTheTwoSideBySide();
    void mergesAndGivesBack();
    void keepsTwoApartForGood();
    void putsOffWhatIsUnsure();
    void opensEitherCustomer();
    void marksWhatDiffers_data();
    void marksWhatDiffers();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestReviewPage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
}

void TestReviewPage::offersToCompareAtFirst()
{
    ReviewTest test(shop(false));
    test.open();
    QTRY_VERIFY(test.find(u"reviewFirstCompare"_s)->isVisible());
    QVERIFY(!test.find(u"reviewPairs"_s)->isVisible());
    test.click(u"reviewFirstCompare"_s);
    // Four people are too few to learn from, and nobody is merged on a guess.
    QTRY_VERIFY(!test.find(u"reviewFirstCompare"_s)->isVisible());
    QCOMPARE(peopleIn(test), 4);
}

void TestReviewPage::listsTheLikeliestPairFirst()
{
    ReviewTest test(shop());
    openReview(test);
    const QAbstractItemModelTester pairs(test.find<QTableView>(u"reviewPairs"_s)->model());
    const QAbstractItemModelTester fields(test.find<QTableView>(u"reviewFields"_s)->model());
    QCOMPARE(test.cell(u"reviewPairs"_s, 0, 0), u"Sanne de Boer and Sane de Boer"_s);
    const QString introduction = test.text(u"reviewIntroduction"_s);
    QVERIFY2(introduction.contains(u"Learned from 2 of your answer"_s), qPrintable(introduction));
    QVERIFY2(introduction.contains(u"3 group"_s), qPrintable(introduction));
    QCOMPARE(test.cell(u"reviewPairs"_s, 0, 1), u"97%"_s);
    QCOMPARE(test.cell(u"reviewPairs"_s, 1, 1), u"70%"_s);
    QVERIFY(test.text(u"reviewIntroduction"_s).contains(u"about 2 of them"_s));
}

void TestReviewPage::putsTheTwoSideBySide()
{
    ReviewTest test(shop());
    openReview(test);
    QCOMPARE(test.text(u"reviewVerdict"_s), u"Almost certainly one customer"_s);
    const QStringList first{test.cell(u"reviewFields"_s, 0, 0), test.cell(u"reviewFields"_s, 0, 1),
                            test.cell(u"reviewFields"_s, 0, 2), test.cell(u"reviewFields"_s, 0, 3)};
    QCOMPARE(first, QStringList({u"Last name"_s, u"de Boer"_s, u"de Boer"_s, u"the same"_s}));
    QCOMPARE(test.cell(u"reviewFields"_s, 1, 3), u"a typing error apart"_s);
    QCOMPARE(test.cell(u"reviewFields"_s, 2, 1), u"sanne@example.nl"_s);
    QCOMPARE(test.cell(u"reviewFields"_s, 2, 3), u"different"_s);
}

void TestReviewPage::mergesAndGivesBack()
{
    ReviewTest test(shop());
    openReview(test);
    QTest::keyClick(test.page.get(), Qt::Key_M);
    QTRY_COMPARE(test.rows(u"reviewPairs"_s), 1);
    QCOMPARE(peopleIn(test), 3);
    QTRY_COMPARE(test.cell(u"reviewFields"_s, 0, 1), u"Bakker"_s);
    test.session->run(
        u"undo"_s, [](const workspace::WorkspaceFile& file, JobContext& context) -> Result<void> {
            const auto undone = workspace::undoLast(file, ReviewTest::kNow, context);
            return undone ? Result<void>() : undone.error();
        });
    QTRY_COMPARE(test.rows(u"reviewPairs"_s), 2);
    QCOMPARE(peopleIn(test), 4);
}

void TestReviewPage::keepsTwoApartForGood()
{
    ReviewTest test(shop());
    openReview(test);
    QTest::keyClick(test.page.get(), Qt::Key_N);
    QTRY_COMPARE(test.rows(u"reviewPairs"_s), 1);
    QCOMPARE(peopleIn(test), 4);
    QCOMPARE(test.cell(u"reviewPairs"_s, 0, 1), u"70%"_s);
    QTRY_VERIFY(test.find(u"reviewDistinct"_s)->isEnabled());
    test.click(u"reviewDistinct"_s);
    QTRY_VERIFY(test.find(u"reviewCompareAgain"_s)->isVisible());
}

void TestReviewPage::putsOffWhatIsUnsure()
{
    ReviewTest test(shop());
    openReview(test);
    QTest::keyClick(test.page.get(), Qt::Key_L);
    QTRY_COMPARE(test.cell(u"reviewPairs"_s, 0, 1), u"70%"_s);
    QCOMPARE(test.cell(u"reviewPairs"_s, 1, 1), u"97%"_s);
    QTRY_COMPARE(test.text(u"reviewVerdict"_s), u"Perhaps one customer"_s);
    // Also when the list is read again.
    QSignalSpy read(test.find<QTableView>(u"reviewPairs"_s)->model(),
                    &QAbstractItemModel::modelReset);
    test.page->markStale();
    QVERIFY(read.wait());
    QCOMPARE(test.cell(u"reviewPairs"_s, 0, 1), u"70%"_s);
}

void TestReviewPage::opensEitherCustomer()
{
    ReviewTest test(shop());
    openReview(test);
    ProfileId opened;
    connect(test.page.get(), &ReviewPage::openProfileRequested, this,
            [&opened](ProfileId profile) { opened = profile; });
    test.click(u"reviewOpenFirst"_s);
    QCOMPARE(opened, ProfileId(1));
    test.click(u"reviewOpenSecond"_s);
    QCOMPARE(opened, ProfileId(2));
}

void TestReviewPage::marksWhatDiffers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("marked");
    QTest::newRow("the same") << u"de Boer"_s << u"de Boer"_s << QString();
    QTest::newRow("capitals") << u"DE BOER"_s << u"de Boer"_s << QString();
    QTest::newRow("a letter more") << u"Sanne"_s << u"Sane"_s << u"n"_s;
    QTest::newRow("a letter less") << u"Sane"_s << u"Sanne"_s << QString();
    QTest::newRow("swapped letters") << u"Scmhidt"_s << u"Schmidt"_s << u"mh"_s;
    QTest::newRow("nothing there") << u"Utrecht"_s << QString() << u"Utrecht"_s;
    QTest::newRow("nothing alike") << u"Kleve"_s << u"Bonn"_s << u"Kleve"_s;
}

void TestReviewPage::marksWhatDiffers()
{
    QFETCH(const QString, text);
    QFETCH(const QString, other);
    QFETCH(const QString, marked);
    const auto [start, length] = ComparisonDelegate::difference(text, other);
    QCOMPARE(text.mid(start, length), marked);
}

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
