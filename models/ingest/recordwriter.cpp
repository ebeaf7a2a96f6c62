#include "models/ingest/recordwriter.h"

#include "models/core/identifiertype.h"
#include "models/ingest/recordstatements.h"
#include "models/ingest/sourcerepository.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

/// How many recently found people are remembered: an event file names the same ones again and
/// again.
constexpr qsizetype kRecentPeople = 500'000;

/// More lookups than this part of all records, and reading all identifiers of a type is cheaper.
constexpr qint64 kSmallPart = 16;

constexpr auto kIsKnownSource = "SELECT EXISTS (SELECT 1 FROM source_record WHERE source_id = ?)";

/// The identifier that names a record without an id of its own: the most personal one it has.
const IdentifierFact& namingIdentifier(const Identifiers& identifiers)
{
    constexpr std::array kPreferred = {u"email", u"phone"};
    for (const auto* type : kPreferred) {
        const auto found = std::find_if(
            identifiers.begin(), identifiers.end(),
            [type](const IdentifierFact& fact) { return fact.type == QStringView(type); });
        if (found != identifiers.end()) {
            return *found;
        }
    }
    return identifiers.first();
}

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

/// Since when the fact is true. What only fills gaps has no time: anything that has one goes before
/// it, and of several the one that was there first.
qint64 timeOf(const TraitFact& fact, const Entry& entry, const RowOrigin& origin)
{
    const qint64 undated = -origin.import.value();
    switch (fact.write) {
    case WriteMode::Usual:
    case WriteMode::Append:
        return origin.at;
    case WriteMode::Overwrite:
        return origin.recordedAt;
    case WriteMode::Fill:
        return undated;
    case WriteMode::Newest:
        return entry.events.isEmpty()
                   ? std::min(entry.statedAt.value_or(undated), origin.recordedAt)
                   : origin.at;
    }
    Q_UNREACHABLE();
}

/// The items of both, those that were there first.
QString joinedList(const QString& held, const Value& more)
{
    QStringList items = Value{ValueType::List, held, {}, {}}.items() + more.items();
    items.removeDuplicates();
    return Value::ofList(items).text;
}

} // namespace

RecordWriter::RecordWriter(const storage::Connection& connection, SourceId source, ImportMode mode)
    : m_connection(connection), m_source(source), m_mode(mode), m_stage(connection, source)
{
}

RecordWriter::~RecordWriter() = default;

Result<void> RecordWriter::open()
{
    auto statements = RecordStatements::prepare(m_connection);
    if (!statements) {
        return statements.error();
    }
    m_statements = std::make_unique<RecordStatements>(*std::move(statements));
    auto known = m_connection.prepare(kIsKnownSource);
    if (!known) {
        return known.error();
    }
    if (const auto row = known->bind(m_source).next(); !row) {
        return row.error();
    }
    m_isNewSource = known->integer(0) == 0;
    const auto last = SourceRepository(m_connection).lastRecord();
    if (!last) {
        return last.error();
    }
    m_recordsBefore = last->value();
    return {};
}

Result<RecordWriter::Written> RecordWriter::write(const Entry& entry, const RowOrigin& origin,
                                                  bool statesWholePerson)
{
    if (entry.identifiers.isEmpty() && entry.recordId.isEmpty()) {
        return Written{};
    }
    // An event file names the same people in the same way again and again: after the first time
    // there is nothing to find out and nothing to write about who they are.
    const bool isRepeatable =
        !statesWholePerson && entry.recordId.isEmpty() && m_mode == ImportMode::Upsert;
    const RecordId known = isRepeatable ? knownAs(entry.identifiers) : RecordId();
    auto found = known.isValid() ? Result<RecordId>(known) : find(entry);
    if (!found) {
        return found.error();
    }
    RecordId record = *found;
    const bool isNew = !record.isValid();
    if ((isNew && m_mode == ImportMode::UpdateOnly) ||
        (!isNew && m_mode == ImportMode::CreateOnly && !m_changed.contains(record))) {
        return Written{{}, RecordChange::Skipped, false};
    }
    if (isNew) {
        auto created = create(entry, origin);
        if (!created) {
            return created.error();
        }
        record = *created;
    }
    const bool saysMore = !known.isValid() || !entry.traits.isEmpty();
    if (!isNew && saysMore && m_stage.isStaged(record)) {
        // What it holds is asked of the tables.
        if (const auto flushed = m_stage.flush(); !flushed) {
            return flushed.error();
        }
    }
    if (m_touched.contains(record)) {
        m_touchedTwice.insert(record);
    }
    m_touched.insert(record);

    // Found by the only identifier it states: what else it holds does not matter.
    const bool holdsAll =
        known.isValid() ||
        (!isNew && !statesWholePerson && entry.recordId.isEmpty() && entry.identifiers.size() == 1);
    const auto identifiers =
        holdsAll ? Result<bool>(false)
                 : writeIdentifiers(record, isNew, entry, origin, statesWholePerson);
    if (!identifiers) {
        return identifiers.error();
    }
    if (isRepeatable && !known.isValid()) {
        if (m_stated.size() >= kRecentPeople) {
            m_stated.clear();
        }
        m_stated.insert(entry.identifiers.statedAs(), {record, entry.identifiers});
    }
    const auto traits =
        isNew ? stageTraits(record, entry, origin) : writeTraits(record, entry, origin);
    if (!traits) {
        return traits.error();
    }
    if (!known.isValid() && hasEmail(entry) && hasDevice(entry)) {
        m_namedOnDevice.insert(record);
    }
    if (isNew || *identifiers) {
        m_relinked.insert(record);
    }
    if (isNew || *identifiers || *traits) {
        m_changed.insert(record);
    }
    if (isNew) {
        return Written{record, RecordChange::Created, true};
    }
    if (*identifiers || *traits) {
        ++m_updatedRows[record];
        return Written{record, RecordChange::Updated, *identifiers};
    }
    return Written{record, RecordChange::Unchanged, false};
}

RecordId RecordWriter::knownAs(const Identifiers& identifiers) const
{
    const auto stated = m_stated.constFind(identifiers.statedAs());
    const bool isSame = stated != m_stated.constEnd() && stated->identifiers == identifiers;
    return isSame ? stated->record : RecordId();
}

Result<RecordId> RecordWriter::find(const Entry& entry)
{
    if (!entry.recordId.isEmpty()) {
        const RecordId staged = m_stage.byKey(entry.recordId.toUtf8());
        if (staged.isValid() || m_isNewSource) {
            return staged;
        }
        auto& byKey = m_statements->findByKey;
        const auto row = byKey.bind(m_source).bind(entry.recordId).next();
        if (!row) {
            return row.error();
        }
        const RecordId record = *row ? RecordId(byKey.integer(0)) : RecordId();
        byKey.reset();
        return record;
    }
    // What names a person goes before what only names a device.
    for (const bool isDevice : {false, true}) {
        for (const IdentifierFact& fact : entry.identifiers) {
            if (isDeviceIdentifier(fact.type) != isDevice) {
                continue;
            }
            const auto type = identifierTypeId(fact.type);
            if (!type) {
                return type.error();
            }
            const auto found = findStating(*type, fact);
            if (!found || !found->isValid()) {
                if (!found) {
                    return found;
                }
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

/// Two who use one device are two people: the entry names an e-mail address by which \a record was
/// not found, and \a record has one.
Result<bool> RecordWriter::isSomebodyElse(RecordId record, const Entry& entry)
{
    if (!hasEmail(entry)) {
        return false;
    }
    if (m_stage.isStaged(record)) {
        return m_namedOnDevice.contains(record);
    }
    const auto type = identifierTypeId(u"email"_s);
    const auto held = heldIdentifiers(record);
    if (!type || !held) {
        return type ? held.error() : type.error();
    }
    return std::any_of(held->begin(), held->end(),
                       [&](const HeldIdentifier& identifier) { return identifier.type == *type; });
}

Result<RecordId> RecordWriter::findStating(qint64 type, const IdentifierFact& fact)
{
    const qint64 scope = fact.isGlobal ? 0 : m_source.value();
    if (const auto counted = countLookup(type); !counted) {
        return counted.error();
    }
    if (!isInMemory(type)) {
        auto& byIdentifier = m_statements->findByIdentifier;
        const auto row = byIdentifier.bind(type).bind(scope).bind(fact.value).bind(m_source).next();
        if (!row) {
            return row.error();
        }
        const RecordId record(byIdentifier.integer(0));
        byIdentifier.reset();
        if (record.isValid()) {
            return record;
        }
    }
    return m_stage.byIdentifier({quint32(scope), quint32(type)}, fact.value.toUtf8());
}

/// Once there are many, all identifiers of the type are read at once.
Result<void> RecordWriter::countLookup(qint64 type)
{
    if (isInMemory(type) || ++m_lookups[type] <= m_recordsBefore / kSmallPart + 1) {
        return {};
    }
    m_learnt.insert(type);
    return m_stage.learnIdentifiers(type);
}

Result<RecordId> RecordWriter::create(const Entry& entry, const RowOrigin& origin)
{
    QString key = entry.recordId;
    if (key.isEmpty()) {
        const IdentifierFact& naming = namingIdentifier(entry.identifiers);
        key = naming.type + u':' + naming.value;
    }
    if (const auto flushed = m_stage.flushSome(); !flushed) {
        return flushed.error();
    }
    return m_stage.addRecord(key.toUtf8(), origin.import, origin.row, origin.recordedAt);
}

Result<bool> RecordWriter::writeIdentifiers(RecordId record, bool isNew, const Entry& entry,
                                            const RowOrigin& origin, bool statesWholePerson)
{
    if (entry.identifiers.isEmpty()) {
        return false;
    }
    std::vector<HeldIdentifier> held;
    if (!isNew) {
        auto known = heldIdentifiers(record);
        if (!known) {
            return known.error();
        }
        held = std::move(*known);
    }
    bool changed = false;
    QSet<qint64> statedTypes;
    std::vector<bool> isStated(held.size(), false);
    for (const IdentifierFact& fact : entry.identifiers) {
        const auto type = identifierTypeId(fact.type);
        if (!type) {
            return type.error();
        }
        statedTypes.insert(*type);
        const qint64 scope = fact.isGlobal ? 0 : m_source.value();
        const auto same =
            std::find_if(held.begin(), held.end(), [&](const HeldIdentifier& identifier) {
                return identifier.type == *type && identifier.scope == scope &&
                       identifier.value == fact.value;
            });
        if (same != held.end()) {
            isStated[std::size_t(same - held.begin())] = true;
            if (same->hasEnded && statesWholePerson) {
                const auto kept = m_statements->keepEnding.bind(origin.import)
                                      .bind(*type)
                                      .bind(scope)
                                      .bind(fact.value)
                                      .bind(record)
                                      .run();
                if (!kept) {
                    return kept.error();
                }
                const auto revived = m_statements->reviveIdentifier.bind(*type)
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
            m_stage.addIdentifier(record, {quint32(scope), quint32(*type)}, fact.value.toUtf8(),
                                  origin.row);
            held.push_back({*type, scope, fact.value, false});
            isStated.push_back(true);
            changed = true;
            continue;
        }
        const auto inserted = m_statements->insertIdentifier.bind(*type)
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
        m_stage.noteIdentifier(record, {quint32(scope), quint32(*type)}, fact.value.toUtf8());
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

Result<bool> RecordWriter::stageTraits(RecordId record, const Entry& entry, const RowOrigin& origin)
{
    for (const TraitFact& fact : entry.traits) {
        const auto trait = traitId(fact);
        if (!trait) {
            return trait.error();
        }
        const qint64 at = timeOf(fact, entry, origin);
        RecordStage::Trait staged{quint32(record.value()),  quint32(origin.row), at,
                                  fact.value.text.toUtf8(), fact.value.number,   quint32(*trait)};
        const auto same = std::find_if(
            m_stage.traitsOfLast(), m_stage.traitsEnd(),
            [&staged](const RecordStage::Trait& known) { return known.trait == staged.trait; });
        if (same == m_stage.traitsEnd()) {
            m_stage.addTrait(std::move(staged));
        } else if (at >= origin.recordedAt) {
            // Said twice in one row: as with two rows, the later one holds unless both are dated.
            *same = std::move(staged);
        }
    }
    return !entry.traits.isEmpty();
}

Result<bool> RecordWriter::writeTraits(RecordId record, const Entry& entry, const RowOrigin& origin)
{
    if (entry.traits.isEmpty()) {
        return false;
    }
    auto known = heldTraits(record);
    if (!known) {
        return known.error();
    }
    QHash<qint64, HeldTrait> held = std::move(*known);
    bool changed = false;
    for (const TraitFact& fact : entry.traits) {
        const auto trait = traitId(fact);
        if (!trait) {
            return trait.error();
        }
        qint64 at = timeOf(fact, entry, origin);
        QString text = fact.value.text;
        bool isConfirmed = false;
        const auto current = held.constFind(*trait);
        if (current != held.constEnd()) {
            if (fact.write == WriteMode::Fill) {
                continue;
            }
            if (fact.write == WriteMode::Append) {
                text = joinedList(current->text, fact.value);
                at = std::max(at, current->at);
            }
            // What is older than the value held cannot change it: the lines of an order export
            // come newest first in one tool and oldest first in another.
            const bool isDated = at < origin.recordedAt;
            const bool isOlder = at < current->at;
            const bool isSame = current->text == text;
            const bool isTie = isDated && at == current->at && fact.write != WriteMode::Append;
            isConfirmed = isSame && isDated && at > current->at;
            if (!isConfirmed && (isOlder || isSame || isTie)) {
                continue;
            }
            if (!isSame) {
                ++m_overwritten[record];
            }
        }
        const auto written = m_statements->writeTrait.bind(record)
                                 .bind(*trait)
                                 .bind(origin.import)
                                 .bind(origin.row)
                                 .bind(at)
                                 .bind(text)
                                 .bind(fact.value.number)
                                 .run();
        if (!written) {
            return written.error();
        }
        held.insert(*trait, {text, at});
        changed = changed || !isConfirmed;
    }
    return changed;
}

Result<qint64> RecordWriter::finish(ImportId import)
{
    if (const auto flushed = flush(); !flushed) {
        return flushed.error();
    }
    for (const Ending& ending : m_endings) {
        // A record with two rows in one file states what both say.
        if (m_touchedTwice.contains(ending.record)) {
            continue;
        }
        const auto ended = m_statements->endIdentifier.bind(import)
                               .bind(ending.type)
                               .bind(ending.scope)
                               .bind(ending.value)
                               .bind(ending.record)
                               .bind(import)
                               .run();
        if (!ended) {
            return ended.error();
        }
        m_relinked.insert(ending.record);
    }
    qint64 voidRows = 0;
    for (const RecordId record : std::as_const(m_touchedTwice)) {
        const int rows = m_updatedRows.value(record);
        if (rows == 0) {
            continue;
        }
        auto& drop = m_statements->dropVoidTraits;
        if (const auto dropped = drop.bind(record).bind(import).run(); !dropped) {
            return dropped.error();
        }
        auto& count = m_statements->countChanges;
        const auto row = count.bind(record).bind(import).next();
        if (!row) {
            return row.error();
        }
        if (count.integer(0) == 0) {
            voidRows += rows;
            m_void.insert(record);
        }
        count.reset();
        if (m_overwritten.contains(record)) {
            auto& overwritten = m_statements->countOverwritten;
            const auto isThere = overwritten.bind(record).bind(import).next();
            if (!isThere) {
                return isThere.error();
            }
            m_overwritten[record] = int(overwritten.integer(0));
            overwritten.reset();
        }
    }
    // What follows needs the memory more.
    m_stage.forget();
    m_lookups = {};
    m_learnt = {};
    m_stated = {};
    m_touched = {};
    m_touchedTwice = {};
    m_updatedRows = {};
    m_endings = {};
    return voidRows;
}

qint64 RecordWriter::overwrittenFields() const
{
    return std::accumulate(m_overwritten.cbegin(), m_overwritten.cend(), qint64(0));
}

Result<std::vector<RecordWriter::HeldIdentifier>> RecordWriter::heldIdentifiers(RecordId record)
{
    std::vector<HeldIdentifier> held;
    const auto read = storage::forEachRow(
        m_statements->selectIdentifiers.bind(record), [&held](const storage::Statement& row) {
            held.push_back({row.integer(0), row.integer(1), row.text(2), row.integer(3) != 0});
        });
    return read ? Result<std::vector<HeldIdentifier>>(std::move(held)) : read.error();
}

Result<QHash<qint64, RecordWriter::HeldTrait>> RecordWriter::heldTraits(RecordId record)
{
    QHash<qint64, HeldTrait> held;
    const auto read = storage::forEachRow(
        m_statements->selectTraits.bind(record), [&held](const storage::Statement& row) {
            held.insert(row.integer(0), {row.text(1), row.integer(2)});
        });
    return read ? Result<QHash<qint64, HeldTrait>>(std::move(held)) : read.error();
}

Result<qint64> RecordWriter::identifierTypeId(const QString& name)
{
    if (const auto known = m_identifierTypes.constFind(name);
        known != m_identifierTypes.constEnd()) {
        return *known;
    }
    auto insert = m_connection.prepare("INSERT OR IGNORE INTO identifier_type(name) VALUES (?)");
    auto select = m_connection.prepare("SELECT id FROM identifier_type WHERE name = ?");
    if (!insert || !select) {
        return insert ? select.error() : insert.error();
    }
    if (const auto done = insert->bind(name).run(); !done) {
        return done.error();
    }
    if (const auto row = select->bind(name).next(); !row) {
        return row.error();
    }
    const qint64 id = select->integer(0);
    m_identifierTypes.insert(name, id);
    return id;
}

Result<qint64> RecordWriter::traitId(const TraitFact& fact)
{
    if (const auto known = m_traits.constFind(fact.trait); known != m_traits.constEnd()) {
        return *known;
    }
    auto insert = m_connection.prepare("INSERT OR IGNORE INTO trait(key, type) VALUES (?, ?)");
    auto select = m_connection.prepare("SELECT id FROM trait WHERE key = ?");
    if (!insert || !select) {
        return insert ? select.error() : insert.error();
    }
    const auto done = insert->bind(fact.trait).bind(valueTypeName(fact.value.type)).run();
    if (!done) {
        return done.error();
    }
    if (const auto row = select->bind(fact.trait).next(); !row) {
        return row.error();
    }
    const qint64 id = select->integer(0);
    m_traits.insert(fact.trait, id);
    return id;
}

} // namespace rondom::ingest
