#include "models/profiles/personname.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom::profiles;

class TestPersonName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheParticleBeforeTheLastName_data();
    void writesTheParticleBeforeTheLastName();
    void namesPeople_data();
    void namesPeople();
};

void TestPersonName::writesTheParticleBeforeTheLastName_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("name");

    QTest::newRow("none") << QString() << u"Berg"_s << u"Berg"_s;
    QTest::newRow("particle") << u"van der"_s << u"Berg"_s << u"van der Berg"_s;
    QTest::newRow("spaces") << u" de "_s << u"Vries"_s << u"de Vries"_s;
    QTest::newRow("there already") << u"van der"_s << u"Van der Berg"_s << u"Van der Berg"_s;
    QTest::newRow("title") << u"Dr."_s << u"Berg"_s << u"Berg"_s;
    QTest::newRow("abbreviated title") << u"drs."_s << u"Berg"_s << u"Berg"_s;
    QTest::newRow("salutation") << u"Mevrouw"_s << u"Berg"_s << u"Berg"_s;
    QTest::newRow("apostrophe") << u"'t"_s << u"Hart"_s << u"'t Hart"_s;
    QTest::newRow("no last name") << u"van"_s << QString() << QString();
    QTest::newRow("name that begins alike") << u"de"_s << u"Decker"_s << u"de Decker"_s;
}

void TestPersonName::writesTheParticleBeforeTheLastName()
{
    QFETCH(QString, prefix);
    QFETCH(QString, last);

    QTEST(lastNameWithParticle(prefix, last), "name");
}

void TestPersonName::namesPeople_data()
{
    QTest::addColumn<QStringList>("parts"); // first, middle, prefix, last, full
    QTest::addColumn<QString>("name");
    const QString no;

    QTest::newRow("all") << QStringList{u"Anna"_s, u"Maria"_s, u"van"_s, u"Berg"_s, u"A. Berg"_s}
                         << u"Anna Maria van Berg"_s;
    QTest::newRow("first and last")
        << QStringList{u"Anna"_s, no, no, u"Berg"_s, no} << u"Anna Berg"_s;
    QTest::newRow("first only") << QStringList{u"Anna"_s, no, no, no, u"A. Berg"_s}
                                << u"Anna Berg"_s;
    QTest::newRow("first name and the same in full")
        << QStringList{u"Anna"_s, no, no, no, u"Anna van der Berg"_s} << u"Anna van der Berg"_s;
    QTest::newRow("double first name")
        << QStringList{u"Mary Jane"_s, no, no, no, u"Mary Jane Watson"_s} << u"Mary Jane Watson"_s;
    QTest::newRow("full is only the first name")
        << QStringList{u"Anna"_s, no, no, no, u"Anna"_s} << u"Anna"_s;
    QTest::newRow("last name and the same in full")
        << QStringList{no, no, no, u"Berg"_s, u"Anna Berg"_s} << u"Anna Berg"_s;
    QTest::newRow("last only") << QStringList{no, no, no, u"Berg"_s, no} << u"Berg"_s;
    QTest::newRow("full only") << QStringList{no, no, no, no, u"A. Berg"_s} << u"A. Berg"_s;
    QTest::newRow("particle only")
        << QStringList{no, no, u"van"_s, no, u"A. Berg"_s} << u"A. Berg"_s;
    QTest::newRow("nothing") << QStringList{no, no, no, no, no} << no;
}

void TestPersonName::namesPeople()
{
    QFETCH(QStringList, parts);

    QTEST(displayName(parts[0], parts[1], parts[2], parts[3], parts[4]), "name");
}

QTEST_GUILESS_MAIN(TestPersonName)
#include "tst_personname.moc"
