#pragma once

#include "models/activation/destination.h"

#include <QList>

namespace rondom::activation {

/// The destinations that are known, in alphabetical order of their ids.
class DestinationLibrary
{
public:
    /// Reads every *.json in \a folder, a directory or a resource.
    static Result<DestinationLibrary> load(const QString& folder);
    /// Those that travel inside the program.
    static const DestinationLibrary& builtIn();

    const QList<Destination>& destinations() const { return m_destinations; }
    /// Null when there is none; valid as long as the library.
    const Destination* find(const QString& id) const;
    QStringList ids() const;

private:
    QList<Destination> m_destinations;
};

} // namespace rondom::activation
