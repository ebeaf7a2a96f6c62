#include "models/identity/blockedvalues.h"

#include <QSet>

#include <algorithm>
#include <array>

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

bool isRoleAddress(QStringView email)
{
    // Those of RFC 2142 and what shops use in English, Dutch, German and French.
    static constexpr std::array kRoles{
        u"abuse",          u"accounts",    u"admin",      u"administratie",
        u"administration", u"bestellung",  u"billing",    u"boekhouding",
        u"bookings",       u"buchhaltung", u"contact",    u"customerservice",
        u"facturen",       u"finance",     u"helpdesk",   u"hello",
        u"help",           u"hostmaster",  u"hr",         u"info",
        u"inkoop",         u"invoice",     u"invoices",   u"kantoor",
        u"klantenservice", u"kontakt",     u"mail",       u"marketing",
        u"office",         u"orders",      u"postmaster", u"privacy",
        u"purchasing",     u"receptie",    u"reception",  u"sales",
        u"security",       u"service",     u"support",    u"team",
        u"verkauf",        u"verkoop",     u"webmaster",
    };
    const QStringView local = email.left(email.indexOf(u'@'));
    return std::any_of(kRoles.begin(), kRoles.end(), [local](const char16_t* role) {
        return local.compare(QStringView(role), Qt::CaseInsensitive) == 0;
    });
}

} // namespace rondom::identity
