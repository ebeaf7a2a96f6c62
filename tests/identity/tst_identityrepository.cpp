#include "models/identity/identityrepository.h"

#include "models/identity/resolver.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::identity;
using rondom::tests::must;
using rondom::tests::TestWorkspace;

class TestIdentityRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsTheProfileAnOldIdStandsForToday();
    void listsTheRecordsOfAProfile();
    void findsARecordBySourceAndKey();
    void explainsWithRuleEvidenceImportAndRow();
    void explainsADecision();
    void explainsNothingByValuesThatJoinNobody();
    void explainsNothingAboutOneRecord();
    void listsEveryRecordWithItsProfile();
    void returnsWhatWasDecidedBefore();
    void keepsADecisionWhicheverWayRoundItIsAsked();

private:
    RecordId record(const QString& source, const QString& key)
    {
        return m_workspace->addRecord(source, key);
    }
    IdentityRepository repository() const { return IdentityRepository(m_workspace->connection()); }
    void resolve(const QSet<RecordId>& records) const
    {
        JobContext context;
        must(Resolver(m_workspace->connection()).resolve(records, context));
    }

    std::unique_ptr<TestWorkspace> m_workspace;
};

void TestIdentityRepository::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
}

void TestIdentityRepository::findsTheProfileAnOldIdStandsForToday()
{
    const RecordId a = record(u"Web shop"_s, u"1"_s);
    const RecordId b = record(u"Till"_s, u"1"_s);
    m_workspace->addIdentifier(a, u"email"_s, u"a@example.nl"_s);
    m_workspace->addIdentifier(b, u"email"_s, u"a@example.nl"_s);
    resolve({a, b});

    QCOMPARE(must(repository().current(ProfileId(b.value()))), ProfileId(a.value()));
    QCOMPARE(must(repository().current(ProfileId(a.value()))), ProfileId(a.value()));
    QCOMPARE(must(repository().current(ProfileId(999))), std::nullopt);
    QCOMPARE(must(repository().current(ProfileId())), std::nullopt);
}

void TestIdentityRepository::listsTheRecordsOfAProfile()
{
    const RecordId a = record(u"Web shop"_s, u"1"_s);
    const RecordId alone = record(u"Web shop"_s, u"2"_s);
    const RecordId b = record(u"Till"_s, u"1"_s);
    m_workspace->addIdentifier(a, u"email"_s, u"a@example.nl"_s);
    m_workspace->addIdentifier(b, u"email"_s, u"a@example.nl"_s);
    resolve({a, b});

    QCOMPARE(must(repository().records(ProfileId(a.value()))), (QList<RecordId>{a, b}));
    QCOMPARE(must(repository().records(ProfileId(alone.value()))), (QList<RecordId>{alone}));
    QVERIFY(must(repository().records(ProfileId(b.value()))).isEmpty());
}

void TestIdentityRepository::findsARecordBySourceAndKey()
{
    const RecordId a = record(u"Web shop"_s, u"42"_s);
    record(u"Till"_s, u"42"_s);

    QCOMPARE(must(repository().record(u"Web shop"_s, u"42"_s)), a);
    QCOMPARE(must(repository().record(u"web SHOP"_s, u"42"_s)), a);
    QCOMPARE(must(repository().record(u"Web shop"_s, u"43"_s)), std::nullopt);
    QCOMPARE(must(repository().record(u"Post"_s, u"42"_s)), std::nullopt);
    QCOMPARE(must(repository().record(u"' OR 1=1 --"_s, u"42"_s)), std::nullopt);
}

void TestIdentityRepository::explainsWithRuleEvidenceImportAndRow()
{
    const RecordId a = record(u"Web shop"_s, u"42"_s);
    m_workspace->addIdentifier(a, u"email"_s, u"anna@example.nl"_s, 1000);
    const RecordId b = record(u"Till"_s, u"7"_s);
    const ImportId later =
        m_workspace->startImport(m_workspace->source(u"Till"_s), u"klanten.csv"_s, 2000);
    m_workspace->addIdentifier(b, u"email"_s, u"anna@example.nl"_s, 2000);
    m_workspace->addIdentifier(b, u"phone"_s, u"+31612345678"_s, 2000);
    resolve({a, b});

    const QList<Link> links = must(repository().explain(ProfileId(a.value())));

    QCOMPARE(links.size(), 1);
    QCOMPARE(links.first().a, u"Web shop:42"_s);
    QCOMPARE(links.first().b, u"Till:7"_s);
    QCOMPARE(links.first().rule, u"email"_s);
    QCOMPARE(links.first().evidence, u"anna@example.nl"_s);
    QCOMPARE(links.first().import, later);
    QCOMPARE(links.first().row, qint64(1));
    QCOMPARE(links.first().at, qint64(2000));
}

void TestIdentityRepository::explainsADecision()
{
    const RecordId a = record(u"Web shop"_s, u"42"_s);
    const RecordId b = record(u"Till"_s, u"7"_s);
    must(repository().decide(b, a, true, 5000));
    resolve({a, b});

    const QList<Link> links = must(repository().explain(ProfileId(a.value())));

    QCOMPARE(links.size(), 1);
    QCOMPARE(links.first().rule, u"decision"_s);
    QCOMPARE(links.first().a, u"Web shop:42"_s);
    QCOMPARE(links.first().b, u"Till:7"_s);
    QCOMPARE(links.first().at, qint64(5000));
}

void TestIdentityRepository::explainsNothingByValuesThatJoinNobody()
{
    QList<RecordId> records;
    for (int i = 0; i <= kMostRecordsOfOneValue; ++i) {
        records.append(record(u"Web shop"_s, QString::number(i)));
        m_workspace->addIdentifier(records.last(), u"phone"_s, u"+31302345678"_s);
        m_workspace->addIdentifier(records.last(), u"email"_s, u"noreply@shop.nl"_s);
    }
    m_workspace->addIdentifier(records.at(0), u"email"_s, u"anna@example.nl"_s);
    m_workspace->addIdentifier(records.at(1), u"email"_s, u"anna@example.nl"_s);
    resolve(QSet<RecordId>(records.begin(), records.end()));

    const QList<Link> links = must(repository().explain(ProfileId(records.at(0).value())));

    QCOMPARE(links.size(), 1);
    QCOMPARE(links.first().evidence, u"anna@example.nl"_s);
}

void TestIdentityRepository::explainsNothingAboutOneRecord()
{
    const RecordId a = record(u"Web shop"_s, u"42"_s);
    m_workspace->addIdentifier(a, u"email"_s, u"anna@example.nl"_s);

    QVERIFY(must(repository().explain(ProfileId(a.value()))).isEmpty());
    QVERIFY(must(repository().explain(ProfileId(999))).isEmpty());
}

void TestIdentityRepository::listsEveryRecordWithItsProfile()
{
    const RecordId web = record(u"Web shop"_s, u"2"_s);
    const RecordId web1 = record(u"Web shop"_s, u"1"_s);
    const RecordId till = record(u"Till"_s, u"9"_s);
    must(repository().decide(web, till, true, 0));
    resolve({web, web1, till});

    const QList<ClusterRow> rows = must(repository().clusters());

    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).source, u"Till"_s);
    QCOMPARE(rows.at(0).recordId, u"9"_s);
    QCOMPARE(rows.at(0).profile, ProfileId(web.value()));
    QCOMPARE(rows.at(1).recordId, u"1"_s);
    QCOMPARE(rows.at(1).profile, ProfileId(web1.value()));
    QCOMPARE(rows.at(2).recordId, u"2"_s);
    QCOMPARE(rows.at(2).profile, ProfileId(web.value()));
}

void TestIdentityRepository::returnsWhatWasDecidedBefore()
{
    const RecordId a = record(u"Web shop"_s, u"1"_s);
    const RecordId b = record(u"Web shop"_s, u"2"_s);
    const auto decisions = [this] {
        return m_workspace->number("SELECT count(*) FROM identity_decision");
    };

    QCOMPARE(must(repository().decide(a, b, true, 1)), std::nullopt);
    QCOMPARE(must(repository().decide(a, b, false, 2)), true);
    QCOMPARE(must(repository().decide(a, b, std::nullopt, 3)), false);
    QCOMPARE(decisions(), qint64(0));
    QCOMPARE(must(repository().decide(a, b, std::nullopt, 4)), std::nullopt);
}

void TestIdentityRepository::keepsADecisionWhicheverWayRoundItIsAsked()
{
    const RecordId a = record(u"Web shop"_s, u"1"_s);
    const RecordId b = record(u"Web shop"_s, u"2"_s);
    must(repository().decide(b, a, true, 1));

    QCOMPARE(must(repository().decide(a, b, true, 2)), true);
    QCOMPARE(m_workspace->number("SELECT count(*) FROM identity_decision"), qint64(1));
}

QTEST_GUILESS_MAIN(TestIdentityRepository)
#include "tst_identityrepository.moc"
