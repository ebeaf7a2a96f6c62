#include "models/identity/levelshares.h"

#include "models/identity/paircomparison.h"
#include "models/identity/parallel.h"

#include <array>
#include <random>

namespace rondom::identity {

namespace {

constexpr double kRandomPairs = 400'000;
constexpr std::size_t kParts = 64;

using Counts = std::array<std::array<qint64, kLevels>, kMostFields>;

void count(Counts& counts, PairLevels levels, std::size_t fields)
{
    for (std::size_t field = 0; field < fields; ++field) {
        ++counts[field][std::size_t(levelOf(levels, field))];
    }
}

/// Every pair whose first record is of this part.
void meetAll(const MatchTable& table, std::size_t part, Counts& counts)
{
    PairComparison comparison(table);
    for (quint32 a = quint32(part); a < table.size(); a += kParts) {
        for (quint32 b = a + 1; b < table.size(); ++b) {
            count(counts, comparison.compare(a, b), table.fields.size());
        }
    }
}

void meetSome(const MatchTable& table, std::size_t part, Counts& counts)
{
    PairComparison comparison(table);
    std::mt19937_64 random(part + 1);
    const quint64 size = table.size();
    for (int i = 0; i < int(kRandomPairs / kParts); ++i) {
        const auto a = quint32(random() % size);
        const auto b = quint32(random() % size);
        if (a != b) {
            count(counts, comparison.compare(std::min(a, b), std::max(a, b)), table.fields.size());
        }
    }
}

/// The share of pairs that have the same value.
double shareOfEqual(const MatchField& field)
{
    double equal = 0;
    for (const quint32 records : field.counts) {
        equal += double(records) * (double(records) - 1);
    }
    return equal / (double(field.filled) * (double(field.filled) - 1));
}

/// Its agreement is left out where another field says the same: what random pairs gave stays.
bool dependsOnOthers(const MatchField& field)
{
    return field.kind == FieldKind::City || field.kind == FieldKind::Region ||
           field.key == QLatin1String("gender");
}

} // namespace

Result<std::vector<MetShares>> meetRandomPairs(const MatchTable& table, JobContext& context)
{
    std::vector<Counts> counted(kParts);
    if (table.size() > 1) {
        const bool areFew = table.pairs() <= kRandomPairs;
        forEachPart(kParts, [&](std::size_t part) {
            if (!context.isCancelRequested()) {
                (areFew ? meetAll : meetSome)(table, part, counted[part]);
            }
        });
    }
    if (context.isCancelRequested()) {
        return Error{Error::Code::Canceled, {}, {}};
    }
    std::vector<MetShares> met(table.fields.size());
    for (std::size_t field = 0; field < met.size(); ++field) {
        std::array<double, kLevels> sums{};
        for (const Counts& counts : counted) {
            for (std::size_t level = 1; level < kLevels; ++level) {
                sums[level] += double(counts[field][level]);
            }
        }
        for (const double sum : sums) {
            met[field].pairs += sum;
        }
        for (std::size_t level = 1; level < kLevels && met[field].pairs > 0; ++level) {
            met[field].shares[level] = sums[level] / met[field].pairs;
        }
        const MatchField& from = table.fields[field];
        const auto exact = std::size_t(Level::Exact);
        if (met[field].pairs > 0 && met[field].shares[exact] < 1 && !dependsOnOthers(from)) {
            const double equal = shareOfEqual(from);
            const double rest = (1 - equal) / (1 - met[field].shares[exact]);
            for (std::size_t level = exact + 1; level < kLevels; ++level) {
                met[field].shares[level] *= rest;
            }
            met[field].shares[exact] = equal;
        }
    }
    return met;
}

} // namespace rondom::identity
