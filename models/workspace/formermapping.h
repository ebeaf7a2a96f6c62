#pragma once

#include "models/core/result.h"
#include "models/ingest/mapping.h"

#include <QStringList>

#include <optional>

namespace rondom::ingest {
class RecipeLibrary;
}

namespace rondom::storage {
class Connection;
}

namespace rondom::workspace {

/// A mapping that was used before, and for what.
struct FormerMapping
{
    ingest::Mapping mapping;
    QString source;
};

/// How a file with exactly the columns of \a header was read before; for a file of rejected rows,
/// how the file was read that the rows came from. Nothing when there was none, or when files with
/// these columns were read in more than one way: then a person has to say which it is. Files of
/// \a recipes are not meant, but for rejected rows that say nothing about consent: what a file of
/// one grants may hang on its name.
Result<std::optional<FormerMapping>> formerMapping(const storage::Connection& connection,
                                                   const ingest::RecipeLibrary& recipes,
                                                   const QStringList& header);

} // namespace rondom::workspace
