#include "models/segments/traitrows.h"

#include "models/segments/comparisoncompiler.h"
#include "models/segments/computedtraitcompiler.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

Sql withValue(const Sql& rows, const Catalog::Trait& trait)
{
    return rows + Sql(u" AND "_s) +
           ComparisonCompiler::traitHasValue(trait.type.value_or(ValueType::Text));
}

} // namespace

Sql statedTraitRows(const Catalog::Trait& trait, qint64 onlyProfile)
{
    Sql sql(u"FROM profile_trait WHERE trait_id = ?"_s, {trait.id});
    if (!trait.profileColumn.isEmpty()) {
        sql = Sql(u"FROM (SELECT profile_id, text, folded, number FROM profile_trait WHERE "
                  "trait_id = ? UNION ALL SELECT id, "_s +
                      trait.profileColumn + u", fold("_s + trait.profileColumn +
                      u"), NULL FROM profile WHERE "_s + trait.profileColumn +
                      u" IS NOT NULL AND id NOT IN (SELECT profile_id FROM profile_trait WHERE "
                      "trait_id = ?)) WHERE 1"_s,
                  {trait.id, trait.id});
    }
    if (onlyProfile != 0) {
        sql += Sql(u" AND profile_id = ?"_s, {onlyProfile});
    }
    return withValue(sql, trait);
}

Sql traitRows(const Catalog::Trait& trait, const Calendar& calendar, qint64 now, qint64 onlyProfile)
{
    if (!trait.computed) {
        return statedTraitRows(trait, onlyProfile);
    }
    const ComputedTraitCompiler compiler(calendar, now, onlyProfile);
    return withValue(Sql(u"FROM ("_s) + compiler.rows(*trait.computed) + Sql(u") WHERE 1"_s),
                     trait);
}

} // namespace rondom::segments
