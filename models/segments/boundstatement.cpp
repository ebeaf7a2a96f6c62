#include "models/segments/boundstatement.h"

#include "models/storage/connection.h"

namespace rondom::segments {

Result<storage::Statement> prepareBound(const storage::Connection& connection, const Sql& sql)
{
    auto statement = connection.prepare(sql.text);
    if (!statement) {
        return statement;
    }
    bindValues(*statement, sql);
    return statement;
}

void bindValues(storage::Statement& statement, const Sql& sql)
{
    for (const Bound& value : sql.values) {
        std::visit([&statement](const auto& bound) { statement.bind(bound); }, value);
    }
}

} // namespace rondom::segments
