#include "models/profiles/relations.h"
#include "models/segments/definitionparser.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmenttext.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::segments;
using tests::must;

/// Rules about everybody of a company.
class TestCompanyRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksSomebodyEverybodyOrNobody_data();
    void asksSomebodyEverybodyOrNobody();
    void linksByNameAndByAddress();
    void leavesOutProvidersOfMail();
    void leavesOutWhatTooManyShare();
    void isLeftOutWithItsCondition();
    void saysWhyInWords();
    void readsAsASentence();
    void refusesWhatIsNoQuestion_data();
    void refusesWhatIsNoQuestion();

private:
    qint64 add(const QString& email, const QString& company, bool isBuyer)
    {
        const QString key = QString::number(++m_added);
        const RecordId record = m_workspace->addRecord(u"Web shop"_s, key);
        if (!email.isEmpty()) {
            m_workspace->addIdentifier(record, u"email"_s, email);
        }
        if (!company.isEmpty()) {
            m_workspace->addTrait(record, u"company"_s, Value::ofText(company));
        }
        m_workspace->addTrait(record, u"buyer"_s, Value::ofBoolean(isBuyer));
        return m_workspace->refreshProfile({record}).value();
    }
    static Definition rule(const QByteArray& who)
    {
        return must(DefinitionParser::parse(
            "{\"rondom\": \"segment/1\", \"where\": {\"company\": \"" + who +
            "\", \"of\": {\"trait\": \"buyer\", \"op\": "
            "\"is_true\"}}}"));
    }
    QList<qint64> members(const Definition& definition)
    {
        return must(segmentMembers(m_workspace->connection(), definition, 0, m_context));
    }

    std::unique_ptr<tests::TestWorkspace> m_workspace;
    JobContext m_context;
    int m_added = 0;
};

void TestCompanyRule::init()
{
    m_workspace = std::make_unique<tests::TestWorkspace>();
    m_added = 0;
}

void TestCompanyRule::asksSomebodyEverybodyOrNobody_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<QList<qint64>>("expected");

    QTest::newRow("any") << QByteArray("any") << QList<qint64>{1, 2, 3};
    QTest::newRow("all") << QByteArray("all") << QList<qint64>{3};
    QTest::newRow("none") << QByteArray("none") << QList<qint64>{4, 5};
}

void TestCompanyRule::asksSomebodyEverybodyOrNobody()
{
    QFETCH(QByteArray, who);
    QFETCH(QList<qint64>, expected);
    add({}, u"Acme"_s, true);
    add({}, u"Acme B.V."_s, false);
    add({}, u"Alone"_s, true);
    add({}, u"Bolt"_s, false);
    add({}, u"Bolt"_s, false);
    add({}, {}, true);

    const Definition definition = rule(who);

    QCOMPARE(members(definition), expected);
    for (qint64 profile = 1; profile <= 6; ++profile) {
        const auto why = must(explainMember(m_workspace->connection(), definition, profile, 0));
        QCOMPARE(why.isMember, expected.contains(profile));
    }
}

void TestCompanyRule::linksByNameAndByAddress()
{
    const qint64 byBoth = add(u"a@acme.nl"_s, u"Acme"_s, false);
    const qint64 byAddress = add(u"b@acme.nl"_s, {}, true);
    const qint64 byName = add({}, u"Acme"_s, false);

    // The colleague of a colleague is none: the two share neither an address nor a name.
    QCOMPARE(members(rule("any")), (QList<qint64>{byBoth, byAddress}));
    QCOMPARE(members(rule("all")), QList<qint64>{});
    QCOMPARE(members(rule("none")), QList<qint64>{byName});
    for (const qint64 profile : {byBoth, byAddress, byName}) {
        for (const char* who : {"any", "all", "none"}) {
            const auto why = must(explainMember(m_workspace->connection(), rule(who), profile, 0));
            QCOMPARE(why.isMember, members(rule(who)).contains(profile));
        }
    }
}

void TestCompanyRule::leavesOutProvidersOfMail()
{
    add(u"a@gmail.com"_s, {}, true);
    add(u"b@gmail.com"_s, {}, true);
    add(u"nothing"_s, {}, true);

    QCOMPARE(members(rule("any")), QList<qint64>{});
    QCOMPARE(members(rule("none")), QList<qint64>{});
}

void TestCompanyRule::leavesOutWhatTooManyShare()
{
    for (int i = 0; i <= profiles::kMostOfCompany; ++i) {
        add({}, u"student"_s, true);
    }

    QCOMPARE(members(rule("any")), QList<qint64>{});
    QVERIFY(!must(explainMember(m_workspace->connection(), rule("any"), 1, 0)).isMember);
}

void TestCompanyRule::isLeftOutWithItsCondition()
{
    add({}, {}, false);
    const auto disabled = must(DefinitionParser::parse(
        "{\"rondom\": \"segment/1\", \"where\": {\"company\": \"any\", \"of\": {\"trait\": "
        "\"buyer\", \"op\": \"is_true\", \"disabled\": true}}}"));

    QCOMPARE(members(disabled), QList<qint64>{1});
}

void TestCompanyRule::saysWhyInWords()
{
    add({}, u"Acme"_s, true);
    add({}, {}, true);

    const auto with = must(explainMember(m_workspace->connection(), rule("any"), 1, 0, u"en"_s));
    const auto without = must(explainMember(m_workspace->connection(), rule("any"), 2, 0, u"en"_s));

    QVERIFY(with.conditions.first().holds);
    QVERIFY(with.conditions.first().because.contains(u"somebody of their company"_s));
    QCOMPARE(with.conditions.at(1).path, u"/where/of"_s);
    QCOMPARE(without.conditions.first().because, u"No company is known."_s);
}

void TestCompanyRule::readsAsASentence()
{
    QCOMPARE(segmentSentence(rule("none"), u"en"_s),
             u"Everyone for whom for nobody of their company it holds that buyer is yes."_s);
    QCOMPARE(must(DefinitionParser::parse(rule("all").toText())), rule("all"));
}

void TestCompanyRule::refusesWhatIsNoQuestion_data()
{
    QTest::addColumn<QByteArray>("node");
    QTest::addColumn<QString>("path");

    QTest::newRow("some") << QByteArray("{\"company\": \"some\", \"of\": {\"all\": []}}")
                          << u"/where/company"_s;
    QTest::newRow("of nothing") << QByteArray("{\"company\": \"any\"}") << u"/where"_s;
    QTest::newRow("of an unknown trait")
        << QByteArray("{\"company\": \"any\", \"of\": {\"trait\": \"x\", \"op\": \"is_set\"}}")
        << u"/where/of/trait"_s;
}

void TestCompanyRule::refusesWhatIsNoQuestion()
{
    QFETCH(QByteArray, node);
    QFETCH(QString, path);
    const auto definition =
        DefinitionParser::parse("{\"rondom\": \"segment/1\", \"where\": " + node + "}");
    const auto checked = definition ? checkDefinition(m_workspace->connection(), *definition)
                                    : Result<void>(definition.error());

    QVERIFY(!checked);
    QVERIFY2(checked.error().message.contains(path), qPrintable(checked.error().message));
}

QTEST_GUILESS_MAIN(TestCompanyRule)
#include "tst_companyrule.moc"
