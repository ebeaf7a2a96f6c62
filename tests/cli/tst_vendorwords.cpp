#include "tests/support/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom::tests;

/// Scenario 45: words of other tools that look like a yes and are none. Each is imported with a
/// date and a text, so that nothing but the word itself holds the person back.
class TestVendorWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scenario45_data();
    void scenario45();
};

void TestVendorWords::scenario45_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("Braze subscribed") << QByteArray("subscribed") << false;
    QTest::newRow("Klaviyo never subscribed") << QByteArray("NEVER_SUBSCRIBED") << false;
    QTest::newRow("Klaviyo can receive") << QByteArray("true") << false;
    QTest::newRow("Adobe dy") << QByteArray("dy") << false;
    QTest::newRow("Adobe LI") << QByteArray("LI") << false;
    QTest::newRow("nothing") << QByteArray("") << false;
    QTest::newRow("Braze opted in") << QByteArray("opted_in") << true;
    QTest::newRow("Adobe y") << QByteArray("y") << true;
}

void TestVendorWords::scenario45()
{
    QFETCH(QByteArray, word);
    QFETCH(bool, isAllowed);
    CommandLineRunner cli;
    cli.write(u"people.csv"_s,
              "mail,state,since\nanna@example.nl," + word + ",2026-05-01T10:00:00Z\n");
    cli.write(u"people.json"_s, R"({"rondom": "mapping/1", "name": "Tool", "kind": "people",
        "columns": {"mail": {"to": "identifier", "type": "email"},
                    "since": {"to": "ignore"},
                    "state": {"to": "consent", "purpose": "newsletter", "channel": "email",
                              "granted": ["opted_in", "y"], "withdrawn": ["unsubscribed", "n"],
                              "at": "since", "text": "Yes, mail me"}}})");
    QCOMPARE(cli.run({u"workspace"_s, u"create"_s, cli.path(u"w.rondom"_s)}).exitCode, 0);
    QCOMPARE(cli.run({u"import"_s, u"people.csv"_s, u"--mapping"_s, u"people.json"_s}).exitCode, 0);
    const auto check = cli.run({u"consent"_s, u"check"_s, u"1"_s, u"--purpose"_s, u"newsletter"_s,
                                u"--channel"_s, u"email"_s});
    QCOMPARE(check.exitCode, isAllowed ? 0 : 4);
    QCOMPARE(check.object().value(u"allowed"_s).toBool(), isAllowed);
}

QTEST_GUILESS_MAIN(TestVendorWords)
#include "tst_vendorwords.moc"
