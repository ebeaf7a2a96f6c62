#pragma once

#include "models/identity/matchrepository.h"

namespace rondom::identity {

/// What one field says about two people, in a few words: "last_name: a typing error apart (+6.2)".
QString reasonText(const MatchReason& reason);

/// Why comparing two records made one person of them: "99.8 % sure: last_name: the same (+9.1),
/// ...".
QString matchText(double probability, const QByteArray& evidence);

} // namespace rondom::identity
