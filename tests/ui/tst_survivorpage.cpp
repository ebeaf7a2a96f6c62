#include "ui/profiles/survivorpage.h"

#include "models/profiles/survivorship.h"
#include "tests/ui/pagetest.h"
#include "ui/profiles/survivorwords.h"

#include <QComboBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::ui;
using profiles::Survivor;

namespace {

using SurvivorTest = PageTest<SurvivorPage>;

/// One customer whom the web shop and the till place in different cities.
TestWorkspace shop()
{
    TestWorkspace workspace;
    const RecordId web = workspace.addRecord(u"Web shop"_s, u"1"_s);
    workspace.addIdentifier(web, u"email"_s, u"a@example.nl"_s);
    workspace.addTrait(web, u"city"_s, Value::ofText(u"Ede"_s), 1000);
    const RecordId till = workspace.addRecord(u"Till"_s, u"7"_s);
    workspace.addIdentifier(till, u"email"_s, u"a@example.nl"_s);
    workspace.addTrait(till, u"city"_s, Value::ofText(u"Utrecht"_s), 2000);
    workspace.addTrait(till, u"points"_s, Value::ofNumber(Decimal::fromDouble(5)), 2000);
    workspace.refreshProfile({web, till});
    return workspace;
}

QString cityIn(const SurvivorTest& test)
{
    const auto reader =
        must(workspace::WorkspaceFile::open(test.path(), workspace::WorkspaceFile::Access::Reader));
    auto city = must(reader->connection().prepare(
        "SELECT g.text FROM profile_trait g JOIN trait t ON t.id = g.trait_id "
        "WHERE t.key = 'city'"));
    must(city.next());
    return city.text(0);
}

void choose(const SurvivorTest& test, const QString& trait, Survivor survivor)
{
    auto* table = test.find<QTableView>(u"survivorTraits"_s);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (test.cell(u"survivorTraits"_s, row, 0) == trait) {
            table->setCurrentIndex(table->model()->index(row, 0));
        }
    }
    auto* rule = test.find<QComboBox>(u"survivorRule"_s);
    rule->setCurrentIndex(rule->findData(int(survivor)));
    Q_EMIT rule->activated(rule->currentIndex());
}

} // namespace

class TestSurvivorPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void offersWhatFitsTheType();
    void triesAndApplies();
    void trustsAnotherSourceMore();
    void goesBackToWhatHolds();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestSurvivorPage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
}

void TestSurvivorPage::offersWhatFitsTheType()
{
    QVERIFY(survivorsFor(ValueType::Number).contains(Survivor::Sum));
    QVERIFY(!survivorsFor(ValueType::Text).contains(Survivor::Sum));
    QVERIFY(survivorsFor(ValueType::Boolean).contains(Survivor::Any));

    SurvivorTest test(shop());
    test.open();
    QTRY_COMPARE(test.rows(u"survivorTraits"_s), 2);
    QVERIFY(!test.find(u"survivorTry"_s)->isEnabled());
    choose(test, u"Points"_s, Survivor::Sum);
    QCOMPARE(test.cell(u"survivorTraits"_s, 1, 1), u"The sum"_s);
}

void TestSurvivorPage::triesAndApplies()
{
    SurvivorTest test(shop());
    test.open();
    QTRY_COMPARE(test.rows(u"survivorTraits"_s), 2);
    choose(test, u"City"_s, Survivor::First);

    test.click(u"survivorTry"_s);
    QTRY_COMPARE(test.rows(u"survivorExamples"_s), 1);
    QCOMPARE(test.cell(u"survivorExamples"_s, 0, 2), u"Utrecht"_s);
    QCOMPARE(test.cell(u"survivorExamples"_s, 0, 3), u"Ede"_s);
    QCOMPARE(cityIn(test), u"Utrecht"_s);
    test.photograph(u"survivors-tried"_s);

    QTRY_VERIFY(test.find(u"survivorApply"_s)->isEnabled());
    test.click(u"survivorApply"_s);
    QTRY_COMPARE(cityIn(test), u"Ede"_s);
}

void TestSurvivorPage::trustsAnotherSourceMore()
{
    SurvivorTest test(shop());
    test.open();
    QTRY_COMPARE(test.rows(u"survivorTraits"_s), 2);
    choose(test, u"City"_s, Survivor::Trusted);
    QCOMPARE(test.cell(u"survivorSources"_s, 0, 0), u"Web shop"_s);
    test.photograph(u"survivors-trusted"_s);

    // The till before the web shop: what holds today anyway.
    auto* sources = test.find<QTableView>(u"survivorSources"_s);
    sources->setCurrentIndex(sources->model()->index(1, 0));
    test.click(u"survivorUp"_s);
    QCOMPARE(test.cell(u"survivorSources"_s, 0, 0), u"Till"_s);
    test.click(u"survivorTry"_s);
    QTRY_COMPARE(test.text(u"survivorOutcome"_s), u"Every customer keeps every value."_s);

    QTRY_VERIFY(test.find(u"survivorApply"_s)->isEnabled());
    test.click(u"survivorDown"_s);
    test.click(u"survivorApply"_s);
    QTRY_COMPARE(cityIn(test), u"Ede"_s);
}

void TestSurvivorPage::goesBackToWhatHolds()
{
    SurvivorTest test(shop());
    test.open();
    QTRY_COMPARE(test.rows(u"survivorTraits"_s), 2);
    choose(test, u"City"_s, Survivor::Longest);
    test.click(u"survivorDiscard"_s);

    QCOMPARE(test.cell(u"survivorTraits"_s, 0, 1), u"The newest"_s);
    QVERIFY(!test.find(u"survivorApply"_s)->isEnabled());
}

QTEST_MAIN(TestSurvivorPage)
#include "tst_survivorpage.moc"
