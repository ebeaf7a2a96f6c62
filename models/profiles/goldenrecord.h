#pragma once

#include "models/core/id.h"
#include "models/core/value.h"
#include "models/profiles/survivorship.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace rondom::profiles {

/// One statement of one record about one trait.
struct TraitClaim
{
    RecordId record;
    qint64 trait = 0;
    QString text;
    std::optional<double> number;
    ImportId import;
    qint64 row = 0;
    qint64 at = 0;
    SourceId source;
    /// Said by hand: it holds whatever the sources say.
    bool isPinned = false;
};

/// Chooses the value of each trait from the statements of a person's records: what somebody pinned,
/// or else what the rule of the trait says. A sum or a list that was joined carries the origin of
/// its newest part.
class GoldenRecord
{
public:
    /// \a survivors has to outlive the object.
    explicit GoldenRecord(const CompiledSurvivors& survivors) : m_survivors(survivors) {}

    struct Golden
    {
        TraitClaim claim;
        ValueType type = ValueType::Text;
    };

    /// \a type is that of the trait; statements may come in any order.
    void take(TraitClaim claim, ValueType type) { m_claims.push_back({std::move(claim), type}); }
    /// One for each trait, in the order of their ids. Call once: it uses up what was taken.
    std::vector<Golden> values();

private:
    const CompiledSurvivors& m_survivors;
    std::vector<Golden> m_claims;
};

/// The spelling under which a golden value is compared.
QString foldedText(const GoldenRecord::Golden& value);

} // namespace rondom::profiles
