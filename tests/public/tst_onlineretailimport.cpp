#include "tests/support/commandline.h"
#include "tests/support/publicdata.h"

#include <QHash>
#include <QStandardPaths>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace rondom::tests;

/// A real shop's half million order lines, imported, against SQL written by hand on the raw file.
class TestOnlineRetailImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void accountsForEveryRow();
    void knowsEveryCustomerByNumber();
    void keepsSalesThatNameNobody();
    void takesNoCancellationForAnOrder();
    void agreesOnTheRevenue();
    void agreesOnTheRevenueOfEveryCustomer();
    void agreesOnTheOrdersOfEveryCustomer();
    void changesNothingTheSecondTime();
    void isSound();

private:
    /// Rows of a query on the raw file, by its first column.
    QHash<QString, QString> raw(const QString& sql) const;
    QString rawValue(const QString& sql) const
    {
        return raw(u"SELECT 'x', "_s + sql).value(u"x"_s);
    }
    QJsonArray query(const QString& sql) const { return m_cli.run({u"query"_s, sql}).array(); }
    QJsonValue value(const QString& sql) const
    {
        const QJsonObject row = query(sql).first().toObject();
        return row.begin().value();
    }
    CommandResult import() const
    {
        return m_cli.run(
            {u"import"_s, u"online_retail.csv"_s, u"--mapping"_s,
             QStringLiteral(RONDOM_SOURCE_DIR "/tests/data/online_retail.mapping.json"),
             u"--source"_s, u"Online Retail"_s, u"--rejects"_s, u"rejects.csv"_s});
    }

    CommandLineRunner m_cli;
    QString m_sqlite;
    QJsonObject m_report;
};

void TestOnlineRetailImport::initTestCase()
{
    const QString name = u"sales/online_retail.csv.gz"_s;
    m_sqlite = QStandardPaths::findExecutable(u"sqlite3"_s);
    QVERIFY2(!m_sqlite.isEmpty(), "tests/run.sh installs the sqlite3 command");
    QProcess gunzip;
    gunzip.setStandardOutputFile(m_cli.path(u"online_retail.csv"_s));
    gunzip.start(u"gunzip"_s, {u"-c"_s, rondom::tests::publicData(name)});
    QVERIFY(gunzip.waitForFinished(60'000));
    QCOMPARE(gunzip.exitCode(), 0);

    QProcess sqlite;
    sqlite.start(m_sqlite, {m_cli.path(u"raw.db"_s), u".mode csv"_s,
                            u".import "_s + m_cli.path(u"online_retail.csv"_s) + u" raw"_s,
                            u"CREATE INDEX raw_customer ON raw(CustomerID)"_s});
    QVERIFY(sqlite.waitForFinished(120'000));
    QCOMPARE(sqlite.exitCode(), 0);

    QCOMPARE(m_cli
                 .run({u"workspace"_s, u"create"_s, m_cli.path(u"w.rondom"_s), u"--country"_s,
                       u"GB"_s, u"--currency"_s, u"GBP"_s, u"--timezone"_s, u"Europe/London"_s})
                 .exitCode,
             0);
    const CommandResult imported = import();
    QVERIFY2(imported.exitCode == 0, imported.error.constData());
    m_report = imported.object();
}

QHash<QString, QString> TestOnlineRetailImport::raw(const QString& sql) const
{
    QProcess sqlite;
    sqlite.start(m_sqlite, {u"-separator"_s, u"|"_s, m_cli.path(u"raw.db"_s), sql});
    sqlite.waitForFinished(120'000);
    QHash<QString, QString> rows;
    for (const QString& line : QString::fromUtf8(sqlite.readAllStandardOutput()).split(u'\n')) {
        if (!line.isEmpty()) {
            rows.insert(line.section(u'|', 0, 0), line.section(u'|', 1));
        }
    }
    return rows;
}

void TestOnlineRetailImport::accountsForEveryRow()
{
    const QJsonObject rows = m_report.value(u"rows"_s).toObject();

    QCOMPARE(rows.value(u"read"_s).toInt(), 541'909);
    QCOMPARE(rows.value(u"created"_s).toInt() + rows.value(u"updated"_s).toInt() +
                 rows.value(u"unchanged"_s).toInt() + rows.value(u"rejected"_s).toInt() +
                 rows.value(u"skipped"_s).toInt(),
             541'909);
    QCOMPARE(rows.value(u"rejected"_s).toInt(), 0);
    QCOMPARE(m_report.value(u"events"_s).toObject().value(u"created"_s).toInt(),
             rawValue(u"count(DISTINCT InvoiceNo) FROM raw"_s).toInt());
}

void TestOnlineRetailImport::knowsEveryCustomerByNumber()
{
    QCOMPARE(m_cli.run({u"workspace"_s, u"info"_s}).object().value(u"profiles"_s).toInt(), 4372);
    QCOMPARE(value(u"SELECT count(DISTINCT profile_id) FROM v_identifier WHERE type = "
                   u"'customer_no'"_s)
                 .toInt(),
             rawValue(u"count(DISTINCT nullif(CustomerID, '')) FROM raw"_s).toInt());
}

void TestOnlineRetailImport::keepsSalesThatNameNobody()
{
    QCOMPARE(m_report.value(u"rows"_s).toObject().value(u"anonymous"_s).toInt(),
             rawValue(u"count(*) FROM raw WHERE CustomerID = ''"_s).toInt());
    QCOMPARE(value(u"SELECT count(*) FROM v_event WHERE profile_id IS NULL"_s).toInt(),
             rawValue(u"count(DISTINCT InvoiceNo) FROM raw WHERE CustomerID = ''"_s).toInt());
}

void TestOnlineRetailImport::takesNoCancellationForAnOrder()
{
    QCOMPARE(value(u"SELECT count(*) FROM v_order WHERE event = 'Order Completed' AND order_id "
                   u"LIKE 'C%'"_s)
                 .toInt(),
             0);
    QCOMPARE(value(u"SELECT count(*) FROM v_order WHERE order_id LIKE 'C%'"_s).toInt(),
             rawValue(u"count(DISTINCT InvoiceNo) FROM raw WHERE InvoiceNo LIKE 'C%'"_s).toInt());
}

void TestOnlineRetailImport::agreesOnTheRevenue()
{
    const double expected = rawValue(u"round(sum(Quantity * UnitPrice), 3) FROM raw"_s).toDouble();

    QVERIFY(std::abs(value(u"SELECT sum(revenue) FROM v_event"_s).toDouble() - expected) < 0.005);
    QVERIFY(
        std::abs(m_cli.run({u"workspace"_s, u"info"_s}).object().value(u"revenue"_s).toDouble() -
                 expected) < 0.005);
}

void TestOnlineRetailImport::agreesOnTheRevenueOfEveryCustomer()
{
    const auto expected =
        raw(u"SELECT CAST(CustomerID AS INTEGER), round(sum(Quantity * UnitPrice), 3) FROM raw "
            u"WHERE CustomerID <> '' GROUP BY 1"_s);
    QCOMPARE(expected.size(), 4372);

    const QJsonArray rows =
        query(u"SELECT i.value AS number, sum(e.revenue) AS revenue FROM v_identifier i JOIN "
              u"v_event e USING (profile_id) WHERE i.type = 'customer_no' GROUP BY 1"_s);

    QCOMPARE(rows.size(), expected.size());
    for (const QJsonValue row : rows) {
        const QString number = row.toObject().value(u"number"_s).toString();
        QVERIFY2(expected.contains(number), qPrintable(number));
        const double difference =
            row.toObject().value(u"revenue"_s).toDouble() - expected.value(number).toDouble();
        QVERIFY2(std::abs(difference) < 0.005, qPrintable(number));
    }
}

void TestOnlineRetailImport::agreesOnTheOrdersOfEveryCustomer()
{
    const auto expected = raw(
        u"SELECT CAST(CustomerID AS INTEGER), count(DISTINCT InvoiceNo) FROM raw WHERE CustomerID "
        u"<> '' AND InvoiceNo NOT LIKE 'C%' GROUP BY 1"_s);

    const QJsonArray rows =
        query(u"SELECT i.value AS number, count(*) AS orders FROM v_identifier i JOIN v_order e "
              u"USING (profile_id) WHERE i.type = 'customer_no' AND e.event = 'Order Completed' "
              u"GROUP BY 1"_s);

    QCOMPARE(rows.size(), expected.size());
    for (const QJsonValue row : rows) {
        const QString number = row.toObject().value(u"number"_s).toString();
        QCOMPARE(row.toObject().value(u"orders"_s).toInt(), expected.value(number).toInt());
    }
}

void TestOnlineRetailImport::changesNothingTheSecondTime()
{
    const QJsonObject again = import().object();

    const QJsonObject rows = again.value(u"rows"_s).toObject();
    QCOMPARE(rows.value(u"unchanged"_s).toInt(), 541'909);
    QCOMPARE(rows.value(u"created"_s).toInt(), 0);
    QCOMPARE(rows.value(u"updated"_s).toInt(), 0);
    QCOMPARE(again.value(u"events"_s).toObject().value(u"created"_s).toInt(), 0);
    QVERIFY(again.value(u"known_file"_s).toBool());
}

void TestOnlineRetailImport::isSound()
{
    const QJsonObject check = m_cli.run({u"workspace"_s, u"check"_s}).object();

    for (const QString& part : {u"physical"_s, u"rules"_s, u"ledger"_s}) {
        QVERIFY2(check.value(part).toObject().value(u"ok"_s).toBool(), qPrintable(part));
    }
}

QTEST_GUILESS_MAIN(TestOnlineRetailImport)
#include "tst_onlineretailimport.moc"
