#include "models/demo/nametable.h"

#include "models/core/fold.h"
#include "models/demo/random.h"

#include <span>

namespace rondom::demo {

namespace {

struct SurnameSource
{
    const char* particle;
    const char* name;
};

// clang-format off
constexpr const char* kWomen[] = {
    "Sanne", "Anna", "Emma", "Lisa", "Eva", "Lotte", "Julia", "Sara", "Fleur", "Anouk",
    "Maria", "Johanna", "Femke", "Iris", "Zoë", "Sophie", "Marieke", "Linda", "Esther", "Renée",
    "Noor", "Laura", "Kim", "Ilse", "Roos", "Marjolein", "Annemarie", "Suzanne", "Chloé", "Petra",
    "Ingrid", "Wilma", "Fatima", "Yasmin", "Naomi", "Charlotte", "Merel", "Judith", "Hanneke", "Karin",
    "Elise", "Maud", "Nienke", "Jasmijn", "Tess", "Isabelle", "Joëlle", "Daphne", "Astrid", "Monique",
    "Ria", "Trijntje", "Saskia", "Willemijn", "Aylin", "Samira", "Gerda", "Josephine", "Loïs", "Babette",
    "Anne-Marie", "Michelle", "Nina", "Vera", "Doris", "Hilde", "Mirjam", "Tineke", "Eline", "Floor",
};
constexpr const char* kMen[] = {
    "Jan", "Daan", "Bram", "Sem", "Thomas", "Lucas", "Pieter", "Tim", "Lars", "Johan",
    "Daniël", "Ruben", "Jeroen", "Martijn", "Bas", "Kees", "Sjoerd", "Wouter", "Erik", "Mark",
    "Niels", "Thijs", "Stijn", "Jesse", "Max", "Willem", "Hendrik", "Gerrit", "Mohamed", "Youssef",
    "Joost", "Sander", "Robin", "Floris", "Maarten", "Peter", "Rob", "Hans", "Frank", "André",
    "Jürgen", "Michiel", "Raphaël", "Noël", "Koen", "Luuk", "Teun", "Gijs", "Jelle", "Rens",
    "Arjan", "Dennis", "Vincent", "Simon", "David", "Tobias", "Emre", "Bilal", "Cornelis", "Dirk",
    "Jan-Willem", "Klaas", "Freek", "Harm", "Ivo", "Job", "Rutger", "Tijmen", "Victor", "Wessel",
};
constexpr const char* kGermanWomen[] = {
    "Anna", "Lena", "Katrin", "Sabine", "Jule", "Mia", "Heike", "Käthe", "Claudia", "Birgit",
};
constexpr const char* kGermanMen[] = {
    "Lukas", "Stefan", "Jörg", "Matthias", "Uwe", "Felix", "Jürgen", "Markus", "Günther", "Andreas",
};
constexpr SurnameSource kDutch[] = {
    {"de", "Jong"}, {"", "Jansen"}, {"de", "Vries"}, {"van den", "Berg"}, {"van", "Dijk"},
    {"", "Bakker"}, {"", "Janssen"}, {"", "Visser"}, {"", "Smit"}, {"", "Meijer"},
    {"de", "Boer"}, {"", "Mulder"}, {"de", "Groot"}, {"", "Bos"}, {"", "Vos"},
    {"", "Peters"}, {"", "Hendriks"}, {"van", "Leeuwen"}, {"", "Dekker"}, {"", "Brouwer"},
    {"de", "Wit"}, {"", "Dijkstra"}, {"", "Smits"}, {"de", "Graaf"}, {"van der", "Meer"},
    {"van der", "Linden"}, {"", "Kok"}, {"", "Jacobs"}, {"de", "Haan"}, {"", "Vermeulen"},
    {"van den", "Heuvel"}, {"van der", "Veen"}, {"van den", "Broek"}, {"de", "Bruijn"}, {"van der", "Heijden"},
    {"", "Schouten"}, {"van", "Beek"}, {"", "Willems"}, {"van", "Vliet"}, {"van de", "Ven"},
    {"", "Hoekstra"}, {"", "Maas"}, {"", "Verhoeven"}, {"", "Koster"}, {"van", "Dam"},
    {"van der", "Wal"}, {"", "Prins"}, {"", "Blom"}, {"", "Huisman"}, {"", "Peeters"},
    {"de", "Jonge"}, {"", "Kuipers"}, {"van", "Veen"}, {"", "Kramer"}, {"van de", "Pol"},
    {"", "Postma"}, {"", "Scholten"}, {"van", "Wijk"}, {"", "Veenstra"}, {"", "Bosman"},
    {"", "Kuijpers"}, {"van 't", "Hof"}, {"", "Gerritsen"}, {"", "Zuidema"}, {"van der", "Zee"},
    {"ten", "Brink"}, {"ter", "Horst"}, {"op den", "Kamp"}, {"in 't", "Veld"}, {"", "Özdemir"},
    {"", "Kaya"}, {"el", "Amrani"}, {"", "Benali"}, {"", "Suárez"}, {"", "Nguyen"},
    {"", "Daniëls"}, {"", "Cuperus-Bakker"}, {"", "Knoop"}, {"", "Roelofs"}, {"van", "Zanten"},
};
constexpr SurnameSource kFlemish[] = {
    {"", "Peeters"}, {"", "Janssens"}, {"", "Maes"}, {"", "Jacobs"}, {"", "Mertens"},
    {"", "Willems"}, {"", "Claes"}, {"", "Goossens"}, {"", "Wouters"}, {"", "De Smet"},
    {"", "Van den Broeck"}, {"", "Dubois"}, {"", "Lambert"}, {"", "D'Hondt"}, {"", "Desmedt"},
};
constexpr SurnameSource kGerman[] = {
    {"", "Müller"}, {"", "Schmidt"}, {"", "Schneider"}, {"", "Fischer"}, {"", "Weber"},
    {"", "Krüger"}, {"", "Schäfer"}, {"", "Köhler"}, {"", "Voß"}, {"von", "Bülow"},
};
// clang-format on

/// The letters and digits of \a text as people put them in an address.
QByteArray slugOf(const QString& text)
{
    QByteArray slug;
    for (const QChar character : fold(text)) {
        const char letter = character.toLatin1();
        if (letter >= 'a' && letter <= 'z') {
            slug.append(letter);
        }
    }
    return slug;
}

QList<GivenName> givenNames(std::span<const char* const> source)
{
    QList<GivenName> names;
    names.reserve(qsizetype(source.size()));
    for (const char* text : source) {
        names.append({QByteArray(text), slugOf(QString::fromUtf8(text))});
    }
    return names;
}

QList<Surname> surnames(std::span<const SurnameSource> source)
{
    QList<Surname> names;
    names.reserve(qsizetype(source.size()));
    for (const SurnameSource& entry : source) {
        const QString whole = QString::fromUtf8(entry.particle) + QString::fromUtf8(entry.name);
        names.append({QByteArray(entry.particle), QByteArray(entry.name), slugOf(whole)});
    }
    return names;
}

template <typename Name>
const Name& drawFrom(const QList<Name>& names, Random& random)
{
    return names.at(qsizetype(random.skewed() * double(names.size())));
}

} // namespace

NameTable::NameTable()
    : m_women(givenNames(kWomen))
    , m_men(givenNames(kMen))
    , m_germanWomen(givenNames(kGermanWomen))
    , m_germanMen(givenNames(kGermanMen))
    , m_dutch(surnames(kDutch))
    , m_flemish(surnames(kFlemish))
    , m_german(surnames(kGerman))
{
}

const GivenName& NameTable::drawGivenName(Random& random, Country country, bool isFemale) const
{
    if (country == Country::Germany) {
        return drawFrom(isFemale ? m_germanWomen : m_germanMen, random);
    }
    return drawFrom(isFemale ? m_women : m_men, random);
}

const Surname& NameTable::drawSurname(Random& random, Country country) const
{
    switch (country) {
    case Country::Netherlands:
        return drawFrom(m_dutch, random);
    case Country::Belgium:
        return drawFrom(m_flemish, random);
    case Country::Germany:
        return drawFrom(m_german, random);
    }
    Q_UNREACHABLE();
}

} // namespace rondom::demo
