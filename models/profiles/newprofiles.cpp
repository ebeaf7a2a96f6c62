#include "models/profiles/newprofiles.h"

#include "models/core/utf8.h"
#include "models/profiles/changelog.h"
#include "models/profiles/goldenrecord.h"
#include "models/profiles/profileheadline.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"
#include "models/storage/rowsource.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

using namespace Qt::StringLiterals;

namespace rondom::profiles {

namespace {

/// So many profiles are written at once.
constexpr std::size_t kAtOnce = 16'384;

constexpr auto kSelectRecords = R"sql(
    SELECT id, profile_id, source_id FROM source_record
     WHERE id > ?1 AND +profile_id > ?1 ORDER BY id
)sql";

constexpr auto kSelectClaims = R"sql(
    SELECT record_id, trait_id, import_id, row, at, text, number
      FROM trait_value WHERE record_id > ? ORDER BY record_id, trait_id, import_id
)sql";

/// In the order of the table: the way by its index to each would be much longer.
constexpr auto kSelectIdentifiers = R"sql(
    SELECT record_id, type_id, row, value
      FROM identifier WHERE +record_id > ? AND ended_import_id IS NULL
)sql";

constexpr auto kSelectTraits = "SELECT id, key, type FROM trait";
constexpr auto kSelectTypes = "SELECT id, name FROM identifier_type";

constexpr auto kInsertProfiles = R"sql(
    INSERT INTO profile(id, name, sort_name, email, phone, is_known, first_seen, last_seen,
                        event_count, order_count, revenue, last_order_at)
    SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11 FROM row_source(?)
)sql";

constexpr auto kInsertSearch = R"sql(
    INSERT INTO profile_search(profile_id, text) SELECT c0, c1 FROM row_source(?)
)sql";

constexpr auto kInsertTraits = R"sql(
    INSERT INTO profile_trait(trait_id, profile_id, text, folded, number, record_id, import_id,
                              row, at)
    SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8 FROM row_source(?)
)sql";

struct Trait
{
    QString key;
    ValueType type = ValueType::Text;
};

/// An identifier; its value lies with all others in one text.
struct Identifier
{
    quint32 record = 0;
    quint32 row = 0;
    quint32 type = 0;
    quint32 size = 0;
    std::size_t begin = 0;
};

/// A profile ready to be written.
struct Written
{
    qint64 profile = 0;
    ProfileHeadline headline;
    Activity activity;
};

/// A golden trait ready to be written.
struct WrittenTrait
{
    qint64 profile = 0;
    TraitClaim claim;
    QString folded;
};

class ProfileRows : public storage::RowSource
{
public:
    explicit ProfileRows(const std::vector<Written>& profiles) : m_profiles(profiles) {}

    bool next() override
    {
        if (++m_row >= m_profiles.size()) {
            return false;
        }
        const ProfileHeadline& headline = m_profiles[m_row].headline;
        assignUtf8(m_texts[0], headline.name);
        assignUtf8(m_texts[1], headline.sortName);
        assignUtf8(m_texts[2], headline.email.value_or(QString()));
        assignUtf8(m_texts[3], headline.phone.value_or(QString()));
        return true;
    }
    void read(int column, storage::ColumnValue& value) const override
    {
        const Written& profile = m_profiles[m_row];
        switch (column) {
        case 0:
            return value.set(profile.profile);
        case 1:
        case 2:
            return value.setText(m_texts[std::size_t(column) - 1]);
        case 3:
            return profile.headline.email ? value.setText(m_texts[2]) : value.setNull();
        case 4:
            return profile.headline.phone ? value.setText(m_texts[3]) : value.setNull();
        case 5:
            return value.set(qint64(profile.headline.isKnown ? 1 : 0));
        case 6:
            return value.set(profile.activity.first);
        case 7:
            return value.set(profile.activity.last);
        case 8:
            return value.set(profile.activity.events);
        case 9:
            return value.set(profile.activity.orders);
        case 10:
            return value.set(profile.activity.revenue);
        default:
            return value.set(profile.activity.lastOrder);
        }
    }

private:
    const std::vector<Written>& m_profiles;
    std::size_t m_row = std::size_t(-1);
    std::array<QByteArray, 4> m_texts;
};

class SearchRows : public storage::RowSource
{
public:
    explicit SearchRows(const std::vector<Written>& profiles) : m_profiles(profiles) {}

    bool next() override
    {
        if (++m_row >= m_profiles.size()) {
            return false;
        }
        assignUtf8(m_text, m_profiles[m_row].headline.search);
        return true;
    }
    void read(int column, storage::ColumnValue& value) const override
    {
        return column == 0 ? value.set(m_profiles[m_row].profile) : value.setText(m_text);
    }

private:
    const std::vector<Written>& m_profiles;
    std::size_t m_row = std::size_t(-1);
    QByteArray m_text;
};

class TraitRows : public storage::RowSource
{
public:
    explicit TraitRows(const std::vector<WrittenTrait>& traits) : m_traits(traits) {}

    bool next() override
    {
        if (++m_row >= m_traits.size()) {
            return false;
        }
        assignUtf8(m_text, m_traits[m_row].claim.text);
        assignUtf8(m_folded, m_traits[m_row].folded);
        return true;
    }
    void read(int column, storage::ColumnValue& value) const override
    {
        const WrittenTrait& trait = m_traits[m_row];
        switch (column) {
        case 0:
            return value.set(trait.claim.trait);
        case 1:
            return value.set(trait.profile);
        case 2:
            return value.setText(m_text);
        case 3:
            return value.setText(m_folded);
        case 4:
            return value.set(trait.claim.number);
        case 5:
            return value.set(trait.claim.record.value());
        case 6:
            return value.set(trait.claim.import.value());
        case 7:
            return value.set(trait.claim.row);
        default:
            return value.set(trait.claim.at);
        }
    }

private:
    const std::vector<WrittenTrait>& m_traits;
    std::size_t m_row = std::size_t(-1);
    QByteArray m_text;
    QByteArray m_folded;
};

} // namespace

class NewProfiles::Pass
{
public:
    Pass(const storage::Connection& connection, RecordId lastRecord)
        : m_connection(connection), m_lastRecord(lastRecord)
    {
    }

    Result<void> run(const std::vector<Activity>& added, JobContext& context)
    {
        if (const auto noted = ChangeLog(m_connection).noteEverybody(); !noted) {
            return noted;
        }
        m_added = added;
        for (const auto step : {&Pass::readNames, &Pass::readRecords, &Pass::readIdentifiers}) {
            if (const auto done = (this->*step)(); !done) {
                return done;
            }
        }
        auto claims = m_connection.prepare(kSelectClaims);
        if (!claims) {
            return claims.error();
        }
        claims->bind(m_lastRecord);
        auto isThere = claims->next();
        for (std::size_t i = 0; i < m_records.size(); ++i) {
            if (i % kAtOnce == 0) {
                if (context.isCancelRequested()) {
                    return Error{Error::Code::Canceled, {}, {}};
                }
                context.setCount(qint64(i), WorkUnit::People);
                context.setProgress(qint64(i), qint64(m_records.size()));
            }
            const Record& record = m_records[i];
            Open alone;
            const auto open = m_open.find(record.profile);
            Open& person = open == m_open.end() ? alone : *open;
            for (; isThere && *isThere && claims->integer(0) <= record.id;
                 isThere = claims->next()) {
                // Records that joined somebody older are left out.
                if (claims->integer(0) == record.id) {
                    person.claims.push_back({RecordId(record.id), claims->integer(1),
                                             claims->text(5), claims->optionalReal(6),
                                             ImportId(claims->integer(2)), claims->integer(3),
                                             claims->integer(4), record.source, false});
                }
            }
            if (!isThere) {
                return isThere.error();
            }
            takeIdentifiers(record, person);
            if (--person.recordsLeft > 0) {
                continue;
            }
            finish(record.profile, person);
            if (open != m_open.end()) {
                m_open.erase(open);
            }
            if (m_profiles.size() >= kAtOnce) {
                if (const auto flushed = flush(); !flushed) {
                    return flushed;
                }
            }
        }
        return flush();
    }

private:
    struct Record
    {
        qint64 id = 0;
        qint64 profile = 0;
        SourceId source;
    };
    /// A profile some of whose records are still to come.
    struct Open
    {
        std::vector<TraitClaim> claims;
        std::vector<Identifier> identifiers;
        int recordsLeft = 1;
    };

    Result<void> readNames()
    {
        auto survivors = CompiledSurvivors::read(m_connection);
        auto traits = m_connection.prepare(kSelectTraits);
        auto types = m_connection.prepare(kSelectTypes);
        if (!survivors || !traits || !types) {
            return !survivors ? survivors.error() : traits ? types.error() : traits.error();
        }
        m_survivors = std::move(*survivors);
        const auto read = storage::forEachRow(*traits, [this](const storage::Statement& row) {
            m_traits.insert(
                row.integer(0),
                {row.text(1), valueTypeFromName(row.text(2)).value_or(ValueType::Text)});
        });
        return read ? storage::forEachRow(*types,
                                          [this](const storage::Statement& row) {
                                              m_types.insert(row.integer(0), row.text(1));
                                          })
                    : read;
    }

    Result<void> readRecords()
    {
        auto records = m_connection.prepare(kSelectRecords);
        if (!records) {
            return records.error();
        }
        return storage::forEachRow(
            records->bind(m_lastRecord), [this](const storage::Statement& row) {
                m_records.push_back({row.integer(0), row.integer(1), SourceId(row.integer(2))});
                // A person's first record gives the profile its id.
                if (row.integer(0) != row.integer(1)) {
                    ++m_open[row.integer(1)].recordsLeft;
                }
            });
    }

    Result<void> readIdentifiers()
    {
        auto identifiers = m_connection.prepare(kSelectIdentifiers);
        if (!identifiers) {
            return identifiers.error();
        }
        const auto read = storage::forEachRow(
            identifiers->bind(m_lastRecord), [this](const storage::Statement& row) {
                const QByteArrayView value = row.textView(3);
                m_identifiers.push_back({quint32(row.integer(0)), quint32(row.integer(2)),
                                         quint32(row.integer(1)), quint32(value.size()),
                                         m_values.size()});
                m_values.append(value.data(), std::size_t(value.size()));
            });
        std::sort(m_identifiers.begin(), m_identifiers.end(),
                  [this](const Identifier& a, const Identifier& b) {
                      return std::tuple(a.record, a.row, valueOf(a)) <
                             std::tuple(b.record, b.row, valueOf(b));
                  });
        return read;
    }

    std::string_view valueOf(const Identifier& identifier) const
    {
        return std::string_view(m_values).substr(identifier.begin, identifier.size);
    }

    void takeIdentifiers(const Record& record, Open& person)
    {
        for (; m_nextIdentifier < m_identifiers.size() &&
               m_identifiers[m_nextIdentifier].record <= record.id;
             ++m_nextIdentifier) {
            if (m_identifiers[m_nextIdentifier].record == record.id) {
                person.identifiers.push_back(m_identifiers[m_nextIdentifier]);
            }
        }
    }

    void finish(qint64 profile, Open& open)
    {
        GoldenRecord golden(m_survivors);
        for (TraitClaim& claim : open.claims) {
            const ValueType type = m_traits.value(claim.trait).type;
            golden.take(std::move(claim), type);
        }
        NameTraits named;
        for (GoldenRecord::Golden& value : golden.values()) {
            named.take(m_traits.value(value.claim.trait).key, value.claim.text);
            QString folded = foldedText(value);
            m_written.push_back({profile, std::move(value.claim), std::move(folded)});
        }
        HeadlineMaker maker;
        for (const Identifier& identifier : open.identifiers) {
            const std::string_view value = valueOf(identifier);
            maker.takeIdentifier(m_types.value(identifier.type),
                                 QString::fromUtf8(value.data(), qsizetype(value.size())));
        }
        m_profiles.push_back({profile, maker.finish(named), activityOf(profile)});
    }

    Activity activityOf(qint64 profile) const
    {
        const auto found = std::lower_bound(
            m_added.begin(), m_added.end(), profile,
            [](const Activity& activity, qint64 wanted) { return activity.profile < wanted; });
        return found != m_added.end() && found->profile == profile ? *found : Activity();
    }

    /// Each table in the order of its key.
    Result<void> flush()
    {
        std::sort(m_profiles.begin(), m_profiles.end(),
                  [](const Written& a, const Written& b) { return a.profile < b.profile; });
        std::sort(
            m_written.begin(), m_written.end(), [](const WrittenTrait& a, const WrittenTrait& b) {
                return std::tie(a.claim.trait, a.profile) < std::tie(b.claim.trait, b.profile);
            });
        ProfileRows profiles(m_profiles);
        SearchRows search(m_profiles);
        TraitRows traits(m_written);
        auto done = storage::insertRows(m_connection, kInsertProfiles, profiles);
        if (done) {
            done = storage::insertRows(m_connection, kInsertSearch, search);
        }
        if (done) {
            done = storage::insertRows(m_connection, kInsertTraits, traits);
        }
        m_profiles.clear();
        m_written.clear();
        return done;
    }

    const storage::Connection& m_connection;
    RecordId m_lastRecord;
    std::span<const Activity> m_added;
    QHash<qint64, Trait> m_traits;
    CompiledSurvivors m_survivors;
    QHash<qint64, QString> m_types;
    std::vector<Record> m_records;
    std::vector<Identifier> m_identifiers;
    std::string m_values; ///< of the identifiers
    std::size_t m_nextIdentifier = 0;
    QHash<qint64, Open> m_open;
    std::vector<Written> m_profiles;
    std::vector<WrittenTrait> m_written;
};

NewProfiles::NewProfiles(const storage::Connection& connection, RecordId lastRecord)
    : m_pass(std::make_unique<Pass>(connection, lastRecord))
{
}

NewProfiles::~NewProfiles() = default;

Result<void> NewProfiles::build(const std::vector<Activity>& added, JobContext& context)
{
    return m_pass->run(added, context);
}

} // namespace rondom::profiles
