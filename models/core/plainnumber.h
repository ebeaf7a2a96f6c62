#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace rondom {

/// \a text in E.164 where it is a plain number of a country whose numbers are simple: digits, with
/// at most single spaces, hyphens, dots or slashes between them, behind one zero or behind + and
/// the country's code. Nothing for every other text; it may be a number all the same.
///
/// Gives what libphonenumber gives, in a hundredth of its time. \a country: two capital letters.
/// Thread-safe.
std::optional<QString> plainPhoneNumber(QStringView text, QStringView country);

} // namespace rondom
