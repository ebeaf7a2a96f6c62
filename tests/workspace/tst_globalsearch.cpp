#include "models/workspace/globalsearch.h"

#include "models/profiles/profilebuilder.h"
#include "models/segments/definitionparser.h"
#include "models/segments/segmentrepository.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using rondom::tests::must;
using rondom::tests::TestWorkspace;

class TestGlobalSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsPeople();
    void findsSegmentsByWordsInAnyOrder_data();
    void findsSegmentsByWordsInAnyOrder();
    void tellsOfAnOrderOnceAndNotAsAPerson();
    void findsNothingByABlankText();
    void findsNoMoreOfEachThanAskedFor();

private:
    void saveSegment(const QString& name) const
    {
        segments::SegmentRepository repository(m_workspace->connection());
        const QString json = u"{\"rondom\": \"segment/1\", \"name\": \"%1\", \"where\": "
                             "{\"event\": \"Order Completed\"}}"_s.arg(name);
        must(repository.save(must(segments::DefinitionParser::parse(json.toUtf8())), 1000));
    }
    workspace::SearchHits search(const QString& text, int limit = 5) const
    {
        return must(workspace::searchEverything(m_workspace->connection(), text, limit));
    }

    std::unique_ptr<TestWorkspace> m_workspace;
};

void TestGlobalSearch::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    const RecordId anna = m_workspace->addPerson(u"1"_s, u"anna@example.nl"_s);
    const RecordId bert = m_workspace->addPerson(u"2"_s, u"bert@example.nl"_s);
    JobContext unwatched;
    must(profiles::ProfileBuilder(m_workspace->connection())
             .rebuild({ProfileId(anna.value()), ProfileId(bert.value())}, unwatched));
    m_workspace->addEvent(anna, u"Order Completed"_s, 1000);
    m_workspace->run("INSERT INTO event_reference SELECT source_id, ?, kind_id, record_id, ts, "
                     "seq, ? FROM event WHERE record_id = ?",
                     u"7001"_s, u"7001"_s, anna);
    saveSegment(u"VIPs who went quiet"_s);
    saveSegment(u"Élan readers"_s);
}

void TestGlobalSearch::findsPeople()
{
    const auto hits = search(u"anna"_s);

    QCOMPARE(hits.people.size(), 1);
    QCOMPARE(hits.people.first().profile.email, u"anna@example.nl"_s);
    QVERIFY(hits.orders.isEmpty());
    QVERIFY(hits.segments.isEmpty());
}

void TestGlobalSearch::findsSegmentsByWordsInAnyOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("words") << u"quiet vip"_s << QStringList{u"VIPs who went quiet"_s};
    QTest::newRow("accents") << u"elan"_s << QStringList{u"Élan readers"_s};
    QTest::newRow("one word too many") << u"quiet nobody"_s << QStringList{};
}

void TestGlobalSearch::findsSegmentsByWordsInAnyOrder()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);

    QCOMPARE(search(text).segments, expected);
}

void TestGlobalSearch::tellsOfAnOrderOnceAndNotAsAPerson()
{
    const auto hits = search(u"7001"_s);

    QCOMPARE(hits.orders.size(), 1);
    QCOMPARE(hits.orders.first().number, u"7001"_s);
    QVERIFY(hits.people.isEmpty());
}

void TestGlobalSearch::findsNothingByABlankText()
{
    const auto hits = search(u"   "_s);

    QVERIFY(hits.people.isEmpty() && hits.orders.isEmpty() && hits.segments.isEmpty());
}

void TestGlobalSearch::findsNoMoreOfEachThanAskedFor()
{
    QCOMPARE(search(u"e"_s, 1).people.size(), 1);
    QCOMPARE(search(u"e"_s, 1).segments.size(), 1);
}

QTEST_GUILESS_MAIN(TestGlobalSearch)
#include "tst_globalsearch.moc"
