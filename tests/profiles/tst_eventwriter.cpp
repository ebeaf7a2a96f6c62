#include "models/profiles/eventwriter.h"

#include "tests/support/testworkspace.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::profiles;
using rondom::ingest::EventFact;
using rondom::tests::must;
using rondom::tests::TestWorkspace;

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;
constexpr qint64 kNoon = 1'777'975'200'000; // 2026-05-05T10:00:00Z

EventFact view(const QString& page, qint64 at = kNoon)
{
    EventFact event;
    event.name = u"Page Viewed"_s;
    event.at = at;
    event.properties = {{u"page"_s, page}};
    return event;
}

/// The event of a person whom each row names in the same way.
EventWriter::Person by(RecordId record)
{
    return {record, record.value()};
}

EventFact order(const QString& number, double revenue, qint64 at = kNoon,
                const QString& currency = {})
{
    EventFact event;
    event.name = u"Order Completed"_s;
    event.at = at;
    event.reference = number;
    event.searchText = number;
    event.revenue = Decimal::fromDouble(revenue);
    event.currency = currency;
    event.properties = {{u"order_id"_s, number},
                        {u"revenue"_s, revenue},
                        {u"products"_s, QJsonArray{QJsonObject{{u"sku"_s, u"L-1"_s}}}}};
    return event;
}

} // namespace

class TestEventWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesOnTheTimelineOfThePerson();
    void addsNothingWhenTheSameComesAgain();
    void countsExactDuplicatesAll();
    void addsOnlyWhatIsNewOfDuplicates();
    void keepsEventsOfTwoPeopleApart();
    void knowsARowThatFindsAnotherRecordOfThePerson();
    void keepsApartWhatTwoRowsSayOfOnePerson();
    void keepsOneEventPerReference();
    void keepsReferencesOfSourcesAndKindsApart();
    void updatesByReferenceAndKeepsTheOldVersion();
    void movesAnOrderToAnotherPerson();
    void keepsOnlyTheVersionBeforeTheImport();
    void letsTheLaterTellingOfOneImportHold();
    void joinsContinuedLines();
    void doesNotJoinLinesOfAnUnknownOrder();
    void keepsSalesThatNameNobody();
    void tellsATicketOfNewAndKnownFromANewOne();
    void countsMoneyWithoutARate();
    void convertsByTheRateOfTheDay();
    void keepsRefundsNegative();
    void findsOrdersByTheirSearchText();
    void writesWhateverTheOrder();
    void keepsMoreKindsApartThanAnyFileHas();
    void stopsWhenAskedTo();

private:
    using Outcome = EventWriter::Outcome;

    EventWriter newImport()
    {
        const ImportId import = m_workspace->startImport(m_source);
        return EventWriter(m_workspace->connection(), import);
    }
    Outcome write(const QList<EventFact>& events)
    {
        EventWriter writer = newImport();
        int ticket = 0;
        for (const EventFact& event : events) {
            must(writer.add(event, m_source, by(m_anna), ticket + 1, ticket));
            ++ticket;
        }
        return finish(writer);
    }
    static Outcome finish(EventWriter& writer)
    {
        JobContext context;
        return must(writer.finish(context));
    }
    qint64 events() const { return m_workspace->number("SELECT count(*) FROM event"); }

    std::unique_ptr<TestWorkspace> m_workspace;
    SourceId m_source;
    RecordId m_anna;
    RecordId m_bert;
};

void TestEventWriter::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_source = m_workspace->source(u"Web shop"_s);
    m_anna = m_workspace->addPerson(u"anna"_s, u"anna@example.nl"_s);
    m_bert = m_workspace->addPerson(u"bert"_s, u"bert@example.nl"_s);
}

void TestEventWriter::writesOnTheTimelineOfThePerson()
{
    const Outcome outcome = write({view(u"/a"_s), order(u"#1001"_s, 12.5)});

    QCOMPARE(outcome.created, qint64(2));
    QCOMPARE(outcome.added.size(), std::size_t(1));
    QCOMPARE(outcome.added[0].profile, m_anna.value());
    QCOMPARE(outcome.added[0].events, qint64(2));
    QCOMPARE(outcome.added[0].orders, qint64(1));
    QCOMPARE(outcome.added[0].revenue, qint64(12'500'000));
    QCOMPARE(outcome.added[0].first, std::optional(kNoon));
    QVERIFY(outcome.changed.isEmpty());
    QCOMPARE(
        m_workspace->number("SELECT amount FROM event WHERE profile_id = ? AND amount > 0", m_anna),
        qint64(12'500'000));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM event WHERE profile_id = ? AND "
                                 "record_id = ? AND source_id = ?",
                                 m_anna, m_anna, m_source),
             qint64(2));
}

void TestEventWriter::addsNothingWhenTheSameComesAgain()
{
    const QList<EventFact> same = {view(u"/a"_s), view(u"/b"_s), order(u"#1001"_s, 12.5)};
    write(same);

    const Outcome again = write(same);

    QCOMPARE(again.created, qint64(0));
    QCOMPARE(again.updated, qint64(0));
    QCOMPARE(again.duplicates, qint64(3));
    QVERIFY(again.added.empty());
    QVERIFY(again.changed.isEmpty());
    QCOMPARE(events(), qint64(3));
}

void TestEventWriter::countsExactDuplicatesAll()
{
    const Outcome outcome = write({view(u"/a"_s), view(u"/a"_s), view(u"/a"_s)});

    QCOMPARE(outcome.created, qint64(3));
    QCOMPARE(events(), qint64(3));

    const Outcome again = write({view(u"/a"_s), view(u"/a"_s), view(u"/a"_s)});
    QCOMPARE(again.created, qint64(0));
    QCOMPARE(again.duplicates, qint64(3));
    QCOMPARE(events(), qint64(3));
}

void TestEventWriter::addsOnlyWhatIsNewOfDuplicates()
{
    write({view(u"/a"_s), view(u"/a"_s)});

    // The next export holds what the last one held, and one more of the same.
    const Outcome outcome = write({view(u"/a"_s), view(u"/a"_s), view(u"/a"_s)});

    QCOMPARE(outcome.created, qint64(1));
    QCOMPARE(outcome.duplicates, qint64(2));
    QCOMPARE(events(), qint64(3));
}

void TestEventWriter::keepsEventsOfTwoPeopleApart()
{
    EventWriter writer = newImport();
    must(writer.add(view(u"/a"_s), m_source, by(m_anna), 1, 0));
    must(writer.add(view(u"/a"_s), m_source, by(m_bert), 2, 1));

    QCOMPARE(finish(writer).created, qint64(2));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM event WHERE profile_id = ?", m_bert),
             qint64(1));
}

void TestEventWriter::knowsARowThatFindsAnotherRecordOfThePerson()
{
    m_workspace->refreshProfile({m_anna, m_bert});
    EventWriter first = newImport();
    must(first.add(view(u"/a"_s), m_source, {m_bert, 77}, 1, 0));
    finish(first);
    EventWriter second = newImport();
    must(second.add(view(u"/a"_s), m_source, {m_anna, 77}, 1, 0));

    QCOMPARE(finish(second).duplicates, qint64(1));
    QCOMPARE(events(), qint64(1));
}

void TestEventWriter::keepsApartWhatTwoRowsSayOfOnePerson()
{
    EventWriter writer = newImport();
    must(writer.add(view(u"/a"_s), m_source, {m_anna, 77}, 1, 0));
    must(writer.add(view(u"/a"_s), m_source, {m_anna, 78}, 2, 1));

    QCOMPARE(finish(writer).created, qint64(2));
}

void TestEventWriter::keepsOneEventPerReference()
{
    EventFact message = view(u"/a"_s);
    message.reference = u"m-1"_s;
    EventFact other = message;
    other.reference = u"m-2"_s;

    // Two events equal but for their id are two events.
    QCOMPARE(write({message, other}).created, qint64(2));
    QCOMPARE(write({other, message}).duplicates, qint64(2));
    QCOMPARE(events(), qint64(2));
}

void TestEventWriter::keepsReferencesOfSourcesAndKindsApart()
{
    EventFact refund = order(u"#1001"_s, -3);
    refund.name = u"Order Refunded"_s;
    write({order(u"#1001"_s, 12.5), refund});
    EventWriter other = newImport();
    const SourceId till = m_workspace->source(u"Till"_s);
    must(other.add(order(u"#1001"_s, 12.5), till, by(m_anna), 1, 0));

    QCOMPARE(finish(other).created, qint64(1));
    QCOMPARE(events(), qint64(3));
}

void TestEventWriter::updatesByReferenceAndKeepsTheOldVersion()
{
    write({order(u"#1001"_s, 12.5)});
    const ImportId first = m_workspace->currentImport();

    const Outcome outcome = write({order(u"#1001"_s, 10)});

    QCOMPARE(outcome.updated, qint64(1));
    QCOMPARE(outcome.created, qint64(0));
    QCOMPARE(outcome.tickets.at(0), EventChange::Updated);
    QCOMPARE(events(), qint64(1));
    QCOMPARE(m_workspace->number("SELECT amount FROM event"), qint64(10'000'000));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM event_replaced WHERE import_id = ? AND "
                                 "first_import_id = ? AND amount = 12500000",
                                 m_workspace->currentImport(), first),
             qint64(1));
}

void TestEventWriter::movesAnOrderToAnotherPerson()
{
    write({order(u"#1001"_s, 12.5)});
    EventWriter writer = newImport();
    must(writer.add(order(u"#1001"_s, 12.5), m_source, by(m_bert), 1, 0));

    const Outcome outcome = finish(writer);

    QCOMPARE(outcome.updated, qint64(1));
    QCOMPARE(outcome.changed,
             (QSet<ProfileId>{ProfileId(m_anna.value()), ProfileId(m_bert.value())}));
    QCOMPARE(events(), qint64(1));
    QCOMPARE(m_workspace->number("SELECT profile_id FROM event"), m_bert.value());
}

void TestEventWriter::keepsOnlyTheVersionBeforeTheImport()
{
    write({order(u"#1001"_s, 12.5)});
    write({order(u"#1001"_s, 10), order(u"#1001"_s, 8)});

    QCOMPARE(m_workspace->number("SELECT count(*) FROM event_replaced"), qint64(1));
    QCOMPARE(m_workspace->number("SELECT amount FROM event_replaced"), qint64(12'500'000));
    QCOMPARE(m_workspace->number("SELECT amount FROM event"), qint64(8'000'000));
}

void TestEventWriter::letsTheLaterTellingOfOneImportHold()
{
    const Outcome outcome = write({order(u"#1001"_s, 12.5), order(u"#1001"_s, 10)});

    QCOMPARE(outcome.created, qint64(1));
    QCOMPARE(outcome.tickets.size(), std::size_t(2));
    QCOMPARE(outcome.tickets.at(0), EventChange::Unchanged);
    QCOMPARE(outcome.tickets.at(1), EventChange::Created);
    QCOMPARE(m_workspace->number("SELECT amount FROM event"), qint64(10'000'000));
}

void TestEventWriter::joinsContinuedLines()
{
    EventWriter writer = newImport();
    must(writer.add(order(u"#1001"_s, 12.5), m_source, by(m_anna), 1, 3));
    must(writer.add(order(u"#1002"_s, 1), m_source, by(m_bert), 2, 4));

    QCOMPARE(must(writer.addLines(order(u"#1001"_s, 0.1), m_source)), 3);
    QCOMPARE(must(writer.addLines(order(u"#1001"_s, 0.2), m_source)), 3);
    finish(writer);

    QCOMPARE(m_workspace->number("SELECT amount FROM event WHERE profile_id = ?", m_anna),
             qint64(12'800'000));
    const QString json = m_workspace->text("SELECT p.json FROM event e JOIN property_set p ON "
                                           "p.id = e.properties_id WHERE e.profile_id = ?",
                                           m_anna);
    const QJsonObject properties = QJsonDocument::fromJson(json.toUtf8()).object();
    QCOMPARE(properties.value(u"revenue"_s).toDouble(), 12.8);
    QCOMPARE(properties.value(u"products"_s).toArray().size(), 3);
}

void TestEventWriter::doesNotJoinLinesOfAnUnknownOrder()
{
    EventWriter writer = newImport();
    must(writer.add(order(u"#1001"_s, 12.5), m_source, by(m_anna), 1, 0));

    QCOMPARE(must(writer.addLines(order(u"#1003"_s, 1), m_source)), -1);
    QCOMPARE(must(writer.addLines(order(u"#1001"_s, 1), m_workspace->source(u"Till"_s))), -1);
}

void TestEventWriter::keepsSalesThatNameNobody()
{
    EventWriter writer = newImport();
    must(writer.add(order(u"#1001"_s, 12.5), m_source, by(RecordId()), 1, 0));

    const Outcome outcome = finish(writer);

    QCOMPARE(outcome.created, qint64(1));
    QVERIFY(outcome.added.empty());
    QCOMPARE(m_workspace->number("SELECT count(*) FROM event WHERE profile_id = 0"), qint64(1));

    EventWriter again = newImport();
    must(again.add(order(u"#1001"_s, 12.5), m_source, by(RecordId()), 1, 0));
    QCOMPARE(finish(again).duplicates, qint64(1));
}

void TestEventWriter::tellsATicketOfNewAndKnownFromANewOne()
{
    write({order(u"#1001"_s, 12.5), order(u"#1002"_s, 1)});
    EventWriter writer = newImport();
    must(writer.add(order(u"#1001"_s, 12.5), m_source, by(m_anna), 1, 0));
    must(writer.add(order(u"#1002"_s, 2), m_source, by(m_anna), 1, 0));
    must(writer.add(order(u"#1001"_s, 12.5), m_source, by(m_anna), 1, 1));
    must(writer.add(order(u"#1003"_s, 2), m_source, by(m_anna), 1, 0));
    must(writer.add(order(u"#1004"_s, 2), m_source, by(m_anna), 1, 2));
    must(writer.add(order(u"#1005"_s, 2), m_source, by(m_anna), 1, 2));

    const Outcome outcome = finish(writer);

    QCOMPARE(outcome.tickets.at(0), EventChange::Updated);
    QCOMPARE(outcome.tickets.at(1), EventChange::Unchanged);
    QCOMPARE(outcome.tickets.at(2), EventChange::Created);
}

void TestEventWriter::countsMoneyWithoutARate()
{
    const Outcome outcome =
        write({order(u"#1001"_s, 12.5, kNoon, u"EUR"_s), order(u"#1002"_s, 12.5, kNoon, u"USD"_s)});

    QCOMPARE(outcome.withoutRate, qint64(1));
    QCOMPARE(outcome.created, qint64(2));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM event WHERE amount IS NULL"), qint64(1));
    // What was paid stays with the event.
    QCOMPARE(m_workspace->number("SELECT count(*) FROM event e JOIN property_set p ON p.id = "
                                 "e.properties_id WHERE e.amount IS NULL AND "
                                 "p.json LIKE '%12.5%'"),
             qint64(1));
}

void TestEventWriter::convertsByTheRateOfTheDay()
{
    m_workspace->run("INSERT INTO exchange_rate VALUES ('USD', '2026-05-01', '0.9'), "
                     "('USD', '2026-05-05', '0.8'), ('USD', '2026-05-06', '0.7')");

    write({order(u"before"_s, 10, kNoon - 10 * kDay, u"USD"_s),
           order(u"older"_s, 10, kNoon - kDay, u"USD"_s), order(u"today"_s, 10, kNoon, u"USD"_s)});

    const auto amount = [this](const QString& number) {
        return m_workspace->number("SELECT e.amount FROM event e JOIN event_reference r ON "
                                   "r.seq = e.seq WHERE r.reference = ?",
                                   number);
    };
    QCOMPARE(amount(u"before"_s), qint64(0));
    QCOMPARE(amount(u"older"_s), qint64(9'000'000));
    QCOMPARE(amount(u"today"_s), qint64(8'000'000));
}

void TestEventWriter::keepsRefundsNegative()
{
    EventFact refund = order(u"#1001"_s, -3.25);
    refund.name = u"Order Refunded"_s;
    write({refund});

    QCOMPARE(m_workspace->number("SELECT amount FROM event"), qint64(-3'250'000));
}

void TestEventWriter::findsOrdersByTheirSearchText()
{
    EventFact spaced = order(u"gid-1"_s, 1);
    spaced.searchText = u"Órder 1001"_s;
    EventFact silent = order(u"gid-2"_s, 1);
    silent.searchText.clear();
    write({spaced, silent});

    QCOMPARE(m_workspace->text("SELECT search FROM event_reference WHERE reference = 'gid-1'"),
             u"order 1001"_s);
    QCOMPARE(m_workspace->number("SELECT count(*) FROM event_reference WHERE search IS NULL"),
             qint64(1));
}

void TestEventWriter::writesWhateverTheOrder()
{
    EventWriter writer = newImport();
    for (int i = 0; i < 1000; ++i) {
        const qint64 at = kNoon - (i * 7919 % 1000) * 60'000;
        must(writer.add(view(u"/%1"_s.arg(i % 10), at), m_source, by(i % 3 == 0 ? m_bert : m_anna),
                        i + 1, i));
    }

    const Outcome outcome = finish(writer);

    QCOMPARE(outcome.created, qint64(1000));
    QCOMPARE(outcome.tickets.size(), std::size_t(1000));
    QCOMPARE(m_workspace->number("SELECT count(DISTINCT row) FROM event"), qint64(1000));
}

/// Somebody may take a column of addresses for the names of events.
void TestEventWriter::keepsMoreKindsApartThanAnyFileHas()
{
    constexpr int kKinds = 70'000;
    EventWriter writer = newImport();
    for (int i = 0; i < kKinds; ++i) {
        EventFact event = view(u"/a"_s, kNoon + i);
        event.name = u"Kind %1"_s.arg(i);
        must(writer.add(event, m_source, by(m_anna), i + 1, EventWriter::kNoTicket));
    }

    const Outcome outcome = finish(writer);

    QCOMPARE(outcome.looseCreated, qint64(kKinds));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM event e JOIN event_kind k ON k.id = "
                                 "e.kind_id WHERE k.name = 'Kind ' || (e.ts - ?)",
                                 kNoon),
             qint64(kKinds));
}

void TestEventWriter::stopsWhenAskedTo()
{
    EventWriter writer = newImport();
    must(writer.add(view(u"/a"_s), m_source, by(m_anna), 1, 0));
    JobContext context({}, std::make_shared<std::atomic_bool>(true));

    const auto outcome = writer.finish(context);

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, Error::Code::Canceled);
}

QTEST_GUILESS_MAIN(TestEventWriter)
#include "tst_eventwriter.moc"
