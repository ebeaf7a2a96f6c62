#include "models/insights/shopfigures.h"

#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <algorithm>
#include <vector>

namespace rondom::insights {

namespace {

constexpr int kCheckEvery = 65536;

constexpr auto kSelectFirstSeen = "SELECT first_seen FROM profile WHERE first_seen IS NOT NULL";

constexpr auto kSelectMoney = R"sql(
    SELECT e.ts, e.amount, k.name = 'Order Completed'
      FROM event e JOIN event_kind k ON k.id = e.kind_id
     WHERE e.amount IS NOT NULL
)sql";

constexpr auto kSelectChanges = R"sql(
    SELECT (SELECT count(*) FROM import WHERE at > ?1 AND undone_at IS NULL),
           (SELECT count(*) FROM profile p JOIN source_record r ON r.id = p.id WHERE r.at > ?1),
           (SELECT count(*) FROM consent_event WHERE recorded_at > ?1 AND decision = 'granted'),
           (SELECT count(*) FROM consent_event
             WHERE recorded_at > ?1 AND decision IN ('withdrawn', 'denied', 'suppressed')),
           (SELECT ifnull(sum(rows), 0) FROM export WHERE at > ?1)
)sql";

constexpr auto kSelectOrders = R"sql(
    SELECT ifnull(sum(k.name = 'Order Completed'), 0), ifnull(sum(e.amount), 0)
      FROM event e JOIN event_kind k ON k.id = e.kind_id
     WHERE e.amount IS NOT NULL AND e.ts > ?1 AND e.ts <= ?2
)sql";

/// The months, and which of them an instant falls into.
class Months
{
public:
    Months(const Calendar& calendar, int count, qint64 now)
    {
        for (int back = count - 1; back >= 0; --back) {
            const auto [first, end] = calendar.unitDates(TimeUnit::Month, -back, now);
            MonthFigures month;
            month.first = first;
            m_figures.append(month);
            m_ends.push_back(calendar.startOfDay(end));
            if (m_figures.size() == 1) {
                m_begin = calendar.startOfDay(first);
            }
        }
    }

    /// Null before the first month and after the last.
    MonthFigures* of(qint64 instant)
    {
        if (instant < m_begin || m_ends.empty() || instant >= m_ends.back()) {
            return nullptr;
        }
        const auto end = std::upper_bound(m_ends.begin(), m_ends.end(), instant);
        return &m_figures[end - m_ends.begin()];
    }

    bool isBefore(qint64 instant) const { return instant < m_begin; }
    QList<MonthFigures>& figures() { return m_figures; }

private:
    QList<MonthFigures> m_figures;
    std::vector<qint64> m_ends;
    qint64 m_begin = 0;
};

/// Visits every row of a query, and stops when asked.
template <typename Visit>
Result<void> each(const storage::Connection& connection, const char* sql, JobContext& context,
                  Visit visit)
{
    auto select = connection.prepare(sql);
    if (!select) {
        return select.error();
    }
    for (int i = 0;; ++i) {
        if (i % kCheckEvery == 0 && context.isCancelRequested()) {
            return Error{Error::Code::Canceled, {}, {}};
        }
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        visit(*select);
    }
}

} // namespace

Result<QList<MonthFigures>> monthFigures(const storage::Connection& connection,
                                         const Calendar& calendar, int months, qint64 now,
                                         JobContext& context)
{
    Months figures(calendar, months, now);
    qint64 before = 0;
    const auto people =
        each(connection, kSelectFirstSeen, context, [&](const storage::Statement& row) {
            const qint64 firstSeen = row.integer(0);
            if (MonthFigures* month = figures.of(firstSeen)) {
                ++month->newCustomers;
            } else if (figures.isBefore(firstSeen)) {
                ++before;
            }
        });
    if (!people) {
        return people.error();
    }
    const auto money = each(connection, kSelectMoney, context, [&](const storage::Statement& row) {
        if (MonthFigures* month = figures.of(row.integer(0))) {
            month->revenue += Decimal::fromMicros(row.integer(1));
            month->orders += row.integer(2);
        }
    });
    if (!money) {
        return money.error();
    }
    qint64 customers = before;
    for (MonthFigures& month : figures.figures()) {
        customers += month.newCustomers;
        month.customers = customers;
    }
    return figures.figures();
}

Result<ChangesSince> changesSince(const storage::Connection& connection, qint64 since, qint64 now)
{
    auto changes = connection.prepare(kSelectChanges);
    auto orders = connection.prepare(kSelectOrders);
    if (!changes || !orders) {
        return changes ? orders.error() : changes.error();
    }
    if (const auto row = changes->bind(since).next(); !row) {
        return row.error();
    }
    if (const auto row = orders->bind(since).bind(now).next(); !row) {
        return row.error();
    }
    ChangesSince answer;
    answer.imports = changes->integer(0);
    answer.newCustomers = changes->integer(1);
    answer.granted = changes->integer(2);
    answer.withdrawn = changes->integer(3);
    answer.exported = changes->integer(4);
    answer.orders = orders->integer(0);
    answer.revenue = Decimal::fromMicros(orders->integer(1));
    return answer;
}

} // namespace rondom::insights
