#include "models/insights/shopfigures.h"

#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;

namespace {

const Calendar kAmsterdam(QTimeZone("Europe/Amsterdam"));

qint64 at(const char* iso)
{
    return *fromIso(QString::fromLatin1(iso), kAmsterdam);
}

} // namespace

class TestShopFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyShopHasEmptyMonths();
    void putsMoneyInTheLocalMonth();
    void refundsAreTakenOff();
    void customersAddUpFromBeforeTheFirstMonth();
    void salesWithoutACustomerCountAsRevenue();
    void tellsWhatChangedSince();
    void stopsWhenAsked();
};

void TestShopFigures::anEmptyShopHasEmptyMonths()
{
    TestWorkspace workspace;
    JobContext context;
    const auto months = must(insights::monthFigures(workspace.connection(), kAmsterdam, 12,
                                                    at("2026-03-15T12:00:00"), context));
    QCOMPARE(months.size(), 12);
    QCOMPARE(months.first().first, QDate(2025, 4, 1));
    QCOMPARE(months.last().first, QDate(2026, 3, 1));
    QCOMPARE(months.last().customers, 0);
}

void TestShopFigures::putsMoneyInTheLocalMonth()
{
    TestWorkspace workspace;
    const RecordId anna = workspace.addRecord(u"Web shop"_s, u"1"_s);
    // One minute into March in Amsterdam is still February in UTC.
    workspace.addEvent(anna, u"Order Completed"_s, at("2026-03-01T00:01:00"), {},
                       Decimal::fromInteger(10));
    workspace.addEvent(anna, u"Order Completed"_s, at("2026-02-28T23:59:59"), {},
                       Decimal::fromInteger(5));
    workspace.refreshProfile({anna});
    JobContext context;
    const auto months = must(insights::monthFigures(workspace.connection(), kAmsterdam, 2,
                                                    at("2026-03-15T12:00:00"), context));
    QCOMPARE(months.at(0).revenue, Decimal::fromInteger(5));
    QCOMPARE(months.at(1).revenue, Decimal::fromInteger(10));
    QCOMPARE(months.at(1).orders, 1);
}

void TestShopFigures::refundsAreTakenOff()
{
    TestWorkspace workspace;
    const RecordId anna = workspace.addRecord(u"Web shop"_s, u"1"_s);
    workspace.addEvent(anna, u"Order Completed"_s, at("2026-03-02T10:00:00"), {},
                       *Decimal::fromText(u"0.3"));
    workspace.addEvent(anna, u"Order Refunded"_s, at("2026-03-03T10:00:00"), {},
                       *Decimal::fromText(u"-0.1"));
    workspace.refreshProfile({anna});
    JobContext context;
    const auto months = must(insights::monthFigures(workspace.connection(), kAmsterdam, 1,
                                                    at("2026-03-15T12:00:00"), context));
    QCOMPARE(months.first().revenue, *Decimal::fromText(u"0.2"));
    QCOMPARE(months.first().orders, 1);
}

void TestShopFigures::customersAddUpFromBeforeTheFirstMonth()
{
    TestWorkspace workspace;
    const char* firstSeen[] = {"2024-01-01T10:00:00", "2026-02-10T10:00:00", "2026-03-10T10:00:00"};
    int key = 0;
    for (const char* seen : firstSeen) {
        const RecordId person = workspace.addRecord(u"Web shop"_s, QString::number(++key));
        workspace.addEvent(person, u"Product Viewed"_s, at(seen));
        workspace.refreshProfile({person});
    }
    JobContext context;
    const auto months = must(insights::monthFigures(workspace.connection(), kAmsterdam, 2,
                                                    at("2026-03-15T12:00:00"), context));
    QCOMPARE(months.at(0).customers, 2);
    QCOMPARE(months.at(1).customers, 3);
    QCOMPARE(months.at(1).newCustomers, 1);
}

void TestShopFigures::salesWithoutACustomerCountAsRevenue()
{
    TestWorkspace workspace;
    const RecordId anna = workspace.addRecord(u"Till"_s, u"1"_s);
    workspace.addEvent(anna, u"Order Completed"_s, at("2026-03-02T10:00:00"), {},
                       Decimal::fromInteger(7));
    workspace.run("UPDATE event SET profile_id = 0, record_id = 0");
    JobContext context;
    const auto months = must(insights::monthFigures(workspace.connection(), kAmsterdam, 1,
                                                    at("2026-03-15T12:00:00"), context));
    QCOMPARE(months.first().revenue, Decimal::fromInteger(7));
}

void TestShopFigures::tellsWhatChangedSince()
{
    TestWorkspace workspace;
    const qint64 yesterday = at("2026-03-14T12:00:00");
    const qint64 now = at("2026-03-15T12:00:00");
    workspace.startImport(workspace.source(u"Web shop"_s), u"old.csv"_s, yesterday - 1);
    const RecordId old = workspace.addRecord(u"Web shop"_s, u"1"_s, yesterday - 1);
    workspace.refreshProfile({old});
    workspace.startImport(workspace.source(u"Web shop"_s), u"new.csv"_s, yesterday + 1);
    const RecordId fresh = workspace.addRecord(u"Web shop"_s, u"2"_s, yesterday + 1);
    workspace.addEvent(fresh, u"Order Completed"_s, yesterday + 2, {}, Decimal::fromInteger(3));
    workspace.refreshProfile({fresh});

    const auto changes = must(insights::changesSince(workspace.connection(), yesterday, now));
    QCOMPARE(changes.imports, 1);
    QCOMPARE(changes.newCustomers, 1);
    QCOMPARE(changes.orders, 1);
    QCOMPARE(changes.revenue, Decimal::fromInteger(3));
    QVERIFY(!changes.isEmpty());
    QVERIFY(must(insights::changesSince(workspace.connection(), now, now)).isEmpty());
}

void TestShopFigures::stopsWhenAsked()
{
    TestWorkspace workspace;
    JobContext canceled({}, std::make_shared<std::atomic_bool>(true));
    const auto months = insights::monthFigures(workspace.connection(), kAmsterdam, 2, 0, canceled);
    QVERIFY(!months);
    QCOMPARE(months.error().code, Error::Code::Canceled);
}

QTEST_GUILESS_MAIN(TestShopFigures)
#include "tst_shopfigures.moc"
