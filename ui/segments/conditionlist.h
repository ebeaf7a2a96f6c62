#pragma once

#include "models/segments/segmentengine.h"

#include <QString>

namespace rondom::ui {

/// One condition of a rule in words, how deep it stands, and how many people meet it.
struct ConditionLine
{
    int depth = 0;
    QString text;
    qint64 count = 0;
};

/// The conditions of a rule in reading order with their counts.
QList<ConditionLine> conditionLines(const segments::Definition& definition,
                                    const segments::SegmentCount& count, const QString& language);

} // namespace rondom::ui
