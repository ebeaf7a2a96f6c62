#include "models/segments/pickervalues.h"
#include "tests/support/testworkspace.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;

/// What the pickers of a rule offer of a small workspace.
class TestPickerValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void offersEventsMostFrequentFirst();
    void offersTraitsWithTheirTypes();
    void offersSegmentsSourcesAndConsent();
    void tellsPropertiesTypesAndValues();
    void countsALineFieldOncePerOrder();
    void knowsNothingOfAnUnknownEvent();
    void findsValuesWithoutCaseAndAccents();
    void offersTheItemsOfLists();
    void keepsToTheLimit();

private:
    std::unique_ptr<tests::TestWorkspace> m_workspace;
};

namespace {

template <typename T, typename Key>
QStringList keysOf(const QList<T>& offered, Key T::*key)
{
    QStringList keys;
    for (const T& one : offered) {
        keys.append(one.*key);
    }
    return keys;
}

} // namespace

void TestPickerValues::init()
{
    m_workspace = std::make_unique<tests::TestWorkspace>();
    const QStringList cities{u"Köln"_s, u"koln"_s, u"Utrecht"_s};
    for (int i = 0; i < 3; ++i) {
        const RecordId record = m_workspace->addRecord(u"Web shop"_s, QString::number(i));
        m_workspace->addTrait(record, u"city"_s, Value::ofText(cities.at(i)));
        if (i == 0) {
            m_workspace->addTrait(record, u"tags"_s, Value::ofList({u"vip"_s, u"press"_s}));
            m_workspace->addIdentifier(record, u"email"_s, u"a@example.nl"_s);
        }
        const QJsonArray lines{QJsonObject{{u"sku"_s, u"A"_s}, {u"price"_s, 10 + i}},
                               QJsonObject{{u"sku"_s, u"B"_s}}};
        m_workspace->addEvent(record, u"Order Completed"_s, 1000 + i,
                              {{u"products"_s, lines},
                               {u"coupon"_s, i == 0 ? u"SPRING"_s : u"AUTUMN"_s},
                               {u"gift"_s, true},
                               {u"delivery"_s, u"2026-05-0%1"_s.arg(i + 1)}});
        m_workspace->addEvent(record, u"Order Completed"_s, 2000 + i, {{u"coupon"_s, u""_s}});
        m_workspace->addEvent(record, u"Email Opened"_s, 3000 + i);
        m_workspace->refreshProfile({record});
    }
    m_workspace->run("INSERT INTO segment(name, definition, created_at, updated_at, size) "
                     "VALUES ('VIPs', '{\"rondom\": \"segment/1\"}', 0, 0, 7)");
}

void TestPickerValues::cleanup()
{
    m_workspace.reset();
}

void TestPickerValues::offersEventsMostFrequentFirst()
{
    const auto values = pickerValues(m_workspace->connection());

    QVERIFY(values);
    QCOMPARE(keysOf(values->events, &OfferedEvent::name),
             (QStringList{u"Order Completed"_s, u"Email Opened"_s}));
    QCOMPARE(values->events.first().events, (Tally{6, false}));
}

void TestPickerValues::offersTraitsWithTheirTypes()
{
    const auto values = pickerValues(m_workspace->connection());

    QVERIFY(values);
    QCOMPARE(keysOf(values->traits, &OfferedTrait::key), (QStringList{u"city"_s, u"tags"_s}));
    QCOMPARE(values->traits.first().people, (Tally{3, false}));
    QVERIFY(values->traits.last().type == ValueType::List);
}

void TestPickerValues::offersSegmentsSourcesAndConsent()
{
    const auto values = pickerValues(m_workspace->connection());

    QVERIFY(values);
    QCOMPARE(values->segments.size(), 1);
    QCOMPARE(values->segments.first().size.value_or(0), 7);
    QCOMPARE(values->sources, QStringList{u"Web shop"_s});
    QCOMPARE(values->identifierTypes, QStringList{u"email"_s});
    QVERIFY(values->purposes.contains(u"newsletter"_s));
    QVERIFY(values->channels.contains(u"email"_s));
}

void TestPickerValues::tellsPropertiesTypesAndValues()
{
    const auto properties = eventProperties(m_workspace->connection(), u"Order Completed"_s);

    QVERIFY(properties);
    QHash<QString, OfferedProperty> byKey;
    for (const OfferedProperty& property : *properties) {
        byKey.insert(property.key, property);
    }
    QVERIFY(byKey.value(u"coupon"_s).type == ValueType::Text);
    QCOMPARE(keysOf(byKey.value(u"coupon"_s).values, &OfferedValue::text),
             (QStringList{u"AUTUMN"_s, u"SPRING"_s}));
    QVERIFY(byKey.value(u"gift"_s).type == ValueType::Boolean);
    QVERIFY(byKey.value(u"delivery"_s).type == ValueType::Date);
    QVERIFY(byKey.value(u"products.price"_s).type == ValueType::Number);
    QVERIFY(byKey.value(u"products.sku"_s).type == ValueType::Text);
}

void TestPickerValues::countsALineFieldOncePerOrder()
{
    const auto properties = eventProperties(m_workspace->connection(), u"Order Completed"_s);

    QVERIFY(properties);
    for (const OfferedProperty& property : *properties) {
        if (property.key == u"products.sku") {
            QCOMPARE(property.events.count, 3);
            return;
        }
    }
    QFAIL("products.sku is missing");
}

void TestPickerValues::knowsNothingOfAnUnknownEvent()
{
    const auto properties = eventProperties(m_workspace->connection(), u"Nothing"_s);

    QVERIFY(properties);
    QVERIFY(properties->isEmpty());
}

void TestPickerValues::findsValuesWithoutCaseAndAccents()
{
    const auto all = traitValues(m_workspace->connection(), u"city"_s, {}, 10);
    const auto found = traitValues(m_workspace->connection(), u"city"_s, u"KÖL"_s, 10);

    QVERIFY(all && found);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().times.count, 2);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().times.count, 2);
}

void TestPickerValues::offersTheItemsOfLists()
{
    const auto values = traitValues(m_workspace->connection(), u"tags"_s, u"VIP"_s, 10);

    QVERIFY(values);
    QCOMPARE(keysOf(*values, &OfferedValue::text), QStringList{u"vip"_s});
}

void TestPickerValues::keepsToTheLimit()
{
    const auto values = traitValues(m_workspace->connection(), u"city"_s, {}, 1);
    const auto unknown = traitValues(m_workspace->connection(), u"nonsense"_s, {}, 1);

    QVERIFY(values && unknown);
    QCOMPARE(values->size(), 1);
    QVERIFY(unknown->isEmpty());
}

QTEST_GUILESS_MAIN(TestPickerValues)
#include "tst_pickervalues.moc"
