#include "models/core/phonenumber.h"

#include "models/core/plainnumber.h"

#include <phonenumbers/phonenumberutil.h>

using namespace Qt::StringLiterals;

namespace rondom {

namespace {

using i18n::phonenumbers::PhoneNumberUtil;

/// libphonenumber reads 00 as the international prefix only when it knows the country.
QString withPlus(const QString& text)
{
    return text.startsWith(u"00"_s) ? u'+' + text.mid(2) : text;
}

} // namespace

Result<PhoneNumber> PhoneNumber::parse(const QString& text, const QString& country)
{
    const QString trimmed = withPlus(text.trimmed());
    const QString region = country.isEmpty() ? u"ZZ"_s : country.toUpper();
    if (auto plain = plainPhoneNumber(trimmed, region)) {
        return PhoneNumber(std::move(*plain));
    }
    return parseAny(trimmed, region);
}

Result<PhoneNumber> PhoneNumber::parseAny(const QString& text, const QString& region)
{
    const PhoneNumberUtil* util = PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber number;
    const auto outcome = util->Parse(text.toStdString(), region.toStdString(), &number);
    if (outcome != PhoneNumberUtil::NO_PARSING_ERROR || !util->IsPossibleNumber(number)) {
        return Error{Error::Code::InvalidInput, {}, u"not a phone number"_s};
    }
    std::string formatted;
    util->Format(number, PhoneNumberUtil::E164, &formatted);
    return PhoneNumber(QString::fromStdString(formatted));
}

} // namespace rondom
