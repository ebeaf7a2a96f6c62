#pragma once

#include "models/core/decimal.h"
#include "models/demo/shopgenerator.h"
#include "models/storage/statement.h"
#include "models/workspace/importer.h"
#include "models/workspace/workspacefile.h"
#include "tests/support/testworkspace.h"

#include <QFile>
#include <QMap>
#include <QTemporaryDir>

#include <memory>

namespace rondom::tests {

/// All rows of all tables, to be compared with those of another moment.
using TableContents = QMap<QString, QStringList>;

inline QString rowText(const storage::Statement& row)
{
    QStringList cells;
    for (int column = 0; column < row.columnCount(); ++column) {
        cells.append(row.isNull(column) ? QStringLiteral("NULL")
                     : row.columnType(column) == storage::Statement::ColumnType::Blob
                         ? QString::fromLatin1(row.blob(column).toHex())
                         : row.text(column));
    }
    return cells.join(u'|');
}

/// What the workspace holds, without the tables \a leftOut, the number that every change raises and
/// the log of who changed.
inline TableContents contents(const storage::Connection& connection,
                              const QStringList& leftOut = {})
{
    TableContents contents;
    auto tables = must(connection.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"));
    while (must(tables.next())) {
        const QString table = tables.text(0);
        if (leftOut.contains(table) || table == QStringLiteral("change_log") ||
            table == QStringLiteral("changed_profile")) {
            continue;
        }
        auto rows = must(connection.prepare(
            table == QStringLiteral("workspace")
                ? QStringLiteral(
                      "SELECT uuid, country, currency, timezone, language FROM workspace")
                : QString(QStringLiteral("SELECT * FROM ") + table)));
        QStringList& texts = contents[table];
        while (must(rows.next())) {
            texts.append(rowText(rows));
        }
    }
    return contents;
}

/// Where two moments differ: the table and the first rows only one of them has. Empty when nowhere.
inline QString difference(const TableContents& before, const TableContents& after)
{
    QStringList found;
    for (auto table = before.begin(); table != before.end(); ++table) {
        const QStringList now = after.value(table.key());
        if (now == *table) {
            continue;
        }
        const QSet<QString> rowsBefore(table->begin(), table->end());
        const QSet<QString> rowsNow(now.begin(), now.end());
        const QStringList gone = (QSet<QString>(rowsBefore) - rowsNow).values().mid(0, 3);
        const QStringList come = (QSet<QString>(rowsNow) - rowsBefore).values().mid(0, 3);
        found.append(QStringLiteral("%1: -[%2] +[%3]")
                         .arg(table.key(), gone.join(QStringLiteral(" ; ")),
                              come.join(QStringLiteral(" ; "))));
    }
    return found.join(u'\n');
}

/// The consent ledger: what is said in it stays, whatever is undone.
inline QStringList ledgerTables()
{
    return {QStringLiteral("consent_event"), QStringLiteral("consent_personal"),
            QStringLiteral("consent_head"),  QStringLiteral("consent_notice"),
            QStringLiteral("suppression"),   QStringLiteral("suppression_key")};
}

/// The history, and the names and answers it refers to.
inline QStringList historyTables()
{
    return {QStringLiteral("action"), QStringLiteral("import"), QStringLiteral("import_file"),
            QStringLiteral("source"), QStringLiteral("source_recipe")};
}

/// A workspace file in a folder of its own, and short ways to import into it. What fails ends the
/// test.
class DiskWorkspace
{
public:
    /// 2026-05-05, 12:30 in Amsterdam.
    static constexpr qint64 kNow = 1'777'977'000'000;
    static constexpr qint64 kDay = 24LL * 60 * 60 * 1000;

    DiskWorkspace() : m_file(must(workspace::WorkspaceFile::create(path(), {}, kNow))) {}

    const workspace::WorkspaceFile& file() const { return *m_file; }
    const storage::Connection& connection() const { return m_file->connection(); }
    QString path(const QString& name = QStringLiteral("test.rondom")) const
    {
        return m_folder.filePath(name);
    }
    QString folder() const { return m_folder.path(); }
    /// Closes the file; only the paths can be used from then on.
    void close() { m_file.reset(); }

    /// Writes a file to import and returns its path.
    QString write(const QString& name, const QByteArray& content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("%s cannot be written", qPrintable(name));
        }
        return file.fileName();
    }

    workspace::ImportReport import(const workspace::ImportRequest& request, qint64 now = kNow) const
    {
        JobContext context;
        return must(workspace::Importer(*m_file, now).run(request, context));
    }
    /// One file by a mapping, under the name of the source.
    workspace::ImportReport import(const QString& source, const QByteArray& mapping,
                                   const QByteArray& content, qint64 now = kNow) const
    {
        return import(request(source, mapping, content), now);
    }
    workspace::ImportRequest request(const QString& source, const QByteArray& mapping,
                                     const QByteArray& content) const
    {
        workspace::ImportRequest request;
        request.files = {write(source + QStringLiteral(".csv"), content)};
        request.mapping = must(ingest::parseMapping(mapping));
        request.source = source;
        return request;
    }
    workspace::Importer::UndoReport undo(ImportId import, qint64 now = kNow) const
    {
        JobContext context;
        return must(workspace::Importer(*m_file, now).undo(import, context));
    }

    template <typename... Values>
    qint64 number(const char* sql, const Values&... values) const
    {
        auto statement = must(connection().prepare(sql));
        (statement.bind(values), ...);
        return must(statement.next()) ? statement.integer(0) : 0;
    }
    template <typename... Values>
    QString text(const char* sql, const Values&... values) const
    {
        auto statement = must(connection().prepare(sql));
        (statement.bind(values), ...);
        return must(statement.next()) ? statement.text(0) : QString();
    }
    template <typename... Values>
    void run(const char* sql, const Values&... values) const
    {
        auto statement = must(connection().prepare(sql));
        (statement.bind(values), ...);
        must(statement.run());
    }
    /// Who has this e-mail address today.
    ProfileId profileOf(const QString& email) const
    {
        return ProfileId(number("SELECT r.profile_id FROM identifier i JOIN source_record r ON "
                                "r.id = i.record_id WHERE i.value = ?",
                                email));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<workspace::WorkspaceFile> m_file;
};

/// The exports of an invented shop, written once, and how to import each of them.
class DemoFiles
{
public:
    explicit DemoFiles(int people)
    {
        JobContext context;
        m_files =
            must(demo::writeShop(m_folder.path(), {people, 1, -1, DiskWorkspace::kNow}, context));
    }

    QList<workspace::ImportRequest> requests() const
    {
        QList<workspace::ImportRequest> requests;
        for (const QString& path : m_files.files) {
            const demo::ImportAdvice advice = demo::importOf(path);
            workspace::ImportRequest request;
            request.files = {path};
            request.source = advice.source;
            request.notice = QStringLiteral("Yes, send me the newsletter.");
            if (!advice.mapping.isEmpty()) {
                request.mapping = must(ingest::loadMapping(advice.mapping));
            }
            requests.append(request);
        }
        return requests;
    }
    QString truthFile() const { return m_files.truthFile; }

private:
    QTemporaryDir m_folder;
    demo::ShopFiles m_files;
};

/// People of a CRM: id,first,last,city,mail,mobile.
inline QByteArray peopleMapping()
{
    return R"({"rondom": "mapping/1", "name": "People of the CRM", "kind": "people",
        "record_id": "id",
        "columns": {
            "id":     {"to": "identifier", "type": "crm_id"},
            "first":  {"to": "trait", "trait": "first_name"},
            "last":   {"to": "trait", "trait": "last_name"},
            "city":   {"to": "trait", "trait": "city"},
            "mail":   {"to": "identifier", "type": "email"},
            "mobile": {"to": "identifier", "type": "phone", "country": "NL"}}})";
}

/// Orders of a shop: order,time,mail,city,sku,quantity,price.
inline QByteArray orderMapping()
{
    return R"({"rondom": "mapping/1", "name": "Orders of the shop", "kind": "orders",
        "order_id": "order", "at": {"column": "time"}, "currency": {"value": "EUR"},
        "columns": {
            "mail":     {"to": "identifier", "type": "email"},
            "city":     {"to": "trait", "trait": "city"},
            "sku":      {"to": "line", "field": "sku"},
            "quantity": {"to": "line", "field": "quantity"},
            "price":    {"to": "line", "field": "price"}}})";
}

/// Newsletter sign-ups: mail,newsletter,optin.
inline QByteArray consentMapping()
{
    return R"({"rondom": "mapping/1", "name": "Newsletter sign-ups", "kind": "people",
        "record_id": "mail",
        "columns": {
            "mail":       {"to": "identifier", "type": "email"},
            "newsletter": {"to": "consent", "purpose": "newsletter", "channel": "email",
                           "granted": ["yes"], "withdrawn": ["no"], "at": "optin",
                           "text": "Yes, send me the newsletter."},
            "optin":      {"to": "ignore"}}})";
}

} // namespace rondom::tests
