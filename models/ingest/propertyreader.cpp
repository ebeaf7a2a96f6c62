#include "models/ingest/propertyreader.h"

#include "models/ingest/ingesttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

/// Amounts by the names the Segment spec gives them; a mapping need not say that they are numbers.
const QStringList kAmounts{
    u"revenue"_s, u"total"_s,    u"subtotal"_s, u"value"_s,    u"shipping"_s,
    u"tax"_s,     u"discount"_s, u"price"_s,    u"quantity"_s, u"refunded_amount"_s};

constexpr std::size_t kRememberedRows = 64 * 1024;
/// Longer rows hardly come back.
constexpr qsizetype kLongestRemembered = 512;

/// Larger amounts are damage; sums of smaller ones cannot overflow.
const Decimal kMostAmount = Decimal::fromInteger(1'000'000'000'000);

/// Event tools write the lines of an order into one cell as JSON.
void insertTextOrProducts(Properties& properties, const QString& name, QByteArrayView cell)
{
    if (cell.startsWith('[') && name == u"products") {
        const QJsonDocument document = QJsonDocument::fromJson(cell.toByteArray());
        if (document.isArray()) {
            properties.insert(name, document.array());
            return;
        }
    }
    properties.insertText(name, cell);
}

ValueType typeOf(const ColumnRule& rule)
{
    if (rule.type) {
        return *rule.type;
    }
    return kAmounts.contains(rule.name) ? ValueType::Money : ValueType::Text;
}

} // namespace

QJsonValue propertyValue(const Value& value)
{
    switch (value.type) {
    case ValueType::Number:
    case ValueType::Money:
        return value.number.value_or(0);
    case ValueType::Boolean:
        return value.number.value_or(0) != 0;
    case ValueType::List:
        return QJsonArray::fromStringList(value.items());
    case ValueType::Text:
    case ValueType::Date:
    case ValueType::DateTime:
        return value.text;
    }
    Q_UNREACHABLE();
}

PropertyReader::PropertyReader(const ReadingContext& context, ColumnRule::Target target)
    : m_memo(kRememberedRows)
{
    for (const ColumnRule& rule : context.mapping().columns) {
        const int index = context.indexOf(rule.column);
        if (rule.target != target || index < 0 || !rule.packed.isEmpty()) {
            continue;
        }
        const ValueType type = typeOf(rule);
        const bool isAmount = type == ValueType::Number || type == ValueType::Money;
        m_columns.push_back({CellText(index, rule.prefix, rule.words), rule.column, rule.name,
                             isAmount, context.reader(type, rule.format)});
    }
    for (const ConstantRule& rule : context.mapping().constants) {
        if (rule.target == target && !rule.value.isEmpty()) {
            m_constants.emplace_back(rule.name, rule.value.toUtf8());
        }
    }
}

bool PropertyReader::has(const QString& name) const
{
    return std::any_of(m_columns.begin(), m_columns.end(),
                       [&name](const Column& column) { return column.name == name; });
}

void PropertyReader::read(const CsvRecord& record, Properties& properties, Amounts& amounts,
                          Entry& entry) const
{
    if (!properties.isEmpty() || m_columns.empty()) {
        readCells(record, properties, amounts, entry);
        return;
    }
    const QByteArrayView cells = cellsAsOne(record, m_columns, m_cells);
    if (cells.size() > kLongestRemembered) {
        readCells(record, properties, amounts, entry);
        return;
    }
    if (const Meaning* const known = m_memo.find(cells)) {
        properties = known->properties;
        amounts = known->amounts;
        return;
    }
    const auto warnings = entry.warnings.size();
    readCells(record, properties, amounts, entry);
    if (entry.warnings.size() == warnings) {
        // Now, so that every copy has it.
        static_cast<void>(properties.json());
        m_memo.remember(cells, {properties, amounts});
    }
}

void PropertyReader::readCells(const CsvRecord& record, Properties& properties, Amounts& amounts,
                               Entry& entry) const
{
    for (const Column& column : m_columns) {
        const QByteArrayView cell = column.cell.read(record);
        if (cell.isEmpty() || properties.contains(column.name)) {
            continue;
        }
        QString reason;
        if (column.reader.type() == ValueType::Text) {
            insertTextOrProducts(properties, column.name, cell);
            continue;
        }
        if (column.isAmount) {
            // Also a plain number may be written with its currency.
            auto money = column.reader.money(cell);
            if (money && (money->amount > kMostAmount || money->amount < -kMostAmount)) {
                money = Error{Error::Code::InvalidInput, notMoneyReason(), {}};
            }
            if (money) {
                properties.insertNumber(column.name, money->amount);
                amounts.insert(column.name, money->amount);
                continue;
            }
            reason = money.error().message;
        } else if (auto value = column.reader.value(cell)) {
            properties.insert(column.name, propertyValue(*value));
            continue;
        } else {
            reason = value.error().message;
        }
        entry.warnings.append({record.row(), column.column, reason});
    }
    for (const auto& [name, text] : m_constants) {
        if (!properties.contains(name)) {
            properties.insertText(name, text);
        }
    }
}

} // namespace rondom::ingest
