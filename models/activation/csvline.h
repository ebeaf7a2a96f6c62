#pragma once

#include <QByteArray>
#include <QStringList>

namespace rondom::activation {

/// One line of a CSV file in UTF-8, as RFC 4180 has it: quotes around cells that need them.
QByteArray csvLine(const QStringList& cells, QChar delimiter, const QByteArray& lineEnding);

} // namespace rondom::activation
