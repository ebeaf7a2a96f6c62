#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "models/segments/computedtraitrepository.h"
#include "models/segments/segmenttext.h"
#include "models/workspace/computedtraitchanges.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

Result<Answer> define(Invocation& invocation)
{
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const QString path = invocation.arguments().word(0);
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        return Error{Error::Code::NotFound,
                     CommandLine::tr("%1 cannot be read. Nothing was changed. Check the name and "
                                     "try again.")
                         .arg(path),
                     u"trait file"_s};
    }
    const auto trait = segments::parseComputedTrait(source.readAll());
    if (!trait) {
        return trait.error();
    }
    const auto saved = workspace::saveComputedTrait(**file, *trait, invocation.now());
    if (!saved) {
        return saved.error();
    }
    const auto values = segments::ComputedTraitRepository((*file)->connection())
                            .values(*trait, invocation.now(), 0);
    if (!values) {
        return values.error();
    }
    return Answer(QJsonObject{{u"trait"_s, trait->key},
                              {u"definition"_s, trait->toJson()},
                              {u"people"_s, values->people}},
                  CommandLine::tr("Saved the computed trait \"%1\"; %2 customers have a value.")
                      .arg(trait->key)
                      .arg(values->people));
}

Result<Answer> list(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const segments::ComputedTraitRepository repository((*file)->connection());
    const auto traits = repository.list();
    if (!traits) {
        return traits.error();
    }
    QJsonArray rows;
    for (const segments::ComputedTrait& trait : *traits) {
        const auto users = repository.usedBy(trait.key);
        if (!users) {
            return users.error();
        }
        rows.append(QJsonObject{
            {u"trait"_s, trait.key},
            {u"type"_s, valueTypeName(trait.type())},
            {u"text"_s, segments::computedTraitPhrase(trait, (*file)->settings().language)},
            {u"used_by"_s, QJsonArray::fromStringList(*users)},
            {u"definition"_s, trait.toJson()}});
    }
    return Answer(rows);
}

Result<Answer> remove(Invocation& invocation)
{
    const auto file = invocation.openForWriting();
    if (!file) {
        return file.error();
    }
    const QString key = invocation.arguments().word(0);
    const auto removed = workspace::removeComputedTrait(**file, key, invocation.now());
    return removed ? Result<Answer>(
                         Answer(QJsonObject{{u"trait"_s, key}},
                                CommandLine::tr("Deleted the computed trait \"%1\".").arg(key)))
                   : removed.error();
}

} // namespace

QList<Command> computedTraitCommands()
{
    return {
        {u"profile trait define"_s,
         u"FILE"_s,
         CommandLine::tr("Saves a trait that is worked out of what customers do."),
         {},
         1,
         1,
         define},
        {u"profile trait list"_s,
         {},
         CommandLine::tr("Lists the computed traits and the segments that use them."),
         {},
         0,
         0,
         list},
        {u"profile trait remove"_s,
         u"TRAIT"_s,
         CommandLine::tr("Deletes a computed trait."),
         {},
         1,
         1,
         remove},
    };
}

} // namespace rondom::cli
