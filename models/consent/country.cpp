#include "models/consent/country.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace rondom::consent {

Country Country::fromText(const QString& text)
{
    QString letters = text.trimmed().toUpper();
    if (letters == u"UK"_s) {
        letters = u"GB"_s;
    } else if (letters == u"EL"_s) {
        letters = u"GR"_s;
    }
    Country country;
    const auto isLetter = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    if (letters.size() == 2 && isLetter(letters[0]) && isLetter(letters[1])) {
        country.m_code = char16_t((letters[0].unicode() << 8) | letters[1].unicode());
    }
    return country;
}

QString Country::toString() const
{
    if (!isKnown()) {
        return {};
    }
    return QString(QChar(char16_t(m_code >> 8))) + QChar(char16_t(m_code & 0xff));
}

bool Country::needsAdSignals() const
{
    static const QStringList countries = {
        u"AT"_s, u"BE"_s, u"BG"_s, u"CH"_s, u"CY"_s, u"CZ"_s, u"DE"_s, u"DK"_s,
        u"EE"_s, u"ES"_s, u"FI"_s, u"FR"_s, u"GB"_s, u"GR"_s, u"HR"_s, u"HU"_s,
        u"IE"_s, u"IS"_s, u"IT"_s, u"LI"_s, u"LT"_s, u"LU"_s, u"LV"_s, u"MT"_s,
        u"NL"_s, u"NO"_s, u"PL"_s, u"PT"_s, u"RO"_s, u"SE"_s, u"SI"_s, u"SK"_s};
    return !isKnown() || countries.contains(toString());
}

} // namespace rondom::consent
