#include "models/profiles/profilerepository.h"

#include "models/profiles/profilebuilder.h"
#include "tests/support/testworkspace.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::profiles;
using rondom::tests::must;
using rondom::tests::TestWorkspace;

namespace {

/// "n0 n1 n2 ..."
QString numbers(int count)
{
    QStringList words;
    for (int i = 0; i < count; ++i) {
        words.append(u"n%1"_s.arg(i));
    }
    return words.join(u' ');
}

} // namespace

class TestProfileRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ordersPeople_data();
    void ordersPeople();
    void givesSummariesInTheOrderAsked();
    void knowsNothingOfWhoIsNotThere();
    void tellsEverythingAboutOnePerson();
    void tellsTheFileAndTheRowOfATrait();
    void tellsTheRowInTheSecondFile();
    void tellsSourcesWithCommasInTheirNames();
    void marksIdentifiersThatHaveEnded();
    void listsAllStatementsAboutATrait();
    void pagesThroughATimeline_data();
    void pagesThroughATimeline();
    void filtersATimelineByKind();
    void filtersATimelineByText_data();
    void filtersATimelineByText();
    void pagesThroughWhatTheTextFinds();
    void tellsEverythingAboutAnEvent();
    void findsPeople_data();
    void findsPeople();
    void findsNobodyByHostileText_data();
    void findsNobodyByHostileText();
    void saysThatSomebodyWithoutANameWasFoundByTheirEmail();
    void putsNamesThatBeginWithTheTextFirst();
    void findsNoMoreThanAskedFor();
    void findsEverybodyForTheList();

private:
    ProfileRepository repository() const { return ProfileRepository(m_workspace->connection()); }
    RecordId addNamed(const QString& key, const QString& first, const QString& last)
    {
        const RecordId record = m_workspace->addRecord(u"Web shop"_s, key);
        m_workspace->addTrait(record, u"first_name"_s, Value::ofText(first));
        m_workspace->addTrait(record, u"last_name"_s, Value::ofText(last));
        return record;
    }
    void rebuild() const
    {
        QSet<ProfileId> everybody;
        auto select =
            must(m_workspace->connection().prepare("SELECT profile_id FROM source_record"));
        while (must(select.next())) {
            everybody.insert(ProfileId(select.integer(0)));
        }
        JobContext context;
        must(ProfileBuilder(m_workspace->connection()).rebuild(everybody, context));
    }
    void addOrder(RecordId record, const QString& number)
    {
        m_workspace->addEvent(record, u"Order Completed"_s, 1000);
        m_workspace->run("INSERT INTO event_reference SELECT source_id, ?, kind_id, record_id, ts, "
                         "seq, ? FROM event WHERE record_id = ? ORDER BY seq DESC LIMIT 1",
                         number, fold(number), record);
    }

    std::unique_ptr<TestWorkspace> m_workspace;
};

void TestProfileRepository::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
}

void TestProfileRepository::ordersPeople_data()
{
    QTest::addColumn<ProfileOrder>("order");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("expected");

    QTest::newRow("name") << ProfileOrder::Name << false << u"Alma Bert Zoë"_s;
    QTest::newRow("name, from the end") << ProfileOrder::Name << true << u"Zoë Bert Alma"_s;
    QTest::newRow("last seen") << ProfileOrder::LastSeen << true << u"Alma Zoë Bert"_s;
    QTest::newRow("orders") << ProfileOrder::OrderCount << true << u"Zoë Alma Bert"_s;
    QTest::newRow("revenue") << ProfileOrder::Revenue << true << u"Alma Zoë Bert"_s;
    QTest::newRow("last order") << ProfileOrder::LastOrder << false << u"Bert Zoë Alma"_s;
}

void TestProfileRepository::ordersPeople()
{
    QFETCH(ProfileOrder, order);
    QFETCH(bool, descending);
    const RecordId zoe = addNamed(u"1"_s, u"Zoë"_s, u"Ångström"_s);
    const RecordId alma = addNamed(u"2"_s, u"Alma"_s, u"Aalders"_s);
    addNamed(u"3"_s, u"Bert"_s, u"Albers"_s);
    m_workspace->addEvent(zoe, u"Order Completed"_s, 100, {}, Decimal::fromInteger(1));
    m_workspace->addEvent(zoe, u"Order Completed"_s, 200, {}, Decimal::fromInteger(1));
    m_workspace->addEvent(alma, u"Order Completed"_s, 300, {}, Decimal::fromInteger(50));
    rebuild();

    const auto ids = must(repository().orderedIds(order, descending));

    QStringList names;
    for (const ProfileSummary& person : must(repository().summaries(ids))) {
        names.append(person.name.section(u' ', 0, 0));
    }
    QTEST(names.join(u' '), "expected");
}

void TestProfileRepository::givesSummariesInTheOrderAsked()
{
    const RecordId a = addNamed(u"1"_s, u"Anna"_s, u"Berg"_s);
    const RecordId b = addNamed(u"2"_s, u"Bert"_s, u"Dijk"_s);
    m_workspace->addIdentifier(b, u"email"_s, u"bert@example.nl"_s);
    m_workspace->addEvent(b, u"Order Completed"_s, 500, {}, Decimal::fromText(u"12.5"));
    rebuild();

    const auto people = must(repository().summaries({b.value(), 999, a.value(), b.value()}));

    QCOMPARE(people.size(), 3);
    const ProfileSummary bert{ProfileId(b.value()),
                              u"Bert Dijk"_s,
                              u"bert@example.nl"_s,
                              QString(),
                              QString(),
                              500,
                              500,
                              1,
                              1,
                              *Decimal::fromText(u"12.5"),
                              500};
    QCOMPARE(people.at(0), bert);
    QCOMPARE(people.at(1).name, u"Anna Berg"_s);
    QCOMPARE(people.at(1).firstSeen, std::nullopt);
    QCOMPARE(people.at(2), bert);
}

void TestProfileRepository::knowsNothingOfWhoIsNotThere()
{
    QCOMPARE(must(repository().summary(ProfileId(7))), std::nullopt);
    QVERIFY(!must(repository().details(ProfileId(7))).has_value());
    QVERIFY(must(repository().timeline(ProfileId(7), std::nullopt, 10, {})).events.isEmpty());
    QVERIFY(must(repository().find(u"somebody"_s, 10)).isEmpty());
    QVERIFY(must(repository().orderedIds(ProfileOrder::Name, false)).empty());
}

void TestProfileRepository::tellsEverythingAboutOnePerson()
{
    const RecordId a = addNamed(u"1042"_s, u"Anna"_s, u"Berg"_s);
    m_workspace->addIdentifier(a, u"email"_s, u"anna@example.nl"_s);
    const RecordId b = m_workspace->addRecord(u"Till"_s, u"7"_s);
    m_workspace->addIdentifier(b, u"email"_s, u"anna@example.nl"_s);
    m_workspace->refreshProfile({a, b});
    rebuild();

    const auto details = must(repository().details(ProfileId(a.value())));

    QVERIFY(details.has_value());
    QCOMPARE(details->summary.name, u"Anna Berg"_s);
    QCOMPARE(details->traits.size(), 2);
    QCOMPARE(details->traits.at(0).key, u"first_name"_s);
    QCOMPARE(details->traits.at(0).text, u"Anna"_s);
    QCOMPARE(details->identifiers.size(), 1);
    QCOMPARE(details->identifiers.at(0).value, u"anna@example.nl"_s);
    QStringList sources = details->identifiers.at(0).sources;
    sources.sort();
    QCOMPARE(sources, (QStringList{u"Till"_s, u"Web shop"_s}));
    QCOMPARE(details->records.size(), 2);
    QCOMPARE(details->records.at(0).recordId, u"1042"_s);
    QCOMPARE(details->records.at(1).source, u"Till"_s);
}

void TestProfileRepository::tellsTheFileAndTheRowOfATrait()
{
    const RecordId a = m_workspace->addRecord(u"Web shop"_s, u"1"_s);
    const ImportId import =
        m_workspace->startImport(m_workspace->source(u"Web shop"_s), u"klanten.csv"_s);
    m_workspace->addTrait(a, u"gender"_s, Value::ofText(u"f"_s), 50);
    m_workspace->addTrait(a, u"shoe_size"_s, Value::ofNumber(*Decimal::fromText(u"39.5")), 70);
    rebuild();

    const auto traits = must(repository().details(ProfileId(a.value())))->traits;

    QCOMPARE(traits.size(), 2);
    const TraitWithOrigin& shoe = traits.at(1);
    QCOMPARE(shoe.key, u"shoe_size"_s);
    QCOMPARE(shoe.type, ValueType::Number);
    QCOMPARE(shoe.text, u"39.5"_s);
    QCOMPARE(shoe.number, 39.5);
    QCOMPARE(shoe.source, u"Web shop"_s);
    QCOMPARE(shoe.record, a);
    QCOMPARE(shoe.import, import);
    QCOMPARE(shoe.file, u"klanten.csv"_s);
    QCOMPARE(shoe.row, qint64(2));
    QCOMPARE(shoe.at, qint64(70));
}

void TestProfileRepository::tellsTheRowInTheSecondFile()
{
    const SourceId web = m_workspace->source(u"Web shop"_s);
    const ImportId import = m_workspace->startImport(web, u"first.csv"_s);
    m_workspace->run("UPDATE import_file SET rows = 10");
    m_workspace->run(
        "INSERT INTO import_file VALUES (?, 1, ?, 'test', 'empty.csv', 's', 0, 11, 0), "
        "(?, 2, ?, 'test', 'second.csv', 's', 0, 11, 5)",
        import, web, import, web);
    const RecordId a = m_workspace->addRecord(u"Web shop"_s, u"1"_s);
    m_workspace->addTrait(a, u"city"_s, Value::ofText(u"Utrecht"_s));
    m_workspace->addEvent(a, u"Page Viewed"_s, 1);
    m_workspace->run("UPDATE trait_value SET row = 12");
    m_workspace->run("UPDATE event SET row = 15");
    rebuild();

    const TraitWithOrigin city = must(repository().details(ProfileId(a.value())))->traits.first();
    QCOMPARE(city.file, u"second.csv"_s);
    QCOMPARE(city.row, qint64(2));
    const TimelineEvent event =
        must(repository().timeline(ProfileId(a.value()), std::nullopt, 5, {})).events.first();
    QCOMPARE(event.file, u"second.csv"_s);
    QCOMPARE(event.row, qint64(5));
    const TraitStatement statement =
        must(repository().statements(ProfileId(a.value()), u"city"_s)).first();
    QCOMPARE(statement.file, u"second.csv"_s);
    QCOMPARE(statement.row, qint64(2));
}

void TestProfileRepository::tellsSourcesWithCommasInTheirNames()
{
    const RecordId a = m_workspace->addRecord(u"Shop, \"Utrecht\""_s, u"1"_s);
    m_workspace->addIdentifier(a, u"email"_s, u"anna@example.nl"_s);
    rebuild();

    const auto identifiers = must(repository().details(ProfileId(a.value())))->identifiers;

    QCOMPARE(identifiers.first().sources, QStringList{u"Shop, \"Utrecht\""_s});
}

void TestProfileRepository::marksIdentifiersThatHaveEnded()
{
    const RecordId a = m_workspace->addRecord(u"Web shop"_s, u"1"_s);
    const RecordId b = m_workspace->addRecord(u"Till"_s, u"1"_s);
    m_workspace->addIdentifier(a, u"email"_s, u"old@example.nl"_s);
    m_workspace->addIdentifier(a, u"email"_s, u"half@example.nl"_s);
    m_workspace->addIdentifier(b, u"email"_s, u"half@example.nl"_s);
    m_workspace->endIdentifier(a, u"email"_s, u"old@example.nl"_s);
    m_workspace->endIdentifier(a, u"email"_s, u"half@example.nl"_s);
    m_workspace->refreshProfile({a, b});

    QMap<QString, bool> hasEnded;
    const auto details = must(repository().details(ProfileId(a.value())));
    for (const IdentifierOfProfile& identifier : details->identifiers) {
        hasEnded.insert(identifier.value, identifier.hasEnded);
    }

    QCOMPARE(hasEnded.size(), 2);
    QCOMPARE(hasEnded.value(u"old@example.nl"_s), true);
    // The till still states it.
    QCOMPARE(hasEnded.value(u"half@example.nl"_s), false);
}

void TestProfileRepository::listsAllStatementsAboutATrait()
{
    const RecordId a = m_workspace->addRecord(u"Web shop"_s, u"1"_s);
    m_workspace->addTrait(a, u"city"_s, Value::ofText(u"Utrecht"_s), 100);
    m_workspace->startImport(m_workspace->source(u"Web shop"_s), u"later.csv"_s);
    m_workspace->addTrait(a, u"city"_s, Value::ofText(u"Zeist"_s), 200);
    m_workspace->addTrait(a, u"gender"_s, Value::ofText(u"f"_s), 300);
    rebuild();

    const auto statements = must(repository().statements(ProfileId(a.value()), u"city"_s));

    QCOMPARE(statements.size(), 2);
    QCOMPARE(statements.at(0).text, u"Zeist"_s);
    QCOMPARE(statements.at(0).file, u"later.csv"_s);
    QCOMPARE(statements.at(1).text, u"Utrecht"_s);
    QVERIFY(must(repository().statements(ProfileId(a.value()), u"nothing"_s)).isEmpty());
}

void TestProfileRepository::pagesThroughATimeline_data()
{
    QTest::addColumn<int>("limit");

    for (const int limit : {1, 2, 3, 7, 10, 11, 100}) {
        QTest::addRow("%d a page", limit) << limit;
    }
}

void TestProfileRepository::pagesThroughATimeline()
{
    QFETCH(int, limit);
    const RecordId a = m_workspace->addRecord(u"Web shop"_s, u"1"_s);
    // Several at the same instant: a page may end between them.
    for (const qint64 at : {5, 5, 5, 1, 9, 9, 5, 0, -3, 5}) {
        m_workspace->addEvent(a, u"Page Viewed"_s, at);
    }
    QList<std::pair<qint64, qint64>> seen;
    std::optional<TimelineKey> before;
    int pages = 0;
    do {
        const TimelinePage page =
            must(repository().timeline(ProfileId(a.value()), before, limit, {}));
        QVERIFY(page.events.size() <= limit);
        for (const TimelineEvent& event : page.events) {
            seen.append({event.at, event.seq});
        }
        before = page.next;
        ++pages;
    } while (before);

    QCOMPARE(seen.size(), 10);
    QCOMPARE(pages, (10 + limit - 1) / limit);
    for (qsizetype i = 1; i < seen.size(); ++i) {
        QVERIFY(seen.at(i) < seen.at(i - 1));
    }
}

void TestProfileRepository::filtersATimelineByKind()
{
    const RecordId a = m_workspace->addRecord(u"Web shop"_s, u"1"_s);
    m_workspace->addEvent(a, u"Page Viewed"_s, 1);
    m_workspace->addEvent(a, u"Order Completed"_s, 2);
    m_workspace->addEvent(a, u"Page Viewed"_s, 3);

    const auto page = must(repository().timeline(ProfileId(a.value()), std::nullopt, 10,
                                                 {{u"Page Viewed"_s}, {}, {}}));

    QCOMPARE(page.events.size(), 2);
    QCOMPARE(page.events.first().at, qint64(3));
    QVERIFY(must(repository().timeline(ProfileId(a.value()), std::nullopt, 10,
                                       {{u"Nothing"_s}, {}, {}}))
                .events.isEmpty());
}

void TestProfileRepository::filtersATimelineByText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("events");

    QTest::newRow("nothing") << QString() << 3;
    QTest::newRow("a product") << u"lamp"_s << 1;
    QTest::newRow("accents and case") << u"VASE DEJA"_s << 1;
    QTest::newRow("an order number") << u"#1042"_s << 1;
    QTest::newRow("an item of an order") << u"stool"_s << 1;
    QTest::newRow("a number") << u"1.5"_s << 1;
    QTest::newRow("the name of an event") << u"product viewed"_s << 2;
    QTest::newRow("what the reader calls it") << u"looked"_s << 2;
    QTest::newRow("a source") << u"web shop"_s << 3;
    QTest::newRow("words apart") << u"lamp viewed"_s << 1;
    QTest::newRow("one word too many") << u"lamp stool"_s << 0;
    QTest::newRow("the name of a property") << u"product_name"_s << 0;
}

void TestProfileRepository::filtersATimelineByText()
{
    QFETCH(QString, text);
    const RecordId a = m_workspace->addRecord(u"Web shop"_s, u"1"_s);
    m_workspace->addEvent(a, u"Product Viewed"_s, 1, {{u"product_name"_s, u"Lamp Oslo"_s}});
    m_workspace->addEvent(a, u"Product Viewed"_s, 2, {{u"product_name"_s, u"Vase Déjà"_s}});
    m_workspace->addEvent(
        a, u"Order Completed"_s, 3,
        {{u"order_id"_s, u"#1042"_s},
         {u"products"_s, QJsonArray{QJsonObject{{u"name"_s, u"Stool"_s}, {u"price"_s, 1.5}}}}});

    const TimelineFilter filter{{}, text, {{u"Product Viewed"_s, u"Looked at a product"_s}}};
    const auto page = must(repository().timeline(ProfileId(a.value()), std::nullopt, 10, filter));

    QTEST(int(page.events.size()), "events");
}

void TestProfileRepository::pagesThroughWhatTheTextFinds()
{
    const RecordId a = m_workspace->addRecord(u"Web shop"_s, u"1"_s);
    for (int i = 0; i < 20; ++i) {
        m_workspace->addEvent(a, u"Page Viewed"_s, i,
                              {{u"page"_s, i % 3 == 0 ? u"/lamps"_s : u"/rugs"_s}});
    }
    const TimelineFilter lamps{{u"Page Viewed"_s}, u"lamps"_s, {}};
    QList<qint64> seen;
    std::optional<TimelineKey> before;
    do {
        const auto page = must(repository().timeline(ProfileId(a.value()), before, 3, lamps));
        for (const TimelineEvent& event : page.events) {
            seen.append(event.at);
        }
        before = page.next;
    } while (before);
    QCOMPARE(seen, (QList<qint64>{18, 15, 12, 9, 6, 3, 0}));
}

void TestProfileRepository::tellsEverythingAboutAnEvent()
{
    const RecordId a = m_workspace->addRecord(u"Web shop"_s, u"1"_s);
    m_workspace->startImport(m_workspace->source(u"Web shop"_s), u"orders.csv"_s);
    m_workspace->addEvent(a, u"Order Completed"_s, 42, {{u"order_id"_s, u"#1001"_s}},
                          Decimal::fromText(u"12.50"));

    const TimelineEvent event =
        must(repository().timeline(ProfileId(a.value()), std::nullopt, 1, {})).events.first();

    QCOMPARE(event.at, qint64(42));
    QCOMPARE(event.event, u"Order Completed"_s);
    QCOMPARE(event.source, u"Web shop"_s);
    QCOMPARE(event.properties.value(u"order_id"_s).toString(), u"#1001"_s);
    QCOMPARE(event.revenue, Decimal::fromText(u"12.5"));
    QCOMPARE(event.file, u"orders.csv"_s);
    QCOMPARE(event.row, qint64(1));
    QVERIFY(!event.isSystem);
}

void TestProfileRepository::findsPeople_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("match"); // empty: nobody

    QTest::newRow("whole name") << u"Zoë Ångström"_s << u"name"_s;
    QTest::newRow("without accents") << u"zoe angstrom"_s << u"name"_s;
    QTest::newRow("part of a name") << u"ngstr"_s << u"name"_s;
    QTest::newRow("words turned round") << u"angstrom ZOE"_s << u"name"_s;
    QTest::newRow("spaces around") << u"  zoe   angstrom "_s << u"name"_s;
    QTest::newRow("e-mail") << u"zoe@example.nl"_s << u"email"_s;
    QTest::newRow("e-mail in capitals") << u"ZOE@EXAMPLE.NL"_s << u"email"_s;
    QTest::newRow("part of an e-mail") << u"@example"_s << u"email"_s;
    QTest::newRow("phone as stored") << u"+31612345678"_s << u"phone"_s;
    QTest::newRow("phone typed nationally") << u"0612345678"_s << u"phone"_s;
    QTest::newRow("phone with blanks") << u"06 12 34 56 78"_s << u"phone"_s;
    QTest::newRow("phone with a dash") << u"06-12345678"_s << u"phone"_s;
    QTest::newRow("phone with a zero in brackets") << u"+31 (0)6 12345678"_s << u"phone"_s;
    QTest::newRow("prefix and a zero in brackets") << u"0031 (0)6 12345678"_s << u"phone"_s;
    QTest::newRow("phone with a prefix") << u"0031612345678"_s << u"phone"_s;
    QTest::newRow("customer number") << u"K-1042"_s << u"identifier"_s;
    QTest::newRow("order number") << u"#1001"_s << u"order"_s;
    QTest::newRow("order number without a sign") << u"1001"_s << u"order"_s;
    QTest::newRow("name and e-mail") << u"angstrom example"_s << u"name"_s;
    QTest::newRow("another word") << u"zoe jansen"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("only spaces") << u"   "_s << QString();
    QTest::newRow("only a sign") << u"#"_s << QString();
}

void TestProfileRepository::findsPeople()
{
    QFETCH(QString, text);
    QFETCH(QString, match);
    const RecordId zoe = addNamed(u"1"_s, u"Zoë"_s, u"Ångström"_s);
    m_workspace->addIdentifier(zoe, u"email"_s, u"zoe@example.nl"_s);
    m_workspace->addIdentifier(zoe, u"phone"_s, u"+31612345678"_s);
    m_workspace->addIdentifier(zoe, u"customer_no"_s, u"K-1042"_s);
    addOrder(zoe, u"1001"_s);
    const RecordId other = addNamed(u"2"_s, u"Bert"_s, u"Dijk"_s);
    m_workspace->addIdentifier(other, u"email"_s, u"bert@elsewhere.be"_s);
    addOrder(other, u"2002"_s);
    rebuild();

    const QList<ProfileMatch> found = must(repository().find(text, 10));

    if (match.isEmpty()) {
        QVERIFY(found.isEmpty());
        return;
    }
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().profile.id, ProfileId(zoe.value()));
    QCOMPARE(found.first().match, match);
}

void TestProfileRepository::findsNobodyByHostileText_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("quote") << u"'"_s;
    QTest::newRow("injection") << u"' OR 1=1; DROP TABLE profile; --"_s;
    QTest::newRow("percent") << u"%"_s;
    QTest::newRow("underscore") << u"_"_s;
    QTest::newRow("place marker") << u"%1 %2"_s;
    QTest::newRow("star") << u"*"_s;
    QTest::newRow("full-text syntax") << u"\"a NEAR b*"_s;
    QTest::newRow("null character") << QString(u'a' + QString(QChar(0)) + u'b');
    QTest::newRow("half a surrogate") << QString(QChar(0xd83d));
    QTest::newRow("very long") << QString(100'000, u'x');
    QTest::newRow("a word again and again") << QString(u"x "_s).repeated(2000);
    QTest::newRow("many words") << numbers(2000);
    QTest::newRow("digits without end") << QString(10'000, u'9');
}

void TestProfileRepository::findsNobodyByHostileText()
{
    QFETCH(QString, text);
    addNamed(u"1"_s, u"Anna"_s, u"Berg"_s);
    rebuild();

    QVERIFY(must(repository().find(text, 10)).isEmpty());
    QVERIFY(must(repository().findIds(text)).empty());
    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(1));
}

void TestProfileRepository::saysThatSomebodyWithoutANameWasFoundByTheirEmail()
{
    const RecordId nameless = m_workspace->addRecord(u"Web shop"_s, u"1"_s);
    m_workspace->addIdentifier(nameless, u"email"_s, u"info@example.nl"_s);
    rebuild();

    QCOMPARE(must(repository().find(u"info@example.nl"_s, 10)).first().match, u"email"_s);
}

void TestProfileRepository::putsNamesThatBeginWithTheTextFirst()
{
    addNamed(u"1"_s, u"Joanna"_s, u"Aalders"_s);
    const RecordId anna = addNamed(u"2"_s, u"Anna"_s, u"Zwart"_s);
    rebuild();

    const QList<ProfileMatch> found = must(repository().find(u"anna"_s, 10));

    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().profile.id, ProfileId(anna.value()));
}

void TestProfileRepository::findsNoMoreThanAskedFor()
{
    for (int i = 0; i < 30; ++i) {
        const RecordId record = addNamed(QString::number(i), u"Anna 100"_s, QString::number(i));
        addOrder(record, u"100%1"_s.arg(i));
    }
    rebuild();

    QCOMPARE(must(repository().find(u"100"_s, 7)).size(), 7);
    QCOMPARE(must(repository().find(u"100"_s, 0)).size(), 0);
}

void TestProfileRepository::findsEverybodyForTheList()
{
    for (int i = 0; i < 5; ++i) {
        addNamed(QString::number(i), u"Anna"_s, QString::number(i));
    }
    const RecordId bert = addNamed(u"bert"_s, u"Bert"_s, u"Dijk"_s);
    addOrder(bert, u"Anna-1"_s);
    rebuild();

    const auto ids = must(repository().findIds(u"anna"_s));

    QCOMPARE(ids.size(), std::size_t(6));
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
}

QTEST_GUILESS_MAIN(TestProfileRepository)
#include "tst_profilerepository.moc"
