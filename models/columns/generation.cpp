#include "models/columns/generation.h"

#include "models/columns/eventfiles.h"
#include "models/core/sha256.h"

using namespace Qt::StringLiterals;

namespace rondom::columns {

namespace {

/// A property may be called anything; a file may not.
QString propertyName(const QString& path, const QString& property)
{
    const QByteArray hash = Sha256::of(property.toUtf8()).toHex();
    return path + u"/property-"_s + QString::fromLatin1(hash.first(32));
}

template <typename T>
bool openArray(const QString& path, qint64 size, MappedArray<T>& opened)
{
    auto array = MappedArray<T>::open(path);
    if (!array || qint64(array->values().size()) != size) {
        return false;
    }
    opened = *std::move(array);
    return true;
}

Error unreadable()
{
    return {Error::Code::StorageFailed, {}, u"column files cannot be read back"_s};
}

} // namespace

std::shared_ptr<Generation> Generation::open(const QString& path,
                                             const ColumnFolder::Manifest& manifest)
{
    auto generation = std::make_shared<Generation>();
    generation->m_path = path;
    generation->m_manifest = manifest;
    if (!openArray(peopleFile(path), manifest.people, generation->m_people)) {
        return nullptr;
    }
    const auto people = generation->m_people.values();
    generation->m_population =
        std::make_shared<const Population>(QList<qint64>(people.begin(), people.end()));
    for (const ColumnFolder::Manifest::Kind& kind : manifest.kinds) {
        if (!openKind(path, kind, generation->m_kinds[kind.id])) {
            return nullptr;
        }
    }
    return generation;
}

bool Generation::openKind(const QString& path, const ColumnFolder::Manifest::Kind& kind,
                          Kind& opened)
{
    return openArray(eventFile(path, kind.id, "people"), kind.people, opened.people) &&
           openArray(eventFile(path, kind.id, "starts"), kind.people + 1, opened.starts) &&
           openArray(eventFile(path, kind.id, "times"), kind.events, opened.times) &&
           openArray(eventFile(path, kind.id, "contents"), kind.events, opened.contents) &&
           (!kind.hasAmounts ||
            openArray(eventFile(path, kind.id, "amounts"), kind.events, opened.amounts));
}

Result<std::shared_ptr<Generation>> Generation::write(const storage::Connection& connection,
                                                      const ColumnFolder& folder,
                                                      JobContext& context)
{
    const QString path = folder.makeGeneration();
    if (path.isEmpty()) {
        return Error{Error::Code::StorageFailed, {}, u"no folder for column files"_s};
    }
    const auto manifest = writeEvents(connection, path, context);
    if (!manifest) {
        ColumnFolder::remove(path);
        return manifest.error();
    }
    auto generation = open(path, *manifest);
    if (!generation || !folder.writeManifest(path, *manifest)) {
        ColumnFolder::remove(path);
        return unreadable();
    }
    return generation;
}

EventArrays Generation::events(qint64 kind) const
{
    const auto found = m_kinds.find(kind);
    if (found == m_kinds.end()) {
        return {};
    }
    const Kind& files = found->second;
    return {files.people.values(), files.starts.values(), files.times.values(),
            files.contents.values(), files.amounts.values()};
}

Result<std::shared_ptr<const TraitColumn>> Generation::trait(const TraitSource& source,
                                                             const JobContext& context)
{
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<const TraitColumn>& column = m_traits[source.name];
    if (column) {
        return column;
    }
    const QString name = m_path + u"/trait-"_s + source.name;
    column = TraitColumn::open(name, qsizetype(people().size()));
    if (!column) {
        if (const auto written = TraitColumn::write(name, source, people(), context); !written) {
            return written.error();
        }
        column = TraitColumn::open(name, qsizetype(people().size()));
    }
    return column ? Result<std::shared_ptr<const TraitColumn>>(column) : unreadable();
}

Result<std::shared_ptr<const PropertyColumn>>
Generation::property(const storage::Connection& connection, const QString& property,
                     JobContext& context)
{
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<const PropertyColumn>& column = m_properties[property];
    if (column) {
        return column;
    }
    const QString name = propertyName(m_path, property);
    column = PropertyColumn::open(name, contents());
    if (!column) {
        const auto written = PropertyColumn::write(connection, name, property, contents(), context);
        if (!written) {
            return written.error();
        }
        column = PropertyColumn::open(name, contents());
    }
    return column ? Result<std::shared_ptr<const PropertyColumn>>(column) : unreadable();
}

} // namespace rondom::columns
