#include "models/workspace/formermapping.h"

#include "models/ingest/columnpattern.h"
#include "models/ingest/recipelibrary.h"
#include "models/ingest/rejectcolumns.h"
#include "models/ingest/sourcerepository.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

/// A mapping may leave columns out; one that names fewer than this share was for another file.
constexpr double kLeastShare = 0.5;

bool saysConsent(const ingest::Mapping& mapping)
{
    return !mapping.rowConsents.isEmpty() ||
           std::any_of(mapping.columns.begin(), mapping.columns.end(),
                       [](const ingest::ColumnRule& rule) {
                           return rule.target == ingest::ColumnRule::Target::Consent;
                       });
}

} // namespace

Result<std::optional<FormerMapping>> formerMapping(const storage::Connection& connection,
                                                   const ingest::RecipeLibrary& recipes,
                                                   const QStringList& header)
{
    const auto readings = ingest::SourceRepository(connection).formerReadings();
    if (!readings) {
        return readings.error();
    }
    const bool isRejects = ingest::hasRejectColumns(header);
    const QStringList ownColumns = ingest::withoutRejectColumns(header);
    const QSet<QString> columns(ownColumns.begin(), ownColumns.end());
    std::optional<FormerMapping> best;
    qsizetype bestSize = 0;
    bool isAmbiguous = false;
    for (const ingest::FormerReading& reading : *readings) {
        auto mapping = ingest::parseMapping(reading.mapping);
        if (!mapping) {
            continue;
        }
        // The rows of a recipe that goes by the file's name come back under another one.
        const bool isOfRecipe = recipes.find(reading.recipe) != nullptr;
        if (isOfRecipe && (!isRejects || saysConsent(*mapping))) {
            continue;
        }
        const QStringList names = ingest::namedColumns(*mapping);
        const QSet<QString> named(names.begin(), names.end());
        const bool isSame = named == columns;
        // A file of rejected rows comes from here, so a mapping that named part of it will do.
        const bool isPart = isRejects && columns.contains(named) &&
                            double(named.size()) >= kLeastShare * double(columns.size());
        if (!isSame && !isPart) {
            continue;
        }
        if (named.size() > bestSize) {
            best = FormerMapping{std::move(*mapping), reading.source};
            bestSize = named.size();
            isAmbiguous = false;
        } else if (named.size() == bestSize) {
            isAmbiguous =
                isAmbiguous || reading.source != best->source || *mapping != best->mapping;
        }
    }
    return isAmbiguous ? std::optional<FormerMapping>() : best;
}

} // namespace rondom::workspace
