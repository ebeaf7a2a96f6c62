#include "models/ingest/mappingdoubts.h"

#include "models/ingest/columnreading.h"
#include "models/ingest/headerword.h"
#include "models/ingest/ingesttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

using Kind = MappingDoubt::Kind;
using Target = ColumnRule::Target;

/// Fewer filled cells prove nothing.
constexpr int kFewestCells = 3;

const ColumnRule* ruleOf(const Mapping& mapping, const QString& column)
{
    const auto rule =
        std::find_if(mapping.columns.begin(), mapping.columns.end(),
                     [&](const ColumnRule& candidate) { return candidate.column == column; });
    return rule == mapping.columns.end() ? nullptr : &*rule;
}

bool playsAPart(const Mapping& mapping, const QString& column)
{
    return mapping.recordId == column || mapping.orderId.columns.contains(column) ||
           mapping.at.columns.contains(column) || mapping.event.columns.contains(column) ||
           mapping.currency.columns.contains(column);
}

/// The values of a column are of use only where somebody reads them.
bool holdsValues(const ColumnRule* rule)
{
    return rule && (rule->target == Target::Trait || rule->target == Target::Property ||
                    rule->target == Target::Line);
}

bool looksUnlike(const ColumnProfile& column, const ColumnRule& rule)
{
    if (rule.target != Target::Identifier || column.filled < kFewestCells) {
        return false;
    }
    return (rule.name == u"email" && !column.looksLikeEmail) ||
           (rule.name == u"phone" && !column.looksLikePhone);
}

bool isIgnored(const ColumnRule* rule)
{
    return !rule || rule->target == Target::Ignore;
}

/// Of one column; the first that applies.
std::optional<MappingDoubt> doubtOf(const ColumnProfile& column, const Mapping& mapping,
                                    bool isDecided)
{
    const QString& name = column.name;
    const ColumnRule* rule = ruleOf(mapping, name);
    const bool isTime = mapping.at.columns.contains(name);
    if (column.isAmbiguous && (holdsValues(rule) || isTime) && !readingOf(mapping, name)) {
        const bool isNumber = column.possibleFormats.isEmpty();
        return MappingDoubt{isNumber ? Kind::DecimalSign : Kind::DateOrder, name,
                            isNumber ? ambiguousNumberDoubt(name) : ambiguousDateDoubt(name)};
    }
    if (rule && looksUnlike(column, *rule)) {
        return MappingDoubt{Kind::Unlikely, name, unlikelyDoubt(name)};
    }
    if (isDecided) {
        return std::nullopt;
    }
    const bool looksPersonal = column.looksLikeEmail || column.looksLikePhone;
    if (isIgnored(rule) && !playsAPart(mapping, name) && looksPersonal) {
        return MappingDoubt{Kind::LeftOut, name, leftOutDoubt(name, column.looksLikeEmail)};
    }
    if (holdsValues(rule) && guessBasis(column) == GuessBasis::None) {
        return MappingDoubt{Kind::Unknown, name, unknownColumnDoubt(name)};
    }
    return std::nullopt;
}

} // namespace

bool tellsWho(const Mapping& mapping)
{
    const bool hasRecordId = !mapping.recordId.isEmpty() && mapping.kind == ImportKind::People;
    return hasRecordId || mapping.kind == ImportKind::Orders ||
           std::any_of(mapping.columns.begin(), mapping.columns.end(),
                       [](const ColumnRule& rule) { return rule.target == Target::Identifier; });
}

GuessBasis guessBasis(const ColumnProfile& column)
{
    if (headerWord(column.name)) {
        return GuessBasis::Header;
    }
    return column.looksLikeEmail || column.looksLikePhone ? GuessBasis::Content : GuessBasis::None;
}

QList<MappingDoubt> doubtsOf(const Inspection& inspection, const Mapping& mapping,
                             const QSet<QString>& decided)
{
    QList<MappingDoubt> doubts;
    QStringList known{noIdentifierDoubt()};
    for (const ColumnProfile& column : inspection.columns) {
        known += {ambiguousDateDoubt(column.name), ambiguousNumberDoubt(column.name)};
        if (auto doubt = doubtOf(column, mapping, decided.contains(column.name))) {
            doubts.append(*std::move(doubt));
        }
    }
    if (!tellsWho(mapping)) {
        doubts.append({Kind::Whole, {}, noIdentifierDoubt()});
    }
    for (const QString& text : mapping.doubts) {
        // Those of the guess were judged again above.
        if (!known.contains(text)) {
            doubts.append({Kind::Whole, {}, text});
        }
    }
    return doubts;
}

} // namespace rondom::ingest
