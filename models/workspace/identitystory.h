#pragma once

#include "models/core/id.h"
#include "models/core/result.h"
#include "models/ingest/sourcerepository.h"

#include <QList>
#include <QString>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::workspace {

/// One of the records a person is made of, and what goes with it if it is taken out.
struct StoryRecord
{
    RecordId id;
    QString source;
    QString key;
    QString label; ///< its e-mail address, phone or name: what people know it by
    qint64 events = 0;
    qint64 consents = 0;
};

/// Why two of the records are one person.
struct StoryLink
{
    int a = 0; ///< place of the record
    int b = 0;
    QString rule; ///< see identity::Link
    QString evidence;
    ingest::FactOrigin origin; ///< of the statement that came last; without a file for a decision
    qint64 at = 0;
};

/// Who is who: the records of one person and everything that joins them.
struct IdentityStory
{
    ProfileId profile;
    QString name;
    QList<StoryRecord> records;
    QList<StoryLink> links;
};

/// Nothing when there is no such person.
Result<std::optional<IdentityStory>> readIdentityStory(const storage::Connection& connection,
                                                       ProfileId profile);

} // namespace rondom::workspace
