#pragma once

#include "models/consent/cellrules.h"
#include "models/consent/consentlog.h"
#include "models/consent/consentstates.h"

#include <QJsonObject>

namespace rondom::cli {

/// One cell of one person: purpose, channel, state, reason, event id.
QJsonObject toJson(const consent::CellState& cell);
/// The gate's answer: allowed, reason, event id, identifier.
QJsonObject toJson(const consent::Verdict& verdict);

/// One line of the ledger.
QJsonObject toJson(const consent::LogEntry& entry);
/// What a cell asks in a country.
QJsonObject toJson(const consent::CellRule& rule);

} // namespace rondom::cli
