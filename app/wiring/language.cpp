#include "app/wiring/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace rondom::wiring {

QString languageOfSystem()
{
    const QString wanted = qEnvironmentVariable("RONDOM_LANGUAGE");
    const QString language = wanted.isEmpty() ? QLocale::system().name().left(2) : wanted.left(2);
    return language == u"nl"_s ? language : u"en"_s;
}

void useLanguage(const QString& language)
{
    static QTranslator* current = nullptr;
    if (current) {
        QCoreApplication::removeTranslator(current);
        delete current;
    }
    current = new QTranslator(QCoreApplication::instance());
    // English has a file too: it holds the plurals.
    if (current->load(u":/translations/rondom_%1.qm"_s.arg(language))) {
        QCoreApplication::installTranslator(current);
    }
}

} // namespace rondom::wiring
