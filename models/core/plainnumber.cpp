#include "models/core/plainnumber.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>

namespace rondom {

namespace {

using i18n::phonenumbers::PhoneNumberUtil;

/// Longer is no number (E.164 allows 15 digits).
constexpr int kMostDigits = 17;

/// A country where a national number is a zero and the rest, and no rest begins with a zero.
struct PlainCountry
{
    QStringView name;
    QStringView code;
    /// Bit n: a number of n digits behind the country's code is possible.
    quint32 lengths = 0;
};

/// The countries, with what libphonenumber says about the length of their numbers.
class PlainCountries
{
public:
    static const PlainCountries& get()
    {
        static const PlainCountries countries;
        return countries;
    }

    const PlainCountry* named(QStringView name) const
    {
        return find([name](const PlainCountry& country) { return country.name == name; });
    }
    /// No code is the start of another.
    const PlainCountry* coded(QStringView digits) const
    {
        return find(
            [digits](const PlainCountry& country) { return digits.startsWith(country.code); });
    }

private:
    PlainCountries()
    {
        for (PlainCountry& country : m_countries) {
            country.lengths = possibleLengths(country);
        }
    }

    static quint32 possibleLengths(const PlainCountry& country)
    {
        const PhoneNumberUtil* const util = PhoneNumberUtil::GetInstance();
        i18n::phonenumbers::PhoneNumber number;
        number.set_country_code(country.code.toInt());
        quint32 lengths = 0;
        quint64 digits = 2;
        for (int length = 1; length <= 15; ++length, digits = digits * 10 + 2) {
            number.set_national_number(digits);
            // What is possible within a town only keeps its zero.
            if (util->IsPossibleNumberWithReason(number) == PhoneNumberUtil::IS_POSSIBLE) {
                lengths |= 1U << length;
            }
        }
        return lengths;
    }

    template <typename Is>
    const PlainCountry* find(Is is) const
    {
        const auto found = std::find_if(m_countries.begin(), m_countries.end(), is);
        return found == m_countries.end() ? nullptr : &*found;
    }

    std::array<PlainCountry, 8> m_countries = {{{u"NL", u"31"},
                                                {u"BE", u"32"},
                                                {u"FR", u"33"},
                                                {u"CH", u"41"},
                                                {u"AT", u"43"},
                                                {u"GB", u"44"},
                                                {u"SE", u"46"},
                                                {u"DE", u"49"}}};
};

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

bool isBetweenDigits(QChar letter)
{
    return letter == u' ' || letter == u'-' || letter == u'.' || letter == u'/';
}

/// A plus sign, where there is one, and the digits of a number with nothing unusual in it.
struct Digits
{
    bool hasPlus = false;
    std::array<char16_t, kMostDigits> digits{};
    int count = 0;

    QStringView view() const { return {digits.data(), count}; }
};

std::optional<Digits> digitsOf(QStringView text)
{
    Digits found;
    found.hasPlus = text.startsWith(u'+');
    if (found.hasPlus) {
        text = text.mid(1);
    }
    bool isLastDigit = false;
    for (const QChar letter : text) {
        if (isDigit(letter)) {
            if (found.count == kMostDigits) {
                return std::nullopt;
            }
            found.digits[std::size_t(found.count++)] = letter.unicode();
        } else if (!isLastDigit || !isBetweenDigits(letter)) {
            return std::nullopt;
        }
        isLastDigit = isDigit(letter);
    }
    return isLastDigit ? std::optional(found) : std::nullopt;
}

} // namespace

std::optional<QString> plainPhoneNumber(QStringView text, QStringView country)
{
    const auto digits = digitsOf(text);
    if (!digits) {
        return std::nullopt;
    }
    const PlainCountries& countries = PlainCountries::get();
    const PlainCountry* known = nullptr;
    QStringView rest = digits->view();
    if (digits->hasPlus) {
        known = countries.coded(rest);
        rest = known ? rest.mid(known->code.size()) : rest;
    } else {
        known = rest.startsWith(u'0') ? countries.named(country) : nullptr;
        rest = rest.mid(1);
    }
    // A second zero may stand for many things.
    if (!known || rest.isEmpty() || rest.front() == u'0' ||
        ((known->lengths >> rest.size()) & 1U) == 0) {
        return std::nullopt;
    }
    QString number;
    number.reserve(1 + known->code.size() + rest.size());
    return number.append(u'+').append(known->code).append(rest);
}

} // namespace rondom
