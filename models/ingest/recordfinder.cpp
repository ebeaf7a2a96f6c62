#include "models/ingest/recordfinder.h"

#include "models/core/identifiertype.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

/// How many recently found people are remembered: an event file names the same ones again and
/// again.
constexpr qsizetype kRecentPeople = 500'000;

/// More lookups than this part of all records, and reading all identifiers of a type is cheaper.
constexpr qint64 kSmallPart = 16;

bool hasEmail(const Entry& entry)
{
    return std::any_of(entry.identifiers.begin(), entry.identifiers.end(),
                       [](const IdentifierFact& fact) { return fact.type == u"email"; });
}

bool hasDevice(const Entry& entry)
{
    return std::any_of(entry.identifiers.begin(), entry.identifiers.end(),
                       [](const IdentifierFact& fact) { return isDeviceIdentifier(fact.type); });
}

} // namespace

RecordId RecordFinder::knownAs(const Identifiers& identifiers) const
{
    const auto stated = m_stated.constFind(identifiers.statedAs());
    const bool isSame = stated != m_stated.constEnd() && stated->identifiers == identifiers;
    return isSame ? stated->record : RecordId();
}

void RecordFinder::remember(const Identifiers& identifiers, RecordId record)
{
    if (m_stated.size() >= kRecentPeople) {
        m_stated.clear();
    }
    m_stated.insert(identifiers.statedAs(), {record, identifiers});
}

void RecordFinder::note(const Entry& entry, RecordId record)
{
    if (hasEmail(entry) && hasDevice(entry)) {
        m_namedOnDevice.insert(record);
    }
}

void RecordFinder::forget()
{
    m_lookups = {};
    m_learnt = {};
    m_stated = {};
    m_namedOnDevice = {};
}

Result<RecordId> RecordFinder::find(const Entry& entry)
{
    if (!entry.recordId.isEmpty()) {
        return findById(entry.recordId);
    }
    // What names a person goes before what only names a device.
    for (const bool isDevice : {false, true}) {
        for (const IdentifierFact& fact : entry.identifiers) {
            if (isDeviceIdentifier(fact.type) != isDevice) {
                continue;
            }
            const auto type = m_tables.names.identifierType(fact.type);
            if (!type) {
                return type.error();
            }
            const auto found = findStating(*type, fact);
            if (!found) {
                return found;
            }
            if (!found->isValid()) {
                continue;
            }
            const auto isOther = isDevice ? isSomebodyElse(*found, entry) : Result<bool>(false);
            if (!isOther) {
                return isOther.error();
            }
            return *isOther ? RecordId() : *found;
        }
    }
    return RecordId();
}

Result<RecordId> RecordFinder::findById(const QString& recordId)
{
    const RecordId staged = m_tables.stage.byKey(recordId.toUtf8());
    if (staged.isValid() || m_tables.isNewSource) {
        return staged;
    }
    auto& byKey = m_tables.statements->findByKey;
    const auto row = byKey.bind(m_tables.source).bind(recordId).next();
    if (!row) {
        return row.error();
    }
    const RecordId record = *row ? RecordId(byKey.integer(0)) : RecordId();
    byKey.reset();
    return record;
}

/// Two who use one device are two people: the entry names an e-mail address by which \a record was
/// not found, and \a record has one.
Result<bool> RecordFinder::isSomebodyElse(RecordId record, const Entry& entry)
{
    if (!hasEmail(entry)) {
        return false;
    }
    if (m_tables.stage.isStaged(record)) {
        return m_namedOnDevice.contains(record);
    }
    const auto type = m_tables.names.identifierType(u"email"_s);
    const auto held = m_tables.heldIdentifiers(record);
    if (!type || !held) {
        return type ? held.error() : type.error();
    }
    return std::any_of(held->begin(), held->end(),
                       [&](const HeldIdentifier& identifier) { return identifier.type == *type; });
}

Result<RecordId> RecordFinder::findStating(qint64 type, const IdentifierFact& fact)
{
    const qint64 scope = m_tables.scopeOf(fact);
    if (const auto counted = countLookup(type); !counted) {
        return counted.error();
    }
    if (!isInMemory(type)) {
        auto& byIdentifier = m_tables.statements->findByIdentifier;
        const auto row =
            byIdentifier.bind(type).bind(scope).bind(fact.value).bind(m_tables.source).next();
        if (!row) {
            return row.error();
        }
        const RecordId record(byIdentifier.integer(0));
        byIdentifier.reset();
        if (record.isValid()) {
            return record;
        }
    }
    return m_tables.stage.byIdentifier({quint32(scope), quint32(type)}, fact.value.toUtf8());
}

/// Once there are many, all identifiers of the type are read at once.
Result<void> RecordFinder::countLookup(qint64 type)
{
    if (isInMemory(type) || ++m_lookups[type] <= m_tables.recordsBefore / kSmallPart + 1) {
        return {};
    }
    m_learnt.insert(type);
    return m_tables.stage.learnIdentifiers(type);
}

} // namespace rondom::ingest
