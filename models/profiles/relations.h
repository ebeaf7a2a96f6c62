#pragma once

#include "models/core/id.h"
#include "models/core/job.h"
#include "models/core/result.h"

#include <QList>
#include <QString>

namespace rondom::storage {
class Connection;
}

namespace rondom::profiles {

/// What links people without making them one.
enum class RelationKind {
    Household, ///< the same address: street, house number and postal code
    Company    ///< the same domain of an e-mail address, free mail left out, or the same company
};

struct RelatedPerson
{
    ProfileId profile;
    QString name;
};

/// People who belong together.
struct RelatedGroup
{
    RelationKind kind = RelationKind::Household;
    QString label; ///< "Dorpsstraat 12, 1234 AB Ede", "bakker.nl"
    QList<RelatedPerson> people;
};

/// More people of one address do not live together: it is an office, a home, a pick-up point.
constexpr int kMostOfHousehold = 12;
/// A domain that more people have is a provider nobody listed, a name that more give means nothing.
constexpr int kMostOfCompany = 500;

/// The household and the company of a person, each with the person; nothing where they are the only
/// one. Computed from golden values, and so as true as those.
Result<QList<RelatedGroup>> relationsOf(const storage::Connection& connection, ProfileId profile);

/// Everybody of the company of a person, the person among them and perhaps alone, in the order of
/// their ids; nobody when no company is known. The same people as in relationsOf().
Result<QList<ProfileId>> companyOf(const storage::Connection& connection, ProfileId profile);

/// The people of each company, of one person too. Somebody can be in two: that of their e-mail
/// address and that of the name they gave; their colleagues are those of both.
Result<QList<QList<ProfileId>>> allCompanies(const storage::Connection& connection,
                                             JobContext& context);

/// All groups of two and more, the biggest first.
Result<QList<RelatedGroup>> allRelations(const storage::Connection& connection, RelationKind kind,
                                         JobContext& context);

/// Whether an e-mail \a domain says nothing about where somebody works: "gmail.com".
bool isFreeMail(const QString& domain);

} // namespace rondom::profiles
