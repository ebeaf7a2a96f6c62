#pragma once

#include "models/core/result.h"
#include "models/ingest/entry.h"

#include <QSaveFile>
#include <QStringList>

#include <memory>
#include <vector>

namespace rondom::workspace {

/// The rows an import refused, as a CSV with their own columns, the line and the reason: repaired,
/// it can be imported again. It appears when everything went well, and is readable by its owner
/// alone.
///
/// Rows of files with other columns go to a file of their own, "NAME-2.csv": a table has one
/// header.
class RejectFile
{
public:
    explicit RejectFile(const QString& path);

    Result<void> open();
    void add(const ingest::Reject& reject, const QStringList& header);
    Result<void> commit();
    /// All files there are, the first always.
    QStringList paths() const;

private:
    struct Part
    {
        std::unique_ptr<QSaveFile> file;
        QStringList header;
        bool isOpen = false;
    };

    Part& partFor(const QStringList& header);
    QString freePath() const;
    static bool openForOwner(QSaveFile& file);
    static void writeRow(QSaveFile& file, const QStringList& cells);

    std::vector<Part> m_parts;
};

} // namespace rondom::workspace
