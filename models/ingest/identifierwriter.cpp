#include "models/ingest/identifierwriter.h"

#include <algorithm>

namespace rondom::ingest {

Result<bool> IdentifierWriter::write(RecordId record, bool isNew, const Entry& entry,
                                     const RowOrigin& origin, bool statesWholePerson)
{
    if (entry.identifiers.isEmpty()) {
        return false;
    }
    std::vector<HeldIdentifier> held;
    if (!isNew) {
        auto known = m_tables.heldIdentifiers(record);
        if (!known) {
            return known.error();
        }
        held = std::move(*known);
    }
    bool changed = false;
    QSet<qint64> statedTypes;
    std::vector<bool> isStated(held.size(), false);
    for (const IdentifierFact& fact : entry.identifiers) {
        const auto type = m_tables.names.identifierType(fact.type);
        if (!type) {
            return type.error();
        }
        statedTypes.insert(*type);
        const qint64 scope = m_tables.scopeOf(fact);
        const auto same =
            std::find_if(held.begin(), held.end(), [&](const HeldIdentifier& identifier) {
                return identifier.type == *type && identifier.scope == scope &&
                       identifier.value == fact.value;
            });
        if (same != held.end()) {
            isStated[std::size_t(same - held.begin())] = true;
            if (same->hasEnded && statesWholePerson) {
                const auto kept = m_tables.statements->keepEnding.bind(origin.import)
                                      .bind(*type)
                                      .bind(scope)
                                      .bind(fact.value)
                                      .bind(record)
                                      .run();
                if (!kept) {
                    return kept.error();
                }
                const auto revived = m_tables.statements->reviveIdentifier.bind(*type)
                                         .bind(scope)
                                         .bind(fact.value)
                                         .bind(record)
                                         .run();
                if (!revived) {
                    return revived.error();
                }
                changed = true;
            }
            continue;
        }
        if (isNew) {
            m_tables.stage.addIdentifier(record, {quint32(scope), quint32(*type)},
                                         fact.value.toUtf8(), origin.row);
            held.push_back({*type, scope, fact.value, false});
            isStated.push_back(true);
            changed = true;
            continue;
        }
        const auto inserted = m_tables.statements->insertIdentifier.bind(*type)
                                  .bind(scope)
                                  .bind(fact.value)
                                  .bind(record)
                                  .bind(origin.import)
                                  .bind(origin.row)
                                  .bind(origin.recordedAt)
                                  .run();
        if (!inserted) {
            return inserted.error();
        }
        m_tables.stage.noteIdentifier(record, {quint32(scope), quint32(*type)},
                                      fact.value.toUtf8());
        held.push_back({*type, scope, fact.value, false});
        isStated.push_back(true);
        changed = true;
    }
    if (statesWholePerson) {
        for (std::size_t i = 0; i < held.size(); ++i) {
            if (!isStated[i] && !held[i].hasEnded && statedTypes.contains(held[i].type)) {
                m_endings.push_back({record, held[i].type, held[i].scope, held[i].value});
                changed = true;
            }
        }
    }
    return changed;
}

Result<QSet<RecordId>> IdentifierWriter::endMissing(ImportId import,
                                                    const QSet<RecordId>& withSeveralRows)
{
    QSet<RecordId> changed;
    for (const Ending& ending : m_endings) {
        // A record with two rows in one file states what both say.
        if (withSeveralRows.contains(ending.record)) {
            continue;
        }
        const auto ended = m_tables.statements->endIdentifier.bind(import)
                               .bind(ending.type)
                               .bind(ending.scope)
                               .bind(ending.value)
                               .bind(ending.record)
                               .bind(import)
                               .run();
        if (!ended) {
            return ended.error();
        }
        changed.insert(ending.record);
    }
    m_endings = {};
    return changed;
}

} // namespace rondom::ingest
