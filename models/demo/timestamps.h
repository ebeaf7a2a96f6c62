#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace rondom::demo {

/// An instant with what the clock on the wall differs from UTC.
struct Moment
{
    qint64 instant = 0; ///< milliseconds since 1970 UTC
    int offset = 0;     ///< seconds east of UTC

    qint64 wallSeconds() const;
    /// The local day, counted from 1970-01-01.
    int day() const;
};

/// "2026-05-01 10:00:00 +0200", as Shopify writes it.
QByteArray offsetTime(const Moment& moment);
/// "01-05-2026 10:00" on the wall, as a Dutch till writes it.
QByteArray dutchTime(const Moment& moment);
/// "2026-05-01 08:00:00" in UTC, as Mailchimp writes it.
QByteArray plainUtcTime(qint64 instant);
/// "2026-05-01T08:00:00Z"
QByteArray isoUtcTime(qint64 instant);
/// "01-05-2026"
QByteArray dutchDate(int day);

} // namespace rondom::demo
