#pragma once

#include "models/identity/matchfield.h"

#include <QString>

#include <string>

namespace rondom::identity {

/// The spelling in which values of \a kind are compared: without capitals, accents, punctuation,
/// particles of a name, "street" in its many forms. Empty for what is no such value.
std::string comparedText(FieldKind kind, const QString& value);

/// A date as eight digits, year first, from the ways people write one; empty when it is none. Day
/// before month where both could be meant. One with a typing error stays, for its other digits.
std::string comparedDate(const QString& text);
/// Whether what comparedDate() gave is a day that exists.
bool isRealDate(const std::string& compared);

/// A street and the number that was written into the same cell: "Dorpsstraat 12a", "12 Main Road".
struct StreetCell
{
    QString street;
    QString number;
};
StreetCell splitStreet(const QString& text);

} // namespace rondom::identity
