#include "models/segments/query.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

Sql& Sql::operator+=(const Sql& other)
{
    text += other.text;
    values += other.values;
    return *this;
}

Sql& Sql::operator+=(const QString& sql)
{
    text += sql;
    return *this;
}

Sql joined(const QList<Sql>& parts, const QString& by, const QString& otherwise)
{
    if (parts.isEmpty()) {
        return Sql(otherwise);
    }
    if (parts.size() == 1) {
        return parts.first();
    }
    const qsizetype half = parts.size() / 2;
    Sql sql(u"("_s);
    sql += joined(parts.first(half), by, otherwise);
    sql += by;
    sql += joined(parts.sliced(half), by, otherwise);
    sql += u")"_s;
    return sql;
}

Sql withTables(const QList<Sql>& tables, const Sql& query)
{
    Sql sql;
    for (const Sql& table : tables) {
        sql += sql.text.isEmpty() ? u"WITH "_s : u", "_s;
        sql += table;
    }
    if (!tables.isEmpty()) {
        sql += u" "_s;
    }
    return sql + query;
}

} // namespace rondom::segments
