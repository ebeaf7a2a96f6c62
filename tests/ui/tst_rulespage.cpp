#include "ui/identity/rulespage.h"

#include "models/identity/identityrules.h"
#include "models/workspace/undo.h"
#include "tests/ui/pagetest.h"
#include "ui/common/inlinemessage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::ui;

namespace {

using RulesTest = PageTest<RulesPage>;

void addRecord(TestWorkspace& workspace, const QString& key, const QString& name,
               const QString& email, const QString& phone)
{
    const RecordId record = workspace.addPerson(key, email);
    workspace.addIdentifier(record, u"phone"_s, phone);
    workspace.addTrait(record, u"last_name"_s, Value::ofText(name));
    workspace.addTrait(record, u"city"_s, Value::ofText(u"Ede"_s));
}

/// Two records of one phone number under different names, joined; and an address of an office.
TestWorkspace shop()
{
    TestWorkspace workspace;
    addRecord(workspace, u"1"_s, u"de Boer"_s, u"a@example.nl"_s, u"+31612345678"_s);
    addRecord(workspace, u"2"_s, u"Bakker"_s, u"b@example.nl"_s, u"+31612345678"_s);
    addRecord(workspace, u"3"_s, u"Claes"_s, u"info@claes.nl"_s, u"+31687654321"_s);
    addRecord(workspace, u"4"_s, u"Claes"_s, u"info@claes.nl"_s, u"+31600000001"_s);
    workspace.refreshProfile({RecordId(1), RecordId(2)});
    workspace.refreshProfile({RecordId(3), RecordId(4)});
    return workspace;
}

void openRules(RulesTest& test)
{
    test.open();
    QTRY_VERIFY(test.rows(u"rulesTypes"_s) > 0);
}

int rowOf(const RulesTest& test, const QString& type)
{
    for (int row = 0; row < test.rows(u"rulesTypes"_s); ++row) {
        if (test.cell(u"rulesTypes"_s, row, 0) == type) {
            return row;
        }
    }
    qFatal("there is no %s", qPrintable(type));
}

void choose(const RulesTest& test, const QString& type)
{
    auto* table = test.find<QTableView>(u"rulesTypes"_s);
    table->setCurrentIndex(table->model()->index(rowOf(test, type), 0));
}

int customersIn(const RulesTest& test)
{
    const auto reader =
        must(workspace::WorkspaceFile::open(test.path(), workspace::WorkspaceFile::Access::Reader));
    auto count = must(reader->connection().prepare("SELECT count(*) FROM profile"));
    must(count.next());
    return int(count.integer(0));
}

} // namespace

class TestRulesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsTheStandardRules();
    void triesAppliesAndTakesBack();
    void asksForATraitBesides();
    void takesAConditionAway();
    void trustsAnIdentifierMore();
    void changesWhatCountsForAll();
    void goesBackToWhatHolds();
    void listsValuesThatJoinNobody();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestRulesPage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
}

void TestRulesPage::showsTheStandardRules()
{
    RulesTest test(shop());
    openRules(test);

    QCOMPARE(test.cell(u"rulesTypes"_s, rowOf(test, u"E-mail"_s), 1), u"Joins"_s);
    QVERIFY(rowOf(test, u"E-mail"_s) < rowOf(test, u"Phone"_s));
    QCOMPARE(test.find<QSpinBox>(u"rulesMost"_s)->value(), 20);
    // Nothing to try, nothing to apply.
    QVERIFY(!test.find(u"rulesTry"_s)->isEnabled());
    QVERIFY(!test.find(u"rulesApply"_s)->isEnabled());
}

void TestRulesPage::triesAppliesAndTakesBack()
{
    RulesTest test(shop());
    openRules(test);
    choose(test, u"Phone"_s);
    test.find<QCheckBox>(u"ruleJoins"_s)->click();
    QCOMPARE(test.cell(u"rulesTypes"_s, rowOf(test, u"Phone"_s), 1), u"Joins nobody"_s);

    test.click(u"rulesTry"_s);
    QTRY_VERIFY(!test.text(u"rulesOutcome"_s).isEmpty());
    QVERIFY2(test.text(u"rulesOutcome"_s).contains(u"3 customers instead of 2."_s),
             qPrintable(test.text(u"rulesOutcome"_s)));
    QCOMPARE(test.rows(u"rulesExamples"_s), 1);
    QVERIFY(test.find(u"rulesExamples"_s)->isVisible());
    QCOMPARE(customersIn(test), 2);
    test.photograph(u"rules-tried"_s);

    QTRY_VERIFY(test.find(u"rulesApply"_s)->isEnabled());
    test.click(u"rulesApply"_s);
    QTRY_COMPARE(customersIn(test), 3);
    QTRY_VERIFY(!test.find(u"rulesApply"_s)->isEnabled());
    QTRY_VERIFY(test.page->message()->isVisible());

    test.session->run(
        u"Undo"_s, [](const workspace::WorkspaceFile& file, JobContext& context) -> Result<void> {
            const auto undone = workspace::undoLast(file, RulesTest::kNow, context);
            return undone ? Result<void>() : undone.error();
        });
    QTRY_COMPARE(test.cell(u"rulesTypes"_s, rowOf(test, u"Phone"_s), 1), u"Joins"_s);
    QCOMPARE(customersIn(test), 2);
}

void TestRulesPage::asksForATraitBesides()
{
    RulesTest test(shop());
    openRules(test);
    choose(test, u"Phone"_s);
    auto* first = test.find<QComboBox>(u"ruleCondition"_s);
    auto* second = test.find<QComboBox>(u"ruleConditionToo"_s);
    first->setCurrentIndex(first->findData(u"last_name"_s));
    second->setCurrentIndex(second->findData(u"city"_s));
    test.click(u"ruleConditionAdd"_s);

    QCOMPARE(test.cell(u"rulesTypes"_s, rowOf(test, u"Phone"_s), 1),
             u"Joins only with the same last name and city"_s);
    QTRY_VERIFY(test.find(u"ruleCondition0"_s)->isVisible());
    test.photograph(u"rules-condition"_s);
    test.click(u"rulesApply"_s);
    QTRY_COMPARE(customersIn(test), 3);
}

void TestRulesPage::takesAConditionAway()
{
    RulesTest test(shop());
    openRules(test);
    choose(test, u"Phone"_s);
    auto* first = test.find<QComboBox>(u"ruleCondition"_s);
    first->setCurrentIndex(first->findData(u"last_name"_s));
    test.click(u"ruleConditionAdd"_s);
    QTRY_VERIFY(test.find(u"ruleCondition0"_s)->isVisible());

    test.click(u"ruleCondition0"_s);

    QCOMPARE(test.cell(u"rulesTypes"_s, rowOf(test, u"Phone"_s), 1), u"Joins"_s);
    QVERIFY(!test.find(u"rulesApply"_s)->isEnabled());
}

void TestRulesPage::trustsAnIdentifierMore()
{
    RulesTest test(shop());
    openRules(test);
    choose(test, u"Phone"_s);
    const int row = rowOf(test, u"Phone"_s);
    test.click(u"rulesUp"_s);

    QCOMPARE(rowOf(test, u"Phone"_s), row - 1);
    QCOMPARE(test.find<QTableView>(u"rulesTypes"_s)->currentIndex().row(), row - 1);
    QVERIFY(test.find(u"rulesApply"_s)->isEnabled());
    test.click(u"rulesDown"_s);
    QCOMPARE(rowOf(test, u"Phone"_s), row);
    QVERIFY(!test.find(u"rulesApply"_s)->isEnabled());
}

void TestRulesPage::changesWhatCountsForAll()
{
    RulesTest test(shop());
    openRules(test);
    test.find<QCheckBox>(u"rulesRoles"_s)->click();
    test.find<QCheckBox>(u"rulesDevice"_s)->click();
    QVERIFY(!test.find(u"rulesDays"_s)->isEnabled());
    test.find<QSpinBox>(u"rulesMost"_s)->setValue(5);
    choose(test, u"E-mail"_s);
    test.find<QSpinBox>(u"ruleLimit"_s)->setValue(3);
    auto* blocked = test.find<QLineEdit>(u"ruleBlocked"_s);
    blocked->setFocus();
    QTest::keyClicks(blocked, u"kassa@*, winkel@*"_s);

    test.click(u"rulesApply"_s);
    QTRY_COMPARE(customersIn(test), 3);

    const auto reader =
        must(workspace::WorkspaceFile::open(test.path(), workspace::WorkspaceFile::Access::Reader));
    const identity::IdentityRules rules = must(identity::readIdentityRules(reader->connection()));
    QVERIFY(!rules.doRolesJoin);
    QVERIFY(!rules.isDeviceGuarded);
    QCOMPARE(rules.mostRecords, 5);
    QCOMPARE(rules.of(u"email"_s).limit, 3);
    QCOMPARE(rules.of(u"email"_s).blocked, (QStringList{u"kassa@*"_s, u"winkel@*"_s}));
}

void TestRulesPage::goesBackToWhatHolds()
{
    RulesTest test(shop());
    openRules(test);
    test.find<QSpinBox>(u"rulesMost"_s)->setValue(7);
    test.click(u"rulesDiscard"_s);
    QCOMPARE(test.find<QSpinBox>(u"rulesMost"_s)->value(), 20);
    QVERIFY(!test.find(u"rulesApply"_s)->isEnabled());

    test.find<QSpinBox>(u"rulesMost"_s)->setValue(7);
    test.click(u"rulesStandard"_s);
    QCOMPARE(test.find<QSpinBox>(u"rulesMost"_s)->value(), 20);
}

void TestRulesPage::listsValuesThatJoinNobody()
{
    RulesTest test(shop());
    openRules(test);
    test.page->findChild<QTabWidget*>()->setCurrentIndex(1);

    QTRY_COMPARE(test.rows(u"rulesSilent"_s), 1);
    QCOMPARE(test.cell(u"rulesSilent"_s, 0, 1), u"info@claes.nl"_s);
    QCOMPARE(test.cell(u"rulesSilent"_s, 0, 4), u"It joins, but is the address of an office"_s);
    test.photograph(u"rules-silent"_s);
}

QTEST_MAIN(TestRulesPage)
#include "tst_rulespage.moc"
