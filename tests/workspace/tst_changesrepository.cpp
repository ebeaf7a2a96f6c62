#include "models/segments/definitionparser.h"
#include "models/segments/segmentrepository.h"
#include "models/workspace/changesrepository.h"
#include "tests/support/consentbuilder.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::tests;
using namespace rondom::workspace;

using Kind = ChangesRepository::Kind;

namespace {

constexpr auto kBefore = "2026-05-01T10:00:00Z";
constexpr auto kSince = "2026-05-04T17:00:00Z";
constexpr auto kAfter = "2026-05-05T08:00:00Z";
constexpr auto kNow = "2026-05-05T09:00:00Z";

/// A shop somebody left on Monday evening and comes back to on Tuesday morning.
class Shop : public TestWorkspace
{
public:
    Shop() { startImport(source(u"Web shop"_s), u"old.csv"_s, instant(kBefore)); }

    void newImport(qint64 rows = 10)
    {
        const ImportId id = startImport(source(u"Web shop"_s), u"new.csv"_s, instant(kAfter));
        run("UPDATE import SET counts = json_object('rows', json_object('read', ?)) WHERE id = ?",
            rows, id);
    }
    /// Somebody of the import under way, recorded when it was.
    RecordId person(const QString& email)
    {
        const RecordId record = addRecord(
            u"Web shop"_s, email, number("SELECT at FROM import WHERE id = ?", currentImport()));
        addIdentifier(record, u"email"_s, email);
        refreshProfile({record});
        return record;
    }
    void say(const ConsentJson& event, const char* at) const { record(*this, {event}, at); }
    Changes changes(const char* since = kSince) const
    {
        JobContext context;
        must(consent::refreshAllStates(connection(), instant(kNow), context));
        return must(ChangesRepository(connection()).between(instant(since), instant(kNow)));
    }
    QList<qint64> behind(Kind kind) const
    {
        const auto ids =
            must(ChangesRepository(connection()).people(kind, instant(kSince), instant(kNow)));
        return {ids.begin(), ids.end()};
    }
};

segments::Definition everybody(const QString& name)
{
    return must(segments::DefinitionParser::parse(
        QJsonObject{{u"rondom"_s, u"segment/1"_s},
                    {u"name"_s, name},
                    {u"where"_s, QJsonObject{{u"all"_s, QJsonArray()}}}}));
}

} // namespace

class TestChangesRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingWhereNothingHappened();
    void countsWhoWasRecordedSince();
    void countsWhoJoinedAnOldCustomerAsNobodyNew();
    void countsOrdersByWhenTheyWereRecorded();
    void leavesOutWhatWasUndone();
    void countsWhoSaidYesAndWhoSaidNo();
    void takesARepeatedYesForNoChange();
    void takesAYesAfterANoForAChange();
    void tellsWhatExpiredAndWhatWill();
    void ranksSegmentsByDifference();
    void countsImportsAndExports();
    void readsTheWholePastToo();
};

void TestChangesRepository::findsNothingWhereNothingHappened()
{
    Shop shop;
    const RecordId anna = shop.person(u"anna@example.nl"_s);
    shop.addEvent(anna, u"Order Completed"_s, instant(kBefore), {}, Decimal::fromDouble(10));
    shop.refreshProfile({anna});
    shop.say(ConsentJson("granted", u"anna@example.nl"_s, kBefore), kBefore);

    const Changes changes = shop.changes();
    QVERIFY(changes.isNothing());
    QCOMPARE(changes.expiringSoon, qint64(0));
    QCOMPARE(changes.biggestGain(), nullptr);
    QCOMPARE(changes.biggestLoss(), nullptr);
}

void TestChangesRepository::countsWhoWasRecordedSince()
{
    Shop shop;
    shop.person(u"anna@example.nl"_s);
    shop.newImport();
    const RecordId bert = shop.person(u"bert@example.nl"_s);
    const RecordId cleo = shop.person(u"cleo@example.nl"_s);

    QCOMPARE(shop.changes().newCustomers, qint64(2));
    QCOMPARE(shop.behind(Kind::NewCustomers), QList<qint64>({bert.value(), cleo.value()}));
    QVERIFY(!shop.changes().isNothing());
}

void TestChangesRepository::countsWhoJoinedAnOldCustomerAsNobodyNew()
{
    Shop shop;
    const RecordId old = shop.person(u"anna@example.nl"_s);
    shop.newImport();
    const RecordId again = shop.person(u"anna@example.be"_s);
    shop.refreshProfile({old, again});

    QCOMPARE(shop.changes().newCustomers, qint64(0));
}

void TestChangesRepository::countsOrdersByWhenTheyWereRecorded()
{
    Shop shop;
    const RecordId anna = shop.person(u"anna@example.nl"_s);
    shop.addEvent(anna, u"Order Completed"_s, instant(kBefore), {}, Decimal::fromDouble(1000));
    shop.newImport();
    // Ordered long ago, heard of today.
    shop.addEvent(anna, u"Order Completed"_s, instant("2025-01-01T00:00:00Z"), {},
                  Decimal::fromDouble(80));
    shop.addEvent(anna, u"Order Completed"_s, instant(kAfter), {}, Decimal::fromDouble(40));
    shop.addEvent(anna, u"Order Refunded"_s, instant(kAfter), {}, Decimal::fromDouble(-15));
    shop.refreshProfile({anna});

    const Changes changes = shop.changes();
    QCOMPARE(changes.newOrders, qint64(2));
    QCOMPARE(changes.revenue, Decimal::fromDouble(105));
    QCOMPARE(changes.newBuyers, qint64(1));
    QCOMPARE(shop.behind(Kind::NewBuyers), QList<qint64>{anna.value()});
}

void TestChangesRepository::leavesOutWhatWasUndone()
{
    Shop shop;
    shop.newImport();
    shop.run("UPDATE import SET undone_at = ? WHERE id = ?", instant(kAfter), shop.currentImport());

    QCOMPARE(shop.changes().imports, qint64(0));
    QVERIFY(shop.changes().isNothing());
}

void TestChangesRepository::countsWhoSaidYesAndWhoSaidNo()
{
    Shop shop;
    const RecordId anna = shop.person(u"anna@example.nl"_s);
    const RecordId bert = shop.person(u"bert@example.nl"_s);
    shop.person(u"cleo@example.nl"_s);
    shop.say(ConsentJson("granted", u"bert@example.nl"_s, kBefore), kBefore);
    shop.say(ConsentJson("granted", u"cleo@example.nl"_s, kBefore), kBefore);
    shop.say(ConsentJson("granted", u"anna@example.nl"_s, kAfter), kAfter);
    shop.say(ConsentJson("withdrawn", u"bert@example.nl"_s, kAfter), kAfter);

    const Changes changes = shop.changes();
    QCOMPARE(changes.newlyMailable, qint64(1));
    QCOMPARE(changes.withdrawn, qint64(1));
    QCOMPARE(shop.behind(Kind::NewlyMailable), QList<qint64>{anna.value()});
    QCOMPARE(shop.behind(Kind::Withdrawn), QList<qint64>{bert.value()});
}

void TestChangesRepository::takesARepeatedYesForNoChange()
{
    Shop shop;
    shop.person(u"anna@example.nl"_s);
    shop.say(ConsentJson("granted", u"anna@example.nl"_s, kBefore), kBefore);
    shop.say(ConsentJson("granted", u"anna@example.nl"_s, kAfter), kAfter);

    QCOMPARE(shop.changes().newlyMailable, qint64(0));
}

void TestChangesRepository::takesAYesAfterANoForAChange()
{
    Shop shop;
    const RecordId anna = shop.person(u"anna@example.nl"_s);
    shop.say(ConsentJson("granted", u"anna@example.nl"_s, kBefore), kBefore);
    shop.say(ConsentJson("withdrawn", u"anna@example.nl"_s, "2026-05-02T10:00:00Z"),
             "2026-05-02T10:00:00Z");
    shop.say(ConsentJson("granted", u"anna@example.nl"_s, kAfter), kAfter);

    QCOMPARE(shop.changes().newlyMailable, qint64(1));
    QCOMPARE(shop.behind(Kind::NewlyMailable), QList<qint64>{anna.value()});
}

void TestChangesRepository::tellsWhatExpiredAndWhatWill()
{
    Shop shop;
    const RecordId anna = shop.person(u"anna@example.nl"_s);
    const RecordId bert = shop.person(u"bert@example.nl"_s);
    shop.person(u"cleo@example.nl"_s);
    const auto until = [](const QString& email, const char* end) {
        return ConsentJson("granted", email, kBefore).set("expires_at", end);
    };
    shop.say(until(u"anna@example.nl"_s, kAfter), kBefore);
    shop.say(until(u"bert@example.nl"_s, "2026-05-20T00:00:00Z"), kBefore);
    shop.say(until(u"cleo@example.nl"_s, "2026-08-01T00:00:00Z"), kBefore);

    const Changes changes = shop.changes();
    QCOMPARE(changes.expired, qint64(1));
    QCOMPARE(changes.expiringSoon, qint64(1));
    QCOMPARE(shop.behind(Kind::Expired), QList<qint64>{anna.value()});
    QCOMPARE(shop.behind(Kind::ExpiringSoon), QList<qint64>{bert.value()});
}

void TestChangesRepository::ranksSegmentsByDifference()
{
    Shop shop;
    segments::SegmentRepository segments(shop.connection());
    const auto add = [&](const QString& name, const char* made, qint64 before, qint64 after) {
        must(segments.save(everybody(name), instant(made)));
        const auto size = [&](const char* at, qint64 people) {
            shop.run("INSERT INTO segment_size(segment_id, at, size, entered, left) "
                     "SELECT id, ?, ?, 0, 0 FROM segment WHERE name = ?",
                     instant(at), people, name);
        };
        if (before >= 0) {
            size(kBefore, before);
        }
        size(kAfter, after);
    };
    add(u"Grew"_s, kBefore, 10, 14);
    add(u"Shrank"_s, kBefore, 40, 30);
    add(u"Stayed"_s, kBefore, 5, 5);
    add(u"Fresh"_s, kAfter, -1, 3);
    add(u"Never counted"_s, kBefore, -1, 100);

    const Changes changes = shop.changes();
    QStringList names;
    for (const SegmentChange& change : changes.segments) {
        names.append(change.name);
    }
    QCOMPARE(names, QStringList({u"Shrank"_s, u"Grew"_s, u"Fresh"_s}));
    QVERIFY(changes.biggestGain() && changes.biggestLoss());
    QCOMPARE(changes.biggestGain()->name, u"Grew"_s);
    QCOMPARE(changes.biggestGain()->difference(), qint64(4));
    QCOMPARE(changes.biggestLoss()->name, u"Shrank"_s);
    QCOMPARE(changes.biggestLoss()->difference(), qint64(-10));
    QVERIFY(!changes.segments.last().before);
}

void TestChangesRepository::countsImportsAndExports()
{
    Shop shop;
    shop.newImport(25);
    const auto exported = [&](const char* at, qint64 rows, const QString& hash) {
        shop.run("INSERT INTO export(at, segment, definition, destination, purpose, channel, "
                 "fields, members, rows, excluded, is_changes, files, sha256) VALUES "
                 "(?, 'All', '{}', 'csv', 'newsletter', 'email', '[]', 9, ?, '{}', 0, '[]', ?)",
                 instant(at), rows, hash);
    };
    exported(kBefore, 5, u"aa"_s);
    exported(kAfter, 7, u"bb"_s);
    // Cut short before the file was in its place.
    exported(kAfter, 9, QString());

    const Changes changes = shop.changes();
    QCOMPARE(changes.imports, qint64(1));
    QCOMPARE(changes.importedRows, qint64(25));
    QCOMPARE(changes.exports, qint64(1));
    QCOMPARE(changes.exportedPeople, qint64(7));
}

void TestChangesRepository::readsTheWholePastToo()
{
    Shop shop;
    shop.person(u"anna@example.nl"_s);
    shop.newImport();
    shop.person(u"bert@example.nl"_s);
    shop.say(ConsentJson("granted", u"bert@example.nl"_s, kBefore), kBefore);

    const Changes changes = shop.changes("2000-01-01T00:00:00Z");
    QCOMPARE(changes.newCustomers, qint64(2));
    QCOMPARE(changes.newlyMailable, qint64(1));
}

QTEST_GUILESS_MAIN(TestChangesRepository)
#include "tst_changesrepository.moc"
