#include "models/segments/compiler.h"

#include "models/segments/comparisoncompiler.h"
#include "models/segments/dialect.h"
#include "models/segments/eventcompiler.h"
#include "models/segments/patterncompiler.h"
#include "models/segments/sequencecompiler.h"
#include "models/segments/traitrows.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

/// Where a person's number stands among those of everybody who has one, the highest first.
const QString kRanks =
    u"SELECT profile_id FROM (SELECT profile_id, rank() OVER (ORDER BY number DESC) AS place, "
    "count(*) OVER () AS people "_s;

/// A value that differs from what the same record stated before.
const QString kChanges =
    u"SELECT r.profile_id FROM trait_value v JOIN source_record r ON r.id = v.record_id WHERE "
    "v.trait_id = ? AND v.at >= ? AND v.at < ? AND (SELECT b.text FROM trait_value b WHERE "
    "b.record_id = v.record_id AND b.trait_id = v.trait_id AND b.import_id < v.import_id ORDER BY "
    "b.import_id DESC LIMIT 1) <> v.text"_s;

const QString kStays =
    u"SELECT profile_id FROM segment_member WHERE segment_id = ? AND entered_at <= ?"_s;

} // namespace

Compiler::Compiler(const Catalog& catalog, qint64 now, qint64 onlyProfile)
    : m_catalog(catalog), m_now(now), m_onlyProfile(onlyProfile)
{
}

QList<Query> Compiler::compile(const Node& condition) const
{
    const Node::Content& content = condition.content;
    if (const auto* trait = std::get_if<TraitCondition>(&content)) {
        return trait->heldFor ? QList<Query>{compileTrait(*trait)} + compileHeld(*trait)
                              : QList<Query>{compileTrait(*trait)};
    }
    if (const auto* event = std::get_if<EventCondition>(&content)) {
        return EventCompiler(m_catalog.calendar(), m_now, m_onlyProfile).compile(*event);
    }
    if (const auto* pattern = std::get_if<PatternCondition>(&content)) {
        return {PatternCompiler(m_catalog.calendar(), m_now, m_onlyProfile).compile(*pattern)};
    }
    if (const auto* sequence = std::get_if<SequenceCondition>(&content)) {
        return {SequenceCompiler(m_catalog.calendar(), m_now, m_onlyProfile).compile(*sequence)};
    }
    if (const auto* segment = std::get_if<SegmentCondition>(&content)) {
        return {compileStays(*segment)};
    }
    if (const auto* source = std::get_if<SourceCondition>(&content)) {
        return {compileSource(*source)};
    }
    if (const auto* identifier = std::get_if<IdentifierCondition>(&content)) {
        return {compileIdentifier(*identifier)};
    }
    if (const auto* sample = std::get_if<SampleCondition>(&content)) {
        return {compileSample(*sample)};
    }
    if (const auto* campaign = std::get_if<CampaignCondition>(&content)) {
        return {compileCampaign(*campaign)};
    }
    if (const auto* ids = std::get_if<IdsCondition>(&content)) {
        return {compileIds(*ids)};
    }
    Q_UNREACHABLE();
}

Sql Compiler::andOnlyProfile(const QString& column) const
{
    if (m_onlyProfile == 0) {
        return {};
    }
    return {u" AND "_s + column + u" = ?"_s, {m_onlyProfile}};
}

Query Compiler::compileTrait(const TraitCondition& condition) const
{
    const Comparison& comparison = condition.comparison;
    const Catalog::Trait trait = m_catalog.trait(condition.trait).value_or(Catalog::Trait());
    if (trait.id == 0 && trait.profileColumn.isEmpty() && !trait.computed) {
        return compileUnknown(comparison);
    }
    switch (comparison.op) {
    case Operator::TopPercent:
    case Operator::DecileIs:
        return compileRank(comparison, trait);
    case Operator::ChangedInLast:
        return compileChange(comparison, trait.id);
    default:
        break;
    }
    return fitting(comparison, traitRows(trait, m_catalog.calendar(), m_now, m_onlyProfile),
                   trait.type.value_or(ValueType::Text));
}

Query Compiler::fitting(const Comparison& comparison, const Sql& rows, ValueType type) const
{
    const Sql having = Sql(u"SELECT profile_id "_s) + rows;
    const ComparisonCompiler comparisons(m_catalog.calendar(), m_now);
    const Sql expression = comparisons.traitFits(comparison, type);
    const Sql fits = having + Sql(u" AND ("_s) + expression + Sql(u")"_s);
    const Sql fitsNot = having + Sql(u" AND NOT ("_s) + expression + Sql(u")"_s);
    if (comparison.op == Operator::NotSet) {
        return {having, true};
    }
    if (comparison.op == Operator::Length && comparison.length->holds(Decimal())) {
        return {fitsNot, true};
    }
    if (isNegative(comparison.op)) {
        return comparison.alsoEmpty ? Query{fits, true} : Query{fitsNot, false};
    }
    return {fits, false};
}

/// All that was stated of a trait until a person pinned it, and the pin.
Sql Compiler::statements(qint64 trait) const
{
    const Sql stated(
        u"SELECT r.profile_id AS profile_id, v.text AS text, fold(v.text) AS folded, "
        "v.number AS number, v.at AS at, v.import_id AS import_id, v.record_id AS "
        "record_id FROM trait_value v JOIN source_record r ON r.id = v.record_id WHERE "
        "v.trait_id = ? AND NOT EXISTS (SELECT 1 FROM trait_pin p JOIN source_record "
        "q ON q.id = p.record_id WHERE q.profile_id = r.profile_id AND p.trait_id = "
        "v.trait_id AND v.at > p.at)"_s,
        {trait});
    const Sql pinned(u" UNION ALL SELECT r.profile_id, p.text, fold(p.text), p.number, p.at, NULL, "
                     "p.record_id FROM trait_pin p JOIN source_record r ON r.id = p.record_id "
                     "WHERE p.trait_id = ?"_s,
                     {trait});
    const Sql onlyOne = andOnlyProfile(u"r.profile_id"_s);
    return stated + onlyOne + pinned + onlyOne;
}

QList<Query> Compiler::compileHeld(const TraitCondition& condition) const
{
    const auto trait = m_catalog.trait(condition.trait);
    if (!trait || trait->id == 0) {
        return {};
    }
    const ValueType type = trait->type.value_or(ValueType::Text);
    const Sql hasValue = Sql(u" AND "_s) + ComparisonCompiler::traitHasValue(type);
    const qint64 since =
        m_catalog.calendar().startOfLast(condition.heldFor->n, condition.heldFor->unit, m_now);
    // A pin comes after whatever was stated in the same moment.
    const Sql before =
        Sql(u"FROM (SELECT *, row_number() OVER (PARTITION BY profile_id ORDER BY at DESC, "
            "import_id IS NULL DESC, import_id DESC, record_id DESC) AS place FROM ("_s) +
        statements(trait->id) + Sql(u") WHERE at <= ?) WHERE place = 1"_s, {since}) + hasValue;
    const Sql later = Sql(u"FROM ("_s) + statements(trait->id) +
                      Sql(u") WHERE at > ? AND at <= ?"_s, {since, m_now}) + hasValue;
    // Everybody but those with a later statement that breaks it.
    Query unbroken = fitting(condition.comparison, later, type);
    if (!unbroken.isComplement) {
        const ComparisonCompiler comparisons(m_catalog.calendar(), m_now);
        const QString breaks = isNegative(condition.comparison.op) ? u" AND ("_s : u" AND NOT ("_s;
        unbroken = {Sql(u"SELECT profile_id "_s) + later + Sql(breaks) +
                        comparisons.traitFits(condition.comparison, type) + Sql(u")"_s),
                    true};
    }
    return {fitting(condition.comparison, before, type), unbroken};
}

/// A trait nobody has a value of: neither one that fits nor one that does not.
Query Compiler::compileUnknown(const Comparison& comparison)
{
    const bool fitsNoValue =
        comparison.op == Operator::NotSet ||
        (comparison.op == Operator::Length && comparison.length->holds(Decimal())) ||
        (isNegative(comparison.op) && comparison.alsoEmpty);
    return {Sql(u"SELECT id FROM profile WHERE 0"_s), fitsNoValue};
}

Query Compiler::compileRank(const Comparison& comparison, const Catalog::Trait& trait) const
{
    // Among everybody, whoever it is asked of.
    Sql sql = Sql(kRanks) + traitRows(trait, m_catalog.calendar(), m_now, 0) + Sql(u") WHERE "_s);
    if (comparison.op == Operator::DecileIs) {
        sql += Sql(u"10 * (place - 1) / people + 1 = ?"_s, {qint64(comparison.numbers.first())});
    } else {
        // place <= ceil(percent / 100 x people), in whole numbers.
        const qint64 millionths = std::get<Decimal>(comparison.values.first()).toMicros();
        sql += Sql(u"place <= (? * people + 99999999) / 100000000"_s, {millionths});
    }
    return {sql + andOnlyProfile(u"profile_id"_s), false};
}

Query Compiler::compileChange(const Comparison& comparison, qint64 trait) const
{
    const TimeSpan span{
        m_catalog.calendar().startOfLast(comparison.span->n, comparison.span->unit, m_now),
        m_now + 1};
    return {Sql(kChanges, {trait, span.begin, span.end}) + andOnlyProfile(u"r.profile_id"_s),
            false};
}

Query Compiler::compileStays(const SegmentCondition& condition) const
{
    const Catalog::Segment* segment = m_catalog.segment(condition.segment);
    Sql sql(kStays, {segment->id, m_now});
    const Sql stillIn(u" AND (left_at IS NULL OR left_at > ?)"_s, {m_now});
    TimeSpan span;
    if (condition.window) {
        span = windowSpan(*condition.window, m_catalog.calendar(), m_now);
    }
    switch (condition.when) {
    case SegmentCondition::When::Since:
        sql += stillIn;
        [[fallthrough]];
    case SegmentCondition::When::Entered:
        sql += Sql(u" AND entered_at >= ? AND entered_at < ?"_s, {span.begin, span.end});
        break;
    case SegmentCondition::When::Left:
        sql += Sql(u" AND left_at >= ? AND left_at < ? AND left_at <= ?"_s,
                   {span.begin, span.end, m_now});
        break;
    case SegmentCondition::When::For:
        sql += stillIn;
        sql +=
            Sql(u" AND entered_at <= ?"_s,
                {m_catalog.calendar().startOfLast(condition.span->n, condition.span->unit, m_now)});
        break;
    case SegmentCondition::When::Now:
    case SegmentCondition::When::Ever:
        break;
    }
    return {sql + andOnlyProfile(u"profile_id"_s), false};
}

Query Compiler::compileSource(const SourceCondition& condition) const
{
    const QString source = u"source_id = (SELECT id FROM source WHERE name = ?)"_s;
    return {Sql(u"SELECT profile_id FROM source_record WHERE "_s + source, {condition.source}) +
                andOnlyProfile(u"profile_id"_s) +
                Sql(u" UNION SELECT profile_id FROM event WHERE "_s + source + u" AND ts <= ?"_s,
                    {condition.source, m_now}) +
                andOnlyProfile(u"profile_id"_s),
            false};
}

Query Compiler::compileIdentifier(const IdentifierCondition& condition) const
{
    return {Sql(u"SELECT r.profile_id FROM identifier i JOIN source_record r ON r.id = "
                "i.record_id WHERE i.type_id = (SELECT id FROM identifier_type WHERE name = ?) "
                "AND i.ended_import_id IS NULL"_s,
                {condition.type}) +
                andOnlyProfile(u"r.profile_id"_s),
            !condition.isSet};
}

Query Compiler::compileSample(const SampleCondition& condition) const
{
    // A percentage in millionths over a hundred is a number out of a million people.
    return {Sql(u"SELECT id FROM profile WHERE sample_position(?, id) * 100 < ?"_s,
                {condition.seed, condition.percent.toMicros()}) +
                andOnlyProfile(u"id"_s),
            false};
}

Query Compiler::compileIds(const IdsCondition& condition) const
{
    QStringList ids;
    for (const qint64 id : condition.ids) {
        ids.append(QString::number(id));
    }
    // Someone who was merged since is meant by the id they had: it is a record of theirs.
    return {Sql(u"SELECT r.profile_id FROM "_s + Dialect::elements(u"?"_s) +
                    u" w JOIN source_record r ON r.id = CAST(w.value AS INTEGER) WHERE 1"_s,
                {Dialect::boundList(ids)}) +
                andOnlyProfile(u"r.profile_id"_s),
            false};
}

Query Compiler::compileCampaign(const CampaignCondition& condition) const
{
    // Who opened or clicked was sent it, whether or not the tool says so.
    const QString clicked = u"'Email Link Clicked', 'SMS Clicked'"_s;
    const QString opened = u"'Email Opened', "_s + clicked;
    QString kinds = clicked;
    if (condition.did == CampaignCondition::Did::Opened) {
        kinds = u"'Email Opened'"_s;
    } else if (condition.did == CampaignCondition::Did::Sent) {
        kinds = u"'Email Sent', 'Email Delivered', 'SMS Sent', 'SMS Delivered', "_s + opened;
    }
    return {Sql(u"SELECT e.profile_id FROM event e WHERE e.profile_id > 0 AND e.ts <= ? AND "
                "e.kind_id IN (SELECT id FROM event_kind WHERE name IN ("_s +
                    kinds +
                    u")) AND e.properties_id IN (SELECT id FROM property_set WHERE "
                    "fold(json ->> 'campaign_name') = fold(?) OR json ->> 'campaign_id' = "
                    "?)"_s,
                {m_now, condition.campaign, condition.campaign}) +
                andOnlyProfile(u"e.profile_id"_s),
            false};
}

} // namespace rondom::segments
