#include "models/workspace/watchrepository.h"

#include "models/storage/connection.h"
#include "models/storage/settings.h"
#include "models/storage/statement.h"
#include "models/storage/transaction.h"
#include "models/workspace/workspacetext.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::workspace {

namespace {

constexpr auto kKnowsContent = R"sql(
    SELECT 1 FROM import_file f JOIN import i ON i.id = f.import_id
     WHERE f.sha256 = ? AND i.undone_at IS NULL LIMIT 1
)sql";

constexpr auto kFolders = u"watch.folders";
constexpr auto kResults = u"watch.results";

using Outcome = WatchResult::Outcome;

constexpr Outcome kOutcomes[] = {Outcome::Imported, Outcome::Known, Outcome::Waits,
                                 Outcome::Failed};

QJsonObject toJson(const WatchedFolder& folder)
{
    QJsonObject json{{u"path"_s, folder.path},
                     {u"recipe"_s, folder.recipe},
                     {u"source"_s, folder.source},
                     {u"paused"_s, folder.isPaused}};
    if (folder.mapping) {
        json.insert(u"mapping"_s, ingest::toJson(*folder.mapping));
    }
    return json;
}

WatchedFolder folderOf(const QJsonObject& json)
{
    WatchedFolder folder;
    folder.path = json.value(u"path"_s).toString();
    folder.recipe = json.value(u"recipe"_s).toString();
    folder.source = json.value(u"source"_s).toString();
    folder.isPaused = json.value(u"paused"_s).toBool();
    if (json.contains(u"mapping"_s)) {
        auto mapping =
            ingest::parseMapping(QJsonDocument(json.value(u"mapping"_s).toObject()).toJson());
        // A mapping of a newer version is not understood: better not to read than to read wrongly.
        folder.isPaused = folder.isPaused || !mapping;
        if (mapping) {
            folder.mapping = std::move(*mapping);
        }
    }
    return folder;
}

QJsonObject toJson(const WatchResult& result)
{
    return {{u"at"_s, result.at},
            {u"folder"_s, result.folder},
            {u"file"_s, result.file},
            {u"outcome"_s, outcomeName(result.outcome)},
            {u"import"_s, result.import.value()},
            {u"created"_s, result.created},
            {u"updated"_s, result.updated},
            {u"rejected"_s, result.rejected},
            {u"reason"_s, result.reason},
            {u"moved_to"_s, result.movedTo}};
}

WatchResult resultOf(const QJsonObject& json)
{
    WatchResult result;
    result.at = json.value(u"at"_s).toInteger();
    result.folder = json.value(u"folder"_s).toString();
    result.file = json.value(u"file"_s).toString();
    for (const Outcome outcome : kOutcomes) {
        if (outcomeName(outcome) == json.value(u"outcome"_s).toString()) {
            result.outcome = outcome;
        }
    }
    result.import = ImportId(json.value(u"import"_s).toInteger());
    result.created = json.value(u"created"_s).toInteger();
    result.updated = json.value(u"updated"_s).toInteger();
    result.rejected = json.value(u"rejected"_s).toInteger();
    result.reason = json.value(u"reason"_s).toString();
    result.movedTo = json.value(u"moved_to"_s).toString();
    return result;
}

bool isWaiting(const WatchResult& result)
{
    return result.outcome == Outcome::Waits;
}

} // namespace

QString outcomeName(WatchResult::Outcome outcome)
{
    switch (outcome) {
    case Outcome::Imported:
        return u"imported"_s;
    case Outcome::Known:
        return u"known"_s;
    case Outcome::Waits:
        return u"waits"_s;
    case Outcome::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

WatchRepository::WatchRepository(const storage::Connection& connection) : m_connection(connection)
{
}

Result<QList<WatchedFolder>> WatchRepository::folders() const
{
    const auto list = read(kFolders);
    if (!list) {
        return list.error();
    }
    QList<WatchedFolder> folders;
    for (const QJsonValue& value : *list) {
        folders.append(folderOf(value.toObject()));
    }
    return folders;
}

Result<void> WatchRepository::keep(const WatchedFolder& folder) const
{
    auto transaction = storage::Transaction::begin(m_connection);
    if (!transaction) {
        return transaction.error();
    }
    const auto before = folders();
    if (!before) {
        return before.error();
    }
    QJsonArray list;
    bool isThere = false;
    for (const WatchedFolder& known : *before) {
        const bool isSame = known.path == folder.path;
        isThere = isThere || isSame;
        list.append(toJson(isSame ? folder : known));
    }
    if (!isThere) {
        list.append(toJson(folder));
    }
    if (const auto written = write(kFolders, list); !written) {
        return written;
    }
    return transaction->commit();
}

Result<void> WatchRepository::remove(const QString& path) const
{
    auto transaction = storage::Transaction::begin(m_connection);
    if (!transaction) {
        return transaction.error();
    }
    const auto before = folders();
    const auto told = results();
    if (!before || !told) {
        return before ? told.error() : before.error();
    }
    QJsonArray list;
    for (const WatchedFolder& known : *before) {
        if (known.path != path) {
            list.append(toJson(known));
        }
    }
    if (list.size() == before->size()) {
        return folderNotWatched(path);
    }
    QJsonArray left;
    for (const WatchResult& result : *told) {
        if (!isWaiting(result) || result.folder != path) {
            left.append(toJson(result));
        }
    }
    if (const auto written = write(kFolders, list); !written) {
        return written;
    }
    if (const auto written = write(kResults, left); !written) {
        return written;
    }
    return transaction->commit();
}

Result<QList<WatchResult>> WatchRepository::results() const
{
    const auto list = read(kResults);
    if (!list) {
        return list.error();
    }
    QList<WatchResult> results;
    for (const QJsonValue& value : *list) {
        const WatchResult result = resultOf(value.toObject());
        if (!isWaiting(result) || QFileInfo::exists(result.path())) {
            results.append(result);
        }
    }
    return results;
}

Result<void> WatchRepository::addResult(const WatchResult& result) const
{
    auto transaction = storage::Transaction::begin(m_connection);
    if (!transaction) {
        return transaction.error();
    }
    const auto before = results();
    if (!before) {
        return before.error();
    }
    QJsonArray list;
    // That a known file was put away is no news.
    if (result.outcome != Outcome::Known) {
        list.append(toJson(result));
    }
    for (const WatchResult& older : *before) {
        const bool isReplaced = isWaiting(older) && older.path() == result.path();
        if (!isReplaced && list.size() < kMostResults) {
            list.append(toJson(older));
        }
    }
    if (const auto written = write(kResults, list); !written) {
        return written;
    }
    return transaction->commit();
}

Result<bool> WatchRepository::knowsContents(const QStringList& hashes) const
{
    for (const QString& hash : hashes) {
        auto select = m_connection.prepare(kKnowsContent);
        if (!select) {
            return select.error();
        }
        const auto isKnown = select->bind(hash).next();
        if (!isKnown || !*isKnown) {
            return isKnown;
        }
    }
    return !hashes.isEmpty();
}

Result<QJsonArray> WatchRepository::read(const char16_t* key) const
{
    const auto text = storage::readSetting(m_connection, QString::fromUtf16(key));
    return text ? Result<QJsonArray>(QJsonDocument::fromJson(text->toUtf8()).array())
                : text.error();
}

Result<void> WatchRepository::write(const char16_t* key, const QJsonArray& list) const
{
    return storage::writeSetting(
        m_connection, QString::fromUtf16(key),
        QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
}

} // namespace rondom::workspace
