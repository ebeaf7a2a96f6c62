#pragma once

#include "models/core/decimal.h"

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace rondom::segments {

/// The number a JSON text is; a text that looks like one is none.
std::optional<Decimal> jsonNumber(QByteArrayView json);
/// The text a JSON text is, where it is spelled without escapes; nothing for any other value.
std::optional<QString> jsonPlainText(QByteArrayView json);
/// Equal values have equal keys, a text and a number never do: of each element of a list, or of the
/// one value that is no list. Nothing for what is no value.
std::vector<QByteArray> distinctKeys(QByteArrayView json);
/// The spelling in which the values of `same` are compared; nothing for what has none.
std::optional<QByteArray> sameKey(QByteArrayView json);

} // namespace rondom::segments
