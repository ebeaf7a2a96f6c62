#include "models/activation/listbuilder.h"

#include "models/activation/activationtext.h"
#include "models/activation/factrepository.h"
#include "models/segments/segmentengine.h"
#include "models/storage/connection.h"

#include <algorithm>
#include <span>
#include <utility>

namespace rondom::activation {

namespace {

constexpr std::size_t kChunk = 4096;

} // namespace

ListBuilder::ListBuilder(const storage::Connection& connection, const ExportPlan& plan)
    : m_connection(connection)
    , m_plan(plan)
    , m_formatter(plan.destination, plan.columns, plan.question.channel)
{
}

Result<void> ListBuilder::build(ExportReport& report, const Take& take, JobContext& context) const
{
    // First of all: an unknown field is refused before anything is counted.
    auto facts = FactRepository::open(m_connection, m_formatter.fields(), m_plan.question.channel,
                                      m_plan.question.now);
    if (!facts) {
        return facts.error();
    }
    const auto members =
        segments::segmentMembers(m_connection, m_plan.definition, m_plan.question.now, context);
    if (!members) {
        return members.error();
    }
    QList<ProfileId> profiles;
    profiles.reserve(members->size());
    for (const qint64 member : *members) {
        profiles.append(ProfileId(member));
    }
    report.members = profiles.size();

    auto audience = consent::Gate(m_connection).admit(profiles, m_plan.question, context);
    if (!audience) {
        return audience.error();
    }
    const auto excluded = audience->excluded();
    for (auto entry = excluded.begin(); entry != excluded.end(); ++entry) {
        report.excluded[consent::codeOf(entry.key())] += entry.value();
    }
    if (m_plan.namesHeldBack) {
        for (const consent::Exclusion& exclusion : std::as_const(audience->exclusions)) {
            report.heldBack[consent::codeOf(exclusion.reason)].append(exclusion.profile);
        }
    }

    // The same people always leave in the same order, and the tables are read in theirs.
    std::sort(audience->permits.begin(), audience->permits.end(),
              [](const consent::Permit& a, const consent::Permit& b) {
                  return a.profile() < b.profile();
              });
    const std::span<const consent::Permit> permits(audience->permits.constData(),
                                                   std::size_t(audience->permits.size()));
    for (std::size_t first = 0; first < permits.size(); first += kChunk) {
        if (context.isCancelRequested()) {
            return exportWasCanceled();
        }
        context.setProgress(qint64(first), qint64(permits.size()));
        const auto chunk = permits.subspan(first, std::min(kChunk, permits.size() - first));
        auto people = facts->read(chunk);
        if (!people) {
            return people.error();
        }
        for (std::size_t i = 0; i < chunk.size(); ++i) {
            const auto row = m_formatter.format(chunk[i], std::move((*people)[i]));
            if (!row) {
                const QString code = consent::codeOf(consent::Reason::FormatRejected);
                ++report.excluded[code];
                if (m_plan.namesHeldBack) {
                    report.heldBack[code].append(chunk[i].profile());
                }
                continue;
            }
            if (const auto taken = take(chunk[i], *row); !taken) {
                return taken;
            }
        }
    }
    for (QList<ProfileId>& people : report.heldBack) {
        std::sort(people.begin(), people.end());
    }
    return {};
}

} // namespace rondom::activation
