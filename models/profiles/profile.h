#pragma once

#include "models/core/id.h"
#include "models/core/value.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace rondom::profiles {

/// What a list shows about one person.
struct ProfileSummary
{
    ProfileId id;
    QString name;
    QString email;
    QString phone;
    QString city;
    std::optional<qint64> firstSeen;
    std::optional<qint64> lastSeen;
    qint64 orderCount = 0;
    qint64 eventCount = 0;
    Decimal revenue; ///< in the workspace's currency, refunds taken off
    std::optional<qint64> lastOrderAt;

    friend bool operator==(const ProfileSummary&, const ProfileSummary&) = default;
};

/// A golden value and the statement it was taken from.
struct TraitWithOrigin
{
    QString key;
    ValueType type = ValueType::Text;
    QString text;
    std::optional<double> number;
    QString source;
    RecordId record;
    ImportId import;
    QString file;
    qint64 row = 0; ///< in that file
    qint64 at = 0;

    /// Somebody said so by hand: no import did.
    bool isPinned() const { return !import.isValid(); }
};

/// What one record stated for a trait, and when.
struct TraitStatement
{
    QString source;
    QString recordId;
    QString text;
    QString file;
    qint64 row = 0;
    qint64 at = 0;
};

struct IdentifierOfProfile
{
    QString type;
    QString value;
    QStringList sources;
    bool hasEnded = false; ///< no record states it any more
};

struct RecordOfProfile
{
    RecordId id;
    QString source;
    QString recordId;
};

/// Everything the page of one person shows besides the timeline.
struct ProfileDetails
{
    ProfileSummary summary;
    QList<TraitWithOrigin> traits;
    QList<IdentifierOfProfile> identifiers;
    QList<RecordOfProfile> records;
};

/// One thing a person did.
struct TimelineEvent
{
    qint64 at = 0;
    qint64 seq = 0;
    QString event;
    QString source;
    QJsonObject properties;
    std::optional<Decimal> revenue; ///< in the workspace's currency
    bool isSystem = false;
    QString file;
    qint64 row = 0;
};

/// Which events of a timeline are wanted; all, unless told otherwise.
struct TimelineFilter
{
    QStringList kinds; ///< names of events
    /// Every word of it must be in the event: its name, its source or what it says, without regard
    /// to case and accents.
    QString text;
    /// Words under which the reader knows an event, by its name; they count as part of it.
    QHash<QString, QString> titles;

    bool isAny() const { return kinds.isEmpty() && text.isEmpty(); }
    friend bool operator==(const TimelineFilter&, const TimelineFilter&) = default;
};

/// Where a page of a timeline ended; the next one begins before it.
struct TimelineKey
{
    qint64 at = 0;
    qint64 seq = 0;
};

struct TimelinePage
{
    QList<TimelineEvent> events;     ///< newest first
    std::optional<TimelineKey> next; ///< nothing at the end
};

/// A person found, and by what.
struct ProfileMatch
{
    ProfileSummary profile;
    QString match; ///< "name", "email", "phone", "order", "identifier"
};

/// How the list of people is ordered.
enum class ProfileOrder { Name, LastSeen, OrderCount, Revenue, LastOrder };

} // namespace rondom::profiles
