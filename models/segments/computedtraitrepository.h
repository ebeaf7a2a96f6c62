#pragma once

#include "models/core/id.h"
#include "models/core/result.h"
#include "models/core/value.h"
#include "models/segments/computedtrait.h"

#include <QList>
#include <QStringList>

namespace rondom::storage {
class Connection;
}

namespace rondom::segments {

/// A computed trait and what it is for one person.
struct ComputedValue
{
    ComputedTrait trait;
    QString text; ///< as Value keeps it
    std::optional<double> number;
};

/// A value of a computed trait and how many people have it.
struct CommonValue
{
    QString text; ///< as Value keeps it
    std::optional<double> number;
    qint64 people = 0;
};

/// What a computed trait is for everybody.
struct TraitValues
{
    qint64 people = 0;         ///< with a value
    QList<CommonValue> common; ///< the most frequent first
};

/// The computed traits of a workspace, by their key.
///
/// The functions that change something need a writing connection and are part of the caller's
/// transaction.
class ComputedTraitRepository
{
public:
    explicit ComputedTraitRepository(const storage::Connection& connection)
        : m_connection(connection)
    {
    }

    /// In alphabetical order. One that this version cannot read is as good as none: whatever uses
    /// it says so.
    Result<QList<ComputedTrait>> list() const;
    /// NotFound when there is none of that key.
    Result<ComputedTrait> find(const QString& key) const;
    /// Adds the trait, or replaces the one with the same key. Refused when sources state a trait of
    /// that key, or when the workspace does not know what it speaks of.
    Result<void> save(const ComputedTrait& trait, qint64 now) const;
    /// Refused while a segment uses it.
    Result<void> remove(const QString& key) const;
    /// The segments whose rule speaks of the trait, in alphabetical order.
    Result<QStringList> usedBy(const QString& key) const;

    /// Those with a value for \a profile, worked out as of \a now.
    Result<QList<ComputedValue>> valuesOf(ProfileId profile, qint64 now) const;
    /// How many people have a value, and the \a limit most frequent ones.
    Result<TraitValues> values(const ComputedTrait& trait, qint64 now, int limit) const;

private:
    const storage::Connection& m_connection;
};

} // namespace rondom::segments
