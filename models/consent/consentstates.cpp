#include "models/consent/consentstates.h"

#include "models/consent/consentmatrix.h"
#include "models/consent/evidence.h"
#include "models/consent/policy.h"
#include "models/consent/profileset.h"
#include "models/consent/sharers.h"
#include "models/consent/touchedcells.h"
#include "models/consent/turningpoints.h"
#include "models/consent/vocabulary.h"
#include "models/core/utf8.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"
#include "models/storage/rowsource.h"
#include "models/storage/statement.h"

#include <QDateTime>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace rondom::consent {

using storage::Connection;
using storage::Statement;

namespace {

/// From here on it is quicker to read everybody's facts in one go, unless the list is but a small
/// part of everybody.
constexpr qsizetype kLongList = 5'000;
constexpr qsizetype kSmallPart = 8;
constexpr int kChunk = 4'096;
/// So many states are written at once.
constexpr std::size_t kAtOnce = 16'384;
/// Nobody this old is under age anywhere.
constexpr int kSurelyOfAge = 30;

constexpr auto kHasService =
    "SELECT 1 FROM consent_state WHERE profile_id = ? AND purpose = ? LIMIT 1";
constexpr auto kClearListed =
    "DELETE FROM consent_state WHERE profile_id IN (SELECT value FROM json_each(?))";
constexpr auto kClearAll = "DELETE FROM consent_state";
constexpr auto kInsert = R"sql(
    INSERT INTO consent_state(profile_id, purpose, channel, state, reason, event_id, needs_review,
                              stable_from, stable_until)
    SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8 FROM row_source(?)
)sql";
constexpr auto kEverybody = "SELECT DISTINCT profile_id FROM source_record";
constexpr auto kNextChange =
    "SELECT min(stable_until) FROM consent_state WHERE stable_until IS NOT NULL";
constexpr auto kDue = R"sql(
    SELECT profile_id FROM consent_state WHERE stable_until <= ?1
    UNION
    SELECT profile_id FROM consent_state WHERE stable_from > ?1
)sql";
/// About as many people as there can be; known without counting them.
constexpr auto kMostPeople = "SELECT ifnull(max(id), 0) FROM source_record";

/// While nobody said anything about consent, age alone can make a state of a person.
constexpr auto kIsSilent = R"sql(
    SELECT NOT EXISTS (SELECT 1 FROM consent_event) AND NOT EXISTS (SELECT 1 FROM suppression)
)sql";
/// Born in the year ?1 or later, if the sources say so.
constexpr auto kYoung = R"sql(
    SELECT r.profile_id
      FROM trait t
     CROSS JOIN source_record r
     CROSS JOIN trait_value v ON v.record_id = r.id AND v.trait_id = t.id
     WHERE t.key = 'birthday' AND v.text >= ?1
)sql";

/// Whether reading \a count people one by one is quicker than reading everybody.
Result<bool> isShort(const Connection& connection, qsizetype count)
{
    if (count < kLongList) {
        return true;
    }
    auto most = connection.prepare(kMostPeople);
    if (!most) {
        return most.error();
    }
    if (const auto row = most->next(); !row) {
        return row.error();
    }
    return count < most->integer(0) / kSmallPart;
}

Result<bool> isSilent(const Connection& connection)
{
    auto silent = connection.prepare(kIsSilent);
    if (!silent) {
        return silent.error();
    }
    const auto row = silent->next();
    return row ? Result<bool>(silent->integer(0) != 0) : row.error();
}

/// Every id a query gives.
Result<QSet<ProfileId>> readProfiles(Statement& rows)
{
    QSet<ProfileId> profiles;
    const auto read = storage::forEachRow(
        rows, [&](const Statement& row) { profiles.insert(ProfileId(row.integer(0))); });
    return read ? Result<QSet<ProfileId>>(std::move(profiles)) : read.error();
}

/// Those of \a list whose age may matter. While the ledger is silent nobody else has a state.
Result<QList<ProfileId>> youngOnes(const Connection& connection, const QList<ProfileId>& list,
                                   qint64 now)
{
    auto select = connection.prepare(kYoung);
    if (!select) {
        return select.error();
    }
    const int year = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).date().year();
    const auto young = readProfiles(select->bind(QString::number(year - kSurelyOfAge)));
    if (!young) {
        return young.error();
    }
    QList<ProfileId> found;
    std::copy_if(list.begin(), list.end(), std::back_inserter(found),
                 [&](ProfileId profile) { return young->contains(profile); });
    return found;
}

/// A row of consent_state.
struct StateRow
{
    qint64 profile = 0;
    int purpose = 0;
    Channel channel = Channel::Email;
    State state = State::Unknown;
    Reason reason = Reason::Unknown;
    bool needsReview = false;
    std::optional<qint64> event;
    qint64 stableFrom = 0;
    std::optional<qint64> stableUntil;
};

class StateRows : public storage::RowSource
{
public:
    StateRows(const std::vector<StateRow>& rows, const QList<QByteArray>& purposes)
        : m_rows(rows), m_purposes(purposes)
    {
    }

    bool next() override
    {
        if (++m_row >= m_rows.size()) {
            return false;
        }
        assignUtf8(m_channel, keyOf(m_rows[m_row].channel));
        assignUtf8(m_state, keyOf(m_rows[m_row].state));
        assignUtf8(m_reason, codeOf(m_rows[m_row].reason));
        return true;
    }
    void read(int column, storage::ColumnValue& value) const override
    {
        const StateRow& row = m_rows[m_row];
        switch (column) {
        case 0:
            return value.set(row.profile);
        case 1:
            return value.setText(m_purposes.at(row.purpose));
        case 2:
            return value.setText(m_channel);
        case 3:
            return value.setText(m_state);
        case 4:
            return value.setText(m_reason);
        case 5:
            return value.set(row.event);
        case 6:
            return value.set(qint64(row.needsReview ? 1 : 0));
        case 7:
            return value.set(row.stableFrom);
        default:
            return value.set(row.stableUntil);
        }
    }

private:
    const std::vector<StateRow>& m_rows;
    const QList<QByteArray>& m_purposes;
    std::size_t m_row = std::size_t(-1);
    QByteArray m_channel;
    QByteArray m_state;
    QByteArray m_reason;
};

/// Writes the states of people whose rows have been cleared.
class StateWriter
{
public:
    StateWriter(const Connection& connection, ConsentMatrix& matrix, qint64 now)
        : m_connection(connection), m_matrix(matrix), m_now(now)
    {
        for (const QString& purpose : matrix.policy().purposes()) {
            m_purposes.append(purpose.toUtf8());
        }
    }

    Result<void> write(int person)
    {
        const Policy& policy = m_matrix.policy();
        const Evidence& evidence = m_matrix.evidence();
        const TouchedCells cells(policy, evidence, person, m_now);
        if (!cells.isAny()) {
            return {};
        }
        const TurningPoints points(policy, evidence, person);
        for (int purpose = 0; purpose < policy.purposes().size(); ++purpose) {
            for (const Channel channel : m_channels) {
                if (!cells.has(purpose, channel)) {
                    continue;
                }
                const auto verdict = m_matrix.at(person, purpose, channel);
                if (!verdict) {
                    return verdict.error();
                }
                if (verdict->reason == Reason::IdentifierMissing) {
                    continue; // what the view says without a row
                }
                add(evidence.profile(person), purpose, channel, *verdict, points);
            }
        }
        return m_rows.size() < kAtOnce ? Result<void>() : flush();
    }

    Result<void> flush()
    {
        StateRows rows(m_rows, m_purposes);
        const auto written = storage::insertRows(m_connection, kInsert, rows);
        m_rows.clear();
        return written;
    }

private:
    void add(ProfileId profile, int purpose, Channel channel, const Verdict& verdict,
             const TurningPoints& points)
    {
        StateRow row;
        row.profile = profile.value();
        row.purpose = purpose;
        row.channel = channel;
        row.state = verdict.state();
        row.reason = verdict.reason;
        row.needsReview = verdict.needsReview;
        row.event = verdict.event ? std::optional(verdict.event->value()) : std::nullopt;
        row.stableFrom = points.lastUntil(m_now);
        row.stableUntil = points.firstAfter(m_now);
        m_rows.push_back(row);
    }

    const Connection& m_connection;
    ConsentMatrix& m_matrix;
    qint64 m_now;
    QList<Channel> m_channels = allChannels();
    QList<QByteArray> m_purposes;
    std::vector<StateRow> m_rows;
};

/// The states of the people in \a list, whose rows have been cleared, \a mostInMemory at once.
Result<void> writeStates(const Connection& connection, QList<ProfileId> list, bool isEverybody,
                         qsizetype mostInMemory, qint64 now, JobContext& context)
{
    const auto policy = Policy::load(connection);
    if (!policy) {
        return policy.error();
    }
    const auto silent = isSilent(connection);
    if (!silent) {
        return silent.error();
    }
    if (*silent && list.size() >= kLongList) {
        auto young = youngOnes(connection, list, now);
        if (!young) {
            return young.error();
        }
        isEverybody = isEverybody && young->size() == list.size();
        list = *std::move(young);
    }
    std::sort(list.begin(), list.end());
    for (qsizetype first = 0; first < list.size(); first += mostInMemory) {
        const QList<ProfileId> part = list.mid(first, mostInMemory);
        const bool isWhole = isEverybody && part.size() == list.size();
        const auto evidence = Evidence::load(
            connection, *policy,
            ConsentMatrix::everythingAbout(isWhole ? std::nullopt : std::optional(part)));
        if (!evidence) {
            return evidence.error();
        }
        ConsentMatrix matrix(connection, *policy, *evidence, now);
        StateWriter writer(connection, matrix, now);
        for (qsizetype i = 0; i < part.size(); ++i) {
            if (i % kChunk == 0) {
                if (context.isCancelRequested()) {
                    return Error{Error::Code::Canceled, {}, u"refresh canceled"_s};
                }
                context.setProgress(first + i, list.size());
            }
            const int person = evidence->personOf(part.at(i));
            if (person < 0) {
                continue;
            }
            if (const auto written = writer.write(person); !written) {
                return written;
            }
        }
        if (const auto flushed = writer.flush(); !flushed) {
            return flushed;
        }
    }
    return {};
}

} // namespace

Result<void> refreshStates(const Connection& connection, const QSet<ProfileId>& profiles,
                           qint64 now, JobContext& context)
{
    if (profiles.isEmpty()) {
        return {};
    }
    const auto isListed = isShort(connection, profiles.size());
    if (!isListed) {
        return isListed.error();
    }
    const auto silent = isSilent(connection);
    if (!silent) {
        return silent.error();
    }
    const auto affected =
        *silent ? profiles : withSharers(connection, profiles, !*isListed, context);
    if (!affected) {
        return affected.error();
    }
    auto clear = connection.prepare(kClearListed);
    if (!clear) {
        return clear.error();
    }
    if (const auto cleared = clear->bind(jsonArrayOf(*affected)).run(); !cleared) {
        return cleared;
    }
    return writeStates(connection, affected->values(), !*isListed, kMostPeopleInMemory, now,
                       context);
}

Result<QSet<ProfileId>> changedByFirstOrder(const Connection& connection,
                                            const QSet<ProfileId>& profiles)
{
    auto select = connection.prepare(kHasService);
    if (!select) {
        return select.error();
    }
    QSet<ProfileId> changed;
    for (const ProfileId profile : profiles) {
        const auto row = select->bind(profile).bind(kService).next();
        if (!row) {
            return row.error();
        }
        if (*row) {
            select->reset();
            changed.insert(profile);
        }
    }
    return changed;
}

Result<void> refreshAllStates(const Connection& connection, qint64 now, JobContext& context,
                              qsizetype mostInMemory)
{
    if (const auto cleared = connection.exec(kClearAll); !cleared) {
        return cleared;
    }
    auto everybody = connection.prepare(kEverybody);
    if (!everybody) {
        return everybody.error();
    }
    const auto profiles = readProfiles(*everybody);
    return profiles ? writeStates(connection, profiles->values(), true, mostInMemory, now, context)
                    : profiles.error();
}

Result<std::optional<qint64>> nextStateChange(const Connection& connection)
{
    auto next = connection.prepare(kNextChange);
    if (!next) {
        return next.error();
    }
    if (const auto row = next->next(); !row) {
        return row.error();
    }
    return next->optionalInteger(0);
}

Result<void> refreshDueStates(const Connection& connection, qint64 now, JobContext& context)
{
    auto due = connection.prepare(kDue);
    if (!due) {
        return due.error();
    }
    due->bind(now);
    const auto profiles = readProfiles(*due);
    if (!profiles) {
        return profiles.error();
    }
    return refreshStates(connection, *profiles, now, context);
}

} // namespace rondom::consent
