#include "models/identity/sharedvalues.h"

#include "models/identity/resolver.h"
#include "tests/support/testworkspace.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::identity;
using rondom::tests::must;
using rondom::tests::TestWorkspace;

class TestSharedValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThoseWhoShare();
    void keepsTypesAndScopesApart();
    void resolvesLikeAWalk();
};

void TestSharedValues::findsThoseWhoShare()
{
    TestWorkspace workspace;
    const RecordId older = workspace.addRecord(u"Till"_s, u"1"_s);
    const RecordId sharing = workspace.addRecord(u"Web shop"_s, u"1"_s);
    const RecordId alone = workspace.addRecord(u"Web shop"_s, u"2"_s);
    for (const RecordId record : {older, sharing}) {
        workspace.addIdentifier(record, u"email"_s, u"anna@example.nl"_s);
    }
    workspace.addIdentifier(alone, u"email"_s, u"anna@example.nlx"_s);
    JobContext context;
    QCOMPARE(must(recordsSharingValues(workspace.connection(), older, context)),
             QSet<RecordId>{sharing});
    QCOMPARE(must(recordsSharingValues(workspace.connection(), {}, context)),
             (QSet<RecordId>{older, sharing}));
}

void TestSharedValues::keepsTypesAndScopesApart()
{
    TestWorkspace workspace;
    const RecordId first = workspace.addRecord(u"Till"_s, u"1"_s);
    const RecordId second = workspace.addRecord(u"Web shop"_s, u"1"_s);
    const RecordId third = workspace.addRecord(u"Web shop"_s, u"2"_s);
    workspace.addIdentifier(first, u"customer_no"_s, u"1001"_s, 0, workspace.source(u"Till"_s));
    workspace.addIdentifier(second, u"customer_no"_s, u"1001"_s, 0,
                            workspace.source(u"Web shop"_s));
    workspace.addIdentifier(third, u"loyalty_no"_s, u"1001"_s, 0, workspace.source(u"Till"_s));
    JobContext context;
    QCOMPARE(must(recordsSharingValues(workspace.connection(), {}, context)), QSet<RecordId>());
}

/// Many new records at once end up as they do when each is walked from.
void TestSharedValues::resolvesLikeAWalk()
{
    std::map<bool, std::map<qint64, qint64>> profiles;
    std::map<bool, QSet<RecordId>> joined;
    for (const bool isInOnePass : {false, true}) {
        TestWorkspace workspace;
        QRandomGenerator random(5);
        QSet<RecordId> relinked;
        RecordId lastRecord;
        for (int i = 0; i < 3'000; ++i) {
            const RecordId record = workspace.addRecord(u"Web shop"_s, QString::number(i));
            workspace.addIdentifier(record, u"email"_s,
                                    u"%1@example.nl"_s.arg(random.bounded(4'000)));
            if (random.bounded(4U) == 0) {
                workspace.addIdentifier(record, u"phone"_s,
                                        u"+3161%1"_s.arg(1'000'000 + random.bounded(3'000)));
            }
            if (random.bounded(60U) == 0) {
                // More state this than one person can have.
                workspace.addIdentifier(record, u"phone"_s, u"+31301234567"_s);
            }
            if (i < 500) {
                lastRecord = record;
            } else {
                relinked.insert(record);
            }
        }
        JobContext context;
        const Resolver resolver(workspace.connection());
        QSet<RecordId> older;
        for (qint64 id = 1; id <= lastRecord.value(); ++id) {
            older.insert(RecordId(id));
        }
        must(resolver.resolve(older, context));
        const auto resolution = isInOnePass ? must(resolver.resolve(relinked, lastRecord, context))
                                            : must(resolver.resolve(relinked, context));
        joined[isInOnePass] = resolution.joined;
        auto select =
            must(workspace.connection().prepare("SELECT id, profile_id FROM source_record"));
        while (must(select.next())) {
            profiles[isInOnePass][select.integer(0)] = select.integer(1);
        }
    }
    QVERIFY(!joined[false].isEmpty());
    QCOMPARE(joined[true], joined[false]);
    QCOMPARE(profiles[true], profiles[false]);
}

QTEST_GUILESS_MAIN(TestSharedValues)
#include "tst_sharedvalues.moc"
