#pragma once

namespace rondom::demo {

/// Where the shop's customers live.
enum class Country { Netherlands, Belgium, Germany };

/// "NL", "BE" or "DE".
constexpr const char* countryCode(Country country)
{
    switch (country) {
    case Country::Netherlands:
        return "NL";
    case Country::Belgium:
        return "BE";
    case Country::Germany:
        return "DE";
    }
    return "";
}

} // namespace rondom::demo
