#include "models/identity/sharedvalues.h"

#include "models/storage/connection.h"
#include "models/storage/rows.h"

namespace rondom::identity {

namespace {

/// In the order of the table: those who state the same value stand together.
constexpr auto kSelectAll = R"sql(
    SELECT type_id, scope_id, value, record_id FROM identifier
     ORDER BY type_id, scope_id, value, record_id
)sql";

} // namespace

Result<QSet<RecordId>> recordsSharingValues(const storage::Connection& connection,
                                            RecordId lastRecord, JobContext& context)
{
    auto select = connection.prepare(kSelectAll);
    if (!select) {
        return select.error();
    }
    QSet<RecordId> sharing;
    const auto take = [&](RecordId record) {
        if (record > lastRecord) {
            sharing.insert(record);
        }
    };
    qint64 type = 0;
    qint64 scope = 0;
    QByteArray value;
    RecordId before;
    const auto read = storage::forEachRow(*select, context, [&](const storage::Statement& row) {
        const RecordId record(row.integer(3));
        const QByteArrayView now = row.textView(2);
        const bool isSame =
            before.isValid() && row.integer(0) == type && row.integer(1) == scope && now == value;
        if (isSame) {
            take(before);
            take(record);
        } else {
            type = row.integer(0);
            scope = row.integer(1);
            // Keeps its memory.
            value.resize(0);
            value.append(now);
        }
        before = record;
    });
    return read ? Result<QSet<RecordId>>(std::move(sharing)) : read.error();
}

} // namespace rondom::identity
