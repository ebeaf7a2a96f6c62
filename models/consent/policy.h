#pragma once

#include "models/consent/country.h"
#include "models/consent/vocabulary.h"
#include "models/core/calendar.h"
#include "models/core/result.h"

#include <QHash>
#include <QList>

#include <optional>
#include <span>
#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// What a cell of purposes and channels asks in one country.
struct CellRule
{
    QString purpose;
    QString channel;
    QString country; ///< empty for every country without a rule of its own
    bool needsDoubleOptIn = false;
    QList<LawfulBasis> bases;
    int reviewMonths = 24;
};

/// The rules of the workspace, read once: its country and clock, its purposes, what each cell asks,
/// when somebody is of age, where customers may be approached without having been asked.
///
/// Wherever a person's sources disagree about the country, the strictest rule holds; where none
/// states one, the workspace's country does.
class Policy
{
public:
    static Result<Policy> load(const storage::Connection& connection);

    const Calendar& calendar() const { return m_calendar; }
    Country country() const { return m_country; }

    const QStringList& purposes() const { return m_purposes; }
    /// The place of \a purpose in purposes(); -1 for none.
    int indexOf(const QString& purpose) const { return int(m_purposes.indexOf(purpose)); }
    bool isDirectMarketing(int purpose) const { return m_isDirectMarketing.at(purpose); }

    CellRule cell(const QString& purpose, Channel channel, const QString& country) const;
    bool needsDoubleOptIn(const QString& purpose, Channel channel,
                          std::span<const Country> countries) const;
    bool allowsBasis(const QString& purpose, Channel channel, LawfulBasis basis,
                     std::span<const Country> countries) const;

    /// The birthday from which on somebody consents for themselves.
    int ageOfConsent(std::span<const Country> countries) const;
    /// The instant somebody born on \a birthday comes of age: the start of that day here.
    qint64 comesOfAge(QDate birthday, std::span<const Country> countries) const;

    /// A quick test that somebody was of age at \a instant for certain; false when it is close.
    bool isSurelyOfAge(QDate birthday, std::span<const Country> countries, qint64 instant) const;

    /// Until when a sale at \a soldAt allows offers of similar products by \a channel: the first
    /// instant it no longer does. Nothing where it never does; the largest number for no end.
    std::optional<qint64> softOptInEnd(Channel channel, std::span<const Country> countries,
                                       qint64 soldAt) const;

private:
    struct Override
    {
        QString purpose;
        QString channel;
        QString country;
        std::optional<bool> needsDoubleOptIn;
        std::optional<QList<LawfulBasis>> bases;
        std::optional<int> reviewMonths;
    };
    struct SoftOptInRule
    {
        Country country;
        Channel channel;
        QString sector;
        std::optional<QDate> validUntil;
        std::optional<int> limitMonths;
    };

    Policy(Calendar calendar, Country country);
    Result<void> loadPurposes(const storage::Connection& connection);
    Result<void> loadCells(const storage::Connection& connection);
    Result<void> loadAges(const storage::Connection& connection);
    Result<void> loadSoftOptIns(const storage::Connection& connection);
    const Override* findOverride(const QString& purpose, const QString& channel,
                                 const QString& country) const;

    Calendar m_calendar;
    Country m_country;
    QString m_sector;
    QStringList m_purposes;
    QList<bool> m_isDirectMarketing;
    std::vector<Override> m_overrides;
    QHash<Country, int> m_ages;
    int m_ageElsewhere = 16;
    std::vector<SoftOptInRule> m_softOptIns;
};

/// The keys of \a bases separated by commas, and back; nothing when one of them is unknown.
QString keysOf(const QList<LawfulBasis>& bases);
std::optional<QList<LawfulBasis>> lawfulBasesFromKeys(const QString& keys);

} // namespace rondom::consent
