#include "models/ingest/entry.h"

#include "models/core/stablehash.h"

namespace rondom::ingest {

qint64 Identifiers::statedAs() const
{
    if (!m_statedAs) {
        StableHash hash;
        for (const IdentifierFact& fact : m_facts) {
            hash.add(fact.type.toUtf8()).add(fact.value.toUtf8());
        }
        m_statedAs = hash.positive();
    }
    return *m_statedAs;
}

} // namespace rondom::ingest
