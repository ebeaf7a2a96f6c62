#include "models/activation/exportrepository.h"

#include "models/activation/activationtext.h"
#include "models/consent/vocabulary.h"
#include "models/profiles/changelog.h"
#include "models/storage/connection.h"
#include "models/storage/rows.h"
#include "models/storage/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

constexpr auto kColumns = R"sql(
    e.id, e.at, e.segment, e.destination, e.purpose, e.channel, e.fields, e.members, e.rows,
    e.excluded, e.is_changes, e.files, e.sha256
)sql";

constexpr auto kFromExports = " FROM export e ORDER BY e.id DESC";
constexpr auto kFromExport = " FROM export e WHERE e.id = ?";

/// A person's id in an old export may be that of a record that belongs to somebody else's profile
/// today: what matters is whose the record is now.
constexpr auto kFromExportsOfProfile = R"sql(
    , m.identifier, m.consent_event_id, m.content_hash = ''
      FROM export_member m
      JOIN export e ON e.id = m.export_id
     WHERE m.profile_id IN (SELECT id FROM source_record WHERE profile_id = ?)
     ORDER BY e.id DESC, m.profile_id
)sql";

/// Each person's last entry counts. An export that never got its file (no hash) told the
/// destination nothing.
constexpr auto kSelectKnown = R"sql(
    SELECT m.profile_id, m.identifier, m.content_hash
      FROM export e
      JOIN export_member m ON m.export_id = e.id
     WHERE e.segment = ?1 AND e.destination = ?2 AND e.purpose = ?3 AND e.channel = ?4
       AND e.sha256 <> ''
       AND e.id >= ifnull((SELECT max(id) FROM export
                            WHERE segment = ?1 AND destination = ?2 AND purpose = ?3
                              AND channel = ?4 AND sha256 <> '' AND is_changes = 0), 0)
     ORDER BY e.id, m.profile_id
)sql";

constexpr auto kBegin = R"sql(
    INSERT INTO export(at, segment, definition, destination, purpose, channel, fields, members,
                       rows, excluded, is_changes, files, sha256)
    VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, '{}', ?, '[]', '')
)sql";

constexpr auto kComplete = R"sql(
    UPDATE export SET members = ?, rows = ?, excluded = ?, files = ?, sha256 = ? WHERE id = ?
)sql";

constexpr auto kUncountEvents = R"sql(
    UPDATE profile SET event_count = event_count - 1
     WHERE id IN (SELECT profile_id FROM export_member
                   WHERE export_id = ? AND content_hash <> '')
)sql";

constexpr auto kDropEvents = R"sql(
    DELETE FROM event
     WHERE ts = ?2 AND import_id = 0
       AND kind_id = (SELECT id FROM event_kind WHERE name = 'List Exported')
       AND profile_id IN (SELECT profile_id FROM export_member WHERE export_id = ?1)
       AND properties_id IN (SELECT id FROM property_set
                              WHERE json_extract(json, '$.export_id') = ?1)
)sql";

constexpr auto kSelectProfiles =
    "SELECT DISTINCT profile_id FROM export_member WHERE export_id = ?";
constexpr auto kDropMembers = "DELETE FROM export_member WHERE export_id = ?";
constexpr auto kDropExport = "DELETE FROM export WHERE id = ?";

QString compact(const QJsonDocument& document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QString excludedText(const QMap<QString, qint64>& excluded)
{
    QJsonObject object;
    for (auto entry = excluded.begin(); entry != excluded.end(); ++entry) {
        object.insert(entry.key(), entry.value());
    }
    return compact(QJsonDocument(object));
}

QString filesText(const QList<ExportedFile>& files)
{
    QJsonArray array;
    for (const ExportedFile& file : files) {
        array.append(QJsonObject{
            {u"path"_s, file.path}, {u"sha256"_s, file.sha256}, {u"removals"_s, file.isRemovals}});
    }
    return compact(QJsonDocument(array));
}

ExportSummary readSummary(const storage::Statement& row)
{
    ExportSummary summary;
    summary.id = ExportId(row.integer(0));
    summary.at = row.integer(1);
    summary.series = {row.text(2), row.text(3), row.text(4), row.text(5)};
    const QJsonArray fields = QJsonDocument::fromJson(row.text(6).toUtf8()).array();
    for (const QJsonValue& field : fields) {
        summary.fields.append(field.toString());
    }
    summary.members = row.integer(7);
    summary.rows = row.integer(8);
    const QJsonObject excluded = QJsonDocument::fromJson(row.text(9).toUtf8()).object();
    for (auto entry = excluded.begin(); entry != excluded.end(); ++entry) {
        summary.excluded.insert(entry.key(), entry.value().toInteger());
    }
    summary.isChangesOnly = row.integer(10) != 0;
    const QJsonArray files = QJsonDocument::fromJson(row.text(11).toUtf8()).array();
    for (const QJsonValue& file : files) {
        summary.files.append(
            {file[u"path"].toString(), file[u"sha256"].toString(), file[u"removals"].toBool()});
    }
    summary.sha256 = row.text(12);
    summary.isService = summary.series.purpose == consent::kService;
    return summary;
}

} // namespace

ExportRepository::ExportRepository(const storage::Connection& connection) : m_connection(connection)
{
}

Result<QList<ExportSummary>> ExportRepository::list() const
{
    auto select = m_connection.prepare(u"SELECT "_s + QLatin1StringView(kColumns) +
                                       QLatin1StringView(kFromExports));
    if (!select) {
        return select.error();
    }
    QList<ExportSummary> exports;
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return exports;
        }
        exports.append(readSummary(*select));
    }
}

Result<ExportSummary> ExportRepository::find(ExportId id) const
{
    auto select = m_connection.prepare(u"SELECT "_s + QLatin1StringView(kColumns) +
                                       QLatin1StringView(kFromExport));
    if (!select) {
        return select.error();
    }
    const auto row = select->bind(id).next();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return exportIsMissing();
    }
    return readSummary(*select);
}

Result<QList<ExportOfProfile>> ExportRepository::exportsOf(ProfileId profile) const
{
    auto select = m_connection.prepare(u"SELECT "_s + QLatin1StringView(kColumns) +
                                       QLatin1StringView(kFromExportsOfProfile));
    if (!select) {
        return select.error();
    }
    select->bind(profile);
    QList<ExportOfProfile> exports;
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return exports;
        }
        ExportOfProfile entry{readSummary(*select), select->text(13), {}, false};
        if (const auto event = select->optionalInteger(14)) {
            entry.consentEvent = ConsentEventId(*event);
        }
        entry.wasRemoval = select->integer(15) != 0;
        exports.append(entry);
    }
}

Result<QList<KnownMember>> ExportRepository::knownMembers(const ExportSeries& series) const
{
    auto select = m_connection.prepare(kSelectKnown);
    if (!select) {
        return select.error();
    }
    select->bind(series.segment).bind(series.destination).bind(series.purpose);
    select->bind(series.channel);
    std::map<qint64, KnownMember> last;
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        const qint64 profile = select->integer(0);
        const QString contentHash = select->text(2);
        if (contentHash.isEmpty()) {
            last.erase(profile);
        } else {
            last[profile] = {ProfileId(profile), select->text(1), contentHash};
        }
    }
    QList<KnownMember> known;
    known.reserve(qsizetype(last.size()));
    for (const auto& entry : last) {
        known.append(entry.second);
    }
    return known;
}

Result<ExportId> ExportRepository::begin(const ExportSummary& summary,
                                         const QByteArray& definition) const
{
    auto insert = m_connection.prepare(kBegin);
    if (!insert) {
        return insert.error();
    }
    const auto done = insert->bind(summary.at)
                          .bind(summary.series.segment)
                          .bind(QString::fromUtf8(definition))
                          .bind(summary.series.destination)
                          .bind(summary.series.purpose)
                          .bind(summary.series.channel)
                          .bind(compact(QJsonDocument(QJsonArray::fromStringList(summary.fields))))
                          .bind(int(summary.isChangesOnly))
                          .run();
    if (!done) {
        return done.error();
    }
    return ExportId(m_connection.lastInsertId());
}

Result<void> ExportRepository::complete(const ExportSummary& summary) const
{
    auto update = m_connection.prepare(kComplete);
    if (!update) {
        return update.error();
    }
    return update->bind(summary.members)
        .bind(summary.rows)
        .bind(excludedText(summary.excluded))
        .bind(filesText(summary.files))
        .bind(summary.sha256)
        .bind(summary.id)
        .run();
}

Result<void> ExportRepository::noteMembers(ExportId id) const
{
    auto select = m_connection.prepare(kSelectProfiles);
    if (!select) {
        return select.error();
    }
    std::vector<qint64> members;
    const auto read =
        storage::forEachRow(select->bind(id), [&members](const storage::Statement& row) {
            members.push_back(row.integer(0));
        });
    return read ? profiles::ChangeLog(m_connection).note(members) : read;
}

Result<void> ExportRepository::withdraw(ExportId id, qint64 at) const
{
    if (const auto noted = noteMembers(id); !noted) {
        return noted;
    }
    auto uncount = m_connection.prepare(kUncountEvents);
    auto dropEvents = m_connection.prepare(kDropEvents);
    auto dropMembers = m_connection.prepare(kDropMembers);
    auto dropExport = m_connection.prepare(kDropExport);
    for (const auto* statement : {&uncount, &dropEvents, &dropMembers, &dropExport}) {
        if (!*statement) {
            return statement->error();
        }
    }
    dropEvents->bind(id).bind(at);
    for (auto* statement : {&*uncount, &*dropMembers, &*dropExport}) {
        statement->bind(id);
    }
    for (auto* statement : {&*uncount, &*dropEvents, &*dropMembers, &*dropExport}) {
        if (const auto done = statement->run(); !done) {
            return done;
        }
    }
    return {};
}

} // namespace rondom::activation
