#include "models/consent/consentstates.h"
#include "tests/support/consentbuilder.h"
#include "tests/ui/pagetest.h"
#include "ui/consent/consentmatrixmodel.h"
#include "ui/consent/consentpage.h"
#include "ui/consent/ledgermodel.h"
#include "ui/consent/ledgertext.h"
#include "ui/profiles/peoplesource.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::ui;

namespace {

using ConsentTest = PageTest<ConsentPage>;

constexpr auto kGiven = "2026-04-20T10:00:00Z";

struct Shop
{
    TestWorkspace workspace;
    RecordId anna;
};

/// Anna said yes to the newsletter and to offers by SMS, Bert withdrew, Cleo was never asked.
Shop shop()
{
    Shop made;
    TestWorkspace& workspace = made.workspace;
    made.anna = workspace.addPerson(u"a"_s, u"anna@example.nl"_s);
    workspace.addTrait(made.anna, u"first_name"_s, Value::ofText(u"Anna"_s));
    workspace.addIdentifier(made.anna, u"phone"_s, u"+31612345678"_s);
    workspace.refreshProfile({made.anna});
    workspace.addPerson(u"b"_s, u"bert@example.nl"_s);
    workspace.addPerson(u"c"_s, u"cleo@example.nl"_s);
    record(workspace,
           {ConsentJson("granted", u"anna@example.nl"_s, kGiven),
            ConsentJson("granted", u"anna@example.nl"_s, kGiven)
                .identifier("phone", u"+31612345678"_s)
                .cell("newsletter", "sms"),
            ConsentJson("granted", u"bert@example.nl"_s, kGiven)},
           kGiven);
    record(workspace, {ConsentJson("withdrawn", u"bert@example.nl"_s, "2026-04-21T10:00:00Z")},
           "2026-04-21T10:00:00Z");
    JobContext context;
    must(consent::refreshAllStates(workspace.connection(), ConsentTest::kNow, context));
    return made;
}

void openPage(ConsentTest& test)
{
    test.open(peopleOf(*test.session));
    QTRY_VERIFY(test.rows(u"consentMatrix"_s) > 0);
}

void choose(const ConsentTest& test, int row, int column)
{
    auto* matrix = test.find<QTableView>(u"consentMatrix"_s);
    matrix->setCurrentIndex(matrix->model()->index(row, column));
}

QString stateAt(const ConsentTest& test, int row, int column)
{
    return test.find<QTableView>(u"consentMatrix"_s)
        ->model()
        ->index(row, column)
        .data(ConsentMatrixModel::StateRole)
        .toString();
}

} // namespace

class TestConsentPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsCoverageAsNumbersAndShares();
    void listsExactlyThePeopleBehindANumber();
    void goesThroughTheMatrixByKeyboard();
    void tellsTheLedgerInSentences();
    void showsTheLineThatDecidesACell();
    void withdrawsOneCell();
    void withdrawsAPurposeByEveryChannel();
    void withdrawsEverything();
    void hasSentencesForEveryDecision();
    void keepsTheRulesOfModels();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestConsentPage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
}

void TestConsentPage::showsCoverageAsNumbersAndShares()
{
    ConsentTest test(shop().workspace);
    openPage(test);

    const QAbstractItemModel* model = test.find<QTableView>(u"consentMatrix"_s)->model();
    QCOMPARE(model->index(0, 0).data().toString(), u"1"_s);
    QCOMPARE(model->index(0, 0).data(ConsentMatrixModel::ShareRole).toDouble(), 1.0 / 3);
    QVERIFY(test.text(u"coverageSentence"_s).startsWith(u"1 of 3 people"_s));
    QCOMPARE(test.find<QAbstractButton>(u"coverage-withdrawn"_s)->text(), u"Withdrawn: 1"_s);
    choose(test, 2, 3);
    QVERIFY(test.text(u"coverageSentence"_s).startsWith(u"Nobody"_s));
    QVERIFY(!test.find(u"coverage-granted"_s)->isEnabled());
}

void TestConsentPage::listsExactlyThePeopleBehindANumber()
{
    ConsentTest test(shop().workspace);
    openPage(test);
    const QHash<QString, QString> expected{{u"granted"_s, u"anna@example.nl"_s},
                                           {u"withdrawn"_s, u"bert@example.nl"_s},
                                           {u"unknown"_s, u"cleo@example.nl"_s}};
    for (auto state = expected.begin(); state != expected.end(); ++state) {
        choose(test, 0, 0);
        test.click(u"coverage-"_s + state.key());
        QTRY_COMPARE(test.rows(u"consentPeopleTable"_s), 1);
        QTRY_COMPARE(test.cell(u"consentPeopleTable"_s, 0, 1), state.value());
        test.click(u"consentPeopleBack"_s);
    }
    // Opening one of them shows their ledger.
    test.click(u"coverage-withdrawn"_s);
    QTRY_COMPARE(test.cell(u"consentPeopleTable"_s, 0, 1), u"bert@example.nl"_s);
    test.click(u"consentPeopleOpen"_s);
    QTRY_COMPARE(test.rows(u"consentLog"_s), 2);
}

void TestConsentPage::goesThroughTheMatrixByKeyboard()
{
    ConsentTest test(shop().workspace);
    openPage(test);
    auto* matrix = test.find<QTableView>(u"consentMatrix"_s);
    choose(test, 0, 0);
    matrix->setFocus();
    QTest::keyClick(matrix, Qt::Key_Right);
    QCOMPARE(test.text(u"coverageTitle"_s), u"Newsletter, SMS"_s);
    QTest::keyClick(matrix, Qt::Key_Down);
    QCOMPARE(matrix->currentIndex().row(), 1);
    QTest::keyClick(matrix, Qt::Key_Up);
    QTest::keyClick(matrix, Qt::Key_Return);
    QTRY_VERIFY(test.find(u"consentPeopleTable"_s)->isVisible());
    QTRY_COMPARE(test.rows(u"consentPeopleTable"_s), 1);
    QTest::keyClick(test.find(u"consentPeopleTable"_s), Qt::Key_Escape);
    QTRY_VERIFY(matrix->isVisible());
}

void TestConsentPage::tellsTheLedgerInSentences()
{
    const Shop made = shop();
    ConsentTest test(made.workspace);
    openPage(test);
    test.page->showPerson(ProfileId(made.anna.value()));
    QTRY_COMPARE(test.rows(u"consentLog"_s), 2);

    const QAbstractItemModel* log = test.find<QAbstractItemView>(u"consentLog"_s)->model();
    const QString first = log->index(1, 0).data().toString();
    QCOMPARE(first, u"On 20 Apr 2026 12:00 Anna said yes to the newsletter by e-mail on a web "
                    "form."_s);
    QVERIFY(log->index(1, 0)
                .data(LedgerModel::DetailRole)
                .toString()
                .contains(u"They saw: “Yes, mail me”"_s));
}

void TestConsentPage::showsTheLineThatDecidesACell()
{
    const Shop made = shop();
    ConsentTest test(made.workspace);
    openPage(test);
    test.page->showPerson(ProfileId(made.anna.value()));
    QTRY_COMPARE(test.rows(u"consentLog"_s), 2);
    auto* log = test.find<QAbstractItemView>(u"consentLog"_s);
    choose(test, 0, 0);
    const QString byMail = log->currentIndex().data().toString();
    choose(test, 0, 1);
    const QString bySms = log->currentIndex().data().toString();

    QVERIFY2(byMail.contains(u"by e-mail"_s), qPrintable(byMail));
    QVERIFY2(bySms.contains(u"by SMS"_s), qPrintable(bySms));
    // A cell nobody spoke about has no line.
    choose(test, 3, 5);
    QVERIFY(!log->currentIndex().isValid());
}

void TestConsentPage::withdrawsOneCell()
{
    const Shop made = shop();
    ConsentTest test(made.workspace);
    openPage(test);
    test.page->showPerson(ProfileId(made.anna.value()));
    QTRY_COMPARE(stateAt(test, 0, 0), u"granted"_s);
    choose(test, 0, 0);
    test.click(u"consentWithdraw"_s);
    QTRY_COMPARE(test.rows(u"consentLog"_s), 3);
    test.page->markStale();

    QTRY_COMPARE(stateAt(test, 0, 0), u"withdrawn"_s);
    QCOMPARE(stateAt(test, 0, 1), u"granted"_s);
    // Twice makes no sense, and the button says why.
    QTRY_VERIFY(!test.find(u"consentWithdraw"_s)->isEnabled());
    QVERIFY(test.find(u"consentWithdraw"_s)->toolTip().contains(u"already"_s));
}

void TestConsentPage::withdrawsAPurposeByEveryChannel()
{
    const Shop made = shop();
    ConsentTest test(made.workspace);
    openPage(test);
    test.page->showPerson(ProfileId(made.anna.value()));
    QTRY_COMPARE(stateAt(test, 0, 0), u"granted"_s);
    choose(test, 0, 0);
    auto* action = test.find<QAction>(u"consentWithdrawPurpose"_s);
    QVERIFY(action->text().contains(u"the newsletter"_s));
    action->trigger();
    QTRY_COMPARE(test.rows(u"consentLog"_s), 3);
    test.page->markStale();

    QTRY_COMPARE(stateAt(test, 0, 0), u"withdrawn"_s);
    QTRY_COMPARE(stateAt(test, 0, 1), u"withdrawn"_s);
}

void TestConsentPage::withdrawsEverything()
{
    const Shop made = shop();
    ConsentTest test(made.workspace);
    openPage(test);
    test.page->showPerson(ProfileId(made.anna.value()));
    QTRY_COMPARE(stateAt(test, 0, 0), u"granted"_s);
    test.find<QAction>(u"consentWithdrawAll"_s)->trigger();
    QTRY_COMPARE(test.rows(u"consentLog"_s), 3);
    test.page->markStale();

    QTRY_COMPARE(stateAt(test, 0, 0), u"withdrawn"_s);
    QTRY_COMPARE(stateAt(test, 0, 1), u"withdrawn"_s);
    QTRY_COMPARE(stateAt(test, 1, 0), u"withdrawn"_s);
    QVERIFY(test.cell(u"consentLog"_s, 0, 0).contains(u"everything by any channel"_s));
}

void TestConsentPage::hasSentencesForEveryDecision()
{
    QSet<QString> sentences;
    const Calendar calendar(QTimeZone::utc());
    for (int decision = 0; decision <= int(consent::Decision::Suppressed); ++decision) {
        consent::LogEntry entry;
        entry.recordedAt = ConsentTest::kNow;
        entry.event.purpose = u"newsletter"_s;
        entry.event.channel = u"email"_s;
        entry.event.decision = consent::Decision(decision);
        const QString sentence = LedgerText::sentence(entry, u"Anna"_s, calendar);
        QVERIFY2(sentence.contains(u"Anna"_s) && !sentence.contains(u'%'), qPrintable(sentence));
        QVERIFY(!LedgerText::icon(entry.event.decision).isEmpty());
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), qsizetype(consent::Decision::Suppressed) + 1);
}

void TestConsentPage::keepsTheRulesOfModels()
{
    LedgerModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    consent::LogEntry entry;
    entry.id = ConsentEventId(7);
    model.setLog({entry, {}}, u"Anna"_s, Calendar(QTimeZone::utc()));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(ConsentEventId(7)), 0);
    QCOMPARE(model.rowOf(ConsentEventId(8)), -1);
    model.setLog({}, {}, Calendar(QTimeZone::utc()));
    QCOMPARE(model.rowCount(), 0);

    ConsentMatrixModel matrix;
    const QAbstractItemModelTester matrixTester(
        &matrix, QAbstractItemModelTester::FailureReportingMode::QtTest);
    matrix.setCoverage({{u"newsletter"_s, u"email"_s, 1, 0, 0, 3}});
    QCOMPARE(matrix.index(0, 0).data(ConsentMatrixModel::ShareRole).toDouble(), 0.25);
    matrix.setPerson({});
    QVERIFY(!matrix.coverageAt(matrix.index(0, 0)));
}

QTEST_MAIN(TestConsentPage)
#include "tst_consentpage.moc"
