#pragma once

#include "models/columns/columnfolder.h"
#include "models/columns/eventarrays.h"
#include "models/columns/population.h"
#include "models/columns/propertycolumn.h"
#include "models/columns/traitcolumn.h"
#include "models/core/job.h"

#include <QHash>

#include <map>
#include <memory>
#include <mutex>

namespace rondom::columns {

/// The column files of one state of a workspace: its customers, their events by kind, and, made
/// when somebody first asks for them, traits and properties. From any thread.
class Generation
{
public:
    /// Nothing when something is missing or not whole.
    static std::shared_ptr<Generation> open(const QString& path,
                                            const ColumnFolder::Manifest& manifest);
    /// Writes a new one into \a folder. Inside one read transaction. Fails with StorageFailed when
    /// the files cannot be written.
    static Result<std::shared_ptr<Generation>>
    write(const storage::Connection& connection, const ColumnFolder& folder, JobContext& context);

    const profiles::ChangeLog::Stamp& stamp() const { return m_manifest.stamp; }
    const QString& path() const { return m_path; }
    /// Ascending.
    std::span<const qint64> people() const { return m_people.values(); }
    /// The same as a population, which takes memory of its own.
    const std::shared_ptr<const Population>& population() const { return m_population; }
    qsizetype contents() const { return m_manifest.contents; }
    /// Empty for a kind nobody had an event of.
    EventArrays events(qint64 kind) const;

    Result<std::shared_ptr<const TraitColumn>> trait(const TraitSource& source,
                                                     const JobContext& context);
    Result<std::shared_ptr<const PropertyColumn>>
    property(const storage::Connection& connection, const QString& property, JobContext& context);

private:
    struct Kind
    {
        MappedArray<quint32> people;
        MappedArray<quint32> starts;
        MappedArray<qint64> times;
        MappedArray<quint32> contents;
        MappedArray<qint64> amounts;
    };

    static bool openKind(const QString& path, const ColumnFolder::Manifest::Kind& kind,
                         Kind& opened);

    QString m_path;
    ColumnFolder::Manifest m_manifest;
    MappedArray<qint64> m_people;
    std::shared_ptr<const Population> m_population;
    std::map<qint64, Kind> m_kinds;

    std::mutex m_mutex;
    QHash<QString, std::shared_ptr<const TraitColumn>> m_traits;
    QHash<QString, std::shared_ptr<const PropertyColumn>> m_properties;
};

} // namespace rondom::columns
