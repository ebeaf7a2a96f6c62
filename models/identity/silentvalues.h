#pragma once

#include "models/core/job.h"
#include "models/identity/linkrules.h"

namespace rondom::identity {

/// A value that several records state, and why it does not make them one person.
struct SilentValue
{
    QString type;
    QString value;
    qint64 records = 0;
    qint64 customers = 0; ///< the records belong to
    /// None: it does join, but is the address of an office: worth a look.
    Silence reason = Silence::None;
};

/// The values that join nobody although records share them, most records first; at most \a limit,
/// and how many there are in all.
struct SilentValues
{
    QList<SilentValue> values;
    qint64 total = 0;
};
Result<SilentValues> readSilentValues(const storage::Connection& connection, qsizetype limit,
                                      JobContext& context);

/// "crowded", "device", ...: as the command line prints it.
QString silenceName(Silence reason);

} // namespace rondom::identity
