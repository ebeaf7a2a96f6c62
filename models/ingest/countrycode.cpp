#include "models/ingest/countrycode.h"

#include "models/core/fold.h"

#include <QHash>

#include <unicode/uldnames.h>
#include <unicode/uloc.h>

#include <array>

using namespace Qt::StringLiterals;

namespace rondom::ingest {

namespace {

QHash<QString, QString> makeTable()
{
    QHash<QString, QString> table;
    for (const char* language : {"en", "nl", "de", "fr", "es", "it"}) {
        UErrorCode status = U_ZERO_ERROR;
        ULocaleDisplayNames* const names = uldn_open(language, ULDN_STANDARD_NAMES, &status);
        for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
            std::array<UChar, 128> name{};
            status = U_ZERO_ERROR;
            const int size =
                uldn_regionDisplayName(names, *code, name.data(), int(name.size()), &status);
            if (U_SUCCESS(status)) {
                table.insert(fold(QString(reinterpret_cast<const QChar*>(name.data()), size)),
                             QString::fromLatin1(*code));
            }
        }
        uldn_close(names);
    }
    for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
        const QString letters = QString::fromLatin1(*code);
        table.insert(letters.toLower(), letters);
        const QByteArray locale = QByteArray("und_") + *code;
        table.insert(QString::fromLatin1(uloc_getISO3Country(locale.constData())).toLower(),
                     letters);
    }
    // What people write and the tables lack.
    table.insert(u"uk"_s, u"GB"_s);
    table.insert(u"england"_s, u"GB"_s);
    table.insert(u"great britain"_s, u"GB"_s);
    table.insert(u"usa"_s, u"US"_s);
    table.insert(u"u.s.a."_s, u"US"_s);
    table.insert(u"united states of america"_s, u"US"_s);
    table.insert(u"holland"_s, u"NL"_s);
    table.insert(u"the netherlands"_s, u"NL"_s);
    return table;
}

} // namespace

QString countryCode(const QString& text)
{
    static const QHash<QString, QString> table = makeTable();
    return table.value(fold(text.simplified()));
}

} // namespace rondom::ingest
