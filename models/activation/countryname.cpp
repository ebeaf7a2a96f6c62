#include "models/activation/countryname.h"

#include "models/consent/country.h"
#include "models/core/fold.h"

#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rondom::activation {

namespace {

QHash<QString, QString> makeTable()
{
    QHash<QString, QString> table;
    const QList<QLocale> locales =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale& locale : locales) {
        const QString code = QLocale::territoryToCode(locale.territory());
        if (code.size() != 2) {
            continue; // the world, a continent
        }
        table.insert(fold(QLocale::territoryToString(locale.territory())), code);
        table.insert(fold(locale.nativeTerritoryName()), code);
    }
    table.remove(QString()); // languages without a name for their own country
    // What people write and the tables lack.
    table.insert(u"holland"_s, u"NL"_s);
    table.insert(u"the netherlands"_s, u"NL"_s);
    table.insert(u"england"_s, u"GB"_s);
    table.insert(u"great britain"_s, u"GB"_s);
    table.insert(u"usa"_s, u"US"_s);
    return table;
}

} // namespace

QString countryCode(const QString& text)
{
    if (const auto country = consent::Country::fromText(text.trimmed()); country.isKnown()) {
        return country.toString();
    }
    static const QHash<QString, QString> table = makeTable();
    return table.value(fold(text.simplified()));
}

} // namespace rondom::activation
