#include "models/segments/definitionparser.h"
#include "models/segments/segmentrepository.h"
#include "tests/ui/pagetest.h"
#include "ui/common/inlinemessage.h"
#include "ui/profiles/peoplesource.h"
#include "ui/segments/segmentlistmodel.h"
#include "ui/segments/segmentspage.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::ui;

namespace {

using SegmentsTest = PageTest<SegmentsPage>;

TestWorkspace shop(const QStringList& segments = {})
{
    TestWorkspace workspace;
    for (const QString& name : {u"anna"_s, u"bert"_s}) {
        const RecordId record = workspace.addPerson(name, name + u"@example.nl"_s);
        workspace.addEvent(record, u"Order Completed"_s, SegmentsTest::kNow - SegmentsTest::kDay,
                           {}, Decimal::fromInteger(300));
        workspace.refreshProfile({record});
    }
    segments::SegmentRepository repository(workspace.connection());
    JobContext context;
    for (const QString& name : segments) {
        must(repository.save(must(segments::DefinitionParser::parse(QJsonObject{
                                 {u"rondom"_s, u"segment/1"_s},
                                 {u"name"_s, name},
                                 {u"where"_s, QJsonObject{{u"event"_s, u"Order Completed"_s}}}})),
                             SegmentsTest::kNow - 9 * SegmentsTest::kDay));
        must(repository.refresh(name, SegmentsTest::kNow - 9 * SegmentsTest::kDay, context));
        must(repository.refresh(name, SegmentsTest::kNow, context));
    }
    return workspace;
}

void openPage(SegmentsTest& test)
{
    test.open(test.dialogs, peopleOf(*test.session));
    QObject::connect(test.session.get(), &workspace::Session::changed, test.page.get(),
                     [page = test.page.get()] { page->markStale(); });
}

} // namespace

class TestSegmentsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void offersExamplesToStartFrom();
    void showsTheSizeOverTime();
    void deletesWithoutAskingAndBringsBack();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestSegmentsPage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
}

void TestSegmentsPage::offersExamplesToStartFrom()
{
    SegmentsTest test(shop());
    openPage(test);
    QTRY_VERIFY(test.find(u"segmentExample4"_s)->isVisible());
    test.photograph(u"segments-examples"_s);
    QVERIFY(test.find(u"segmentExample4"_s)->accessibleName().startsWith(u"Big spenders"_s));
    test.click(u"segmentExample4"_s);

    QCOMPARE(test.text(u"segmentTitle"_s), u"Big spenders"_s);
    QTRY_VERIFY(test.find<QAbstractButton>(u"ruleSave"_s)->isEnabled());
    test.click(u"ruleSave"_s);
    QTRY_COMPARE(test.rows(u"segmentsList"_s), 1);
    QTRY_VERIFY(test.page->message()->text().contains(u"saved"_s));
    QCOMPARE(test.cell(u"segmentsList"_s, 0, SegmentListModel::SizeColumn), u"2"_s);
}

void TestSegmentsPage::showsTheSizeOverTime()
{
    SegmentsTest test(shop({u"Buyers"_s}));
    openPage(test);
    QTRY_COMPARE(test.rows(u"segmentsList"_s), 1);
    const QAbstractItemModel* model = test.find<QAbstractItemView>(u"segmentsList"_s)->model();
    const QModelIndex trend = model->index(0, SegmentListModel::TrendColumn);
    QCOMPARE(trend.data(SegmentListModel::SizesRole).value<QList<qint64>>(), QList<qint64>({0, 2}));
    QCOMPARE(trend.data(Qt::ToolTipRole).toString(), u"2 more than the time before"_s);
}

void TestSegmentsPage::deletesWithoutAskingAndBringsBack()
{
    SegmentsTest test(shop({u"Buyers"_s, u"Others"_s}));
    openPage(test);
    QTRY_COMPARE(test.text(u"segmentTitle"_s), u"Buyers"_s);
    QTRY_VERIFY(test.find(u"segmentDelete"_s)->isEnabled());
    test.click(u"segmentDelete"_s);
    QTRY_COMPARE(test.rows(u"segmentsList"_s), 1);
    QVERIFY(test.dialogs.questions.isEmpty());
    QTRY_VERIFY(test.find(u"messageAction"_s)->isVisible());
    test.photograph(u"segments-deleted"_s);
    test.click(u"messageAction"_s);

    QTRY_COMPARE(test.rows(u"segmentsList"_s), 2);
    QTRY_COMPARE(test.text(u"segmentTitle"_s), u"Buyers"_s);
}

QTEST_MAIN(TestSegmentsPage)
#include "tst_segmentspage.moc"
