#pragma once

#include "models/core/result.h"
#include "models/segments/definition.h"

#include <QList>
#include <QString>

namespace rondom::segments {

/// A rule to start from.
struct SegmentTemplate
{
    QString group; ///< "value", "new", "leaving", "web", "mail", "people"
    Definition definition;
};

/// The templates that travel inside the program, group by group, named in \a language ("en" or
/// "nl").
Result<QList<SegmentTemplate>> segmentTemplates(const QString& language);

} // namespace rondom::segments
