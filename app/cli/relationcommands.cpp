#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "app/cli/profileargument.h"
#include "models/profiles/relations.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

using profiles::RelatedGroup;
using profiles::RelationKind;

constexpr qint64 kGroups = 100;

QJsonObject toJson(const RelatedGroup& group)
{
    QJsonArray people;
    for (const profiles::RelatedPerson& person : group.people) {
        people.append(
            QJsonObject{{u"profile_id"_s, person.profile.value()}, {u"name"_s, person.name}});
    }
    return {{u"kind"_s, group.kind == RelationKind::Household ? u"household"_s : u"company"_s},
            {u"label"_s, group.label},
            {u"people"_s, people}};
}

Answer toAnswer(const QList<RelatedGroup>& groups)
{
    QJsonArray list;
    for (const RelatedGroup& group : groups) {
        list.append(toJson(group));
    }
    return Answer(list);
}

Result<Answer> related(Invocation& invocation)
{
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto profile = profileArgument((*file)->connection(), invocation.arguments().word(0));
    if (!profile) {
        return profile.error();
    }
    const auto groups = profiles::relationsOf((*file)->connection(), *profile);
    return groups ? Result<Answer>(toAnswer(*groups)) : groups.error();
}

Result<Answer> all(Invocation& invocation, RelationKind kind)
{
    const auto limit = invocation.arguments().number(u"limit"_s, kGroups);
    if (!limit) {
        return limit.error();
    }
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto groups = profiles::allRelations((*file)->connection(), kind, invocation.job());
    return groups ? Result<Answer>(toAnswer(groups->mid(0, *limit))) : groups.error();
}

} // namespace

QList<Command> relationCommands()
{
    const QList<OptionSpec> limit{{u"limit"_s, u"N"_s, CommandLine::tr("at most so many")}};
    return {
        {u"profile related"_s,
         u"ID"_s,
         CommandLine::tr("Lists who shares an address or a company with a customer."),
         {},
         1,
         1,
         related},
        {u"profile households"_s,
         {},
         CommandLine::tr("Lists customers who share an address, the biggest households first."),
         limit,
         0,
         0,
         [](Invocation& invocation) { return all(invocation, RelationKind::Household); }},
        {u"profile companies"_s,
         {},
         CommandLine::tr("Lists customers who share a company, the biggest companies first."),
         limit,
         0,
         0,
         [](Invocation& invocation) { return all(invocation, RelationKind::Company); }},
    };
}

} // namespace rondom::cli
