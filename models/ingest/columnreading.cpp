#include "models/ingest/columnreading.h"

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

bool isNumber(ValueType type)
{
    return type == ValueType::Number || type == ValueType::Money;
}

bool isDate(ValueType type)
{
    return type == ValueType::Date || type == ValueType::DateTime;
}

/// Left to what the file shows is not decided.
bool isToChoose(const QString& format)
{
    return format.startsWith(u"auto|");
}

/// The spellings of \a formats with those first whose date is spelled as in \a date.
QString withDateFirst(const QString& formats, const QString& date, const QString& join)
{
    QStringList first;
    QStringList others;
    const QStringList names = formats.split(u'|');
    for (const QString& name : names) {
        if (name != u"auto") {
            (name.startsWith(date + join) ? first : others).append(name);
        }
    }
    return (first + others).join(u'|');
}

} // namespace

QList<ColumnReading> readingsFor(const ColumnProfile& column)
{
    QList<ColumnReading> readings;
    if (!column.isAmbiguous) {
        return readings;
    }
    if (isNumber(column.type)) {
        readings = {{column.type, {}, u","_s}, {column.type, {}, u"."_s}};
    }
    for (const QString& format : column.possibleFormats) {
        readings.append({column.type, format, {}});
    }
    readings.append({ValueType::Text, {}, {}});
    return readings;
}

std::optional<ColumnReading> readingOf(const Mapping& mapping, const QString& column)
{
    if (mapping.at.columns.contains(column)) {
        const QString& format = mapping.at.format.format;
        return format.isEmpty() || isToChoose(format)
                   ? std::nullopt
                   : std::optional(ColumnReading{ValueType::DateTime, format, {}});
    }
    for (const ColumnRule& rule : mapping.columns) {
        if (rule.column != column) {
            continue;
        }
        const QString decimal =
            rule.format.decimal.isEmpty() ? mapping.format.decimal : rule.format.decimal;
        const QString format =
            rule.format.format.isEmpty() ? mapping.format.format : rule.format.format;
        const bool isAmount = rule.type ? isNumber(*rule.type) : !decimal.isEmpty();
        if (isAmount && !decimal.isEmpty()) {
            return ColumnReading{rule.type.value_or(ValueType::Number), {}, decimal};
        }
        if (rule.type && isDate(*rule.type) && !format.isEmpty() && !isToChoose(format)) {
            return ColumnReading{*rule.type, format, {}};
        }
        if (rule.type && (*rule.type == ValueType::Text || *rule.type == ValueType::List)) {
            return ColumnReading{*rule.type, {}, {}};
        }
        return std::nullopt;
    }
    return std::nullopt;
}

void setReading(Mapping& mapping, const QString& column, const ColumnReading& reading)
{
    if (mapping.at.columns.contains(column) && isDate(reading.type)) {
        mapping.at.format.format = mapping.at.join ? withDateFirst(mapping.at.format.format,
                                                                   reading.format, *mapping.at.join)
                                                   : reading.format;
    }
    for (ColumnRule& rule : mapping.columns) {
        if (rule.column == column && rule.target != ColumnRule::Target::Ignore) {
            rule.type = reading.type;
            rule.format.format = reading.format;
            rule.format.decimal = reading.decimal;
        }
    }
}

} // namespace rondom::ingest
