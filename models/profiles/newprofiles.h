#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"
#include "models/profiles/activity.h"

#include <QSet>

#include <memory>
#include <vector>

namespace rondom::storage {
class Connection;
}

namespace rondom::profiles {

/// Computes profiles none of which was there before, all of them in one pass through the tables:
/// what ProfileBuilder::rebuild() does, many times as quick for many people.
class NewProfiles
{
public:
    /// \a lastRecord is the last record there was before the new ones.
    NewProfiles(const storage::Connection& connection, RecordId lastRecord);
    ~NewProfiles();
    Q_DISABLE_COPY_MOVE(NewProfiles)

    /// Computes the profiles of all new records, those of older people left out. \a added is what
    /// their timelines hold, by profile. Inside the caller's transaction.
    Result<void> build(const std::vector<Activity>& added, JobContext& context);

private:
    class Pass;
    std::unique_ptr<Pass> m_pass;
};

} // namespace rondom::profiles
