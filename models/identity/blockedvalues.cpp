#include "models/identity/blockedvalues.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rondom::identity {

bool isBlockedValue(const QString& type, const QString& value)
{
    static const QSet<QString> kNobody = {
        u"null"_s,  u"none"_s,      u"n/a"_s,     u"na"_s,       u"nan"_s,
        u"nil"_s,   u"-1"_s,        u"-"_s,       u"?"_s,        u"anonymous"_s,
        u"guest"_s, u"undefined"_s, u"unknown"_s, u"onbekend"_s, u"geen"_s,
    };
    static const QSet<QString> kNobodysMailbox = {
        u"test"_s, u"noreply"_s, u"no-reply"_s, u"donotreply"_s, u"do-not-reply"_s, u"none"_s,
    };
    if (kNobody.contains(value.toLower())) {
        return true;
    }
    const bool isOnlyZeros = std::all_of(value.begin(), value.end(), [](QChar c) {
        return c == u'0' || c == u'-' || c == u'+' || c == u' ';
    });
    if (isOnlyZeros) {
        return true;
    }
    return type == u"email"_s && kNobodysMailbox.contains(value.left(value.indexOf(u'@')));
}

} // namespace rondom::identity
