#pragma once

#include "models/demo/country.h"

namespace rondom::demo {

class Random;

/// A town and what its addresses look like. Texts are UTF-8.
struct Place
{
    const char* city = nullptr;
    int firstPostcode = 0;
    int lastPostcode = 0;
    const char* region = nullptr;
    const char* latitude = nullptr;
    const char* longitude = nullptr;
};

/// A town of \a country: the shop's own and the big ones more often.
const Place& drawPlace(Random& random, Country country);

/// A street name as \a country has them.
const char* drawStreet(Random& random, Country country);

} // namespace rondom::demo
