#pragma once

#include "app/cli/arguments.h"
#include "models/core/job.h"
#include "models/workspace/workspacefile.h"

#include <QJsonValue>

#include <functional>
#include <memory>
#include <optional>

namespace rondom::cli {

/// What the command line says before the command: the same for all of them.
struct Globals
{
    QString workspace;
    bool isJson = false;
    bool isQuiet = false;
    qint64 now = 0;
    /// The clock was given with --now, and stands still.
    bool isClockFixed = false;
};

/// What a command answers.
struct Answer
{
    QJsonValue json;
    /// For people; empty to lay out the JSON as a table.
    QString text;
    int exitCode = 0;

    Answer(QJsonValue value, QString forPeople = {}, int code = 0)
        : json(std::move(value)), text(std::move(forPeople)), exitCode(code)
    {
    }
};

/// A command under way.
class Invocation
{
public:
    Invocation(const Globals& globals, Arguments arguments, JobContext& job)
        : m_globals(globals), m_arguments(std::move(arguments)), m_job(job)
    {
    }

    const Arguments& arguments() const { return m_arguments; }
    const Globals& globals() const { return m_globals; }
    qint64 now() const { return m_globals.now; }
    JobContext& job() const { return m_job; }
    /// How long something took, for the answer. No time passes by a clock that stands still: the
    /// same command gives the same bytes.
    double seconds(double measured) const { return m_globals.isClockFixed ? 0.0 : measured; }

    /// Opens the workspace the command line names; it stays open until the command is done.
    Result<const workspace::WorkspaceFile*> open(workspace::WorkspaceFile::Access access);
    Result<const workspace::WorkspaceFile*> openForReading()
    {
        return open(workspace::WorkspaceFile::Access::Reader);
    }
    Result<const workspace::WorkspaceFile*> openForWriting()
    {
        return open(workspace::WorkspaceFile::Access::Writer);
    }

private:
    const Globals& m_globals;
    Arguments m_arguments;
    JobContext& m_job;
    std::unique_ptr<workspace::WorkspaceFile> m_file;
};

/// One command: what it is called, how it is used, what it does.
struct Command
{
    QString name;    ///< one or two words: "segment count"
    QString usage;   ///< what follows the name
    QString summary; ///< one sentence
    QList<OptionSpec> options;
    int fewestWords = 0;
    int mostWords = 0;
    std::function<Result<Answer>(Invocation&)> run;
};

QList<Command> workspaceCommands();
QList<Command> importCommands();
QList<Command> watchCommands();
QList<Command> searchCommands();
QList<Command> profileCommands();
QList<Command> traitCommands();
QList<Command> computedTraitCommands();
QList<Command> relationCommands();
QList<Command> identityCommands();
QList<Command> matchCommands();
QList<Command> ruleCommands();
QList<Command> segmentCommands();
QList<Command> segmentAnswerCommands();
QList<Command> segmentTestCommands();
QList<Command> consentCommands();
QList<Command> exportCommands();
QList<Command> historyCommands();

} // namespace rondom::cli
