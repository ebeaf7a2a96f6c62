#include "models/identity/linkrules.h"

#include "models/core/fold.h"
#include "models/core/identifiertype.h"
#include "models/identity/blockedvalues.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::identity {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
/// What is remembered of records, so that memory stays bounded.
constexpr qsizetype kMostKept = 1 << 18;

constexpr auto kSelectTypes = "SELECT id, name FROM identifier_type ORDER BY id";
constexpr auto kSelectTraits = "SELECT id, key FROM trait";

constexpr auto kSelectTrait = R"sql(
    SELECT text FROM trait_value WHERE record_id = ? AND trait_id = ?
     ORDER BY at DESC, import_id DESC LIMIT 1
)sql";

constexpr auto kSelectIdentifiers = R"sql(
    SELECT scope_id, value, at FROM identifier WHERE record_id = ? AND type_id = ?
)sql";

/// One expression for all patterns, in which * stands for anything.
std::optional<QRegularExpression> expressionOf(const QStringList& patterns)
{
    if (patterns.isEmpty()) {
        return std::nullopt;
    }
    QStringList alternatives;
    for (const QString& pattern : patterns) {
        QStringList parts;
        for (const QString& part : pattern.split(u'*')) {
            parts.append(QRegularExpression::escape(part));
        }
        alternatives.append(parts.join(u".*"_s));
    }
    return QRegularExpression(u"^(?:"_s + alternatives.join(u'|') + u")$"_s,
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::DotMatchesEverythingOption);
}

} // namespace

LinkRules::LinkRules(const storage::Connection& connection, IdentityRules rules)
    : m_connection(&connection), m_rules(std::move(rules))
{
}

Result<LinkRules> LinkRules::read(const storage::Connection& connection)
{
    auto rules = readIdentityRules(connection);
    return rules ? by(connection, std::move(*rules)) : rules.error();
}

Result<LinkRules> LinkRules::by(const storage::Connection& connection, IdentityRules rules)
{
    LinkRules compiled(connection, std::move(rules));
    if (const auto opened = compiled.open(); !opened) {
        return opened.error();
    }
    return compiled;
}

Result<void> LinkRules::open()
{
    auto types = m_connection->prepare(kSelectTypes);
    auto traits = m_connection->prepare(kSelectTraits);
    auto trait = m_connection->prepare(kSelectTrait);
    auto identifiers = m_connection->prepare(kSelectIdentifiers);
    if (!types || !traits || !trait || !identifiers) {
        return !types    ? types.error()
               : !traits ? traits.error()
               : !trait  ? trait.error()
                         : identifiers.error();
    }
    m_selectTrait = std::move(*trait);
    m_selectIdentifiers = std::move(*identifiers);
    QHash<QString, qint64> typeIds;
    QHash<QString, qint64> traitIds;
    const auto readTypes = storage::forEachRow(*types, [&](const storage::Statement& row) {
        typeIds.insert(row.text(1), row.integer(0));
    });
    const auto readTraits = storage::forEachRow(*traits, [&](const storage::Statement& row) {
        traitIds.insert(row.text(1), row.integer(0));
    });
    if (!readTypes || !readTraits) {
        return readTypes ? readTraits : readTypes;
    }
    const int listed = int(m_rules.identifiers.size());
    int firstDevice = 0;
    while (firstDevice < listed && !isDeviceIdentifier(m_rules.identifiers.at(firstDevice).type)) {
        ++firstDevice;
    }
    for (auto it = typeIds.cbegin(); it != typeIds.cend(); ++it) {
        Type type;
        type.rule = m_rules.of(it.key());
        type.isDevice = isDeviceIdentifier(it.key());
        type.isEmail = it.key() == u"email";
        type.blocked = expressionOf(type.rule.blocked);
        const auto place =
            std::find_if(m_rules.identifiers.begin(), m_rules.identifiers.end(),
                         [&it](const IdentifierRule& rule) { return rule.type == it.key(); });
        // Twice the place: those that are not listed fit in between.
        type.priority = place != m_rules.identifiers.end()
                            ? 2 * int(place - m_rules.identifiers.begin())
                        : type.isDevice ? 2 * listed
                                        : 2 * firstDevice - 1;
        for (const QStringList& all : std::as_const(type.rule.onlyWith)) {
            std::vector<Part> parts;
            for (const QString& name : all) {
                // A name that nothing has yet can agree with nothing.
                parts.push_back(typeIds.contains(name) ? Part{0, typeIds.value(name)}
                                                       : Part{traitIds.value(name, -1), 0});
            }
            type.conditions.push_back(std::move(parts));
        }
        if (type.rule.limit > 0) {
            m_limited.push_back(*it);
        }
        if (type.isEmail) {
            m_emailType = *it;
        }
        m_types.emplace(*it, std::move(type));
    }
    std::sort(m_limited.begin(), m_limited.end());
    return {};
}

Silence LinkRules::silenceOf(qint64 type, const QString& value) const
{
    const Type& known = m_types.at(type);
    if (!known.rule.isJoining) {
        return Silence::NotUsed;
    }
    if (value.size() < known.rule.shortest) {
        return Silence::TooShort;
    }
    if (isBlockedValue(known.rule.type, value) ||
        (known.blocked && known.blocked->match(value).hasMatch())) {
        return Silence::Nobody;
    }
    return !m_rules.doRolesJoin && known.isEmail && isRoleAddress(value) ? Silence::Role
                                                                         : Silence::None;
}

Result<bool> LinkRules::isSharedDevice(const std::vector<RecordId>& records)
{
    std::vector<Stated> addresses;
    for (const RecordId record : records) {
        const auto stated = identifiers(record, m_emailType);
        if (!stated) {
            return stated.error();
        }
        addresses.insert(addresses.end(), stated->begin(), stated->end());
    }
    const qint64 within = m_rules.deviceDays * kDayMs;
    for (const Stated& one : addresses) {
        for (const Stated& other : addresses) {
            const bool isNear = within == 0 || std::abs(one.at - other.at) <= within;
            if (isNear && !one.isSameAs(other)) {
                return true;
            }
        }
    }
    return false;
}

Result<bool> LinkRules::doAgree(qint64 type, RecordId a, RecordId b)
{
    const auto& conditions = m_types.at(type).conditions;
    if (conditions.empty()) {
        return true;
    }
    for (const std::vector<Part>& all : conditions) {
        bool agree = true;
        for (const Part& part : all) {
            const auto same = doAgree(part, a, b);
            if (!same) {
                return same;
            }
            agree = agree && *same;
        }
        if (agree) {
            return true;
        }
    }
    return false;
}

Result<bool> LinkRules::doAgree(const Part& part, RecordId a, RecordId b)
{
    if (part.type == 0) {
        const auto left = trait(a, part.trait);
        const auto right = trait(b, part.trait);
        if (!left || !right) {
            return left ? right.error() : left.error();
        }
        return !left->isEmpty() && *left == *right;
    }
    const auto left = identifiers(a, part.type);
    const auto right = identifiers(b, part.type);
    if (!left || !right) {
        return left ? right.error() : left.error();
    }
    return std::any_of(left->begin(), left->end(), [&](const Stated& one) {
        return silenceOf(part.type, one.value) != Silence::Nobody &&
               std::any_of(right->begin(), right->end(),
                           [&one](const Stated& other) { return other.isSameAs(one); });
    });
}

Result<QString> LinkRules::trait(RecordId record, qint64 trait)
{
    const std::pair key(record, trait);
    if (const auto known = m_traits.constFind(key); known != m_traits.constEnd()) {
        return *known;
    }
    const auto row = m_selectTrait->bind(record).bind(trait).next();
    if (!row) {
        return row.error();
    }
    QString text;
    if (*row) {
        text = fold(m_selectTrait->text(0)).trimmed();
        m_selectTrait->reset();
    }
    if (m_traits.size() >= kMostKept) {
        m_traits.clear();
    }
    m_traits.insert(key, text);
    return text;
}

Result<std::vector<LinkRules::Stated>> LinkRules::identifiers(RecordId record, qint64 type)
{
    const std::pair key(record, type);
    if (const auto known = m_identifiers.constFind(key); known != m_identifiers.constEnd()) {
        return *known;
    }
    std::vector<Stated> stated;
    const auto read = storage::forEachRow(
        m_selectIdentifiers->bind(record).bind(type), [&stated](const storage::Statement& row) {
            stated.push_back({row.integer(0), row.text(1), row.integer(2)});
        });
    if (!read) {
        return read.error();
    }
    if (m_identifiers.size() >= kMostKept) {
        m_identifiers.clear();
    }
    m_identifiers.insert(key, stated);
    return stated;
}

} // namespace rondom::identity
