#include "models/ingest/rejectcolumns.h"

using namespace Qt::StringLiterals;

namespace rondom::ingest {

QStringList rejectColumns()
{
    return {u"line"_s, u"error"_s};
}

bool hasRejectColumns(const QStringList& header)
{
    // More than these two: a file that knows nothing else is somebody's own.
    const QStringList last = rejectColumns();
    return header.size() > last.size() && header.mid(header.size() - last.size()) == last;
}

QStringList withoutRejectColumns(const QStringList& header)
{
    return hasRejectColumns(header) ? header.mid(0, header.size() - rejectColumns().size())
                                    : header;
}

} // namespace rondom::ingest
