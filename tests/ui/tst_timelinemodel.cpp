#include "ui/profiles/timelinemodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ui;
using profiles::TimelineEvent;
using profiles::TimelinePage;

namespace {

const QDate kToday(2026, 5, 12);

qint64 at(int day, int hour)
{
    return QDateTime(QDate(2026, 5, day), QTime(hour, 0), Qt::UTC).toMSecsSinceEpoch();
}

TimelineEvent viewed(const QString& product, qint64 when)
{
    TimelineEvent event;
    event.at = when;
    event.seq = when;
    event.event = u"Product Viewed"_s;
    event.properties = {{u"product_name"_s, product}};
    return event;
}

TimelineEvent ordered(qint64 when, const QString& amount)
{
    TimelineEvent event;
    event.at = when;
    event.event = u"Order Completed"_s;
    event.properties = {{u"order_id"_s, u"#1001"_s}};
    event.revenue = Decimal::fromText(amount);
    return event;
}

/// Answers pages when the test wants to.
class Desk
{
public:
    TimelineModel::FetchPage asFunction()
    {
        return [this](QObject*, std::optional<profiles::TimelineKey> before,
                      const profiles::TimelineFilter& filter, TimelineModel::TakePage done) {
            keys.append(before);
            kinds.append(filter.kinds.join(u','));
            questions.append(std::move(done));
        };
    }

    QList<std::optional<profiles::TimelineKey>> keys;
    QStringList kinds;
    QList<TimelineModel::TakePage> questions;
};

class Subject
{
public:
    Subject()
        : model(desk.asFunction(), Calendar(QTimeZone::utc()), u"EUR"_s)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
    }

    QString title(int row) const { return model.index(row).data().toString(); }
    int repeats(int row) const { return model.index(row).data(TimelineModel::RepeatsRole).toInt(); }
    TimelineModel::Fold fold(int row) const
    {
        return TimelineModel::Fold(model.index(row).data(TimelineModel::FoldRole).toInt());
    }
    bool isDay(int row) const
    {
        return model.index(row).data(TimelineModel::KindRole).toInt() ==
               int(TimelineModel::RowKind::Day);
    }

    Desk desk;
    TimelineModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class TestTimelineModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void groupsByDay();
    void foldsTheSameThingInARow();
    void neverFoldsMoney();
    void foldsAcrossPages();
    void unfoldsOnDemand();
    void foldsAgain();
    void foldsTheNextPageIntoAnOpenLine();
    void findsTheRowOfAnEvent();
    void continuesAfterTheLastPage();
    void dropsAPageAskedForBeforeShow();
    void stopsAskingAfterAnError();
};

void TestTimelineModel::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
}

void TestTimelineModel::groupsByDay()
{
    Subject s;
    s.model.show({}, {}, kToday);
    s.desk.questions.first()(TimelinePage{
        {viewed(u"Lamp"_s, at(12, 9)), viewed(u"Vase"_s, at(11, 9)), viewed(u"Rug"_s, at(1, 9))},
        {}});
    QCOMPARE(s.model.rowCount(), 6);
    QVERIFY(s.isDay(0));
    QCOMPARE(s.title(0), u"Today"_s);
    QCOMPARE(s.title(2), u"Yesterday"_s);
    QCOMPARE(s.title(4), u"Friday 1 May"_s);
    QVERIFY(!s.isDay(5));
}

void TestTimelineModel::foldsTheSameThingInARow()
{
    Subject s;
    s.model.show({}, {}, kToday);
    s.desk.questions.first()(
        TimelinePage{{viewed(u"Lamp"_s, at(12, 9)), viewed(u"Lamp"_s, at(12, 8)),
                      viewed(u"Vase"_s, at(12, 7)), viewed(u"Lamp"_s, at(12, 6))},
                     {}});
    QCOMPARE(s.model.rowCount(), 4);
    QCOMPARE(s.repeats(1), 2);
    QCOMPARE(s.repeats(2), 1);
    QCOMPARE(s.repeats(3), 1);
}

void TestTimelineModel::neverFoldsMoney()
{
    Subject s;
    s.model.show({}, {}, kToday);
    s.desk.questions.first()(
        TimelinePage{{ordered(at(12, 9), u"10"_s), ordered(at(12, 8), u"10"_s)}, {}});
    QCOMPARE(s.model.rowCount(), 3);
    QVERIFY(s.model.index(1).data(TimelineModel::AsideRole).toString().contains(u"10.00"_s));
}

void TestTimelineModel::foldsAcrossPages()
{
    Subject s;
    s.model.show({}, {}, kToday);
    s.desk.questions.at(0)(
        TimelinePage{{viewed(u"Lamp"_s, at(12, 9))}, profiles::TimelineKey{at(12, 9), at(12, 9)}});
    s.model.fetchMore({});
    s.desk.questions.at(1)(TimelinePage{{viewed(u"Lamp"_s, at(12, 8))}, {}});
    QCOMPARE(s.model.rowCount(), 2);
    QCOMPARE(s.repeats(1), 2);
}

void TestTimelineModel::unfoldsOnDemand()
{
    Subject s;
    s.model.show({}, {}, kToday);
    s.desk.questions.first()(TimelinePage{
        {viewed(u"Lamp"_s, at(12, 9)), viewed(u"Lamp"_s, at(12, 8)), viewed(u"Lamp"_s, at(12, 7))},
        {}});
    QCOMPARE(s.model.rowCount(), 2);
    s.model.unfold(0);
    QCOMPARE(s.model.rowCount(), 2);
    s.model.unfold(1);
    // The line that stood for them stays above them.
    QCOMPARE(s.model.rowCount(), 5);
    QCOMPARE(s.repeats(1), 3);
    QCOMPARE(s.repeats(4), 1);
    QCOMPARE(s.fold(1), TimelineModel::Fold::Open);
    QCOMPARE(s.fold(4), TimelineModel::Fold::Part);
    QCOMPARE(s.model.headOf(4), 1);
    s.model.unfold(1);
    QCOMPARE(s.model.rowCount(), 5);
}

void TestTimelineModel::foldsAgain()
{
    Subject s;
    s.model.show({}, {}, kToday);
    s.desk.questions.first()(TimelinePage{
        {viewed(u"Lamp"_s, at(12, 9)), viewed(u"Lamp"_s, at(12, 8)), viewed(u"Vase"_s, at(12, 7))},
        {}});
    s.model.toggle(1);
    QCOMPARE(s.model.rowCount(), 5);
    s.model.toggle(2);
    QCOMPARE(s.model.rowCount(), 3);
    QCOMPARE(s.fold(1), TimelineModel::Fold::Closed);
    QCOMPARE(s.fold(2), TimelineModel::Fold::Single);
    // A day and a single event have nothing to open.
    s.model.toggle(0);
    s.model.toggle(2);
    QCOMPARE(s.model.rowCount(), 3);
}

void TestTimelineModel::foldsTheNextPageIntoAnOpenLine()
{
    Subject s;
    s.model.show({}, {}, kToday);
    s.desk.questions.at(0)(
        TimelinePage{{viewed(u"Lamp"_s, at(12, 9)), viewed(u"Lamp"_s, at(12, 8))},
                     profiles::TimelineKey{at(12, 8), at(12, 8)}});
    s.model.toggle(1);
    s.model.fetchMore({});
    s.desk.questions.at(1)(
        TimelinePage{{viewed(u"Lamp"_s, at(12, 7)), viewed(u"Vase"_s, at(12, 6))}, {}});
    QCOMPARE(s.repeats(1), 3);
    QCOMPARE(s.fold(4), TimelineModel::Fold::Part);
    QVERIFY(s.title(5).contains(u"Vase"_s));
    s.model.toggle(1);
    QCOMPARE(s.model.rowCount(), 3);
}

void TestTimelineModel::findsTheRowOfAnEvent()
{
    Subject s;
    s.model.show({}, {}, kToday);
    s.desk.questions.first()(TimelinePage{
        {viewed(u"Lamp"_s, at(12, 9)), viewed(u"Lamp"_s, at(12, 8)), viewed(u"Vase"_s, at(12, 7))},
        {}});
    QCOMPARE(s.model.rowOf({at(12, 8), at(12, 8)}), 1);
    QCOMPARE(s.model.rowOf({at(12, 7), at(12, 7)}), 2);
    QCOMPARE(s.model.rowOf({at(12, 7), 0}), -1);
}

void TestTimelineModel::continuesAfterTheLastPage()
{
    Subject s;
    s.model.show({{u"Product Viewed"_s}, {}, {}}, {}, kToday);
    QVERIFY(!s.model.canFetchMore({}));
    s.desk.questions.at(0)(
        TimelinePage{{viewed(u"Lamp"_s, at(12, 9))}, profiles::TimelineKey{at(12, 9), 7}});
    s.model.fetchMore({});
    QCOMPARE(s.desk.kinds.at(1), u"Product Viewed"_s);
    QCOMPARE(s.desk.keys.at(1)->seq, 7);
    s.desk.questions.at(1)(TimelinePage{});
    QVERIFY(!s.model.canFetchMore({}));
}

void TestTimelineModel::dropsAPageAskedForBeforeShow()
{
    Subject s;
    s.model.show({}, {}, kToday);
    s.model.show({{u"Order Completed"_s}, {}, {}}, {}, kToday);
    s.desk.questions.at(0)(TimelinePage{{viewed(u"Stale"_s, at(12, 9))}, {}});
    QCOMPARE(s.model.rowCount(), 0);
    s.desk.questions.at(1)(TimelinePage{{ordered(at(12, 9), u"5"_s)}, {}});
    QCOMPARE(s.model.rowCount(), 2);
}

void TestTimelineModel::stopsAskingAfterAnError()
{
    Subject s;
    QSignalSpy failed(&s.model, &TimelineModel::loadFailed);
    s.model.show({}, {}, kToday);
    s.desk.questions.first()(Error{Error::Code::StorageFailed, {}, {}});
    QCOMPARE(failed.count(), 1);
    QVERIFY(!s.model.canFetchMore({}));
}

QTEST_GUILESS_MAIN(TestTimelineModel)
#include "tst_timelinemodel.moc"
