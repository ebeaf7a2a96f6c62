#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "app/cli/profileargument.h"
#include "app/cli/rulesfile.h"
#include "models/workspace/traitchanges.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

constexpr qsizetype kExamples = 20;

Result<Answer> changePin(Invocation& invocation, const std::optional<QString>& value)
{
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto profile = profileArgument((*file)->connection(), invocation.arguments().word(0));
    if (!profile) {
        return profile.error();
    }
    const QString trait = invocation.arguments().word(1);
    const auto done =
        workspace::pinTrait(**file, *profile, trait, value, invocation.now(), invocation.job());
    if (!done) {
        return done.error();
    }
    return Answer(QJsonObject{{u"profile_id"_s, profile->value()},
                              {u"trait"_s, trait},
                              {u"pinned"_s, value.has_value()}});
}

Result<Answer> pin(Invocation& invocation)
{
    return changePin(invocation, invocation.arguments().word(2));
}

Result<Answer> unpin(Invocation& invocation)
{
    return changePin(invocation, {});
}

Result<profiles::SurvivorRules> chosenRules(const Invocation& invocation)
{
    if (invocation.arguments().has(u"reset"_s)) {
        return profiles::SurvivorRules();
    }
    const auto file = rulesFile(invocation, u"profile survivorship"_s);
    return file ? profiles::parseSurvivorRules(*file) : file.error();
}

Result<Answer> survivorship(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    if (!arguments.has(u"set"_s) && !arguments.has(u"reset"_s)) {
        const auto file = invocation.openForReading();
        if (!file) {
            return file.error();
        }
        const auto present = profiles::readSurvivorRules((*file)->connection());
        return present ? Result<Answer>(Answer(profiles::toJson(*present))) : present.error();
    }
    const auto chosen = chosenRules(invocation);
    if (!chosen) {
        return chosen.error();
    }
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto change =
        arguments.has(u"dry-run"_s) ? workspace::previewSurvivors : workspace::applySurvivors;
    const auto shift = change(**file, *chosen, invocation.now(), invocation.job());
    if (!shift) {
        return shift.error();
    }
    QJsonArray examples;
    for (const workspace::SurvivorShift::Example& example : shift->examples.mid(0, kExamples)) {
        examples.append(QJsonObject{{u"profile_id"_s, example.profile.value()},
                                    {u"trait"_s, example.trait},
                                    {u"before"_s, example.before},
                                    {u"after"_s, example.after}});
    }
    return Answer(QJsonObject{{u"profiles"_s, shift->customers},
                              {u"values"_s, shift->values},
                              {u"examples"_s, examples}});
}

} // namespace

QList<Command> traitCommands()
{
    return {
        {u"profile pin"_s,
         u"ID TRAIT VALUE"_s,
         CommandLine::tr("Says by hand what a trait of a customer is, whatever the sources say."),
         {},
         3,
         3,
         pin},
        {u"profile unpin"_s,
         u"ID TRAIT"_s,
         CommandLine::tr("Gives the word about a trait back to the sources."),
         {},
         2,
         2,
         unpin},
        {u"profile survivorship"_s,
         {},
         CommandLine::tr("Shows which of several values of a trait holds, or changes it."),
         {{u"set"_s, u"FILE"_s, CommandLine::tr("the rules to use from now on")},
          {u"reset"_s, {}, CommandLine::tr("goes back to what is usual: the newest")},
          {u"dry-run"_s, {}, CommandLine::tr("only tells whose values would change")}},
         0,
         0,
         survivorship},
    };
}

} // namespace rondom::cli
