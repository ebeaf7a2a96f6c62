#include "models/ingest/ziparchive.h"

#include "models/ingest/containertext.h"
#include "models/ingest/growthlimit.h"
#include "models/ingest/inflatedevice.h"
#include "models/ingest/ingesttext.h"

#include <QFile>
#include <QTemporaryFile>

#include <zip.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

constexpr quint16 kStored = ZIP_CM_STORE;
constexpr quint16 kDeflated = ZIP_CM_DEFLATE;
constexpr qsizetype kCopyBlock = 256 * 1024;

/// A member as it lies in the archive, still packed.
class PackedMember : public QIODevice
{
public:
    PackedMember(std::shared_ptr<const ZipArchive> archive, zip_file_t* file)
        : m_archive(std::move(archive)), m_file(file)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~PackedMember() override { zip_fclose(m_file); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* target, qint64 capacity) override
    {
        return zip_fread(m_file, target, zip_uint64_t(capacity));
    }
    qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

private:
    std::shared_ptr<const ZipArchive> m_archive;
    zip_file_t* m_file;
};

} // namespace

ZipArchive::~ZipArchive()
{
    if (m_archive) {
        zip_discard(m_archive);
    }
}

Result<std::shared_ptr<ZipArchive>> ZipArchive::open(const QString& path)
{
    return open(path, path, nullptr);
}

Result<std::shared_ptr<ZipArchive>> ZipArchive::open(ContentDevice& content, const QString& path)
{
    auto copy = std::make_unique<QTemporaryFile>();
    if (!copy->open()) {
        return temporaryFileFailed(path, copy->errorString());
    }
    std::vector<char> block(kCopyBlock);
    for (;;) {
        const qint64 got = content.read(block.data(), kCopyBlock);
        if (got < 0) {
            return content.failure().value_or(archiveDamaged(path));
        }
        if (got == 0) {
            break;
        }
        if (copy->write(block.data(), got) != got) {
            return temporaryFileFailed(path, copy->errorString());
        }
    }
    if (!copy->flush()) {
        return temporaryFileFailed(path, copy->errorString());
    }
    const QString copyPath = copy->fileName();
    return open(copyPath, path, std::move(copy));
}

Result<std::shared_ptr<ZipArchive>> ZipArchive::open(const QString& path, const QString& shownPath,
                                                     std::unique_ptr<QTemporaryFile> copy)
{
    std::shared_ptr<ZipArchive> archive(new ZipArchive);
    archive->m_copy = std::move(copy);
    archive->m_path = shownPath;
    int status = 0;
    archive->m_archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &status);
    if (!archive->m_archive) {
        return archiveDamaged(shownPath);
    }
    const zip_int64_t count = zip_get_num_entries(archive->m_archive, 0);
    if (count > kMostMembers) {
        return archiveHasTooManyMembers(shownPath, count, kMostMembers);
    }
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat_index(archive->m_archive, zip_uint64_t(i), 0, &about) != 0 || !about.name) {
            return archiveDamaged(shownPath);
        }
        Member member;
        member.name = QString::fromUtf8(about.name);
        member.index = about.index;
        member.size = qint64(about.size);
        member.storedSize = qint64(about.comp_size);
        member.checksum = about.crc;
        member.method = about.comp_method;
        member.isEncrypted = about.encryption_method != ZIP_EM_NONE;
        archive->m_members.append(member);
    }
    return archive;
}

const ZipArchive::Member* ZipArchive::find(const QString& name) const
{
    const auto found = std::find_if(m_members.begin(), m_members.end(),
                                    [&name](const Member& member) { return member.name == name; });
    return found == m_members.end() ? nullptr : &*found;
}

Result<std::unique_ptr<ContentDevice>> ZipArchive::openMember(const Member& member) const
{
    const QString path = m_path + u'/' + member.name;
    if (member.isEncrypted) {
        return archiveEncrypted(m_path);
    }
    if (member.method != kStored && member.method != kDeflated) {
        return archivePackingUnknown(path);
    }
    if (member.method == kDeflated && isBeyondMeasure(member.size, member.storedSize)) {
        return contentGrowsTooMuch(path);
    }
    // Unpacked by ourselves, since the library does not say how much it has read for it.
    zip_file_t* const file = zip_fopen_index(m_archive, member.index, ZIP_FL_COMPRESSED);
    if (!file) {
        return archiveDamaged(path);
    }
    const auto packing = member.method == kStored ? InflateDevice::Packing::Stored
                                                  : InflateDevice::Packing::Deflated;
    return std::unique_ptr<ContentDevice>(std::make_unique<InflateDevice>(
        std::make_unique<PackedMember>(shared_from_this(), file), packing, member.storedSize, path,
        InflateDevice::Promise{member.size, member.checksum}));
}

QList<ZipArchive::Member> ZipArchive::files() const
{
    QList<Member> files;
    for (const Member& member : m_members) {
        const QString last = member.name.section(u'/', -1);
        const bool isOfSystem = last.startsWith(u'.') || member.name.startsWith(u"__MACOSX/") ||
                                last == u"Thumbs.db"_s || last == u"desktop.ini"_s;
        if (!last.isEmpty() && !isOfSystem) {
            files.append(member);
        }
    }
    return files;
}

} // namespace rondom::ingest
