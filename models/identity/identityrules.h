#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace rondom::storage {
class Connection;
}

namespace rondom::identity {

/// The standard for IdentityRules::mostRecords.
constexpr int kMostRecordsOfOneValue = 20;

/// Within which time the values of a person are counted against a limit.
enum class LimitPeriod { Ever, Year, Month, Week };

/// What the identifiers of one type do.
struct IdentifierRule
{
    QString type;
    /// Records that state the same value are one person.
    bool isJoining = true;
    /// Only when they also agree in all of one of these: names of traits or of other types of
    /// identifiers. Empty: the value alone is enough.
    QList<QStringList> onlyWith;
    /// The most different values one person may have; 0 is any number. What would lead to more,
    /// by an identifier of the same or a lower priority, joins nobody.
    int limit = 0;
    LimitPeriod period = LimitPeriod::Ever;
    /// Values that say nobody, with * for anything; compared without capitals.
    QStringList blocked;
    /// Shorter values say nobody.
    int shortest = 0;

    friend bool operator==(const IdentifierRule&, const IdentifierRule&) = default;
};

/// By what records are recognised as one person.
struct IdentityRules
{
    /// By priority, the most trusted first. Types that are not listed join on their own, after
    /// those that are and before what belongs to a device.
    QList<IdentifierRule> identifiers;
    /// A value that more records state joins nobody.
    int mostRecords = kMostRecordsOfOneValue;
    /// Whether addresses of an office rather than a person (info@...) join.
    bool doRolesJoin = true;
    /// A device that was used with more than one e-mail address joins nobody.
    bool isDeviceGuarded = true;
    /// Only when the addresses were stated within so many days; 0: whenever that was.
    int deviceDays = 0;

    /// What holds until somebody chooses otherwise.
    static IdentityRules standard();

    /// The rule of \a type; one that joins on its own where none is listed.
    IdentifierRule of(const QString& type) const;
    /// True when anything but identifiers can decide: then a new trait can part or join people.
    bool dependOnTraits() const;

    friend bool operator==(const IdentityRules&, const IdentityRules&) = default;
};

/// As `identity rules` of the command line prints and takes them.
QJsonObject toJson(const IdentityRules& rules);
/// Fails with InvalidInput, naming what is wrong, when anything is not understood.
Result<IdentityRules> parseIdentityRules(const QByteArray& json);

/// The rules of the workspace; the standard ones where nobody chose others.
Result<IdentityRules> readIdentityRules(const storage::Connection& connection);
/// Keeps \a rules. Who is who is not worked out anew by this. Inside the caller's transaction.
Result<void> writeIdentityRules(const storage::Connection& connection, const IdentityRules& rules);

} // namespace rondom::identity
