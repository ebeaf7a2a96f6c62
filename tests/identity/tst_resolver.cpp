#include "models/identity/resolver.h"

#include "tests/support/testworkspace.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::identity;
using rondom::tests::must;
using rondom::tests::TestWorkspace;

namespace {

/// What random cases decide with, kept as simple as can be: groups are labels that spread.
class NaiveGroups
{
public:
    void add(qint64 record) { m_label[record] = record; }

    void join(qint64 a, qint64 b)
    {
        const qint64 from = std::max(m_label[a], m_label[b]);
        const qint64 to = std::min(m_label[a], m_label[b]);
        for (auto& [record, label] : m_label) {
            label = label == from ? to : label;
        }
    }

    const std::map<qint64, qint64>& labels() const { return m_label; }

private:
    std::map<qint64, qint64> m_label;
};

} // namespace

class TestResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void joinsRecordsThatShareAnIdentifier_data();
    void joinsRecordsThatShareAnIdentifier();
    void leavesRecordsApartThatShareNothing();
    void joinsThroughOthers();
    void callsAProfileByItsSmallestRecord();
    void saysWhoJoinedAndWhatChanged();
    void joinsByAnIdentifierThatHasEnded();
    void givesIdsBackWhenIdentifiersAreTakenAway();
    void keepsApartWhatSomebodySaidIsDistinct();
    void keepsDistinctPeopleApartAlsoThroughOthers();
    void joinsWithoutIdentifiersWhatSomebodySaidIsTheSame();
    void joinsNobodyByAValueThatNamesNobody_data();
    void joinsNobodyByAValueThatNamesNobody();
    void joinsAsManyAsTheLimit();
    void joinsNobodyByACrowdedValue();
    void partsPeopleWhenTheirValueGetsCrowded();
    void keepsScopedIdsOfTwoSourcesApart();
    void joinsGlobalIdsOfTwoSources();
    void movesEventsAlong();
    void stopsWhenAskedTo();
    void agreesWithConnectedComponents();
    void givesTheSameHoweverOftenItRan();

private:
    RecordId add(const QString& key) { return m_workspace->addRecord(u"Web shop"_s, key); }
    RecordId addWith(const QString& key, const QString& type, const QString& value)
    {
        const RecordId record = add(key);
        m_workspace->addIdentifier(record, type, value);
        return record;
    }
    Resolution resolve(const QSet<RecordId>& records) const
    {
        JobContext context;
        return must(Resolver(m_workspace->connection()).resolve(records, context));
    }
    qint64 profileOf(RecordId record) const
    {
        return m_workspace->number("SELECT profile_id FROM source_record WHERE id = ?", record);
    }
    void decide(RecordId a, RecordId b, bool isSame) const
    {
        const auto [first, second] = std::minmax(a, b);
        m_workspace->run("INSERT OR REPLACE INTO identity_decision(record_a, record_b, is_same, at)"
                         " VALUES (?, ?, ?, 0)",
                         first, second, isSame ? 1 : 0);
    }
    QSet<RecordId> everybody() const;
    std::map<qint64, qint64> profiles() const;

    std::unique_ptr<TestWorkspace> m_workspace;
};

void TestResolver::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
}

QSet<RecordId> TestResolver::everybody() const
{
    QSet<RecordId> records;
    auto select = must(m_workspace->connection().prepare("SELECT id FROM source_record"));
    while (must(select.next())) {
        records.insert(RecordId(select.integer(0)));
    }
    return records;
}

std::map<qint64, qint64> TestResolver::profiles() const
{
    std::map<qint64, qint64> profiles;
    auto select =
        must(m_workspace->connection().prepare("SELECT id, profile_id FROM source_record"));
    while (must(select.next())) {
        profiles[select.integer(0)] = select.integer(1);
    }
    return profiles;
}

void TestResolver::joinsRecordsThatShareAnIdentifier_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");

    QTest::newRow("e-mail") << u"email"_s << u"anna@example.nl"_s;
    QTest::newRow("phone") << u"phone"_s << u"+31612345678"_s;
    QTest::newRow("anonymous id") << u"anonymous_id"_s << u"a-1"_s;
}

void TestResolver::joinsRecordsThatShareAnIdentifier()
{
    QFETCH(QString, type);
    QFETCH(QString, value);
    const RecordId a = addWith(u"1"_s, type, value);
    const RecordId b = addWith(u"2"_s, type, value);

    resolve({b});

    QCOMPARE(profileOf(a), a.value());
    QCOMPARE(profileOf(b), a.value());
}

void TestResolver::leavesRecordsApartThatShareNothing()
{
    const RecordId a = addWith(u"1"_s, u"email"_s, u"a@example.nl"_s);
    const RecordId b = addWith(u"2"_s, u"email"_s, u"b@example.nl"_s);
    // The same text as another kind of identifier means nothing.
    m_workspace->addIdentifier(a, u"crm_id"_s, u"17"_s);
    m_workspace->addIdentifier(b, u"customer_no"_s, u"17"_s);

    const Resolution resolution = resolve({a, b});

    QCOMPARE(profileOf(a), a.value());
    QCOMPARE(profileOf(b), b.value());
    QVERIFY(resolution.changedProfiles.isEmpty());
    QVERIFY(resolution.joined.isEmpty());
}

void TestResolver::joinsThroughOthers()
{
    const RecordId a = addWith(u"1"_s, u"email"_s, u"a@example.nl"_s);
    const RecordId b = addWith(u"2"_s, u"phone"_s, u"+31612345678"_s);
    resolve({a, b});
    QVERIFY(profileOf(a) != profileOf(b));
    const RecordId bridge = addWith(u"3"_s, u"email"_s, u"a@example.nl"_s);
    m_workspace->addIdentifier(bridge, u"phone"_s, u"+31612345678"_s);

    resolve({bridge});

    QCOMPARE(profileOf(a), a.value());
    QCOMPARE(profileOf(b), a.value());
    QCOMPARE(profileOf(bridge), a.value());
}

void TestResolver::callsAProfileByItsSmallestRecord()
{
    const RecordId a = addWith(u"1"_s, u"phone"_s, u"+31612345678"_s);
    const RecordId b = addWith(u"2"_s, u"email"_s, u"a@example.nl"_s);
    const RecordId c = addWith(u"3"_s, u"email"_s, u"a@example.nl"_s);
    resolve({a, b, c});
    QCOMPARE(profileOf(c), b.value());

    m_workspace->addIdentifier(c, u"phone"_s, u"+31612345678"_s);
    resolve({c});

    for (const RecordId record : {a, b, c}) {
        QCOMPARE(profileOf(record), a.value());
    }
}

void TestResolver::saysWhoJoinedAndWhatChanged()
{
    const RecordId a = addWith(u"1"_s, u"email"_s, u"a@example.nl"_s);
    const RecordId alone = addWith(u"2"_s, u"email"_s, u"z@example.nl"_s);
    resolve({a, alone});
    const RecordId b = addWith(u"3"_s, u"email"_s, u"a@example.nl"_s);
    const RecordId c = addWith(u"4"_s, u"email"_s, u"c@example.nl"_s);

    const Resolution resolution = resolve({b, c});

    QCOMPARE(resolution.joined, QSet<RecordId>{b});
    QCOMPARE(resolution.changedProfiles,
             (QSet<ProfileId>{ProfileId(a.value()), ProfileId(b.value())}));
}

void TestResolver::joinsByAnIdentifierThatHasEnded()
{
    const RecordId a = addWith(u"1"_s, u"email"_s, u"old@example.nl"_s);
    m_workspace->endIdentifier(a, u"email"_s, u"old@example.nl"_s);
    const RecordId b = addWith(u"2"_s, u"email"_s, u"old@example.nl"_s);

    resolve({b});

    QCOMPARE(profileOf(b), a.value());
}

void TestResolver::givesIdsBackWhenIdentifiersAreTakenAway()
{
    const RecordId a = addWith(u"1"_s, u"email"_s, u"a@example.nl"_s);
    const RecordId b = addWith(u"2"_s, u"phone"_s, u"+31612345678"_s);
    const RecordId c = addWith(u"3"_s, u"email"_s, u"a@example.nl"_s);
    m_workspace->addIdentifier(c, u"phone"_s, u"+31612345678"_s);
    resolve({a, b, c});
    QCOMPARE(profileOf(b), a.value());

    m_workspace->run("DELETE FROM identifier WHERE record_id = ?", c);
    const Resolution resolution = resolve({c});

    QCOMPARE(profileOf(a), a.value());
    QCOMPARE(profileOf(b), b.value());
    QCOMPARE(profileOf(c), c.value());
    QCOMPARE(resolution.changedProfiles.size(), 3);
}

void TestResolver::keepsApartWhatSomebodySaidIsDistinct()
{
    const RecordId a = addWith(u"1"_s, u"email"_s, u"info@shop.nl"_s);
    const RecordId b = addWith(u"2"_s, u"email"_s, u"info@shop.nl"_s);
    resolve({a, b});
    QCOMPARE(profileOf(b), a.value());

    decide(a, b, false);
    resolve({a, b});
    QCOMPARE(profileOf(b), b.value());

    // Also when they come to share more later on.
    m_workspace->addIdentifier(a, u"phone"_s, u"+31612345678"_s);
    m_workspace->addIdentifier(b, u"phone"_s, u"+31612345678"_s);
    resolve({b});
    QCOMPARE(profileOf(a), a.value());
    QCOMPARE(profileOf(b), b.value());
}

void TestResolver::keepsDistinctPeopleApartAlsoThroughOthers()
{
    const RecordId a = addWith(u"1"_s, u"email"_s, u"a@example.nl"_s);
    const RecordId b = addWith(u"2"_s, u"phone"_s, u"+31612345678"_s);
    decide(a, b, false);
    const RecordId bridge = addWith(u"3"_s, u"email"_s, u"a@example.nl"_s);
    m_workspace->addIdentifier(bridge, u"phone"_s, u"+31612345678"_s);
    const RecordId more = addWith(u"4"_s, u"phone"_s, u"+31612345678"_s);

    resolve({a, b, bridge, more});

    QVERIFY(profileOf(a) != profileOf(b));
    // The one between belongs to one of them, and stays there however often it is asked.
    const qint64 chosen = profileOf(bridge);
    QVERIFY(chosen == profileOf(a) || chosen == profileOf(b));
    resolve({bridge});
    QCOMPARE(profileOf(bridge), chosen);
}

void TestResolver::joinsWithoutIdentifiersWhatSomebodySaidIsTheSame()
{
    const RecordId a = add(u"1"_s);
    const RecordId b = addWith(u"2"_s, u"email"_s, u"b@example.nl"_s);
    const RecordId c = addWith(u"3"_s, u"email"_s, u"b@example.nl"_s);
    resolve({a, b, c});
    decide(c, a, true);

    resolve({a});

    QCOMPARE(profileOf(b), a.value());
    QCOMPARE(profileOf(c), a.value());
}

void TestResolver::joinsNobodyByAValueThatNamesNobody_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");

    QTest::newRow("test mailbox") << u"email"_s << u"test@test.nl"_s;
    QTest::newRow("no reply") << u"email"_s << u"noreply@shop.nl"_s;
    QTest::newRow("no-reply") << u"email"_s << u"no-reply@shop.nl"_s;
    QTest::newRow("none@") << u"email"_s << u"none@none.com"_s;
    QTest::newRow("zeros") << u"customer_no"_s << u"000000"_s;
    QTest::newRow("zeros with a sign") << u"phone"_s << u"+0000000000"_s;
    QTest::newRow("n/a") << u"customer_no"_s << u"N/A"_s;
    QTest::newRow("null") << u"anonymous_id"_s << u"NULL"_s;
    QTest::newRow("unknown") << u"crm_id"_s << u"Onbekend"_s;
    QTest::newRow("minus one") << u"crm_id"_s << u"-1"_s;
}

void TestResolver::joinsNobodyByAValueThatNamesNobody()
{
    QFETCH(QString, type);
    QFETCH(QString, value);
    const RecordId a = addWith(u"1"_s, type, value);
    const RecordId b = addWith(u"2"_s, type, value);

    resolve({a, b});

    QCOMPARE(profileOf(a), a.value());
    QCOMPARE(profileOf(b), b.value());
}

void TestResolver::joinsAsManyAsTheLimit()
{
    QSet<RecordId> records;
    for (int i = 0; i < kMostRecordsOfOneValue; ++i) {
        records.insert(addWith(QString::number(i), u"phone"_s, u"+31302345678"_s));
    }

    resolve(records);

    QCOMPARE(m_workspace->number("SELECT count(DISTINCT profile_id) FROM source_record"),
             qint64(1));
}

void TestResolver::joinsNobodyByACrowdedValue()
{
    QSet<RecordId> records;
    for (int i = 0; i <= kMostRecordsOfOneValue; ++i) {
        records.insert(addWith(QString::number(i), u"phone"_s, u"+31302345678"_s));
    }

    resolve(records);

    QCOMPARE(m_workspace->number("SELECT count(DISTINCT profile_id) FROM source_record"),
             qint64(kMostRecordsOfOneValue + 1));
}

void TestResolver::partsPeopleWhenTheirValueGetsCrowded()
{
    QSet<RecordId> records;
    for (int i = 0; i < kMostRecordsOfOneValue; ++i) {
        records.insert(addWith(QString::number(i), u"phone"_s, u"+31302345678"_s));
    }
    resolve(records);

    // The profiles must not depend on the order in which the records came.
    resolve({addWith(u"one too many"_s, u"phone"_s, u"+31302345678"_s)});

    QCOMPARE(m_workspace->number("SELECT count(DISTINCT profile_id) FROM source_record"),
             qint64(kMostRecordsOfOneValue + 1));
}

void TestResolver::keepsScopedIdsOfTwoSourcesApart()
{
    const SourceId crm = m_workspace->source(u"CRM"_s);
    const SourceId till = m_workspace->source(u"Till"_s);
    const RecordId a = m_workspace->addRecord(u"CRM"_s, u"1"_s);
    m_workspace->addIdentifier(a, u"customer_no"_s, u"1"_s, 0, crm);
    const RecordId b = m_workspace->addRecord(u"Till"_s, u"1"_s);
    m_workspace->addIdentifier(b, u"customer_no"_s, u"1"_s, 0, till);
    const RecordId c = m_workspace->addRecord(u"CRM"_s, u"1a"_s);
    m_workspace->addIdentifier(c, u"customer_no"_s, u"1"_s, 0, crm);

    resolve({a, b, c});

    QCOMPARE(profileOf(b), b.value());
    QCOMPARE(profileOf(c), a.value());
}

void TestResolver::joinsGlobalIdsOfTwoSources()
{
    const RecordId a = m_workspace->addRecord(u"CRM"_s, u"1"_s);
    m_workspace->addIdentifier(a, u"loyalty_card"_s, u"9001"_s);
    const RecordId b = m_workspace->addRecord(u"Till"_s, u"1"_s);
    m_workspace->addIdentifier(b, u"loyalty_card"_s, u"9001"_s);

    resolve({b});

    QCOMPARE(profileOf(b), a.value());
}

void TestResolver::movesEventsAlong()
{
    const RecordId a = addWith(u"1"_s, u"email"_s, u"a@example.nl"_s);
    const RecordId b = addWith(u"2"_s, u"email"_s, u"b@example.nl"_s);
    const RecordId other = addWith(u"3"_s, u"email"_s, u"other@example.nl"_s);
    for (const RecordId record : {a, b, other}) {
        m_workspace->addEvent(record, u"Order Completed"_s, 1000);
        m_workspace->addEvent(record, u"Page Viewed"_s, 1000);
    }
    m_workspace->addIdentifier(b, u"email"_s, u"a@example.nl"_s);
    const auto eventsOf = [this](RecordId profile) {
        return m_workspace->number("SELECT count(*) FROM event WHERE profile_id = ?", profile);
    };

    resolve({b});
    QCOMPARE(eventsOf(a), qint64(4));
    QCOMPARE(eventsOf(b), qint64(0));
    QCOMPARE(eventsOf(other), qint64(2));

    m_workspace->run("DELETE FROM identifier WHERE record_id = ? AND value = 'a@example.nl'", b);
    resolve({b});
    QCOMPARE(eventsOf(a), qint64(2));
    QCOMPARE(eventsOf(b), qint64(2));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM event e JOIN source_record r ON r.id = "
                                 "e.record_id WHERE e.profile_id <> r.profile_id"),
             qint64(0));
}

void TestResolver::stopsWhenAskedTo()
{
    const RecordId a = addWith(u"1"_s, u"email"_s, u"a@example.nl"_s);
    JobContext context({}, std::make_shared<std::atomic_bool>(true));

    const auto resolution = Resolver(m_workspace->connection()).resolve({a}, context);

    QVERIFY(!resolution.has_value());
    QCOMPARE(resolution.error().code, Error::Code::Canceled);
}

void TestResolver::agreesWithConnectedComponents()
{
    QRandomGenerator random(20260505);
    for (int graph = 0; graph < 500; ++graph) {
        NaiveGroups expected;
        std::map<QString, std::set<qint64>> stating;
        QList<RecordId> records;
        const int size = 2 + int(random.bounded(30));
        const int values = 1 + int(random.bounded(size));
        QSet<RecordId> batch;
        for (int i = 0; i < size; ++i) {
            const RecordId record = add(u"%1/%2"_s.arg(graph).arg(i));
            expected.add(record.value());
            QSet<QString> own;
            for (quint32 n = random.bounded(3); n > 0; --n) {
                own.insert(u"g%1v%2"_s.arg(graph).arg(random.bounded(values)));
            }
            for (const QString& value : std::as_const(own)) {
                m_workspace->addIdentifier(record, u"crm_id"_s, value);
                stating[value].insert(record.value());
            }
            if (!records.isEmpty() && random.bounded(20) == 0) {
                const RecordId other = records.at(random.bounded(int(records.size())));
                decide(record, other, true);
                expected.join(record.value(), other.value());
            }
            records.append(record);
            batch.insert(record);
            // Sometimes everything at once, sometimes one import after another.
            if (random.bounded(4) == 0) {
                resolve(batch);
                batch.clear();
            }
        }
        resolve(batch);
        for (const auto& [value, who] : stating) {
            if (int(who.size()) <= kMostRecordsOfOneValue) {
                for (const qint64 record : who) {
                    expected.join(*who.begin(), record);
                }
            }
        }
        for (const auto& [record, profile] : expected.labels()) {
            QCOMPARE(profileOf(RecordId(record)), profile);
        }
    }
}

void TestResolver::givesTheSameHoweverOftenItRan()
{
    QRandomGenerator random(7);
    for (int graph = 0; graph < 100; ++graph) {
        QList<RecordId> records;
        std::vector<std::pair<RecordId, RecordId>> distinct;
        for (int i = 0; i < 14; ++i) {
            const RecordId record = add(u"%1/%2"_s.arg(graph).arg(i));
            for (int n = 0; n < 2; ++n) {
                m_workspace->run("INSERT INTO identifier_type(name) VALUES ('crm_id') "
                                 "ON CONFLICT DO NOTHING");
                m_workspace->run("INSERT INTO identifier SELECT id, 0, ?, ?, 1, 1, 0, NULL FROM "
                                 "identifier_type WHERE name = 'crm_id' ON CONFLICT DO NOTHING",
                                 u"g%1v%2"_s.arg(graph).arg(random.bounded(8)), record);
            }
            if (!records.isEmpty() && random.bounded(3) == 0) {
                const RecordId other = records.at(random.bounded(int(records.size())));
                decide(record, other, false);
                distinct.emplace_back(record, other);
            }
            records.append(record);
            resolve({record});
        }
        for (const auto& [a, b] : distinct) {
            QVERIFY(profileOf(a) != profileOf(b));
        }
        const auto stepByStep = profiles();

        m_workspace->run("UPDATE source_record SET profile_id = id");
        resolve(everybody());

        QCOMPARE(profiles(), stepByStep);
        m_workspace->run("DELETE FROM identifier");
        m_workspace->run("DELETE FROM identity_decision");
        m_workspace->run("DELETE FROM source_record");
    }
}

QTEST_GUILESS_MAIN(TestResolver)
#include "tst_resolver.moc"
