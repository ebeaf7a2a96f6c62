#pragma once

#include "models/core/result.h"
#include "models/ingest/contentdevice.h"

#include <QList>
#include <QString>

#include <memory>

class QTemporaryFile;
struct zip;

namespace rondom::ingest {

/// The members of a ZIP archive: a .zip, or a workbook, which is one in disguise.
///
/// Nothing is ever unpacked to a place a member's name could choose.
class ZipArchive : public std::enable_shared_from_this<ZipArchive>
{
public:
    struct Member
    {
        QString name;
        quint64 index = 0;
        qint64 size = 0;
        qint64 storedSize = 0;
        quint32 checksum = 0;
        quint16 method = 0;
        bool isEncrypted = false;
    };

    /// Opens the file at \a path. Fails when it is damaged or holds more than 10,000 members.
    static Result<std::shared_ptr<ZipArchive>> open(const QString& path);
    /// The same for an archive that is itself packed: \a content goes to a temporary file first,
    /// which only its owner may read and which is gone with the archive.
    static Result<std::shared_ptr<ZipArchive>> open(ContentDevice& content, const QString& path);
    ~ZipArchive();
    Q_DISABLE_COPY_MOVE(ZipArchive)

    const QList<Member>& members() const { return m_members; }
    /// The member called \a name, or null.
    const Member* find(const QString& name) const;
    Result<std::unique_ptr<ContentDevice>> openMember(const Member& member) const;

    /// The members a person put there: no folders, and not what an operating system adds.
    QList<Member> files() const;

private:
    ZipArchive() = default;
    static Result<std::shared_ptr<ZipArchive>> open(const QString& path, const QString& shownPath,
                                                    std::unique_ptr<QTemporaryFile> copy);

    std::unique_ptr<QTemporaryFile> m_copy; ///< outlives the archive that reads it
    QString m_path;
    zip* m_archive = nullptr;
    QList<Member> m_members;
};

} // namespace rondom::ingest
