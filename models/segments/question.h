#pragma once

#include "models/columns/columnstore.h"
#include "models/segments/catalog.h"
#include "models/segments/definitionchecker.h"
#include "models/segments/evaluation.h"
#include "models/segments/refusaltext.h"
#include "models/storage/savepoint.h"

namespace rondom::segments {

/// Those a question is about: everybody of the columns or of the tables, or one person.
inline Result<std::shared_ptr<const columns::Population>>
peopleOf(const storage::Connection& connection, qint64 onlyProfile,
         const columns::Snapshot* columns)
{
    if (columns) {
        return columns->population();
    }
    auto people = onlyProfile == 0 ? columns::Population::everybody(connection)
                                   : columns::Population::only(connection, onlyProfile);
    if (!people) {
        return people.error();
    }
    return std::make_shared<const columns::Population>(*std::move(people));
}

/// What every question starts with: one state of the workspace, a checked definition, the people it
/// is about and who of them are members. \a answer makes an Answer of these.
template <typename Answer, typename MakeAnswer>
Result<Answer> ask(const storage::Connection& connection, const Definition& definition, qint64 now,
                   JobContext& context, qint64 onlyProfile, const MakeAnswer& answer)
{
    const auto snapshot = storage::Savepoint::begin(connection);
    if (!snapshot) {
        return snapshot.error();
    }
    const auto catalog = Catalog::load(connection);
    if (!catalog) {
        return catalog.error();
    }
    DefinitionChecker checker(*catalog);
    if (const auto checked = checker.check(definition); !checked) {
        return checked.error();
    }
    std::shared_ptr<const columns::Snapshot> columns;
    if (onlyProfile == 0) {
        auto found = columns::ColumnStore::snapshot(connection);
        if (!found) {
            return found.error();
        }
        columns = *std::move(found);
    }
    const auto population = peopleOf(connection, onlyProfile, columns.get());
    if (!population) {
        return population.error();
    }
    if (onlyProfile != 0 && (*population)->size() == 0) {
        return profileNotFound(onlyProfile);
    }
    Evaluation evaluation(connection, *catalog, **population, now, context, onlyProfile, columns);
    const auto members = evaluation.members(definition, checker.segmentsInOrder());
    if (!members) {
        return members.error();
    }
    return answer(*catalog, **population, evaluation, *members);
}

} // namespace rondom::segments
