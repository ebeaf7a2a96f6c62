#pragma once

#include "models/consent/policy.h"
#include "models/core/result.h"

#include <QList>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::consent {

/// What to set of a cell; what is left out stays as it is.
struct CellChange
{
    QString purpose;
    QString channel;
    /// Empty for every country without a rule of its own.
    QString country;
    std::optional<bool> needsDoubleOptIn;
    /// Keys separated by commas.
    std::optional<QString> bases;
    std::optional<int> reviewMonths;
};

/// What every cell of purposes and channels asks: in the workspace's country, and in each other
/// country where that is different.
Result<QList<CellRule>> cellRules(const storage::Connection& connection);

/// Changes a cell and returns it as stored. Fails with Usage for a purpose, channel, country or
/// basis that does not exist. Inside the caller's transaction; stored states have to be refreshed
/// afterwards.
Result<CellRule> setCell(const storage::Connection& connection, const CellChange& change);

} // namespace rondom::consent
