#include "models/workspace/segmentchanges.h"

#include "models/segments/definitionparser.h"
#include "models/segments/segmentengine.h"
#include "models/storage/transaction.h"
#include "models/workspace/actionhistory.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

/// The stored rule of that name, or nothing where there is none.
Result<QJsonObject> storedDefinition(const storage::Connection& connection, const QString& name)
{
    const auto stored = segments::SegmentRepository(connection).find(name);
    if (stored) {
        return stored->definition.toJson();
    }
    return stored.error().code == Error::Code::NotFound ? Result<QJsonObject>(QJsonObject())
                                                        : stored.error();
}

} // namespace

Result<segments::RefreshReport> saveSegment(const WorkspaceFile& workspace,
                                            const segments::Definition& definition, qint64 now,
                                            JobContext& context)
{
    const storage::Connection& connection = workspace.connection();
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    const auto before = storedDefinition(connection, definition.name);
    if (!before) {
        return before.error();
    }
    segments::SegmentRepository segments(connection);
    if (const auto saved = segments.save(definition, now); !saved) {
        return saved.error();
    }
    auto report = segments.refresh(definition.name, now, context);
    if (!report) {
        return report;
    }
    const auto noted = ActionHistory(connection)
                           .add(now, ActionHistory::kSegmentSave, definition.name,
                                {{u"before"_s, *before}, {u"after"_s, definition.toJson()}});
    if (!noted) {
        return noted.error();
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return report;
}

Result<segments::RefreshReport> freezeSegment(const WorkspaceFile& workspace,
                                              const segments::Definition& source,
                                              const QString& name, qint64 now, JobContext& context)
{
    const auto members = segments::segmentMembers(workspace.connection(), source, now, context);
    if (!members) {
        return members.error();
    }
    QJsonArray ids;
    for (const qint64 member : *members) {
        ids.append(member);
    }
    const auto frozen =
        segments::DefinitionParser::parse(QJsonObject{{u"rondom"_s, u"segment/1"_s},
                                                      {u"name"_s, name},
                                                      {u"where"_s, QJsonObject{{u"ids"_s, ids}}}});
    return frozen ? saveSegment(workspace, *frozen, now, context) : frozen.error();
}

Result<void> removeSegment(const WorkspaceFile& workspace, const QString& name, qint64 now)
{
    const storage::Connection& connection = workspace.connection();
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    segments::SegmentRepository segments(connection);
    const auto stored = segments.find(name);
    if (!stored) {
        return stored.error();
    }
    if (const auto removed = segments.remove(name); !removed) {
        return removed;
    }
    const auto noted =
        ActionHistory(connection)
            .add(now, ActionHistory::kSegmentRemove, name,
                 {{u"before"_s, stored->definition.toJson()}, {u"after"_s, QJsonObject()}});
    if (!noted) {
        return noted.error();
    }
    return transaction->commit();
}

Result<void> restoreSegment(const storage::Connection& connection, const QJsonObject& wanted,
                            const QJsonObject& present, qint64 now)
{
    segments::SegmentRepository segments(connection);
    if (wanted.isEmpty()) {
        return segments.remove(present.value(u"name"_s).toString());
    }
    const auto definition = segments::DefinitionParser::parse(wanted);
    if (!definition) {
        return definition.error();
    }
    if (const auto saved = segments.save(*definition, now); !saved) {
        return saved.error();
    }
    JobContext unwatched;
    const auto refreshed = segments.refresh(definition->name, now, unwatched);
    return refreshed ? Result<void>() : refreshed.error();
}

} // namespace rondom::workspace
