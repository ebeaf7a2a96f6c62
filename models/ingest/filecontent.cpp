#include "models/ingest/filecontent.h"

#include "models/core/sha256.h"
#include "models/ingest/containertext.h"
#include "models/ingest/inflatedevice.h"
#include "models/ingest/ingesttext.h"
#include "models/ingest/ziparchive.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

/// As much of a file as is hashed before somebody may cancel.
constexpr qsizetype kHashedAtOnce = 1 << 20;
constexpr QByteArrayView kGzipMark("\x1F\x8B");
constexpr QByteArrayView kZipMark("PK\x03\x04");

/// A file that is not packed.
class PlainFile : public ContentDevice
{
public:
    PlainFile(std::unique_ptr<QFile> file) : m_file(std::move(file)), m_size(m_file->size())
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 consumed() const override { return m_file->pos(); }
    qint64 storedSize() const override { return m_size; }

protected:
    qint64 readData(char* target, qint64 capacity) override
    {
        const qint64 got = m_file->read(target, capacity);
        return got < 0 ? fail(fileReadFailed(m_file->fileName(), m_file->errorString())) : got;
    }

private:
    std::unique_ptr<QFile> m_file;
    qint64 m_size;
};

/// Where a path leads: a file, and what is meant in it.
struct Place
{
    QString file;
    QString member;
};

bool isArchive(const QString& path)
{
    QFile file(path);
    char mark[4];
    return file.open(QIODevice::ReadOnly) && file.read(mark, sizeof mark) == sizeof mark &&
           QByteArrayView(mark, sizeof mark) == kZipMark;
}

Place placeOf(const QString& path)
{
    if (QFileInfo::exists(path)) {
        return {path, {}};
    }
    for (qsizetype i = path.lastIndexOf(u'/'); i > 0; i = path.lastIndexOf(u'/', i - 1)) {
        const QString file = path.first(i);
        if (QFileInfo(file).isFile()) {
            return isArchive(file) ? Place{file, path.sliced(i + 1)} : Place{path, {}};
        }
    }
    return {path, {}};
}

Result<std::unique_ptr<ContentDevice>> openMember(const Place& place)
{
    const auto archive = ZipArchive::open(place.file);
    if (!archive) {
        return archive.error();
    }
    const ZipArchive::Member* const member = (*archive)->find(place.member);
    if (!member) {
        return archiveMemberMissing(place.file, place.member);
    }
    return (*archive)->openMember(*member);
}

} // namespace

Result<void> checkReadableFile(const QString& path)
{
    const QFileInfo info(placeOf(path).file);
    if (!info.exists()) {
        return fileNotFound(path);
    }
    if (info.isDir()) {
        return fileIsFolder(path);
    }
    return {};
}

Result<std::unique_ptr<ContentDevice>> openContent(const QString& path)
{
    if (auto readable = checkReadableFile(path); !readable) {
        return readable.error();
    }
    const Place place = placeOf(path);
    if (!place.member.isEmpty()) {
        return openMember(place);
    }
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return fileUnreadable(path, file->errorString());
    }
    // Reading on, not seeking back, where the file is a pipe.
    if (!file->isSequential()) {
        char mark[2];
        const bool isPacked = file->read(mark, sizeof mark) == sizeof mark &&
                              QByteArrayView(mark, sizeof mark) == kGzipMark;
        file->seek(0);
        if (isPacked) {
            const qint64 size = file->size();
            return std::unique_ptr<ContentDevice>(std::make_unique<InflateDevice>(
                std::move(file), InflateDevice::Packing::Gzip, size, path));
        }
    }
    return std::unique_ptr<ContentDevice>(std::make_unique<PlainFile>(std::move(file)));
}

QString contentName(const QString& path)
{
    QString name = path.section(u'/', -1);
    if (name.endsWith(u".gz", Qt::CaseInsensitive)) {
        name.chop(3);
    }
    return name;
}

QString shownName(const QString& path)
{
    const Place place = placeOf(path);
    const QString name = QFileInfo(place.file).fileName();
    return place.member.isEmpty() ? name : name + u'/' + place.member;
}

qint64 contentSize(const QString& path)
{
    const Place place = placeOf(path);
    if (place.member.isEmpty()) {
        return QFileInfo(path).size();
    }
    const auto archive = ZipArchive::open(place.file);
    const ZipArchive::Member* const member = archive ? (*archive)->find(place.member) : nullptr;
    return member ? member->storedSize : 0;
}

QString contentHash(const QString& path, const JobContext& context)
{
    const auto content = openContent(path);
    if (!content) {
        return {};
    }
    Sha256 hash;
    QByteArray part(kHashedAtOnce, Qt::Uninitialized);
    for (;;) {
        const qint64 read = (*content)->read(part.data(), part.size());
        if (read < 0 || (*content)->failure() || context.isCancelRequested()) {
            return {};
        }
        if (read == 0) {
            return QString::fromLatin1(hash.result().toHex());
        }
        hash.add(QByteArrayView(part.constData(), read));
    }
}

bool isMemberPath(const QString& path)
{
    return !placeOf(path).member.isEmpty();
}

} // namespace rondom::ingest
