#include "models/consent/cellstates.h"
#include "models/consent/consentimport.h"
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

/// One fact of an imported row.
ImportOutcome importFact(const TestWorkspace& workspace, RecordId record, const QString& email,
                         bool isGrant, const char* at, const char* now,
                         const QString& purpose = u"newsletter"_s)
{
    auto import = must(ConsentImport::open(workspace.connection(), instant(now)));
    ImportedConsent fact;
    fact.purpose = purpose;
    fact.channel = u"email"_s;
    fact.isGrant = isGrant;
    fact.noticeText = u"Newsletter box, v1"_s;
    if (at) {
        fact.at = EventTime::exact(instant(at));
    }
    const ImportOrigin origin{workspace.currentImport(), 1, record, u"Web shop"_s};
    const auto outcome = must(import.apply(origin, {{u"email"_s, email}}, fact));
    must(import.finish());
    return outcome;
}

} // namespace

/// Who said what in which order: grants, withdrawals, merges, splits, imports.
class GateScenariosTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOlderGrantInAnImportedFileDoesNotBeatAWithdrawal();
    void anImportedGrantWithoutADateIsOnlyAClaim();
    void aConfirmedFormAfterAWithdrawalAllowsFromTheConfirmation();
    void aConfirmationThatNeverComesAllowsNothing();
    void staffCannotLiftAnUnsubscribe();
    void aWithdrawalClosesASharedAddressForBoth();
    void aGrantIsForThePersonWhoGaveIt();
    void aMergeKeepsTheGrantGivenAfterTheOthersWithdrawal();
    void aMergeKeepsAddressesApart();
    void anObjectionCoversEverythingTheMergedPersonHas();
    void splittingGivesEveryEventBack();
    void theSameSecondMeansNo();
    void anUnclearOrderInTheNightTheClockChangesMeansNo();
    void aGrantFromTheFutureWaits();
    void consentToOneCellAllowsNoOther();
    void aYesToEverythingIsNoConsent();
    void aNewAddressHasNoConsentButKeepsTheObjection();
    void spellingsOfOneAddressAreOneIdentifier();
    void aTaggedAddressIsAnotherIdentifier();
    void aNationalNumberIsReadInTheWorkspacesCountry();
    void undoingAnImportKeepsItsWithdrawals();
};

void GateScenariosTest::anOlderGrantInAnImportedFileDoesNotBeatAWithdrawal()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z"),
            ConsentJson("withdrawn", kSanne, "2026-05-02T10:00:00Z")},
           "2026-05-02T11:00:00Z");
    QCOMPARE(importFact(workspace, sanne, kSanne, true, "2026-04-30T10:00:00Z", kNow),
             ImportOutcome::Granted);
    QCOMPARE(gate(workspace, sanne, kNow), u"withdrawn"_s);
}

void GateScenariosTest::anImportedGrantWithoutADateIsOnlyAClaim()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    QCOMPARE(importFact(workspace, sanne, kSanne, true, nullptr, kNow), ImportOutcome::Claim);
    QCOMPARE(gate(workspace, sanne, kNow), u"unproven"_s);
}

void GateScenariosTest::aConfirmedFormAfterAWithdrawalAllowsFromTheConfirmation()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("withdrawn", kSanne, "2026-05-02T10:00:00Z"),
            ConsentJson("granted", kSanne, "2026-05-05T10:00:00Z"),
            ConsentJson("doi_requested", kSanne, "2026-05-05T10:00:01Z"),
            ConsentJson("doi_confirmed", kSanne, "2026-05-05T11:00:00Z")},
           "2026-05-05T11:00:00Z");
    QCOMPARE(gate(workspace, sanne, "2026-05-05T10:59:59Z"), u"withdrawn"_s);
    QCOMPARE(gate(workspace, sanne, "2026-05-05T11:00:00Z"), u"consent"_s);
}

void GateScenariosTest::aConfirmationThatNeverComesAllowsNothing()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-05T10:00:00Z"),
            ConsentJson("doi_requested", kSanne, "2026-05-05T10:00:00Z")},
           kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"doi_pending"_s);
}

void GateScenariosTest::staffCannotLiftAnUnsubscribe()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("withdrawn", kSanne, "2026-05-02T10:00:00Z"),
            ConsentJson("granted", kSanne, "2026-05-03T10:00:00Z").by("operator", "operator"),
            ConsentJson("granted", kSanne, "2026-05-04T10:00:00Z").by("data_subject", "phone")},
           kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"withdrawn"_s);
    // Once the person has come back, what staff record counts again.
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-05T10:00:00Z").by("data_subject", "paper"),
            ConsentJson("granted", kSanne, "2026-05-06T10:00:00Z")
                .by("operator", "operator")
                .set("expires_at", "2026-05-20T00:00:00Z")},
           kNow);
    QCOMPARE(gate(workspace, sanne, "2026-05-19T00:00:00Z"), u"consent"_s);
    QCOMPARE(gate(workspace, sanne, kNow), u"expired"_s);
}

void GateScenariosTest::aWithdrawalClosesASharedAddressForBoth()
{
    TestWorkspace workspace;
    const QString shared = u"info@shop.nl"_s;
    const RecordId anna = workspace.addPerson(u"a"_s, shared);
    workspace.addIdentifier(anna, u"email"_s, u"anna@example.nl"_s, 1);
    const RecordId bob = workspace.addPerson(u"b"_s, shared);
    record(workspace,
           {ConsentJson("granted", shared, "2026-05-01T10:00:00Z").person("Web shop", "a"),
            ConsentJson("granted", shared, "2026-05-01T10:00:00Z").person("Web shop", "b"),
            ConsentJson("granted", u"anna@example.nl"_s, "2026-05-01T10:00:00Z")},
           kNow);
    QCOMPARE(gate(workspace, bob, kNow), u"consent"_s);
    record(workspace, {ConsentJson("withdrawn", shared, "2026-05-02T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, bob, kNow), u"withdrawn"_s);
    // Anna is reached by her own address, never by the shared one.
    Question question;
    question.purpose = u"newsletter"_s;
    question.now = instant(kNow);
    const Gate asked(workspace.connection());
    const Verdict verdict = must(asked.decide(ProfileId(anna.value()), question));
    QVERIFY(verdict.isAllowed());
    QCOMPARE(verdict.identifier->value, u"anna@example.nl"_s);
    const Verdict other =
        must(asked.decide(ProfileId(anna.value()), {u"email"_s, shared}, question));
    QCOMPARE(other.reason, Reason::Withdrawn);
}

void GateScenariosTest::aGrantIsForThePersonWhoGaveIt()
{
    TestWorkspace workspace;
    const QString phone = u"+31612345678"_s;
    const RecordId anna = workspace.addRecord(u"Till"_s, u"a"_s);
    workspace.addIdentifier(anna, u"phone"_s, phone);
    workspace.refreshProfile({anna});
    const RecordId bob = workspace.addRecord(u"Till"_s, u"b"_s);
    workspace.addIdentifier(bob, u"phone"_s, phone);
    workspace.refreshProfile({bob});
    record(workspace,
           {ConsentJson("granted", {}, "2026-05-01T10:00:00Z")
                .identifier("phone", phone)
                .cell("offers_own", "phone_live")
                .person("Till", "a")},
           kNow);
    QCOMPARE(gate(workspace, anna, kNow, "offers_own", "phone_live"), u"consent"_s);
    QCOMPARE(gate(workspace, bob, kNow, "offers_own", "phone_live"), u"unknown"_s);
}

void GateScenariosTest::aMergeKeepsTheGrantGivenAfterTheOthersWithdrawal()
{
    TestWorkspace workspace;
    const RecordId a = workspace.addPerson(u"a"_s, kSanne);
    const RecordId b = workspace.addPerson(u"b"_s, kSanne);
    record(workspace,
           {ConsentJson("granted", kSanne, "2025-03-01T10:00:00Z").person("Web shop", "a"),
            ConsentJson("withdrawn", kSanne, "2024-03-01T10:00:00Z").person("Web shop", "b")},
           kNow);
    workspace.refreshProfile({a, b});
    QCOMPARE(gate(workspace, a, kNow), u"consent"_s);

    TestWorkspace imported;
    const RecordId c = imported.addPerson(u"a"_s, kSanne);
    const RecordId d = imported.addPerson(u"b"_s, kSanne);
    record(imported,
           {ConsentJson("withdrawn", kSanne, "2024-03-01T10:00:00Z").person("Web shop", "b")},
           kNow);
    importFact(imported, c, kSanne, true, "2025-03-01T10:00:00Z", kNow);
    imported.refreshProfile({c, d});
    QCOMPARE(gate(imported, c, kNow), u"withdrawn"_s);
}

void GateScenariosTest::aMergeKeepsAddressesApart()
{
    TestWorkspace workspace;
    const RecordId a = workspace.addPerson(u"a"_s, u"x@example.nl"_s);
    const RecordId b = workspace.addPerson(u"b"_s, u"y@example.nl"_s);
    record(workspace,
           {ConsentJson("granted", u"x@example.nl"_s, "2026-05-01T10:00:00Z"),
            ConsentJson("withdrawn", u"y@example.nl"_s, "2026-05-01T10:00:00Z")},
           kNow);
    const ProfileId merged = workspace.refreshProfile({a, b});
    Question question;
    question.purpose = u"newsletter"_s;
    question.now = instant(kNow);
    const Gate asked(workspace.connection());
    QCOMPARE(must(asked.decide(merged, {u"email"_s, u"x@example.nl"_s}, question)).reason,
             Reason::Consent);
    QCOMPARE(must(asked.decide(merged, {u"email"_s, u"y@example.nl"_s}, question)).reason,
             Reason::Withdrawn);
}

void GateScenariosTest::anObjectionCoversEverythingTheMergedPersonHas()
{
    TestWorkspace workspace;
    const RecordId a = workspace.addPerson(u"a"_s, u"x@example.nl"_s);
    const RecordId b = workspace.addPerson(u"b"_s, u"y@example.nl"_s);
    record(workspace,
           {ConsentJson("granted", u"x@example.nl"_s, "2026-05-01T10:00:00Z"),
            ConsentJson("objected", u"y@example.nl"_s, "2026-04-01T10:00:00Z")
                .without("purpose")
                .without("channel")},
           kNow);
    QCOMPARE(gate(workspace, a, kNow), u"consent"_s);
    workspace.refreshProfile({a, b});
    QCOMPARE(gate(workspace, a, kNow), u"objected_marketing"_s);
}

void GateScenariosTest::splittingGivesEveryEventBack()
{
    TestWorkspace workspace;
    const RecordId a = workspace.addPerson(u"a"_s, u"x@example.nl"_s);
    const RecordId b = workspace.addPerson(u"b"_s, u"y@example.nl"_s);
    record(workspace,
           {ConsentJson("granted", u"x@example.nl"_s, "2026-05-01T10:00:00Z"),
            ConsentJson("objected", u"y@example.nl"_s, "2026-04-01T10:00:00Z")},
           kNow);
    workspace.refreshProfile({a, b});
    workspace.refreshProfile({a});
    workspace.refreshProfile({b});
    QCOMPARE(gate(workspace, a, kNow), u"consent"_s);
    QCOMPARE(gate(workspace, b, kNow), u"objected_marketing"_s);
}

void GateScenariosTest::theSameSecondMeansNo()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("withdrawn", kSanne, "2026-05-02T10:00:00.100Z"),
            ConsentJson("granted", kSanne, "2026-05-02T10:00:00.900Z")},
           kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"withdrawn"_s);
}

void GateScenariosTest::anUnclearOrderInTheNightTheClockChangesMeansNo()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("granted", kSanne, "2025-10-26T02:50:00"),
            ConsentJson("withdrawn", kSanne, "2025-10-26T02:40:00")},
           kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"order_unknown"_s);
    const auto states =
        must(statesOf(workspace.connection(), ProfileId(sanne.value()), instant(kNow)));
    QVERIFY(states.first().verdict.needsReview);
}

void GateScenariosTest::aGrantFromTheFutureWaits()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace, {ConsentJson("granted", kSanne, "2026-06-01T14:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"not_yet_effective"_s);
    QCOMPARE(gate(workspace, sanne, "2026-06-01T13:54:59Z"), u"not_yet_effective"_s);
    QCOMPARE(gate(workspace, sanne, "2026-06-01T13:55:00Z"), u"consent"_s);
}

void GateScenariosTest::consentToOneCellAllowsNoOther()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    workspace.addIdentifier(sanne, u"phone"_s, u"+31612345678"_s);
    record(workspace, {ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"consent"_s);
    QCOMPARE(gate(workspace, sanne, kNow, "offers_own", "sms"), u"unknown"_s);
    QCOMPARE(gate(workspace, sanne, kNow, "offers_own", "email"), u"unknown"_s);
    QCOMPARE(gate(workspace, sanne, kNow, "newsletter", "post"), u"identifier_missing"_s);
}

void GateScenariosTest::aYesToEverythingIsNoConsent()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    QCOMPARE(importFact(workspace, sanne, kSanne, true, "2026-05-01T10:00:00Z", kNow, u"all"_s),
             ImportOutcome::Claim);
    QCOMPARE(gate(workspace, sanne, kNow), u"not_specific"_s);
}

void GateScenariosTest::aNewAddressHasNoConsentButKeepsTheObjection()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace, {ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z")}, kNow);
    workspace.endIdentifier(sanne, u"email"_s, kSanne);
    workspace.addIdentifier(sanne, u"email"_s, u"new@example.nl"_s, 5);
    workspace.refreshProfile({sanne});
    QCOMPARE(gate(workspace, sanne, kNow), u"unknown"_s);
    record(workspace, {ConsentJson("objected", kSanne, "2026-05-03T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"objected_marketing"_s);
}

void GateScenariosTest::spellingsOfOneAddressAreOneIdentifier()
{
    TestWorkspace workspace;
    const RecordId jan = workspace.addPerson(u"1"_s, u"jan@x.nl"_s);
    record(workspace, {ConsentJson("granted", u"Jan@X.NL "_s, "2026-05-01T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, jan, kNow), u"consent"_s);
}

void GateScenariosTest::aTaggedAddressIsAnotherIdentifier()
{
    TestWorkspace workspace;
    const RecordId jan = workspace.addPerson(u"1"_s, u"jan@x.nl"_s);
    record(workspace,
           {ConsentJson("granted", u"jan@x.nl"_s, "2026-05-01T10:00:00Z"),
            ConsentJson("withdrawn", u"jan+news@x.nl"_s, "2026-05-02T10:00:00Z")},
           kNow);
    QCOMPARE(gate(workspace, jan, kNow), u"consent"_s);
}

void GateScenariosTest::aNationalNumberIsReadInTheWorkspacesCountry()
{
    TestWorkspace workspace;
    const RecordId jan = workspace.addRecord(u"Till"_s, u"1"_s);
    workspace.addIdentifier(jan, u"phone"_s, u"+31612345678"_s);
    workspace.refreshProfile({jan});
    for (const char* at : {"2026-05-01T10:00:00Z"}) {
        record(workspace,
               {ConsentJson("granted", {}, at)
                    .identifier("phone", u"0031 6 1234 5678"_s)
                    .cell("newsletter", "sms"),
                ConsentJson("withdrawn", {}, "2026-05-02T10:00:00Z")
                    .identifier("phone", u"06-12345678"_s)
                    .cell("newsletter", "sms")},
               kNow);
    }
    QCOMPARE(gate(workspace, jan, kNow, "newsletter", "sms"), u"withdrawn"_s);

    TestWorkspace nowhere{QString()};
    const auto report = must(recordEvents(
        nowhere.connection(),
        QJsonValue(ConsentJson("withdrawn", {}, nullptr).identifier("phone", u"0612345678"_s)), {},
        instant(kNow)));
    QCOMPARE(report.refused.size(), 1);
    QCOMPARE(report.refused.first().reason, u"identifier_malformed"_s);
}

void GateScenariosTest::undoingAnImportKeepsItsWithdrawals()
{
    TestWorkspace workspace;
    const RecordId anna = workspace.addPerson(u"a"_s, u"anna@example.nl"_s);
    const RecordId bob = workspace.addPerson(u"b"_s, u"bob@example.nl"_s);
    const char* at = "2026-05-01T10:00:00Z";
    QCOMPARE(importFact(workspace, anna, u"anna@example.nl"_s, true, at, kNow),
             ImportOutcome::Granted);
    QCOMPARE(importFact(workspace, anna, u"anna@example.nl"_s, true, at, kNow),
             ImportOutcome::Unchanged);
    QCOMPARE(importFact(workspace, bob, u"bob@example.nl"_s, false, nullptr, kNow),
             ImportOutcome::Withdrawn);
    QCOMPARE(importFact(workspace, bob, u"bob@example.nl"_s, false, nullptr, kNow),
             ImportOutcome::Unchanged);
    QCOMPARE(gate(workspace, anna, kNow), u"consent"_s);
    QCOMPARE(must(ConsentImport::retract(workspace.connection(), workspace.currentImport(),
                                         instant(kNow))),
             qint64(1));
    QCOMPARE(gate(workspace, anna, kNow), u"unknown"_s);
    QCOMPARE(gate(workspace, bob, kNow), u"withdrawn"_s);
    // The same file again gives the grant again.
    QCOMPARE(importFact(workspace, anna, u"anna@example.nl"_s, true, at, kNow),
             ImportOutcome::Granted);
    QCOMPARE(gate(workspace, anna, kNow), u"consent"_s);
}

QTEST_GUILESS_MAIN(GateScenariosTest)
#include "tst_gatescenarios.moc"
