#include "models/consent/cellrules.h"

#include "models/consent/consenttext.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

using namespace Qt::StringLiterals;

namespace rondom::consent {

using storage::Connection;

namespace {

constexpr auto kCountries = "SELECT DISTINCT country FROM consent_cell WHERE country <> ''";
constexpr auto kSet = R"sql(
    INSERT INTO consent_cell(purpose, channel, country, needs_double_opt_in, bases, review_months)
    VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET
           needs_double_opt_in = coalesce(excluded.needs_double_opt_in, needs_double_opt_in),
           bases               = coalesce(excluded.bases, bases),
           review_months       = coalesce(excluded.review_months, review_months)
)sql";

constexpr int kLongestReview = 600;

bool isDifferent(const CellRule& a, const CellRule& b)
{
    return a.needsDoubleOptIn != b.needsDoubleOptIn || a.bases != b.bases ||
           a.reviewMonths != b.reviewMonths;
}

} // namespace

Result<QList<CellRule>> cellRules(const Connection& connection)
{
    const auto policy = Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    const QString home = policy->country().toString();
    QStringList others{u"AT"_s, u"DE"_s};
    auto rows = connection.prepare(kCountries);
    if (!rows) {
        return rows.error();
    }
    for (;;) {
        const auto row = rows->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        others.append(rows->text(0));
    }
    others.removeAll(home);
    others.removeDuplicates();
    others.sort();

    QList<CellRule> rules;
    for (const QString& purpose : policy->purposes()) {
        for (const Channel channel : allChannels()) {
            const CellRule own = policy->cell(purpose, channel, home);
            rules.append(own);
            for (const QString& country : std::as_const(others)) {
                const CellRule other = policy->cell(purpose, channel, country);
                if (isDifferent(own, other)) {
                    rules.append(other);
                }
            }
        }
    }
    return rules;
}

Result<CellRule> setCell(const Connection& connection, const CellChange& change)
{
    const auto policy = Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    const auto channel = channelFromKey(change.channel);
    if (policy->indexOf(change.purpose) < 0 || !channel) {
        return cellIsUnknown(change.purpose, change.channel);
    }
    const Country country = Country::fromText(change.country);
    if (!change.country.isEmpty() && !country.isKnown()) {
        return countryIsUnknown(change.country);
    }
    std::optional<QString> bases;
    if (change.bases) {
        const auto known = lawfulBasesFromKeys(*change.bases);
        if (!known || known->isEmpty()) {
            return basisIsUnknown(*change.bases);
        }
        bases = keysOf(*known);
    }
    if (change.reviewMonths &&
        (*change.reviewMonths < 1 || *change.reviewMonths > kLongestReview)) {
        return reviewIsOutOfRange();
    }
    auto set = connection.prepare(kSet);
    if (!set) {
        return set.error();
    }
    set->bind(change.purpose).bind(change.channel).bind(country.toString());
    set->bind(change.needsDoubleOptIn ? std::optional(int(*change.needsDoubleOptIn)) : std::nullopt)
        .bind(bases)
        .bind(change.reviewMonths);
    if (const auto done = set->run(); !done) {
        return done.error();
    }
    const auto changed = Policy::load(connection);
    if (!changed) {
        return changed.error();
    }
    return changed->cell(change.purpose, *channel, country.toString());
}

} // namespace rondom::consent
