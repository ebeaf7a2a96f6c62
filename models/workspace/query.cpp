#include "models/workspace/query.h"

#include "models/storage/connection.h"
#include "models/storage/sqltext.h"
#include "models/storage/statement.h"
#include "models/workspace/workspacetext.h"

namespace rondom::workspace {

namespace {

QJsonValue cell(const storage::Statement& row, int column)
{
    switch (row.columnType(column)) {
    case storage::Statement::ColumnType::Integer:
        return row.integer(column);
    case storage::Statement::ColumnType::Real:
        return row.real(column);
    case storage::Statement::ColumnType::Text:
        return row.text(column);
    case storage::Statement::ColumnType::Blob:
        return QString::fromLatin1(row.blob(column).toHex());
    case storage::Statement::ColumnType::Null:
        break;
    }
    return QJsonValue::Null;
}

} // namespace

Result<QueryAnswer> runQuery(const storage::Connection& connection, const QString& sql)
{
    connection.allowOnlyReading();
    auto statement = connection.prepare(sql);
    if (!statement) {
        return queryRefused(connection.lastError());
    }
    if (storage::hasMoreStatements(sql)) {
        return queryHasMoreStatements();
    }
    QueryAnswer answer;
    const int columns = statement->columnCount();
    for (int column = 0; column < columns; ++column) {
        answer.columns.append(statement->columnName(column));
    }
    for (;;) {
        const auto row = statement->next();
        if (!row) {
            return row.error().code == Error::Code::Canceled ? row.error()
                                                             : queryRefused(connection.lastError());
        }
        if (!*row) {
            return answer;
        }
        QList<QJsonValue> cells;
        cells.reserve(columns);
        for (int column = 0; column < columns; ++column) {
            cells.append(cell(*statement, column));
        }
        answer.rows.append(cells);
    }
}

} // namespace rondom::workspace
