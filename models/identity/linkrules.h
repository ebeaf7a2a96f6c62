#pragma once

#include "models/core/id.h"
#include "models/identity/identityrules.h"
#include "models/storage/statement.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <map>
#include <optional>
#include <vector>

namespace rondom::identity {

/// Why a value that several records state joins nobody.
enum class Silence {
    None,      ///< it joins
    NotUsed,   ///< identifiers of its type do not join
    Nobody,    ///< it names nobody: "n/a", "noreply@...", or one that the rules block
    TooShort,  ///< shorter than the rules ask for
    Role,      ///< the address of an office
    Crowded,   ///< more records state it than one person can have
    Device,    ///< a device that more people use
    Condition, ///< the records do not agree in what the rule asks for besides
    Limit,     ///< one person would have more values than the rules allow
    Decision,  ///< somebody said that they are different people
};

/// The identity rules of a workspace, ready to be asked about values and records. Belongs to one
/// connection and is used while nothing is written through it.
class LinkRules
{
public:
    /// By the rules that the workspace has.
    static Result<LinkRules> read(const storage::Connection& connection);
    /// By \a rules, which may be others.
    static Result<LinkRules> by(const storage::Connection& connection, IdentityRules rules);

    const IdentityRules& rules() const { return m_rules; }

    /// What the value alone says about joining; the rest depends on who states it.
    Silence silenceOf(qint64 type, const QString& value) const;
    /// The smaller, the more trusted.
    int priority(qint64 type) const { return m_types.at(type).priority; }
    const IdentifierRule& rule(qint64 type) const { return m_types.at(type).rule; }

    bool isGuarded(qint64 type) const
    {
        return m_rules.isDeviceGuarded && m_types.at(type).isDevice;
    }
    /// Whether \a records, which share a device, have more than one e-mail address between them
    /// within the time the rules name.
    Result<bool> isSharedDevice(const std::vector<RecordId>& records);

    bool hasCondition(qint64 type) const { return !m_types.at(type).conditions.empty(); }
    /// Whether two records agree in what the rule of \a type asks for besides the value.
    Result<bool> doAgree(qint64 type, RecordId a, RecordId b);

    /// The types with a limit.
    const std::vector<qint64>& limited() const { return m_limited; }

    struct Stated
    {
        qint64 scope = 0;
        QString value;
        qint64 at = 0;

        bool isSameAs(const Stated& other) const
        {
            return scope == other.scope && value == other.value;
        }
    };
    /// What \a record states as identifiers of \a type; kept from then on.
    Result<std::vector<Stated>> identifiers(RecordId record, qint64 type);

private:
    /// A trait or a type of identifier that has to agree.
    struct Part
    {
        qint64 trait = 0;
        qint64 type = 0;
    };
    struct Type
    {
        IdentifierRule rule;
        int priority = 0;
        bool isDevice = false;
        bool isEmail = false;
        std::vector<std::vector<Part>> conditions;
        /// For each value, or nothing where none is blocked.
        std::optional<QRegularExpression> blocked;
    };

    LinkRules(const storage::Connection& connection, IdentityRules rules);
    Result<void> open();
    Result<bool> doAgree(const Part& part, RecordId a, RecordId b);
    Result<QString> trait(RecordId record, qint64 trait);

    const storage::Connection* m_connection;
    IdentityRules m_rules;
    std::map<qint64, Type> m_types;
    std::vector<qint64> m_limited;
    qint64 m_emailType = 0;
    std::optional<storage::Statement> m_selectTrait;
    std::optional<storage::Statement> m_selectIdentifiers;
    /// What records state, folded; asked again and again of the same few.
    QHash<std::pair<RecordId, qint64>, QString> m_traits;
    QHash<std::pair<RecordId, qint64>, std::vector<Stated>> m_identifiers;
};

} // namespace rondom::identity
