#include "models/storage/connection.h"
#include "models/storage/statement.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using rondom::storage::Connection;
using rondom::tests::must;

class TestSqlFunctions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_connection = must(Connection::openInMemory()); }
    void gives_data();
    void gives();
    void findsAsLike_data();
    void findsAsLike();
    void matches_data();
    void matches();
    void endsAPatternThatNeverEnds();
    void findsAsLikeInReasonableTime();

private:
    /// The text of the one value, "NULL" when it has none.
    QString value(const QString& sql) const;

    std::unique_ptr<Connection> m_connection;
};

QString TestSqlFunctions::value(const QString& sql) const
{
    auto statement = must(m_connection->prepare(sql));
    must(statement.next());
    return statement.isNull(0) ? u"NULL"_s : statement.text(0);
}

void TestSqlFunctions::gives_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("result");

    const auto row = [](const char* name, const QString& sql, const QString& result) {
        QTest::newRow(name) << sql << result;
    };
    row("fold", u"SELECT fold('Łukasz ZOË')"_s, u"lukasz zoe"_s);
    row("fold of nothing", u"SELECT fold(NULL)"_s, u"NULL"_s);
    row("nfc", u"SELECT nfc('e' || char(776)) = 'ë'"_s, u"1"_s);
    row("nfc of nothing", u"SELECT nfc(NULL)"_s, u"NULL"_s);

    row("a sum is exact", u"SELECT exact_sum(column1) FROM (VALUES (0.1), (0.2))"_s, u"0.3"_s);
    row("a sum of whole numbers", u"SELECT exact_sum(column1) FROM (VALUES (1), (2))"_s, u"3"_s);
    row("a sum passes over what is no number",
        u"SELECT exact_sum(column1) FROM (VALUES (1), ('x'), (NULL))"_s, u"1"_s);
    row("a sum over nothing", u"SELECT exact_sum(1) WHERE 0"_s, u"0"_s);
    row("a sum in groups",
        u"SELECT group_concat(s) FROM (SELECT exact_sum(column2) AS s FROM "
        "(VALUES (1, 0.1), (1, 0.2), (2, 5)) GROUP BY column1)"_s,
        u"0.3,5"_s);

    row("compares decimals", u"SELECT exact_compare('0.30', 0.3)"_s, u"0"_s);
    row("compares as numbers", u"SELECT exact_compare('9', '10')"_s, u"-1"_s);
    row("compares with nothing", u"SELECT exact_compare(NULL, 1)"_s, u"NULL"_s);
    row("an average without division", u"SELECT exact_compare_scaled('0.3', 0.1, 3)"_s, u"0"_s);
    row("an average just below", u"SELECT exact_compare_scaled('0.299999', 0.1, 3)"_s, u"-1"_s);

    row("median of an odd number", u"SELECT median(column1) FROM (VALUES (3), (1), (2))"_s, u"2"_s);
    row("median of an even number", u"SELECT median(column1) FROM (VALUES (1), (2), (0.1), (9))"_s,
        u"1.5"_s);
    row("median of nothing", u"SELECT median(1) WHERE 0"_s, u"NULL"_s);
    row("median skips no value", u"SELECT median(column1) FROM (VALUES (NULL), (4))"_s, u"4"_s);
}

void TestSqlFunctions::gives()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, result);

    QCOMPARE(value(sql), result);
}

void TestSqlFunctions::findsAsLike_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");

    const auto row = [](const char* name, const QString& pattern, const QString& text, bool fits) {
        QTest::newRow(name) << pattern << text << fits;
    };
    row("the same", u"lamp"_s, u"lamp"_s, true);
    row("longer", u"lamp"_s, u"lampje"_s, false);
    row("begins", u"lamp%"_s, u"lampje"_s, true);
    row("ends", u"%lamp"_s, u"vloerlamp"_s, true);
    row("inside", u"%am%"_s, u"lamp"_s, true);
    row("two parts", u"%a%p"_s, u"hanglamp"_s, true);
    row("one character", u"l_mp"_s, u"lomp"_s, true);
    row("one character too few", u"l_mp"_s, u"lmp"_s, false);
    row("one character outside the basic plane", u"x_y"_s, u"x💡y"_s, true);
    row("escaped percent", u"100\\%"_s, u"100%"_s, true);
    row("escaped percent is no wildcard", u"100\\%"_s, u"1000"_s, false);
    row("escaped underscore", u"a\\_b"_s, u"axb"_s, false);
    row("escaped backslash", u"a\\\\b"_s, u"a\\b"_s, true);
    row("empty pattern", u""_s, u""_s, true);
    row("empty pattern, some text", u""_s, u"x"_s, false);
    row("percent alone", u"%"_s, u""_s, true);
    row("quote", u"o'%"_s, u"o'brien"_s, true);
}

void TestSqlFunctions::findsAsLike()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, text);
    QFETCH(const bool, fits);
    auto statement = must(m_connection->prepare("SELECT like_folded(?, ?)"));

    QVERIFY(must(statement.bind(pattern).bind(text).next()));

    QCOMPARE(statement.integer(0) == 1, fits);
}

void TestSqlFunctions::matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isExact");
    QTest::addColumn<bool>("fits");

    const auto row = [](const char* name, const QString& pattern, const QString& text, bool isExact,
                        bool fits) { QTest::newRow(name) << pattern << text << isExact << fits; };
    row("anywhere", u"b+"_s, u"abbc"_s, false, true);
    row("anchored", u"^b"_s, u"abbc"_s, false, false);
    row("without letter case", u"SANNE"_s, u"sanne"_s, false, true);
    row("with letter case", u"SANNE"_s, u"sanne"_s, true, false);
    row("not without accents", u"zoe"_s, u"zoë"_s, false, false);
    row("letters of any alphabet", u"^\\w+$"_s, u"Łukasz"_s, false, true);
    row("look ahead", u"^(?=.*\\d)\\w+$"_s, u"abc1"_s, false, true);
}

void TestSqlFunctions::matches()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, text);
    QFETCH(const bool, isExact);
    QFETCH(const bool, fits);
    auto statement = must(m_connection->prepare("SELECT matches(?, ?, ?)"));

    QVERIFY(must(statement.bind(pattern).bind(text).bind(int(isExact)).next()));

    QCOMPARE(statement.integer(0) == 1, fits);
}

void TestSqlFunctions::endsAPatternThatNeverEnds()
{
    auto statement = must(m_connection->prepare("SELECT matches('^(a+)+$', ?, 1)"));

    QVERIFY(must(statement.bind(QString(40, u'a') + u'!').next()));

    QCOMPARE(statement.integer(0), qint64(0));
}

void TestSqlFunctions::findsAsLikeInReasonableTime()
{
    auto statement = must(m_connection->prepare("SELECT like_folded(?, ?)"));
    const QString pattern = QString(u"%a"_s).repeated(30) + u"%b"_s;

    QVERIFY(must(statement.bind(pattern).bind(QString(5000, u'a')).next()));

    QCOMPARE(statement.integer(0), qint64(0));
}

QTEST_GUILESS_MAIN(TestSqlFunctions)
#include "tst_sqlfunctions.moc"
