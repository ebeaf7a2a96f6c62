#include "models/consent/ledger.h"
#include "models/consent/noticelibrary.h"
#include "tests/support/consentbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::consent;
using namespace rondom::tests;

namespace {

constexpr auto kNow = "2026-06-01T12:00:00Z";
const QString kSanne = u"sanne@example.nl"_s;

Verification verified(const TestWorkspace& workspace)
{
    JobContext context;
    return must(Ledger::verify(workspace.connection(), context));
}

void recordThree(TestWorkspace& workspace)
{
    workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z"),
            ConsentJson("withdrawn", kSanne, "2026-05-02T10:00:00Z"),
            ConsentJson("granted", kSanne, "2026-05-03T10:00:00Z")},
           kNow);
}

/// Somebody with the file in hand, who is not stopped by triggers.
void dropTriggers(const TestWorkspace& workspace)
{
    workspace.run("DROP TRIGGER consent_event_is_never_changed");
    workspace.run("DROP TRIGGER consent_event_is_never_removed");
    workspace.run("PRAGMA foreign_keys = OFF");
}

} // namespace

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyLedgerVerifies();
    void anUntouchedLedgerVerifies();
    void linesCannotBeChangedOrRemoved();
    void namesTheLineThatWasAltered_data();
    void namesTheLineThatWasAltered();
    void noticesALineTakenOutOfTheMiddle();
    void noticesACutTail();
    void noticesAnAlteredText();
    void noticesAlteredPersonalContent();
    void erasingPersonalContentKeepsTheChain();
    void commitmentsCannotBeGuessed();
    void stopsWhenCanceled();
};

void LedgerTest::anEmptyLedgerVerifies()
{
    const TestWorkspace workspace;
    const Verification verification = verified(workspace);
    QVERIFY(verification.isOk());
    QCOMPARE(verification.events, qint64(0));
}

void LedgerTest::anUntouchedLedgerVerifies()
{
    TestWorkspace workspace;
    recordThree(workspace);
    const Verification verification = verified(workspace);
    QVERIFY(verification.isOk());
    QCOMPARE(verification.events, qint64(3));
}

void LedgerTest::linesCannotBeChangedOrRemoved()
{
    TestWorkspace workspace;
    recordThree(workspace);
    QVERIFY(!workspace.connection().exec("UPDATE consent_event SET decision = 'granted'"));
    QVERIFY(!workspace.connection().exec("DELETE FROM consent_event WHERE id = 3"));
    QVERIFY(verified(workspace).isOk());
}

void LedgerTest::namesTheLineThatWasAltered_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("decision") << u"decision = 'granted'"_s;
    QTest::newRow("time") << u"happened_at = happened_at + 1"_s;
    QTest::newRow("offset") << u"utc_offset = NULL"_s;
    QTest::newRow("person") << u"record_id = 77"_s;
    QTest::newRow("cell") << u"channel = 'sms'"_s;
    QTest::newRow("recording time") << u"recorded_at = 0"_s;
    QTest::newRow("hash") << u"hash = zeroblob(32)"_s;
    QTest::newRow("commitment") << u"commitment = zeroblob(32)"_s;
    QTest::newRow("notice") << u"notice_id = 1"_s;
    QTest::newRow("own id") << u"uuid = 'x'"_s;
}

void LedgerTest::namesTheLineThatWasAltered()
{
    QFETCH(QString, change);
    TestWorkspace workspace;
    recordThree(workspace);
    dropTriggers(workspace);
    must(workspace.connection().exec(u"UPDATE consent_event SET "_s + change + u" WHERE id = 2"_s));
    const Verification verification = verified(workspace);
    QVERIFY(!verification.isOk());
    QCOMPARE(verification.firstBad->value(), qint64(2));
    QCOMPARE(verification.events, qint64(3));
}

void LedgerTest::noticesALineTakenOutOfTheMiddle()
{
    TestWorkspace workspace;
    recordThree(workspace);
    dropTriggers(workspace);
    workspace.run("DELETE FROM consent_event WHERE id = 2");
    QCOMPARE(verified(workspace).firstBad->value(), qint64(2));
    workspace.run("UPDATE consent_event SET id = 2 WHERE id = 3");
    QCOMPARE(verified(workspace).firstBad->value(), qint64(2));
}

void LedgerTest::noticesACutTail()
{
    TestWorkspace workspace;
    recordThree(workspace);
    dropTriggers(workspace);
    workspace.run("DELETE FROM consent_event WHERE id = 3");
    const Verification verification = verified(workspace);
    QCOMPARE(verification.firstBad->value(), qint64(3));
    QCOMPARE(verification.events, qint64(2));
    workspace.run("DELETE FROM consent_event");
    QCOMPARE(verified(workspace).firstBad->value(), qint64(1));
}

void LedgerTest::noticesAnAlteredText()
{
    TestWorkspace workspace;
    recordThree(workspace);
    workspace.run("UPDATE consent_notice SET text = 'Yes, sell my data'");
    QCOMPARE(verified(workspace).firstBad->value(), qint64(1));
}

void LedgerTest::noticesAlteredPersonalContent()
{
    TestWorkspace workspace;
    recordThree(workspace);
    workspace.run("UPDATE consent_personal SET identifier_value = 'other@example.nl' "
                  "WHERE event_id = 3");
    QCOMPARE(verified(workspace).firstBad->value(), qint64(3));
}

void LedgerTest::erasingPersonalContentKeepsTheChain()
{
    TestWorkspace workspace;
    recordThree(workspace);
    workspace.run("DELETE FROM consent_personal WHERE event_id = 2");
    QVERIFY(verified(workspace).isOk());
    QCOMPARE(
        workspace.number("SELECT count(*) FROM consent_event WHERE instr(hash, ?) > 0", kSanne),
        qint64(0));
    record(workspace, {ConsentJson("withdrawn", kSanne, "2026-05-09T10:00:00Z")}, kNow);
    QVERIFY(verified(workspace).isOk());
    QCOMPARE(verified(workspace).events, qint64(4));
}

void LedgerTest::commitmentsCannotBeGuessed()
{
    // The same words of the same person leave different commitments: each has its own salt.
    TestWorkspace workspace;
    recordThree(workspace);
    QCOMPARE(workspace.number("SELECT count(DISTINCT commitment) FROM consent_event"), qint64(3));
    QCOMPARE(workspace.number("SELECT count(DISTINCT salt) FROM consent_personal"), qint64(3));
}

void LedgerTest::stopsWhenCanceled()
{
    TestWorkspace workspace;
    recordThree(workspace);
    JobContext context({}, std::make_shared<std::atomic_bool>(true));
    const auto verification = Ledger::verify(workspace.connection(), context);
    QVERIFY(!verification);
    QCOMPARE(verification.error().code, Error::Code::Canceled);
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "tst_ledger.moc"
