#include "models/workspace/visitrepository.h"

#include "models/storage/settings.h"
#include "models/storage/transaction.h"

namespace rondom::workspace {

namespace {

constexpr auto kSeenAt = u"visit.seen_at";
constexpr auto kPreviousEnd = u"visit.previous_end";

} // namespace

VisitRepository::VisitRepository(const storage::Connection& connection) : m_connection(connection)
{
}

Result<std::optional<qint64>> VisitRepository::previousEnd() const
{
    return read(kPreviousEnd);
}

Result<std::optional<qint64>> VisitRepository::note(qint64 now) const
{
    auto transaction = storage::Transaction::begin(m_connection);
    if (!transaction) {
        return transaction.error();
    }
    const auto seenAt = read(kSeenAt);
    if (!seenAt) {
        return seenAt;
    }
    auto end = previousEnd();
    if (!end) {
        return end;
    }
    if (*seenAt && now - **seenAt >= kSameVisitMs) {
        *end = *seenAt;
        if (const auto written = write(kPreviousEnd, **end); !written) {
            return written.error();
        }
    }
    // Also where the clock was put back: it is the one that counts from now on.
    if (const auto written = write(kSeenAt, now); !written) {
        return written.error();
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return end;
}

Result<std::optional<qint64>> VisitRepository::read(const char16_t* key) const
{
    const auto text = storage::readSetting(m_connection, QString::fromUtf16(key));
    if (!text) {
        return text.error();
    }
    bool isNumber = false;
    const qint64 moment = text->toLongLong(&isNumber);
    return isNumber ? std::optional(moment) : std::nullopt;
}

Result<void> VisitRepository::write(const char16_t* key, qint64 moment) const
{
    return storage::writeSetting(m_connection, QString::fromUtf16(key), QString::number(moment));
}

} // namespace rondom::workspace
