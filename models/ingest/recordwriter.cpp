#include "models/ingest/recordwriter.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

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

} // namespace

RecordWriter::RecordWriter(const storage::Connection& connection, SourceId source, ImportMode mode)
    : m_mode(mode)
    , m_tables(connection, source)
    , m_finder(m_tables)
    , m_identifiers(m_tables)
    , m_traits(m_tables)
{
}

Result<void> RecordWriter::open()
{
    return m_tables.open();
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
    const RecordId known = isRepeatable ? m_finder.knownAs(entry.identifiers) : RecordId();
    auto found = known.isValid() ? Result<RecordId>(known) : m_finder.find(entry);
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
    if (!isNew && saysMore && m_tables.stage.isStaged(record)) {
        // What it holds is asked of the tables.
        if (const auto flushed = m_tables.stage.flush(); !flushed) {
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
                 : m_identifiers.write(record, isNew, entry, origin, statesWholePerson);
    if (!identifiers) {
        return identifiers.error();
    }
    if (isRepeatable && !known.isValid()) {
        m_finder.remember(entry.identifiers, record);
    }
    const auto traits =
        isNew ? m_traits.stage(record, entry, origin) : m_traits.write(record, entry, origin);
    if (!traits) {
        return traits.error();
    }
    if (!known.isValid()) {
        m_finder.note(entry, record);
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

Result<RecordId> RecordWriter::create(const Entry& entry, const RowOrigin& origin)
{
    QString key = entry.recordId;
    if (key.isEmpty()) {
        const IdentifierFact& naming = namingIdentifier(entry.identifiers);
        key = naming.type + u':' + naming.value;
    }
    if (const auto flushed = m_tables.stage.flushSome(); !flushed) {
        return flushed.error();
    }
    return m_tables.stage.addRecord(key.toUtf8(), origin.import, origin.row, origin.recordedAt);
}

Result<qint64> RecordWriter::finish(ImportId import)
{
    if (const auto flushed = flush(); !flushed) {
        return flushed.error();
    }
    const auto ended = m_identifiers.endMissing(import, m_touchedTwice);
    if (!ended) {
        return ended.error();
    }
    m_relinked.unite(*ended);
    qint64 voidRows = 0;
    for (const RecordId record : std::as_const(m_touchedTwice)) {
        const int rows = m_updatedRows.value(record);
        if (rows == 0) {
            continue;
        }
        auto& drop = m_tables.statements->dropVoidTraits;
        if (const auto dropped = drop.bind(record).bind(import).run(); !dropped) {
            return dropped.error();
        }
        auto& count = m_tables.statements->countChanges;
        const auto row = count.bind(record).bind(import).next();
        if (!row) {
            return row.error();
        }
        if (count.integer(0) == 0) {
            voidRows += rows;
            m_void.insert(record);
        }
        count.reset();
        if (const auto counted = m_traits.recount(record, import); !counted) {
            return counted.error();
        }
    }
    // What follows needs the memory more.
    m_tables.stage.forget();
    m_finder.forget();
    m_touched = {};
    m_touchedTwice = {};
    m_updatedRows = {};
    return voidRows;
}

} // namespace rondom::ingest
