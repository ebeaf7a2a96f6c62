#include "models/segments/definitionparser.h"
#include "models/segments/examplesegments.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmentrepository.h"
#include "models/segments/segmenttext.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;
using tests::must;

namespace {

/// 2026-05-20T12:00:00Z
constexpr qint64 kNow = 1'779'278'400'000;
constexpr qint64 kDay = 86'400'000;

Definition parsed(const QString& where)
{
    return must(DefinitionParser::parse(
        (u"{\"rondom\": \"segment/1\", \"where\": "_s + where + u"}"_s).toUtf8()));
}

} // namespace

class TestSegmentText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheRule_data();
    void tellsTheRule();
    void tellsWhoIsLeftOut();
    void saysWhy_data();
    void saysWhy();
};

void TestSegmentText::tellsTheRule_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("dutch");

    QTest::newRow("everyone") << u"{\"all\": []}"_s << u"Everyone."_s << u"Iedereen."_s;
    QTest::newRow("text") << uR"({"trait": "city", "op": "=", "value": "Utrecht"})"_s
                          << u"Everyone for whom city is \"Utrecht\"."_s
                          << u"Iedereen voor wie geldt: plaats is \"Utrecht\"."_s;
    QTest::newRow("list") << uR"({"trait": "country", "op": "in", "value": ["NL", "BE"]})"_s
                          << u"Everyone for whom country is \"NL\" or \"BE\"."_s
                          << u"Iedereen voor wie geldt: land is \"NL\" of \"BE\"."_s;
    QTest::newRow("place holders in a value")
        << uR"({"trait": "city", "op": "=", "value": "%1 %2"})"_s
        << u"Everyone for whom city is \"%1 %2\"."_s
        << u"Iedereen voor wie geldt: plaats is \"%1 %2\"."_s;
    QTest::newRow("date") << uR"({"trait": "birthday", "op": "before", "value": "1990-05-12"})"_s
                          << u"Everyone for whom birthday is before 12 May 1990."_s
                          << u"Iedereen voor wie geldt: geboortedatum is vóór 12 mei 1990."_s;
    QTest::newRow("month") << uR"({"trait": "birthday", "op": "month_is", "value": [1, 3]})"_s
                           << u"Everyone for whom birthday is in January or March."_s
                           << u"Iedereen voor wie geldt: geboortedatum is in januari of maart."_s;
    QTest::newRow("count")
        << uR"({"event": "Order Completed", "count": {"op": ">=", "value": 2},
                "window": {"last": 12, "unit": "month"}})"_s
        << u"Everyone for whom \"Order Completed\" happened at least 2 times in the last 12 months."_s
        << u"Iedereen voor wie geldt: \"Order Completed\" gebeurde minstens 2 keer in de afgelopen "
           "12 maanden."_s;
    QTest::newRow("never") << uR"({"event": "Email Opened", "count": {"op": "=", "value": 0}})"_s
                           << u"Everyone for whom \"Email Opened\" did not happen."_s
                           << u"Iedereen voor wie geldt: \"Email Opened\" gebeurde niet."_s;
    QTest::newRow("sum")
        << uR"({"event": "Order Completed", "sum": {"property": "revenue", "op": ">=", "value": 250},
                "window": {"this": "year"}})"_s
        << u"Everyone for whom the total of revenue over \"Order Completed\" this year is at least "
           "250."_s
        << u"Iedereen voor wie geldt: het totaal van omzet over \"Order Completed\" dit jaar is "
           "minstens 250."_s;
    QTest::newRow("where")
        << uR"({"event": "Order Completed", "where": [{"property": "products.sku", "op": "=",
                "value": "7"}]})"_s
        << u"Everyone for whom \"Order Completed\" with (sku is \"7\") happened."_s
        << u"Iedereen voor wie geldt: \"Order Completed\" met (sku is \"7\") gebeurde."_s;
    QTest::newRow("groups")
        << uR"({"all": [{"any": [{"trait": "city", "op": "is_set"}, {"segment": "A"}]},
                {"not": {"segment": "Employees"}}, {"trait": "city", "op": "is_set", "disabled": true}]})"_s
        << u"Everyone for whom (city is known or they are in the segment \"A\") and they are not "
           u"in "
           "the segment \"Employees\"."_s
        << u"Iedereen voor wie geldt: (plaats is bekend of ze zitten in het segment \"A\") en ze "
           "zitten niet in het segment \"Employees\"."_s;
    QTest::newRow("sequence")
        << uR"({"sequence": [{"event": "Product Viewed"}, {"event": "Order Completed", "within":
                {"n": 7, "unit": "day"}, "did": false}], "same": "product_id"})"_s
        << u"Everyone for whom this happened one after the other: \"Product Viewed\", then no "
           "\"Order Completed\" within 7 days, with the same product id."_s
        << u"Iedereen voor wie geldt: dit gebeurde na elkaar: \"Product Viewed\", dan geen \"Order "
           "Completed\" binnen 7 dagen, met dezelfde product id."_s;
    QTest::newRow("consent")
        << uR"({"consent": {"purpose": "newsletter", "channel": "email"}, "is": "granted"})"_s
        << u"Everyone for whom consent for newsletter by e-mail is granted."_s
        << u"Iedereen voor wie geldt: toestemming voor nieuwsbrief via e-mail is gegeven."_s;
}

void TestSegmentText::tellsTheRule()
{
    QFETCH(QString, where);
    QFETCH(QString, english);
    QFETCH(QString, dutch);
    const Definition definition = parsed(where);

    QCOMPARE(segmentSentence(definition, u"en"_s), english);
    QCOMPARE(segmentSentence(definition, u"nl"_s), dutch);
    QCOMPARE(segmentSentence(definition, u"xx"_s), english);
}

void TestSegmentText::tellsWhoIsLeftOut()
{
    const Definition definition = must(DefinitionParser::parse(QByteArray(
        R"({"rondom": "segment/1", "exclude": {"any": [{"event": "Complaint Opened",
            "window": {"last": 30, "unit": "day"}}]}})")));

    QCOMPARE(segmentSentence(definition, u"en"_s),
             u"Everyone. Left out: everyone for whom \"Complaint Opened\" happened in the last 30 "
             "days."_s);
}

void TestSegmentText::saysWhy_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("dutch");

    QTest::newRow("value") << uR"({"trait": "city", "op": "=", "value": "Gent"})"_s
                           << u"City is Utrecht."_s << u"Plaats is Utrecht."_s;
    QTest::newRow("no value") << uR"({"trait": "country", "op": "=", "value": "NL"})"_s
                              << u"Country has no value."_s << u"Land heeft geen waarde."_s;
    QTest::newRow("date") << uR"({"trait": "birthday", "op": "is_set"})"_s
                          << u"Birthday is 12 May 1990."_s << u"Geboortedatum is 12 mei 1990."_s;
    QTest::newRow("list") << uR"({"trait": "tags", "op": "contains", "value": "b"})"_s
                          << u"Tags is a and b."_s << u"Labels is a en b."_s;
    QTest::newRow("e-mail") << uR"({"trait": "email", "op": "ends_with", "value": "@example.nl"})"_s
                            << u"E-mail is sanne@example.nl."_s
                            << u"E-mailadres is sanne@example.nl."_s;
    QTest::newRow("count")
        << uR"({"event": "Order Completed", "count": {"op": ">=", "value": 2}})"_s
        << u"\"Order Completed\" happened 2 times, the last on 20 May 2026. Asked: at least 2."_s
        << u"\"Order Completed\" gebeurde 2 keer, de laatste keer op 20 mei 2026. Gevraagd: "
           "minstens 2."_s;
    QTest::newRow("never")
        << uR"({"event": "Email Opened", "window": {"last": 3, "unit": "day"}})"_s
        << u"\"Email Opened\" did not happen in the last 3 days."_s
        << u"\"Email Opened\" gebeurde niet in de afgelopen 3 dagen."_s;
    QTest::newRow("sum")
        << uR"({"event": "Order Completed", "sum": {"property": "revenue", "op": ">", "value": 9}})"_s
        << u"\"Order Completed\" happened 2 times, the last on 20 May 2026. The total of revenue "
           u"is "
           "30.3 (asked: more than 9)."_s
        << u"\"Order Completed\" gebeurde 2 keer, de laatste keer op 20 mei 2026. Het totaal van "
           "omzet is 30.3 (gevraagd: meer dan 9)."_s;
    QTest::newRow("average")
        << uR"({"event": "Order Completed", "avg": {"property": "revenue", "op": ">", "value": 9},
                "window": {"last": 1, "unit": "day"}})"_s
        << u"\"Order Completed\" happened once in the last 1 day, the last on 20 May 2026. The "
           "average of revenue is 20.20 (asked: more than 9)."_s
        << u"\"Order Completed\" gebeurde één keer in de afgelopen 1 dag, de laatste keer op 20 "
           u"mei "
           "2026. Het gemiddelde van omzet is 20.20 (gevraagd: meer dan 9)."_s;
    QTest::newRow("identifier") << uR"({"identifier": "phone", "op": "is_set"})"_s
                                << u"Their phone number is not known."_s
                                << u"Hun telefoonnummer is niet bekend."_s;
    QTest::newRow("segment") << uR"({"segment": "Employees"})"_s
                             << u"They are not in the segment \"Employees\"."_s
                             << u"Ze zitten niet in het segment \"Employees\"."_s;
    QTest::newRow("source") << uR"({"source": "Web shop"})"_s
                            << u"So it is: they are known from \"Web shop\"."_s
                            << u"Dit klopt: ze zijn bekend uit \"Web shop\"."_s;
}

void TestSegmentText::saysWhy()
{
    QFETCH(QString, where);
    QFETCH(QString, english);
    QFETCH(QString, dutch);
    tests::TestWorkspace workspace;
    const RecordId sanne = workspace.addRecord(u"Web shop"_s, u"1"_s);
    workspace.addIdentifier(sanne, u"email"_s, u"sanne@example.nl"_s);
    workspace.addTrait(sanne, u"city"_s, Value::ofText(u"Utrecht"_s));
    workspace.addTrait(sanne, u"birthday"_s, Value::ofDate(QDate(1990, 5, 12)));
    workspace.addTrait(sanne, u"tags"_s, Value::ofList({u"a"_s, u"b"_s}));
    workspace.addEvent(sanne, u"Order Completed"_s, kNow - 9 * kDay, {}, Decimal::fromDouble(10.1));
    workspace.addEvent(sanne, u"Order Completed"_s, kNow, {}, Decimal::fromDouble(20.2));
    const ProfileId profile = workspace.refreshProfile({sanne});
    for (const Definition& example : must(exampleSegments())) {
        must(SegmentRepository(workspace.connection()).save(example, kNow));
    }

    const auto because = [&](const QString& language) {
        const Explanation explanation = must(
            explainMember(workspace.connection(), parsed(where), profile.value(), kNow, language));
        return explanation.conditions.first().because;
    };

    QCOMPARE(because(u"en"_s), english);
    QCOMPARE(because(u"nl"_s), dutch);
}

QTEST_GUILESS_MAIN(TestSegmentText)
#include "tst_segmenttext.moc"
