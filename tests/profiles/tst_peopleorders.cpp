#include "models/profiles/peopleorders.h"

#include "tests/support/testworkspace.h"

#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::profiles;
using rondom::tests::must;
using rondom::tests::TestWorkspace;

class TestPeopleOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAnOrderUntilTheDataChanges();
    void keepsEachOrderApart();
    void picksSomeInTheOrderOfAll_data();
    void picksSomeInTheOrderOfAll();

private:
    static void addPerson(const TestWorkspace& workspace, qint64 id, qint64 revenue)
    {
        workspace.run(
            "INSERT INTO profile(id, name, sort_name, is_known, event_count, order_count, "
            "revenue) VALUES (?, 'x', 'x', 1, 0, 0, ?)",
            id, revenue);
    }
};

void TestPeopleOrders::keepsAnOrderUntilTheDataChanges()
{
    const TestWorkspace workspace;
    addPerson(workspace, 1, 10);
    addPerson(workspace, 2, 20);
    PeopleOrders orders;
    const auto first = must(orders.ids(workspace.connection(), ProfileOrder::Revenue, true));
    QCOMPARE(*first, (std::vector<qint64>{2, 1}));
    // The very same list: nothing was read or sorted again.
    QCOMPARE(must(orders.ids(workspace.connection(), ProfileOrder::Revenue, true)), first);

    addPerson(workspace, 3, 30);
    workspace.run("UPDATE workspace SET data_version = data_version + 1");
    QCOMPARE(*must(orders.ids(workspace.connection(), ProfileOrder::Revenue, true)),
             (std::vector<qint64>{3, 2, 1}));
    // Whoever still shows the old one can go on doing so.
    QCOMPARE(first->size(), std::size_t(2));
}

void TestPeopleOrders::keepsEachOrderApart()
{
    const TestWorkspace workspace;
    addPerson(workspace, 1, 10);
    addPerson(workspace, 2, 20);
    PeopleOrders orders;
    QCOMPARE(*must(orders.ids(workspace.connection(), ProfileOrder::Revenue, true)),
             (std::vector<qint64>{2, 1}));
    QCOMPARE(*must(orders.ids(workspace.connection(), ProfileOrder::Revenue, false)),
             (std::vector<qint64>{1, 2}));
    QCOMPARE(*must(orders.ids(workspace.connection(), ProfileOrder::Name, true)),
             (std::vector<qint64>{1, 2}));
}

void TestPeopleOrders::picksSomeInTheOrderOfAll_data()
{
    QTest::addColumn<int>("some");
    for (const int some : {0, 1, 10, 64, 65, 500}) {
        QTest::addRow("%d", some) << some;
    }
}

void TestPeopleOrders::picksSomeInTheOrderOfAll()
{
    QFETCH(int, some);
    std::vector<qint64> all(1000);
    std::iota(all.rbegin(), all.rend(), 1);
    std::vector<qint64> wanted;
    std::vector<qint64> expected;
    for (int i = 1; i <= some; ++i) {
        wanted.push_back(2 * i);
        expected.insert(expected.begin(), 2 * i);
    }
    // Also somebody who is not among all.
    wanted.push_back(5000);
    QCOMPARE(onlyThese(all, wanted), expected);
    QVERIFY(onlyThese(all, {}).empty());
}

QTEST_GUILESS_MAIN(TestPeopleOrders)
#include "tst_peopleorders.moc"
