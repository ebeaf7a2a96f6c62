#include "models/workspace/watchrepository.h"
#include "tests/ui/desktop.h"
#include "tests/ui/pagetest.h"
#include "ui/ingest/importpage.h"
#include "ui/ingest/watchedfolderscard.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::ui;

namespace {

using ImportTest = PageTest<ImportPage>;

enum Column { FolderColumn, ReadAsColumn, SourceColumn, StateColumn };

const QString kTable = u"watchTable"_s;

void openImport(ImportTest& test)
{
    test.open(test.dialogs);
    QDir().mkpath(test.path(u"incoming"_s));
    test.dialogs.folder = test.path(u"incoming"_s);
}

QList<workspace::WatchedFolder> storedFolders(const ImportTest& test)
{
    const auto connection =
        must(storage::Connection::open(test.path(), storage::Connection::Access::Reader));
    return must(workspace::WatchRepository(*connection).folders());
}

} // namespace

class TestWatchedFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void watchesAChosenFolder();
    void changesHowTheFilesAreRead();
    void pausesAndForgetsAFolder();
    void saysWhatWaitsAndOpensIt();
    void bringsAWaitingFileFromHomeToTheImportPage();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestWatchedFolders::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
}

void TestWatchedFolders::watchesAChosenFolder()
{
    ImportTest test{TestWorkspace()};
    openImport(test);
    QVERIFY(!test.find(kTable)->isVisible());

    test.click(u"watchAdd"_s);

    QTRY_COMPARE(test.rows(kTable), 1);
    QCOMPARE(test.cell(kTable, 0, FolderColumn),
             QDir::toNativeSeparators(test.path(u"incoming"_s)));
    QCOMPARE(test.cell(kTable, 0, ReadAsColumn), u"Recognise each file"_s);
    QCOMPARE(test.cell(kTable, 0, StateColumn), u"Watching"_s);
    // The same one again is no second one.
    test.click(u"watchAdd"_s);
    QTRY_VERIFY(test.session->isIdle());
    QCOMPARE(storedFolders(test).size(), 1);
    test.photograph(u"watched-folders"_s);
}

void TestWatchedFolders::changesHowTheFilesAreRead()
{
    ImportTest test{TestWorkspace()};
    openImport(test);
    test.click(u"watchAdd"_s);
    QTRY_COMPARE(test.rows(kTable), 1);

    auto* reading = test.find<QComboBox>(u"watchReading"_s);
    reading->setCurrentIndex(reading->findData(u"shopify_orders"_s));
    Q_EMIT reading->activated(reading->currentIndex());
    QTRY_COMPARE(test.cell(kTable, 0, ReadAsColumn), u"Shopify orders"_s);
    auto* source = test.find<QLineEdit>(u"watchSource"_s);
    source->setFocus();
    QTest::keyClicks(source, u"My shop"_s);
    QTest::keyClick(source, Qt::Key_Return);

    QTRY_COMPARE(test.cell(kTable, 0, SourceColumn), u"My shop"_s);
    const workspace::WatchedFolder stored = storedFolders(test).first();
    QCOMPARE(stored.recipe, u"shopify_orders"_s);
    QCOMPARE(stored.source, u"My shop"_s);
}

void TestWatchedFolders::pausesAndForgetsAFolder()
{
    ImportTest test{TestWorkspace()};
    openImport(test);
    test.click(u"watchAdd"_s);
    QTRY_COMPARE(test.rows(kTable), 1);

    test.click(u"watchPause"_s);
    QTRY_COMPARE(test.cell(kTable, 0, StateColumn), u"Paused"_s);
    test.click(u"watchPause"_s);
    QTRY_COMPARE(test.cell(kTable, 0, StateColumn), u"Watching"_s);
    test.click(u"watchRemove"_s);

    QTRY_COMPARE(test.rows(kTable), 0);
    QTRY_VERIFY(storedFolders(test).isEmpty());
    QVERIFY(QFileInfo(test.path(u"incoming"_s)).isDir());
}

void TestWatchedFolders::saysWhatWaitsAndOpensIt()
{
    const TestWorkspace workspace;
    QTemporaryDir folder;
    QFile file(folder.filePath(u"mystery.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("zetel,kleur\nlinks,rood\n");
    file.close();
    workspace::WatchedFolder watched;
    watched.path = folder.path();
    workspace::WatchResult waiting;
    waiting.folder = folder.path();
    waiting.file = u"mystery.csv"_s;
    waiting.outcome = workspace::WatchResult::Outcome::Waits;
    const workspace::WatchRepository repository(workspace.connection());
    must(repository.keep(watched));
    must(repository.addResult(waiting));
    ImportTest test(workspace);
    openImport(test);
    QTRY_COMPARE(test.rows(kTable), 1);
    QCOMPARE(test.cell(kTable, 0, StateColumn), u"1 file(s) wait for an answer"_s);

    test.click(u"watchAnswer"_s);

    QTRY_COMPARE(test.rows(u"importFiles"_s), 1);
    QVERIFY(test.cell(u"importFiles"_s, 0, 0).contains(u"mystery.csv"_s));
}

void TestWatchedFolders::bringsAWaitingFileFromHomeToTheImportPage()
{
    const DemoShop shop(30);
    const Desktop desktop;
    const QString path = shop.workspaceFor(desktop);
    const QString incoming = desktop.folder.filePath(u"incoming"_s);
    QDir().mkpath(incoming);
    {
        const auto file =
            must(workspace::WorkspaceFile::open(path, storage::Connection::Access::Writer));
        workspace::WatchedFolder watched;
        watched.path = incoming;
        must(workspace::WatchRepository(file->connection()).keep(watched));
    }
    desktop.window->openWorkspace(path);
    QFile file(incoming + u"/mystery.csv"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("zetel,kleur\nlinks,rood\n");
    file.close();

    QTRY_VERIFY_WITH_TIMEOUT(desktop.window->findChild<QWidget*>(u"homeNextWaiting"_s), kPatience);
    desktop.photograph(u"watched-home"_s);
    desktop.click(u"homeNextWaiting"_s);

    QTRY_COMPARE_WITH_TIMEOUT(desktop.page(), ui::PageId::Import, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.rows(u"importFiles"_s), 1, kPatience);
}

QTEST_MAIN(TestWatchedFolders)
#include "tst_watchedfolders.moc"
