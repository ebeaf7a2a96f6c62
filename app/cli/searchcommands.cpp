#include "app/cli/command.h"
#include "app/cli/commandtext.h"
#include "models/core/calendar.h"
#include "models/workspace/globalsearch.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rondom::cli {

namespace {

constexpr int kMostHits = 20;

QJsonArray peopleOf(const workspace::SearchHits& hits)
{
    QJsonArray people;
    for (const profiles::ProfileMatch& match : hits.people) {
        people.append(QJsonObject{{u"profile_id"_s, match.profile.id.value()},
                                  {u"name"_s, match.profile.name},
                                  {u"email"_s, match.profile.email},
                                  {u"match"_s, match.match}});
    }
    return people;
}

QJsonArray ordersOf(const workspace::SearchHits& hits)
{
    QJsonArray orders;
    for (const profiles::OrderHit& order : hits.orders) {
        orders.append(QJsonObject{
            {u"order"_s, order.number},
            {u"event"_s, order.event},
            {u"at"_s, toIsoUtc(order.at)},
            {u"revenue"_s, order.revenue ? QJsonValue(order.revenue->toDouble()) : QJsonValue()},
            {u"profile_id"_s, order.profile.value()},
            {u"name"_s, order.person}});
    }
    return orders;
}

Result<Answer> search(Invocation& invocation)
{
    const auto limit = invocation.arguments().number(u"limit"_s, kMostHits);
    if (!limit) {
        return limit.error();
    }
    const auto file = invocation.openForReading();
    if (!file) {
        return file.error();
    }
    const auto hits = workspace::searchEverything(
        (*file)->connection(), invocation.arguments().words().join(u' '), int(*limit));
    if (!hits) {
        return hits.error();
    }
    return Answer(QJsonObject{{u"people"_s, peopleOf(*hits)},
                              {u"orders"_s, ordersOf(*hits)},
                              {u"segments"_s, QJsonArray::fromStringList(hits->segments)}});
}

} // namespace

QList<Command> searchCommands()
{
    return {
        {u"search"_s,
         u"TEXT"_s,
         CommandLine::tr("Looks for people, orders and segments."),
         {{u"limit"_s, u"N"_s, CommandLine::tr("at most so many")}},
         1,
         100,
         search},
    };
}

} // namespace rondom::cli
