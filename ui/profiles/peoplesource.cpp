#include "ui/profiles/peoplesource.h"

#include "models/profiles/profilerepository.h"
#include "ui/common/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

struct PeopleSource
{
    Q_DECLARE_TR_FUNCTIONS(PeopleSource)
};

QList<TableColumn> peopleColumns()
{
    return {{PeopleSource::tr("Name"), 0, false, true, false},
            {PeopleSource::tr("E-mail"), 280, false, false, false},
            {PeopleSource::tr("Phone"), 136, false, false, false},
            {PeopleSource::tr("Orders"), 80, true, true, true},
            {PeopleSource::tr("Revenue"), 112, true, true, true},
            {PeopleSource::tr("Last seen"), 120, true, true, true}};
}

profiles::ProfileOrder orderOf(int column)
{
    switch (column) {
    case OrdersColumn:
        return profiles::ProfileOrder::OrderCount;
    case RevenueColumn:
        return profiles::ProfileOrder::Revenue;
    case LastSeenColumn:
        return profiles::ProfileOrder::LastSeen;
    default:
        return profiles::ProfileOrder::Name;
    }
}

TableRow rowOf(const profiles::ProfileSummary& person, const workspace::Session& session)
{
    // A dash is quicker to read past than a zero.
    const QString none = u"–"_s;
    const QString orders = person.orderCount > 0 ? formatCount(person.orderCount) : none;
    const QString revenue =
        person.revenue.isZero() ? none : formatMoney(person.revenue, session.settings().currency);
    const QString lastSeen = person.lastSeen
                                 ? formatAgo(*person.lastSeen, session.now(), session.calendar())
                                 : QString();
    return {person.id.value(),
            {person.name, person.email, person.phone, orders, revenue, lastSeen}};
}

QString detailOf(const profiles::ProfileMatch& match)
{
    if (match.match == u"phone"_s && !match.profile.phone.isEmpty()) {
        return match.profile.phone;
    }
    return match.profile.email.isEmpty() ? match.profile.phone : match.profile.email;
}

/// \a ordered without those who are not in \a wanted, which is ascending.
std::vector<qint64> only(const std::vector<qint64>& ordered, const std::vector<qint64>& wanted)
{
    std::vector<qint64> kept;
    kept.reserve(wanted.size());
    std::copy_if(ordered.begin(), ordered.end(), std::back_inserter(kept),
                 [&](qint64 id) { return std::binary_search(wanted.begin(), wanted.end(), id); });
    return kept;
}

} // namespace

TableSource peopleSource(workspace::Session& session, std::function<People::Query()> query)
{
    TableSource source;
    source.columns = peopleColumns();
    // The people who matter most to the shop come first.
    source.firstOrder = {RevenueColumn, true};
    // Whoever types on no longer waits for the answer to what was typed before.
    auto running = std::make_shared<workspace::Question>();
    source.fetchIds = [&session, running, currentQuery = std::move(query)](
                          QObject* receiver, TableOrder order, TableSource::TakeIds done) {
        running->cancel();
        *running = session.ask<TableSource::Ids>(
            receiver,
            [query = currentQuery(),
             order](const storage::Connection& connection) -> Result<TableSource::Ids> {
                const profiles::ProfileRepository people(connection);
                auto ordered = people.orderedIds(orderOf(order.column), order.isDescending);
                if (!ordered || !query) {
                    return ordered;
                }
                const auto wanted = query(connection);
                return wanted ? only(*ordered, *wanted) : Result<TableSource::Ids>(wanted.error());
            },
            std::move(done));
    };
    source.fetchRows = [&session](QObject* receiver, TableSource::Ids ids,
                                  TableSource::TakeRows done) {
        session.ask<QList<profiles::ProfileSummary>>(
            receiver,
            [ids = std::move(ids)](const storage::Connection& connection) {
                return profiles::ProfileRepository(connection).summaries(ids);
            },
            [&session,
             done = std::move(done)](const Result<QList<profiles::ProfileSummary>>& people) {
                if (!people) {
                    done(people.error());
                    return;
                }
                QList<TableRow> rows;
                for (const profiles::ProfileSummary& person : *people) {
                    rows.append(rowOf(person, session));
                }
                done(rows);
            });
    };
    return source;
}

People peopleOf(workspace::Session& session)
{
    People people;
    people.table = [&session](std::function<People::Query()> query) {
        return peopleSource(session, std::move(query));
    };
    people.find = [&session](QObject* receiver, const QString& text, People::TakeHits done) {
        constexpr int kMostHits = 8;
        session.ask<QList<profiles::ProfileMatch>>(
            receiver,
            [text](const storage::Connection& connection) {
                return profiles::ProfileRepository(connection).find(text, kMostHits);
            },
            [done = std::move(done)](const Result<QList<profiles::ProfileMatch>>& found) {
                QList<PersonHit> hits;
                if (found) {
                    for (const profiles::ProfileMatch& match : *found) {
                        hits.append({match.profile.id, match.profile.name, detailOf(match)});
                    }
                }
                done(hits);
            });
    };
    return people;
}

} // namespace rondom::ui
