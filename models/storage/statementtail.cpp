#include "models/storage/statementtail.h"

#include "models/storage/connection.h"
#include "models/storage/storagetext.h"

#include <sqlite3.h>

namespace rondom::storage {

Result<bool> hasSecondStatement(const Connection& connection, const QString& sql)
{
    const QByteArray text = sql.toUtf8();
    const char* rest = text.constData();
    for (bool isFirst = true; *rest != '\0';) {
        sqlite3_stmt* statement = nullptr;
        const int code = sqlite3_prepare_v2(connection.handle(), rest, -1, &statement, &rest);
        const bool isThereOne = statement != nullptr;
        sqlite3_finalize(statement);
        if (code != SQLITE_OK && isFirst) {
            return storageFailure(connection.handle());
        }
        if (!isFirst && (code != SQLITE_OK || isThereOne)) {
            return true;
        }
        // Before the first one there may be nothing but a comment, too.
        isFirst = isFirst && !isThereOne;
    }
    return false;
}

} // namespace rondom::storage
