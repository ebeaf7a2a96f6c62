#include "models/consent/judge.h"

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

} // namespace

/// The rules besides consent itself: sales, age, objections, suppression, destinations, service.
class JudgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
    void serviceNeedsAContractOrAnOrder();
    void germanMailNeedsAConfirmation();
    void anErasedSuppressionIsRecognisedByItsHash();
};

void JudgeTest::aCustomerMayBeOfferedSimilarThings()
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

void JudgeTest::callsToCustomersEndedInJuly2026()
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

void JudgeTest::aNoCallListSuppressesThePhone()
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

void JudgeTest::aChildNeedsAParent()
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

void JudgeTest::oneSourceThatSaysMinorIsEnough()
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

void JudgeTest::aProfilingObjectionKeepsThePlainNewsletter()
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

void JudgeTest::googleNeedsBothSignals()
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

void JudgeTest::aThirdPartyHasToBeNamed()
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

void JudgeTest::aBouncedAddressNeedsAConfirmation()
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

void JudgeTest::aComplaintClosesTheChannelForAllPurposes()
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

void JudgeTest::serviceNeedsAContractOrAnOrder()
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

void JudgeTest::germanMailNeedsAConfirmation()
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

void JudgeTest::anErasedSuppressionIsRecognisedByItsHash()
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

QTEST_GUILESS_MAIN(JudgeTest)
#include "tst_judge.moc"
