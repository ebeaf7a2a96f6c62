#include "models/storage/migrator.h"

#include "models/storage/connection.h"
#include "models/storage/statement.h"
#include "models/storage/storagetext.h"
#include "models/storage/transaction.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

/// The macro inside declares a function, which must not be in a namespace.
static void initMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace rondom::storage {

namespace {

Result<qint64> pragmaValue(const Connection& connection, const char* pragma)
{
    auto statement = connection.prepare(pragma);
    if (!statement) {
        return statement.error();
    }
    if (const auto row = statement->next(); !row) {
        return row.error();
    }
    return statement->integer(0);
}

} // namespace

Migrator::Migrator(QString folder) : m_folder(std::move(folder))
{
    m_files = QDir(m_folder).entryList({u"[0-9][0-9][0-9][0-9]_*.sql"_s}, QDir::Files, QDir::Name);
}

Migrator Migrator::builtIn()
{
    initMigrations();
    return Migrator(u":/migrations"_s);
}

int Migrator::newestVersion() const
{
    return int(m_files.size());
}

Result<int> Migrator::version(const Connection& connection)
{
    const auto value = pragmaValue(connection, "PRAGMA user_version");
    if (!value) {
        return value.error();
    }
    return int(*value);
}

Result<void> Migrator::migrate(const Connection& connection, const QString& path) const
{
    const auto current = version(connection);
    if (!current) {
        return current.error();
    }
    const auto application = pragmaValue(connection, "PRAGMA application_id");
    if (!application) {
        return application.error();
    }
    const auto objects = pragmaValue(connection, "SELECT count(*) FROM sqlite_schema");
    if (!objects) {
        return objects.error();
    }
    const bool isEmpty = *objects == 0;
    if (*application != kApplicationId && !isEmpty) {
        return fileIsNoWorkspace(path);
    }
    if (*current > newestVersion()) {
        return schemaIsTooNew(path);
    }
    if (*current < newestVersion() && !isEmpty) {
        const QString kept = u"%1.before-v%2"_s.arg(path).arg(newestVersion());
        QFile::remove(kept);
        if (const auto copied = connection.copyTo(kept); !copied) {
            return copied;
        }
    }
    for (int step = *current; step < newestVersion(); ++step) {
        if (const auto applied = apply(connection, step + 1, m_files.at(step)); !applied) {
            return applied;
        }
    }
    return {};
}

Result<void> Migrator::apply(const Connection& connection, int version, const QString& file) const
{
    QFile sql(m_folder + u'/' + file);
    if (!sql.open(QIODevice::ReadOnly)) {
        return migrationFailed(version, sql.errorString());
    }
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    if (const auto done = connection.exec(QString::fromUtf8(sql.readAll())); !done) {
        return migrationFailed(version, done.error().detail);
    }
    const QString mark =
        u"PRAGMA application_id = %1; PRAGMA user_version = %2"_s.arg(kApplicationId).arg(version);
    if (const auto marked = connection.exec(mark); !marked) {
        return migrationFailed(version, marked.error().detail);
    }
    auto check = connection.prepare("PRAGMA foreign_key_check");
    if (!check) {
        return check.error();
    }
    const auto orphan = check->next();
    if (!orphan) {
        return orphan.error();
    }
    if (*orphan) {
        return migrationFailed(version, u"rows without their parent in "_s + check->text(0));
    }
    check->reset();
    return transaction->commit();
}

} // namespace rondom::storage
