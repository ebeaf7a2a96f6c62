#pragma once

#include "models/core/result.h"
#include "models/segments/definition.h"

#include <QList>
#include <QString>

namespace rondom::storage {
class Connection;
}

namespace rondom::segments {

/// What became of an expectation.
struct ExpectedPerson
{
    ProfileId profile; ///< who they are now, if they were merged since
    QString name;
    bool isExpectedIn = true;
    bool isMember = false;
    bool isGone = false; ///< nobody has that id any more

    bool isMet() const { return !isGone && isMember == isExpectedIn; }
};

/// Whether those who must be in \a definition are, and those who must not are not, in the order
/// they were written.
Result<QList<ExpectedPerson>> expectedPeople(const storage::Connection& connection,
                                             const Definition& definition, qint64 now);

/// The rule that expects \a profile to be in, to be out, or nothing of them.
Definition withExpectation(Definition definition, ProfileId profile, std::optional<bool> isIn);

} // namespace rondom::segments
