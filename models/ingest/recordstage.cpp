#include "models/ingest/recordstage.h"

#include "models/ingest/sourcerepository.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"
#include "models/storage/rowsource.h"
#include "models/storage/statement.h"

#include <algorithm>

namespace rondom::ingest {

namespace {

constexpr std::size_t kMostTraits = 100'000;

/// A record begins as a profile of its own; identity decides whom it belongs to.
constexpr auto kInsertRecords = R"sql(
    INSERT INTO source_record(id, profile_id, source_id, record_key, import_id, row, at)
    SELECT c0, c0, c1, c2, c3, c4, c5 FROM row_source(?)
)sql";

constexpr auto kInsertIdentifiers = R"sql(
    INSERT INTO identifier(type_id, scope_id, value, record_id, import_id, row, at)
    SELECT c0, c1, c2, c3, c4, c5, c6 FROM row_source(?)
)sql";

constexpr auto kInsertTraits = R"sql(
    INSERT INTO trait_value(record_id, trait_id, import_id, row, at, text, number)
    SELECT c0, c1, c2, c3, c4, c5, c6 FROM row_source(?)
)sql";

constexpr auto kSelectIdentifiers = R"sql(
    SELECT i.scope_id, i.value, i.record_id
      FROM identifier i JOIN source_record r ON r.id = i.record_id
     WHERE i.type_id = ? AND r.source_id = ?
)sql";

} // namespace

class RecordStage::RecordRows : public storage::RowSource
{
public:
    explicit RecordRows(const RecordStage& stage)
        : m_stage(stage), m_id(stage.m_lastId - qint64(stage.m_records.size()))
    {
    }

    bool next() override
    {
        ++m_id;
        return ++m_row < m_stage.m_records.size();
    }
    void read(int column, storage::ColumnValue& value) const override
    {
        const Record& record = m_stage.m_records[m_row];
        switch (column) {
        case 0:
            return value.set(m_id);
        case 1:
            return value.set(m_stage.m_source.value());
        case 2:
            return value.setText(m_stage.m_keys.text(qint32(record.key)));
        case 3:
            return value.set(m_stage.m_import.value());
        case 4:
            return value.set(qint64(record.row));
        default:
            return value.set(m_stage.m_at);
        }
    }

private:
    const RecordStage& m_stage;
    qint64 m_id;
    std::size_t m_row = std::size_t(-1);
};

class RecordStage::IdentifierRows : public storage::RowSource
{
public:
    explicit IdentifierRows(const RecordStage& stage) : m_stage(stage) {}

    bool next() override { return ++m_row < m_stage.m_identifiers.size(); }
    void read(int column, storage::ColumnValue& value) const override
    {
        const Identifier& identifier = m_stage.m_identifiers[m_row];
        const auto text = qint32(identifier.value);
        switch (column) {
        case 0:
            return value.set(qint64(m_stage.m_values.place(text).kind));
        case 1:
            return value.set(qint64(m_stage.m_values.place(text).source));
        case 2:
            return value.setText(m_stage.m_values.text(text));
        case 3:
            return value.set(qint64(identifier.record));
        case 4:
            return value.set(m_stage.m_import.value());
        case 5:
            return value.set(qint64(identifier.row));
        default:
            return value.set(m_stage.m_at);
        }
    }

private:
    const RecordStage& m_stage;
    std::size_t m_row = std::size_t(-1);
};

class RecordStage::TraitRows : public storage::RowSource
{
public:
    explicit TraitRows(const RecordStage& stage) : m_stage(stage) {}

    bool next() override { return ++m_row < m_stage.m_traits.size(); }
    void read(int column, storage::ColumnValue& value) const override
    {
        const Trait& trait = m_stage.m_traits[m_row];
        switch (column) {
        case 0:
            return value.set(qint64(trait.record));
        case 1:
            return value.set(qint64(trait.trait));
        case 2:
            return value.set(m_stage.m_import.value());
        case 3:
            return value.set(qint64(trait.row));
        case 4:
            return value.set(trait.at);
        case 5:
            return value.setText(trait.text);
        default:
            return value.set(trait.number);
        }
    }

private:
    const RecordStage& m_stage;
    std::size_t m_row = std::size_t(-1);
};

RecordStage::RecordStage(const storage::Connection& connection, SourceId source)
    : m_connection(connection), m_source(source)
{
}

Result<void> RecordStage::readLastId()
{
    const auto last = SourceRepository(m_connection).lastRecord();
    if (!last) {
        return last.error();
    }
    m_lastId = last->value();
    return {};
}

Result<RecordId> RecordStage::addRecord(QByteArrayView key, ImportId import, qint64 row, qint64 at)
{
    if (m_lastId < 0) {
        if (const auto read = readLastId(); !read) {
            return read.error();
        }
    }
    m_import = import;
    m_at = at;
    const RecordId record(++m_lastId);
    if (!m_firstStaged.isValid()) {
        m_firstStaged = record;
    }
    m_records.push_back({quint32(m_keys.add({}, key)), quint32(row)});
    m_recordOfKey.push_back(quint32(record.value()));
    m_lastTraits = std::ptrdiff_t(m_traits.size());
    return record;
}

void RecordStage::addIdentifier(RecordId record, TextTable::Place typeAndScope,
                                QByteArrayView value, qint64 row)
{
    const qint32 number = numberOf(record, typeAndScope, value);
    m_identifiers.push_back({quint32(number), quint32(record.value()), quint32(row)});
}

qint32 RecordStage::numberOf(RecordId record, TextTable::Place typeAndScope, QByteArrayView value)
{
    const auto id = quint32(record.value());
    qint32 number = m_values.find(typeAndScope, value);
    if (number == TextTable::kNone) {
        number = m_values.add(typeAndScope, value);
        m_recordOfValue.push_back(id);
    } else {
        quint32& first = m_recordOfValue[std::size_t(number)];
        first = std::min(first, id);
    }
    return number;
}

Result<void> RecordStage::learnIdentifiers(qint64 type)
{
    auto select = m_connection.prepare(kSelectIdentifiers);
    if (!select) {
        return select.error();
    }
    select->bind(type).bind(m_source);
    return storage::forEachRow(*select, [this, type](const storage::Statement& row) {
        noteIdentifier(RecordId(row.integer(2)), {quint32(row.integer(0)), quint32(type)},
                       row.textView(1));
    });
}

RecordId RecordStage::byKey(QByteArrayView key) const
{
    const qint32 number = m_keys.find({}, key);
    return number == TextTable::kNone ? RecordId() : RecordId(m_recordOfKey[std::size_t(number)]);
}

RecordId RecordStage::byIdentifier(TextTable::Place typeAndScope, QByteArrayView value) const
{
    const qint32 number = m_values.find(typeAndScope, value);
    return number == TextTable::kNone ? RecordId() : RecordId(m_recordOfValue[std::size_t(number)]);
}

Result<void> RecordStage::flushSome()
{
    return m_traits.size() >= kMostTraits ? writeRecordsAndTraits() : Result<void>();
}

Result<void> RecordStage::writeRecordsAndTraits()
{
    RecordRows records(*this);
    if (const auto done = storage::insertRows(m_connection, kInsertRecords, records); !done) {
        return done;
    }
    m_records.clear();
    std::sort(m_traits.begin(), m_traits.end(), [](const Trait& a, const Trait& b) {
        return std::tie(a.record, a.trait) < std::tie(b.record, b.trait);
    });
    TraitRows traits(*this);
    if (const auto done = storage::insertRows(m_connection, kInsertTraits, traits); !done) {
        return done;
    }
    m_traits.clear();
    m_lastTraits = 0;
    return {};
}

Result<void> RecordStage::flush()
{
    if (!m_firstStaged.isValid()) {
        return {};
    }
    if (const auto written = writeRecordsAndTraits(); !written) {
        return written;
    }
    std::sort(m_identifiers.begin(), m_identifiers.end(),
              [this](const Identifier& a, const Identifier& b) {
                  if (a.value == b.value) {
                      return a.record < b.record;
                  }
                  const auto placeA = m_values.place(qint32(a.value));
                  const auto placeB = m_values.place(qint32(b.value));
                  if (placeA != placeB) {
                      return std::tie(placeA.kind, placeA.source) <
                             std::tie(placeB.kind, placeB.source);
                  }
                  return m_values.text(qint32(a.value)).compare(m_values.text(qint32(b.value))) < 0;
              });
    IdentifierRows identifiers(*this);
    if (const auto done = storage::insertRows(m_connection, kInsertIdentifiers, identifiers);
        !done) {
        return done;
    }
    m_identifiers.clear();
    m_firstStaged = RecordId();
    m_lastId = -1;
    return {};
}

void RecordStage::forget()
{
    m_records = {};
    m_identifiers = {};
    m_traits = {};
    m_keys = {};
    m_recordOfKey = {};
    m_values = {};
    m_recordOfValue = {};
}

} // namespace rondom::ingest
