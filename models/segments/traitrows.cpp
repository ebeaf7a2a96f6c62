#include "models/segments/traitrows.h"

#include "models/segments/comparisoncompiler.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

Sql traitRows(const Catalog::Trait& trait, qint64 onlyProfile)
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
    return sql + Sql(u" AND "_s) +
           ComparisonCompiler::traitHasValue(trait.type.value_or(ValueType::Text));
}

} // namespace rondom::segments
