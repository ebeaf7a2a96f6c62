#include "models/identity/identityrules.h"

#include "models/core/identifiertype.h"
#include "models/identity/identitytext.h"
#include "models/ingest/jsonfields.h"
#include "models/storage/connection.h"
#include "models/storage/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rondom::identity {

namespace {

const auto kKey = QStringLiteral("identity.rules");
const auto kFormat = QStringLiteral("identity-rules/1");
constexpr std::array kPeriods{u"ever", u"year", u"month", u"week"};
constexpr int kMostDays = 3660;
constexpr int kGreatest = 1'000'000;

QString periodName(LimitPeriod period)
{
    return QString::fromUtf16(kPeriods[std::size_t(period)]);
}

Error notUnderstood(const QString& path)
{
    return rulesNotUnderstood(path);
}

Error notPossible(const QString& path, const QString& expected)
{
    return rulesNotUnderstood(u"%1 (%2)"_s.arg(path, expected));
}

/// The members of one object of the rules.
ingest::JsonFields fieldsOf(const QJsonObject& object, const QString& path)
{
    return ingest::JsonFields(object, path, {notUnderstood, notUnderstood, notPossible});
}

/// Lists of names, none of them empty.
QList<QStringList> conditionsOf(ingest::JsonFields& fields, const QString& key)
{
    QList<QStringList> conditions;
    for (const QJsonValue value : fields.array(key)) {
        QStringList parts;
        for (const QJsonValue part : value.toArray()) {
            parts.append(part.toString().trimmed());
        }
        if (parts.isEmpty() || parts.contains(QString())) {
            fields.fail(notPossible(fields.pathOf(key), u"[[\"trait\", ...], ...]"_s));
        }
        conditions.append(parts);
    }
    return conditions;
}

Result<IdentifierRule> ruleOf(const QJsonValue& json, int place)
{
    ingest::JsonFields fields = fieldsOf(json.toObject(), u"identifiers[%1]"_s.arg(place));
    IdentifierRule rule;
    rule.type = fields.requiredText(u"type"_s);
    rule.isJoining = fields.truth(u"joins"_s, true);
    rule.onlyWith = conditionsOf(fields, u"only_with"_s);
    rule.limit = fields.number(u"limit"_s, 0, 0, kGreatest);
    const QString period = fields.text(u"period"_s);
    const auto known = std::find(kPeriods.begin(), kPeriods.end(), QStringView(period));
    if (known != kPeriods.end()) {
        rule.period = LimitPeriod(known - kPeriods.begin());
    } else if (!period.isEmpty()) {
        fields.fail(notPossible(fields.pathOf(u"period"_s), u"ever, year, month, week"_s));
    }
    rule.blocked = fields.texts(u"blocked"_s);
    rule.shortest = fields.number(u"shortest"_s, 0, 0, kGreatest);
    const auto finished = fields.finish();
    return finished ? Result<IdentifierRule>(std::move(rule)) : finished.error();
}

} // namespace

IdentityRules IdentityRules::standard()
{
    IdentityRules rules;
    for (const char16_t* type : {u"user_id", u"customer_id", u"crm_id", u"loyalty_no", u"email",
                                 u"phone", u"device_id", u"anonymous_id"}) {
        rules.identifiers.append({QString::fromUtf16(type), true, {}, 0, LimitPeriod::Ever, {}, 0});
    }
    return rules;
}

IdentifierRule IdentityRules::of(const QString& type) const
{
    const auto listed = std::find_if(identifiers.begin(), identifiers.end(),
                                     [&](const IdentifierRule& rule) { return rule.type == type; });
    if (listed != identifiers.end()) {
        return *listed;
    }
    IdentifierRule rule;
    rule.type = type;
    return rule;
}

bool IdentityRules::dependOnTraits() const
{
    return std::any_of(identifiers.begin(), identifiers.end(),
                       [](const IdentifierRule& rule) { return !rule.onlyWith.isEmpty(); });
}

QJsonObject toJson(const IdentityRules& rules)
{
    QJsonArray identifiers;
    for (const IdentifierRule& rule : rules.identifiers) {
        QJsonArray onlyWith;
        for (const QStringList& all : rule.onlyWith) {
            onlyWith.append(QJsonArray::fromStringList(all));
        }
        identifiers.append(QJsonObject{{u"type"_s, rule.type},
                                       {u"joins"_s, rule.isJoining},
                                       {u"only_with"_s, onlyWith},
                                       {u"limit"_s, rule.limit},
                                       {u"period"_s, periodName(rule.period)},
                                       {u"blocked"_s, QJsonArray::fromStringList(rule.blocked)},
                                       {u"shortest"_s, rule.shortest}});
    }
    return {{u"rondom"_s, kFormat},
            {u"identifiers"_s, identifiers},
            {u"most_records"_s, rules.mostRecords},
            {u"role_addresses_join"_s, rules.doRolesJoin},
            {u"device_guard"_s, rules.isDeviceGuarded},
            {u"device_days"_s, rules.deviceDays}};
}

Result<IdentityRules> parseIdentityRules(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject()) {
        return rulesNotUnderstood(problem.errorString());
    }
    ingest::JsonFields fields = fieldsOf(document.object(), {});
    if (fields.requiredText(u"rondom"_s) != kFormat) {
        fields.fail(notPossible(u"rondom"_s, kFormat));
    }
    IdentityRules rules;
    for (const QJsonValue value : fields.array(u"identifiers"_s)) {
        const auto rule = ruleOf(value, int(rules.identifiers.size()));
        if (!rule) {
            return rule.error();
        }
        const bool isTwice =
            std::any_of(rules.identifiers.begin(), rules.identifiers.end(),
                        [&rule](const IdentifierRule& other) { return other.type == rule->type; });
        if (isTwice) {
            fields.fail(notUnderstood(u"identifiers: %1"_s.arg(rule->type)));
        }
        rules.identifiers.append(*rule);
    }
    rules.mostRecords = fields.number(u"most_records"_s, rules.mostRecords, 2, kGreatest);
    rules.doRolesJoin = fields.truth(u"role_addresses_join"_s, rules.doRolesJoin);
    rules.isDeviceGuarded = fields.truth(u"device_guard"_s, rules.isDeviceGuarded);
    rules.deviceDays = fields.number(u"device_days"_s, rules.deviceDays, 0, kMostDays);
    const auto finished = fields.finish();
    return finished ? Result<IdentityRules>(std::move(rules)) : finished.error();
}

Result<IdentityRules> readIdentityRules(const storage::Connection& connection)
{
    const auto text = storage::readSetting(connection, kKey);
    if (!text) {
        return text.error();
    }
    return text->isEmpty() ? Result<IdentityRules>(IdentityRules::standard())
                           : parseIdentityRules(text->toUtf8());
}

Result<void> writeIdentityRules(const storage::Connection& connection, const IdentityRules& rules)
{
    const QString text =
        rules == IdentityRules::standard()
            ? QString()
            : QString::fromUtf8(QJsonDocument(toJson(rules)).toJson(QJsonDocument::Compact));
    return storage::writeSetting(connection, kKey, text);
}

} // namespace rondom::identity
