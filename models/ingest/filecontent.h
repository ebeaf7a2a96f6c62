#pragma once

#include "models/core/job.h"
#include "models/core/result.h"
#include "models/ingest/contentdevice.h"

#include <QString>

#include <memory>

namespace rondom::ingest {

// A path names a file, or a member of a ZIP archive as "folder/archive.zip/member.csv". A file that
// is packed with gzip is seen unpacked.

/// Opens what \a path names. Fails with NotFound or InvalidInput.
Result<std::unique_ptr<ContentDevice>> openContent(const QString& path);
/// Says in one sentence why \a path is nothing that can be read; nothing when it is.
Result<void> checkReadableFile(const QString& path);

/// The name of the table without folder, archive and ".gz": what file-name patterns look at.
QString contentName(const QString& path);
/// The name people see: "archive.zip/member.csv" for a member.
QString shownName(const QString& path);
/// Bytes as they are stored; 0 when there is no such thing.
qint64 contentSize(const QString& path);
/// SHA-256 of the unpacked content in hexadecimal; empty when it cannot be read to its end, or
/// nobody waits for it any more.
QString contentHash(const QString& path, const JobContext& context = {});

/// True for a member of an archive.
bool isMemberPath(const QString& path);

} // namespace rondom::ingest
