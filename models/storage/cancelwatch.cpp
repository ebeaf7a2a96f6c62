#include "models/storage/cancelwatch.h"

#include "models/storage/connection.h"

#include <sqlite3.h>

namespace rondom::storage {

namespace {

/// Steps of SQLite's machine between two looks: less than a millisecond, and nothing to notice.
constexpr int kStepsBetweenLooks = 20'000;

int isCancelRequested(void* context)
{
    return static_cast<const JobContext*>(context)->isCancelRequested() ? 1 : 0;
}

} // namespace

CancelWatch::CancelWatch(const Connection& connection, const JobContext& context)
    : m_connection(connection), m_context(context)
{
    sqlite3_progress_handler(m_connection.handle(), kStepsBetweenLooks, isCancelRequested,
                             const_cast<JobContext*>(&m_context));
}

CancelWatch::~CancelWatch()
{
    sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr);
}

} // namespace rondom::storage
