#pragma once

#include "models/core/id.h"
#include "models/core/result.h"
#include "models/core/value.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::ingest {

/// One file of an import, as the history keeps it.
struct ImportedFile
{
    SourceId source;
    QString sourceName;
    QString recipe;
    QString name;
    QString sha256;
    qint64 bytes = 0;
    qint64 firstRow = 0;
    qint64 rows = 0;
};

/// One import in the history, newest first.
struct ImportSummary
{
    ImportId id;
    qint64 at = 0;
    QString mode;
    QJsonObject counts;
    QList<ImportedFile> files;
    bool isUndone = false;
};

/// Where a fact came from, for people: the file and the row in it.
struct FactOrigin
{
    QString source;
    QString file;
    qint64 row = 0;
};

/// How a file with these columns was read before.
struct FormerReading
{
    QString source;
    QString recipe; ///< of a recipe, or the name of a mapping
    QByteArray mapping;
};

/// Something that is stated about people.
struct KnownTrait
{
    QString key;
    ValueType type = ValueType::Text;
};

/// Sources, imports and the answers given once per source.
class SourceRepository
{
public:
    explicit SourceRepository(const storage::Connection& connection);

    /// The source of that name, made when it is new. Names differ by more than letter case.
    Result<SourceId> ensure(const QString& name) const;
    Result<QStringList> names() const;
    /// Every trait and type of identifier that anybody stated, in the order they came up.
    Result<QList<KnownTrait>> traits() const;
    Result<QStringList> identifierTypes() const;

    /// The newest record there ever was; not valid before the first.
    Result<RecordId> lastRecord() const;
    Result<ImportId> beginImport(qint64 now, const QString& mode) const;
    Result<void> addFile(ImportId import, int position, const ImportedFile& file) const;
    Result<void> finishImport(ImportId import, const QJsonObject& counts) const;
    Result<void> markUndone(ImportId import, qint64 now) const;
    Result<QList<ImportSummary>> imports() const;
    Result<std::optional<ImportSummary>> import(ImportId id) const;
    /// Whether a file with this content is in an import that still holds.
    Result<bool> knowsFile(SourceId source, const QString& sha256) const;

    /// The text people saw, as answered for this source and recipe; empty when never asked.
    Result<QString> notice(SourceId source, const QString& recipe) const;
    /// What to suggest for a source of that name, which may be new: the answer for this kind of
    /// file, else for another one of the source.
    Result<QString> suggestedNotice(const QString& sourceName, const QString& recipe) const;
    Result<void> keepAnswers(SourceId source, const QString& recipe, const QString& mapping,
                             const QString& notice) const;

    /// How files were read so far, the newest first.
    Result<QList<FormerReading>> formerReadings() const;

    Result<FactOrigin> origin(ImportId import, qint64 row) const;

private:
    const storage::Connection& m_connection;
};

} // namespace rondom::ingest
