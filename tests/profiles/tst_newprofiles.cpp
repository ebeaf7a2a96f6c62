#include "models/profiles/newprofiles.h"

#include "models/profiles/profilebuilder.h"
#include "tests/support/testworkspace.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::profiles;
using rondom::tests::must;
using rondom::tests::TestWorkspace;

class TestNewProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void buildsNobody();
    void leavesOlderPeopleAlone();
    void countsWhatWasAdded();
    void agreesWithTheBuilder();
    void stopsWhenAskedTo();

private:
    RecordId addSomebody(QRandomGenerator& random, int number);
    void build(RecordId lastRecord, const std::vector<Activity>& added = {}) const
    {
        JobContext context;
        must(NewProfiles(m_workspace->connection(), lastRecord).build(added, context));
    }
    /// Every row of the computed tables.
    QStringList computed() const;
    void clear() const
    {
        for (const char* sql :
             {"DELETE FROM profile", "DELETE FROM profile_trait", "DELETE FROM profile_search"}) {
            must(m_workspace->connection().exec(sql));
        }
    }

    std::unique_ptr<TestWorkspace> m_workspace;
};

void TestNewProfiles::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
}

RecordId TestNewProfiles::addSomebody(QRandomGenerator& random, int number)
{
    const RecordId record = m_workspace->addRecord(u"Web shop"_s, QString::number(number));
    static const QStringList types{u"email"_s, u"phone"_s, u"customer_no"_s, u"cookie"_s};
    for (quint32 i = random.bounded(4U); i > 0; --i) {
        m_workspace->addIdentifier(record, types.at(random.bounded(int(types.size()))),
                                   u"Value%1"_s.arg(random.generate()));
    }
    if (random.bounded(5U) == 0) {
        const QString gone = u"gone%1@example.nl"_s.arg(number);
        m_workspace->addIdentifier(record, u"email"_s, gone);
        m_workspace->endIdentifier(record, u"email"_s, gone);
    }
    static const QStringList traits{u"first_name"_s, u"last_name"_s, u"full_name"_s, u"city"_s,
                                    u"name_prefix"_s};
    for (const QString& trait : traits) {
        if (random.bounded(2U) == 0) {
            m_workspace->addTrait(record, trait, Value::ofText(u"Zoë %1"_s.arg(random.bounded(50))),
                                  random.bounded(3));
        }
    }
    if (random.bounded(3U) == 0) {
        m_workspace->addTrait(record, u"tags"_s,
                              Value::ofList({u"VIP"_s, QString::number(random.bounded(5))}));
    }
    return record;
}

QStringList TestNewProfiles::computed() const
{
    QStringList rows;
    for (const char* sql : {"SELECT * FROM profile ORDER BY id",
                            "SELECT * FROM profile_trait ORDER BY trait_id, profile_id",
                            "SELECT * FROM profile_search ORDER BY profile_id"}) {
        auto select = must(m_workspace->connection().prepare(sql));
        while (must(select.next())) {
            QStringList cells;
            for (int column = 0; column < select.columnCount(); ++column) {
                cells.append(select.isNull(column) ? u"NULL"_s : select.text(column));
            }
            rows.append(cells.join(u'|'));
        }
    }
    return rows;
}

void TestNewProfiles::buildsNobody()
{
    build({});
    QCOMPARE(computed(), QStringList());
}

void TestNewProfiles::leavesOlderPeopleAlone()
{
    QRandomGenerator random(1);
    const RecordId older = addSomebody(random, 1);
    const RecordId joined = addSomebody(random, 2);
    const RecordId alone = addSomebody(random, 3);
    m_workspace->run("UPDATE source_record SET profile_id = ? WHERE id = ?", older, joined);
    build(older);
    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(1));
    QCOMPARE(m_workspace->number("SELECT id FROM profile"), alone.value());
}

void TestNewProfiles::countsWhatWasAdded()
{
    const RecordId record = m_workspace->addRecord(u"Web shop"_s, u"1"_s);
    m_workspace->addIdentifier(record, u"email"_s, u"anna@example.nl"_s);
    Activity activity;
    activity.profile = record.value();
    activity.events = 3;
    activity.orders = 2;
    activity.revenue = 5'000'000;
    activity.lastOrder = 30;
    activity.first = 10;
    activity.last = 40;
    build({}, {activity});
    QCOMPARE(computed().first(),
             u"1|anna@example.nl|anna@example.nl|anna@example.nl|NULL|1|10|40|3|2|5000000|30"_s);
}

/// The slow, obviously right way: each person on its own, from the tables.
void TestNewProfiles::agreesWithTheBuilder()
{
    QRandomGenerator random(7);
    QSet<ProfileId> everybody;
    QList<RecordId> records;
    for (int i = 0; i < 300; ++i) {
        const RecordId record = addSomebody(random, i);
        const RecordId owner = !records.isEmpty() && random.bounded(4U) == 0
                                   ? records.at(random.bounded(int(records.size())))
                                   : record;
        const qint64 profile =
            m_workspace->number("SELECT profile_id FROM source_record WHERE id = ?", owner);
        m_workspace->run("UPDATE source_record SET profile_id = ? WHERE id = ?", profile, record);
        records.append(record);
        everybody.insert(ProfileId(profile));
    }
    JobContext context;
    must(ProfileBuilder(m_workspace->connection()).rebuild(everybody, context));
    const QStringList expected = computed();
    QVERIFY(expected.size() > 600);
    clear();
    build({});
    QCOMPARE(computed(), expected);
}

void TestNewProfiles::stopsWhenAskedTo()
{
    QRandomGenerator random(1);
    addSomebody(random, 1);
    JobContext context({}, std::make_shared<std::atomic_bool>(true));
    const auto built = NewProfiles(m_workspace->connection(), {}).build({}, context);
    QVERIFY(!built);
    QCOMPARE(built.error().code, Error::Code::Canceled);
}

QTEST_GUILESS_MAIN(TestNewProfiles)
#include "tst_newprofiles.moc"
