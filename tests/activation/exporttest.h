#pragma once

#include "models/activation/exporter.h"
#include "models/activation/exportrepository.h"
#include "models/consent/eventrecorder.h"
#include "models/segments/definitionparser.h"
#include "models/storage/transaction.h"
#include "tests/support/testworkspace.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

namespace rondom::tests {

/// A workspace, a folder for files, and short ways to allow, withdraw and export.
class ExportTest
{
public:
    static constexpr qint64 kDay = 86'400'000;
    /// 1 June 2026.
    static constexpr qint64 kNow = 1'780'272'000'000;

    explicit ExportTest(const QString& country = QStringLiteral("NL")) : workspace(country) {}

    /// A person with an e-mail address and a first name. Returns the profile's id.
    qint64 addPerson(const QString& email, const QString& firstName = QStringLiteral("Sanne"),
                     const QString& phone = {})
    {
        const RecordId record =
            workspace.addRecord(QStringLiteral("Web shop"), QString::number(++m_people));
        workspace.addIdentifier(record, QStringLiteral("email"), email);
        if (!phone.isEmpty()) {
            workspace.addIdentifier(record, QStringLiteral("phone"), phone);
        }
        workspace.addTrait(record, QStringLiteral("first_name"), Value::ofText(firstName));
        return workspace.refreshProfile({record}).value();
    }

    /// Adds a trait and computes the person again.
    void addTrait(qint64 profile, const QString& key, const Value& value)
    {
        workspace.addTrait(RecordId(profile), key, value);
        workspace.refreshProfile({RecordId(profile)});
    }

    void record(QJsonObject event, qint64 at)
    {
        if (!event.contains(QStringLiteral("at"))) {
            event[QStringLiteral("at")] = toIsoUtc(at);
        }
        auto transaction = must(storage::Transaction::begin(workspace.connection()));
        const auto report = must(consent::recordEvents(workspace.connection(), event, {}, at));
        if (!report.refused.isEmpty()) {
            qFatal("refused: %s", qPrintable(report.refused.first().reason));
        }
        must(transaction.commit());
    }

    /// A grant by the person themselves, with proof and text.
    void grant(const QString& type, const QString& value,
               const QString& purpose = QStringLiteral("newsletter"),
               const QString& channel = QStringLiteral("email"), QJsonObject more = {},
               qint64 at = kNow - 30 * kDay)
    {
        more[QStringLiteral("identifier")] =
            QJsonObject{{QStringLiteral("type"), type}, {QStringLiteral("value"), value}};
        more[QStringLiteral("purpose")] = purpose;
        more[QStringLiteral("channel")] = channel;
        more[QStringLiteral("decision")] = QStringLiteral("granted");
        more[QStringLiteral("method")] = QStringLiteral("web_form");
        more[QStringLiteral("actor")] = QStringLiteral("data_subject");
        more[QStringLiteral("notice")] =
            QJsonObject{{QStringLiteral("text"), QStringLiteral("Yes, mail me")},
                        {QStringLiteral("version"), QStringLiteral("1")},
                        {QStringLiteral("language"), QStringLiteral("en")}};
        more[QStringLiteral("proof")] =
            QJsonObject{{QStringLiteral("form_id"), QStringLiteral("footer")}};
        record(more, at);
    }

    void withdraw(const QString& type, const QString& value,
                  const QString& purpose = QStringLiteral("newsletter"),
                  const QString& channel = QStringLiteral("email"), qint64 at = kNow - kDay)
    {
        record({{QStringLiteral("identifier"),
                 QJsonObject{{QStringLiteral("type"), type}, {QStringLiteral("value"), value}}},
                {QStringLiteral("purpose"), purpose},
                {QStringLiteral("channel"), channel},
                {QStringLiteral("decision"), QStringLiteral("withdrawn")},
                {QStringLiteral("method"), QStringLiteral("web_form")},
                {QStringLiteral("actor"), QStringLiteral("data_subject")}},
               at);
    }

    static segments::Definition definition(const QByteArray& where = R"({"all": []})",
                                           const QByteArray& name = "Everyone")
    {
        return must(segments::DefinitionParser::parse(R"({"rondom": "segment/1", "name": ")" +
                                                      name + R"(", "where": )" + where + "}"));
    }

    activation::ExportRequest request(const QString& destination = QStringLiteral("csv")) const
    {
        activation::ExportRequest request;
        request.audience = definition();
        request.destination = destination;
        request.purpose = QStringLiteral("newsletter");
        request.channel = QStringLiteral("email");
        request.outPath = path();
        return request;
    }

    Result<activation::ExportReport> tryExport(const activation::ExportRequest& request,
                                               qint64 now = kNow) const
    {
        JobContext context;
        return activation::Exporter().run(workspace.connection(), request, now, context);
    }
    activation::ExportReport doExport(const activation::ExportRequest& request,
                                      qint64 now = kNow) const
    {
        return must(tryExport(request, now));
    }

    QString path(const QString& name = QStringLiteral("list.csv")) const
    {
        return folder.filePath(name);
    }

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
    }
    QByteArray content() const { return contentOf(path()); }
    /// The lines of the list without its header.
    QList<QByteArray> lines() const { return linesOf(path()); }
    static QList<QByteArray> linesOf(const QString& path)
    {
        QList<QByteArray> lines = contentOf(path).split('\n');
        lines.removeLast();
        lines.removeFirst();
        return lines;
    }

    static qint64 sumOf(const QMap<QString, qint64>& excluded)
    {
        qint64 sum = 0;
        for (const qint64 count : excluded) {
            sum += count;
        }
        return sum;
    }

    TestWorkspace workspace;
    QTemporaryDir folder;

private:
    int m_people = 0;
};

} // namespace rondom::tests
