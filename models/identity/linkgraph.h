#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <map>
#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::identity {

class LinkRules;

/// One value and the records that state it.
struct SharedValue
{
    qint64 type = 0;
    qint64 scope = 0;
    QString value;

    friend auto operator<=>(const SharedValue& a, const SharedValue& b)
    {
        if (a.type != b.type) {
            return a.type <=> b.type;
        }
        if (a.scope != b.scope) {
            return a.scope <=> b.scope;
        }
        return a.value.compare(b.value) <=> 0;
    }
};

struct Decision
{
    RecordId a;
    RecordId b;
    bool isSame = false;
};

/// Two records that the matching found to be one person.
struct ProbableLink
{
    RecordId a;
    RecordId b;
    double probability = 0;
};

/// Everything that could decide who is who around some records: the records reachable from them
/// through shared values, decisions, what the matching found and present profiles.
class LinkGraph
{
public:
    enum class Matches { Followed, LeftOut };

    static Result<LinkGraph> around(const storage::Connection& connection, const LinkRules& rules,
                                    const QSet<RecordId>& records, Matches matches,
                                    JobContext& context);

    /// Each record with the profile it is in now.
    const QHash<RecordId, ProfileId>& records() const { return m_records; }
    /// Values that more than one record states and that may join, in a fixed order.
    const std::map<SharedValue, std::vector<RecordId>>& sharedValues() const { return m_shared; }
    /// By their records.
    const std::vector<Decision>& decisions() const { return m_decisions; }
    /// What the matching found, the most probable first.
    const std::vector<ProbableLink>& probableLinks() const { return m_probable; }

private:
    QHash<RecordId, ProfileId> m_records;
    std::map<SharedValue, std::vector<RecordId>> m_shared;
    std::vector<Decision> m_decisions;
    std::vector<ProbableLink> m_probable;
};

} // namespace rondom::identity
