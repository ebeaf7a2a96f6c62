#pragma once

#include "models/core/id.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace rondom::storage {
class Connection;
}

namespace rondom::activation {

/// A file an export wrote, and what was in it then.
struct ExportedFile
{
    QString path; ///< absolute
    QString sha256;
    bool isRemovals = false;

    friend bool operator==(const ExportedFile&, const ExportedFile&) = default;
};

/// What makes two exports successors: the later one tells the destination what changed.
struct ExportSeries
{
    QString segment;
    QString destination;
    QString purpose;
    QString channel;

    friend bool operator==(const ExportSeries&, const ExportSeries&) = default;
};

/// One line of the ledger of exports.
struct ExportSummary
{
    ExportId id;
    qint64 at = 0;
    ExportSeries series;
    QStringList fields;
    qint64 members = 0;
    qint64 rows = 0;
    QMap<QString, qint64> excluded;
    bool isChangesOnly = false;
    /// Only for messages people need: the purpose was service.
    bool isService = false;
    QList<ExportedFile> files;
    /// Of the list; empty when the work was cut short before the file was in its place.
    QString sha256;
};

/// One export as it concerns one person.
struct ExportOfProfile
{
    ExportSummary summary;
    /// What the destination knows the person by.
    QString identifier;
    std::optional<ConsentEventId> consentEvent;
    /// The person was in the removals, not on the list.
    bool wasRemoval = false;
};

/// Somebody a destination has received, as it knows them.
struct KnownMember
{
    ProfileId profile; ///< the id at the time
    /// The cells of the key columns, separated by tabs.
    QString key;
    QString contentHash;
};

/// The ledger of exports: what left, for whom, on which consent.
///
/// The functions that write belong to the caller's transaction.
class ExportRepository
{
public:
    explicit ExportRepository(const storage::Connection& connection);

    /// Newest first.
    Result<QList<ExportSummary>> list() const;
    /// NotFound when there is none.
    Result<ExportSummary> find(ExportId id) const;
    /// The exports the person, or a profile that became theirs, was part of; newest first.
    Result<QList<ExportOfProfile>> exportsOf(ProfileId profile) const;

    /// Whom the destination has after the last export of \a series: what the last full list held,
    /// with the changes since. Empty before the first.
    Result<QList<KnownMember>> knownMembers(const ExportSeries& series) const;

    /// Starts a line of the ledger, without numbers, files and hash.
    Result<ExportId> begin(const ExportSummary& summary, const QByteArray& definition) const;
    /// Writes the numbers, files and hash of the line. Without a hash the file is not in its place
    /// yet, and the export is nothing later ones build on.
    Result<void> complete(const ExportSummary& summary) const;
    /// Removes a line whose file could not be put in its place, with all that belongs to it.
    Result<void> withdraw(ExportId id, qint64 at) const;

private:
    Result<void> noteMembers(ExportId id) const;

    const storage::Connection& m_connection;
};

} // namespace rondom::activation
