#pragma once

#include "models/segments/definition.h"

#include <QString>

namespace rondom::ui {

/// One condition or group of a rule in words, and how deep it stands.
struct ConditionLine
{
    QString path; ///< JSON Pointer into the definition
    int depth = 0;
    QString text;
};

/// What is not left out of a rule, in reading order.
QList<ConditionLine> conditionLines(const segments::Definition& definition,
                                    const QString& language);

} // namespace rondom::ui
