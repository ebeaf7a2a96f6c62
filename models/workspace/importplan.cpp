#include "models/workspace/importplan.h"

#include "models/ingest/inspection.h"
#include "models/ingest/sourcerepository.h"
#include "models/workspace/formermapping.h"
#include "models/workspace/workspacetext.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

Result<ImportPlan> planImport(const WorkspaceFile& workspace, const ImportRequest& request,
                              const QString& path, const ingest::BrokenOrders& brokenOrders)
{
    const ingest::SourceRepository sources(workspace.connection());
    ImportPlan plan;
    auto library = ingest::RecipeLibrary::load(u":/recipes"_s);
    if (!library) {
        return library.error();
    }
    const auto inspection = ingest::inspect(path, *library, request.sheet);
    if (!inspection) {
        return inspection.error();
    }
    const ingest::Recipe* recipe = nullptr;
    std::optional<FormerMapping> former;
    if (!request.mapping && request.recipe.isEmpty() && inspection->recipe.isEmpty()) {
        auto found = formerMapping(workspace.connection(), *library, inspection->headers());
        if (!found) {
            return found.error();
        }
        former = std::move(*found);
    }
    const ingest::Mapping* mapping =
        request.mapping ? &*request.mapping : (former ? &former->mapping : nullptr);
    if (!mapping) {
        const QString id = request.recipe.isEmpty() ? inspection->recipe : request.recipe;
        recipe = library->find(id);
        if (!recipe) {
            return request.recipe.isEmpty()
                       ? noRecipeFits(inspection->fileName, inspection->headers())
                       : recipeUnknown(id);
        }
    }
    plan.recipe = recipe ? recipe->id : mapping->name;
    plan.sourceName = request.source;
    if (plan.sourceName.isEmpty()) {
        plan.sourceName = recipe   ? suggestedSource(*recipe)
                          : former ? former->source
                                   : mapping->name;
    }
    if (plan.sourceName.isEmpty()) {
        plan.sourceName = QFileInfo(path).completeBaseName();
    }
    const auto source = sources.ensure(plan.sourceName);
    if (!source) {
        return source.error();
    }
    plan.source = *source;
    plan.notice = request.notice;
    if (plan.notice.isEmpty()) {
        const auto kept = sources.notice(plan.source, plan.recipe);
        if (!kept) {
            return kept.error();
        }
        plan.notice = *kept;
    }
    const WorkspaceSettings& settings = workspace.settings();
    ingest::EntryReader::Options options;
    options.country = settings.country;
    options.currency = settings.currency;
    options.zone = workspace.calendar().zone();
    options.noticeText = plan.notice;
    options.noticeLanguage = settings.language;
    options.dialect = inspection->dialect;
    options.sheet = inspection->sheet;
    options.brokenOrders = brokenOrders;
    auto reader = recipe ? ingest::EntryReader::open(path, *recipe, options)
                         : ingest::EntryReader::open(path, *mapping, options);
    if (!reader) {
        return reader.error();
    }
    plan.reader = std::move(*reader);
    return plan;
}

} // namespace rondom::workspace
