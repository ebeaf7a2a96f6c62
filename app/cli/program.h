#pragma once

#include "app/cli/command.h"

namespace rondom::cli {

/// The command line program: finds the command, runs it, prints the answer.
class Program
{
public:
    Program();

    /// The exit code of the process.
    int run(const QStringList& words);

private:
    /// Takes the options before the command out of \a words.
    Result<Globals> takeGlobals(QStringList& words) const;
    const Command* find(const QStringList& words) const;
    int help(const QStringList& words) const;
    int print(const Answer& answer, const Globals& globals) const;
    int fail(const Error& error) const;

    QList<Command> m_commands;
};

} // namespace rondom::cli
