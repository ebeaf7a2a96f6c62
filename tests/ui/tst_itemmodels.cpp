#include "ui/common/stringtablemodel.h"
#include "ui/consent/consentmatrixmodel.h"
#include "ui/segments/segmentlistmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ui;

namespace {

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

class TestItemModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsMayBeShorterThanTheHeader();
    void segmentsAreFoundByName();
    void consentOfEverybodyIsCounted();
    void consentOfOnePersonIsTold();
};

void TestItemModels::textsMayBeShorterThanTheHeader()
{
    StringTableModel model;
    const QAbstractItemModelTester tester(&model, kStrict);
    model.setNumberColumns({1});
    model.setTable({u"A"_s, u"B"_s}, {{u"1"_s}, {u"2"_s, u"3"_s, u"beyond"_s}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.index(0, 1).data().toString(), QString());
    QCOMPARE(model.index(1, 1).data().toString(), u"3"_s);
    QVERIFY(model.index(1, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    model.setTable({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestItemModels::segmentsAreFoundByName()
{
    SegmentListModel model;
    const QAbstractItemModelTester tester(&model, kStrict);
    segments::SegmentSummary counted;
    counted.name = u"VIPs"_s;
    counted.size = 12;
    segments::SegmentSummary fresh;
    fresh.name = u"New"_s;
    model.setSegments({{counted, {9, 12}}, {fresh, {}}});
    QCOMPARE(model.rowOf(u"New"_s), 1);
    QCOMPARE(model.rowOf(u"Other"_s), -1);
    QCOMPARE(model.index(0, SegmentListModel::SizeColumn).data().toString(), u"12"_s);
    QCOMPARE(model.index(1, SegmentListModel::SizeColumn).data().toString(), u"–"_s);
    const QModelIndex trend = model.index(0, SegmentListModel::TrendColumn);
    QCOMPARE(trend.data(SegmentListModel::SizesRole).value<QList<qint64>>(),
             QList<qint64>({9, 12}));
    QCOMPARE(trend.data(Qt::AccessibleTextRole).toString(), u"3 more than the time before"_s);
}

void TestItemModels::consentOfEverybodyIsCounted()
{
    ConsentMatrixModel model;
    const QAbstractItemModelTester tester(&model, kStrict);
    model.setCoverage({{u"newsletter"_s, u"email"_s, 3, 1, 0, 6},
                       {u"newsletter"_s, u"sms"_s, 0, 0, 0, 10},
                       {u"research"_s, u"email"_s, 0, 0, 0, 10},
                       {u"research"_s, u"sms"_s, 0, 0, 0, 10}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"3"_s);
    QCOMPARE(model.index(1, 1).data().toString(), u"–"_s);
    QVERIFY(!model.cellAt(model.index(0, 0)));
}

void TestItemModels::consentOfOnePersonIsTold()
{
    ConsentMatrixModel model;
    const QAbstractItemModelTester tester(&model, kStrict);
    consent::CellState cell{u"newsletter"_s, u"email"_s, {}};
    cell.verdict.reason = consent::Reason::Withdrawn;
    model.setPerson({cell});
    const QModelIndex index = model.index(0, 0);
    QCOMPARE(index.data(ConsentMatrixModel::StateRole).toString(), u"withdrawn"_s);
    QVERIFY(!index.data(ConsentMatrixModel::ReasonRole).toString().isEmpty());
    QVERIFY(model.cellAt(index));
    QVERIFY(!model.cellAt({}));
}

QTEST_GUILESS_MAIN(TestItemModels)
#include "tst_itemmodels.moc"
