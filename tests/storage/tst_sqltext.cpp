#include "models/storage/sqltext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom::storage;

class TestSqlText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsASecondStatement_data();
    void findsASecondStatement();
};

void TestSqlText::findsASecondStatement_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("hasMore");
    const auto row = [](const char* name, const QString& sql, bool hasMore) {
        QTest::newRow(name) << sql << hasMore;
    };
    row("nothing", u""_s, false);
    row("one", u"SELECT 1"_s, false);
    row("one with an end", u"SELECT 1;"_s, false);
    row("ends and space", u"SELECT 1; ;\n "_s, false);
    row("a remark behind it", u"SELECT 1; -- the end; really"_s, false);
    row("a long remark behind it", u"SELECT 1; /* the end; */ "_s, false);
    row("an end in a text", u"SELECT 'a;b' FROM t"_s, false);
    row("an end in a text with a quote", u"SELECT 'it''s; so' FROM t"_s, false);
    row("an end in a name", u"SELECT \"a;b\", `c;d`, [e;f] FROM t"_s, false);
    row("an end in a remark", u"SELECT 1 -- a;b\n, 2 /* c;d */, 3"_s, false);
    row("two", u"SELECT 1; SELECT 2"_s, true);
    row("two without a space", u"SELECT 1;SELECT 2;"_s, true);
    row("one that writes", u"SELECT 1; DELETE FROM profile"_s, true);
    row("two behind a remark", u"SELECT 1; -- first\nSELECT 2"_s, true);
    row("two behind a quoted end", u"SELECT ';'; SELECT 2"_s, true);
    row("two behind a remark with a quote", u"SELECT 1 /* it's */; SELECT 2"_s, true);
    row("a second that is a text", u"SELECT 1; 'x'"_s, true);
}

void TestSqlText::findsASecondStatement()
{
    QFETCH(QString, sql);
    QFETCH(bool, hasMore);
    QCOMPARE(hasMoreStatements(sql), hasMore);
}

QTEST_GUILESS_MAIN(TestSqlText)
#include "tst_sqltext.moc"
