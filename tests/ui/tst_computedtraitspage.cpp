#include "models/segments/computedtraitrepository.h"
#include "models/workspace/computedtraitchanges.h"
#include "models/workspace/undo.h"
#include "tests/ui/pagetest.h"
#include "ui/segments/builderoffer.h"
#include "ui/segments/builderpicker.h"
#include "ui/segments/builderpopup.h"
#include "ui/segments/computedtraitsentence.h"
#include "ui/segments/computedtraitspage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonArray>
#include <QLineEdit>
#include <QListView>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::ui;

namespace {

using TraitsTest = PageTest<ComputedTraitsPage>;

/// Six people who ordered never, once, twice, ...
TestWorkspace shop()
{
    TestWorkspace workspace;
    for (int i = 0; i < 6; ++i) {
        const RecordId record = workspace.addPerson(QString::number(i), u"p%1@example.nl"_s.arg(i));
        for (int order = 0; order < i; ++order) {
            workspace.addEvent(
                record, u"Order Completed"_s, TraitsTest::kNow - (order + 1) * TraitsTest::kDay,
                {{u"shop"_s, order % 2 == 0 ? u"Ede"_s : u"Gent"_s}}, Decimal::fromInteger(10 * i));
        }
        workspace.refreshProfile({record});
    }
    return workspace;
}

TestWorkspace withTrait()
{
    TestWorkspace workspace = shop();
    const segments::ComputedTraitRepository repository(workspace.connection());
    must(repository.save(must(segments::parseComputedTrait(QByteArray(
                             R"({"rondom": "trait/1", "trait": "favourite_shop",
                                 "compute": "most_frequent", "property": "shop",
                                 "event": "Order Completed"})"))),
                         TraitsTest::kNow));
    return workspace;
}

} // namespace

/// Where somebody builds traits that are worked out of what customers do.
class TestComputedTraitsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void buildsATraitFromNothing();
    void showsWhatThereIs();
    void renamesATrait();
    void deletesATraitAndBringsItBack();
    void offersWaysThatAreUnderstood();

private:
    void pick(TraitsTest& test, const QString& field, const QString& text)
    {
        test.find<BuilderPicker>(field)->openList();
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }

    std::unique_ptr<Theme> m_theme;
};

void TestComputedTraitsPage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
}

void TestComputedTraitsPage::buildsATraitFromNothing()
{
    TraitsTest test(shop());
    test.open();
    QTRY_VERIFY(test.has(u"traitsEmptyNew"_s));

    test.click(u"traitsEmptyNew"_s);
    QVERIFY(!test.find<QAbstractButton>(u"traitSave"_s)->isEnabled());
    QTest::keyClicks(test.find<QLineEdit>(u"traitName"_s), u"Orders last year"_s);
    QVERIFY(test.text(u"traitState"_s).startsWith(u"Choose what"_s));
    pick(test, u"traitField/event"_s, u"Order Completed"_s);

    QTRY_COMPARE(test.text(u"traitState"_s), u"6 customer(s) have a value"_s);
    QCOMPARE(test.text(u"traitPhrase"_s),
             u"How often \"Order Completed\" happened. In rules: orders_last_year."_s);
    pick(test, u"traitField/compute"_s, u"Days since the last"_s);
    QTRY_COMPARE(test.text(u"traitState"_s), u"5 customer(s) have a value"_s);
    test.click(u"traitSave"_s);

    QTRY_COMPARE(test.rows(u"traitsTable"_s), 1);
    QCOMPARE(test.cell(u"traitsTable"_s, 0, 0), u"Orders last year"_s);
    test.photograph(u"computed-trait"_s);
}

void TestComputedTraitsPage::showsWhatThereIs()
{
    TraitsTest test(withTrait());
    test.open();

    QTRY_COMPARE(test.rows(u"traitsTable"_s), 1);
    QTRY_COMPARE(test.text(u"traitState"_s), u"5 customer(s) have a value"_s);
    QVERIFY(test.text(u"traitPhrase"_s).startsWith(u"The most frequent shop over"_s));
    QCOMPARE(test.cell(u"traitValues"_s, 0, 0), u"Ede"_s);
    QCOMPARE(test.cell(u"traitValues"_s, 0, 1), u"5"_s);
    QVERIFY(test.find<QAbstractButton>(u"traitDelete"_s)->isVisible());
}

void TestComputedTraitsPage::renamesATrait()
{
    TraitsTest test(withTrait());
    test.open();
    QTRY_COMPARE(test.rows(u"traitsTable"_s), 1);

    auto* name = test.find<QLineEdit>(u"traitName"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Shop"_s);
    test.click(u"traitSave"_s);

    // One under the new name, none under the old.
    QTRY_COMPARE(test.cell(u"traitsTable"_s, 0, 0), u"Shop"_s);
    QCOMPARE(test.rows(u"traitsTable"_s), 1);
}

void TestComputedTraitsPage::deletesATraitAndBringsItBack()
{
    TraitsTest test(withTrait());
    test.open();
    QTRY_COMPARE(test.rows(u"traitsTable"_s), 1);

    test.click(u"traitDelete"_s);
    QTRY_VERIFY(test.find<QWidget>(u"traitsEmptyNew"_s)->isVisible());
    Job* job = test.session->run(
        u"Undo"_s, [](const workspace::WorkspaceFile& file, JobContext& context) -> Result<void> {
            const auto undone = workspace::undoLast(file, TraitsTest::kNow, context);
            return undone ? Result<void>() : undone.error();
        });
    QTRY_VERIFY(job->state() != Job::State::Running);

    QTRY_COMPARE(test.rows(u"traitsTable"_s), 1);
    QTRY_VERIFY(!test.find<QWidget>(u"traitsEmptyNew"_s)->isVisible());
}

void TestComputedTraitsPage::offersWaysThatAreUnderstood()
{
    BuilderOffer offer;
    offer.setProperties(u"E"_s, {});
    QJsonObject trait = sentence::newComputedTrait();
    trait.insert(u"trait"_s, u"x"_s);
    trait.insert(u"event"_s, u"E"_s);
    QSet<QString> tried;
    // From every way to every other: what is missing then is a property and nothing else.
    for (int round = 0; round < 3; ++round) {
        const auto parts = sentence::computedTraitParts(trait, offer);
        const auto compute = std::find_if(parts.begin(), parts.end(),
                                          [](const auto& part) { return part.id == u"compute"; });
        QVERIFY(compute != parts.end());
        for (const PartChoice& offered : compute->choices) {
            QJsonObject other = compute->apply(offered.key);
            const auto fields = sentence::computedTraitParts(other, offer);
            for (const RowPart& field : fields) {
                if (field.isMissing()) {
                    QCOMPARE(field.id, u"property"_s);
                    other = field.apply(u"p"_s);
                }
            }
            QVERIFY2(segments::parseComputedTrait(other),
                     QJsonDocument(other).toJson().constData());
            tried.insert(offered.key);
            if (offered.key == (round == 0 ? u"ratio"_s : u"last_value"_s)) {
                trait = other;
            }
        }
    }
    QCOMPARE(tried.size(), 16);
}

QTEST_MAIN(TestComputedTraitsPage)
#include "tst_computedtraitspage.moc"
