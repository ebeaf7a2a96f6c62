#include "models/demo/mappingfiles.h"

#include <array>

namespace rondom::demo {

namespace {

constexpr QByteArrayView kMailActivity(R"({
  "rondom": "mapping/1",
  "name": "Newsletter activity",
  "kind": "events",
  "event": {"column": "Event"},
  "at": {"column": "Time"},
  "columns": {
    "Email Address": {"to": "identifier", "type": "email"},
    "Event":         {"to": "ignore"},
    "Time":          {"to": "ignore"},
    "Campaign":      {"to": "property", "property": "campaign_name"}
  }
}
)");

constexpr QByteArrayView kWebEvents(R"({
  "rondom": "mapping/1",
  "name": "Web shop visits",
  "kind": "events",
  "event": {"column": "event"},
  "at": {"column": "time"},
  "columns": {
    "user_email":   {"to": "identifier", "type": "email"},
    "anonymous_id": {"to": "identifier", "type": "anonymous_id"},
    "event":        {"to": "ignore"},
    "time":         {"to": "ignore"},
    "product_id":   {"to": "property", "property": "product_id"},
    "product_name": {"to": "property", "property": "name"},
    "url":          {"to": "property", "property": "url"}
  }
}
)");

// Without a date a "ja" is only a claim, as it should be; a "nee" counts whenever it was said.
constexpr QByteArrayView kTillCustomers(R"({
  "rondom": "mapping/1",
  "name": "Till customers",
  "kind": "people",
  "record_id": "Klantnummer",
  "columns": {
    "Klantnummer":   {"to": "identifier", "type": "customer_no"},
    "Voornaam":      {"to": "trait", "trait": "first_name"},
    "Tussenvoegsel": {"to": "trait", "trait": "name_prefix"},
    "Achternaam":    {"to": "trait", "trait": "last_name"},
    "E-mail":        {"to": "identifier", "type": "email"},
    "Telefoon":      {"to": "identifier", "type": "phone", "country": "NL"},
    "Postcode":      {"to": "trait", "trait": "postal_code"},
    "Plaats":        {"to": "trait", "trait": "city"},
    "Geboortedatum": {"to": "trait", "trait": "birthday", "format": "dd-MM-yyyy"},
    "Nieuwsbrief":   {"to": "consent", "purpose": "newsletter", "channel": "email",
                      "granted": ["ja"], "withdrawn": ["nee"]}
  }
}
)");

constexpr QByteArrayView kTillSales(R"({
  "rondom": "mapping/1",
  "name": "Till receipts",
  "kind": "orders",
  "order_id": {"column": "Bonnummer"},
  "at": {"column": "Datum", "format": "dd-MM-yyyy HH:mm", "zone": "Europe/Amsterdam"},
  "currency": {"value": "EUR"},
  "columns": {
    "Bonnummer":    {"to": "ignore"},
    "Datum":        {"to": "ignore"},
    "Klantnummer":  {"to": "identifier", "type": "customer_no"},
    "Artikel":      {"to": "line", "field": "sku"},
    "Omschrijving": {"to": "line", "field": "name"},
    "Aantal":       {"to": "line", "field": "quantity"},
    "Prijs":        {"to": "line", "field": "price", "type": "number", "decimal": ","}
  }
}
)");

constexpr std::array kMappings = {
    MappingFile{"email_activity.mapping.json", kMailActivity},
    MappingFile{"web_events.mapping.json", kWebEvents},
    MappingFile{"till_customers.mapping.json", kTillCustomers},
    MappingFile{"till_sales.mapping.json", kTillSales},
};

} // namespace

std::span<const MappingFile> mappingFiles()
{
    return kMappings;
}

} // namespace rondom::demo
