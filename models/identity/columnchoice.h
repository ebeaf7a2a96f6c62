#pragma once

#include "models/identity/matchfield.h"
#include "models/identity/rawcolumns.h"

#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace rondom::identity {

/// A column without a standard meaning that tells people apart.
struct OtherColumn
{
    std::size_t column = 0;
    FieldKind kind = FieldKind::Text;
    Sharing sharing = Sharing::Nobody;
};

/// The columns besides the standard traits to compare records by, those that tell most first: by
/// what they hold, not by what they are called. \a used are the keys that have a use already.
std::vector<OtherColumn> chooseOtherColumns(const RawColumns& raw, const QStringList& used);

/// The columns with the year, month and day of birth, where each has one of its own.
std::optional<std::array<std::size_t, 3>> birthdayColumns(const RawColumns& raw);

} // namespace rondom::identity
