#include "app/cli/profileargument.h"

#include "models/identity/identityrepository.h"

namespace rondom::cli {

Result<ProfileId> profileArgument(const storage::Connection& connection, const QString& word)
{
    const ProfileId id(word.toLongLong());
    const auto current = identity::IdentityRepository(connection).current(id);
    if (!current) {
        return current.error();
    }
    return *current ? Result<ProfileId>(**current)
                    : Result<ProfileId>(workspace::profileNotFound(word));
}

} // namespace rondom::cli
