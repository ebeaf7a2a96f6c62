#pragma once

#include "models/core/result.h"
#include "models/core/value.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::segments {

/// How often something occurs, counted up to a bound: a list to choose from must not read a
/// workspace of any size to its end.
struct Tally
{
    qint64 count = 0;
    bool isMore = false; ///< the counting stopped at its bound

    friend bool operator==(const Tally&, const Tally&) = default;
};

struct OfferedEvent
{
    QString name;
    Tally events;
};

struct OfferedTrait
{
    QString key;
    std::optional<ValueType> type; ///< nothing for a trait of a type this version does not know
    Tally people;
    bool isComputed = false; ///< worked out of events; nobody is counted
};

/// A value that occurs, in the spelling a rule is written with.
struct OfferedValue
{
    QString text;
    Tally times;
};

struct OfferedProperty
{
    QString key; ///< "sku", or "products.sku" for a field of an order's lines
    ValueType type = ValueType::Text;
    Tally events;
    QList<OfferedValue> values; ///< the most frequent first
};

struct OfferedSegment
{
    QString name;
    std::optional<qint64> size; ///< as of its last refresh
};

/// What a rule about this workspace can speak of.
struct PickerValues
{
    QList<OfferedEvent> events;     ///< the most frequent first
    QList<OfferedTrait> traits;     ///< those most people have first
    QList<OfferedSegment> segments; ///< in alphabetical order
    QStringList purposes;
    QStringList channels;
    QStringList sources;
    QStringList identifierTypes;
};

/// Reads what the pickers of a rule offer. On any connection that reads; every function stops with
/// Canceled when the connection is interrupted.
Result<PickerValues> pickerValues(const storage::Connection& connection);

/// The properties of an event with their types and most frequent values. Nothing for an event
/// nobody did.
Result<QList<OfferedProperty>> eventProperties(const storage::Connection& connection,
                                               const QString& event);

/// The most frequent values of a trait, of those that contain \a search, without regard to letter
/// case and accents. Of a list, its items.
Result<QList<OfferedValue>> traitValues(const storage::Connection& connection, const QString& trait,
                                        const QString& search, int limit);

} // namespace rondom::segments
