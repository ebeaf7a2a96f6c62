#include "models/segments/propertytally.h"

#include "models/core/decimal.h"
#include "models/segments/valuereader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

/// Different values remembered of one property; ids and addresses have no end of them.
constexpr qsizetype kMostDifferent = 5'000;
constexpr qsizetype kMostOffered = 200;

constexpr auto kLines = "products"_L1;

QList<OfferedValue> mostFrequent(const QHash<QString, qint64>& counts)
{
    QList<OfferedValue> values;
    values.reserve(counts.size());
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        values.append({it.key(), {it.value(), counts.size() >= kMostDifferent}});
    }
    std::sort(values.begin(), values.end(), [](const OfferedValue& a, const OfferedValue& b) {
        return a.times.count != b.times.count ? a.times.count > b.times.count : a.text < b.text;
    });
    return values.mid(0, kMostOffered);
}

} // namespace

void PropertyTally::add(const QByteArray& json, qint64 times)
{
    const QJsonObject properties = QJsonDocument::fromJson(json).object();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (it.key() != kLines) {
            addValue(it.key(), it.value(), times);
            continue;
        }
        // A field counts once for the order, however many lines have it.
        QSet<QString> fields;
        const QJsonArray lines = it.value().toArray();
        for (const QJsonValue& line : lines) {
            const QJsonObject members = line.toObject();
            for (auto field = members.begin(); field != members.end(); ++field) {
                const QString key = QString(kLines) + u'.' + field.key();
                const bool isFirst = !fields.contains(key);
                fields.insert(key);
                addValue(key, field.value(), isFirst ? times : 0);
            }
        }
    }
}

void PropertyTally::addValue(const QString& key, const QJsonValue& value, qint64 times)
{
    if (value.isNull() || value.isObject()) {
        return;
    }
    Seen& seen = m_seen[key];
    seen.events += times;
    QStringList texts;
    switch (value.type()) {
    case QJsonValue::Double:
        seen.numbers += 1;
        texts.append(Decimal::fromDouble(value.toDouble()).toString());
        break;
    case QJsonValue::Bool:
        seen.booleans += 1;
        return;
    case QJsonValue::Array: {
        seen.lists += 1;
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items) {
            texts.append(item.toVariant().toString());
        }
        break;
    }
    default: {
        const QString text = value.toString();
        if (text.isEmpty()) {
            return;
        }
        seen.dates += isDateText(text) ? 1 : 0;
        seen.instants += isInstantText(text) ? 1 : 0;
        seen.others += 1;
        texts.append(text);
    }
    }
    for (const QString& text : std::as_const(texts)) {
        if (seen.values.contains(text) || seen.values.size() < kMostDifferent) {
            seen.values[text] += std::max<qint64>(times, 1);
        }
    }
}

ValueType PropertyTally::typeOf(const Seen& seen)
{
    if (seen.lists > 0) {
        return ValueType::List;
    }
    if (seen.others == 0) {
        return seen.numbers >= seen.booleans ? ValueType::Number : ValueType::Boolean;
    }
    if (seen.numbers > 0 || seen.booleans > 0) {
        return ValueType::Text;
    }
    if (seen.dates == seen.others) {
        return ValueType::Date;
    }
    return seen.dates + seen.instants == seen.others ? ValueType::DateTime : ValueType::Text;
}

QList<OfferedProperty> PropertyTally::properties() const
{
    QList<OfferedProperty> properties;
    for (auto it = m_seen.cbegin(); it != m_seen.cend(); ++it) {
        properties.append({it.key(), typeOf(*it), {it->events, false}, mostFrequent(it->values)});
    }
    std::sort(properties.begin(), properties.end(),
              [](const OfferedProperty& a, const OfferedProperty& b) {
                  return a.events.count != b.events.count ? a.events.count > b.events.count
                                                          : a.key < b.key;
              });
    return properties;
}

} // namespace rondom::segments
