#pragma once

#include "models/core/calendar.h"
#include "models/core/decimal.h"
#include "models/core/value.h"
#include "tests/support/testworkspace.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>

namespace rondom::tests {

/// Something a person of a World did.
struct WorldEvent
{
    QString name;
    qint64 at = 0;
    QJsonObject properties;
    std::optional<Decimal> revenue;
};

struct WorldPerson
{
    qint64 id = 0;
    QString label;
    QString source;
    QMap<QString, Value> traits;
    QStringList identifierTypes;
    QList<WorldEvent> events;
};

/// A few people as plain values: what a rule is tried on, by the product through a workspace and by
/// the naive evaluator directly.
struct World
{
    qint64 now = 0;
    QTimeZone zone;
    QList<WorldPerson> people;
    QMap<QString, QJsonObject> segments;

    Calendar calendar() const { return Calendar(zone); }
};

inline qint64 instantOf(const QString& text, const Calendar& calendar)
{
    const auto instant = fromIso(text, calendar);
    if (!instant) {
        qFatal("no instant: %s", qPrintable(text));
    }
    return *instant;
}

/// A trait value written in a test file, read as the type it was declared with.
inline Value worldValue(const QJsonValue& json, ValueType type, const Calendar& calendar)
{
    switch (type) {
    case ValueType::Text:
        return Value::ofText(json.toString());
    case ValueType::Number:
        return Value::ofNumber(json.isString() ? Decimal::fromText(json.toString()).value()
                                               : Decimal::fromDouble(json.toDouble()));
    case ValueType::Money:
        return Value::ofMoney(Decimal::fromDouble(json.toDouble()), QStringLiteral("EUR"));
    case ValueType::Boolean:
        return Value::ofBoolean(json.toBool());
    case ValueType::Date:
        return Value::ofDate(QDate::fromString(json.toString(), Qt::ISODate));
    case ValueType::DateTime:
        return Value::ofDateTime(instantOf(json.toString(), calendar));
    case ValueType::List: {
        QStringList items;
        const QJsonArray array = json.toArray();
        for (const QJsonValue& item : array) {
            items.append(item.toString());
        }
        return Value::ofList(items);
    }
    }
    Q_UNREACHABLE();
}

/// Reads `{"now", "zone", "types": {trait: type}, "people": [...], "segments": {...}}`.
inline World worldFromJson(const QJsonObject& json)
{
    World world;
    world.zone = QTimeZone(json.value(QStringLiteral("zone")).toString().toUtf8());
    const Calendar calendar = world.calendar();
    world.now = instantOf(json.value(QStringLiteral("now")).toString(), calendar);
    const QJsonObject types = json.value(QStringLiteral("types")).toObject();
    const QJsonArray people = json.value(QStringLiteral("people")).toArray();
    for (const QJsonValue& entry : people) {
        const QJsonObject given = entry.toObject();
        WorldPerson person;
        person.id = world.people.size() + 1;
        person.label = given.value(QStringLiteral("label")).toString();
        person.source = given.value(QStringLiteral("source")).toString(QStringLiteral("Web shop"));
        const QJsonArray identifiers = given.value(QStringLiteral("identifiers")).toArray();
        for (const QJsonValue& identifier : identifiers) {
            person.identifierTypes.append(identifier.toString());
        }
        const QJsonObject traits = given.value(QStringLiteral("traits")).toObject();
        for (auto trait = traits.begin(); trait != traits.end(); ++trait) {
            const auto type = valueTypeFromName(types.value(trait.key()).toString());
            if (!type) {
                qFatal("trait without a type: %s", qPrintable(trait.key()));
            }
            person.traits.insert(trait.key(), worldValue(trait.value(), *type, calendar));
        }
        const QJsonArray events = given.value(QStringLiteral("events")).toArray();
        for (const QJsonValue& happened : events) {
            const QJsonObject event = happened.toObject();
            WorldEvent made{event.value(QStringLiteral("event")).toString(),
                            instantOf(event.value(QStringLiteral("at")).toString(), calendar),
                            event.value(QStringLiteral("properties")).toObject(),
                            {}};
            if (event.contains(QStringLiteral("revenue"))) {
                made.revenue =
                    Decimal::fromDouble(event.value(QStringLiteral("revenue")).toDouble());
            }
            person.events.append(made);
        }
        world.people.append(person);
    }
    const QJsonObject segments = json.value(QStringLiteral("segments")).toObject();
    for (auto segment = segments.begin(); segment != segments.end(); ++segment) {
        QJsonObject definition = segment.value().toObject();
        definition.insert(QStringLiteral("rondom"), QStringLiteral("segment/1"));
        definition.insert(QStringLiteral("name"), segment.key());
        world.segments.insert(segment.key(), definition);
    }
    return world;
}

/// Puts the people and segments of \a world into an empty workspace, with the same ids.
inline void store(const World& world, TestWorkspace& workspace)
{
    for (const WorldPerson& person : world.people) {
        const RecordId record = workspace.addRecord(person.source, QString::number(person.id));
        if (record.value() != person.id) {
            qFatal("the workspace was not empty");
        }
        for (auto trait = person.traits.begin(); trait != person.traits.end(); ++trait) {
            workspace.addTrait(record, trait.key(), trait.value());
        }
        for (const QString& type : person.identifierTypes) {
            workspace.addIdentifier(record, type, QStringLiteral("%1-%2").arg(type).arg(person.id));
        }
        for (const WorldEvent& event : person.events) {
            workspace.addEvent(record, event.name, event.at, event.properties, event.revenue);
        }
        workspace.refreshProfile({record});
    }
    for (auto segment = world.segments.begin(); segment != world.segments.end(); ++segment) {
        workspace.run("INSERT INTO segment(name, definition, created_at, updated_at) "
                      "VALUES (?, ?, 0, 0)",
                      segment.key(), QString::fromUtf8(QJsonDocument(segment.value()).toJson()));
    }
}

} // namespace rondom::tests
