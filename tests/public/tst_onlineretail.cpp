#include "models/core/decimal.h"
#include "models/ingest/csvreader.h"
#include "models/ingest/entryreader.h"
#include "tests/support/publicdata.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ingest;

/// A real shop's half million order lines, from the file to the entries.
class OnlineRetailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsEveryRecord();
    void givesEveryRowToAnOrder();

private:
    QTemporaryDir m_folder;
    QString m_path;
};

void OnlineRetailTest::initTestCase()
{
    const QString name = u"sales/online_retail.csv.gz"_s;
    m_path = m_folder.filePath(u"online_retail.csv"_s);
    QProcess gunzip;
    gunzip.setStandardOutputFile(m_path);
    gunzip.start(u"gunzip"_s, {u"-c"_s, tests::publicData(name)});
    QVERIFY(gunzip.waitForFinished(60'000));
    QCOMPARE(gunzip.exitCode(), 0);
}

void OnlineRetailTest::readsEveryRecord()
{
    auto dialect = detectDialect(m_path);
    QVERIFY(dialect);
    QCOMPARE(dialect->delimiter, ',');
    QCOMPARE(dialect->headerRow, 0);
    auto reader = CsvReader::open(m_path, *dialect);
    QVERIFY(reader);
    QCOMPARE((*reader)->header().size(), 8);
    CsvRecord record;
    qint64 rows = 0;
    for (auto isThere = (*reader)->next(record); isThere && *isThere;
         isThere = (*reader)->next(record)) {
        QVERIFY(record.size() == 8);
        ++rows;
    }
    QCOMPARE(rows, 541'909);
    QCOMPARE((*reader)->position(), (*reader)->size());
}

void OnlineRetailTest::givesEveryRowToAnOrder()
{
    auto mapping =
        loadMapping(QStringLiteral(RONDOM_SOURCE_DIR "/tests/data/online_retail.mapping.json"));
    QVERIFY2(mapping, mapping ? "" : qPrintable(mapping.error().message));
    auto reader = EntryReader::open(m_path, *mapping, {});
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));

    qint64 rows = 0;
    qint64 rejects = 0;
    qint64 warnings = 0;
    qint64 anonymous = 0;
    Decimal revenue;
    Decimal lines;
    QSet<QString> customers;
    QSet<QString> orders;
    for (;;) {
        auto item = (*reader)->next();
        QVERIFY(item);
        if (std::holds_alternative<EntryReader::End>(*item)) {
            break;
        }
        if (std::holds_alternative<Reject>(*item)) {
            ++rejects;
            continue;
        }
        QVERIFY(std::holds_alternative<Entry>(*item));
        const Entry& entry = std::get<Entry>(*item);
        rows += entry.rowCount;
        warnings += entry.warnings.size();
        anonymous += entry.identifiers.isEmpty() ? 1 : 0;
        for (const IdentifierFact& fact : entry.identifiers) {
            customers.insert(fact.value);
        }
        for (const EventFact& event : entry.events) {
            const bool isCancellation = event.reference.startsWith(u'C');
            if (isCancellation) {
                QCOMPARE(event.name, u"Order Refunded"_s);
                QVERIFY(event.revenue->isNegative());
            }
            orders.insert(event.reference);
            revenue += *event.revenue;
            const QJsonArray products = event.properties.value(u"products"_s).toArray();
            for (const QJsonValue& product : products) {
                lines += Decimal::fromDouble(product[u"quantity"_s].toDouble()) *
                         Decimal::fromDouble(product[u"price"_s].toDouble());
            }
        }
    }
    QCOMPARE(rejects, 0);
    QCOMPARE(rows, 541'909);
    QCOMPARE(warnings, 0);
    QCOMPARE(orders.size(), 25'900);
    QCOMPARE(customers.size(), 4'372);
    QVERIFY(customers.contains(u"17850"_s));
    QVERIFY(anonymous > 0);
    // The sum of Quantity x UnitPrice over the file.
    QCOMPARE(revenue.toString(), u"9747747.934"_s);
    QCOMPARE(lines.toString(), revenue.toString());
}

QTEST_GUILESS_MAIN(OnlineRetailTest)
#include "tst_onlineretail.moc"
