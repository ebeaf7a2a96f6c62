#pragma once

#include "app/cli/command.h"

#include <QByteArray>

namespace rondom::cli {

/// The content of the file that --set names. \a printedBy: the command that prints such a file.
Result<QByteArray> rulesFile(const Invocation& invocation, const QString& printedBy);

} // namespace rondom::cli
