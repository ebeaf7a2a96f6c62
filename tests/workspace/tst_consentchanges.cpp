#include "models/workspace/consentchanges.h"

#include "models/workspace/workspacecheck.h"
#include "tests/workspace/diskworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using rondom::tests::DiskWorkspace;
using rondom::tests::must;

namespace {

constexpr qint64 kNow = 1'777'977'000'000; // 2026-05-05T10:30:00Z

/// A confirmed form, as a web site hands it over.
QByteArray signUpOf(const QByteArray& email)
{
    return R"({"identifier": {"type": "email", "value": ")" + email + R"("},
        "purpose": "newsletter", "channel": "email", "decision": "granted",
        "at": "2026-05-05T10:00:00Z", "method": "web_form", "actor": "data_subject",
        "lawful_basis": "consent",
        "notice": {"text": "Yes, mail me the newsletter.", "version": "1", "language": "en"},
        "proof": {"ip": "192.0.2.1", "double_opt_in_at": "2026-05-05T10:05:00Z"}})";
}

} // namespace

class TestConsentChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAPersonOfAConfirmedSignUp();
    void knowsThePersonTheSecondTime();

private:
    static consent::RecordingReport record(const DiskWorkspace& workspace, const QByteArray& json)
    {
        JobContext context;
        return must(recordConsents(workspace.file(), json, kNow, context));
    }
};

void TestConsentChanges::makesAPersonOfAConfirmedSignUp()
{
    const DiskWorkspace workspace;

    const auto report = record(workspace, signUpOf("sanne@example.nl"));

    QCOMPARE(report.recorded, 1);
    QCOMPARE(report.refused.size(), 0);
    QCOMPARE(workspace.text("SELECT email FROM profile"), u"sanne@example.nl"_s);
    QCOMPARE(workspace.number("SELECT count(*) FROM source_record"), qint64(1));
    QCOMPARE(workspace.text("SELECT state FROM v_consent WHERE purpose = 'newsletter' AND "
                            "channel = 'email'"),
             u"granted"_s);
    JobContext context;
    QCOMPARE(must(checkWorkspace(workspace.connection(), context)).rules, QStringList());
}

void TestConsentChanges::knowsThePersonTheSecondTime()
{
    const DiskWorkspace workspace;
    record(workspace, signUpOf("sanne@example.nl"));
    record(workspace, signUpOf("Sanne@Example.nl"));
    record(workspace, signUpOf("jan@example.nl"));
    QCOMPARE(workspace.number("SELECT count(*) FROM source_record"), qint64(2));
    QCOMPARE(workspace.number("SELECT count(*) FROM profile"), qint64(2));
}

QTEST_GUILESS_MAIN(TestConsentChanges)
#include "tst_consentchanges.moc"
