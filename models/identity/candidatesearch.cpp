#include "models/identity/candidatesearch.h"

#include "models/core/stablehash.h"
#include "models/identity/blockingkeys.h"
#include "models/identity/parallel.h"

#include <algorithm>
#include <cmath>

namespace rondom::identity {

namespace {

/// All pairs of so many records are quicker compared than chosen.
constexpr quint32 kFewRecords = 1500;
constexpr double kPairsOfOneRule = 5e6;
constexpr double kSmallestBlock = 12;
constexpr double kLargestBlock = 1000;
constexpr int kMostRefinements = 4;
/// What a thread takes at a time.
constexpr std::size_t kPairsOfPart = 1'000'000;
constexpr quint32 kRecordsOfPart = 64;
/// A pair this much less probable than a guess between two is none, in bits.
constexpr double kSlack = 7;
/// Of very many records, pairs this improbable would be millions that teach nothing.
constexpr quint32 kVeryMany = 200'000;
constexpr double kSlackOfVeryMany = 3;

/// The blocks of one rule.
struct Blocks
{
    /// Of each record its block, 0 for none.
    std::vector<quint32> blockOf;
    /// Records, block by block.
    std::vector<quint32> members;
    /// Where each block begins in members, and the end of the last.
    std::vector<std::size_t> begins;
    qint64 skipped = 0;
};

struct Filed
{
    quint64 key = 0;
    quint32 record = 0;

    friend bool operator<(const Filed& a, const Filed& b)
    {
        return a.key != b.key ? a.key < b.key : a.record < b.record;
    }
};

quint64 mix(quint64 key, quint64 part)
{
    return StableHash().add(key).add(part).result() | 1;
}

quint64 keyOf(const BlockingPlan& plan, const BlockingRule& rule, quint32 record)
{
    quint64 first = plan.keys[rule.parts.front()][record];
    if (first == 0) {
        return 0;
    }
    if (rule.parts.size() == 1) {
        return first;
    }
    quint64 second = plan.keys[rule.parts[1]][record];
    if (second == 0) {
        return 0;
    }
    if (rule.isUnordered && second < first) {
        std::swap(first, second);
    }
    return mix(first, second);
}

class Filing
{
public:
    Filing(const BlockingPlan& plan, const BlockingRule& rule, quint32 records, std::size_t largest)
        : m_plan(plan), m_rule(rule), m_records(records), m_largest(largest)
    {
    }

    Blocks run()
    {
        std::vector<Filed> filed;
        filed.reserve(m_records);
        for (quint32 record = 0; record < m_records; ++record) {
            if (const quint64 key = keyOf(m_plan, m_rule, record); key != 0) {
                filed.push_back({key, record});
            }
        }
        m_blocks.blockOf.resize(m_records);
        m_blocks.begins.push_back(0);
        file(std::move(filed), 0, 0);
        return std::move(m_blocks);
    }

private:
    void file(std::vector<Filed> filed, std::size_t refinement, int depth)
    {
        std::sort(filed.begin(), filed.end());
        std::vector<Filed> refined;
        for (std::size_t from = 0; from < filed.size();) {
            std::size_t to = from + 1;
            while (to < filed.size() && filed[to].key == filed[from].key) {
                ++to;
            }
            const std::size_t size = to - from;
            if (size > m_largest) {
                const bool canRefine =
                    refinement < m_rule.refinements.size() && depth < kMostRefinements;
                if (canRefine) {
                    const BlockingKey& key = m_plan.keys[m_rule.refinements[refinement]];
                    for (std::size_t i = from; i < to; ++i) {
                        if (const quint64 part = key[filed[i].record]; part != 0) {
                            refined.push_back({mix(filed[i].key, part), filed[i].record});
                        }
                    }
                } else {
                    ++m_blocks.skipped;
                }
            } else if (size > 1) {
                for (std::size_t i = from; i < to; ++i) {
                    m_blocks.members.push_back(filed[i].record);
                    m_blocks.blockOf[filed[i].record] = quint32(m_blocks.begins.size());
                }
                m_blocks.begins.push_back(m_blocks.members.size());
            }
            from = to;
        }
        filed = {};
        if (!refined.empty()) {
            file(std::move(refined), refinement + 1, depth + 1);
        }
    }

    const BlockingPlan& m_plan;
    const BlockingRule& m_rule;
    quint32 m_records;
    std::size_t m_largest;
    Blocks m_blocks;
};

/// Some blocks of one rule: what a thread takes at a time.
struct Part
{
    std::size_t rule = 0;
    std::size_t firstBlock = 0;
    std::size_t lastBlock = 0;
};

std::vector<Part> partsOf(const std::vector<Blocks>& rules)
{
    std::vector<Part> parts;
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        const auto& begins = rules[rule].begins;
        std::size_t pairs = 0;
        std::size_t first = 0;
        for (std::size_t block = 0; block + 1 < begins.size(); ++block) {
            const std::size_t size = begins[block + 1] - begins[block];
            pairs += size * (size - 1) / 2;
            if (pairs >= kPairsOfPart || block + 2 == begins.size()) {
                parts.push_back({rule, first, block + 1});
                first = block + 1;
                pairs = 0;
            }
        }
    }
    return parts;
}

/// What one thread finds.
struct Found
{
    std::vector<CandidatePair> pairs;
    qint64 compared = 0;
};

class Search
{
public:
    Search(const MatchTable& table, const PairScore& score, JobContext& context)
        : m_table(table)
        , m_score(score)
        , m_context(context)
        // One bit of evidence for each doubling of the records makes a guess between two.
        , m_fewestBits(std::log2(std::max(double(table.size()), 2.0)) -
                       (table.size() > kVeryMany ? kSlackOfVeryMany : kSlack))
    {
    }

    Result<Candidates> run()
    {
        if (m_table.size() < 2 || m_table.fields.empty()) {
            return Candidates();
        }
        return m_table.size() <= kFewRecords ? compareAll() : compareBlocks();
    }

private:
    Result<Candidates> compareAll()
    {
        std::vector<Found> found((m_table.size() + kRecordsOfPart - 1) / kRecordsOfPart);
        forEachPart(found.size(), [&](std::size_t part) {
            if (m_context.isCancelRequested()) {
                return;
            }
            PairComparison comparison(m_table);
            const auto last = std::min(quint32(part + 1) * kRecordsOfPart, m_table.size());
            for (quint32 a = quint32(part) * kRecordsOfPart; a < last; ++a) {
                for (quint32 b = a + 1; b < m_table.size(); ++b) {
                    look(a, b, comparison, found[part]);
                }
            }
        });
        return gather(found, 0);
    }

    Result<Candidates> compareBlocks()
    {
        const BlockingPlan plan = planBlocking(m_table);
        m_rules.resize(plan.rules.size());
        const auto largest = std::size_t(std::clamp(2 * kPairsOfOneRule / double(m_table.size()),
                                                    kSmallestBlock, kLargestBlock));
        forEachPart(plan.rules.size(), [&](std::size_t rule) {
            if (!m_context.isCancelRequested()) {
                m_rules[rule] = Filing(plan, plan.rules[rule], m_table.size(), largest).run();
            }
        });
        const std::vector<Part> parts = partsOf(m_rules);
        std::vector<Found> found(parts.size());
        forEachPart(parts.size(), [&](std::size_t part) {
            if (!m_context.isCancelRequested()) {
                lookThrough(parts[part], found[part]);
            }
        });
        qint64 skipped = 0;
        for (const Blocks& rule : m_rules) {
            skipped += rule.skipped;
        }
        return gather(found, skipped);
    }

    void lookThrough(const Part& part, Found& found) const
    {
        PairComparison comparison(m_table);
        const Blocks& blocks = m_rules[part.rule];
        for (std::size_t block = part.firstBlock; block < part.lastBlock; ++block) {
            for (std::size_t i = blocks.begins[block]; i < blocks.begins[block + 1]; ++i) {
                for (std::size_t j = i + 1; j < blocks.begins[block + 1]; ++j) {
                    const auto [a, b] = std::minmax(blocks.members[i], blocks.members[j]);
                    if (canBeOne(a, b, comparison) && !wasSeen(part.rule, a, b)) {
                        found.pairs.push_back({a, b, comparison.compare(a, b)});
                    }
                }
                found.compared += qint64(blocks.begins[block + 1] - i - 1);
            }
        }
    }

    bool canBeOne(quint32 a, quint32 b, PairComparison& comparison) const
    {
        const double bound = m_score.bound(a, b);
        return bound >= m_fewestBits && !comparison.isHopeless(a, b, m_score, bound, m_fewestBits);
    }

    void look(quint32 a, quint32 b, PairComparison& comparison, Found& found) const
    {
        ++found.compared;
        if (canBeOne(a, b, comparison)) {
            found.pairs.push_back({a, b, comparison.compare(a, b)});
        }
    }

    bool wasSeen(std::size_t rule, quint32 a, quint32 b) const
    {
        for (std::size_t earlier = 0; earlier < rule; ++earlier) {
            const quint32 block = m_rules[earlier].blockOf[a];
            if (block != 0 && block == m_rules[earlier].blockOf[b]) {
                return true;
            }
        }
        return false;
    }

    Result<Candidates> gather(std::vector<Found>& found, qint64 skipped) const
    {
        if (m_context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        Candidates candidates;
        candidates.skippedBlocks = skipped;
        std::size_t size = 0;
        for (const Found& part : found) {
            size += part.pairs.size();
        }
        candidates.pairs.reserve(size);
        for (Found& part : found) {
            candidates.compared += part.compared;
            candidates.pairs.insert(candidates.pairs.end(), part.pairs.begin(), part.pairs.end());
            part.pairs = {};
        }
        std::sort(candidates.pairs.begin(), candidates.pairs.end(),
                  [](const CandidatePair& a, const CandidatePair& b) {
                      return a.a != b.a ? a.a < b.a : a.b < b.b;
                  });
        return candidates;
    }

    const MatchTable& m_table;
    const PairScore& m_score;
    JobContext& m_context;
    double m_fewestBits;
    std::vector<Blocks> m_rules;
};

} // namespace

Result<Candidates> findCandidates(const MatchTable& table, const PairScore& score,
                                  JobContext& context)
{
    return Search(table, score, context).run();
}

} // namespace rondom::identity
