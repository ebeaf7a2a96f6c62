#pragma once

#include "models/demo/country.h"

#include <QByteArray>
#include <QList>

namespace rondom::demo {

class Random;

/// A first name. Texts are UTF-8; slugs are what is left of them in an e-mail address.
struct GivenName
{
    QByteArray text;
    QByteArray slug;
};

/// A last name: particle "van der" (Dutch: tussenvoegsel) and name "Berg".
struct Surname
{
    QByteArray particle;
    QByteArray name;
    QByteArray slug;
};

/// The names people of the invented shop have, the common ones more often.
///
/// What it returns stays where it is for as long as the table lives.
class NameTable
{
public:
    NameTable();

    const GivenName& drawGivenName(Random& random, Country country, bool isFemale) const;
    const Surname& drawSurname(Random& random, Country country) const;

private:
    QList<GivenName> m_women;
    QList<GivenName> m_men;
    QList<GivenName> m_germanWomen;
    QList<GivenName> m_germanMen;
    QList<Surname> m_dutch;
    QList<Surname> m_flemish;
    QList<Surname> m_german;
};

} // namespace rondom::demo
