#include "models/activation/memberrecorder.h"

#include "models/core/stablehash.h"
#include "models/profiles/changelog.h"
#include "models/profiles/propertysets.h"
#include "models/storage/connection.h"

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

constexpr auto kInsertMember = R"sql(
    INSERT INTO export_member(export_id, profile_id, identifier, content_hash, consent_event_id)
    VALUES (?, ?, ?, ?, ?)
)sql";

/// The record is the one the profile is named after; no source and no import said so.
constexpr auto kInsertEvent = R"sql(
    INSERT INTO event(profile_id, ts, seq, kind_id, source_id, record_id, import_id, row, amount,
                      properties_id)
    VALUES (?1, ?2, ?3, ?4, 0, ?1, 0, 0, NULL, ?5)
)sql";

constexpr auto kInsertKind =
    "INSERT OR IGNORE INTO event_kind(name, is_system) VALUES ('List Exported', 1)";
constexpr auto kSelectKind = "SELECT id FROM event_kind WHERE name = 'List Exported'";

constexpr auto kCountEvents = R"sql(
    UPDATE profile SET event_count = event_count + 1
     WHERE id IN (SELECT profile_id FROM export_member
                   WHERE export_id = ? AND content_hash <> '')
)sql";

QJsonObject propertiesOf(const ExportSummary& summary, const QString& fileName)
{
    QJsonObject properties{
        {u"destination"_s, summary.series.destination}, {u"segment"_s, summary.series.segment},
        {u"purpose"_s, summary.series.purpose},         {u"channel"_s, summary.series.channel},
        {u"export_id"_s, summary.id.value()},           {u"file"_s, fileName}};
    if (summary.isService) {
        properties.insert(u"content"_s, u"service"_s);
    }
    return properties;
}

} // namespace

MemberRecorder::MemberRecorder(const storage::Connection& connection, ExportId id, qint64 at)
    : m_connection(connection), m_id(id), m_at(at)
{
}

Result<MemberRecorder> MemberRecorder::open(const storage::Connection& connection,
                                            const ExportSummary& summary, const QString& fileName)
{
    MemberRecorder recorder(connection, summary.id, summary.at);
    if (const auto prepared = recorder.prepare(); !prepared) {
        return prepared.error();
    }
    const auto properties =
        profiles::PropertySets(connection).intern(propertiesOf(summary, fileName));
    if (!properties) {
        return properties.error();
    }
    recorder.m_properties = *properties;
    return recorder;
}

Result<void> MemberRecorder::prepare()
{
    const auto kind = eventKind();
    if (!kind) {
        return kind.error();
    }
    m_kind = *kind;
    auto member = m_connection.prepare(kInsertMember);
    auto event = m_connection.prepare(kInsertEvent);
    if (!member || !event) {
        return member ? event.error() : member.error();
    }
    m_insertMember = *std::move(member);
    m_insertEvent = *std::move(event);
    return {};
}

Result<qint64> MemberRecorder::eventKind()
{
    if (const auto done = m_connection.exec(kInsertKind); !done) {
        return done.error();
    }
    auto select = m_connection.prepare(kSelectKind);
    if (!select) {
        return select.error();
    }
    if (const auto row = select->next(); !row) {
        return row.error();
    }
    return select->integer(0);
}

Result<void> MemberRecorder::record(const consent::Permit& permit, const Row& row)
{
    const ProfileId profile = permit.profile();
    m_recorded.insert(profile);
    const auto member = m_insertMember->bind(m_id)
                            .bind(profile)
                            .bind(row.key)
                            .bind(row.contentHash)
                            .bind(permit.event())
                            .run();
    if (!member) {
        return member;
    }
    const qint64 seq = StableHash().add(m_id.value()).add(profile.value()).positive();
    return m_insertEvent->bind(profile).bind(m_at).bind(seq).bind(m_kind).bind(m_properties).run();
}

Result<void> MemberRecorder::recordGone(const QList<KnownMember>& members)
{
    for (const KnownMember& member : members) {
        // Who is on the list under another identifier replaces the old entry by being there.
        if (m_recorded.contains(member.profile)) {
            continue;
        }
        const auto done = m_insertMember->bind(m_id)
                              .bind(member.profile)
                              .bind(member.key)
                              .bind(u""_s)
                              .bind(nullptr)
                              .run();
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> MemberRecorder::finish()
{
    auto count = m_connection.prepare(kCountEvents);
    if (!count) {
        return count.error();
    }
    if (const auto counted = count->bind(m_id).run(); !counted) {
        return counted;
    }
    return profiles::ChangeLog(m_connection).note(m_recorded);
}

} // namespace rondom::activation
