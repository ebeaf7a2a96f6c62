#pragma once

#include "models/consent/ledger.h"
#include "models/core/job.h"
#include "models/core/result.h"

#include <QStringList>

namespace rondom::workspace {

/// What a check found. A damaged file and a broken rule are different things with different cures.
struct CheckReport
{
    QStringList physical; ///< what SQLite says about the file; empty when sound
    QStringList rules;    ///< what contradicts itself in the data; empty when sound
    consent::Verification ledger;

    bool isOk() const { return physical.isEmpty() && rules.isEmpty() && ledger.isOk(); }
};

/// Checks the file, the rules the data keeps, and the chain of the consent ledger. Only reads.
Result<CheckReport> checkWorkspace(const storage::Connection& connection, JobContext& context);

} // namespace rondom::workspace
