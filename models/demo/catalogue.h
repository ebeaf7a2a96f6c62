#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <span>

namespace rondom::demo {

class Random;

/// Something the shop sells. Texts are UTF-8.
struct Product
{
    const char* sku = nullptr;
    const char* name = nullptr;
    const char* category = nullptr;
    int cents = 0;
    /// The last part of the product's page address.
    const char* slug = nullptr;
};

/// Everything the shop sells; products of one category stand together.
std::span<const Product> catalogue();

int categoryCount();

/// One of the products of category \a category, the first ones more often.
const Product& drawProduct(Random& random, int category);
/// One of all products; every second time of \a favouriteCategory.
const Product& drawProductFor(Random& random, int favouriteCategory);

} // namespace rondom::demo
