#include "models/activation/destinationlibrary.h"

#include "models/activation/activationtext.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The macro inside declares a function, which must not be in a namespace.
static void initDestinations()
{
    Q_INIT_RESOURCE(destinations);
}

namespace rondom::activation {

Result<DestinationLibrary> DestinationLibrary::load(const QString& folder)
{
    DestinationLibrary library;
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            return destinationIsBroken(info.fileName() + u": cannot be opened"_s);
        }
        auto destination = Destination::parse(file.readAll(), info.completeBaseName());
        if (!destination) {
            Error error = destination.error();
            error.detail = info.fileName() + u": "_s + error.detail;
            return error;
        }
        library.m_destinations.append(*std::move(destination));
    }
    return library;
}

const DestinationLibrary& DestinationLibrary::builtIn()
{
    static const DestinationLibrary library = [] {
        initDestinations();
        auto loaded = load(u":/destinations"_s);
        Q_ASSERT(loaded.has_value());
        return loaded ? *std::move(loaded) : DestinationLibrary();
    }();
    return library;
}

const Destination* DestinationLibrary::find(const QString& id) const
{
    const auto found =
        std::find_if(m_destinations.begin(), m_destinations.end(),
                     [&id](const Destination& destination) { return destination.id == id; });
    return found == m_destinations.end() ? nullptr : &*found;
}

QStringList DestinationLibrary::ids() const
{
    QStringList ids;
    for (const Destination& destination : m_destinations) {
        ids.append(destination.id);
    }
    return ids;
}

} // namespace rondom::activation
