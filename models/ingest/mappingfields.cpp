#include "models/ingest/mappingfields.h"

#include "models/core/fold.h"
#include "models/ingest/ingesttext.h"
#include "models/ingest/walltime.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

using Target = ColumnRule::Target;

const QStringList kChannels{u"email"_s, u"sms"_s,  u"whatsapp"_s, u"phone_live"_s, u"phone_robot"_s,
                            u"post"_s,  u"push"_s, u"onsite"_s,   u"ads_upload"_s, u"all"_s};
const QStringList kReasons{u"hard_bounce"_s, u"complaint"_s, u"manual"_s, u"legal"_s, u"unsub"_s};

QString listed(const QStringList& words)
{
    return words.join(u", "_s);
}

QString textOneOf(JsonFields& fields, const QString& key, const QStringList& allowed)
{
    const QString text = fields.requiredText(key);
    if (!text.isEmpty() && !allowed.contains(text)) {
        fields.fail(mappingValueWrong(fields.pathOf(key), listed(allowed)));
    }
    return text;
}

CellFormat readFormat(JsonFields& fields)
{
    CellFormat format;
    format.format = fields.texts(u"format"_s).join(u'|');
    if (compilePatterns(format.format).empty()) {
        fields.fail(mappingValueWrong(fields.pathOf(u"format"_s), u"dd-MM-yyyy HH:mm"_s));
    }
    format.zone = fields.text(u"zone"_s);
    if (!format.zone.isEmpty() &&
        !QTimeZone::availableTimeZoneIds().contains(format.zone.toUtf8())) {
        fields.fail(mappingValueWrong(fields.pathOf(u"zone"_s), u"Europe/Amsterdam"_s));
    }
    format.decimal = fields.text(u"decimal"_s);
    if (!format.decimal.isEmpty() && format.decimal != u"." && format.decimal != u",") {
        fields.fail(mappingValueWrong(fields.pathOf(u"decimal"_s), u"\".\", \",\""_s));
    }
    format.separator = fields.text(u"separator"_s);
    format.country = fields.text(u"country"_s);
    return format;
}

WordMap readWords(JsonFields& fields)
{
    WordMap words;
    JsonFields inner(fields.object(u"words"_s), fields.pathOf(u"words"_s));
    const QStringList keys = fields.value(u"words"_s).toObject().keys();
    for (const QString& key : keys) {
        words.insert(key, inner.text(key));
    }
    if (auto finished = inner.finish(); !finished) {
        fields.fail(finished.error());
    }
    return words;
}

QMap<QString, QStringList> readWordLists(JsonFields& fields, const QString& key)
{
    QMap<QString, QStringList> lists;
    JsonFields inner(fields.object(key), fields.pathOf(key));
    const QStringList columns = fields.value(key).toObject().keys();
    for (const QString& column : columns) {
        lists.insert(column, inner.texts(column));
    }
    if (auto finished = inner.finish(); !finished) {
        fields.fail(finished.error());
    }
    return lists;
}

/// A column name, or an object with a column, several of them, or a fixed value.
ValueSource readSource(JsonFields& fields, const QString& key, const QString& valueKey)
{
    const QJsonValue json = fields.value(key);
    ValueSource source;
    if (json.isUndefined()) {
        return source;
    }
    if (json.isString() || json.isArray()) {
        source.columns = fields.texts(key);
        return source;
    }
    JsonFields inner(fields.object(key), fields.pathOf(key));
    source.columns = inner.texts(u"column"_s);
    source.value = inner.text(valueKey);
    source.format = readFormat(inner);
    if (inner.has(u"join"_s)) {
        source.join = inner.text(u"join"_s);
    }
    source.words = readWords(inner);
    source.namePart = inner.text(u"name_part"_s);
    source.isFileTime = inner.truth(u"file_time"_s);
    if (source.isEmpty()) {
        inner.fail(mappingKeyMissing(inner.pathOf(u"column"_s)));
    }
    if (auto finished = inner.finish(); !finished) {
        fields.fail(finished.error());
    }
    return source;
}

QList<ProofRule> readProof(JsonFields& fields)
{
    QList<ProofRule> rules;
    const QJsonObject proof = fields.object(u"proof"_s);
    for (auto it = proof.begin(); it != proof.end(); ++it) {
        ProofRule rule;
        rule.key = it.key();
        rule.isTime = rule.key.endsWith(u"_at");
        const QString path = fields.pathOf(u"proof"_s) + u'.' + it.key();
        if (it->isObject()) {
            JsonFields inner(it->toObject(), path);
            rule.from.columns = inner.texts(u"column"_s);
            rule.from.format = readFormat(inner);
            rule.onlyWith = inner.text(u"only_with"_s);
            if (auto finished = inner.finish(); !finished) {
                fields.fail(finished.error());
            }
        } else {
            JsonFields inner(QJsonObject{{it.key(), *it}}, fields.pathOf(u"proof"_s));
            rule.from.columns = inner.texts(it.key());
            if (auto finished = inner.finish(); !finished) {
                fields.fail(finished.error());
            }
        }
        rules.append(rule);
    }
    return rules;
}

ConsentRule readConsent(JsonFields& fields)
{
    ConsentRule rule;
    rule.purpose = fields.requiredText(u"purpose"_s);
    rule.channel = textOneOf(fields, u"channel"_s, kChannels);
    rule.granted = fields.texts(u"granted"_s);
    rule.withdrawn = fields.texts(u"withdrawn"_s);
    rule.claimed = fields.texts(u"claimed"_s);
    rule.grantedAt = readSource(fields, u"at"_s, u"value"_s);
    rule.withdrawnAt = readSource(fields, u"withdrawn_at"_s, u"value"_s);
    rule.noticeText = fields.text(u"text"_s);
    rule.noticeLanguage = fields.text(u"language"_s);
    rule.proof = readProof(fields);
    rule.statuses = fields.texts(u"status"_s);
    rule.claimWhen = readWordLists(fields, u"claim_when"_s);
    return rule;
}

ConsentRule readRowConsent(JsonFields& fields)
{
    ConsentRule rule = readConsent(fields);
    const QString decision = textOneOf(fields, u"decision"_s, {u"granted"_s, u"withdrawn"_s});
    rule.always = decision == u"granted" ? ConsentDecision::Granted : ConsentDecision::Withdrawn;
    return rule;
}

SuppressionRule readSuppression(JsonFields& fields)
{
    SuppressionRule rule;
    rule.identifierType = fields.requiredText(u"identifier"_s);
    rule.channel = fields.text(u"channel"_s);
    if (!rule.channel.isEmpty() && !kChannels.contains(rule.channel)) {
        fields.fail(mappingValueWrong(fields.pathOf(u"channel"_s), listed(kChannels)));
    }
    rule.channel = rule.channel == u"all" ? QString() : rule.channel;
    rule.reason = textOneOf(fields, u"reason"_s, kReasons);
    rule.when = fields.texts(u"when"_s);
    rule.at = readSource(fields, u"at"_s, u"value"_s);
    rule.statuses = fields.texts(u"status"_s);
    return rule;
}

/// What a column holds when the mapping does not say: by its name, then by its format.
std::optional<ValueType> impliedType(const ColumnRule& rule)
{
    if (rule.target == Target::Trait && rule.name == u"birthday") {
        return ValueType::Date;
    }
    if (rule.target == Target::Trait && rule.name == u"tags") {
        return ValueType::List;
    }
    if (!rule.format.format.isEmpty()) {
        const auto patterns = compilePatterns(rule.format.format);
        const bool hasTime =
            std::any_of(patterns.begin(), patterns.end(),
                        [](const TimePattern& pattern) { return pattern.hasTime(); });
        return hasTime ? ValueType::DateTime : ValueType::Date;
    }
    if (rule.target == Target::Trait && rule.name == u"customer_since") {
        return ValueType::Date;
    }
    if (!rule.format.separator.isEmpty()) {
        return ValueType::List;
    }
    if (!rule.format.decimal.isEmpty()) {
        return ValueType::Number;
    }
    return std::nullopt;
}

WriteMode readWriteMode(JsonFields& fields, const ColumnRule& rule)
{
    const auto mode = writeModeFromName(fields.text(u"write"_s));
    QStringList allowed = writeModeNames();
    if (rule.type != ValueType::List) {
        // Nothing but a list has room for one more.
        allowed.removeOne(writeModeName(WriteMode::Append));
    }
    if (!mode || (*mode != WriteMode::Usual && !allowed.contains(writeModeName(*mode)))) {
        fields.fail(mappingValueWrong(fields.pathOf(u"write"_s), listed(allowed)));
    }
    return mode.value_or(WriteMode::Usual);
}

PackedLines readPacked(JsonFields& fields)
{
    PackedLines packed;
    if (!fields.has(u"packed"_s)) {
        return packed;
    }
    JsonFields inner(fields.object(u"packed"_s), fields.pathOf(u"packed"_s));
    packed.between = inner.requiredText(u"between"_s);
    packed.fields = inner.requiredText(u"fields"_s);
    packed.assignment = inner.requiredText(u"assignment"_s);
    if (auto finished = inner.finish(); !finished) {
        fields.fail(finished.error());
    }
    return packed;
}

ColumnRule readColumn(const QString& column, const QJsonObject& object, const QString& path,
                      JsonFields& parent)
{
    JsonFields fields(object, path);
    ColumnRule rule;
    rule.column = column;
    rule.format = readFormat(fields);
    rule.format.currency = fields.text(u"currency"_s);
    rule.isOptional = fields.truth(u"optional"_s);
    rule.prefix = fields.text(u"prefix"_s);
    rule.words = readWords(fields);
    const QString to = textOneOf(fields, u"to"_s,
                                 {u"identifier"_s, u"trait"_s, u"consent"_s, u"suppression"_s,
                                  u"property"_s, u"line"_s, u"ignore"_s});
    const auto readType = [&fields, &rule] {
        const QString type = fields.text(u"type"_s);
        rule.type = type.isEmpty() ? impliedType(rule) : valueTypeFromName(type);
        if (!type.isEmpty() && !rule.type) {
            fields.fail(mappingValueWrong(fields.pathOf(u"type"_s),
                                          u"text, number, boolean, date, datetime, list, money"_s));
        }
    };
    if (to == u"identifier") {
        rule.target = Target::Identifier;
        rule.name = fields.requiredText(u"type"_s);
        const QString scope = fields.text(u"scope"_s);
        if (!scope.isEmpty() && scope != u"global" && scope != u"source") {
            fields.fail(mappingValueWrong(fields.pathOf(u"scope"_s), u"global, source"_s));
        }
        // An address or number is the same person's everywhere unless the mapping says otherwise.
        const bool isAddress = rule.name == u"email" || rule.name == u"phone";
        rule.isGlobal = scope.isEmpty() ? isAddress : scope == u"global";
    } else if (to == u"trait") {
        rule.target = Target::Trait;
        rule.name = fields.requiredText(u"trait"_s);
        readType();
        rule.write = readWriteMode(fields, rule);
    } else if (to == u"property") {
        rule.target = Target::Property;
        rule.name = fields.requiredText(u"property"_s);
        readType();
    } else if (to == u"line") {
        rule.target = Target::Line;
        rule.packed = readPacked(fields);
        rule.name = rule.packed.isEmpty() ? fields.requiredText(u"field"_s) : QString();
        readType();
    } else if (to == u"consent") {
        rule.target = Target::Consent;
        rule.consent = readConsent(fields);
        if (rule.consent.granted.isEmpty() && rule.consent.withdrawn.isEmpty() &&
            rule.consent.claimed.isEmpty()) {
            fields.fail(mappingKeyMissing(fields.pathOf(u"granted"_s)));
        }
    } else if (to == u"suppression") {
        rule.target = Target::Suppression;
        rule.suppression = readSuppression(fields);
        if (rule.suppression.when.isEmpty()) {
            fields.fail(mappingKeyMissing(fields.pathOf(u"when"_s)));
        }
    } else if (to == u"ignore") {
        rule.isSecret = fields.truth(u"secret"_s);
    }
    if (auto finished = fields.finish(); !finished) {
        parent.fail(finished.error());
    }
    return rule;
}

void readColumns(JsonFields& fields, const QString& key, QList<ColumnRule>& list)
{
    const QJsonObject columns = fields.object(key);
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        const QString path = fields.pathOf(key) + u'.' + it.key();
        // One column may say several things: a phone number that is also shown as a trait.
        const QJsonArray rules = it->isArray() ? it->toArray() : QJsonArray{*it};
        for (const QJsonValue& rule : rules) {
            if (!rule.isObject()) {
                fields.fail(mappingValueWrong(path, u"{\"to\": ...}"_s));
                continue;
            }
            list.append(readColumn(it.key(), rule.toObject(), path, fields));
        }
    }
}

void readConstants(JsonFields& fields, Mapping& mapping)
{
    const QString path = fields.pathOf(u"constants"_s);
    const QJsonObject constants = fields.object(u"constants"_s);
    for (auto it = constants.begin(); it != constants.end(); ++it) {
        JsonFields inner(it->toObject(), path + u'.' + it.key());
        ConstantRule rule;
        rule.name = it.key();
        const QString to = textOneOf(inner, u"to"_s, {u"property"_s, u"trait"_s});
        rule.target = to == u"trait" ? Target::Trait : Target::Property;
        rule.value = inner.text(u"value"_s);
        rule.namePart = inner.text(u"name_part"_s);
        if (rule.value.isEmpty() && rule.namePart.isEmpty()) {
            inner.fail(mappingKeyMissing(inner.pathOf(u"value"_s)));
        }
        if (auto finished = inner.finish(); !finished) {
            fields.fail(finished.error());
        }
        mapping.constants.append(rule);
    }
}

void readRows(JsonFields& fields, Mapping& mapping)
{
    const QString path = fields.pathOf(u"rows"_s);
    JsonFields rows(fields.object(u"rows"_s), path);
    const QString blank = rows.text(u"blank_order_id"_s);
    if (!blank.isEmpty() && blank != u"continues") {
        rows.fail(mappingValueWrong(rows.pathOf(u"blank_order_id"_s), u"continues"_s));
    }
    mapping.blankOrderContinues = blank == u"continues";
    mapping.skipWhen = readWordLists(rows, u"skip_when"_s);
    const QJsonArray consents = rows.array(u"consents"_s);
    for (qsizetype i = 0; i < consents.size(); ++i) {
        JsonFields inner(consents[i].toObject(), rows.pathOf(u"consents[%1]"_s.arg(i)));
        mapping.rowConsents.append(readRowConsent(inner));
        if (auto finished = inner.finish(); !finished) {
            rows.fail(finished.error());
        }
    }
    const QJsonArray suppressions = rows.array(u"suppressions"_s);
    for (qsizetype i = 0; i < suppressions.size(); ++i) {
        JsonFields inner(suppressions[i].toObject(), rows.pathOf(u"suppressions[%1]"_s.arg(i)));
        mapping.rowSuppressions.append(readSuppression(inner));
        if (auto finished = inner.finish(); !finished) {
            rows.fail(finished.error());
        }
    }
    if (auto finished = rows.finish(); !finished) {
        fields.fail(finished.error());
    }
}

/// Words that mailing tools use for "on a list" rather than for "said yes".
void noteVendorWords(Mapping& mapping)
{
    for (const ColumnRule& rule : std::as_const(mapping.columns)) {
        for (const QString& word : rule.consent.granted) {
            if (fold(word) == u"subscribed" || fold(word) == u"opted_in") {
                mapping.doubts.append(vendorWordDoubt(rule.column, word));
            }
        }
    }
}

} // namespace

Result<QJsonObject> parseObject(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        const auto line = std::count(json.begin(), json.begin() + problem.offset, '\n') + 1;
        return mappingNotJson(problem.errorString(), int(line));
    }
    return document.object();
}

Mapping readMapping(JsonFields& fields)
{
    Mapping mapping;
    const QString version = fields.requiredText(u"rondom"_s);
    if (!version.isEmpty() && version != u"mapping/1") {
        fields.fail(mappingVersionUnknown(fields.pathOf(u"rondom"_s), version));
    }
    mapping.name = fields.text(u"name"_s);
    const QString kind = fields.requiredText(u"kind"_s);
    if (const auto known = importKindFromName(kind)) {
        mapping.kind = *known;
    } else {
        fields.fail(mappingValueWrong(fields.pathOf(u"kind"_s),
                                      u"people, companies, orders, events, products, tickets, "
                                      "consents, campaign_results"_s));
    }
    mapping.recordId = fields.text(u"record_id"_s);
    mapping.format = readFormat(fields);
    mapping.event = readSource(fields, u"event"_s, u"name"_s);
    mapping.at = readSource(fields, u"at"_s, u"value"_s);
    mapping.orderId = readSource(fields, u"order_id"_s, u"value"_s);
    mapping.currency = readSource(fields, u"currency"_s, u"value"_s);
    const QString idOf = fields.text(u"record_id_of"_s);
    if (!idOf.isEmpty() && idOf != u"file" && idOf != u"source") {
        fields.fail(mappingValueWrong(fields.pathOf(u"record_id_of"_s), u"file, source"_s));
    }
    mapping.isIdOfFile = idOf == u"file";
    if (!fields.has(u"columns"_s)) {
        fields.fail(mappingKeyMissing(fields.pathOf(u"columns"_s)));
    }
    readColumns(fields, u"columns"_s, mapping.columns);
    readColumns(fields, u"column_patterns"_s, mapping.patterns);
    readConstants(fields, mapping);
    const QString others = fields.text(u"other_columns"_s);
    if (others == u"trait") {
        mapping.otherColumns = Target::Trait;
    } else if (others == u"property") {
        mapping.otherColumns = Target::Property;
    } else if (!others.isEmpty() && others != u"ignore") {
        fields.fail(
            mappingValueWrong(fields.pathOf(u"other_columns"_s), u"trait, property, ignore"_s));
    }
    readRows(fields, mapping);
    noteVendorWords(mapping);
    return mapping;
}

Result<void> checkMapping(const Mapping& mapping)
{
    const bool isAboutTime = mapping.kind == ImportKind::Orders ||
                             mapping.kind == ImportKind::Events ||
                             mapping.kind == ImportKind::Tickets;
    if (isAboutTime && mapping.at.isEmpty()) {
        return mappingKeyMissing(u"at"_s);
    }
    if (mapping.kind == ImportKind::Events && mapping.event.isEmpty()) {
        return mappingKeyMissing(u"event"_s);
    }
    const auto identifies = [](const ColumnRule& rule) {
        return rule.target == Target::Identifier;
    };
    const bool hasIdentifier =
        std::any_of(mapping.columns.begin(), mapping.columns.end(), identifies) ||
        std::any_of(mapping.patterns.begin(), mapping.patterns.end(), identifies);
    const bool needsIdentifier =
        mapping.kind == ImportKind::Events || mapping.kind == ImportKind::Tickets;
    const bool isPeople = mapping.kind == ImportKind::People;
    const bool needsTime =
        std::any_of(mapping.columns.begin(), mapping.columns.end(),
                    [](const ColumnRule& rule) { return rule.write == WriteMode::Newest; });
    if (isPeople && needsTime && mapping.at.isEmpty()) {
        return mappingKeyMissing(u"at"_s);
    }
    if ((isPeople && !hasIdentifier && mapping.recordId.isEmpty()) ||
        (needsIdentifier && !hasIdentifier)) {
        return mappingWithoutIdentifier();
    }
    return {};
}

} // namespace rondom::ingest
