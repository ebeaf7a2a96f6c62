#pragma once

#include <QString>

#include <optional>

namespace rondom::activation {

/// How a destination wants one cell spelled.
enum class CellForm {
    Plain,          ///< as it is known
    MonthDay,       ///< 05/12
    Day,            ///< 12
    Month,          ///< 05
    Year,           ///< 1988
    OneCellAddress, ///< street, city, region, postcode, country, two blanks in between
    Tags,           ///< separated by commas, those with a comma in quotes
    Joined,         ///< the items of a list with || in between
    CountryCode,    ///< NL
    GoogleEmail,
    GooglePhone,
    GoogleName,
    MetaEmail,
    MetaPhone,
    MetaName,
    MetaPlace,
    MetaPostalCode,
    MetaCountry,
    MetaGender,
    Digits, ///< a phone number without its plus
    Amount, ///< money without its currency
};

/// "month_day" to MonthDay and so on; nothing for another word.
std::optional<CellForm> cellFormFromName(QStringView name);

} // namespace rondom::activation
