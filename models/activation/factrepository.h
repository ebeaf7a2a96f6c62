#pragma once

#include "models/activation/personfacts.h"
#include "models/consent/permit.h"
#include "models/core/result.h"
#include "models/core/value.h"
#include "models/storage/statement.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace rondom::segments {
class Catalog;
}

namespace rondom::storage {
class Connection;
}

namespace rondom::activation {

/// Reads what lists tell about people: traits, identifiers and the computed facts of a profile.
class FactRepository
{
public:
    /// \a fields: `profile_id`, `name`, `first_seen`, `last_seen`, `last_order_at`, `orders_count`,
    /// `events_count`, `revenue`, an identifier type or a trait; computed ones are as of \a now.
    /// One that the workspace does not know fails with Usage.
    static Result<FactRepository> open(const storage::Connection& connection,
                                       const QStringList& fields, consent::Channel channel,
                                       qint64 now);

    /// The facts of the people of \a permits, in that order, which must be by ascending profile.
    Result<std::vector<PersonFacts>> read(std::span<const consent::Permit> permits);

private:
    enum class Kind { Permit, ProfileId, ProfileFact, Identifier, Trait, Computed, Nothing };
    struct Field
    {
        Kind kind = Kind::Nothing;
        /// Of the trait or the identifier type; of a fact, its column in the query; of a computed
        /// trait, its place among those.
        qint64 id = 0;
        ValueType type = ValueType::Text;
    };
    /// People close together in the tables, whose facts one query reads.
    struct Slice
    {
        std::span<const consent::Permit> permits;
        std::span<PersonFacts> facts;

        PersonFacts* find(qint64 profile) const;
    };

    explicit FactRepository(const storage::Connection& connection) : m_connection(connection) {}
    Result<void> prepare(consent::Channel channel);
    Result<Field> fieldFor(const QString& name, const segments::Catalog& catalog,
                           consent::Channel channel) const;
    Result<void> computeTraits(const QStringList& fields, const segments::Catalog& catalog,
                               qint64 now);
    Result<std::optional<qint64>> identifierType(const QString& name) const;
    Result<void> readSlice(const Slice& slice);
    Result<void> readProfiles(const Slice& slice);
    Result<void> readTrait(const Slice& slice, std::size_t index);
    Result<void> readIdentifiers(const Slice& slice, std::size_t index);
    Result<void> readContacts(const Slice& slice);

    const storage::Connection& m_connection;
    QString m_currency;
    std::vector<Field> m_fields;
    std::vector<qint64> m_contactTypes;
    /// Of each computed field, by profile: one query for everybody costs less than one for each.
    std::vector<QHash<qint64, Value>> m_computed;
    std::optional<storage::Statement> m_selectProfiles;
    std::optional<storage::Statement> m_selectTrait;
    std::optional<storage::Statement> m_selectIdentifiers;
};

} // namespace rondom::activation
