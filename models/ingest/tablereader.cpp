#include "models/ingest/tablereader.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

QStringList TableReader::uniqueNames(const QStringList& cells)
{
    QStringList names;
    names.reserve(cells.size());
    QSet<QString> taken;
    for (const QString& cell : cells) {
        const QByteArray bytes = cell.toUtf8();
        QString name = QString::fromUtf8(trimmedCell(bytes)).simplified();
        if (name.isEmpty()) {
            name = u"(column %1)"_s.arg(names.size() + 1);
        }
        QString candidate = name;
        for (int n = 2; taken.contains(candidate); ++n) {
            candidate = u"%1 (%2)"_s.arg(name).arg(n);
        }
        taken.insert(candidate);
        names.append(candidate);
    }
    return names;
}

} // namespace rondom::ingest
