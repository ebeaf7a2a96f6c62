#pragma once

#include "models/consent/evidence.h"
#include "models/consent/judge.h"
#include "models/consent/permit.h"
#include "models/consent/verdict.h"
#include "models/storage/statement.h"

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// Answers for a person rather than for one identifier, by choosing the identifier.
///
/// The primary identifier if it is allowed, else the newest that is; refused with the reason for
/// the primary one. Primary is what the profile shows of the type a channel prefers.
class IdentifierChoice
{
public:
    /// Keeps references to both.
    IdentifierChoice(const storage::Connection& connection, const Evidence& evidence);

    struct Answer
    {
        Verdict verdict;
        /// Every identifier that is allowed, the chosen one first.
        QList<Permit::Allowed> allowed;
    };

    Result<Answer> decide(int person, Channel channel, const Judge& judge);

private:
    Result<std::vector<const HeldIdentifier*>> inOrder(int person, Channel channel);
    Result<QString> shownValue(int person, const QString& type);

    const storage::Connection& m_connection;
    const Evidence& m_evidence;
    std::optional<storage::Statement> m_shown;
};

} // namespace rondom::consent
