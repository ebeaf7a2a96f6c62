#pragma once

#include "models/core/id.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace rondom::activation {

/// What became of an export. rows + the sum of excluded = members, always.
struct ExportReport
{
    /// Nothing after a dry run.
    std::optional<ExportId> id;
    qint64 members = 0;
    /// Lines in the file, without the header.
    qint64 rows = 0;
    /// How many were left out, by the code of the reason. With changes only, those whose row is
    /// the same as last time are left out as `unchanged`.
    QMap<QString, qint64> excluded;
    /// Who they are, by the same codes and in ascending order; only where the request asks for it.
    QMap<QString, QList<ProfileId>> heldBack;

    /// Compared with the last export of the same segment, destination, purpose and channel.
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 removed = 0;

    /// The list, as it was asked for. Empty after a dry run.
    QStringList files;
    /// Whom the destination has to remove. Nothing when nobody is to be removed.
    std::optional<QString> removalsFile;
    /// Of the list, in hexadecimal.
    QString sha256;
    /// The file may only be used for messages people need, not for marketing.
    bool isService = false;

    QStringList header;
    /// The first rows as they leave, at most Exporter::kPreviewRows.
    QList<QStringList> firstRows;
};

/// What would leave and who would be held back, for people who look before they export.
struct ExportPreview
{
    struct HeldBack
    {
        QString code;
        /// The reason as a translated sentence.
        QString reason;
        qint64 count = 0;
    };

    qint64 members = 0;
    qint64 rows = 0;
    /// Compared with the last export of the same segment, destination, purpose and channel.
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;
    QList<HeldBack> heldBack; ///< the greatest number first
    QStringList header;
    QList<QStringList> firstRows;
};

} // namespace rondom::activation
