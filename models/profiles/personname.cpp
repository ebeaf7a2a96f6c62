#include "models/profiles/personname.h"

#include <QStringList>

#include <algorithm>

namespace rondom::profiles {

namespace {

/// Particles are small words without a full stop; titles have a capital or a full stop.
bool isParticle(const QString& prefix)
{
    return !prefix.isEmpty() && !prefix.contains(u'.') &&
           std::none_of(prefix.begin(), prefix.end(), [](QChar c) { return c.isUpper(); });
}

} // namespace

QString lastNameWithParticle(const QString& prefix, const QString& last)
{
    const QString particle = prefix.trimmed();
    const bool isThere = last.startsWith(particle + u' ', Qt::CaseInsensitive);
    return last.isEmpty() || isThere || !isParticle(particle) ? last
                                                              : QString(particle + u' ' + last);
}

QString displayName(const QString& first, const QString& middle, const QString& prefix,
                    const QString& last, const QString& full)
{
    QStringList parts{first, middle, lastNameWithParticle(prefix, last)};
    parts.removeAll(QString());
    return parts.isEmpty() ? full : parts.join(u' ');
}

} // namespace rondom::profiles
