#include "models/identity/sharedvalues.h"

#include "models/storage/connection.h"
#include "models/storage/statement.h"

namespace rondom::identity {

namespace {

constexpr int kCheckEvery = 16'384;

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
    for (int step = 1;; ++step) {
        if (step % kCheckEvery == 0 && context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return sharing;
        }
        const RecordId record(select->integer(3));
        const QByteArrayView now = select->textView(2);
        const bool isSame = before.isValid() && select->integer(0) == type &&
                            select->integer(1) == scope && now == value;
        if (isSame) {
            take(before);
            take(record);
        } else {
            type = select->integer(0);
            scope = select->integer(1);
            // Keeps its memory.
            value.resize(0);
            value.append(now);
        }
        before = record;
    }
}

} // namespace rondom::identity
