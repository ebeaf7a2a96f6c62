#pragma once

#include <QString>

namespace rondom::columns {

/// Whether a property is about a line of `products[]`: "products.sku".
inline bool isAboutLines(const QString& property)
{
    return property.startsWith(QLatin1StringView("products."));
}

/// "products.sku" to "sku"; other properties are themselves.
inline QString memberOf(const QString& property)
{
    return isAboutLines(property) ? property.mid(property.indexOf(u'.') + 1) : property;
}

} // namespace rondom::columns
