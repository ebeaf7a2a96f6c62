#include "models/workspace/importundo.h"

#include "models/consent/consentstates.h"
#include "models/consent/gate.h"
#include "models/identity/resolver.h"
#include "models/workspace/consentchanges.h"
#include "models/workspace/identitychanges.h"
#include "models/workspace/undo.h"
#include "models/workspace/workspacecheck.h"
#include "tests/workspace/diskworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;

namespace {

constexpr qint64 kNow = DiskWorkspace::kNow;
constexpr qint64 kWeek = 7 * DiskWorkspace::kDay;

const QByteArray kPeople = "id,first,last,city,mail,mobile\n";
const QByteArray kOrders = "order,time,mail,city,sku,quantity,price\n";
const QByteArray kSignUps = "mail,newsletter,optin\n";

} // namespace

class TestImportUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesBackAFirstImport();
    void takesBackEveryImportOfTheDemoShop();
    void takesBackTheDemoShopInTheOrderItCameIn();
    void takesBackAnUpdate();
    void takesBackAChangedAddress();
    void takesBackAnAddressThatCameBack();
    void takesBackAChangedOrder();
    void takesBackWhatAnOrderConfirmed();
    void partsPeopleThatAnImportJoined();
    void partsPeopleWhoseBridgeGoes();
    void renamesAProfileWhoseFirstRecordGoes();
    void joinsAgainWhenACrowdGoes();
    void keepsARecordThatNothingIsKnownAbout();
    void keepsWhatLaterImportsSaid();
    void keepsFindingARecordThatLaterImportsName();
    void listsConflicts();
    void putsAnOlderOrderBehindALaterOne();
    void takesBackInAnyOrder();
    void forgetsDecisionsAboutRecordsThatGo();
    void refusesToUndoTwice();
    void refusesWhatIsNoImport();
    void canBeImportedAgain();
    void retractsGrantsAndKeepsWithdrawals();
    void retractsGrantsOfPeopleItDidNotOtherwiseChange();
    void leavesNothingHalfUndone();

private:
    /// What undoing must bring back: everything but the history and the ledger.
    TableContents state() const
    {
        return contents(m_workspace->connection(), ledgerTables() + historyTables());
    }
    void verifySound() const
    {
        JobContext context;
        const CheckReport check = must(checkWorkspace(m_workspace->connection(), context));
        QCOMPARE(check.physical, QStringList());
        QCOMPARE(check.rules, QStringList());
        QVERIFY(check.ledger.isOk());
    }
    ImportId people(const QByteArray& rows, qint64 now = kNow)
    {
        return m_workspace->import(u"CRM"_s, peopleMapping(), kPeople + rows, now).import;
    }
    ImportId orders(const QByteArray& rows, qint64 now = kNow)
    {
        return m_workspace->import(u"Shop"_s, orderMapping(), kOrders + rows, now).import;
    }
    ImportId signUps(const QByteArray& rows, qint64 now = kNow)
    {
        return m_workspace->import(u"Sign-ups"_s, consentMapping(), kSignUps + rows, now).import;
    }
    QString newsletterReason(const QString& mail) const
    {
        consent::Question question;
        question.purpose = u"newsletter"_s;
        question.now = kNow;
        const auto verdict = must(consent::Gate(m_workspace->connection())
                                      .decide(m_workspace->profileOf(mail), question));
        return consent::codeOf(verdict.reason);
    }

    std::unique_ptr<DiskWorkspace> m_workspace;
};

void TestImportUndo::init()
{
    m_workspace = std::make_unique<DiskWorkspace>();
}

void TestImportUndo::takesBackAFirstImport()
{
    const TableContents before = state();
    const ImportId import = people("1,Anna,Berg,Utrecht,anna@example.nl,0612345678\n"
                                   "2,Bert,Dijk,Zeist,bert@example.nl,\n");

    const auto report = m_workspace->undo(import);

    QCOMPARE(report.import, import);
    QCOMPARE(report.removedRecords, qint64(2));
    QCOMPARE(report.removedValues, qint64(6));
    QCOMPARE(report.conflicts, QStringList());
    QCOMPARE(difference(before, state()), QString());
    verifySound();
}

void TestImportUndo::takesBackEveryImportOfTheDemoShop()
{
    const DemoFiles demo(100);
    QList<TableContents> states{state()};
    QList<ImportId> imports;
    for (const ImportRequest& request : demo.requests()) {
        imports.append(m_workspace->import(request).import);
        states.append(state());
    }

    for (qsizetype i = imports.size() - 1; i >= 0; --i) {
        const auto report = m_workspace->undo(imports.at(i));
        QCOMPARE(report.conflicts, QStringList());
        TableContents before = states.at(i);
        TableContents after = state();
        // A cell with a retracted grant is unknown, as a cell without any is.
        before.remove(u"consent_state"_s);
        after.remove(u"consent_state"_s);
        QVERIFY2(difference(before, after).isEmpty(),
                 qPrintable(u"import %1: %2"_s.arg(i).arg(difference(before, after))));
        verifySound();
    }
}

void TestImportUndo::takesBackTheDemoShopInTheOrderItCameIn()
{
    const DemoFiles demo(60);
    QList<ImportId> imports;
    for (const ImportRequest& request : demo.requests()) {
        imports.append(m_workspace->import(request).import);
    }

    for (const ImportId import : std::as_const(imports)) {
        m_workspace->undo(import);
        verifySound();
    }

    for (const char* table :
         {"source_record", "identifier", "trait_value", "event", "event_reference",
          "event_replaced", "profile", "profile_trait", "profile_search", "trait"}) {
        const QByteArray count = QByteArray("SELECT count(*) FROM ") + table;
        QCOMPARE(m_workspace->number(count.constData()), qint64(0));
    }
    QCOMPARE(m_workspace->number("SELECT count(*) FROM property_set"), qint64(1));
}

void TestImportUndo::takesBackAnUpdate()
{
    people("1,Anna,Berg,Utrecht,anna@example.nl,\n2,Bert,Dijk,Zeist,bert@example.nl,\n");
    const TableContents before = state();
    const ImportId update = people("1,Annie,Berg,Zeist,anna@example.nl,0612345678\n"
                                   "2,Bert,Dijk,Zeist,bert@example.nl,\n"
                                   "3,Cees,Vos,Breda,cees@example.nl,\n",
                                   kNow + kWeek);

    const auto report = m_workspace->undo(update, kNow + 2 * kWeek);

    QCOMPARE(report.restoredValues, qint64(2));
    QCOMPARE(report.removedRecords, qint64(1));
    QCOMPARE(difference(before, state()), QString());
    QCOMPARE(m_workspace->text("SELECT city FROM v_profile WHERE email = 'anna@example.nl'"),
             u"Utrecht"_s);
    verifySound();
}

void TestImportUndo::takesBackAChangedAddress()
{
    people("1,Anna,Berg,Utrecht,old@example.nl,\n");
    const TableContents before = state();
    const ImportId update = people("1,Anna,Berg,Utrecht,new@example.nl,\n", kNow + kWeek);
    QCOMPARE(m_workspace->text("SELECT email FROM profile"), u"new@example.nl"_s);

    m_workspace->undo(update);

    QCOMPARE(difference(before, state()), QString());
    QCOMPARE(m_workspace->text("SELECT email FROM profile"), u"old@example.nl"_s);
}

void TestImportUndo::takesBackAnAddressThatCameBack()
{
    people("1,Anna,Berg,Utrecht,old@example.nl,\n");
    people("1,Anna,Berg,Utrecht,new@example.nl,\n", kNow + kWeek);
    const TableContents before = state();
    const ImportId back = people("1,Anna,Berg,Utrecht,old@example.nl,\n", kNow + 2 * kWeek);
    QCOMPARE(m_workspace->text("SELECT email FROM profile"), u"old@example.nl"_s);

    m_workspace->undo(back);

    QCOMPARE(difference(before, state()), QString());
    QCOMPARE(m_workspace->text("SELECT email FROM profile"), u"new@example.nl"_s);
}

void TestImportUndo::takesBackAChangedOrder()
{
    orders("1,2026-05-01T10:00:00Z,a@example.nl,Utrecht,L,2,10\n"
           "2,2026-05-01T10:00:00Z,a@example.nl,Utrecht,L,2,10\n");
    const TableContents before = state();
    const ImportId update = orders("1,2026-05-01T10:00:00Z,a@example.nl,Utrecht,L,1,10\n"
                                   "2,2026-05-02T10:00:00Z,b@example.nl,Zeist,L,2,10\n"
                                   "3,2026-05-02T10:00:00Z,b@example.nl,Zeist,L,2,10\n",
                                   kNow + kWeek);
    QCOMPARE(m_workspace->number("SELECT revenue FROM profile WHERE email = 'a@example.nl'"),
             qint64(10'000'000));

    const auto report = m_workspace->undo(update);

    QCOMPARE(report.restoredEvents, qint64(2));
    QCOMPARE(difference(before, state()), QString());
    QCOMPARE(m_workspace->number("SELECT revenue FROM profile"), qint64(40'000'000));
    verifySound();
}

void TestImportUndo::takesBackWhatAnOrderConfirmed()
{
    orders("1,2026-01-01T10:00:00Z,a@example.nl,Utrecht,L,1,10\n");
    const TableContents before = state();
    const ImportId later = orders("2,2026-03-01T10:00:00Z,a@example.nl,Utrecht,L,1,10\n");

    m_workspace->undo(later);

    QCOMPARE(difference(before, state()), QString());
}

void TestImportUndo::partsPeopleThatAnImportJoined()
{
    people("1,Anna,Berg,Utrecht,anna@example.nl,\n2,Bert,Dijk,Zeist,,0612345678\n");
    orders("1,2026-05-01T10:00:00Z,anna@example.nl,Utrecht,L,2,10\n");
    const TableContents before = state();
    const ImportId merging = people("2,Bert,Dijk,Zeist,anna@example.nl,0612345678\n", kNow + kWeek);
    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(1));

    m_workspace->undo(merging);

    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(2));
    QCOMPARE(difference(before, state()), QString());
    verifySound();
}

void TestImportUndo::partsPeopleWhoseBridgeGoes()
{
    people("1,Anna,Berg,Utrecht,anna@example.nl,\n2,Bert,Dijk,Zeist,,0612345678\n");
    const TableContents before = state();
    // A third record, all of which goes, is what held the two together.
    const ImportId bridge = m_workspace
                                ->import(u"Old CRM"_s, peopleMapping(),
                                         kPeople + "9,Anna,Berg,,anna@example.nl,0612345678\n")
                                .import;
    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(1));

    m_workspace->undo(bridge);

    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(2));
    QCOMPARE(difference(before, state()), QString());
    verifySound();
}

void TestImportUndo::renamesAProfileWhoseFirstRecordGoes()
{
    const ImportId first = people("1,Anna,Berg,Utrecht,anna@example.nl,\n");
    orders("1,2026-05-01T10:00:00Z,anna@example.nl,Zeist,L,2,10\n");
    QCOMPARE(m_workspace->number("SELECT id FROM profile"), qint64(1));

    m_workspace->undo(first);

    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(1));
    QCOMPARE(m_workspace->number("SELECT id FROM profile"), qint64(2));
    QCOMPARE(m_workspace->number("SELECT profile_id FROM event"), qint64(2));
    QCOMPARE(m_workspace->text("SELECT city FROM v_profile"), u"Zeist"_s);
    verifySound();
}

void TestImportUndo::joinsAgainWhenACrowdGoes()
{
    QByteArray rows;
    for (int i = 1; i <= identity::kMostRecordsOfOneValue; ++i) {
        rows += QByteArray::number(i) + ",P" + QByteArray::number(i) + ",X,,,0302345678\n";
    }
    people(rows);
    const TableContents before = state();
    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(1));
    const ImportId crowd = people("99,Anna,Berg,,,0302345678\n", kNow + kWeek);
    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"),
             qint64(identity::kMostRecordsOfOneValue + 1));

    m_workspace->undo(crowd);

    QCOMPARE(difference(before, state()), QString());
    verifySound();
}

void TestImportUndo::keepsARecordThatNothingIsKnownAbout()
{
    const QByteArray mapping = R"({"rondom": "mapping/1", "name": "Numbers", "kind": "people",
        "record_id": "id", "columns": {"id": {"to": "ignore"},
        "city": {"to": "trait", "trait": "city"}}})";
    m_workspace->import(u"List"_s, mapping, "id,city\n1,\n2,Utrecht\n");
    const TableContents before = state();
    const ImportId later =
        m_workspace->import(u"List"_s, mapping, "id,city\n1,Zeist\n", kNow + kWeek).import;

    m_workspace->undo(later);

    QCOMPARE(difference(before, state()), QString());
    QCOMPARE(m_workspace->number("SELECT count(*) FROM source_record"), qint64(2));
    verifySound();
}

void TestImportUndo::keepsWhatLaterImportsSaid()
{
    const ImportId first = people("1,Anna,Berg,Utrecht,anna@example.nl,\n"
                                  "2,Bert,Dijk,Zeist,bert@example.nl,\n");
    people("1,Anna,Berg,Amersfoort,anna@example.nl,\n", kNow + kWeek);
    orders("1,2026-05-01T10:00:00Z,bert@example.nl,Breda,L,1,10\n", kNow + 2 * kWeek);

    const auto report = m_workspace->undo(first, kNow + 5 * kWeek);

    // Bert of the CRM goes; Bert of the shop, whom a later import knows, stays.
    QCOMPARE(report.removedRecords, qint64(1));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(2));
    QCOMPARE(
        m_workspace->text("SELECT group_concat(city) FROM (SELECT city FROM v_profile ORDER BY "
                          "city)"),
        u"Amersfoort,Breda"_s);
    QCOMPARE(m_workspace->number("SELECT order_count FROM profile WHERE email = "
                                 "'bert@example.nl'"),
             qint64(1));
    verifySound();
}

void TestImportUndo::keepsFindingARecordThatLaterImportsName()
{
    const TableContents empty = state();
    const ImportId first = orders("1,2026-05-01T10:00:00Z,bert@example.nl,Breda,L,1,10\n");
    const ImportId second =
        orders("2,2026-05-02T10:00:00Z,bert@example.nl,,L,1,10\n", kNow + kWeek);

    m_workspace->undo(first, kNow + 2 * kWeek);
    verifySound();
    const ImportId third =
        orders("3,2026-05-03T10:00:00Z,bert@example.nl,,L,1,10\n", kNow + 3 * kWeek);

    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(1));
    QCOMPARE(m_workspace->number("SELECT order_count FROM profile WHERE email = "
                                 "'bert@example.nl'"),
             qint64(2));
    verifySound();
    m_workspace->undo(second, kNow + 4 * kWeek);
    m_workspace->undo(third, kNow + 4 * kWeek);
    QCOMPARE(difference(empty, state()), QString());
}

void TestImportUndo::listsConflicts()
{
    people("1,Anna,Berg,Utrecht,anna@example.nl,\n");
    orders("1,2026-05-01T10:00:00Z,anna@example.nl,Utrecht,L,1,10\n");
    const ImportId second = people("1,Annie,Berg,Zeist,anna@example.nl,\n", kNow + kWeek);
    const ImportId secondOrders =
        orders("1,2026-05-01T10:00:00Z,anna@example.nl,Utrecht,L,2,10\n", kNow + kWeek);
    people("1,Annie,Berg,Breda,anna@example.nl,\n", kNow + 2 * kWeek);
    orders("1,2026-05-01T10:00:00Z,anna@example.nl,Utrecht,L,3,10\n", kNow + 2 * kWeek);

    const auto report = m_workspace->undo(second, kNow + 3 * kWeek);
    QCOMPARE(report.conflicts, QStringList{u"CRM:1, city"_s});
    QCOMPARE(m_workspace->text("SELECT city || first_name FROM v_profile"), u"BredaAnna"_s);

    const auto ofOrders = m_workspace->undo(secondOrders, kNow + 3 * kWeek);
    QCOMPARE(ofOrders.conflicts, QStringList{u"Shop:1"_s});
    QCOMPARE(m_workspace->number("SELECT revenue FROM profile"), qint64(30'000'000));
    verifySound();
}

void TestImportUndo::putsAnOlderOrderBehindALaterOne()
{
    orders("1,2026-05-01T10:00:00Z,a@example.nl,Utrecht,L,1,10\n");
    const TableContents first = state();
    const ImportId second = orders("1,2026-05-01T10:00:00Z,a@example.nl,Utrecht,L,2,10\n");
    const ImportId third = orders("1,2026-05-01T10:00:00Z,a@example.nl,Utrecht,L,3,10\n");

    m_workspace->undo(second);
    QCOMPARE(m_workspace->number("SELECT revenue FROM profile"), qint64(30'000'000));
    m_workspace->undo(third);

    QCOMPARE(m_workspace->number("SELECT revenue FROM profile"), qint64(10'000'000));
    QCOMPARE(difference(first, state()), QString());
    verifySound();
}

void TestImportUndo::takesBackInAnyOrder()
{
    const TableContents empty = state();
    std::vector<int> order = {0, 1, 2, 3};
    do {
        const QList<ImportId> imports = {
            people("1,Anna,Berg,Utrecht,anna@example.nl,\n2,Bert,Dijk,Zeist,,0612345678\n"),
            orders("1,2026-05-01T10:00:00Z,anna@example.nl,Utrecht,L,1,10\n"
                   "2,2026-05-01T10:00:00Z,,Utrecht,L,1,10\n"),
            people("2,Bert,Dijk,Breda,anna@example.nl,0612345678\n", kNow + kWeek),
            orders("1,2026-05-01T10:00:00Z,anna@example.nl,Breda,L,2,10\n"
                   "2,2026-05-01T10:00:00Z,anna@example.nl,Utrecht,L,1,10\n",
                   kNow + kWeek),
        };
        for (const int which : order) {
            m_workspace->undo(imports.at(which), kNow + 2 * kWeek);
            verifySound();
        }
        QCOMPARE(difference(empty, state()), QString());
    } while (std::next_permutation(order.begin(), order.end()));
}

void TestImportUndo::forgetsDecisionsAboutRecordsThatGo()
{
    people("1,Anna,Berg,Utrecht,anna@example.nl,\n2,Bert,Dijk,Zeist,bert@example.nl,\n");
    const ImportId more =
        m_workspace->import(u"Till"_s, peopleMapping(), kPeople + "7,A,B,,x@example.nl,\n").import;
    JobContext context;
    const ProfileId till = m_workspace->profileOf(u"x@example.nl"_s);
    must(mergeProfiles(m_workspace->file(), till, m_workspace->profileOf(u"anna@example.nl"_s),
                       kNow, context));
    must(mergeProfiles(m_workspace->file(), till, m_workspace->profileOf(u"bert@example.nl"_s),
                       kNow, context));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(1));

    m_workspace->undo(more);

    QCOMPARE(m_workspace->number("SELECT count(*) FROM identity_decision WHERE record_a = 3 OR "
                                 "record_b = 3"),
             qint64(0));
    // What was decided about the two who stay still holds.
    QCOMPARE(m_workspace->number("SELECT count(*) FROM identity_decision"), qint64(1));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(1));
    verifySound();
}

void TestImportUndo::refusesToUndoTwice()
{
    const ImportId import = people("1,Anna,Berg,Utrecht,anna@example.nl,\n");
    m_workspace->undo(import);
    const TableContents before = contents(m_workspace->connection());
    JobContext context;

    const auto again = Importer(m_workspace->file(), kNow).undo(import, context);

    QVERIFY(!again.has_value());
    QVERIFY(!again.error().message.isEmpty());
    QCOMPARE(difference(before, contents(m_workspace->connection())), QString());
}

void TestImportUndo::refusesWhatIsNoImport()
{
    JobContext context;

    const auto undone = Importer(m_workspace->file(), kNow).undo(ImportId(99), context);

    QVERIFY(!undone.has_value());
    QCOMPARE(undone.error().code, Error::Code::NotFound);
}

void TestImportUndo::canBeImportedAgain()
{
    const QByteArray rows = "1,Anna,Berg,Utrecht,anna@example.nl,\n";
    m_workspace->undo(people(rows));

    const ImportReport again = m_workspace->import(u"CRM"_s, peopleMapping(), kPeople + rows);

    QVERIFY(!again.isKnown);
    QCOMPARE(again.rows.created, qint64(1));
    // An id is never given twice.
    QCOMPARE(m_workspace->number("SELECT id FROM profile"), qint64(2));
    verifySound();
}

void TestImportUndo::retractsGrantsAndKeepsWithdrawals()
{
    people("1,Anna,Berg,Utrecht,anna@example.nl,\n2,Bert,Dijk,Zeist,bert@example.nl,\n");
    const TableContents before = state();
    const ImportId import = signUps("anna@example.nl,yes,2026-01-01T10:00:00Z\n"
                                    "bert@example.nl,no,2026-01-01T10:00:00Z\n");
    QCOMPARE(newsletterReason(u"anna@example.nl"_s), u"consent"_s);
    QCOMPARE(newsletterReason(u"bert@example.nl"_s), u"withdrawn"_s);

    const auto report = m_workspace->undo(import);

    QCOMPARE(report.retractedGrants, qint64(1));
    QVERIFY(newsletterReason(u"anna@example.nl"_s) != u"consent"_s);
    QCOMPARE(newsletterReason(u"bert@example.nl"_s), u"withdrawn"_s);
    TableContents expected = before;
    TableContents after = state();
    expected.remove(u"consent_state"_s);
    after.remove(u"consent_state"_s);
    QCOMPARE(difference(expected, after), QString());
    // The stored states say what the gate says.
    QCOMPARE(m_workspace->text("SELECT group_concat(state) FROM (SELECT c.state FROM v_consent c "
                               "JOIN v_profile p USING (profile_id) WHERE purpose = 'newsletter' "
                               "AND channel = 'email' ORDER BY p.email)"),
             u"unknown,withdrawn"_s);
    verifySound();
}

void TestImportUndo::retractsGrantsOfPeopleItDidNotOtherwiseChange()
{
    signUps("anna@example.nl,,\n");
    const ImportId import = signUps("anna@example.nl,yes,2026-01-01T10:00:00Z\n", kNow + 1000);
    QCOMPARE(newsletterReason(u"anna@example.nl"_s), u"consent"_s);
    const auto mailable = [this] { return must(m_workspace->file().counts(kNow + 2000)).mailable; };
    QCOMPARE(mailable(), qint64(1));

    const auto report = m_workspace->undo(import, kNow + 2000);

    QCOMPARE(report.retractedGrants, qint64(1));
    QVERIFY(newsletterReason(u"anna@example.nl"_s) != u"consent"_s);
    QCOMPARE(mailable(), qint64(0));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM consent_state WHERE state = 'granted'"),
             qint64(0));
}

void TestImportUndo::leavesNothingHalfUndone()
{
    const ImportId import = people("1,Anna,Berg,Utrecht,anna@example.nl,\n");
    const TableContents before = contents(m_workspace->connection());
    JobContext context({}, std::make_shared<std::atomic_bool>(true));

    const auto undone = Importer(m_workspace->file(), kNow).undo(import, context);

    QVERIFY(!undone.has_value());
    QCOMPARE(undone.error().code, Error::Code::Canceled);
    QCOMPARE(difference(before, contents(m_workspace->connection())), QString());
}

QTEST_GUILESS_MAIN(TestImportUndo)
#include "tst_importundo.moc"
