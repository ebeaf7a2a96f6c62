#pragma once

#include "models/core/job.h"

#include <QtGlobal>

namespace rondom::storage {

class Connection;

/// While it lives, whatever runs on a connection stops with Canceled soon after the work was asked
/// to stop: also in the middle of one long statement, where the work itself cannot look.
///
/// Lives on the thread of the connection, inside the transaction it may end.
class CancelWatch
{
public:
    CancelWatch(const Connection& connection, const JobContext& context);
    ~CancelWatch();
    Q_DISABLE_COPY_MOVE(CancelWatch)

private:
    const Connection& m_connection;
    const JobContext& m_context;
};

} // namespace rondom::storage
