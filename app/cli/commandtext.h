#pragma once

#include <QCoreApplication>

namespace rondom::cli {

/// The texts of the command line: `CommandLine::tr("...")`.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace rondom::cli
