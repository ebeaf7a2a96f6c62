#pragma once

#include "models/ingest/mapping.h"

#include <QList>
#include <QString>

namespace rondom::ui {

/// Something a column can become, as it is offered in a list.
struct ColumnTarget
{
    QString key;  ///< as ingest::targetText() writes it
    QString name; ///< in words
};

/// The key of the column that says when a row about a person was last changed.
inline const QString kChangeTarget = QStringLiteral("changed");

/// What a column of that name can become in a file of that kind.
QList<ColumnTarget> targetsFor(ingest::ImportKind kind, const QString& column);
QString targetName(const QString& key);

/// \a rule with another target. What it knows of formats stays.
ingest::ColumnRule retargeted(ingest::ColumnRule rule, const QString& key);

} // namespace rondom::ui
