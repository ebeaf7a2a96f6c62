#include "models/profiles/profilerepository.h"
#include "models/workspace/session.h"
#include "tests/support/testworkspace.h"
#include "ui/common/monthbars.h"
#include "ui/common/theme.h"
#include "ui/profiles/eventwords.h"
#include "ui/profiles/factrow.h"
#include "ui/profiles/orderrow.h"
#include "ui/profiles/profilepage.h"
#include "ui/profiles/timelinemodel.h"
#include "ui/profiles/timelineview.h"
#include "ui/shell/demoworkspace.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ui;
using rondom::tests::must;

namespace {

constexpr int kPeople = 300;
constexpr int kPatience = 20'000;
/// What the smallest window that must work leaves to a page: 1280x720 without its frame.
constexpr QSize kPageSize(1176, 632);

} // namespace

class TestProfilePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tellsTheOrdersAndJumpsToOne();
    void filtersByWhatEventsAreAbout();
    void findsAnOrderByItsNumber();
    void saysWhenNothingMatches();
    void jumpsToAMonthByKeyboard();
    void explainsATraitByKeyboard();
    void correctsATraitByHand();
    void showsTheSegmentsAPersonLeft();
    void opensAndClosesALineByKeyboard();
    void saysSoWhereNothingHappened();
    void walksTheListItWasOpenedFrom();
    void clipsNothingInASmallWindow();

private:
    template <typename T>
    T& find(const QString& name) const
    {
        T* found = m_page->findChild<T*>(name);
        if (!found) {
            qFatal("there is no %s", qPrintable(name));
        }
        return *found;
    }
    TimelineView& view() const { return find<TimelineView>(u"profileTimeline"_s); }
    QAbstractItemModel& timeline() const { return *view().model(); }
    void open(ProfileId profile, const ProfilePage::Neighbour& neighbour = {});
    int rowWith(TimelineModel::Fold fold) const;

    QTemporaryDir m_folder;
    std::unique_ptr<workspace::Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ProfilePage> m_page;
    std::vector<qint64> m_byOrders;
    ProfileId m_withoutEvents;
    ProfileId m_withRepeats;
};

void TestProfilePage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
    JobContext unwatched;
    must(makeDemoWorkspace(m_folder.path(), {kPeople, QDateTime::currentMSecsSinceEpoch()},
                           unwatched));
    m_session = must(workspace::Session::open(demoWorkspacePath(m_folder.path())));

    const auto file = must(workspace::WorkspaceFile::open(
        m_session->path(), workspace::WorkspaceFile::Access::Reader));
    const profiles::ProfileRepository people(file->connection());
    m_byOrders = must(people.orderedIds(profiles::ProfileOrder::OrderCount, true));
    for (const qint64 id : m_byOrders) {
        const auto summary = must(people.summary(ProfileId(id)));
        if (summary->eventCount == 0) {
            m_withoutEvents = ProfileId(id);
        }
        // Twice the same mail in a row, or the same product.
        const auto page = must(people.timeline(ProfileId(id), std::nullopt, 100, {}));
        for (qsizetype i = 1; i < page.events.size() && !m_withRepeats.isValid(); ++i) {
            const auto& before = page.events.at(i - 1);
            const auto& event = page.events.at(i);
            if (before.event == event.event && before.properties == event.properties &&
                !event.revenue &&
                file->calendar().localDate(before.at) == file->calendar().localDate(event.at)) {
                m_withRepeats = ProfileId(id);
            }
        }
    }
}

void TestProfilePage::init()
{
    m_page = std::make_unique<ProfilePage>(*m_session);
    m_page->resize(kPageSize);
    m_page->setVisible(true);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestProfilePage::open(ProfileId profile, const ProfilePage::Neighbour& neighbour)
{
    m_page->showProfile(profile, neighbour);
    QTRY_VERIFY_WITH_TIMEOUT(!find<QLabel>(u"profileName"_s).text().isEmpty(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(static_cast<const TimelineModel&>(timeline()).isLoaded(), kPatience);
}

int TestProfilePage::rowWith(TimelineModel::Fold fold) const
{
    for (int row = 0; row < timeline().rowCount(); ++row) {
        if (timeline().index(row, 0).data(TimelineModel::FoldRole).toInt() == int(fold)) {
            return row;
        }
    }
    return -1;
}

void TestProfilePage::tellsTheOrdersAndJumpsToOne()
{
    open(ProfileId(m_byOrders.front()));
    const auto orders = m_page->findChildren<OrderRow*>();
    QVERIFY(orders.size() >= 2);
    OrderRow* last = orders.last();
    last->setFocus();
    QTest::keyClick(last, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(view().currentIndex().isValid(), kPatience);
    QVERIFY(view().currentIndex().data().toString().contains(last->text().section(u": "_s, -1)));
    QVERIFY(view().hasFocus());
    // And back to where the timeline begins.
    auto& newest = find<QAbstractButton>(u"profileNewest"_s);
    QVERIFY(newest.isVisible());
    QTest::mouseClick(&newest, Qt::LeftButton);
    QVERIFY(!newest.isVisible());
}

void TestProfilePage::filtersByWhatEventsAreAbout()
{
    open(ProfileId(m_byOrders.front()));
    auto& orders = find<QAbstractButton>(u"timelineGroup%1"_s.arg(int(EventGroup::Orders)));
    QSignalSpy loaded(&timeline(), SIGNAL(pageLoaded()));
    QTest::keyClick(&orders, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(loaded.count() > 0, kPatience);
    QVERIFY(orders.isChecked());
    QVERIFY(!find<QAbstractButton>(u"timelineGroup-1"_s).isChecked());
    int events = 0;
    for (int row = 0; row < timeline().rowCount(); ++row) {
        const QModelIndex index = timeline().index(row, 0);
        if (index.data(TimelineModel::KindRole).toInt() == int(TimelineModel::RowKind::Event)) {
            ++events;
            QVERIFY(index.data(Qt::ToolTipRole).toString().startsWith(u"Order "_s));
        }
    }
    // The chip counts what it shows.
    QVERIFY(orders.text().contains(u"(%1)"_s.arg(events)));
}

void TestProfilePage::findsAnOrderByItsNumber()
{
    open(ProfileId(m_byOrders.front()));
    const QString number = m_page->findChildren<OrderRow*>().last()->text().section(u": "_s, -1);
    auto& search = find<QLineEdit>(u"profileSearch"_s);
    QSignalSpy loaded(&timeline(), SIGNAL(pageLoaded()));
    QTest::keyClicks(&search, number);
    QTRY_VERIFY_WITH_TIMEOUT(loaded.count() > 0 && timeline().rowCount() <= 4, kPatience);
    QVERIFY(timeline().rowCount() >= 2);
    QVERIFY(timeline().index(1, 0).data().toString().contains(number));
}

void TestProfilePage::saysWhenNothingMatches()
{
    open(ProfileId(m_byOrders.front()));
    const int before = timeline().rowCount();
    auto& search = find<QLineEdit>(u"profileSearch"_s);
    QTest::keyClicks(&search, u"zebra crossing"_s);
    auto& everything = find<QAbstractButton>(u"profileEverything"_s);
    QTRY_VERIFY_WITH_TIMEOUT(everything.isVisible(), kPatience);
    QVERIFY(!view().isVisible());
    QTest::mouseClick(&everything, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(view().isVisible(), kPatience);
    QCOMPARE(timeline().rowCount(), before);
    QVERIFY(search.text().isEmpty());
}

void TestProfilePage::jumpsToAMonthByKeyboard()
{
    open(ProfileId(m_byOrders.front()));
    auto& months = find<MonthBars>(u"profileMonths"_s);
    QTRY_VERIFY_WITH_TIMEOUT(months.isVisible(), kPatience);
    months.setFocus();
    QVERIFY(!months.currentText().isEmpty());
    QTest::keyClick(&months, Qt::Key_Home);
    const QString first = months.currentText();
    QCOMPARE(months.accessibleDescription(), first);
    QTest::keyClick(&months, Qt::Key_Right);
    QVERIFY(months.currentText() != first);
    QTest::keyClick(&months, Qt::Key_Left);
    QCOMPARE(months.currentText(), first);
    QSignalSpy loaded(&timeline(), SIGNAL(pageLoaded()));
    QSignalSpy clicked(&months, &MonthBars::monthClicked);
    QTest::keyClick(&months, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(loaded.count() > 0, kPatience);
    QCOMPARE(clicked.count(), 1);
    // The first month is the oldest: everything shown is of it or before.
    QVERIFY(find<QAbstractButton>(u"profileNewest"_s).isVisible());
    const QString utc =
        timeline().index(1, 0).data(Qt::ToolTipRole).toString().section(u'\n', 1, 1);
    QVERIFY(QDateTime::fromString(utc, Qt::ISODate).date() <
            clicked.first().first().toDate().addMonths(1).addDays(1));
}

void TestProfilePage::explainsATraitByKeyboard()
{
    open(ProfileId(m_byOrders.front()));
    auto& city = find<FactRow>(u"profileTrait_city"_s);
    QVERIFY(city.focusPolicy() & Qt::TabFocus);
    QVERIFY(!city.accessibleDescription().isEmpty());
    city.setFocus();
    QTest::keyClick(&city, Qt::Key_Return);
    QVERIFY(city.isOpen());
    auto& detail = *city.findChild<QLabel*>(u"factDetail"_s);
    QTRY_VERIFY_WITH_TIMEOUT(detail.text().contains(u"row"_s), kPatience);
    QTest::keyClick(&city, Qt::Key_Return);
    QVERIFY(!city.isOpen());
    QTest::mouseClick(&city, Qt::LeftButton);
    QVERIFY(city.isOpen());
}

void TestProfilePage::correctsATraitByHand()
{
    const ProfileId profile(m_byOrders.front());
    open(profile);
    connect(m_session.get(), &workspace::Session::changed, m_page.get(), &Page::markStale);
    const auto labels = [this] {
        QStringList texts;
        for (const QLabel* label : find<FactRow>(u"profileTrait_city"_s).findChildren<QLabel*>()) {
            texts.append(label->text());
        }
        return texts.join(u'|');
    };
    const QString before = labels();
    QVERIFY(!before.contains(u"Appelscha"_s));

    find<QAbstractButton>(u"profileCorrect"_s).click();
    auto& trait = find<QComboBox>(u"pinTrait"_s);
    QVERIFY(trait.isVisible());
    trait.setCurrentIndex(trait.findData(u"city"_s));
    auto& value = find<QComboBox>(u"pinValue"_s);
    QVERIFY(!value.currentText().isEmpty());
    QVERIFY(!find<QAbstractButton>(u"pinLeave"_s).isVisible());
    value.setEditText(u"Appelscha"_s);
    const QString shots = qEnvironmentVariable("RONDOM_SHOTS");
    if (!shots.isEmpty()) {
        m_page->grab().save(shots + u"/profile-pin.png"_s);
    }
    find<QAbstractButton>(u"pinUse"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(labels().contains(u"Appelscha"_s), kPatience);
    QVERIFY(labels().contains(u"Said by hand"_s));

    // And back to what the sources say.
    find<QAbstractButton>(u"profileCorrect"_s).click();
    trait.setCurrentIndex(trait.findData(u"city"_s));
    QVERIFY(find<QAbstractButton>(u"pinLeave"_s).isVisible());
    find<QAbstractButton>(u"pinLeave"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(labels(), before, kPatience);
}

void TestProfilePage::showsTheSegmentsAPersonLeft()
{
    const qint64 profile = m_byOrders.front();
    Job* job =
        m_session->run(u"Leaving"_s, [profile](const workspace::WorkspaceFile& file, JobContext&) {
            auto leave = file.connection().prepare(
                "UPDATE segment_member SET left_at = entered_at + 86400000 WHERE profile_id = ? "
                "AND segment_id = (SELECT min(segment_id) FROM segment_member WHERE profile_id = "
                "?)");
            return leave ? leave->bind(profile).bind(profile).run() : Result<void>(leave.error());
        });
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Succeeded, kPatience);
    open(ProfileId(profile));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<QWidget*>(u"profileFormerSegment"_s), kPatience);
    const QWidget& former = find<QWidget>(u"profileFormerSegment"_s);
    QVERIFY(former.accessibleName().contains(u", from "_s));
    const auto* current = m_page->findChild<QWidget*>(u"profileSegment"_s);
    QVERIFY(!current || current->accessibleName().contains(u", since "_s));
}

void TestProfilePage::opensAndClosesALineByKeyboard()
{
    QVERIFY(m_withRepeats.isValid());
    open(m_withRepeats);
    const int row = rowWith(TimelineModel::Fold::Closed);
    QVERIFY(row > 0);
    const int rows = timeline().rowCount();
    view().setFocus();
    view().setCurrentIndex(timeline().index(row, 0));
    QTest::keyClick(&view(), Qt::Key_Return);
    QVERIFY(timeline().rowCount() > rows);
    QTest::keyClick(&view(), Qt::Key_Down);
    // From one of the parts, back to the line that stands for them.
    QTest::keyClick(&view(), Qt::Key_Left);
    QCOMPARE(timeline().rowCount(), rows);
    QCOMPARE(view().currentIndex().row(), row);
    // The same by mouse.
    const QPoint middle = view().visualRect(timeline().index(row, 0)).center();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middle);
    QVERIFY(timeline().rowCount() > rows);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middle);
    QCOMPARE(timeline().rowCount(), rows);
}

void TestProfilePage::saysSoWhereNothingHappened()
{
    QVERIFY(m_withoutEvents.isValid());
    open(m_withoutEvents);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(u"profileNothing"_s).isVisible(), kPatience);
    QVERIFY(!find<QAbstractButton>(u"profileEverything"_s).isVisible());
    QVERIFY(!find<QWidget>(u"profileMonths"_s).isVisible());
    QVERIFY(m_page->findChildren<OrderRow*>().isEmpty());
}

void TestProfilePage::walksTheListItWasOpenedFrom()
{
    const auto neighbour = [this](ProfileId profile, int step) {
        const auto here = std::find(m_byOrders.begin(), m_byOrders.end(), profile.value());
        const auto row = std::distance(m_byOrders.begin(), here) + step;
        return row < 0 || row >= qsizetype(m_byOrders.size())
                   ? ProfileId()
                   : ProfileId(m_byOrders[std::size_t(row)]);
    };
    open(ProfileId(m_byOrders[0]), neighbour);
    QVERIFY(!find<QAbstractButton>(u"profilePrevious"_s).isEnabled());
    QTest::keyClick(m_page.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(m_page->profile(), ProfileId(m_byOrders[1]));
    QVERIFY(find<QAbstractButton>(u"profilePrevious"_s).isEnabled());
    QTest::keyClick(m_page.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_COMPARE(m_page->profile(), ProfileId(m_byOrders[0]));
    // Found by the search there is no list to walk.
    open(ProfileId(m_byOrders[2]));
    QVERIFY(!find<QWidget>(u"profileNext"_s).isVisible());
}

void TestProfilePage::clipsNothingInASmallWindow()
{
    open(ProfileId(m_byOrders.front()));
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->findChildren<OrderRow*>().isEmpty(), kPatience);
    QTest::qWait(50);
    for (const QScrollArea* column : m_page->findChildren<QScrollArea*>()) {
        QVERIFY2(column->widget()->minimumSizeHint().width() <= column->viewport()->width(),
                 qPrintable(column->objectName()));
    }
    QVERIFY(m_page->minimumSizeHint().width() <= kPageSize.width());
    QVERIFY(m_page->minimumSizeHint().height() <= kPageSize.height());
}

QTEST_MAIN(TestProfilePage)
#include "tst_profilepage.moc"
