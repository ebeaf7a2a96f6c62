#include "models/profiles/profilebuilder.h"

#include "models/profiles/changelog.h"
#include "models/profiles/goldenrecord.h"
#include "models/profiles/profileheadline.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace rondom::profiles {

namespace {

constexpr int kCheckEvery = 2048;

constexpr auto kSelectClaims = R"sql(
    SELECT r.id, v.trait_id, v.text, v.number, v.import_id, v.row, v.at, r.source_id
      FROM source_record r JOIN trait_value v ON v.record_id = r.id
     WHERE r.profile_id = ?
)sql";

constexpr auto kSelectPins = R"sql(
    SELECT r.id, p.trait_id, p.text, p.number, p.at
      FROM source_record r JOIN trait_pin p ON p.record_id = r.id
     WHERE r.profile_id = ?
)sql";

constexpr auto kSelectIdentifiers = R"sql(
    SELECT t.name, i.value
      FROM source_record r
      JOIN identifier i      ON i.record_id = r.id
      JOIN identifier_type t ON t.id = i.type_id
     WHERE r.profile_id = ? AND i.ended_import_id IS NULL
     ORDER BY i.import_id DESC, r.id, i.row, i.value
)sql";

constexpr auto kHasRecord = "SELECT 1 FROM source_record WHERE profile_id = ? LIMIT 1";

constexpr auto kSelectSums = R"sql(
    SELECT count(*),
           sum(k.name = 'Order Completed'),
           ifnull(sum(e.amount), 0),
           max(CASE WHEN k.name = 'Order Completed' THEN e.ts END),
           min(CASE WHEN k.is_system = 0 THEN e.ts END),
           max(CASE WHEN k.is_system = 0 THEN e.ts END)
      FROM event e JOIN event_kind k ON k.id = e.kind_id
     WHERE e.profile_id = ?
)sql";

constexpr auto kWriteSums = R"sql(
    UPDATE profile
       SET (event_count, order_count, revenue, last_order_at, first_seen, last_seen) =
           (SELECT count(*),
                   ifnull(sum(k.name = 'Order Completed'), 0),
                   ifnull(sum(e.amount), 0),
                   max(CASE WHEN k.name = 'Order Completed' THEN e.ts END),
                   min(CASE WHEN k.is_system = 0 THEN e.ts END),
                   max(CASE WHEN k.is_system = 0 THEN e.ts END)
              FROM event e JOIN event_kind k ON k.id = e.kind_id
             WHERE e.profile_id = ?1)
     WHERE id = ?1
)sql";

constexpr auto kAddActivity = R"sql(
    UPDATE profile
       SET event_count   = event_count + ?2,
           order_count   = order_count + ?3,
           revenue       = revenue + ?4,
           last_order_at = coalesce(max(last_order_at, ?5), last_order_at, ?5),
           first_seen    = coalesce(min(first_seen, ?6), first_seen, ?6),
           last_seen     = coalesce(max(last_seen, ?7), last_seen, ?7)
     WHERE id = ?1
)sql";

constexpr auto kHasOrders = "SELECT order_count > 0 FROM profile WHERE id = ?";

constexpr auto kWriteProfile = R"sql(
    INSERT INTO profile(id, name, sort_name, email, phone, is_known, first_seen, last_seen,
                        event_count, order_count, revenue, last_order_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET
        name = excluded.name, sort_name = excluded.sort_name, email = excluded.email,
        phone = excluded.phone, is_known = excluded.is_known, first_seen = excluded.first_seen,
        last_seen = excluded.last_seen, event_count = excluded.event_count,
        order_count = excluded.order_count, revenue = excluded.revenue,
        last_order_at = excluded.last_order_at
)sql";

constexpr auto kWriteTrait = R"sql(
    INSERT OR REPLACE INTO profile_trait(trait_id, profile_id, text, folded, number, record_id,
                                         import_id, row, at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
)sql";

constexpr auto kWriteSearch = R"sql(
    INSERT INTO profile_search(profile_id, text) VALUES (?, ?)
    ON CONFLICT DO UPDATE SET text = excluded.text
)sql";

constexpr auto kIsThere = "SELECT 1 FROM profile WHERE id = ?";

/// By both parts of the key: the table begins with the trait.
constexpr auto kDropTraits = R"sql(
    DELETE FROM profile_trait
     WHERE trait_id IN (SELECT id FROM trait) AND profile_id = ?
)sql";

constexpr auto kDropProfile = "DELETE FROM profile WHERE id = ?";
constexpr auto kDropSearch = "DELETE FROM profile_search WHERE profile_id = ?";

struct Trait
{
    QString key;
    ValueType type = ValueType::Text;
};

/// One pass over a set of profiles, with its statements prepared once.
class Pass
{
public:
    explicit Pass(const storage::Connection& connection) : m_connection(connection) {}

    Result<void> open()
    {
        for (const char* sql : {kSelectClaims, kSelectPins, kSelectIdentifiers, kHasRecord,
                                kSelectSums, kWriteProfile, kWriteTrait, kWriteSearch, kIsThere,
                                kDropTraits, kDropProfile, kDropSearch}) {
            auto statement = m_connection.prepare(sql);
            if (!statement) {
                return statement.error();
            }
            m_statements.push_back(std::move(*statement));
        }
        auto survivors = CompiledSurvivors::read(m_connection);
        auto traits = m_connection.prepare("SELECT id, key, type FROM trait");
        if (!survivors || !traits) {
            return survivors ? traits.error() : survivors.error();
        }
        m_survivors = std::move(*survivors);
        auto pins = m_connection.prepare("SELECT EXISTS (SELECT 1 FROM trait_pin)");
        if (!pins) {
            return pins.error();
        }
        if (const auto row = pins->next(); !row) {
            return row.error();
        }
        m_hasPins = pins->integer(0) != 0;
        return storage::forEachRow(*traits, [this](const storage::Statement& row) {
            m_traits.insert(
                row.integer(0),
                {row.text(1), valueTypeFromName(row.text(2)).value_or(ValueType::Text)});
        });
    }

    Result<void> rebuild(ProfileId profile)
    {
        const auto wasThere = isRow(IsThere, profile);
        if (!wasThere) {
            return wasThere.error();
        }
        if (*wasThere) {
            if (const auto dropped = run(DropTraits, profile); !dropped) {
                return dropped;
            }
        }
        const auto hasRecord = isRow(HasRecord, profile);
        if (!hasRecord) {
            return hasRecord.error();
        }
        if (!*hasRecord) {
            if (const auto dropped = run(DropProfile, profile); !dropped) {
                return dropped;
            }
            return run(DropSearch, profile);
        }
        return compute(profile);
    }

private:
    enum Which {
        SelectClaims,
        SelectPins,
        SelectIdentifiers,
        HasRecord,
        SelectSums,
        WriteProfile,
        WriteTrait,
        WriteSearch,
        IsThere,
        DropTraits,
        DropProfile,
        DropSearch
    };

    storage::Statement& statement(Which which) { return m_statements[std::size_t(which)]; }

    Result<void> run(Which which, ProfileId profile)
    {
        return statement(which).bind(profile).run();
    }

    Result<bool> isRow(Which which, ProfileId profile)
    {
        auto& select = statement(which);
        const auto row = select.bind(profile).next();
        if (row && *row) {
            select.reset();
        }
        return row;
    }

    Result<void> compute(ProfileId profile)
    {
        auto golden = goldenValues(profile);
        if (!golden) {
            return golden.error();
        }
        NameTraits named;
        for (const GoldenRecord::Golden& value : *golden) {
            named.take(m_traits.value(value.claim.trait).key, value.claim.text);
            if (const auto written = writeTrait(profile, value); !written) {
                return written;
            }
        }
        return writeSummary(profile, named);
    }

    Result<std::vector<GoldenRecord::Golden>> goldenValues(ProfileId profile)
    {
        GoldenRecord golden(m_survivors);
        const auto claimed = storage::forEachRow(
            statement(SelectClaims).bind(profile), [&](const storage::Statement& row) {
                const qint64 trait = row.integer(1);
                golden.take({RecordId(row.integer(0)), trait, row.text(2), row.optionalReal(3),
                             ImportId(row.integer(4)), row.integer(5), row.integer(6),
                             SourceId(row.integer(7)), false},
                            m_traits.value(trait).type);
            });
        if (!claimed || !m_hasPins) {
            return claimed ? Result<std::vector<GoldenRecord::Golden>>(golden.values())
                           : claimed.error();
        }
        const auto pinned = storage::forEachRow(statement(SelectPins).bind(profile),
                                                [&](const storage::Statement& row) {
                                                    const qint64 trait = row.integer(1);
                                                    golden.take({RecordId(row.integer(0)),
                                                                 trait,
                                                                 row.text(2),
                                                                 row.optionalReal(3),
                                                                 {},
                                                                 0,
                                                                 row.integer(4),
                                                                 {},
                                                                 true},
                                                                m_traits.value(trait).type);
                                                });
        return pinned ? Result<std::vector<GoldenRecord::Golden>>(golden.values()) : pinned.error();
    }

    Result<void> writeTrait(ProfileId profile, const GoldenRecord::Golden& value)
    {
        const TraitClaim& claim = value.claim;
        return statement(WriteTrait)
            .bind(claim.trait)
            .bind(profile)
            .bind(claim.text)
            .bind(foldedText(value))
            .bind(claim.number)
            .bind(claim.record)
            .bind(claim.import)
            .bind(claim.row)
            .bind(claim.at)
            .run();
    }

    Result<void> writeSummary(ProfileId profile, const NameTraits& traits)
    {
        HeadlineMaker maker;
        auto& identifiers = statement(SelectIdentifiers);
        identifiers.bind(profile);
        for (;;) {
            const auto row = identifiers.next();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            maker.takeIdentifier(identifiers.text(0), identifiers.text(1));
        }
        const ProfileHeadline summary = maker.finish(traits);
        auto& sums = statement(SelectSums);
        if (const auto row = sums.bind(profile).next(); !row) {
            return row.error();
        }
        auto& write = statement(WriteProfile);
        write.bind(profile).bind(summary.name).bind(summary.sortName);
        write.bind(summary.email).bind(summary.phone).bind(summary.isKnown ? 1 : 0);
        write.bind(sums.optionalInteger(4)).bind(sums.optionalInteger(5));
        write.bind(sums.integer(0)).bind(sums.integer(1)).bind(sums.integer(2));
        write.bind(sums.optionalInteger(3));
        sums.reset();
        if (const auto written = write.run(); !written) {
            return written;
        }
        return statement(WriteSearch).bind(profile).bind(summary.search).run();
    }

    const storage::Connection& m_connection;
    std::vector<storage::Statement> m_statements;
    QHash<qint64, Trait> m_traits;
    CompiledSurvivors m_survivors;
    bool m_hasPins = false;
};

/// In ascending order: new rows then go to the end of the tables.
template <typename Step>
Result<void> forEach(const QSet<ProfileId>& profiles, JobContext& context, Step step)
{
    QList<ProfileId> ordered(profiles.begin(), profiles.end());
    std::sort(ordered.begin(), ordered.end());
    for (qsizetype i = 0; i < ordered.size(); ++i) {
        if (i % kCheckEvery == 0) {
            if (context.isCancelRequested()) {
                return Error{Error::Code::Canceled, {}, {}};
            }
            context.setCount(i, WorkUnit::People);
            context.setProgress(i, ordered.size());
        }
        if (!ordered.at(i).isValid()) {
            continue;
        }
        if (const Result<void> done = step(ordered.at(i)); !done) {
            return done;
        }
    }
    return {};
}

QString quotedName(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

QString quotedText(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

} // namespace

ProfileBuilder::ProfileBuilder(const storage::Connection& connection) : m_connection(connection) {}

Result<void> ProfileBuilder::rebuild(const QSet<ProfileId>& profiles, JobContext& context) const
{
    if (const auto noted = ChangeLog(m_connection).note(profiles); !noted) {
        return noted;
    }
    Pass pass(m_connection);
    if (const auto opened = pass.open(); !opened) {
        return opened;
    }
    return forEach(profiles, context, [&pass](ProfileId profile) { return pass.rebuild(profile); });
}

Result<void> ProfileBuilder::refreshSums(const QSet<ProfileId>& profiles, JobContext& context) const
{
    if (const auto noted = ChangeLog(m_connection).note(profiles); !noted) {
        return noted;
    }
    auto write = m_connection.prepare(kWriteSums);
    if (!write) {
        return write.error();
    }
    return forEach(profiles, context,
                   [&write](ProfileId profile) { return write->bind(profile).run(); });
}

Result<QSet<ProfileId>> ProfileBuilder::addActivity(const std::vector<Activity>& added,
                                                    JobContext& context) const
{
    auto add = m_connection.prepare(kAddActivity);
    auto hasOrders = m_connection.prepare(kHasOrders);
    if (!add || !hasOrders) {
        return add ? hasOrders.error() : add.error();
    }
    std::vector<qint64> changed;
    changed.reserve(added.size());
    for (const Activity& activity : added) {
        changed.push_back(activity.profile);
    }
    if (const auto noted = ChangeLog(m_connection).note(changed); !noted) {
        return noted.error();
    }
    QSet<ProfileId> firstOrders;
    for (std::size_t i = 0; i < added.size(); ++i) {
        if (i % kCheckEvery == 0) {
            if (context.isCancelRequested()) {
                return Error{Error::Code::Canceled, {}, {}};
            }
            context.setProgress(qint64(i), qint64(added.size()));
        }
        const Activity& activity = added[i];
        if (activity.orders > 0) {
            const auto row = hasOrders->bind(activity.profile).next();
            if (!row) {
                return row.error();
            }
            if (*row && hasOrders->integer(0) == 0) {
                firstOrders.insert(ProfileId(activity.profile));
            }
            hasOrders->reset();
        }
        const auto done = add->bind(activity.profile)
                              .bind(activity.events)
                              .bind(activity.orders)
                              .bind(activity.revenue)
                              .bind(activity.lastOrder)
                              .bind(activity.first)
                              .bind(activity.last)
                              .run();
        if (!done) {
            return done.error();
        }
    }
    return firstOrders;
}

Result<void> ProfileBuilder::refreshView() const
{
    static const QStringList kFixed{u"profile_id"_s, u"name"_s,       u"email"_s,
                                    u"phone"_s,      u"first_seen"_s, u"last_seen"_s};
    auto traits = m_connection.prepare("SELECT id, key, type FROM trait ORDER BY id");
    if (!traits) {
        return traits.error();
    }
    QString columns;
    QStringList taken = kFixed;
    for (;;) {
        const auto row = traits->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        const QString key = traits->text(1);
        if (taken.contains(key, Qt::CaseInsensitive)) {
            continue;
        }
        taken.append(key);
        const auto type = valueTypeFromName(traits->text(2)).value_or(ValueType::Text);
        const bool isNumber = type == ValueType::Number || type == ValueType::Money;
        // Numbers of identifiers cannot be bound in a view; the id is our own integer.
        columns += u",\n       (SELECT %1 FROM profile_trait t WHERE t.trait_id = %2 AND "
                   u"t.profile_id = p.id) AS %3"_s.arg(isNumber ? u"number"_s : u"text"_s)
                       .arg(traits->integer(0))
                       .arg(quotedName(key));
    }
    const QString time = u"strftime('%Y-%m-%dT%H:%M:%SZ', p.%1 / 1000, 'unixepoch')"_s;
    const QString sql = u"CREATE VIEW v_profile AS\nSELECT p.id AS profile_id, p.name, p.email, "
                        u"p.phone,\n       %1 AS first_seen, %2 AS last_seen"_s.arg(
                            time.arg(u"first_seen"_s), time.arg(u"last_seen"_s)) +
                        columns + u"\n  FROM profile p"_s;
    auto current = m_connection.prepare(
        u"SELECT 1 FROM sqlite_schema WHERE name = 'v_profile' AND sql = "_s + quotedText(sql));
    if (!current) {
        return current.error();
    }
    const auto isCurrent = current->next();
    if (!isCurrent) {
        return isCurrent.error();
    }
    if (*isCurrent) {
        return {};
    }
    if (const auto dropped = m_connection.exec("DROP VIEW IF EXISTS v_profile"); !dropped) {
        return dropped;
    }
    return m_connection.exec(sql);
}

} // namespace rondom::profiles
