#pragma once

#include "models/identity/matchrepository.h"

namespace rondom::identity {

/// What one field says about two people, in a few words: "last_name: a typing error apart (+6.2)".
QString reasonText(const MatchReason& reason);

} // namespace rondom::identity
