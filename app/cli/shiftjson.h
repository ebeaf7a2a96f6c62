#pragma once

#include "models/workspace/identityshift.h"

#include <QJsonObject>

namespace rondom::cli {

/// Who would become another customer, with the first few by name.
QJsonObject shiftJson(const workspace::IdentityShift& shift);

} // namespace rondom::cli
