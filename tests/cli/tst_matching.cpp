#include "tests/support/commandline.h"
#include "tests/support/inventedpeople.h"

#include <QTest>

using namespace Qt::StringLiterals;
using rondom::tests::CommandLineRunner;
using rondom::tests::CommandResult;
using rondom::tests::InventedPeople;

/// identity resolve, candidates and model, as a script uses them.
class TestMatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void joinsAndAnswersInNumbers();
    void isOneStepOfTheHistory();
    void keepsWhatItJoinedThroughLaterImports();
    void neverAsksAgainAboutWhoIsDistinct();
    void showsWhatItLearned();
    void givesTheSameAgain();
    void refusesAThresholdThatIsNone_data();
    void refusesAThresholdThatIsNone();
    void joinsNobodyWithoutStrongEvidence_data();
    void joinsNobodyWithoutStrongEvidence();

private:
    void importPeople(const QString& name, const QByteArray& csv) const;
    qint64 profileCount() const
    {
        return m_cli
            ->run({u"query"_s, u"SELECT count(DISTINCT profile_id) AS n FROM "
                               u"v_source_record"_s})
            .array()
            .at(0)
            .toObject()
            .value(u"n"_s)
            .toInteger();
    }

    std::unique_ptr<CommandLineRunner> m_cli;
};

void TestMatching::init()
{
    m_cli = std::make_unique<CommandLineRunner>();
    QCOMPARE(m_cli->run({u"workspace"_s, u"create"_s, m_cli->path(u"w.rondom"_s)}).exitCode, 0);
}

void TestMatching::importPeople(const QString& name, const QByteArray& csv) const
{
    m_cli->write(name + u".csv"_s, csv);
    m_cli->write(u"people.json"_s, InventedPeople::mapping());
    const CommandResult imported =
        m_cli->run({u"import"_s, m_cli->path(name + u".csv"_s), u"--mapping"_s,
                    m_cli->path(u"people.json"_s), u"--source"_s, name});
    QVERIFY2(imported.exitCode == 0, imported.error.constData());
}

void TestMatching::joinsAndAnswersInNumbers()
{
    InventedPeople::Options options;
    options.records = 800;
    importPeople(u"List"_s, InventedPeople(options).csv());
    const qint64 before = profileCount();

    const CommandResult resolved = m_cli->run({u"identity"_s, u"resolve"_s});

    QVERIFY2(resolved.exitCode == 0, resolved.error.constData());
    QCOMPARE(resolved.object().keys(),
             (QStringList{u"compared"_s, u"merged"_s, u"queued"_s, u"seconds"_s}));
    const qint64 merged = resolved.object().value(u"merged"_s).toInteger();
    QVERIFY(merged > 50);
    QCOMPARE(before - profileCount(), merged);
    const QJsonArray candidates =
        m_cli->run({u"identity"_s, u"candidates"_s, u"--limit"_s, u"1000"_s}).array();
    QCOMPARE(candidates.size(), resolved.object().value(u"queued"_s).toInteger());
    QVERIFY(!candidates.isEmpty());
    for (const QJsonValue& value : candidates) {
        const QJsonObject candidate = value.toObject();
        QVERIFY(candidate.value(u"probability"_s).toDouble() >= 0.5);
        QVERIFY(candidate.value(u"a"_s) != candidate.value(u"b"_s));
        QVERIFY(!candidate.value(u"reasons"_s).toArray().isEmpty());
    }
}

void TestMatching::isOneStepOfTheHistory()
{
    InventedPeople::Options options;
    options.records = 500;
    importPeople(u"List"_s, InventedPeople(options).csv());
    const QByteArray before = m_cli->contents();
    QCOMPARE(m_cli->run({u"identity"_s, u"resolve"_s}).exitCode, 0);
    const QByteArray after = m_cli->contents();
    QVERIFY(before != after);

    QCOMPARE(m_cli->run({u"undo"_s}).exitCode, 0);
    QCOMPARE(m_cli->contents(), before);
    QCOMPARE(m_cli->run({u"identity"_s, u"candidates"_s}).array(), QJsonArray());

    QCOMPARE(m_cli->run({u"redo"_s}).exitCode, 0);
    QCOMPARE(m_cli->contents(), after);
    QCOMPARE(m_cli->run({u"workspace"_s, u"check"_s}).exitCode, 0);
}

void TestMatching::keepsWhatItJoinedThroughLaterImports()
{
    InventedPeople::Options options;
    options.records = 500;
    importPeople(u"List"_s, InventedPeople(options).csv());
    QCOMPARE(m_cli->run({u"identity"_s, u"resolve"_s}).exitCode, 0);
    const qint64 joined = profileCount();

    // The same people again, and one new person.
    importPeople(u"List"_s, InventedPeople(options).csv() +
                                "9001,Zacharias,Unheard,1950-02-03,Nowhere Road,7,,Reading,,\n");

    QCOMPARE(profileCount(), joined + 1);
}

void TestMatching::neverAsksAgainAboutWhoIsDistinct()
{
    InventedPeople::Options options;
    options.records = 500;
    importPeople(u"List"_s, InventedPeople(options).csv());
    QCOMPARE(m_cli->run({u"identity"_s, u"resolve"_s}).exitCode, 0);
    const QJsonArray before = m_cli->run({u"identity"_s, u"candidates"_s}).array();
    QVERIFY(!before.isEmpty());
    const QString a = QString::number(before.at(0).toObject().value(u"a"_s).toInteger());
    const QString b = QString::number(before.at(0).toObject().value(u"b"_s).toInteger());

    QCOMPARE(m_cli->run({u"identity"_s, u"distinct"_s, a, b}).exitCode, 0);

    for (int round = 0; round < 2; ++round) {
        const QJsonArray after = m_cli->run({u"identity"_s, u"candidates"_s}).array();
        for (const QJsonValue& value : after) {
            const QJsonObject candidate = value.toObject();
            QVERIFY(QString::number(candidate.value(u"a"_s).toInteger()) != a ||
                    QString::number(candidate.value(u"b"_s).toInteger()) != b);
        }
        QCOMPARE(
            m_cli->run({u"identity"_s, u"resolve"_s, u"--auto-threshold"_s, u"0.5"_s}).exitCode, 0);
        const auto profile = [this](const QString& id) {
            return m_cli->run({u"profile"_s, u"show"_s, id})
                .object()
                .value(u"profile_id"_s)
                .toInteger();
        };
        QVERIFY(profile(a) != profile(b));
    }
}

void TestMatching::showsWhatItLearned()
{
    const CommandResult nothing = m_cli->run({u"identity"_s, u"model"_s});
    QVERIFY(nothing.exitCode != 0);
    InventedPeople::Options options;
    options.records = 300;
    importPeople(u"List"_s, InventedPeople(options).csv());
    QCOMPARE(m_cli->run({u"identity"_s, u"resolve"_s}).exitCode, 0);

    const QJsonObject model = m_cli->run({u"identity"_s, u"model"_s}).object();

    QStringList fields;
    for (const QJsonValue& value : model.value(u"fields"_s).toArray()) {
        fields.append(value.toObject().value(u"field"_s).toString());
        double same = 0;
        for (const QJsonValue& level : value.toObject().value(u"levels"_s).toArray()) {
            same += level.toObject().value(u"m"_s).toDouble();
        }
        QVERIFY(std::abs(same - 1) < 1e-9);
    }
    QVERIFY(fields.contains(u"birthday"_s));
    QVERIFY(fields.contains(u"last_name"_s));
    // The source's own number of a record says nothing about who it is.
    QVERIFY(!fields.contains(u"crm_id"_s));
}

void TestMatching::givesTheSameAgain()
{
    InventedPeople::Options options;
    options.records = 500;
    importPeople(u"List"_s, InventedPeople(options).csv());
    const QByteArray once = m_cli->run({u"identity"_s, u"resolve"_s}).out;
    const QByteArray after = m_cli->contents();

    QCOMPARE(m_cli->run({u"identity"_s, u"resolve"_s}).out, once);
    QCOMPARE(m_cli->contents(), after);
}

void TestMatching::refusesAThresholdThatIsNone_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("a word") << QStringList{u"--auto-threshold"_s, u"high"_s};
    QTest::newRow("a percentage") << QStringList{u"--auto-threshold"_s, u"99"_s};
    QTest::newRow("zero") << QStringList{u"--review-threshold"_s, u"0"_s};
    QTest::newRow("review above auto")
        << QStringList{u"--auto-threshold"_s, u"0.8"_s, u"--review-threshold"_s, u"0.9"_s};
}

void TestMatching::refusesAThresholdThatIsNone()
{
    QFETCH(QStringList, options);

    const CommandResult result = m_cli->run(QStringList{u"identity"_s, u"resolve"_s} + options);

    QCOMPARE(result.exitCode, 2);
    QVERIFY(!result.error.isEmpty());
}

void TestMatching::joinsNobodyWithoutStrongEvidence_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("no record") << QByteArray();
    QTest::newRow("one record") << QByteArray("1,Jan,Jansen,,,,,,,\n");
    QTest::newRow("two of one name") << QByteArray("1,Jan,Jansen,,,,,,,\n2,Jan,Jansen,,,,,,,\n");
    QTest::newRow("a couple") << QByteArray("1,Jan,Jansen,,Dorpsstraat,1,1234 AB,Ede,,\n"
                                            "2,Maria,Jansen,,Dorpsstraat,1,1234 AB,Ede,,\n");
    QTest::newRow("twins") << QByteArray(
        "1,Emma,Jansen,1999-05-06,Dorpsstraat,1,1234 AB,Ede,,\n"
        "2,Sophie,Jansen,1999-05-06,Dorpsstraat,1,1234 AB,Ede,,\n");
    QTest::newRow("father and son")
        << QByteArray("1,Jan,Jansen,1960-05-06,Dorpsstraat,1,1234 AB,Ede,,\n"
                      "2,Jan,Jansen,1992-11-23,Dorpsstraat,1,1234 AB,Ede,,\n");
    QByteArray equal;
    for (int i = 1; i <= 40; ++i) {
        equal += QByteArray::number(i) + ",Jan,Jansen,,,,,Ede,,\n";
    }
    QTest::newRow("many who say the same") << equal;
}

void TestMatching::joinsNobodyWithoutStrongEvidence()
{
    QFETCH(QByteArray, rows);
    if (!rows.isEmpty()) {
        importPeople(u"List"_s, "id,first_name,last_name,birthday,street,house_number,postcode,"
                                "city,email,phone\n" +
                                    rows);
    }

    const CommandResult resolved = m_cli->run({u"identity"_s, u"resolve"_s});

    QVERIFY2(resolved.exitCode == 0, resolved.error.constData());
    QCOMPARE(resolved.object().value(u"merged"_s).toInteger(), qint64(0));
}

QTEST_GUILESS_MAIN(TestMatching)
#include "tst_matching.moc"
