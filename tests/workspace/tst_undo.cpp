#include "models/workspace/undo.h"

#include "models/segments/definitionparser.h"
#include "models/workspace/identitychanges.h"
#include "models/workspace/segmentchanges.h"
#include "models/workspace/workspacecheck.h"
#include "tests/workspace/diskworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;

namespace {

constexpr qint64 kNow = DiskWorkspace::kNow;
const QByteArray kPeople = "id,first,last,city,mail,mobile\n";

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasNothingToUndoAtFirst();
    void keepsTheHistoryInItsOrder();
    void undoesAndRedoesASegment();
    void undoesAndRedoesAChangedSegment();
    void undoesAndRedoesADeletedSegment();
    void undoesAndRedoesAMerge();
    void aMergeTakenBackLaterLeavesEachWithTheirOwn();
    void undoesAndRedoesASplit();
    void undoesAndRedoesDistinctPeople();
    void restoresADecisionThatStoodBefore();
    void undoesAnImportButDoesNotRedoIt();
    void undoesStepByStepAndRedoesInTheSameOrder();
    void forgetsTheFutureThatWasTakenBack();
    void undoesOneActionOutOfTurn();
    void marksAnImportUndoneByItsNumber();
    void raisesTheNumberOfTheData();
    void leavesEverythingWhenARedoIsNoLongerPossible();

private:
    qint64 people(const QByteArray& rows)
    {
        return m_workspace->import(u"CRM"_s, peopleMapping(), kPeople + rows).import.value();
    }
    void save(const QString& name, const QString& city)
    {
        const QByteArray json =
            u"{\"rondom\": \"segment/1\", \"name\": \"%1\", \"where\": "
            u"{\"trait\": \"city\", \"op\": \"=\", \"value\": \"%2\"}}"_s.arg(name, city)
                .toUtf8();
        must(saveSegment(m_workspace->file(), must(segments::DefinitionParser::parse(json)), kNow,
                         m_context));
    }
    Action undo() { return must(undoLast(m_workspace->file(), kNow, m_context)); }
    Action redo() { return must(redoLast(m_workspace->file(), kNow, m_context)); }
    bool canUndo() const
    {
        return must(ActionHistory(m_workspace->connection()).nextUndo()).has_value();
    }
    bool canRedo() const
    {
        return must(ActionHistory(m_workspace->connection()).nextRedo()).has_value();
    }
    QString segment(const QString& name) const
    {
        return m_workspace->text("SELECT definition FROM segment WHERE name = ?", name);
    }
    qint64 profiles() const { return m_workspace->number("SELECT count(*) FROM profile"); }

    JobContext m_context;
    std::unique_ptr<DiskWorkspace> m_workspace;
};

void TestUndo::init()
{
    m_workspace = std::make_unique<DiskWorkspace>();
}

void TestUndo::hasNothingToUndoAtFirst()
{
    for (const auto& done : {undoLast(m_workspace->file(), kNow, m_context),
                             redoLast(m_workspace->file(), kNow, m_context),
                             undoAction(m_workspace->file(), 1, kNow, m_context)}) {
        QVERIFY(!done.has_value());
        QCOMPARE(done.error().code, Error::Code::NotFound);
        QVERIFY(!done.error().message.isEmpty());
    }
}

void TestUndo::keepsTheHistoryInItsOrder()
{
    people("1,Anna,,Utrecht,anna@example.nl,\n2,Bert,,Zeist,bert@example.nl,\n");
    save(u"Utrecht"_s, u"Utrecht"_s);
    must(mergeProfiles(m_workspace->file(), ProfileId(1), ProfileId(2), kNow, m_context));

    QStringList kinds;
    const ActionHistory history(m_workspace->connection());
    for (const Action& action : must(history.list(10))) {
        kinds.append(action.kind);
        QCOMPARE(action.at, kNow);
        QVERIFY(!action.subject.isEmpty());
        QVERIFY(!action.isUndone);
        QCOMPARE(must(history.find(action.id))->kind, action.kind);
    }
    QCOMPARE(kinds, (QStringList{u"identity.merge"_s, u"segment.save"_s, u"import"_s}));
    QCOMPARE(must(history.list(2)).size(), 2);
}

void TestUndo::undoesAndRedoesASegment()
{
    people("1,Anna,,Utrecht,anna@example.nl,\n");
    save(u"Utrecht"_s, u"Utrecht"_s);
    const QString definition = segment(u"Utrecht"_s);

    const Action undone = undo();
    QCOMPARE(undone.kind, u"segment.save"_s);
    QVERIFY(undone.isUndone);
    QCOMPARE(segment(u"Utrecht"_s), QString());

    redo();
    QCOMPARE(segment(u"Utrecht"_s), definition);
    QCOMPARE(m_workspace->number("SELECT count(*) FROM v_segment_member WHERE left_at IS NULL"),
             qint64(1));
}

void TestUndo::undoesAndRedoesAChangedSegment()
{
    people("1,Anna,,Utrecht,anna@example.nl,\n");
    save(u"Here"_s, u"Utrecht"_s);
    save(u"Here"_s, u"Zeist"_s);

    undo();
    QVERIFY(segment(u"Here"_s).contains(u"Utrecht"));
    redo();
    QVERIFY(segment(u"Here"_s).contains(u"Zeist"));
    undo();
    undo();
    QCOMPARE(segment(u"Here"_s), QString());
}

void TestUndo::undoesAndRedoesADeletedSegment()
{
    people("1,Anna,,Utrecht,anna@example.nl,\n");
    save(u"Here"_s, u"Utrecht"_s);
    must(removeSegment(m_workspace->file(), u"Here"_s, kNow));
    QCOMPARE(segment(u"Here"_s), QString());

    QCOMPARE(undo().kind, u"segment.remove"_s);
    QVERIFY(segment(u"Here"_s).contains(u"Utrecht"));
    redo();
    QCOMPARE(segment(u"Here"_s), QString());
}

void TestUndo::undoesAndRedoesAMerge()
{
    people("1,Anna,,Utrecht,anna@example.nl,\n2,Bert,,Zeist,bert@example.nl,\n");
    const TableContents before = contents(m_workspace->connection(), historyTables());
    must(mergeProfiles(m_workspace->file(), ProfileId(1), ProfileId(2), kNow, m_context));

    undo();
    QCOMPARE(difference(before, contents(m_workspace->connection(), historyTables())), QString());
    redo();
    QCOMPARE(profiles(), qint64(1));
    undo();
    QCOMPARE(difference(before, contents(m_workspace->connection(), historyTables())), QString());
}

void TestUndo::aMergeTakenBackLaterLeavesEachWithTheirOwn()
{
    const auto orders = [this](const QByteArray& rows) {
        m_workspace->import(u"CRM"_s, orderMapping(),
                            "order,time,mail,city,sku,quantity,price\n" + rows);
    };
    people("1,Anna,,Utrecht,anna@example.nl,\n2,Bert,,Zeist,bert@example.nl,\n");
    orders("10,2026-03-01T10:00:00Z,anna@example.nl,,A,1,5\n"
           "11,2026-03-02T10:00:00Z,bert@example.nl,,B,1,7\n");
    const auto bert = [this]() -> QString {
        return m_workspace->text(
                   "SELECT name || ' ' || event_count || ' ' || order_count || ' ' || "
                   "revenue || ' ' || first_seen || ' ' || last_seen FROM profile "
                   "WHERE email = 'bert@example.nl'") +
               m_workspace->text("SELECT group_concat(ts || ' ' || row) FROM event WHERE record_id "
                                 "= 2");
    };
    const QString before = bert();
    must(mergeProfiles(m_workspace->file(), ProfileId(1), ProfileId(2), kNow, m_context));
    const qint64 merge = m_workspace->number("SELECT max(id) FROM action");

    // Meanwhile Anna orders again, and a segment is made.
    orders("12,2026-04-01T10:00:00Z,anna@example.nl,,C,1,9\n");
    save(u"Anybody"_s, u"Utrecht"_s);
    must(undoAction(m_workspace->file(), merge, kNow, m_context));

    QCOMPARE(profiles(), qint64(2));
    QCOMPARE(bert(), before);
    QCOMPARE(m_workspace->number("SELECT order_count FROM profile WHERE email = 'anna@example.nl'"),
             qint64(2));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM event WHERE profile_id = 1"), qint64(2));
    JobContext context;
    QCOMPARE(must(checkWorkspace(m_workspace->connection(), context)).rules, QStringList());
}

void TestUndo::undoesAndRedoesASplit()
{
    people("1,Anna,,Utrecht,info@shop.nl,\n2,Bert,,Zeist,info@shop.nl,\n");
    const TableContents before = contents(m_workspace->connection(), historyTables());
    must(splitRecord(m_workspace->file(), ProfileId(1), u"CRM"_s, u"2"_s, kNow, m_context));

    undo();
    QCOMPARE(difference(before, contents(m_workspace->connection(), historyTables())), QString());
    redo();
    QCOMPARE(profiles(), qint64(2));
}

void TestUndo::undoesAndRedoesDistinctPeople()
{
    people("1,Anna,,Utrecht,anna@example.nl,\n2,Bert,,Zeist,bert@example.nl,\n");
    const TableContents before = contents(m_workspace->connection(), historyTables());
    must(markDistinct(m_workspace->file(), ProfileId(1), ProfileId(2), kNow, m_context));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM identity_decision"), qint64(1));

    undo();
    QCOMPARE(difference(before, contents(m_workspace->connection(), historyTables())), QString());
    redo();
    QCOMPARE(m_workspace->number("SELECT count(*) FROM identity_decision"), qint64(1));
}

void TestUndo::restoresADecisionThatStoodBefore()
{
    people("1,Anna,,Utrecht,info@shop.nl,\n2,Bert,,Zeist,info@shop.nl,\n");
    must(splitRecord(m_workspace->file(), ProfileId(1), u"CRM"_s, u"2"_s, kNow, m_context));
    must(mergeProfiles(m_workspace->file(), ProfileId(1), ProfileId(2), kNow, m_context));
    QCOMPARE(profiles(), qint64(1));

    undo();
    QCOMPARE(profiles(), qint64(2));
    undo();
    QCOMPARE(profiles(), qint64(1));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM identity_decision"), qint64(0));
}

void TestUndo::undoesAnImportButDoesNotRedoIt()
{
    people("1,Anna,,Utrecht,anna@example.nl,\n");

    QCOMPARE(undo().kind, u"import"_s);
    QCOMPARE(profiles(), qint64(0));

    const auto again = redoLast(m_workspace->file(), kNow, m_context);
    QVERIFY(!again.has_value());
    QVERIFY(!again.error().message.isEmpty());
    QCOMPARE(profiles(), qint64(0));
}

void TestUndo::undoesStepByStepAndRedoesInTheSameOrder()
{
    people("1,Anna,,Utrecht,anna@example.nl,\n");
    save(u"One"_s, u"Utrecht"_s);
    save(u"Two"_s, u"Zeist"_s);
    save(u"Three"_s, u"Breda"_s);

    QCOMPARE(undo().subject, u"Three"_s);
    QCOMPARE(undo().subject, u"Two"_s);
    QCOMPARE(undo().subject, u"One"_s);
    QCOMPARE(redo().subject, u"One"_s);
    QCOMPARE(redo().subject, u"Two"_s);
    QCOMPARE(undo().subject, u"Two"_s);
    QCOMPARE(redo().subject, u"Two"_s);
    QCOMPARE(redo().subject, u"Three"_s);
    QVERIFY(!canRedo());
    QVERIFY(canUndo());
}

void TestUndo::forgetsTheFutureThatWasTakenBack()
{
    people("1,Anna,,Utrecht,anna@example.nl,\n");
    save(u"One"_s, u"Utrecht"_s);
    undo();
    QVERIFY(canRedo());

    save(u"Two"_s, u"Zeist"_s);

    QVERIFY(!canRedo());
    QCOMPARE(undo().subject, u"Two"_s);
    QCOMPARE(undo().kind, u"import"_s);
    // What was done and undone is still told.
    const auto actions = must(ActionHistory(m_workspace->connection()).list(10));
    QCOMPARE(actions.size(), 3);
    QCOMPARE(actions.at(1).subject, u"One"_s);
    QCOMPARE(actions.at(1).kind, u"segment.save"_s);
    QVERIFY(actions.at(1).isUndone);
}

void TestUndo::undoesOneActionOutOfTurn()
{
    people("1,Anna,,Utrecht,anna@example.nl,\n");
    save(u"One"_s, u"Utrecht"_s);
    save(u"Two"_s, u"Zeist"_s);
    const qint64 one = m_workspace->number("SELECT id FROM action WHERE subject = 'One'");

    must(undoAction(m_workspace->file(), one, kNow, m_context));

    QCOMPARE(segment(u"One"_s), QString());
    QVERIFY(!segment(u"Two"_s).isEmpty());
    QVERIFY(!undoAction(m_workspace->file(), one, kNow, m_context).has_value());
}

void TestUndo::marksAnImportUndoneByItsNumber()
{
    const qint64 import = people("1,Anna,,Utrecht,anna@example.nl,\n");

    m_workspace->undo(ImportId(import));

    QVERIFY(!canUndo());
    QVERIFY(must(ActionHistory(m_workspace->connection()).list(1)).first().isUndone);
    QVERIFY(must(ingest::SourceRepository(m_workspace->connection()).import(ImportId(import)))
                ->isUndone);
}

void TestUndo::raisesTheNumberOfTheData()
{
    const auto version = [this] {
        return m_workspace->number("SELECT data_version FROM workspace");
    };
    const qint64 atFirst = version();
    people("1,Anna,,Utrecht,anna@example.nl,\n");
    const qint64 imported = version();
    save(u"One"_s, u"Utrecht"_s);
    const qint64 saved = version();
    undo();
    const qint64 undone = version();
    redo();

    QVERIFY(atFirst < imported && imported < saved && saved < undone && undone < version());
}

void TestUndo::leavesEverythingWhenARedoIsNoLongerPossible()
{
    const qint64 import =
        people("1,Anna,,Utrecht,anna@example.nl,\n2,Bert,,Zeist,bert@example.nl,\n");
    must(mergeProfiles(m_workspace->file(), ProfileId(1), ProfileId(2), kNow, m_context));
    undo();
    m_workspace->undo(ImportId(import));
    const TableContents before = contents(m_workspace->connection());

    // The import is the first thing to redo, and imports are not; the merge comes after it.
    const auto again = redoLast(m_workspace->file(), kNow, m_context);

    QVERIFY(!again.has_value());
    QVERIFY(!again.error().message.isEmpty());
    QCOMPARE(difference(before, contents(m_workspace->connection())), QString());
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
