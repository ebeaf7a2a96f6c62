#include "models/workspace/rulechanges.h"

#include "models/workspace/identitychanges.h"
#include "models/workspace/undo.h"
#include "models/workspace/workspacecheck.h"
#include "tests/workspace/diskworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;
using identity::IdentifierRule;
using identity::IdentityRules;

namespace {

constexpr qint64 kNow = DiskWorkspace::kNow;
constexpr int kPeople = 1500;

IdentityRules changed(const QString& type, const std::function<void(IdentifierRule&)>& change)
{
    IdentityRules rules = IdentityRules::standard();
    for (IdentifierRule& rule : rules.identifiers) {
        if (rule.type == type) {
            change(rule);
        }
    }
    return rules;
}

TableContents contentsOf(const DiskWorkspace& workspace)
{
    return contents(workspace.connection(), historyTables() + ledgerTables());
}

} // namespace

/// A change of the rules does what its preview said, and can be taken back.
class TestRuleChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void doesWhatThePreviewSaid_data();
    void doesWhatThePreviewSaid();
    void mergesAgainWhatStricterRulesParted();
    void findsNothingToDoInTheSameRules();
    void givesNewRecordsTheChosenRules();
    void looksAgainWhenATraitChangesThatARuleAsksFor();
    void joinsAgainWhenTheSecondUserOfADeviceIsUndone();
    void keepsTwoPeopleOfOneDeviceApart();
    void keepsEverythingWhenStopped();
    void saysWhatTheUndoOfAMergeMoves();
    void previewsNoUndoOfWhatDoesNotDecideWhoIsWho();

private:
    std::unique_ptr<DiskWorkspace> m_demo;
    JobContext m_context;
};

void TestRuleChanges::initTestCase()
{
    m_demo = std::make_unique<DiskWorkspace>();
    const DemoFiles files(kPeople);
    for (const ImportRequest& request : files.requests()) {
        m_demo->import(request);
    }
}

void TestRuleChanges::doesWhatThePreviewSaid_data()
{
    QTest::addColumn<IdentityRules>("rules");

    QTest::newRow("phone numbers do not join")
        << changed(u"phone"_s, [](IdentifierRule& rule) { rule.isJoining = false; });
    QTest::newRow("e-mail addresses do not join")
        << changed(u"email"_s, [](IdentifierRule& rule) { rule.isJoining = false; });
    QTest::newRow("a phone number only with the name")
        << changed(u"phone"_s, [](IdentifierRule& rule) { rule.onlyWith = {{u"last_name"_s}}; });
    QTest::newRow("one e-mail address a person")
        << changed(u"email"_s, [](IdentifierRule& rule) { rule.limit = 1; });
    QTest::newRow("addresses that begin with a letter join nobody")
        << changed(u"email"_s, [](IdentifierRule& rule) {
               rule.blocked = {u"s*"_s, u"m*@*"_s};
           });
    IdentityRules narrow = IdentityRules::standard();
    narrow.mostRecords = 2;
    QTest::newRow("a value of three says nothing") << narrow;
}

void TestRuleChanges::doesWhatThePreviewSaid()
{
    QFETCH(IdentityRules, rules);
    const TableContents before = contentsOf(*m_demo);
    const qint64 customers = m_demo->number("SELECT count(*) FROM profile");

    const IdentityShift preview = must(previewRules(m_demo->connection(), rules, m_context));
    QCOMPARE(difference(before, contentsOf(*m_demo)), QString());
    QCOMPARE(preview.before, customers);
    QVERIFY(preview.splitting > 0);

    const IdentityShift outcome = must(applyRules(m_demo->file(), rules, kNow, m_context));
    QCOMPARE(outcome.before, preview.before);
    QCOMPARE(outcome.after, preview.after);
    QCOMPARE(outcome.merging, preview.merging);
    QCOMPARE(outcome.splitting, preview.splitting);
    QCOMPARE(m_demo->number("SELECT count(*) FROM profile"), preview.after);
    const TableContents after = contentsOf(*m_demo);
    const CheckReport check = must(checkWorkspace(m_demo->connection(), m_context));
    QCOMPARE(check.rules, QStringList());

    const qint64 action = m_demo->number("SELECT max(id) FROM action");
    const IdentityShift back = must(previewUndo(m_demo->file(), action, kNow, m_context));
    QCOMPARE(difference(after, contentsOf(*m_demo)), QString());
    QCOMPARE(back.before, preview.after);
    QCOMPARE(back.after, customers);
    QCOMPARE(back.events, preview.events);

    must(undoLast(m_demo->file(), kNow, m_context));
    QCOMPARE(difference(before, contentsOf(*m_demo)), QString());
    must(redoLast(m_demo->file(), kNow, m_context));
    QCOMPARE(difference(after, contentsOf(*m_demo)), QString());
    must(undoLast(m_demo->file(), kNow, m_context));
    QCOMPARE(difference(before, contentsOf(*m_demo)), QString());
}

void TestRuleChanges::mergesAgainWhatStricterRulesParted()
{
    const qint64 customers = m_demo->number("SELECT count(*) FROM profile");
    const auto strict = changed(u"email"_s, [](IdentifierRule& rule) { rule.isJoining = false; });
    const IdentityShift parted = must(applyRules(m_demo->file(), strict, kNow, m_context));
    QVERIFY(parted.after > customers);

    const IdentityShift preview =
        must(previewRules(m_demo->connection(), IdentityRules::standard(), m_context));
    const IdentityShift outcome =
        must(applyRules(m_demo->file(), IdentityRules::standard(), kNow, m_context));

    QVERIFY(preview.merging > 0);
    QCOMPARE(preview.splitting, qint64(0));
    QCOMPARE(outcome.merging, preview.merging);
    QCOMPARE(outcome.after, customers);
    QCOMPARE(preview.after, customers);
}

void TestRuleChanges::findsNothingToDoInTheSameRules()
{
    const qint64 actions = m_demo->number("SELECT count(*) FROM action");

    const IdentityShift shift =
        must(applyRules(m_demo->file(), IdentityRules::standard(), kNow, m_context));

    QVERIFY(shift.isNothing());
    QCOMPARE(m_demo->number("SELECT count(*) FROM action"), actions);
}

void TestRuleChanges::givesNewRecordsTheChosenRules()
{
    DiskWorkspace workspace;
    must(applyRules(workspace.file(),
                    changed(u"phone"_s, [](IdentifierRule& rule) { rule.isJoining = false; }), kNow,
                    m_context));

    workspace.import(u"CRM"_s, peopleMapping(),
                     "id,first,last,city,mail,mobile\n"
                     "1,Anna,Berg,Ede,a@example.nl,0612345678\n"
                     "2,Anna,Berg,Ede,b@example.nl,0612345678\n");

    QCOMPARE(workspace.number("SELECT count(*) FROM profile"), qint64(2));
}

void TestRuleChanges::looksAgainWhenATraitChangesThatARuleAsksFor()
{
    DiskWorkspace workspace;
    must(applyRules(
        workspace.file(),
        changed(u"phone"_s, [](IdentifierRule& rule) { rule.onlyWith = {{u"last_name"_s}}; }), kNow,
        m_context));
    const QByteArray header = "id,first,last,city,mail,mobile\n";
    workspace.import(u"CRM"_s, peopleMapping(),
                     header + "1,Anna,Berg,Ede,a@example.nl,0612345678\n"
                              "2,Anna,Bergh,Ede,b@example.nl,0612345678\n");
    QCOMPARE(workspace.number("SELECT count(*) FROM profile"), qint64(2));

    const ImportReport corrected = workspace.import(
        u"CRM"_s, peopleMapping(), header + "2,Anna,Berg,Ede,b@example.nl,0612345678\n", kNow + 1);
    QCOMPARE(workspace.number("SELECT count(*) FROM profile"), qint64(1));

    workspace.undo(corrected.import, kNow + 2);
    QCOMPARE(workspace.number("SELECT count(*) FROM profile"), qint64(2));
}

namespace {

const QByteArray kVisits = R"({"rondom": "mapping/1", "name": "Visits", "kind": "events",
    "at": {"column": "time"}, "event": {"column": "event"},
    "columns": {"anonymous_id": {"to": "identifier", "type": "anonymous_id", "scope": "global"},
                "mail": {"to": "identifier", "type": "email"}}})";
const QByteArray kVisitsHeader = "anonymous_id,mail,event,time\n";

} // namespace

void TestRuleChanges::joinsAgainWhenTheSecondUserOfADeviceIsUndone()
{
    DiskWorkspace workspace;
    workspace.import(u"Web"_s, kVisits,
                     kVisitsHeader + "ipad,a@example.nl,Page Viewed,2026-01-01T10:00:00Z\n");
    workspace.import(u"App"_s, kVisits, kVisitsHeader + "ipad,,Page Viewed,2026-01-02T10:00:00Z\n");
    QCOMPARE(workspace.number("SELECT count(*) FROM profile"), qint64(1));

    const ImportReport second =
        workspace.import(u"Kiosk"_s, kVisits,
                         kVisitsHeader + "ipad,b@example.nl,Page Viewed,2026-01-03T10:00:00Z\n");
    QCOMPARE(workspace.number("SELECT count(*) FROM profile"), qint64(3));

    workspace.undo(second.import, kNow + 1);
    QCOMPARE(workspace.number("SELECT count(*) FROM profile"), qint64(1));
}

void TestRuleChanges::keepsTwoPeopleOfOneDeviceApart()
{
    // First a visitor, then she signs in, then her husband does, on the same computer.
    DiskWorkspace workspace;
    workspace.import(u"Web"_s, kVisits,
                     kVisitsHeader + "pc,,Page Viewed,2026-01-01T10:00:00Z\n"
                                     "pc,anna@example.nl,Signed In,2026-01-01T10:01:00Z\n"
                                     "pc,bert@example.nl,Signed In,2026-01-01T10:02:00Z\n"
                                     "pc,anna@example.nl,Page Viewed,2026-01-01T10:03:00Z\n"
                                     "pc,bert@example.nl,Page Viewed,2026-01-01T10:04:00Z\n");

    QCOMPARE(workspace.number("SELECT count(*) FROM profile"), qint64(2));
    const char* events = "SELECT event_count FROM profile WHERE id = ?";
    QCOMPARE(workspace.number(events, workspace.profileOf(u"anna@example.nl"_s)), qint64(3));
    QCOMPARE(workspace.number(events, workspace.profileOf(u"bert@example.nl"_s)), qint64(2));
}

void TestRuleChanges::keepsEverythingWhenStopped()
{
    const TableContents before = contents(m_demo->connection());
    auto stop = std::make_shared<std::atomic_bool>(true);
    JobContext context({}, stop);

    const auto shift = applyRules(
        m_demo->file(), changed(u"phone"_s, [](IdentifierRule& rule) { rule.isJoining = false; }),
        kNow, context);

    QVERIFY(!shift);
    QCOMPARE(shift.error().code, Error::Code::Canceled);
    QCOMPARE(difference(before, contents(m_demo->connection())), QString());
}

void TestRuleChanges::saysWhatTheUndoOfAMergeMoves()
{
    DiskWorkspace workspace;
    workspace.import(u"CRM"_s, peopleMapping(),
                     "id,first,last,city,mail,mobile\n"
                     "1,Anna,Berg,Ede,a@example.nl,\n"
                     "2,Anne,Berg,Ede,b@example.nl,\n");
    workspace.import(u"Shop"_s, orderMapping(),
                     "order,time,mail,city,sku,quantity,price\n"
                     "o-1,2026-01-01T10:00:00Z,b@example.nl,Ede,lamp,1,10.00\n");
    const ProfileId a = workspace.profileOf(u"a@example.nl"_s);
    const ProfileId b = workspace.profileOf(u"b@example.nl"_s);
    must(mergeProfiles(workspace.file(), a, b, kNow, m_context));

    const IdentityShift shift = must(previewUndo(
        workspace.file(), workspace.number("SELECT max(id) FROM action"), kNow, m_context));

    QCOMPARE(shift.before, qint64(1));
    QCOMPARE(shift.after, qint64(2));
    QCOMPARE(shift.splitting, qint64(1));
    QCOMPARE(shift.events, qint64(1));
    QCOMPARE(shift.examples.size(), 1);
    QCOMPARE(shift.examples.first().after, qint64(2));
    QCOMPARE(workspace.number("SELECT count(*) FROM profile"), qint64(1));
}

void TestRuleChanges::previewsNoUndoOfWhatDoesNotDecideWhoIsWho()
{
    const auto shift = previewUndo(m_demo->file(), 1, kNow, m_context);

    QVERIFY(!shift);
    QCOMPARE(shift.error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(TestRuleChanges)
#include "tst_rulechanges.moc"
