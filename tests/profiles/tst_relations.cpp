#include "models/profiles/relations.h"

#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::profiles;
using rondom::tests::must;
using rondom::tests::TestWorkspace;

/// Households and companies: people who belong together without being one.
class TestRelations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsThoseOfOneAddress();
    void tellsDoorsApart();
    void takesNoHomeForAHousehold();
    void needsAPostalCodeAndADoor();
    void findsThoseOfOneCompany_data();
    void findsThoseOfOneCompany();
    void takesNoProviderForACompany();
    void knowsFreeMail();
    void listsAllGroups();
    void mergesNobody();
    void hasNothingForSomebodyAlone();

private:
    ProfileId add(const QString& email, const QMap<QString, QString>& traits)
    {
        const QString key = QString::number(++m_added);
        const RecordId record = m_workspace->addPerson(key, email);
        for (auto trait = traits.begin(); trait != traits.end(); ++trait) {
            m_workspace->addTrait(record, trait.key(), Value::ofText(trait.value()));
        }
        m_workspace->refreshProfile({record});
        return ProfileId(record.value());
    }
    ProfileId addAt(const QString& street, const QString& code, const QString& number = {})
    {
        QMap<QString, QString> traits{{u"street"_s, street}, {u"postal_code"_s, code}};
        if (!number.isEmpty()) {
            traits.insert(u"house_number"_s, number);
        }
        return add(u"p%1@gmail.com"_s.arg(m_added), traits);
    }
    QList<ProfileId> related(ProfileId profile, RelationKind kind) const
    {
        QList<ProfileId> people;
        for (const RelatedGroup& group : must(relationsOf(m_workspace->connection(), profile))) {
            for (const RelatedPerson& person : group.people) {
                if (group.kind == kind) {
                    people.append(person.profile);
                }
            }
        }
        return people;
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    int m_added = 0;
};

void TestRelations::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_added = 0;
}

void TestRelations::findsThoseOfOneAddress()
{
    const ProfileId a = addAt(u"Dorpsstraat 12"_s, u"1234 AB"_s);
    const ProfileId b = addAt(u"dorpsstr. 12"_s, u"1234-ab"_s);
    const ProfileId c = addAt(u"Dorpsstraat"_s, u"1234 AB"_s, u"12"_s);
    addAt(u"Dorpsstraat 14"_s, u"1234 AB"_s);

    QCOMPARE(related(a, RelationKind::Household), (QList{a, b, c}));
    QCOMPARE(related(c, RelationKind::Household), (QList{a, b, c}));
}

void TestRelations::tellsDoorsApart()
{
    const ProfileId a = addAt(u"Dorpsstraat 12"_s, u"1234 AB"_s);
    addAt(u"Dorpsstraat 12a"_s, u"1234 AB"_s);
    addAt(u"Dorpsstraat 12"_s, u"1234 AC"_s);
    addAt(u"Kerkstraat 12"_s, u"1234 AB"_s);

    QVERIFY(related(a, RelationKind::Household).isEmpty());
}

void TestRelations::takesNoHomeForAHousehold()
{
    QList<ProfileId> people;
    for (int i = 0; i < kMostOfHousehold; ++i) {
        people.append(addAt(u"Zonnehof 1"_s, u"1234 AB"_s));
    }
    QCOMPARE(related(people.first(), RelationKind::Household).size(), kMostOfHousehold);

    addAt(u"Zonnehof 1"_s, u"1234 AB"_s);
    QVERIFY(related(people.first(), RelationKind::Household).isEmpty());
    JobContext context;
    QVERIFY(
        must(allRelations(m_workspace->connection(), RelationKind::Household, context)).isEmpty());
}

void TestRelations::needsAPostalCodeAndADoor()
{
    const ProfileId a = add(u"a@gmail.com"_s, {{u"street"_s, u"Dorpsstraat 12"_s}});
    add(u"b@gmail.com"_s, {{u"street"_s, u"Dorpsstraat 12"_s}});
    const ProfileId c = addAt(u"Dorpsstraat"_s, u"1234 AB"_s);
    addAt(u"Dorpsstraat"_s, u"1234 AB"_s);

    QVERIFY(related(a, RelationKind::Household).isEmpty());
    QVERIFY(related(c, RelationKind::Household).isEmpty());
}

void TestRelations::findsThoseOfOneCompany_data()
{
    QTest::addColumn<QString>("emailA");
    QTest::addColumn<QString>("companyA");
    QTest::addColumn<QString>("emailB");
    QTest::addColumn<QString>("companyB");
    QTest::addColumn<bool>("areOne");

    QTest::newRow("one domain") << u"a@bakker.nl"_s << QString() << u"b@BAKKER.nl"_s << QString()
                                << true;
    QTest::newRow("free mail") << u"a@gmail.com"_s << QString() << u"b@gmail.com"_s << QString()
                               << false;
    QTest::newRow("a domain that ends alike")
        << u"a@bakker.nl"_s << QString() << u"b@debakker.nl"_s << QString() << false;
    QTest::newRow("one name") << u"a@gmail.com"_s << u"Bakker B.V."_s << u"b@live.nl"_s
                              << u"bakker bv"_s << true;
    QTest::newRow("legal forms of two countries")
        << u"a@gmail.com"_s << u"Müller GmbH"_s << u"b@live.nl"_s << u"Muller"_s << true;
    QTest::newRow("two names") << u"a@gmail.com"_s << u"Bakker BV"_s << u"b@live.nl"_s
                               << u"Slager BV"_s << false;
}

void TestRelations::findsThoseOfOneCompany()
{
    QFETCH(QString, emailA);
    QFETCH(QString, companyA);
    QFETCH(QString, emailB);
    QFETCH(QString, companyB);
    QFETCH(bool, areOne);
    const auto traits = [](const QString& company) {
        return company.isEmpty() ? QMap<QString, QString>()
                                 : QMap<QString, QString>{{u"company"_s, company}};
    };
    const ProfileId a = add(emailA, traits(companyA));
    const ProfileId b = add(emailB, traits(companyB));

    QCOMPARE(related(a, RelationKind::Company), areOne ? (QList{a, b}) : QList<ProfileId>());
}

void TestRelations::takesNoProviderForACompany()
{
    ProfileId first;
    for (int i = 0; i < kMostOfCompany; ++i) {
        const ProfileId added = add(u"p%1@somewhere.nl"_s.arg(i), {});
        first = first.isValid() ? first : added;
    }
    // As many names as are read.
    QCOMPARE(related(first, RelationKind::Company).size(), 200);

    add(u"one.more@somewhere.nl"_s, {});
    QVERIFY(related(first, RelationKind::Company).isEmpty());
    JobContext context;
    QVERIFY(
        must(allRelations(m_workspace->connection(), RelationKind::Company, context)).isEmpty());
}

void TestRelations::knowsFreeMail()
{
    QVERIFY(isFreeMail(u"gmail.com"_s));
    QVERIFY(isFreeMail(u"Ziggo.nl"_s));
    QVERIFY(!isFreeMail(u"bakker.nl"_s));
    QVERIFY(!isFreeMail(QString()));
}

void TestRelations::listsAllGroups()
{
    addAt(u"Dorpsstraat 12"_s, u"1234 AB"_s);
    addAt(u"Dorpsstraat 12"_s, u"1234 AB"_s);
    addAt(u"Kerkstraat 1"_s, u"9999 ZZ"_s);
    for (int i = 0; i < 3; ++i) {
        addAt(u"Molenweg 7"_s, u"4321 BA"_s);
    }

    JobContext context;
    const auto groups =
        must(allRelations(m_workspace->connection(), RelationKind::Household, context));

    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.first().people.size(), 3);
    QCOMPARE(groups.first().label, u"Molenweg 7, 4321 BA"_s);
    QCOMPARE(groups.last().people.size(), 2);
}

void TestRelations::mergesNobody()
{
    addAt(u"Dorpsstraat 12"_s, u"1234 AB"_s);
    const ProfileId b = addAt(u"Dorpsstraat 12"_s, u"1234 AB"_s);

    must(relationsOf(m_workspace->connection(), b));

    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(2));
}

void TestRelations::hasNothingForSomebodyAlone()
{
    const ProfileId alone = add(u"a@gmail.com"_s, {});
    QVERIFY(must(relationsOf(m_workspace->connection(), alone)).isEmpty());
    QVERIFY(must(relationsOf(m_workspace->connection(), ProfileId(99))).isEmpty());
}

QTEST_GUILESS_MAIN(TestRelations)
#include "tst_relations.moc"
