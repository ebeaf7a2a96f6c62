#include "models/ingest/sourcerepository.h"

#include "models/storage/connection.h"
#include "models/storage/rows.h"

#include <QJsonDocument>

namespace rondom::ingest {

namespace {

constexpr auto kLastRecord =
    "SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'source_record'";

constexpr auto kSelectSource = "SELECT id FROM source WHERE name = ?";
constexpr auto kInsertSource = "INSERT INTO source(name) VALUES (?)";
constexpr auto kSelectNames = "SELECT name FROM source ORDER BY id";
constexpr auto kSelectTraits = "SELECT key, type FROM trait ORDER BY id";
constexpr auto kSelectIdentifierTypes = "SELECT name FROM identifier_type ORDER BY id";
constexpr auto kInsertImport = "INSERT INTO import(at, mode) VALUES (?, ?)";
constexpr auto kUpdateCounts = "UPDATE import SET counts = ? WHERE id = ?";
constexpr auto kMarkUndone = "UPDATE import SET undone_at = ? WHERE id = ?";

constexpr auto kInsertFile = R"sql(
    INSERT INTO import_file(import_id, position, source_id, recipe, name, sha256, bytes,
                            first_row, rows)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
)sql";

constexpr auto kSelectImports = R"sql(
    SELECT id, at, mode, counts, undone_at FROM import
     ORDER BY id DESC
)sql";

constexpr auto kSelectFiles = R"sql(
    SELECT f.source_id, s.name, f.recipe, f.name, f.sha256, f.bytes, f.first_row, f.rows
      FROM import_file f JOIN source s ON s.id = f.source_id
     WHERE f.import_id = ?
     ORDER BY f.position
)sql";

constexpr auto kKnowsFile = R"sql(
    SELECT 1 FROM import_file f JOIN import i ON i.id = f.import_id
     WHERE f.source_id = ? AND f.sha256 = ? AND i.undone_at IS NULL
     LIMIT 1
)sql";

constexpr auto kSuggestNotice = R"sql(
    SELECT r.notice FROM source_recipe r JOIN source s ON s.id = r.source_id
     WHERE s.name = ? AND r.notice <> '' ORDER BY r.recipe = ? DESC, r.recipe LIMIT 1
)sql";

constexpr auto kSelectNotice =
    "SELECT notice FROM source_recipe WHERE source_id = ? AND recipe = ?";

constexpr auto kKeepAnswers = R"sql(
    INSERT INTO source_recipe(source_id, recipe, mapping, notice) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET mapping = excluded.mapping,
        notice = CASE excluded.notice WHEN '' THEN notice ELSE excluded.notice END
)sql";

constexpr auto kFormerReadings = R"sql(
    SELECT s.name, r.recipe, r.mapping
      FROM source_recipe r JOIN source s ON s.id = r.source_id
     ORDER BY (SELECT max(f.import_id) FROM import_file f
                WHERE f.source_id = r.source_id AND f.recipe = r.recipe) DESC
)sql";

constexpr auto kSelectOrigin = R"sql(
    SELECT s.name, f.name, f.first_row
      FROM import_file f JOIN source s ON s.id = f.source_id
     WHERE f.import_id = ? AND f.first_row <= ?
     ORDER BY f.first_row DESC
     LIMIT 1
)sql";

/// The first column of every row.
Result<QStringList> texts(const storage::Connection& connection, const char* sql)
{
    auto select = connection.prepare(sql);
    if (!select) {
        return select.error();
    }
    QStringList texts;
    const auto read = storage::forEachRow(
        *select, [&texts](const storage::Statement& row) { texts.append(row.text(0)); });
    return read ? Result<QStringList>(std::move(texts)) : read.error();
}

} // namespace

SourceRepository::SourceRepository(const storage::Connection& connection) : m_connection(connection)
{
}

Result<SourceId> SourceRepository::ensure(const QString& name) const
{
    auto select = m_connection.prepare(kSelectSource);
    if (!select) {
        return select.error();
    }
    const auto found = select->bind(name).next();
    if (!found) {
        return found.error();
    }
    if (*found) {
        return SourceId(select->integer(0));
    }
    auto insert = m_connection.prepare(kInsertSource);
    if (!insert) {
        return insert.error();
    }
    if (const auto done = insert->bind(name).run(); !done) {
        return done.error();
    }
    return SourceId(m_connection.lastInsertId());
}

Result<QStringList> SourceRepository::names() const
{
    return texts(m_connection, kSelectNames);
}

Result<QList<KnownTrait>> SourceRepository::traits() const
{
    auto select = m_connection.prepare(kSelectTraits);
    if (!select) {
        return select.error();
    }
    QList<KnownTrait> traits;
    const auto read = storage::forEachRow(*select, [&traits](const storage::Statement& row) {
        traits.append({row.text(0), valueTypeFromName(row.text(1)).value_or(ValueType::Text)});
    });
    return read ? Result<QList<KnownTrait>>(std::move(traits)) : read.error();
}

Result<QStringList> SourceRepository::identifierTypes() const
{
    return texts(m_connection, kSelectIdentifierTypes);
}

Result<RecordId> SourceRepository::lastRecord() const
{
    auto last = m_connection.prepare(kLastRecord);
    if (!last) {
        return last.error();
    }
    if (const auto row = last->next(); !row) {
        return row.error();
    }
    return RecordId(last->integer(0));
}

Result<ImportId> SourceRepository::beginImport(qint64 now, const QString& mode) const
{
    auto insert = m_connection.prepare(kInsertImport);
    if (!insert) {
        return insert.error();
    }
    if (const auto done = insert->bind(now).bind(mode).run(); !done) {
        return done.error();
    }
    return ImportId(m_connection.lastInsertId());
}

Result<void> SourceRepository::addFile(ImportId import, int position,
                                       const ImportedFile& file) const
{
    auto insert = m_connection.prepare(kInsertFile);
    if (!insert) {
        return insert.error();
    }
    return insert->bind(import)
        .bind(position)
        .bind(file.source)
        .bind(file.recipe)
        .bind(file.name)
        .bind(file.sha256)
        .bind(file.bytes)
        .bind(file.firstRow)
        .bind(file.rows)
        .run();
}

Result<void> SourceRepository::finishImport(ImportId import, const QJsonObject& counts) const
{
    auto update = m_connection.prepare(kUpdateCounts);
    if (!update) {
        return update.error();
    }
    const QByteArray json = QJsonDocument(counts).toJson(QJsonDocument::Compact);
    return update->bind(QString::fromUtf8(json)).bind(import).run();
}

Result<void> SourceRepository::markUndone(ImportId import, qint64 now) const
{
    auto update = m_connection.prepare(kMarkUndone);
    if (!update) {
        return update.error();
    }
    return update->bind(now).bind(import).run();
}

Result<QList<ImportSummary>> SourceRepository::imports() const
{
    auto select = m_connection.prepare(kSelectImports);
    auto files = m_connection.prepare(kSelectFiles);
    if (!select || !files) {
        return select ? files.error() : select.error();
    }
    QList<ImportSummary> imports;
    for (;;) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        ImportSummary summary;
        summary.id = ImportId(select->integer(0));
        summary.at = select->integer(1);
        summary.mode = select->text(2);
        summary.counts = QJsonDocument::fromJson(select->text(3).toUtf8()).object();
        summary.isUndone = !select->isNull(4);
        imports.append(summary);
    }
    for (ImportSummary& summary : imports) {
        files->bind(summary.id);
        for (;;) {
            const auto row = files->next();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            summary.files.append({SourceId(files->integer(0)), files->text(1), files->text(2),
                                  files->text(3), files->text(4), files->integer(5),
                                  files->integer(6), files->integer(7)});
        }
    }
    return imports;
}

Result<std::optional<ImportSummary>> SourceRepository::import(ImportId id) const
{
    const auto all = imports();
    if (!all) {
        return all.error();
    }
    for (const ImportSummary& summary : *all) {
        if (summary.id == id) {
            return std::optional(summary);
        }
    }
    return std::optional<ImportSummary>();
}

Result<bool> SourceRepository::knowsFile(SourceId source, const QString& sha256) const
{
    auto select = m_connection.prepare(kKnowsFile);
    if (!select) {
        return select.error();
    }
    return select->bind(source).bind(sha256).next();
}

Result<QString> SourceRepository::suggestedNotice(const QString& sourceName,
                                                  const QString& recipe) const
{
    auto select = m_connection.prepare(kSuggestNotice);
    if (!select) {
        return select.error();
    }
    const auto found = select->bind(sourceName).bind(recipe).next();
    if (!found) {
        return found.error();
    }
    return *found ? select->text(0) : QString();
}

Result<QString> SourceRepository::notice(SourceId source, const QString& recipe) const
{
    auto select = m_connection.prepare(kSelectNotice);
    if (!select) {
        return select.error();
    }
    const auto row = select->bind(source).bind(recipe).next();
    if (!row) {
        return row.error();
    }
    return *row ? select->text(0) : QString();
}

Result<void> SourceRepository::keepAnswers(SourceId source, const QString& recipe,
                                           const QString& mapping, const QString& notice) const
{
    auto keep = m_connection.prepare(kKeepAnswers);
    if (!keep) {
        return keep.error();
    }
    return keep->bind(source).bind(recipe).bind(mapping).bind(notice).run();
}

Result<QList<FormerReading>> SourceRepository::formerReadings() const
{
    auto select = m_connection.prepare(kFormerReadings);
    if (!select) {
        return select.error();
    }
    QList<FormerReading> readings;
    while (true) {
        const auto row = select->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return readings;
        }
        readings.append({select->text(0), select->text(1), select->text(2).toUtf8()});
    }
}

Result<FactOrigin> SourceRepository::origin(ImportId import, qint64 row) const
{
    auto select = m_connection.prepare(kSelectOrigin);
    if (!select) {
        return select.error();
    }
    const auto found = select->bind(import).bind(row).next();
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return FactOrigin{{}, {}, row};
    }
    return FactOrigin{select->text(0), select->text(1), row - select->integer(2) + 1};
}

} // namespace rondom::ingest
