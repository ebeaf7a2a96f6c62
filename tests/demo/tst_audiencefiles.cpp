#include "tests/demo/demoshop.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Row = DemoShop::Row;

} // namespace

class TestAudienceFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsLeavingAfterSigningUp();
    void lacksProofForSomeSubscribers();
    void quotesMailchimpCellsWithSpaces();
    void hasGoodCustomersWhoOpenNoMail();
    void knowsSomeVisitorsByTheirCookieOnly();

private:
    DemoShop m_shop;
    CsvTable m_orders;
};

void TestAudienceFiles::initTestCase()
{
    QVERIFY(m_shop.write());
    m_orders = m_shop.table(u"orders_export.csv"_s);
}

void TestAudienceFiles::keepsLeavingAfterSigningUp()
{
    int hadProof = 0;
    for (const auto& [status, column] : {std::pair(u"unsubscribed"_s, u"UNSUB_TIME"_s),
                                         std::pair(u"cleaned"_s, u"CLEAN_TIME"_s)}) {
        const CsvTable audience = m_shop.audience(status);
        QVERIFY(audience.rows().size() > 20);
        for (const Row& row : audience.rows()) {
            const QString left = audience.cell(row, column);
            const QString signedUp = audience.cell(row, u"OPTIN_TIME"_s);
            // As text these sort by time.
            QVERIFY(DemoShop::normalEmail(row[0]).isEmpty() || left > signedUp);
            QVERIFY(audience.cell(row, u"LAST_CHANGED"_s) >= left);
            hadProof += signedUp.isEmpty() ? 0 : 1;
        }
    }
    QVERIFY(hadProof > 100);
}

void TestAudienceFiles::lacksProofForSomeSubscribers()
{
    const CsvTable audience = m_shop.audience(u"subscribed"_s);
    int withProof = 0;
    int without = 0;
    int confirmed = 0;
    for (const Row& row : audience.rows()) {
        const bool hasProof = !audience.cell(row, u"OPTIN_TIME"_s).isEmpty();
        const bool isConfirmed = !audience.cell(row, u"CONFIRM_TIME"_s).isEmpty();
        QCOMPARE(!audience.cell(row, u"OPTIN_IP"_s).isEmpty(), hasProof);
        QVERIFY(hasProof || !isConfirmed);
        ++(hasProof ? withProof : without);
        confirmed += isConfirmed ? 1 : 0;
    }
    QVERIFY(withProof > without * 3);
    QVERIFY(without > 50);
    QVERIFY(confirmed > withProof * 8 / 10 && confirmed < withProof);
}

void TestAudienceFiles::quotesMailchimpCellsWithSpaces()
{
    QFile file(m_shop.path(u"subscribed_email_audience_export_8f3a2c.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains(R"(,"van den Berg",)"));
    QVERIFY(bytes.contains(R"(,"""VIP"",""Blog""")"));
}

void TestAudienceFiles::hasGoodCustomersWhoOpenNoMail()
{
    QHash<QString, int> recentOrders;
    for (const Row& row : DemoShop::firstRows(m_orders)) {
        const QString country = m_orders.cell(row, u"Billing Country"_s);
        const bool isNear = country == u"NL"_s || country == u"BE"_s;
        if (isNear && m_orders.cell(row, u"Created at"_s) >= u"2025-05-05"_s) {
            ++recentOrders[DemoShop::normalEmail(row[1])];
        }
    }
    const CsvTable activity = m_shop.table(u"email_activity.csv"_s);
    QSet<QString> mailed;
    QSet<QString> opened;
    for (const Row& row : activity.rows()) {
        mailed.insert(DemoShop::normalEmail(row[0]));
        if (row[1] == u"Email Opened"_s && row[2] >= u"2026-02-04"_s) {
            opened.insert(DemoShop::normalEmail(row[0]));
        }
    }
    int quiet = 0;
    int attentive = 0;
    for (auto it = recentOrders.cbegin(); it != recentOrders.cend(); ++it) {
        if (it.value() >= 2 && mailed.contains(it.key())) {
            ++(opened.contains(it.key()) ? attentive : quiet);
        }
    }
    QVERIFY2(quiet >= 10, qPrintable(QString::number(quiet)));
    QVERIFY2(attentive >= 50, qPrintable(QString::number(attentive)));
}

void TestAudienceFiles::knowsSomeVisitorsByTheirCookieOnly()
{
    const CsvTable visits = m_shop.table(u"web_events.csv"_s);
    QHash<QString, QSet<QString>> addressesOf;
    QSet<QString> events;
    for (const Row& row : visits.rows()) {
        QVERIFY(!row[1].isEmpty());
        QSet<QString>& addresses = addressesOf[row[1]];
        if (const QString address = DemoShop::normalEmail(row[0]); !address.isEmpty()) {
            addresses.insert(address);
        }
        events.insert(row[2]);
    }
    QCOMPARE(events,
             QSet<QString>({u"Product Viewed"_s, u"Product Added"_s, u"Checkout Started"_s}));
    int strangers = 0;
    for (const QSet<QString>& addresses : addressesOf) {
        // A browser belongs to one person, who may buy as a guest and read the newsletter
        // elsewhere.
        QVERIFY(addresses.size() <= 2);
        strangers += addresses.isEmpty() ? 1 : 0;
    }
    QVERIFY(strangers > 200);
    QVERIFY(addressesOf.size() - strangers > 500);
}

QTEST_GUILESS_MAIN(TestAudienceFiles)
#include "tst_audiencefiles.moc"
