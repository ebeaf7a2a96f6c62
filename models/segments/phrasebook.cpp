#include "models/segments/phrasebook.h"

#include "models/segments/dutchphrases.h"
#include "models/segments/englishphrases.h"
#include "models/segments/programlanguagetext.h"

using namespace Qt::StringLiterals;

namespace rondom::segments {

const Phrasebook& Phrasebook::forLanguage(const QString& language)
{
    static const EnglishPhrases english;
    static const DutchPhrases dutch;
    const QString asked = language.isEmpty() ? programLanguage() : language;
    if (asked.startsWith(u"nl"_s)) {
        return dutch;
    }
    return english;
}

QString Phrasebook::fill(Phrase name, const QStringList& arguments) const
{
    const QStringView pattern = phrase(name);
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern.at(i) == u'%' && i + 1 < pattern.size() &&
                             pattern.at(i + 1) >= u'1' && pattern.at(i + 1) <= u'9';
        if (!isPlace) {
            text += pattern.at(i);
            continue;
        }
        ++i;
        const QString argument = arguments.value(pattern.at(i).unicode() - u'1');
        // A stretch of time that was not asked for takes the space before it along.
        if (argument.isEmpty() && text.endsWith(u' ')) {
            text.chop(1);
        }
        text += argument;
    }
    return text;
}

QString Phrasebook::joined(const QStringList& parts, Phrase lastBy) const
{
    if (parts.size() < 2) {
        return parts.value(0);
    }
    return parts.first(parts.size() - 1).join(u", "_s) + u' ' + phrase(lastBy).toString() + u' ' +
           parts.last();
}

QString Phrasebook::span(qint64 n, TimeUnit timeUnit) const
{
    return QString::number(n) + u' ' + unit(timeUnit, n);
}

QString Phrasebook::nameOf(const QString& key) const
{
    const QString known = traitName(key);
    if (!known.isEmpty()) {
        return known;
    }
    QString name = key;
    if (name.startsWith(u"scores."_s) || name.startsWith(u"rfm."_s) ||
        name.startsWith(u"products."_s)) {
        name = name.section(u'.', 1);
    }
    return name.replace(u'_', u' ');
}

QString Phrasebook::nameOfConsent(const QString& key) const
{
    const QString known = consentWord(key);
    return known.isEmpty() ? nameOf(key) : known;
}

QString Phrasebook::date(QDate day) const
{
    return locale().toString(day, u"d MMMM yyyy"_s);
}

} // namespace rondom::segments
