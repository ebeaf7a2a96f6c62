#include "ui/common/lazytablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ui;

namespace {

/// Answers questions when the test wants to.
class Desk
{
public:
    TableSource asSource()
    {
        TableSource source;
        source.columns = {{u"Name"_s, 0, false, true, false},
                          {u"Orders"_s, 80, true, true, true},
                          {u"Note"_s, 80, false, false, false}};
        source.fetchIds = [this](QObject*, TableOrder order, TableSource::TakeIds done) {
            orders.append(order);
            idQuestions.append(std::move(done));
        };
        source.fetchRows = [this](QObject*, TableSource::Ids ids,
                                  TableSource::TakeRows done) -> TableSource::Cancel {
            rowQuestions.append({std::move(ids), std::move(done)});
            return [this, question = rowQuestions.size() - 1] { canceled.append(int(question)); };
        };
        return source;
    }

    void answerIds(int question, qint64 count, qint64 first = 1)
    {
        TableSource::Ids ids(static_cast<std::size_t>(count));
        std::iota(ids.begin(), ids.end(), first);
        idQuestions.at(question)(
            TableSource::AllIds(std::make_shared<const TableSource::Ids>(std::move(ids))));
    }

    void answerRows(int question)
    {
        QList<TableRow> rows;
        for (const qint64 id : rowQuestions.at(question).first) {
            rows.append({id, {u"Person %1"_s.arg(id), QString::number(id * 2), {}}});
        }
        rowQuestions.at(question).second(rows);
    }

    QList<TableOrder> orders;
    QList<TableSource::TakeIds> idQuestions;
    QList<std::pair<TableSource::Ids, TableSource::TakeRows>> rowQuestions;
    /// Questions nobody waited for any more.
    QList<int> canceled;
};

QString cell(const LazyTableModel& model, int row, int column = 0)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestLazyTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForNothingUntilItIsTold();
    void knowsTheTotalAtOnceAndReadsWhatIsSeen();
    void jumpsToTheEndWithoutReadingTheMiddle();
    void dropsIdsAskedForBeforeReload();
    void dropsRowsAskedForBeforeReload();
    void asksOnceForABlockHoweverOftenItIsSeen();
    void leavesRowsBlankThatAreGone();
    void sortsOnlyByColumnsThatCan();
    void keepsWhatItShowsWhenReadingFails();
    void findsTheRowOfAnId();
    void holdsAMillionRows();
    void forgetsWhatSomebodyScrolledPast();
    void keepsTheSelectionWhenTheOrderChanges();
    void asksAgainForRowsSomebodyComesBackTo();
    void forgetsEverythingWhenCleared();
};

void TestLazyTableModel::asksForNothingUntilItIsTold()
{
    Desk desk;
    const LazyTableModel model(desk.asSource());
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 3);
    QVERIFY(desk.idQuestions.isEmpty());
    QVERIFY(!model.isLoaded());
}

void TestLazyTableModel::knowsTheTotalAtOnceAndReadsWhatIsSeen()
{
    Desk desk;
    LazyTableModel model(desk.asSource());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &LazyTableModel::loaded);
    model.reload();
    desk.answerIds(0, 250);
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(model.rowCount(), 250);

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QCOMPARE(cell(model, 3), QString());
    QTRY_VERIFY(!desk.rowQuestions.isEmpty());
    for (int i = 0; i < desk.rowQuestions.size(); ++i) {
        desk.answerRows(i);
    }
    QVERIFY(changed.count() >= 1);
    QCOMPARE(cell(model, 3), u"Person 4"_s);
    QCOMPARE(cell(model, 3, 1), u"8"_s);
}

void TestLazyTableModel::jumpsToTheEndWithoutReadingTheMiddle()
{
    Desk desk;
    LazyTableModel model(desk.asSource());
    model.reload();
    desk.answerIds(0, 100'000);
    QCOMPARE(cell(model, 99'999), QString());
    QTRY_COMPARE(desk.rowQuestions.size(), 1);
    QCOMPARE(desk.rowQuestions.first().first.front(), 99'901);
    desk.answerRows(0);
    QCOMPARE(cell(model, 99'999), u"Person 100000"_s);
}

void TestLazyTableModel::dropsIdsAskedForBeforeReload()
{
    Desk desk;
    LazyTableModel model(desk.asSource());
    model.reload();
    model.reload();
    desk.answerIds(1, 5);
    desk.answerIds(0, 50);
    QCOMPARE(model.rowCount(), 5);
}

void TestLazyTableModel::dropsRowsAskedForBeforeReload()
{
    Desk desk;
    LazyTableModel model(desk.asSource());
    model.reload();
    desk.answerIds(0, 5);
    QCOMPARE(cell(model, 0), QString());
    QTRY_COMPARE(desk.rowQuestions.size(), 1);
    model.reload();
    desk.answerRows(0);
    QCOMPARE(cell(model, 0), QString());
    desk.answerIds(1, 5, 100);
    desk.answerRows(0);
    QCOMPARE(cell(model, 0), QString());
}

void TestLazyTableModel::asksOnceForABlockHoweverOftenItIsSeen()
{
    Desk desk;
    LazyTableModel model(desk.asSource());
    model.reload();
    desk.answerIds(0, 100);
    for (int row = 0; row < 100; ++row) {
        QCOMPARE(cell(model, row), QString());
    }
    QTRY_COMPARE(desk.rowQuestions.size(), 1);
    QCOMPARE(cell(model, 0), QString());
    QTest::qWait(50);
    QCOMPARE(desk.rowQuestions.size(), 1);
}

void TestLazyTableModel::leavesRowsBlankThatAreGone()
{
    Desk desk;
    LazyTableModel model(desk.asSource());
    model.reload();
    desk.answerIds(0, 3);
    QCOMPARE(cell(model, 0), QString());
    QTRY_COMPARE(desk.rowQuestions.size(), 1);
    desk.rowQuestions.first().second(QList<TableRow>{{3, {u"Third"_s}}});
    QCOMPARE(cell(model, 0), QString());
    QCOMPARE(cell(model, 2), u"Third"_s);
}

void TestLazyTableModel::sortsOnlyByColumnsThatCan()
{
    Desk desk;
    LazyTableModel model(desk.asSource());
    model.sort(1, Qt::DescendingOrder);
    QCOMPARE(desk.orders.size(), 1);
    QCOMPARE(desk.orders.first().column, 1);
    QVERIFY(desk.orders.first().isDescending);
    model.sort(2, Qt::AscendingOrder);
    QCOMPARE(desk.orders.size(), 1);
}

void TestLazyTableModel::keepsWhatItShowsWhenReadingFails()
{
    Desk desk;
    LazyTableModel model(desk.asSource());
    model.reload();
    desk.answerIds(0, 5);
    QSignalSpy failed(&model, &LazyTableModel::loadFailed);
    model.reload();
    desk.idQuestions.at(1)(Error{Error::Code::StorageFailed, {}, {}});
    QCOMPARE(failed.count(), 1);
    QCOMPARE(model.rowCount(), 5);
}

void TestLazyTableModel::findsTheRowOfAnId()
{
    Desk desk;
    LazyTableModel model(desk.asSource());
    model.reload();
    desk.answerIds(0, 5, 10);
    QCOMPARE(model.rowOf(12), 2);
    QCOMPARE(model.rowOf(99), -1);
}

void TestLazyTableModel::holdsAMillionRows()
{
    Desk desk;
    LazyTableModel model(desk.asSource());
    model.reload();
    desk.answerIds(0, 1'000'000);
    QCOMPARE(model.rowCount(), 1'000'000);
    QCOMPARE(cell(model, 500'000), QString());
    QTRY_COMPARE(desk.rowQuestions.size(), 1);
    QCOMPARE(desk.rowQuestions.first().first.size(), std::size_t(100));
}

void TestLazyTableModel::forgetsWhatSomebodyScrolledPast()
{
    Desk desk;
    LazyTableModel model(desk.asSource());
    model.reload();
    desk.answerIds(0, 1'000'000);
    for (int place = 0; place < 10; ++place) {
        QCOMPARE(cell(model, place * 100'000), QString());
        QTRY_COMPARE(desk.rowQuestions.size(), place + 1);
    }
    // However far and fast: all but the last place was given up.
    QCOMPARE(desk.canceled.size(), 9);
    QVERIFY(!desk.canceled.contains(9));
    // An answer that comes all the same changes nothing.
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    desk.answerRows(3);
    QCOMPARE(changed.count(), 0);
    desk.answerRows(9);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(cell(model, 900'000), u"Person 900001"_s);
}

void TestLazyTableModel::keepsTheSelectionWhenTheOrderChanges()
{
    Desk desk;
    LazyTableModel model(desk.asSource());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    desk.answerIds(0, 3);
    const QPersistentModelIndex second = model.index(1, 1);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.sort(1, Qt::DescendingOrder);
    desk.idQuestions.at(1)(
        TableSource::AllIds(std::make_shared<const TableSource::Ids>(TableSource::Ids{3, 4, 2})));
    // As many rows as before: nothing that looks at a million of them has to begin anew.
    QCOMPARE(reset.count(), 0);
    QCOMPARE(second.row(), 2);
    QCOMPARE(second.column(), 1);
    QCOMPARE(model.idAt(0), 3);
    // Who has gone is no longer selected.
    desk.answerIds(1, 3, 10);
    QVERIFY(!second.isValid());
}

void TestLazyTableModel::asksAgainForRowsSomebodyComesBackTo()
{
    Desk desk;
    LazyTableModel model(desk.asSource());
    model.reload();
    desk.answerIds(0, 10'000);
    QCOMPARE(cell(model, 0), QString());
    QTRY_COMPARE(desk.rowQuestions.size(), 1);
    QCOMPARE(cell(model, 9'000), QString());
    QTRY_COMPARE(desk.rowQuestions.size(), 2);
    QCOMPARE(cell(model, 0), QString());
    QTRY_COMPARE(desk.rowQuestions.size(), 3);
    desk.answerRows(2);
    QCOMPARE(cell(model, 0), u"Person 1"_s);
}

void TestLazyTableModel::forgetsEverythingWhenCleared()
{
    Desk desk;
    LazyTableModel model(desk.asSource());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    desk.answerIds(0, 3);
    model.reload();

    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.isLoaded());

    // An answer from before is about something else.
    desk.answerIds(1, 3);
    QCOMPARE(model.rowCount(), 0);
    model.reload();
    desk.answerIds(2, 2);
    QCOMPARE(model.rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestLazyTableModel)
#include "tst_lazytablemodel.moc"
