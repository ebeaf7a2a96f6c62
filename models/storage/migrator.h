#pragma once

#include "models/core/result.h"

#include <QStringList>

namespace rondom::storage {

class Connection;

/// Brings a database to the newest layout, one recorded step at a time.
///
/// Steps are the files `NNNN_what.sql` of the folder given (a path or a Qt resource), applied in
/// order, each in one transaction together with its version number: a step that fails leaves the
/// database at the version before it.
class Migrator
{
public:
    explicit Migrator(QString folder);
    /// The steps that travel inside the program.
    static Migrator builtIn();

    /// The version of the newest step.
    int newestVersion() const;

    /// Applies the missing steps. A file that already holds data is copied next to itself first
    /// (`NAME.before-vN`). A newer file is refused with SchemaTooNew and left untouched.
    Result<void> migrate(const Connection& connection, const QString& path) const;

    /// The version recorded in the file.
    static Result<int> version(const Connection& connection);

private:
    Result<void> apply(const Connection& connection, int version, const QString& file) const;

    QString m_folder;
    QStringList m_files;
};

} // namespace rondom::storage
