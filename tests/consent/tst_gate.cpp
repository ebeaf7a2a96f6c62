#include "models/consent/consentimport.h"
#include "models/consent/gate.h"
#include "models/core/value.h"
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
    return must(import.apply(origin, {{u"email"_s, email}}, fact));
}

} // namespace

/// The scenarios of the consent rules, by what happens in them.
class GateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingKnownMeansNo();
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
    void aCustomerMayBeOfferedSimilarThings();
    void callsToCustomersEndedInJuly2026();
    void aNoCallListSuppressesThePhone();
    void aChildNeedsAParent();
    void oneSourceThatSaysMinorIsEnough();
    void aProfilingObjectionKeepsThePlainNewsletter();
    void googleNeedsBothSignals();
    void aThirdPartyHasToBeNamed();
    void aBouncedAddressNeedsAConfirmation();
    void aComplaintClosesTheChannelForAllPurposes();
    void undoingAnImportKeepsItsWithdrawals();
    void serviceNeedsAContractOrAnOrder();
    void aPersonIsReachedByTheAddressThatIsAllowed();
    void germanMailNeedsAConfirmation();
    void anUnusableIdentifierIsNamedAsSuch();
    void anUnknownPurposeIsRefused();
    void onlyTheAllowedGetAPermit();
    void adsNeedAGrantForEachIdentifier();
    void anErasedSuppressionIsRecognisedByItsHash();
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

void GateTest::anOlderGrantInAnImportedFileDoesNotBeatAWithdrawal()
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

void GateTest::anImportedGrantWithoutADateIsOnlyAClaim()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    QCOMPARE(importFact(workspace, sanne, kSanne, true, nullptr, kNow), ImportOutcome::Claim);
    QCOMPARE(gate(workspace, sanne, kNow), u"unproven"_s);
}

void GateTest::aConfirmedFormAfterAWithdrawalAllowsFromTheConfirmation()
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

void GateTest::aConfirmationThatNeverComesAllowsNothing()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-05T10:00:00Z"),
            ConsentJson("doi_requested", kSanne, "2026-05-05T10:00:00Z")},
           kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"doi_pending"_s);
}

void GateTest::staffCannotLiftAnUnsubscribe()
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

void GateTest::aWithdrawalClosesASharedAddressForBoth()
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

void GateTest::aGrantIsForThePersonWhoGaveIt()
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

void GateTest::aMergeKeepsTheGrantGivenAfterTheOthersWithdrawal()
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

void GateTest::aMergeKeepsAddressesApart()
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

void GateTest::anObjectionCoversEverythingTheMergedPersonHas()
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

void GateTest::splittingGivesEveryEventBack()
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

void GateTest::theSameSecondMeansNo()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("withdrawn", kSanne, "2026-05-02T10:00:00.100Z"),
            ConsentJson("granted", kSanne, "2026-05-02T10:00:00.900Z")},
           kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"withdrawn"_s);
}

void GateTest::anUnclearOrderInTheNightTheClockChangesMeansNo()
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

void GateTest::aGrantFromTheFutureWaits()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace, {ConsentJson("granted", kSanne, "2026-06-01T14:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"not_yet_effective"_s);
    QCOMPARE(gate(workspace, sanne, "2026-06-01T13:54:59Z"), u"not_yet_effective"_s);
    QCOMPARE(gate(workspace, sanne, "2026-06-01T13:55:00Z"), u"consent"_s);
}

void GateTest::consentToOneCellAllowsNoOther()
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

void GateTest::aYesToEverythingIsNoConsent()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    QCOMPARE(importFact(workspace, sanne, kSanne, true, "2026-05-01T10:00:00Z", kNow, u"all"_s),
             ImportOutcome::Claim);
    QCOMPARE(gate(workspace, sanne, kNow), u"not_specific"_s);
}

void GateTest::aNewAddressHasNoConsentButKeepsTheObjection()
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

void GateTest::spellingsOfOneAddressAreOneIdentifier()
{
    TestWorkspace workspace;
    const RecordId jan = workspace.addPerson(u"1"_s, u"jan@x.nl"_s);
    record(workspace, {ConsentJson("granted", u"Jan@X.NL "_s, "2026-05-01T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, jan, kNow), u"consent"_s);
}

void GateTest::aTaggedAddressIsAnotherIdentifier()
{
    TestWorkspace workspace;
    const RecordId jan = workspace.addPerson(u"1"_s, u"jan@x.nl"_s);
    record(workspace,
           {ConsentJson("granted", u"jan@x.nl"_s, "2026-05-01T10:00:00Z"),
            ConsentJson("withdrawn", u"jan+news@x.nl"_s, "2026-05-02T10:00:00Z")},
           kNow);
    QCOMPARE(gate(workspace, jan, kNow), u"consent"_s);
}

void GateTest::aNationalNumberIsReadInTheWorkspacesCountry()
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

void GateTest::aCustomerMayBeOfferedSimilarThings()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    const auto sale = [](bool similar) {
        return QJsonObject{{u"order_id"_s, u"1"_s},
                           {u"own"_s, true},
                           {u"similar"_s, similar},
                           {u"opt_out_offered"_s, true}};
    };
    const auto bought = [&](bool similar) {
        return ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z")
            .cell("offers_similar", "email")
            .set("lawful_basis", "soft_opt_in")
            .set("sale", sale(similar))
            .without("proof")
            .without("notice");
    };
    record(workspace, {bought(false)}, kNow);
    QCOMPARE(gate(workspace, sanne, kNow, "offers_similar"), u"unknown"_s);
    record(workspace, {bought(true)}, kNow);
    QCOMPARE(gate(workspace, sanne, kNow, "offers_similar"), u"soft_opt_in"_s);
    QCOMPARE(gate(workspace, sanne, kNow), u"unknown"_s);
    workspace.addTrait(sanne, u"country"_s, Value::ofText(u"DE"_s));
    QCOMPARE(gate(workspace, sanne, kNow, "offers_similar"), u"unknown"_s);
    workspace.addTrait(sanne, u"country"_s, Value::ofText(u"nl"_s));
    QCOMPARE(gate(workspace, sanne, kNow, "offers_similar"), u"soft_opt_in"_s);
    record(workspace,
           {ConsentJson("withdrawn", kSanne, "2026-05-02T10:00:00Z").cell("all", "email")}, kNow);
    QCOMPARE(gate(workspace, sanne, kNow, "offers_similar"), u"withdrawn"_s);
}

void GateTest::callsToCustomersEndedInJuly2026()
{
    TestWorkspace workspace;
    const RecordId jan = workspace.addRecord(u"Till"_s, u"1"_s);
    workspace.addIdentifier(jan, u"phone"_s, u"+31612345678"_s);
    workspace.refreshProfile({jan});
    record(workspace,
           {ConsentJson("granted", {}, "2025-05-01T10:00:00Z")
                .identifier("phone", u"+31612345678"_s)
                .cell("offers_similar", "phone_live")
                .set("lawful_basis", "soft_opt_in")
                .set("sale", QJsonObject{{u"own"_s, true},
                                         {u"similar"_s, true},
                                         {u"opt_out_offered"_s, true}})},
           kNow);
    const auto answer = [&](const char* now) {
        return gate(workspace, jan, now, "offers_similar", "phone_live");
    };
    QCOMPARE(answer("2026-06-30T12:00:00Z"), u"soft_opt_in"_s);
    QCOMPARE(answer("2026-07-02T12:00:00Z"), u"unknown"_s);
    workspace.run("INSERT INTO setting(key, value) VALUES ('sector', 'charity')");
    QCOMPARE(answer("2026-07-02T12:00:00Z"), u"soft_opt_in"_s);
    QCOMPARE(answer("2028-05-01T09:59:00Z"), u"soft_opt_in"_s);
    QCOMPARE(answer("2028-05-01T10:01:00Z"), u"unknown"_s);
}

void GateTest::aNoCallListSuppressesThePhone()
{
    TestWorkspace workspace;
    const RecordId jan = workspace.addRecord(u"Till"_s, u"1"_s);
    workspace.addIdentifier(jan, u"phone"_s, u"+31612345678"_s);
    workspace.refreshProfile({jan});
    auto import = must(ConsentImport::open(workspace.connection(), instant(kNow)));
    const ImportOrigin origin{workspace.currentImport(), 1, jan, u"Till"_s};
    const ImportedSuppression fact{u"phone"_s, {}, u"phone_live"_s, u"legal"_s, {}};
    const QList<Identifier> identifiers{{u"phone"_s, u"+31612345678"_s}};
    QCOMPARE(must(import.apply(origin, identifiers, fact)), ImportOutcome::Withdrawn);
    QCOMPARE(must(import.apply(origin, identifiers, fact)), ImportOutcome::Unchanged);
    QCOMPARE(gate(workspace, jan, kNow, "offers_own", "phone_live"), u"suppressed"_s);
    QCOMPARE(gate(workspace, jan, kNow, "offers_own", "sms"), u"unknown"_s);
    QCOMPARE(workspace.number("SELECT count(*) FROM suppression WHERE length(digest) = 32"), 1);
}

void GateTest::aChildNeedsAParent()
{
    TestWorkspace workspace;
    const RecordId kim = workspace.addPerson(u"1"_s, kSanne);
    workspace.addTrait(kim, u"birthday"_s, Value::ofDate(QDate(2011, 3, 10)));
    record(workspace, {ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, kim, kNow), u"under_age"_s);
    QCOMPARE(gate(workspace, kim, "2027-03-09T22:59:59Z"), u"under_age"_s);
    // At the birthday what the child said still does not count; what the child says then does.
    QCOMPARE(gate(workspace, kim, "2027-03-09T23:00:00Z"), u"under_age"_s);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-02T10:00:00Z").by("parent", "paper")}, kNow);
    QCOMPARE(gate(workspace, kim, kNow), u"consent"_s);
    QCOMPARE(gate(workspace, kim, "2030-01-01T00:00:00Z"), u"consent"_s);
    record(workspace, {ConsentJson("withdrawn", kSanne, "2026-05-03T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, kim, kNow), u"withdrawn"_s);
    record(workspace, {ConsentJson("granted", kSanne, "2027-03-11T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, kim, "2027-03-11T10:00:00Z"), u"consent"_s);
}

void GateTest::oneSourceThatSaysMinorIsEnough()
{
    TestWorkspace workspace;
    const RecordId a = workspace.addPerson(u"a"_s, kSanne);
    const RecordId b = workspace.addPerson(u"b"_s, kSanne);
    workspace.addTrait(a, u"birthday"_s, Value::ofDate(QDate(1982, 1, 1)));
    workspace.addTrait(b, u"birthday"_s, Value::ofDate(QDate(2012, 1, 1)));
    workspace.refreshProfile({a, b});
    record(workspace, {ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, a, kNow), u"under_age"_s);
}

void GateTest::aProfilingObjectionKeepsThePlainNewsletter()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z"),
            ConsentJson("objected", kSanne, "2026-05-02T10:00:00Z").cell("profiling", "all")},
           kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"consent"_s);
    QCOMPARE(gate(workspace, sanne, kNow, "profiling"), u"objected_profiling"_s);
    Question question;
    question.purpose = u"newsletter"_s;
    question.usesBehaviour = true;
    question.now = instant(kNow);
    const Gate asked(workspace.connection());
    QCOMPARE(must(asked.decide(ProfileId(sanne.value()), question)).reason,
             Reason::ObjectedProfiling);
}

void GateTest::googleNeedsBothSignals()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    const auto granted = [](const char* at, const QJsonObject& given) {
        return ConsentJson("granted", kSanne, at)
            .cell("third_party_ads", "ads_upload")
            .set("third_party_allowed", QJsonArray{u"google"_s, u"meta"_s})
            .set("signals", given);
    };
    record(workspace,
           {granted("2026-05-01T10:00:00Z",
                    {{u"ad_user_data"_s, u"granted"_s}, {u"ad_personalization"_s, u"unknown"_s}})},
           kNow);
    const auto answer = [&](const char* destination) {
        return gate(workspace, sanne, kNow, "third_party_ads", "ads_upload", destination);
    };
    QCOMPARE(answer(""), u"consent"_s);
    QCOMPARE(answer("meta"), u"consent"_s);
    QCOMPARE(answer("google"), u"ad_signals_missing"_s);
    workspace.addTrait(sanne, u"country"_s, Value::ofText(u"US"_s));
    QCOMPARE(answer("google"), u"consent"_s);
    workspace.addTrait(sanne, u"country"_s, Value::ofText(u"NL"_s));
    record(workspace,
           {granted("2026-05-02T10:00:00Z",
                    {{u"ad_user_data"_s, u"granted"_s}, {u"ad_personalization"_s, u"granted"_s}})},
           kNow);
    QCOMPARE(answer("google"), u"consent"_s);
}

void GateTest::aThirdPartyHasToBeNamed()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z")
                .cell("third_party_ads", "ads_upload")
                .set("third_party_allowed", QJsonArray{u"meta"_s})},
           kNow);
    const auto answer = [&](const char* destination) {
        return gate(workspace, sanne, kNow, "third_party_ads", "ads_upload", destination);
    };
    QCOMPARE(answer("meta"), u"consent"_s);
    QCOMPARE(answer("tiktok"), u"third_party_not_named"_s);
    QCOMPARE(answer("mailchimp"), u"consent"_s);
}

void GateTest::aBouncedAddressNeedsAConfirmation()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("suppressed", kSanne, "2026-05-01T10:00:00Z")
                .cell("all", "email")
                .set("reason", "hard_bounce"),
            ConsentJson("granted", kSanne, "2026-05-02T10:00:00Z")},
           kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"hard_bounced"_s);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-03T10:00:00Z")
                .cell("research", "email")
                .confirmedAt("2026-05-03T10:05:00Z")},
           kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"consent"_s);
}

void GateTest::aComplaintClosesTheChannelForAllPurposes()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z"),
            ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z").cell("offers_own", "email"),
            ConsentJson("suppressed", kSanne, "2026-05-02T10:00:00Z")
                .without("purpose")
                .set("reason", "complaint")},
           kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"suppressed"_s);
    QCOMPARE(gate(workspace, sanne, kNow, "offers_own"), u"suppressed"_s);
    // Coming back by oneself lifts it, for that cell.
    record(workspace, {ConsentJson("granted", kSanne, "2026-05-03T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"consent"_s);
    QCOMPARE(gate(workspace, sanne, kNow, "offers_own"), u"suppressed"_s);
}

void GateTest::undoingAnImportKeepsItsWithdrawals()
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

void GateTest::serviceNeedsAContractOrAnOrder()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    const RecordId buyer = workspace.addPerson(u"2"_s, u"buyer@example.nl"_s);
    workspace.addEvent(buyer, u"Order Completed"_s, instant("2026-01-01"), {},
                       Decimal::fromInteger(10));
    workspace.refreshProfile({buyer});
    QCOMPARE(gate(workspace, sanne, kNow, "service"), u"unknown"_s);
    QCOMPARE(gate(workspace, buyer, kNow, "service"), u"contract"_s);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z").cell("service", "email")}, kNow);
    QCOMPARE(gate(workspace, sanne, kNow, "service"), u"unknown"_s);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-02T10:00:00Z")
                .cell("service", "email")
                .set("lawful_basis", "contract")},
           kNow);
    QCOMPARE(gate(workspace, sanne, kNow, "service"), u"contract"_s);
    record(workspace, {ConsentJson("objected", kSanne, "2026-05-03T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, sanne, kNow, "service"), u"contract"_s);
    record(workspace, {ConsentJson("restricted", kSanne, "2026-05-04T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, sanne, kNow, "service"), u"restricted"_s);
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

void GateTest::germanMailNeedsAConfirmation()
{
    TestWorkspace workspace;
    const RecordId uwe = workspace.addPerson(u"1"_s, kSanne);
    record(workspace, {ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, uwe, kNow), u"consent"_s);
    workspace.addTrait(uwe, u"country"_s, Value::ofText(u"DE"_s));
    QCOMPARE(gate(workspace, uwe, kNow), u"doi_pending"_s);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-02T10:00:00Z")
                .confirmedAt("2026-05-02T11:00:00Z")},
           kNow);
    QCOMPARE(gate(workspace, uwe, kNow), u"consent"_s);
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

void GateTest::anErasedSuppressionIsRecognisedByItsHash()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z"),
            ConsentJson("suppressed", kSanne, "2026-05-02T10:00:00Z").cell("all", "all")},
           kNow);
    workspace.run("UPDATE suppression SET event_id = NULL, reason = 'erasure'");
    workspace.run("DELETE FROM consent_personal WHERE event_id = 2");
    QCOMPARE(gate(workspace, sanne, kNow), u"suppressed"_s);
    // Only signing up again, confirmed, ends it.
    record(workspace, {ConsentJson("granted", kSanne, "2026-05-03T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"suppressed"_s);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-04T10:00:00Z")
                .confirmedAt("2026-05-04T10:10:00Z")},
           kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"consent"_s);
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
