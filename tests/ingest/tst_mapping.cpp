#include "models/ingest/mapping.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

class MappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheDocumentedExample();
    void readsOrdersAndEvents();
    void impliesTypes();
    void comesBackFromItsFile();
    void refusesWithThePath_data();
    void refusesWithThePath();
    void readsEveryKind_data();
    void readsEveryKind();
    void doubtsVendorWords();
};

namespace {

const QByteArray kExample = R"({ "rondom": "mapping/1", "name": "My CRM", "kind": "people",
  "record_id": "rec_id",
  "columns": {
    "rec_id":        {"to": "identifier", "type": "crm_id"},
    "given_name":    {"to": "trait", "trait": "first_name"},
    "surname":       {"to": "trait", "trait": "last_name"},
    "date_of_birth": {"to": "trait", "trait": "birthday", "format": "yyyyMMdd"},
    "mail":          {"to": "identifier", "type": "email"},
    "mobile":        {"to": "identifier", "type": "phone", "country": "NL"},
    "newsletter":    {"to": "consent", "purpose": "newsletter", "channel": "email",
                      "granted": ["yes"], "withdrawn": ["no"],
                      "at": "optin_time", "text": "Newsletter box at checkout, v1"},
    "do_not_call":   {"to": "suppression", "identifier": "phone", "channel": "phone_live",
                      "reason": "legal", "when": ["yes"]},
    "shoe_size":     {"to": "trait", "trait": "shoe_size", "type": "number"},
    "internal":      {"to": "ignore"} } })";

const ColumnRule* ruleOf(const Mapping& mapping, const QString& column)
{
    for (const ColumnRule& rule : mapping.columns) {
        if (rule.column == column) {
            return &rule;
        }
    }
    return nullptr;
}

} // namespace

void MappingTest::readsTheDocumentedExample()
{
    auto mapping = parseMapping(kExample);
    QVERIFY2(mapping, mapping ? "" : qPrintable(mapping.error().message));
    QCOMPARE(mapping->name, u"My CRM"_s);
    QCOMPARE(mapping->kind, ImportKind::People);
    QCOMPARE(mapping->recordId, u"rec_id"_s);
    QCOMPARE(mapping->columns.size(), 10);

    const ColumnRule* crmId = ruleOf(*mapping, u"rec_id"_s);
    QCOMPARE(targetText(*crmId), u"identifier:crm_id"_s);
    QVERIFY(!crmId->isGlobal);
    const ColumnRule* mobile = ruleOf(*mapping, u"mobile"_s);
    QVERIFY(mobile->isGlobal);
    QCOMPARE(mobile->format.country, u"NL"_s);
    const ColumnRule* newsletter = ruleOf(*mapping, u"newsletter"_s);
    QCOMPARE(newsletter->consent.granted, QStringList{u"yes"_s});
    QCOMPARE(newsletter->consent.grantedAt.columns, QStringList{u"optin_time"_s});
    QCOMPARE(newsletter->consent.noticeText, u"Newsletter box at checkout, v1"_s);
    const ColumnRule* doNotCall = ruleOf(*mapping, u"do_not_call"_s);
    QCOMPARE(doNotCall->suppression.reason, u"legal"_s);
    QCOMPARE(doNotCall->suppression.channel, u"phone_live"_s);
}

void MappingTest::readsOrdersAndEvents()
{
    auto orders = parseMapping(R"({"rondom": "mapping/1", "kind": "orders",
        "order_id": {"column": "nr"}, "at": {"column": "date", "format": "dd-MM-yyyy"},
        "currency": {"value": "EUR"}, "decimal": ",",
        "columns": {"qty": {"to": "line", "field": "quantity"},
                    "note": {"to": "property", "property": "note"}}})");
    QVERIFY2(orders, orders ? "" : qPrintable(orders.error().message));
    QCOMPARE(orders->orderId.columns, QStringList{u"nr"_s});
    QCOMPARE(orders->at.format.format, u"dd-MM-yyyy"_s);
    QCOMPARE(orders->currency.value, u"EUR"_s);
    QCOMPARE(orders->format.decimal, u","_s);

    auto events = parseMapping(R"({"rondom": "mapping/1", "kind": "events", "record_id": "id",
        "event": {"name": "Page Viewed"}, "at": "time",
        "columns": {"email": {"to": "identifier", "type": "email"}}})");
    QVERIFY2(events, events ? "" : qPrintable(events.error().message));
    QCOMPARE(events->event.value, u"Page Viewed"_s);
    QCOMPARE(events->at.columns, QStringList{u"time"_s});
}

void MappingTest::impliesTypes()
{
    auto mapping = parseMapping(R"({"rondom": "mapping/1", "kind": "people", "columns": {
        "e": {"to": "identifier", "type": "email"},
        "birth": {"to": "trait", "trait": "birthday"},
        "tags": {"to": "trait", "trait": "tags"},
        "seen": {"to": "trait", "trait": "seen", "format": "dd-MM-yyyy HH:mm"},
        "day": {"to": "trait", "trait": "day", "format": "dd-MM-yyyy"},
        "sizes": {"to": "trait", "trait": "sizes", "separator": "|"},
        "spent": {"to": "trait", "trait": "spent", "decimal": ","},
        "zip": {"to": "trait", "trait": "postal_code"}}})");
    QVERIFY(mapping);
    QCOMPARE(ruleOf(*mapping, u"birth"_s)->type, ValueType::Date);
    QCOMPARE(ruleOf(*mapping, u"tags"_s)->type, ValueType::List);
    QCOMPARE(ruleOf(*mapping, u"seen"_s)->type, ValueType::DateTime);
    QCOMPARE(ruleOf(*mapping, u"day"_s)->type, ValueType::Date);
    QCOMPARE(ruleOf(*mapping, u"sizes"_s)->type, ValueType::List);
    QCOMPARE(ruleOf(*mapping, u"spent"_s)->type, ValueType::Number);
    QVERIFY(!ruleOf(*mapping, u"zip"_s)->type);
}

void MappingTest::comesBackFromItsFile()
{
    const QByteArray modes = R"({"rondom": "mapping/1", "kind": "people", "record_id": "id",
        "at": "changed", "columns": {
            "a": {"to": "trait", "trait": "a", "write": "overwrite"},
            "b": {"to": "trait", "trait": "b", "write": "fill"},
            "c": {"to": "trait", "trait": "c", "write": "newest"},
            "d": {"to": "trait", "trait": "d", "type": "list", "write": "append"}}})";
    for (const QByteArray& file : {kExample, modes}) {
        auto mapping = parseMapping(file);
        QVERIFY2(mapping, mapping ? "" : qPrintable(mapping.error().message));
        auto again = parseMapping(QJsonDocument(toJson(*mapping)).toJson());
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QVERIFY(*again == *mapping);
    }
}

void MappingTest::refusesWithThePath_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const QByteArray& json, const QString& path) {
        QTest::newRow(name) << json << path;
    };
    const QByteArray begin = R"({"rondom": "mapping/1", "kind": "people", "columns": )";
    row("no JSON", "{\"rondom\":\n oops}", u"line 2"_s);
    row("an array", "[]", u"JSON"_s);
    row("another file", R"({"rondom": "segment/1"})", u"rondom"_s);
    row("unknown kind", R"({"rondom": "mapping/1", "kind": "persons", "columns": {}})", u"kind"_s);
    row("unknown key at the top",
        R"({"rondom": "mapping/1", "kind": "people", "colour": 1,
            "columns": {"e": {"to": "identifier", "type": "email"}}})",
        u"colour"_s);
    row("unknown key in a column",
        begin + R"({"e": {"to": "identifier", "type": "email", "tpye": "x"}}})",
        u"columns.e.tpye"_s);
    row("unknown target", begin + R"({"e": {"to": "column"}}})", u"columns.e.to"_s);
    row("no target", begin + R"({"e": {"type": "email"}}})", u"columns.e.to"_s);
    row("no identifier type", begin + R"({"e": {"to": "identifier"}}})", u"columns.e.type"_s);
    row("no trait", begin + R"({"e": {"to": "trait"}}})", u"columns.e.trait"_s);
    row("unknown type", begin + R"({"e": {"to": "trait", "trait": "x", "type": "float"}}})",
        u"columns.e.type"_s);
    row("unknown zone", begin + R"({"e": {"to": "trait", "trait": "x", "zone": "Mars"}}})",
        u"columns.e.zone"_s);
    row("a format without a date",
        begin + R"({"e": {"to": "trait", "trait": "x", "format": "HH:mm"}}})",
        u"columns.e.format"_s);
    row("unknown decimal sign", begin + R"({"e": {"to": "trait", "trait": "x", "decimal": ";"}}})",
        u"columns.e.decimal"_s);
    row("unknown channel",
        begin + R"({"e": {"to": "consent", "purpose": "p", "channel": "fax", "granted": "y"}}})",
        u"columns.e.channel"_s);
    row("a consent without values",
        begin + R"({"e": {"to": "consent", "purpose": "p", "channel": "email"}}})",
        u"columns.e.granted"_s);
    row("unknown reason",
        begin +
            R"({"e": {"to": "suppression", "identifier": "email", "reason": "x", "when": "y"}}})",
        u"columns.e.reason"_s);
    row("a column that is no object", begin + R"({"e": "email"}})", u"columns.e"_s);
    row("no columns", R"({"rondom": "mapping/1", "kind": "people"})", u"columns"_s);
    row("orders without a time",
        R"({"rondom": "mapping/1", "kind": "orders", "order_id": "nr", "columns": {}})", u"at"_s);
    row("events without a name",
        R"({"rondom": "mapping/1", "kind": "events", "at": "t", "columns": {}})", u"event"_s);
    row("an unknown way to write",
        begin + R"({"e": {"to": "trait", "trait": "x", "write": "never"}}})", u"columns.e.write"_s);
    row("one more where there is no list",
        begin + R"({"e": {"to": "trait", "trait": "x", "write": "append"}}})",
        u"columns.e.write"_s);
    row("the newest without a time", begin + R"({"m": {"to": "identifier", "type": "email"},
                    "e": {"to": "trait", "trait": "x", "write": "newest"}}})",
        u"at"_s);
    row("nobody to find", begin + R"({"n": {"to": "trait", "trait": "first_name"}}})",
        u"names no column"_s);
}

void MappingTest::refusesWithThePath()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    auto mapping = parseMapping(json);
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().code, Error::Code::InvalidInput);
    QVERIFY2(mapping.error().message.contains(path), qPrintable(mapping.error().message));
    QVERIFY(mapping.error().message.contains(u"Nothing was changed."));
}

void MappingTest::readsEveryKind_data()
{
    QTest::addColumn<QString>("kind");
    for (const QString& kind :
         {u"companies"_s, u"products"_s, u"consents"_s, u"campaign_results"_s}) {
        QTest::newRow(qPrintable(kind)) << kind;
    }
}

void MappingTest::readsEveryKind()
{
    QFETCH(QString, kind);
    const QString json =
        uR"({"rondom": "mapping/1", "kind": "%1", "columns": {"a": {"to": "ignore"}}})"_s.arg(kind);
    auto mapping = parseMapping(json.toUtf8());
    QVERIFY(mapping);
    QCOMPARE(importKindName(mapping->kind), kind);
}

void MappingTest::doubtsVendorWords()
{
    auto mapping = parseMapping(R"({"rondom": "mapping/1", "kind": "people", "columns": {
        "e": {"to": "identifier", "type": "email"},
        "s": {"to": "consent", "purpose": "newsletter", "channel": "email",
              "granted": ["Subscribed"]}}})");
    QVERIFY(mapping);
    QCOMPARE(mapping->doubts.size(), 1);
    QVERIFY(mapping->doubts.first().contains(u"Subscribed"));
}

QTEST_GUILESS_MAIN(MappingTest)
#include "tst_mapping.moc"
