#pragma once

#include "models/core/id.h"
#include "models/core/value.h"

#include <QHash>
#include <QString>

#include <map>
#include <optional>

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
};

/// Chooses the value of each trait from the statements of a person's records.
class GoldenRecord
{
public:
    /// \a type is that of the trait; statements may come in any order.
    void take(const TraitClaim& claim, ValueType type);

    struct Golden
    {
        TraitClaim claim;
        ValueType type = ValueType::Text;
    };
    /// By trait id.
    std::map<qint64, Golden> values() const;

private:
    /// The statement of each record that holds, by trait and record.
    std::map<qint64, std::map<RecordId, TraitClaim>> m_held;
    std::map<qint64, ValueType> m_types;
};

/// The spelling under which a golden value is compared.
QString foldedText(const GoldenRecord::Golden& value);

} // namespace rondom::profiles
