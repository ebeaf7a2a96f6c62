#include "models/consent/consentlog.h"
#include "models/consent/eventrecorder.h"
#include "tests/support/consentbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::consent;
using namespace rondom::tests;

namespace {

constexpr auto kNow = "2026-06-01T12:00:00Z";
const QString kSanne = u"sanne@example.nl"_s;

RecordingReport recorded(const TestWorkspace& workspace, const QJsonValue& file,
                         const NewPerson& newPerson = {}, const char* now = kNow)
{
    return must(recordEvents(workspace.connection(), file, newPerson, instant(now)));
}

qint64 lines(const TestWorkspace& workspace)
{
    return workspace.number("SELECT count(*) FROM consent_event");
}

} // namespace

Q_DECLARE_METATYPE(QJsonValue)

class EventRecorderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatItCannotRecord_data();
    void refusesWhatItCannotRecord();
    void aRefusedEventStopsNoOther();
    void theSameEventTwiceIsOneLine();
    void anUndatedWithdrawalCountsAgainAfterAGrant();
    void aSharedGrantNeedsItsPerson();
    void aSharedObjectionIsRecordedForEverybody();
    void aDenialOfAStrangerIsKept();
    void aConfirmedFormOfAStrangerMakesAPerson();
    void aNoticeMayBeNamedByItsVersion();
    void anEmptyProofIsNoProof_data();
    void anEmptyProofIsNoProof();
    void aNoByAnotherIdentifierIsAboutThePerson();
    void aPersonMayBeNamedInsteadOfAnIdentifier();
    void rejectsAFileThatHoldsNoEvents();
    void keepsTheOffsetAndWhatItDoesNotKnow();
    void theLogTellsWhyAGrantIsAClaim();
};

void EventRecorderTest::refusesWhatItCannotRecord_data()
{
    QTest::addColumn<QJsonValue>("event");
    QTest::addColumn<QString>("reason");
    const auto grant = [] { return ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z"); };
    const auto row = [](const char* name, const QJsonValue& event, const QString& reason) {
        QTest::newRow(name) << event << reason;
    };
    row("no object", QJsonValue(5), u"malformed"_s);
    row("decision", grant().set("decision", "liked"), u"unknown_decision"_s);
    row("no decision", grant().without("decision"), u"unknown_decision"_s);
    row("purpose", grant().set("purpose", "spam"), u"unknown_purpose"_s);
    row("purpose of a denial", grant().set("decision", "denied").set("purpose", "spam"),
        u"unknown_purpose"_s);
    row("channel", grant().set("channel", "pigeon"), u"unknown_channel"_s);
    row("method", grant().set("method", "telepathy"), u"unknown_method"_s);
    row("actor", grant().set("actor", "cat"), u"unknown_actor"_s);
    row("basis", grant().set("lawful_basis", "whim"), u"unknown_lawful_basis"_s);
    row("suppression", grant().set("decision", "suppressed").set("reason", "fun"),
        u"unknown_reason"_s);
    row("all purposes", grant().set("purpose", "all"), u"not_specific"_s);
    row("no purpose", grant().without("purpose"), u"not_specific"_s);
    row("all channels", grant().set("channel", "all"), u"not_specific"_s);
    row("no channel", grant().without("channel"), u"not_specific"_s);
    row("grant of the person", grant().set("scope", "person"), u"not_specific"_s);
    row("time", grant().set("at", "yesterday"), u"malformed_time"_s);
    row("expiry", grant().set("expires_at", "2026-13-01"), u"malformed_time"_s);
    row("no identifier", grant().without("identifier"), u"identifier_missing"_s);
    row("address", grant().identifier("email", u"nobody"_s), u"identifier_malformed"_s);
    row("type", grant().set("channel", "sms"), u"identifier_wrong_type"_s);
    row("stranger", grant().identifier("email", u"who@example.nl"_s), u"unknown_person"_s);
    row("unknown record", grant().person("Web shop", "99"), u"unknown_person"_s);
    row("unknown profile", grant().set("profile", 99), u"unknown_person"_s);
    row("lifting for a stranger",
        grant().set("decision", "restriction_lifted").identifier("email", u"who@example.nl"_s),
        u"unknown_person"_s);
}

void EventRecorderTest::refusesWhatItCannotRecord()
{
    QFETCH(QJsonValue, event);
    QFETCH(QString, reason);
    TestWorkspace workspace;
    workspace.addPerson(u"1"_s, kSanne);
    const RecordingReport report = recorded(workspace, QJsonArray{event});
    QCOMPARE(report.recorded, qint64(0));
    QCOMPARE(report.refused.size(), 1);
    QCOMPARE(report.refused.first().reason, reason);
    QCOMPARE(report.refused.first().index, qint64(0));
    QCOMPARE(lines(workspace), qint64(0));
}

void EventRecorderTest::aRefusedEventStopsNoOther()
{
    TestWorkspace workspace;
    workspace.addPerson(u"1"_s, kSanne);
    const RecordingReport report = recorded(
        workspace,
        QJsonArray{ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z"),
                   ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z").set("purpose", "all"),
                   ConsentJson("withdrawn", kSanne, nullptr)});
    QCOMPARE(report.recorded, qint64(2));
    QCOMPARE(report.refused.size(), 1);
    QCOMPARE(report.refused.first().index, qint64(1));
    QCOMPARE(report.profiles.size(), 1);
}

void EventRecorderTest::theSameEventTwiceIsOneLine()
{
    TestWorkspace workspace;
    workspace.addPerson(u"1"_s, kSanne);
    const QJsonArray events{
        ConsentJson("granted", kSanne, "2026-05-01T12:00:00+02:00"),
        ConsentJson("granted", u"Sanne@Example.nl "_s, "2026-05-01T12:00:00+02:00"),
        ConsentJson("withdrawn", kSanne, nullptr),
        ConsentJson("objected", kSanne, nullptr),
        ConsentJson("suppressed", kSanne, nullptr),
    };
    QCOMPARE(recorded(workspace, events).recorded, qint64(5));
    QCOMPARE(lines(workspace), qint64(4));
    QCOMPARE(recorded(workspace, events, {}, "2026-07-01T12:00:00Z").recorded, qint64(5));
    QCOMPARE(lines(workspace), qint64(4));
    QCOMPARE(workspace.number("SELECT count(*) FROM suppression"), qint64(1));
}

void EventRecorderTest::anUndatedWithdrawalCountsAgainAfterAGrant()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    const QJsonArray withdrawal{ConsentJson("withdrawn", kSanne, nullptr)};
    recorded(workspace, withdrawal, {}, "2026-05-01T00:00:00Z");
    recorded(workspace, ConsentJson("granted", kSanne, "2026-05-10T10:00:00Z"));
    QCOMPARE(gate(workspace, sanne, kNow), u"consent"_s);
    recorded(workspace, withdrawal, {}, "2026-05-20T00:00:00Z");
    QCOMPARE(gate(workspace, sanne, kNow), u"withdrawn"_s);
}

void EventRecorderTest::aSharedGrantNeedsItsPerson()
{
    TestWorkspace workspace;
    workspace.addPerson(u"a"_s, kSanne);
    const RecordId b = workspace.addPerson(u"b"_s, kSanne);
    const auto grant = [] { return ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z"); };
    const RecordingReport refused = recorded(workspace, grant());
    QCOMPARE(refused.refused.first().reason, u"ambiguous_person"_s);
    QCOMPARE(recorded(workspace, grant().set("profile", b.value())).recorded, qint64(1));
    QCOMPARE(gate(workspace, b, kNow), u"consent"_s);
}

void EventRecorderTest::aSharedObjectionIsRecordedForEverybody()
{
    TestWorkspace workspace;
    const RecordId a = workspace.addPerson(u"a"_s, kSanne);
    const RecordId b = workspace.addPerson(u"b"_s, kSanne);
    QCOMPARE(recorded(workspace, ConsentJson("objected", kSanne, nullptr)).recorded, qint64(1));
    for (const RecordId person : {a, b}) {
        workspace.endIdentifier(person, u"email"_s, kSanne);
        workspace.addIdentifier(person, u"email"_s, u"new%1@example.nl"_s.arg(person.value()));
        workspace.refreshProfile({person});
        QCOMPARE(gate(workspace, person, kNow), u"objected_marketing"_s);
    }
}

void EventRecorderTest::aDenialOfAStrangerIsKept()
{
    TestWorkspace workspace;
    const QString later = u"later@example.nl"_s;
    const RecordingReport report =
        recorded(workspace, QJsonArray{ConsentJson("withdrawn", later, nullptr),
                                       ConsentJson("objected", later, nullptr),
                                       ConsentJson("suppressed", later, nullptr)});
    QCOMPARE(report.recorded, qint64(3));
    const RecordId person = workspace.addPerson(u"1"_s, later);
    QCOMPARE(gate(workspace, person, kNow), u"suppressed"_s);
    QCOMPARE(gate(workspace, person, kNow, "offers_own"), u"objected_marketing"_s);
}

void EventRecorderTest::aConfirmedFormOfAStrangerMakesAPerson()
{
    TestWorkspace workspace;
    const NewPerson newPerson = [&](const Identifier& identifier) -> Result<RecordId> {
        return workspace.addPerson(u"new"_s, identifier.value);
    };
    const auto grant = [] {
        return ConsentJson("granted", u"new@example.nl"_s, "2026-05-01T10:00:00Z");
    };
    QCOMPARE(recorded(workspace, grant(), newPerson).refused.first().reason, u"unknown_person"_s);
    QCOMPARE(recorded(workspace,
                      grant().by("operator", "web_form").confirmedAt("2026-05-01T10:05:00Z"),
                      newPerson)
                 .refused.first()
                 .reason,
             u"unknown_person"_s);
    const RecordingReport report =
        recorded(workspace, grant().confirmedAt("2026-05-01T10:05:00Z"), newPerson);
    QCOMPARE(report.recorded, qint64(1));
    QCOMPARE(report.profiles.size(), 1);
    QCOMPARE(gate(workspace, RecordId(report.profiles.begin()->value()), kNow), u"consent"_s);
}

void EventRecorderTest::aNoticeMayBeNamedByItsVersion()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    const QJsonObject named{{u"version"_s, u"3"_s}, {u"language"_s, u"nl"_s}};
    recorded(workspace,
             ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z").set("notice", named));
    QCOMPARE(gate(workspace, sanne, kNow), u"unproven"_s);
    QJsonObject whole = named;
    whole.insert(u"text"_s, u"Ja, mail mij"_s);
    recorded(workspace, ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z")
                            .cell("research", "email")
                            .set("notice", whole));
    recorded(workspace,
             ConsentJson("granted", kSanne, "2026-05-02T10:00:00Z").set("notice", named));
    QCOMPARE(gate(workspace, sanne, kNow), u"consent"_s);
}

void EventRecorderTest::anEmptyProofIsNoProof_data()
{
    QTest::addColumn<QJsonValue>("proof");
    QTest::addColumn<QString>("reason");
    QTest::newRow("absent") << QJsonValue() << u"unproven"_s;
    QTest::newRow("empty") << QJsonValue(QJsonObject()) << u"unproven"_s;
    QTest::newRow("blank") << QJsonValue(QJsonObject{{u"ip"_s, u"  "_s}}) << u"unproven"_s;
    QTest::newRow("null") << QJsonValue(QJsonObject{{u"ip"_s, QJsonValue()}}) << u"unproven"_s;
    QTest::newRow("ip") << QJsonValue(QJsonObject{{u"ip"_s, u"1.2.3.4"_s}}) << u"consent"_s;
    QTest::newRow("unknown key") << QJsonValue(QJsonObject{{u"witness"_s, u"Jan"_s}})
                                 << u"consent"_s;
}

void EventRecorderTest::anEmptyProofIsNoProof()
{
    QFETCH(QJsonValue, proof);
    QFETCH(QString, reason);
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    recorded(workspace, ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z").set("proof", proof));
    QCOMPARE(gate(workspace, sanne, kNow), reason);
}

void EventRecorderTest::aNoByAnotherIdentifierIsAboutThePerson()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    workspace.addIdentifier(sanne, u"phone"_s, u"+31612345678"_s);
    recorded(
        workspace,
        QJsonArray{ConsentJson("granted", {}, "2026-05-01T10:00:00Z")
                       .identifier("phone", u"+31612345678"_s)
                       .set("channel", "sms"),
                   ConsentJson("withdrawn", kSanne, "2026-05-02T10:00:00Z").set("channel", "sms")});
    QCOMPARE(gate(workspace, sanne, kNow, "newsletter", "sms"), u"withdrawn"_s);
}

void EventRecorderTest::aPersonMayBeNamedInsteadOfAnIdentifier()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    recorded(workspace, QJsonArray{ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z"),
                                   ConsentJson("withdrawn", {}, "2026-05-02T10:00:00Z")
                                       .without("identifier")
                                       .person("Web shop", "1")});
    QCOMPARE(gate(workspace, sanne, kNow), u"withdrawn"_s);
}

void EventRecorderTest::rejectsAFileThatHoldsNoEvents()
{
    TestWorkspace workspace;
    const auto report =
        recordEvents(workspace.connection(), QByteArray("hello"), {}, instant(kNow));
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::InvalidInput);
    QVERIFY(!report.error().message.isEmpty());
}

void EventRecorderTest::keepsTheOffsetAndWhatItDoesNotKnow()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    recorded(workspace,
             ConsentJson("granted", kSanne, "2026-05-01T12:00:00+02:00")
                 .set("proof", QJsonObject{{u"form_id"_s, u"f"_s}, {u"page"_s, u"/x"_s}}));
    QCOMPARE(workspace.number("SELECT utc_offset FROM consent_event"), qint64(120));
    const auto log = must(logOf(workspace.connection(), ProfileId(sanne.value())));
    QCOMPARE(log.size(), 1);
    const QJsonObject proof = log.first().event.details.value(u"proof"_s).toObject();
    QCOMPARE(proof.value(u"page"_s).toString(), u"/x"_s);
    QCOMPARE(log.first().notice->text, u"Yes, mail me"_s);
    QVERIFY(!log.first().claim);
}

void EventRecorderTest::theLogTellsWhyAGrantIsAClaim()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    const auto grant = [](const char* at) { return ConsentJson("granted", kSanne, at); };
    recorded(workspace,
             QJsonArray{grant("2026-05-04T10:00:00Z").without("notice"),
                        grant("2026-05-03T10:00:00Z").without("proof"),
                        grant("2026-05-02T10:00:00Z").by("parent", "paper"), grant(nullptr)});
    const auto log = must(logOf(workspace.connection(), ProfileId(sanne.value())));
    QCOMPARE(log.size(), 4);
    QCOMPARE(log.at(0).claim, std::optional(Claim::NoDate)); // recorded last
    QCOMPARE(log.at(1).claim, std::optional(Claim::NoNotice));
    QCOMPARE(log.at(2).claim, std::optional(Claim::NoProof));
    QCOMPARE(log.at(3).claim, std::optional(Claim::ParentOfAdult));
    QVERIFY(!logOf(workspace.connection(), ProfileId(99)));
}

QTEST_GUILESS_MAIN(EventRecorderTest)
#include "tst_eventrecorder.moc"
