#include "models/consent/sharers.h"

#include "models/consent/profileset.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"
#include "models/storage/statement.h"

#include <QByteArray>

#include <algorithm>
#include <vector>

namespace rondom::consent {

using storage::Connection;
using storage::Statement;

namespace {

constexpr auto kSharers = R"sql(
    SELECT DISTINCT r2.profile_id
      FROM source_record r
     CROSS JOIN identifier i ON i.record_id = r.id
     CROSS JOIN identifier j ON j.type_id = i.type_id AND j.scope_id = i.scope_id
                            AND j.value = i.value
     CROSS JOIN source_record r2 ON r2.id = j.record_id
     WHERE r.profile_id IN (SELECT value FROM json_each(?))
)sql";

constexpr auto kRecords = "SELECT id, profile_id FROM source_record";

/// In the order of the table: those who state the same value stand together.
constexpr auto kIdentifiers = R"sql(
    SELECT type_id, scope_id, value, record_id FROM identifier
     ORDER BY type_id, scope_id, value, record_id
)sql";

Result<QSet<ProfileId>> lookedUp(const Connection& connection, const QSet<ProfileId>& profiles)
{
    auto sharers = connection.prepare(kSharers);
    if (!sharers) {
        return sharers.error();
    }
    QSet<ProfileId> all = profiles;
    const auto read =
        storage::forEachRow(sharers->bind(jsonArrayOf(profiles)),
                            [&](const Statement& row) { all.insert(ProfileId(row.integer(0))); });
    return read ? Result<QSet<ProfileId>>(std::move(all)) : read.error();
}

/// The people who state one value, one value after the other.
class OneValue
{
public:
    OneValue(const QSet<ProfileId>& wanted, QSet<ProfileId>& all) : m_wanted(wanted), m_all(all) {}

    bool isSame(qint64 type, qint64 scope, QByteArrayView value) const
    {
        return type == m_type && scope == m_scope && value == m_value;
    }
    void begin(qint64 type, qint64 scope, QByteArrayView value)
    {
        m_type = type;
        m_scope = scope;
        m_value.resize(0);
        m_value.append(value);
        m_people.clear();
    }
    void add(qint64 profile)
    {
        if (m_people.empty() || m_people.back() != profile) {
            m_people.push_back(profile);
        }
    }
    /// Most values are one person's.
    void end()
    {
        if (m_people.size() < 2) {
            return;
        }
        const bool isWanted = std::any_of(m_people.begin(), m_people.end(), [this](qint64 profile) {
            return m_wanted.contains(ProfileId(profile));
        });
        for (std::size_t i = 0; isWanted && i < m_people.size(); ++i) {
            m_all.insert(ProfileId(m_people[i]));
        }
    }

private:
    const QSet<ProfileId>& m_wanted;
    QSet<ProfileId>& m_all;
    qint64 m_type = 0;
    qint64 m_scope = 0;
    QByteArray m_value;
    std::vector<qint64> m_people;
};

Result<QSet<ProfileId>> inOnePass(const Connection& connection, const QSet<ProfileId>& profiles,
                                  JobContext& context)
{
    auto records = connection.prepare(kRecords);
    if (!records) {
        return records.error();
    }
    std::vector<qint64> profileOf;
    const auto known = storage::forEachRow(*records, [&](const Statement& row) {
        const auto record = std::size_t(row.integer(0));
        if (record >= profileOf.size()) {
            profileOf.resize(record + 1);
        }
        profileOf[record] = row.integer(1);
    });
    if (!known) {
        return known.error();
    }
    auto identifiers = connection.prepare(kIdentifiers);
    if (!identifiers) {
        return identifiers.error();
    }
    QSet<ProfileId> all = profiles;
    OneValue value(profiles, all);
    const auto read = storage::forEachRow(*identifiers, context, [&](const Statement& row) {
        const qint64 type = row.integer(0);
        const qint64 scope = row.integer(1);
        const QByteArrayView text = row.textView(2);
        if (!value.isSame(type, scope, text)) {
            value.end();
            value.begin(type, scope, text);
        }
        value.add(profileOf[std::size_t(row.integer(3))]);
    });
    if (!read) {
        return read.error();
    }
    value.end();
    return all;
}

} // namespace

Result<QSet<ProfileId>> withSharers(const Connection& connection, const QSet<ProfileId>& profiles,
                                    bool isLong, JobContext& context)
{
    return isLong ? inOnePass(connection, profiles, context) : lookedUp(connection, profiles);
}

} // namespace rondom::consent
