#include "models/consent/cellrules.h"
#include "models/consent/consentstates.h"
#include "tests/support/consentbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::consent;
using namespace rondom::tests;

namespace {

constexpr auto kNow = "2026-06-01T12:00:00Z";

QString stored(const TestWorkspace& workspace, RecordId person, const char* purpose = "newsletter")
{
    return workspace.text("SELECT state || ' ' || reason FROM v_consent "
                          "WHERE profile_id = ? AND purpose = ? AND channel = 'email'",
                          person, QString::fromLatin1(purpose));
}

Coverage newsletterByEmail(const TestWorkspace& workspace)
{
    for (const Coverage& cell : must(coverage(workspace.connection()))) {
        if (cell.purpose == u"newsletter"_s && cell.channel == u"email"_s) {
            return cell;
        }
    }
    return {};
}

} // namespace

class ConsentStatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theViewHasEveryCellOfEveryProfile();
    void recordingRefreshesTheStates();
    void aWideWithdrawalClosesEveryCellOfTheChannel();
    void aWithdrawalRefreshesEverybodyWithTheIdentifier();
    void aStateThatWillChangeKnowsWhen();
    void refreshingEverybodyGivesTheSameRows();
    void ageAloneMakesTheSameRowsForManyAsForFew();
    void aMergedProfileLeavesNoRows();
    void coverageCountsEveryProfileOnce();
    void customersAreServed();
    void theViewNeedsNoFunctionsOfOurs();
};

void ConsentStatesTest::theViewHasEveryCellOfEveryProfile()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, u"s@example.nl"_s);
    QCOMPARE(workspace.number("SELECT count(*) FROM v_consent"), qint64(63));
    QCOMPARE(stored(workspace, sanne), u"unknown unknown"_s);
    QCOMPARE(workspace.text("SELECT reason FROM v_consent WHERE channel = 'sms'"),
             u"identifier_missing"_s);
    record(workspace, {ConsentJson("granted", u"s@example.nl"_s, "2026-05-01T10:00:00Z")}, kNow);
    QCOMPARE(workspace.number("SELECT count(*) FROM v_consent"), qint64(63));
}

void ConsentStatesTest::recordingRefreshesTheStates()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, u"s@example.nl"_s);
    record(workspace, {ConsentJson("granted", u"s@example.nl"_s, "2026-05-01T10:00:00Z")}, kNow);
    QCOMPARE(stored(workspace, sanne), u"granted consent"_s);
    QCOMPARE(workspace.number("SELECT event_id FROM v_consent WHERE state = 'granted'"), qint64(1));
    record(workspace, {ConsentJson("withdrawn", u"s@example.nl"_s, nullptr)}, kNow);
    QCOMPARE(stored(workspace, sanne), u"withdrawn withdrawn"_s);
    QCOMPARE(stored(workspace, sanne, "research"), u"unknown unknown"_s);
}

void ConsentStatesTest::aWideWithdrawalClosesEveryCellOfTheChannel()
{
    TestWorkspace workspace;
    workspace.addPerson(u"1"_s, u"s@example.nl"_s);
    record(workspace, {ConsentJson("withdrawn", u"s@example.nl"_s, nullptr).cell("all", "email")},
           kNow);
    // Service is no matter of consent.
    QCOMPARE(workspace.number("SELECT count(*) FROM v_consent WHERE channel = 'email' AND "
                              "state = 'withdrawn'"),
             qint64(6));
}

void ConsentStatesTest::aWithdrawalRefreshesEverybodyWithTheIdentifier()
{
    TestWorkspace workspace;
    const RecordId a = workspace.addPerson(u"a"_s, u"s@example.nl"_s);
    const RecordId b = workspace.addPerson(u"b"_s, u"s@example.nl"_s);
    record(
        workspace,
        {ConsentJson("granted", u"s@example.nl"_s, "2026-05-01T10:00:00Z").person("Web shop", "b")},
        kNow);
    QCOMPARE(stored(workspace, b), u"granted consent"_s);
    record(workspace,
           {ConsentJson("withdrawn", u"s@example.nl"_s, nullptr).person("Web shop", "a")}, kNow);
    QCOMPARE(stored(workspace, a), u"withdrawn withdrawn"_s);
    QCOMPARE(stored(workspace, b), u"withdrawn withdrawn"_s);
}

void ConsentStatesTest::aStateThatWillChangeKnowsWhen()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, u"s@example.nl"_s);
    const auto& connection = workspace.connection();
    QVERIFY(!must(nextStateChange(connection)));
    record(workspace,
           {ConsentJson("granted", u"s@example.nl"_s, "2026-05-01T10:00:00Z")
                .set("expires_at", "2026-06-10T00:00:00Z")},
           kNow);
    QCOMPARE(must(nextStateChange(connection)), std::optional(instant("2026-06-10")));
    const auto in = [&](State state, const char* now) {
        return must(profilesInState(connection, u"newsletter"_s, Channel::Email, state,
                                    instant(now)))
            .size();
    };
    QCOMPARE(in(State::Granted, kNow), 1);
    QCOMPARE(in(State::Granted, "2026-06-10T00:00:00Z"), 0);
    QCOMPARE(in(State::Expired, "2026-06-10T00:00:00Z"), 1);
    QCOMPARE(in(State::Unknown, "2026-04-30T00:00:00Z"), 1);
    JobContext context;
    must(refreshDueStates(connection, instant("2026-06-09"), context));
    QCOMPARE(stored(workspace, sanne), u"granted consent"_s);
    must(refreshDueStates(connection, instant("2026-06-11"), context));
    QCOMPARE(stored(workspace, sanne), u"expired expired"_s);
    QVERIFY(!must(nextStateChange(connection)));
    QCOMPARE(in(State::Granted, kNow), 1);
}

void ConsentStatesTest::refreshingEverybodyGivesTheSameRows()
{
    TestWorkspace workspace;
    QJsonArray events;
    for (int i = 0; i < 30; ++i) {
        const QString email = u"p%1@example.nl"_s.arg(i);
        workspace.addPerson(QString::number(i), email);
        events.append(
            ConsentJson(i % 3 == 0 ? "withdrawn" : "granted", email, "2026-05-01T10:00:00Z"));
        if (i % 7 == 0) {
            events.append(ConsentJson("objected", email, nullptr));
        }
    }
    record(workspace, events, kNow);
    const auto rows = [&] {
        return workspace.text("SELECT group_concat(profile_id || purpose || channel || state || "
                              "reason || coalesce(event_id, '')) FROM (SELECT * FROM "
                              "consent_state ORDER BY profile_id, purpose, channel)");
    };
    const QString before = rows();
    QVERIFY(!before.isEmpty());
    JobContext context;
    must(refreshAllStates(workspace.connection(), instant(kNow), context));
    QCOMPARE(rows(), before);
    // In parts, the last of them smaller.
    must(refreshAllStates(workspace.connection(), instant(kNow), context, 7));
    QCOMPARE(rows(), before);
}

void ConsentStatesTest::ageAloneMakesTheSameRowsForManyAsForFew()
{
    // Nobody has said anything about consent yet.
    TestWorkspace workspace;
    constexpr int kPeople = 5'500;
    QSet<ProfileId> everybody;
    must(workspace.connection().exec("BEGIN"));
    for (int i = 0; i < kPeople; ++i) {
        const RecordId person =
            workspace.addPerson(QString::number(i), u"p%1@example.nl"_s.arg(i % 5'000));
        everybody.insert(ProfileId(person.value()));
        if (i % 10 == 0) {
            const QDate birthday = QDate(2026, 6, 1).addDays(-37 * (i / 10));
            workspace.addTrait(person, u"birthday"_s, Value::ofDate(birthday));
        }
        if (i % 20 == 0) {
            workspace.addTrait(person, u"country"_s,
                               Value::ofText(i % 40 == 0 ? u"BE"_s : u"DE"_s));
        }
    }
    must(workspace.connection().exec("COMMIT"));
    const auto rows = [&] {
        return workspace.text("SELECT group_concat(profile_id || purpose || channel || state || "
                              "reason || stable_from || coalesce(stable_until, '')) FROM (SELECT "
                              "* FROM consent_state ORDER BY profile_id, purpose, channel)");
    };
    const auto& connection = workspace.connection();
    JobContext context;
    QSet<ProfileId> few;
    for (const ProfileId person : std::as_const(everybody)) {
        few.insert(person);
        if (few.size() == 100) {
            must(refreshStates(connection, few, instant(kNow), context));
            few.clear();
        }
    }
    const QString inParts = rows();
    QVERIFY(inParts.size() > 1'000);
    must(connection.exec("DELETE FROM consent_state"));
    must(refreshStates(connection, everybody, instant(kNow), context));
    QCOMPARE(rows(), inParts);
    must(refreshAllStates(connection, instant(kNow), context));
    QCOMPARE(rows(), inParts);
}

void ConsentStatesTest::aMergedProfileLeavesNoRows()
{
    TestWorkspace workspace;
    const RecordId a = workspace.addPerson(u"a"_s, u"a@example.nl"_s);
    const RecordId b = workspace.addPerson(u"b"_s, u"b@example.nl"_s);
    record(workspace,
           {ConsentJson("granted", u"a@example.nl"_s, "2026-05-01T10:00:00Z"),
            ConsentJson("granted", u"b@example.nl"_s, "2026-05-01T10:00:00Z")},
           kNow);
    workspace.refreshProfile({a, b});
    JobContext context;
    must(refreshStates(workspace.connection(), {ProfileId(a.value()), ProfileId(b.value())},
                       instant(kNow), context));
    QCOMPARE(workspace.number("SELECT count(DISTINCT profile_id) FROM consent_state"), qint64(1));
    QCOMPARE(workspace.number("SELECT count(*) FROM v_consent"), qint64(63));
}

void ConsentStatesTest::coverageCountsEveryProfileOnce()
{
    TestWorkspace workspace;
    QJsonArray events;
    for (int i = 0; i < 10; ++i) {
        const QString email = u"p%1@example.nl"_s.arg(i);
        workspace.addPerson(QString::number(i), email);
        ConsentJson grant("granted", email, "2026-05-01T10:00:00Z");
        if (i < 2) {
            grant.set("expires_at", "2026-05-20");
        }
        if (i < 6) {
            events.append(grant);
        }
        if (i == 5) {
            events.append(ConsentJson("withdrawn", email, "2026-05-02T10:00:00Z"));
        }
    }
    record(workspace, events, kNow);
    const Coverage cell = newsletterByEmail(workspace);
    QCOMPARE(cell.granted, qint64(3));
    QCOMPARE(cell.withdrawn, qint64(1));
    QCOMPARE(cell.expired, qint64(2));
    QCOMPARE(cell.unknown, qint64(4));
}

void ConsentStatesTest::customersAreServed()
{
    TestWorkspace workspace;
    const RecordId buyer = workspace.addPerson(u"1"_s, u"s@example.nl"_s);
    workspace.addPerson(u"2"_s, u"other@example.nl"_s);
    workspace.addEvent(buyer, u"Order Completed"_s, instant("2026-01-01"), {},
                       Decimal::fromInteger(10));
    workspace.refreshProfile({buyer});
    QCOMPARE(must(profilesInState(workspace.connection(), u"service"_s, Channel::Email,
                                  State::Granted, instant(kNow))),
             QList<ProfileId>{ProfileId(buyer.value())});
    for (const Coverage& cell : must(coverage(workspace.connection()))) {
        const bool isServed = cell.purpose == u"service"_s &&
                              (cell.channel == u"email"_s || cell.channel == u"ads_upload"_s);
        QCOMPARE(cell.granted, qint64(isServed ? 1 : 0));
        QCOMPARE(cell.granted + cell.unknown, qint64(2));
    }
    QCOMPARE(stored(workspace, buyer, "service"), u"granted contract"_s);
}

void ConsentStatesTest::theViewNeedsNoFunctionsOfOurs()
{
    TestWorkspace workspace;
    const QString sql = workspace.text("SELECT sql FROM sqlite_schema WHERE name = 'v_consent'");
    for (const char* function : {"fold(", "nfc(", "matches(", "like_folded(", "exact_"}) {
        QVERIFY(!sql.contains(QString::fromLatin1(function)));
    }
}

QTEST_GUILESS_MAIN(ConsentStatesTest)
#include "tst_consentstates.moc"
