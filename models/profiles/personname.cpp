#include "models/profiles/personname.h"

#include "models/core/fullname.h"

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
    if (first.isEmpty() && last.isEmpty()) {
        return full.isEmpty() ? middle : full;
    }
    const FullName whole = splitFullName(full);
    QString given = first;
    QString family = lastNameWithParticle(prefix, last);
    if (given.isEmpty()) {
        given = whole.first;
    } else if (family.isEmpty()) {
        // A double first name must not come back as a last name: "Mary Jane" + "Mary Jane Watson".
        const bool goesOn = full.simplified().startsWith(given + u' ', Qt::CaseInsensitive);
        family = goesOn ? full.simplified().mid(given.size() + 1)
                        : lastNameWithParticle(whole.particle, whole.last);
    }
    QStringList parts{given, middle, family};
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace rondom::profiles
