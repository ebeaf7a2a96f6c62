#include "models/ingest/mapping.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

void put(QJsonObject& object, const QString& key, const QString& value)
{
    if (!value.isEmpty()) {
        object.insert(key, value);
    }
}

void put(QJsonObject& object, const QString& key, const QStringList& values)
{
    if (!values.isEmpty()) {
        object.insert(key, QJsonArray::fromStringList(values));
    }
}

void putFormat(QJsonObject& object, const CellFormat& format)
{
    const QStringList formats = format.format.split(u'|', Qt::SkipEmptyParts);
    if (formats.size() > 1) {
        put(object, u"format"_s, formats);
    } else {
        put(object, u"format"_s, format.format);
    }
    put(object, u"zone"_s, format.zone);
    put(object, u"decimal"_s, format.decimal);
    put(object, u"separator"_s, format.separator);
    put(object, u"country"_s, format.country);
}

void putWords(QJsonObject& object, const WordMap& words)
{
    QJsonObject json;
    for (auto it = words.cbegin(); it != words.cend(); ++it) {
        json.insert(it.key(), *it);
    }
    if (!json.isEmpty()) {
        object.insert(u"words"_s, json);
    }
}

void putSource(QJsonObject& object, const QString& key, const ValueSource& source,
               const QString& valueKey)
{
    if (source.isEmpty()) {
        return;
    }
    ValueSource plain;
    plain.columns = source.columns;
    if (source.columns.size() == 1 && source == plain) {
        object.insert(key, source.columns.first());
        return;
    }
    QJsonObject inner;
    put(inner, u"column"_s, source.columns);
    put(inner, valueKey, source.value);
    putFormat(inner, source.format);
    if (source.join) {
        inner.insert(u"join"_s, *source.join);
    }
    putWords(inner, source.words);
    put(inner, u"name_part"_s, source.namePart);
    if (source.isFileTime) {
        inner.insert(u"file_time"_s, true);
    }
    object.insert(key, inner);
}

QJsonObject consentJson(const ConsentRule& rule)
{
    QJsonObject object;
    put(object, u"purpose"_s, rule.purpose);
    put(object, u"channel"_s, rule.channel);
    put(object, u"granted"_s, rule.granted);
    put(object, u"withdrawn"_s, rule.withdrawn);
    put(object, u"claimed"_s, rule.claimed);
    putSource(object, u"at"_s, rule.grantedAt, u"value"_s);
    putSource(object, u"withdrawn_at"_s, rule.withdrawnAt, u"value"_s);
    put(object, u"text"_s, rule.noticeText);
    put(object, u"language"_s, rule.noticeLanguage);
    put(object, u"status"_s, rule.statuses);
    QJsonObject proof;
    for (const ProofRule& line : rule.proof) {
        QJsonObject from;
        put(from, u"column"_s, line.from.columns);
        putFormat(from, line.from.format);
        put(from, u"only_with"_s, line.onlyWith);
        proof.insert(line.key, from);
    }
    if (!proof.isEmpty()) {
        object.insert(u"proof"_s, proof);
    }
    QJsonObject claims;
    for (auto it = rule.claimWhen.begin(); it != rule.claimWhen.end(); ++it) {
        put(claims, it.key(), *it);
    }
    if (!claims.isEmpty()) {
        object.insert(u"claim_when"_s, claims);
    }
    if (rule.always) {
        const bool isGrant = *rule.always == ConsentDecision::Granted;
        object.insert(u"decision"_s, isGrant ? u"granted"_s : u"withdrawn"_s);
    }
    return object;
}

QJsonObject suppressionJson(const SuppressionRule& rule)
{
    QJsonObject object;
    put(object, u"identifier"_s, rule.identifierType);
    put(object, u"channel"_s, rule.channel);
    put(object, u"reason"_s, rule.reason);
    put(object, u"when"_s, rule.when);
    putSource(object, u"at"_s, rule.at, u"value"_s);
    put(object, u"status"_s, rule.statuses);
    return object;
}

QJsonObject columnJson(const ColumnRule& rule)
{
    QJsonObject object;
    const QString type = rule.type ? valueTypeName(*rule.type) : QString();
    switch (rule.target) {
    case ColumnRule::Target::Identifier: {
        const bool isAddress = rule.name == u"email" || rule.name == u"phone";
        object = {{u"to"_s, u"identifier"_s}, {u"type"_s, rule.name}};
        if (rule.isGlobal != isAddress) {
            object.insert(u"scope"_s, rule.isGlobal ? u"global"_s : u"source"_s);
        }
        break;
    }
    case ColumnRule::Target::Trait:
        object = {{u"to"_s, u"trait"_s}, {u"trait"_s, rule.name}};
        put(object, u"type"_s, type);
        put(object, u"write"_s, writeModeName(rule.write));
        break;
    case ColumnRule::Target::Property:
        object = {{u"to"_s, u"property"_s}, {u"property"_s, rule.name}};
        put(object, u"type"_s, type);
        break;
    case ColumnRule::Target::Line:
        object = {{u"to"_s, u"line"_s}};
        put(object, u"field"_s, rule.name);
        put(object, u"type"_s, type);
        if (!rule.packed.isEmpty()) {
            object.insert(u"packed"_s, QJsonObject{{u"between"_s, rule.packed.between},
                                                   {u"fields"_s, rule.packed.fields},
                                                   {u"assignment"_s, rule.packed.assignment}});
        }
        break;
    case ColumnRule::Target::Consent:
        object = consentJson(rule.consent);
        object.insert(u"to"_s, u"consent"_s);
        break;
    case ColumnRule::Target::Suppression:
        object = suppressionJson(rule.suppression);
        object.insert(u"to"_s, u"suppression"_s);
        break;
    case ColumnRule::Target::Ignore:
        object = {{u"to"_s, u"ignore"_s}};
        if (rule.isSecret) {
            object.insert(u"secret"_s, true);
        }
        break;
    }
    putFormat(object, rule.format);
    put(object, u"prefix"_s, rule.prefix);
    putWords(object, rule.words);
    put(object, u"currency"_s, rule.format.currency);
    if (rule.isOptional) {
        object.insert(u"optional"_s, true);
    }
    return object;
}

QJsonObject columnsJson(const QList<ColumnRule>& rules)
{
    QJsonObject columns;
    for (const ColumnRule& rule : rules) {
        const QJsonObject json = columnJson(rule);
        const QJsonValue before = columns.value(rule.column);
        if (before.isUndefined()) {
            columns.insert(rule.column, json);
            continue;
        }
        QJsonArray several = before.isArray() ? before.toArray() : QJsonArray{before};
        several.append(json);
        columns.insert(rule.column, several);
    }
    return columns;
}

} // namespace

QJsonObject toJson(const Mapping& mapping)
{
    QJsonObject object{{u"rondom"_s, u"mapping/1"_s}, {u"kind"_s, importKindName(mapping.kind)}};
    put(object, u"name"_s, mapping.name);
    put(object, u"record_id"_s, mapping.recordId);
    putFormat(object, mapping.format);
    putSource(object, u"event"_s, mapping.event, u"name"_s);
    putSource(object, u"at"_s, mapping.at, u"value"_s);
    putSource(object, u"order_id"_s, mapping.orderId, u"value"_s);
    putSource(object, u"currency"_s, mapping.currency, u"value"_s);
    object.insert(u"columns"_s, columnsJson(mapping.columns));
    if (!mapping.patterns.isEmpty()) {
        object.insert(u"column_patterns"_s, columnsJson(mapping.patterns));
    }
    if (mapping.isIdOfFile) {
        object.insert(u"record_id_of"_s, u"file"_s);
    }
    QJsonObject constants;
    for (const ConstantRule& rule : mapping.constants) {
        const bool isTrait = rule.target == ColumnRule::Target::Trait;
        QJsonObject constant{{u"to"_s, isTrait ? u"trait"_s : u"property"_s}};
        put(constant, u"value"_s, rule.value);
        put(constant, u"name_part"_s, rule.namePart);
        constants.insert(rule.name, constant);
    }
    if (!constants.isEmpty()) {
        object.insert(u"constants"_s, constants);
    }
    if (mapping.otherColumns != ColumnRule::Target::Ignore) {
        const bool isTrait = mapping.otherColumns == ColumnRule::Target::Trait;
        object.insert(u"other_columns"_s, isTrait ? u"trait"_s : u"property"_s);
    }
    QJsonObject rows;
    if (mapping.blankOrderContinues) {
        rows.insert(u"blank_order_id"_s, u"continues"_s);
    }
    QJsonObject skipped;
    for (auto it = mapping.skipWhen.cbegin(); it != mapping.skipWhen.cend(); ++it) {
        skipped.insert(it.key(), QJsonArray::fromStringList(*it));
    }
    if (!skipped.isEmpty()) {
        rows.insert(u"skip_when"_s, skipped);
    }
    QJsonArray consents;
    for (const ConsentRule& rule : mapping.rowConsents) {
        consents.append(consentJson(rule));
    }
    if (!consents.isEmpty()) {
        rows.insert(u"consents"_s, consents);
    }
    QJsonArray suppressions;
    for (const SuppressionRule& rule : mapping.rowSuppressions) {
        suppressions.append(suppressionJson(rule));
    }
    if (!suppressions.isEmpty()) {
        rows.insert(u"suppressions"_s, suppressions);
    }
    if (!rows.isEmpty()) {
        object.insert(u"rows"_s, rows);
    }
    return object;
}

} // namespace rondom::ingest
