#include "models/ingest/recipelibrary.h"
#include "models/workspace/workspacecheck.h"
#include "tests/support/recipesample.h"
#include "tests/workspace/diskworkspace.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::workspace;
using namespace rondom::tests;

namespace {

/// 2026-11-01 12:00 UTC.
constexpr qint64 kLater = 1'793'534'400'000;

/// The rows of a query as objects; cells without a value are left out.
QJsonArray rowsOf(const storage::Connection& connection, const char* sql)
{
    QJsonArray rows;
    auto statement = must(connection.prepare(sql));
    while (must(statement.next())) {
        QJsonObject row;
        for (int i = 0; i < statement.columnCount(); ++i) {
            const QString name = statement.columnName(i);
            if (statement.isNull(i)) {
                continue;
            }
            const QByteArray text = statement.text(i).toUtf8();
            const QJsonDocument nested = QJsonDocument::fromJson(text);
            if (nested.isObject()) {
                row.insert(name, nested.object());
            } else {
                row.insert(name, statement.text(i));
            }
        }
        rows.append(row);
    }
    return rows;
}

QJsonArray textsOf(const storage::Connection& connection, const char* sql)
{
    QJsonArray texts;
    auto statement = must(connection.prepare(sql));
    while (must(statement.next())) {
        texts.append(statement.text(0));
    }
    return texts;
}

QJsonObject outcomeOf(const DiskWorkspace& workspace, const ImportReport& report)
{
    const RowBalance& rows = report.rows;
    QJsonObject outcome{{u"rows"_s, QJsonObject{{u"read"_s, rows.read},
                                                {u"created"_s, rows.created},
                                                {u"updated"_s, rows.updated},
                                                {u"unchanged"_s, rows.unchanged},
                                                {u"rejected"_s, rows.rejected},
                                                {u"skipped"_s, rows.skipped}}},
                        {u"consents"_s, QJsonObject{{u"granted"_s, report.consentsGranted},
                                                    {u"withdrawn"_s, report.consentsWithdrawn},
                                                    {u"claims"_s, report.consentClaims},
                                                    {u"suppressions"_s, report.suppressions}}},
                        {u"dropped"_s, QJsonArray::fromStringList(report.droppedColumns)}};
    QJsonArray warnings;
    for (const ingest::CellWarning& warning : report.warnings) {
        warnings.append(warning.column);
    }
    outcome.insert(u"warnings"_s, warnings);
    const storage::Connection& connection = workspace.connection();
    outcome.insert(u"identifiers"_s,
                   textsOf(connection, "SELECT DISTINCT profile_id || ' ' || type || ':' || value "
                                       "FROM v_identifier ORDER BY profile_id, type, value"));
    outcome.insert(u"people"_s, rowsOf(connection, "SELECT * FROM v_profile ORDER BY profile_id"));
    outcome.insert(u"events"_s,
                   rowsOf(connection, "SELECT at, event, revenue, profile_id, properties "
                                      "FROM v_event ORDER BY at, event, event_id"));
    return outcome;
}

} // namespace

/// What comes out of a small export of every tool, word for word.
class TestRecipeImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsTheSampleOfARecipe_data();
    void importsTheSampleOfARecipe();
};

void TestRecipeImport::importsTheSampleOfARecipe_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = RecipeSample::names();
    for (const QString& name : names) {
        if (!RecipeSample(name).recipe().isEmpty()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
}

void TestRecipeImport::importsTheSampleOfARecipe()
{
    QFETCH(QString, name);
    const RecipeSample sample(name);
    const DiskWorkspace workspace;
    ImportRequest request;
    request.files = {workspace.write(sample.fileName(), sample.content())};
    request.notice = u"Yes, mail me"_s;
    const ImportReport report = workspace.import(request, kLater);
    QCOMPARE(report.recipe, sample.recipe());
    QVERIFY(report.rows.closes());

    QJsonObject outcome = outcomeOf(workspace, report);
    const QJsonObject expected = sample.expected();
    if (expected.contains(u"file"_s)) {
        outcome.insert(u"file"_s, expected.value(u"file"_s));
    }
    if (qEnvironmentVariableIsSet("RONDOM_WRITE_SNAPSHOTS")) {
        sample.keep(outcome);
        return;
    }
    for (auto it = outcome.constBegin(); it != outcome.constEnd(); ++it) {
        const auto text = [](const QJsonValue& value) {
            return QJsonDocument(QJsonArray{value}).toJson();
        };
        QVERIFY2(text(*it) == text(expected.value(it.key())),
                 qPrintable(it.key() + u": "_s + QString::fromUtf8(text(*it))));
    }

    // Twice is once.
    const ImportReport again = workspace.import(request, kLater + 1000);
    QCOMPARE(again.rows.created + again.rows.updated, 0);
    QCOMPARE(again.eventsCreated + again.eventsUpdated, 0);
    JobContext context;
    const auto check = checkWorkspace(workspace.connection(), context);
    QVERIFY(check);
    QVERIFY2(check->isOk(), qPrintable(check->rules.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestRecipeImport)
#include "tst_recipeimport.moc"
