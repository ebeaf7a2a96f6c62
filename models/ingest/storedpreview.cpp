#include "models/ingest/storedpreview.h"

#include "models/core/calendar.h"
#include "models/ingest/ingesttext.h"
#include "models/ingest/personreader.h"
#include "models/ingest/propertyreader.h"
#include "models/ingest/rowfilter.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

using Target = ColumnRule::Target;

StoredCell cellOf(const Value& value)
{
    return {value.text, value.type, value.number, {}, {}};
}

QString textOf(const QJsonValue& value)
{
    if (value.isArray()) {
        return value.toVariant().toStringList().join(u", "_s);
    }
    return value.toVariant().toString();
}

/// \a mapping with one rule only, so that whatever a reader says is about that column. Country
/// columns stay where a phone number is read in their light.
Mapping onlyRule(Mapping mapping, const ColumnRule& kept)
{
    const bool isPhone = kept.target == Target::Identifier && kept.name == u"phone";
    for (ColumnRule& rule : mapping.columns) {
        const bool isCountry = rule.target == Target::Trait && rule.name == u"country";
        if (rule != kept && !(isPhone && isCountry)) {
            rule.target = Target::Ignore;
        }
    }
    mapping.recordId.clear();
    mapping.rowConsents.clear();
    mapping.rowSuppressions.clear();
    mapping.constants.clear();
    return mapping;
}

/// Reads the cells of one column.
class ColumnPreview
{
public:
    virtual ~ColumnPreview() = default;
    virtual StoredCell read(const CsvRecord& record) const = 0;

protected:
    static void takeProblem(StoredCell& cell, const Entry& entry)
    {
        if (!entry.warnings.isEmpty()) {
            cell.problem = entry.warnings.first().reason;
        }
    }
};

/// A column about the person.
class PersonColumn : public ColumnPreview
{
public:
    PersonColumn(const ReadingContext& context, const ColumnRule& rule)
        : m_reader(context), m_rule(rule)
    {
    }

    StoredCell read(const CsvRecord& record) const override
    {
        Entry entry;
        m_reader.read(record, entry);
        StoredCell cell;
        if (m_rule.target == Target::Trait && !entry.traits.isEmpty()) {
            cell = cellOf(entry.traits.first().value);
        } else if (m_rule.target == Target::Identifier) {
            QStringList values;
            for (const IdentifierFact& fact : std::as_const(entry.identifiers)) {
                values.append(fact.value);
            }
            cell.text = values.join(u", "_s);
        } else if (!entry.consents.isEmpty()) {
            const ConsentFact& fact = entry.consents.first();
            const bool isGrant = fact.decision == ConsentDecision::Granted;
            const bool isProven = fact.at && !fact.noticeText.isEmpty();
            cell.text = isGrant ? (isProven ? u"granted"_s : u"claim"_s) : u"withdrawn"_s;
        } else if (!entry.suppressions.isEmpty()) {
            cell.text = u"suppressed"_s;
        }
        takeProblem(cell, entry);
        return cell;
    }

private:
    PersonReader m_reader;
    ColumnRule m_rule;
};

/// A column about an event, an order or an order line.
class PropertyColumn : public ColumnPreview
{
public:
    PropertyColumn(const ReadingContext& context, const ColumnRule& rule)
        : m_reader(context, rule.target), m_packed(context.cell(rule.column)), m_rule(rule)
    {
    }

    StoredCell read(const CsvRecord& record) const override
    {
        Entry entry;
        Properties properties;
        Amounts amounts;
        m_reader.read(record, properties, amounts, entry);
        StoredCell cell;
        if (!m_rule.packed.isEmpty()) {
            return cellOf(Value::ofText(QString::fromUtf8(m_packed.read(record))));
        }
        const QJsonValue value = properties.value(m_rule.name);
        if (value.isDouble()) {
            cell = cellOf(Value::ofNumber(amounts.value(m_rule.name)));
            if (!amounts.find(m_rule.name)) {
                cell.text = textOf(value);
                cell.number = value.toDouble();
            }
        } else if (value.isBool()) {
            cell = cellOf(Value::ofBoolean(value.toBool()));
        } else if (!value.isUndefined()) {
            cell.text = textOf(value);
            cell.type = m_rule.type.value_or(ValueType::Text);
            if (cell.type == ValueType::List) {
                cell.type = ValueType::Text;
            }
        }
        takeProblem(cell, entry);
        return cell;
    }

private:
    PropertyReader m_reader;
    CellText m_packed;
    ColumnRule m_rule;
};

/// A column that plays a part at the top of a mapping: when, which order, what, in which currency.
class SourceColumn : public ColumnPreview
{
public:
    SourceColumn(const ReadingContext& context, const ValueSource& source, bool isTime)
        : m_reader(context, source), m_isTime(isTime)
    {
    }

    StoredCell read(const CsvRecord& record) const override
    {
        StoredCell cell;
        if (m_reader.bytes(record).isEmpty()) {
            return cell;
        }
        if (!m_isTime) {
            cell.text = identifierText(m_reader.bytes(record));
            return cell;
        }
        if (const auto time = m_reader.time(record)) {
            cell = cellOf(Value::ofDateTime(time->instant));
        } else {
            cell.problem = time.error().message;
        }
        return cell;
    }

private:
    SourceReader m_reader;
    bool m_isTime;
};

/// The first rows of one file.
class Preview
{
public:
    Preview(const Mapping& mapping, const QStringList& header, const ReadOptions& options)
        : m_header(header)
    {
        const auto addPart = [&](const ValueSource& source, const QString& target, bool isTime) {
            for (const QString& column : source.columns) {
                ValueSource own = source;
                // A date and a time in two columns are one moment, shown at both.
                own.columns = source.join ? source.columns : QStringList{column};
                own.value.clear();
                const ReadingContext context(mapping, header, options);
                add(column, target, std::make_unique<SourceColumn>(context, own, isTime));
            }
        };
        addPart(mapping.orderId, u"order_id"_s, false);
        addPart(mapping.event, u"event"_s, false);
        addPart(mapping.at, u"at"_s, true);
        addPart(mapping.currency, u"currency"_s, false);
        const bool isRecordIdMapped =
            std::any_of(mapping.columns.begin(), mapping.columns.end(), [&](const auto& rule) {
                return rule.column == mapping.recordId && rule.target != Target::Ignore;
            });
        if (!mapping.recordId.isEmpty() && !isRecordIdMapped) {
            ValueSource recordId;
            recordId.columns = {mapping.recordId};
            addPart(recordId, u"record_id"_s, false);
        }
        for (const ColumnRule& rule : mapping.columns) {
            if (rule.target == Target::Ignore) {
                continue;
            }
            const ReadingContext context(onlyRule(mapping, rule), header, options);
            const bool isProperty = rule.target == Target::Property || rule.target == Target::Line;
            std::unique_ptr<ColumnPreview> column;
            if (isProperty) {
                column = std::make_unique<PropertyColumn>(context, rule);
            } else {
                column = std::make_unique<PersonColumn>(context, rule);
            }
            add(rule.column, targetText(rule), std::move(column));
        }
    }

    const QList<StoredColumn>& columns() const { return m_columns; }

    StoredRow read(const CsvRecord& record) const
    {
        StoredRow row;
        row.row = record.row();
        row.line = record.line();
        QHash<QString, QString> given;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const StoredColumn& column = m_columns.at(i);
            StoredCell cell = m_readers[std::size_t(i)]->read(record);
            cell.raw = record.text(m_header.indexOf(column.column)).trimmed();
            // Where two columns give one value, the first that has one counts.
            const bool isOne = !column.target.startsWith(u"identifier:"_s) &&
                               !column.target.startsWith(u"consent:"_s) &&
                               !column.target.startsWith(u"suppression"_s);
            if (isOne && !cell.text.isEmpty()) {
                if (const auto first = given.constFind(column.target); first != given.constEnd()) {
                    cell.text.clear();
                    cell.problem = storedBefore(*first);
                } else {
                    given.insert(column.target, column.column);
                }
            }
            row.cells.append(cell);
        }
        return row;
    }

private:
    void add(const QString& column, const QString& target, std::unique_ptr<ColumnPreview> reader)
    {
        m_columns.append({column, target});
        m_readers.push_back(std::move(reader));
    }

    QStringList m_header;
    QList<StoredColumn> m_columns;
    std::vector<std::unique_ptr<ColumnPreview>> m_readers;
};

/// The rejects among the first rows, by row: as the import itself says.
Result<QHash<qint64, Reject>> rejectsUntil(EntryReader& reader, qint64 lastRow)
{
    QHash<qint64, Reject> rejects;
    for (;;) {
        const auto item = reader.next();
        if (!item) {
            return item.error();
        }
        if (std::holds_alternative<EntryReader::End>(*item)) {
            return rejects;
        }
        if (const auto* reject = std::get_if<Reject>(&*item)) {
            if (reject->row > lastRow) {
                return rejects;
            }
            rejects.insert(reject->row, *reject);
        } else if (const auto* entry = std::get_if<Entry>(&*item);
                   entry && entry->firstRow > lastRow) {
            return rejects;
        }
    }
}

void markReject(StoredRow& row, const QList<StoredColumn>& columns, const Reject& reject)
{
    row.rejectReason = reject.reason;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        StoredCell& cell = row.cells[i];
        if (columns.at(i).column == reject.column) {
            cell.problem = reject.reason;
        }
        cell.text.clear();
    }
}

} // namespace

Result<StoredPreview> previewStored(const QString& path, const Mapping& mapping,
                                    const ReadOptions& options, int rows)
{
    auto reader = EntryReader::open(path, mapping, options);
    if (!reader) {
        return reader.error();
    }
    auto table = openTable(path, (*reader)->tableOptions());
    if (!table) {
        return table.error();
    }
    const QStringList header = table->reader->header();
    const Preview columns((*reader)->mapping(), header, options);
    const RowFilter skipped(ReadingContext((*reader)->mapping(), header, options));
    StoredPreview preview;
    preview.columns = columns.columns();
    CsvRecord record;
    while (preview.rows.size() < rows) {
        const auto isThere = table->reader->next(record);
        if (!isThere) {
            return isThere.error();
        }
        if (!*isThere) {
            break;
        }
        if (!record.isBlank() && !skipped.matches(record)) {
            preview.rows.append(columns.read(record));
        }
    }
    if (preview.rows.isEmpty()) {
        return preview;
    }
    const auto rejects = rejectsUntil(**reader, preview.rows.last().row);
    if (!rejects) {
        return rejects.error();
    }
    for (StoredRow& row : preview.rows) {
        if (const auto reject = rejects->constFind(row.row); reject != rejects->constEnd()) {
            markReject(row, preview.columns, *reject);
        }
    }
    return preview;
}

} // namespace rondom::ingest
