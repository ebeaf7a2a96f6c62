#include "models/columns/columnfolder.h"

#include "models/core/sha256.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace rondom::columns {

namespace {

/// Raised whenever the files change their form: older ones are then made anew.
constexpr int kFormat = 1;

const QString kManifest = u"manifest.json"_s;

QJsonObject toJson(const ColumnFolder::Manifest& manifest)
{
    QJsonArray kinds;
    for (const ColumnFolder::Manifest::Kind& kind : manifest.kinds) {
        kinds.append(QJsonObject{{u"id"_s, kind.id},
                                 {u"people"_s, kind.people},
                                 {u"events"_s, kind.events},
                                 {u"has_amounts"_s, kind.hasAmounts}});
    }
    // As text: JSON numbers hold no 64 bits.
    return {{u"format"_s, kFormat},
            {u"version"_s, manifest.stamp.version},
            {u"token"_s, QString::number(manifest.stamp.token)},
            {u"people"_s, manifest.people},
            {u"contents"_s, manifest.contents},
            {u"kinds"_s, kinds}};
}

std::optional<ColumnFolder::Manifest> readManifest(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json.value(u"format").toInt() != kFormat) {
        return std::nullopt;
    }
    ColumnFolder::Manifest manifest;
    manifest.stamp = {json.value(u"version").toInteger(),
                      json.value(u"token").toString().toLongLong()};
    manifest.people = json.value(u"people").toInteger();
    manifest.contents = json.value(u"contents").toInteger();
    for (const QJsonValue& value : json.value(u"kinds").toArray()) {
        const QJsonObject kind = value.toObject();
        manifest.kinds.append({kind.value(u"id").toInteger(), kind.value(u"people").toInteger(),
                               kind.value(u"events").toInteger(),
                               kind.value(u"has_amounts").toBool()});
    }
    return manifest;
}

} // namespace

ColumnFolder::ColumnFolder(const QString& uuid, const QString& workspacePath)
{
    // A copy of a workspace has the same number and a life of its own.
    const QByteArray place = Sha256::of({uuid.toUtf8(), "\n", workspacePath.toUtf8()});
    m_path = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
             u"/rondom/columns/"_s + QString::fromLatin1(place.toHex().first(32));
}

std::optional<std::pair<QString, ColumnFolder::Manifest>> ColumnFolder::newest() const
{
    const QDir folder(m_path);
    const auto generations = folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time);
    for (const QFileInfo& generation : generations) {
        const QString path = generation.absoluteFilePath();
        if (auto manifest = readManifest(path + u'/' + kManifest)) {
            return std::pair(path, *std::move(manifest));
        }
    }
    return std::nullopt;
}

QString ColumnFolder::makeGeneration() const
{
    const QString path = m_path + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!QDir().mkpath(path)) {
        return {};
    }
    const auto onlyMe = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    return QFile::setPermissions(m_path, onlyMe) && QFile::setPermissions(path, onlyMe) ? path
                                                                                        : QString();
}

bool ColumnFolder::writeManifest(const QString& generation, const Manifest& manifest) const
{
    QSaveFile file(generation + u'/' + kManifest);
    return file.open(QIODevice::WriteOnly) &&
           file.write(QJsonDocument(toJson(manifest)).toJson()) > 0 && file.commit();
}

void ColumnFolder::remove(const QString& generation)
{
    QDir(generation).removeRecursively();
}

void ColumnFolder::removeOthers(const QString& kept) const
{
    const auto generations =
        QDir(m_path).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::NoSort);
    for (const QFileInfo& generation : generations) {
        if (generation.absoluteFilePath() != kept) {
            remove(generation.absoluteFilePath());
        }
    }
}

} // namespace rondom::columns
