#pragma once

#include "models/identity/matchtable.h"
#include "models/identity/rawcolumns.h"

namespace rondom::identity {

/// Chooses the fields that records are compared by and brings their values into one spelling.
///
/// Names, birthday, address, e-mail and phone are known by their trait. Any other column is taken
/// by what it holds: dates, numbers, a few categories, or text; one that tells the same as the
/// names, says when something was done, or counts something, is left out. A full name stands in
/// where given and family name are missing, and a house number may stand in the street.
///
/// The groups of the table are the profiles of \a raw. \a raw is used up.
MatchTable buildMatchTable(RawColumns raw);

} // namespace rondom::identity
