#include "models/demo/places.h"

#include "models/demo/random.h"

#include <QtGlobal>

#include <span>

namespace rondom::demo {

namespace {

// clang-format off
constexpr Place kDutch[] = {
    {"Utrecht", 3511, 3585, "UT", "52.0907", "5.1214"},
    {"Amsterdam", 1011, 1098, "NH", "52.3676", "4.9041"},
    {"Rotterdam", 3011, 3089, "ZH", "51.9244", "4.4777"},
    {"Den Haag", 2491, 2597, "ZH", "52.0705", "4.3007"},
    {"Amersfoort", 3811, 3829, "UT", "52.1561", "5.3878"},
    {"Zeist", 3701, 3709, "UT", "52.0906", "5.2330"},
    {"Nieuwegein", 3431, 3439, "UT", "52.0290", "5.0800"},
    {"Hilversum", 1211, 1223, "NH", "52.2292", "5.1669"},
    {"Eindhoven", 5611, 5658, "NB", "51.4416", "5.4697"},
    {"Groningen", 9711, 9747, "GR", "53.2194", "6.5665"},
    {"Tilburg", 5011, 5049, "NB", "51.5555", "5.0913"},
    {"Almere", 1311, 1363, "FL", "52.3508", "5.2647"},
    {"Breda", 4811, 4847, "NB", "51.5719", "4.7683"},
    {"Nijmegen", 6511, 6546, "GE", "51.8126", "5.8372"},
    {"Haarlem", 2011, 2037, "NH", "52.3874", "4.6462"},
    {"Arnhem", 6811, 6846, "GE", "51.9851", "5.8987"},
    {"Leiden", 2311, 2334, "ZH", "52.1601", "4.4970"},
    {"Den Bosch", 5211, 5237, "NB", "51.6978", "5.3037"},
    {"Zwolle", 8011, 8043, "OV", "52.5168", "6.0830"},
    {"Maastricht", 6211, 6229, "LI", "50.8514", "5.6910"},
    {"Leeuwarden", 8911, 8941, "FR", "53.2012", "5.7999"},
    {"Houten", 3991, 3995, "UT", "52.0283", "5.1683"},
    {"Gouda", 2801, 2809, "ZH", "52.0115", "4.7105"},
    {"Middelburg", 4331, 4339, "ZE", "51.4988", "3.6110"},
};
constexpr Place kBelgian[] = {
    {"Antwerpen", 2000, 2060, "VAN", "51.2194", "4.4025"},
    {"Gent", 9000, 9052, "VOV", "51.0543", "3.7174"},
    {"Brussel", 1000, 1020, "BRU", "50.8503", "4.3517"},
    {"Leuven", 3000, 3001, "VBR", "50.8798", "4.7005"},
    {"Turnhout", 2300, 2300, "VAN", "51.3225", "4.9447"},
};
constexpr Place kGerman[] = {
    {"Köln", 50667, 50999, "NW", "50.9375", "6.9603"},
    {"Düsseldorf", 40210, 40629, "NW", "51.2277", "6.7735"},
    {"Münster", 48143, 48167, "NW", "51.9607", "7.6261"},
    {"Kleve", 47533, 47533, "NW", "51.7880", "6.1387"},
};
constexpr const char* kDutchStreets[] = {
    "Oudegracht", "Nachtegaalstraat", "Kerkstraat", "Dorpsstraat", "Molenweg", "Stationsweg",
    "Beatrixlaan", "Wilhelminastraat", "Julianalaan", "Schoolstraat", "Lindelaan", "Eikenlaan",
    "Hoofdstraat", "Nieuwstraat", "Burgemeester Reigerstraat", "Koningsweg", "Prins Hendriklaan",
    "Van Lieflandlaan", "Merelstraat", "Amsterdamsestraatweg", "Biltstraat", "Zandweg", "Havenstraat",
    "Plein 1944", "1e Oosterparkstraat", "Laan van Meerdervoort", "Leidseweg", "Parkstraat",
};
constexpr const char* kBelgianStreets[] = {
    "Kerkstraat", "Stationsstraat", "Nieuwstraat", "Groenstraat", "Veldstraat", "Molenstraat",
    "Bruul", "Grote Markt",
};
constexpr const char* kGermanStreets[] = {
    "Hauptstraße", "Schulstraße", "Gartenstraße", "Bahnhofstraße", "Lindenallee", "Am Markt",
};
// clang-format on

template <typename Item>
const Item& drawFrom(std::span<const Item> items, double position)
{
    return items[size_t(position * double(items.size()))];
}

} // namespace

const Place& drawPlace(Random& random, Country country)
{
    const double position = random.steeplySkewed();
    switch (country) {
    case Country::Netherlands:
        return drawFrom(std::span<const Place>(kDutch), position);
    case Country::Belgium:
        return drawFrom(std::span<const Place>(kBelgian), position);
    case Country::Germany:
        return drawFrom(std::span<const Place>(kGerman), position);
    }
    Q_UNREACHABLE();
}

const char* drawStreet(Random& random, Country country)
{
    const double position = random.unit();
    switch (country) {
    case Country::Netherlands:
        return drawFrom(std::span<const char* const>(kDutchStreets), position);
    case Country::Belgium:
        return drawFrom(std::span<const char* const>(kBelgianStreets), position);
    case Country::Germany:
        return drawFrom(std::span<const char* const>(kGermanStreets), position);
    }
    Q_UNREACHABLE();
}

} // namespace rondom::demo
