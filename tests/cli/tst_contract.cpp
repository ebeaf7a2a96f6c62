#include "tests/support/commandline.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>
#include <QThread>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;
using namespace rondom::tests;

namespace {

/// Keys that must be there, of an object or of every object in an array.
QString missingKey(const QJsonValue& json, const QStringList& keys)
{
    const QJsonArray objects = json.isArray() ? json.toArray() : QJsonArray{json};
    if (objects.isEmpty()) {
        return u"(an empty array)"_s;
    }
    for (const QJsonValue object : objects) {
        for (const QString& key : keys) {
            if (!object.toObject().contains(key)) {
                return key;
            }
        }
    }
    return {};
}

const QByteArray kEverybody = R"({"rondom": "segment/1", "name": "Everybody",
    "where": {"all": []}})";

const QByteArray kGrant = R"([{"identifier": {"type": "email", "value": "anna@example.nl"},
    "purpose": "newsletter", "channel": "email", "decision": "granted",
    "at": "2026-05-05T10:00:00+02:00", "method": "web_form", "actor": "data_subject",
    "notice": {"text": "Yes, mail me.", "version": "1", "language": "en"},
    "proof": {"ip": "192.0.2.1"}},
   {"identifier": {"type": "email", "value": "anna@example.nl"}, "purpose": "fishing",
    "channel": "email", "decision": "granted"}])";

} // namespace

/// The contract of the command line: keys, exit codes, streams.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void givesTheKeysOfTheContract_data();
    void givesTheKeysOfTheContract();
    void givesTheSameBytesTwice_data();
    void givesTheSameBytesTwice();
    void importsToTheSameBytes();
    void keepsMessagesOffStdout();
    void answersInJsonWhenThePurposeIsUnknown();
    void isQuietWhenAsked();
    void tellsWhatChangedSinceAMoment();
    void listsWhoIsHeldBack();
    void speaksForPeopleWithoutJson_data();
    void speaksForPeopleWithoutJson();
    void takesTheWorkspaceFromTheEnvironment();
    void writesClusters();
    void writesMembers();
    void changesWhoIsWho();
    void undoesAndRedoes();
    void recordsConsentAndTellsWhatItRefused();
    void exitsWithFourWhenTheGateSaysNo();
    void exitsWithFiveWhenSomebodyWrites();
    void exitsWithFiveForANewerFile();
#ifdef Q_OS_UNIX
    void exitsWith130WhenInterrupted();
#endif
    void readsWhileSomebodyWrites();

private:
    QString profileOf(const QString& mail) const
    {
        const QJsonArray found = m_cli.run({u"profile"_s, u"find"_s, mail}).array();
        return QString::number(found.first().toObject().value(u"profile_id"_s).toInteger());
    }

    CommandLineRunner m_cli;
};

void TestContract::initTestCase()
{
    m_cli.write(u"people.csv"_s, "id,first,city,mail,letter,when\n"
                                 "1,Anna,Utrecht,anna@example.nl,yes,2026-01-01T10:00:00Z\n"
                                 "2,Bert,Zeist,bert@example.nl,no,\n"
                                 "3,Annie,Utrecht,anna@example.nl,,\n");
    m_cli.write(u"people.json"_s, R"({"rondom": "mapping/1", "name": "People", "kind": "people",
        "record_id": "id", "columns": {"id": {"to": "identifier", "type": "crm_id"},
        "first": {"to": "trait", "trait": "first_name"}, "city": {"to": "trait", "trait": "city"},
        "mail": {"to": "identifier", "type": "email"},
        "letter": {"to": "consent", "purpose": "newsletter", "channel": "email",
                   "granted": ["yes"], "withdrawn": ["no"], "at": "when", "text": "Mail me"},
        "when": {"to": "ignore"}}})");
    m_cli.write(u"everybody.json"_s, kEverybody);
    m_cli.write(u"consent.json"_s, kGrant);
    m_cli.write(u"orders.json"_s, R"({"rondom": "trait/1", "trait": "orders_last_year",
        "compute": "count", "event": "Order Completed",
        "window": {"last": 12, "unit": "month"}})");
    QCOMPARE(m_cli.run({u"workspace"_s, u"create"_s, m_cli.path(u"w.rondom"_s)}).exitCode, 0);
    QCOMPARE(m_cli.run({u"import"_s, u"people.csv"_s, u"--mapping"_s, u"people.json"_s}).exitCode,
             0);
    QCOMPARE(m_cli.run({u"segment"_s, u"save"_s, u"everybody.json"_s}).exitCode, 0);
}

void TestContract::givesTheKeysOfTheContract_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("keys");

    const auto row = [](const char* command, const char* keys) {
        QTest::newRow(command) << QString::fromLatin1(command) << QString::fromLatin1(keys);
    };
    row("workspace info", "profiles source_records events identifiers segments imports "
                          "schema_version size_bytes");
    row("workspace check", "physical rules ledger");
    row("workspace changes --since 2026-01-01T00:00:00Z",
        "since until customers orders consent segments imports exports");
    row("inspect people.csv", "encoding bom delimiter quote escape line_ending header_row "
                              "rows_sampled columns recipe confidence");
    row("import people.csv --mapping people.json --dry-run",
        "import_id dry_run files recipe rows events consents rejects_file seconds");
    row("import list", "import_id source file at rows undone");
    row("recipe list", "id name kind headers");
    row("search anna", "people orders segments");
    row("profile find anna", "profile_id name email phone match");
    row("profile show 1", "profile_id name traits identifiers consents segments scores "
                          "source_records");
    row("profile timeline 1", "events next");
    row("identity explain 1", "links");
    row("profile survivorship", "rondom traits");
    row("profile survivorship --reset --dry-run", "profiles values examples");
    row("profile segments 1", "name entered left");
    row("profile related 1", "kind label people");
    row("profile companies", "kind label people");
    row("identity rules", "rondom identifiers most_records role_addresses_join device_guard");
    row("identity rules --reset --dry-run",
        "profiles_before profiles_after merging splitting events_moved examples segments");
    row("identity shared", "total values");
    row("segment count everybody.json", "count total seconds conditions");
    row("segment list", "name");
    row("segment show Everybody", "name");
    row("segment members Everybody", "count profile_ids");
    row("segment explain Everybody 1", "member conditions");
    row("segment refresh Everybody", "count entered left");
    row("segment history Everybody", "at size entered left");
    row("segment text Everybody", "text");
    row("segment versions Everybody", "version at added removed size definition");
    row("segment templates", "group name definition");
    row("segment freeze Everybody --as Frozen", "name count");
    row("segment reach Everybody", "members cells");
    row("segment differences Everybody", "members everybody differences");
    row("profile trait define orders.json", "trait definition people");
    row("profile trait list", "trait type text used_by definition");
    row("segment whatif Everybody", "numbers");
    row("segment sample Everybody", "members near_misses");
    row("segment expect Everybody 1 in", "name definition");
    row("segment check", "name ok expected");
    row("segment overlap Everybody Everybody", "segments shared parts");
    row("consent purposes", "purpose channel needs_double_opt_in country");
    row("consent show 1", "purpose channel state reason event_id needs_review");
    row("consent log 1", "decision");
    row("consent check 1 --purpose newsletter --channel email",
        "allowed reason event_id identifier");
    row("consent verify", "ok events first_bad");
    row("consent notice list", "text");
    row("export Everybody --destination csv --purpose newsletter --channel email --out x.csv "
        "--dry-run",
        "export_id rows excluded files removals_file sha256 members");
    row("destination list", "id name columns hashing channel third_party tested");
    row("query SELECT&1&AS&a", "a");
    row("query SELECT&1&AS&a;&--&done", "a");
    row("demo shop --people 20", "files people truth_file");
}

void TestContract::givesTheKeysOfTheContract()
{
    QFETCH(QString, command);
    QFETCH(QString, keys);

    const CommandResult result =
        m_cli.run(command.replace(u'&', u'\x1f').split(u' ').replaceInStrings(u"\x1f"_s, u" "_s));

    QVERIFY2(result.exitCode == 0, result.error.constData());
    QVERIFY2(!result.json().isUndefined(), result.out.constData());
    QCOMPARE(missingKey(result.json(), keys.split(u' ')), QString());
}

void TestContract::givesTheSameBytesTwice_data()
{
    QTest::addColumn<QString>("command");

    for (const char* command : {"workspace check",
                                "workspace changes --since 2026-01-01T00:00:00Z",
                                "inspect people.csv",
                                "import list",
                                "recipe list",
                                "import people.csv --mapping people.json --dry-run",
                                "profile find anna",
                                "profile show 1",
                                "profile timeline 1",
                                "identity explain 1",
                                "segment count everybody.json",
                                "segment list",
                                "segment show Everybody",
                                "segment members Everybody",
                                "segment explain Everybody 1",
                                "segment text Everybody",
                                "consent purposes",
                                "consent show 1",
                                "consent log 1",
                                "consent verify",
                                "consent check 1 --purpose newsletter --channel email",
                                "destination list",
                                "history"}) {
        QTest::newRow(command) << QString::fromLatin1(command);
    }
}

void TestContract::givesTheSameBytesTwice()
{
    QFETCH(QString, command);

    const QByteArray once = m_cli.run(command.split(u' ')).out;

    QVERIFY(!once.isEmpty());
    QCOMPARE(m_cli.run(command.split(u' ')).out, once);
}

void TestContract::importsToTheSameBytes()
{
    QList<QByteArray> answers;
    for (int round = 0; round < 2; ++round) {
        CommandLineRunner cli;
        cli.write(u"people.csv"_s, m_cli.read(u"people.csv"_s));
        cli.write(u"people.json"_s, m_cli.read(u"people.json"_s));
        cli.run({u"workspace"_s, u"create"_s, cli.path(u"w.rondom"_s)});
        QByteArray all;
        all += cli.run({u"import"_s, u"people.csv"_s, u"--mapping"_s, u"people.json"_s}).out;
        all += cli.run({u"import"_s, u"list"_s}).out;
        all += cli.run({u"import"_s, u"undo"_s, u"1"_s}).out;
        all += cli.run({u"history"_s}).out;
        answers.append(all);
    }

    QVERIFY(answers.at(0).size() > 500);
    QCOMPARE(answers.at(0), answers.at(1));
}

void TestContract::answersInJsonWhenThePurposeIsUnknown()
{
    const CommandResult refused = m_cli.run({u"consent"_s, u"check"_s, u"1"_s, u"--purpose"_s,
                                             u"fishing"_s, u"--channel"_s, u"email"_s});

    QCOMPARE(refused.exitCode, 4);
    const QJsonObject answer = QJsonDocument::fromJson(refused.out).object();
    QCOMPARE(answer.value(u"allowed"_s), QJsonValue(false));
    QCOMPARE(answer.value(u"reason"_s).toString(), u"unknown_purpose"_s);
    QVERIFY(answer.contains(u"event_id"_s));
    QVERIFY(answer.value(u"because"_s).toString().contains(u"fishing"_s));
}

void TestContract::keepsMessagesOffStdout()
{
    const CommandResult failed = m_cli.run({u"profile"_s, u"show"_s, u"4711"_s});

    QCOMPARE(failed.exitCode, 3);
    QCOMPARE(failed.out, QByteArray());
    QVERIFY(failed.error.contains("4711"));

    const CommandResult done = m_cli.run({u"workspace"_s, u"info"_s});
    QVERIFY(done.json().isObject());
    QVERIFY(done.out.endsWith('\n'));
}

void TestContract::isQuietWhenAsked()
{
    const CommandResult result =
        m_cli.runAsTyped({u"--workspace"_s, m_cli.path(u"w.rondom"_s), u"--quiet"_s, u"--json"_s,
                          u"workspace"_s, u"info"_s});

    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.error, QByteArray());
}

void TestContract::tellsWhatChangedSinceAMoment()
{
    const auto changes = [this](const QString& since) {
        return m_cli.run({u"workspace"_s, u"changes"_s, u"--since"_s, since}).object();
    };
    const QJsonObject all = changes(u"2020-01-01T00:00:00Z"_s);
    QCOMPARE(all.value(u"customers"_s).toObject().value(u"new"_s).toInt(), 2);
    QCOMPARE(all.value(u"imports"_s).toObject().value(u"count"_s).toInt(), 1);
    QCOMPARE(all.value(u"consent"_s).toObject().value(u"newly_mailable"_s).toInt(), 1);
    QCOMPARE(all.value(u"consent"_s).toObject().value(u"withdrawn"_s).toInt(), 1);
    QCOMPARE(all.value(u"segments"_s).toArray().first().toObject().value(u"name"_s).toString(),
             u"Everybody"_s);
    // Everything was recorded at the moment the clock stands at.
    const QJsonObject nothing = changes(u"2026-11-01T12:00:00Z"_s);
    QCOMPARE(nothing.value(u"customers"_s).toObject().value(u"new"_s).toInt(), 0);
    QCOMPARE(nothing.value(u"segments"_s).toArray(), QJsonArray());

    // The window was never left, so there is nothing to begin with.
    const CommandResult without = m_cli.run({u"workspace"_s, u"changes"_s});
    QCOMPARE(without.exitCode, 2);
    QCOMPARE(m_cli.run({u"workspace"_s, u"changes"_s, u"--since"_s, u"soon"_s}).exitCode, 2);
}

void TestContract::listsWhoIsHeldBack()
{
    const QStringList command{u"export"_s,    u"Everybody"_s,  u"--destination"_s, u"csv"_s,
                              u"--purpose"_s, u"newsletter"_s, u"--channel"_s,     u"email"_s};
    const CommandResult result = m_cli.run(
        command + QStringList{u"--dry-run"_s, u"--held-back"_s, m_cli.path(u"held.csv"_s)});

    QCOMPARE(result.exitCode, 0);
    const QList<QByteArray> lines = m_cli.read(u"held.csv"_s).trimmed().split('\n');
    QCOMPARE(lines.first(), QByteArray("profile_id,reason"));
    const QJsonObject answer = result.object();
    QCOMPARE(lines.size() - 1,
             answer.value(u"members"_s).toInt() - answer.value(u"rows"_s).toInt());
    QVERIFY(lines.last().endsWith(",withdrawn"));

    // After an export nothing could be taken back should this file fail.
    const CommandResult refused =
        m_cli.run(command + QStringList{u"--out"_s, m_cli.path(u"list.csv"_s), u"--held-back"_s,
                                        m_cli.path(u"held.csv"_s)});
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(m_cli.read(u"list.csv"_s), QByteArray());
}

void TestContract::speaksForPeopleWithoutJson_data()
{
    QTest::addColumn<QString>("command");

    for (const char* command :
         {"workspace info", "workspace check", "workspace changes --since 2026-01-01T00:00:00Z",
          "inspect people.csv", "import list", "recipe list", "profile find anna", "profile show 1",
          "profile timeline 1", "identity explain 1", "segment count everybody.json",
          "segment list", "consent show 1", "consent log 1", "destination list", "history", "help",
          "help import"}) {
        QTest::newRow(command) << QString::fromLatin1(command);
    }
}

void TestContract::speaksForPeopleWithoutJson()
{
    QFETCH(QString, command);

    const CommandResult result = m_cli.runAsTyped(
        QStringList{u"--workspace"_s, m_cli.path(u"w.rondom"_s)} + command.split(u' '));

    QCOMPARE(result.exitCode, 0);
    QVERIFY(!result.out.trimmed().isEmpty());
    QVERIFY2(!result.out.trimmed().startsWith('{') && !result.out.trimmed().startsWith('['),
             result.out.constData());
}

void TestContract::takesTheWorkspaceFromTheEnvironment()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"RONDOM_WORKSPACE"_s, m_cli.path(u"w.rondom"_s));
    process.setProcessEnvironment(environment);
    process.start(CommandLineRunner::program(), {u"--json"_s, u"workspace"_s, u"info"_s});
    QVERIFY(process.waitForFinished());

    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(QJsonDocument::fromJson(process.readAllStandardOutput())
                 .object()
                 .value(u"profiles"_s)
                 .toInt(),
             2);

    environment.remove(u"RONDOM_WORKSPACE"_s);
    process.setProcessEnvironment(environment);
    process.start(CommandLineRunner::program(), {u"--json"_s, u"workspace"_s, u"info"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
}

void TestContract::writesClusters()
{
    const CommandResult result =
        m_cli.run({u"identity"_s, u"clusters"_s, u"--out"_s, m_cli.path(u"clusters.csv"_s)});

    QVERIFY2(result.exitCode == 0, result.error.constData());
    const QList<QByteArray> lines =
        m_cli.read(u"clusters.csv"_s).replace("\r\n", "\n").trimmed().split('\n');
    QCOMPARE(lines, (QList<QByteArray>{"source,record_id,profile_id", "People,1,1", "People,2,2",
                                       "People,3,1"}));
}

void TestContract::writesMembers()
{
    const CommandResult result = m_cli.run(
        {u"segment"_s, u"members"_s, u"Everybody"_s, u"--out"_s, m_cli.path(u"members.csv"_s)});

    QVERIFY2(result.exitCode == 0, result.error.constData());
    const QByteArray csv = m_cli.read(u"members.csv"_s).replace("\r\n", "\n");
    QVERIFY2(csv.startsWith("profile_id"), csv.constData());
    QCOMPARE(csv.trimmed().count('\n'), 2);
}

void TestContract::changesWhoIsWho()
{
    const QByteArray before = m_cli.contents();

    const QJsonObject merged = m_cli.run({u"identity"_s, u"merge"_s, u"1"_s, u"2"_s}).object();
    QCOMPARE(merged.value(u"profile_ids"_s).toArray(), QJsonArray{1});
    const QJsonObject split =
        m_cli.run({u"identity"_s, u"split"_s, u"1"_s, u"--record"_s, u"People:2"_s}).object();
    QCOMPARE(split.value(u"profile_ids"_s).toArray(), (QJsonArray{1, 2}));
    const QJsonObject distinct = m_cli.run({u"identity"_s, u"distinct"_s, u"1"_s, u"2"_s}).object();
    QCOMPARE(distinct.value(u"profile_ids"_s).toArray(), (QJsonArray{1, 2}));
    QCOMPARE(m_cli.contents(), before);

    QCOMPARE(m_cli.run({u"identity"_s, u"merge"_s, u"1"_s, u"99"_s}).exitCode, 3);
    QCOMPARE(m_cli.run({u"identity"_s, u"distinct"_s, u"1"_s, u"1"_s}).exitCode, 2);
    QCOMPARE(m_cli.run({u"identity"_s, u"merge"_s, u"1"_s}).exitCode, 2);
    QCOMPARE(m_cli.run({u"identity"_s, u"split"_s, u"1"_s, u"--record"_s, u"People:2"_s}).exitCode,
             3);
    QCOMPARE(m_cli.contents(), before);
}

void TestContract::undoesAndRedoes()
{
    const QByteArray before = m_cli.contents();
    m_cli.run({u"identity"_s, u"merge"_s, u"1"_s, u"2"_s});
    const QByteArray merged = m_cli.contents();
    QVERIFY(merged != before);

    QCOMPARE(m_cli.run({u"undo"_s}).exitCode, 0);
    QCOMPARE(m_cli.contents(), before);
    QCOMPARE(m_cli.run({u"redo"_s}).exitCode, 0);
    QCOMPARE(m_cli.contents(), merged);
    QCOMPARE(m_cli.run({u"undo"_s}).exitCode, 0);
    QCOMPARE(m_cli.contents(), before);
}

void TestContract::recordsConsentAndTellsWhatItRefused()
{
    const CommandResult result = m_cli.run({u"consent"_s, u"record"_s, u"consent.json"_s});

    QVERIFY2(result.exitCode == 0, result.error.constData());
    QCOMPARE(result.object().value(u"recorded"_s).toInt(), 1);
    const QJsonObject refused = result.object().value(u"refused"_s).toArray().first().toObject();
    QCOMPARE(refused.value(u"index"_s).toInt(), 1);
    QCOMPARE(refused.value(u"reason"_s).toString(), u"unknown_purpose"_s);
}

void TestContract::exitsWithFourWhenTheGateSaysNo()
{
    const CommandResult no =
        m_cli.run({u"consent"_s, u"check"_s, profileOf(u"bert@example.nl"_s), u"--purpose"_s,
                   u"newsletter"_s, u"--channel"_s, u"email"_s});
    QCOMPARE(no.exitCode, 4);
    QCOMPARE(no.object().value(u"allowed"_s).toBool(true), false);
    QCOMPARE(no.object().value(u"reason"_s).toString(), u"withdrawn"_s);

    const CommandResult yes =
        m_cli.run({u"consent"_s, u"check"_s, profileOf(u"anna@example.nl"_s), u"--purpose"_s,
                   u"newsletter"_s, u"--channel"_s, u"email"_s});
    QCOMPARE(yes.exitCode, 0);
    QCOMPARE(yes.object().value(u"allowed"_s).toBool(), true);

    // As a whole an export is refused only when it means nothing; nobody allowed is an empty list.
    const CommandResult refused =
        m_cli.run({u"export"_s, u"Everybody"_s, u"--destination"_s, u"csv"_s, u"--purpose"_s,
                   u"fishing"_s, u"--channel"_s, u"email"_s, u"--out"_s, m_cli.path(u"no.csv"_s)});
    QCOMPARE(refused.exitCode, 4);
    QVERIFY(!QFile::exists(m_cli.path(u"no.csv"_s)));
    const CommandResult empty =
        m_cli.run({u"export"_s, u"Everybody"_s, u"--destination"_s, u"csv"_s, u"--purpose"_s,
                   u"research"_s, u"--channel"_s, u"sms"_s, u"--out"_s, m_cli.path(u"none.csv"_s)});
    QVERIFY2(empty.exitCode == 0, empty.error.constData());
    QCOMPARE(empty.object().value(u"rows"_s).toInt(), 0);
    QCOMPARE(empty.object().value(u"members"_s).toInt(), 2);
}

void TestContract::exitsWithFiveWhenSomebodyWrites()
{
    const QByteArray before = m_cli.contents();
    // The lock of a process that is alive: this one.
    const QString lock = m_cli.path(u"w.rondom.lock"_s);
    m_cli.write(u"w.rondom.lock"_s, QByteArray::number(QCoreApplication::applicationPid()) +
                                        "\ntst_contract\n" + QSysInfo::machineHostName().toUtf8() +
                                        "\n" + QSysInfo::machineUniqueId() + "\n" +
                                        QSysInfo::bootUniqueId() + "\n");

    const CommandResult result =
        m_cli.run({u"import"_s, u"people.csv"_s, u"--mapping"_s, u"people.json"_s});

    QFile::remove(lock);
    QCOMPARE(result.exitCode, 5);
    QVERIFY(!result.error.isEmpty());
    QCOMPARE(m_cli.contents(), before);
}

void TestContract::exitsWithFiveForANewerFile()
{
    const QString tool = QStandardPaths::findExecutable(u"sqlite3"_s);
    QVERIFY2(!tool.isEmpty(), "tests/run.sh installs the sqlite3 command");
    CommandLineRunner cli;
    cli.run({u"workspace"_s, u"create"_s, cli.path(u"w.rondom"_s)});
    QCOMPARE(QProcess::execute(tool, {cli.path(u"w.rondom"_s), u"PRAGMA user_version = 999"_s}), 0);
    const QByteArray before = cli.read(u"w.rondom"_s);

    QCOMPARE(cli.run({u"workspace"_s, u"info"_s}).exitCode, 5);
    QCOMPARE(cli.run({u"undo"_s}).exitCode, 5);
    QCOMPARE(cli.read(u"w.rondom"_s), before);
}

#ifdef Q_OS_UNIX
void TestContract::exitsWith130WhenInterrupted()
{
    CommandLineRunner cli;
    QCOMPARE(cli.run({u"demo"_s, cli.path(u"shop"_s), u"--people"_s, u"6000"_s}).exitCode, 0);
    cli.run({u"workspace"_s, u"create"_s, cli.path(u"w.rondom"_s)});
    const QByteArray before = cli.contents();
    const QStringList import =
        cli.withGlobals({u"import"_s, cli.path(u"shop/customers_export.csv"_s),
                         cli.path(u"shop/orders_export.csv"_s), u"--source"_s, u"Web shop"_s});
    bool wasInterrupted = false;
    // A quick machine may be done before the signal arrives; then it is sent sooner.
    for (int delay = 400; delay >= 25 && !wasInterrupted; delay /= 2) {
        QProcess process;
        process.start(CommandLineRunner::program(), import);
        QVERIFY(process.waitForStarted());
        if (process.waitForFinished(delay)) {
            cli.run({u"undo"_s});
            continue;
        }
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        wasInterrupted = process.exitCode() == 130;
        QVERIFY(wasInterrupted || process.exitCode() == 0);
        if (wasInterrupted) {
            QCOMPARE(process.readAllStandardOutput(), QByteArray());
            QVERIFY(!process.readAllStandardError().isEmpty());
        } else {
            cli.run({u"undo"_s});
        }
    }
    QVERIFY(wasInterrupted);
    QCOMPARE(cli.contents(), before);
    QVERIFY(!QFile::exists(cli.path(u"w.rondom.lock"_s)));
}
#endif

void TestContract::readsWhileSomebodyWrites()
{
    CommandLineRunner cli;
    QCOMPARE(cli.run({u"demo"_s, cli.path(u"shop"_s), u"--people"_s, u"6000"_s}).exitCode, 0);
    cli.run({u"workspace"_s, u"create"_s, cli.path(u"w.rondom"_s)});
    QProcess writer;
    writer.start(
        CommandLineRunner::program(),
        cli.withGlobals({u"import"_s, cli.path(u"shop/customers_export.csv"_s),
                         cli.path(u"shop/orders_export.csv"_s), u"--source"_s, u"Web shop"_s}));
    QVERIFY(writer.waitForStarted());

    // Whenever it is asked, the answer is the state before or the state after.
    QSet<qint64> seen;
    do {
        const CommandResult info = cli.run({u"workspace"_s, u"info"_s});
        QVERIFY2(info.exitCode == 0, info.error.constData());
        seen.insert(info.object().value(u"profiles"_s).toInteger());
    } while (!writer.waitForFinished(1));

    QCOMPARE(writer.exitCode(), 0);
    seen.insert(cli.run({u"workspace"_s, u"info"_s}).object().value(u"profiles"_s).toInteger());
    QVERIFY(seen.contains(0));
    QVERIFY(seen.size() <= 2);
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
