#include "models/activation/columnchoice.h"

#include "models/activation/activationtext.h"

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

/// The usual columns that this channel may have.
QList<Column> columnsFor(const Destination& destination, consent::Channel channel)
{
    const QStringList types = consent::identifierTypes(channel);
    QList<Column> columns;
    for (const Column& column : destination.columns) {
        if (!column.isContact || types.contains(column.field)) {
            columns.append(column);
        }
    }
    return columns;
}

QStringList cleaned(const QStringList& fields)
{
    QStringList names;
    for (const QString& field : fields) {
        names.append(field.trimmed());
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

QStringList fieldsOf(const QList<Column>& columns)
{
    QStringList fields;
    for (const Column& column : columns) {
        fields.append(column.field);
    }
    return fields;
}

} // namespace

Result<QList<Column>> chooseColumns(const Destination& destination, consent::Channel channel,
                                    const QStringList& fields)
{
    const QStringList wanted = cleaned(fields);
    QList<Column> chosen;
    if (destination.takesAnyField && !wanted.isEmpty()) {
        for (const QString& field : wanted) {
            chosen.append(Column{field, field});
        }
        return chosen;
    }
    const QList<Column> all = columnsFor(destination, channel);
    const QStringList known = fieldsOf(all);
    for (const QString& field : wanted) {
        if (!known.contains(field)) {
            return fieldHasNoColumn(field, destination.name, known);
        }
    }
    for (const Column& column : all) {
        const bool isWanted = wanted.isEmpty() ? !column.isOptional : wanted.contains(column.field);
        if (isWanted || column.isContact) {
            chosen.append(column);
        }
    }
    if (destination.takesAnyField) {
        // A list by a channel that reaches people otherwise is of no use without that.
        for (const QString& type : consent::identifierTypes(channel)) {
            if (!known.contains(type)) {
                chosen.insert(1, Column{type, type});
            }
        }
    }
    return chosen;
}

QList<Column> keyColumns(const Destination& destination, consent::Channel channel)
{
    QList<Column> keys;
    for (const QString& type : consent::identifierTypes(channel)) {
        Column key{type, type};
        for (const Column& column : destination.columns) {
            if (column.field == type) {
                key = column;
                break;
            }
        }
        keys.append(key);
    }
    return keys;
}

QStringList sourceFields(const Column& column)
{
    if (column.form == CellForm::OneCellAddress) {
        return {u"street"_s, u"house_number"_s, u"house_addition"_s, u"city"_s,
                u"region"_s, u"postal_code"_s,  u"country"_s};
    }
    if (column.field == u"first_name" || column.field == u"last_name") {
        // Where the names are known in one piece only, it is split; a particle that a source keeps
        // apart goes before the last name.
        return {column.field, u"first_name"_s, u"name_prefix"_s, u"last_name"_s, u"full_name"_s};
    }
    return column.field.isEmpty() ? QStringList() : QStringList{column.field};
}

} // namespace rondom::activation
