#include "models/ingest/inspection.h"
#include "models/ingest/recipelibrary.h"
#include "tests/ingest/fixturefile.h"
#include "tests/support/recipesample.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;
using namespace rondom::tests;

/// Every recipe of the program against a small export of its tool.
class TestRecipes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasASampleForEveryRecipe();
    void recognisesItsOwnFilesOnly_data();
    void recognisesItsOwnFilesOnly();
    void recognisesRenamedFiles_data() { addSamples(); }
    void recognisesRenamedFiles();
    void grantsNothingForAWordThatOnlySaysOnTheList();
    void dropsSecrets();

private:
    void addSamples();

    const RecipeLibrary m_recipes = *RecipeLibrary::load(u":/recipes"_s);
    FixtureFolder m_files;
};

void TestRecipes::addSamples()
{
    QTest::addColumn<QString>("name");
    const QStringList names = RecipeSample::names();
    for (const QString& name : names) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestRecipes::hasASampleForEveryRecipe()
{
    QSet<QString> covered;
    const QStringList names = RecipeSample::names();
    for (const QString& name : names) {
        covered.insert(RecipeSample(name).recipe());
    }
    for (const Recipe& recipe : m_recipes.recipes()) {
        QVERIFY2(covered.contains(recipe.id), qPrintable(recipe.id));
        QVERIFY2(!recipe.mapping.name.isEmpty(), qPrintable(recipe.id));
        QVERIFY2(!recipe.requiredColumns.isEmpty() || recipe.needsFileName, qPrintable(recipe.id));
    }
    QVERIFY(m_recipes.recipes().size() >= 47);
}

void TestRecipes::recognisesItsOwnFilesOnly_data()
{
    addSamples();
}

void TestRecipes::recognisesItsOwnFilesOnly()
{
    QFETCH(QString, name);
    const RecipeSample sample(name);
    const QString path = m_files.write(sample.fileName(), sample.content());
    const auto inspection = inspect(path, m_recipes);
    QVERIFY2(inspection, inspection ? "" : qPrintable(inspection.error().message));
    QCOMPARE(inspection->recipe, sample.recipe());

    // Not even as a second choice: a file belongs to one recipe.
    QStringList fitting;
    for (const Recipe& recipe : m_recipes.recipes()) {
        if (recipe.confidence(sample.fileName(), inspection->headers()) >=
            RecipeLibrary::kLeastConfidence) {
            fitting.append(recipe.id);
        }
    }
    fitting.removeAll(sample.recipe());
    QCOMPARE(fitting, QStringList());
}

void TestRecipes::recognisesRenamedFiles()
{
    QFETCH(QString, name);
    const RecipeSample sample(name);
    const QString path = m_files.write(u"june.csv"_s, sample.content());
    const auto inspection = inspect(path, m_recipes);
    QVERIFY(inspection);
    const Recipe* recipe = m_recipes.find(sample.recipe());
    const bool isToldByItsName = recipe && recipe->needsFileName;
    QCOMPARE(inspection->recipe, isToldByItsName ? QString() : sample.recipe());
}

void TestRecipes::grantsNothingForAWordThatOnlySaysOnTheList()
{
    const QSet<QString> lookAlikes{u"subscribed"_s, u"never_subscribed"_s, u"dy"_s,
                                   u"li"_s,         u"opted_in"_s,         u"marketing contact"_s};
    for (const Recipe& recipe : m_recipes.recipes()) {
        QVERIFY2(recipe.mapping.doubts.isEmpty(), qPrintable(recipe.id));
        for (const ColumnRule& rule : recipe.mapping.columns) {
            for (const QString& word : rule.consent.granted) {
                QVERIFY2(!lookAlikes.contains(word.toLower()), qPrintable(recipe.id));
            }
        }
    }
}

void TestRecipes::dropsSecrets()
{
    for (const QString& name :
         {u"magento_customers"_s, u"prestashop_customers"_s, u"segment_events"_s}) {
        const RecipeSample sample(name);
        const auto inspection =
            inspect(m_files.write(sample.fileName(), sample.content()), m_recipes);
        QVERIFY(inspection);
        int dropped = 0;
        for (const ColumnProfile& column : inspection->columns) {
            if (column.name.contains(u"password"_s, Qt::CaseInsensitive)) {
                QCOMPARE(column.target, u"dropped"_s);
                QVERIFY(column.examples.isEmpty());
                ++dropped;
            }
        }
        QVERIFY2(dropped > 0, qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestRecipes)
#include "tst_recipes.moc"
