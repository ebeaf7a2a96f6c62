#include "models/profiles/orderrepository.h"

#include "models/profiles/ordernumber.h"
#include "models/storage/connection.h"
#include "models/storage/statement.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace rondom::profiles {

namespace {

/// By prefix, as a range: an index serves it, which LIKE with a bound pattern does not. What
/// happened first to an order comes first.
constexpr auto kFindOrders = R"sql(
    SELECT r.source_id, f.reference, json_extract(s.json, '$.order_id'), k.name, e.ts, e.amount,
           r.profile_id, p.name
      FROM event_reference f
      JOIN source_record r ON r.id = f.record_id
      JOIN profile p       ON p.id = r.profile_id
      JOIN event e         ON e.profile_id = r.profile_id AND e.ts = f.ts AND e.seq = f.seq
      JOIN event_kind k    ON k.id = e.kind_id
      JOIN property_set s  ON s.id = e.properties_id
     WHERE f.search >= ?1 AND f.search < ?1 || char(1114111)
     ORDER BY f.search, f.source_id, f.reference, e.ts
     LIMIT ?2
)sql";

/// An order, a refund of it, a cancellation: more are not counted on.
constexpr int kEventsPerOrder = 3;

} // namespace

OrderRepository::OrderRepository(const storage::Connection& connection) : m_connection(connection)
{
}

Result<QList<OrderHit>> OrderRepository::find(const QString& text, int limit) const
{
    QList<OrderHit> hits;
    const QString key = orderSearchKey(text.simplified());
    if (key.isEmpty()) {
        return hits;
    }
    auto select = m_connection.prepare(kFindOrders);
    if (!select) {
        return select.error();
    }
    select->bind(key).bind(limit * kEventsPerOrder);
    QSet<QString> seen;
    while (hits.size() < limit) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        const QString order = select->text(0) + u'/' + select->text(1);
        if (seen.contains(order)) {
            continue;
        }
        seen.insert(order);
        const QString number = select->text(2);
        const auto amount = select->optionalInteger(5);
        hits.append({number.isEmpty() ? select->text(1) : number, select->text(3),
                     select->integer(4),
                     amount ? std::optional(Decimal::fromMicros(*amount)) : std::nullopt,
                     ProfileId(select->integer(6)), select->text(7)});
    }
    return hits;
}

} // namespace rondom::profiles
