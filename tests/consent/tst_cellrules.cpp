#include "models/consent/cellrules.h"
#include "models/consent/consenttext.h"
#include "models/consent/noticelibrary.h"
#include "tests/support/consentbuilder.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::consent;
using namespace rondom::tests;

namespace {

constexpr auto kNow = "2026-06-01T12:00:00Z";

std::optional<CellRule> ruleOf(const TestWorkspace& workspace, const QString& purpose,
                               const QString& channel, const QString& country)
{
    const auto rules = must(cellRules(workspace.connection()));
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const CellRule& rule) {
        return rule.purpose == purpose && rule.channel == channel && rule.country == country;
    });
    return found == rules.end() ? std::nullopt : std::optional(*found);
}

} // namespace

class CellRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellIsListedForTheWorkspacesCountry();
    void germanyAndAustriaConfirmEmail();
    void aCellCanAskForAConfirmation();
    void aCountryCanDoWithout();
    void whatIsLeftOutStays();
    void refusesWhatDoesNotExist_data();
    void refusesWhatDoesNotExist();
    void aTextInUseCannotBeRemoved();
    void everyReasonAndChannelHasItsWords();
    void theTablesAgreeWithTheCode();
};

void CellRulesTest::everyCellIsListedForTheWorkspacesCountry()
{
    const TestWorkspace workspace;
    const auto rules = must(cellRules(workspace.connection()));
    QCOMPARE(std::count_if(rules.begin(), rules.end(),
                           [](const CellRule& rule) { return rule.country == u"NL"_s; }),
             63);
    QVERIFY(!ruleOf(workspace, u"newsletter"_s, u"email"_s, u"NL"_s)->needsDoubleOptIn);
}

void CellRulesTest::germanyAndAustriaConfirmEmail()
{
    const TestWorkspace workspace;
    for (const QString& country : {u"DE"_s, u"AT"_s}) {
        QVERIFY(ruleOf(workspace, u"newsletter"_s, u"email"_s, country)->needsDoubleOptIn);
        QVERIFY(!ruleOf(workspace, u"newsletter"_s, u"sms"_s, country));
    }
}

void CellRulesTest::aCellCanAskForAConfirmation()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, u"s@example.nl"_s);
    record(workspace, {ConsentJson("granted", u"s@example.nl"_s, "2026-05-01T10:00:00Z")}, kNow);
    QCOMPARE(gate(workspace, sanne, kNow), u"consent"_s);
    const CellRule rule =
        must(setCell(workspace.connection(), {u"newsletter"_s, u"email"_s, {}, true, {}, {}}));
    QVERIFY(rule.needsDoubleOptIn);
    QCOMPARE(gate(workspace, sanne, kNow), u"doi_pending"_s);
    QVERIFY(ruleOf(workspace, u"newsletter"_s, u"email"_s, u"NL"_s)->needsDoubleOptIn);
}

void CellRulesTest::aCountryCanDoWithout()
{
    TestWorkspace workspace;
    must(setCell(workspace.connection(), {u"newsletter"_s, u"email"_s, {}, true, {}, {}}));
    const CellRule rule = must(
        setCell(workspace.connection(), {u"newsletter"_s, u"email"_s, u"nl"_s, false, {}, {}}));
    QCOMPARE(rule.country, u"NL"_s);
    QVERIFY(!rule.needsDoubleOptIn);
    QVERIFY(ruleOf(workspace, u"newsletter"_s, u"email"_s, u"DE"_s)->needsDoubleOptIn);
}

void CellRulesTest::whatIsLeftOutStays()
{
    TestWorkspace workspace;
    must(setCell(workspace.connection(),
                 {u"newsletter"_s, u"email"_s, u"NL"_s, true, u"consent, soft_opt_in"_s, 12}));
    const CellRule rule =
        must(setCell(workspace.connection(), {u"newsletter"_s, u"email"_s, u"NL"_s, {}, {}, 6}));
    QVERIFY(rule.needsDoubleOptIn);
    QCOMPARE(rule.bases, (QList<LawfulBasis>{LawfulBasis::Consent, LawfulBasis::SoftOptIn}));
    QCOMPARE(rule.reviewMonths, 6);
}

void CellRulesTest::refusesWhatDoesNotExist_data()
{
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("bases");
    QTest::addColumn<int>("months");
    QTest::newRow("purpose") << u"spam"_s << u"email"_s << u"NL"_s << u"consent"_s << 24;
    QTest::newRow("all") << u"all"_s << u"email"_s << u"NL"_s << u"consent"_s << 24;
    QTest::newRow("channel") << u"newsletter"_s << u"pigeon"_s << u"NL"_s << u"consent"_s << 24;
    QTest::newRow("country") << u"newsletter"_s << u"email"_s << u"Holland"_s << u"consent"_s << 24;
    QTest::newRow("basis") << u"newsletter"_s << u"email"_s << u"NL"_s << u"whim"_s << 24;
    QTest::newRow("no basis") << u"newsletter"_s << u"email"_s << u"NL"_s << u" "_s << 24;
    QTest::newRow("months") << u"newsletter"_s << u"email"_s << u"NL"_s << u"consent"_s << 0;
}

void CellRulesTest::refusesWhatDoesNotExist()
{
    QFETCH(QString, purpose);
    QFETCH(QString, channel);
    QFETCH(QString, country);
    QFETCH(QString, bases);
    QFETCH(int, months);
    TestWorkspace workspace;
    const auto rule =
        setCell(workspace.connection(), {purpose, channel, country, true, bases, months});
    QVERIFY(!rule);
    QCOMPARE(rule.error().code, Error::Code::Usage);
    QVERIFY(rule.error().message.contains(u"Nothing was changed"_s));
    QCOMPARE(workspace.number("SELECT count(*) FROM consent_cell"), qint64(0));
}

void CellRulesTest::aTextInUseCannotBeRemoved()
{
    TestWorkspace workspace;
    workspace.addPerson(u"1"_s, u"s@example.nl"_s);
    record(workspace, {ConsentJson("granted", u"s@example.nl"_s, "2026-05-01T10:00:00Z")}, kNow);
    const NoticeLibrary library(workspace.connection());
    const NoticeId unused =
        must(library.store({{}, u"Old text"_s, u"1"_s, u"en"_s, {}, {}, 0, 0}, instant(kNow)));
    QCOMPARE(must(library.store({{}, u"Old text"_s, u"1"_s, u"en"_s, {}, {}, 0, 0}, 0)), unused);
    auto notices = must(library.list());
    QCOMPARE(notices.size(), 2);
    QCOMPARE(notices.first().events, qint64(1));
    const auto removed = library.remove(notices.first().id);
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, Error::Code::ConsentMissing);
    must(library.remove(unused));
    QCOMPARE(must(library.list()).size(), 1);
    const auto gone = library.remove(unused);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, Error::Code::NotFound);
}

void CellRulesTest::everyReasonAndChannelHasItsWords()
{
    for (int i = 0; i <= int(Reason::SoftOptIn); ++i) {
        const Reason reason = Reason(i);
        QVERIFY(!describe(reason).isEmpty());
        QCOMPARE(reasonFromCode(codeOf(reason)), std::optional(reason));
    }
    QCOMPARE(codeOf(Reason::SoftOptIn), u"soft_opt_in"_s);
    QCOMPARE(codeOf(Reason::DoubleOptInPending), u"doi_pending"_s);
    QCOMPARE(codeOf(Reason::Unknown), u"unknown"_s);
    for (const Channel channel : allChannels()) {
        QVERIFY(!channelName(channel).isEmpty());
        QCOMPARE(channelFromKey(keyOf(channel)), std::optional(channel));
        QCOMPARE(channelName(keyOf(channel)), channelName(channel));
    }
    for (int i = 0; i <= int(Decision::Suppressed); ++i) {
        QVERIFY(!decisionName(Decision(i)).isEmpty());
        QCOMPARE(decisionFromKey(keyOf(Decision(i))), std::optional(Decision(i)));
    }
    QCOMPARE(keyOf(Decision::Suppressed), u"suppressed"_s);
    QCOMPARE(keyOf(Decision::RestrictionLifted), u"restriction_lifted"_s);
}

void CellRulesTest::theTablesAgreeWithTheCode()
{
    const TestWorkspace workspace;
    QCOMPARE(workspace.number("SELECT count(*) FROM consent_channel"),
             qint64(allChannels().size()));
    qint64 pairs = 0;
    for (const Channel channel : allChannels()) {
        for (const QString& type : identifierTypes(channel)) {
            ++pairs;
            QCOMPARE(workspace.number("SELECT count(*) FROM consent_channel_identifier "
                                      "WHERE channel = ? AND identifier_type = ?",
                                      keyOf(channel), type),
                     qint64(1));
        }
    }
    QCOMPARE(workspace.number("SELECT count(*) FROM consent_channel_identifier"), pairs);
}

QTEST_GUILESS_MAIN(CellRulesTest)
#include "tst_cellrules.moc"
