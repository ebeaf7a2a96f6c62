#include "models/workspace/globalsearch.h"

#include "models/core/fold.h"
#include "models/profiles/profilerepository.h"
#include "models/segments/segmentrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

Result<SearchHits> searchEverything(const storage::Connection& connection, const QString& text,
                                    int limit)
{
    SearchHits hits;
    const QString folded = fold(text.simplified());
    if (folded.isEmpty()) {
        return hits;
    }
    auto people = profiles::ProfileRepository(connection).find(text, limit);
    if (!people) {
        return people.error();
    }
    people->removeIf(
        [](const profiles::ProfileMatch& person) { return person.match == u"order"_s; });
    hits.people = std::move(*people);
    auto orders = profiles::OrderRepository(connection).find(text, limit);
    if (!orders) {
        return orders.error();
    }
    hits.orders = std::move(*orders);
    const auto segments = segments::SegmentRepository(connection).list();
    if (!segments) {
        return segments.error();
    }
    const QStringList words = folded.split(u' ');
    for (const segments::SegmentSummary& segment : *segments) {
        const QString name = fold(segment.name);
        const bool isMeant = std::all_of(words.begin(), words.end(),
                                         [&](const QString& word) { return name.contains(word); });
        if (isMeant && hits.segments.size() < limit) {
            hits.segments.append(segment.name);
        }
    }
    return hits;
}

} // namespace rondom::workspace
