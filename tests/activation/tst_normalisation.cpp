#include "models/activation/countryname.h"
#include "models/activation/normalisation.h"

#include <QTest>

using namespace rondom::activation;
using namespace Qt::StringLiterals;

class TestNormalisation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellsAndHashesAsTheVendorsDo_data();
    void spellsAndHashesAsTheVendorsDo();
    void spells_data();
    void spells();
    void keepsWhatIsHashedAlready();
    void knowsCountries_data();
    void knowsCountries();
};

using Spelling = QString (*)(const QString&);
Q_DECLARE_METATYPE(Spelling)

void TestNormalisation::spellsAndHashesAsTheVendorsDo_data()
{
    QTest::addColumn<Spelling>("spelling");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spelled");
    QTest::addColumn<QString>("hash");

    QTest::newRow("Google, e-mail")
        << Spelling(googleEmail) << u"  ALEXZ@example.com   "_s << u"alexz@example.com"_s
        << u"509e933019bb285a134a9334b8bb679dff79d0ce023d529af4bd744d47b4fd8a"_s;
    QTest::newRow("Google, telephone")
        << Spelling(googlePhone) << u"   +1-800-555-0100"_s << u"+18005550100"_s
        << u"fb4f73a6ec5fdb7077d564cdd22c3554b43ce49168550c3b12c547b78c517b30"_s;
    QTest::newRow("Google, first name")
        << Spelling(googleName) << u"  GivenName  "_s << u"givenname"_s
        << u"128a07bfe2df877c52076e60d7774cf5baaa046c5a6c48daf30ff43ecca2f814"_s;
    QTest::newRow("Google, last name")
        << Spelling(googleName) << u"  FamilyName "_s << u"familyname"_s
        << u"77762c287e61ce065bee5c15464012c6fbe088398b8057627d5577249430d574"_s;
    QTest::newRow("Google, Gmail has no dots")
        << Spelling(googleEmail) << u"Jefferson.Loves.hiking@gmail.com"_s
        << u"jeffersonloveshiking@gmail.com"_s
        << u"515d2f967f73864e76937ab2b897210a86fd286016903b1b08c3da07c75f513e"_s;
    QTest::newRow("Meta, e-mail")
        << Spelling(metaEmail) << u"test@abc.com"_s << u"test@abc.com"_s
        << u"d3142c8f9c9129484daf28df80cc5c955791efed5e69afabb603bc8cb9ffd419"_s;
    QTest::newRow("TikTok, e-mail")
        << Spelling(metaEmail) << u"janedoe@gmail.com"_s << u"janedoe@gmail.com"_s
        << u"d6117306485ed0e50afab3ac871e98f81699151f30281527d63ff5f233656c69"_s;
    QTest::newRow("TikTok, telephone")
        << Spelling(digitsOf) << u"374-93-828222"_s << u"37493828222"_s
        << u"65b7e6dcf6f4310f8d7cbfbd78289a753062fb054d6664fb9aaac5df66a422d4"_s;
    QTest::newRow("Meta, British telephone")
        << Spelling(metaPhone) << u"+44 20 7946 0958"_s << u"442079460958"_s
        << u"35e206e5dec4c89b9e8b71b8c32724a5bb518483ac5a20c6617d738375b3b823"_s;
    QTest::newRow("Meta, American telephone")
        << Spelling(metaPhone) << u"+1 (650) 555-1212"_s << u"16505551212"_s
        << u"e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176"_s;
    QTest::newRow("Meta, last name")
        << Spelling(metaName) << u"O'Brien"_s << u"obrien"_s
        << u"b4cb6cb33fe4b865868de825023a1e2790dc12ac01ecc8d7c5afe8254071c8ba"_s;
    QTest::newRow("Meta, country")
        << Spelling(metaPlace) << u"US"_s << u"us"_s
        << u"79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621"_s;
    QTest::newRow("Meta, postcode")
        << Spelling(metaPostalCode) << u"94035-1234"_s << u"94035"_s
        << u"1794327a4d443904421f5ca1f3d72d0a62ba2f0770d80755ec2220fc0efb052e"_s;
}

void TestNormalisation::spellsAndHashesAsTheVendorsDo()
{
    QFETCH(Spelling, spelling);
    QFETCH(QString, text);
    QFETCH(QString, spelled);
    QFETCH(QString, hash);
    QCOMPARE(spelling(text), spelled);
    QCOMPARE(hashedCell(spelling(text)), hash);
}

void TestNormalisation::spells_data()
{
    QTest::addColumn<Spelling>("spelling");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spelled");
    QTest::newRow("Google keeps dots elsewhere")
        << Spelling(googleEmail) << u"Jan.Jansen+x@Example.nl"_s << u"jan.jansen+x@example.nl"_s;
    QTest::newRow("Google keeps the tag")
        << Spelling(googleEmail) << u"j.a+x@googlemail.com"_s << u"ja+x@googlemail.com"_s;
    QTest::newRow("Google refuses blanks") << Spelling(googleEmail) << u"a b@x.nl"_s << QString();
    QTest::newRow("Google keeps blanks in names")
        << Spelling(googleName) << u" Van der Berg "_s << u"van der berg"_s;
    QTest::newRow("Meta drops leading zeros")
        << Spelling(metaPhone) << u"0044 207 123 4567"_s << u"442071234567"_s;
    QTest::newRow("Meta drops punctuation")
        << Spelling(metaPhone) << u"+1 (616) 954-78 88"_s << u"16169547888"_s;
    QTest::newRow("Meta, double name") << Spelling(metaName) << u"Mary-Jane"_s << u"maryjane"_s;
    QTest::newRow("Meta, accent") << Spelling(metaName) << u"Val\u00E9ry"_s << u"val\u00E9ry"_s;
    QTest::newRow("Meta, Korean") << Spelling(metaName) << u"\uC815"_s << u"\uC815"_s;
    QTest::newRow("Meta, city") << Spelling(metaPlace) << u"New York"_s << u"newyork"_s;
    QTest::newRow("Meta, British code")
        << Spelling(metaPostalCode) << u"SW1A 1AA"_s << u"sw1a1aa"_s;
    QTest::newRow("Meta, woman") << Spelling(metaGender) << u"Vrouw"_s << u"f"_s;
    QTest::newRow("Meta, man") << Spelling(metaGender) << u"male"_s << u"m"_s;
    QTest::newRow("Meta, neither") << Spelling(metaGender) << u"x"_s << QString();
}

void TestNormalisation::spells()
{
    QFETCH(Spelling, spelling);
    QFETCH(QString, text);
    QFETCH(QString, spelled);
    QCOMPARE(spelling(text), spelled);
}

void TestNormalisation::keepsWhatIsHashedAlready()
{
    const QString hash = u"509e933019bb285a134a9334b8bb679dff79d0ce023d529af4bd744d47b4fd8a"_s;
    QCOMPARE(hashedCell(hash), hash);
    QCOMPARE(hashedCell(hash.toUpper()), hash);
    QCOMPARE(hashedCell(QString()), QString());
}

void TestNormalisation::knowsCountries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("a code") << u"NL"_s << u"NL"_s;
    QTest::newRow("a small code") << u"be"_s << u"BE"_s;
    QTest::newRow("what people write") << u"uk"_s << u"GB"_s;
    QTest::newRow("English") << u"Netherlands"_s << u"NL"_s;
    QTest::newRow("its own language") << u"Nederland"_s << u"NL"_s;
    QTest::newRow("German") << u"Deutschland"_s << u"DE"_s;
    QTest::newRow("an accent") << u"Espa\u00F1a"_s << u"ES"_s;
    QTest::newRow("none") << u"Atlantis"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestNormalisation::knowsCountries()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QCOMPARE(countryCode(text), code);
}

QTEST_GUILESS_MAIN(TestNormalisation)
#include "tst_normalisation.moc"
