#pragma once

#include "models/core/job.h"

#include <QStringList>

namespace rondom::demo {

/// What the invented shop should be like.
struct ShopOptions
{
    int people = 2000;
    quint64 seed = 1;
    /// Rows of web and mail events together; -1 is twelve for each person.
    qint64 events = -1;
    /// Milliseconds since 1970 UTC. All dates are relative to it, and none is after it.
    qint64 now = 0;
};

/// What was written. Paths are absolute.
struct ShopFiles
{
    /// In the order to import them; importOf() says how.
    QStringList files;
    /// `person,source,record_key`: which person each record is really about.
    QString truthFile;
    int people = 0;
};

/// How to import one of the files.
struct ImportAdvice
{
    QString source;  ///< "Web shop", "Newsletter" or "Till", as in the truth
    QString mapping; ///< absolute path; empty where a built-in recipe knows the layout
};

/// Writes the exports of "Lumen & Zo", an invented Dutch shop for lamps with a web shop (Shopify),
/// a newsletter (Mailchimp) and a till, into \a folder, which is made if it is not there.
///
/// The same options give the same bytes. Memory grows by 16 bytes for each person and not with
/// events. Everything is written or, after an error or a cancel, nothing: earlier files of the same
/// names stay as they were.
Result<ShopFiles> writeShop(const QString& folder, const ShopOptions& options, JobContext& context);

/// For one of ShopFiles::files.
ImportAdvice importOf(const QString& file);

} // namespace rondom::demo
