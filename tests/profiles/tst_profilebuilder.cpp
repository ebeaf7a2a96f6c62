#include "models/profiles/profilebuilder.h"

#include "tests/support/testworkspace.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::profiles;
using rondom::tests::must;
using rondom::tests::TestWorkspace;

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;

} // namespace

class TestProfileBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesTheNewestValueOfEachTrait();
    void joinsListsAndFoldsThem();
    void knowsWhereAValueCameFrom();
    void forgetsValuesNobodyStatesAnyMore();
    void namesPeopleByWhatIsKnown();
    void sortsPeopleByTheirLastName();
    void takesTheNewestAddressThatStillHolds();
    void isKnownByWhatReachesAPerson_data();
    void isKnownByWhatReachesAPerson();
    void addsUpTheTimeline();
    void refreshesSumsToTheSame();
    void doesNotTakeOurOwnDoingForTheirs();
    void hasNoDatesWithoutEvents();
    void keepsTextForTheSearch();
    void removesAProfileThatLostItsRecords();
    void givesTheSameTwice();
    void ignoresProfilesThatCannotBe();
    void stopsWhenAskedTo();
    void makesAViewWithAColumnPerTrait();
    void keepsOwnColumnsApartFromTraitsOfTheSameName();
    void quotesTraitNames_data();
    void quotesTraitNames();
    void remakesTheViewOnlyWhenNeeded();
    void makesAViewThatEveryToolCanRead();

private:
    void rebuild(const QList<RecordId>& profiles) const
    {
        QSet<ProfileId> ids;
        for (const RecordId record : profiles) {
            ids.insert(ProfileId(record.value()));
        }
        JobContext context;
        must(ProfileBuilder(m_workspace->connection()).rebuild(ids, context));
    }
    void refreshView() const { must(ProfileBuilder(m_workspace->connection()).refreshView()); }
    RecordId add(const QString& key, const QString& source = u"Web shop"_s)
    {
        return m_workspace->addRecord(source, key);
    }
    /// Puts \a other into the profile of \a first.
    void join(RecordId first, RecordId other) const
    {
        m_workspace->run("UPDATE source_record SET profile_id = ? WHERE id = ?", first, other);
        m_workspace->run("UPDATE event SET profile_id = ? WHERE record_id = ?", first, other);
    }
    QString trait(RecordId profile, const QString& key, const QString& column = u"text"_s) const
    {
        const QByteArray sql = "SELECT g." + column.toUtf8() +
                               " FROM profile_trait g JOIN trait t ON t.id = g.trait_id "
                               "WHERE g.profile_id = ? AND t.key = ?";
        return m_workspace->text(sql.constData(), profile, key);
    }
    QString column(RecordId profile, const char* name) const
    {
        const QByteArray sql = QByteArray("SELECT ") + name + " FROM profile WHERE id = ?";
        return m_workspace->text(sql.constData(), profile);
    }

    std::unique_ptr<TestWorkspace> m_workspace;
};

void TestProfileBuilder::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
}

void TestProfileBuilder::takesTheNewestValueOfEachTrait()
{
    const RecordId a = add(u"1"_s);
    const RecordId b = add(u"1"_s, u"Till"_s);
    m_workspace->addTrait(a, u"city"_s, Value::ofText(u"Utrecht"_s), 100);
    m_workspace->addTrait(b, u"city"_s, Value::ofText(u"Zeist"_s), 200);
    m_workspace->addTrait(a, u"gender"_s, Value::ofText(u"f"_s), 300);
    m_workspace->addTrait(b, u"gender"_s, Value::ofText(u"x"_s), 200);
    join(a, b);

    rebuild({a});

    QCOMPARE(trait(a, u"city"_s), u"Zeist"_s);
    QCOMPARE(trait(a, u"gender"_s), u"f"_s);
}

void TestProfileBuilder::joinsListsAndFoldsThem()
{
    const RecordId a = add(u"1"_s);
    const RecordId b = add(u"1"_s, u"Till"_s);
    m_workspace->addTrait(a, u"tags"_s, Value::ofList({u"VIP"_s, u"Café"_s}), 100);
    m_workspace->addTrait(b, u"tags"_s, Value::ofList({u"VIP"_s, u"till"_s}), 200);
    join(a, b);

    rebuild({a});

    QCOMPARE(trait(a, u"tags"_s), Value::ofList({u"VIP"_s, u"till"_s, u"Café"_s}).text);
    QCOMPARE(trait(a, u"tags"_s, u"folded"_s),
             Value::ofList({u"vip"_s, u"till"_s, u"cafe"_s}).text);
}

void TestProfileBuilder::knowsWhereAValueCameFrom()
{
    const RecordId a = add(u"1"_s);
    const RecordId b = add(u"1"_s, u"Till"_s);
    m_workspace->addTrait(a, u"city"_s, Value::ofText(u"Utrecht"_s), 100);
    const ImportId later = m_workspace->startImport(m_workspace->source(u"Till"_s));
    m_workspace->addTrait(b, u"city"_s, Value::ofText(u"Zeist"_s), 200);
    join(a, b);

    rebuild({a});

    QCOMPARE(trait(a, u"city"_s, u"record_id"_s), QString::number(b.value()));
    QCOMPARE(trait(a, u"city"_s, u"import_id"_s), QString::number(later.value()));
    QCOMPARE(trait(a, u"city"_s, u"row"_s), u"1"_s);
    QCOMPARE(trait(a, u"city"_s, u"at"_s), u"200"_s);
}

void TestProfileBuilder::forgetsValuesNobodyStatesAnyMore()
{
    const RecordId a = add(u"1"_s);
    m_workspace->addTrait(a, u"city"_s, Value::ofText(u"Utrecht"_s));
    m_workspace->addTrait(a, u"gender"_s, Value::ofText(u"f"_s));
    rebuild({a});
    m_workspace->run("DELETE FROM trait_value WHERE text = 'Utrecht'");

    rebuild({a});

    QVERIFY(trait(a, u"city"_s).isEmpty());
    QCOMPARE(trait(a, u"gender"_s), u"f"_s);
}

void TestProfileBuilder::namesPeopleByWhatIsKnown()
{
    const RecordId a = add(u"1"_s);
    rebuild({a});
    QCOMPARE(column(a, "name"), QString());

    m_workspace->addIdentifier(a, u"customer_no"_s, u"1042"_s);
    rebuild({a});
    QCOMPARE(column(a, "name"), u"1042"_s);

    m_workspace->addIdentifier(a, u"phone"_s, u"+31612345678"_s);
    rebuild({a});
    QCOMPARE(column(a, "name"), u"+31612345678"_s);

    m_workspace->addIdentifier(a, u"email"_s, u"anna@example.nl"_s);
    rebuild({a});
    QCOMPARE(column(a, "name"), u"anna@example.nl"_s);

    m_workspace->addTrait(a, u"full_name"_s, Value::ofText(u"A. de Vries"_s));
    rebuild({a});
    QCOMPARE(column(a, "name"), u"A. de Vries"_s);

    m_workspace->addTrait(a, u"first_name"_s, Value::ofText(u"Anna"_s));
    m_workspace->addTrait(a, u"last_name"_s, Value::ofText(u"de Vries"_s));
    rebuild({a});
    QCOMPARE(column(a, "name"), u"Anna de Vries"_s);
}

void TestProfileBuilder::sortsPeopleByTheirLastName()
{
    const RecordId a = add(u"1"_s);
    m_workspace->addTrait(a, u"first_name"_s, Value::ofText(u"Zoë"_s));
    m_workspace->addTrait(a, u"last_name"_s, Value::ofText(u"Ångström"_s));
    const RecordId b = add(u"2"_s);
    m_workspace->addIdentifier(b, u"email"_s, u"Bea@example.nl"_s);

    rebuild({a, b});

    QVERIFY(column(a, "sort_name").startsWith(u"angstrom zoe"));
    QCOMPARE(column(b, "sort_name"), u"bea@example.nl"_s);
}

void TestProfileBuilder::takesTheNewestAddressThatStillHolds()
{
    const RecordId a = add(u"1"_s);
    m_workspace->addIdentifier(a, u"email"_s, u"first@example.nl"_s);
    m_workspace->startImport(m_workspace->source(u"Web shop"_s));
    m_workspace->addIdentifier(a, u"email"_s, u"second@example.nl"_s);
    m_workspace->startImport(m_workspace->source(u"Web shop"_s));
    m_workspace->addIdentifier(a, u"email"_s, u"third@example.nl"_s);

    rebuild({a});
    QCOMPARE(column(a, "email"), u"third@example.nl"_s);

    m_workspace->endIdentifier(a, u"email"_s, u"third@example.nl"_s);
    rebuild({a});
    QCOMPARE(column(a, "email"), u"second@example.nl"_s);
}

void TestProfileBuilder::isKnownByWhatReachesAPerson_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("isKnown");

    QTest::newRow("e-mail") << u"email"_s << true;
    QTest::newRow("phone") << u"phone"_s << true;
    QTest::newRow("customer number") << u"customer_no"_s << true;
    QTest::newRow("anonymous id") << u"anonymous_id"_s << false;
    QTest::newRow("cookie") << u"cookie"_s << false;
    QTest::newRow("device") << u"device_id"_s << false;
}

void TestProfileBuilder::isKnownByWhatReachesAPerson()
{
    QFETCH(QString, type);
    QFETCH(bool, isKnown);
    const RecordId a = add(u"1"_s);
    m_workspace->addIdentifier(a, type, u"x1"_s);

    rebuild({a});

    QCOMPARE(column(a, "is_known"), isKnown ? u"1"_s : u"0"_s);
}

void TestProfileBuilder::addsUpTheTimeline()
{
    const RecordId a = add(u"1"_s);
    const RecordId b = add(u"1"_s, u"Till"_s);
    m_workspace->addEvent(a, u"Order Completed"_s, 10 * kDay, {}, Decimal::fromText(u"19.90"));
    m_workspace->addEvent(b, u"Order Completed"_s, 30 * kDay, {}, Decimal::fromText(u"0.10"));
    m_workspace->addEvent(a, u"Order Refunded"_s, 40 * kDay, {}, Decimal::fromText(u"-5"));
    m_workspace->addEvent(a, u"Page Viewed"_s, 50 * kDay);
    m_workspace->addEvent(a, u"Page Viewed"_s, 5 * kDay);
    join(a, b);

    rebuild({a});

    QCOMPARE(column(a, "event_count"), u"5"_s);
    QCOMPARE(column(a, "order_count"), u"2"_s);
    QCOMPARE(column(a, "revenue"), u"15000000"_s);
    QCOMPARE(column(a, "last_order_at"), QString::number(30 * kDay));
    QCOMPARE(column(a, "first_seen"), QString::number(5 * kDay));
    QCOMPARE(column(a, "last_seen"), QString::number(50 * kDay));
}

void TestProfileBuilder::refreshesSumsToTheSame()
{
    const RecordId a = add(u"1"_s);
    const RecordId b = add(u"2"_s);
    const auto everything = [this]() -> QString {
        return m_workspace->text("SELECT json_group_array(json_array(id, name, first_seen, "
                                 "last_seen, event_count, order_count, revenue, last_order_at)) "
                                 "FROM profile");
    };
    rebuild({a, b});
    m_workspace->addEvent(a, u"Order Completed"_s, 10 * kDay, {}, Decimal::fromText(u"19.90"));
    m_workspace->addEvent(a, u"Page Viewed"_s, 50 * kDay);

    JobContext context;
    const QSet<ProfileId> both{ProfileId(a.value()), ProfileId(b.value()), ProfileId(99)};
    must(ProfileBuilder(m_workspace->connection()).refreshSums(both, context));
    const QString refreshed = everything();
    rebuild({a, b});

    QCOMPARE(refreshed, everything());
    QCOMPARE(column(a, "order_count"), u"1"_s);
    QCOMPARE(column(b, "order_count"), u"0"_s);
}

void TestProfileBuilder::doesNotTakeOurOwnDoingForTheirs()
{
    const RecordId a = add(u"1"_s);
    m_workspace->addEvent(a, u"Page Viewed"_s, 5 * kDay);
    m_workspace->addEvent(a, u"Exported"_s, 2 * kDay);
    m_workspace->addEvent(a, u"Exported"_s, 9 * kDay);
    m_workspace->run("UPDATE event_kind SET is_system = 1 WHERE name = 'Exported'");

    rebuild({a});

    QCOMPARE(column(a, "event_count"), u"3"_s);
    QCOMPARE(column(a, "first_seen"), QString::number(5 * kDay));
    QCOMPARE(column(a, "last_seen"), QString::number(5 * kDay));
}

void TestProfileBuilder::hasNoDatesWithoutEvents()
{
    const RecordId a = add(u"1"_s);
    rebuild({a});

    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile WHERE id = ? AND first_seen IS NULL "
                                 "AND last_seen IS NULL AND last_order_at IS NULL AND revenue = 0 "
                                 "AND order_count = 0 AND event_count = 0",
                                 a),
             qint64(1));
}

void TestProfileBuilder::keepsTextForTheSearch()
{
    const RecordId a = add(u"1"_s);
    m_workspace->addTrait(a, u"first_name"_s, Value::ofText(u"Zoë"_s));
    m_workspace->addIdentifier(a, u"email"_s, u"ZOE@example.nl"_s);
    m_workspace->addIdentifier(a, u"customer_no"_s, u"K-1042"_s);

    rebuild({a});

    const QString text =
        m_workspace->text("SELECT text FROM profile_search WHERE profile_id = ?", a);
    QVERIFY(text.startsWith(u"zoe"));
    QVERIFY(text.contains(u"zoe@example.nl"));
    QVERIFY(text.contains(u"k-1042"));
}

void TestProfileBuilder::removesAProfileThatLostItsRecords()
{
    const RecordId a = add(u"1"_s);
    const RecordId b = add(u"2"_s);
    m_workspace->addTrait(b, u"city"_s, Value::ofText(u"Utrecht"_s));
    rebuild({a, b});
    join(a, b);

    rebuild({a, b});

    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(1));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile_search"), qint64(1));
    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile_trait WHERE profile_id = ?", b),
             qint64(0));
    QCOMPARE(trait(a, u"city"_s), u"Utrecht"_s);
}

void TestProfileBuilder::givesTheSameTwice()
{
    const RecordId a = add(u"1"_s);
    m_workspace->addTrait(a, u"tags"_s, Value::ofList({u"b"_s, u"a"_s}));
    m_workspace->addIdentifier(a, u"email"_s, u"anna@example.nl"_s);
    const auto everything = [this]() -> QString {
        return m_workspace->text("SELECT json_group_array(json_array(id, name, sort_name, email, "
                                 "revenue)) FROM profile") +
               m_workspace->text("SELECT json_group_array(json_array(trait_id, text, folded, row)) "
                                 "FROM profile_trait");
    };
    rebuild({a});
    const QString before = everything();

    rebuild({a});

    QCOMPARE(everything(), before);
}

void TestProfileBuilder::ignoresProfilesThatCannotBe()
{
    rebuild({RecordId(), RecordId(12345)});

    QCOMPARE(m_workspace->number("SELECT count(*) FROM profile"), qint64(0));
}

void TestProfileBuilder::stopsWhenAskedTo()
{
    const RecordId a = add(u"1"_s);
    JobContext context({}, std::make_shared<std::atomic_bool>(true));

    const auto built =
        ProfileBuilder(m_workspace->connection()).rebuild({ProfileId(a.value())}, context);

    QVERIFY(!built.has_value());
    QCOMPARE(built.error().code, Error::Code::Canceled);
}

void TestProfileBuilder::makesAViewWithAColumnPerTrait()
{
    const RecordId a = add(u"1"_s);
    m_workspace->addIdentifier(a, u"email"_s, u"anna@example.nl"_s);
    m_workspace->addTrait(a, u"city"_s, Value::ofText(u"Utrecht"_s));
    m_workspace->addTrait(a, u"shoe_size"_s, Value::ofNumber(*Decimal::fromText(u"39.5")));
    m_workspace->addTrait(a, u"birthday"_s, Value::ofDate({1990, 5, 12}));
    m_workspace->addEvent(a, u"Page Viewed"_s, 0);
    rebuild({a});
    refreshView();

    QCOMPARE(m_workspace->text("SELECT email || '|' || city || '|' || shoe_size || '|' || birthday "
                               "|| '|' || first_seen FROM v_profile WHERE profile_id = ?",
                               a),
             u"anna@example.nl|Utrecht|39.5|1990-05-12|1970-01-01T00:00:00Z"_s);
    QCOMPARE(m_workspace->text("SELECT typeof(shoe_size) FROM v_profile"), u"real"_s);
}

void TestProfileBuilder::keepsOwnColumnsApartFromTraitsOfTheSameName()
{
    const RecordId a = add(u"1"_s);
    m_workspace->addIdentifier(a, u"email"_s, u"anna@example.nl"_s);
    m_workspace->addTrait(a, u"first_name"_s, Value::ofText(u"Anna"_s));
    m_workspace->addTrait(a, u"name"_s, Value::ofText(u"the trait"_s));
    m_workspace->addTrait(a, u"Profile_ID"_s, Value::ofText(u"the trait"_s));
    rebuild({a});
    refreshView();

    QCOMPARE(m_workspace->text("SELECT name FROM v_profile"), u"Anna"_s);
    QCOMPARE(m_workspace->number("SELECT profile_id FROM v_profile"), a.value());
}

void TestProfileBuilder::quotesTraitNames_data()
{
    QTest::addColumn<QString>("key");

    QTest::newRow("double quotes") << u"he said \"yes\""_s;
    QTest::newRow("single quotes") << u"it's"_s;
    QTest::newRow("semicolon") << u"x; DROP TABLE profile; --"_s;
    QTest::newRow("word of SQL") << u"select"_s;
    QTest::newRow("dot") << u"scores.churn"_s;
    QTest::newRow("percent") << u"%1 100%2"_s;
    QTest::newRow("not Latin") << u"名前"_s;
    QTest::newRow("space") << u"shoe size"_s;
}

void TestProfileBuilder::quotesTraitNames()
{
    QFETCH(QString, key);
    const RecordId a = add(u"1"_s);
    m_workspace->addTrait(a, key, Value::ofText(u"value"_s));
    m_workspace->addTrait(a, u"city"_s, Value::ofText(u"Utrecht"_s));
    rebuild({a});
    refreshView();

    auto row = must(m_workspace->connection().prepare("SELECT * FROM v_profile"));
    QVERIFY(must(row.next()));
    QStringList columns;
    for (int i = 0; i < row.columnCount(); ++i) {
        columns.append(row.columnName(i));
    }
    QVERIFY(columns.contains(key));
    QCOMPARE(row.text(int(columns.indexOf(key))), u"value"_s);
    QCOMPARE(row.text(int(columns.indexOf(u"city"_s))), u"Utrecht"_s);
}

void TestProfileBuilder::remakesTheViewOnlyWhenNeeded()
{
    const RecordId a = add(u"1"_s);
    m_workspace->addTrait(a, u"it's"_s, Value::ofText(u"x"_s));
    refreshView();
    const qint64 version = m_workspace->number("PRAGMA schema_version");

    refreshView();
    QCOMPARE(m_workspace->number("PRAGMA schema_version"), version);

    m_workspace->addTrait(a, u"city"_s, Value::ofText(u"Utrecht"_s));
    refreshView();
    QVERIFY(m_workspace->number("PRAGMA schema_version") > version);
}

void TestProfileBuilder::makesAViewThatEveryToolCanRead()
{
    const QString tool = QStandardPaths::findExecutable(u"sqlite3"_s);
    QVERIFY2(!tool.isEmpty(), "tests/run.sh installs the sqlite3 command");
    const RecordId a = add(u"1"_s);
    m_workspace->addTrait(a, u"it's \"me\""_s, Value::ofText(u"here"_s));
    m_workspace->addEvent(a, u"Page Viewed"_s, 0);
    rebuild({a});
    refreshView();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"copy.rondom"_s);
    must(m_workspace->connection().copyTo(path));

    QProcess process;
    process.start(tool, {u"-readonly"_s, path,
                         u"SELECT \"it's \"\"me\"\"\", first_seen FROM v_profile; "
                         u"SELECT count(*) FROM v_event; SELECT count(*) FROM v_identifier; "
                         u"SELECT count(*) FROM v_order; SELECT count(*) FROM v_consent; "
                         u"SELECT count(*) FROM v_source_record;"_s});
    QVERIFY(process.waitForFinished());

    QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
    const QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
    QCOMPARE(lines.at(0), u"here|1970-01-01T00:00:00Z"_s);
    QCOMPARE(lines.at(1), u"1"_s);
}

QTEST_GUILESS_MAIN(TestProfileBuilder)
#include "tst_profilebuilder.moc"
