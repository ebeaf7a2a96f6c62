#include "models/identity/identityrules.h"

#include "models/core/identifiertype.h"
#include "models/identity/identitytext.h"
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

/// Reads the members of an object, and remembers the first thing that is wrong.
class Members
{
public:
    Members(QJsonObject object, QString path, std::optional<Error>& error)
        : m_object(std::move(object)), m_path(std::move(path)), m_error(error)
    {
    }

    /// Members that are not read are not known.
    ~Members()
    {
        if (!m_object.isEmpty()) {
            fail(m_object.begin().key());
        }
    }
    Q_DISABLE_COPY_MOVE(Members)

    bool boolean(const QString& key, bool otherwise)
    {
        const QJsonValue value = m_object.take(key);
        if (!value.isUndefined() && !value.isBool()) {
            fail(key);
        }
        return value.toBool(otherwise);
    }

    int number(const QString& key, int otherwise, int greatest)
    {
        const QJsonValue value = m_object.take(key);
        const int number = value.toInt(-1);
        if (value.isUndefined()) {
            return otherwise;
        }
        if (number < 0 || number > greatest) {
            fail(key);
        }
        return number;
    }

    QString text(const QString& key)
    {
        const QJsonValue value = m_object.take(key);
        if (!value.isUndefined() && !value.isString()) {
            fail(key);
        }
        return value.toString();
    }

    QStringList texts(const QString& key) { return textsOf(key, list(key)); }

    QList<QStringList> lists(const QString& key)
    {
        QList<QStringList> lists;
        for (const QJsonValue value : list(key)) {
            if (!value.isArray() || value.toArray().isEmpty()) {
                fail(key);
            }
            lists.append(textsOf(key, value.toArray()));
        }
        return lists;
    }

    QJsonArray list(const QString& key)
    {
        const QJsonValue value = m_object.take(key);
        if (!value.isUndefined() && !value.isArray()) {
            fail(key);
        }
        return value.toArray();
    }

    void fail(const QString& key)
    {
        if (!m_error) {
            m_error = rulesNotUnderstood(m_path + key);
        }
    }

private:
    QStringList textsOf(const QString& key, const QJsonArray& list)
    {
        QStringList texts;
        for (const QJsonValue value : list) {
            if (value.toString().trimmed().isEmpty()) {
                fail(key);
            }
            texts.append(value.toString().trimmed());
        }
        return texts;
    }

    QJsonObject m_object;
    QString m_path;
    std::optional<Error>& m_error;
};

IdentifierRule ruleOf(const QJsonValue& json, int place, std::optional<Error>& error)
{
    Members members(json.toObject(), u"identifiers[%1]."_s.arg(place), error);
    IdentifierRule rule;
    rule.type = members.text(u"type"_s);
    rule.isJoining = members.boolean(u"joins"_s, true);
    rule.onlyWith = members.lists(u"only_with"_s);
    rule.limit = members.number(u"limit"_s, 0, kGreatest);
    const QString period = members.text(u"period"_s);
    const auto known = std::find(kPeriods.begin(), kPeriods.end(), QStringView(period));
    if (rule.type.isEmpty() || (known == kPeriods.end() && !period.isEmpty())) {
        members.fail(rule.type.isEmpty() ? u"type"_s : u"period"_s);
    } else if (known != kPeriods.end()) {
        rule.period = LimitPeriod(known - kPeriods.begin());
    }
    rule.blocked = members.texts(u"blocked"_s);
    rule.shortest = members.number(u"shortest"_s, 0, kGreatest);
    return rule;
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
    std::optional<Error> error;
    IdentityRules rules;
    {
        Members members(document.object(), {}, error);
        if (members.text(u"rondom"_s) != kFormat) {
            members.fail(u"rondom"_s);
        }
        for (const QJsonValue value : members.list(u"identifiers"_s)) {
            const IdentifierRule rule = ruleOf(value, int(rules.identifiers.size()), error);
            const bool isTwice = std::any_of(
                rules.identifiers.begin(), rules.identifiers.end(),
                [&rule](const IdentifierRule& other) { return other.type == rule.type; });
            if (isTwice) {
                members.fail(u"identifiers: %1"_s.arg(rule.type));
            }
            rules.identifiers.append(rule);
        }
        const int most = members.number(u"most_records"_s, rules.mostRecords, kGreatest);
        if (most < 2) {
            members.fail(u"most_records"_s);
        }
        rules.mostRecords = most;
        rules.doRolesJoin = members.boolean(u"role_addresses_join"_s, rules.doRolesJoin);
        rules.isDeviceGuarded = members.boolean(u"device_guard"_s, rules.isDeviceGuarded);
        rules.deviceDays = members.number(u"device_days"_s, rules.deviceDays, kMostDays);
    }
    return error ? Result<IdentityRules>(*error) : Result<IdentityRules>(std::move(rules));
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
