#pragma once

#include "models/consent/consentstates.h"
#include "models/core/calendar.h"
#include "models/profiles/profile.h"
#include "models/segments/segmentrepository.h"

#include <QList>

namespace rondom::cli {

/// One customer as a page of text: what a person looks for first comes first.
QString profileText(const profiles::ProfileDetails& details,
                    const QList<consent::CellState>& consents, const QList<segments::Stay>& stays,
                    const Calendar& calendar);

} // namespace rondom::cli
