#pragma once

#include <QStringList>

namespace rondom::ingest {

/// The columns a file of rejected rows has behind its own: where the row stood and why it was
/// rejected.
QStringList rejectColumns();

/// Whether \a header is that of a file of rejected rows.
bool hasRejectColumns(const QStringList& header);

/// \a header without the columns of a file of rejected rows, if it has them.
QStringList withoutRejectColumns(const QStringList& header);

} // namespace rondom::ingest
