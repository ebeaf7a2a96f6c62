#include "models/activation/csvline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

bool needsQuotes(const QString& cell)
{
    if (cell.isEmpty()) {
        return false;
    }
    // Every usual separator, not only ours: who opens the file may guess another one.
    const bool hasSpecial = std::any_of(
        cell.begin(), cell.end(), [](QChar c) { return QStringView(u"\",;|\t\r\n").contains(c); });
    return hasSpecial || cell.front().isSpace() || cell.back().isSpace();
}

} // namespace

QByteArray csvLine(const QStringList& cells, QChar delimiter, const QByteArray& lineEnding)
{
    QString line;
    for (const QString& cell : cells) {
        if (!line.isNull()) {
            line += delimiter;
        }
        if (needsQuotes(cell)) {
            line += u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
        } else {
            // A first cell without text is no null text: the next one needs its delimiter.
            line += cell.isEmpty() ? u""_s : cell;
        }
    }
    return line.toUtf8() + lineEnding;
}

} // namespace rondom::activation
