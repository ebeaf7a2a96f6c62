#include "models/profiles/propertysets.h"

#include "tests/support/testworkspace.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::profiles;
using rondom::tests::must;
using rondom::tests::TestWorkspace;

class TestPropertySets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheEmptySetAsZero();
    void givesBackWhatWasPutIn_data();
    void givesBackWhatWasPutIn();
    void keepsEqualSetsOnce();
    void findsWhatAnEarlierRunKept();
    void dropsOnlyWhatNoEventUses();

private:
    TestWorkspace m_workspace;
};

void TestPropertySets::keepsTheEmptySetAsZero()
{
    PropertySets sets(m_workspace.connection());

    QCOMPARE(must(sets.intern({})), qint64(0));
    QCOMPARE(must(sets.properties(0)), QJsonObject());
}

void TestPropertySets::givesBackWhatWasPutIn_data()
{
    QTest::addColumn<QJsonObject>("properties");

    QTest::newRow("text") << QJsonObject{{u"sku"_s, u"L-1"_s}};
    QTest::newRow("number") << QJsonObject{{u"quantity"_s, 3}, {u"price"_s, 12.5}};
    QTest::newRow("nested") << QJsonObject{
        {u"products"_s, QJsonArray{QJsonObject{{u"sku"_s, u"L-1"_s}, {u"quantity"_s, -2}}}}};
    QTest::newRow("hostile") << QJsonObject{{u"'; DROP TABLE event; --"_s, u"\"\\\u0001é😀"_s}};
    QTest::newRow("null and false") << QJsonObject{{u"a"_s, QJsonValue::Null}, {u"b"_s, false}};
}

void TestPropertySets::givesBackWhatWasPutIn()
{
    QFETCH(QJsonObject, properties);
    PropertySets sets(m_workspace.connection());

    const qint64 id = must(sets.intern(properties));

    QVERIFY(id > 0);
    QCOMPARE(must(sets.properties(id)), properties);
    QCOMPARE(must(PropertySets(m_workspace.connection()).properties(id)), properties);
}

void TestPropertySets::keepsEqualSetsOnce()
{
    PropertySets sets(m_workspace.connection());
    const qint64 one = must(sets.intern({{u"page"_s, u"/a"_s}, {u"n"_s, 1}}));
    const qint64 before = m_workspace.number("SELECT count(*) FROM property_set");

    // The order of the keys is no difference; a number and its text are.
    QCOMPARE(must(sets.intern({{u"n"_s, 1}, {u"page"_s, u"/a"_s}})), one);
    QVERIFY(must(sets.intern({{u"page"_s, u"/a"_s}, {u"n"_s, u"1"_s}})) != one);

    QCOMPARE(m_workspace.number("SELECT count(*) FROM property_set"), before + 1);
}

void TestPropertySets::findsWhatAnEarlierRunKept()
{
    const QJsonObject properties{{u"page"_s, u"/kept"_s}};
    const qint64 id = must(PropertySets(m_workspace.connection()).intern(properties));

    QCOMPARE(must(PropertySets(m_workspace.connection()).intern(properties)), id);
}

void TestPropertySets::dropsOnlyWhatNoEventUses()
{
    const RecordId person = m_workspace.addRecord(u"Web shop"_s, u"1"_s);
    m_workspace.addEvent(person, u"Page Viewed"_s, 1, {{u"page"_s, u"/used"_s}});
    const qint64 used = m_workspace.number("SELECT max(properties_id) FROM event");
    PropertySets sets(m_workspace.connection());
    const qint64 unused = must(sets.intern({{u"page"_s, u"/unused"_s}}));
    const qint64 notAsked = must(sets.intern({{u"page"_s, u"/not asked"_s}}));

    must(PropertySets::dropUnused(m_workspace.connection(), {0, used, unused}));

    const auto isThere = [this](qint64 id) {
        return m_workspace.number("SELECT count(*) FROM property_set WHERE id = ?", id) == 1;
    };
    QVERIFY(isThere(0));
    QVERIFY(isThere(used));
    QVERIFY(isThere(notAsked));
    QVERIFY(!isThere(unused));
}

QTEST_GUILESS_MAIN(TestPropertySets)
#include "tst_propertysets.moc"
