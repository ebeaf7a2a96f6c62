#include "models/consent/consentimport.h"
#include "models/consent/consentlog.h"
#include "models/consent/ledger.h"
#include "tests/support/consentbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::consent;
using namespace rondom::tests;

namespace {

constexpr auto kNow = "2026-06-01T12:00:00Z";
const QString kSanne = u"sanne@example.nl"_s;

/// A row of a newsletter list, taken in on its own.
class Row
{
public:
    explicit Row(RecordId record) : m_record(record)
    {
        m_fact.purpose = u"newsletter"_s;
        m_fact.channel = u"email"_s;
        m_fact.noticeText = u"Newsletter box, v1"_s;
        m_fact.noticeLanguage = u"en"_s;
        m_identifiers = {{u"email"_s, kSanne}};
    }

    Row& granted(const char* at)
    {
        m_fact.isGrant = true;
        return dated(at);
    }
    Row& withdrawn(const char* at)
    {
        m_fact.isGrant = false;
        return dated(at);
    }
    Row& cell(const QString& purpose, const QString& channel)
    {
        m_fact.purpose = purpose;
        m_fact.channel = channel;
        return *this;
    }
    Row& notice(const QString& text)
    {
        m_fact.noticeText = text;
        return *this;
    }
    Row& proof(const QJsonObject& proof)
    {
        m_fact.proof = proof;
        return *this;
    }
    Row& identifiers(const QList<Identifier>& identifiers)
    {
        m_identifiers = identifiers;
        return *this;
    }

    ImportOutcome importInto(const TestWorkspace& workspace, const char* now = kNow) const
    {
        auto import = must(ConsentImport::open(workspace.connection(), instant(now)));
        const auto outcome = must(import.apply({workspace.currentImport(), 7, m_record, u"List"_s},
                                               m_identifiers, m_fact));
        must(import.finish());
        return outcome;
    }

private:
    Row& dated(const char* at)
    {
        m_fact.at = at ? std::optional(EventTime::exact(instant(at))) : std::nullopt;
        return *this;
    }

    RecordId m_record;
    ImportedConsent m_fact;
    QList<Identifier> m_identifiers;
};

qint64 lines(const TestWorkspace& workspace)
{
    return workspace.number("SELECT count(*) FROM consent_event");
}

} // namespace

class ConsentImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstGrantCounts();
    void whatCannotBeShownIsAClaim_data();
    void whatCannotBeShownIsAClaim();
    void aGrantNeverLiftsADenial();
    void theSameFileAgainRecordsNothing();
    void anUndatedNoIsSaidAgainOnlyAfterAYes();
    void anOlderDenialDoesNotHideThatAnUndatedNoIsNeeded();
    void aRowWithoutTheIdentifierClosesTheCellForThePerson();
    void aNoIsForEveryAddressOfTheRow();
    void aYesIsForTheFirstOfEachKind();
    void aCellThatDoesNotExistIsRefused();
    void mailchimpConfirmationsCount();
    void theLogKnowsFileAndRow();
};

void ConsentImportTest::aFirstGrantCounts()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    QCOMPARE(Row(sanne).granted("2026-05-01T10:00:00Z").importInto(workspace),
             ImportOutcome::Granted);
    QCOMPARE(gate(workspace, sanne, kNow), u"consent"_s);
}

void ConsentImportTest::whatCannotBeShownIsAClaim_data()
{
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("notice");
    QTest::addColumn<bool>("isDated");
    QTest::addColumn<bool>("hasIdentifier");
    QTest::addColumn<QString>("reason");
    const QString email = u"email"_s;
    const QString news = u"newsletter"_s;
    QTest::newRow("no date") << news << email << u"Yes"_s << false << true << u"unproven"_s;
    QTest::newRow("no text") << news << email << u" "_s << true << true << u"unproven"_s;
    QTest::newRow("no address") << news << email << u"Yes"_s << true << false << u"unproven"_s;
    QTest::newRow("all purposes") << u"all"_s << email << u"Yes"_s << true << true
                                  << u"not_specific"_s;
    QTest::newRow("all channels") << news << u"all"_s << u"Yes"_s << true << true
                                  << u"not_specific"_s;
}

void ConsentImportTest::whatCannotBeShownIsAClaim()
{
    QFETCH(QString, purpose);
    QFETCH(QString, channel);
    QFETCH(QString, notice);
    QFETCH(bool, isDated);
    QFETCH(bool, hasIdentifier);
    QFETCH(QString, reason);
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    Row row(sanne);
    row.granted(isDated ? "2026-05-01T10:00:00Z" : nullptr).cell(purpose, channel).notice(notice);
    if (!hasIdentifier) {
        row.identifiers({{u"customer_no"_s, u"77"_s}});
    }
    QCOMPARE(row.importInto(workspace), ImportOutcome::Claim);
    QCOMPARE(gate(workspace, sanne, kNow), reason);
    QCOMPARE(row.importInto(workspace), ImportOutcome::Unchanged);
}

void ConsentImportTest::aGrantNeverLiftsADenial()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace, {ConsentJson("denied", kSanne, "2026-01-01T00:00:00Z")}, kNow);
    QCOMPARE(Row(sanne).granted("2026-05-01T10:00:00Z").importInto(workspace),
             ImportOutcome::Granted);
    QCOMPARE(gate(workspace, sanne, kNow), u"denied"_s);
}

void ConsentImportTest::theSameFileAgainRecordsNothing()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    const auto import = [&] {
        return QList{Row(sanne).granted("2026-05-01T10:00:00Z").importInto(workspace),
                     Row(sanne).withdrawn("2026-05-02T10:00:00Z").importInto(workspace)};
    };
    QCOMPARE(import(), (QList{ImportOutcome::Granted, ImportOutcome::Withdrawn}));
    workspace.startImport(workspace.source(u"List"_s));
    QCOMPARE(import(), (QList{ImportOutcome::Unchanged, ImportOutcome::Unchanged}));
    QCOMPARE(lines(workspace), qint64(2));
}

void ConsentImportTest::anUndatedNoIsSaidAgainOnlyAfterAYes()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    const auto no = [&](const char* now) {
        return Row(sanne).withdrawn(nullptr).importInto(workspace, now);
    };
    QCOMPARE(no("2026-04-01T00:00:00Z"), ImportOutcome::Withdrawn);
    QCOMPARE(no("2026-04-02T00:00:00Z"), ImportOutcome::Unchanged);
    record(workspace, {ConsentJson("granted", kSanne, "2026-05-05T10:00:00Z")},
           "2026-05-05T10:00:00Z");
    QCOMPARE(gate(workspace, sanne, kNow), u"consent"_s);
    QCOMPARE(no("2026-05-20T00:00:00Z"), ImportOutcome::Withdrawn);
    QCOMPARE(gate(workspace, sanne, kNow), u"withdrawn"_s);
    QCOMPARE(no("2026-05-21T00:00:00Z"), ImportOutcome::Unchanged);
}

void ConsentImportTest::anOlderDenialDoesNotHideThatAnUndatedNoIsNeeded()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace,
           {ConsentJson("granted", kSanne, "2026-05-05T10:00:00Z"),
            ConsentJson("withdrawn", kSanne, "2026-05-01T10:00:00Z")},
           "2026-05-06T10:00:00Z");
    QCOMPARE(gate(workspace, sanne, kNow), u"consent"_s);
    QCOMPARE(Row(sanne).withdrawn(nullptr).importInto(workspace, "2026-05-20T00:00:00Z"),
             ImportOutcome::Withdrawn);
    QCOMPARE(gate(workspace, sanne, kNow), u"withdrawn"_s);
}

void ConsentImportTest::aRowWithoutTheIdentifierClosesTheCellForThePerson()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    record(workspace, {ConsentJson("granted", kSanne, "2026-05-01T10:00:00Z")}, kNow);
    Row row(sanne);
    row.withdrawn(nullptr).identifiers({{u"customer_no"_s, u"77"_s}});
    QCOMPARE(row.importInto(workspace), ImportOutcome::Withdrawn);
    QCOMPARE(row.importInto(workspace), ImportOutcome::Unchanged);
    QCOMPARE(gate(workspace, sanne, kNow), u"withdrawn"_s);
}

void ConsentImportTest::aNoIsForEveryAddressOfTheRow()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    const QList<Identifier> both{{u"email"_s, kSanne}, {u"email"_s, u"s2@example.nl"_s}};
    QCOMPARE(Row(sanne).withdrawn(nullptr).identifiers(both).importInto(workspace),
             ImportOutcome::Withdrawn);
    QCOMPARE(lines(workspace), qint64(2));
}

void ConsentImportTest::aYesIsForTheFirstOfEachKind()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    const QList<Identifier> all{
        {u"phone"_s, u"+31612345678"_s}, {u"email"_s, kSanne}, {u"email"_s, u"s2@example.nl"_s}};
    QCOMPARE(Row(sanne)
                 .granted("2026-05-01T10:00:00Z")
                 .cell(u"third_party_ads"_s, u"ads_upload"_s)
                 .identifiers(all)
                 .importInto(workspace),
             ImportOutcome::Granted);
    QCOMPARE(workspace.text("SELECT identifier_value FROM consent_personal WHERE event_id = 1"),
             kSanne);
    QCOMPARE(workspace.text("SELECT identifier_value FROM consent_personal WHERE event_id = 2"),
             u"+31612345678"_s);
    QCOMPARE(lines(workspace), qint64(2));
}

void ConsentImportTest::aCellThatDoesNotExistIsRefused()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    QCOMPARE(Row(sanne).withdrawn(nullptr).cell(u"spam"_s, u"email"_s).importInto(workspace),
             ImportOutcome::Refused);
    QCOMPARE(Row(sanne).withdrawn(nullptr).cell(u"newsletter"_s, u"x"_s).importInto(workspace),
             ImportOutcome::Refused);
    QCOMPARE(lines(workspace), qint64(0));
}

void ConsentImportTest::mailchimpConfirmationsCount()
{
    TestWorkspace workspace(u"DE"_s, u"Europe/Berlin"_s);
    const RecordId uwe = workspace.addPerson(u"1"_s, kSanne);
    QCOMPARE(Row(uwe).granted("2026-05-01T10:00:00Z").importInto(workspace),
             ImportOutcome::Granted);
    QCOMPARE(gate(workspace, uwe, kNow), u"doi_pending"_s);
    QCOMPARE(
        Row(uwe)
            .granted("2026-05-01T10:00:00Z")
            .proof({{u"ip"_s, u"1.2.3.4"_s}, {u"double_opt_in_at"_s, u"2026-05-01T10:02:00Z"_s}})
            .importInto(workspace),
        ImportOutcome::Granted);
    QCOMPARE(gate(workspace, uwe, kNow), u"consent"_s);
}

void ConsentImportTest::theLogKnowsFileAndRow()
{
    TestWorkspace workspace;
    const RecordId sanne = workspace.addPerson(u"1"_s, kSanne);
    workspace.startImport(workspace.source(u"List"_s), u"list.csv"_s);
    Row(sanne).granted("2026-05-01T10:00:00Z").importInto(workspace);
    const auto log = must(logOf(workspace.connection(), ProfileId(sanne.value())));
    QCOMPARE(log.size(), 1);
    QCOMPARE(log.first().file, u"list.csv"_s);
    QCOMPARE(log.first().event.importRow, std::optional(qint64(7)));
    QCOMPARE(log.first().notice->text, u"Newsletter box, v1"_s);
    must(ConsentImport::retract(workspace.connection(), workspace.currentImport(), instant(kNow)));
    const auto after = must(logOf(workspace.connection(), ProfileId(sanne.value())));
    QCOMPARE(after.size(), 2);
    QVERIFY(after.last().isRetracted);
    JobContext context;
    QVERIFY(must(Ledger::verify(workspace.connection(), context)).isOk());
}

QTEST_GUILESS_MAIN(ConsentImportTest)
#include "tst_consentimport.moc"
