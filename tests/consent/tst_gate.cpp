#include "models/consent/gate.h"

#include "tests/support/consentbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::consent;
using namespace rondom::tests;

namespace {

constexpr auto kNow = "2026-06-01T12:00:00Z";
const QString kSanne = u"sanne@example.nl"_s;

} // namespace

/// What the gate answers about people and lists, and for which identifier.
class GateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingKnownMeansNo();
    void aPersonIsReachedByTheAddressThatIsAllowed();
    void anUnusableIdentifierIsNamedAsSuch();
    void anUnknownPurposeIsRefused();
    void onlyTheAllowedGetAPermit();
    void adsNeedAGrantForEachIdentifier();
    void aLongListGivesTheSameAnswersAsAShortOne();
};

void GateTest::nothingKnownMeansNo()
{
    TestWorkspace workspace;
    QList<ProfileId> people;
    for (int i = 0; i < 100; ++i) {
        const RecordId record = workspace.addPerson(QString::number(i), u"p%1@example.nl"_s.arg(i));
        people.append(ProfileId(record.value()));
    }
    Question question;
    question.purpose = u"newsletter"_s;
    question.now = instant(kNow);
    JobContext context;
    const Audience audience = must(Gate(workspace.connection()).admit(people, question, context));
    QVERIFY(audience.permits.isEmpty());
    QCOMPARE(audience.excluded().value(Reason::Unknown), qint64(100));
}

void GateTest::aPersonIsReachedByTheAddressThatIsAllowed()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addRecord(u"Web shop"_s, u"1"_s);
    for (int i = 1; i <= 3; ++i) {
        workspace.addIdentifier(sanne, u"email"_s, u"s%1@example.nl"_s.arg(i), i);
    }
    workspace.refreshProfile({sanne}); // s3, the newest, is shown
    record(workspace,
           {ConsentJson("granted", u"s1@example.nl"_s, "2026-05-01T10:00:00Z"),
            ConsentJson("granted", u"s2@example.nl"_s, "2026-05-01T10:00:00Z"),
            ConsentJson("withdrawn", u"s3@example.nl"_s, "2026-05-01T10:00:00Z")},
           kNow);
    Question question;
    question.purpose = u"newsletter"_s;
    question.now = instant(kNow);
    const Gate asked(workspace.connection());
    JobContext context;
    const Audience audience = must(asked.admit({ProfileId(sanne.value())}, question, context));
    QCOMPARE(audience.permits.size(), 1);
    QCOMPARE(audience.permits.first().identifier().value, u"s2@example.nl"_s);
    QCOMPARE(audience.permits.first().identifiers().size(), 2);
    workspace.run("UPDATE profile SET email = 's1@example.nl'");
    QCOMPARE(must(asked.decide(ProfileId(sanne.value()), question)).identifier->value,
             u"s1@example.nl"_s);
}

void GateTest::anUnusableIdentifierIsNamedAsSuch()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    Question question;
    question.purpose = u"newsletter"_s;
    question.now = instant(kNow);
    const Gate asked(workspace.connection());
    const ProfileId profile(sanne.value());
    QCOMPARE(must(asked.decide(profile, {u"email"_s, u"no address"_s}, question)).reason,
             Reason::IdentifierMalformed);
    QCOMPARE(must(asked.decide(profile, {u"phone"_s, u"+31612345678"_s}, question)).reason,
             Reason::IdentifierWrongType);
    QCOMPARE(must(asked.decide(profile, {u"email"_s, u"other@example.nl"_s}, question)).reason,
             Reason::IdentifierMissing);
    const auto nobody = asked.decide(ProfileId(99), question);
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, Error::Code::NotFound);
}

void GateTest::anUnknownPurposeIsRefused()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    Question question;
    question.purpose = u"world domination"_s;
    const auto answer = Gate(workspace.connection()).decide(ProfileId(sanne.value()), question);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::ConsentMissing);
}

void GateTest::onlyTheAllowedGetAPermit()
{
    TestWorkspace workspace;
    const RecordId anna = workspace.addPerson(u"a"_s, u"anna@example.nl"_s);
    const RecordId bob = workspace.addPerson(u"b"_s, u"bob@example.nl"_s);
    const RecordId nomail = workspace.addRecord(u"Till"_s, u"c"_s);
    workspace.refreshProfile({nomail});
    record(workspace, {ConsentJson("granted", u"anna@example.nl"_s, "2026-05-01T10:00:00Z")}, kNow);
    Question question;
    question.purpose = u"newsletter"_s;
    question.destination = u"csv"_s;
    question.now = instant(kNow);
    JobContext context;
    const Audience audience = must(
        Gate(workspace.connection())
            .admit({ProfileId(anna.value()), ProfileId(bob.value()), ProfileId(nomail.value())},
                   question, context));
    QCOMPARE(audience.permits.size(), 1);
    const Permit& permit = audience.permits.first();
    QCOMPARE(permit.profile().value(), anna.value());
    QCOMPARE(permit.event()->value(), qint64(1));
    QCOMPARE(permit.destination(), u"csv"_s);
    QCOMPARE(audience.exclusions.size(), 2);
    QCOMPARE(audience.excluded().value(Reason::Unknown), qint64(1));
    QCOMPARE(audience.excluded().value(Reason::IdentifierMissing), qint64(1));
}

void GateTest::adsNeedAGrantForEachIdentifier()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    workspace.addIdentifier(sanne, u"phone"_s, u"+31612345678"_s);
    workspace.refreshProfile({sanne});
    record(workspace,
           {ConsentJson("granted", {}, "2026-05-01T10:00:00Z")
                .identifier("phone", u"+31612345678"_s)
                .cell("third_party_ads", "ads_upload")
                .set("third_party_allowed", QJsonArray{u"meta"_s})},
           kNow);
    Question question;
    question.purpose = u"third_party_ads"_s;
    question.channel = Channel::AdsUpload;
    question.destination = u"meta"_s;
    question.now = instant(kNow);
    JobContext context;
    const Audience audience =
        must(Gate(workspace.connection()).admit({ProfileId(sanne.value())}, question, context));
    QCOMPARE(audience.permits.size(), 1);
    QCOMPARE(audience.permits.first().identifiers().size(), 1);
    QCOMPARE(audience.permits.first().identifier().type, u"phone"_s);
}

void GateTest::aLongListGivesTheSameAnswersAsAShortOne()
{
    TestWorkspace workspace;
    workspace.run("BEGIN");
    QList<ProfileId> people;
    QJsonArray events;
    for (int i = 0; i < 6000; ++i) {
        const QString email = u"p%1@example.nl"_s.arg(i);
        const RecordId person = workspace.addPerson(QString::number(i), email);
        people.append(ProfileId(person.value()));
        if (i % 3 == 0) {
            events.append(ConsentJson("granted", email, "2026-05-01T10:00:00Z"));
        }
        if (i % 6 == 0) {
            events.append(ConsentJson("withdrawn", email, "2026-05-02T10:00:00Z"));
        }
        if (i % 9 == 0) {
            events.append(ConsentJson("suppressed", email, "2026-05-02T10:00:00Z")
                              .cell("all", "email")
                              .set("reason", "hard_bounce"));
            events.append(ConsentJson("doi_confirmed", email, "2026-05-03T10:00:00Z")
                              .cell("research", "email"));
        }
        if (i % 30 == 0) {
            events.append(ConsentJson("objected", email, "2026-05-02T10:00:00Z"));
        }
    }
    record(workspace, events, kNow);
    Question question;
    question.purpose = u"newsletter"_s;
    question.now = instant(kNow);
    JobContext context;
    const Gate asked(workspace.connection());
    const Audience longList = must(asked.admit(people, question, context));
    QCOMPARE(longList.permits.size() + longList.exclusions.size(), people.size());
    Audience shortLists;
    for (qsizetype from = 0; from < people.size(); from += 1000) {
        Audience part = must(asked.admit(people.sliced(from, 1000), question, context));
        shortLists.permits += part.permits;
        shortLists.exclusions += part.exclusions;
    }
    QCOMPARE(longList.permits.size(), shortLists.permits.size());
    QCOMPARE(longList.excluded(), shortLists.excluded());
    QVERIFY(longList.permits.size() > 500);
}

QTEST_GUILESS_MAIN(GateTest)
#include "tst_gate.moc"
