#include "models/identity/rawcolumnsrepository.h"

#include "models/core/identifiertype.h"
#include "models/identity/blockedvalues.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <QHash>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace rondom::identity {

namespace {

constexpr qsizetype kLongestValue = 120;
constexpr quint32 kNoColumn = std::numeric_limits<quint32>::max();

constexpr auto kSelectRecords = "SELECT id, profile_id FROM source_record ORDER BY id";
constexpr auto kSelectTraits = "SELECT id, key, type FROM trait ORDER BY id";
constexpr auto kSelectTypes = "SELECT id, name FROM identifier_type ORDER BY id";

/// In the order of the table: the last value of a record and trait is the one that holds.
constexpr auto kSelectValues = R"sql(
    SELECT record_id, trait_id, text FROM trait_value
     ORDER BY record_id, trait_id, import_id
)sql";

constexpr auto kSelectIdentifiers = R"sql(
    SELECT type_id, record_id, value FROM identifier
     WHERE ended_import_id IS NULL
     ORDER BY type_id, scope_id, value, record_id
)sql";

bool isComparable(ValueType type)
{
    return type == ValueType::Text || type == ValueType::Number || type == ValueType::Date;
}

/// What a source, a shop or a browser gives each record anew.
bool isGiven(const QString& type)
{
    static const QStringList given{u"user_id"_s, u"customer_no"_s, u"loyalty_no"_s,
                                   u"crm_id"_s,  u"ticket_id"_s,   u"ticket_requester"_s};
    return given.contains(type) || isDeviceIdentifier(type);
}

class Reading
{
public:
    Reading(const storage::Connection& connection, JobContext& context)
        : m_connection(connection), m_context(context)
    {
    }

    Result<RawColumns> run()
    {
        for (const auto read : {&Reading::readRecords, &Reading::readTraits, &Reading::readValues,
                                &Reading::readTypes, &Reading::readIdentifiers}) {
            if (const auto done = (this->*read)(); !done) {
                return done.error();
            }
        }
        std::erase_if(m_raw.columns,
                      [](const RawColumn& column) { return column.values.size() <= 1; });
        return std::move(m_raw);
    }

private:
    template <typename Visit>
    Result<void> forEach(const char* sql, Visit visit)
    {
        auto select = m_connection.prepare(sql);
        if (!select) {
            return select.error();
        }
        return storage::forEachRow(*select, m_context, visit);
    }

    Result<void> readRecords()
    {
        return forEach(kSelectRecords, [this](const storage::Statement& row) {
            m_raw.records.push_back(row.integer(0));
            m_raw.profiles.push_back(row.integer(1));
        });
    }

    void addColumn(std::vector<quint32>& columnOf, qint64 id, RawColumn column)
    {
        if (columnOf.size() <= std::size_t(id)) {
            columnOf.resize(std::size_t(id) + 1, kNoColumn);
        }
        columnOf[std::size_t(id)] = quint32(m_raw.columns.size());
        column.codes.resize(m_raw.records.size());
        m_raw.columns.push_back(std::move(column));
    }

    Result<void> readTraits()
    {
        return forEach(kSelectTraits, [this](const storage::Statement& row) {
            const auto type = valueTypeFromName(row.text(2)).value_or(ValueType::Text);
            if (isComparable(type)) {
                addColumn(m_columnOfTrait, row.integer(0), {row.text(1), false, type, {}, {}});
            }
        });
    }

    Result<void> readValues()
    {
        std::size_t record = 0;
        return forEach(kSelectValues, [this, &record](const storage::Statement& row) {
            const auto trait = std::size_t(row.integer(1));
            if (trait >= m_columnOfTrait.size() || m_columnOfTrait[trait] == kNoColumn) {
                return;
            }
            const qint64 id = row.integer(0);
            while (record < m_raw.records.size() && m_raw.records[record] < id) {
                ++record;
            }
            if (record == m_raw.records.size() || m_raw.records[record] != id) {
                return;
            }
            const QByteArrayView text = row.textView(2);
            RawColumn& column = m_raw.columns[m_columnOfTrait[trait]];
            column.codes[record] = text.size() > kLongestValue
                                       ? 0
                                       : column.values.add({text.data(), std::size_t(text.size())});
        });
    }

    Result<void> readTypes()
    {
        return forEach(kSelectTypes, [this](const storage::Statement& row) {
            const QString name = row.text(1);
            if (!isGiven(name)) {
                addColumn(m_columnOfType, row.integer(0), {name, true, ValueType::Text, {}, {}});
            }
        });
    }

    Result<void> readIdentifiers()
    {
        return forEach(kSelectIdentifiers, [this](const storage::Statement& row) {
            const auto type = std::size_t(row.integer(0));
            if (type >= m_columnOfType.size() || m_columnOfType[type] == kNoColumn) {
                return;
            }
            const qint64 id = row.integer(1);
            const auto found = std::lower_bound(m_raw.records.begin(), m_raw.records.end(), id);
            if (found == m_raw.records.end() || *found != id) {
                return;
            }
            const auto record = std::size_t(found - m_raw.records.begin());
            RawColumn& column = m_raw.columns[m_columnOfType[type]];
            // The first in the order of the table, where a record has several.
            if (column.codes[record] != 0 || isBlockedValue(column.key, row.text(2))) {
                return;
            }
            const QByteArrayView text = row.textView(2);
            column.codes[record] = column.values.add({text.data(), std::size_t(text.size())});
        });
    }

    const storage::Connection& m_connection;
    JobContext& m_context;
    RawColumns m_raw;
    std::vector<quint32> m_columnOfTrait;
    std::vector<quint32> m_columnOfType;
};

} // namespace

Result<RawColumns> readRawColumns(const storage::Connection& connection, JobContext& context)
{
    return Reading(connection, context).run();
}

} // namespace rondom::identity
