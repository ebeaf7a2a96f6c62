#include "models/profiles/profilerepository.h"

#include "models/core/fold.h"
#include "models/profiles/ordernumber.h"
#include "models/storage/connection.h"
#include "models/storage/listtext.h"
#include "models/storage/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace rondom::profiles {

namespace {

/// What stands for no value in an order: before everything else.
constexpr qint64 kNever = std::numeric_limits<qint64>::min();

/// Digits that are looked for as a phone number; fewer could be anything.
constexpr qsizetype kFewestPhoneDigits = 6;

/// Nobody is called by more words than these, and SQLite takes no statement of any depth.
constexpr qsizetype kMostWords = 50;

constexpr auto kSelectSummary = R"sql(
    SELECT id, name, email, phone, first_seen, last_seen, order_count, event_count, revenue,
           last_order_at,
           (SELECT g.text FROM profile_trait g
             WHERE g.trait_id = (SELECT t.id FROM trait t WHERE t.key = 'city')
               AND g.profile_id = profile.id)
      FROM profile WHERE id = ?
)sql";

constexpr auto kSelectTraits = R"sql(
    SELECT t.key, t.type, g.text, g.number, s.name, g.record_id, g.import_id,
           f.name, g.row - f.first_row + 1,
           iif(g.at > 0, g.at, (SELECT at FROM import WHERE id = g.import_id))
      FROM profile_trait g
      JOIN trait t              ON t.id = g.trait_id
      LEFT JOIN source_record r ON r.id = g.record_id
      LEFT JOIN source s        ON s.id = r.source_id
      LEFT JOIN import_file f   ON f.import_id = g.import_id AND f.first_row <= g.row
                               AND g.row < f.first_row + f.rows
     WHERE g.trait_id IN (SELECT id FROM trait) AND g.profile_id = ?
     ORDER BY t.key
)sql";

constexpr auto kSelectIdentifiers = R"sql(
    SELECT t.name, i.value, json_group_array(DISTINCT s.name), min(i.ended_import_id IS NOT NULL)
      FROM source_record r
      JOIN identifier i      ON i.record_id = r.id
      JOIN identifier_type t ON t.id = i.type_id
      JOIN source s          ON s.id = r.source_id
     WHERE r.profile_id = ?
     GROUP BY t.name, i.value
     ORDER BY t.name, max(i.import_id) DESC, i.value
)sql";

constexpr auto kSelectRecords = R"sql(
    SELECT r.id, s.name, r.record_key
      FROM source_record r JOIN source s ON s.id = r.source_id
     WHERE r.profile_id = ?
     ORDER BY r.id
)sql";

constexpr auto kSelectStatements = R"sql(
    SELECT s.name, r.record_key, v.text, f.name, v.row - f.first_row + 1,
           iif(v.at > 0, v.at, (SELECT at FROM import WHERE id = v.import_id))
      FROM source_record r
      JOIN trait_value v      ON v.record_id = r.id
      JOIN trait t            ON t.id = v.trait_id
      JOIN source s           ON s.id = r.source_id
      LEFT JOIN import_file f ON f.import_id = v.import_id AND f.first_row <= v.row
                             AND v.row < f.first_row + f.rows
     WHERE r.profile_id = ? AND t.key = ?
     ORDER BY v.at DESC, v.import_id DESC
)sql";

constexpr auto kSelectTimeline = R"sql(
    SELECT e.ts, e.seq, k.name, s.name, p.json, e.amount, k.is_system, f.name,
           e.row - f.first_row + 1
      FROM event e
      JOIN event_kind k       ON k.id = e.kind_id
      JOIN property_set p     ON p.id = e.properties_id
      LEFT JOIN source s      ON s.id = e.source_id
      LEFT JOIN import_file f ON f.import_id = e.import_id AND f.first_row <= e.row
                             AND e.row < f.first_row + f.rows
     WHERE e.profile_id = ?1 AND (e.ts, e.seq) < (?2, ?3)
       AND (?4 = '[]' OR e.kind_id IN (SELECT n.id FROM event_kind n
                                        WHERE n.name IN (SELECT value FROM json_each(?4))))
     ORDER BY e.ts DESC, e.seq DESC
)sql";

/// By prefix, as a range: an index serves it, which LIKE with a bound pattern does not.
constexpr auto kFindOrders = R"sql(
    SELECT DISTINCT r.profile_id
      FROM event_reference e JOIN source_record r ON r.id = e.record_id
     WHERE e.search >= ?1 AND e.search < ?1 || char(1114111)
     LIMIT ?2
)sql";

ProfileSummary readSummary(const storage::Statement& row)
{
    return {ProfileId(row.integer(0)),
            row.text(1),
            row.text(2),
            row.text(3),
            row.text(10),
            row.optionalInteger(4),
            row.optionalInteger(5),
            row.integer(6),
            row.integer(7),
            Decimal::fromMicros(row.integer(8)),
            row.optionalInteger(9)};
}

QString orderColumn(ProfileOrder order)
{
    switch (order) {
    case ProfileOrder::Name:
        return u"sort_name"_s;
    case ProfileOrder::LastSeen:
        return u"last_seen"_s;
    case ProfileOrder::OrderCount:
        return u"order_count"_s;
    case ProfileOrder::Revenue:
        return u"revenue"_s;
    case ProfileOrder::LastOrder:
        return u"last_order_at"_s;
    }
    Q_UNREACHABLE();
}

/// All rows of a statement, each turned into a value by \a read.
template <typename T, typename Read>
Result<QList<T>> collect(storage::Statement& statement, Read read)
{
    QList<T> rows;
    for (;;) {
        const auto row = statement.next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return rows;
        }
        rows.append(read(statement));
    }
}

Result<std::vector<qint64>> collectIds(storage::Statement& statement)
{
    std::vector<qint64> ids;
    for (;;) {
        const auto row = statement.next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return ids;
        }
        ids.push_back(statement.integer(0));
    }
}

/// The digits of a phone number as somebody types it, without what countries put before it.
QString phoneDigits(const QString& text)
{
    QString digits;
    // As in +31 (0)6 12345678: the zero is left out behind the country.
    const bool isAbroad = text.startsWith(u'+') || text.startsWith(u"00"_s);
    const QString dialled = isAbroad ? QString(text).remove(u"(0)"_s) : text;
    for (const QChar c : dialled) {
        if (c >= u'0' && c <= u'9') {
            digits += c;
        } else if (!u"+-() ./"_s.contains(c)) {
            return {};
        }
    }
    while (digits.startsWith(u'0')) {
        digits.remove(0, 1);
    }
    return digits;
}

QString foundBy(const ProfileSummary& profile, const QString& folded)
{
    // Who has no name is shown by what they are reached at.
    const bool hasName = profile.name != profile.email && profile.name != profile.phone;
    if (hasName && fold(profile.name).contains(folded)) {
        return u"name"_s;
    }
    if (fold(profile.email).contains(folded)) {
        return u"email"_s;
    }
    const QString digits = phoneDigits(folded);
    if (profile.phone.contains(folded) ||
        (digits.size() >= kFewestPhoneDigits && profile.phone.contains(digits))) {
        return u"phone"_s;
    }
    return folded.contains(u' ') ? u"name"_s : u"identifier"_s;
}

TimelineEvent readEvent(const storage::Statement& row)
{
    TimelineEvent event;
    event.at = row.integer(0);
    event.seq = row.integer(1);
    event.event = row.text(2);
    event.source = row.text(3);
    event.properties = QJsonDocument::fromJson(row.text(4).toUtf8()).object();
    if (const auto amount = row.optionalInteger(5)) {
        event.revenue = Decimal::fromMicros(*amount);
    }
    event.isSystem = row.integer(6) != 0;
    event.file = row.text(7);
    event.row = row.integer(8);
    return event;
}

/// Everything a property says, its name left out, one value a line.
void addTexts(const QJsonValue& value, QString& texts)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue member : object) {
            addTexts(member, texts);
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue item : array) {
            addTexts(item, texts);
        }
    } else if (value.isString() || value.isDouble()) {
        texts += u'\n' + value.toVariant().toString();
    }
}

bool holdsAll(const TimelineEvent& event, const QStringList& words,
              const QHash<QString, QString>& titles)
{
    if (words.isEmpty()) {
        return true;
    }
    QString texts = event.event + u'\n' + event.source + u'\n' + titles.value(event.event);
    addTexts(event.properties, texts);
    const QString folded = fold(texts);
    return std::all_of(words.begin(), words.end(),
                       [&folded](const QString& word) { return folded.contains(word); });
}

/// The items of a JSON array of texts.
QStringList textsOf(const QString& json)
{
    return QVariant(QJsonDocument::fromJson(json.toUtf8()).array().toVariantList()).toStringList();
}

} // namespace

ProfileRepository::ProfileRepository(const storage::Connection& connection)
    : m_connection(connection)
{
}

Result<qint64> ProfileRepository::dataVersion() const
{
    auto select = m_connection.prepare("SELECT data_version FROM workspace WHERE id = 1");
    if (!select) {
        return select.error();
    }
    if (const auto row = select->next(); !row) {
        return row.error();
    }
    return select->integer(0);
}

Result<std::vector<qint64>> ProfileRepository::orderedIds(ProfileOrder order, bool descending) const
{
    if (order == ProfileOrder::Name && !descending) {
        // The one order that an index holds.
        auto select = m_connection.prepare("SELECT id FROM profile ORDER BY sort_name, id");
        return select ? collectIds(*select) : select.error();
    }
    if (order == ProfileOrder::Name) {
        auto select = m_connection.prepare("SELECT id FROM profile ORDER BY sort_name DESC, id");
        return select ? collectIds(*select) : select.error();
    }
    auto both = orderedBothWays(order);
    if (!both) {
        return both.error();
    }
    return descending ? std::move(*both).descending : std::move(*both).ascending;
}

Result<ProfileRepository::BothWays> ProfileRepository::orderedBothWays(ProfileOrder order) const
{
    Q_ASSERT(order != ProfileOrder::Name);
    // Sorted here: several times quicker than SQLite's own sorter, which moves whole records.
    auto select =
        m_connection.prepare(u"SELECT id, %1 FROM profile ORDER BY id"_s.arg(orderColumn(order)));
    if (!select) {
        return select.error();
    }
    std::vector<std::pair<qint64, qint64>> keyed;
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        keyed.emplace_back(select->optionalInteger(1).value_or(kNever), select->integer(0));
    }
    std::sort(keyed.begin(), keyed.end());
    BothWays both;
    both.ascending.reserve(keyed.size());
    for (const auto& [key, id] : keyed) {
        both.ascending.push_back(id);
    }
    // From the end, one group of equals after the other, each in its own order.
    both.descending.reserve(keyed.size());
    for (auto end = keyed.cend(); end != keyed.cbegin();) {
        auto first = std::prev(end);
        while (first != keyed.cbegin() && std::prev(first)->first == first->first) {
            --first;
        }
        for (auto one = first; one != end; ++one) {
            both.descending.push_back(one->second);
        }
        end = first;
    }
    return both;
}

Result<QList<ProfileSummary>> ProfileRepository::summaries(const std::vector<qint64>& ids) const
{
    auto select = m_connection.prepare(kSelectSummary);
    if (!select) {
        return select.error();
    }
    QList<ProfileSummary> rows;
    for (const qint64 id : ids) {
        const auto row = select->bind(id).next();
        if (!row) {
            return row.error();
        }
        if (*row) {
            rows.append(readSummary(*select));
            select->reset();
        }
    }
    return rows;
}

Result<std::optional<ProfileSummary>> ProfileRepository::summary(ProfileId id) const
{
    const auto rows = summaries({id.value()});
    if (!rows) {
        return rows.error();
    }
    return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
}

Result<std::optional<ProfileDetails>> ProfileRepository::details(ProfileId id) const
{
    const auto head = summary(id);
    if (!head) {
        return head.error();
    }
    if (!*head) {
        return std::optional<ProfileDetails>();
    }
    auto ofTraits = traits(id);
    if (!ofTraits) {
        return ofTraits.error();
    }
    auto ofIdentifiers = identifiers(id);
    if (!ofIdentifiers) {
        return ofIdentifiers.error();
    }
    auto ofRecords = records(id);
    if (!ofRecords) {
        return ofRecords.error();
    }
    return std::optional(ProfileDetails{**head, *ofTraits, *ofIdentifiers, *ofRecords});
}

Result<QList<TraitWithOrigin>> ProfileRepository::traits(ProfileId id) const
{
    auto select = m_connection.prepare(kSelectTraits);
    if (!select) {
        return select.error();
    }
    select->bind(id);
    return collect<TraitWithOrigin>(*select, [](const storage::Statement& row) {
        return TraitWithOrigin{row.text(0),
                               valueTypeFromName(row.text(1)).value_or(ValueType::Text),
                               row.text(2),
                               row.optionalReal(3),
                               row.text(4),
                               RecordId(row.integer(5)),
                               ImportId(row.integer(6)),
                               row.text(7),
                               row.integer(8),
                               row.integer(9)};
    });
}

Result<QList<IdentifierOfProfile>> ProfileRepository::identifiers(ProfileId id) const
{
    auto select = m_connection.prepare(kSelectIdentifiers);
    if (!select) {
        return select.error();
    }
    select->bind(id);
    return collect<IdentifierOfProfile>(*select, [](const storage::Statement& row) {
        return IdentifierOfProfile{row.text(0), row.text(1), textsOf(row.text(2)),
                                   row.integer(3) != 0};
    });
}

Result<QList<RecordOfProfile>> ProfileRepository::records(ProfileId id) const
{
    auto select = m_connection.prepare(kSelectRecords);
    if (!select) {
        return select.error();
    }
    select->bind(id);
    return collect<RecordOfProfile>(*select, [](const storage::Statement& row) {
        return RecordOfProfile{RecordId(row.integer(0)), row.text(1), row.text(2)};
    });
}

Result<QList<TraitStatement>> ProfileRepository::statements(ProfileId id,
                                                            const QString& trait) const
{
    auto select = m_connection.prepare(kSelectStatements);
    if (!select) {
        return select.error();
    }
    select->bind(id).bind(trait);
    return collect<TraitStatement>(*select, [](const storage::Statement& row) {
        return TraitStatement{row.text(0), row.text(1),    row.text(2),
                              row.text(3), row.integer(4), row.integer(5)};
    });
}

Result<TimelinePage> ProfileRepository::timeline(ProfileId id,
                                                 const std::optional<TimelineKey>& before,
                                                 int limit, const TimelineFilter& filter) const
{
    auto select = m_connection.prepare(kSelectTimeline);
    if (!select) {
        return select.error();
    }
    constexpr qint64 kEndOfTime = std::numeric_limits<qint64>::max();
    const TimelineKey from = before.value_or(TimelineKey{kEndOfTime, kEndOfTime});
    select->bind(id).bind(from.at).bind(from.seq).bind(storage::listText(filter.kinds));
    const QStringList words = fold(filter.text.simplified()).split(u' ', Qt::SkipEmptyParts);
    TimelinePage page;
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return page;
        }
        TimelineEvent event = readEvent(*select);
        if (!holdsAll(event, words, filter.titles)) {
            continue;
        }
        // One more than asked for tells that another page exists.
        if (page.events.size() == limit) {
            page.next = page.events.isEmpty()
                            ? from
                            : TimelineKey{page.events.last().at, page.events.last().seq};
            return page;
        }
        page.events.append(std::move(event));
    }
}

Result<QList<ProfileMatch>> ProfileRepository::find(const QString& text, int limit) const
{
    const QString folded = fold(text.simplified());
    QList<ProfileMatch> matches;
    if (folded.isEmpty()) {
        return matches;
    }
    const auto orders = findOrders(folded, limit);
    if (!orders) {
        return orders.error();
    }
    const auto byOrder = summaries(*orders);
    if (!byOrder) {
        return byOrder.error();
    }
    const auto ids = findByText(folded, limit);
    if (!ids) {
        return ids.error();
    }
    const auto byText = summaries(*ids);
    if (!byText) {
        return byText.error();
    }
    for (const ProfileSummary& profile : *byText) {
        matches.append({profile, foundBy(profile, folded)});
    }
    for (const ProfileSummary& profile : *byOrder) {
        const bool isKnown = std::find(ids->begin(), ids->end(), profile.id.value()) != ids->end();
        if (!isKnown && matches.size() < limit) {
            matches.append({profile, u"order"_s});
        }
    }
    return matches;
}

Result<std::vector<qint64>> ProfileRepository::findIds(const QString& text) const
{
    constexpr int kEverybody = std::numeric_limits<int>::max();
    const QString folded = fold(text.simplified());
    auto ids = findByText(folded, std::nullopt);
    if (!ids) {
        return ids;
    }
    const auto orders = findOrders(folded, kEverybody);
    if (!orders) {
        return orders;
    }
    ids->insert(ids->end(), orders->begin(), orders->end());
    std::sort(ids->begin(), ids->end());
    ids->erase(std::unique(ids->begin(), ids->end()), ids->end());
    return ids;
}

Result<std::vector<qint64>> ProfileRepository::findOrders(const QString& text, int limit) const
{
    const QString number = orderSearchKey(text);
    if (number.isEmpty()) {
        return std::vector<qint64>();
    }
    auto select = m_connection.prepare(kFindOrders);
    if (!select) {
        return select.error();
    }
    select->bind(number).bind(limit);
    return collectIds(*select);
}

Result<std::vector<qint64>> ProfileRepository::findByText(const QString& text,
                                                          std::optional<int> limit) const
{
    const QString digits = phoneDigits(text);
    // A phone number typed with blanks is one word; everything else is words in any order.
    QStringList words =
        digits.size() >= kFewestPhoneDigits ? QStringList{digits} : text.split(u' ');
    words.removeDuplicates();
    if (words.size() > kMostWords) {
        return std::vector<qint64>();
    }
    QString condition;
    for (qsizetype i = 0; i < words.size(); ++i) {
        condition += u" AND instr(s.text, ?) > 0"_s;
    }
    // Names that begin with the text come first; where all are wanted nobody needs an order.
    const QString sql =
        limit ? u"SELECT s.profile_id FROM profile_search s JOIN profile p ON p.id = s.profile_id "
                u"WHERE 1%1 ORDER BY instr(s.text, ?) <> 1, p.sort_name, p.id LIMIT ?"_s
              : u"SELECT s.profile_id FROM profile_search s WHERE 1%1"_s;
    auto select = m_connection.prepare(sql.arg(condition));
    if (!select) {
        return select.error();
    }
    for (const QString& word : words) {
        select->bind(word);
    }
    if (limit) {
        select->bind(words.first()).bind(*limit);
    }
    return collectIds(*select);
}

} // namespace rondom::profiles
