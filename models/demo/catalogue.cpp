#include "models/demo/catalogue.h"

#include "models/demo/random.h"

#include <array>

namespace rondom::demo {

namespace {

struct Category
{
    int first;
    int count;
};

// clang-format off
constexpr std::array kProducts = {
    Product{"LZ-TAF-01", "Tafellamp Oslo", "Tafellampen", 8995, "tafellamp-oslo"},
    Product{"LZ-TAF-02", "Tafellamp Utrecht", "Tafellampen", 7495, "tafellamp-utrecht"},
    Product{"LZ-TAF-03", "Tafellamp Paddenstoel", "Tafellampen", 4995, "tafellamp-paddenstoel"},
    Product{"LZ-TAF-04", "Tafellamp Café", "Tafellampen", 10995, "tafellamp-cafe"},
    Product{"LZ-TAF-05", "Oplaadbare tafellamp Vlieland", "Tafellampen", 5995, "oplaadbare-tafellamp-vlieland"},
    Product{"LZ-TAF-06", "Bureaulamp Ada", "Tafellampen", 6995, "bureaulamp-ada"},
    Product{"LZ-TAF-07", "Bureaulamp Knik, messing", "Tafellampen", 12995, "bureaulamp-knik-messing"},
    Product{"LZ-TAF-08", "Nachtlamp Uil", "Tafellampen", 2995, "nachtlamp-uil"},
    Product{"LZ-HAN-01", "Hanglamp Dom", "Hanglampen", 14995, "hanglamp-dom"},
    Product{"LZ-HAN-02", "Hanglamp Rotan 40 cm", "Hanglampen", 7995, "hanglamp-rotan-40"},
    Product{"LZ-HAN-03", "Hanglamp Rotan 60 cm", "Hanglampen", 11995, "hanglamp-rotan-60"},
    Product{"LZ-HAN-04", "Hanglamp \"Maan\", opaal", "Hanglampen", 9995, "hanglamp-maan-opaal"},
    Product{"LZ-HAN-05", "Hanglamp Trio", "Hanglampen", 18995, "hanglamp-trio"},
    Product{"LZ-HAN-06", "Hanglamp Werf", "Hanglampen", 6495, "hanglamp-werf"},
    Product{"LZ-HAN-07", "Hanglamp Zoë", "Hanglampen", 13495, "hanglamp-zoe"},
    Product{"LZ-HAN-08", "Kroonluchter Lumière", "Hanglampen", 48900, "kroonluchter-lumiere"},
    Product{"LZ-VLO-01", "Vloerlamp Boog", "Vloerlampen", 24995, "vloerlamp-boog"},
    Product{"LZ-VLO-02", "Vloerlamp Driepoot", "Vloerlampen", 15995, "vloerlamp-driepoot"},
    Product{"LZ-VLO-03", "Leeslamp Terschelling", "Vloerlampen", 12995, "leeslamp-terschelling"},
    Product{"LZ-VLO-04", "Vloerlamp Bamboe", "Vloerlampen", 13995, "vloerlamp-bamboe"},
    Product{"LZ-VLO-05", "Uplighter Noord", "Vloerlampen", 9995, "uplighter-noord"},
    Product{"LZ-WAN-01", "Wandlamp Kaars", "Wandlampen", 5495, "wandlamp-kaars"},
    Product{"LZ-WAN-02", "Wandlamp Schelp", "Wandlampen", 6495, "wandlamp-schelp"},
    Product{"LZ-WAN-03", "Wandlamp Scharnier", "Wandlampen", 8995, "wandlamp-scharnier"},
    Product{"LZ-WAN-04", "Spiegellamp Bad, IP44", "Wandlampen", 7995, "spiegellamp-bad-ip44"},
    Product{"LZ-WAN-05", "Schilderijlamp Rembrandt", "Wandlampen", 9495, "schilderijlamp-rembrandt"},
    Product{"LZ-BUI-01", "Tuinlamp Egmond", "Buitenlampen", 5995, "tuinlamp-egmond"},
    Product{"LZ-BUI-02", "Buitenlamp Stal", "Buitenlampen", 7995, "buitenlamp-stal"},
    Product{"LZ-BUI-03", "Lichtslinger 10 m", "Buitenlampen", 3495, "lichtslinger-10m"},
    Product{"LZ-BUI-04", "Lichtslinger 20 m", "Buitenlampen", 5495, "lichtslinger-20m"},
    Product{"LZ-BUI-05", "Zonnelamp Texel, set van 3", "Buitenlampen", 4495, "zonnelamp-texel-3"},
    Product{"LZ-LED-01", "Ledlamp E27 warmwit 5 W", "Lichtbronnen", 695, "ledlamp-e27-5w"},
    Product{"LZ-LED-02", "Ledlamp E27 dimbaar 8 W", "Lichtbronnen", 995, "ledlamp-e27-dimbaar-8w"},
    Product{"LZ-LED-03", "Ledlamp E14 kaars 4 W", "Lichtbronnen", 595, "ledlamp-e14-4w"},
    Product{"LZ-LED-04", "Ledlamp GU10 dimbaar", "Lichtbronnen", 795, "ledlamp-gu10"},
    Product{"LZ-LED-05", "Filamentlamp globe 125 mm", "Lichtbronnen", 1495, "filamentlamp-globe-125"},
    Product{"LZ-LED-06", "Slimme ledlamp kleur", "Lichtbronnen", 2495, "slimme-ledlamp-kleur"},
    Product{"LZ-LED-07", "Ledstrip 5 m", "Lichtbronnen", 2995, "ledstrip-5m"},
    Product{"LZ-ACC-01", "Textielsnoer 3 m, okergeel", "Accessoires", 1295, "textielsnoer-okergeel"},
    Product{"LZ-ACC-02", "Textielsnoer 3 m, zwart", "Accessoires", 1295, "textielsnoer-zwart"},
    Product{"LZ-ACC-03", "Dimmer met draaiknop", "Accessoires", 2495, "dimmer-draaiknop"},
    Product{"LZ-ACC-04", "Lampenkap linnen 30 cm", "Accessoires", 2995, "lampenkap-linnen-30"},
    Product{"LZ-ACC-05", "Lampenkap plissé 40 cm", "Accessoires", 4495, "lampenkap-plisse-40"},
    Product{"LZ-ACC-06", "Plafondkap messing", "Accessoires", 1995, "plafondkap-messing"},
    Product{"LZ-ACC-07", "Slimme stekker", "Accessoires", 1795, "slimme-stekker"},
    Product{"LZ-TEX-01", "Kussen Lino, 45 x 45 cm", "Textiel", 2495, "kussen-lino-45"},
    Product{"LZ-TEX-02", "Kussen Velours, 30 x 50 cm", "Textiel", 2795, "kussen-velours-30x50"},
    Product{"LZ-TEX-03", "Plaid Merino", "Textiel", 6995, "plaid-merino"},
    Product{"LZ-TEX-04", "Plaid Wafel", "Textiel", 3995, "plaid-wafel"},
    Product{"LZ-TEX-05", "Vloerkleed Berber 160 x 230", "Textiel", 29995, "vloerkleed-berber-160"},
    Product{"LZ-TEX-06", "Vloerkleed Jute rond", "Textiel", 11995, "vloerkleed-jute-rond"},
    Product{"LZ-WON-01", "Geurkaars Vijg", "Wonen", 1995, "geurkaars-vijg"},
    Product{"LZ-WON-02", "Geurkaars Zee & zout", "Wonen", 1995, "geurkaars-zee-zout"},
    Product{"LZ-WON-03", "Vaas Gouda, steengoed", "Wonen", 3495, "vaas-gouda"},
    Product{"LZ-WON-04", "Karaf Brøs", "Wonen", 2995, "karaf-bros"},
    Product{"LZ-WON-05", "Spiegel \"Zon\" 60 cm", "Wonen", 8995, "spiegel-zon-60"},
    Product{"LZ-WON-06", "Wandklok Kwartier", "Wonen", 4995, "wandklok-kwartier"},
    Product{"LZ-WON-07", "Boekensteun Stoa, marmer", "Wonen", 3995, "boekensteun-stoa"},
    Product{"LZ-WON-08", "Dienblad Atelier", "Wonen", 2795, "dienblad-atelier"},
    Product{"LZ-CAD-01", "Cadeaubon € 25", "Cadeau", 2500, "cadeaubon-25"},
    Product{"LZ-CAD-02", "Cadeaubon € 50", "Cadeau", 5000, "cadeaubon-50"},
    Product{"LZ-CAD-03", "Cadeauverpakking", "Cadeau", 395, "cadeauverpakking"},
};
// clang-format on

constexpr std::array kCategories = {
    Category{0, 8},  Category{8, 8},  Category{16, 5}, Category{21, 5}, Category{26, 5},
    Category{31, 7}, Category{38, 7}, Category{45, 6}, Category{51, 8}, Category{59, 3},
};

} // namespace

std::span<const Product> catalogue()
{
    return kProducts;
}

int categoryCount()
{
    return int(kCategories.size());
}

const Product& drawProduct(Random& random, int category)
{
    const Category& drawn = kCategories[size_t(category)];
    return kProducts[size_t(drawn.first + int(random.skewed() * drawn.count))];
}

const Product& drawProductFor(Random& random, int favouriteCategory)
{
    const bool isFavourite = random.chance(500);
    const int other = int(random.skewed() * categoryCount());
    return drawProduct(random, isFavourite ? favouriteCategory : other);
}

} // namespace rondom::demo
