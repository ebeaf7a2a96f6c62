#pragma once

#include "models/core/value.h"

#include <QString>

namespace rondom::ui {

/// A trait's key in words: "First name"; a key of the shop's own as "Shoe size".
QString traitName(const QString& key);
/// The place of a trait in a list: names and addresses as people write them, then the rest.
int traitPlace(const QString& key);
/// An identifier type in words: "E-mail", "Customer number".
QString identifierName(const QString& type);
/// A stored value as people write it.
QString valueText(ValueType type, const QString& text, std::optional<double> number);
/// "shoe_size" as "Shoe size".
QString wordsOf(const QString& key);

} // namespace rondom::ui
