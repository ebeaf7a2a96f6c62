#include "models/workspace/traitchanges.h"

#include "models/workspace/identitychanges.h"
#include "models/workspace/undo.h"
#include "tests/workspace/diskworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;
using profiles::Survivor;
using profiles::SurvivorRules;

namespace {

constexpr qint64 kNow = DiskWorkspace::kNow;

} // namespace

/// What a customer's values are when sources disagree: by rule, and by hand.
class TestTraitChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void letsTheTrustedSourceSpeak();
    void doesWhatThePreviewSaidAndTakesItBack();
    void choosesForNewPeopleToo();
    void pinsAValueAndGivesTheWordBack();
    void keepsAPinThroughAnImport();
    void takesAPinAlongThroughMergeAndSplit();
    void keepsAPinWhenTheImportThatBroughtTheTraitIsUndone();
    void changesRulesWhoseTraitIsGone();
    void refusesARuleAboutATraitNobodyHas();
    void refusesWhatIsNoValue();
    void refusesATraitNobodyHas();

private:
    void import(const QString& source, const QByteArray& city, qint64 at)
    {
        m_workspace->import(source, peopleMapping(),
                            "id,first,last,city,mail,mobile\n1,Anna,Berg," + city +
                                ",a@example.nl,\n2,Bert,Bos," + city + ",b@example.nl,\n",
                            at);
    }
    QString city(const QString& mail = u"a@example.nl"_s) const
    {
        return m_workspace->text("SELECT g.text FROM profile_trait g JOIN trait t ON t.id = "
                                 "g.trait_id WHERE t.key = 'city' AND g.profile_id = ?",
                                 m_workspace->profileOf(mail));
    }
    void pin(const std::optional<QString>& text)
    {
        must(pinTrait(m_workspace->file(), m_workspace->profileOf(u"a@example.nl"_s), u"city"_s,
                      text, kNow, m_context));
    }
    static SurvivorRules trusting(const QString& source)
    {
        return {{u"city"_s, {Survivor::Trusted, {source}}}};
    }
    TableContents everything() const
    {
        return contents(m_workspace->connection(), historyTables() + ledgerTables());
    }

    std::unique_ptr<DiskWorkspace> m_workspace;
    JobContext m_context;
};

void TestTraitChanges::init()
{
    m_workspace = std::make_unique<DiskWorkspace>();
    import(u"CRM"_s, "Ede", kNow - 2000);
    import(u"Shop"_s, "Utrecht", kNow - 1000);
}

void TestTraitChanges::letsTheTrustedSourceSpeak()
{
    QCOMPARE(city(), u"Utrecht"_s);

    must(applySurvivors(m_workspace->file(), trusting(u"crm"_s), kNow, m_context));

    QCOMPARE(city(), u"Ede"_s);
}

void TestTraitChanges::doesWhatThePreviewSaidAndTakesItBack()
{
    const TableContents before = everything();

    const SurvivorShift preview =
        must(previewSurvivors(m_workspace->file(), trusting(u"CRM"_s), kNow, m_context));
    QCOMPARE(difference(before, everything()), QString());
    QCOMPARE(preview.customers, qint64(2));
    QCOMPARE(preview.values, qint64(2));
    QCOMPARE(preview.examples.first().before, u"Utrecht"_s);
    QCOMPARE(preview.examples.first().after, u"Ede"_s);

    const SurvivorShift outcome =
        must(applySurvivors(m_workspace->file(), trusting(u"CRM"_s), kNow, m_context));
    QCOMPARE(outcome.customers, preview.customers);
    const TableContents after = everything();

    must(undoLast(m_workspace->file(), kNow, m_context));
    QCOMPARE(difference(before, everything()), QString());
    must(redoLast(m_workspace->file(), kNow, m_context));
    QCOMPARE(difference(after, everything()), QString());
}

void TestTraitChanges::choosesForNewPeopleToo()
{
    // Written in bulk and one by one: both ways obey the rule.
    must(applySurvivors(m_workspace->file(), trusting(u"CRM"_s), kNow, m_context));
    QByteArray rows = "id,first,last,city,mail,mobile\n";
    for (int i = 100; i < 3100; ++i) {
        const QByteArray number = QByteArray::number(i);
        rows += number + ",Carla,Claes,Zwolle,c" + number + "@example.nl,\n";
    }
    m_workspace->import(u"CRM"_s, peopleMapping(), rows, kNow + 1);
    m_workspace->import(u"Shop"_s, peopleMapping(), rows.replace("Zwolle", "Kampen"), kNow + 2);

    QCOMPARE(city(u"c150@example.nl"_s), u"Zwolle"_s);
    QCOMPARE(city(u"c3099@example.nl"_s), u"Zwolle"_s);
}

void TestTraitChanges::pinsAValueAndGivesTheWordBack()
{
    const TableContents before = everything();

    pin(u"Arnhem"_s);
    QCOMPARE(city(), u"Arnhem"_s);
    QCOMPARE(city(u"b@example.nl"_s), u"Utrecht"_s);

    pin(u"Nijmegen"_s);
    QCOMPARE(city(), u"Nijmegen"_s);
    must(undoLast(m_workspace->file(), kNow, m_context));
    QCOMPARE(city(), u"Arnhem"_s);

    pin(std::nullopt);
    QCOMPARE(city(), u"Utrecht"_s);
    QCOMPARE(difference(before, everything()), QString());
}

void TestTraitChanges::keepsAPinThroughAnImport()
{
    pin(u"Arnhem"_s);

    import(u"Shop"_s, "Zwolle", kNow + 1000);

    QCOMPARE(city(), u"Arnhem"_s);
    QCOMPARE(city(u"b@example.nl"_s), u"Zwolle"_s);
}

void TestTraitChanges::takesAPinAlongThroughMergeAndSplit()
{
    must(pinTrait(m_workspace->file(), m_workspace->profileOf(u"b@example.nl"_s), u"city"_s,
                  u"Arnhem"_s, kNow, m_context));
    must(mergeProfiles(m_workspace->file(), m_workspace->profileOf(u"a@example.nl"_s),
                       m_workspace->profileOf(u"b@example.nl"_s), kNow, m_context));
    QCOMPARE(city(), u"Arnhem"_s);

    // Taken back from the one who is both now: also where the pin hangs on a record of the other.
    pin(std::nullopt);
    QCOMPARE(city(), u"Utrecht"_s);
    must(undoLast(m_workspace->file(), kNow, m_context));

    must(undoLast(m_workspace->file(), kNow, m_context));
    QCOMPARE(city(), u"Utrecht"_s);
    QCOMPARE(city(u"b@example.nl"_s), u"Arnhem"_s);
}

namespace {

/// People with a trait of their own: id,shoe.
const QByteArray kShoes = R"({"rondom": "mapping/1", "name": "Shoes", "kind": "people",
    "record_id": "mail",
    "columns": {"mail": {"to": "identifier", "type": "email"},
                "shoe": {"to": "trait", "trait": "shoe_size", "type": "number"}}})";

} // namespace

void TestTraitChanges::keepsAPinWhenTheImportThatBroughtTheTraitIsUndone()
{
    const ImportReport shoes =
        m_workspace->import(u"Shoes"_s, kShoes, "mail,shoe\na@example.nl,42\n", kNow);
    const ProfileId anna = m_workspace->profileOf(u"a@example.nl"_s);
    must(pinTrait(m_workspace->file(), anna, u"shoe_size"_s, u"43"_s, kNow, m_context));

    m_workspace->undo(shoes.import, kNow + 1);

    QCOMPARE(m_workspace->text("SELECT g.text FROM profile_trait g JOIN trait t ON t.id = "
                               "g.trait_id WHERE t.key = 'shoe_size' AND g.profile_id = ?",
                               anna),
             u"43"_s);
}

void TestTraitChanges::changesRulesWhoseTraitIsGone()
{
    const ImportReport shoes =
        m_workspace->import(u"Shoes"_s, kShoes, "mail,shoe\na@example.nl,42\n", kNow);
    SurvivorRules rules = trusting(u"CRM"_s);
    rules.insert(u"shoe_size"_s, {Survivor::Largest, {}});
    must(applySurvivors(m_workspace->file(), rules, kNow, m_context));
    m_workspace->undo(shoes.import, kNow + 1);

    // Nobody has shoes any more; that keeps nobody from changing the rules, nor from undoing it.
    must(applySurvivors(m_workspace->file(), SurvivorRules(), kNow + 2, m_context));
    QCOMPARE(city(), u"Utrecht"_s);
    must(undoLast(m_workspace->file(), kNow + 3, m_context));
    QCOMPARE(city(), u"Ede"_s);
}

void TestTraitChanges::refusesARuleAboutATraitNobodyHas()
{
    const TableContents before = everything();
    for (const auto change : {previewSurvivors, applySurvivors}) {
        const auto shift =
            change(m_workspace->file(), {{u"shoe_size"_s, {Survivor::First, {}}}}, kNow, m_context);
        QVERIFY(!shift);
        QCOMPARE(shift.error().code, Error::Code::NotFound);
    }
    QCOMPARE(difference(before, everything()), QString());
}

void TestTraitChanges::refusesWhatIsNoValue()
{
    m_workspace->run("INSERT INTO trait(key, type) VALUES ('birthday', 'date')");
    const TableContents before = everything();

    const auto done = pinTrait(m_workspace->file(), m_workspace->profileOf(u"a@example.nl"_s),
                               u"birthday"_s, u"31 May"_s, kNow, m_context);

    QVERIFY(!done);
    QCOMPARE(done.error().code, Error::Code::InvalidInput);
    QVERIFY(done.error().message.contains(u"1980-05-31"_s));
    QCOMPARE(difference(before, everything()), QString());
}

void TestTraitChanges::refusesATraitNobodyHas()
{
    const auto done = pinTrait(m_workspace->file(), m_workspace->profileOf(u"a@example.nl"_s),
                               u"shoe_size"_s, u"42"_s, kNow, m_context);

    QVERIFY(!done);
    QCOMPARE(done.error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(TestTraitChanges)
#include "tst_traitchanges.moc"
