#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace rondom::tests {

/// What one run of rondom-cli gave.
struct CommandResult
{
    int exitCode = -1;
    bool crashed = false;
    QByteArray out;
    QByteArray error;

    /// The document on stdout; undefined when there is not exactly one.
    QJsonValue json() const
    {
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(out, &problem);
        if (problem.error != QJsonParseError::NoError) {
            return QJsonValue::Undefined;
        }
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    QJsonObject object() const { return json().toObject(); }
    QJsonArray array() const { return json().toArray(); }
};

/// rondom-cli as a person or a script runs it, with a folder of its own.
class CommandLineRunner
{
public:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    void write(const QString& name, const QByteArray& content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write a test file");
        }
    }
    QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QString program()
    {
        return QStringLiteral(RONDOM_BINARY_DIR) + QStringLiteral("/app/rondom-cli");
    }

    QStringList withGlobals(const QStringList& arguments) const
    {
        return QStringList{QStringLiteral("--workspace"), path(QStringLiteral("w.rondom")),
                           QStringLiteral("--json"), QStringLiteral("--now"),
                           QStringLiteral("2026-11-01T12:00:00Z")} +
               arguments;
    }

    /// Runs a command with --json on the workspace of the folder.
    CommandResult run(const QStringList& arguments) const
    {
        return runAsTyped(withGlobals(arguments));
    }
    CommandResult runAsTyped(const QStringList& arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(program(), arguments);
        process.waitForFinished(120'000);
        return {process.exitCode(), process.exitStatus() == QProcess::CrashExit,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// Every row of every documented view, for "nothing has changed".
    QByteArray contents() const
    {
        QByteArray all;
        for (const char* view :
             {"v_profile", "v_identifier", "v_event", "v_source_record", "v_segment_member"}) {
            const QString sql =
                QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2, 3").arg(QString::fromLatin1(view));
            all += run({QStringLiteral("query"), sql}).out;
        }
        return all;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace rondom::tests
