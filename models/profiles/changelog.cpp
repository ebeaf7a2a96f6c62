#include "models/profiles/changelog.h"

#include "models/storage/connection.h"
#include "models/storage/rows.h"

namespace rondom::profiles {

namespace {

/// With more of them written down, making everything anew is the quicker way.
constexpr qint64 kMostKept = 200'000;

constexpr auto kAddVersion = R"sql(
    INSERT INTO change_log(version, token, is_everything)
    SELECT ifnull(max(version), 0) + 1, random(), ?1 FROM change_log
)sql";

constexpr auto kNote = R"sql(
    INSERT INTO changed_profile(profile_id, version)
    VALUES (?1, (SELECT max(version) FROM change_log))
    ON CONFLICT DO UPDATE SET version = excluded.version
)sql";

constexpr auto kForgetOlder = R"sql(
    DELETE FROM changed_profile;
    DELETE FROM change_log WHERE version < (SELECT max(version) FROM change_log);
)sql";

constexpr auto kCountKept = "SELECT count(*) FROM changed_profile";
constexpr auto kSelectStamp = "SELECT version, token FROM change_log ORDER BY version DESC LIMIT 1";
constexpr auto kIsKnown = "SELECT 1 FROM change_log WHERE version = ? AND token = ?";
constexpr auto kSelectChanged =
    "SELECT profile_id FROM changed_profile WHERE version > ? ORDER BY profile_id";

} // namespace

Result<void> ChangeLog::note(const std::vector<qint64>& profiles) const
{
    if (profiles.empty()) {
        return {};
    }
    auto kept = m_connection.prepare(kCountKept);
    if (!kept) {
        return kept.error();
    }
    if (const auto row = kept->next(); !row) {
        return row.error();
    }
    if (qsizetype(profiles.size()) > kMostNoted || kept->integer(0) > kMostKept) {
        return noteEverybody();
    }
    auto add = m_connection.prepare(kAddVersion);
    auto note = m_connection.prepare(kNote);
    if (!add || !note) {
        return add ? note.error() : add.error();
    }
    if (const auto added = add->bind(0).run(); !added) {
        return added;
    }
    for (const qint64 profile : profiles) {
        if (profile <= 0) {
            continue; // events of nobody
        }
        if (const auto noted = note->bind(profile).run(); !noted) {
            return noted;
        }
    }
    return {};
}

Result<void> ChangeLog::note(const QSet<ProfileId>& profiles) const
{
    std::vector<qint64> ids;
    ids.reserve(std::size_t(profiles.size()));
    for (const ProfileId profile : profiles) {
        ids.push_back(profile.value());
    }
    return note(ids);
}

Result<void> ChangeLog::noteEverybody() const
{
    auto add = m_connection.prepare(kAddVersion);
    if (!add) {
        return add.error();
    }
    if (const auto added = add->bind(1).run(); !added) {
        return added;
    }
    return m_connection.exec(kForgetOlder);
}

Result<ChangeLog::Stamp> ChangeLog::stamp() const
{
    auto select = m_connection.prepare(kSelectStamp);
    if (!select) {
        return select.error();
    }
    const auto row = select->next();
    if (!row) {
        return row.error();
    }
    return *row ? Stamp{select->integer(0), select->integer(1)} : Stamp{};
}

Result<std::optional<std::vector<qint64>>> ChangeLog::changedSince(const Stamp& since) const
{
    auto known = m_connection.prepare(kIsKnown);
    auto select = m_connection.prepare(kSelectChanged);
    if (!known || !select) {
        return known ? select.error() : known.error();
    }
    const auto isKnown = known->bind(since.version).bind(since.token).next();
    if (!isKnown) {
        return isKnown.error();
    }
    if (!*isKnown) {
        return std::optional<std::vector<qint64>>();
    }
    std::vector<qint64> changed;
    const auto read =
        storage::forEachRow(select->bind(since.version), [&changed](const storage::Statement& row) {
            changed.push_back(row.integer(0));
        });
    if (!read) {
        return read.error();
    }
    return std::optional(std::move(changed));
}

} // namespace rondom::profiles
