#include "models/consent/policy.h"

#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace rondom::consent {

using storage::Connection;
using storage::Statement;

namespace {

constexpr auto kWorkspace = "SELECT country, timezone FROM workspace WHERE id = 1";
constexpr auto kSector = "SELECT value FROM setting WHERE key = 'sector'";
constexpr auto kPurposes = "SELECT key, is_direct_marketing FROM consent_purpose ORDER BY id";
constexpr auto kCells = R"sql(
    SELECT purpose, channel, country, needs_double_opt_in, bases, review_months FROM consent_cell
)sql";
constexpr auto kAges = "SELECT country, age FROM consent_age_rule";
constexpr auto kSoftOptIns =
    "SELECT country, channel, sector, valid_until, limit_months FROM consent_soft_opt_in";

constexpr qint64 kDay = 86'400'000;

/// Calls \a take for every row.
Result<void> forEach(const Connection& connection, const char* sql,
                     const std::function<void(const Statement&)>& take)
{
    auto rows = connection.prepare(sql);
    if (!rows) {
        return rows.error();
    }
    for (;;) {
        const auto row = rows->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        take(*rows);
    }
}

/// Countries where mail is only sent to addresses whose owner confirmed it.
bool confirmsEmail(const QString& country)
{
    return country == u"DE"_s || country == u"AT"_s;
}

/// The countries to judge by: the person's, or the workspace's where none is stated.
std::span<const Country> orElse(std::span<const Country> countries, const Country& workspace)
{
    return countries.empty() ? std::span<const Country>(&workspace, 1) : countries;
}

} // namespace

QString keysOf(const QList<LawfulBasis>& bases)
{
    QStringList keys;
    for (const LawfulBasis basis : bases) {
        keys.append(keyOf(basis));
    }
    return keys.join(u',');
}

std::optional<QList<LawfulBasis>> lawfulBasesFromKeys(const QString& keys)
{
    QList<LawfulBasis> bases;
    for (const QString& key : keys.split(u',', Qt::SkipEmptyParts)) {
        const auto basis = lawfulBasisFromKey(key.trimmed());
        if (!basis) {
            return std::nullopt;
        }
        bases.append(*basis);
    }
    return bases;
}

Policy::Policy(Calendar calendar, Country country)
    : m_calendar(std::move(calendar)), m_country(country)
{
}

Result<Policy> Policy::load(const Connection& connection)
{
    QTimeZone zone = QTimeZone::utc();
    Country country;
    const auto workspace = forEach(connection, kWorkspace, [&](const Statement& row) {
        country = Country::fromText(row.text(0));
        zone = QTimeZone(row.text(1).toUtf8());
    });
    if (!workspace) {
        return workspace.error();
    }
    Policy policy{Calendar(zone), country};
    const auto sector =
        forEach(connection, kSector, [&](const Statement& row) { policy.m_sector = row.text(0); });
    if (!sector) {
        return sector.error();
    }
    for (const auto load :
         {&Policy::loadPurposes, &Policy::loadCells, &Policy::loadAges, &Policy::loadSoftOptIns}) {
        if (const auto loaded = (policy.*load)(connection); !loaded) {
            return loaded.error();
        }
    }
    return policy;
}

Result<void> Policy::loadPurposes(const Connection& connection)
{
    return forEach(connection, kPurposes, [this](const Statement& row) {
        m_purposes.append(row.text(0));
        m_isDirectMarketing.append(row.integer(1) != 0);
    });
}

Result<void> Policy::loadCells(const Connection& connection)
{
    return forEach(connection, kCells, [this](const Statement& row) {
        Override cell{row.text(0), row.text(1), row.text(2), {}, {}, {}};
        if (const auto needs = row.optionalInteger(3)) {
            cell.needsDoubleOptIn = *needs != 0;
        }
        if (const auto bases = row.optionalText(4)) {
            cell.bases = lawfulBasesFromKeys(*bases);
        }
        if (const auto months = row.optionalInteger(5)) {
            cell.reviewMonths = int(*months);
        }
        m_overrides.push_back(std::move(cell));
    });
}

Result<void> Policy::loadAges(const Connection& connection)
{
    return forEach(connection, kAges, [this](const Statement& row) {
        const int age = int(row.integer(1));
        const Country country = Country::fromText(row.text(0));
        if (country.isKnown()) {
            m_ages.insert(country, age);
        } else {
            m_ageElsewhere = age;
        }
    });
}

Result<void> Policy::loadSoftOptIns(const Connection& connection)
{
    return forEach(connection, kSoftOptIns, [this](const Statement& row) {
        const auto channel = channelFromKey(row.text(1));
        if (!channel) {
            return;
        }
        SoftOptInRule rule{Country::fromText(row.text(0)), *channel, row.text(2), {}, {}};
        if (const auto day = row.optionalText(3)) {
            rule.validUntil = QDate::fromString(*day, Qt::ISODate);
        }
        if (const auto months = row.optionalInteger(4)) {
            rule.limitMonths = int(*months);
        }
        m_softOptIns.push_back(std::move(rule));
    });
}

const Policy::Override* Policy::findOverride(const QString& purpose, const QString& channel,
                                             const QString& country) const
{
    const auto found =
        std::find_if(m_overrides.begin(), m_overrides.end(), [&](const Override& cell) {
            return cell.purpose == purpose && cell.channel == channel && cell.country == country;
        });
    return found == m_overrides.end() ? nullptr : &*found;
}

CellRule Policy::cell(const QString& purpose, Channel channel, const QString& country) const
{
    CellRule rule{purpose, keyOf(channel), country, false, {LawfulBasis::Consent}, 24};
    if (purpose == kService) {
        rule.bases = {LawfulBasis::Contract, LawfulBasis::LegalObligation};
    } else if (purpose == kOffersSimilar) {
        rule.bases = {LawfulBasis::Consent, LawfulBasis::SoftOptIn};
    }
    const Override* general = findOverride(purpose, rule.channel, {});
    const Override* own =
        country.isEmpty() ? nullptr : findOverride(purpose, rule.channel, country);
    // What was decided for this country counts most; what was decided for all of them can add a
    // confirmation but not take away one that the country is known for.
    rule.needsDoubleOptIn = (channel == Channel::Email && confirmsEmail(country)) ||
                            (general && general->needsDoubleOptIn.value_or(false));
    for (const Override* override : {general, own}) {
        if (override && override->bases) {
            rule.bases = *override->bases;
        }
        if (override && override->reviewMonths) {
            rule.reviewMonths = *override->reviewMonths;
        }
    }
    if (own && own->needsDoubleOptIn) {
        rule.needsDoubleOptIn = *own->needsDoubleOptIn;
    }
    return rule;
}

bool Policy::needsDoubleOptIn(const QString& purpose, Channel channel,
                              std::span<const Country> countries) const
{
    const auto judged = orElse(countries, m_country);
    return std::any_of(judged.begin(), judged.end(), [&](Country country) {
        return cell(purpose, channel, country.toString()).needsDoubleOptIn;
    });
}

bool Policy::allowsBasis(const QString& purpose, Channel channel, LawfulBasis basis,
                         std::span<const Country> countries) const
{
    const auto judged = orElse(countries, m_country);
    return std::all_of(judged.begin(), judged.end(), [&](Country country) {
        return cell(purpose, channel, country.toString()).bases.contains(basis);
    });
}

int Policy::ageOfConsent(std::span<const Country> countries) const
{
    int age = 0;
    for (const Country country : orElse(countries, m_country)) {
        age = std::max(age, m_ages.value(country, m_ageElsewhere));
    }
    return age;
}

qint64 Policy::comesOfAge(QDate birthday, std::span<const Country> countries) const
{
    const int year = birthday.year() + ageOfConsent(countries);
    QDate day(year, birthday.month(), birthday.day());
    if (!day.isValid()) {
        day = QDate(year, 3, 1); // 29 February, in a year without one
    }
    return m_calendar.startOfDay(day);
}

bool Policy::isSurelyOfAge(QDate birthday, std::span<const Country> countries, qint64 instant) const
{
    // A year more than the law asks is further than any time zone or leap day reaches.
    const QDate day = QDate(1970, 1, 1).addDays(instant / kDay - 1);
    return birthday.addYears(ageOfConsent(countries) + 1) < day;
}

std::optional<qint64> Policy::softOptInEnd(Channel channel, std::span<const Country> countries,
                                           qint64 soldAt) const
{
    std::optional<qint64> earliest;
    for (const Country country : orElse(countries, m_country)) {
        std::optional<qint64> end;
        for (const SoftOptInRule& rule : m_softOptIns) {
            const bool isForSector = rule.sector.isEmpty() || rule.sector == m_sector;
            if (rule.country != country || rule.channel != channel || !isForSector) {
                continue;
            }
            qint64 ruleEnd = std::numeric_limits<qint64>::max();
            if (rule.validUntil) {
                ruleEnd = std::min(ruleEnd, m_calendar.startOfDay(*rule.validUntil));
            }
            if (rule.limitMonths) {
                // The last moment is still within the time.
                ruleEnd = std::min(
                    ruleEnd, m_calendar.later(soldAt, *rule.limitMonths, TimeUnit::Month) + 1);
            }
            end = std::max(end.value_or(ruleEnd), ruleEnd);
        }
        if (!end) {
            return std::nullopt;
        }
        earliest = std::min(earliest.value_or(*end), *end);
    }
    return earliest;
}

} // namespace rondom::consent
