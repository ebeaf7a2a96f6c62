#include "models/identity/identityrules.h"

#include "models/identity/identityrepository.h"
#include "models/identity/resolver.h"
#include "models/identity/silentvalues.h"
#include "tests/support/testworkspace.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::identity;
using rondom::tests::must;
using rondom::tests::TestWorkspace;

/// What the rules do to who is who: which identifiers join, and which do not.
class TestIdentityRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsBackWhatItWrites();
    void hasStandardRulesUntilOthersAreChosen();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void joinsNobodyByATypeThatIsNotUsed();
    void joinsNobodyByABlockedValue();
    void joinsNobodyByAValueThatIsTooShort();
    void joinsOnlyWhoAgreeInWhatIsAskedBesides();
    void takesAnyOfTheConditions();
    void joinsNobodyOnWhatNobodyStated();
    void keepsRoleAddressesOutOnlyWhenAsked();
    void letsNobodyHaveMoreThanTheLimit();
    void countsALimitWithinItsPeriod();
    void letsADecisionGoBeforeTheLimit();
    void joinsByTheMostTrustedIdentifierFirst();
    void joinsNobodyByADeviceThatTwoUse();
    void joinsByADeviceOfOnePerson();
    void looksAtDevicesOnlyWithinTheDays();
    void namesTheReasonWhyAValueJoinsNobody();
    void listsAnOfficeAddressThatJoins();
    void explainsOnlyWhatJoins();

private:
    RecordId add(const QString& key, const QList<std::pair<QString, QString>>& identifiers,
                 qint64 at = 0)
    {
        const RecordId record = m_workspace->addRecord(u"Web shop"_s, key);
        for (const auto& [type, value] : identifiers) {
            m_workspace->addIdentifier(record, type, value);
            m_workspace->run("UPDATE identifier SET at = ? WHERE record_id = ?", at, record);
        }
        return record;
    }
    void name(RecordId record, const QString& lastName)
    {
        m_workspace->addTrait(record, u"last_name"_s, Value::ofText(lastName));
    }
    /// The rules with \a rule in place of the one of its type, first when there is none.
    static IdentityRules with(const IdentifierRule& rule)
    {
        IdentityRules rules = IdentityRules::standard();
        for (IdentifierRule& known : rules.identifiers) {
            if (known.type == rule.type) {
                known = rule;
                return rules;
            }
        }
        rules.identifiers.prepend(rule);
        return rules;
    }
    static IdentifierRule ruleOf(const QString& type)
    {
        IdentifierRule rule;
        rule.type = type;
        return rule;
    }
    void use(const IdentityRules& rules)
    {
        must(writeIdentityRules(m_workspace->connection(), rules));
        QSet<RecordId> records;
        auto select = must(m_workspace->connection().prepare("SELECT id FROM source_record"));
        while (must(select.next())) {
            records.insert(RecordId(select.integer(0)));
        }
        JobContext context;
        must(Resolver(m_workspace->connection()).resolve(records, context));
    }
    bool areOne(RecordId a, RecordId b) const
    {
        const char* sql = "SELECT profile_id FROM source_record WHERE id = ?";
        return m_workspace->number(sql, a) == m_workspace->number(sql, b);
    }
    SilentValues silent() const
    {
        JobContext context;
        return must(readSilentValues(m_workspace->connection(), 10, context));
    }

    std::unique_ptr<TestWorkspace> m_workspace;
};

void TestIdentityRules::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
}

void TestIdentityRules::readsBackWhatItWrites()
{
    IdentityRules rules = with({u"phone"_s,
                                true,
                                {{u"last_name"_s}, {u"city"_s, u"birthday"_s}},
                                3,
                                LimitPeriod::Month,
                                {u"+3120*"_s},
                                6});
    rules.mostRecords = 7;
    rules.doRolesJoin = false;
    rules.isDeviceGuarded = false;
    rules.deviceDays = 30;

    QCOMPARE(must(parseIdentityRules(QJsonDocument(toJson(rules)).toJson())), rules);
    must(writeIdentityRules(m_workspace->connection(), rules));
    QCOMPARE(must(readIdentityRules(m_workspace->connection())), rules);
}

void TestIdentityRules::hasStandardRulesUntilOthersAreChosen()
{
    QCOMPARE(must(readIdentityRules(m_workspace->connection())), IdentityRules::standard());
}

void TestIdentityRules::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");

    QTest::newRow("no JSON") << QByteArray("rules") << u"illegal"_s;
    QTest::newRow("another file") << QByteArray(R"({"rondom": "mapping/1"})") << u"rondom"_s;
    QTest::newRow("an unknown member")
        << QByteArray(R"({"rondom": "identity-rules/1", "joins": true})") << u"joins"_s;
    QTest::newRow("a rule without a type")
        << QByteArray(R"({"rondom": "identity-rules/1", "identifiers": [{"joins": true}]})")
        << u"identifiers[0].type"_s;
    QTest::newRow("a limit below nothing") << QByteArray(R"({"rondom": "identity-rules/1",
                          "identifiers": [{"type": "email", "limit": -1}]})")
                                           << u"identifiers[0].limit"_s;
    QTest::newRow("an unknown period") << QByteArray(R"({"rondom": "identity-rules/1",
                          "identifiers": [{"type": "email", "period": "day"}]})")
                                       << u"identifiers[0].period"_s;
    QTest::newRow("one type twice") << QByteArray(R"({"rondom": "identity-rules/1",
                          "identifiers": [{"type": "email"}, {"type": "email"}]})")
                                    << u"email"_s;
    QTest::newRow("a crowd of one")
        << QByteArray(R"({"rondom": "identity-rules/1", "most_records": 1})") << u"most_records"_s;
}

void TestIdentityRules::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);

    const auto rules = parseIdentityRules(json);

    QVERIFY(!rules);
    QCOMPARE(rules.error().code, Error::Code::InvalidInput);
    QVERIFY2(rules.error().message.contains(named), qPrintable(rules.error().message));
}

void TestIdentityRules::joinsNobodyByATypeThatIsNotUsed()
{
    const RecordId a = add(u"1"_s, {{u"phone"_s, u"+31612345678"_s}});
    const RecordId b = add(u"2"_s, {{u"phone"_s, u"+31612345678"_s}});
    use(IdentityRules::standard());
    QVERIFY(areOne(a, b));

    IdentifierRule rule = ruleOf(u"phone"_s);
    rule.isJoining = false;
    use(with(rule));
    QVERIFY(!areOne(a, b));

    use(IdentityRules::standard());
    QVERIFY(areOne(a, b));
}

void TestIdentityRules::joinsNobodyByABlockedValue()
{
    const RecordId a = add(u"1"_s, {{u"email"_s, u"kassa@winkel.nl"_s}});
    const RecordId b = add(u"2"_s, {{u"email"_s, u"kassa@winkel.nl"_s}});
    const RecordId c = add(u"3"_s, {{u"email"_s, u"anna@winkel.nl"_s}});
    const RecordId d = add(u"4"_s, {{u"email"_s, u"anna@winkel.nl"_s}});
    IdentifierRule rule = ruleOf(u"email"_s);
    rule.blocked = {u"KASSA@*"_s};

    use(with(rule));

    QVERIFY(!areOne(a, b));
    QVERIFY(areOne(c, d));
}

void TestIdentityRules::joinsNobodyByAValueThatIsTooShort()
{
    const RecordId a = add(u"1"_s, {{u"loyalty_no"_s, u"123"_s}});
    const RecordId b = add(u"2"_s, {{u"loyalty_no"_s, u"123"_s}});
    const RecordId c = add(u"3"_s, {{u"loyalty_no"_s, u"1234"_s}});
    const RecordId d = add(u"4"_s, {{u"loyalty_no"_s, u"1234"_s}});
    IdentifierRule rule = ruleOf(u"loyalty_no"_s);
    rule.shortest = 4;

    use(with(rule));

    QVERIFY(!areOne(a, b));
    QVERIFY(areOne(c, d));
}

void TestIdentityRules::joinsOnlyWhoAgreeInWhatIsAskedBesides()
{
    const RecordId a = add(u"1"_s, {{u"phone"_s, u"+31201234567"_s}});
    const RecordId b = add(u"2"_s, {{u"phone"_s, u"+31201234567"_s}});
    const RecordId c = add(u"3"_s, {{u"phone"_s, u"+31201234567"_s}});
    name(a, u"de Boer"_s);
    name(b, u"De Boer "_s);
    name(c, u"Jansen"_s);
    IdentifierRule rule = ruleOf(u"phone"_s);
    rule.onlyWith = {{u"last_name"_s}};

    use(with(rule));

    QVERIFY(areOne(a, b));
    QVERIFY(!areOne(a, c));
}

void TestIdentityRules::takesAnyOfTheConditions()
{
    const RecordId a = add(u"1"_s, {{u"phone"_s, u"+31201234567"_s}, {u"user_id"_s, u"u-77"_s}});
    const RecordId b = add(u"2"_s, {{u"phone"_s, u"+31201234567"_s}, {u"user_id"_s, u"u-77"_s}});
    const RecordId c = add(u"3"_s, {{u"phone"_s, u"+31201234567"_s}});
    name(b, u"Bakker"_s);
    name(c, u"Bakker"_s);
    IdentifierRule phone = ruleOf(u"phone"_s);
    phone.onlyWith = {{u"last_name"_s}, {u"user_id"_s}};
    IdentityRules rules = with(phone);
    for (IdentifierRule& rule : rules.identifiers) {
        rule.isJoining = rule.type == u"phone";
    }

    use(rules);

    QVERIFY(areOne(a, b));
    QVERIFY(areOne(b, c));
}

void TestIdentityRules::joinsNobodyOnWhatNobodyStated()
{
    const RecordId a = add(u"1"_s, {{u"phone"_s, u"+31201234567"_s}});
    const RecordId b = add(u"2"_s, {{u"phone"_s, u"+31201234567"_s}});
    IdentifierRule rule = ruleOf(u"phone"_s);
    rule.onlyWith = {{u"last_name"_s}};

    use(with(rule));

    QVERIFY(!areOne(a, b));
}

void TestIdentityRules::keepsRoleAddressesOutOnlyWhenAsked()
{
    const RecordId a = add(u"1"_s, {{u"email"_s, u"info@bakker.nl"_s}});
    const RecordId b = add(u"2"_s, {{u"email"_s, u"info@bakker.nl"_s}});
    IdentityRules rules = IdentityRules::standard();

    use(rules);
    QVERIFY(areOne(a, b));

    rules.doRolesJoin = false;
    use(rules);
    QVERIFY(!areOne(a, b));
}

void TestIdentityRules::letsNobodyHaveMoreThanTheLimit()
{
    const RecordId a = add(u"1"_s, {{u"email"_s, u"a@x.nl"_s}, {u"phone"_s, u"+31612345678"_s}});
    const RecordId b = add(u"2"_s, {{u"email"_s, u"b@x.nl"_s}, {u"phone"_s, u"+31612345678"_s}});
    const RecordId c = add(u"3"_s, {{u"email"_s, u"a@x.nl"_s}});
    IdentifierRule rule = ruleOf(u"email"_s);
    rule.limit = 1;

    use(with(rule));

    QVERIFY(!areOne(a, b));
    QVERIFY(areOne(a, c));
    QCOMPARE(silent().values.first().reason, Silence::Limit);
}

void TestIdentityRules::countsALimitWithinItsPeriod()
{
    constexpr qint64 kDay = 24LL * 60 * 60 * 1000;
    const RecordId a = add(u"1"_s, {{u"email"_s, u"a@x.nl"_s}, {u"phone"_s, u"+31612345678"_s}});
    const RecordId b =
        add(u"2"_s, {{u"email"_s, u"b@x.nl"_s}, {u"phone"_s, u"+31612345678"_s}}, 40 * kDay);
    IdentifierRule rule = ruleOf(u"email"_s);
    rule.limit = 1;
    rule.period = LimitPeriod::Year;
    use(with(rule));
    QVERIFY(!areOne(a, b));

    rule.period = LimitPeriod::Month;
    use(with(rule));
    QVERIFY(areOne(a, b));
}

void TestIdentityRules::letsADecisionGoBeforeTheLimit()
{
    const RecordId a = add(u"1"_s, {{u"email"_s, u"a@x.nl"_s}});
    const RecordId b = add(u"2"_s, {{u"email"_s, u"b@x.nl"_s}});
    must(IdentityRepository(m_workspace->connection()).decide(a, b, true, 0));
    IdentifierRule rule = ruleOf(u"email"_s);
    rule.limit = 1;

    use(with(rule));

    QVERIFY(areOne(a, b));
}

void TestIdentityRules::joinsByTheMostTrustedIdentifierFirst()
{
    // Two ways that exclude each other: by the phone to b, by the loyalty card to c.
    const RecordId a = add(u"1"_s, {{u"phone"_s, u"+31612345678"_s}, {u"loyalty_no"_s, u"L-1"_s}});
    const RecordId b = add(u"2"_s, {{u"phone"_s, u"+31612345678"_s}, {u"email"_s, u"b@x.nl"_s}});
    const RecordId c = add(u"3"_s, {{u"loyalty_no"_s, u"L-1"_s}, {u"email"_s, u"c@x.nl"_s}});
    IdentifierRule email = ruleOf(u"email"_s);
    email.limit = 1;
    IdentityRules rules;
    rules.identifiers = {email, ruleOf(u"loyalty_no"_s), ruleOf(u"phone"_s)};
    use(rules);
    QVERIFY(areOne(a, c));
    QVERIFY(!areOne(a, b));

    rules.identifiers = {email, ruleOf(u"phone"_s), ruleOf(u"loyalty_no"_s)};
    use(rules);
    QVERIFY(areOne(a, b));
    QVERIFY(!areOne(a, c));
}

void TestIdentityRules::joinsNobodyByADeviceThatTwoUse()
{
    const RecordId a = add(u"1"_s, {{u"anonymous_id"_s, u"ipad"_s}, {u"email"_s, u"a@x.nl"_s}});
    const RecordId b = add(u"2"_s, {{u"anonymous_id"_s, u"ipad"_s}, {u"email"_s, u"b@x.nl"_s}});
    const RecordId c = add(u"3"_s, {{u"anonymous_id"_s, u"ipad"_s}});
    IdentityRules rules = IdentityRules::standard();

    use(rules);
    QVERIFY(!areOne(a, b));
    QVERIFY(!areOne(a, c));
    QCOMPARE(silent().values.first().reason, Silence::Device);

    rules.isDeviceGuarded = false;
    use(rules);
    QVERIFY(areOne(a, b));
    QVERIFY(areOne(a, c));
}

void TestIdentityRules::joinsByADeviceOfOnePerson()
{
    const RecordId a = add(u"1"_s, {{u"device_id"_s, u"phone-1"_s}, {u"email"_s, u"a@x.nl"_s}});
    const RecordId b = add(u"2"_s, {{u"device_id"_s, u"phone-1"_s}});
    const RecordId c = add(u"3"_s, {{u"device_id"_s, u"phone-1"_s}, {u"email"_s, u"a@x.nl"_s}});

    use(IdentityRules::standard());

    QVERIFY(areOne(a, b));
    QVERIFY(areOne(a, c));
}

void TestIdentityRules::looksAtDevicesOnlyWithinTheDays()
{
    constexpr qint64 kDay = 24LL * 60 * 60 * 1000;
    const RecordId a = add(u"1"_s, {{u"device_id"_s, u"phone-1"_s}, {u"email"_s, u"a@x.nl"_s}});
    const RecordId b =
        add(u"2"_s, {{u"device_id"_s, u"phone-1"_s}, {u"email"_s, u"b@x.nl"_s}}, 40 * kDay);
    IdentityRules rules = IdentityRules::standard();
    rules.deviceDays = 40;
    use(rules);
    QVERIFY(!areOne(a, b));

    rules.deviceDays = 39;
    use(rules);
    QVERIFY(areOne(a, b));
}

void TestIdentityRules::namesTheReasonWhyAValueJoinsNobody()
{
    for (int i = 0; i < 4; ++i) {
        add(u"crowd %1"_s.arg(i), {{u"phone"_s, u"+31201234567"_s}});
    }
    for (int i = 0; i < 3; ++i) {
        add(u"blocked %1"_s.arg(i), {{u"email"_s, u"noreply@x.nl"_s}});
    }
    const RecordId a = add(u"told apart"_s, {{u"email"_s, u"a@x.nl"_s}});
    const RecordId b = add(u"from this"_s, {{u"email"_s, u"a@x.nl"_s}});
    must(IdentityRepository(m_workspace->connection()).decide(a, b, false, 0));
    IdentityRules rules = IdentityRules::standard();
    rules.mostRecords = 3;

    use(rules);
    const SilentValues found = silent();

    QCOMPARE(found.total, qint64(3));
    QCOMPARE(found.values.at(0).reason, Silence::Crowded);
    QCOMPARE(found.values.at(0).records, qint64(4));
    QCOMPARE(found.values.at(0).customers, qint64(4));
    QCOMPARE(found.values.at(1).reason, Silence::Nobody);
    QCOMPARE(found.values.at(1).value, u"noreply@x.nl"_s);
    QCOMPARE(found.values.at(2).reason, Silence::Decision);
}

void TestIdentityRules::listsAnOfficeAddressThatJoins()
{
    add(u"1"_s, {{u"email"_s, u"info@bakker.nl"_s}});
    add(u"2"_s, {{u"email"_s, u"info@bakker.nl"_s}});
    add(u"3"_s, {{u"email"_s, u"anna@bakker.nl"_s}});
    add(u"4"_s, {{u"email"_s, u"anna@bakker.nl"_s}});

    use(IdentityRules::standard());
    const SilentValues found = silent();

    QCOMPARE(found.total, qint64(1));
    QCOMPARE(found.values.first().value, u"info@bakker.nl"_s);
    QCOMPARE(found.values.first().customers, qint64(1));
    QCOMPARE(found.values.first().reason, Silence::None);
}

void TestIdentityRules::explainsOnlyWhatJoins()
{
    const RecordId a = add(u"1"_s, {{u"email"_s, u"a@x.nl"_s},
                                    {u"phone"_s, u"+31612345678"_s},
                                    {u"anonymous_id"_s, u"ipad"_s}});
    add(u"2"_s, {{u"email"_s, u"a@x.nl"_s},
                 {u"phone"_s, u"+31612345678"_s},
                 {u"anonymous_id"_s, u"ipad"_s}});
    add(u"3"_s, {{u"email"_s, u"b@x.nl"_s}, {u"anonymous_id"_s, u"ipad"_s}});
    IdentifierRule rule = ruleOf(u"phone"_s);
    rule.onlyWith = {{u"last_name"_s}};

    use(with(rule));
    const auto links =
        must(IdentityRepository(m_workspace->connection()).explain(ProfileId(a.value())));

    QCOMPARE(links.size(), 1);
    QCOMPARE(links.first().rule, u"email"_s);
}

QTEST_GUILESS_MAIN(TestIdentityRules)
#include "tst_identityrules.moc"
