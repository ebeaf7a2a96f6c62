#include "app/cli/program.h"

#include "app/cli/commandtext.h"
#include "app/cli/progressbar.h"
#include "app/cli/textlayout.h"
#include "app/wiring/language.h"
#include "models/core/calendar.h"
#include "models/core/errortext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

/// Set by the interrupt key; read by the work under way.
std::shared_ptr<std::atomic_bool>& interruptFlag()
{
    static auto flag = std::make_shared<std::atomic_bool>(false);
    return flag;
}

std::atomic_bool* interruptTarget = nullptr;

extern "C" void onInterrupt(int)
{
    if (interruptTarget) {
        interruptTarget->store(true);
    }
}

void writeOut(const QByteArray& text)
{
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
}

void writeError(const QString& text)
{
    std::fprintf(stderr, "%s\n", text.toUtf8().constData());
}

QByteArray toText(const QJsonValue& json)
{
    const QJsonDocument document =
        json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return document.toJson(QJsonDocument::Indented);
}

} // namespace

Program::Program()
{
    for (const auto& group :
         {workspaceCommands(), importCommands(), watchCommands(), searchCommands(),
          profileCommands(), traitCommands(), computedTraitCommands(), relationCommands(),
          identityCommands(), matchCommands(), ruleCommands(), segmentCommands(),
          segmentAnswerCommands(), segmentTestCommands(), consentCommands(), exportCommands(),
          historyCommands()}) {
        m_commands += group;
    }
}

int Program::run(const QStringList& words)
{
    wiring::useLanguage(wiring::languageOfSystem());
    QStringList rest = words;
    const auto globals = takeGlobals(rest);
    if (!globals) {
        return fail(globals.error());
    }
    if (rest.isEmpty() || rest.first() == u"help"_s || rest.contains(u"--help"_s)) {
        rest.removeAll(u"help"_s);
        rest.removeAll(u"--help"_s);
        return help(rest);
    }
    if (rest.first() == u"--version"_s) {
        writeOut("rondom-cli " + QCoreApplication::applicationVersion().toUtf8() + '\n');
        return 0;
    }
    const Command* command = find(rest);
    if (!command) {
        return fail(usageError(
            CommandLine::tr("There is no command \"%1\".").arg(rest.mid(0, 2).join(u' '))));
    }
    const qsizetype nameWords = command->name.count(u' ') + 1;
    auto arguments = Arguments::parse(rest.mid(nameWords), command->options);
    if (!arguments) {
        return fail(arguments.error());
    }
    const qsizetype given = arguments->words().size();
    if (given < command->fewestWords || given > command->mostWords) {
        return fail(usageError(CommandLine::tr("It is used so: %1.")
                                   .arg(u"rondom-cli "_s + command->name + u' ' + command->usage)));
    }
    interruptTarget = interruptFlag().get();
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    ProgressBar bar(globals->isQuiet);
    JobContext job([&bar](qint64 done, qint64 total) { bar.show(done, total); }, interruptFlag());
    Invocation invocation(*globals, std::move(*arguments), job);
    const auto answer = command->run(invocation);
    bar.clear();
    return answer ? print(*answer, *globals) : fail(answer.error());
}

Result<Globals> Program::takeGlobals(QStringList& words) const
{
    static const QList<OptionSpec> kGlobal{{u"workspace"_s, u"FILE"_s, {}},
                                           {u"json"_s, {}, {}},
                                           {u"now"_s, u"TIME"_s, {}},
                                           {u"quiet"_s, {}, {}}};
    QStringList own;
    QStringList rest;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString name = words.at(i).mid(2).section(u'=', 0, 0);
        const auto spec =
            std::find_if(kGlobal.begin(), kGlobal.end(), [&](const OptionSpec& option) {
                return words.at(i).startsWith(u"--"_s) && option.name == name;
            });
        if (spec == kGlobal.end()) {
            rest.append(words.at(i));
            continue;
        }
        own.append(words.at(i));
        const bool wantsNext = !spec->value.isEmpty() && !words.at(i).contains(u'=');
        if (wantsNext && i + 1 < words.size()) {
            own.append(words.at(++i));
        }
    }
    words = rest;
    const auto arguments = Arguments::parse(own, kGlobal);
    if (!arguments) {
        return arguments.error();
    }
    Globals globals;
    globals.workspace = arguments->value(u"workspace"_s, qEnvironmentVariable("RONDOM_WORKSPACE"));
    globals.isJson = arguments->has(u"json"_s);
    globals.isQuiet = arguments->has(u"quiet"_s);
    globals.now = QDateTime::currentMSecsSinceEpoch();
    if (arguments->has(u"now"_s)) {
        const auto now = fromIso(arguments->value(u"now"_s), Calendar(QTimeZone::utc()));
        if (!now) {
            return usageError(CommandLine::tr("--now wants a time as in 2026-05-05T10:00:00Z."));
        }
        globals.now = *now;
        globals.isClockFixed = true;
    }
    return globals;
}

const Command* Program::find(const QStringList& words) const
{
    // The longer name first: "import list" before "import FILE".
    for (const qsizetype count : {3, 2, 1}) {
        const QString name = words.mid(0, count).join(u' ');
        for (const Command& command : m_commands) {
            if (command.name == name && words.size() >= count) {
                return &command;
            }
        }
    }
    return nullptr;
}

int Program::help(const QStringList& words) const
{
    const QString wanted = words.join(u' ');
    QString text;
    for (const Command& command : m_commands) {
        if (!wanted.isEmpty() && command.name != wanted &&
            !command.name.startsWith(wanted + u' ')) {
            continue;
        }
        text += u"  %1 %2\n      %3\n"_s.arg(command.name, command.usage, command.summary);
        for (const OptionSpec& option : command.options) {
            if (!wanted.isEmpty()) {
                const QString name = u"--%1 %2"_s.arg(option.name, option.value).trimmed();
                text += u"      %1 %2\n"_s.arg(name.leftJustified(28), option.help);
            }
        }
    }
    if (text.isEmpty()) {
        return fail(usageError(CommandLine::tr("There is no command \"%1\".").arg(wanted)));
    }
    const QString head = CommandLine::tr(
        "rondom-cli [--workspace FILE] [--json] [--now TIME] [--quiet] COMMAND ...");
    writeOut((head + u"\n\n"_s + text).toUtf8());
    return 0;
}

int Program::print(const Answer& answer, const Globals& globals) const
{
    if (globals.isJson) {
        writeOut(toText(answer.json));
    } else {
        QString text = answer.text.isEmpty() ? layOut(answer.json) : answer.text;
        if (!text.isEmpty() && !text.endsWith(u'\n')) {
            text += u'\n';
        }
        writeOut(text.toUtf8());
    }
    return answer.exitCode;
}

int Program::fail(const Error& error) const
{
    writeError(describe(error));
    if (qEnvironmentVariableIsSet("RONDOM_DEBUG") && !error.detail.isEmpty()) {
        writeError(error.detail);
    }
    return exitCode(error);
}

} // namespace rondom::cli
