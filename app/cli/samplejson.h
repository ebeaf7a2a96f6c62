#pragma once

#include "models/workspace/rowsamples.h"

#include <QJsonArray>

#include <optional>

namespace rondom::cli {

/// The outcomes a word after --show stands for; none for a word that is not known.
QList<workspace::RowOutcome> outcomesNamed(const QString& word);
/// The words --show knows, for its help.
QString outcomeWords();

/// The rows behind the numbers of \a outcomes, for scripts.
QJsonArray samplesJson(const workspace::RowSamples& samples,
                       const QList<workspace::RowOutcome>& outcomes);
/// The same for people: file, line, what the row says, why.
QJsonArray samplesTable(const workspace::RowSamples& samples,
                        const QList<workspace::RowOutcome>& outcomes);

} // namespace rondom::cli
