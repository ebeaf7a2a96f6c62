#include "models/segments/boundstatement.h"

#include "models/storage/connection.h"

namespace rondom::segments {

Result<storage::Statement> prepareBound(const storage::Connection& connection, const Sql& sql)
{
    auto statement = connection.prepare(sql.text);
    if (!statement) {
        return statement;
    }
    for (const Bound& value : sql.values) {
        std::visit([&statement](const auto& bound) { statement->bind(bound); }, value);
    }
    return statement;
}

} // namespace rondom::segments
