#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "app/cli/rulesfile.h"
#include "app/cli/shiftjson.h"
#include "models/identity/silentvalues.h"
#include "models/workspace/rulechanges.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

constexpr qint64 kShared = 100;

Result<identity::IdentityRules> chosenRules(const Invocation& invocation)
{
    if (invocation.arguments().has(u"reset"_s)) {
        return identity::IdentityRules::standard();
    }
    const auto file = rulesFile(invocation, u"identity rules"_s);
    return file ? identity::parseIdentityRules(*file) : file.error();
}

Result<Answer> rules(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    if (!arguments.has(u"set"_s) && !arguments.has(u"reset"_s)) {
        const auto file = invocation.openForReading();
        if (!file) {
            return file.error();
        }
        const auto present = identity::readIdentityRules((*file)->connection());
        return present ? Result<Answer>(Answer(identity::toJson(*present))) : present.error();
    }
    const auto chosen = chosenRules(invocation);
    if (!chosen) {
        return chosen.error();
    }
    const bool isTrial = arguments.has(u"dry-run"_s);
    const auto file = isTrial ? invocation.openForReading() : invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const auto shift =
        isTrial ? workspace::previewRules((*file)->connection(), *chosen, invocation.job())
                : workspace::applyRules(**file, *chosen, invocation.now(), invocation.job());
    if (!shift) {
        return shift.error();
    }
    return Answer(isTrial ? shiftJson(*shift)
                          : QJsonObject{{u"profiles_before"_s, shift->before},
                                        {u"profiles_after"_s, shift->after},
                                        {u"merging"_s, shift->merging},
                                        {u"splitting"_s, shift->splitting}});
}

Result<Answer> shared(Invocation& invocation)
{
    const auto limit = invocation.arguments().number(u"limit"_s, kShared);
    if (!limit) {
        return limit.error();
    }
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto found = identity::readSilentValues((*file)->connection(), *limit, invocation.job());
    if (!found) {
        return found.error();
    }
    QJsonArray values;
    for (const identity::SilentValue& value : found->values) {
        values.append(QJsonObject{{u"type"_s, value.type},
                                  {u"value"_s, value.value},
                                  {u"records"_s, value.records},
                                  {u"profiles"_s, value.customers},
                                  {u"reason"_s, identity::silenceName(value.reason)}});
    }
    return Answer(QJsonObject{{u"total"_s, found->total}, {u"values"_s, values}});
}

} // namespace

QList<Command> ruleCommands()
{
    return {
        {u"identity rules"_s,
         {},
         CommandLine::tr("Shows by which identifiers customers are recognised, or changes it."),
         {{u"set"_s, u"FILE"_s, CommandLine::tr("the rules to use from now on")},
          {u"reset"_s, {}, CommandLine::tr("goes back to the rules Rondom comes with")},
          {u"dry-run"_s, {}, CommandLine::tr("only tells who would be merged and who split")}},
         0,
         0,
         rules},
        {u"identity shared"_s,
         {},
         CommandLine::tr("Lists values that several records state and that join nobody, and why."),
         {{u"limit"_s, u"N"_s, CommandLine::tr("at most so many")}},
         0,
         0,
         shared},
    };
}

} // namespace rondom::cli
