#include "tests/support/testworkspace.h"
#include "tests/ui/desktop.h"
#include "ui/common/hitdelegate.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/page.h"
#include "ui/common/preferences.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/recentworkspaces.h"
#include "ui/shell/welcomepage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ui;
using rondom::tests::DemoShop;
using rondom::tests::Desktop;
using rondom::tests::kPatience;

namespace {

constexpr int kPeople = 60;

/// What the search lists, a heading as "-- Customers".
QStringList hitsOf(const Desktop& desktop)
{
    const auto* list = desktop.window->findChild<QListView*>(u"topSearchHits"_s);
    QStringList lines;
    if (list && list->isVisible()) {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex hit = list->model()->index(row, 0);
            const bool isHeading = hit.data(HitDelegate::HeadingRole).toBool();
            lines.append((isHeading ? u"-- "_s : QString()) + hit.data().toString());
        }
    }
    return lines;
}

void search(const Desktop& desktop, const QString& text)
{
    QTest::keyClick(desktop.window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(desktop.find(u"topSearch"_s), text);
}

/// What the person would do with a mouse that drags \a paths onto the window.
void drop(MainWindow& window, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths) {
        urls.append(QUrl::fromLocalFile(path));
    }
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

QString messageOf(const Desktop& desktop)
{
    for (const Page* page : desktop.window->findChildren<Page*>()) {
        if (page->isVisible()) {
            return page->message()->isVisible() ? page->message()->text() : QString();
        }
    }
    return {};
}

} // namespace

/// The frame around the pages: search, menu, jobs, settings, help, files dropped on it.
class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void offersPagesAndCommandsBeforeAnythingIsTyped();
    void findsOrdersByTheirNumber();
    void findsSegmentsAndOpensThem();
    void doesWhatACommandSays();
    void saysWhenNothingIsFound();
    void closesTheSearchByKeyboard();
    void staysClosedAfterSomethingWasOpened();
    void opensWhatWasTypedLast();
    void showsWhatRunsAndStopsIt();
    void undoesOneActionOfTheList();
    void tellsWhatWasUndone();
    void switchesTheAppearanceFromTheSettings();
    void keepsPreferences();
    void checksTheWorkspace();
    void asksForAnotherLanguage();
    void opensTheHelpOfThePage();
    void listsRecentWorkspacesInTheMenu();
    void opensDroppedFilesForImport();
    void keepsFilesDroppedWithoutAWorkspace();
    void remembersThePageItShowed();

private:
    std::unique_ptr<DemoShop> m_shop;
};

void TestShell::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_shop = std::make_unique<DemoShop>(kPeople);
}

void TestShell::offersPagesAndCommandsBeforeAnythingIsTyped()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));

    search(desktop, {});

    QTRY_VERIFY(hitsOf(desktop).contains(u"-- Go to"_s));
    QVERIFY(hitsOf(desktop).contains(u"Customers"_s));
    QVERIFY(hitsOf(desktop).contains(u"Import files"_s));
    desktop.photograph(u"search-commands"_s);
}

void TestShell::findsOrdersByTheirNumber()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));

    search(desktop, u"#10"_s);

    QTRY_VERIFY(hitsOf(desktop).contains(u"-- Orders"_s));
    const QStringList hits = hitsOf(desktop);
    QVERIFY(hits.at(hits.indexOf(u"-- Orders"_s) + 1).startsWith(u"Order #10"_s));
    QTest::keyClick(desktop.find(u"topSearch"_s), Qt::Key_Return);
    QTRY_COMPARE(desktop.page(), PageId::Profile);
    QVERIFY(hitsOf(desktop).isEmpty());
}

void TestShell::findsSegmentsAndOpensThem()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));

    search(desktop, u"went quiet"_s);
    QTRY_VERIFY(hitsOf(desktop).contains(u"VIPs who went quiet"_s));
    QTest::keyClick(desktop.find(u"topSearch"_s), Qt::Key_Return);

    QTRY_COMPARE(desktop.page(), PageId::Segments);
    QTRY_COMPARE(desktop.text(u"segmentTitle"_s), u"VIPs who went quiet"_s);
}

void TestShell::doesWhatACommandSays()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));

    search(desktop, u"import"_s);
    QTRY_VERIFY(hitsOf(desktop).contains(u"Import files"_s));
    QTest::keyClick(desktop.find(u"topSearch"_s), Qt::Key_Return);

    QTRY_COMPARE(desktop.page(), PageId::Import);
}

void TestShell::saysWhenNothingIsFound()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));

    search(desktop, u"qqqqzzzz"_s);

    QTRY_COMPARE(hitsOf(desktop).size(), 1);
    QVERIFY(hitsOf(desktop).first().contains(u"Nothing found"_s));
    // There is nothing to choose, and Enter says so by doing nothing.
    QTest::keyClick(desktop.find(u"topSearch"_s), Qt::Key_Return);
    QCOMPARE(desktop.page(), PageId::Home);
}

void TestShell::closesTheSearchByKeyboard()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));
    search(desktop, u"an"_s);
    QTRY_VERIFY(!hitsOf(desktop).isEmpty());

    QTest::keyClick(desktop.find(u"topSearch"_s), Qt::Key_Escape);
    QVERIFY(hitsOf(desktop).isEmpty());
    QCOMPARE(desktop.find<QLineEdit>(u"topSearch"_s)->text(), u"an"_s);
    QTest::keyClick(desktop.find(u"topSearch"_s), Qt::Key_Escape);
    QVERIFY(desktop.find<QLineEdit>(u"topSearch"_s)->text().isEmpty());
}

void TestShell::staysClosedAfterSomethingWasOpened()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));
    search(desktop, u"an"_s);
    QTRY_VERIFY(hitsOf(desktop).size() > 1);
    QTest::keyClick(desktop.find(u"topSearch"_s), Qt::Key_Return);
    QTRY_COMPARE(desktop.page(), PageId::Profile);

    // Longer than the field waits before it searches for what is in it now: nothing.
    QTest::qWait(400);
    QVERIFY(hitsOf(desktop).isEmpty());
}

void TestShell::opensWhatWasTypedLast()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));
    search(desktop, {});
    QTRY_VERIFY(hitsOf(desktop).contains(u"Customers"_s));

    // Quicker than the answer: the list still shows what was there before.
    QTest::keyClicks(desktop.find(u"topSearch"_s), u"went quiet"_s);
    QVERIFY(!hitsOf(desktop).isEmpty());
    QTest::keyClick(desktop.find(u"topSearch"_s), Qt::Key_Return);

    QTRY_COMPARE(desktop.page(), PageId::Segments);
    QTRY_COMPARE(desktop.text(u"segmentTitle"_s), u"VIPs who went quiet"_s);
}

void TestShell::showsWhatRunsAndStopsIt()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));
    QSignalSpy finished(desktop.window->session(), &workspace::Session::jobFinished);
    const auto work = [](const workspace::WorkspaceFile&, JobContext& context) -> Result<void> {
        for (qint64 step = 0; !context.isCancelRequested(); ++step) {
            context.setCount(step * 1000, WorkUnit::Rows);
            context.setProgress(std::min<qint64>(step, 400), 1000);
            QThread::msleep(5);
        }
        return Error{Error::Code::Canceled, {}, {}};
    };
    desktop.window->session()->run(u"Counting sheep"_s, work);
    desktop.window->session()->run(u"Counting goats"_s, work);

    const QWidget* strip = desktop.find(u"topProgress"_s);
    QTRY_VERIFY(strip->isVisible());
    const auto textOf = [&](const QString& name) {
        return strip->findChild<QLabel*>(name)->text();
    };
    QTRY_VERIFY(textOf(u"progressTitle"_s).contains(u"sheep"_s));
    QTRY_VERIFY(textOf(u"progressTitle"_s).contains(u"1 more waiting"_s));
    QTRY_VERIFY(textOf(u"progressDetail"_s).contains(u'%'));
    QTRY_VERIFY(textOf(u"progressDetail"_s).contains(u"a second"_s));
    QTRY_VERIFY(textOf(u"progressDetail"_s).contains(u"left"_s));
    desktop.photograph(u"job"_s);

    auto* cancel = strip->findChild<QToolButton*>(u"progressCancel"_s);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(textOf(u"progressTitle"_s).contains(u"goats"_s));
    QVERIFY(!textOf(u"progressTitle"_s).contains(u"waiting"_s));
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(!strip->isVisible());
    QTRY_VERIFY(desktop.window->session()->runningJobs().isEmpty());
}

void TestShell::undoesOneActionOfTheList()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));
    QTRY_VERIFY(desktop.find(u"topUndo"_s)->isEnabled());
    auto* menu = desktop.find<QMenu>(u"historyMenu"_s);
    Q_EMIT menu->aboutToShow();
    QVERIFY(menu->actions().size() > 5);

    // Not the newest one: an import some steps back.
    QAction* import = nullptr;
    for (QAction* entry : menu->actions()) {
        if (entry->text().contains(u"till_sales.csv"_s)) {
            import = entry;
        }
    }
    QVERIFY(import);
    import->trigger();

    QTRY_VERIFY_WITH_TIMEOUT(messageOf(desktop).startsWith(u"Undone"_s), kPatience);
    QTRY_VERIFY([&] {
        Q_EMIT menu->aboutToShow();
        for (const QAction* entry : menu->actions()) {
            if (entry->text().contains(u"till_sales.csv"_s)) {
                return !entry->isEnabled() && entry->text().contains(u"undone"_s);
            }
        }
        return false;
    }());
}

void TestShell::tellsWhatWasUndone()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));
    QTRY_VERIFY(desktop.find(u"topUndo"_s)->isEnabled());

    desktop.click(u"topUndo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(messageOf(desktop).startsWith(u"Undone"_s), kPatience);
    QTRY_VERIFY(desktop.find(u"topRedo"_s)->isEnabled());
    desktop.click(u"topRedo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(messageOf(desktop).startsWith(u"Done again"_s), kPatience);
}

void TestShell::switchesTheAppearanceFromTheSettings()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));
    QTest::keyClick(desktop.window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(desktop.page(), PageId::Settings);
    auto* theme = desktop.find<QComboBox>(u"settingsTheme"_s);

    theme->setFocus();
    QTest::keyClick(theme, Qt::Key_End);
    QVERIFY(desktop.theme.isDark());
    QTest::keyClick(theme, Qt::Key_Up);
    QVERIFY(!desktop.theme.isDark());
    QCOMPARE(Preferences(desktop.settings).text(Preference::Theme), u"light"_s);
}

void TestShell::keepsPreferences()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"rondom.ini"_s), QSettings::IniFormat);
    Preferences preferences(settings);
    QCOMPARE(preferences.text(Preference::Theme), u"system"_s);
    QVERIFY(preferences.isOn(Preference::ReopensLast));

    preferences.set(Preference::ReopensLast, false);
    preferences.set(Preference::LastPage, 3);
    settings.sync();

    // As the next start reads it.
    QSettings again(folder.filePath(u"rondom.ini"_s), QSettings::IniFormat);
    QVERIFY(!Preferences(again).isOn(Preference::ReopensLast));
    QCOMPARE(Preferences(again).value(Preference::LastPage).toInt(), 3);
    // A hand that wrote nonsense into the file changes nothing.
    again.setValue(u"window/page"_s, u"the third"_s);
    QCOMPARE(Preferences(again).value(Preference::LastPage).toInt(), 0);
}

void TestShell::checksTheWorkspace()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));

    search(desktop, u"check"_s);
    QTRY_VERIFY(hitsOf(desktop).contains(u"Check the workspace"_s));
    QTest::keyClick(desktop.find(u"topSearch"_s), Qt::Key_Return);

    QTRY_COMPARE(desktop.page(), PageId::Settings);
    QTRY_VERIFY_WITH_TIMEOUT(messageOf(desktop).contains(u"sound"_s), kPatience);
}

void TestShell::asksForAnotherLanguage()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));
    QTRY_VERIFY(desktop.window->session()->runningJobs().isEmpty());
    QSignalSpy chosen(desktop.window.get(), &MainWindow::languageChosen);
    QTest::keyClick(desktop.window.get(), Qt::Key_Comma, Qt::ControlModifier);

    auto* language = desktop.find<QComboBox>(u"settingsLanguage"_s);
    language->setFocus();
    QTest::keyClick(language, Qt::Key_End);

    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), u"nl"_s);
    QCOMPARE(Preferences(desktop.settings).text(Preference::Language), u"nl"_s);
}

void TestShell::opensTheHelpOfThePage()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));
    const QList<std::pair<Qt::Key, QString>> topics{
        {Qt::Key_2, u"customers"_s}, {Qt::Key_3, u"segments"_s},  {Qt::Key_4, u"exporting"_s},
        {Qt::Key_5, u"consent"_s},   {Qt::Key_6, u"importing"_s}, {Qt::Key_Comma, u"settings"_s}};
    for (const auto& [key, topic] : topics) {
        desktop.window->activateWindow();
        QTest::keyClick(desktop.window.get(), key, Qt::ControlModifier);
        QTest::keyClick(desktop.window.get(), Qt::Key_F1);
        auto* help = desktop.find<HelpWindow>(u"helpWindow"_s);
        QTRY_VERIFY(help->isVisible());
        QCOMPARE(help->topic(), topic);
        QVERIFY(!help->findChild<QTextBrowser*>(u"helpText"_s)->toPlainText().isEmpty());
    }
}

void TestShell::listsRecentWorkspacesInTheMenu()
{
    Desktop desktop;
    const QString path = m_shop->workspaceFor(desktop);
    const QString other = desktop.folder.filePath(u"other.rondom"_s);
    QVERIFY(QFile::copy(path, other));
    desktop.window->openWorkspace(other);
    desktop.window->openWorkspace(path);

    Q_EMIT desktop.find<QMenu>(u"mainMenu"_s)->aboutToShow();
    const auto* recent = desktop.find<QMenu>(u"recentMenu"_s);
    QCOMPARE(recent->actions().size(), 2);
    QVERIFY(!recent->actions().at(0)->isEnabled());
    recent->actions().at(1)->trigger();

    QTRY_COMPARE(desktop.window->session()->path(), other);
}

void TestShell::opensDroppedFilesForImport()
{
    Desktop desktop;
    desktop.window->openWorkspace(m_shop->workspaceFor(desktop));

    drop(*desktop.window, {m_shop->exportPath(u"customers_export.csv"_s),
                           m_shop->exportPath(u"orders_export.csv"_s)});

    QCOMPARE(desktop.page(), PageId::Import);
    QVERIFY(!desktop.find(u"dropOverlay"_s)->isVisible());
    QTRY_COMPARE(desktop.rows(u"importFiles"_s), 2);
}

void TestShell::keepsFilesDroppedWithoutAWorkspace()
{
    Desktop desktop;
    drop(*desktop.window, {m_shop->exportPath(u"customers_export.csv"_s)});

    const auto* message = desktop.window->welcome()->findChild<InlineMessage*>();
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"Make a workspace"_s));
    desktop.dialogs.saved = desktop.folder.filePath(u"mine"_s);
    desktop.click(u"newCreate"_s);

    QTRY_VERIFY(desktop.window->view());
    QCOMPARE(desktop.page(), PageId::Import);
    QTRY_COMPARE(desktop.rows(u"importFiles"_s), 1);
}

void TestShell::remembersThePageItShowed()
{
    Desktop desktop;
    const QString path = m_shop->workspaceFor(desktop);
    desktop.window->openWorkspace(path);
    QTest::keyClick(desktop.window.get(), Qt::Key_5, Qt::ControlModifier);
    desktop.window->close();
    desktop.window = nullptr;

    MainWindow again(desktop.theme, desktop.dialogs, desktop.settings);
    QCOMPARE(again.lastWorkspace(), path);
    again.openWorkspace(again.lastWorkspace());
    again.showLastPage();
    QCOMPARE(again.view()->currentPage(), PageId::Consent);

    Preferences(desktop.settings).set(Preference::ReopensLast, false);
    QVERIFY(again.lastWorkspace().isEmpty());
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
