#include "models/identity/silentvalues.h"

#include "models/identity/blockedvalues.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rondom::identity {

namespace {

/// In the order of the table: those who state the same value stand together.
constexpr auto kSelectAll = R"sql(
    SELECT i.type_id, i.scope_id, i.value, i.record_id, r.profile_id
      FROM identifier i CROSS JOIN source_record r ON r.id = i.record_id
     ORDER BY i.type_id, i.scope_id, i.value, i.record_id
)sql";

constexpr std::array kNames{u"role",    u"not_used", u"nobody",    u"too_short", u"role",
                            u"crowded", u"device",   u"condition", u"limit",     u"decision"};

/// The records that state one value.
struct Group
{
    qint64 type = 0;
    qint64 scope = 0;
    QString value;
    std::vector<RecordId> records;
    QSet<ProfileId> customers;
};

Result<Silence> reasonOf(const Group& group, LinkRules& rules)
{
    const Silence own = rules.silenceOf(group.type, group.value);
    if (own != Silence::None) {
        return own;
    }
    if (group.records.size() > std::size_t(rules.rules().mostRecords)) {
        return Silence::Crowded;
    }
    if (rules.isGuarded(group.type)) {
        const auto isShared = rules.isSharedDevice(group.records);
        if (!isShared || *isShared) {
            return isShared ? Result<Silence>(Silence::Device) : isShared.error();
        }
    }
    for (std::size_t i = 1; i < group.records.size(); ++i) {
        const auto agree = rules.doAgree(group.type, group.records[0], group.records[i]);
        if (!agree || !*agree) {
            return agree ? Result<Silence>(Silence::Condition) : agree.error();
        }
    }
    return rules.limited().empty() ? Silence::Decision : Silence::Limit;
}

bool isBefore(const SilentValue& a, const SilentValue& b)
{
    return a.records != b.records ? a.records > b.records
           : a.type != b.type     ? a.type < b.type
                                  : a.value < b.value;
}

/// Goes through all values, one group of records after the other.
class Search
{
public:
    Search(LinkRules& rules, qsizetype limit) : m_rules(rules), m_limit(limit) {}

    Result<void> take(const storage::Statement& row)
    {
        const QByteArrayView value = row.textView(2);
        const bool isSame =
            row.integer(0) == m_group.type && row.integer(1) == m_group.scope && value == m_value;
        if (!isSame) {
            if (const auto done = finish(); !done) {
                return done;
            }
            m_group.type = row.integer(0);
            m_group.scope = row.integer(1);
            m_value.resize(0);
            m_value.append(value);
        }
        m_group.records.emplace_back(row.integer(3));
        m_group.customers.insert(ProfileId(row.integer(4)));
        return {};
    }

    Result<void> finish()
    {
        Group group;
        std::swap(group, m_group);
        if (group.records.size() < 2) {
            return {};
        }
        group.value = QString::fromUtf8(m_value);
        const QString& type = m_rules.rule(group.type).type;
        const bool isRole = type == u"email" && isRoleAddress(group.value);
        if (group.customers.size() < 2 && !isRole) {
            return {};
        }
        const auto reason =
            group.customers.size() < 2 ? Result<Silence>(Silence::None) : reasonOf(group, m_rules);
        if (!reason) {
            return reason.error();
        }
        ++m_found.total;
        m_found.values.append(
            {type, group.value, qint64(group.records.size()), group.customers.size(), *reason});
        if (m_found.values.size() > 2 * m_limit) {
            shorten();
        }
        return {};
    }

    SilentValues found()
    {
        shorten();
        return std::move(m_found);
    }

private:
    void shorten()
    {
        std::sort(m_found.values.begin(), m_found.values.end(), isBefore);
        m_found.values.resize(std::min(m_limit, m_found.values.size()));
    }

    LinkRules& m_rules;
    qsizetype m_limit;
    Group m_group;
    QByteArray m_value;
    SilentValues m_found;
};

} // namespace

Result<SilentValues> readSilentValues(const storage::Connection& connection, qsizetype limit,
                                      JobContext& context)
{
    auto rules = LinkRules::read(connection);
    auto select = connection.prepare(kSelectAll);
    if (!rules || !select) {
        return rules ? select.error() : rules.error();
    }
    Search search(*rules, limit);
    Result<void> taken;
    const auto read = storage::forEachRow(*select, context, [&](const storage::Statement& row) {
        if (taken) {
            taken = search.take(row);
        }
    });
    if (read && taken) {
        taken = search.finish();
    }
    if (!read || !taken) {
        return read ? taken.error() : read.error();
    }
    return search.found();
}

QString silenceName(Silence reason)
{
    return QString::fromUtf16(kNames[std::size_t(reason)]);
}

} // namespace rondom::identity
