#include "models/segments/segmentsample.h"

#include "models/segments/missing.h"
#include "models/segments/question.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <algorithm>

namespace rondom::segments {

namespace {

constexpr auto kSelectName =
    "SELECT coalesce(nullif(name, ''), email, phone, '') FROM profile WHERE id = ?";

/// A number that looks drawn by chance and is always the same for the same person: the finalizer
/// of SplitMix64 (Steele, Lea and Flood, 2014).
quint64 lot(qint64 profile)
{
    quint64 x = quint64(profile) + 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

struct Ticket
{
    int missing = 0;
    quint64 lot = 0;
    qint64 profile = 0;

    friend auto operator<=>(const Ticket&, const Ticket&) = default;
};

/// Keeps the first few of many.
class Draw
{
public:
    explicit Draw(qsizetype most) : m_most(std::size_t(std::max<qsizetype>(0, most))) {}

    void take(const Ticket& ticket)
    {
        if (m_tickets.size() == m_most && (m_most == 0 || !(ticket < m_tickets.front()))) {
            return;
        }
        m_tickets.push_back(ticket);
        std::push_heap(m_tickets.begin(), m_tickets.end());
        if (m_tickets.size() > m_most) {
            std::pop_heap(m_tickets.begin(), m_tickets.end());
            m_tickets.pop_back();
        }
    }

    std::vector<Ticket> drawn()
    {
        std::sort_heap(m_tickets.begin(), m_tickets.end());
        return std::move(m_tickets);
    }

private:
    std::size_t m_most = 0;
    std::vector<Ticket> m_tickets;
};

Result<QList<SampledPerson>> named(const storage::Connection& connection,
                                   const std::vector<Ticket>& tickets)
{
    auto select = connection.prepare(kSelectName);
    if (!select) {
        return select.error();
    }
    QList<SampledPerson> people;
    for (const Ticket& ticket : tickets) {
        select->bind(ticket.profile);
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        people.append(
            {ProfileId(ticket.profile), *row ? select->text(0) : QString(), ticket.missing});
        select->reset();
    }
    return people;
}

} // namespace

Result<SegmentSample> sampleSegment(const storage::Connection& connection,
                                    const Definition& definition, qint64 now, qsizetype count,
                                    JobContext& context)
{
    const auto answer = [&](const Catalog&, const columns::Population& population,
                            const Evaluation& evaluation,
                            const columns::MemberSet& members) -> Result<SegmentSample> {
        const auto found = evaluation.nodesByPath();
        const auto missing = missingConditions(
            definition, population.size(),
            [&found](const Node& node) -> const columns::MemberSet& { return *found[node.path]; });
        Draw inside(count);
        Draw outside(count);
        for (qsizetype place = 0; place < population.size(); ++place) {
            const qint64 profile = population.idAt(place);
            if (members.contains(place)) {
                inside.take({0, lot(profile), profile});
            } else {
                outside.take({missing[std::size_t(place)], lot(profile), profile});
            }
        }
        auto memberNames = named(connection, inside.drawn());
        auto missNames = named(connection, outside.drawn());
        if (!memberNames || !missNames) {
            return memberNames ? missNames.error() : memberNames.error();
        }
        return SegmentSample{*std::move(memberNames), *std::move(missNames)};
    };
    return ask<SegmentSample>(connection, definition, now, context, 0, answer);
}

} // namespace rondom::segments
