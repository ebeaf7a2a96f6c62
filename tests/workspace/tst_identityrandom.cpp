#include "models/workspace/identitychanges.h"
#include "models/workspace/rulechanges.h"
#include "models/workspace/undo.h"
#include "models/workspace/workspacecheck.h"
#include "tests/workspace/diskworkspace.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;

namespace {

constexpr int kSteps = 500;
constexpr int kCheckEvery = 50;

/// A record by its source and key; a value by its type and text.
using Key = QString;
using Value = std::pair<QString, QString>;

/// What was stated and decided, in the plainest form there is.
struct State
{
    std::map<Key, std::set<Value>> records;
    std::map<std::pair<Key, Key>, bool> decisions;
    bool doPhonesJoin = true;
    std::size_t mostRecords = 20;

    void decide(const Key& a, const Key& b, bool isSame)
    {
        decisions[a < b ? std::pair(a, b) : std::pair(b, a)] = isSame;
    }
};

/// Who is who, worked out from nothing: every pair is looked at, nothing is remembered.
class Reference
{
public:
    Reference(const State& state, const std::map<Key, qint64>& ids,
              const std::map<QString, qint64>& types)
        : m_state(state), m_ids(ids)
    {
        std::map<std::pair<qint64, QString>, std::set<qint64>> stating;
        for (const auto& [key, values] : state.records) {
            const qint64 id = ids.at(key);
            m_groups[id] = {id};
            for (const auto& [type, text] : values) {
                stating[{types.at(type), text}].insert(id);
            }
        }
        std::set<std::pair<qint64, qint64>> same;
        for (const auto& [pair, isSame] : state.decisions) {
            const auto [a, b] = std::minmax(ids.at(pair.first), ids.at(pair.second));
            (isSame ? same : m_distinct).emplace(a, b);
        }
        for (const auto& [a, b] : same) {
            unite(a, b);
        }
        for (const auto& [value, members] : stating) {
            const auto phone = types.find(u"phone"_s);
            const bool isPhone = phone != types.end() && value.first == phone->second;
            if (members.size() > state.mostRecords || (isPhone && !state.doPhonesJoin)) {
                continue;
            }
            for (const qint64 later : members) {
                for (const qint64 earlier : members) {
                    if (earlier < later) {
                        unite(earlier, later);
                    }
                }
            }
        }
    }

    /// The profile of a record: it is called by the smallest of its records.
    qint64 profileOf(const Key& key) const { return *m_groups.at(m_ids.at(key)).begin(); }

private:
    void unite(qint64 a, qint64 b)
    {
        const std::set<qint64> left = m_groups.at(a);
        const std::set<qint64> right = m_groups.at(b);
        for (const qint64 x : left) {
            for (const qint64 y : right) {
                if (m_distinct.contains(std::minmax(x, y))) {
                    return;
                }
            }
        }
        std::set<qint64> both = left;
        both.insert(right.begin(), right.end());
        for (const qint64 member : both) {
            m_groups[member] = both;
        }
    }

    const State& m_state;
    const std::map<Key, qint64>& m_ids;
    std::map<qint64, std::set<qint64>> m_groups;
    std::set<std::pair<qint64, qint64>> m_distinct;
};

/// A workspace and the model beside it, both changed by the same random steps.
class World
{
public:
    explicit World(quint32 seed) : m_random(seed) {}

    /// One step; what was done, in words.
    QString step()
    {
        const int dice = int(m_random.bounded(100));
        if (m_state.records.size() < 4 || dice < 50) {
            return import();
        }
        if (dice < 64) {
            return decideAboutTwo(true);
        }
        if (dice < 74) {
            return decideAboutTwo(false);
        }
        if (dice < 82) {
            return split();
        }
        if (dice < 86) {
            return changeRules();
        }
        return dice < 95 ? undo() : redo();
    }

    /// Where workspace and reference disagree; empty when nowhere.
    QString difference() const
    {
        const std::map<Key, qint64> ids = recordIds("r.id");
        const std::map<Key, qint64> profiles = recordIds("r.profile_id");
        if (ids.size() != m_state.records.size()) {
            return u"%1 records instead of %2"_s.arg(ids.size()).arg(m_state.records.size());
        }
        const Reference reference(m_state, ids, types());
        for (const auto& [key, profile] : profiles) {
            if (reference.profileOf(key) != profile) {
                return u"%1 is in %2 instead of %3"_s.arg(key).arg(profile).arg(
                    reference.profileOf(key));
            }
        }
        return {};
    }

    QStringList brokenRules()
    {
        const CheckReport report = must(checkWorkspace(m_workspace.connection(), m_context));
        return report.rules + report.physical;
    }

private:
    QString import()
    {
        const QString source = m_random.bounded(2) == 0 ? u"CRM"_s : u"Shop"_s;
        const Key id = QString::number(1 + m_random.bounded(7));
        const QString mail = u"p%1@example.nl"_s.arg(m_random.bounded(7));
        const bool hasPhone = m_random.bounded(2) == 0;
        const QString phone = u"+3161234567%1"_s.arg(m_random.bounded(6));
        remember();
        m_workspace.import(source, peopleMapping(),
                           "id,first,last,city,mail,mobile\n" + id.toUtf8() + ",Anna,Berg,Ede," +
                               mail.toUtf8() + ',' + (hasPhone ? phone.toUtf8() : QByteArray()) +
                               '\n');
        std::set<Value>& values = m_state.records[source + u':' + id];
        values.emplace(u"email"_s, mail);
        if (hasPhone) {
            values.emplace(u"phone"_s, phone);
        }
        return u"import %1:%2 %3 %4"_s.arg(source, id, mail, hasPhone ? phone : u"-"_s);
    }

    /// Two people become one, or are told apart from now on.
    QString decideAboutTwo(bool areSame)
    {
        const std::map<Key, qint64> profiles = recordIds("r.profile_id");
        const auto [keyA, a] = *std::next(profiles.begin(), pick(profiles.size()));
        const auto [keyB, b] = *std::next(profiles.begin(), pick(profiles.size()));
        const auto change = areSame ? &mergeProfiles : &markDistinct;
        const State before = m_state;
        const auto changed =
            change(m_workspace.file(), ProfileId(a), ProfileId(b), DiskWorkspace::kNow, m_context);
        if (a == b) {
            return changed ? u"one person was taken for two"_s : u"nobody"_s;
        }
        must(changed);
        m_undo.push_back(before);
        m_redo.clear();
        for (const auto& [left, leftProfile] : profiles) {
            for (const auto& [right, rightProfile] : profiles) {
                if (leftProfile == a && rightProfile == b) {
                    m_state.decide(left, right, areSame);
                }
            }
        }
        return u"%1 %2 %3"_s.arg(areSame ? u"merge"_s : u"distinct"_s).arg(a).arg(b);
    }

    QString split()
    {
        const std::map<Key, qint64> profiles = recordIds("r.profile_id");
        const auto [key, profile] = *std::next(profiles.begin(), pick(profiles.size()));
        QList<Key> others;
        for (const auto& [other, itsProfile] : profiles) {
            if (itsProfile == profile && other != key) {
                others.append(other);
            }
        }
        const State before = m_state;
        const auto changed =
            splitRecord(m_workspace.file(), ProfileId(profile), key.section(u':', 0, 0),
                        key.section(u':', 1), DiskWorkspace::kNow, m_context);
        if (others.isEmpty()) {
            return changed ? u"an only record was split off"_s : u"nobody"_s;
        }
        must(changed);
        m_undo.push_back(before);
        m_redo.clear();
        for (const Key& other : std::as_const(others)) {
            m_state.decide(key, other, false);
        }
        return u"split "_s + key;
    }

    /// Phone numbers count or not, and a value joins few records or many.
    QString changeRules()
    {
        const State before = m_state;
        m_state.doPhonesJoin = m_random.bounded(2) == 0;
        m_state.mostRecords = m_random.bounded(2) == 0 ? 2 : 20;
        identity::IdentityRules rules = identity::IdentityRules::standard();
        rules.mostRecords = int(m_state.mostRecords);
        for (identity::IdentifierRule& rule : rules.identifiers) {
            rule.isJoining = rule.type != u"phone" || m_state.doPhonesJoin;
        }
        const bool isOther = before.doPhonesJoin != m_state.doPhonesJoin ||
                             before.mostRecords != m_state.mostRecords;
        const IdentityShift preview =
            must(previewRules(m_workspace.connection(), rules, m_context));
        const IdentityShift shift =
            must(applyRules(m_workspace.file(), rules, DiskWorkspace::kNow, m_context));
        if (preview.after != shift.after || preview.merging != shift.merging ||
            preview.splitting != shift.splitting) {
            return u"rules that did not do what their preview said"_s;
        }
        if (isOther) {
            m_undo.push_back(before);
            m_redo.clear();
        }
        return u"rules %1 %2"_s.arg(m_state.doPhonesJoin).arg(m_state.mostRecords);
    }

    QString undo()
    {
        const auto undone = undoLast(m_workspace.file(), DiskWorkspace::kNow, m_context);
        if (m_undo.empty()) {
            return undone ? u"nothing was undone"_s : u"nothing"_s;
        }
        const Action action = must(undone);
        m_redo.push_back({m_state, action.kind == QString::fromUtf16(ActionHistory::kImport)});
        m_state = m_undo.back();
        m_undo.pop_back();
        return u"undo "_s + action.kind;
    }

    QString redo()
    {
        const auto redone = redoLast(m_workspace.file(), DiskWorkspace::kNow, m_context);
        // The file of an import may be another one by now.
        if (m_redo.empty() || m_redo.back().second) {
            return redone ? u"what cannot be redone was"_s : u"nothing"_s;
        }
        const Action action = must(redone);
        m_undo.push_back(m_state);
        m_state = m_redo.back().first;
        m_redo.pop_back();
        return u"redo "_s + action.kind;
    }

    void remember()
    {
        m_undo.push_back(m_state);
        m_redo.clear();
    }

    std::ptrdiff_t pick(std::size_t size)
    {
        return std::ptrdiff_t(m_random.bounded(quint32(size)));
    }

    /// Of each record what \a column says.
    std::map<Key, qint64> recordIds(const char* column) const
    {
        std::map<Key, qint64> ids;
        auto rows = must(m_workspace.connection().prepare(
            u"SELECT s.name || ':' || r.record_key, %1 FROM source_record r "
            "JOIN source s ON s.id = r.source_id"_s.arg(QString::fromLatin1(column))));
        while (must(rows.next())) {
            ids[rows.text(0)] = rows.integer(1);
        }
        return ids;
    }

    std::map<QString, qint64> types() const
    {
        std::map<QString, qint64> ids;
        auto rows = must(m_workspace.connection().prepare("SELECT name, id FROM identifier_type"));
        while (must(rows.next())) {
            ids[rows.text(0)] = rows.integer(1);
        }
        return ids;
    }

    DiskWorkspace m_workspace;
    JobContext m_context;
    QRandomGenerator m_random;
    State m_state;
    std::vector<State> m_undo;
    /// With whether it was an import.
    std::vector<std::pair<State, bool>> m_redo;
};

} // namespace

/// Any sequence of imports, merges, splits, rules, undo and redo ends where a plain model says it
/// does.
class TestIdentityRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAPlainModel_data();
    void agreesWithAPlainModel();
};

void TestIdentityRandom::agreesWithAPlainModel_data()
{
    QTest::addColumn<quint32>("seed");
    const quint32 worlds = qEnvironmentVariableIsSet("RONDOM_SLOW") ? 20 : 2;
    for (quint32 seed = 1; seed <= worlds; ++seed) {
        QTest::addRow("world %u", seed) << seed;
    }
}

void TestIdentityRandom::agreesWithAPlainModel()
{
    QFETCH(quint32, seed);
    World world(seed);
    QStringList done;
    for (int step = 1; step <= kSteps; ++step) {
        done.append(world.step());
        QVERIFY2(!done.last().startsWith(u"rules that"_s), qPrintable(done.last()));
        const QString difference = world.difference();
        QVERIFY2(difference.isEmpty(), qPrintable(u"step %1, after %2: %3"_s.arg(step).arg(
                                           done.mid(done.size() - 8).join(u"; "_s), difference)));
        if (step % kCheckEvery == 0) {
            QCOMPARE(world.brokenRules(), QStringList());
        }
    }
}

QTEST_GUILESS_MAIN(TestIdentityRandom)
#include "tst_identityrandom.moc"
