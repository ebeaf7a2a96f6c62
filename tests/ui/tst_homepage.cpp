#include "models/consent/consentstates.h"
#include "models/workspace/visitrepository.h"
#include "tests/support/consentbuilder.h"
#include "tests/ui/pagetest.h"
#include "ui/home/briefingtext.h"
#include "ui/home/homepage.h"
#include "ui/home/monthchart.h"
#include "ui/profiles/peoplesource.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::ui;

namespace {

using HomeTest = PageTest<HomePage>;

constexpr auto kBefore = "2026-04-20T10:00:00Z";
constexpr auto kAfter = "2026-05-05T08:00:00Z";
/// The evening before the clock of the test.
constexpr qint64 kLeft = HomeTest::kNow - HomeTest::kDay / 2;

/// Anna and Bert were known, Cleo is new; Anna ordered and said yes since.
TestWorkspace shop(bool wasVisited = true)
{
    TestWorkspace workspace;
    const auto person = [&](const QString& email, const char* at) {
        const RecordId record = workspace.addRecord(u"Web shop"_s, email, instant(at));
        workspace.addIdentifier(record, u"email"_s, email);
        workspace.refreshProfile({record});
        return record;
    };
    workspace.startImport(workspace.source(u"Web shop"_s), u"old.csv"_s, instant(kBefore));
    const RecordId anna = person(u"anna@example.nl"_s, kBefore);
    person(u"bert@example.nl"_s, kBefore);
    workspace.startImport(workspace.source(u"Web shop"_s), u"new.csv"_s, instant(kAfter));
    person(u"cleo@example.nl"_s, kAfter);
    workspace.addEvent(anna, u"Order Completed"_s, instant(kAfter), {}, Decimal::fromInteger(125));
    workspace.refreshProfile({anna});
    record(workspace, {ConsentJson("granted", u"anna@example.nl"_s, kAfter)}, kAfter);
    JobContext context;
    must(consent::refreshAllStates(workspace.connection(), HomeTest::kNow, context));
    if (wasVisited) {
        must(workspace::VisitRepository(workspace.connection()).note(kLeft));
    }
    return workspace;
}

void openHome(HomeTest& home)
{
    home.open(peopleOf(*home.session));
    home.page->setCounts(must(workspace::countWorkspace(
        *must(storage::Connection::open(home.path(), storage::Connection::Access::Reader)),
        HomeTest::kNow)));
}

} // namespace

class TestHomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void welcomesOnTheFirstVisit();
    void tellsWhatChangedSinceTheLastVisit();
    void saysSoWhenNothingChanged();
    void listsExactlyThePeopleBehindANumber();
    void worksByKeyboardAlone();
    void takesAShortBreakForTheSameVisit();
    void leadsToSegmentsImportsAndExports();
    void saysWhatToDoNext();
    void summarisesItsCharts();
    void staysWithinASmallScreen();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestHomePage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
}

void TestHomePage::welcomesOnTheFirstVisit()
{
    HomeTest home(shop(false));
    openHome(home);

    QTRY_VERIFY(home.text(u"homeNewsIntroduction"_s).startsWith(u"Welcome"_s));
    QVERIFY(!home.has(u"homeNewsNewCustomers"_s));
}

void TestHomePage::tellsWhatChangedSinceTheLastVisit()
{
    HomeTest home(shop());
    openHome(home);

    QTRY_VERIFY(home.has(u"homeNewsNewCustomers"_s));
    QCOMPARE(home.find(u"homeNewsNewCustomers"_s)->accessibleName(), u"1 new customer(s)"_s);
    QVERIFY(home.find(u"homeNewsNewOrders"_s)->accessibleName().contains(u"€125"_s));
    QVERIFY(home.has(u"homeNewsNewlyMailable"_s));
    QVERIFY(home.has(u"homeNewsImports"_s));
    // Nobody withdrew, so nothing is said about it.
    QVERIFY(!home.has(u"homeNewsWithdrawn"_s));
    QVERIFY(home.text(u"homeNewsIntroduction"_s).contains(u"5 May 2026"_s));
}

void TestHomePage::saysSoWhenNothingChanged()
{
    TestWorkspace workspace = shop(false);
    must(workspace::VisitRepository(workspace.connection())
             .note(HomeTest::kNow - workspace::VisitRepository::kSameVisitMs));
    HomeTest home(workspace);
    openHome(home);

    QTRY_VERIFY(home.text(u"homeNewsIntroduction"_s).startsWith(u"All quiet"_s));
    QVERIFY(!home.has(u"homeNewsNewCustomers"_s));
}

void TestHomePage::listsExactlyThePeopleBehindANumber()
{
    HomeTest home(shop());
    openHome(home);
    QTRY_VERIFY(home.has(u"homeNewsNewCustomers"_s));
    home.click(u"homeNewsNewCustomers"_s);

    QTRY_COMPARE(home.rows(u"homePeopleTable"_s), 1);
    QTRY_COMPARE(home.cell(u"homePeopleTable"_s, 0, 1), u"cleo@example.nl"_s);
    QCOMPARE(home.text(u"homePeopleTitle"_s), u"New customers"_s);
    home.photograph(u"home-people"_s);
    QSignalSpy opened(home.page.get(), &HomePage::openProfileRequested);
    QTRY_VERIFY(home.find(u"homePeopleOpen"_s)->isEnabled());
    home.click(u"homePeopleOpen"_s);
    QCOMPARE(opened.count(), 1);
    home.click(u"homePeopleBack"_s);
    QTRY_VERIFY(home.find(u"tileCustomers"_s)->isVisible());
}

void TestHomePage::worksByKeyboardAlone()
{
    HomeTest home(shop());
    openHome(home);
    QTRY_VERIFY(home.has(u"homeNewsNewOrders"_s));
    home.find(u"homeNewsNewOrders"_s)->setFocus();
    QTest::keyClick(home.find(u"homeNewsNewOrders"_s), Qt::Key_Space);

    QWidget* table = home.find(u"homePeopleTable"_s);
    QTRY_VERIFY(table->isVisible());
    QTRY_COMPARE(home.rows(u"homePeopleTable"_s), 1);
    QSignalSpy opened(home.page.get(), &HomePage::openProfileRequested);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QTest::keyClick(table, Qt::Key_Escape);
    QTRY_VERIFY(home.find(u"homeNewsNewOrders"_s)->isVisible());
}

void TestHomePage::takesAShortBreakForTheSameVisit()
{
    HomeTest home(shop());
    openHome(home);
    QTRY_VERIFY(home.has(u"homeNewsNewCustomers"_s));
    const QString before = home.text(u"homeNewsIntroduction"_s);

    // The window comes back after ten minutes, then after an hour.
    home.session->setClock([] { return HomeTest::kNow + 10 * 60'000; });
    QEvent back(QEvent::WindowActivate);
    QCoreApplication::sendEvent(home.page.get(), &back);
    QTest::qWait(50);
    QCOMPARE(home.text(u"homeNewsIntroduction"_s), before);

    home.session->setClock([] { return HomeTest::kNow + 70 * 60'000; });
    QCoreApplication::sendEvent(home.page.get(), &back);
    QTRY_VERIFY(home.text(u"homeNewsIntroduction"_s) != before);
}

void TestHomePage::leadsToSegmentsImportsAndExports()
{
    workspace::Changes changes;
    changes.segments = {{u"Fans"_s, 10, 14}, {u"Sleepers"_s, 30, 20}, {u"Fresh"_s, {}, 2}};
    changes.imports = 2;
    changes.exports = 1;
    using Target = BriefingLine::Target;
    QList<Target> targets;
    QStringList segments;
    for (const BriefingLine& line : BriefingText::news(changes, u"EUR"_s)) {
        targets.append(line.target);
        segments.append(line.segment);
        QVERIFY(line.stress.isEmpty() || line.sentence.contains(line.stress));
    }

    QCOMPARE(targets, QList<Target>({Target::Segment, Target::Segment, Target::Segments,
                                     Target::Imports, Target::Exports}));
    QCOMPARE(segments.mid(0, 2), QStringList({u"Fans"_s, u"Sleepers"_s}));
}

void TestHomePage::saysWhatToDoNext()
{
    const auto namesOf = [](const OpenEnds& ends) {
        QStringList names;
        for (const BriefingLine& line : BriefingText::toDo(ends, HomeTest::kNow)) {
            names.append(line.name);
        }
        return names;
    };
    OpenEnds ends;
    QCOMPARE(namesOf(ends), QStringList({u"Import"_s, u"Segment"_s}));
    ends.counts.mailable = 5;
    ends.counts.segments = 2;
    QCOMPARE(namesOf(ends), QStringList{u"Export"_s});
    ends.hasExported = true;
    QCOMPARE(namesOf(ends), QStringList{u"Segments"_s});
    ends.expiringSoon = 3;
    ends.rejectedRows = 4;
    ends.lastImport = HomeTest::kNow - 14 * HomeTest::kDay;
    QCOMPARE(namesOf(ends),
             QStringList({u"Expiring"_s, u"Rejected"_s, u"Refresh"_s, u"Segments"_s}));
    ends.lastImport = HomeTest::kNow - 14 * HomeTest::kDay + 1;
    QVERIFY(!namesOf(ends).contains(u"Refresh"_s));
}

void TestHomePage::summarisesItsCharts()
{
    HomeTest home(shop());
    openHome(home);

    QTRY_VERIFY(!home.text(u"homeSalesSummary"_s).isEmpty());
    QCOMPARE(home.text(u"homeSalesSummary"_s), u"The best month was May 2026, with €125"_s);
    const auto* sales = home.find<MonthChart>(u"homeSales"_s);
    QCOMPARE(sales->accessibleDescription(), home.text(u"homeSalesSummary"_s));
    QCOMPARE(sales->textOf(11), u"May 2026 so far: €125"_s);
    QCOMPARE(sales->textOf(10), u"Apr 2026: €0"_s);
}

void TestHomePage::staysWithinASmallScreen()
{
    HomeTest home(shop());
    openHome(home);
    QTRY_VERIFY(home.has(u"homeNewsNewCustomers"_s));

    for (const QSize size : {QSize(1176, 632), QSize(1816, 992)}) {
        home.page->resize(size);
        QTest::qWait(50);
        home.photograph(u"home-%1"_s.arg(size.width()));
    }
    // What a window of 1280 by 720 leaves for the page.
    const QSize least = home.page->minimumSizeHint();
    QVERIFY2(least.width() <= 1176 && least.height() <= 632,
             qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
}

QTEST_MAIN(TestHomePage)
#include "tst_homepage.moc"
