#include "models/core/calendar.h"
#include "models/ingest/entryreader.h"
#include "tests/ingest/fixturefile.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

namespace {

/// What a file came to.
struct Outcome
{
    QList<Entry> entries;
    int rejected = 0;
    int skipped = 0;
    QStringList doubts;
    QString error;
};

QString traitOf(const Entry& entry, const QString& trait)
{
    for (const TraitFact& fact : entry.traits) {
        if (fact.trait == trait) {
            return fact.value.text;
        }
    }
    return {};
}

QStringList identifiersOf(const Entry& entry)
{
    QStringList texts;
    for (const IdentifierFact& fact : entry.identifiers) {
        texts.append(fact.type + u':' + fact.value);
    }
    return texts;
}

} // namespace

/// What a mapping can say beyond naming columns.
class TestMappingLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatStandsBeforeEveryValue();
    void translatesWords();
    void givesColumnsTheRulesOfTheirPattern();
    void prefersTheLongestPattern();
    void forgivesCellsOfPatternsThatAreNoIdentifier();
    void givesEveryRowAConstant();
    void skipsRowsThatAreNoData();
    void joinsDateAndTime();
    void choosesTheSpellingOfDates_data();
    void choosesTheSpellingOfDates();
    void readsSeveralSpellings();
    void takesTheTimeOfTheFile();
    void countsIdsWithinTheirFile();
    void readsPackedLines();
    void readsRowsThatAreNoEvent();
    void keepsClaimedWordsAsClaims();
    void readsInternationalNumbersWithoutPlus();
    void readsTickets();
    void dropsSecretsThatNobodyMentions();
    void givesBackWhatItRead();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();

private:
    Outcome read(const QByteArray& mapping, const QByteArray& content,
                 const QString& name = u"file.csv"_s);

    FixtureFolder m_files;
};

Outcome TestMappingLanguage::read(const QByteArray& json, const QByteArray& content,
                                  const QString& name)
{
    Outcome outcome;
    const auto recipe = parseRecipe(json, u"test"_s);
    if (!recipe) {
        outcome.error = recipe.error().message;
        return outcome;
    }
    EntryReader::Options options;
    options.country = u"NL"_s;
    options.currency = u"EUR"_s;
    options.zone = QTimeZone("Europe/Amsterdam");
    options.noticeText = u"Yes"_s;
    auto reader = EntryReader::open(m_files.write(name, content), *recipe, options);
    if (!reader) {
        outcome.error = reader.error().message;
        return outcome;
    }
    outcome.doubts = (*reader)->mapping().doubts;
    for (;;) {
        auto item = (*reader)->next();
        if (!item || std::holds_alternative<EntryReader::End>(*item)) {
            return outcome;
        }
        if (auto* entry = std::get_if<Entry>(&*item)) {
            outcome.entries.append(*entry);
        } else if (std::holds_alternative<Reject>(*item)) {
            ++outcome.rejected;
        } else {
            ++outcome.skipped;
        }
    }
}

void TestMappingLanguage::leavesOutWhatStandsBeforeEveryValue()
{
    const Outcome outcome = read(R"({"rondom": "mapping/1", "kind": "people", "record_id": "id",
        "columns": {"id": {"to": "identifier", "type": "lead_id", "prefix": "l:"},
                    "phone": {"to": "identifier", "type": "phone", "prefix": "p:"},
                    "zip": {"to": "trait", "trait": "postal_code", "prefix": "z:"}}})",
                                 "id,phone,zip\nl:7,p:+31612345678,z:3511AB\n8,'+31612345679,\n");
    QCOMPARE(outcome.entries.size(), 2);
    QCOMPARE(outcome.entries[0].recordId, u"7"_s);
    QCOMPARE(identifiersOf(outcome.entries[0]),
             QStringList({u"lead_id:7"_s, u"phone:+31612345678"_s}));
    QCOMPARE(traitOf(outcome.entries[0], u"postal_code"_s), u"3511AB"_s);
    QCOMPARE(outcome.entries[1].recordId, u"8"_s);
}

void TestMappingLanguage::translatesWords()
{
    const Outcome outcome = read(R"({"rondom": "mapping/1", "kind": "events", "at": "t",
        "event": {"column": "a", "words": {"Open": "Email Opened"}},
        "columns": {"m": {"to": "identifier", "type": "email"},
                    "g": {"to": "trait", "trait": "gender", "words": {"1": "male", "0": ""}}}})",
                                 "m,a,t,g\na@x.nl,OPEN,2026-05-01,1\nb@x.nl,Other,2026-05-01,0\n");
    QCOMPARE(outcome.entries.size(), 2);
    QCOMPARE(outcome.entries[0].events[0].name, u"Email Opened"_s);
    QCOMPARE(traitOf(outcome.entries[0], u"gender"_s), u"male"_s);
    QCOMPARE(outcome.entries[1].events[0].name, u"Other"_s);
    QVERIFY(outcome.entries[1].traits.isEmpty());
}

void TestMappingLanguage::givesColumnsTheRulesOfTheirPattern()
{
    const Outcome outcome = read(R"({"rondom": "mapping/1", "kind": "people",
        "columns": {"E-mail 1": {"to": "ignore"}},
        "column_patterns": {"E-mail *": {"to": "identifier", "type": "email"},
                            "field: *": {"to": "trait", "trait": "own_*"}}})",
                                 "E-mail 1,E-MAIL 2,E-mail 3,field: Shoe size,rest\n"
                                 "a@x.nl,b@x.nl,c@x.nl,38,x\n");
    QCOMPARE(outcome.entries.size(), 1);
    QCOMPARE(identifiersOf(outcome.entries[0]),
             QStringList({u"email:b@x.nl"_s, u"email:c@x.nl"_s}));
    QCOMPARE(traitOf(outcome.entries[0], u"own_shoe_size"_s), u"38"_s);
    QCOMPARE(outcome.entries[0].traits.size(), 1);
}

void TestMappingLanguage::prefersTheLongestPattern()
{
    const Outcome outcome = read(R"({"rondom": "mapping/1", "kind": "people",
        "columns": {"m": {"to": "identifier", "type": "email"}},
        "column_patterns": {"p.*": {"to": "trait", "trait": "short"},
                            "p.q.*": {"to": "trait", "trait": "long"}}})",
                                 "m,p.q.r\na@x.nl,v\n");
    QCOMPARE(traitOf(outcome.entries.value(0), u"long"_s), u"v"_s);
    QCOMPARE(traitOf(outcome.entries.value(0), u"short"_s), QString());
}

void TestMappingLanguage::forgivesCellsOfPatternsThatAreNoIdentifier()
{
    const Outcome outcome = read(R"({"rondom": "mapping/1", "kind": "people", "columns": {},
        "column_patterns": {"*mail*": {"to": "identifier", "type": "email"}}})",
                                 "Your mail?,May we mail you?\na@x.nl,yes\n,yes\n");
    QCOMPARE(outcome.entries.size(), 1);
    QVERIFY(outcome.entries[0].warnings.isEmpty());
    QCOMPARE(outcome.rejected, 1);
}

void TestMappingLanguage::givesEveryRowAConstant()
{
    const QByteArray json = R"({"rondom": "mapping/1", "kind": "events", "at": "t",
        "event": {"name_part": "action", "words": {"opens": "Email Opened"}},
        "match": {"required": ["m"], "name_parts": "^(?<campaign>.+)_(?<action>opens|clicks)$"},
        "constants": {"campaign": {"to": "property", "name_part": "campaign"},
                      "source": {"to": "trait", "value": "mail"}},
        "columns": {"m": {"to": "identifier", "type": "email"}}})";
    const Outcome outcome = read(json, "m,t\na@x.nl,2026-05-01\n", u"Spring sale_opens.csv"_s);
    QCOMPARE(outcome.entries.size(), 1);
    const EventFact& event = outcome.entries[0].events[0];
    QCOMPARE(event.name, u"Email Opened"_s);
    QCOMPARE(event.properties.value(u"campaign"_s).toString(), u"Spring sale"_s);
    QCOMPARE(traitOf(outcome.entries[0], u"source"_s), u"mail"_s);
    QCOMPARE(read(json, "m,t\na@x.nl,2026-05-01\n", u"Spring.csv"_s).rejected, 1);
}

void TestMappingLanguage::skipsRowsThatAreNoData()
{
    const Outcome outcome = read(R"({"rondom": "mapping/1", "kind": "people",
        "rows": {"skip_when": {"m": ["total*", ""], "n": ["<test*"]}},
        "columns": {"m": {"to": "identifier", "type": "email"}}})",
                                 "m,n\na@x.nl,x\nTotals,\n,x\nb@x.nl,<test lead>\n");
    QCOMPARE(outcome.entries.size(), 1);
    QCOMPARE(outcome.skipped, 3);
    QCOMPARE(outcome.rejected, 0);
}

void TestMappingLanguage::joinsDateAndTime()
{
    const Outcome outcome = read(R"({"rondom": "mapping/1", "kind": "events", "zone": "UTC",
        "event": {"name": "Visit"},
        "at": {"column": ["d", "t"], "join": " ", "format": "M/d/yyyy H:mm"},
        "columns": {"m": {"to": "identifier", "type": "email"}}})",
                                 "m,d,t\na@x.nl,8/22/2026,10:15\n");
    QCOMPARE(toIsoUtc(outcome.entries.value(0).events.value(0).at), u"2026-08-22T10:15:00Z"_s);
}

void TestMappingLanguage::choosesTheSpellingOfDates_data()
{
    QTest::addColumn<QByteArray>("dates");
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("doubts");
    QTest::newRow("day first") << QByteArray("a@x.nl,3/4/2026\nb@x.nl,22/4/2026\n")
                               << u"2026-04-03T00:00:00Z"_s << 0;
    QTest::newRow("month first") << QByteArray("a@x.nl,3/4/2026\nb@x.nl,4/22/2026\n")
                                 << u"2026-03-04T00:00:00Z"_s << 0;
    QTest::newRow("cannot be told")
        << QByteArray("a@x.nl,3/4/2026\nb@x.nl,5/6/2026\n") << u"2026-03-04T00:00:00Z"_s << 1;
    QTest::newRow("ISO") << QByteArray("a@x.nl,2026-04-03\n") << u"2026-04-03T00:00:00Z"_s << 0;
}

void TestMappingLanguage::choosesTheSpellingOfDates()
{
    QFETCH(QByteArray, dates);
    const Outcome outcome = read(R"({"rondom": "mapping/1", "kind": "events", "zone": "UTC",
        "event": {"name": "Visit"},
        "at": {"column": "d", "format": ["auto", "iso", "M/d/yyyy", "d/M/yyyy"]},
        "columns": {"m": {"to": "identifier", "type": "email"}}})",
                                 "m,d\n" + dates);
    QTEST(toIsoUtc(outcome.entries.value(0).events.value(0).at), "first");
    QTEST(int(outcome.doubts.size()), "doubts");
}

void TestMappingLanguage::readsSeveralSpellings()
{
    const Outcome outcome = read(R"({"rondom": "mapping/1", "kind": "people", "columns": {
        "m": {"to": "identifier", "type": "email"},
        "d": {"to": "trait", "trait": "seen", "format": ["iso", "unix_us", "d-M-yyyy"],
              "type": "date"}}})",
                                 "m,d\na@x.nl,2026-05-01\nb@x.nl,1777629600123456\nc@x.nl,"
                                 "1-5-2026\nd@x.nl,soon\n");
    QCOMPARE(outcome.entries.size(), 4);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(traitOf(outcome.entries[i], u"seen"_s), u"2026-05-01"_s);
    }
    QCOMPARE(outcome.entries[3].warnings.size(), 1);
}

void TestMappingLanguage::takesTheTimeOfTheFile()
{
    const QByteArray json = R"({"rondom": "mapping/1", "kind": "events",
        "event": {"name": "Email Opened"}, "at": {"column": ["t"], "file_time": true},
        "match": {"required": ["m"]},
        "columns": {"m": {"to": "identifier", "type": "email"}}})";
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-5);
    const Outcome outcome = read(json, "m\na@x.nl\n");
    const qint64 at = outcome.entries.value(0).events.value(0).at;
    QVERIFY(at >= before.toMSecsSinceEpoch());
    const Outcome stated = read(json, "m,t\na@x.nl,2026-05-01T10:00:00Z\n");
    QCOMPARE(toIsoUtc(stated.entries.value(0).events.value(0).at), u"2026-05-01T10:00:00Z"_s);
}

void TestMappingLanguage::countsIdsWithinTheirFile()
{
    const QByteArray json = R"({"rondom": "mapping/1", "kind": "events", "record_id": "m",
        "record_id_of": "file", "event": {"name": "Email Opened"}, "at": "t",
        "columns": {"m": {"to": "identifier", "type": "email"}}})";
    const QByteArray content = "m,t\na@x.nl,2026-05-01\n";
    const QString first = read(json, content, u"a.csv"_s).entries.value(0).events[0].reference;
    const QString second = read(json, content, u"b.csv"_s).entries.value(0).events[0].reference;
    QCOMPARE(first, u"a.csv/a@x.nl"_s);
    QVERIFY(first != second);
}

void TestMappingLanguage::readsPackedLines()
{
    const Outcome outcome = read(R"({"rondom": "mapping/1", "kind": "orders", "order_id": "id",
        "at": "t", "columns": {"m": {"to": "identifier", "type": "email"},
        "lines": {"to": "line", "packed": {"between": ";", "fields": "|", "assignment": ":"}}}})",
                                 "id,t,m,lines\n1,2026-05-01,a@x.nl,name:Cap: red|sku:C|quantity:2|"
                                 "price:10.00;name:Sock|quantity:1|price:5.00|meta:\n");
    QCOMPARE(outcome.entries.size(), 1);
    const EventFact& order = outcome.entries[0].events[0];
    QCOMPARE(order.revenue->toString(), u"25"_s);
    const QJsonArray products = order.properties.value(u"products"_s).toArray();
    QCOMPARE(products.size(), 2);
    QCOMPARE(products[0].toObject().value(u"name"_s).toString(), u"Cap: red"_s);
    QCOMPARE(products[0].toObject().value(u"quantity"_s).toDouble(), 2.0);
}

void TestMappingLanguage::readsRowsThatAreNoEvent()
{
    const Outcome outcome =
        read(R"({"rondom": "mapping/1", "kind": "events", "at": "t",
        "event": {"column": "type", "words": {"identify": ""}},
        "columns": {"u": {"to": "identifier", "type": "user_id"},
                    "n": {"to": "trait", "trait": "first_name"}}})",
             "u,type,t,n\n7,identify,,Anna\n,identify,,Nobody\n7,,2026-05-01,\n");
    QCOMPARE(outcome.entries.size(), 1);
    QVERIFY(outcome.entries[0].events.isEmpty());
    QCOMPARE(traitOf(outcome.entries[0], u"first_name"_s), u"Anna"_s);
    QCOMPARE(outcome.rejected, 2);
}

void TestMappingLanguage::keepsClaimedWordsAsClaims()
{
    const Outcome outcome = read(R"({"rondom": "mapping/1", "kind": "people", "columns": {
        "m": {"to": "identifier", "type": "email"}, "t": {"to": "ignore"},
        "s": {"to": "consent", "purpose": "newsletter", "channel": "email", "at": "t",
              "granted": ["opted in"], "claimed": ["SUBSCRIBED"]}}})",
                                 "m,s,t\na@x.nl,opted in,2026-05-01\nb@x.nl,subscribed,2026-05-01\n"
                                 "c@x.nl,NEVER_SUBSCRIBED,2026-05-01\n");
    QCOMPARE(outcome.entries.size(), 3);
    QVERIFY(outcome.entries[0].consents.value(0).at.has_value());
    QCOMPARE(outcome.entries[1].consents.size(), 1);
    QVERIFY(!outcome.entries[1].consents[0].at);
    QVERIFY(outcome.entries[2].consents.isEmpty());
}

void TestMappingLanguage::readsInternationalNumbersWithoutPlus()
{
    const Outcome outcome = read(R"({"rondom": "mapping/1", "kind": "people", "columns": {
        "p": {"to": "identifier", "type": "phone", "country": "international"}}})",
                                 "p\n33612345678\n+31612345678\n");
    QCOMPARE(identifiersOf(outcome.entries.value(0)), QStringList{u"phone:+33612345678"_s});
    QCOMPARE(identifiersOf(outcome.entries.value(1)), QStringList{u"phone:+31612345678"_s});
}

void TestMappingLanguage::readsTickets()
{
    const Outcome outcome =
        read(R"({"rondom": "mapping/1", "kind": "tickets", "record_id": "id",
        "at": "created", "columns": {"m": {"to": "identifier", "type": "email"},
            "status": {"to": "property", "property": "status"},
            "type": {"to": "property", "property": "complaint"},
            "updated": {"to": "property", "property": "updated_at", "type": "datetime"}}})",
             "id,m,created,status,type,updated\n"
             "5,a@x.nl,2026-05-01T10:00:00Z,open,question,2026-05-02T10:00:00Z\n"
             "6,a@x.nl,2026-05-01T10:00:00Z,Solved,Klacht,2026-05-03T10:00:00Z\n"
             "7,,2026-05-01T10:00:00Z,open,,\n8,a@x.nl,,open,,\n");
    QCOMPARE(outcome.rejected, 2);
    QCOMPARE(outcome.entries.size(), 2);
    QCOMPARE(outcome.entries[0].events.size(), 1);
    QCOMPARE(outcome.entries[0].events[0].name, u"Ticket Created"_s);
    QCOMPARE(outcome.entries[0].events[0].reference, u"5"_s);
    QStringList names;
    for (const EventFact& event : outcome.entries[1].events) {
        names.append(event.name);
    }
    QCOMPARE(names, QStringList({u"Ticket Created"_s, u"Complaint Opened"_s, u"Ticket Solved"_s,
                                 u"Complaint Solved"_s}));
    QCOMPARE(toIsoUtc(outcome.entries[1].events[2].at), u"2026-05-03T10:00:00Z"_s);
}

void TestMappingLanguage::dropsSecretsThatNobodyMentions()
{
    const Outcome outcome = read(R"({"rondom": "mapping/1", "kind": "people",
        "columns": {"m": {"to": "identifier", "type": "email"}}, "other_columns": "trait",
        "column_patterns": {"user.*": {"to": "trait", "trait": "*"}}})",
                                 "m,password,user.api_key,user.city\na@x.nl,hunter2,k,Ede\n");
    QCOMPARE(outcome.entries.size(), 1);
    QCOMPARE(outcome.entries[0].traits.size(), 1);
    QCOMPARE(traitOf(outcome.entries[0], u"city"_s), u"Ede"_s);
    QCOMPARE(outcome.doubts.size(), 2);
    QVERIFY(outcome.doubts[0].contains(u"password"));
}

void TestMappingLanguage::givesBackWhatItRead()
{
    const auto mapping = parseMapping(R"({"rondom": "mapping/1", "kind": "events",
        "record_id": "id", "record_id_of": "file",
        "event": {"column": "a", "words": {"x": "Y"}, "name_part": "action"},
        "at": {"column": ["d", "t"], "join": " ", "format": ["auto", "iso", "M/d/yyyy H:mm"],
               "file_time": true},
        "rows": {"skip_when": {"a": ["total*"]}},
        "constants": {"c": {"to": "property", "value": "v"}},
        "columns": {"m": {"to": "identifier", "type": "email", "prefix": "m:"},
            "l": {"to": "line", "packed": {"between": ";", "fields": "|", "assignment": ":"}},
            "p": {"to": "ignore", "secret": true},
            "s": {"to": "consent", "purpose": "newsletter", "channel": "email",
                  "claimed": ["on"]}},
        "column_patterns": {"x *": {"to": "property", "property": "*"}}})");
    QVERIFY2(mapping, mapping ? "" : qPrintable(mapping.error().message));
    const auto again = parseMapping(QJsonDocument(toJson(*mapping)).toJson());
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(*again, *mapping);
}

void TestMappingLanguage::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QString>("path");
    QTest::newRow("format") << QByteArray(R"("at": {"column": "t", "format": ["iso", "nonsense"]})")
                            << u"at.format"_s;
    QTest::newRow("constant") << QByteArray(R"("at": "t", "constants": {"c": {"to": "line"}})")
                              << u"constants.c.to"_s;
    QTest::newRow("constant without value")
        << QByteArray(R"("at": "t", "constants": {"c": {"to": "trait"}})")
        << u"constants.c.value"_s;
    QTest::newRow("pattern") << QByteArray(R"("at": "t", "column_patterns": {"x*": {"to": "tag"}})")
                             << u"column_patterns.x*.to"_s;
    QTest::newRow("scope of ids") << QByteArray(R"("at": "t", "record_id_of": "row")")
                                  << u"record_id_of"_s;
    QTest::newRow("name parts") << QByteArray(R"("at": "t", "match": {"name_parts": "("})")
                                << u"match.name_parts"_s;
    QTest::newRow("some") << QByteArray(
                                 R"("at": "t", "match": {"some": {"columns": ["a"], "least": 2}})")
                          << u"match.some.least"_s;
}

void TestMappingLanguage::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QByteArray, part);
    QFETCH(QString, path);
    const QByteArray json = R"({"rondom": "mapping/1", "kind": "events", "event": {"name": "E"},
        "columns": {"m": {"to": "identifier", "type": "email"}}, )" +
                            part + '}';
    const auto recipe = parseRecipe(json, u"test"_s);
    QVERIFY(!recipe);
    QVERIFY2(recipe.error().message.contains(path), qPrintable(recipe.error().message));
}

QTEST_GUILESS_MAIN(TestMappingLanguage)
#include "tst_mappinglanguage.moc"
