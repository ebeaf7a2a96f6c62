#include "models/core/result.h"
#include "models/demo/shopgenerator.h"
#include "models/profiles/profilerepository.h"
#include "tests/ui/desktop.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/numberbutton.h"
#include "ui/common/page.h"
#include "ui/shell/demoworkspace.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/recentworkspaces.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/workspaceview.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateTime>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ui;
using rondom::tests::DemoShop;
using rondom::tests::Desktop;
using rondom::tests::kPatience;

namespace {

constexpr int kPeople = 100;
constexpr QSize kWindowSize(1280, 800);
/// What the navigation, the bar above and the line below leave.
constexpr QSize kPageSize(1176, 712);

const QString kBuyers = u"{\"rondom\": \"segment/1\", \"name\": \"Buyers\", "
                        "\"where\": {\"event\": \"Order Completed\"}}"_s;

/// Every text 40 % longer, as other languages are.
class LongTexts : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int) const override
    {
        QString longer = QString::fromUtf8(text);
        // Single words grow in themselves, sentences by words.
        const bool isWord = !longer.contains(u' ');
        for (qsizetype left = longer.size() * 2 / 5; left > 0; --left) {
            longer += !isWord && left % 6 == 0 ? u' ' : u'~';
        }
        return longer;
    }
};

/// The names of everything the Tab key reaches that a screen reader could not name.
QStringList namelessWidgets(const QWidget& window)
{
    QStringList nameless;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const bool isReached = widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
        // What Qt makes inside its own widgets is named by them.
        const bool isInside = widget->objectName().startsWith(u"qt_"_s) ||
                              qobject_cast<const QComboBox*>(widget->parentWidget()) ||
                              widget->parentWidget()->inherits("QComboBoxPrivateContainer");
        if (isReached && !isInside &&
            (widget->accessibleName().isEmpty() || widget->objectName().isEmpty())) {
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                            widget->objectName() + u" in "_s +
                            QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
        }
    }
    return nameless;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goesFromFilesToAList();
    void opensWhatIsBehindEveryNumber();
    void findsPeopleByKeyboardAlone();
    void switchesPagesByNumber();
    void recordsAWithdrawalInThreeClicks();
    void undoesAnImportFromTheHistory();
    void undoesAndRedoesByKeyboard();
    void keepsARuleNobodySavedYet();
    void namesEverythingTheKeyboardReaches();
    void fitsLongerTexts();
    void remembersWorkspacesThatStillExist();
    void saysWhyAWorkspaceCannotBeOpened();
    void makesTheDemoShop();

private:
    QString demoWorkspace(const Desktop& desktop) const { return m_shop->workspaceFor(desktop); }

    std::unique_ptr<DemoShop> m_shop;
};

void TestMainWindow::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_shop = std::make_unique<DemoShop>(kPeople);
}

void TestMainWindow::goesFromFilesToAList()
{
    Desktop desktop;
    desktop.click(u"welcomeNew"_s);
    desktop.photograph(u"new-workspace"_s);
    desktop.dialogs.saved = desktop.folder.filePath(u"mine"_s);
    desktop.click(u"newCreate"_s);
    QTRY_VERIFY(desktop.window->view());
    QVERIFY(QFile::exists(desktop.folder.filePath(u"mine.rondom"_s)));

    desktop.photograph(u"home-empty"_s);

    // The files, first as a trial.
    QTest::keyClick(desktop.window.get(), Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(desktop.page(), PageId::Import);
    desktop.dialogs.files = {m_shop->exportPath(u"customers_export.csv"_s),
                             m_shop->exportPath(u"orders_export.csv"_s)};
    QTest::mouseClick(desktop.find(u"importPage"_s)->findChild<QWidget*>(u"emptyStateAction"_s),
                      Qt::LeftButton);
    QTRY_COMPARE(desktop.rows(u"importFiles"_s), 2);
    desktop.click(u"importTry"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desktop.text(u"balanceHeadline"_s).contains(u"Nothing was changed"_s),
                             kPatience);
    const auto number = [&](const QString& name) {
        return desktop.find<NumberButton>(name)->number();
    };
    const qint64 read = number(u"balanceRead"_s);
    const qint64 created = number(u"balanceCreated"_s);
    QVERIFY(created > 0);

    // Then for real: the numbers are the same.
    desktop.click(u"importStart"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desktop.text(u"balanceHeadline"_s).startsWith(u"Imported"_s),
                             kPatience);
    desktop.photograph(u"import-result"_s);
    QCOMPARE(number(u"balanceRead"_s), read);
    QCOMPARE(number(u"balanceCreated"_s), created);
    QTRY_VERIFY(!desktop.text(u"statusCounts"_s).startsWith(u"0 "_s));

    // A segment, written and saved.
    QTest::keyClick(desktop.window.get(), Qt::Key_3, Qt::ControlModifier);
    desktop.click(u"segmentNew"_s);
    desktop.click(u"ruleAsText"_s);
    auto* definition = desktop.find<QPlainTextEdit>(u"segmentDefinition"_s);
    definition->setPlainText(kBuyers.left(20));
    QTRY_VERIFY(!desktop.find<QAbstractButton>(u"segmentSave"_s)->isEnabled());
    definition->setPlainText(kBuyers);
    QTRY_VERIFY_WITH_TIMEOUT(desktop.text(u"segmentState"_s).contains(u"person(s)"_s), kPatience);
    desktop.photograph(u"segment-definition"_s);
    desktop.click(u"segmentSave"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.rows(u"segmentsList"_s), 1, kPatience);
    QTRY_COMPARE(desktop.text(u"segmentTitle"_s), u"Buyers"_s);
    QTRY_VERIFY(desktop.rows(u"segmentMembers"_s) > 0);

    // And the list, into a file.
    desktop.click(u"segmentExport"_s);
    QCOMPARE(desktop.page(), PageId::Export);
    QTRY_VERIFY_WITH_TIMEOUT(desktop.text(u"exportHeadline"_s).contains(u"held back"_s), kPatience);
    QCOMPARE(desktop.find<QComboBox>(u"exportSegment"_s)->currentText(), u"Buyers"_s);
    desktop.dialogs.saved = desktop.folder.filePath(u"list.csv"_s);
    desktop.click(u"exportStart"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desktop.dialogs.saved), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.rows(u"exportHistory"_s), 1, kPatience);
    desktop.photograph(u"export-done"_s);
}

void TestMainWindow::opensWhatIsBehindEveryNumber()
{
    Desktop desktop;
    desktop.window->openWorkspace(demoWorkspace(desktop));
    const auto number = [&](const QString& tile) {
        return desktop.find(tile)->accessibleName().section(u": "_s, 1);
    };
    QTRY_VERIFY(number(u"tileCustomers"_s) != u"–"_s);
    for (const QString& tile : {u"tileCustomers"_s, u"tileMailable"_s, u"tileActive"_s}) {
        QTest::keyClick(desktop.window.get(), Qt::Key_1, Qt::ControlModifier);
        desktop.click(tile);
        QCOMPARE(desktop.page(), PageId::Customers);
        // The number and the list behind it agree.
        QTRY_COMPARE(QLocale().toString(desktop.rows(u"customersTable"_s)), number(tile));
    }
    QTest::keyClick(desktop.window.get(), Qt::Key_1, Qt::ControlModifier);
    desktop.click(u"tileRevenue"_s);
    QCOMPARE(desktop.page(), PageId::Customers);
}

void TestMainWindow::findsPeopleByKeyboardAlone()
{
    Desktop desktop;
    desktop.window->openWorkspace(demoWorkspace(desktop));
    QTest::keyClick(desktop.window.get(), Qt::Key_2, Qt::ControlModifier);
    auto* table = desktop.find<QTableView>(u"customersTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    const QModelIndex first = table->model()->index(0, 0);
    QTRY_VERIFY(!first.data().toString().isEmpty());
    const QString name = first.data().toString();

    QTest::keyClick(desktop.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* search = desktop.find<QLineEdit>(u"topSearch"_s);
    QTest::keyClicks(search, name);
    QTRY_VERIFY(desktop.window->findChild<QListView*>(u"topSearchHits"_s));
    auto* hits = desktop.find<QListView>(u"topSearchHits"_s);
    QTRY_VERIFY(hits->isVisible() && hits->model()->rowCount() > 0);
    desktop.photograph(u"search"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(desktop.page(), PageId::Profile);
    QTRY_COMPARE(desktop.text(u"profileName"_s), name);
    QTRY_VERIFY(desktop.find<QListView>(u"profileTimeline"_s)->model()->rowCount() > 0);
}

void TestMainWindow::switchesPagesByNumber()
{
    Desktop desktop;
    desktop.window->openWorkspace(demoWorkspace(desktop));
    for (int number = 0; number < 6; ++number) {
        QTest::keyClick(desktop.window.get(), Qt::Key(Qt::Key_1 + number), Qt::ControlModifier);
        QCOMPARE(int(desktop.page()), number);
    }
    desktop.click(u"navHome"_s);
    QCOMPARE(desktop.page(), PageId::Home);
}

void TestMainWindow::recordsAWithdrawalInThreeClicks()
{
    Desktop desktop;
    desktop.window->openWorkspace(demoWorkspace(desktop));
    QTest::keyClick(desktop.window.get(), Qt::Key_2, Qt::ControlModifier);
    desktop.click(u"customersPart1"_s);
    auto* table = desktop.find<QTableView>(u"customersTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    const int mailable = table->model()->rowCount();
    desktop.window->view()->openProfile(
        ProfileId(table->model()->index(0, 0).data(Qt::UserRole).toLongLong()));

    desktop.click(u"profileConsent"_s); // one
    auto* matrix = desktop.find<QTableView>(u"consentMatrix"_s);
    const auto state = [&] { return matrix->model()->index(0, 0).data(Qt::UserRole).toString(); };
    QTRY_COMPARE(state(), u"granted"_s);
    const QRect cell = matrix->visualRect(matrix->model()->index(0, 0));
    QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {}, cell.center()); // two
    desktop.click(u"consentWithdraw"_s);                                      // three
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"withdrawn"_s, kPatience);
    QVERIFY(desktop.rows(u"consentLog"_s) > 0);

    QTest::keyClick(desktop.window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(table->model()->rowCount(), mailable - 1);
}

void TestMainWindow::undoesAnImportFromTheHistory()
{
    Desktop desktop;
    desktop.window->openWorkspace(demoWorkspace(desktop));
    QTest::keyClick(desktop.window.get(), Qt::Key_6, Qt::ControlModifier);
    auto* imports = desktop.find<QTableView>(u"dataImports"_s);
    QTRY_VERIFY(imports->model()->rowCount() > 3);
    // It says first what would be taken out, and changes nothing until told to.
    imports->setCurrentIndex(imports->model()->index(0, 0));
    QVERIFY(desktop.find(u"dataUndoImport"_s)->isEnabled());
    desktop.click(u"dataUndoImport"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desktop.find(u"dataUndoNow"_s)->isVisible(), kPatience);
    QVERIFY(desktop.text(u"detailQuestion"_s).startsWith(u"Undoing takes out"_s));
    desktop.click(u"dataUndoNow"_s);
    const int state = imports->model()->columnCount() - 1;
    QTRY_COMPARE_WITH_TIMEOUT(imports->model()->index(0, state).data().toString(), u"Undone"_s,
                              kPatience);
}

void TestMainWindow::undoesAndRedoesByKeyboard()
{
    Desktop desktop;
    desktop.window->openWorkspace(demoWorkspace(desktop));
    QTest::keyClick(desktop.window.get(), Qt::Key_3, Qt::ControlModifier);
    const int before = [&] {
        auto* list = desktop.find<QTableView>(u"segmentsList"_s);
        QTest::qWait(200);
        return list->model()->rowCount();
    }();
    desktop.click(u"segmentNew"_s);
    desktop.click(u"ruleAsText"_s);
    desktop.find<QPlainTextEdit>(u"segmentDefinition"_s)->setPlainText(kBuyers);
    QTRY_VERIFY_WITH_TIMEOUT(desktop.text(u"segmentState"_s).contains(u"person(s)"_s), kPatience);
    desktop.click(u"segmentSave"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.rows(u"segmentsList"_s), before + 1, kPatience);

    desktop.find(u"segmentsList"_s)->setFocus();
    QTest::keyClick(desktop.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.rows(u"segmentsList"_s), before, kPatience);
    QTRY_VERIFY(desktop.find(u"topRedo"_s)->isEnabled());
    QTest::keyClick(desktop.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.rows(u"segmentsList"_s), before + 1, kPatience);
}

void TestMainWindow::keepsARuleNobodySavedYet()
{
    Desktop desktop;
    desktop.window->openWorkspace(demoWorkspace(desktop));
    QTest::keyClick(desktop.window.get(), Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(desktop.rows(u"segmentsList"_s) > 0);
    desktop.click(u"segmentNew"_s);
    desktop.click(u"ruleAsText"_s);
    auto* definition = desktop.find<QPlainTextEdit>(u"segmentDefinition"_s);
    definition->setPlainText(kBuyers);

    // Data changes elsewhere, and the page is read again.
    QSignalSpy changed(desktop.window->session(), &workspace::Session::changed);
    desktop.click(u"segmentsRefresh"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), kPatience);
    QTest::qWait(200);
    QCOMPARE(definition->toPlainText(), kBuyers);

    // Going to another segment asks first.
    desktop.dialogs.isConfirmed = false;
    auto* list = desktop.find<QTableView>(u"segmentsList"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QCOMPARE(desktop.dialogs.questions.size(), 1);
    QTest::qWait(200);
    QCOMPARE(definition->toPlainText(), kBuyers);
    desktop.dialogs.isConfirmed = true;
    list->setCurrentIndex(list->model()->index(0, 0));
    QTRY_VERIFY(definition->toPlainText() != kBuyers);
}

void TestMainWindow::namesEverythingTheKeyboardReaches()
{
    Desktop desktop;
    desktop.window->openWorkspace(demoWorkspace(desktop));
    for (int number = 0; number < 6; ++number) {
        QTest::keyClick(desktop.window.get(), Qt::Key(Qt::Key_1 + number), Qt::ControlModifier);
        QTest::qWait(100);
    }
    desktop.window->view()->openProfile(ProfileId(1));
    QTRY_VERIFY(!desktop.text(u"profileName"_s).isEmpty());
    const QStringList nameless = namelessWidgets(*desktop.window);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestMainWindow::fitsLongerTexts()
{
    LongTexts translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    {
        Desktop desktop;
        QVERIFY(desktop.window->minimumSizeHint().width() <= kWindowSize.width());
        desktop.window->openWorkspace(demoWorkspace(desktop));
        for (int number = 0; number < 6; ++number) {
            QTest::keyClick(desktop.window.get(), Qt::Key(Qt::Key_1 + number), Qt::ControlModifier);
            QTest::qWait(200);
            desktop.photograph(u"long-%1"_s.arg(number));
        }
        desktop.window->view()->openProfile(ProfileId(1));
        QTRY_VERIFY(!desktop.text(u"profileName"_s).isEmpty());
        QTest::qWait(200);
        desktop.photograph(u"long-profile"_s);
        QStringList tooWide;
        for (const Page* page : desktop.window->findChildren<Page*>()) {
            const QSize least = page->minimumSizeHint();
            if (least.width() > kPageSize.width() || least.height() > kPageSize.height()) {
                tooWide.append(
                    u"%1: %2 x %3"_s.arg(QString::fromLatin1(page->metaObject()->className()))
                        .arg(least.width())
                        .arg(least.height()));
            }
        }
        QVERIFY2(tooWide.isEmpty(), qPrintable(tooWide.join(u'\n')));
        QVERIFY(desktop.window->minimumSizeHint().width() <= kWindowSize.width());
    }
    QCoreApplication::removeTranslator(&translator);
}

void TestMainWindow::remembersWorkspacesThatStillExist()
{
    Desktop desktop;
    const QString path = demoWorkspace(desktop);
    desktop.window->openWorkspace(path);
    QVERIFY(desktop.window->view());
    Preferences preferences(desktop.settings);
    QCOMPARE(RecentWorkspaces(preferences).paths(), QStringList(path));
    desktop.window->closeWorkspace();
    QVERIFY(!desktop.window->view());
    QFile::remove(path);
    QCOMPARE(RecentWorkspaces(preferences).paths(), QStringList());
}

void TestMainWindow::saysWhyAWorkspaceCannotBeOpened()
{
    Desktop desktop;
    desktop.window->openWorkspace(desktop.folder.filePath(u"nothing.rondom"_s));
    QVERIFY(!desktop.window->view());
    const auto* message = desktop.window->welcome()->findChild<InlineMessage*>();
    QVERIFY(message->isVisible());
    QVERIFY(!message->text().isEmpty());
}

void TestMainWindow::makesTheDemoShop()
{
    Desktop desktop;
    desktop.dialogs.folder = desktop.folder.filePath(u"demo"_s);
    desktop.window->welcome()->setDemoSize(40);
    desktop.click(u"welcomeDemo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desktop.window->view(), kPatience);
    QTRY_VERIFY(desktop.text(u"statusCounts"_s).contains(u"mailable"_s));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
