#include "models/segments/catalog.h"

#include "models/consent/policy.h"
#include "models/segments/computedtraitrepository.h"
#include "models/segments/definitionparser.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

constexpr auto kSelectZone = "SELECT timezone FROM workspace WHERE id = 1";
constexpr auto kSelectTraits = "SELECT id, key, type FROM trait";
constexpr auto kSelectSegments = "SELECT id, name, definition, sized_at IS NOT NULL FROM segment";

/// The traits that exist before anybody has a value.
std::optional<ValueType> standardTraitType(const QString& key)
{
    static const QStringList texts{
        u"first_name"_s, u"middle_name"_s,  u"last_name"_s,      u"name_prefix"_s, u"full_name"_s,
        u"gender"_s,     u"language"_s,     u"timezone"_s,       u"email"_s,       u"phone"_s,
        u"street"_s,     u"house_number"_s, u"house_addition"_s, u"postal_code"_s, u"city"_s,
        u"region"_s,     u"country"_s,      u"company"_s,        u"job_title"_s,   u"website"_s};
    if (key == u"tags"_s) {
        return ValueType::List;
    }
    if (key == u"birthday"_s || key == u"customer_since"_s) {
        return ValueType::Date;
    }
    return texts.contains(key) ? std::optional(ValueType::Text) : std::nullopt;
}

/// What a person is reached by is an identifier; a rule may ask for it as for any trait.
QString profileColumn(const QString& key)
{
    return key == u"email" || key == u"phone" ? key : QString();
}

} // namespace

Result<Catalog> Catalog::load(const storage::Connection& connection)
{
    auto zone = connection.prepare(kSelectZone);
    if (!zone) {
        return zone.error();
    }
    const auto hasZone = zone->next();
    if (!hasZone) {
        return hasZone.error();
    }
    Catalog catalog(Calendar(*hasZone ? QTimeZone(zone->text(0).toUtf8()) : QTimeZone::utc()));
    const auto policy = consent::Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    catalog.m_purposes = policy->purposes();

    auto traits = connection.prepare(kSelectTraits);
    if (!traits) {
        return traits.error();
    }
    for (;;) {
        const auto row = traits->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        catalog.m_traits.insert(traits->text(1),
                                {traits->integer(0), valueTypeFromName(traits->text(2)),
                                 profileColumn(traits->text(1)), nullptr});
    }
    const auto computed = ComputedTraitRepository(connection).list();
    if (!computed) {
        return computed.error();
    }
    for (const ComputedTrait& trait : *computed) {
        catalog.m_traits.insert(
            trait.key, {0, trait.type(), {}, std::make_shared<const ComputedTrait>(trait)});
    }

    auto segments = connection.prepare(kSelectSegments);
    if (!segments) {
        return segments.error();
    }
    for (;;) {
        const auto row = segments->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return catalog;
        }
        // A rule this version cannot read is as good as no segment: whatever uses it says so.
        auto definition = DefinitionParser::parse(segments->text(2).toUtf8());
        if (definition) {
            catalog.m_segments.insert(
                segments->text(1),
                {segments->integer(0), *std::move(definition), segments->integer(3) != 0});
        }
    }
}

std::optional<Catalog::Trait> Catalog::trait(const QString& key) const
{
    if (const auto found = m_traits.constFind(key); found != m_traits.cend()) {
        return *found;
    }
    if (key.startsWith(u"scores."_s) || key.startsWith(u"rfm."_s)) {
        return Trait{};
    }
    if (const auto type = standardTraitType(key)) {
        return Trait{0, type, profileColumn(key), nullptr};
    }
    return std::nullopt;
}

const Catalog::Segment* Catalog::segment(const QString& name) const
{
    const auto found = m_segments.constFind(name);
    return found == m_segments.cend() ? nullptr : &*found;
}

} // namespace rondom::segments
