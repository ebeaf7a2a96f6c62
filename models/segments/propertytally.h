#pragma once

#include "models/segments/pickervalues.h"

#include <QHash>
#include <QJsonValue>

namespace rondom::segments {

/// Collects what properties a set of events has: their keys, the type that fits all their values,
/// and the values that occur most.
class PropertyTally
{
public:
    /// One set of properties as stored, had by \a times events.
    void add(const QByteArray& json, qint64 times);

    /// Those most events have first.
    QList<OfferedProperty> properties() const;

private:
    struct Seen
    {
        qint64 events = 0;
        qint64 numbers = 0;
        qint64 booleans = 0;
        qint64 dates = 0;
        qint64 instants = 0;
        qint64 lists = 0;
        qint64 others = 0;
        QHash<QString, qint64> values;
    };

    void addValue(const QString& key, const QJsonValue& value, qint64 times);
    static ValueType typeOf(const Seen& seen);

    QHash<QString, Seen> m_seen;
};

} // namespace rondom::segments
