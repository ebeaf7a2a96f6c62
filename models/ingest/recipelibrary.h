#pragma once

#include "models/core/result.h"
#include "models/ingest/recipe.h"

#include <QList>

#include <optional>

namespace rondom::ingest {

/// The recipes that are known. Copies are cheap.
class RecipeLibrary
{
public:
    /// A recipe that fits less well than this is not offered.
    static constexpr double kLeastConfidence = 0.6;

    struct Match
    {
        const Recipe* recipe = nullptr;
        double confidence = 0;
    };

    RecipeLibrary() = default;
    /// Reads every *.json in \a folder, a directory or a resource such as ":/recipes".
    static Result<RecipeLibrary> load(const QString& folder);

    void add(const Recipe& recipe);
    const QList<Recipe>& recipes() const { return m_recipes; }
    /// Null when there is none; valid until the library changes.
    const Recipe* find(const QString& id) const;
    /// The recipe that fits best, if any fits. The file's name counts, not its folder.
    std::optional<Match> recognise(const QString& fileName, const QStringList& headers) const;

private:
    QList<Recipe> m_recipes;
};

} // namespace rondom::ingest
