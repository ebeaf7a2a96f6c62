#include "models/ingest/recipelibrary.h"

#include "models/ingest/ingesttext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The linker drops the resources of a static library that nothing refers to. The macro does not
/// work inside a namespace.
static void initRecipeResources()
{
    Q_INIT_RESOURCE(recipes);
}

namespace rondom::ingest {

namespace {

constexpr qsizetype kMostColumns = 2'000;

} // namespace

Result<RecipeLibrary> RecipeLibrary::load(const QString& folder)
{
    initRecipeResources();
    const QDir dir(folder);
    if (!dir.exists()) {
        return recipesUnreadable(folder);
    }
    RecipeLibrary library;
    const QFileInfoList files = dir.entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            return fileUnreadable(info.filePath(), file.errorString());
        }
        auto recipe = parseRecipe(file.readAll(), info.completeBaseName());
        if (!recipe) {
            Error error = recipe.error();
            error.detail = info.fileName() + u": "_s + error.detail;
            return error;
        }
        library.m_recipes.append(*recipe);
    }
    return library;
}

void RecipeLibrary::add(const Recipe& recipe)
{
    m_recipes.append(recipe);
}

const Recipe* RecipeLibrary::find(const QString& id) const
{
    const auto found = std::find_if(m_recipes.begin(), m_recipes.end(),
                                    [&id](const Recipe& recipe) { return recipe.id == id; });
    return found == m_recipes.end() ? nullptr : &*found;
}

std::optional<RecipeLibrary::Match> RecipeLibrary::recognise(const QString& fileName,
                                                             const QStringList& headers) const
{
    Match best;
    // No tool exports as many columns: of a table that has them, the first ones say enough.
    const QStringList first = headers.first(std::min(headers.size(), kMostColumns));
    for (const Recipe& recipe : m_recipes) {
        const double confidence = recipe.confidence(fileName, first);
        if (confidence > best.confidence) {
            best = {&recipe, confidence};
        }
    }
    return best.confidence >= kLeastConfidence ? std::optional(best) : std::nullopt;
}

} // namespace rondom::ingest
