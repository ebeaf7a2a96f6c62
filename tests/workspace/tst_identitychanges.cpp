#include "models/workspace/identitychanges.h"

#include "models/consent/consentstates.h"
#include "models/consent/gate.h"
#include "models/identity/identityrepository.h"
#include "models/workspace/consentchanges.h"
#include "models/workspace/workspacecheck.h"
#include "tests/workspace/diskworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;

namespace {

constexpr qint64 kNow = DiskWorkspace::kNow;
const QByteArray kPeople = "id,first,last,city,mail,mobile\n";

} // namespace

class TestIdentityChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void mergesTwoPeople();
    void mergesPeopleOfManyRecords();
    void followsIdsThatHaveMoved();
    void splitsARecordOff();
    void keepsPeopleDistinctFromNowOn();
    void partsWhomAnotherRecordHeldTogether();
    void changesItsMind();
    void mergesAndSplitsEvents();
    void refusesWhoIsNotThere();
    void refusesOnePersonTwice();
    void refusesToSplitWhatIsNotTheirs();
    void refusesToSplitTheOnlyRecord();
    void closesASharedAddressForBothWhenOneWithdraws();
    void opensASharedPhoneForTheOneWhoGranted();
    void bringsAnObjectionAlongAndGivesItBack();

private:
    void people(const QByteArray& rows)
    {
        m_workspace->import(u"CRM"_s, peopleMapping(), kPeople + rows);
    }
    ProfileId at(const QString& mail) const { return m_workspace->profileOf(mail); }
    QList<ProfileId> merge(ProfileId a, ProfileId b)
    {
        return must(mergeProfiles(m_workspace->file(), a, b, kNow, m_context));
    }
    QList<ProfileId> split(ProfileId profile, const QString& source, const QString& key)
    {
        return must(splitRecord(m_workspace->file(), profile, source, key, kNow, m_context));
    }
    qint64 profiles() const { return m_workspace->number("SELECT count(*) FROM profile"); }
    void verifySound()
    {
        const CheckReport check = must(checkWorkspace(m_workspace->connection(), m_context));
        QCOMPARE(check.rules, QStringList());
        QCOMPARE(check.physical, QStringList());
    }
    void record(const QByteArray& json)
    {
        const auto report = must(recordConsents(m_workspace->file(), json, kNow, m_context));
        QCOMPARE(report.refused.size(), 0);
    }
    QString reason(ProfileId profile, const consent::Identifier& identifier,
                   consent::Channel channel) const
    {
        consent::Question question;
        question.purpose = u"newsletter"_s;
        question.channel = channel;
        question.now = kNow;
        return consent::codeOf(
            must(consent::Gate(m_workspace->connection()).decide(profile, identifier, question))
                .reason);
    }
    QString stored(ProfileId profile, const QString& channel) const
    {
        return m_workspace->text("SELECT state FROM v_consent WHERE profile_id = ? AND purpose = "
                                 "'newsletter' AND channel = ?",
                                 profile, channel);
    }

    JobContext m_context;
    std::unique_ptr<DiskWorkspace> m_workspace;
};

void TestIdentityChanges::init()
{
    m_workspace = std::make_unique<DiskWorkspace>();
}

void TestIdentityChanges::mergesTwoPeople()
{
    people("1,Anna,Berg,Utrecht,anna@example.nl,\n2,A.,Berg,Zeist,berg@example.nl,\n");

    const QList<ProfileId> remaining = merge(ProfileId(2), ProfileId(1));

    QCOMPARE(remaining, QList<ProfileId>{ProfileId(1)});
    QCOMPARE(profiles(), qint64(1));
    QCOMPARE(at(u"berg@example.nl"_s), ProfileId(1));
    const auto links =
        must(identity::IdentityRepository(m_workspace->connection()).explain(ProfileId(1)));
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.first().rule, u"decision"_s);
    verifySound();
}

void TestIdentityChanges::mergesPeopleOfManyRecords()
{
    people("1,Anna,,,anna@example.nl,\n2,Anna,,,anna@example.nl,\n3,Bert,,,bert@example.nl,\n"
           "4,Bert,,,bert@example.nl,\n");

    QCOMPARE(merge(ProfileId(1), ProfileId(3)), QList<ProfileId>{ProfileId(1)});

    QCOMPARE(m_workspace->number("SELECT count(*) FROM source_record WHERE profile_id = 1"),
             qint64(4));
    verifySound();
}

void TestIdentityChanges::followsIdsThatHaveMoved()
{
    people("1,Anna,,,anna@example.nl,\n2,Bert,,,bert@example.nl,\n3,Cees,,,cees@example.nl,\n");
    merge(ProfileId(1), ProfileId(2));

    // 2 is 1 today.
    QCOMPARE(merge(ProfileId(2), ProfileId(3)), QList<ProfileId>{ProfileId(1)});
    QCOMPARE(profiles(), qint64(1));
}

void TestIdentityChanges::splitsARecordOff()
{
    people("1,Anna,,,info@shop.nl,\n2,Bert,,,info@shop.nl,\n3,Cees,,,info@shop.nl,\n");
    QCOMPARE(profiles(), qint64(1));

    const QList<ProfileId> both = split(ProfileId(1), u"CRM"_s, u"2"_s);

    QCOMPARE(both, (QList<ProfileId>{ProfileId(1), ProfileId(2)}));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM source_record WHERE profile_id = 1"),
             qint64(2));
    // Both keep the address they share.
    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile WHERE email = 'info@shop.nl'"),
             qint64(2));
    verifySound();

    // And importing the same file again does not join them.
    people("1,Anna,,,info@shop.nl,\n2,Bert,,,info@shop.nl,\n3,Cees,,,info@shop.nl,0612345678\n");
    QCOMPARE(profiles(), qint64(2));
}

void TestIdentityChanges::keepsPeopleDistinctFromNowOn()
{
    people("1,Anna,,,anna@example.nl,\n2,Bert,,,bert@example.nl,\n");

    const auto remaining =
        must(markDistinct(m_workspace->file(), ProfileId(1), ProfileId(2), kNow, m_context));
    QCOMPARE(remaining, (QList<ProfileId>{ProfileId(1), ProfileId(2)}));

    people("1,Anna,,,anna@example.nl,0612345678\n2,Bert,,,bert@example.nl,0612345678\n");
    QCOMPARE(profiles(), qint64(2));
    verifySound();
}

void TestIdentityChanges::partsWhomAnotherRecordHeldTogether()
{
    people("1,Anna,,,anna@example.nl,\n2,Bert,,,,0612345678\n"
           "3,Both,,,anna@example.nl,0612345678\n");
    QCOMPARE(profiles(), qint64(1));

    split(ProfileId(1), u"CRM"_s, u"2"_s);

    QCOMPARE(profiles(), qint64(2));
    QCOMPARE(m_workspace->number("SELECT profile_id FROM source_record WHERE id = 3"), qint64(1));
    verifySound();
}

void TestIdentityChanges::changesItsMind()
{
    people("1,Anna,,,info@shop.nl,\n2,Bert,,,info@shop.nl,\n");
    split(ProfileId(1), u"CRM"_s, u"2"_s);
    QCOMPARE(profiles(), qint64(2));

    merge(ProfileId(1), ProfileId(2));
    QCOMPARE(profiles(), qint64(1));

    split(ProfileId(1), u"CRM"_s, u"2"_s);
    QCOMPARE(profiles(), qint64(2));
    verifySound();
}

void TestIdentityChanges::mergesAndSplitsEvents()
{
    people("1,Anna,,,anna@example.nl,\n");
    m_workspace->import(u"Shop"_s, orderMapping(),
                        "order,time,mail,city,sku,quantity,price\n"
                        "1,2026-05-01T10:00:00Z,anna@example.nl,,L,1,10\n"
                        "2,2026-05-01T10:00:00Z,bert@example.nl,,L,1,5\n");
    const ProfileId bert = at(u"bert@example.nl"_s);
    const auto revenue = [this](ProfileId profile) {
        return m_workspace->number("SELECT revenue FROM profile WHERE id = ?", profile);
    };
    merge(ProfileId(1), bert);
    QCOMPARE(revenue(ProfileId(1)), qint64(15'000'000));

    split(ProfileId(1), u"Shop"_s, u"email:bert@example.nl"_s);

    QCOMPARE(revenue(ProfileId(1)), qint64(10'000'000));
    QCOMPARE(revenue(bert), qint64(5'000'000));
    verifySound();
}

void TestIdentityChanges::refusesWhoIsNotThere()
{
    people("1,Anna,,,anna@example.nl,\n");
    const TableContents before = contents(m_workspace->connection());

    for (const auto& done :
         {mergeProfiles(m_workspace->file(), ProfileId(1), ProfileId(9), kNow, m_context),
          mergeProfiles(m_workspace->file(), ProfileId(), ProfileId(1), kNow, m_context),
          markDistinct(m_workspace->file(), ProfileId(9), ProfileId(1), kNow, m_context),
          splitRecord(m_workspace->file(), ProfileId(9), u"CRM"_s, u"1"_s, kNow, m_context)}) {
        QVERIFY(!done.has_value());
        QCOMPARE(done.error().code, Error::Code::NotFound);
        QVERIFY(!done.error().message.isEmpty());
    }
    QCOMPARE(difference(before, contents(m_workspace->connection())), QString());
}

void TestIdentityChanges::refusesOnePersonTwice()
{
    people("1,Anna,,,anna@example.nl,\n2,Anna,,,anna@example.nl,\n");
    const TableContents before = contents(m_workspace->connection());

    // 2 is 1: saying that they are not the same would tear the person to pieces.
    for (const auto& done :
         {markDistinct(m_workspace->file(), ProfileId(1), ProfileId(1), kNow, m_context),
          markDistinct(m_workspace->file(), ProfileId(1), ProfileId(2), kNow, m_context),
          mergeProfiles(m_workspace->file(), ProfileId(2), ProfileId(1), kNow, m_context)}) {
        QVERIFY(!done.has_value());
        QVERIFY(!done.error().message.isEmpty());
    }
    QCOMPARE(difference(before, contents(m_workspace->connection())), QString());
}

void TestIdentityChanges::refusesToSplitWhatIsNotTheirs()
{
    people("1,Anna,,,anna@example.nl,\n2,Anna,,,anna@example.nl,\n3,Bert,,,bert@example.nl,\n");
    const TableContents before = contents(m_workspace->connection());

    for (const QString& key : {u"3"_s, u"4"_s, u""_s}) {
        const auto done =
            splitRecord(m_workspace->file(), ProfileId(1), u"CRM"_s, key, kNow, m_context);
        QVERIFY(!done.has_value());
        QCOMPARE(done.error().code, Error::Code::NotFound);
    }
    QCOMPARE(difference(before, contents(m_workspace->connection())), QString());
}

void TestIdentityChanges::refusesToSplitTheOnlyRecord()
{
    people("1,Anna,,,anna@example.nl,\n");

    const auto done =
        splitRecord(m_workspace->file(), ProfileId(1), u"CRM"_s, u"1"_s, kNow, m_context);

    QVERIFY(!done.has_value());
    QVERIFY(!done.error().message.isEmpty());
}

void TestIdentityChanges::closesASharedAddressForBothWhenOneWithdraws()
{
    people("1,Anna,,,info@shop.nl,\n2,Bert,,,info@shop.nl,\n");
    m_workspace->import(u"Bert himself"_s, peopleMapping(),
                        kPeople + "1,Bert,,,bert@example.nl,0612345678\n");
    split(ProfileId(1), u"CRM"_s, u"2"_s);
    merge(ProfileId(2), at(u"bert@example.nl"_s));
    for (const QByteArray key : {"1", "2"}) {
        record(R"([{"identifier": {"type": "email", "value": "info@shop.nl"},
            "person": {"source": "CRM", "record_id": ")" +
               key + R"("}, "purpose": "newsletter", "channel": "email", "decision": "granted",
            "at": "2026-01-01T10:00:00Z", "method": "web_form", "actor": "data_subject",
            "notice": {"text": "Yes, mail me.", "version": "1", "language": "en"},
            "proof": {"form_id": "f)" +
               key + R"("}}])");
    }
    record(R"({"identifier": {"type": "email", "value": "bert@example.nl"},
        "purpose": "newsletter", "channel": "email", "decision": "granted",
        "at": "2026-01-01T10:00:00Z", "method": "web_form", "actor": "data_subject",
        "notice": {"text": "Yes, mail me.", "version": "1", "language": "en"},
        "proof": {"form_id": "own"}})");
    const consent::Identifier shared{u"email"_s, u"info@shop.nl"_s};
    const consent::Identifier own{u"email"_s, u"bert@example.nl"_s};
    QCOMPARE(reason(ProfileId(1), shared, consent::Channel::Email), u"consent"_s);
    QCOMPARE(reason(ProfileId(2), shared, consent::Channel::Email), u"consent"_s);

    record(R"({"identifier": {"type": "email", "value": "info@shop.nl"},
        "person": {"source": "CRM", "record_id": "1"},
        "purpose": "newsletter", "channel": "email", "decision": "withdrawn",
        "at": "2026-02-01T10:00:00Z", "method": "web_form", "actor": "data_subject"})");

    QCOMPARE(reason(ProfileId(1), shared, consent::Channel::Email), u"withdrawn"_s);
    QCOMPARE(reason(ProfileId(2), shared, consent::Channel::Email), u"withdrawn"_s);
    QCOMPARE(reason(ProfileId(2), own, consent::Channel::Email), u"consent"_s);
    QCOMPARE(stored(ProfileId(1), u"email"_s), u"withdrawn"_s);
    QCOMPARE(stored(ProfileId(2), u"email"_s), u"granted"_s);
}

void TestIdentityChanges::opensASharedPhoneForTheOneWhoGranted()
{
    people("1,Anna,,,,0612345678\n2,Bert,,,,0612345678\n");
    split(ProfileId(1), u"CRM"_s, u"2"_s);

    record(R"({"identifier": {"type": "phone", "value": "+31612345678"},
        "person": {"source": "CRM", "record_id": "1"},
        "purpose": "newsletter", "channel": "phone_live", "decision": "granted",
        "at": "2026-01-01T10:00:00Z", "method": "web_form", "actor": "data_subject",
        "notice": {"text": "Yes, call me.", "version": "1", "language": "en"},
        "proof": {"form_id": "f1"}})");

    const consent::Identifier phone{u"phone"_s, u"+31612345678"_s};
    QCOMPARE(reason(ProfileId(1), phone, consent::Channel::PhoneLive), u"consent"_s);
    QCOMPARE(reason(ProfileId(2), phone, consent::Channel::PhoneLive), u"unknown"_s);
    QCOMPARE(stored(ProfileId(1), u"phone_live"_s), u"granted"_s);
    QCOMPARE(stored(ProfileId(2), u"phone_live"_s), u"unknown"_s);
}

void TestIdentityChanges::bringsAnObjectionAlongAndGivesItBack()
{
    people("1,Anna,,,anna@example.nl,\n2,Bert,,,bert@example.nl,\n");
    record(R"([{"identifier": {"type": "email", "value": "anna@example.nl"},
        "purpose": "newsletter", "channel": "email", "decision": "granted",
        "at": "2026-01-01T10:00:00Z", "method": "web_form", "actor": "data_subject",
        "notice": {"text": "Yes, mail me.", "version": "1", "language": "en"},
        "proof": {"form_id": "f1"}},
        {"identifier": {"type": "email", "value": "bert@example.nl"}, "decision": "objected",
        "at": "2025-01-01T10:00:00Z", "method": "web_form", "actor": "data_subject"}])");
    const consent::Identifier anna{u"email"_s, u"anna@example.nl"_s};
    QCOMPARE(reason(ProfileId(1), anna, consent::Channel::Email), u"consent"_s);

    merge(ProfileId(1), ProfileId(2));
    QCOMPARE(reason(ProfileId(1), anna, consent::Channel::Email), u"objected_marketing"_s);
    QCOMPARE(stored(ProfileId(1), u"email"_s), u"withdrawn"_s);

    split(ProfileId(1), u"CRM"_s, u"2"_s);
    QCOMPARE(reason(ProfileId(1), anna, consent::Channel::Email), u"consent"_s);
    QCOMPARE(stored(ProfileId(1), u"email"_s), u"granted"_s);
    QCOMPARE(stored(ProfileId(2), u"email"_s), u"withdrawn"_s);
}

QTEST_GUILESS_MAIN(TestIdentityChanges)
#include "tst_identitychanges.moc"
