#include "models/segments/pickervalues.h"

#include "models/consent/policy.h"
#include "models/core/fold.h"
#include "models/segments/computedtraitrepository.h"
#include "models/segments/propertytally.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

/// Rows looked at for one list. A scan this long stays well under a second.
constexpr qint64 kMostEvents = 1'000'000;
constexpr qint64 kMostPeople = 200'000;
/// Different sets of properties parsed for one event.
constexpr int kMostPropertySets = 3'000;

constexpr auto kSelectEvents = R"sql(
    SELECT k.name, coalesce(e.times, 0)
      FROM event_kind k
      LEFT JOIN (SELECT kind_id, count(*) AS times
                   FROM (SELECT kind_id FROM event LIMIT ?)
                  GROUP BY kind_id) e ON e.kind_id = k.id
     ORDER BY 2 DESC, k.name
)sql";

constexpr auto kCountEvents = "SELECT count(*) FROM (SELECT 1 FROM event LIMIT ?)";

constexpr auto kSelectTraits = R"sql(
    SELECT t.key, t.type,
           (SELECT count(*) FROM (SELECT 1 FROM profile_trait p WHERE p.trait_id = t.id LIMIT ?))
      FROM trait t
     ORDER BY 3 DESC, t.key
)sql";

constexpr auto kSelectSegments = "SELECT name, size FROM segment ORDER BY name COLLATE NOCASE";
constexpr auto kSelectSources = "SELECT name FROM source ORDER BY name";
constexpr auto kSelectIdentifierTypes = "SELECT name FROM identifier_type ORDER BY name";

constexpr auto kSelectPropertySets = R"sql(
    SELECT p.json, e.times
      FROM (SELECT properties_id, count(*) AS times
              FROM (SELECT properties_id, kind_id FROM event LIMIT ?)
             WHERE kind_id = (SELECT id FROM event_kind WHERE name = ?)
             GROUP BY properties_id
             ORDER BY 2 DESC
             LIMIT ?) e
      JOIN property_set p ON p.id = e.properties_id
)sql";

/// Spellings that differ in case and accents only are one value; the rule does not tell them apart
/// either.
constexpr auto kSelectTraitValues = R"sql(
    SELECT min(v.text), count(*)
      FROM (SELECT p.text, p.folded
              FROM profile_trait p
             WHERE p.trait_id = (SELECT id FROM trait WHERE key = ?1)
             LIMIT ?2) v
     WHERE ?3 = '' OR instr(v.folded, ?3) > 0
     GROUP BY v.folded
     ORDER BY 2 DESC, 1
     LIMIT ?4
)sql";

constexpr auto kSelectListItems = R"sql(
    SELECT min(i.value), count(*)
      FROM (SELECT p.text
              FROM profile_trait p
             WHERE p.trait_id = (SELECT id FROM trait WHERE key = ?1)
             LIMIT ?2) v, json_each(v.text) i
     WHERE ?3 = '' OR instr(fold(i.value), ?3) > 0
     GROUP BY fold(i.value)
     ORDER BY 2 DESC, 1
     LIMIT ?4
)sql";

constexpr auto kSelectTraitType = "SELECT type FROM trait WHERE key = ?";

Result<QStringList> names(const storage::Connection& connection, const char* sql)
{
    auto statement = connection.prepare(sql);
    if (!statement) {
        return statement.error();
    }
    QStringList names;
    const auto read = storage::forEachRow(
        *statement, [&](const storage::Statement& row) { names.append(row.text(0)); });
    if (!read) {
        return read.error();
    }
    return names;
}

Result<QList<OfferedEvent>> events(const storage::Connection& connection)
{
    auto all = connection.prepare(kCountEvents);
    auto statement = connection.prepare(kSelectEvents);
    if (!all || !statement) {
        return all ? statement.error() : all.error();
    }
    const auto counted = all->bind(kMostEvents).next();
    if (!counted) {
        return counted.error();
    }
    const bool isMore = all->integer(0) == kMostEvents;
    QList<OfferedEvent> events;
    statement->bind(kMostEvents);
    const auto read = storage::forEachRow(*statement, [&](const storage::Statement& row) {
        events.append({row.text(0), {row.integer(1), isMore}});
    });
    if (!read) {
        return read.error();
    }
    return events;
}

Result<QList<OfferedTrait>> traits(const storage::Connection& connection)
{
    auto statement = connection.prepare(kSelectTraits);
    if (!statement) {
        return statement.error();
    }
    QList<OfferedTrait> traits;
    statement->bind(kMostPeople);
    const auto read = storage::forEachRow(*statement, [&](const storage::Statement& row) {
        const qint64 people = row.integer(2);
        traits.append(
            {row.text(0), valueTypeFromName(row.text(1)), {people, people == kMostPeople}});
    });
    if (!read) {
        return read.error();
    }
    const auto computed = ComputedTraitRepository(connection).list();
    if (!computed) {
        return computed.error();
    }
    for (const ComputedTrait& trait : *computed) {
        traits.append({trait.key, trait.type(), {}, true});
    }
    return traits;
}

Result<QList<OfferedSegment>> segments(const storage::Connection& connection)
{
    auto statement = connection.prepare(kSelectSegments);
    if (!statement) {
        return statement.error();
    }
    QList<OfferedSegment> segments;
    const auto read = storage::forEachRow(*statement, [&](const storage::Statement& row) {
        segments.append({row.text(0), row.optionalInteger(1)});
    });
    if (!read) {
        return read.error();
    }
    return segments;
}

} // namespace

Result<PickerValues> pickerValues(const storage::Connection& connection)
{
    PickerValues values;
    auto offeredEvents = events(connection);
    if (!offeredEvents) {
        return offeredEvents.error();
    }
    values.events = *std::move(offeredEvents);
    auto offeredTraits = traits(connection);
    if (!offeredTraits) {
        return offeredTraits.error();
    }
    values.traits = *std::move(offeredTraits);
    auto offeredSegments = segments(connection);
    if (!offeredSegments) {
        return offeredSegments.error();
    }
    values.segments = *std::move(offeredSegments);
    auto sources = names(connection, kSelectSources);
    if (!sources) {
        return sources.error();
    }
    values.sources = *std::move(sources);
    auto types = names(connection, kSelectIdentifierTypes);
    if (!types) {
        return types.error();
    }
    values.identifierTypes = *std::move(types);
    const auto policy = consent::Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    values.purposes = policy->purposes();
    for (const consent::Channel channel : consent::allChannels()) {
        values.channels.append(consent::keyOf(channel));
    }
    return values;
}

Result<QList<OfferedProperty>> eventProperties(const storage::Connection& connection,
                                               const QString& event)
{
    auto statement = connection.prepare(kSelectPropertySets);
    if (!statement) {
        return statement.error();
    }
    statement->bind(kMostEvents).bind(event).bind(kMostPropertySets);
    PropertyTally tally;
    const auto read = storage::forEachRow(*statement, [&](const storage::Statement& row) {
        tally.add(row.text(0).toUtf8(), row.integer(1));
    });
    if (!read) {
        return read.error();
    }
    return tally.properties();
}

Result<QList<OfferedValue>> traitValues(const storage::Connection& connection, const QString& trait,
                                        const QString& search, int limit)
{
    auto type = connection.prepare(kSelectTraitType);
    if (!type) {
        return type.error();
    }
    const auto known = type->bind(trait).next();
    if (!known) {
        return known.error();
    }
    if (!*known) {
        return QList<OfferedValue>();
    }
    const bool isList = valueTypeFromName(type->text(0)) == ValueType::List;
    auto statement = connection.prepare(isList ? kSelectListItems : kSelectTraitValues);
    if (!statement) {
        return statement.error();
    }
    statement->bind(trait).bind(kMostPeople).bind(fold(search)).bind(limit);
    QList<OfferedValue> values;
    qint64 seen = 0;
    const auto read = storage::forEachRow(*statement, [&](const storage::Statement& row) {
        values.append({row.text(0), {row.integer(1), false}});
        seen += row.integer(1);
    });
    if (!read) {
        return read.error();
    }
    if (seen >= kMostPeople) {
        for (OfferedValue& value : values) {
            value.times.isMore = true;
        }
    }
    return values;
}

} // namespace rondom::segments
