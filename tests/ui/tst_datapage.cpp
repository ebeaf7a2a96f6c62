#include "models/segments/definitionparser.h"
#include "models/workspace/identitychanges.h"
#include "models/workspace/importer.h"
#include "models/workspace/segmentchanges.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/theme.h"
#include "ui/data/datapage.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ui;

namespace {

constexpr int kPatience = 20'000;
constexpr qint64 kNow = 1'777'977'000'000;

const QByteArray kMapping = R"({"rondom": "mapping/1", "name": "CRM", "kind": "people",
    "record_id": "id", "columns": {"id": {"to": "identifier", "type": "crm_id"},
                                   "city": {"to": "trait", "trait": "city"}}})";

/// The page with a workspace of its own.
class Desk
{
public:
    Desk() : theme(Theme::Mode::Light)
    {
        const QString path = folder.filePath(u"test.rondom"_s);
        if (!workspace::WorkspaceFile::create(path, {}, kNow)) {
            qFatal("no workspace");
        }
        session = *workspace::Session::open(path);
        session->setClock([] { return kNow; });
        page = std::make_unique<DataPage>(*session);
        QObject::connect(session.get(), &workspace::Session::changed, page.get(),
                         &DataPage::markStale);
        page->resize(1176, 712);
        page->show();
    }

    void run(const workspace::Session::Work& work) const
    {
        // A job deletes itself some time after its end.
        auto ended = Job::State::Waiting;
        const Job* job = session->run(u"test"_s, work);
        QObject::connect(job, &Job::stateChanged, page.get(),
                         [&ended](Job::State state) { ended = state; });
        QTRY_COMPARE_WITH_TIMEOUT(ended, Job::State::Succeeded, kPatience);
    }
    void import(const QString& name, const QByteArray& rows) const
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,city\n" + rows);
        file.close();
        workspace::ImportRequest request;
        request.files = {file.fileName()};
        request.mapping = *ingest::parseMapping(kMapping);
        request.source = u"CRM"_s;
        run([request](const workspace::WorkspaceFile& workspace, JobContext& context) {
            const auto report = workspace::Importer(workspace, kNow).run(request, context);
            return report ? Result<void>() : Result<void>(report.error());
        });
    }

    template <typename T = QWidget>
    T* find(const QString& name) const
    {
        T* found = page->findChild<T*>(name);
        if (!found) {
            qFatal("there is no %s", qPrintable(name));
        }
        return found;
    }
    QAbstractItemModel* model(const QString& table) const
    {
        return find<QTableView>(table)->model();
    }
    QString text(const QString& label) const { return find<QLabel>(label)->text(); }
    void click(const QString& name) const
    {
        QWidget* widget = find(name);
        if (!widget->isVisible() || !widget->isEnabled()) {
            qFatal("nobody could click %s", qPrintable(name));
        }
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    QString state(const QString& table, int row) const
    {
        const QAbstractItemModel* rows = model(table);
        return rows->index(row, rows->columnCount() - 1).data().toString();
    }
    void photograph(const QString& name) const
    {
        const QString shots = qEnvironmentVariable("RONDOM_SHOTS");
        if (!shots.isEmpty()) {
            page->grab().save(shots + u'/' + name + u".png"_s);
        }
    }

    QTemporaryDir folder;
    Theme theme;
    std::unique_ptr<workspace::Session> session;
    std::unique_ptr<DataPage> page;
};

} // namespace

class TestDataPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatToDoWhenNothingWasImported();
    void showsTheBalanceOfTheChosenImport();
    void saysWhatAnUndoTakesOutBeforeItDoes();
    void undoesAnActionAndDoesItAgain();
    void saysWhomTheUndoOfAMergeParts();
};

void TestDataPage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void TestDataPage::saysWhatToDoWhenNothingWasImported()
{
    const Desk desk;
    QTRY_VERIFY(desk.find(u"emptyStateAction"_s)->isVisible());
}

void TestDataPage::showsTheBalanceOfTheChosenImport()
{
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    const Desk desk;
    const QAbstractItemModelTester imports(desk.model(u"dataImports"_s), Mode::QtTest);
    const QAbstractItemModelTester actions(desk.model(u"dataActions"_s), Mode::QtTest);
    desk.import(u"a.csv"_s, "1,Utrecht\n2,Leiden\n");
    desk.import(u"b.csv"_s, "2,Delft\n,Ede\n");
    QTRY_COMPARE_WITH_TIMEOUT(desk.model(u"dataImports"_s)->rowCount(), 2, kPatience);
    auto* table = desk.find<QTableView>(u"dataImports"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    QCOMPARE(desk.text(u"detail-read"_s), u"2"_s);
    QCOMPARE(desk.text(u"detail-updated"_s), u"1"_s);
    QCOMPARE(desk.text(u"detail-rejected"_s), u"1"_s);
    QVERIFY(desk.text(u"detailNotes"_s).contains(u"Rejected rows are not kept"_s));
    table->setCurrentIndex(table->model()->index(1, 0));
    QCOMPARE(desk.text(u"detail-created"_s), u"2"_s);
    QVERIFY(desk.text(u"detailTitle"_s).startsWith(u"CRM"_s));
}

void TestDataPage::saysWhatAnUndoTakesOutBeforeItDoes()
{
    const Desk desk;
    desk.import(u"a.csv"_s, "1,Utrecht\n2,Leiden\n");
    QTRY_COMPARE_WITH_TIMEOUT(desk.model(u"dataImports"_s)->rowCount(), 1, kPatience);
    desk.click(u"dataUndoImport"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"dataUndoNow"_s)->isVisible(), kPatience);
    QVERIFY(desk.text(u"detailQuestion"_s).contains(u"2 customer records"_s));
    desk.photograph(u"data-undo"_s);
    QCOMPARE(desk.state(u"dataImports"_s, 0), u"Holds"_s);

    // Kept, nothing has changed.
    desk.click(u"dataKeepImport"_s);
    QVERIFY(!desk.find(u"dataUndoNow"_s)->isVisible());
    QCOMPARE(desk.state(u"dataImports"_s, 0), u"Holds"_s);

    desk.click(u"dataUndoImport"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"dataUndoNow"_s)->isVisible(), kPatience);
    desk.click(u"dataUndoNow"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(u"dataImports"_s, 0), u"Undone"_s, kPatience);
    QVERIFY(desk.page->message()->text().contains(u"2 customer records"_s));
    QVERIFY(!desk.find(u"dataUndoImport"_s)->isEnabled());
    QVERIFY(desk.text(u"detailNotes"_s).contains(u"was undone"_s));
}

void TestDataPage::undoesAnActionAndDoesItAgain()
{
    const Desk desk;
    desk.import(u"a.csv"_s, "1,Utrecht\n2,Leiden\n");
    desk.run([](const workspace::WorkspaceFile& workspace, JobContext& context) -> Result<void> {
        const auto definition = segments::DefinitionParser::parse(
            QByteArray(R"({"rondom": "segment/1", "name": "Everybody", "where": {"all": []}})"));
        if (!definition) {
            return definition.error();
        }
        const auto saved = workspace::saveSegment(workspace, *definition, kNow, context);
        return saved ? Result<void>() : Result<void>(saved.error());
    });
    desk.page->findChild<QTabWidget*>()->setCurrentIndex(1);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model(u"dataActions"_s)->rowCount(), 2, kPatience);
    // The newest is chosen; what holds cannot be done again.
    QVERIFY(!desk.find(u"dataRedoAction"_s)->isEnabled());
    desk.click(u"dataUndoAction"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(u"dataActions"_s, 0), u"Undone"_s, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"dataRedoAction"_s)->isEnabled(), kPatience);
    desk.click(u"dataRedoAction"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(u"dataActions"_s, 0), u"Holds"_s, kPatience);
}

void TestDataPage::saysWhomTheUndoOfAMergeParts()
{
    const Desk desk;
    desk.import(u"a.csv"_s, "1,Utrecht\n2,Leiden\n");
    desk.run([](const workspace::WorkspaceFile& workspace, JobContext& context) -> Result<void> {
        const auto merged =
            workspace::mergeProfiles(workspace, ProfileId(1), ProfileId(2), kNow, context);
        return merged ? Result<void>() : Result<void>(merged.error());
    });
    desk.page->findChild<QTabWidget*>()->setCurrentIndex(1);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model(u"dataActions"_s)->rowCount(), 2, kPatience);

    desk.click(u"dataUndoAction"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"messageAction"_s)->isVisible(), kPatience);
    const QString question = desk.page->message()->text();
    QVERIFY2(question.contains(u"2 customers instead of 1."_s), qPrintable(question));
    QCOMPARE(desk.state(u"dataActions"_s, 0), u"Holds"_s);
    desk.photograph(u"undo-of-a-merge"_s);

    desk.click(u"messageAction"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(u"dataActions"_s, 0), u"Undone"_s, kPatience);
}

QTEST_MAIN(TestDataPage)
#include "tst_datapage.moc"
