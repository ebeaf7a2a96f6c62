#pragma once

#include "models/consent/identifier.h"
#include "models/core/id.h"
#include "models/core/result.h"
#include "models/storage/statement.h"

#include <QList>

#include <memory>
#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// A source record that states an identifier, and whose it is today.
struct Carrier
{
    RecordId record;
    ProfileId profile;
};

/// Finds out whom an event is about.
class PersonFinder
{
public:
    static Result<PersonFinder> open(const storage::Connection& connection);

    /// Who states \a identifier today; when nobody does, who stated it before. By record.
    Result<QList<Carrier>> carriers(const Identifier& identifier);
    /// The record \a source knows under \a recordId.
    Result<std::optional<Carrier>> record(const QString& source, const QString& recordId);
    /// The profile that \a profile, an id given once, stands for today.
    Result<std::optional<ProfileId>> current(ProfileId profile);
    /// The first record of \a profile.
    Result<std::optional<RecordId>> firstRecord(ProfileId profile);

private:
    struct Statements;
    explicit PersonFinder(std::shared_ptr<Statements> statements);

    std::shared_ptr<Statements> m_statements;
};

} // namespace rondom::consent
