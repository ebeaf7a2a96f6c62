#include "ui/profiles/peoplesource.h"

#include "models/profiles/profilerepository.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace rondom::ui {

namespace {

struct PeopleSource
{
    Q_DECLARE_TR_FUNCTIONS(PeopleSource)
};

QList<PeopleColumn> columnsOf(PeopleTable table)
{
    if (table == PeopleTable::Narrow) {
        return {NameColumn, EmailColumn, OrdersColumn, RevenueColumn, LastSeenColumn};
    }
    return {NameColumn,   EmailColumn,   PhoneColumn,   CityColumn,
            OrdersColumn, RevenueColumn, LastSeenColumn};
}

TableColumn tableColumn(PeopleColumn column)
{
    switch (column) {
    case NameColumn:
        return {PeopleSource::tr("Name"), 0, false, true, false, true};
    case EmailColumn:
        return {PeopleSource::tr("E-mail"), 248, false, false, false};
    case PhoneColumn:
        return {PeopleSource::tr("Phone"), 136, false, false, false};
    case CityColumn:
        return {PeopleSource::tr("City"), 120, false, false, false};
    case OrdersColumn:
        return {PeopleSource::tr("Orders"), 80, true, true, true};
    case RevenueColumn:
        return {PeopleSource::tr("Revenue"), 112, true, true, true};
    case LastSeenColumn:
        return {PeopleSource::tr("Last seen"), 120, true, true, true};
    }
    Q_UNREACHABLE();
}

profiles::ProfileOrder orderOf(PeopleColumn column)
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

QString cellOf(const profiles::ProfileSummary& person, PeopleColumn column,
               const workspace::Session& session)
{
    // A dash is quicker to read past than a zero.
    const QString none = u"–"_s;
    switch (column) {
    case NameColumn:
        return person.name;
    case EmailColumn:
        return person.email;
    case PhoneColumn:
        return person.phone;
    case CityColumn:
        return person.city;
    case OrdersColumn:
        return person.orderCount > 0 ? formatCount(person.orderCount) : none;
    case RevenueColumn:
        return person.revenue.isZero() ? none
                                       : formatMoney(person.revenue, session.settings().currency);
    case LastSeenColumn:
        return person.lastSeen ? formatAgo(*person.lastSeen, session.now(), session.calendar())
                               : QString();
    }
    Q_UNREACHABLE();
}

TableRow rowOf(const profiles::ProfileSummary& person, const QList<PeopleColumn>& columns,
               const workspace::Session& session)
{
    TableRow row{person.id.value(), {}};
    for (const PeopleColumn column : columns) {
        row.cells.append(cellOf(person, column, session));
    }
    return row;
}

QString detailOf(const profiles::ProfileMatch& match)
{
    if (match.match == u"phone"_s && !match.profile.phone.isEmpty()) {
        return match.profile.phone;
    }
    return match.profile.email.isEmpty() ? match.profile.phone : match.profile.email;
}

} // namespace

TableSource peopleSource(workspace::Session& session, std::function<People::Query()> query,
                         PeopleTable table)
{
    const QList<PeopleColumn> columns = columnsOf(table);
    TableSource source;
    for (const PeopleColumn column : columns) {
        source.columns.append(tableColumn(column));
    }
    // The people who matter most to the shop come first.
    source.firstOrder = {int(columns.indexOf(RevenueColumn)), true};
    // Whoever types on no longer waits for the answer to what was typed before.
    auto running = std::make_shared<workspace::Question>();
    source.fetchIds = [&session, running, columns, currentQuery = std::move(query)](
                          QObject* receiver, TableOrder order, TableSource::TakeIds done) {
        running->cancel();
        *running = session.ask<TableSource::AllIds>(
            receiver,
            [query = currentQuery(), column = columns.value(order.column), order,
             &orders = session.peopleOrders()](
                const storage::Connection& connection) -> Result<TableSource::AllIds> {
                auto ordered = orders.ids(connection, orderOf(column), order.isDescending);
                if (!ordered || !query) {
                    return ordered;
                }
                const auto wanted = query(connection);
                if (!wanted) {
                    return wanted.error();
                }
                return TableSource::AllIds(std::make_shared<const TableSource::Ids>(
                    profiles::onlyThese(**ordered, *wanted)));
            },
            std::move(done));
    };
    source.fetchRows = [&session, columns](QObject* receiver, TableSource::Ids ids,
                                           TableSource::TakeRows done) -> TableSource::Cancel {
        workspace::Question asked = session.ask<QList<profiles::ProfileSummary>>(
            receiver,
            [ids = std::move(ids)](const storage::Connection& connection) {
                return profiles::ProfileRepository(connection).summaries(ids);
            },
            [&session, columns,
             done = std::move(done)](const Result<QList<profiles::ProfileSummary>>& people) {
                if (!people) {
                    done(people.error());
                    return;
                }
                QList<TableRow> rows;
                for (const profiles::ProfileSummary& person : *people) {
                    rows.append(rowOf(person, columns, session));
                }
                done(rows);
            });
        return [asked]() mutable { asked.cancel(); };
    };
    return source;
}

People peopleOf(workspace::Session& session)
{
    People people;
    people.table = [&session](std::function<People::Query()> query) {
        return peopleSource(session, std::move(query), PeopleTable::Narrow);
    };
    // By who asked: whoever types on no longer waits for what was typed before.
    auto running = std::make_shared<QHash<QObject*, workspace::Question>>();
    people.find = [&session, running](QObject* receiver, const QString& text,
                                      People::TakeHits done) {
        constexpr int kMostHits = 8;
        workspace::Question& question = (*running)[receiver];
        question.cancel();
        question = session.ask<QList<profiles::ProfileMatch>>(
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
