#include "tests/ui/answereddialogs.h"
#include "ui/common/format.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/numberbutton.h"
#include "ui/common/theme.h"
#include "ui/ingest/filesmodel.h"
#include "ui/ingest/importpage.h"
#include "ui/ingest/mappingmodel.h"
#include "ui/ingest/outcomemodel.h"
#include "ui/ingest/previewmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QStackedWidget>
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

const QByteArray kPeople = "Voornaam,E-mailadres,Telefoon,Geboortedatum,Zetel\n"
                           "Sanne,Sanne@Example.NL ,06 12345678,03/04/1990,links\n"
                           "Bo,bo@example.nl,call me,05/06/1991,rechts\n"
                           ",,,01/02/1992,\n";

/// The page as a person has it, with a workspace of its own.
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
        page = std::make_unique<ImportPage>(*session, dialogs);
        page->resize(1176, 712);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get())) {
            qFatal("the page does not become active");
        }
    }

    QString write(const QString& name, const QByteArray& text) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            qFatal("cannot write %s", qPrintable(name));
        }
        return file.fileName();
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
    QString cell(const QString& table, int row, int column) const
    {
        return model(table)->index(row, column).data().toString();
    }
    void click(const QString& name) const
    {
        QWidget* widget = find(name);
        if (!widget->isVisible() || !widget->isEnabled()) {
            qFatal("nobody could click %s", qPrintable(name));
        }
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    void drop(const QStringList& files) const
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files) {
            urls.append(QUrl::fromLocalFile(file));
        }
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page.get(), &event);
    }
    void add(const QString& name, const QByteArray& text) const
    {
        const int before = model(u"importFiles"_s)->rowCount();
        page->addFiles({write(name, text)});
        QTRY_COMPARE_WITH_TIMEOUT(model(u"importFiles"_s)->rowCount(), before + 1, kPatience);
    }
    void choose(int file) const
    {
        find<QTableView>(u"importFiles"_s)
            ->setCurrentIndex(model(u"importFiles"_s)->index(file, 0));
    }
    void showTab(int tab) const
    {
        auto* tabs = page->findChild<QTabWidget*>();
        tabs->setCurrentIndex(tab);
    }
    /// Runs a trial or an import to its end.
    void run(const QString& button) const
    {
        click(button);
        QTRY_VERIFY_WITH_TIMEOUT(find(button)->isEnabled() && session->runningJobs().isEmpty(),
                                 kPatience);
    }
    void photograph(const QString& name) const
    {
        const QString shots = qEnvironmentVariable("RONDOM_SHOTS");
        if (!shots.isEmpty()) {
            page->grab().save(shots + u'/' + name + u".png"_s);
        }
    }
    int previewColumn(const QString& header) const
    {
        const QAbstractItemModel* preview = model(u"importPreview"_s);
        for (int i = 0; i < preview->columnCount(); ++i) {
            if (preview->headerData(i, Qt::Horizontal).toString() == header) {
                return i;
            }
        }
        return -1;
    }

    QTemporaryDir folder;
    tests::AnsweredDialogs dialogs;
    Theme theme;
    std::unique_ptr<workspace::Session> session;
    std::unique_ptr<ImportPage> page;
};

} // namespace

class TestImportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesWhatIsDropped();
    void keepsItsModelsInOrder();
    void opensTheRowsBehindEachNumber();
    void takesRepairedRowsBack();
    void opensANumberByKeyboard();
    void tellsWhatAnUpdateChanges();
    void promisesWhatTwoFilesDoTogether();
    void showsRowsAsTheyWillBeKept();
    void previewsFiftyRows();
    void changesAMappingByKeyboardAndShowsIt();
    void fillsOnlyGapsWhenAskedTo();
    void goesThroughTheDoubts();
    void answersWhichComesFirstOfDayAndMonth();
    void asksForTheNoticeAndKeepsTheAnswer();
    void removesAFile();
    void listsAFileThatCannotBeRead();
    void saysWhyNothingCanBeImported();
    void changesNothingWhenCancelled();
};

void TestImportPage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void TestImportPage::takesWhatIsDropped()
{
    const Desk desk;
    QVERIFY(desk.find(u"emptyStateAction"_s)->isVisible());
    desk.photograph(u"import-empty"_s);
    desk.drop({desk.write(u"a.csv"_s, kPeople), desk.write(u"b.csv"_s, kPeople)});
    QTRY_COMPARE_WITH_TIMEOUT(desk.model(u"importFiles"_s)->rowCount(), 2, kPatience);
    QVERIFY(desk.find(u"importStart"_s)->isEnabled());
    // The same file again is no other file.
    desk.drop({desk.folder.filePath(u"a.csv"_s), desk.write(u"c.csv"_s, kPeople)});
    QTRY_COMPARE_WITH_TIMEOUT(desk.cell(u"importFiles"_s, 2, 0), u"c.csv"_s, kPatience);
    QCOMPARE(desk.model(u"importFiles"_s)->rowCount(), 3);
}

void TestImportPage::keepsItsModelsInOrder()
{
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    const Desk desk;
    const QAbstractItemModelTester files(desk.model(u"importFiles"_s), Mode::QtTest);
    const QAbstractItemModelTester mapping(desk.model(u"importMapping"_s), Mode::QtTest);
    const QAbstractItemModelTester preview(desk.model(u"importPreview"_s), Mode::QtTest);
    const QAbstractItemModelTester rows(desk.model(u"balanceRows"_s), Mode::QtTest);
    desk.add(u"a.csv"_s, kPeople);
    desk.add(u"b.csv"_s, kPeople);
    QTRY_VERIFY_WITH_TIMEOUT(desk.model(u"importPreview"_s)->rowCount() > 0, kPatience);
    desk.run(u"importTry"_s);
    QVERIFY(desk.model(u"balanceRows"_s)->rowCount() > 0);
    desk.click(u"importRemove"_s);
    QCOMPARE(desk.model(u"importFiles"_s)->rowCount(), 1);
    desk.click(u"importClear"_s);
    QCOMPARE(desk.model(u"importFiles"_s)->rowCount(), 0);
}

void TestImportPage::opensTheRowsBehindEachNumber()
{
    const Desk desk;
    desk.add(u"people.csv"_s, kPeople);
    desk.run(u"importTry"_s);
    const auto open = [&](const QString& name) {
        desk.click(name);
        QVERIFY(desk.find<NumberButton>(name)->isChecked());
        QCOMPARE(desk.model(u"balanceRows"_s)->rowCount(),
                 int(desk.find<NumberButton>(name)->number()));
    };
    open(u"balanceRead"_s);
    open(u"balanceCreated"_s);
    QCOMPARE(desk.cell(u"balanceRows"_s, 0, OutcomeModel::LineColumn), u"2"_s);
    QVERIFY(desk.cell(u"balanceRows"_s, 0, OutcomeModel::RowColumn).startsWith(u"Sanne"_s));
    open(u"balanceWarnings"_s);
    QStringList warnings;
    for (int row = 0; row < desk.model(u"balanceRows"_s)->rowCount(); ++row) {
        warnings.append(desk.cell(u"balanceRows"_s, row, OutcomeModel::WhyColumn));
    }
    QVERIFY2(warnings.join(u'\n').contains(u"Telefoon, \"call me\""_s),
             qPrintable(warnings.join(u'\n')));
    QVERIFY(!desk.find(u"saveRejects"_s)->isVisible());
    open(u"balanceRejected"_s);
    QVERIFY(!desk.cell(u"balanceRows"_s, 0, OutcomeModel::WhyColumn).isEmpty());
    QVERIFY(desk.find(u"saveRejects"_s)->isVisible());
    QVERIFY(!desk.find<NumberButton>(u"balanceRead"_s)->isChecked());
    // There is nothing behind nothing.
    QVERIFY(!desk.find(u"balanceUpdated"_s)->isEnabled());
    desk.photograph(u"import-rejected"_s);
}

void TestImportPage::takesRepairedRowsBack()
{
    Desk desk;
    desk.add(u"people.csv"_s, kPeople);
    desk.run(u"importStart"_s);
    desk.click(u"balanceRejected"_s);
    desk.dialogs.saved = desk.folder.filePath(u"rejects.csv"_s);
    desk.click(u"saveRejects"_s);
    auto* message = desk.find<QLabel>(u"messageText"_s);
    QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(u"rejects.csv"_s), kPatience);

    desk.click(u"messageAction"_s);
    QCOMPARE(desk.dialogs.opened, QStringList{desk.dialogs.saved});
    QFile file(desk.dialogs.saved);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray rejects = file.readAll();
    QVERIFY2(rejects.contains(",,,01/02/1992,"), rejects.constData());
    QVERIFY(file.resize(0) && file.seek(0));
    file.write(QByteArray(rejects).replace(",,,01/02/1992,", "Cor,cor@example.nl,,01/02/1992,"));
    file.close();

    desk.click(u"messageAction"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model(u"importFiles"_s)->rowCount(), 1, kPatience);
    desk.run(u"importStart"_s);
    QCOMPARE(desk.find<NumberButton>(u"balanceCreated"_s)->number(), 1);
    QCOMPARE(desk.find<NumberButton>(u"balanceRejected"_s)->number(), 0);
}

void TestImportPage::opensANumberByKeyboard()
{
    const Desk desk;
    desk.add(u"people.csv"_s, kPeople);
    desk.run(u"importTry"_s);
    auto* created = desk.find<NumberButton>(u"balanceCreated"_s);
    QVERIFY(created->focusPolicy() & Qt::TabFocus);
    QVERIFY(created->accessibleName().contains(u"new"_s));
    created->setFocus();
    QTest::keyClick(created, Qt::Key_Space);
    QVERIFY(created->isChecked());
    QCOMPARE(desk.model(u"balanceRows"_s)->rowCount(), 2);
    // Once more leaves it open.
    QTest::keyClick(created, Qt::Key_Space);
    QVERIFY(created->isChecked());
}

void TestImportPage::tellsWhatAnUpdateChanges()
{
    const Desk desk;
    desk.add(u"people.csv"_s, kPeople);
    desk.run(u"importStart"_s);
    desk.click(u"importClear"_s);
    desk.add(u"people.csv"_s, QByteArray(kPeople).replace("Sanne,", "Susan,"));
    desk.run(u"importTry"_s);
    desk.click(u"balanceUpdated"_s);
    QCOMPARE(desk.cell(u"balanceRows"_s, 0, OutcomeModel::WhyColumn),
             u"First name: Sanne → Susan"_s);
    QVERIFY(desk.find<QLabel>(u"balanceNotes"_s)->text().contains(u"overwritten"_s));
    desk.photograph(u"import-updated"_s);
}

void TestImportPage::promisesWhatTwoFilesDoTogether()
{
    const Desk desk;
    desk.add(u"a.csv"_s, kPeople);
    desk.add(u"b.csv"_s, kPeople);
    const auto numbers = [&] {
        QList<qint64> list;
        for (const QString& name : {u"balanceRead"_s, u"balanceCreated"_s, u"balanceUpdated"_s,
                                    u"balanceMerged"_s, u"balanceRejected"_s}) {
            list.append(desk.find<NumberButton>(name)->number());
        }
        return list;
    };
    desk.run(u"importTry"_s);
    const QList<qint64> promised = numbers();
    QVERIFY(promised.at(3) > 0);
    desk.run(u"importStart"_s);
    QCOMPARE(numbers(), promised);
}

void TestImportPage::showsRowsAsTheyWillBeKept()
{
    const Desk desk;
    desk.add(u"people.csv"_s, kPeople);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model(u"importPreview"_s)->rowCount(), 3, kPatience);
    desk.showTab(1);
    desk.photograph(u"import-preview"_s);
    const int email = desk.previewColumn(u"E-mail"_s);
    const int phone = desk.previewColumn(u"Phone"_s);
    QVERIFY(email > 0 && phone > 0);
    QCOMPARE(desk.cell(u"importPreview"_s, 0, email), u"sanne@example.nl"_s);
    QCOMPARE(desk.cell(u"importPreview"_s, 0, phone), u"+31612345678"_s);
    QVERIFY(desk.model(u"importPreview"_s)
                ->headerData(phone, Qt::Horizontal, Qt::ToolTipRole)
                .toString()
                .contains(u"Telefoon"_s));
    // What cannot be kept says why.
    const QModelIndex bad = desk.model(u"importPreview"_s)->index(1, phone);
    QCOMPARE(bad.data().toString(), u"call me"_s);
    QVERIFY(!bad.data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(desk.cell(u"importPreview"_s, 2, 0).contains(u"rejected"_s));
    QVERIFY(!desk.cell(u"importPreview"_s, 1, 0).contains(u"rejected"_s));
}

void TestImportPage::previewsFiftyRows()
{
    QByteArray text = "email\n";
    for (int i = 0; i < 80; ++i) {
        text += "p" + QByteArray::number(i) + "@example.nl\n";
    }
    const Desk desk;
    desk.add(u"people.csv"_s, text);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model(u"importPreview"_s)->rowCount(), 50, kPatience);
}

void TestImportPage::changesAMappingByKeyboardAndShowsIt()
{
    const Desk desk;
    desk.add(u"people.csv"_s, kPeople);
    QTRY_VERIFY_WITH_TIMEOUT(desk.previewColumn(u"First name"_s) > 0, kPatience);
    auto* table = desk.find<QTableView>(u"importMapping"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, MappingModel::TargetColumn));
    QTest::keyClick(table, Qt::Key_Return);
    auto* list = table->viewport()->findChild<QComboBox*>(u"mappingTarget"_s);
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(table->model()->index(0, MappingModel::TargetColumn).data().toString(),
                 u"Leave out"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.previewColumn(u"First name"_s), -1, kPatience);
    QCOMPARE(table->model()->index(0, MappingModel::BasisColumn).data().toString(), u"You"_s);
}

void TestImportPage::fillsOnlyGapsWhenAskedTo()
{
    const Desk desk;
    desk.add(u"people.csv"_s, "Voornaam,E-mailadres,Plaats\nSanne,sanne@example.nl,Utrecht\n");
    desk.run(u"importStart"_s);
    desk.click(u"importClear"_s);
    desk.add(u"people.csv"_s, "Voornaam,E-mailadres,Plaats\nSanne,sanne@example.nl,Zeist\n");
    auto* table = desk.find<QTableView>(u"importMapping"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(2, MappingModel::WriteColumn));
    QTest::keyClick(table, Qt::Key_Return);
    auto* list = table->viewport()->findChild<QComboBox*>(u"mappingWrite"_s);
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(table->model()->index(2, MappingModel::WriteColumn).data().toString(),
                 u"Only fills gaps"_s);
    desk.photograph(u"import-write"_s);
    desk.run(u"importStart"_s);
    QCOMPARE(desk.find<NumberButton>(u"balanceUpdated"_s)->number(), 0);
    QCOMPARE(desk.find<NumberButton>(u"balanceUnchanged"_s)->number(), 1);
}

void TestImportPage::goesThroughTheDoubts()
{
    const Desk desk;
    desk.add(u"people.csv"_s, kPeople);
    auto* table = desk.find<QTableView>(u"importMapping"_s);
    auto* next = desk.find<QAbstractButton>(u"importNextDoubt"_s);
    QVERIFY2(next->text().startsWith(u"2 "_s), qPrintable(next->text()));
    desk.photograph(u"import-doubts"_s);
    desk.click(u"importNextDoubt"_s);
    QCOMPARE(table->currentIndex().row(), 3);
    QVERIFY(desk.find<QLabel>(u"importDoubt"_s)->text().contains(u"Geboortedatum"_s));
    desk.click(u"importNextDoubt"_s);
    QCOMPARE(table->currentIndex().row(), 4);
    QVERIFY(desk.find<QLabel>(u"importDoubt"_s)->text().contains(u"Zetel"_s));
    // Left out is decided.
    QVERIFY(
        table->model()->setData(table->model()->index(4, MappingModel::TargetColumn), u"ignore"_s));
    QVERIFY(next->text().startsWith(u"1 "_s));
    desk.click(u"importNextDoubt"_s);
    QCOMPARE(table->currentIndex().row(), 3);
}

void TestImportPage::answersWhichComesFirstOfDayAndMonth()
{
    const Desk desk;
    desk.add(u"people.csv"_s, kPeople);
    auto* table = desk.find<QTableView>(u"importMapping"_s);
    desk.click(u"importNextDoubt"_s);
    QCOMPARE(table->currentIndex().column(), int(MappingModel::ReadingColumn));
    QTest::keyClick(table, Qt::Key_Return);
    auto* list = table->viewport()->findChild<QComboBox*>(u"mappingReading"_s);
    QVERIFY(list);
    QCOMPARE(list->count(), 3);
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(table->model()->index(3, MappingModel::ReadingColumn).data().toString(),
                 u"Date, day first"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.cell(u"importPreview"_s, 0, desk.previewColumn(u"Birthday"_s)),
                              formatDate(QDate(1990, 4, 3)), 2000);
}

void TestImportPage::asksForTheNoticeAndKeepsTheAnswer()
{
    const QByteArray text = "email,newsletter\nanna@example.nl,yes\nbo@example.nl,yes\n";
    const Desk desk;
    desk.add(u"letters.csv"_s, text);
    auto* notice = desk.find<QLineEdit>(u"importNotice"_s);
    QVERIFY(!notice->isVisible());
    auto* table = desk.find<QTableView>(u"importMapping"_s);
    QVERIFY(table->model()->setData(table->model()->index(1, MappingModel::TargetColumn),
                                    u"consent:newsletter/email"_s));
    QVERIFY(notice->isVisible());
    desk.photograph(u"import-notice"_s);
    QTest::keyClicks(notice, u"Yes, mail me."_s);
    desk.run(u"importStart"_s);

    desk.click(u"importClear"_s);
    // What the columns mean is kept with it.
    desk.add(u"letters.csv"_s, text);
    QTRY_COMPARE_WITH_TIMEOUT(notice->text(), u"Yes, mail me."_s, kPatience);
    QVERIFY(desk.find(u"importNoticeHint"_s)->isVisible());
}

void TestImportPage::removesAFile()
{
    const Desk desk;
    desk.add(u"a.csv"_s, kPeople);
    desk.add(u"b.csv"_s, kPeople);
    desk.choose(0);
    desk.click(u"importRemove"_s);
    QCOMPARE(desk.model(u"importFiles"_s)->rowCount(), 1);
    QCOMPARE(desk.cell(u"importFiles"_s, 0, 0), u"b.csv"_s);
    auto* files = desk.find<QTableView>(u"importFiles"_s);
    files->setFocus();
    QTest::keyClick(files, Qt::Key_Delete);
    QCOMPARE(desk.model(u"importFiles"_s)->rowCount(), 0);
    QVERIFY(desk.find(u"emptyStateAction"_s)->isVisible());
}

void TestImportPage::listsAFileThatCannotBeRead()
{
    const Desk desk;
    desk.add(u"people.csv"_s, kPeople);
    desk.add(u"nothing.csv"_s, {});
    QCOMPARE(desk.cell(u"importFiles"_s, 0, FilesModel::FileColumn), u"nothing.csv"_s);
    QCOMPARE(desk.cell(u"importFiles"_s, 0, FilesModel::KindColumn), u"Cannot be read"_s);
    desk.choose(0);
    QVERIFY(desk.find(u"importProblem"_s)->isVisible());
    desk.photograph(u"import-unreadable"_s);
    // The other one comes in.
    desk.run(u"importStart"_s);
    QCOMPARE(desk.find<NumberButton>(u"balanceCreated"_s)->number(), 2);
}

void TestImportPage::saysWhyNothingCanBeImported()
{
    const Desk desk;
    desk.add(u"nothing.csv"_s, {});
    QVERIFY(!desk.find(u"importStart"_s)->isEnabled());
    QVERIFY(desk.find(u"importObstacle"_s)->isVisible());
    desk.click(u"importRemove"_s);
    desk.add(u"colours.csv"_s, "colour,size\nred,1\nblue,2\n");
    QVERIFY(!desk.find(u"importStart"_s)->isEnabled());
    QVERIFY(desk.find<QLabel>(u"importObstacle"_s)->text().contains(u"colours.csv"_s));
    // Saying who it is about makes it possible.
    auto* mapping = desk.model(u"importMapping"_s);
    QVERIFY(mapping->setData(mapping->index(0, MappingModel::TargetColumn),
                             u"identifier:customer_no"_s));
    QVERIFY(desk.find(u"importStart"_s)->isEnabled());
    QVERIFY(!desk.find(u"importObstacle"_s)->isVisible());
}

void TestImportPage::changesNothingWhenCancelled()
{
    QByteArray text = "email,first name\n";
    for (int i = 0; i < 100'000; ++i) {
        text += "p" + QByteArray::number(i) + "@example.nl,Anna\n";
    }
    const Desk desk;
    desk.add(u"people.csv"_s, text);
    desk.click(u"importStart"_s);
    QVERIFY(!desk.find(u"importStart"_s)->isEnabled());
    QVERIFY(!desk.find(u"importRemove"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"progressCancel"_s)->isVisible(), kPatience);
    desk.click(u"progressCancel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.find(u"importStart"_s)->isEnabled(), kPatience);
    QVERIFY(desk.page->message()->isVisible());
    QVERIFY(desk.page->message()->text().contains(u"Nothing was changed"_s));
    // The page goes on as before.
    QCOMPARE(desk.model(u"importFiles"_s)->rowCount(), 1);
    qint64 people = -1;
    desk.session->ask<qint64>(
        desk.page.get(),
        [](const storage::Connection& connection) -> Result<qint64> {
            auto count = connection.prepare("SELECT count(*) FROM source_record");
            if (!count) {
                return count.error();
            }
            const auto row = count->next();
            return row ? Result<qint64>(count->integer(0)) : row.error();
        },
        [&people](const Result<qint64>& count) { people = count ? *count : -2; });
    QTRY_COMPARE(people, 0);
}

QTEST_MAIN(TestImportPage)
#include "tst_importpage.moc"
